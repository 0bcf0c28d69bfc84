"""Commitments: written by the team, opened with at the next session, kept by those who lead."""

from datetime import date, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from bot.core.commitment import Commitment, CommitmentState
from bot.core.session import SessionState, begin
from bot.messages import post
from bot.messages.commitment import closing_lines, closing_rows, opening_lines, opening_rows
from bot.messages.voice import Message as Said
from bot.messages.voice import keyboard
from bot.store import NewSession
from tests.flow.cast import (
    ASTRID,
    HEBREW,
    HEBREW_STAFF,
    INGRID,
    KARI,
    LEADERS,
    NOA,
    PER,
    TEAM,
    TOR,
    Message,
    Stage,
    stage,
)

ORIGINS = count()
SENTENCE = "Vi spør fem pårørende hva de savner."
ROWS = "SELECT text, whose, due_on, state, why FROM commitments ORDER BY id"


async def ended(play: Stage, chat: int = LEADERS) -> Message:
    """A session that has just ended; its message, with what it ends with."""
    return await _session(play, chat, begun_for=timedelta(minutes=15))


async def opening(play: Stage, chat: int = LEADERS) -> Message:
    """A session that has just begun; its message, with what it opens with."""
    return await _session(play, chat, begun_for=timedelta())


async def _session(play: Stage, chat: int, begun_for: timedelta) -> Message:
    eske, now = play.bot.eske, play.server.clock.now()
    sessions, team = eske.store.sessions, eske.store.teams.by_chat(chat)
    assert team is not None
    script, origin = eske.library.scripts["bevis-ikke-inntrykk"], f"test:{next(ORIGINS)}"
    sessions.add(NewSession(team.id, origin, script, team.language, team.k, now))
    owed = sessions.by_origin(origin)
    assert owed is not None
    sessions.begin(owed, begin(script, now - begun_for))
    session = sessions.by_origin(origin)
    assert session is not None
    texts, today = eske.texts_of(team), eske.today(team)
    if begun_for:
        sessions.put(session, session.course, SessionState.ENDED)
        lines = closing_lines(None, script, team.language, texts, today)
        rows = closing_rows(session.id, None, texts)
    else:
        last = eske.store.commitments.to_open_with(team.id, session.id)
        lines, rows = opening_lines(last, texts, today), opening_rows(last, texts)
    sent = await post.send(eske.bot, chat, Said("\n".join(lines), keyboard(*rows)))
    sessions.show(session.id, chat, sent)
    return next(m for m in await play.messages(chat) if m["id"] == sent)


async def written(play: Stage, chat: int = LEADERS, person: int = TOR) -> Message:
    """The message of a commitment that somebody has just written."""
    session = await ended(play, chat)
    await play.say(person, SENTENCE, chat, reply_to=session["id"])
    return await play.last(chat)


def commitment(play: Stage) -> Commitment:
    """The first commitment, as it is now."""
    found = play.bot.eske.store.commitments.by_id(1)
    assert found is not None
    return found


