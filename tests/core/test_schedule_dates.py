"""Single dates of a rule: left out, added, moved, and in a zone of the rule's own."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.core.schedule import Rule, occurrences
from tests.core.rules import OSLO, instants, zones

START = date(2027, 1, 12)
BEFORE = datetime(2027, 1, 1, tzinfo=UTC)
WEEKLY = Rule("FREQ=WEEKLY", time(9), START)


def wall(day: int, hour: int = 9, month: int = 1) -> datetime:
    return datetime(2027, month, day, hour)  # noqa: DTZ001 (a wall time)


def walls(rule: Rule, count: int = 4, after: datetime = BEFORE) -> list[str]:
    return [
        f"{one.at.astimezone(OSLO):%d.%m. %H}" for one in occurrences(rule, OSLO, after, count)
    ]


def test_a_date_that_is_left_out_does_not_come() -> None:
    rule = Rule("FREQ=WEEKLY;COUNT=4", time(9), START, exdates=(wall(19), wall(20)))
    # The one that is left out is counted, as in a calendar.
    assert walls(rule) == ["12.01. 09", "26.01. 09", "02.02. 09"]


def test_an_added_date_comes_in_its_place_and_after_the_rule_has_ended() -> None:
    rule = Rule("FREQ=WEEKLY;COUNT=2", time(9), START, rdates=(wall(14, 10), wall(3, 8, 2)))
    assert walls(rule) == ["12.01. 09", "14.01. 10", "19.01. 09", "03.02. 08"]


def test_a_moved_date_comes_only_where_it_was_moved_to() -> None:
    rule = Rule("FREQ=WEEKLY", time(9), START, moved=((wall(19), wall(14, 10)),))
    assert walls(rule) == ["12.01. 09", "14.01. 10", "26.01. 09", "02.02. 09"]
    earlier = Rule("FREQ=WEEKLY", time(9), START, moved=((wall(19), wall(19, 7)),))
    assert walls(earlier, 2) == ["12.01. 09", "19.01. 07"]


def test_an_added_date_can_be_left_out_and_moved_too() -> None:
    added = (wall(14, 10),)
    gone = Rule("FREQ=WEEKLY", time(9), START, exdates=added, rdates=added)
    assert walls(gone, 2) == ["12.01. 09", "19.01. 09"]
    moved = Rule("FREQ=WEEKLY", time(9), START, rdates=added, moved=((*added, wall(15)),))
    assert walls(moved, 2) == ["12.01. 09", "15.01. 09"]


def test_two_on_one_date_are_one_whenever_one_asks() -> None:
    rule = Rule("FREQ=WEEKLY", time(9), START, rdates=(wall(12, 14), wall(12, 16)))
    assert walls(rule, 2) == ["12.01. 09", "19.01. 09"]
    assert walls(rule, 2, datetime(2027, 1, 12, 10, tzinfo=UTC)) == ["19.01. 09", "26.01. 09"]


def test_a_rule_with_a_zone_of_its_own_keeps_to_its_clock() -> None:
    rule = Rule("FREQ=WEEKLY;BYDAY=SU", time(9), START, zone="Asia/Jerusalem")
    found = occurrences(rule, OSLO, datetime(2027, 3, 20, tzinfo=UTC), 3)
    # Israel's clocks change on the 26th of March, Oslo's on the 28th, the Sunday itself.
    assert [f"{one.at.astimezone(OSLO):%d.%m. %H}" for one in found] == [
        "21.03. 08",
        "28.03. 08",
        "04.04. 08",
    ]
    assert occurrences(rule, ZoneInfo("Asia/Tokyo"), datetime(2027, 3, 20, tzinfo=UTC), 3) == found


@st.composite
def rules(draw: st.DrawFn) -> Rule:
    anywhere = st.datetimes(wall(1), wall(31, month=12))
    singles = st.lists(anywhere, max_size=6)
    days = draw(st.sampled_from(["FREQ=DAILY", "FREQ=WEEKLY", "FREQ=DAILY;COUNT=40"]))
    at = draw(st.times())
    whole = st.dates(date(2026, 1, 1), date(2027, 12, 31)).map(lambda d: datetime.combine(d, at))
    return Rule(
        rrule=days,
        at=at,
        starts_on=draw(st.dates(date(2026, 1, 1), date(2026, 12, 31))),
        zone=draw(st.none() | zones().map(lambda zone: zone.key)),
        exdates=tuple(draw(singles) + draw(st.lists(whole, max_size=4))),
        rdates=tuple(draw(singles)),
        moved=tuple(draw(st.dictionaries(whole, anywhere, max_size=3)).items()),
    )


@given(rules(), zones(), instants())
def test_occurrences_are_in_order_after_the_instant_and_one_a_date(
    rule: Rule, zone: ZoneInfo, after: datetime
) -> None:
    found = occurrences(rule, zone, after, 12)
    assert all(one.at > after for one in found)
    assert [one.at for one in found] == sorted({one.at for one in found})
    assert len({one.on for one in found}) == len(found)


@given(rules(), zones(), instants())
def test_going_from_one_to_the_next_is_the_same_as_asking_for_many(
    rule: Rule, zone: ZoneInfo, after: datetime
) -> None:
    at, one_by_one = after, []
    for _ in range(6):
        at = next((one.at for one in occurrences(rule, zone, at, 1)), at + timedelta(days=9999))
        one_by_one.append(at)
    many = [one.at for one in occurrences(rule, zone, after, 6)]
    assert one_by_one[: len(many)] == many


@given(rules(), zones(), instants())
def test_nothing_comes_on_a_date_that_is_left_out(
    rule: Rule, zone: ZoneInfo, after: datetime
) -> None:
    singles = {wall.date() for wall in (*rule.rdates, *(new for _, new in rule.moved))}
    for one in occurrences(rule, zone, after, 12):
        if one.on not in singles:
            assert one.on not in {wall.date() for wall in rule.exdates}
