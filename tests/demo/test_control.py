"""The control API: the shape of the world, waiting for the bot, the clock, kills, errors."""

import asyncio
import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import aiohttp
import pytest

from bot.demo.clock import DemoClock
from bot.demo.link import LinkError
from bot.demo.server import Server
from tests.demo.conftest import (
    CHANNEL,
    FORUM,
    INGRID,
    KARI,
    LARS,
    LEADERS,
    PRIYA,
    TEAM,
    TOR,
    Wire,
    until,
)


class Bot:
    """A bot in the same loop that answers each press, and plans what the test tells it."""

    def __init__(self, wire: Wire) -> None:
        self.wire = wire
        self.next_at: datetime | None = None
        self.offsets: list[float] = []
        self.kills = 0
        self.broken = False

    async def run(self) -> None:
        """Poll and answer for ever."""
        offset = 0
        while True:
            for update in await self.wire.ok("getUpdates", offset=offset, timeout=30):
                offset = update["update_id"] + 1
                if press := update.get("callback_query"):
                    await self.wire.ok(
                        "answerCallbackQuery", callback_query_id=press["id"], text=press["data"]
                    )

    async def settle(self, offset: float) -> datetime | None:
        """Nothing is ever left to do here."""
        self.offsets.append(offset)
        if self.broken:
            raise LinkError("The bot is not running; POST /demo/kill starts it again.")
        return self.next_at

    async def kill(self) -> None:
        """Count."""
        self.kills += 1
        self.broken = False


@pytest.fixture
async def bot(wire: Wire) -> AsyncIterator[Bot]:
    """A running bot that the control API waits for."""
    made = Bot(wire)
    wire.server.control.link = made
    task = asyncio.create_task(made.run())
    yield made
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def test_the_world_has_the_people_and_chats_that_it_promises(wire: Wire) -> None:
    world = await wire.world()
    assert set(world) == {"ready", "now", "bot", "people", "chats"}
    assert world["bot"] == {"id": 8010203040, "username": "eske_demo_bot"}
    chats = {chat["id"]: chat for chat in world["chats"]}
    roles = {person["id"]: person["role"] for person in world["people"]}
    team = chats[TEAM]
    assert sum(roles.get(member) == "staff" for member in team["members"]) == 9
    assert team["administrators"] == [KARI, TOR]
    languages = {p["language"] for p in world["people"] if p["id"] in team["members"]}
    assert languages == {"nb", "en", "he"}
    assert list(roles.values()).count("admin") == 2
    assert len(team["members"]) == 11
    assert len(chats[LEADERS]["members"]) == 5
    assert chats[LEADERS]["bot"] == "member"
    assert [topic["name"] for topic in chats[FORUM]["topics"]] == ["Dagvakt", "Nattevakt"]
    assert chats[CHANNEL]["type"] == "channel"
    assert PRIYA not in chats
    assert chats[INGRID]["type"] == "private"
    people = wire.server.state.world.people
    assert [p.name for p in people.values() if p.username is None] == ["Lars"]


async def test_messages_show_what_a_reader_would_see(wire: Wire) -> None:
    buttons = [
        [{"text": "1", "callback_data": "a"}, {"text": "2", "url": "https://t.me/x?start=b"}]
    ]
    number = await wire.send(
        text="<b>kort</b>",
        parse_mode="HTML",
        disable_notification=True,
        reply_markup={"inline_keyboard": buttons},
    )
    (team,) = [chat for chat in (await wire.world())["chats"] if chat["id"] == TEAM]
    message = team["messages"][-1]
    assert message.pop("date")
    assert message == {
        "id": number,
        "from": 8010203040,
        "text": "kort",
        "topic": None,
        "reply_to": None,
        "edits": 0,
        "silent": True,
        "reactions": [],
        "buttons": [[{"text": "1", "data": "a"}, {"text": "2", "url": "https://t.me/x?start=b"}]],
        "entities": [{"type": "bold", "offset": 0, "length": 4}],
    }


async def test_the_page_loads_nothing_from_elsewhere_and_makes_no_html_of_texts(
    wire: Wire,
) -> None:
    for name in ("", "page.css", "page.js", "message.js", "words.json"):
        async with wire.session.get(f"{wire.server.url}/{name}") as response:
            assert response.status == 200
            text = await response.text()
        assert not re.search(r"""(src|href|url\(|from|import)\W*https?:""", text)
        assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write", text)


async def test_only_the_demo_as_a_whole_can_start_over(wire: Wire) -> None:
    assert await wire.impossible("reset") == "only eske demo can start over"


async def test_on_the_first_start_the_bot_is_added_to_its_chats_by_their_owners() -> None:
    async with Server() as server:
        kinds = [set(item.body) - {"update_id"} for item in server.state.updates.pending]
        assert kinds.count({"my_chat_member"}) == 5
        assert kinds.count({"message"}) == 4
    async with Server(empty=True) as server:
        assert not server.state.updates.pending
        assert not server.state.world.chats[TEAM].has(server.state.bot.id)


