"""Dates, times and lists in words."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.texts.dates import date_words, duration_words, list_words, moment_words, weekday_name

OSLO = ZoneInfo("Europe/Oslo")
TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("nb", "tirsdag 24. november kl. 09:00"),
        ("en", "Tuesday 24 November at 09:00"),
        ("he", "יום שלישי 24 בנובמבר בשעה 09:00"),
    ],
)
def test_a_moment_is_written_in_local_time(language: str, words: str) -> None:
    at = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
    assert moment_words(at, OSLO, language, today=TODAY) == words


def test_a_moment_late_in_the_evening_is_written_with_its_local_date() -> None:
    at = datetime(2026, 12, 31, 23, 30, tzinfo=UTC)
    assert moment_words(at, OSLO, "nb", today=TODAY) == "fredag 1. januar 2027 kl. 00:30"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("nb", "tirsdag 5. januar 2027"),
        ("en", "Tuesday 5 January 2027"),
        ("he", "יום שלישי 5 בינואר 2027"),
    ],
)
def test_the_year_is_written_if_it_is_not_this_one(language: str, words: str) -> None:
    assert date_words(date(2027, 1, 5), language, today=TODAY) == words


def test_weekdays_have_names_in_every_language_and_length() -> None:
    assert [weekday_name(0, language) for language in ("nb", "en", "he")] == [
        "mandag",
        "Monday",
        "יום שני",
    ]
    assert weekday_name(6, "nb", "abbreviated") == "søn."
    assert weekday_name(6, "en", "short") == "Su"


@pytest.mark.parametrize(
    ("items", "language", "words"),
    [
        (["tirsdag", "torsdag"], "nb", "tirsdag og torsdag"),
        (["Monday", "Tuesday", "Friday"], "en", "Monday, Tuesday and Friday"),
        (["יום שני", "יום חמישי"], "he", "יום שני ויום חמישי"),
        (["mandag"], "nb", "mandag"),
        ([], "nb", ""),
    ],
)
def test_a_list_reads_as_a_person_would_say_it(
    items: list[str], language: str, words: str
) -> None:
    assert list_words(items, language) == words


@pytest.mark.parametrize(
    ("length", "language", "words"),
    [
        (timedelta(hours=24), "nb", "24 timer"),
        (timedelta(hours=48), "nb", "2 dager"),
        (timedelta(weeks=2), "nb", "14 dager"),
        (timedelta(hours=60), "nb", "60 timer"),
        (timedelta(hours=1), "nb", "1 time"),
        (timedelta(minutes=90), "en", "90 minutes"),
        (timedelta(days=3), "en", "3 days"),
        (timedelta(hours=2), "he", "שעתיים"),
        (timedelta(days=2), "he", "יומיים"),
    ],
)
def test_a_length_of_time_is_written_in_its_natural_unit(
    length: timedelta, language: str, words: str
) -> None:
    assert duration_words(length, language) == words