async def test_a_reply_to_the_session_is_the_commitment_and_stands_as_one_silent_message(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        session = await ended(play)
        how = await play.press(TOR, session, play.words("nb", "commitment-button-write"), LEADERS)
        assert how == {"text": play.words("nb", "commitment-how"), "alert": True, "url": None}
        before = len(await play.messages(LEADERS))
        said = await play.say(TOR, f"  {SENTENCE}\n", LEADERS, reply_to=session["id"])
        shown = await play.last(LEADERS)
        assert (shown["reply_to"], shown["silent"]) == (session["id"], True)
        assert SENTENCE in shown["text"]
        assert play.words("nb", "commitment-by-meeting") in shown["text"]
        assert play.rows(ROWS) == [(SENTENCE, None, None, "open", None)]
        everything = await play.messages(LEADERS, of_bot=False)
        assert next(m["reactions"] for m in everything if m["id"] == said) == ["👌"]
        await play.say(TOR, "Vi spør seks pårørende.", LEADERS, edit=said)
        await play.say(NOA, "Vi spør brukerforumet.", LEADERS, reply_to=session["id"])
        assert play.rows(ROWS) == [("Vi spør brukerforumet.", None, None, "open", None)]
        assert len(await play.messages(LEADERS)) == before + 1
        assert "Vi spør brukerforumet." in (await play.last(LEADERS))["text"]


async def test_whose_and_by_when_are_pressed_or_replied(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        shown = await written(play)
        pressed = await play.press(TOR, shown, "4 uker", LEADERS)
        assert pressed["text"] == play.words("nb", "commitment-by-date", on="mandag 8. februar")
        await play.say(NOA, "leder for enhet 2", LEADERS, reply_to=shown["id"])
        shown = await play.message(shown, LEADERS)
        assert play.words("nb", "commitment-whose", whose="leder for enhet 2") in shown["text"]
        assert "mandag 8. februar" in shown["text"]
        for words, due_on in (("innen 1. mars", "2027-03-01"), ("neste møte", None)):
            await play.say(TOR, words, LEADERS, reply_to=shown["id"])
            assert play.rows(ROWS) == [(SENTENCE, "leder for enhet 2", due_on, "open", None)]
        assert len(await play.messages(LEADERS)) == 3


@pytest.mark.parametrize(
    ("text", "key", "values"),
    [
        ("Vi ringer 018505 50073 først.", "text-identifies", {}),
        ("Vi ringer 912 34 567.", "text-identifies", {}),
        ("ord " * 1024, "commitment-long", {"most": 300, "length": 4095}),
        ("…", "commitment-empty", {}),
    ],
)
async def test_a_sentence_that_cannot_be_kept_is_refused_and_not_stored(
    tmp_path: Path, text: str, key: str, values: dict[str, int]
) -> None:
    async with stage(tmp_path) as play:
        session = await ended(play)
        before = len(await play.messages(LEADERS))
        await play.say(TOR, text, LEADERS, reply_to=session["id"])
        assert (await play.last(TOR))["text"] == play.words("nb", key, **values)
        assert play.rows(ROWS) == []
        assert len(await play.messages(LEADERS)) == before


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Ola, 912 34 567", "text-identifies"),
        ("leder " * 12, "commitment-role-long"),
        ("1.1.2026", "due-past"),
        ("31.2.", "due-no-such-day"),
        ("1.3.2031", "due-far"),
    ],
)
async def test_a_role_or_a_day_that_cannot_be_kept_is_refused(
    tmp_path: Path, text: str, key: str
) -> None:
    async with stage(tmp_path) as play:
        shown = await written(play)
        await play.say(TOR, text, LEADERS, reply_to=shown["id"])
        values = {"most": 60, "length": 71} if key == "commitment-role-long" else {}
        assert (await play.last(TOR))["text"] == play.words("nb", key, **values)
        assert play.rows(ROWS) == [(SENTENCE, None, None, "open", None)]


