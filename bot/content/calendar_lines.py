"""An iCalendar file (RFC 5545) as a tree of the few properties that times hang on."""

import re
from dataclasses import dataclass, field
from datetime import date, datetime

from icalendar.parser import Contentline, Contentlines
from icalendar.prop import vDDDTypes

from bot.core.errors import UserError

LARGEST = 1_000_000
MOST_EVENTS = 1000
# More than any meeting has, and few enough to be split within a quarter of a second.
_MOST_LINES = 50_000
_LONGEST_LINE = 50_000
_DEEPEST = 4
_EVENT = re.compile(r"^begin:vevent\b", re.IGNORECASE | re.MULTILINE)
_NAME = re.compile(r"[A-Za-z-]{1,40}(?=[;:])")
# All that is looked at: nobody's name or words.
_KEPT = frozenset(
    {
        *("METHOD", "X-WR-TIMEZONE", "UID", "SEQUENCE", "STATUS", "DTSTART", "RECURRENCE-ID"),
        *("RRULE", "EXRULE", "EXDATE", "RDATE"),
        *("TZID", "X-LIC-LOCATION", "TZOFFSETFROM", "TZOFFSETTO"),
    }
)


@dataclass(frozen=True, slots=True)
class Property:
    """One line: its value as it stands there, and its TZID and RANGE, "" where it has none."""

    value: str
    zone: str = ""
    range: str = ""

    def times(self) -> list[date | datetime]:
        """The dates or date-times of the value, UTC where they say so; ValueError otherwise."""
        found = []
        for part in self.value.split(","):
            time = vDDDTypes.from_ical(part.strip())
            # A period begins when the occurrence does.
            start = time[0] if isinstance(time, tuple) else time
            if not isinstance(start, date):
                raise ValueError(part)
            found.append(start)
        return found


@dataclass(slots=True)
class Block:
    """What stands between the line that begins it and the one that ends it."""

    name: str
    properties: dict[str, list[Property]] = field(default_factory=dict)
    blocks: list["Block"] = field(default_factory=list)

    def all(self, name: str) -> list[Property]:
        """The properties of that name."""
        return self.properties.get(name, [])

    def one(self, name: str) -> Property | None:
        """The first property of that name."""
        return next(iter(self.all(name)), None)

    def value(self, name: str) -> str:
        """The value of the first property of that name, "" where there is none."""
        found = self.one(name)
        return found.value.strip() if found else ""


def read_blocks(data: bytes) -> Block:
    """The VCALENDAR in a file; UserError says what is wrong with it.

    Takes two seconds at most, whatever the bytes.
    """
    if len(data) > LARGEST:
        raise UserError("calendar-too-big")
    text = _decoded(data)
    if not re.search(r"^\s*begin:vcalendar\b", text[:10_000], re.IGNORECASE | re.MULTILINE):
        raise UserError("calendar-not-one")
    events = sum(1 for _ in _EVENT.finditer(text))
    if events > MOST_EVENTS:
        raise UserError("calendar-too-many", count=events, most=MOST_EVENTS)
    if text.count("\n") > _MOST_LINES:
        raise UserError("calendar-too-big")
    top = Block("")
    try:
        _fill(top, Contentlines.from_ical(text))  # type: ignore[no-untyped-call]
    except ValueError:
        raise UserError("calendar-broken") from None
    if not top.blocks or top.blocks[0].name != "VCALENDAR":
        raise UserError("calendar-broken")
    return top.blocks[0]


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    # What is looked at is plain ASCII, but for the names of zones.
    return data.decode("utf-8-sig", "replace")


def _fill(top: Block, lines: Contentlines) -> None:
    open_blocks = [top]
    for line in lines:
        found = _NAME.match(line)
        name = found[0].upper() if found else ""
        if name.lower() == "begin":
            block = Block(line[6:].strip().upper())
            open_blocks[-1].blocks.append(block)
            open_blocks.append(block)
            if len(open_blocks) > _DEEPEST:
                raise ValueError(line)
        elif name == "END":
            if open_blocks.pop().name != line[4:].strip().upper() or not open_blocks:
                raise ValueError(line)
        elif name in _KEPT:
            open_blocks[-1].properties.setdefault(name, []).append(_property(line))
    if open_blocks != [top]:
        raise ValueError("a block has no end")


def _property(line: Contentline) -> Property:
    if len(line) > _LONGEST_LINE:
        raise ValueError(line)
    _, parameters, value = line.parts()
    zone, span = parameters.get("TZID", ""), parameters.get("RANGE", "")
    return Property(value, str(zone), str(span).upper())
