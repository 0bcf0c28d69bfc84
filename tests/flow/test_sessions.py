"""A session in the leadership group: on time, minute by minute, whatever comes between."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.flow.cast import (
    ASTRID,
    HEBREW,
    INGRID,
    KARI,
    LEADERS,
    MONDAY,
    NOA,
    PER,
    TOR,
    Message,
    Stage,
    stage,
)

# Tuesday at 08:30 in Oslo.
DUE = MONDAY + timedelta(days=1, minutes=-30)
GROUP = (PER, KARI, TOR, NOA, ASTRID)
STATES = "SELECT state FROM sessions ORDER BY id"
MINUTE = timedelta(minutes=1)


def session_data(message: Message) -> list[str]:
    data = [b["data"] for row in message["buttons"] for b in row if "data" in b]
    return [text for text in data if text.startswith("session:")]


async def sessions(play: Stage, chat: int = LEADERS) -> list[Message]:
    """The messages that show, or showed, a session: a bar, or a title with what became of it."""
    numbers = {row[0] for row in play.rows("SELECT message_id FROM session_messages")}
    return [m for m in await play.messages(chat) if m["id"] in numbers]


async def planned(play: Stage, words: str = "focus:fem-steder tue 08:30") -> None:
    await play.say(PER, f"/schedule@eske_demo_bot {words}", LEADERS)


async def begun(play: Stage, words: str = "focus:fem-steder tue 08:30") -> Message:
    """A session that has just begun by itself."""
    await planned(play, words)
    await play.clock(DUE)
    (message,) = await sessions(play)
    return message


async def now(play: Stage, message: Message, chat: int = LEADERS) -> Message:
    return await play.message(message, chat)


async def at(play: Stage, minutes: float) -> None:
    """Move the clock to so many minutes after the start, and a second for the gate."""
    if DUE + minutes * MINUTE > play.server.clock.now() + timedelta(seconds=1):
        await play.clock(DUE + minutes * MINUTE)
    await play.later(seconds=1)


async def test_a_weekly_session_goes_through_its_steps_and_survives_a_kill_in_minute_7(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        message = await begun(play)
        script = play.bot.eske.library.scripts["fem-steder"]
        assert not message["silent"]
        assert script.title["nb"] in message["text"]
        places = [step for step in script.steps for _ in range(step.minutes)]
        for minute in range(1, 16):
            if minute == 7:
                await play.stop()
                await play.clock(DUE + 6.5 * MINUTE)
                await play.start()
            else:
                await at(play, minute - 1)
            shown = await now(play, message)
            assert f"{minute} / 15" in shown["text"], minute
            assert shown["text"].count("▮") == minute
            assert shown["text"].count("▯") == 15 - minute
            assert places[minute - 1].do["nb"] in shown["text"]
            if question := places[minute - 1].question:
                assert question["nb"] in shown["text"]
        await play.clock(DUE + 15 * MINUTE)
        ended = await now(play, message)
        assert play.words("nb", "session-ended") in ended["text"]
        assert session_data(ended) == []
        assert play.rows(STATES) == [("ended",)]
        assert len(await sessions(play)) == 1


async def test_a_whole_session_takes_few_edits_and_no_other_message(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        message = await begun(play)
        before = len(await play.messages(LEADERS))
        while play.server.clock.now() < DUE + 16 * MINUTE:
            await play.later(seconds=10)
        assert play.rows(STATES) == [("ended",)]
        assert (await now(play, message))["edits"] == 15
        assert len(await play.messages(LEADERS)) == before


async def test_next_in_the_demo_goes_from_one_edit_to_the_next(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        message = await begun(play)
        for minute in range(2, 16):
            await play.clock("next")
            assert f"{minute} / 15" in (await now(play, message))["text"]
        await play.clock("next")
        assert play.rows(STATES) == [("ended",)]


async def test_the_next_week_takes_another_script_in_turn(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        await planned(play, "focus:fem-steder,uten-pynt tue 08:30")
        for week in range(4):
            await play.clock(DUE + timedelta(weeks=week))
            await play.later(minutes=16)
        had = [row[0] for row in play.rows("SELECT script_id FROM sessions ORDER BY id")]
        assert sorted(had[:2]) == sorted(had[2:]) == ["fem-steder", "uten-pynt"]
        assert play.rows(STATES) == [("ended",)] * 4


async def test_a_lead_steers_and_two_who_press_next_at_once_make_one_step(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        message = await begun(play)
        await at(play, 1.2)
        shown = await now(play, message)
        staff = await play.press(TOR, shown, "session:next:1:1", LEADERS)
        assert staff["text"] == play.words("nb", "not-allowed-press")
        first = await play.press(PER, shown, "Neste", LEADERS)
        second = await play.press(KARI, shown, "Neste", LEADERS)
        assert first["text"] == play.words("nb", "session-now-next")
        assert second["text"] == play.words("nb", "session-already")
        await play.later(seconds=2)
        shown = await now(play, message)
        assert "2 / 13" in shown["text"]
        assert "Svar med ett trykk" in shown["text"]
        gained = await play.press(KARI, shown, "+ 2 min", LEADERS)
        again = await play.press(PER, shown, "+ 2 min", LEADERS)
        assert gained["text"] == play.words("nb", "session-now-more", minutes=2)
        assert again["text"] == play.words("nb", "session-already")
        await play.later(seconds=2)
        assert "5 min igjen" in (await now(play, message))["text"]
        # The minutes came from the others: the end stays where it was.
        await at(play, 14.3)
        assert play.rows(STATES) == [("ended",)]


async def test_a_pause_ends_itself_over_a_restart(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        message = await begun(play)
        await at(play, 1.2)
        paused = await play.press(PER, await now(play, message), "Pause", LEADERS)
        assert paused["text"] == play.words("nb", "session-now-paused")
        await play.later(seconds=2)
        shown = await now(play, message)
        assert "kl. 08:41" in shown["text"]
        assert [data.split(":")[1] for data in session_data(shown)] == ["resume", "stop"]
        edits = shown["edits"]
        await at(play, 9)
        assert (await now(play, message))["edits"] == edits
        await play.stop()
        await play.start()
        await at(play, 11.5)
        assert "2 / 15" in (await now(play, message))["text"]
        assert play.rows(STATES) == [("running",)]
        await at(play, 25.5)
        assert play.rows(STATES) == [("ended",)]


async def test_a_lead_ends_a_pause(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        message = await begun(play)
        await play.press(PER, message, "Pause", LEADERS)
        await at(play, 3)
        await play.press(KARI, await now(play, message), "Gå videre", LEADERS)
        await play.later(seconds=2)
        assert "1 / 15" in (await now(play, message))["text"]
        await at(play, 18.2)
        assert play.rows(STATES) == [("ended",)]


async def test_after_a_stop_a_late_press_is_explained(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        message = await begun(play, "focus:fem-steder tue 08:30")
        await at(play, 3.2)
        old = await now(play, message)
        for person in GROUP[:4]:
            await play.press(person, old, "session:tap:1:2.1", LEADERS)
        await play.press(PER, old, "Stopp", LEADERS)
        await play.later(seconds=2)
        shown = await now(play, message)
        assert play.words("nb", "session-stopped") in shown["text"]
        # Four of five: too few, and nothing is kept.
        assert play.words("nb", "result-too-few", count=4, k=5) in shown["text"]
        assert play.rows("SELECT * FROM taps", "open.db") == []
        assert play.rows("SELECT * FROM step_keys", "open.db") == []
        for data in session_data(old):
            late = await play.press(KARI, old, data, LEADERS)
            assert late["alert"], data
            assert late["text"] in {
                play.words("nb", "session-over"),
                play.words("nb", "session-step-over"),
            }
        assert play.rows(STATES) == [("stopped",)]


@pytest.mark.parametrize(("people", "shown"), [(5, True), (4, False)])
async def test_taps_are_told_from_k_on_and_gone_when_their_step_is_over(
    tmp_path: Path, people: int, shown: bool
) -> None:
    async with stage(tmp_path) as play:
        message = await begun(play)
        await at(play, 3.1)
        card = await now(play, message)
        assert "Ingen har svart ennå" in card["text"]
        for place, person in enumerate(GROUP[:people]):
            answer = await play.press(person, card, f"session:tap:1:2.{place % 2 + 1}", LEADERS)
            assert "Svaret ditt" in answer["text"] or "תשובה" in answer["text"]
        # A double tap counts once, and the last press counts.
        await play.press(PER, card, "session:tap:1:2.3", LEADERS)
        await play.later(seconds=12)
        assert f"{people} har svart" in (await now(play, message))["text"]
        assert len(play.rows("SELECT * FROM taps", "open.db")) == people
        await at(play, 6.1)
        text = (await now(play, message))["text"]
        assert ("Selve rollen\n▮▮ 2" in text) is shown
        assert (play.words("nb", "result-too-few", count=people, k=5) in text) is not shown
        assert play.rows("SELECT * FROM taps", "open.db") == []
        (results,) = play.rows("SELECT results FROM sessions")
        assert ("[2,2,1,0,0]" in results[0]) is shown
        late = await play.press(PER, card, "session:tap:1:2.3", LEADERS)
        assert late["text"] == play.words("nb", "session-step-over")


async def test_a_tap_is_taken_back_and_a_stranger_has_none(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        message = await begun(play)
        await at(play, 3.1)
        card = await now(play, message)
        await play.press(PER, card, "session:tap:1:2.1", LEADERS)
        taken = await play.press(PER, card, play.words("nb", "card-withdraw"), LEADERS)
        assert taken["text"] == play.words("nb", "answer-withdrawn")
        stranger = await play.press(INGRID, card, "session:tap:1:2.1", LEADERS)
        assert stranger["text"] == play.words("nb", "session-stranger")
        for forged in ("2.9", "3.1", "5.1", "0.1", "99.1", "x", ""):
            answer = await play.press(PER, card, f"session:tap:1:{forged}", LEADERS)
            assert answer["alert"], forged
        assert play.rows("SELECT * FROM taps", "open.db") == []


async def test_taps_that_telegram_kept_over_a_restart_count(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        message = await begun(play)
        await at(play, 5.5)
        card = await now(play, message)
        await play.stop()
        for place, person in enumerate(GROUP):
            await play.press(person, card, f"session:tap:1:2.{place % 3 + 1}", LEADERS)
        await play.clock(DUE + 6.5 * MINUTE)
        # Eske ticks before it gets through to Telegram.
        await play.fault("500", "getUpdates", times=2)
        await play.start()
        await play.later(seconds=2)
        text = (await now(play, message))["text"]
        assert play.words("nb", "result-spread", count=5) in text


async def test_it_goes_on_in_one_new_message_after_a_migration(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        message = await begun(play)
        await at(play, 4.2)
        await play.fault("migrate", "editMessageText", LEADERS)
        await at(play, 5.2)
        world = await play.world()
        new = next(
            c["id"] for c in world["chats"] if c["title"] == "Ledergruppa" and c["id"] != LEADERS
        )
        (going,) = await sessions(play, new)
        assert going["silent"]
        assert "6 / 15" in going["text"]
        await play.press(PER, going, "Neste", new)
        await play.later(seconds=2)
        assert "6 / 14" in (await now(play, going, new))["text"]
        await at(play, 15)
        assert play.rows(STATES) == [("ended",)]
        assert play.words("nb", "session-ended") in (await now(play, going, new))["text"]
        assert len(await sessions(play, new)) == 1
        assert "5 / 15" in (await now(play, message))["text"]


async def test_after_a_429_it_is_where_it_truly_is(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        message = await begun(play)
        await play.fault("429", "editMessageText", LEADERS, retry_after=200)
        await at(play, 1.1)
        await at(play, 3.1)
        assert "1 / 15" in (await now(play, message))["text"]
        await at(play, 4.5)
        assert "5 / 15" in (await now(play, message))["text"]
        await at(play, 15.1)
        assert play.rows(STATES) == [("ended",)]


@pytest.mark.parametrize("kind", ["429", "500"])
async def test_one_that_could_not_be_sent_at_once_begins_when_it_is(
    tmp_path: Path, kind: str
) -> None:
    async with stage(tmp_path) as play:
        await planned(play)
        await play.fault(kind, "sendMessage", LEADERS, times=2, retry_after=60)
        await play.clock(DUE)
        assert await sessions(play) == []
        for _ in range(2):
            await play.clock("next")
        (message,) = await sessions(play)
        assert "1 / 15" in message["text"]
        assert play.rows(STATES) == [("running",)]


@pytest.mark.parametrize("kind", ["drop-after", "drop-before", "timeout"])
async def test_a_message_of_which_nobody_knows_comes_again_and_every_copy_leads_here(
    tmp_path: Path, kind: str
) -> None:
    async with stage(tmp_path) as play:
        await planned(play)
        before = len(await play.messages(LEADERS))
        await play.fault(kind, "sendMessage", LEADERS)
        await play.clock(DUE)
        await play.later(seconds=25)
        copies = (await play.messages(LEADERS))[before:]
        assert len(copies) == 1 + (kind != "drop-before")
        for copy in copies:
            assert "1 / 15" in copy["text"]
        await play.press(PER, copies[0], "Stopp", LEADERS)
        await play.later(seconds=2)
        for copy in copies:
            stopped = play.words("nb", "session-stopped")
            assert stopped in (await now(play, copy))["text"]


async def test_a_session_that_an_outage_made_late_is_missed_and_can_be_started(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path, limits=False) as play:
        await planned(play)
        await play.stop()
        await play.clock(DUE + 16 * MINUTE)
        await play.start()
        await play.later(seconds=5)
        assert play.rows("SELECT state, why FROM sessions") == [("missed", "outage")]
        note = await play.last(LEADERS)
        assert "08:30" in note["text"]
        assert note["silent"]
        await play.press(PER, note, 0, LEADERS)
        await play.later(seconds=2)
        (message,) = await sessions(play)
        assert "1 / 15" in message["text"]
        again = await play.press(KARI, note, 0, LEADERS)
        assert again["text"] == play.words("nb", "session-already")


async def test_one_that_is_a_little_late_begins_at_its_beginning(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        await planned(play)
        await play.stop()
        await play.clock(DUE + 12 * MINUTE)
        await play.start()
        await play.later(seconds=2)
        (message,) = await sessions(play)
        assert "1 / 15" in message["text"]


async def test_one_that_is_due_while_another_runs_waits_for_a_lead(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        await planned(play, "focus:uten-pynt tue 08:35")
        message = await begun(play)
        await at(play, 5.1)
        note = await play.last(LEADERS)
        assert play.rows("SELECT state, why FROM sessions ORDER BY id")[1] == ("missed", "busy")
        busy = await play.press(KARI, note, 0, LEADERS)
        assert busy["text"] == play.words("nb", "session-busy")
        assert "6 / 15" in (await now(play, message))["text"]
        await at(play, 15.1)
        started = await play.press(KARI, note, 0, LEADERS)
        assert started["text"] == play.words("nb", "session-starts")
        await play.later(seconds=2)
        assert len(await sessions(play)) == 2
        assert play.rows(STATES) == [("ended",), ("running",)]


async def test_eske_asks_and_a_lead_starts_in_the_same_message(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        message = await begun(play, "focus:fem-steder tue 08:30 spør")
        assert "09:30" in message["text"]
        refused = await play.press(TOR, message, 0, LEADERS)
        assert refused["text"] == play.words("nb", "not-allowed-press")
        await at(play, 40)
        assert play.rows(STATES) == [("asking",)]
        started = await play.press(PER, message, 0, LEADERS)
        assert started["text"] == play.words("nb", "session-starts")
        second = await play.press(KARI, message, 0, LEADERS)
        assert second["text"] == play.words("nb", "session-already")
        await play.later(seconds=2)
        assert "1 / 15" in (await now(play, message))["text"]
        assert len(await sessions(play)) == 1


async def test_after_an_hour_nobody_is_asked_any_more(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        message = await begun(play, "focus:fem-steder tue 08:30 ask")
        await play.clock("next")
        assert play.server.clock.now() >= DUE + 60 * MINUTE
        shown = await now(play, message)
        assert play.words("nb", "session-asked") in shown["text"]
        assert shown["buttons"] == []
        late = await play.press(PER, message, 0, LEADERS)
        assert late["text"] == play.words("nb", "session-start-late")
        assert play.rows("SELECT state, why FROM sessions") == [("missed", "unasked")]


async def test_the_last_minute_sounds_once_if_a_lead_wants_it(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        message = await begun(play)
        on = await play.press(PER, message, "🔔", LEADERS)
        assert on["text"] == play.words("nb", "session-now-sound-on")
        await play.later(seconds=2)
        assert "🔕" in str((await now(play, message))["buttons"])
        before = len(await play.messages(LEADERS))
        await at(play, 14.1)
        await play.stop()
        await play.start()
        await at(play, 15.1)
        new = (await play.messages(LEADERS))[before:]
        assert [m["silent"] for m in new] == [False]
        assert play.words("nb", "session-last-minute") in new[0]["text"]


async def test_a_kicked_eske_lets_the_session_go_quietly(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        await begun(play)
        await play.post("member", chat=LEADERS, who="bot", status="kicked")
        await at(play, 16)
        assert play.rows(STATES) == [("ended",)]
        await play.post("member", chat=LEADERS, who="bot", status="member")
        await play.later(minutes=1)
        assert play.rows(STATES) == [("ended",)]


async def test_in_hebrew_the_time_stands_the_right_way_round(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        await play.say(NOA, "/focus@eske_demo_bot fem-steder", HEBREW)
        (message,) = await sessions(play, HEBREW)
        assert "\u20681 / 15\u2069" in message["raw"]
        bar = next(line for line in message["raw"].split("\n") if "▮" in line)
        assert bar.startswith("\u200f▮")
        assert "הדקה" in message["text"] or "דקה" in message["text"]


async def test_focus_starts_one_now_and_only_for_leads(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        before = len(await play.messages(TOR))
        await play.say(TOR, "/focus@eske_demo_bot", LEADERS)
        assert (await play.messages(TOR))[before]["text"] == play.words("nb", "not-allowed")
        await play.say(PER, "/focus@eske_demo_bot fem-stedr", LEADERS)
        assert "/focus fem-steder" in (await play.last(PER))["text"]
        await play.say(PER, "/focus@eske_demo_bot nothing at all like it", LEADERS)
        assert "/focus" in (await play.last(PER))["text"]
        assert play.rows(STATES) == []
        await play.say(PER, "/focus@eske_demo_bot Fem steder å begynne", LEADERS)
        assert play.rows("SELECT script_id, state FROM sessions") == [("fem-steder", "running")]
        await play.say(KARI, "/focus@eske_demo_bot", LEADERS)
        assert (await play.last(KARI))["text"] == play.words("nb", "session-busy")
        assert play.rows(STATES) == [("running",)]


async def test_in_private_a_whole_script_is_read_and_started(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        await play.say(KARI, "/focus", KARI)
        listed = await play.last(KARI)
        scripts = play.bot.eske.library.scripts
        assert len(session_data(listed)) == len(scripts) == 12
        await play.press(KARI, listed, "Fem steder å begynne", KARI)
        read = (await play.last(KARI))["text"]
        for step in scripts["fem-steder"].steps:
            assert step.do["nb"] in read
            assert step.hint is None or step.hint["nb"] in read
            assert step.question is None or step.question["nb"] in read
        await play.say(KARI, "/focus fem-steder", KARI)
        shown = await play.last(KARI)
        started = await play.press(KARI, shown, "Ledergruppa", KARI)
        assert "Ledergruppa" in started["text"]
        await play.later(seconds=2)
        (message,) = await sessions(play)
        assert "1 / 15" in message["text"]
        # Whoever leads no team reads it too.
        await play.say(INGRID, "/focus fem-steder", INGRID)
        assert session_data(await play.last(INGRID)) == []
        forged = await play.press(INGRID, await play.last(INGRID), session_data(shown)[0], INGRID)
        assert forged["text"] == play.words("nb", "not-allowed-press")


async def test_a_plan_of_sessions_is_told_in_words_and_can_be_run(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        await planned(play, "fokus annenhver uke tirsdag 08:30 spør")
        made = await play.last(PER)
        assert "Fokusmøte" in made["text"]
        assert play.words("nb", "schedule-scripts-many", count=12) in made["text"]
        assert play.words("nb", "schedule-starts-ask") in made["text"]
        await play.say(PER, "/schedules@eske_demo_bot", LEADERS)
        plan = await play.last(PER)
        run = await play.press(PER, plan, play.words("nb", "schedule-run-session"), PER)
        assert run["text"] == play.words("nb", "session-starts")
        await play.later(seconds=2)
        assert len(await sessions(play)) == 1


@pytest.mark.parametrize(
    ("words", "key", "values"),
    [
        ("focus", "schedule-session-when", {}),
        ("focus tue 08:30 talk", "schedule-session-word", {"word": "talk"}),
        (
            "focus:fem-stedr tue 08:30",
            "schedule-script-nearly",
            {"script": "fem-stedr", "nearest": "fem-steder"},
        ),
    ],
)
async def test_what_is_not_understood_of_a_plan_is_said(
    tmp_path: Path, words: str, key: str, values: dict[str, Any]
) -> None:
    async with stage(tmp_path) as play:
        await planned(play, words)
        assert (await play.last(PER))["text"] == play.words("nb", key, **values)
        assert play.rows("SELECT * FROM schedules") == []


async def test_the_next_weeks_session_opens_with_what_was_agreed(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        message = await begun(play)
        assert play.words("nb", "commitment-opening-none") in message["text"]
        await at(play, 14.2)
        last = await now(play, message)
        assert play.words("nb", "commitment-button-write") in str(last["buttons"])
        agreed = "Vi spør dem det gjelder, før vi endrer noe."
        await play.say(KARI, agreed, LEADERS, reply_to=message["id"])
        await at(play, 15.1)
        ended = await now(play, message)
        assert agreed in ended["text"]
        assert play.words("nb", "session-ended") in ended["text"]
        week = timedelta(weeks=1)
        await play.clock(DUE + week)
        await play.later(seconds=2)
        following = (await sessions(play))[-1]
        assert following["id"] != message["id"]
        assert agreed in following["text"]
        follow_up = play.bot.eske.library.scripts["fem-steder"].follow_up["nb"]
        assert follow_up in following["text"]
        # The session before has given its last button away.
        assert (await now(play, message))["buttons"] == []
        await play.press(PER, following, play.words("nb", "commitment-button-dropped"), LEADERS)
        await play.later(seconds=12)
        assert play.rows("SELECT state FROM commitments") == [("dropped",)]
        assert "🍂" in (await now(play, following))["text"]


async def test_a_sentence_too_many_or_with_a_number_in_it_changes_no_session(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        message = await begun(play)
        await at(play, 14.2)
        for words in ("Vi følger opp 01010750160.", "x" * 5000):
            await play.say(PER, words[:4096], LEADERS, reply_to=message["id"])
            await play.later(seconds=1)
            assert play.rows("SELECT * FROM commitments") == []
        await at(play, 15.1)
        assert play.rows(STATES) == [("ended",)]
