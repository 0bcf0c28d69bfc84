"""Calendar invitations: sent by leads, confirmed, changed by the calendar, and refused."""

import base64
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.flow.cast import (
    HEBREW,
    KARI,
    LEADERS,
    MARIT,
    MONDAY,
    NOA,
    TEAM,
    Message,
    Stage,
    stage,
)
from tests.flow.test_wizard import captions, words_of

SAMPLES = Path(__file__).parents[1] / "content" / "calendars"
RULES = "SELECT rrule, wall_time, zone, exdates, moved, state FROM schedules"
PROPOSALS = "SELECT count(*) FROM proposals"
WEEKLY = ("DTSTART;TZID=Europe/Oslo:20270112T100000", "RRULE:FREQ=WEEKLY;BYDAY=TU")


def ics(*lines: str, method: str = "REQUEST", sequence: int = 0, uid: str = "m1") -> bytes:
    """A file with one event."""
    event = [f"UID:{uid}", f"SEQUENCE:{sequence}", "SUMMARY:Hemmelig for Ola", *lines]
    parts = ["BEGIN:VCALENDAR", f"METHOD:{method}", "BEGIN:VEVENT", *event]
    return "\r\n".join([*parts, "END:VEVENT", "END:VCALENDAR", ""]).encode()


def sample(name: str) -> bytes:
    return (SAMPLES / f"{name}.ics").read_bytes()


async def sent(
    play: Stage, data: bytes, person: int = KARI, chat: int = 0, name: str = "m.ics", **more: Any
) -> int:
    """Send a file, by default in the person's private chat; the number of the message."""
    file = {"name": name, "base64": base64.b64encode(data).decode()}
    number = await play.say(person, "", chat or person, document=file, **more)
    await play.later(seconds=4)
    return number


async def proposed(play: Stage, data: bytes, team: str = "Ledergruppa") -> Message:
    """What Kari, who leads several teams, is told of a file that she sends in private."""
    number = await sent(play, data)
    question = await play.last(KARI)
    assert question["reply_to"] == number
    await play.press(KARI, question, team, KARI)
    await play.later(seconds=4)
    return await play.message(question, KARI)


async def planned(play: Stage, data: bytes, button: str, team: str = "Ledergruppa") -> Message:
    """The plan that comes of a file once Kari has said yes."""
    shown = await proposed(play, data, team)
    await play.press(KARI, shown, button, KARI)
    await play.later(seconds=4)
    return await play.message(shown, KARI)


