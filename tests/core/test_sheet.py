"""A deck as rows of texts, and back."""

from dataclasses import replace
from datetime import timedelta

from bot.core.deck import Card, Check, Deck, FollowUp, Format
from bot.core.edit import PutCard, PutHead, head_of
from bot.core.sheet import edits_of, rows

WORDS = {"nb": "Hei"}
CARD = Card(
    "first",
    Format.READ,
    WORDS,
    options=(WORDS, {"nb": "To"}),
    tags=("hope",),
    follow_up=FollowUp(timedelta(days=3), WORDS),
    check=Check(WORDS, (WORDS, WORDS), 1),
)
DECK = Deck("deck", WORDS, WORDS, "003", Format.READ, (CARD,))


def test_every_text_is_a_row_and_nothing_else_is() -> None:
    assert [row.key for row in rows(DECK)] == [
        *("deck/title", "deck/about"),
        *("deck/first/text", "deck/first/options/1", "deck/first/options/2"),
        *("deck/first/follow_up/text", "deck/first/check/question"),
        *("deck/first/check/options/1", "deck/first/check/options/2"),
    ]


def test_changed_rows_become_edits_that_touch_nothing_else() -> None:
    texts = {
        "deck/title": {"en": "Hi"},
        "deck/first/options/2": {"nb": "Tre", "he": "שלוש"},
        "deck/first/check/options/1": {"nb": "Ja"},
    }
    assert DECK.cards[0].check is not None
    card = replace(
        CARD,
        options=(WORDS, {"nb": "Tre", "he": "שלוש"}),
        check=replace(DECK.cards[0].check, options=({"nb": "Ja"}, WORDS)),
    )
    assert edits_of(DECK, texts) == [
        PutHead(replace(head_of(DECK), title={"nb": "Hei", "en": "Hi"}), head_of(DECK)),
        PutCard(card, CARD),
    ]


def test_what_is_the_same_is_no_edit() -> None:
    same = {row.key: row.words for row in rows(DECK)}
    assert edits_of(DECK, same) == []
    assert edits_of(DECK, {"deck/first/gone": {"nb": "x"}}) == []
