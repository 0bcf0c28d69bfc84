"""What the server refuses, in Telegram's words: chats, places in them, tokens, floods."""

import asyncio

import pytest

from tests.demo.conftest import CHANNEL, FORUM, INGRID, LEADERS, PRIYA, STRANGER, TEAM, Wire


@pytest.mark.parametrize(
    ("chat", "refusal"),
    [
        ("", "400 Bad Request: chat_id is empty"),
        (12345, "400 Bad Request: chat not found"),
        (-100999, "400 Bad Request: chat not found"),
        ("@ingrid_solberg", "400 Bad Request: chat not found"),
        (PRIYA, "400 Bad Request: chat not found"),
    ],
)
async def test_a_chat_that_the_bot_does_not_know_is_not_found(
    wire: Wire, chat: object, refusal: str
) -> None:
    assert await wire.refused("sendMessage", chat_id=chat, text="x") == refusal


async def test_a_channel_is_found_by_its_name(wire: Wire) -> None:
    sent = await wire.ok("sendMessage", chat_id="@eske_for_alle", text="x")
    assert sent["chat"]["id"] == CHANNEL


async def test_who_never_opened_the_private_chat_cannot_be_written_to(wire: Wire) -> None:
    await wire.demo("say", person=PRIYA, chat=TEAM, text="/start@eske_demo_bot")
    answer = await wire.refused("sendMessage", chat_id=PRIYA, text="x")
    assert answer == "403 Forbidden: bot can't initiate conversation with a user"
    await wire.demo("start", person=PRIYA, payload="abc")
    assert await wire.send(PRIYA)


async def test_who_blocked_the_bot_cannot_be_written_to(wire: Wire) -> None:
    await wire.demo("member", chat=INGRID, who="bot", status="kicked")
    answer = await wire.refused("sendMessage", chat_id=INGRID, text="x")
    assert answer == "403 Forbidden: bot was blocked by the user"
    await wire.demo("start", person=INGRID)
    assert await wire.send(INGRID)


async def test_deleted_accounts_and_bots_cannot_be_written_to(wire: Wire) -> None:
    wire.server.state.world.people[INGRID].deactivated = True
    answer = await wire.refused("sendMessage", chat_id=INGRID, text="x")
    assert answer == "403 Forbidden: user is deactivated"
    wire.server.state.world.people[STRANGER].is_bot = True
    answer = await wire.refused("sendMessage", chat_id=STRANGER, text="x")
    assert answer == "403 Forbidden: the bot can't send messages to the bot"


@pytest.mark.parametrize(
    ("chat", "status", "refusal"),
    [
        (LEADERS, "kicked", "403 Forbidden: bot was kicked from the group chat"),
        (TEAM, "kicked", "403 Forbidden: bot was kicked from the supergroup chat"),
        (CHANNEL, "kicked", "403 Forbidden: bot was kicked from the channel chat"),
        (TEAM, "left", "403 Forbidden: bot is not a member of the supergroup chat"),
        (CHANNEL, "member", "400 Bad Request: need administrator rights in the channel chat"),
        (
            TEAM,
            "restricted",
            "400 Bad Request: not enough rights to send text messages to the chat",
        ),
    ],
)
async def test_without_its_place_in_a_chat_the_bot_cannot_write(
    wire: Wire, chat: int, status: str, refusal: str
) -> None:
    await wire.demo("member", chat=chat, who="bot", status=status)
    assert await wire.refused("sendMessage", chat_id=chat, text="x") == refusal


async def test_a_restricted_bot_cannot_send_files_either(wire: Wire) -> None:
    await wire.demo("member", chat=TEAM, who="bot", status="restricted")
    answer = await wire.upload("sendDocument", b"a", chat_id=TEAM)
    assert answer["description"] == "Bad Request: not enough rights to send documents to the chat"
    answer = await wire.upload("sendPhoto", b"a", chat_id=TEAM)
    assert answer["description"] == "Bad Request: not enough rights to send photos to the chat"


async def test_a_topic_that_is_not_there_is_refused_and_so_is_general(wire: Wire) -> None:
    for topic in (1, 99):
        answer = await wire.refused(
            "sendMessage", chat_id=FORUM, text="x", message_thread_id=topic
        )
        assert answer == "400 Bad Request: message thread not found"
    sent = await wire.ok("sendMessage", chat_id=TEAM, text="x", message_thread_id=99)
    assert "message_thread_id" not in sent


async def test_the_token_must_be_right(wire: Wire) -> None:
    url = wire.server.url
    for token, description in (
        ("1:abc", "Unauthorized"),
        ("nonsense", "Unauthorized: invalid token specified"),
    ):
        async with wire.session.post(f"{url}/bot{token}/getMe") as response:
            answer = await response.json()
            assert (response.status, answer["description"]) == (401, description)


async def test_an_unknown_method_is_not_found(wire: Wire) -> None:
    assert await wire.refused("getMeOut") == "404 Not Found: method not found"


async def test_a_group_takes_20_sends_and_edits_a_minute(wire: Wire) -> None:
    number = await wire.send()
    for turn in range(19):
        await wire.later(seconds=2)
        await wire.ok("editMessageText", chat_id=TEAM, message_id=number, text=f"{turn}")
    await wire.later(seconds=2)
    answer = await wire.call("sendMessage", chat_id=TEAM, text="x")
    assert answer["error_code"] == 429
    assert answer["description"] == "Too Many Requests: retry after 20"
    assert answer["parameters"] == {"retry_after": 20}
    await wire.later(seconds=20)
    assert await wire.send()


async def test_a_chat_takes_a_burst_of_five_and_then_one_a_second(wire: Wire) -> None:
    for _ in range(5):
        await wire.send(INGRID)
    answer = await wire.refused("sendMessage", chat_id=INGRID, text="x")
    assert answer == "429 Too Many Requests: retry after 1"
    await wire.later(seconds=1)
    assert await wire.send(INGRID)


async def test_thirty_a_second_are_taken_in_all(wire: Wire) -> None:
    people = [number for number in wire.server.state.world.people if number != PRIYA]
    calls = [wire.call("sendMessage", chat_id=who, text="x") for who in people for _ in (1, 2)]
    answers = await asyncio.gather(*calls)
    taken = [answer for answer in answers if answer["ok"]]
    assert 30 <= len(taken) < len(calls)
    assert {a["error_code"] for a in answers if not a["ok"]} == {429}