async def test_a_photo_is_told_that_it_takes_words(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        session = await ended(play)
        await play.say(TOR, "", LEADERS, reply_to=session["id"], kind="photo")
        assert (await play.last(TOR))["text"] == play.words("nb", "answer-media")


async def test_the_next_session_opens_with_it_and_a_lead_says_what_became_of_it(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        first = await written(play)
        await play.later(weeks=1)
        session = await opening(play)
        assert SENTENCE in session["text"]
        assert "Hva svarte de, og hva endrer vi?" in session["text"]
        refused = await play.press(TOR, session, "Lagt bort", LEADERS)
        assert refused == {
            "text": play.words("nb", "not-allowed-press"),
            "alert": True,
            "url": None,
        }
        told = await play.press(PER, session, "Lagt bort", LEADERS)
        assert told["text"] == play.words("nb", "commitment-now-dropped")
        shown = await play.message(first, LEADERS)
        ending = play.words("nb", "commitment-ended-dropped", on="mandag 18. januar")
        assert ending in shown["text"]
        # Who knows why need not lead.
        await play.say(TOR, "Forumet møtes først i mars.", LEADERS, reply_to=first["id"])
        assert play.rows(ROWS)[0][3:] == ("dropped", "Forumet møtes først i mars.")
        assert "Forumet møtes" in (await play.message(first, LEADERS))["text"]
        # The session's own message is left to the session.
        assert "Forumet" not in (await play.message(session, LEADERS))["text"]


async def test_once_the_next_session_has_begun_only_leads_change_the_earlier_one(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        session = await ended(play)
        await play.say(TOR, SENTENCE, LEADERS, reply_to=session["id"])
        shown = await play.last(LEADERS)
        await play.later(weeks=1)
        await opening(play)
        await play.say(KARI, "Vi venter.", LEADERS, reply_to=session["id"])
        assert (await play.last(KARI))["text"] == play.words("nb", "commitment-late")
        await play.say(TOR, "leder for enhet 2", LEADERS, reply_to=shown["id"])
        assert (await play.last(TOR))["text"] == play.words("nb", "not-allowed")
        await play.say(KARI, "leder for enhet 3", LEADERS, reply_to=shown["id"])
        assert play.rows(ROWS) == [(SENTENCE, "leder for enhet 3", None, "open", None)]


async def test_the_list_is_for_everyone_and_its_buttons_for_those_who_lead(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        await play.say(TOR, "/commitments@eske_demo_bot", LEADERS)
        assert (await play.last(TOR))["text"] == play.words("nb", "commitments-none")
        await written(play)
        await play.say(TOR, "/commitments@eske_demo_bot", LEADERS)
        told = await play.last(TOR)
        assert SENTENCE in told["text"]
        assert told["buttons"] == []
        for lead in (PER, ASTRID):
            await play.say(lead, "/commitments@eske_demo_bot", LEADERS)
            assert len((await play.last(lead))["buttons"]) == 1


async def opened(play: Stage) -> Message:
    """The first commitment as Per sees it in private."""
    await play.say(PER, "/commitments", PER)
    listed = await play.last(PER)
    await play.press(PER, listed, "1", PER)
    return await play.last(PER)


async def test_a_lead_corrects_closes_and_reopens_it_in_private(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        in_chat = await written(play)
        one = await opened(play)
        await play.press(PER, one, play.words("nb", "commitment-button-correct"), PER)
        await play.say(PER, "Vi spør brukerforumet.", PER, reply_to=one["id"])
        await play.say(PER, "leder for enhet 2", PER, reply_to=one["id"])
        await play.say(PER, "2027-03-01", PER, reply_to=one["id"])
        changed = "Vi spør brukerforumet.", "leder for enhet 2", "2027-03-01"
        assert play.rows(ROWS) == [(*changed, "open", None)]
        assert "brukerforumet" in (await play.message(in_chat, LEADERS))["text"]
        assert "leder for enhet 2" in (await play.message(one, PER))["text"]
        await play.press(PER, await play.message(one, PER), "Gjort", PER)
        await play.say(PER, "Alle ville snakke.", PER, reply_to=one["id"])
        assert play.rows(ROWS) == [(*changed, "done", "Alle ville snakke.")]
        assert "Alle ville snakke." in (await play.message(in_chat, LEADERS))["text"]
        # A slip of the thumb is put right by another press.
        await play.press(PER, await play.message(one, PER), "Delvis", PER)
        assert play.rows(ROWS)[0][3] == "partly"
        reopen = play.words("nb", "commitment-button-reopen")
        await play.press(PER, await play.message(one, PER), reopen, PER)
        assert play.rows(ROWS) == [(*changed, "open", None)]
        back = play.words("nb", "button-back")
        await play.press(PER, await play.message(one, PER), back, PER)
        assert "Avtaler i Ledergruppa" in (await play.message(one, PER))["text"]


async def test_who_leads_no_more_changes_nothing_with_an_old_message(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        await written(play)
        one = await opened(play)
        await play.post("member", chat=LEADERS, who=PER, status="member")
        for which in ("Gjort", "4 uker", play.words("nb", "button-back")):
            pressed = await play.press(PER, one, which, PER)
            assert pressed["text"] == play.words("nb", "not-allowed-press")
        await play.say(PER, "leder for enhet 2", PER, reply_to=one["id"])
        assert (await play.last(PER))["text"] == play.words("nb", "not-allowed")
        assert play.rows(ROWS) == [(SENTENCE, None, None, "open", None)]


async def test_the_buttons_of_one_chat_do_nothing_in_another(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        await written(play)
        hello = (await play.messages(TEAM))[0]
        for data in ("commitment:close:1:done", "commitment:by:1:4"):
            for person in (KARI, INGRID):
                pressed = await play.press(person, hello, data)
                assert pressed["text"] == play.words("nb", "press-unknown")
        for data in ("commitment:by:1:3", "commitment:close:1:open", "commitment:x:1:"):
            pressed = await play.press(PER, await play.last(LEADERS), data, LEADERS)
            assert pressed["text"] == play.words("nb", "press-unknown")
        pressed = await play.press(KARI, hello, "commitment:close:99:done")
        assert pressed["text"] == play.words("nb", "commitment-gone")
        assert play.rows(ROWS) == [(SENTENCE, None, None, "open", None)]


def oslo(day: int, hour: int, minute: int = 0) -> datetime:
    """A moment in January 2027 in Oslo."""
    return datetime.fromisoformat(f"2027-01-{day:02}T{hour:02}:{minute:02}:00+01:00")


async def test_a_due_one_is_mentioned_once_on_the_morning_of_its_day(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        shown = await written(play)
        await play.press(TOR, shown, "2 uker", LEADERS)
        await play.clock(oslo(25, 7, 59))
        before = await play.messages(LEADERS)
        assert before[-1]["id"] == shown["id"]
        await play.clock("next")
        assert play.server.clock.now() - oslo(25, 8) < timedelta(seconds=5)
        told = await play.last(LEADERS)
        assert play.words("nb", "commitment-due")[:20] in told["text"]
        assert SENTENCE in told["text"]
        await play.clock(oslo(25, 12))
        await play.stop()
        await play.start()
        await play.clock(oslo(27, 12))
        assert len(await play.messages(LEADERS)) == len(before) + 1
        pressed = await play.press(KARI, told, "Delvis", LEADERS)
        assert pressed["text"] == play.words("nb", "commitment-now-partly")
        assert commitment(play).closed_on == date(2027, 1, 27)
        for message in (told, shown):
            now = await play.message(message, LEADERS)
            assert (
                play.words("nb", "commitment-ended-partly", on="onsdag 27. januar") in now["text"]
            )


async def test_after_a_night_without_eske_it_is_mentioned_later_that_day_and_not_the_next(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        shown = await written(play)
        for day, hours in ((25, (13, 14)), (26, (21, 23))):
            await play.say(TOR, f"{day}.1.", LEADERS, reply_to=shown["id"])
            before = len(await play.messages(LEADERS))
            await play.stop()
            for hour in hours:
                await play.clock(oslo(day, hour))
                if play._bot is None:
                    await play.start()
            told = len(await play.messages(LEADERS)) - before
            assert told == (day == 25)


async def test_one_that_is_closed_or_moved_before_its_morning_is_not_mentioned(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        shown = await written(play)
        await play.press(TOR, shown, "2 uker", LEADERS)
        await play.clock(oslo(24, 12))
        one = await opened(play)
        await play.press(PER, one, "Gjort", PER)
        before = len(await play.messages(LEADERS))
        await play.clock(oslo(25, 20))
        assert len(await play.messages(LEADERS)) == before


async def test_one_that_is_closed_while_its_mention_waits_is_not_mentioned(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        shown = await written(play)
        await play.press(TOR, shown, "2 uker", LEADERS)
        before = len(await play.messages(LEADERS))
        await play.fault("429", "sendMessage", LEADERS, retry_after=600)
        await play.clock(oslo(25, 8, 1))
        (waiting,) = play.bot.eske.store.outgoing.to_send(oslo(25, 9))
        play.bot.eske.store.commitments.close(1, CommitmentState.DONE, date(2027, 1, 25))
        await play.clock(oslo(25, 9))
        assert play.rows(f"SELECT state FROM outgoing WHERE id = {waiting.id}") == [("sent",)]
        assert len(await play.messages(LEADERS)) == before


async def test_a_reply_to_a_session_says_why_its_last_commitment_ended_and_nothing_else(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        await written(play)
        await play.later(weeks=1)
        session = await opening(play)
        await play.say(PER, "leder for enhet 2", LEADERS, reply_to=session["id"])
        assert (await play.last(PER))["text"] == play.words("nb", "commitment-early")
        await play.press(PER, session, "Gjort", LEADERS)
        await play.say(TOR, "Alle ville snakke.", LEADERS, reply_to=session["id"])
        assert play.rows(ROWS) == [(SENTENCE, None, None, "done", "Alle ville snakke.")]


async def test_it_is_written_and_kept_in_hebrew(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        staff = HEBREW_STAFF[0]
        session = await ended(play, HEBREW)
        await play.say(staff, "נשאל חמש משפחות מה חסר להן.", HEBREW, reply_to=session["id"])
        shown = await play.last(HEBREW)
        assert play.words("he", "commitment-title") in shown["text"]
        await play.press(staff, shown, "שבועיים", HEBREW)
        await play.say(staff, "ראש יחידה 2", HEBREW, reply_to=shown["id"])
        await play.say(staff, "עד 1 במרץ", HEBREW, reply_to=shown["id"])
        told = (await play.message(shown, HEBREW))["text"]
        assert play.words("he", "commitment-whose", whose="ראש יחידה 2") in told
        assert play.words("he", "commitment-by-date", on="יום שני 1 במרץ") in told
        await play.later(weeks=1)
        session = await opening(play, HEBREW)
        dropped = play.words("he", "commitment-button-dropped")
        pressed = await play.press(NOA, session, dropped, HEBREW)
        assert pressed["text"] == play.words("he", "commitment-now-dropped")
        await play.say(NOA, "/commitments", NOA)
        assert "ירדה מהפרק" in (await play.last(NOA))["text"]


async def test_it_goes_on_in_a_new_message_where_the_old_one_was_lost(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        session = await ended(play)
        await play.say(TOR, SENTENCE, LEADERS, reply_to=session["id"])
        lost = commitment(play).message_id
        play.server.state.world.chats[LEADERS].messages.pop(lost or 0)
        await play.say(TOR, "Vi venter.", LEADERS, reply_to=session["id"])
        shown = await play.last(LEADERS)
        assert "Vi venter." in shown["text"]
        assert commitment(play).message_id == shown["id"]


async def test_nobody_is_named_in_what_is_stored(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        shown = await written(play)
        await play.say(TOR, "leder for enhet 2", LEADERS, reply_to=shown["id"])
        await play.press(PER, shown, "commitment:close:1:done", LEADERS)
        await play.say(NOA, "Det gikk fint.", LEADERS, reply_to=shown["id"])
        (row,) = play.rows("SELECT * FROM commitments")
        held = " ".join(map(str, row))
        for person in (TOR, PER, NOA, KARI):
            name = play.server.state.world.people[person].name
            assert str(person) not in held
            assert name not in held