async def test_a_series_is_shown_with_its_next_dates_and_becomes_sessions(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        say = words_of(play, "nb")
        shown = await proposed(play, sample("outlook-weekly"))
        assert say("calendar-new", team="Ledergruppa") in shown["text"]
        assert "hver 4. uke på tirsdag kl. 09:00" in shown["text"]
        for on in ("9. mars", "6. april", "4. mai"):
            assert f"{on} 09:00" in shown["text"] or f"{on} kl. 09:00" in shown["text"]
        assert captions(shown) == [
            *(say("calendar-sessions"), say("calendar-cards"), say("wizard-cancel")),
        ]
        assert play.rows(RULES) == []
        for _ in range(2):
            await play.press(KARI, shown, say("calendar-sessions"), KARI)
        await play.later(seconds=4)
        assert say("schedule-made") in (await play.message(shown, KARI))["text"]
        ((scripts, starts, next_at),) = play.rows(
            "SELECT json_array_length(script_ids), starts, next_at FROM schedules"
        )
        assert (scripts, starts) == (12, "itself")
        assert next_at.startswith("2027-03-09T08:00")
        assert play.rows(PROPOSALS) == [(0,)]
        # After the clock change it is still at nine in Oslo.
        for at in (datetime(2027, 3, 9, 8, tzinfo=UTC), datetime(2027, 4, 6, 7, tzinfo=UTC)):
            await play.clock(at + timedelta(seconds=30))
            (*_, (due, state)) = play.rows("SELECT due_at, state FROM sessions ORDER BY id")
            assert (due[:16], state) == (f"{at:%Y-%m-%dT%H:%M}", "running")
            await play.later(minutes=20)


async def test_a_hebrew_lead_of_one_team_is_not_asked_which(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        say = words_of(play, "he")
        await sent(play, sample("outlook-israel"), NOA)
        shown = await play.last(NOA)
        assert say("calendar-ask") in shown["text"]
        assert "09:00" in shown["text"]
        await play.press(NOA, shown, say("calendar-cards"), NOA)
        await play.later(seconds=4)
        assert say("schedule-made") in (await play.message(shown, NOA))["text"]
        # Israel's clocks have changed by the second date; the meeting stays at nine.
        await play.clock(datetime(2027, 3, 7, 7, 0, 5, tzinfo=UTC))
        before = len(await play.messages(HEBREW))
        await play.clock(datetime(2027, 4, 4, 6, 0, 5, tzinfo=UTC))
        assert len(await play.messages(HEBREW)) > before
        dues = play.rows("SELECT due_at FROM deliveries ORDER BY id")
        assert [due[:16] for (due,) in dues] == ["2027-03-07T07:00", "2027-04-04T06:00"]


async def test_in_the_chat_a_reply_to_eske_is_taken_from_leads_only(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        say = words_of(play, "nb")
        hello = await play.last(LEADERS)
        await sent(play, ics(*WEEKLY), KARI, LEADERS)
        assert play.rows(PROPOSALS) == [(0,)], "not a reply: Eske does not even see it"
        await sent(play, ics(*WEEKLY), KARI, LEADERS, reply_to=hello["id"])
        told = await play.last(KARI)
        assert say("calendar-new", team="Ledergruppa") in told["text"]
        card = await play.drawn()
        await sent(play, ics(*WEEKLY), MARIT, TEAM, reply_to=card["id"])
        assert play.rows(PROPOSALS) == [(1,)]
        forged = told["buttons"][1][0]["data"]
        answer = await play.press(MARIT, card, forged)
        assert answer["text"] == play.words("nb", "not-allowed-press")
        assert play.rows(RULES) == []
        await play.press(KARI, told, say("calendar-cards"), KARI)
        assert len(play.rows(RULES)) == 1


async def test_a_later_file_moves_one_date_and_the_card_comes_then(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        say = words_of(play, "nb")
        await planned(play, ics(*WEEKLY), say("calendar-cards"))
        moved = ics(
            "RECURRENCE-ID;TZID=Europe/Oslo:20270119T100000",
            "DTSTART;TZID=Europe/Oslo:20270121T130000",
            sequence=1,
        )
        shown = await proposed(play, moved)
        assert say("calendar-change", team="Ledergruppa") in shown["text"]
        assert "Flyttet: " in shown["text"]
        assert "19. januar" in shown["text"]
        assert "21. januar" in shown["text"]
        await play.press(KARI, shown, say("wizard-yes-change"), KARI)
        await play.later(seconds=4)
        assert say("schedule-changed") in (await play.message(shown, KARI))["text"]
        await play.clock(MONDAY + timedelta(days=21))
        assert [due[:16] for (due,) in play.rows("SELECT due_at FROM deliveries")] == [
            "2027-01-12T09:00",
            "2027-01-21T12:00",
            "2027-01-26T09:00",
        ]
        again = await proposed(play, moved)
        assert say("calendar-same") in again["text"]


async def test_a_date_that_is_called_off_and_another_rhythm_are_told(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        say = words_of(play, "nb")
        await planned(play, sample("outlook-weekly"), say("calendar-cards"))
        off = await planned(play, sample("outlook-cancelled-one"), say("wizard-yes-change"))
        assert "4. mai" not in off["text"]
        ((_, _, _, exdates, _, _),) = play.rows(RULES)
        assert "2027-05-04T09:00" in exdates
        other = ics(*WEEKLY, sequence=4, uid=_outlook_uid())
        shown = await proposed(play, other)
        assert "Før: hver 4. uke på tirsdag kl. 09:00" in shown["text"]
        assert "Nå: hver tirsdag kl. 10:00" in shown["text"]
        await play.press(KARI, shown, say("wizard-cancel"), KARI)
        await play.later(seconds=4)
        assert (await play.message(shown, KARI))["text"] == say("wizard-as-was")
        shown = await proposed(play, other)
        await play.press(KARI, shown, say("wizard-yes-change"), KARI)
        ((rrule, at, *_),) = play.rows(RULES)
        assert (rrule, at) == ("FREQ=WEEKLY;BYDAY=TU", "10:00")
        old = await proposed(play, sample("outlook-cancelled"))
        assert say("calendar-old") in old["text"]


async def test_a_series_that_is_called_off_can_be_deleted_or_kept(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        say = words_of(play, "nb")
        await planned(play, sample("outlook-weekly"), say("calendar-cards"))
        shown = await proposed(play, sample("outlook-cancelled"))
        assert say("calendar-off", team="Ledergruppa") in shown["text"]
        await play.press(KARI, shown, say("calendar-keep"), KARI)
        assert len(play.rows(RULES)) == 1
        shown = await proposed(play, sample("outlook-cancelled"))
        await play.press(KARI, shown, say("schedule-delete-yes"), KARI)
        assert play.rows(RULES) == []
        again = await proposed(play, sample("outlook-cancelled"))
        assert again["text"] == say("calendar-unknown")


async def test_what_was_skipped_here_does_not_come_back_with_a_change(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        say = words_of(play, "nb")
        plan = await planned(play, ics(*WEEKLY), say("calendar-cards"))
        await play.press(KARI, plan, say("schedule-skip"), KARI)
        later = ics(WEEKLY[0].replace("T10", "T12"), WEEKLY[1], sequence=1)
        await planned(play, later, say("wizard-yes-change"))
        ((next_at,),) = play.rows("SELECT next_at FROM schedules")
        assert next_at.startswith("2027-01-19T11:00")


async def test_a_change_that_was_overtaken_is_not_made(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        say = words_of(play, "nb")
        await planned(play, ics(*WEEKLY), say("calendar-cards"))
        first = await proposed(play, ics(WEEKLY[0].replace("T10", "T12"), WEEKLY[1], sequence=1))
        second = await proposed(play, ics(WEEKLY[0].replace("T10", "T13"), WEEKLY[1], sequence=2))
        await play.press(KARI, second, say("wizard-yes-change"), KARI)
        answer = await play.press(KARI, first, say("wizard-yes-change"), KARI)
        assert answer["text"] == say("calendar-again")
        ((_, at, *_),) = play.rows(RULES)
        assert at == "13:00"


async def test_two_leads_who_plan_the_same_series_have_one_plan(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        say = words_of(play, "nb")
        shown = [await proposed(play, ics(*WEEKLY)) for _ in range(2)]
        for one in shown:
            await play.press(KARI, one, say("calendar-cards"), KARI)
            await play.later(seconds=4)
        assert len(play.rows(RULES)) == 1


async def test_a_plan_from_a_calendar_keeps_its_dates_in_the_wizard(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        say = words_of(play, "nb")
        data = ics(*WEEKLY, "EXDATE;TZID=Europe/Oslo:20270119T100000")
        plan = await planned(play, data, say("calendar-cards"))
        await play.press(KARI, plan, say("schedule-change"), KARI)
        await play.later(seconds=4)
        draft = await play.message(plan, KARI)
        assert "19. januar" not in draft["text"]
        await play.press(KARI, draft, say("wizard-yes-change"), KARI)
        ((_, _, _, exdates, _, _),) = play.rows(RULES)
        assert exdates == '["2027-01-19T10:00"]'


@pytest.mark.parametrize(
    ("data", "key", "values"),
    [
        (b"just words", "calendar-not-one", {}),
        (ics(WEEKLY[0]), "calendar-no-recurrence", {}),
        (ics(WEEKLY[0], "RRULE:FREQ=SECONDLY"), "calendar-too-often", {}),
        (
            ics("DTSTART;TZID=Eget < & >:20270112T100000", WEEKLY[1]),
            "calendar-zone-unknown",
            {"zone": "Eget < & >"},
        ),
        pytest.param(
            *(ics(*WEEKLY, "DESCRIPTION:" + "x" * 2_000_000), "calendar-too-big", {}),
            # The test's own way of sending it.
            marks=pytest.mark.filterwarnings("ignore:Sending a large body:ResourceWarning"),
        ),
        (
            b"BEGIN:VCALENDAR\n" + b"BEGIN:VEVENT\nEND:VEVENT\n" * 10_000 + b"END:VCALENDAR\n",
            "calendar-too-many",
            {"count": 10_000, "most": 1000},
        ),
        (ics("DTSTART:20200107T100000", f"{WEEKLY[1]};COUNT=3"), "calendar-over", {}),
    ],
    ids=["words", "once", "seconds", "zone", "2 MB", "10 000", "over"],
)
async def test_what_cannot_be_planned_is_told_and_nothing_is_planned(
    data: bytes, key: str, values: dict[str, str | int], tmp_path: Path
) -> None:
    async with stage(tmp_path, limits=False) as play:
        await sent(play, data, NOA)
        assert (await play.last(NOA))["text"] == play.words("he", key, **values)
        shown = await proposed(play, data)
        assert shown["text"] == play.words("nb", key, **values)
        assert play.rows(RULES) == []
        assert play.rows(PROPOSALS) == [(0,)]


async def test_nothing_of_a_file_is_kept_but_times(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        say = words_of(play, "nb")
        shown = await planned(play, ics(*WEEKLY), say("calendar-cards"))
        assert "Hemmelig" not in shown["text"]
        await proposed(play, ics(WEEKLY[0].replace("T10", "T12"), WEEKLY[1], sequence=1))
    for path in tmp_path.glob("*.db*"):  # noqa: ASYNC240 (nothing else runs any more)
        assert b"Hemmelig" not in path.read_bytes(), path.name


async def test_a_file_that_telegram_does_not_give_is_asked_for_again(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        await play.fault("drop-after", "getFile", times=2)
        await sent(play, ics(*WEEKLY), NOA)
        assert (await play.last(NOA))["text"] == play.words("he", "document-lost")


def _outlook_uid() -> str:
    lines = sample("outlook-weekly").replace(b"\r\n ", b"").decode().splitlines()
    return next(line.removeprefix("UID:") for line in lines if line.startswith("UID:"))
