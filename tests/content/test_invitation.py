"""Calendar files as Outlook, Google and Apple write them, and as nobody should."""

import json
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.content.invitation import LARGEST, read_invitation
from bot.core.errors import UserError
from bot.core.invitation import Invitation, Move
from bot.core.schedule import occurrences

SAMPLES = Path(__file__).parent / "calendars"
OSLO, JERUSALEM = ZoneInfo("Europe/Oslo"), ZoneInfo("Asia/Jerusalem")
NEW_YEAR = datetime(2027, 1, 1, tzinfo=UTC)


def sample(name: str, home: ZoneInfo = OSLO) -> Invitation:
    return read_invitation((SAMPLES / f"{name}.ics").read_bytes(), home)


def next_ten(invitation: Invitation, home: ZoneInfo) -> list[str]:
    assert invitation.rule is not None
    found = occurrences(invitation.rule, home, NEW_YEAR, 10)
    return [f"{one.at.astimezone(home):%a %d.%m. %H:%M}" for one in found]


def written(*lines: str, uid: str = "UID:1") -> bytes:
    event = ["BEGIN:VEVENT", uid, *lines, "END:VEVENT"] if lines else []
    return "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", *event, "END:VCALENDAR", ""]).encode()


def series(*lines: str, start: str = "DTSTART:20270112T090000") -> bytes:
    return written(start, *lines)


def complaint(data: bytes, home: ZoneInfo = OSLO) -> tuple[str, dict[str, str | int]]:
    with pytest.raises(UserError) as caught:
        read_invitation(data, home)
    return caught.value.key, caught.value.values


def dates(times: Iterable[str], at: str) -> list[str]:
    return [f"{day} {at}" for day in times]


def test_outlook_with_a_windows_zone_keeps_its_hour_over_both_clock_changes() -> None:
    assert next_ten(sample("outlook-weekly"), OSLO) == dates(
        [
            *("Tue 09.03.", "Tue 06.04.", "Tue 04.05.", "Tue 27.07.", "Tue 24.08.", "Tue 21.09."),
            # Until the 14th of December, 08:00 UTC: that one is the last.
            *("Tue 19.10.", "Tue 16.11.", "Tue 14.12."),
        ],
        "09:00",
    )


def test_outlook_in_hebrew_keeps_its_hour_over_both_clock_changes() -> None:
    assert next_ten(sample("outlook-israel", JERUSALEM), JERUSALEM) == dates(
        [
            *("Sun 07.03.", "Sun 04.04.", "Sun 02.05.", "Sun 30.05.", "Sun 27.06."),
            *("Sun 25.07.", "Sun 22.08.", "Sun 19.09.", "Sun 17.10.", "Sun 14.11."),
        ],
        "09:00",
    )


def test_outlooks_long_name_of_a_zone_is_understood() -> None:
    assert next_ten(sample("outlook-long-zone"), OSLO) == dates(
        [
            *("Mon 04.01.", "Mon 01.02.", "Mon 01.03.", "Mon 05.04.", "Mon 03.05."),
            *("Mon 07.06.", "Mon 05.07.", "Mon 02.08.", "Mon 06.09.", "Mon 04.10."),
        ],
        "13:00",
    )


def test_a_zone_with_a_name_of_its_own_is_known_by_how_its_clock_goes() -> None:
    here, there = sample("outlook-own-zone"), sample("outlook-own-zone", JERUSALEM)
    assert here.rule is not None
    assert there.rule is not None
    assert here.rule.zone is None, "it goes as the team's clock does"
    assert there.rule.in_zone(JERUSALEM).key.startswith("Europe/")
    assert next_ten(here, OSLO) == dates(
        [
            *("Thu 07.01.", "Thu 04.02.", "Thu 04.03.", "Thu 01.04.", "Thu 06.05."),
            *("Thu 03.06.", "Thu 01.07.", "Thu 05.08.", "Thu 02.09.", "Thu 07.10."),
        ],
        "08:30",
    )
    # Israel's spring change comes two days before Europe's; both are over in April.
    assert {one.partition("  ")[0][-5:] for one in next_ten(there, JERUSALEM)} == {"09:30"}


def test_google_leaves_out_moves_and_calls_off_single_dates() -> None:
    assert next_ten(sample("google-weekly"), OSLO) == [
        "Fri 05.03. 08:30",
        "Wed 31.03. 13:00",
        *dates(
            [
                *("Fri 25.06.", "Fri 20.08.", "Fri 17.09.", "Fri 15.10."),
                *("Fri 12.11.", "Fri 10.12.", "Fri 07.01.", "Fri 04.02."),
            ],
            "08:30",
        ),
    ]


