"""What leads write after /schedule, in three languages, rightly and wrongly."""

from datetime import date, time, timedelta

import pytest

from bot.core.answer import Visibility
from bot.core.errors import UserError
from bot.core.recurrence import Kind, Recurrence, describe
from bot.core.schedule_words import ScheduleRequest, parse_schedule
from tests.core.rules import refused

DECKS = ("dilemmaer", "verdier")
TUESDAY = date(2026, 11, 24)


def parse(words: str, today: date = TUESDAY) -> ScheduleRequest:
    return parse_schedule(words, decks=DECKS, today=today)


WEEKDAYS = (0, 1, 2, 3, 4)
SUNDAY_TO_THURSDAY = Recurrence(Kind.WEEKLY, 1, (0, 1, 2, 3, 6))
TUESDAYS = Recurrence(Kind.WEEKLY, 1, (1,))
TUESDAYS_AND_THURSDAYS = Recurrence(Kind.WEEKLY, 1, (1, 3))
EVERY_OTHER_TUESDAY = Recurrence(Kind.WEEKLY, 2, (1,))
EVERY_OTHER_THURSDAY = Recurrence(Kind.WEEKLY, 2, (3,))
WORK_DAYS = Recurrence(Kind.WEEKDAYS, 1, WEEKDAYS)
DAILY = Recurrence(Kind.DAILY)
FIRST_MONDAY = Recurrence(Kind.MONTHLY_NTH, 1, (0,), 1)
FIRST_SUNDAY = Recurrence(Kind.MONTHLY_NTH, 1, (6,), 1)
LAST_FRIDAY = Recurrence(Kind.MONTHLY_NTH, 1, (4,), -1)


@pytest.mark.parametrize(
    ("words", "recurrence"),
    [
        ("tue,thu", TUESDAYS_AND_THURSDAYS),
        ("tue, thu", TUESDAYS_AND_THURSDAYS),
        ("TUE ,THU,", TUESDAYS_AND_THURSDAYS),
        ("tue thu", TUESDAYS_AND_THURSDAYS),
        ("on Tuesdays and Thursdays at", TUESDAYS_AND_THURSDAYS),
        ("every tue", TUESDAYS),
        ("weekly", TUESDAYS),
        ("every week on tue", TUESDAYS),
        ("every day", DAILY),
        ("daily", DAILY),
        ("every 2 days", Recurrence(Kind.DAILY, 2)),
        ("weekdays", WORK_DAYS),
        ("every weekday", WORK_DAYS),
        ("mon-fri", WORK_DAYS),
        ("mon – fri", WORK_DAYS),
        ("monday to friday", WORK_DAYS),
        ("sun-thu", SUNDAY_TO_THURSDAY),
        ("every 2 weeks", EVERY_OTHER_TUESDAY),
        ("every two weeks thu", EVERY_OTHER_THURSDAY),
        ("thu every 2 weeks", EVERY_OTHER_THURSDAY),
        ("every other week thu", EVERY_OTHER_THURSDAY),
        ("every second week thu", EVERY_OTHER_THURSDAY),
        ("every other thursday", EVERY_OTHER_THURSDAY),
        ("fortnightly", EVERY_OTHER_TUESDAY),
        ("first monday", FIRST_MONDAY),
        ("1st monday of the month", FIRST_MONDAY),
        ("last friday every month", LAST_FRIDAY),
        ("second tue", Recurrence(Kind.MONTHLY_NTH, 1, (1,), 2)),
        ("tirsdag", TUESDAYS),
        ("tir", TUESDAYS),
        ("tirs", TUESDAYS),
        ("ti,to", TUESDAYS_AND_THURSDAYS),
        ("hver tirsdag og torsdag kl.", TUESDAYS_AND_THURSDAYS),
        ("man-fre", WORK_DAYS),
        ("mandag til fredag", WORK_DAYS),
        ("hverdager", WORK_DAYS),
        ("hver dag", DAILY),
        ("annenhver uke", EVERY_OTHER_TUESDAY),
        ("annenhver torsdag", EVERY_OTHER_THURSDAY),
        ("hver 2. uke tors", EVERY_OTHER_THURSDAY),
        ("hver andre uke på torsdag", EVERY_OTHER_THURSDAY),
        ("hver tredje uke", Recurrence(Kind.WEEKLY, 3, (1,))),
        ("første mandag i måneden", FIRST_MONDAY),
        ("den forste mandagen", FIRST_MONDAY),
        ("siste FREDAG", LAST_FRIDAY),
        ("lørdag,søn", Recurrence(Kind.WEEKLY, 1, (5, 6))),
        ("lordag,son", Recurrence(Kind.WEEKLY, 1, (5, 6))),
        ("on", Recurrence(Kind.WEEKLY, 1, (2,))),
        ("שלישי", TUESDAYS),
        ("יום שלישי", TUESDAYS),
        ("ביום ג׳", TUESDAYS),
        ("ג'", TUESDAYS),
        ("שְׁלִישִׁי", TUESDAYS),
        ("\u200fשלישי\u200f", TUESDAYS),
        ("כל יום שלישי בשעה", TUESDAYS),
        ("כל שבוע", TUESDAYS),
        ("שלישי,חמישי", TUESDAYS_AND_THURSDAYS),
        ("שלישי וחמישי", TUESDAYS_AND_THURSDAYS),
        ("בימים שלישי וחמישי", TUESDAYS_AND_THURSDAYS),
        ("יום שלישי ויום חמישי", TUESDAYS_AND_THURSDAYS),
        ("א׳–ה׳", SUNDAY_TO_THURSDAY),
        ("א-ה", SUNDAY_TO_THURSDAY),
        ("ראשון עד חמישי", SUNDAY_TO_THURSDAY),
        ("ימי חול", SUNDAY_TO_THURSDAY),
        ("כל יום", DAILY),
        ("כל שבועיים", EVERY_OTHER_TUESDAY),
        ("פעם בשבועיים ביום חמישי", EVERY_OTHER_THURSDAY),
        ("כל 3 שבועות", Recurrence(Kind.WEEKLY, 3, (1,))),
        # A Hebrew day is an ordinal with the article before it, and only then.
        ("שני", Recurrence(Kind.WEEKLY, 1, (0,))),
        ("יום שני הראשון", FIRST_MONDAY),
        ("יום שני הראשון בחודש", FIRST_MONDAY),
        ("יום ראשון הראשון", FIRST_SUNDAY),
        ("ראשון הראשון", FIRST_SUNDAY),
        ("שישי האחרון", LAST_FRIDAY),
        ("RRULE:FREQ=WEEKLY;BYDAY=TU,TH", TUESDAYS_AND_THURSDAYS),
        ("rrule: freq=weekly; byday=tu, th", TUESDAYS_AND_THURSDAYS),
        ("FREQ=MONTHLY;BYDAY=1MO", FIRST_MONDAY),
    ],
)
def test_a_rhythm_is_read_in_any_language(words: str, recurrence: Recurrence) -> None:
    request = parse(f"dilemmaer {words} 09:00")
    assert describe(request.rule) == recurrence
    assert request.rule.at == time(9)


