"""Recurrence rules as people write them: checked on the way in, described on the way out."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.core.errors import UserError
from bot.core.schedule import Rule, next_occurrence

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
MAX_LENGTH = 500
# A rule whose first date lies further ahead is taken for one that never comes.
SEARCH = timedelta(days=5 * 366)

# How many dates one period can have, and so the highest BYSETPOS.
_FREQUENCIES = {"DAILY": 1, "WEEKLY": 7, "MONTHLY": 31, "YEARLY": 366}
_TOO_FREQUENT = frozenset({"HOURLY", "MINUTELY", "SECONDLY"})
_TIMES = ("BYHOUR", "BYMINUTE", "BYSECOND")
_STARTS = ("DTSTART", "RDATE", "EXDATE", "EXRULE", "TZID")
_HIGHEST = {"BYMONTH": 12, "BYMONTHDAY": 31, "BYYEARDAY": 366, "BYWEEKNO": 53}
_ORDER = ("FREQ", "INTERVAL", "COUNT", "UNTIL", *_HIGHEST, "BYDAY", "BYSETPOS", "WKST")
_UNTIL = re.compile(r"\d{8}(T\d{6}Z?)?", re.ASCII)
_DAY = re.compile(rf"([+-]?\d{{1,2}})?({'|'.join(WEEKDAYS)})", re.ASCII)
_NUMBER = re.compile(r"[+-]?\d+", re.ASCII)


class Kind(StrEnum):
    """What sort of rhythm a rule has."""

    DAILY = "daily"
    WEEKDAYS = "weekdays"
    WEEKLY = "weekly"
    MONTHLY_NTH = "monthly-nth"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A rule, ready to be put into words.

    Every `interval` days, weeks or months; `weekdays` count from Monday = 0; `ordinal` is 1 for
    the first of the month, -1 for the last. It ends after `count` times or after the local date
    `until`, if these are set. WEEKDAYS is Monday to Friday. For OTHER only the rule itself tells.
    """

    kind: Kind
    interval: int = 1
    weekdays: tuple[int, ...] = ()
    ordinal: int | None = None
    count: int | None = None
    until: date | None = None


def check_rule(text: str, *, at: time, starts_on: date) -> Rule:
    """The rule that a person wrote as an RRULE, in one canonical spelling, at a local wall time.

    UserError says what is wrong: no RRULE at all, one that fires more than once a day, that sets
    its own times or start, or that never fires (RFC 5545, section 3.3.10). Takes half a second
    at most, whatever the text. Whether it still fires after now, `next_occurrence` tells.
    """
    if len(text) > MAX_LENGTH:
        raise UserError("schedule-rule-too-long", most=MAX_LENGTH)
    plain = "".join(text.upper().split()).removeprefix("RRULE:").strip(";")
    for word in _STARTS:
        if word in plain:
            raise UserError("schedule-own-start", part=word)
    parts: dict[str, str] = {}
    for part in plain.split(";"):
        name, sign, value = part.partition("=")
        if not sign:
            raise UserError("schedule-not-a-rule", rule=shorten(text))
        if name in parts:
            raise UserError("schedule-rule-part", part=shorten(part))
        parts[name] = value
    _check_times(parts, text)
    canonical = {name: _canonical(name, parts) for name in parts}
    if canonical.get("INTERVAL") == "1":
        del canonical["INTERVAL"]
    rrule = ";".join(f"{name}={canonical[name]}" for name in _ORDER if name in canonical)
    rule = Rule(rrule, at, starts_on)
    _check_fires(rule)
    return rule


def weekly(days: Sequence[int], interval: int, today: date) -> tuple[str, date]:
    """The rule for these days (0 is Monday) of every so many weeks, and the date it counts from.

    Of every n weeks, the first is the one in which the next such day lies, from `today` on. The
    week starts with the day named first: of "sun,thu" the two are four days apart, not ten.
    """
    names = [WEEKDAYS[day] for day in days]
    rrule = f"FREQ=WEEKLY;INTERVAL={interval};BYDAY=" + ",".join(names)
    if interval == 1:
        return rrule, today
    wait = min((day - today.weekday()) % 7 for day in days)
    return f"{rrule};WKST={names[0]}", today + timedelta(days=wait)


def monthly(days: Sequence[int], ordinal: int) -> str:
    """The rule for the first (1), or last (-1), such day of each month, for each of these days."""
    return "FREQ=MONTHLY;BYDAY=" + ",".join(f"{ordinal}{WEEKDAYS[day]}" for day in days)