def test_a_series_in_utc_shifts_on_the_teams_clock() -> None:
    found = sample("google-utc")
    assert found.rule is not None
    assert found.rule.zone == "UTC"
    assert next_ten(found, OSLO) == [
        *dates(["Wed 13.01.", "Wed 10.02.", "Wed 10.03."], "08:00"),
        *dates(["Wed 14.04.", "Wed 12.05.", "Wed 09.06."], "09:00"),
        *dates(["Wed 14.07.", "Wed 11.08.", "Wed 08.09.", "Wed 13.10."], "09:00"),
    ]


def test_times_without_a_zone_are_the_calendars_or_else_the_teams() -> None:
    said = sample("google-floating")
    assert said.rule is not None
    assert said.rule.zone == "Asia/Jerusalem"
    assert next_ten(said, JERUSALEM)[:2] == ["Mon 01.03. 10:00", "Thu 01.04. 10:00"]
    silent = read_invitation(series("RRULE:FREQ=WEEKLY"), JERUSALEM)
    assert silent.rule is not None
    assert silent.rule.zone is None
    assert next_ten(silent, JERUSALEM)[0] == "Tue 12.01. 09:00"


def test_apple_adds_and_leaves_out_dates() -> None:
    assert next_ten(sample("apple-monthly"), OSLO) == dates(
        [
            *("Tue 26.01.", "Thu 11.02.", "Tue 23.02.", "Tue 30.03.", "Tue 27.04."),
            *("Tue 25.05.", "Tue 29.06.", "Tue 31.08.", "Tue 28.09.", "Tue 26.10."),
        ],
        "14:00",
    )


def test_apple_in_israel_counts_what_it_leaves_out() -> None:
    found = sample("apple-israel", JERUSALEM)
    assert next_ten(found, JERUSALEM) == dates(
        [
            *("Mon 01.03.", "Mon 29.03.", "Mon 24.05.", "Mon 21.06.", "Mon 19.07."),
            *("Mon 16.08.", "Mon 13.09.", "Mon 11.10.", "Mon 08.11.", "Mon 06.12."),
        ],
        "08:30",
    )
    assert found.rule is not None
    assert len(occurrences(found.rule, JERUSALEM, NEW_YEAR, 100)) == 11, "twelve without one"


def test_a_single_date_that_is_moved_or_called_off_comes_without_its_series() -> None:
    moved, off = sample("outlook-moved-one"), sample("outlook-cancelled-one")
    assert moved.uid == off.uid == sample("outlook-weekly").uid
    assert (moved.rule, moved.sequence, moved.cancelled) == (None, 1, False)
    planned = datetime(2027, 4, 6, 7, tzinfo=UTC)
    assert moved.moves == (Move(planned, datetime(2027, 4, 8, 8, 30, tzinfo=UTC)),)
    assert off.moves == (Move(datetime(2027, 5, 4, 7, tzinfo=UTC), None),)


def test_a_series_that_is_called_off_says_so() -> None:
    off = sample("outlook-cancelled")
    assert (off.cancelled, off.rule, off.sequence) == (True, None, 3)
    bare = read_invitation(written("DTSTART:20270112T090000", "STATUS:CANCELLED"), OSLO)
    assert bare.cancelled


def test_nothing_is_kept_but_times() -> None:
    for path in SAMPLES.glob("*.ics"):
        told = repr(read_invitation(path.read_bytes(), OSLO))
        for word in ("møte", "Leder", "example", "Rådhuset", "google", "ישיבת", "0400000082"):
            assert word not in told, path.name


def test_an_exdate_leaves_out_its_occurrence_in_whatever_zone_it_is_written() -> None:
    found = read_invitation(
        series(
            "RRULE:FREQ=WEEKLY",
            "EXDATE:20270119T080000Z,20270126T090000Z",
            "EXDATE;TZID=Asia/Jerusalem:20270202T100000",
            "EXDATE;VALUE=DATE:20270209",
            start="DTSTART;TZID=Europe/Oslo:20270112T090000",
        ),
        OSLO,
    )
    # The 26th at 10:00 is no occurrence: it leaves nothing out (RFC 5545, section 3.8.5.1).
    assert next_ten(found, OSLO)[:3] == dates(["Tue 12.01.", "Tue 26.01.", "Tue 16.02."], "09:00")


