"""What counts as an answer, and what a team can write down."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.answer import (
    BUTTON_FORMATS,
    MAX_TEXT,
    Value,
    Visibility,
    agreement,
    fitting,
    positions,
    press,
)
from bot.core.deck import Card, Format
from bot.core.errors import UserError
from tests.core.rules import refused


def card(kind: Format, options: int = 0) -> Card:
    return Card("one", kind, {"nb": "?"}, options=tuple({"nb": f"{n}"} for n in range(options)))


def test_a_scale_and_a_dilemma_have_five_positions_and_a_choice_its_options() -> None:
    assert positions(card(Format.SCALE)) == 5
    assert positions(card(Format.DILEMMA)) == 5
    assert positions(card(Format.CHOICE, 3)) == 3


@pytest.mark.parametrize("kind", [kind for kind in Format if kind not in BUTTON_FORMATS])
def test_every_other_format_has_no_answer_buttons_and_is_talked_about(kind: Format) -> None:
    assert positions(card(kind, 20)) == 0
    for visibility in Visibility:
        assert fitting(visibility, card(kind)) is Visibility.TALK
    with pytest.raises(UserError):
        press(card(kind, 20), 1)


@pytest.mark.parametrize("kind", sorted(BUTTON_FORMATS))
@pytest.mark.parametrize("visibility", Visibility)
def test_a_format_with_buttons_keeps_the_visibility_asked_for(
    kind: Format, visibility: Visibility
) -> None:
    assert fitting(visibility, card(kind)) is visibility


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
    assert agreement("å" * MAX_TEXT) == "å" * MAX_TEXT
    with pytest.raises(UserError) as caught:
        agreement("å" * (MAX_TEXT + 1))
    assert refused(caught) == ("agreement-long", {"most": MAX_TEXT})
