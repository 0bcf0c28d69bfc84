"""When a schedule is due: an RFC 5545 rule in local wall time, worked out as instants."""

import heapq
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from itertools import islice
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

from bot.core.answer import Visibility

# The Gregorian calendar repeats every 400 years. dateutil looks for a date until the year 9999, in
# steps of a day if need be; a rule is worked out in a late cycle, so that one that never comes
# round ends after a tenth of a second and not after four.
_CYCLE = 400
_LATEST_START = 9950


@dataclass(frozen=True, slots=True)
class Rule:
    """A checked rule: see `check_rule`.

    `rrule` is an RFC 5545 value without "RRULE:" and DTSTART, `at` the local wall time and
    `starts_on` the local date from which it counts. From a calendar come the rest: `zone` is the
    rule's own IANA zone (None: the team's); in it, as naive wall times, `exdates` are left out,
    `rdates` come on top, and each of `moved` comes at another time than it was planned for.
    """

    rrule: str
    at: time
    starts_on: date
    zone: str | None = None
    exdates: tuple[datetime, ...] = ()
    rdates: tuple[datetime, ...] = ()
    moved: tuple[tuple[datetime, datetime], ...] = ()

    def in_zone(self, teams: ZoneInfo) -> ZoneInfo:
        """The zone of the rule's wall times, in a team with the zone `teams`."""
        return ZoneInfo(self.zone) if self.zone else teams


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One planned moment: its date in the zone of its rule and its instant in UTC."""

    on: date
    at: datetime


class ScheduleState(StrEnum):
    """Whether a schedule deals. PAUSED with no `paused_until` waits for somebody to resume it."""

    ACTIVE = "active"
    PAUSED = "paused"
    ENDED = "ended"


class Starts(StrEnum):
    """How a planned session begins: by itself, or when a lead presses a button."""

    ITSELF = "itself"
    ASK = "ask"


@dataclass(frozen=True, slots=True)
class Schedule:
    """The plan of one team. `next_at` is the truth; None where nothing is to come.

    A schedule with `script_ids` starts sessions, as `starts` says; one without deals cards.
    """

    id: int
    team_id: int
    deck_ids: tuple[str, ...]
    rule: Rule
    open_for: timedelta
    visibility: Visibility
    state: ScheduleState
    paused_until: datetime | None
    next_at: datetime | None
    seed: str
    script_ids: tuple[str, ...] = ()
    starts: Starts = Starts.ITSELF


def occurrences(rule: Rule, zone: ZoneInfo, after: datetime, count: int) -> list[Occurrence]:
    """The next `count` occurrences strictly after the aware instant `after`; fewer if it ends."""
    return list(islice(_occurrences(rule, zone, after), count))


def next_occurrence(rule: Rule, zone: ZoneInfo, after: datetime) -> Occurrence | None:
    """The first occurrence strictly after the aware instant `after`; None if the rule ends."""
    return next(_occurrences(rule, zone, after), None)


def instant(on: date, at: time, zone: ZoneInfo) -> datetime:
    """The UTC instant of a wall time in a zone.

    A wall time that the clocks skip becomes the first minute after the gap; of one that comes
    twice, this is the first.
    """
    wall = datetime.combine(on, at)
    while _wall(found := wall.replace(tzinfo=zone).astimezone(UTC), zone) != wall:
        wall += timedelta(minutes=1)
    return found


def _wall(at: datetime, zone: ZoneInfo) -> datetime:
    return at.astimezone(zone).replace(tzinfo=None)


def _occurrences(rule: Rule, teams: ZoneInfo, after: datetime) -> Iterator[Occurrence]:
    """The occurrences after an instant in order, at most one for each date of the rule's zone."""
    zone = rule.in_zone(teams)
    # A wall time just before midnight may be put off to the next date by a clock change.
    earliest = _wall(after, zone).date() - timedelta(days=1)
    last: date | None = None
    for occurrence in heapq.merge(
        _of_rule(rule, zone, earliest), _single(rule, zone, earliest), key=lambda one: one.at
    ):
        if occurrence.on == last:
            continue
        last = occurrence.on
        # In UTC: aware datetimes of one zone are compared by the wall, so that an hour is lost.
        if occurrence.at > after.astimezone(UTC):
            yield occurrence


def _of_rule(rule: Rule, zone: ZoneInfo, earliest: date) -> Iterator[Occurrence]:
    """What the RRULE gives from a date on, without what is left out or moved."""
    parts = [part for part in rule.rrule.split(";") if not part.startswith("UNTIL=")]
    until = rule.rrule.partition("UNTIL=")[2].partition(";")[0]
    # By the date: there is one a day, and a lead may have changed the time since.
    gone = {wall.date() for wall in (*rule.exdates, *(planned for planned, _ in rule.moved))}
    for on in _dates(";".join(parts), rule):
        if on < earliest:
            continue
        occurrence = Occurrence(on, instant(on, rule.at, zone))
        if until and _is_past(until, datetime.combine(on, rule.at), occurrence.at):
            return
        if on not in gone:
            yield occurrence


def _single(rule: Rule, zone: ZoneInfo, earliest: date) -> Iterator[Occurrence]:
    """What was added by itself or moved, from a date on."""
    added = set(rule.rdates) - set(rule.exdates) - {planned for planned, _ in rule.moved}
    for wall in sorted(added | {new for _, new in rule.moved}):
        if wall.date() >= earliest:
            yield Occurrence(wall.date(), instant(wall.date(), wall.time(), zone))


def _is_past(until: str, wall: datetime, at: datetime) -> bool:
    """Whether a moment is later than an UNTIL: a date (that whole day), a wall time or UTC."""
    last = datetime.fromisoformat(until)
    if "T" not in until:
        return wall.date() > last.date()
    return at > last if last.tzinfo else wall > last


def _dates(rrule: str, rule: Rule) -> Iterator[date]:
    """The local dates of a rule without its UNTIL, in order."""
    shift = (_LATEST_START - rule.starts_on.year) // _CYCLE * _CYCLE
    start = rule.starts_on.replace(year=rule.starts_on.year + shift)
    moments = rrulestr(rrule, dtstart=datetime.combine(start, time.min))
    try:
        for moment in moments:
            yield moment.date().replace(year=moment.year - shift)
    except (OverflowError, ValueError):
        # The last week or month that dateutil looked at reaches into the year 10000.
        return