@pytest.mark.parametrize("until", ["20270126T080000Z", "20270126T090000", "20270126"])
def test_until_holds_in_utc_in_wall_time_and_as_a_date(until: str) -> None:
    start = "DTSTART;TZID=Europe/Oslo:20270112T090000"
    found = read_invitation(series(f"RRULE:FREQ=WEEKLY;UNTIL={until}", start=start), OSLO)
    assert next_ten(found, OSLO) == dates(["Tue 12.01.", "Tue 19.01.", "Tue 26.01."], "09:00")
    earlier = until.replace("T08", "T07").replace("T09", "T08").replace("20270126\n", "")
    if earlier != until:
        cut = read_invitation(series(f"RRULE:FREQ=WEEKLY;UNTIL={earlier}", start=start), OSLO)
        assert len(next_ten(cut, OSLO)) == 2


def test_a_rule_may_say_again_at_which_hour_it_is() -> None:
    found = read_invitation(
        series("RRULE:FREQ=WEEKLY;BYDAY=TU;BYHOUR=9;BYMINUTE=00;BYSECOND=0"), OSLO
    )
    assert found.rule is not None
    assert (found.rule.rrule, found.rule.at) == ("FREQ=WEEKLY;BYDAY=TU", time(9))
    assert found.rule.starts_on == date(2027, 1, 12)


@pytest.mark.parametrize("home", [OSLO, JERUSALEM], ids=str)
@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("Europe/Oslo", "Europe/Oslo"),
        ("/freeassociation.sourceforge.net/Europe/Oslo", "Europe/Oslo"),
        ("W. Europe Standard Time", "Europe/Oslo"),
        ("(UTC+01:00) Amsterdam\\, Berlin", "Europe/Oslo"),
        ("Israel Standard Time", "Asia/Jerusalem"),
        ("(UTC+02:00) Jerusalem", "Asia/Jerusalem"),
    ],
)
def test_the_names_that_programs_have_for_a_zone(name: str, known: str, home: ZoneInfo) -> None:
    start = f'DTSTART;TZID="{name}":20270330T090000'.replace("\\,", ",")
    found = read_invitation(series("RRULE:FREQ=WEEKLY", start=start), home)
    assert found.rule is not None
    assert (found.rule.zone is None) == (known == home.key)
    first = occurrences(found.rule, home, NEW_YEAR, 1)[0]
    assert f"{first.at.astimezone(ZoneInfo(known)):%H:%M}" == "09:00"


def test_a_zone_that_nobody_knows_is_named() -> None:
    start = "DTSTART;TZID=Our Own Time:20270112T090000"
    told = complaint(series("RRULE:FREQ=WEEKLY", start=start))
    assert told == ("calendar-zone-unknown", {"zone": "Our Own Time"})


@pytest.mark.parametrize(
    ("lines", "hour"),
    [
        # Its clock never changes: two hours ahead of Oslo in winter, one in summer.
        (
            "BEGIN:STANDARD\r\nDTSTART:16010101T000000\r\nTZOFFSETFROM:+0300\r\n"
            "TZOFFSETTO:+0300\r\nEND:STANDARD",
            ["07:00", "08:00"],
        ),
        ("X-LIC-LOCATION:Asia/Jerusalem", ["08:00", "08:00"]),
    ],
    ids=["offsets", "hint"],
)
def test_a_described_zone_is_known_by_its_offsets_or_its_hint(lines: str, hour: list[str]) -> None:
    zone = f"BEGIN:VTIMEZONE\r\nTZID:Ours\r\n{lines}\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT"
    data = series("RRULE:FREQ=MONTHLY;COUNT=6", start="DTSTART;TZID=Ours:20270112T090000")
    found = read_invitation(data.replace(b"BEGIN:VEVENT", zone.encode()), OSLO)
    times = [one[-5:] for one in next_ten(found, OSLO)]
    assert [times[0], times[-1]] == hour


