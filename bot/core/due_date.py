"""Reads by when something is to be done, as people write it in any of Eske's languages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from bot.core.errors import UserError
from bot.core.schedule_vocabulary import DAYS, fold, unmarked

FURTHEST = timedelta(days=366)
# A day without a year that is just past is a slip, not a day in a year's time.
RECENT = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Due:
    """By when: on a local date, or with None at the next meeting."""

    on: date | None


def read_due(words: str, today: date) -> Due | None:
    """The day that words name ("1.3.", "1. mars 2027", "om 2 uker"); None where they name none.

    A day without a year is the one nearest to come, seen from the local date `today`. UserError
    where the calendar has no such day, where it is past, or where it is over a year away.
    """
    text = _bare(words)
    if text in _NEXT_MEETING:
        return Due(None)
    if weeks := _WEEKS.fullmatch(text):
        count = int(weeks["weeks"] or 0) or (2 if text == _TWO_WEEKS else 1)
        return Due(_fitting(today + timedelta(weeks=count), today))
    for pattern in _DATES:
        if match := pattern.fullmatch(text):
            return Due(_fitting(_date_in(match, today), today))
    return None


def _bare(words: str) -> str:
    """The words as they are looked up, without what may stand before a date: "by Friday"."""
    parts = fold(unmarked(words)).rstrip(" .!").split()
    while parts and (parts[0] in _BEFORE or parts[0].strip(",.") in DAYS):
        del parts[0]
    return " ".join(parts)


def _date_in(match: re.Match[str], today: date) -> date:
    parts = match.groupdict()
    day = int(parts["day"])
    month = _MONTHS[parts["name"]] if "name" in parts else int(parts["month"])
    if parts["year"] is None:
        years = [today.year - 1, today.year, today.year + 1]
    else:
        year = int(parts["year"])
        years = [year + 2000 if year < 100 else year]
    found = list(_real(years, month, day))
    if not found:
        raise UserError("due-no-such-day")
    return next((on for on in found if on >= today - RECENT), found[-1])


def _real(years: list[int], month: int, day: int) -> Iterator[date]:
    for year in years:
        try:
            yield date(year, month, day)
        except ValueError:
            continue


def _fitting(on: date, today: date) -> date:
    if on < today:
        raise UserError("due-past")
    if on > today + FURTHEST:
        raise UserError("due-far")
    return on


def _folded(text: str) -> frozenset[str]:
    return frozenset(map(fold, text.split()))


_BEFORE = _folded("innen til den by before until on the om in within עד ליום ביום יום בעוד")
_NEXT_MEETING = frozenset(
    map(
        fold,
        (
            *("neste møte", "til neste møte", "next meeting", "at the next meeting"),
            *("הישיבה הבאה", "לישיבה הבאה", "המפגש הבא", "הפגישה הבאה"),
        ),
    )
)
_TWO_WEEKS = "שבועיים"
_WEEKS = re.compile(
    r"(?P<weeks>[1-9]\d?) (?:uker?|weeks?|שבועות)|(?:en|ei|one|a) (?:uke|week)"
    rf"|שבוע(?: אחד)?|{_TWO_WEEKS}"
)
_MONTHS = {
    fold(name): month
    for month, names in enumerate(
        (
            "januar january jan ינואר",
            "februar february feb פברואר",
            "mars march mar מרץ מרס",
            "april apr אפריל",
            "mai may מאי",
            "juni june jun יוני",
            "juli july jul יולי",
            "august aug אוגוסט",
            "september sept sep ספטמבר",
            "oktober october okt oct אוקטובר",
            "november nov נובמבר",
            "desember december des dec דצמבר",
        ),
        start=1,
    )
    for name in names.split()
}
_DAY = r"(?P<day>[0-3]?\d)"
_NAME = rf"(?P<name>{'|'.join(_MONTHS)})"
_YEAR = r"(?P<year>\d{4}|\d\d)"
_DATES = tuple(
    re.compile(pattern)
    for pattern in (
        # 2027-03-01
        rf"(?P<year>\d{{4}})(?P<s>[-./])(?P<month>\d\d?)(?P=s){_DAY}",
        # 1.3, 1/3, 1. 3. 2027, 1/3/27, 1.3 2027
        rf"{_DAY}(?P<s>[./-]) ?(?P<month>[01]?\d)(?:(?:(?P=s) ?| ){_YEAR})?",
        # 1. mars, 1st of March 2027, 1 במרץ, ה-1 למרץ
        rf"(?:ה-?)?{_DAY}(?:\.|st|nd|rd|th)? ?(?:of )?(?:[בל]-?)?{_NAME}\.?(?:,? {_YEAR})?",
        # March 1, 2027
        rf"{_NAME}\.? {_DAY}(?:st|nd|rd|th)?(?:,? (?P<year>\d{{4}}))?",
    )
)
