"""Rules become instants: clock changes, ends, and what always holds."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bot.core.schedule import Occurrence, Rule, next_occurrence, occurrences
from tests.core.rules import OSLO, instants, zones

HALF_HOUR = timedelta(minutes=30)
HALF_HOURS = [time(hour, minute) for hour in range(24) for minute in (0, 30)]
FIRST, LAST = date(2026, 1, 1), date(2035, 12, 31)
DATES = [FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1)]


@pytest.fixture(scope="module", params=["Europe/Oslo", "Asia/Jerusalem"])
def zone(request: pytest.FixtureRequest) -> ZoneInfo:
    return ZoneInfo(request.param)


@pytest.fixture(scope="module")
def clock(zone: ZoneInfo) -> dict[datetime, datetime]:
    """What a clock on the wall shows each half hour of ten years, and when it does so first."""
    shown: dict[datetime, datetime] = {}
    at = datetime(2025, 12, 31, tzinfo=UTC)
    while at < datetime(2036, 1, 2, tzinfo=UTC):
        shown.setdefault(at.astimezone(zone).replace(tzinfo=None), at)
        at += HALF_HOUR
    return shown


@pytest.mark.parametrize("at", HALF_HOURS, ids=lambda at: at.strftime("%H%M"))
def test_a_daily_time_comes_once_on_every_date_through_all_clock_changes(
    at: time, zone: ZoneInfo, clock: dict[datetime, datetime]
) -> None:
    expected = []
    for on in DATES:
        wall = datetime.combine(on, at)
        while wall not in clock:
            wall += HALF_HOUR
        expected.append(clock[wall])
    before = datetime(2025, 12, 31, tzinfo=UTC)
    found = occurrences(Rule("FREQ=DAILY", at, FIRST), zone, before, len(DATES))
    assert [occurrence.on for occurrence in found] == DATES
    assert [occurrence.at for occurrence in found] == expected


def test_the_ten_years_have_twenty_clock_changes(
    zone: ZoneInfo, clock: dict[datetime, datetime]
) -> None:
    walls = {datetime.combine(on, at) for on in DATES for at in HALF_HOURS}
    assert len(walls - clock.keys()) == 10 * 2, "ten skipped hours"
    doubled = [a for a, b in pairwise(clock.values()) if b - a == timedelta(minutes=90)]
    assert len(doubled) == 10, "ten hours that come twice"


@pytest.mark.parametrize(
    ("name", "on", "at", "utc"),
    [
        ("Europe/Oslo", date(2027, 3, 28), time(2, 30), "2027-03-28T01:00Z"),
        ("Europe/Oslo", date(2027, 3, 28), time(3, 0), "2027-03-28T01:00Z"),
        ("Europe/Oslo", date(2026, 10, 25), time(2, 30), "2026-10-25T00:30Z"),
        ("Asia/Jerusalem", date(2027, 3, 26), time(2, 30), "2027-03-26T00:00Z"),
        ("Asia/Jerusalem", date(2026, 10, 25), time(1, 30), "2026-10-24T22:30Z"),
        # Clocks that skip midnight, and that change by half an hour.
        ("Africa/Cairo", date(2027, 4, 30), time(0, 15), "2027-04-29T22:00Z"),
        ("Australia/Lord_Howe", date(2026, 10, 4), time(2, 15), "2026-10-03T15:30Z"),
        # The hour before midnight is skipped: the card of Saturday comes as Sunday begins.
        ("America/Scoresbysund", date(2027, 3, 27), time(23, 30), "2027-03-28T01:00Z"),
    ],
)
def test_a_time_at_a_clock_change(name: str, on: date, at: time, utc: str) -> None:
    before = datetime.combine(on, time.min, UTC) - timedelta(hours=20)
    found = next_occurrence(Rule("FREQ=DAILY", at, on), ZoneInfo(name), before)
    assert found is not None
    assert (found.on, found.at) == (on, datetime.fromisoformat(utc))


def test_the_second_half_past_two_in_autumn_is_after_the_occurrence_not_before() -> None:
    rule = Rule("FREQ=DAILY", time(2, 30), date(2026, 10, 1))
    second = datetime(2026, 10, 25, 2, 15, tzinfo=OSLO, fold=1)
    found = next_occurrence(rule, OSLO, second)
    assert found is not None
    assert found.on == date(2026, 10, 26)


def dates_of(rrule: str, count: int, starts_on: date = date(2026, 11, 24)) -> list[str]:
    """The first dates of a rule in Oslo at nine."""
    before = datetime.combine(starts_on, time.min, UTC) - timedelta(days=1)
    found = occurrences(Rule(rrule, time(9), starts_on), OSLO, before, count)
    return [occurrence.on.strftime("%d.%m.%y") for occurrence in found]


def test_every_other_week_goes_on_over_a_year_of_53_weeks() -> None:
    found = dates_of("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", 4)
    assert found == ["24.11.26", "08.12.26", "22.12.26", "05.01.27"]


def test_the_first_monday_and_the_last_friday_of_a_month() -> None:
    assert dates_of("FREQ=MONTHLY;BYDAY=1MO", 3) == ["07.12.26", "04.01.27", "01.02.27"]
    assert dates_of("FREQ=MONTHLY;BYDAY=-1FR", 3) == ["27.11.26", "25.12.26", "29.01.27"]


def test_the_29_february_waits_for_a_leap_year_also_where_a_century_has_none() -> None:
    rule = "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29"
    assert dates_of(rule, 2) == ["29.02.28", "29.02.32"]
    assert dates_of(rule, 1, date(2097, 1, 1)) == ["29.02.04"]


def test_a_rule_ends_after_its_count_or_its_until() -> None:
    assert dates_of("FREQ=DAILY;COUNT=2", 9) == ["24.11.26", "25.11.26"]
    whole_day, wall, utc = "20261125", "20261125T085959", "20261125T080000Z"
    assert dates_of(f"FREQ=DAILY;UNTIL={whole_day}", 9) == ["24.11.26", "25.11.26"]
    assert dates_of(f"FREQ=DAILY;UNTIL={wall}", 9) == ["24.11.26"]
    assert dates_of(f"FREQ=DAILY;UNTIL={utc}", 9) == ["24.11.26", "25.11.26"]
    assert dates_of("FREQ=DAILY;UNTIL=99991231T235959Z", 1) == ["24.11.26"]


def test_a_rule_that_has_ended_has_no_next_occurrence() -> None:
    rule = Rule("FREQ=DAILY;COUNT=2", time(9), date(2026, 11, 24))
    assert next_occurrence(rule, OSLO, datetime(2026, 11, 26, tzinfo=UTC)) is None


def test_an_occurrence_is_strictly_after_the_instant_given() -> None:
    rule = Rule("FREQ=DAILY", time(9), date(2026, 11, 24))
    nine = datetime(2026, 11, 24, 8, tzinfo=UTC)
    at_nine = next_occurrence(rule, OSLO, nine)
    just_before = next_occurrence(rule, OSLO, nine - timedelta(microseconds=1))
    assert at_nine is not None
    assert just_before is not None
    assert (just_before.on.day, at_nine.on.day) == (24, 25)


RRULES = st.sampled_from(
    [
        "FREQ=DAILY",
        "FREQ=DAILY;INTERVAL=3",
        "FREQ=DAILY;COUNT=40",
        "FREQ=WEEKLY;BYDAY=TU,TH",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,TH;WKST=SU",
        "FREQ=MONTHLY;BYDAY=1MO",
        "FREQ=MONTHLY;BYMONTHDAY=-1,31",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
        "FREQ=YEARLY;BYWEEKNO=1,20,53",
        "FREQ=YEARLY;BYYEARDAY=1,100,-1;UNTIL=20300101",
    ]
)
RULES = st.builds(
    Rule,
    RRULES,
    st.times().map(lambda at: at.replace(second=0, microsecond=0)),
    st.dates(FIRST, LAST),
)


@given(RULES, zones(), instants(), st.integers(0, 12))
def test_occurrences_come_in_order_each_on_its_own_date_and_after_the_instant(
    rule: Rule, zone: ZoneInfo, after: datetime, count: int
) -> None:
    found = occurrences(rule, zone, after, count)
    assert len(found) <= count
    moments = [after, *(occurrence.at for occurrence in found)]
    assert all(a < b for a, b in pairwise(moments))
    assert all(a.on < b.on for a, b in pairwise(found))
    assert all(occurrence.on >= rule.starts_on for occurrence in found)
    assert all(occurrence.at.tzinfo is UTC for occurrence in found)


@given(RULES, zones(), instants(), st.integers(1, 6))
def test_going_from_one_occurrence_to_the_next_finds_them_all(
    rule: Rule, zone: ZoneInfo, after: datetime, count: int
) -> None:
    chain: list[Occurrence] = []
    at = after
    while len(chain) < count and (occurrence := next_occurrence(rule, zone, at)):
        chain.append(occurrence)
        at = occurrence.at
    assert chain == occurrences(rule, zone, after, count)


@given(RULES, zones(), instants(), instants())
@settings(max_examples=50)
def test_what_comes_after_a_later_instant_is_the_rest_of_what_came_after_an_earlier_one(
    rule: Rule, zone: ZoneInfo, one: datetime, other: datetime
) -> None:
    earlier, later = sorted((one, other))
    assume(later - earlier < timedelta(days=1000))
    found = occurrences(rule, zone, earlier, 1010)
    rest = [occurrence for occurrence in found if occurrence.at > later]
    assert occurrences(rule, zone, later, len(rest)) == rest