async def test_a_press_answers_what_the_bot_answered(wire: Wire, bot: Bot) -> None:
    number = await wire.send()
    press = {"person": INGRID, "chat": TEAM, "message": number}
    answer = await wire.demo("press", **press, data="takk")
    assert answer == {"answer": {"text": "takk", "alert": False, "url": None}}
    answers = await asyncio.gather(*(wire.demo("press", **press, data=f"{i}") for i in range(30)))
    assert [answer["answer"]["text"] for answer in answers] == [f"{i}" for i in range(30)]


async def test_the_clock_moves_to_the_bots_next_instant(wire: Wire, bot: Bot) -> None:
    assert await wire.impossible("clock", to="next") == "the bot has nothing planned"
    bot.next_at = wire.server.clock.now() + timedelta(days=2)
    answer = await wire.demo("clock", to="next")
    assert datetime.fromisoformat(answer["now"]) - bot.next_at < timedelta(seconds=1)
    assert answer["next_at"] == bot.next_at.isoformat()
    assert bot.offsets[-1] == pytest.approx(2 * 86_400, abs=5)


async def test_the_clock_goes_to_an_instant_but_never_back(wire: Wire) -> None:
    at = (await wire.later(days=30)).isoformat()
    assert (await wire.world())["now"] >= at
    assert "cannot go back" in await wire.impossible("clock", to="2020-01-01T00:00:00Z")
    assert "ISO 8601" in await wire.impossible("clock", to="tomorrow")


async def test_a_moved_clock_wakes_who_waits_on_it() -> None:
    clock = DemoClock()
    at = datetime.now(UTC) + timedelta(hours=5)
    waiting = asyncio.create_task(clock.wait_until(at))
    await asyncio.sleep(0)
    clock.move(4 * 3600)
    await asyncio.sleep(0)
    assert not waiting.done()
    clock.move(5 * 3600)
    await waiting
    assert clock.now() >= at


async def test_a_kill_is_passed_on_and_a_bot_that_is_gone_is_named(wire: Wire, bot: Bot) -> None:
    bot.broken = True
    async with wire.session.post(f"{wire.server.url}/demo/say", json={}) as response:
        assert response.status == 400
    said = {"person": INGRID, "chat": TEAM, "text": "hei"}
    async with wire.session.post(f"{wire.server.url}/demo/say", json=said) as response:
        assert response.status == 502
        assert "POST /demo/kill" in (await response.json())["error"]
    await wire.demo("kill")
    assert bot.kills == 1


async def test_without_a_bot_there_is_nothing_to_kill(wire: Wire) -> None:
    assert await wire.impossible("kill") == "no bot runs here"


async def test_wrong_control_calls_are_told_what_to_do(wire: Wire) -> None:
    async with wire.session.post(f"{wire.server.url}/demo/say", data=b"{") as response:
        assert response.status == 400
        assert (await response.json())["error"] == "the body must be a JSON object"
    for what, body in (
        ("press", {"person": INGRID, "chat": TEAM, "data": "a"}),
        ("press", {"person": INGRID, "chat": TEAM, "message": "1", "data": "a"}),
        ("press", {"person": INGRID, "chat": TEAM, "message": 1}),
        ("start", {"person": LARS, "payload": "a b"}),
        ("member", {"chat": TEAM, "who": INGRID, "status": "boss"}),
        ("member", {"chat": INGRID, "who": INGRID, "status": "left"}),
        ("say", {"person": INGRID, "chat": TEAM, "edit": 1, "text": "x"}),
        ("say", {"person": INGRID, "chat": TEAM, "text": 5}),
        ("say", {"person": INGRID, "chat": TEAM, "text": "x", "document": "a"}),
        ("faults", {"kind": "500", "method": "sendMesage"}),
    ):
        assert await wire.impossible(what, **body)


async def test_a_call_may_be_slowed_down_and_unlimited_for_measuring() -> None:
    async with Server(limits=False, api_delay=0.05) as server, aiohttp.ClientSession() as session:
        wire = Wire(server, session)
        loop = asyncio.get_running_loop()
        start = loop.time()
        await asyncio.gather(*(wire.send() for _ in range(40)))
        assert loop.time() - start >= 0.05


async def test_closing_does_not_wait_for_a_control_call_that_waits(wire: Wire) -> None:
    wire.server.control.link = Bot(wire)
    said = asyncio.create_task(wire.demo("say", person=INGRID, chat=INGRID, text="hei"))
    await until(lambda: wire.server.state.updates.pending)
    await wire.server.close()
    with pytest.raises(aiohttp.ClientError):
        await said
