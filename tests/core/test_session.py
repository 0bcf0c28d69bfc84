"""A session keeps its time whatever is pressed, and scripts take turns."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.errors import UserError
from bot.core.key import short_key
from bot.core.script import Script, Step
from bot.core.session import (
    LONGEST_PAUSE,
    MINUTE,
    Course,
    begin,
    go_on,
    is_paused,
    minutes_of,
    more,
    next_change,
    next_script,
    pause,
    resume,
    script_of_key,
    to_spare,
    where,
)

START = datetime(2027, 1, 11, 7, 30, tzinfo=UTC)
WORDS = {"nb": "Ord", "en": "Words", "he": "מילים"}


def a_script(*minutes: int, name: str = "one") -> Script:
    steps = tuple(Step(f"s{n}", m, WORDS) for n, m in enumerate(minutes))
    return Script(name, WORDS, WORDS, "001", (), sum(minutes), steps, WORDS, WORDS)


USUAL = a_script(1, 2, 3, 4, 4, 1)


def after(minutes: float) -> datetime:
    return START + minutes * MINUTE


def at(course: Course, minutes: float) -> tuple[int, int, int, int] | None:
    """(step, minute, total, left) so many minutes after the start."""
    place = where(course, after(minutes))
    return (place.step, place.minute, place.total, place.left) if place else None


def test_without_a_press_the_steps_follow_the_clock() -> None:
    course = begin(USUAL, START)
    assert at(course, 0) == (0, 1, 15, 1)
    assert at(course, 0.99) == (0, 1, 15, 1)
    assert at(course, 1) == (1, 2, 15, 2)
    assert at(course, 6.5) == (3, 7, 15, 4)
    assert at(course, 14) == (5, 15, 15, 1)
    assert at(course, 14.99) == (5, 15, 15, 1)
    assert at(course, 15) is None


def test_next_begins_the_following_step_now_with_its_own_minutes() -> None:
    course = go_on(begin(USUAL, START), after(1.5), 1)
    assert at(course, 1.5) == (2, 2, 13, 3)
    assert at(course, 4.49) == (2, 4, 13, 1)
    assert at(course, 4.5) == (3, 5, 13, 4)
    assert at(course, 13.5) is None


def test_two_who_press_next_at_once_make_one_step() -> None:
    once = go_on(begin(USUAL, START), after(1.5), 1)
    assert go_on(once, after(1.5), 1) is once


def test_next_in_the_last_step_ends_the_session() -> None:
    course = go_on(begin(USUAL, START), after(14.2), 5)
    assert at(course, 14.2) is None


def test_two_more_minutes_come_from_the_longest_of_the_steps_that_follow() -> None:
    course = more(begin(USUAL, START), after(1.2), 1, 2)
    assert [minutes_of(course, step) for step in range(6)] == [1, 4, 3, 3, 3, 1]
    assert at(course, 1.2) == (1, 2, 15, 4)


def test_more_is_done_once_for_two_presses_on_the_same_button() -> None:
    once = more(begin(USUAL, START), after(1.2), 1, 2)
    assert more(once, after(1.3), 1, 2) is once


def test_more_gives_what_there_is_and_is_refused_where_nothing_is() -> None:
    course = begin(a_script(1, 2, 2, 1), START)
    assert to_spare(course, after(1)) == 1
    course = more(course, after(1), 1, 2)
    assert [minutes_of(course, step) for step in range(4)] == [1, 3, 1, 1]
    with pytest.raises(UserError) as caught:
        more(course, after(1), 1, 3)
    assert caught.value.key == "session-no-more"


def test_the_last_two_steps_get_nothing_from_the_last() -> None:
    course = begin(USUAL, START)
    for minutes, step in ((10, 4), (14, 5)):
        assert to_spare(course, after(minutes)) == 0
        with pytest.raises(UserError):
            more(course, after(minutes), step, minutes_of(course, step))


def test_a_pause_holds_the_time_until_somebody_goes_on() -> None:
    course = pause(begin(USUAL, START), after(2.5))
    assert is_paused(course, after(3))
    assert at(course, 8) == at(course, 2.5)
    course = resume(course, after(8))
    assert not is_paused(course, after(8))
    assert at(course, 8.4) == (1, 3, 15, 1)
    assert at(course, 8.5) == (2, 4, 15, 3)


def test_a_pause_ends_itself_after_ten_minutes() -> None:
    course = pause(begin(USUAL, START), after(2.5))
    assert next_change(course, after(3)) == after(12.5)
    assert not is_paused(course, after(12.5))
    assert at(course, 13) == (2, 4, 15, 3)
    # And another pause begins anew.
    course = pause(course, after(13))
    assert is_paused(course, after(22.9))
    assert at(course, 23.5) == (2, 4, 15, 3)


def test_next_in_a_pause_ends_it() -> None:
    course = go_on(pause(begin(USUAL, START), after(1.5)), after(4), 1)
    assert at(course, 4) == (2, 2, 13, 3)
    assert not is_paused(course, after(4))


def test_what_changes_next_is_the_minute_of_the_present_step() -> None:
    course = begin(USUAL, START)
    assert next_change(course, START) == after(1)
    assert next_change(course, after(1.5)) == after(2)
    cut = go_on(course, after(1.5), 1)
    assert next_change(cut, after(1.5)) == after(2.5)
    assert next_change(cut, after(20)) is None


scripts = st.lists(st.integers(1, 6), min_size=1, max_size=7).map(
    lambda inner: a_script(1, *inner, 1)
)
presses = st.lists(
    st.tuples(st.sampled_from(["next", "more", "pause", "resume", "wait"]), st.integers(0, 500)),
    max_size=25,
)


@given(scripts, presses)
@settings(max_examples=400, deadline=None)
def test_whatever_is_pressed_the_time_goes_forward_and_is_never_more(
    script: Script, pressed: list[tuple[str, int]]
) -> None:
    course, now = begin(script, START), START
    whole, last = script.minutes * MINUTE, len(script.steps) - 1
    seen = (0, 1)
    for what, seconds in pressed:
        now += timedelta(seconds=seconds)
        place = where(course, now)
        if place is None:
            break
        assert (place.step, place.minute) >= seen
        assert place.minute <= place.total <= script.minutes
        seen = (place.step, place.minute)
        match what:
            case "next" if place.step < last:
                course = go_on(course, now, place.step)
                following = where(course, now)
                assert following is not None
                assert following.step == place.step + 1
                assert following.minute >= place.minute
                seen = (following.step, following.minute)
            case "more" if to_spare(course, now):
                course = more(course, now, place.step, minutes_of(course, place.step))
                assert where(course, now) is not None
            case "pause":
                course = pause(course, now)
            case "resume":
                course = resume(course, now)
        assert sum(course.lengths, timedelta()) <= whole
        assert course.lengths[last] == MINUTE
        assert all(length >= MINUTE for length in course.lengths[place.step + 1 :])
        if change := next_change(course, now):
            assert change > now
    pauses = course.held + (LONGEST_PAUSE if course.paused_at else timedelta())
    assert where(course, START + whole + pauses) is None


@given(scripts, st.integers(0, 40), st.integers(0, 60))
@settings(deadline=None)
def test_nothing_is_seen_between_two_changes(script: Script, minute: int, seconds: int) -> None:
    course = begin(script, START)
    now = after(minute) + timedelta(seconds=seconds)
    change = next_change(course, now)
    if change is None:
        assert where(course, now) is None
    else:
        assert where(course, change - timedelta(microseconds=1)) == where(course, now)
        assert where(course, change) != where(course, now)


def test_scripts_take_turns_without_repetition() -> None:
    known = [a_script(1, 1, 1, name=name) for name in "abcd"]
    had: list[str] = []
    for _ in range(12):
        script = next_script(known, had, "seed")
        assert script is not None
        had.append(script.id)
    for start in (0, 4, 8):
        assert set(had[start : start + 4]) == set("abcd")
    assert had[3] != had[4]
    assert had[7] != had[8]


def test_a_new_script_comes_within_the_round_and_one_that_is_gone_is_passed_over() -> None:
    known = [a_script(1, 1, 1, name=name) for name in ("a", "new")]
    chosen = next_script(known, ["a", "gone"], "seed")
    assert chosen is not None
    assert chosen.id == "new"
    assert next_script([], ["a"], "seed") is None
    only = next_script(known[:1], ["a"], "seed")
    assert only is not None
    assert only.id == "a"


def test_a_button_means_one_script_however_long_its_id() -> None:
    known = [a_script(1, 1, 1, name=f"{'x' * 60}{n}") for n in range(9)]
    assert all(script_of_key(known, short_key(one.id)) is one for one in known)
    assert script_of_key(known, "nothing") is None


def test_a_script_in_turn_is_the_same_after_a_restart() -> None:
    known = [a_script(1, 1, 1, name=name) for name in "abcdef"]
    assert next_script(known, ["a"], "s") == next_script(list(known), ["a"], "s")
