"""A running Eske and the demo's Telegram in one process: what flow tests play on."""

import html
import logging
import re
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, closing, contextmanager
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any
from unittest.mock import patch

import aiohttp

from bot.app import Running, running
from bot.config import Config, read_config
from bot.demo.child import settle
from bot.demo.clock import DemoClock
from bot.demo.link import LinkError
from bot.demo.server import Server
from bot.texts import load_texts
from tests.witness import Witness

TEAM, LEADERS, HEBREW, FORUM = -1002100000001, -4200000002, -4200000003, -1002100000005
KARI, TOR, NOA, PER, ASTRID = 5200000001, 5200000002, 5200000003, 5200000004, 5300000001
STAFF = [5100000001 + number for number in range(9)]
INGRID, MOHAMED, LARS, MARIT, GRACE, TOMASZ, PRIYA, ELISHEVA, YONATAN = STAFF
HEBREW_STAFF = [5100000011 + number for number in range(5)]
# A Monday in winter, at nine in Oslo.
MONDAY = datetime(2027, 1, 11, 8, 0, tzinfo=UTC)
# The first card of "tue,thu 09:00", and when it closes.
CARD_AT, CLOSE_AT = MONDAY + timedelta(days=1), MONDAY + timedelta(days=2)

Message = dict[str, Any]
# Read once: they take longer than a whole play.
texts = cache(load_texts)


class NearLink:
    """The bot in the same process; `kill` is for tests that need a real one."""

    def __init__(self, bot: Running, clock: DemoClock) -> None:
        self._bot = bot
        self._clock = clock

    async def settle(self, offset: float) -> datetime | None:
        """See `bot.demo.link.Link`."""
        await settle(self._bot, self._clock, offset)
        return self._bot.tick.next_at()

    async def kill(self) -> None:
        """Not here."""
        raise LinkError("this bot lives in the test: stop() and start() it")


class Stage:
    """Speaks to the control API, and looks behind the scene where a test must.

    `errors` is what Eske logged as an error: a test that means it to happen empties the list.
    """

    def __init__(
        self, server: Server, http: aiohttp.ClientSession, folder: Path, settings: dict[str, str]
    ) -> None:
        self.server = server
        self.errors: list[str] = []
        self._http = http
        self._folder = folder
        self._config = config(server, folder, **settings)
        self._run: AsyncExitStack | None = None
        self._bot: Running | None = None

    @property
    def bot(self) -> Running:
        """The running Eske."""
        assert self._bot is not None, "Eske is stopped"
        return self._bot

    async def start(self) -> None:
        """Start Eske, and wait until it is quiet."""
        self._run = AsyncExitStack()
        clock = self.server.clock
        self._bot = await self._run.enter_async_context(
            running(self._config, clock, strict_texts=True)
        )
        self.server.control.link = NearLink(self._bot, clock)
        await self.server.control.settle()

    async def stop(self) -> None:
        """Stop Eske; Telegram and its clock go on, and nobody waits for an answer."""
        if self._run is not None:
            await self._run.aclose()
        self._run = self._bot = self.server.control.link = None

    async def post(self, path: str, **body: Any) -> Any:
        """Call the control API; what it refuses fails the test."""
        async with self._http.post(f"{self.server.url}/demo/{path}", json=body) as response:
            answer = await response.json()
            assert response.status == 200, answer
            return answer

    async def world(self) -> Any:
        """The world as it is now."""
        async with self._http.get(f"{self.server.url}/demo/world") as response:
            return await response.json()

    async def messages(self, chat: int = TEAM, *, of_bot: bool = True) -> list[Message]:
        """The messages of a chat, oldest first; by default the bot's own."""
        world = await self.world()
        shown = [m for c in world["chats"] if c["id"] == chat for m in c["messages"]]
        return [
            m | {"text": plain(m["text"] or ""), "raw": m["text"]}
            for m in shown
            if not of_bot or m["from"] == world["bot"]["id"]
        ]

    async def last(self, chat: int = TEAM) -> Message:
        """The bot's last message in a chat."""
        return (await self.messages(chat))[-1]

    async def cards(self, chat: int = TEAM) -> list[Message]:
        """The cards of a chat that can be answered."""
        kinds = ("card:answer:", "card:how:", "card:withdraw:")
        return [m for m in await self.messages(chat) if _first(m).startswith(kinds)]

    async def message(self, message: Message, chat: int = TEAM) -> Message:
        """The same message as it looks now."""
        return next(m for m in await self.messages(chat) if m["id"] == message["id"])

    async def say(
        self, person: int, text: str, chat: int = TEAM, *, speaks_as: str = "", **more: Any
    ) -> int:
        """Write something in a chat; the number of the message."""
        if speaks_as:
            more["as"] = speaks_as
        said = await self.post("say", person=person, chat=chat, text=text, **more)
        await self._breathe()
        return int(said["message"])

    async def press(
        self, person: int, message: Message, which: int | str, chat: int = TEAM
    ) -> Any:
        """Press a button: by its place, by a part of its caption, or any data at all."""
        buttons = [button for row in message["buttons"] for button in row if "data" in button]
        if isinstance(which, int):
            data = buttons[which]["data"]
        else:
            found = [button["data"] for button in buttons if which in plain(button["text"])]
            data = found[0] if found else which
        pressed = await self.post(
            "press", person=person, chat=chat, message=message["id"], data=data
        )
        await self._breathe()
        answer = pressed["answer"]
        return answer and answer | {"text": plain(answer["text"] or "")}

    async def clock(self, to: datetime | str) -> Any:
        """Move the clock to an instant or to the next thing that happens."""
        moved = await self.post("clock", to=to if isinstance(to, str) else to.isoformat())
        await self._breathe()
        return moved

    async def _breathe(self) -> None:
        """Let out what the gate holds back for a moment, to keep to Telegram's limits."""
        while self._bot and (at := self._bot.eske.gate.next_at()):
            soon = self.server.clock.now() + timedelta(seconds=0.2)
            if at > soon + timedelta(seconds=3.2):
                return
            await self.post("clock", to=max(at, soon).isoformat())

    async def later(self, **by: float) -> Any:
        """Move the clock on by so much (`timedelta`'s words)."""
        return await self.clock(self.server.clock.now() + timedelta(**by))

    async def fault(self, kind: str, method: str, chat: int | None = None, **more: Any) -> None:
        """The next call of this method goes wrong."""
        named = {"chat": chat} if chat is not None else {}
        await self.post("faults", kind=kind, method=method, **named, **more)

    async def dealt(self, words: str = "dilemmaer tue,thu 09:00") -> Message:
        """The first card of a schedule that Kari makes in the main team."""
        await self.say(KARI, f"/schedule {words}")
        await self.clock(CARD_AT)
        return (await self.cards())[-1]

    async def opened(self, person: int, card: Message) -> Message:
        """The card in a person's private chat, by the link on it."""
        (url,) = [b["url"] for row in card["buttons"] for b in row if "url" in b]
        await self.post("start", person=person, payload=url.partition("start=")[2])
        await self._breathe()
        return await self.last(person)

    async def drawn(self, lead: int = KARI, chat: int = TEAM, deck: str = "dilemmaer") -> Message:
        """A card that is dealt at once."""
        await self.say(lead, f"/draw@eske_demo_bot {deck}", chat)
        return (await self.cards(chat))[-1]

    def words(self, language: str, key: str, /, **values: str | int) -> str:
        """A text of Eske as a person reads it."""
        said = texts(strict=True)[language](key, **values)
        return plain(html.unescape(re.sub(r"</?(?:b|i|code)>", "", said)))

    def rows(self, sql: str, file: str = "eske.db") -> list[Any]:
        """What a query finds in one of the two files."""
        with closing(sqlite3.connect(self._folder / file)) as db:
            return db.execute(sql).fetchall()

    def spoil(self, sql: str) -> None:
        """Change eske.db behind the back of a stopped Eske."""
        assert self._bot is None
        with closing(sqlite3.connect(self._folder / "eske.db")) as db, db:
            db.execute(sql)


