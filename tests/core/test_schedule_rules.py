"""RRULEs from people: what is taken, what is refused, and that none of them hangs."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.errors import UserError
from bot.core.recurrence import MAX_LENGTH, Kind, Recurrence, check_rule, describe
from bot.core.schedule import Rule, next_occurrence
from tests.core.rules import OSLO, refused

TUESDAY = date(2026, 11, 24)


def check(text: str) -> Rule:
    return check_rule(text, at=time(9), starts_on=TUESDAY)


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("FREQ=DAILY", "FREQ=DAILY"),
        ("RRULE:FREQ=DAILY", "FREQ=DAILY"),
        ("rrule: freq=weekly; byday=tu, th ;", "FREQ=WEEKLY;BYDAY=TU,TH"),
        ("BYDAY=TU,TU;INTERVAL=1;FREQ=WEEKLY", "FREQ=WEEKLY;BYDAY=TU"),
        ("FREQ=MONTHLY;BYDAY=+1MO,-1FR", "FREQ=MONTHLY;BYDAY=1MO,-1FR"),
        ("FREQ=WEEKLY;WKST=SU;INTERVAL=02", "FREQ=WEEKLY;INTERVAL=2;WKST=SU"),
        ("FREQ=YEARLY;BYDAY=53TH", "FREQ=YEARLY;BYDAY=53TH"),
        ("FREQ=DAILY;COUNT=999999999999999999999", "FREQ=DAILY;COUNT=999999999999999999999"),
        ("FREQ=DAILY;INTERVAL=999999999", "FREQ=DAILY;INTERVAL=999999999"),
        ("FREQ=DAILY;UNTIL=20261124", "FREQ=DAILY;UNTIL=20261124"),
        ("FREQ=DAILY;UNTIL=20301231T235959", "FREQ=DAILY;UNTIL=20301231T235959"),
        ("FREQ=DAILY;UNTIL=99991231T235959Z", "FREQ=DAILY;UNTIL=99991231T235959Z"),
    ],
)
def test_a_rule_is_taken_in_one_spelling(text: str, canonical: str) -> None:
    assert check(text) == Rule(canonical, time(9), TUESDAY)


@pytest.mark.parametrize(
    ("text", "key", "values"),
    [
        ("FREQ=HOURLY", "schedule-too-often", {}),
        ("FREQ=MINUTELY;INTERVAL=5000", "schedule-too-often", {}),
        ("freq=secondly", "schedule-too-often", {}),
        ("FREQ=DAILY;BYHOUR=9,15", "schedule-too-often", {}),
        ("FREQ=DAILY;BYMINUTE=0,30", "schedule-too-often", {}),
        ("FREQ=DAILY;BYHOUR=9", "schedule-own-time", {"part": "BYHOUR=9"}),
        ("FREQ=DAILY;BYSECOND=0", "schedule-own-time", {"part": "BYSECOND=0"}),
        ("DTSTART:20260101T090000Z RRULE:FREQ=DAILY", "schedule-own-start", {"part": "DTSTART"}),
        ("FREQ=DAILY;DTSTART=20260101", "schedule-own-start", {"part": "DTSTART"}),
        ("FREQ=DAILY\nEXDATE:20260101", "schedule-own-start", {"part": "EXDATE"}),
        ("FREQ=DAILY;UNTIL=20261123", "schedule-never", {}),
        ("FREQ=DAILY;UNTIL=20200101T000000Z", "schedule-never", {}),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "schedule-never", {}),
        ("FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30", "schedule-never", {}),
        ("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "schedule-never", {}),
        ("FREQ=DAILY;INTERVAL=7;BYDAY=MO", "schedule-never", {}),
        ("FREQ=WEEKLY;BYDAY=MO;BYSETPOS=2,3,4,5,6,7", "schedule-never", {}),
        ("FREQ=YEARLY;BYWEEKNO=20;BYMONTH=1", "schedule-never", {}),
        ("FREQ=MONTHLY;INTERVAL=12;BYMONTH=3", "schedule-never", {}),
        ("FREQ=YEARLY;INTERVAL=9999;BYMONTH=3", "schedule-never", {}),
        ("FREQ=DAILY;BYSETPOS=2", "schedule-rule-part", {"part": "BYSETPOS=2"}),
        ("FREQ=WEEKLY;BYDAY=1MO", "schedule-rule-part", {"part": "BYDAY=1MO"}),
        ("FREQ=MONTHLY;BYDAY=6MO", "schedule-rule-part", {"part": "BYDAY=6MO"}),
        ("FREQ=YEARLY;BYMONTH=12;BYDAY=53SU", "schedule-rule-part", {"part": "BYDAY=53SU"}),
        ("FREQ=DAILY;INTERVAL=0", "schedule-rule-part", {"part": "INTERVAL=0"}),
        ("FREQ=DAILY;INTERVAL=-1", "schedule-rule-part", {"part": "INTERVAL=-1"}),
        ("FREQ=DAILY;COUNT=0", "schedule-rule-part", {"part": "COUNT=0"}),
        ("FREQ=YEARLY;BYEASTER=0", "schedule-rule-part", {"part": "BYEASTER=0"}),
        ("FREQ=YEARLY;BYMONTH=-1", "schedule-rule-part", {"part": "BYMONTH=-1"}),
        ("FREQ=DAILY;UNTIL=20261341", "schedule-rule-part", {"part": "UNTIL=20261341"}),
        ("FREQ=DAILY;UNTIL=TOMORROW", "schedule-rule-part", {"part": "UNTIL=TOMORROW"}),
        ("FREQ=DAILY;BYDAY=", "schedule-rule-part", {"part": "BYDAY="}),
        ("FREQ=DAILY;FREQ=WEEKLY", "schedule-rule-part", {"part": "FREQ=WEEKLY"}),
        ("FREQ=SOMETIMES", "schedule-rule-part", {"part": "FREQ=SOMETIMES"}),
        ("INTERVAL=2", "schedule-not-a-rule", {"rule": "INTERVAL=2"}),
        ("every tuesday", "schedule-not-a-rule", {"rule": "every tuesday"}),
        ("", "schedule-not-a-rule", {"rule": ""}),
        ("RRULE:" + "X" * 100, "schedule-not-a-rule", {"rule": "RRULE:" + "X" * 33 + "…"}),
        ("FREQ=DAILY;COUNT=" + "9" * 500, "schedule-rule-too-long", {"most": MAX_LENGTH}),
    ],
)
def test_a_rule_is_refused_with_its_reason(
    text: str, key: str, values: dict[str, str | int]
) -> None:
    with pytest.raises(UserError) as caught:
        check(text)
    assert refused(caught) == (key, values)


def test_a_rule_that_would_take_for_ever_is_refused_or_taken_soon() -> None:
    many = ",".join(str(n) for n in range(3, 100))
    with pytest.raises(UserError):
        check(f"FREQ=DAILY;BYSETPOS={many}")
    with pytest.raises(UserError):
        check(f"FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2;BYSETPOS={','.join(map(str, range(2, 32)))}")
    with pytest.raises(UserError):
        check(f"FREQ=YEARLY;BYMONTHDAY=1;BYSETPOS={many[many.index('13') :]}")
    once = check("FREQ=YEARLY;INTERVAL=" + "9" * 400)
    assert next_occurrence(once, OSLO, datetime(2026, 11, 25, tzinfo=UTC)) is None


def test_an_until_on_the_first_day_still_lets_a_rule_fire_in_every_zone() -> None:
    assert check("FREQ=DAILY;UNTIL=20261124T080000Z").rrule


NAMES = st.sampled_from(
    (
        *("INTERVAL", "COUNT", "UNTIL", "WKST", "BYSETPOS"),
        *("BYDAY", "BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO"),
    )
)
VALUES = st.lists(
    st.one_of(
        st.integers(-400, 400).map(str),
        st.sampled_from(["MO", "SU", "1MO", "-5FR", "53TH", "20301231", "20251231T000000Z"]),
        st.text(max_size=5),
    ),
    min_size=1,
    max_size=4,
).map(",".join)
RRULES = st.builds(
    lambda freq, parts: ";".join([f"FREQ={freq}", *(f"{name}={value}" for name, value in parts)]),
    st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]),
    st.lists(st.tuples(NAMES, VALUES), max_size=3, unique_by=lambda part: part[0]),
)


@given(st.one_of(RRULES, st.text()), st.dates(date(2026, 1, 1), date(2060, 1, 1)))
@settings(deadline=None)
def test_whatever_is_written_is_refused_kindly_or_fires_and_is_spelled_once(
    text: str, starts_on: date
) -> None:
    try:
        rule = check_rule(text, at=time(12), starts_on=starts_on)
    except UserError:
        return
    assert check_rule(rule.rrule, at=time(12), starts_on=starts_on) == rule
    before = datetime.combine(starts_on, time.min, UTC) - timedelta(days=1)
    assert next_occurrence(rule, OSLO, before)
    assert describe(rule).interval >= 1


@pytest.mark.parametrize(
    ("rrule", "recurrence"),
    [
        ("FREQ=DAILY", Recurrence(Kind.DAILY)),
        ("FREQ=DAILY;INTERVAL=3", Recurrence(Kind.DAILY, 3)),
        ("FREQ=WEEKLY", Recurrence(Kind.WEEKLY, weekdays=(1,))),
        ("FREQ=WEEKLY;BYDAY=TH,TU", Recurrence(Kind.WEEKLY, weekdays=(1, 3))),
        ("FREQ=DAILY;BYDAY=TH,TU", Recurrence(Kind.WEEKLY, weekdays=(1, 3))),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=SU", Recurrence(Kind.WEEKLY, 2, (6,))),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", Recurrence(Kind.WEEKDAYS, 1, (0, 1, 2, 3, 4))),
        ("FREQ=MONTHLY;BYDAY=1MO", Recurrence(Kind.MONTHLY_NTH, 1, (0,), 1)),
        ("FREQ=MONTHLY;BYDAY=-1TH,-1FR", Recurrence(Kind.MONTHLY_NTH, 1, (3, 4), -1)),
        ("FREQ=MONTHLY;INTERVAL=2;BYDAY=2MO", Recurrence(Kind.MONTHLY_NTH, 2, (0,), 2)),
        ("FREQ=MONTHLY;BYDAY=1MO,2TU", Recurrence(Kind.OTHER, 1, (0, 1))),
        ("FREQ=MONTHLY;BYMONTHDAY=15", Recurrence(Kind.OTHER)),
        ("FREQ=MONTHLY", Recurrence(Kind.OTHER)),
        ("FREQ=YEARLY;BYDAY=1MO", Recurrence(Kind.OTHER, 1, (0,), 1)),
        ("FREQ=DAILY;COUNT=5", Recurrence(Kind.DAILY, count=5)),
        (
            "FREQ=WEEKLY;UNTIL=20270131T120000Z;BYDAY=TU",
            Recurrence(Kind.WEEKLY, weekdays=(1,), until=date(2027, 1, 31)),
        ),
    ],
)
def test_a_rule_is_described(rrule: str, recurrence: Recurrence) -> None:
    assert describe(check(rrule)) == recurrence
