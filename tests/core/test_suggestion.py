"""Suggested cards: what they may be made of, who must approve them, and how they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.deck import Format
from bot.core.errors import UserError
from bot.core.key import short_key
from bot.core.suggestion import (
    LONGEST_CARD,
    WRITERS,
    Kind,
    Remark,
    Seat,
    Standing,
    State,
    Step,
    Suggestion,
    card,
    card_text,
    lacking,
    pressed,
    reworded,
    slug,
    standing,
    written,
)

DECKS = ("dilemmaer", "hverdagskort")
EMPTY = Suggestion(7, 70, "nb")
BOTH = frozenset(Seat)


def made(*presses: str, start: Suggestion = EMPTY) -> Suggestion:
    """The draft after a text and these presses, each as "verb:value"."""
    draft = written(start, "Hva ga håp i dag?", 12)
    for press in presses:
        verb, _, value = press.partition(":")
        draft = pressed(draft, verb, value, DECKS)
    return draft


def test_three_steps_lead_to_a_card_that_is_answered_in_words() -> None:
    assert made().step is Step.DECK
    assert made(f"deck:{short_key('hverdagskort')}").step is Step.WRITER
    draft = made(f"deck:{short_key('hverdagskort')}", "writer:lived-experience")
    assert draft.step is Step.PREVIEW
    assert draft.deck_id == "hverdagskort"
    made_card = card(draft)
    assert made_card.by == ("lived experience",)
    assert (made_card.id, made_card.format) == ("suggestion-7", Format.REFLECT)
    assert made_card.text == {"nb": "Hva ga håp i dag?"}


def test_one_need_not_know_the_deck_or_be_named() -> None:
    draft = made("deck:", "writer:")
    assert (draft.deck_id, draft.writer, draft.step) == ("", "", Step.PREVIEW)
    assert card(draft).by == ()


def test_what_was_chosen_is_not_asked_again_when_the_text_changes() -> None:
    draft = pressed(made("deck:", "writer:staff"), "step", "text", DECKS)
    draft = written(draft, "Og i morgen?", 14)
    assert (draft.step, draft.writer, draft.text) == (
        Step.PREVIEW,
        "staff",
        {"nb": "Og i morgen?"},
    )


def test_the_language_of_a_text_is_guessed_and_can_be_corrected() -> None:
    hebrew = Suggestion(8, 70, "he")
    assert written(EMPTY, "מה נתן תקווה היום?", 1).text == {"he": "מה נתן תקווה היום?"}
    assert written(hebrew, "What gave hope today?", 1).text == {"en": "What gave hope today?"}
    assert written(hebrew, "Hva ga håp i dag?", 1).text == {"nb": "Hva ga håp i dag?"}
    draft = pressed(written(EMPTY, "What gave hope?", 1), "language", "en", DECKS)
    assert draft.text == {"en": "What gave hope?"}


@pytest.mark.parametrize("press", ["deck:nowhere", "writer:Kari", "format:choice", "language:sv"])
def test_a_forged_button_changes_nothing(press: str) -> None:
    with pytest.raises(UserError):
        made(press)


@pytest.mark.parametrize("press", ["deck:", "writer:staff", "step:preview", "language:nb"])
def test_nothing_can_be_chosen_before_there_is_a_text(press: str) -> None:
    verb, _, value = press.partition(":")
    with pytest.raises(UserError, match="suggest-text-first"):
        pressed(EMPTY, verb, value, DECKS)


def test_a_text_is_one_line_without_hidden_signs_and_not_too_long() -> None:
    assert card_text(" Hva\n\nga \u202ehåp\t? ") == "Hva ga håp ?"
    with pytest.raises(UserError, match="suggest-text-empty"):
        card_text("… 👍")
    assert card_text("å" * LONGEST_CARD)
    with pytest.raises(UserError) as told:
        card_text("å" * 5000)
    assert told.value.values == {"most": LONGEST_CARD, "length": 5000}


@given(st.text(max_size=300))
def test_a_text_that_is_taken_fits_a_deck(words: str) -> None:
    try:
        text = card_text(words)
    except UserError:
        return
    assert len(text) <= LONGEST_CARD
    assert text == card_text(text)
    assert not {"\n", "\t", "\u202e", "\u2067", "\ufeff", "\x00"} & set(text)


def test_a_text_in_another_language_stands_beside_the_first() -> None:
    text = reworded({"he": "א"}, "nb", " Ett ")
    assert list(text.items()) == [("nb", "Ett"), ("he", "א")]


def test_no_approval_is_asked_for_until_both_seats_are_filled() -> None:
    assert lacking(1, {Seat.EXPERIENCE}, {}) == ()
    assert lacking(1, BOTH, {}) == tuple(Seat)
    assert lacking(1, BOTH, {Seat.EXPERIENCE: 1}) == (Seat.PROFESSIONAL,)
    assert lacking(1, BOTH, dict.fromkeys(Seat, 1)) == ()


def test_an_edit_after_an_approval_asks_for_it_again() -> None:
    assert lacking(2, BOTH, {Seat.EXPERIENCE: 1, Seat.PROFESSIONAL: 2}) == (Seat.EXPERIENCE,)


def test_a_proposer_sees_how_a_suggestion_stands() -> None:
    asked = [Remark(Kind.QUESTION, "Hvem?"), Remark(Kind.COMMENT, "Fint.")]
    sent = Suggestion(7, 70, "nb", State.WAITING)
    assert standing(sent, [], {}) is Standing.WAITING
    assert standing(sent, asked, {Seat.EXPERIENCE: 1}) is Standing.ASKED
    answered = [*asked, Remark(Kind.ANSWER, "Vi.")]
    assert standing(sent, answered, {Seat.EXPERIENCE: 1}) is Standing.APPROVED
    assert standing(sent, answered, {Seat.EXPERIENCE: 0}) is Standing.WAITING
    assert standing(Suggestion(7, 70, "nb", State.DECLINED), asked, {}) is Standing.DECLINED


def test_writers_are_told_apart_in_a_button() -> None:
    assert len({slug(writer) for writer in WRITERS}) == len(WRITERS)
    assert all(len(f"suggestion:writer:{10**15}:{slug(writer)}") < 64 for writer in WRITERS)
