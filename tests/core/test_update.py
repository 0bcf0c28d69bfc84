"""Which updates Eske may keep, in the shapes in which the demo's Telegram makes them."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.update import lanes, shape, wanted
from bot.demo import chats, people, topics
from bot.demo.people import Words
from bot.demo.server import Server

TEAM, LEADERS, FORUM, CHANNEL = -1002100000001, -4200000002, -1002100000005, -1002100000004
INGRID, KARI, TOR = 5100000001, 5200000001, 5200000002


class Post:
    """Writes in the demo and says whether Eske would keep the update of it."""

    def __init__(self, server: Server) -> None:
        self.state = server.state
        self.bot = self.state.bot

    def new(self) -> dict[str, Any]:
        body = self.state.updates.pending[-1].body
        self.state.updates.drop()
        return body

    def kept(self, text: str, who: int = INGRID, chat: int = TEAM, **more: Any) -> bool:
        self.state.updates.drop()
        person, place = self.state.world.people[who], self.state.world.chats[chat]
        people.say(self.state, person, place, Words(text, **more))
        return self.wants()

    def wants(self) -> bool:
        return wanted(self.new(), self.bot.id, self.bot.username or "")


@pytest.fixture
async def post() -> AsyncIterator[Post]:
    """A server whose bot is administrator everywhere, so that it is sent everything."""
    async with Server() as server:
        for chat in server.state.world.chats.values():
            if chat.type != "private":
                chat.members[server.state.bot.id].status = "administrator"
        yield Post(server)


async def test_chatter_in_a_group_is_none_of_eskes_business(post: Post) -> None:
    assert not post.kept("Har dere husket vaktlista?")
    assert not post.kept("@eske_demo_bot hva sier du?")
    assert not post.kept("skriv /schedule for å planlegge")
    assert not post.kept("", kind="photo")
    assert not post.kept("", kind="voice")
    assert not post.kept("emne", chat=FORUM, who=KARI, topic=2)
    assert not post.kept("anonymt", who=TOR)


async def test_a_reply_to_a_colleague_is_not_kept_and_one_to_eske_is(post: Post) -> None:
    chat = post.state.world.chats[TEAM]
    theirs = people.say(post.state, post.state.world.people[KARI], chat, Words("Kaffe?"))
    own = post.state.post(chat, post.bot, {"text": "Et kort"})
    assert not post.kept("Ja takk", reply_to=theirs.id)
    assert post.kept("Vi spør først", reply_to=own.id)


async def test_commands_to_eske_are_kept_and_those_to_other_bots_are_not(post: Post) -> None:
    name = post.bot.username
    assert post.kept("/schedule dilemmaer tue 09:00")
    assert post.kept(f"/schedules@{name}")
    assert post.kept(f"/schedules@{(name or '').upper()} nå")
    assert not post.kept("/schedules@another_bot")


async def test_everything_in_private_is_kept(post: Post) -> None:
    assert post.kept("hei", chat=INGRID)
    assert post.kept("", chat=INGRID, kind="voice")


async def test_presses_and_changes_of_membership_are_kept(post: Post) -> None:
    state, chat = post.state, post.state.world.chats[TEAM]
    me = (post.bot.id, post.bot.username or "")
    card = state.post(chat, post.bot, {"text": "Et kort"})
    state.updates.drop()
    people.press(state, state.world.people[INGRID], chat, card.id, "card:answer:1:1")
    assert wanted(post.new(), *me)
    people.change_member(state, chat, state.world.people[INGRID], "left")
    assert wanted(post.new(), *me)
    people.change_member(state, chat, state.bot, "restricted")
    assert wanted(post.new(), *me)
    state.migrate(state.world.chats[LEADERS])
    assert all(wanted(item.body, *me) for item in state.updates.pending)


async def test_of_a_channel_only_commands_to_eske_and_new_titles_are_kept(post: Post) -> None:
    for text in ("Nytt fra ledelsen", "/a/b", "/", "/ hei", "/x@another_bot", "se /settings"):
        assert not post.kept(text, KARI, CHANNEL), text
    assert not post.kept("", KARI, CHANNEL, kind="photo")
    assert post.kept("/settings", KARI, CHANNEL)
    assert post.kept("/settings@eske_demo_bot nå", KARI, CHANNEL)
    own = post.state.post(post.state.world.chats[CHANNEL], post.bot, {"text": "Et kort"})
    assert not post.kept("Fint kort!", KARI, CHANNEL, reply_to=own.id)
    topics.retitle(post.state, post.state.world.chats[CHANNEL], "Nytt navn")
    assert post.wants()


async def test_of_a_topics_life_only_its_new_name_is_kept(post: Post) -> None:
    forum = post.state.world.chats[FORUM]
    topics.rename(post.state, forum, 2, "Dag")
    assert post.wants()
    topics.change(post.state, forum, 2, "close")
    assert not post.wants()


async def test_chatter_in_a_topic_that_eske_opened_is_none_of_its_business(post: Post) -> None:
    opened = chats.create_forum_topic(post.state, {"chat_id": FORUM, "name": "Helg"})
    topic = opened["message_thread_id"]
    assert not post.kept("Hvem har vakt?", KARI, FORUM, topic=topic)
    assert post.kept("/start@eske_demo_bot", KARI, FORUM, topic=topic)


def press(person: int, message: int = 1) -> dict[str, Any]:
    chat = {"id": TEAM, "type": "supergroup"}
    return {
        "update_id": 1,
        "callback_query": {
            "from": {"id": person},
            "message": {"message_id": message, "chat": chat},
        },
    }


def said(person: int, chat: int) -> dict[str, Any]:
    return {"update_id": 1, "message": {"from": {"id": person}, "chat": {"id": chat}}}


def test_one_persons_presses_keep_their_order_and_two_peoples_need_none() -> None:
    assert lanes(press(1)) & lanes(press(1, 2))
    assert not lanes(press(1)) & lanes(press(2))


def test_what_is_written_in_a_chat_keeps_its_order() -> None:
    assert lanes(said(1, TEAM)) & lanes(said(2, TEAM))
    assert not lanes(said(1, TEAM)) & lanes(said(2, FORUM))
    assert lanes(said(1, TEAM)) & lanes(press(1))
    post = {"update_id": 1, "channel_post": {"chat": {"id": CHANNEL}}}
    assert lanes(post) & lanes(said(1, CHANNEL))


def test_the_shape_of_an_update_says_nothing_that_a_person_said() -> None:
    update = {"update_id": 7, "message": {"text": "Ola", "entities": [{"offset": 3}]}}
    assert shape(update) == {
        "update_id": "int",
        "message": {"text": "str", "entities": [{"offset": "int"}]},
    }


@given(st.dictionaries(st.sampled_from(["poll", "inline_query", "update_id"]), st.integers()))
def test_kinds_that_eske_never_asked_for_are_not_kept(update: dict[str, Any]) -> None:
    assert not wanted(update, 1, "eske_bot")
    assert lanes(update) == set()
