"""Dates, times, lengths of time and lists in words, in one of Eske's languages."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from babel.dates import format_date, get_day_names
from babel.lists import format_list
from babel.units import format_unit

_LOCALES = {"nb": "nb", "en": "en_GB", "he": "he"}
# In babel's pattern letters; other signs stand for themselves.
_PATTERNS = {"nb": "EEEE d. MMMM", "en": "EEEE d MMMM", "he": "EEEE d בMMMM"}
_AT = {"nb": "kl.", "en": "at", "he": "בשעה"}


def date_words(on: date, language: str, *, today: date) -> str:
    """Write a local date: "tirsdag 24. november", with the year only if it is not today's."""
    year = "" if on.year == today.year else " y"
    return format_date(on, _PATTERNS[language] + year, locale=_LOCALES[language])


def moment_words(at: datetime, zone: ZoneInfo, language: str, *, today: date) -> str:
    """Write an aware instant in local time: "Tuesday 24 November at 09:00"; `today` is local."""
    local = at.astimezone(zone)
    return f"{date_words(local.date(), language, today=today)} {_AT[language]} {local:%H:%M}"


def weekday_name(
    weekday: int, language: str, form: Literal["wide", "abbreviated", "short"] = "wide"
) -> str:
    """Name a weekday (0 is Monday), as it stands inside a sentence."""
    return str(get_day_names(form, locale=_LOCALES[language])[weekday])


def list_words(items: Sequence[str], language: str) -> str:
    """Join texts as a person would: "tirsdag og torsdag"."""
    return format_list(items, locale=_LOCALES[language])


def duration_words(length: timedelta, language: str) -> str:
    """Write a length of time: whole days from 48 hours on, else whole hours, else minutes."""
    minutes = length // timedelta(minutes=1)
    if minutes >= 48 * 60 and minutes % (24 * 60) == 0:
        days = minutes // (24 * 60)
        # Babel's word is "døgn"; a plan at work is in "dager". One day is never written.
        return f"{days} dager" if language == "nb" else _unit(days, "day", language)
    if minutes == 60 and language == "he":
        # Babel writes "1 שעה", which nobody says.
        return "שעה"
    if minutes % 60 == 0:
        return _unit(minutes // 60, "hour", language)
    return _unit(minutes, "minute", language)


def _unit(count: int, unit: str, language: str) -> str:
    return format_unit(count, f"duration-{unit}", locale=_LOCALES[language])
