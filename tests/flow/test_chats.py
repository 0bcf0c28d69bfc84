"""Chats change under Eske: kicked, silenced, blocked, upgraded, renamed."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.flow.cast import (
    ASTRID,
    CARD_AT,
    CLOSE_AT,
    HEBREW,
    HEBREW_STAFF,
    INGRID,
    KARI,
    NOA,
    STAFF,
    TEAM,
    Stage,
    stage,
)

STATE = "SELECT state FROM deliveries ORDER BY id DESC LIMIT 1"


@pytest.mark.parametrize(("status", "reason"), [("kicked", "gone"), ("restricted", "rights")])
async def test_a_chat_that_eske_cannot_write_to_pauses_and_goes_on(
    tmp_path: Path, status: str, reason: str
) -> None:
    async with stage(tmp_path) as play:
        card = await play.dealt()
        for person, choice in zip(STAFF, (0, 1, 2, 3, 4), strict=False):
            await play.press(person, card, choice)
        await play.post("member", chat=TEAM, who="bot", status=status)
        note = await play.last(ASTRID)
        assert note["text"] == play.words(
            "nb", f"note-paused-{reason}", team="Hjemmetjenesten Nord"
        )
        before = len(await play.messages())
        # The close and the next card come while nobody can be written to.
        await play.clock(CARD_AT + timedelta(days=2, hours=1))
        assert len(await play.messages()) == before
        assert len(await play.messages(ASTRID)) == 1
        await play.post("member", chat=TEAM, who="bot", status="member")
        await play.later(seconds=5)
        shown = await play.messages()
        assert [m for m in shown if m["reply_to"] == card["id"]]
        assert (await play.message(card))["buttons"] == []
        await play.say(KARI, "/schedules@eske_demo_bot")
        assert "⚠️" in (await play.last(KARI))["text"]
        await play.later(days=5)
        assert len(await play.cards()) == 1


@pytest.mark.parametrize("method", ["sendMessage", "editMessageText"])
async def test_being_kicked_while_writing_loses_nothing(tmp_path: Path, method: str) -> None:
    async with stage(tmp_path) as play:
        await play.say(KARI, "/schedule dilemmaer tue 09:00")
        if method == "editMessageText":
            await play.clock(CARD_AT)
        await play.fault("kicked", method, TEAM)
        await play.clock(CARD_AT if method == "sendMessage" else CLOSE_AT)
        assert "Hjemmetjenesten Nord" in (await play.last(ASTRID))["text"]
        await play.post("member", chat=TEAM, who="bot", status="member")
        await play.later(minutes=1)
        cards = [m for m in await play.messages() if play.words("nb", "hello", team="x") not in m]
        assert len(cards) == 3
        assert len(await play.cards()) == (method == "sendMessage")


async def test_a_note_for_a_lead_who_blocked_eske_comes_to_the_teams_chat(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        await become_contact(play)
        # Once it is refused at the note itself, and once the block is known before.
        for blocked in ("by the call", "before"):
            before = len(await play.messages())
            await play.fault("drop-before", "sendMessage", TEAM)
            if blocked == "before":
                await play.fault("429", "sendMessage", KARI, retry_after=50)
            else:
                await play.fault("blocked", "sendMessage", KARI)
            await play.say(5200000002, "/draw@eske_demo_bot")
            await play.later(seconds=2)
            if blocked == "before":
                await play.post("member", chat=KARI, who="bot", status="kicked")
                await play.later(minutes=2)
            note = await play.last()
            assert len(await play.messages()) == before + 1, blocked
            assert note["buttons"][0][0]["text"] == play.words("nb", "note-send-again")
            assert note["silent"]
            assert play.rows("SELECT * FROM contacts WHERE team_id = 1") == []
            await play.later(minutes=5)
            await play.post("start", person=KARI)
            await become_contact(play)


async def test_a_note_that_a_team_is_paused_is_not_told_after_it_goes_on(tmp_path: Path) -> None:
    async with stage(tmp_path, ESKE_ADMINS="") as play:
        await become_contact(play)
        await play.fault("blocked", "sendMessage", KARI)
        await play.post("member", chat=TEAM, who="bot", status="kicked")
        await play.later(minutes=5)
        await play.post("member", chat=TEAM, who="bot", status="member")
        await play.later(minutes=5)
        assert (await play.last())["text"].startswith(
            play.words("nb", "hello", team="Hjemmetjenesten Nord")
        )


async def test_a_group_that_becomes_a_supergroup_keeps_plans_and_answers(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        card, new = await open_card(play), HEBREW - 1002000000000
        await play.fault("migrate", "sendMessage", HEBREW)
        await play.say(NOA, "/draw@eske_demo_bot", HEBREW)
        await play.later(seconds=5)
        situation = str(card["text"]).splitlines()[0]
        again = [m for m in await play.cards(new) if m["text"].startswith(situation)]
        assert len(again) == 1
        assert len(await play.cards(new)) == 2
        assert play.words("he", "card-answered-anonymous", count=4, k=5) in again[0]["text"]
        # A press on the old message still finds its card.
        for person, shown, chat in ((NOA, card, HEBREW), (NOA, again[0], new)):
            assert (await play.press(person, shown, 4, chat))["text"]
        assert play.rows("SELECT count(*) FROM open_answers", "open.db") == [(5,)]
        await play.clock(CLOSE_AT - timedelta(hours=1))
        await play.later(seconds=5)
        (result,) = [m for m in await play.messages(new) if m["reply_to"] == again[0]["id"]]
        assert play.words("he", "result-spread", count=5) in result["text"]
        await play.later(days=6)
        assert len(await play.cards(new)) == 1
        assert play.rows("SELECT count(*) FROM teams WHERE language = 'he'") == [(1,)]


async def test_a_group_that_is_upgraded_as_its_card_closes_gets_the_result(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        await open_card(play)
        await play.press(NOA, (await play.cards(HEBREW))[-1], 4, HEBREW)
        await play.fault("migrate", "editMessageText", HEBREW)
        await play.clock(CLOSE_AT - timedelta(hours=1))
        await play.later(seconds=5)
        shown = await play.messages(HEBREW - 1002000000000)
        told = [m for m in shown if play.words("he", "result-spread", count=5) in m["text"]]
        assert len(told) == 1


async def test_a_new_title_is_the_teams_name_from_then_on(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        state = play.server.state
        chat = state.world.chats[TEAM]
        chat.title = "Hjemmetjenesten <Sør>"
        state.service(chat, state.owner(chat), {"new_chat_title": chat.title})
        await play.say(KARI, "/settings")
        title = play.words("nb", "settings-title", team="X").replace("X", chat.title)
        assert (await play.last(KARI))["text"].startswith(title)


async def test_an_update_that_comes_twice_is_handled_once(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        await play.fault("drop-after", "getUpdates", times=2)
        await play.say(KARI, "/draw")
        assert len(await play.cards()) == 1
        (number,) = play.rows("SELECT max(update_id) FROM updates", "open.db")[0]
        message = {"update_id": number, "message": {"text": "/draw"}}
        play.bot.intake.take_in([message, message])
        await play.later(seconds=5)
        assert len(await play.cards()) == 1


async def test_an_update_that_cannot_be_parsed_is_set_aside_and_blocks_nothing(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path, limits=False) as play:
        card = await play.dealt()
        updates = play.server.state.updates
        updates.watch = None
        bodies: list[tuple[str, Any]] = [
            ("message", {"text": "no chat, no date"}),
            ("message", "no object"),
            ("message", None),
            ("callback_query", {"id": 5}),
            ("my_chat_member", []),
            ("edited_message", {"from": 7, "chat": {"type": "private"}}),
        ]
        for kind, body in bodies:
            updates.add(kind, body, "lane")
        assert (await play.press(INGRID, card, 0))["text"]
        kept = play.rows("SELECT problem FROM updates WHERE body NOT NULL", "open.db")
        assert len(kept) == len(play.errors) == 4
        assert "no chat" not in str(kept)
        # They stay aside after a restart too.
        play.errors.clear()
        play.server.mistakes.clear()
        await play.stop()
        await play.start()
        assert (await play.press(INGRID, card, 1))["text"]


async def open_card(play: Stage) -> dict[str, object]:
    """A card in the Hebrew team, planned for every Tuesday, with four answers."""
    await play.say(NOA, "/schedule@eske_demo_bot dilemmaer tue 09:00", HEBREW)
    await play.clock(CARD_AT - timedelta(hours=1))
    card = (await play.cards(HEBREW))[-1]
    for person, choice in zip(HEBREW_STAFF, (0, 1, 2, 4), strict=False):
        await play.press(person, card, choice, HEBREW)
    await play.later(seconds=15)
    return card


async def become_contact(play: Stage) -> None:
    """Kari asks to be told things about the main team."""
    (token,) = play.rows("SELECT contact_token FROM teams WHERE id = 1")[0]
    await play.post("start", person=KARI, payload=f"contact-{token}")
    assert play.rows("SELECT user_id FROM contacts WHERE team_id = 1") == [(KARI,)]