def plain(text: str) -> str:
    """A text as a person sees it: without marks of direction, and with plain blanks."""
    return re.sub("[\u200f\u2066-\u2069]", "", text).replace("\u00a0", " ")


@asynccontextmanager
async def stage(
    folder: Path, *, limits: bool = True, newcomers: bool = False, **settings: str
) -> AsyncIterator[Stage]:
    """Telegram and Eske, after the hello in each chat, on a Monday morning.

    Everybody has seen the notice before, unless they are `newcomers`.
    """
    clock = DemoClock((MONDAY - datetime.now(UTC)).total_seconds())
    async with (
        Server(clock=clock, link=None, witness=Witness(), limits=limits) as server,
        aiohttp.ClientSession() as http,
    ):
        play = Stage(server, http, folder, settings)
        with (
            _errors(play.errors),
            patch("bot.app.load_texts", texts),
            # What waits at the gate in the end waits for nobody.
            patch("bot.app.STOP_SECONDS", 0.1),
        ):
            try:
                await play.start()
                await play.clock(MONDAY.replace(minute=1))
                for person in () if newcomers else server.state.world.people:
                    play.bot.eske.store.people.mark_notice_shown(person)
                yield play
            finally:
                await play.stop()
        assert play.errors == []
        assert server.mistakes == []


def config(server: Server, folder: Path, **settings: str) -> Config:
    """The settings of an Eske that talks to this server."""
    return read_config(
        {
            "ESKE_TOKEN": server.token,
            "ESKE_API_URL": server.url,
            "ESKE_DATA": str(folder),
            "ESKE_ADMINS": str(ASTRID),
            "ESKE_API_TIMEOUT": "1",
            **settings,
        }
    )


@contextmanager
def _errors(found: list[str]) -> Iterator[None]:
    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            found.append(logging.Formatter().format(record))

    listener, logger = Listener(logging.ERROR), logging.getLogger()
    logger.addHandler(listener)
    try:
        yield
    finally:
        logger.removeHandler(listener)


def _first(message: Message) -> str:
    data = [b["data"] for row in message["buttons"] for b in row if "data" in b]
    return data[0] if data else ""
