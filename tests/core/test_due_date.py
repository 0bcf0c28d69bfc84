"""By when: dates as people write them in three languages, and what is no date."""

from datetime import date, timedelta

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from bot.core.due_date import FURTHEST, RECENT, Due, read_due
from bot.core.errors import UserError
from bot.core.identifiers import find_identifiers
from bot.texts.dates import date_words

TODAY = date(2027, 1, 11)
MARCH = date(2027, 3, 1)

todays = st.dates(date(2025, 1, 1), date(2090, 1, 1))
ahead = st.integers(0, FURTHEST.days)
# What is near enough to be written without a year.
near = st.integers(0, 365 - RECENT.days - 2)
formats = st.sampled_from(
    [
        "{d}.{m}.{y}",
        "{d:02}.{m:02}.{y}",
        "{d}/{m}/{y}",
        "{d}. {m}. {y}",
        "{d}.{m}.{yy:02}",
        "{y}-{m:02}-{d:02}",
        "innen {d}.{m}.{y}",
    ]
)


def written(on: date, form: str) -> str:
    return form.format(d=on.day, m=on.month, y=on.year, yy=on.year % 100)


@pytest.mark.parametrize(
    "words",
    [
        *("1.3.", "1.3", "01.03.", "1/3", "1. mars", "1 mars", "1. mars 2027", "1.3.2027"),
        *("1.3.27", "1/3/27", "2027-03-01", "innen 1. mars", "mandag 1. mars", "den 1.3."),
        *("1 March", "1st of March", "March 1", "March 1, 2027", "by Monday, 1 March 2027"),
        *("1 במרץ", "1 במרס", "עד 1 במרץ 2027", "ה-1 במרץ", "1 למרץ", "יום שני 1 במרץ"),
        *("1. MARS.", "  1 .  mars".replace(" .", "."), "\u200f1.3.\u200f", "om 7 uker"),
    ],
)
def test_a_date_is_read_as_people_write_it(words: str) -> None:
    assert read_due(words, TODAY) == Due(MARCH)


@pytest.mark.parametrize(
    "words",
    ["Neste møte", "til neste møte.", "next meeting", "at the next meeting", "הישיבה הבאה"],
)
def test_the_next_meeting_has_no_day(words: str) -> None:
    assert read_due(words, TODAY) == Due(None)


@pytest.mark.parametrize(
    ("words", "weeks"),
    [("2 uker", 2), ("om en uke", 1), ("in 4 weeks", 4), ("שבועיים", 2), ("בעוד 8 שבועות", 8)],
)
def test_weeks_are_counted_from_today(words: str, weeks: int) -> None:
    assert read_due(words, TODAY) == Due(TODAY + timedelta(weeks=weeks))


@pytest.mark.parametrize(
    "words",
    [
        *("leder for enhet 2", "2", "enhet 1.3", "leder 1/3", "mandag", "mars", "45.1", "1.3.4.5"),
        *("ראש יחידה 2", "unit 2 leader", "", "…", "by", "3.5 prosent stilling", "1.3 uker"),
    ],
)
def test_what_is_no_date_is_left_for_a_role(words: str) -> None:
    assert read_due(words, TODAY) is None


@pytest.mark.parametrize(
    ("words", "key"),
    [
        *((words, "due-past") for words in ("10.1.", "20. desember", "1.3.2026", "2026-12-31")),
        *((words, "due-far") for words in ("1.3.2029", "60 uker", "13.1.2028")),
        *((words, "due-no-such-day") for words in ("31.2.", "29.2.2027", "13/13", "0.1.", "39.1")),
    ],
)
def test_a_day_that_cannot_be_is_refused_kindly(words: str, key: str) -> None:
    with pytest.raises(UserError) as refused:
        read_due(words, TODAY)
    assert refused.value.key == key


@given(todays, ahead, formats)
def test_every_day_of_the_year_to_come_can_be_written_with_its_year(
    today: date, days: int, form: str
) -> None:
    on = today + timedelta(days=days)
    words = written(on, form)
    assert read_due(words, today) == Due(on)
    assert find_identifiers(words, today) == ()


@given(todays, near, st.sampled_from(["nb", "en_GB", "he"]))
def test_without_a_year_it_is_the_nearest_such_day_to_come(
    today: date, days: int, locale: str
) -> None:
    on = today + timedelta(days=days)
    if (on.month, on.day) == (2, 29):
        return
    assert read_due(f"{on.day}.{on.month}.", today) == Due(on)
    month = format_date(on, "MMMM", locale=locale)
    assert read_due(f"{on.day}. {month}", today) == Due(on)


@given(todays, ahead, st.sampled_from(["nb", "en", "he"]))
def test_a_date_that_eske_writes_can_be_written_back(
    today: date, days: int, language: str
) -> None:
    on = today + timedelta(days=days)
    words = date_words(on, language, today=on + timedelta(days=366))
    assert read_due(words, today) == Due(on)


@given(todays, st.text(max_size=60))
def test_any_words_at_all_are_a_day_in_reach_no_day_or_refused(today: date, words: str) -> None:
    try:
        due = read_due(words, today)
    except UserError:
        return
    assert due is None or due.on is None or today <= due.on <= today + FURTHEST
