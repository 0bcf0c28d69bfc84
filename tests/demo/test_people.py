"""What people do, and what of it the bot sees: privacy mode, voices, topics, presses, members."""

import pytest

from tests.demo.conftest import (
    CHANNEL,
    FORUM,
    HEBREW,
    INGRID,
    KARI,
    LARS,
    LEADERS,
    NOA,
    PER,
    STRANGER,
    TEAM,
    TOR,
    Wire,
)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("god morgen", False),
        ("@eske_demo_bot hei", False),
        ("/draw", False),
        ("/draw@eske_demo_bot", True),
        ("/draw@ESKE_demo_bot dilemmaer", True),
        ("/draw@another_bot", False),
        ("gjør /draw@eske_demo_bot", False),
    ],
)
async def test_in_a_group_the_bot_sees_only_what_is_addressed_to_it(
    wire: Wire, text: str, seen: bool
) -> None:
    await wire.demo("say", person=INGRID, chat=TEAM, text=text)
    assert len(await wire.updates()) == seen


async def test_a_bare_command_reaches_the_bot_that_wrote_last(wire: Wire) -> None:
    world = wire.server.state.world
    world.people[LARS].is_bot = True
    await wire.send()
    await wire.demo("say", person=INGRID, chat=TEAM, text="/draw")
    assert len(await wire.updates()) == 1
    await wire.demo("say", person=LARS, chat=TEAM, text="I am another bot")
    await wire.demo("say", person=INGRID, chat=TEAM, text="/draw")
    assert await wire.updates() == []


async def test_replies_to_the_bot_reach_it_and_replies_to_others_do_not(wire: Wire) -> None:
    number = await wire.send()
    said = await wire.demo("say", person=INGRID, chat=TEAM, text="ja", reply_to=number)
    reply = (await wire.new())["message"]
    assert reply["reply_to_message"]["message_id"] == number
    # In a plain supergroup a reply carries a thread, though there are no topics.
    assert reply["message_thread_id"] == number
    assert "is_topic_message" not in reply
    await wire.demo("say", person=LARS, chat=TEAM, text="nei", reply_to=said["message"])
    assert await wire.updates() == []


async def test_an_administrator_bot_sees_everything(wire: Wire) -> None:
    await wire.demo("member", chat=TEAM, who="bot", status="administrator")
    await wire.updates()
    await wire.demo("say", person=INGRID, chat=TEAM, text="god morgen")
    assert (await wire.new())["message"]["text"] == "god morgen"


async def test_commands_are_marked_in_what_people_write(wire: Wire) -> None:
    await wire.demo("say", person=INGRID, chat=INGRID, text="/start 👋 @kari_nordmann #idé")
    assert (await wire.new())["message"]["entities"] == [
        {"type": "bot_command", "offset": 0, "length": 6},
        {"type": "mention", "offset": 10, "length": 14},
        {"type": "hashtag", "offset": 25, "length": 4},
    ]


async def test_an_anonymous_administrator_writes_as_the_group_and_presses_as_themself(
    wire: Wire,
) -> None:
    number = await wire.send()
    await wire.demo("say", person=TOR, chat=TEAM, text="/draw@eske_demo_bot")
    message = (await wire.new())["message"]
    assert message["from"]["id"] == 1087968824
    assert message["sender_chat"]["id"] == TEAM
    await wire.demo("press", person=TOR, chat=TEAM, message=number, data="a")
    assert (await wire.new())["callback_query"]["from"]["id"] == TOR
    shown = await wire.ok("getChatAdministrators", chat_id=TEAM)
    assert [member["user"]["id"] for member in shown] == [KARI]
    member = await wire.ok("getChatMember", chat_id=TEAM, user_id=TOR)
    assert (member["status"], member["is_anonymous"]) == ("administrator", True)


async def test_somebody_can_write_as_their_channel(wire: Wire) -> None:
    said = {"person": KARI, "chat": TEAM, "text": "/draw@eske_demo_bot"}
    await wire.demo("say", **said, **{"as": "channel"})
    message = (await wire.new())["message"]
    assert message["from"]["id"] == 136817688
    assert message["sender_chat"]["id"] == CHANNEL


async def test_who_is_no_administrator_cannot_write_anonymously(wire: Wire) -> None:
    said = {"person": INGRID, "chat": TEAM, "text": "hei", "as": "anonymous"}
    assert "administrator" in await wire.impossible("say", **said)
    said = {"person": PER, "chat": LEADERS, "text": "hei", "as": "anonymous"}
    assert "supergroup" in await wire.impossible("say", **said)


async def test_topics_carry_their_thread_and_general_none(wire: Wire) -> None:
    command = "/start@eske_demo_bot"
    await wire.demo("say", person=KARI, chat=FORUM, text=command, topic=2)
    message = (await wire.new())["message"]
    assert (message["message_thread_id"], message["is_topic_message"]) == (2, True)
    await wire.demo("say", person=KARI, chat=FORUM, text=command)
    assert "message_thread_id" not in (await wire.new())["message"]
    sent = await wire.ok("sendMessage", chat_id=FORUM, text="x", message_thread_id=3)
    reply = {"message_id": sent["message_id"]}
    sent = await wire.ok("sendMessage", chat_id=FORUM, text="x", reply_parameters=reply)
    assert (sent["message_thread_id"], sent["is_topic_message"]) == (3, True)


