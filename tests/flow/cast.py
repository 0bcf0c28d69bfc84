"""A running Eske and the demo's Telegram in one process: what flow tests play on."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import aiohttp

from bot.app import Running, running
from bot.config import Config, read_config
from bot.demo.child import settle
from bot.demo.clock import DemoClock
from bot.demo.server import Server
from tests.witness import Witness

TEAM, LEADERS, HEBREW = -1002100000001, -4200000002, -4200000003
KARI, TOR, ASTRID = 5200000001, 5200000002, 5300000001
STAFF = [5100000001 + number for number in range(9)]
# A Monday in winter, at nine in Oslo.
MONDAY = datetime(2027, 1, 11, 8, 0, tzinfo=UTC)


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
        raise NotImplementedError


@dataclass(slots=True)
class Stage:
    """Speaks to the control API, and looks behind the scene where a test must."""

    server: Server
    bot: Running
    http: aiohttp.ClientSession

    async def post(self, path: str, **body: Any) -> Any:
        """Call the control API; what it refuses fails the test."""
        async with self.http.post(f"{self.server.url}/demo/{path}", json=body) as response:
            answer = await response.json()
            assert response.status == 200, answer
            return answer

    async def world(self) -> Any:
        """The world as it is now."""
        async with self.http.get(f"{self.server.url}/demo/world") as response:
            return await response.json()

    async def messages(self, chat: int, *, of_bot: bool = True) -> list[Any]:
        """The messages of a chat, oldest first; by default the bot's own."""
        world = await self.world()
        shown = next(c["messages"] for c in world["chats"] if c["id"] == chat)
        return [m for m in shown if not of_bot or m["from"] == world["bot"]["id"]]

    async def say(self, person: int, text: str, chat: int = TEAM, **more: Any) -> Any:
        """Write something in a chat."""
        return await self.post("say", person=person, chat=chat, text=text, **more)

    async def press(self, person: int, message: Any, which: int | str, chat: int = TEAM) -> Any:
        """Press a button, by its place from the left and top or by its data."""
        buttons = [button for row in message["buttons"] for button in row]
        data = buttons[which]["data"] if isinstance(which, int) else which
        pressed = await self.post(
            "press", person=person, chat=chat, message=message["id"], data=data
        )
        return pressed["answer"]

    async def clock(self, to: datetime | str) -> Any:
        """Move the clock to an instant or to the next thing that happens."""
        return await self.post("clock", to=to if isinstance(to, str) else to.isoformat())


@asynccontextmanager
async def stage(folder: Path, **settings: str) -> AsyncIterator[Stage]:
    """Telegram and Eske, after the hello in each chat, on a Monday morning."""
    clock = DemoClock((MONDAY - datetime.now(UTC)).total_seconds())
    async with (
        Server(clock=clock, link=None, witness=Witness()) as server,
        running(config(server, folder, **settings), clock, strict_texts=True) as bot,
        aiohttp.ClientSession() as http,
    ):
        server.control.link = NearLink(bot, clock)
        play = Stage(server, bot, http)
        await play.clock(MONDAY.replace(minute=1))
        yield play
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
