"""Calendar invitations: what their times mean for a schedule, and what a later one changes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from itertools import takewhile
from zoneinfo import ZoneInfo

from bot.core.schedule import Occurrence, Rule, Schedule, instant, occurrences

# How far ahead a change of single dates is looked for, in occurrences and in time.
_MOST = 400
_HORIZON = timedelta(days=400)


@dataclass(frozen=True, slots=True)
class Move:
    """What became of one planned occurrence: it comes at `to` instead; None where it is off.

    Both are aware UTC. With `to` the same as `planned` it is back at its own time.
    """

    planned: datetime
    to: datetime | None


@dataclass(frozen=True, slots=True)
class Invitation:
    """What a calendar file says about one series, without any words that people put into it.

    `uid` is a digest of the calendar's own id. `rule` is the series; None where the file speaks
    of single dates only, which then stand in `moves`, or where it only says that the whole series
    is off (`cancelled`). `sequence` counts the versions of what it speaks of.
    """

    uid: str
    sequence: int
    cancelled: bool
    rule: Rule | None
    moves: tuple[Move, ...] = ()


class News(StrEnum):
    """What a later invitation means for a schedule that came from an earlier one."""

    OLD = "old"
    SAME = "same"
    CANCELLED = "cancelled"
    RHYTHM = "rhythm"
    DATES = "dates"


@dataclass(frozen=True, slots=True)
class Changes:
    """How the coming occurrences differ, as instants in UTC: each `moved` is from and to."""

    news: News
    moved: tuple[tuple[datetime, datetime], ...] = ()
    skipped: tuple[datetime, ...] = ()
    added: tuple[datetime, ...] = ()


def with_moves(rule: Rule, moves: Sequence[Move], teams: ZoneInfo) -> Rule:
    """The rule after single occurrences were moved, called off, or put back where they were."""
    zone = rule.in_zone(teams)
    moved = dict(rule.moved)
    exdates = set(rule.exdates)
    for move in moves:
        planned = _wall(move.planned, zone)
        moved.pop(planned, None)
        exdates.discard(planned)
        if move.to is None:
            exdates.add(planned)
        elif move.to != move.planned:
            moved[planned] = _wall(move.to, zone)
    return replace(rule, exdates=tuple(sorted(exdates)), moved=tuple(sorted(moved.items())))


def renewed(old: Rule, invitation: Invitation, teams: ZoneInfo) -> Rule:
    """The rule of a schedule as a later invitation has it; see `compare` for what that means."""
    return with_moves(invitation.rule or old, invitation.moves, teams)


def compare(
    old: Rule, last_sequence: int, invitation: Invitation, teams: ZoneInfo, now: datetime
) -> Changes:
    """What an invitation changes in a schedule whose rule is `old`, after the instant `now`.

    A file of single dates is old only if it is older than the series: each date counts its own
    versions, from that of the series on (RFC 5546, section 2.1.5).
    """
    if invitation.sequence < last_sequence:
        return Changes(News.OLD)
    if invitation.cancelled:
        return Changes(News.CANCELLED)
    new = renewed(old, invitation, teams)
    if _rhythm(new, teams) != _rhythm(old, teams):
        return Changes(News.RHYTHM)
    before, after = _all(old, teams, now), _all(new, teams, now)
    gone, come = before - after, after - before
    moved = tuple(
        (left, taken)
        for left, taken in sorted(_pairs(old, new, teams))
        if left in gone and taken in come
    )
    skipped = gone - {left for left, _ in moved}
    added = come - {taken for _, taken in moved}
    news = News.DATES if gone or come else News.SAME
    return Changes(news, moved, tuple(sorted(skipped)), tuple(sorted(added)))


def coming(
    new: Rule, before: Schedule | None, teams: ZoneInfo, now: datetime, count: int = 3
) -> list[Occurrence]:
    """The next occurrences of a rule that takes the place of what a schedule had `before`.

    What was skipped, or came earlier today, does not come back because the calendar changes.
    """
    had: set[date] = set()
    if before is not None:
        until = before.next_at or now + timedelta(microseconds=1)
        past = occurrences(before.rule, teams, now - timedelta(days=1), _MOST)
        had = {one.on for one in takewhile(lambda one: one.at < until, past)}
    ahead = occurrences(new, teams, now, count + len(had))
    return [one for one in ahead if one.on not in had][:count]


def _rhythm(rule: Rule, teams: ZoneInfo) -> tuple[object, ...]:
    return rule.rrule, rule.at, rule.starts_on, rule.in_zone(teams).key


def _all(rule: Rule, teams: ZoneInfo, now: datetime) -> set[datetime]:
    ahead = occurrences(rule, teams, now, _MOST)
    return {one.at for one in takewhile(lambda one: one.at < now + _HORIZON, ahead)}


def _pairs(old: Rule, new: Rule, teams: ZoneInfo) -> set[tuple[datetime, datetime]]:
    """Where each occurrence that is or was moved was to be before, and is now."""
    was, now_is = dict(old.moved), dict(new.moved)
    zone = new.in_zone(teams)
    return {
        (_at(was.get(planned, planned), zone), _at(now_is.get(planned, planned), zone))
        for planned in was.keys() | now_is.keys()
        if planned not in new.exdates
    }


def _at(wall: datetime, zone: ZoneInfo) -> datetime:
    return instant(wall.date(), wall.time(), zone)


def _wall(at: datetime, zone: ZoneInfo) -> datetime:
    return at.astimezone(UTC).astimezone(zone).replace(tzinfo=None, second=0, microsecond=0)