WEEKLY = "RRULE:FREQ=WEEKLY"


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"", "calendar-not-one"),
        (b"%PDF-1.7\n" + bytes(range(256)) * 9, "calendar-not-one"),
        (b"PK\x03\x04" + bytes(4000), "calendar-not-one"),
        ("Møtet er tirsdag kl. 9".encode(), "calendar-not-one"),
        (b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n", "calendar-broken"),
        (b"BEGIN:VCALENDAR\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n", "calendar-broken"),
        (series(WEEKLY, start="DTSTART:whenever"), "calendar-broken"),
        (series(WEEKLY, start="SUMMARY:no start"), "calendar-broken"),
        (series(WEEKLY, "RRULE:FREQ=DAILY"), "calendar-broken"),
        (written("DTSTART:20270112T090000", WEEKLY, uid="SUMMARY:no id"), "calendar-broken"),
        (written(), "calendar-no-recurrence"),
        (series(), "calendar-no-recurrence"),
        (series(WEEKLY, start="DTSTART;VALUE=DATE:20270112"), "calendar-all-day"),
        (series(WEEKLY, start="DTSTART:00010112T090000"), "calendar-strange-date"),
        (series("RRULE:FREQ=SECONDLY"), "calendar-too-often"),
        (series("RRULE:FREQ=MINUTELY;INTERVAL=2"), "calendar-too-often"),
        (series("RRULE:FREQ=DAILY;BYHOUR=8,9,10"), "calendar-too-often"),
        (series("RRULE:FREQ=DAILY;BYHOUR=8"), "calendar-too-often"),
        (series("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"), "calendar-over"),
        (series("RRULE:FREQ=WEEKLY;UNTIL=20200101T000000Z"), "calendar-over"),
        (series("RRULE:FREQ=FORTNIGHTLY"), "calendar-rule"),
        (series("RRULE:FREQ=YEARLY;BYYEARDAY=" + ",".join(["1"] * 400)), "calendar-rule"),
        (
            series("RECURRENCE-ID;RANGE=THISANDFUTURE:20270112T090000"),
            "calendar-from-then-on",
        ),
    ],
)
def test_what_is_wrong_is_told(data: bytes, key: str) -> None:
    assert complaint(data)[0] == key


def test_two_series_in_one_file_are_too_many() -> None:
    two = series(WEEKLY).replace(
        b"END:VCALENDAR",
        b"BEGIN:VEVENT\r\nUID:2\r\nDTSTART:20270113T090000\r\nRRULE:FREQ=DAILY\r\n"
        b"END:VEVENT\r\nEND:VCALENDAR",
    )
    assert complaint(two) == ("calendar-several", {"count": 2})


def test_single_meetings_beside_the_one_series_do_no_harm() -> None:
    more = series(WEEKLY).replace(
        b"END:VCALENDAR",
        b"BEGIN:VEVENT\r\nUID:2\r\nDTSTART:20270113T090000\r\nEND:VEVENT\r\nEND:VCALENDAR",
    )
    assert next_ten(read_invitation(more, OSLO), OSLO)[0] == "Tue 12.01. 09:00"


def test_an_answer_to_an_invitation_is_none() -> None:
    reply = series(WEEKLY).replace(b"VERSION:2.0", b"METHOD:REPLY")
    assert complaint(reply)[0] == "calendar-answer"


def test_two_megabytes_are_refused_unread() -> None:
    big = series(WEEKLY, "DESCRIPTION:" + "x" * 2_000_000)
    assert len(big) > LARGEST
    assert complaint(big)[0] == "calendar-too-big"


def test_ten_thousand_events_are_too_many() -> None:
    many = b"BEGIN:VCALENDAR\n" + b"BEGIN:VEVENT\nUID:a\nEND:VEVENT\n" * 10_000 + b"END:VCALENDAR"
    assert complaint(many) == ("calendar-too-many", {"count": 10_000, "most": 1000})


def test_thousands_of_single_dates_are_too_many() -> None:
    days = (datetime(2027, 1, 12, 9, tzinfo=UTC) + timedelta(days=day) for day in range(3000))
    lines = [f"RDATE:{day:%Y%m%dT%H%M%S}" for day in days]
    assert complaint(series(WEEKLY, *lines))[0] == "calendar-many-dates"


@given(st.binary(max_size=300), st.integers(0, 600))
def test_whatever_the_bytes_there_is_an_answer(junk: bytes, at: int) -> None:
    whole = (SAMPLES / "google-weekly.ics").read_bytes()
    for data in (junk, b"BEGIN:VCALENDAR\n" + junk, whole[:at] + junk + whole[at:]):
        try:
            read_invitation(data, OSLO)
        except UserError as error:
            json.dumps(error.values)


@given(st.sampled_from(sorted(SAMPLES.glob("*.ics"))), st.data())
def test_a_file_with_lines_lost_or_doubled_has_an_answer(path: Path, data: st.DataObject) -> None:
    lines = path.read_bytes().splitlines(keepends=True)
    picked = data.draw(st.lists(st.sampled_from(lines), max_size=60))
    with suppress(UserError):
        read_invitation(b"BEGIN:VCALENDAR\r\n" + b"".join(picked), OSLO)
