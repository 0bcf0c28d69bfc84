"""How the bot gets its updates: polls, what they confirm, how long they live."""

import asyncio

from tests.demo.conftest import CHANNEL, INGRID, KARI, LARS, TEAM, Wire, until


async def three(wire: Wire) -> list[int]:
    """Let three private messages wait; their update ids."""
    for text in "abc":
        await wire.demo("say", person=INGRID, chat=INGRID, text=text)
    return [item.id for item in wire.server.state.updates.pending]


async def ids(wire: Wire, **params: object) -> list[int]:
    """The ids that one getUpdates answers."""
    return [update["update_id"] for update in await wire.ok("getUpdates", **params)]


async def test_an_offset_confirms_all_below_it(wire: Wire) -> None:
    first, second, third = await three(wire)
    assert await ids(wire, limit=2) == [first, second]
    assert await ids(wire, offset=third) == [third]
    assert await ids(wire, offset=first) == [third]
    assert not await ids(wire, offset=third + 1, timeout=0)


async def test_a_negative_offset_keeps_only_the_newest(wire: Wire) -> None:
    _, second, third = await three(wire)
    assert await ids(wire, offset=-2) == [second, third]
    await wire.demo("say", person=INGRID, chat=INGRID, text="d")
    assert len(wire.server.state.updates.pending) == 3


async def test_the_same_poll_repeated_at_once_gets_one_update(wire: Wire) -> None:
    first, *_ = await three(wire)
    assert len(await ids(wire, offset=first)) == 3
    assert await ids(wire, offset=first) == [first]


async def test_a_poll_waits_for_what_comes(wire: Wire) -> None:
    poll = asyncio.create_task(wire.ok("getUpdates", timeout=30))
    await wire.demo("say", person=INGRID, chat=INGRID, text="a")
    (update,) = await poll
    assert update["message"]["text"] == "a"


async def test_of_two_pollers_the_older_is_ended(wire: Wire) -> None:
    older = asyncio.create_task(wire.refused("getUpdates", timeout=30))
    await until(lambda: wire.server.state.updates.is_polled)
    newer = asyncio.create_task(wire.ok("getUpdates", timeout=30))
    assert await older == (
        "409 Conflict: terminated by other getUpdates request; "
        "make sure that only one bot instance is running"
    )
    await wire.demo("say", person=INGRID, chat=INGRID, text="a")
    assert len(await newer) == 1


async def test_a_poll_while_a_webhook_is_set_is_refused(wire: Wire) -> None:
    await wire.ok("setWebhook", url="http://127.0.0.1:9/hook")
    assert await wire.refused("getUpdates") == (
        "409 Conflict: can't use getUpdates method while webhook is active; "
        "use deleteWebhook to delete the webhook first"
    )
    await wire.ok("deleteWebhook")
    assert await ids(wire, timeout=0) == []


async def test_a_press_waits_150_seconds_and_a_message_a_day(wire: Wire) -> None:
    number = await wire.send()
    await wire.demo("say", person=INGRID, chat=INGRID, text="a")
    await wire.demo("press", person=INGRID, chat=TEAM, message=number, data="a")
    assert len(wire.server.state.updates.pending) == 2
    await wire.later(seconds=151)
    (update,) = await wire.ok("getUpdates")
    assert "message" in update
    await wire.later(hours=24)
    assert await ids(wire, offset=1, timeout=0) == []


async def test_changes_of_members_come_only_to_a_bot_that_asks_for_them(wire: Wire) -> None:
    join = {"chat": CHANNEL, "who": LARS}
    await wire.demo("member", **join, status="left")
    assert not wire.server.state.updates.pending
    await wire.ok("getUpdates", allowed_updates=["chat_member", "no_such_kind"], timeout=0)
    await wire.demo("member", **join, status="member")
    assert (await wire.new())["chat_member"]["new_chat_member"]["status"] == "member"
    await wire.demo("say", person=INGRID, chat=INGRID, text="a")
    assert not wire.server.state.updates.pending


async def test_allowed_updates_are_kept_until_changed_and_nonsense_is_ignored(wire: Wire) -> None:
    updates = wire.server.state.updates
    await wire.ok("getUpdates", allowed_updates=["callback_query"], offset=1)
    await wire.ok("getUpdates", offset=2)
    await wire.ok("getUpdates", allowed_updates="[nonsense", offset=3)
    assert updates.allowed == ["callback_query"]
    await wire.ok("getUpdates", allowed_updates="[]", offset=4)
    await wire.demo("say", person=INGRID, chat=INGRID, text="a")
    assert (await wire.new())["message"]["text"] == "a"


async def test_an_edit_tells_the_bot_only_if_something_changed_within_a_day(wire: Wire) -> None:
    said = await wire.demo("say", person=INGRID, chat=INGRID, text="a")
    await wire.updates()
    edit = {"person": INGRID, "chat": INGRID, "edit": said["message"]}
    await wire.demo("say", **edit, text="a")
    assert not wire.server.state.updates.pending
    await wire.demo("say", **edit, text="b")
    assert (await wire.new())["edited_message"]["text"] == "b"
    await wire.later(hours=25)
    await wire.demo("say", **edit, text="c")
    assert not wire.server.state.updates.pending


async def test_a_channel_post_has_no_author(wire: Wire) -> None:
    said = await wire.demo("say", person=KARI, chat=CHANNEL, text="a")
    post = (await wire.new())["channel_post"]
    assert "from" not in post
    assert post["sender_chat"]["id"] == CHANNEL
    await wire.demo("say", person=KARI, chat=CHANNEL, text="b", edit=said["message"])
    assert (await wire.new())["edited_channel_post"]["text"] == "b"
    sent = await wire.ok("sendMessage", chat_id=CHANNEL, text="c")
    assert "from" not in sent
