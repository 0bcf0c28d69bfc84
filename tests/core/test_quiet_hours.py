"""Quiet hours, and what becomes of a card that is late."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.quiet_hours import (
    GRACE,
    Lateness,
    Sending,
    held_until,
    is_quiet,
    when_to_send,
)
from bot.core.team import QuietHours
from tests.core.rules import OSLO, instants, zones

USUAL = QuietHours()
NIGHT_SHIFT = QuietHours(time(8), time(15))
NONE = QuietHours(time(0), time(0))


def oslo(day: int, hour: int, minute: int = 0) -> datetime:
    """An instant in November 2026 in Oslo, in UTC."""
    return datetime(2026, 11, day, hour, minute, tzinfo=OSLO).astimezone(UTC)


@pytest.mark.parametrize(
    ("quiet", "at", "expected"),
    [
        (USUAL, oslo(24, 19, 59), oslo(24, 19, 59)),
        (USUAL, oslo(24, 20), oslo(25, 7)),
        (USUAL, oslo(24, 23, 59), oslo(25, 7)),
        (USUAL, oslo(25, 0), oslo(25, 7)),
        (USUAL, oslo(25, 6, 59), oslo(25, 7)),
        (USUAL, oslo(25, 7), oslo(25, 7)),
        (NIGHT_SHIFT, oslo(24, 7, 59), oslo(24, 7, 59)),
        (NIGHT_SHIFT, oslo(24, 8), oslo(24, 15)),
        (NIGHT_SHIFT, oslo(24, 15), oslo(24, 15)),
        (NONE, oslo(24, 3), oslo(24, 3)),
    ],
)
def test_quiet_hours_hold_until_their_end(
    quiet: QuietHours, at: datetime, expected: datetime
) -> None:
    assert held_until(at, OSLO, quiet) == expected
    assert held_until(at.astimezone(OSLO), OSLO, quiet).tzinfo is UTC


def test_the_morning_is_where_the_team_is() -> None:
    evening = datetime(2026, 11, 24, 18, 30, tzinfo=UTC)
    assert held_until(evening, OSLO, USUAL) == evening
    assert held_until(evening, ZoneInfo("Asia/Jerusalem"), USUAL) == evening.replace(
        day=25, hour=5, minute=0
    )


def test_the_morning_after_a_clock_change_is_at_seven_on_the_wall() -> None:
    spring = datetime(2027, 3, 27, 21, tzinfo=UTC)
    autumn = datetime(2026, 10, 24, 21, tzinfo=UTC)
    assert held_until(spring, OSLO, USUAL) == datetime(2027, 3, 28, 5, tzinfo=UTC)
    assert held_until(autumn, OSLO, USUAL) == datetime(2026, 10, 25, 6, tzinfo=UTC)


def test_quiet_hours_that_end_in_a_skipped_hour_end_after_it() -> None:
    quiet = QuietHours(time(20), time(2, 30))
    assert held_until(datetime(2027, 3, 27, 21, tzinfo=UTC), OSLO, quiet) == datetime(
        2027, 3, 28, 1, tzinfo=UTC
    )


def test_quiet_hours_that_end_in_a_doubled_hour_end_the_first_time() -> None:
    quiet = QuietHours(time(20), time(2, 30))
    second_quarter_past_two = datetime(2026, 10, 25, 1, 15, tzinfo=UTC)
    assert held_until(second_quarter_past_two, OSLO, quiet) == second_quarter_past_two


@given(
    instants(), zones(), st.sampled_from([USUAL, NIGHT_SHIFT, NONE, QuietHours(time(22), time(6))])
)
def test_what_is_held_goes_out_within_a_day_outside_the_quiet_hours(
    at: datetime, zone: ZoneInfo, quiet: QuietHours
) -> None:
    held = held_until(at, zone, quiet)
    assert at <= held < at + timedelta(days=1)
    assert not is_quiet(held.astimezone(zone).time(), quiet)
    assert held_until(held, zone, quiet) == held


def sending(due_at: datetime, now: datetime, *, confirmed: bool = False) -> Sending:
    return when_to_send(due_at, now, OSLO, USUAL, confirmed_in_quiet=confirmed)


MISSED = Sending(Lateness.MISSED, None)


def test_a_card_goes_out_at_its_time() -> None:
    assert sending(oslo(24, 9), oslo(24, 9)) == Sending(Lateness.ON_TIME, oslo(24, 9))
    assert sending(oslo(24, 9), oslo(24, 9, 10)) == Sending(Lateness.ON_TIME, oslo(24, 9, 10))


def test_a_card_goes_out_late_within_the_grace() -> None:
    assert sending(oslo(24, 9), oslo(24, 9, 11)) == Sending(Lateness.LATE, oslo(24, 9, 11))
    assert sending(oslo(24, 9), oslo(24, 11)) == Sending(Lateness.LATE, oslo(24, 11))


def test_a_card_that_is_later_than_the_grace_is_missed() -> None:
    assert sending(oslo(24, 9), oslo(24, 11, 1)) == MISSED
    now = oslo(24, 9, 31)
    assert when_to_send(oslo(24, 9), now, OSLO, USUAL, grace=timedelta(minutes=30)) == MISSED


def test_a_card_missed_by_an_outage_is_not_sent_at_night() -> None:
    assert sending(oslo(24, 19), oslo(24, 20, 30)) == MISSED
    assert sending(oslo(24, 19), oslo(25, 7)) == MISSED


def test_a_late_card_waits_for_a_morning_within_its_grace() -> None:
    due = oslo(25, 5, 30)
    assert sending(due, oslo(25, 6)) == Sending(Lateness.LATE, oslo(25, 7))
    assert sending(due, oslo(25, 7)) == Sending(Lateness.LATE, oslo(25, 7))


def test_a_time_in_quiet_hours_that_nobody_confirmed_waits_or_is_missed() -> None:
    assert sending(oslo(25, 6), oslo(25, 6)) == Sending(Lateness.LATE, oslo(25, 7))
    assert sending(oslo(24, 21), oslo(24, 21)) == MISSED


def test_a_time_in_quiet_hours_that_a_lead_confirmed_is_kept() -> None:
    due = oslo(24, 21)
    assert sending(due, due, confirmed=True) == Sending(Lateness.ON_TIME, due)


def test_a_confirmed_time_in_quiet_hours_is_no_leave_to_send_late_at_night() -> None:
    assert sending(oslo(24, 21), oslo(24, 22), confirmed=True) == MISSED


@given(instants(), st.timedeltas(timedelta(0), timedelta(days=2)), st.booleans())
def test_a_card_goes_out_now_or_later_within_its_grace_or_is_missed(
    due_at: datetime, late_by: timedelta, confirmed: bool
) -> None:
    now = due_at + late_by
    found = sending(due_at, now, confirmed=confirmed)
    assert (found.at is None) == (found.lateness is Lateness.MISSED)
    if found.at:
        assert now <= found.at <= due_at + GRACE
        quiet = is_quiet(found.at.astimezone(OSLO).time(), USUAL)
        assert not quiet or (confirmed and found.lateness is Lateness.ON_TIME)
