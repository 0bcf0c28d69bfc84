"""The time zones of a calendar file, whatever it calls them, as IANA zones."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import TypeAlias
from zoneinfo import ZoneInfo, available_timezones

from icalendar.prop import vUTCOffset
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from bot.content.calendar_lines import Block
from bot.core.errors import UserError
from bot.core.recurrence import check_rule, shorten
from bot.core.schedule import occurrences

# For how long two zones have to show the same time to count as one: clock changes of three years.
_YEARS = 3
# More than any meeting has; to find out about each may take a tenth of a second.
_MOST_ZONES, _MOST_PARTS, _MOST_ONSETS = 6, 20, 300

# How far from UTC a clock is at an instant.
Clock: TypeAlias = Callable[[datetime], timedelta | None]


class CalendarZones:
    """The zones that one calendar file speaks of; `home` is the team's."""

    def __init__(self, calendar: Block, home: ZoneInfo) -> None:
        self._home = home
        self._own = calendar.value("X-WR-TIMEZONE")
        self._blocks = {
            block.value("TZID"): block for block in calendar.blocks if block.name == "VTIMEZONE"
        }
        self._names = available_timezones()
        self._found: dict[str, str | None] = {}

    def floating(self, year: int) -> str | None:
        """The zone of times that name none: the calendar's own, else the team's, which is None."""
        return self.named(self._own, year) if self._own else None

    def named(self, name: str, year: int) -> str | None:
        """The IANA zone of that name from that year on; None where it is the team's own.

        UserError where nobody can tell, ValueError at more zones than a meeting has. A zone whose
        clock shows the same as the team's counts as the team's: Windows has one name for Berlin
        and Oslo.
        """
        if name not in self._found:
            if len(self._found) == _MOST_ZONES:
                raise ValueError(name)
            zone = self._known(name) or self._described(name, year)
            if zone is None:
                raise UserError("calendar-zone-unknown", zone=shorten(name))
            home = _same(_clock_of(ZoneInfo(zone)), self._home, year)
            self._found[name] = None if home else zone
        return self._found[name]

    def _known(self, name: str) -> str | None:
        """The IANA name for an IANA name, one with a prefix, a Windows name, or its long form."""
        parts = name.strip("/ ").split("/")[-4:]
        for start in range(len(parts)):
            if (ending := "/".join(parts[start:])) in self._names:
                return ending
        if (windows := WINDOWS_TO_OLSON.get(name.strip())) in self._names:
            return windows
        # "(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna"
        for city in name.partition(") ")[2].split(","):
            ending = city.strip().replace(" ", "_")
            for known in sorted(self._names):
                if "/" in known and known.rpartition("/")[2] == ending:
                    return known
        return None

    def _described(self, name: str, year: int) -> str | None:
        """The zone that a VTIMEZONE describes: by its own hint, or by how its clock goes."""
        block = self._blocks.get(name)
        if block is None:
            return None
        if hinted := self._known(block.value("X-LIC-LOCATION")):
            return hinted
        try:
            clock = _described_clock(block, year)
        except (ValueError, OverflowError, UserError):
            return None
        candidates = [self._home.key, *WINDOWS_TO_OLSON.values()]
        return next(
            (
                one
                for one in candidates
                if one in self._names and _same(clock, ZoneInfo(one), year)
            ),
            None,
        )


def _clock_of(zone: ZoneInfo) -> Clock:
    return lambda at: at.astimezone(zone).utcoffset()


def _same(clock: Clock, zone: ZoneInfo, year: int) -> bool:
    first = datetime(year, 1, 1, 12, tzinfo=UTC)
    days = (first + timedelta(days=day) for day in range(366 * _YEARS))
    return all(clock(at) == at.astimezone(zone).utcoffset() for at in days)


def _described_clock(block: Block, year: int) -> Clock:
    """How the clock of a VTIMEZONE goes around that year; ValueError where it cannot be told."""
    if len(block.blocks) > _MOST_PARTS:
        raise ValueError("too many observances")
    onsets = sorted(onset for part in block.blocks for onset in _onsets(part, year))
    if not 0 < len(onsets) <= _MOST_ONSETS:
        raise ValueError("no clock to be found in it")

    def offset_at(at: datetime) -> timedelta:
        begun = [offset for onset, offset in onsets if onset <= at]
        return begun[-1] if begun else onsets[0][1]

    return offset_at


def _onsets(part: Block, year: int) -> Iterator[tuple[datetime, timedelta]]:
    """When a STANDARD or DAYLIGHT part begins, and how far from UTC its clock is then."""
    before = vUTCOffset.from_ical(part.value("TZOFFSETFROM"))
    after = vUTCOffset.from_ical(part.value("TZOFFSETTO"))
    dtstart = part.one("DTSTART")
    (start,) = dtstart.times() if dtstart else []
    if not isinstance(start, datetime):
        raise ValueError(start)
    walls = [start.replace(tzinfo=UTC)]
    if rrule := part.value("RRULE"):
        since = datetime(year - 1, 1, 1, tzinfo=UTC)
        # Windows lets its rules count from the year 1601; each year is like the other.
        if "FREQ=YEARLY" not in rrule.upper():
            raise ValueError(rrule)
        starts_on = max(start.date(), since.date())
        rule = check_rule(rrule, at=start.time(), starts_on=starts_on)
        walls += [one.at for one in occurrences(rule, ZoneInfo("UTC"), since, _YEARS + 2)]
    for rdate in part.all("RDATE"):
        walls += [at.replace(tzinfo=UTC) for at in rdate.times() if isinstance(at, datetime)]
    return ((wall - before, after) for wall in walls)
