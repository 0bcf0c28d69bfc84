"""What a button holds: it comes back as it went, and nothing foreign passes."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.messages.callbacks import Button, ForeignButtonError, Noun

BUTTONS = st.builds(
    Button,
    noun=st.sampled_from(Noun),
    verb=st.text(alphabet="abcdefghijklmnopqrstuvwxyz-", min_size=1, max_size=12),
    id=st.integers(0, 10**18 - 1),
    value=st.text(max_size=30),
)


@given(BUTTONS)
def test_a_button_comes_back_as_it_went(button: Button) -> None:
    # Surrogates are no text that Telegram carries.
    assume(button.value.isprintable() and len(button.value.encode()) < 24)
    packed = button.pack()
    assert len(packed.encode()) <= 64
    assert Button.unpack(packed) == button


def test_sixty_four_bytes_fit_and_one_more_does_not() -> None:
    room = 64 - len("team:zone:1:")
    assert len(Button(Noun.TEAM, "zone", 1, "x" * room).pack()) == 64
    with pytest.raises(ValueError, match="64 bytes"):
        Button(Noun.TEAM, "zone", 1, "x" * (room + 1)).pack()
    with pytest.raises(ValueError, match="64 bytes"):
        Button(Noun.TEAM, "zone", 1, "ש" * room).pack()


@given(st.text() | st.from_regex(r"(card|team|schedule|poll):[a-z]*:[-+_ 0-9٣]*:.*"))
def test_foreign_data_is_refused_or_read_but_never_an_error(text: str) -> None:
    try:
        button = Button.unpack(text)
    except ForeignButtonError:
        return
    assert button.id >= 0
    noun, verb, number, value = text.split(":", 3)
    assert (noun, verb, int(number), value) == (button.noun, button.verb, button.id, button.value)


@pytest.mark.parametrize(
    "text",
    [
        *("", "card", "card:answer:1", "poll:answer:1:1", "CARD:answer:1:1"),
        *("card:answer::1", "card:answer:-1:1", "card:answer:+1:1", "card:answer:1_0:1"),
        *("card:answer: 1:1", "card:answer:٣:1", "card:answer:9999999999999999999:1"),
    ],
)
def test_what_this_bot_never_made_is_foreign(text: str) -> None:
    with pytest.raises(ForeignButtonError):
        Button.unpack(text)


@pytest.mark.parametrize("value", ["", "-1", "1.5", "٣", " 1", "1_0", "12345678901"])
def test_a_value_that_is_no_number_is_foreign(value: str) -> None:
    with pytest.raises(ForeignButtonError):
        Button(Noun.CARD, "answer", 1, value).number()


def test_a_value_with_colons_stays_whole() -> None:
    button = Button(Noun.TEAM, "zone", 3, "a:b::c")
    assert Button.unpack(button.pack()) == button