@pytest.mark.parametrize("word", ["9", "09", "9:00", "09.00", "0900", "kl. 9", "kl.9", "ב-9:00"])
def test_a_time_is_read_in_many_spellings(word: str) -> None:
    assert parse(f"dilemmaer tue {word}").rule.at == time(9)


def test_midnight_is_a_time() -> None:
    assert parse("dilemmaer tue 00:00").rule.at == time(0)


@pytest.mark.parametrize(
    ("words", "length"),
    [
        ("", timedelta(days=1)),
        ("open 24h", timedelta(days=1)),
        ("for 2 days", timedelta(days=2)),
        ("48 hours", timedelta(days=2)),
        ("åpen i 24t", timedelta(days=1)),
        ("2 dager", timedelta(days=2)),
        ("2 døgn", timedelta(days=2)),
        ("יומיים", timedelta(days=2)),
        ("למשך 36 שעות", timedelta(hours=36)),
        ("14d", timedelta(days=14)),
        ("1 hour", timedelta(hours=1)),
    ],
)
def test_how_long_a_card_is_open(words: str, length: timedelta) -> None:
    assert parse(f"dilemmaer tue 09:00 {words}").open_for == length


@pytest.mark.parametrize(
    ("word", "visibility"),
    [
        ("anonymous", Visibility.ANONYMOUS),
        ("anonymt", Visibility.ANONYMOUS),
        ("אנונימי", Visibility.ANONYMOUS),
        ("talk", Visibility.TALK),
        ("samtale", Visibility.TALK),
        ("שיחה", Visibility.TALK),
        ("", None),
    ],
)
def test_who_sees_the_answers(word: str, visibility: Visibility | None) -> None:
    assert parse(f"dilemmaer tue 09:00 2d {word}").visibility is visibility
    assert parse(f"dilemmaer {word} tue 09:00").visibility is visibility


def test_several_decks_are_kept_in_order_and_once() -> None:
    assert parse("verdier, Dilemmaer ,verdier tue 9").deck_ids == ("verdier", "dilemmaer")


def test_a_line_copied_from_a_message_brings_marks_of_direction_along() -> None:
    request = parse("\u2068dilemmaer\u2069 \u2068RRULE:FREQ=DAILY\u2069 09:00")
    assert request.rule.rrule == "FREQ=DAILY"


def test_every_other_week_starts_with_the_next_such_day() -> None:
    rule = parse("dilemmaer every 2 weeks mon 09:00").rule
    assert (rule.rrule, rule.starts_on) == (
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;WKST=MO",
        date(2026, 11, 30),
    )