async def test_an_administrator_bot_opens_a_topic(wire: Wire) -> None:
    answer = await wire.refused("createForumTopic", chat_id=FORUM, name="Helg")
    assert answer == "400 Bad Request: not enough rights to create a topic"
    await wire.demo("member", chat=FORUM, who="bot", status="administrator")
    topic = await wire.ok("createForumTopic", chat_id=FORUM, name="Helg")
    assert await wire.send(FORUM, message_thread_id=topic["message_thread_id"])


async def test_a_press_can_be_forged_by_a_stranger_with_any_data(wire: Wire) -> None:
    number = await wire.send()
    answer = await wire.demo("press", person=STRANGER, chat=TEAM, message=number, data="forged")
    assert answer == {"answer": None}
    press = (await wire.new())["callback_query"]
    assert (press["from"]["id"], press["data"]) == (STRANGER, "forged")
    assert press["message"]["text"] == "hei"


async def test_a_press_on_a_deleted_message_carries_an_inaccessible_one(wire: Wire) -> None:
    number = await wire.send()
    await wire.ok("deleteMessage", chat_id=TEAM, message_id=number)
    await wire.demo("press", person=INGRID, chat=TEAM, message=number, data="a")
    message = (await wire.new())["callback_query"]["message"]
    assert (message["message_id"], message["date"]) == (number, 0)
    assert "never had" in await wire.impossible(
        "press", person=INGRID, chat=TEAM, message=999, data="a"
    )


async def test_joining_and_leaving_are_told_by_service_messages(wire: Wire) -> None:
    await wire.demo("member", chat=TEAM, who=STRANGER, status="member")
    joined = (await wire.new())["message"]
    assert [user["id"] for user in joined["new_chat_members"]] == [STRANGER]
    await wire.demo("member", chat=TEAM, who=STRANGER, status="left")
    left = (await wire.new())["message"]
    assert (left["left_chat_member"]["id"], left["from"]["id"]) == (STRANGER, STRANGER)
    member = await wire.ok("getChatMember", chat_id=TEAM, user_id=STRANGER)
    assert member["status"] == "left"


async def test_members_who_never_were_are_not_found(wire: Wire) -> None:
    member = {"chat_id": TEAM}
    answer = await wire.refused("getChatMember", **member, user_id=STRANGER)
    assert answer == "400 Bad Request: member not found"
    answer = await wire.refused("getChatMember", **member, user_id=1)
    assert answer == "400 Bad Request: user not found"
    answer = await wire.refused("getChatMember", **member)
    assert answer == "400 Bad Request: invalid user_id specified"


async def test_added_removed_and_blocked_the_bot_is_told(wire: Wire) -> None:
    await wire.demo("member", chat=HEBREW, who="bot", status="kicked")
    change = (await wire.new())["my_chat_member"]
    assert (change["from"]["id"], change["new_chat_member"]["status"]) == (NOA, "kicked")
    await wire.demo("member", chat=HEBREW, who="bot", status="member")
    change, joined = await wire.updates()
    assert change["my_chat_member"]["old_chat_member"]["status"] == "kicked"
    assert "new_chat_members" in joined["message"]
    await wire.demo("member", chat=INGRID, who="bot", status="kicked")
    assert (await wire.new())["my_chat_member"]["chat"]["type"] == "private"
    assert "POST /demo/start" in await wire.impossible(
        "say", person=INGRID, chat=INGRID, text="hei"
    )
    await wire.demo("start", person=INGRID, payload="abc")
    change, started = await wire.updates()
    assert change["my_chat_member"]["new_chat_member"]["status"] == "member"
    assert started["message"]["text"] == "/start abc"


async def test_the_bot_can_leave(wire: Wire) -> None:
    assert await wire.ok("leaveChat", chat_id=TEAM)
    assert (await wire.new())["my_chat_member"]["new_chat_member"]["status"] == "left"
    answer = await wire.refused("getChat", chat_id=TEAM)
    assert answer == "403 Forbidden: bot is not a member of the supergroup chat"


async def test_pinning_needs_a_right_and_tells_by_a_service_message(wire: Wire) -> None:
    number = await wire.send()
    pin = {"chat_id": TEAM, "message_id": number}
    answer = await wire.refused("pinChatMessage", **pin)
    assert answer == ("400 Bad Request: not enough rights to manage pinned messages in the chat")
    await wire.demo("member", chat=TEAM, who="bot", status="administrator")
    await wire.updates()
    await wire.ok("pinChatMessage", **pin)
    assert (await wire.new())["message"]["pinned_message"]["message_id"] == number
    full = await wire.ok("getChat", chat_id=TEAM)
    assert full["pinned_message"]["message_id"] == number
    await wire.ok("unpinChatMessage", chat_id=TEAM)
    assert "pinned_message" not in await wire.ok("getChat", chat_id=TEAM)


async def test_people_write_only_where_they_can(wire: Wire) -> None:
    for said in (
        {"person": STRANGER, "chat": TEAM, "text": "hei"},
        {"person": INGRID, "chat": CHANNEL, "text": "hei"},
        {"person": INGRID, "chat": LARS, "text": "hei"},
        {"person": INGRID, "chat": TEAM, "text": " "},
        {"person": INGRID, "chat": TEAM, "text": "hei", "topic": 2},
        {"person": INGRID, "chat": TEAM, "text": "hei", "reply_to": 99},
        {"person": KARI, "chat": FORUM, "text": "hei", "topic": 99},
        {"person": 1, "chat": TEAM, "text": "hei"},
        {"person": INGRID, "chat": 1, "text": "hei"},
    ):
        assert await wire.impossible("say", **said)
