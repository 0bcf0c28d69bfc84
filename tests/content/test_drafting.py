"""What the checker says of a change in the making, and the ids of what is new."""

from dataclasses import replace

import pytest

from bot.content.checker import LONGEST_ID, is_file_name
from bot.content.drafting import mistake_in_words, mistakes_of, new_card_id, new_deck_id
from bot.core.card_draft import CardDraft, Step
from bot.core.deck import Card, Format
from bot.core.edit import Head

CARD = Card("one", Format.REFLECT, {"nb": "Én"})
DRAFT = CardDraft(1, 5, "deck", "nb", Step.TEXT, card=CARD, before=CARD)


def keys(draft: CardDraft) -> list[str]:
    return [mistake.key for mistake in mistakes_of(draft)]


def changed(card: Card) -> CardDraft:
    return replace(DRAFT, card=card)


def test_what_is_right_has_no_mistakes() -> None:
    assert keys(DRAFT) == []
    assert keys(changed(replace(CARD, id="", text={"nb": '"no" & <b>: 9:30\n\nmer'}))) == []


def test_what_is_missing_is_named_but_no_reason_to_refuse_words() -> None:
    for card, key in (
        (replace(CARD, text={}), "mistake-field-missing"),
        (replace(CARD, format=Format.CHOICE), "mistake-format-needs"),
        (
            replace(CARD, format=Format.DILEMMA, poles=({"en": "a"}, {"en": "b"})),
            "mistake-language-apart",
        ),
    ):
        assert key in keys(changed(card))
        assert mistake_in_words(DRAFT, changed(card)) is None
    deck = CardDraft(1, 5, "", "nb", Step.TITLE, head=Head({}, {}, "x", Format.REFLECT))
    assert set(keys(deck)) == {"mistake-language-missing"}


@pytest.mark.parametrize(
    ("card", "key"),
    [
        (replace(CARD, text={"nb": "x" * 241}), "mistake-long"),
        (replace(CARD, text={"nb": "a\tb"}), "mistake-hidden-sign"),
        (replace(CARD, text={"nb": "a\u202eb"}), "mistake-hidden-sign"),
        (replace(CARD, tags=("håp",)), "mistake-tag"),
        (replace(CARD, tags=("hop",)), "mistake-tag-near"),
        (
            replace(CARD, format=Format.CHOICE, options=({"nb": "a"},) * 7),
            "mistake-count",
        ),
    ],
)
def test_words_that_are_wrong_are_refused(card: Card, key: str) -> None:
    mistake = mistake_in_words(DRAFT, changed(card))
    assert mistake is not None
    assert mistake.key == key


def test_a_mistake_that_was_there_before_is_no_reason_to_refuse_others() -> None:
    wrong = changed(replace(CARD, tags=("håp",)))
    assert (
        mistake_in_words(wrong, changed(replace(CARD, tags=("håp",), text={"nb": "To"}))) is None
    )


def test_a_new_cards_id_is_of_its_english_words_and_free() -> None:
    text = {"en": "What surprised you at work this week, and what did not surprise you?"}
    assert new_card_id(text, "deck", set()) == "what-surprised-you-at-work-this-week-and"
    assert new_card_id({"en": "One"}, "deck", {"one", "one-2"}) == "one-3"
    assert new_card_id({"he": "אחת"}, "deck", {"a", "b"}) == "deck-3"
    assert new_card_id({"en": "x" * 300}, "deck", set()) == "x" * 40
    most = "d" * LONGEST_ID
    assert is_file_name(f"{new_card_id({}, most, {'a'})}.yaml")


def test_a_new_decks_id_is_of_its_title_if_that_has_letters() -> None:
    assert new_deck_id({"nb": "Våre egne kort"}) == "vare-egne-kort"
    assert new_deck_id({"nb": "Våre", "en": "Our own"}) == "our-own"
    assert new_deck_id({"he": "שלנו"}) == ""
