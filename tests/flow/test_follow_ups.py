"""Tasks, and what a team is asked once more about a card: from its close to the result of that."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.core.team import PauseReason
from tests.flow import test_picking
from tests.flow.cast import (
    CARD_AT,
    CLOSE_AT,
    GRACE,
    HEBREW,
    HEBREW_STAFF,
    INGRID,
    KARI,
    NOA,
    STAFF,
    TEAM,
    TOMASZ,
    TOR,
    Message,
    Stage,
    stage,
)

DECK = """\
title: {nb: Oppgaver, en: Tasks, he: משימות}
about: {nb: Noe å prøve, en: Something to try, he: משהו לנסות}
source: "003"
format: task
cards:
  - id: ask
    text: {nb: Spør én hva som var bra., en: Ask one what was good., he: שאלו אדם אחד מה היה טוב.}
"""
CHOICE = """\
    format: choice
    options:
      - {nb: Ring <nå>, en: Call <now>, he: להתקשר}
      - {nb: Vent, en: Wait, he: לחכות}
      - {nb: Spør, en: Ask, he: לשאול}
"""
REFLECT = "    format: reflect\n"
LATER = """\
    follow_up: {after: 2 weeks, text: {nb: Hva hendte?, en: What happened?, he: מה קרה?}}
"""
TWO_WEEKS = timedelta(days=14)
WAITING = "SELECT count(*) FROM follow_ups"
LANGUAGE_OF = dict.fromkeys(STAFF, "nb") | {GRACE: "en", TOMASZ: "en"}


def write(folder: Path, more: str = "") -> None:
    """The deck on disk, before Eske starts."""
    (folder / "reflection_cards").mkdir(exist_ok=True)
    (folder / "reflection_cards" / "oppgaver.yaml").write_text(DECK + more, "utf-8")


async def taken(play: Stage, *choices: int) -> Message:
    """A card on Tuesday that so many people answer, and that is closed the day after."""
    card = await play.dealt("oppgaver tue 09:00")
    for person, choice in zip(STAFF, choices, strict=False):
        await play.press(person, card, choice)
    await play.clock(CLOSE_AT)
    return card


async def small(play: Stage, chat: int = TEAM, since: datetime = CLOSE_AT) -> Message:
    """The follow-up that comes two weeks after the close, at the same time of day."""
    await play.clock(since + TWO_WEEKS)
    assert play.rows(WAITING) == [(0,)]
    (card,) = [one for one in await play.cards(chat) if "🔁" in one["text"]]
    return card


async def speak(play: Stage, language: str) -> tuple[int, int, list[int]]:
    """A chat that speaks so, who leads it, and who is in it."""
    if language == "he":
        return HEBREW, NOA, [*HEBREW_STAFF, NOA]
    if language == "en":
        await play.press(TOR, (await play.messages())[0], "English")
    return TEAM, KARI, STAFF[:6]


@pytest.mark.parametrize("language", ["nb", "en", "he"])
async def test_a_task_is_taken_on_and_asked_about_once_more(tmp_path: Path, language: str) -> None:
    write(tmp_path)
    async with stage(tmp_path) as play:
        chat, lead, people = await speak(play, language)
        # The same moment, in Oslo and in Jerusalem.
        at = "10:00" if language == "he" else "09:00"
        await play.say(lead, f"/schedule oppgaver tue {at}", chat)
        await play.clock(CARD_AT)
        (card,) = await play.cards(chat)
        taken, not_now = (play.words(language, f"task-{one}") for one in ("taken", "not-now"))
        for person in people:
            await play.press(person, card, taken if person in people[:4] else not_now, chat)
        await play.clock(CLOSE_AT)
        result = await play.last(chat)
        assert f"{taken}\n▮▮▮▮ 4" in result["text"]
        assert f"{not_now}\n▮▮ 2" in result["text"]
        follow_up = await small(play, chat)
        opening = play.words(language, "follow-up-weeks", count=2)
        assert follow_up["text"].startswith(f"{opening}\n{card['text'].splitlines()[0]}\n")
        for key in ("taken", "task", "was-done", "was-different", "rows"):
            assert play.words(language, f"follow-up-{key}") in follow_up["text"], key
        assert play.words(language, "card-anonymous") in follow_up["text"]
        captions = [
            [
                f"1 · {play.words(language, f'follow-up-{key}')}"
                for key in ("done", "partly", "not")
            ],
            [
                f"2 · {play.words(language, f'follow-up-{k}')}"
                for k in ("yes", "little", "not-yet")
            ],
        ]
        assert [[b["text"] for b in row] for row in follow_up["buttons"][:2]] == captions
        for number, person in enumerate(people):
            answer = await play.press(person, follow_up, captions[0][number % 3], chat)
            assert not answer["alert"]
            await play.press(person, follow_up, captions[1][number // 3], chat)
        await play.clock(CLOSE_AT + TWO_WEEKS + timedelta(days=1))
        result = await play.last(chat)
        assert result["reply_to"] == follow_up["id"]
        assert result["text"] == "\n".join(
            [
                play.words(language, "result-spread", count=6),
                *("", play.words(language, "follow-up-was-done")),
                *(f"{play.words(language, f'follow-up-{k}')}\n▮▮ 2" for k in ("done", "partly")),
                f"{play.words(language, 'follow-up-not')}\n▮▮ 2",
                *("", play.words(language, "follow-up-was-different")),
                *(f"{play.words(language, f'follow-up-{k}')}\n▮▮▮ 3" for k in ("yes", "little")),
                f"{play.words(language, 'follow-up-not-yet')}\n–",
            ]
        )
        # Each answer by itself, and none of them somebody's.
        kept = play.rows(
            "SELECT value FROM answers JOIN deliveries ON id = delivery_id WHERE follows"
        )
        assert sorted(kept) == sorted(
            (f"[[{choice}], null]",) for choice in (1, 1, 2, 2, 3, 3, 4, 4, 4, 5, 5, 5)
        )
        await play.later(days=60)
        assert not [one for one in await play.cards(chat) if "🔁" in one["text"]]


async def test_each_question_is_shown_by_the_threshold_alone(tmp_path: Path) -> None:
    write(tmp_path)
    async with stage(tmp_path) as play:
        await taken(play, 0, 0, 0, 1, 1)
        follow_up = await small(play)
        for person in STAFF[:5]:
            await play.press(person, follow_up, 0)
        for person in STAFF[:4]:
            await play.press(person, follow_up, 4)
        await play.clock(CLOSE_AT + TWO_WEEKS + timedelta(days=1))
        done = play.words("nb", "result-nearly-all", label=play.words("nb", "follow-up-done"))
        assert done in (result := (await play.last())["text"])
        assert result.endswith(play.words("nb", "follow-up-few"))
        kept = play.rows(
            "SELECT DISTINCT value FROM answers JOIN deliveries ON id = delivery_id WHERE follows"
        )
        assert kept == [("[[1], null]",)]


async def test_the_last_press_in_a_row_counts_and_both_can_be_taken_back(tmp_path: Path) -> None:
    write(tmp_path)
    async with stage(tmp_path) as play:
        await taken(play, 0, 0, 0, 1, 1)
        follow_up = await small(play)
        for which in (0, 3, 2, 2):
            await play.press(INGRID, follow_up, which)
        assert play.rows("SELECT value FROM open_answers", "open.db") == [("[[3, 4], null]",)]
        await play.press(INGRID, follow_up, play.words("nb", "card-withdraw"))
        assert play.rows("SELECT value FROM open_answers", "open.db") == []
        forged = follow_up["buttons"][0][0]["data"].removesuffix("1") + "7"
        answer = await play.press(INGRID, follow_up, forged)
        assert answer["text"] == play.words("nb", "press-unknown")


@pytest.mark.parametrize("choices", [(), (0, 0, 1, 0), (1, 1, 1, 1, 0), (1, 1, 1, 1, 1)])
async def test_what_hardly_anybody_took_on_is_not_asked_about(
    tmp_path: Path, choices: tuple[int, ...]
) -> None:
    write(tmp_path)
    async with stage(tmp_path) as play:
        await taken(play, *choices)
        assert play.rows(WAITING) == [(0,)]


async def test_a_choice_is_asked_about_in_words_with_what_most_chose(tmp_path: Path) -> None:
    write(tmp_path, CHOICE + LATER)
    async with stage(tmp_path) as play:
        await taken(play, 0, 0, 0, 1, 2)
        follow_up = await small(play)
        chose = play.words("nb", "follow-up-chose", options="X").replace("X", "Ring <nå>")
        assert follow_up["text"].splitlines()[2:5] == [chose, "", "Hva hendte?"]
        for number, person in enumerate(STAFF[:5]):
            await play.opened(person, follow_up)
            await play.say(person, f"Noe ble annerledes, {number}.", person)
        await play.clock(CLOSE_AT + TWO_WEEKS + timedelta(days=1))
        assert (await play.last())["text"].count("💬 Noe ble annerledes") == 5


async def test_of_advice_the_pieces_that_most_picked_are_asked_about(tmp_path: Path) -> None:
    test_picking.write(tmp_path, test_picking.ADVICE)
    async with stage(tmp_path) as play:
        card = await play.dealt("vare tue 09:00")
        picks = ((1, 2, 3), (2, 3, 18), (3, 18, 2), (4, 5, 18), (2, 6, 18), (7, 8, 9))
        for person, positions in zip(STAFF, picks, strict=False):
            await test_picking.picked(play, person, card, positions, LANGUAGE_OF[person])
        await play.clock(CLOSE_AT)
        follow_up = await small(play)
        named = [test_picking.SENTENCES["nb"] + f" {position}" for position in (2, 18, 3)]
        rows = [f"{number} · {text}" for number, text in enumerate(named, 1)]
        above = [play.words("nb", f"follow-up-{key}") for key in ("pieces", "choose")]
        assert follow_up["text"].splitlines()[2:8] == [above[0], "", above[1], *rows]
        assert test_picking.SENTENCES["nb"] + " 1\n" not in follow_up["text"]
        assert [len(row) for row in follow_up["buttons"]] == [3, 3, 3, 1]
        for number, person in enumerate(STAFF[:5]):
            for row in (0, 1) if person == INGRID else (0, 1, 2):
                await play.press(person, follow_up, 3 * row + (number + row) % 3)
        await play.clock(CLOSE_AT + TWO_WEEKS + timedelta(days=1))
        result = (await play.last())["text"]
        assert result.count(f"{play.words('nb', 'follow-up-done')}\n▮") == 2
        assert result.endswith(f"{named[2]}\n{play.words('nb', 'follow-up-few')}")


async def test_a_team_that_talks_talks_once_more_about_what_it_agreed_on(tmp_path: Path) -> None:
    write(tmp_path)
    async with stage(tmp_path) as play:
        card = await play.dealt("oppgaver tue 09:00 talk")
        assert play.words("nb", "task-taken") not in str(card)
        await play.say(INGRID, "Vi spør <alle> hver uke.", reply_to=card["id"])
        await play.clock(CLOSE_AT)
        follow_up = await small(play)
        agreed = play.words("nb", "follow-up-agreed", text="X")
        assert agreed.replace("X", "Vi spør <alle> hver uke.") in follow_up["text"]
        assert play.words("nb", "card-talk") in follow_up["text"]
        ((button,),) = follow_up["buttons"]
        assert button["text"] == play.words("nb", "card-write-agreed")
        await play.say(INGRID, "Vi fortsetter.", reply_to=follow_up["id"])
        await play.clock(CLOSE_AT + TWO_WEEKS + timedelta(days=1))
        assert (await play.last())["text"] == play.words(
            "nb", "result-agreed", text="Vi fortsetter."
        )


async def test_open_answers_are_asked_for_openly_once_more(tmp_path: Path) -> None:
    write(tmp_path, REFLECT + LATER)
    async with stage(tmp_path) as play:
        card = await play.dealt("oppgaver tue 09:00 visible")
        await play.say(INGRID, "Vi prøver.", reply_to=card["id"])
        await play.clock(CLOSE_AT)
        assert play.words("nb", "card-open") in (await small(play))["text"]


async def test_neither_plan_nor_deck_need_be_there_any_more(tmp_path: Path) -> None:
    write(tmp_path)
    async with stage(tmp_path) as play:
        await taken(play, 0, 0, 0, 1, 1)
        (tmp_path / "reflection_cards" / "oppgaver.yaml").unlink()
        await play.later(minutes=2)
        play.bot.eske.store.schedules.remove(1)
        assert "Spør én hva som var bra." in (await small(play))["text"]


async def test_an_outage_delays_it_and_loses_nothing(tmp_path: Path) -> None:
    write(tmp_path)
    async with stage(tmp_path, limits=False) as play:
        await taken(play, 0, 0, 0, 1, 1)
        await play.stop()
        await play.clock(CLOSE_AT + timedelta(days=17, hours=1))
        await play.start()
        await play.later(seconds=5)
        (*_, follow_up) = await play.cards()
        assert play.words("nb", "follow-up-days", count=17) in follow_up["text"]
        assert play.words("nb", "follow-up-was-done") in follow_up["text"]


@pytest.mark.parametrize(("left", "copies"), [("pending", 2), ("sending", 2), ("open", 1)])
async def test_a_stop_while_it_is_sent_loses_neither_it_nor_its_answers(
    tmp_path: Path, left: str, copies: int
) -> None:
    write(tmp_path)
    async with stage(tmp_path, limits=False) as play:
        await taken(play, 0, 0, 0, 1, 1)
        follow_up = await small(play)
        for person in STAFF[:4]:
            await play.press(person, follow_up, 0)
        await play.stop()
        play.spoil(f"UPDATE deliveries SET state = '{left}' WHERE follows = 1")
        if left != "open":
            play.spoil("DELETE FROM delivery_messages")
        # Later than any other card would be sent.
        await play.clock(CLOSE_AT + timedelta(days=14, hours=23))
        await play.start()
        await play.later(seconds=5)
        shown = [one for one in await play.cards() if "🔁" in one["text"]]
        assert len(shown) == copies
        await play.press(STAFF[4], shown[-1], 1)
        await play.clock(CLOSE_AT + timedelta(days=15, minutes=1))
        results = [m for m in await play.messages() if m["reply_to"] == shown[-1]["id"]]
        assert len(results) == 1
        assert play.words("nb", "result-spread", count=5) in results[0]["text"]


async def test_one_that_waited_says_how_long_ago_it_is_when_it_is_sent(tmp_path: Path) -> None:
    write(tmp_path)
    async with stage(tmp_path, limits=False) as play:
        await taken(play, 0, 0, 0, 1, 1)
        before = await small(play)
        await play.stop()
        play.spoil("UPDATE deliveries SET state = 'pending', closes_at = NULL WHERE follows = 1")
        play.spoil("DELETE FROM delivery_messages")
        await play.clock(CLOSE_AT + timedelta(days=30, hours=1))
        await play.start()
        await play.later(seconds=5)
        (*_, follow_up) = await play.cards()
        assert follow_up["id"] != before["id"]
        ago, *rest = follow_up["text"].splitlines()
        assert ago == play.words("nb", "follow-up-days", count=30)
        assert rest[:4] == before["text"].splitlines()[1:5]


async def test_it_does_not_come_in_the_night(tmp_path: Path) -> None:
    write(tmp_path)
    async with stage(tmp_path) as play:
        await taken(play, 0, 0, 0, 1, 1)
        await play.stop()
        night = CLOSE_AT + timedelta(days=14, hours=14)
        play.spoil(f"UPDATE follow_ups SET due_at = '{night.isoformat(timespec='milliseconds')}'")
        await play.start()
        await play.clock(night + timedelta(minutes=5))
        assert not [one for one in await play.cards() if "🔁" in one["text"]]
        moved = await play.clock("next")
        assert moved["now"].startswith("2027-01-28T06:00")
        assert [one for one in await play.cards() if "🔁" in one["text"]]


async def test_a_paused_plan_and_a_paused_team_are_asked_when_they_go_on(tmp_path: Path) -> None:
    write(tmp_path)
    async with stage(tmp_path) as play:
        await taken(play, 0, 0, 0, 1, 1)
        schedules = play.bot.eske.store.schedules
        schedules.pause(1, CLOSE_AT + timedelta(days=20))
        await play.clock(CLOSE_AT + timedelta(days=19))
        assert play.rows(WAITING) == [(1,)]
        await play.post("member", chat=KARI, who="bot", status="member")
        await play.post("member", chat=TEAM, who="bot", status="kicked")
        await play.clock(CLOSE_AT + timedelta(days=21))
        assert play.rows(WAITING) == [(1,)]
        await play.post("member", chat=TEAM, who="bot", status="member")
        await play.later(seconds=5)
        (*_, follow_up) = [one for one in await play.cards() if "🔁" in one["text"]]
        assert play.words("nb", "follow-up-weeks", count=3) in follow_up["text"]


async def test_a_result_that_waits_until_its_questions_are_forgotten_says_how_many_answered(
    tmp_path: Path,
) -> None:
    write(tmp_path)
    async with stage(tmp_path) as play:
        await taken(play, 0, 0, 0, 1, 1)
        follow_up = await small(play)
        for number, person in enumerate(STAFF[:5]):
            await play.press(person, follow_up, number % 3)
        store, team_id = play.bot.eske.store, 1
        store.teams.pause(team_id, PauseReason.GONE, [])
        await play.clock(CLOSE_AT + TWO_WEEKS + timedelta(days=1))
        store.purge(CLOSE_AT + timedelta(days=91), timedelta(days=90))
        store.teams.resume(team_id)
        await play.later(seconds=5)
        assert (await play.last())["text"] == play.words("nb", "result-spread", count=5)


async def test_it_follows_a_group_that_becomes_a_supergroup(tmp_path: Path) -> None:
    write(tmp_path)
    async with stage(tmp_path) as play:
        new = HEBREW - 1002000000000
        await play.say(NOA, "/schedule oppgaver tue 10:00", HEBREW)
        await play.clock(CARD_AT)
        (card,) = await play.cards(HEBREW)
        for number, person in enumerate(HEBREW_STAFF):
            await play.press(person, card, number % 2, HEBREW)
        await play.clock(CLOSE_AT)
        await play.fault("migrate", "sendMessage", HEBREW)
        follow_up = await small(play, new)
        assert play.words("he", "follow-up-was-done") in follow_up["text"]
        assert (await play.press(NOA, follow_up, 0, new))["text"]


async def test_it_comes_beside_the_next_card_of_the_same_minute(tmp_path: Path) -> None:
    write(tmp_path)
    async with stage(tmp_path) as play:
        await play.say(KARI, "/schedule dilemmaer wed 09:00")
        await taken(play, 0, 0, 0, 1, 1)
        await small(play)
        due = "SELECT follows, due_at FROM deliveries WHERE due_at LIKE '2027-01-27%' ORDER BY id"
        at = "2027-01-27T08:00:00.000+00:00"
        assert sorted(play.rows(due), key=str) == [(1, at), (None, at)]
        assert len([one for one in await play.cards() if one["buttons"]]) == 2
        # The plan deals on as if there were no follow-up.
        last = play.bot.eske.store.deliveries.last_of_schedule(1)
        assert last is not None
        assert last.follows is None
        assert play.bot.eske.store.deliveries.dealt(1).count(("oppgaver", "ask")) == 1


async def test_a_channel_is_asked_anonymously(tmp_path: Path) -> None:
    write(tmp_path, REFLECT + LATER)
    async with stage(tmp_path) as play:
        channel = -1002100000004
        await play.say(KARI, "/draw oppgaver", KARI)
        await play.press(KARI, await play.last(KARI), "Eske for alle", KARI)
        (card,) = await play.cards(channel)
        for number, person in enumerate(STAFF[:5]):
            await play.opened(person, card)
            await play.say(person, f"Noe, {number}.", person)
        await play.later(days=1)
        await play.later(days=14)
        (follow_up,) = await play.cards(channel)
        assert play.words("nb", "card-anonymous") in follow_up["text"]
        assert "Hva hendte?" in follow_up["text"]
