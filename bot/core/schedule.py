"""When a schedule is due: an RFC 5545 rule in local wall time, worked out as instants."""

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
    `starts_on` the local date from which it counts.
    """

    rrule: str
    at: time
    starts_on: date


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One planned moment: its date in the team's zone and its instant in UTC."""

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


def _occurrences(rule: Rule, zone: ZoneInfo, after: datetime) -> Iterator[Occurrence]:
    parts = [part for part in rule.rrule.split(";") if not part.startswith("UNTIL=")]
    until = rule.rrule.partition("UNTIL=")[2].partition(";")[0]
    # A wall time just before midnight may be put off to the next date by a clock change.
    earliest = _wall(after, zone).date() - timedelta(days=1)
    for on in _dates(";".join(parts), rule):
        if on < earliest:
            continue
        occurrence = Occurrence(on, instant(on, rule.at, zone))
        if until and _is_past(until, datetime.combine(on, rule.at), occurrence.at):
            return
        # In UTC: aware datetimes of one zone are compared by the wall, so that an hour is lost.
        if occurrence.at > after.astimezone(UTC):
            yield occurrence


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