def test_two_days_of_every_other_week_stay_together_as_they_were_named() -> None:
    rule = parse("dilemmaer every 2 weeks sun,thu 09:00").rule
    assert rule.rrule.endswith("WKST=SU")
    assert rule.starts_on == date(2026, 11, 26)


@pytest.mark.parametrize(
    ("words", "key", "values"),
    [
        ("", "schedule-empty", {"deck": "dilemmaer"}),
        (" , ", "schedule-empty", {"deck": "dilemmaer"}),
        ("dilemmer tue 9", "schedule-deck-nearly", {"deck": "dilemmer", "nearest": "dilemmaer"}),
        (
            "foo tue 9",
            "schedule-deck-unknown",
            {"deck": "foo", "decks": "dilemmaer, verdier", "example": "dilemmaer"},
        ),
        (
            "verdier,tue 9",
            "schedule-deck-unknown",
            {"deck": "tue", "decks": "dilemmaer, verdier", "example": "dilemmaer"},
        ),
        ("verdier", "schedule-when-missing", {"deck": "verdier"}),
        ("verdier 09:00", "schedule-when-missing", {"deck": "verdier"}),
        ("verdier  tue 2d", "schedule-time-missing", {"rest": "verdier tue 2d"}),
        (
            "verdier RRULE:FREQ=DAILY",
            "schedule-time-missing",
            {"rest": "verdier RRULE:FREQ=DAILY"},
        ),
        ("verdier tue 25:00", "schedule-time-wrong", {"word": "25:00", "deck": "verdier"}),
        ("verdier tue 9:60", "schedule-time-wrong", {"word": "9:60", "deck": "verdier"}),
        ("verdier tue 9am", "schedule-time-wrong", {"word": "9am", "deck": "verdier"}),
        ("verdier tue 9 10", "schedule-word-unknown", {"word": "10", "deck": "verdier"}),
        ("verdier tue 9 0h", "schedule-open-for", {"word": "0h", "deck": "verdier"}),
        ("verdier tue 9 15 dager", "schedule-open-for", {"word": "15", "deck": "verdier"}),
        (
            "verdier tue 9 " + "9" * 400 + "d",
            "schedule-open-for",
            {"word": "9" * 39 + "…", "deck": "verdier"},
        ),
        (
            "verdier Tuseday 9",
            "schedule-word-nearly",
            {"word": "Tuseday", "nearest": "tuesday", "deck": "verdier"},
        ),
        (
            "verdier lørdga 9",
            "schedule-word-nearly",
            {"word": "lørdga", "nearest": "lørdag", "deck": "verdier"},
        ),
        (
            "verdier tue banana 9 25:00",
            "schedule-word-unknown",
            {"word": "banana", "deck": "verdier"},
        ),
        ("verdier every day tue 9", "schedule-word-unknown", {"word": "day", "deck": "verdier"}),
        ("verdier tue every day 9", "schedule-word-unknown", {"word": "day", "deck": "verdier"}),
        ("verdier first 9", "schedule-word-unknown", {"word": "first", "deck": "verdier"}),
        (
            "verdier tue 9 talk anonymous",
            "schedule-word-unknown",
            {"word": "anonymous", "deck": "verdier"},
        ),
        (
            "verdier RRULE:FREQ=DAILY tue 9",
            "schedule-word-unknown",
            {"word": "tue", "deck": "verdier"},
        ),
        ("verdier tue \u05b0 9", "schedule-word-unknown", {"word": "\u05b0", "deck": "verdier"}),
        # Monday and Sunday, or the first Monday? Nobody can tell.
        ("verdier שני ראשון 9", "schedule-word-unknown", {"word": "ראשון", "deck": "verdier"}),
        (
            "verdier every second tue 9",
            "schedule-every-second",
            {"number": "2", "ordinal": "second", "weekday": "tue", "deck": "verdier"},
        ),
        (
            "verdier hver tredje tirsdag 9",
            "schedule-every-second",
            {"number": "3", "ordinal": "tredje", "weekday": "tirsdag", "deck": "verdier"},
        ),
        ("verdier RRULE:FREQ=HOURLY 9", "schedule-too-often", {}),
        ("verdier RRULE:FREQ=DAILY;BYHOUR=9", "schedule-own-time", {"part": "BYHOUR=9"}),
        ("verdier DTSTART:20260101 RRULE:X=1 9", "schedule-own-start", {"part": "DTSTART"}),
    ],
)
def test_the_first_thing_that_is_wrong_is_named(
    words: str, key: str, values: dict[str, str | int]
) -> None:
    with pytest.raises(UserError) as caught:
        parse(words)
    assert refused(caught) == (key, values)


def test_the_missing_time_can_be_put_at_the_end_as_the_message_says() -> None:
    with pytest.raises(UserError) as caught:
        parse("verdier første mandag åpen i 2 dager samtale")
    again = parse(f"{caught.value.values['rest']} 09:00")
    assert (again.rule.at, again.open_for) == (time(9), timedelta(days=2))
