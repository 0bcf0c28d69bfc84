"""What counts as an answer, and what a team can write down."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.answer import (
    LONGEST_ANSWER,
    Value,
    Visibility,
    agreement,
    check_read,
    fitting,
    positions,
    press,
    write,
)
from bot.core.deck import Card, Check, Format
from bot.core.errors import UserError
from tests.core.rules import refused


def card(kind: Format, options: int = 0) -> Card:
    return Card("one", kind, {"nb": "?"}, options=tuple({"nb": f"{n}"} for n in range(options)))


def test_a_format_has_its_positions() -> None:
    assert positions(card(Format.TASK)) == 2
    assert positions(card(Format.SCALE)) == 5
    assert positions(card(Format.DILEMMA)) == 5
    assert positions(card(Format.CHOICE, 3)) == 3


@pytest.mark.parametrize("kind", Format)
@pytest.mark.parametrize("visibility", [Visibility.ANONYMOUS, Visibility.TALK])
def test_every_format_keeps_the_visibility_asked_for(kind: Format, visibility: Visibility) -> None:
    assert fitting(visibility, card(kind)) is visibility


@pytest.mark.parametrize("kind", Format)
def test_only_words_can_be_open_and_nothing_in_a_channel(kind: Format) -> None:
    can = kind is Format.REFLECT
    assert (fitting(Visibility.OPEN, card(kind)) is Visibility.OPEN) is can
    for visibility in Visibility:
        assert fitting(visibility, card(kind), is_channel=True) is Visibility.ANONYMOUS


def test_a_position_keeps_the_reason_and_a_reason_the_position() -> None:
    of = card(Format.DILEMMA)
    assert press(of, 2, Value(text="fordi")) == Value((2,), "fordi")
    assert write("fordi", press(of, 4)) == Value((4,), "fordi")
    assert write(" et  annet\nord ", Value((4,), "fordi")) == Value((4,), "et annet ord")


@pytest.mark.parametrize("text", ["", " \n", "!!!", "🙂🙂", "–", "\u200f\u202e"])
def test_words_that_are_none_are_refused(text: str) -> None:
    with pytest.raises(UserError) as caught:
        write(text)
    assert refused(caught) == ("answer-empty", {})


@given(st.text(max_size=700))
def test_an_answer_is_one_line_of_at_most_600_characters_or_refused(text: str) -> None:
    tidy = " ".join(text.split())
    words = any(sign.isalnum() for sign in tidy)
    if words and len(tidy) <= LONGEST_ANSWER:
        assert write(text) == Value(text=tidy)
        return
    with pytest.raises(UserError) as caught:
        write(text)
    assert caught.value.key == ("answer-long" if words else "answer-empty")


def test_an_answer_that_is_too_long_is_told_by_how_much() -> None:
    with pytest.raises(UserError) as caught:
        write("å" * 601)
    assert refused(caught) == ("answer-long", {"most": 600, "length": 601})


def test_the_question_of_a_reading_text_has_its_options_and_no_others() -> None:
    check = Check({"nb": "?"}, ({"nb": "a"}, {"nb": "b"}), 1)
    of = Card("one", Format.READ, {"nb": "…"}, check=check)
    assert check_read(of, 2) == Value((2,))
    for card_, option in ((of, 0), (of, 3), (card(Format.SCALE), 1)):
        with pytest.raises(UserError):
            check_read(card_, option)


@given(st.integers(1, 6), st.integers())
def test_a_press_on_a_position_is_that_answer_and_any_other_is_refused(
    options: int, choice: int
) -> None:
    of = card(Format.CHOICE, options)
    if 1 <= choice <= options:
        assert press(of, choice) == Value((choice,))
    else:
        with pytest.raises(UserError) as caught:
            press(of, choice)
        assert refused(caught) == ("press-unknown", {})


def test_a_sentence_is_tidied() -> None:
    assert agreement("  vi\n spør \t først. ") == "vi spør først."
    assert agreement("נשאל קודם") == "נשאל קודם"


@pytest.mark.parametrize("text", ["", " \n", "!!!", "🙂🙂", "–"])
def test_a_sentence_without_words_is_no_agreement(text: str) -> None:
    with pytest.raises(UserError) as caught:
        agreement(text)
    assert refused(caught) == ("agreement-empty", {})


def test_a_sentence_may_have_600_characters_and_no_more() -> None:
    assert agreement("å" * LONGEST_ANSWER) == "å" * LONGEST_ANSWER
    with pytest.raises(UserError) as caught:
        agreement("å" * (LONGEST_ANSWER + 1))
    assert refused(caught) == ("agreement-long", {"most": 600, "length": 601})
