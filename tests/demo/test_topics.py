"""Topics of a forum and the right to post in a channel, as the demo's Telegram has them."""

import pytest

from tests.demo.conftest import CHANNEL, FORUM, INGRID, KARI, TEAM, Wire

DAY = 2


async def test_what_replies_to_nothing_in_a_topic_carries_what_opened_the_topic(
    wire: Wire,
) -> None:
    await wire.demo("chat", chat=FORUM, topic=DAY, title="Dag og kveld")
    edited = (await wire.new())["message"]
    assert edited["forum_topic_edited"] == {"name": "Dag og kveld"}
    assert (edited["message_thread_id"], edited["is_topic_message"]) == (DAY, True)
    await wire.demo("say", person=KARI, chat=FORUM, topic=DAY, text="/start@eske_demo_bot")
    opened = (await wire.new())["message"]["reply_to_message"]
    # Under its first name, and not a message that cannot be reached.
    assert opened["forum_topic_created"]["name"] == "Dagvakt"
    assert opened["message_id"] == DAY
    assert opened["date"] > 0
    sent = await wire.ok("sendMessage", chat_id=FORUM, message_thread_id=DAY, text="x")
    assert sent["reply_to_message"]["message_id"] == DAY


async def test_a_reply_in_a_topic_carries_only_what_it_replies_to(wire: Wire) -> None:
    own = await wire.send(FORUM, message_thread_id=DAY)
    await wire.demo("say", person=INGRID, chat=FORUM, text="Ja", reply_to=own)
    message = (await wire.new())["message"]
    assert message["reply_to_message"]["message_id"] == own
    assert "reply_to_message" not in message["reply_to_message"]


async def test_a_topic_that_the_bot_opened_is_carried_too(wire: Wire) -> None:
    await wire.demo("member", chat=FORUM, who="bot", status="administrator")
    topic = await wire.ok("createForumTopic", chat_id=FORUM, name="Helg")
    thread = topic["message_thread_id"]
    sent = await wire.ok("sendMessage", chat_id=FORUM, message_thread_id=thread, text="x")
    assert sent["reply_to_message"]["forum_topic_created"]["name"] == "Helg"


async def test_a_reply_in_general_has_a_thread_that_is_no_topic(wire: Wire) -> None:
    own = await wire.send(FORUM)
    await wire.demo("say", person=INGRID, chat=FORUM, text="Ja", reply_to=own)
    message = (await wire.new())["message"]
    assert message["message_thread_id"] == own
    assert "is_topic_message" not in message
    refusal = await wire.refused("sendMessage", chat_id=FORUM, message_thread_id=own, text="x")
    assert refusal == "400 Bad Request: message thread not found"


async def test_a_closed_topic_takes_messages_only_from_administrators(wire: Wire) -> None:
    await wire.demo("chat", chat=FORUM, topic=DAY, do="close")
    assert "forum_topic_closed" in (await wire.new())["message"]
    refusal = await wire.refused("sendMessage", chat_id=FORUM, message_thread_id=DAY, text="x")
    assert refusal == "400 Bad Request: TOPIC_CLOSED"
    said = await wire.impossible("say", person=INGRID, chat=FORUM, topic=DAY, text="Hei")
    assert "closed" in said
    await wire.demo("say", person=KARI, chat=FORUM, topic=DAY, text="Hei")
    await wire.demo("chat", chat=FORUM, topic=DAY, do="reopen")
    assert await wire.send(FORUM, message_thread_id=DAY)


async def test_a_deleted_topic_is_gone_with_its_messages(wire: Wire) -> None:
    own = await wire.send(FORUM, message_thread_id=DAY)
    await wire.demo("chat", chat=FORUM, topic=DAY, do="delete")
    assert await wire.updates() == []
    refusal = await wire.refused("sendMessage", chat_id=FORUM, message_thread_id=DAY, text="x")
    assert refusal == "400 Bad Request: message thread not found"
    refusal = await wire.refused("editMessageText", chat_id=FORUM, message_id=own, text="y")
    assert refusal == "400 Bad Request: message to edit not found"
    # A forum without topics is one still.
    await wire.demo("chat", chat=FORUM, topic=3, do="delete")
    assert (await wire.ok("getChat", chat_id=FORUM))["is_forum"]


@pytest.mark.parametrize("chat", [TEAM, CHANNEL])
async def test_a_new_title_is_told_by_a_service_message(wire: Wire, chat: int) -> None:
    await wire.demo("chat", chat=chat, title="Nytt navn")
    update = await wire.new()
    kind = "channel_post" if chat == CHANNEL else "message"
    assert update[kind]["new_chat_title"] == update[kind]["chat"]["title"] == "Nytt navn"


async def test_an_administrator_of_a_channel_may_lack_the_right_to_post(wire: Wire) -> None:
    place = {"chat": CHANNEL, "who": "bot", "status": "administrator"}
    await wire.demo("member", **place, posts=False)
    change = (await wire.new())["my_chat_member"]
    assert change["old_chat_member"]["can_post_messages"]
    assert not change["new_chat_member"]["can_post_messages"]
    refusal = await wire.refused("sendMessage", chat_id=CHANNEL, text="x")
    assert refusal == "400 Bad Request: need administrator rights in the channel chat"
    await wire.demo("member", **place)
    assert await wire.send(CHANNEL)


async def test_what_cannot_be_done_to_a_chat_is_told(wire: Wire) -> None:
    for body in (
        {"chat": FORUM, "topic": 9, "title": "x"},
        {"chat": FORUM, "topic": DAY, "do": "burn"},
        {"chat": FORUM, "topic": DAY},
        {"chat": KARI, "title": "x"},
        {"chat": TEAM},
    ):
        assert await wire.impossible("chat", **body)
    place = {"chat": TEAM, "who": "bot", "status": "administrator"}
    assert "posts" in await wire.impossible("member", **place, posts=False)