def shorten(word: str) -> str:
    """A person's own word, short enough to be quoted to them."""
    return word if len(word) <= 40 else word[:39] + "…"


def describe(rule: Rule) -> Recurrence:
    """What a checked rule means, for putting into words."""
    parts = dict(part.split("=", 1) for part in rule.rrule.split(";"))
    days = [_DAY.fullmatch(day) for day in parts.get("BYDAY", "").split(",")]
    weekdays = tuple(sorted({WEEKDAYS.index(day[2]) for day in days if day}))
    ordinals = {day[1] for day in days if day}
    ordinal = ordinals.pop() if len(ordinals) == 1 else None
    interval = int(parts.get("INTERVAL", 1))
    kind = Kind.OTHER
    if not parts.keys() - {"FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "WKST"}:
        match parts["FREQ"]:
            case "DAILY" if not weekdays:
                kind = Kind.DAILY
            case "WEEKLY":
                kind = Kind.WEEKLY
                weekdays = weekdays or (rule.starts_on.weekday(),)
            case "DAILY" if interval == 1:
                kind = Kind.WEEKLY
            case "MONTHLY" if ordinal:
                kind = Kind.MONTHLY_NTH
    if kind is Kind.WEEKLY and interval == 1 and weekdays == (0, 1, 2, 3, 4):
        kind = Kind.WEEKDAYS
    return Recurrence(
        kind,
        interval,
        weekdays,
        int(ordinal) if ordinal else None,
        int(parts["COUNT"]) if "COUNT" in parts else None,
        date.fromisoformat(parts["UNTIL"][:8]) if "UNTIL" in parts else None,
    )


def _check_times(parts: dict[str, str], text: str) -> None:
    if "FREQ" not in parts:
        raise UserError("schedule-not-a-rule", rule=shorten(text))
    freq = parts["FREQ"]
    times = [name for name in _TIMES if name in parts]
    if freq in _TOO_FREQUENT or any("," in parts[name] for name in times):
        raise UserError("schedule-too-often")
    if times:
        raise UserError("schedule-own-time", part=shorten(f"{times[0]}={parts[times[0]]}"))
    if freq not in _FREQUENCIES:
        raise UserError("schedule-rule-part", part=shorten(f"FREQ={freq}"))


def _canonical(name: str, parts: dict[str, str]) -> str:
    """The value of one part, checked and in its shortest spelling."""
    value, freq = parts[name], parts["FREQ"]
    try:
        match name:
            case "FREQ":
                return value
            case "WKST" if value in WEEKDAYS:
                return value
            case "INTERVAL" | "COUNT" if _NUMBER.fullmatch(value) and int(value) > 0:
                return str(int(value))
            case "UNTIL" if _UNTIL.fullmatch(value):
                datetime.fromisoformat(value)
                return value
            case "BYDAY":
                nth = 0
                if freq in ("MONTHLY", "YEARLY"):
                    nth = 5 if freq == "MONTHLY" or "BYMONTH" in parts else 53
                return _join(_day(day, nth) for day in value.split(","))
            case "BYSETPOS":
                return _join(_number(n, _FREQUENCIES[freq]) for n in value.split(","))
            case _ if name in _HIGHEST:
                highest = _HIGHEST[name]
                lowest = 1 if name == "BYMONTH" else -highest
                return _join(_number(n, highest, lowest) for n in value.split(","))
    except ValueError:
        pass
    raise UserError("schedule-rule-part", part=shorten(f"{name}={value}"))


def _join(values: Iterable[str]) -> str:
    return ",".join(dict.fromkeys(values))


def _number(text: str, highest: int, lowest: int | None = None) -> str:
    number = int(text) if _NUMBER.fullmatch(text) else 0
    if not number or not (-highest if lowest is None else lowest) <= number <= highest:
        raise ValueError(text)
    return str(number)


def _day(text: str, highest: int) -> str:
    day = _DAY.fullmatch(text)
    if not day:
        raise ValueError(text)
    return (_number(day[1], highest) if day[1] else "") + day[2]


def _check_fires(rule: Rule) -> None:
    # Midnight UTC: an UNTIL on the first day may still let the rule fire once, in some zone.
    start = datetime.combine(rule.starts_on, time.min, UTC)
    first = next_occurrence(
        replace(rule, at=time.min), ZoneInfo("UTC"), start - timedelta(minutes=1)
    )
    if first is None or first.at - start > SEARCH:
        raise UserError("schedule-never")
