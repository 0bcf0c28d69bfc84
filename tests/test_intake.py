"""The intake: stored before it is confirmed, in order where order matters, never stuck."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from telegram import Bot, Update

from bot.demo import people
from bot.demo.server import Server
from bot.demo.world import Person
from bot.intake import AT_A_TIME, MOST_UNDER_WAY, Intake
from bot.messages.transport import Transport
from bot.store import Store
from bot.work import Work

TEAM = -1002100000001
STAFF = [5100000001 + number for number in range(9)]


class Scene:
    """A server, a store and an intake whose handler notes what it gets."""

    def __init__(self, server: Server, store: Store, bot: Bot, fetching: Transport) -> None:
        self.server = server
        self.store = store
        self.work = Work()
        self.began: list[tuple[int, str]] = []
        self.ended: list[tuple[int, str]] = []
        self.gate: Callable[[int], Awaitable[object]] | None = None
        self.intake = Intake(bot, store, server.clock, self.work, self.handle, fetching)
        chat = server.state.world.chats[TEAM]
        self.card = server.state.post(chat, server.state.bot, {"text": "Et kort"})
        server.state.updates.drop()

    async def handle(self, update: Update) -> None:
        assert update.callback_query is not None
        press = (update.callback_query.from_user.id, str(update.callback_query.data))
        self.began.append(press)
        if self.gate:
            await self.gate(press[0])
        self.ended.append(press)

    def press(self, person: int, data: str) -> None:
        state = self.server.state
        chat = state.world.chats[TEAM]
        people.press(state, state.world.people[person], chat, self.card.id, data)

    @property
    def waiting(self) -> int:
        """How many updates Telegram still keeps."""
        return len(self.server.state.updates.pending)

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        task = asyncio.create_task(self.intake.run())
        try:
            yield
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
            await self.work.finish(0)
            await self.intake.finish()


async def until(check: Callable[[], object]) -> None:
    """Let everything work until `check` holds; an error after ten seconds."""
    async with asyncio.timeout(10):
        while not check():  # noqa: ASYNC110
            await asyncio.sleep(0.001)


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[Scene]:
    fetching = Transport(1, connections=1)
    async with (
        Server(limits=False) as server,
        Bot(
            server.token,
            base_url=f"{server.url}/bot",
            request=Transport(1),
            get_updates_request=fetching,
        ) as bot,
    ):
        store = Store(tmp_path)
        yield Scene(server, store, bot, fetching)
        store.close()


async def test_what_comes_is_handled_confirmed_and_wiped(scene: Scene) -> None:
    scene.press(STAFF[0], "a")
    async with scene.running():
        await until(lambda: scene.intake.caught_up)
        assert scene.ended == [(STAFF[0], "a")]
        assert scene.waiting == 0
        scene.press(STAFF[1], "b")
        await until(lambda: len(scene.ended) == 2 and scene.intake.idle)
    assert scene.store.updates.to_do() == []


async def test_one_persons_presses_are_handled_in_order_and_other_peoples_beside_them(
    scene: Scene,
) -> None:
    held = asyncio.Event()

    async def gate(person: int) -> None:
        if person == STAFF[0]:
            await held.wait()

    scene.gate = gate
    for data in "abc":
        for person in STAFF[:5]:
            scene.press(person, data)
    async with scene.running():
        await until(lambda: len(scene.ended) == 12)
        # The first person's second press has not begun while the first is under way.
        assert [data for person, data in scene.began if person == STAFF[0]] == ["a"]
        held.set()
        await until(lambda: len(scene.ended) == 15)
    for person in STAFF[:5]:
        assert [data for who, data in scene.ended if who == person] == ["a", "b", "c"]


async def test_an_update_is_stored_before_telegram_is_told_that_it_arrived(scene: Scene) -> None:
    stored_when_confirmed: list[int] = []
    fetch = scene.server.state.updates.fetch

    async def watched(offset: int, limit: int, wait: int) -> list[dict[str, Any]]:
        if scene.waiting and offset > scene.server.state.updates.pending[0].id:
            stored_when_confirmed.append(len(scene.store.updates.to_do()))
        return await fetch(offset, limit, wait)

    scene.server.state.updates.fetch = watched  # type: ignore[method-assign]
    never = asyncio.Event()
    scene.gate = lambda _: never.wait()
    for number, person in enumerate(STAFF):
        scene.press(person, str(number))
    async with scene.running():
        await until(lambda: scene.waiting == 0)
    assert stored_when_confirmed == [9]


async def test_what_was_under_way_at_the_end_is_handled_at_the_next_start(scene: Scene) -> None:
    never = asyncio.Event()
    scene.gate = lambda _: never.wait()
    scene.press(STAFF[0], "a")
    async with scene.running():
        await until(lambda: scene.began)
    assert scene.ended == []
    assert len(scene.store.updates.to_do()) == 1
    scene.gate = None
    async with scene.running():
        await until(lambda: scene.ended)
    assert scene.ended == [(STAFF[0], "a")]
    assert scene.store.updates.to_do() == []


async def test_an_update_that_comes_twice_is_handled_once(scene: Scene) -> None:
    scene.press(STAFF[0], "a")
    raw = scene.server.state.updates.pending[0].body
    scene.intake.take_in([raw, raw])
    scene.intake.take_in([raw])
    await scene.intake.finish()
    scene.intake.take_in([raw])
    await scene.intake.finish()
    assert scene.ended == [(STAFF[0], "a")]


async def test_a_broken_update_is_set_aside_and_holds_nobody_back(
    scene: Scene, caplog: pytest.LogCaptureFixture
) -> None:
    scene.press(STAFF[0], "a")
    scene.press(STAFF[0], "b")
    broken, whole = (item.body for item in scene.server.state.updates.pending)
    del broken["callback_query"]["chat_instance"]
    broken["callback_query"]["data"] = "what a person wrote"
    async with scene.running():
        await until(lambda: scene.ended)
        await until(lambda: scene.intake.idle)
    assert scene.ended == [(STAFF[0], "b")]
    assert scene.waiting == 0
    assert scene.store.updates.to_do() == []
    assert f"Update {broken['update_id']} is set aside" in caplog.text
    assert "what a person wrote" not in caplog.text
    assert whole["update_id"] not in {raw["update_id"] for raw in scene.store.updates.to_do()}


async def test_a_full_disk_confirms_nothing_and_all_is_taken_in_once_there_is_room(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.intake.asyncio.sleep", _at_once(asyncio.sleep))
    tries = 0

    def full(*_: object) -> list[int]:
        nonlocal tries
        tries += 1
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as patch:
        patch.setattr(scene.store.updates, "take_in", full)
        scene.press(STAFF[0], "a")
        async with scene.running():
            await until(lambda: tries > 3)
            assert scene.waiting == 1
            assert not scene.intake.caught_up
    assert scene.ended == []
    async with scene.running():
        await until(lambda: scene.intake.caught_up and scene.ended)
    assert scene.ended == [(STAFF[0], "a")]


async def test_what_could_not_be_wiped_is_wiped_when_there_is_room(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as patch:
        patch.setattr(scene.store.updates, "done", full)
        scene.press(STAFF[0], "a")
        scene.intake.take_in([scene.server.state.updates.pending[0].body])
        await scene.intake.finish()
        assert not scene.intake.idle
    scene.server.state.updates.drop()
    await scene.intake.finish()
    assert scene.intake.idle
    assert scene.store.updates.to_do() == []


async def test_only_so_many_are_handled_at_once_and_only_so_many_are_fetched(
    scene: Scene,
) -> None:
    never = asyncio.Event()
    scene.gate = lambda _: never.wait()
    world = scene.server.state.world
    many = [Person(7_000_000_000 + number, "Mengde") for number in range(900)]
    world.people.update((person.id, person) for person in many)
    for person in many:
        scene.press(person.id, "a")
    async with scene.running():
        await until(lambda: scene.work.running > MOST_UNDER_WAY)
        await asyncio.sleep(0.05)
        assert len(scene.began) == AT_A_TIME
        # A batch is a hundred; the last one is only confirmed by the next fetch.
        assert scene.waiting >= 900 - MOST_UNDER_WAY - 100
        never.set()
        await until(lambda: len(scene.ended) == 900)


def _at_once(sleep: Callable[[float], Awaitable[None]]) -> Callable[[float], Awaitable[None]]:
    async def short(seconds: float) -> None:
        await sleep(min(seconds, 0.01))

    return short
