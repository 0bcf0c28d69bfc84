"""Faults on order: each kind, what is done in spite of it, and which calls it hits."""

import asyncio

import aiohttp
import pytest

from tests.demo.conftest import INGRID, LEADERS, PER, TEAM, Wire, until


def texts(wire: Wire, chat: int = TEAM) -> list[str]:
    """What the bot has written in a chat."""
    bot = wire.server.state.bot.id
    messages = wire.server.state.world.chats[chat].messages.values()
    return [message.words for message in messages if message.author == bot]


async def test_a_429_refuses_and_says_how_long_to_wait(wire: Wire) -> None:
    await wire.demo("faults", kind="429", retry_after=7)
    answer = await wire.call("sendMessage", chat_id=TEAM, text="x")
    assert answer["parameters"] == {"retry_after": 7}
    assert texts(wire) == []
    assert await wire.send()


async def test_a_500_does_nothing(wire: Wire) -> None:
    await wire.demo("faults", kind="500", times=2)
    for _ in range(2):
        answer = await wire.refused("sendMessage", chat_id=TEAM, text="x")
        assert answer == "500 Internal Server Error"
    assert texts(wire) == []


@pytest.mark.parametrize(("kind", "effect"), [("drop-before", []), ("drop-after", ["x"])])
async def test_a_dropped_connection_has_its_effect_or_not(
    wire: Wire, kind: str, effect: list[str]
) -> None:
    await wire.demo("faults", kind=kind)
    # A POST that is cut off is not repeated by the client.
    with pytest.raises(aiohttp.ServerDisconnectedError):
        await wire.call("sendMessage", chat_id=TEAM, text="x")
    assert texts(wire) == effect


async def test_a_time_out_has_its_effect_once_and_never_answers(wire: Wire) -> None:
    await wire.demo("faults", kind="timeout")
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(wire.call("sendMessage", chat_id=TEAM, text="x"), 0.1)
    assert texts(wire) == ["x"]


async def test_a_held_call_does_not_keep_the_server_from_closing(wire: Wire) -> None:
    await wire.demo("faults", kind="timeout")
    held = asyncio.create_task(wire.call("sendMessage", chat_id=TEAM, text="x"))
    await until(lambda: texts(wire))
    await wire.server.close()
    with pytest.raises(aiohttp.ClientError):
        await held


async def test_a_fault_hits_only_its_method_and_chat(wire: Wire) -> None:
    await wire.demo("faults", kind="500", method="editMessageText", chat=TEAM)
    number = await wire.send()
    assert await wire.send(INGRID)
    await wire.refused("editMessageText", chat_id=TEAM, message_id=number, text="y")
    await wire.ok("editMessageText", chat_id=TEAM, message_id=number, text="y")


async def test_polls_are_hit_only_by_a_fault_that_names_them(wire: Wire) -> None:
    await wire.demo("faults", kind="500")
    await wire.ok("getUpdates", timeout=0)
    await wire.demo("faults", kind="500", method="getUpdates")
    assert await wire.refused("getUpdates", timeout=0) == "500 Internal Server Error"
    assert await wire.refused("getMe") == "500 Internal Server Error"


async def test_a_fault_blocks_the_bot_for_good(wire: Wire) -> None:
    await wire.demo("faults", kind="blocked")
    assert await wire.send()
    for _ in range(2):
        answer = await wire.refused("sendMessage", chat_id=INGRID, text="x")
        assert answer == "403 Forbidden: bot was blocked by the user"
    assert (await wire.new())["my_chat_member"]["new_chat_member"]["status"] == "kicked"


async def test_a_fault_kicks_the_bot_out(wire: Wire) -> None:
    await wire.demo("faults", kind="kicked", chat=TEAM)
    answer = await wire.refused("sendMessage", chat_id=TEAM, text="x")
    assert answer == "403 Forbidden: bot was kicked from the supergroup chat"
    assert (await wire.new())["my_chat_member"]["chat"]["id"] == TEAM


async def test_a_group_that_moves_gets_a_new_id_and_new_message_numbers(wire: Wire) -> None:
    number = await wire.send(LEADERS)
    await wire.demo("faults", kind="migrate", chat=LEADERS)
    answer = await wire.call("sendMessage", chat_id=LEADERS, text="x")
    assert answer["description"] == ("Bad Request: group chat was upgraded to a supergroup chat")
    new = answer["parameters"]["migrate_to_chat_id"]
    old_side, new_side = await wire.updates()
    assert old_side["message"]["migrate_to_chat_id"] == new
    assert new_side["message"]["migrate_from_chat_id"] == LEADERS
    assert new_side["message"]["chat"] == {
        "id": new,
        "type": "supergroup",
        "title": "Ledergruppa",
    }
    again = await wire.call("editMessageText", chat_id=LEADERS, message_id=number, text="y")
    assert again["parameters"] == {"migrate_to_chat_id": new}
    assert await wire.send(new) == 2
    # Reading the old one still works, and its buttons can still be pressed.
    assert (await wire.ok("getChat", chat_id=LEADERS))["type"] == "group"
    await wire.demo("press", person=PER, chat=LEADERS, message=number, data="a")
    assert (await wire.new())["callback_query"]["message"]["chat"]["id"] == LEADERS
    assert str(new) in await wire.impossible("say", person=PER, chat=LEADERS, text="hei")


async def test_faults_that_cannot_be_are_refused(wire: Wire) -> None:
    assert "cannot happen" in await wire.impossible("faults", kind="migrate", chat=TEAM)
    assert "cannot happen" in await wire.impossible("faults", kind="blocked", chat=TEAM)
    assert "one of" in await wire.impossible("faults", kind="flood")
