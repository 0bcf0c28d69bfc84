"""Picking several options: stages, ways back, and presses that come late or twice."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.answer import Value
from bot.core.deck import Card, Format
from bot.core.errors import UserError
from bot.core.picking import Picking, begun, offered, pick, pick_data, stages, turn, value_of

ADVICE = Card("one", Format.CHOOSE, {"nb": "?"}, options=({"nb": "a"},) * 6, pick=3)
VALUES = Card("two", Format.VALUES, {"nb": "?"}, options=({"nb": "a"},) * 24)
SCALE = Card("three", Format.SCALE, {"nb": "?"})


def after(card: Card, *presses: str, start: Picking | None = None) -> Picking:
    """The picks after these presses: of options ("0+3") and of stages (">1")."""
    picking = start or begun(card)
    for press in presses:
        if press.startswith(">"):
            picking = turn(card, picking, int(press[1:]))
        else:
            picking = pick(card, picking, press)
    return picking


def plus(stage: int, *positions: int) -> list[str]:
    return [f"{stage}+{position}" for position in positions]


TEN = plus(0, *range(1, 11))
FINISHED = [*TEN, ">1", *plus(1, 2, 4, 6, 8, 10), ">2", "2+6", ">3"]


def refused(card: Card, *presses: str) -> tuple[str, dict[str, str | int]]:
    with pytest.raises(UserError) as caught:
        after(card, *presses)
    return caught.value.key, dict(caught.value.values)


def test_three_are_picked_and_are_the_answer_in_ascending_order() -> None:
    done = after(ADVICE, "0+5", "0+1", "0+3", ">1")
    assert done.done
    assert value_of(ADVICE, done) == Value((1, 3, 5))


def test_a_button_says_what_is_wanted_so_a_second_press_changes_nothing() -> None:
    once = after(ADVICE, "0+2")
    assert after(ADVICE, "0+2", "0+2") == once
    assert pick_data(once, 2) == "0-2"
    assert pick_data(once, 3) == "0+3"
    assert after(ADVICE, "0+2", "0-2", "0-2") == begun(ADVICE)


def test_done_with_too_few_or_too_many_says_how_many() -> None:
    assert refused(ADVICE, "0+1", ">1") == ("picks-missing", {"count": 2, "wanted": 3})
    assert refused(ADVICE, *plus(0, 1, 2, 3, 4), ">1") == ("picks-many", {"count": 1, "wanted": 3})
    assert refused(VALUES, *TEN, ">1", "1+3", ">2") == ("picks-missing", {"count": 4, "wanted": 5})


def test_of_24_values_ten_five_and_one_are_picked() -> None:
    done = after(VALUES, *FINISHED)
    assert done.done
    assert value_of(VALUES, done) == Value((6, 2, 4, 6, 8, 10))


def test_each_stage_offers_what_was_picked_in_the_one_before() -> None:
    assert offered(VALUES, begun(VALUES)) == tuple(range(1, 25))
    ten = after(VALUES, *TEN, ">1")
    assert offered(VALUES, ten) == tuple(range(1, 11))
    assert offered(VALUES, after(VALUES, *FINISHED[:-2])) == (2, 4, 6, 8, 10)
    # What is not offered is not picked.
    assert after(VALUES, "1+11", start=ten) == ten


def test_where_one_is_picked_another_takes_its_place() -> None:
    two = after(VALUES, *FINISHED[:-1], "2+8")
    assert two.picks[2] == (8,)
    one_of = Card("one", Format.CHOOSE, {"nb": "?"}, options=({"nb": "a"},) * 6, pick=1)
    assert after(one_of, "0+1", "0+4").picks == ((4,),)


def test_the_way_back_keeps_what_was_picked_and_what_is_gone_goes_on_being_gone() -> None:
    back = after(VALUES, *FINISHED, ">2", ">1", ">0")
    assert after(VALUES, ">1", ">2", ">3", start=back) == after(VALUES, *FINISHED)
    other = after(VALUES, "0-6", "0+24", ">1", start=back)
    assert other.picks[1:] == ((2, 4, 8, 10), ())


def test_an_old_button_leads_to_where_the_picks_are_still_whole() -> None:
    # As after a withdrawal, with the message of the second stage still in the chat.
    assert after(VALUES, "1+3") == begun(VALUES)
    done = after(VALUES, *FINISHED)
    assert after(VALUES, "0+24", start=done).stage == 0


@pytest.mark.parametrize("data", ["", "0+0", "0+7", "1+1", "0*1", "0+1_0", "0+٣", "0+123", "+1"])
def test_a_forged_button_picks_nothing(data: str) -> None:
    assert refused(ADVICE, data)[0] == "press-unknown"
    assert refused(SCALE, data)[0] == "press-unknown"


def test_a_stage_that_there_is_not_is_refused() -> None:
    assert refused(ADVICE, *plus(0, 1, 2, 3), ">2")[0] == "press-unknown"
    assert refused(SCALE, ">0")[0] == "press-unknown"


PRESSES = st.one_of(
    st.builds(
        lambda s, sign, p: f"{s}{sign}{p}",
        st.integers(0, 2),
        st.sampled_from("+-"),
        st.integers(1, 24),
    ),
    st.builds(lambda s: f">{s}", st.integers(0, 3)),
)


@given(st.lists(PRESSES, max_size=60), st.booleans())
def test_whatever_is_pressed_the_picks_stay_whole(presses: list[str], begin: bool) -> None:
    picking = after(VALUES, *FINISHED) if begin else begun(VALUES)
    for press in presses:
        with suppress(UserError):
            picking = after(VALUES, press, start=picking)
        assert 0 <= picking.stage <= 3
        for wanted, picked in list(zip(stages(VALUES), picking.picks, strict=True))[
            : picking.stage
        ]:
            assert len(picked) == wanted
        for earlier, later in zip(picking.picks, picking.picks[1:], strict=False):
            assert set(later) <= set(earlier)
        assert all(list(picked) == sorted(set(picked)) for picked in picking.picks)
        if picking.done:
            practised, *kept = value_of(VALUES, picking).choices
            assert practised in kept
            assert len(kept) == 5
