"""What a later invitation changes, as it will be seen on the team's clock."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

from bot.core.invitation import Invitation, Move, News, compare, renewed
from bot.core.schedule import Rule, occurrences
from tests.core.rules import OSLO

NOW = datetime(2027, 1, 11, 8, tzinfo=UTC)
RULE = Rule("FREQ=WEEKLY", time(9), date(2027, 1, 12))


def oslo(day: int, hour: int = 9) -> datetime:
    return datetime(2027, 1, day, hour, tzinfo=OSLO).astimezone(UTC)


def single(*moves: Move, sequence: int = 1) -> Invitation:
    return Invitation("uid", sequence, cancelled=False, rule=None, moves=moves)


def whole(rule: Rule, sequence: int = 1) -> Invitation:
    return Invitation("uid", sequence, cancelled=False, rule=rule)


def test_a_moved_date_is_told_from_where_to_where() -> None:
    found = compare(RULE, 0, single(Move(oslo(19), oslo(21, 10))), OSLO, NOW)
    assert (found.news, found.moved) == (News.DATES, ((oslo(19), oslo(21, 10)),))
    assert (found.skipped, found.added) == ((), ())


def test_a_date_that_is_moved_again_is_told_from_where_it_was_moved_to() -> None:
    once = renewed(RULE, single(Move(oslo(19), oslo(21, 10))), OSLO)
    again = single(Move(oslo(19), oslo(22)))
    assert compare(once, 0, again, OSLO, NOW).moved == ((oslo(21, 10), oslo(22)),)
    twice = renewed(once, again, OSLO)
    assert [one.at for one in occurrences(twice, OSLO, NOW, 3)] == [oslo(12), oslo(22), oslo(26)]


def test_a_moved_date_can_be_called_off_and_put_back() -> None:
    once = renewed(RULE, single(Move(oslo(19), oslo(21, 10))), OSLO)
    off = single(Move(oslo(19), None))
    assert compare(once, 0, off, OSLO, NOW).skipped == (oslo(21, 10),)
    gone = renewed(once, off, OSLO)
    assert [one.at for one in occurrences(gone, OSLO, NOW, 2)] == [oslo(12), oslo(26)]
    back = single(Move(oslo(19), oslo(19)))
    assert compare(gone, 0, back, OSLO, NOW).added == (oslo(19),)
    assert renewed(gone, back, OSLO) == RULE


def test_what_lies_in_the_past_is_no_news() -> None:
    early = single(Move(oslo(5), oslo(6)))
    assert (
        compare(replace(RULE, starts_on=date(2027, 1, 5)), 0, early, OSLO, NOW).news is News.SAME
    )


def test_the_same_again_is_no_news_also_with_its_zone_by_name() -> None:
    assert compare(RULE, 1, whole(RULE), OSLO, NOW).news is News.SAME
    named = replace(RULE, zone="Europe/Oslo")
    assert compare(RULE, 1, whole(named), OSLO, NOW).news is News.SAME


def test_another_time_or_zone_is_another_rhythm() -> None:
    for other in (replace(RULE, at=time(10)), replace(RULE, zone="Asia/Jerusalem")):
        assert compare(RULE, 0, whole(other), OSLO, NOW).news is News.RHYTHM
        assert renewed(RULE, whole(other), OSLO) == other


def test_a_new_whole_series_forgets_what_was_moved_before() -> None:
    once = renewed(RULE, single(Move(oslo(19), oslo(21, 10))), OSLO)
    assert compare(once, 0, whole(RULE), OSLO, NOW).moved == ((oslo(21, 10), oslo(19)),)
    assert renewed(once, whole(RULE), OSLO) == RULE


def test_an_older_version_is_old_whatever_it_says() -> None:
    for invitation in (whole(RULE, 2), single(Move(oslo(19), None), sequence=2)):
        assert compare(RULE, 3, invitation, OSLO, NOW).news is News.OLD
    assert compare(RULE, 3, Invitation("uid", 3, True, None), OSLO, NOW).news is News.CANCELLED
