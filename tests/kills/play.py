"""Telegram, a crowd, and a real bot in a process that is killed again and again."""

import asyncio
import contextlib
import random
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.demo.clock import DemoClock
from bot.demo.link import LinkError
from bot.demo.server import Server
from tests.kills.crowd import TEAM, Crowd, Recorder, WatchedUpdates
from tests.kills.warm_link import WarmLink, warm_link

KARI, ASTRID = 5200000001, 5300000001
# 09:00 in Oslo, in winter.
FIRST_DUE = datetime(2027, 1, 11, 8, 0, tzinfo=UTC)
# Calls in whose midst, or just after which, a kill falls exactly.
MOMENTS = [
    (method, edge)
    for method in ("sendMessage", "editMessageText", "answerCallbackQuery", "getUpdates")
    for edge in ("asked", "done")
]


@dataclass(slots=True)
class Play:
    """Telegram, the crowd, and the bot that is killed."""

    server: Server
    link: WarmLink
    recorder: Recorder
    crowd: Crowd
    updates: WatchedUpdates
    rng: random.Random
    kills: int = 0
    hits: Counter[str] = field(default_factory=Counter)

    def move(self, to: datetime) -> None:
        """Set Telegram's clock, and that of the bot's next start."""
        self.server.clock.move((to - datetime.now(UTC)).total_seconds())
        self.link.offset = self.server.clock.offset

    async def kill_at_random(self) -> None:
        """Kill after a random while, or at an exact moment of a call; then start again."""
        wait = self.rng.uniform(0, 0.2)
        if self.rng.random() < 0.5:
            self.recorder.strike_at = self.rng.choice(MOMENTS)
            wait = 0.6
        elif self.rng.random() < 0.7:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self.updates.asked.wait(), 2)
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self.recorder.struck.wait(), wait)
        self.hits["at a call" if self.recorder.struck.is_set() else "at a moment"] += 1
        self.recorder.strike_at = None
        await self.link.end()
        self.kills += 1
        self.recorder.struck.clear()
        self.updates.asked.clear()
        await self.link.start()

    async def day(self, due_at: datetime, most_kills: int) -> None:
        """Yesterday's card closes and today's goes out, among presses and kills."""
        before = max(self.recorder.copies(), default=0)
        self.move(due_at - timedelta(seconds=0.5))
        with contextlib.suppress(LinkError):
            await self.link.settle(self.server.clock.offset)
        ending = {before: due_at.timestamp()}
        pressing = asyncio.create_task(self.crowd.press_for(160, ending))
        for _ in range(min(self.rng.randint(3, 7), most_kills)):
            await self.kill_at_random()
        await pressing
        await self.server.control.clock({"to": (due_at + timedelta(minutes=1)).isoformat()})


@contextlib.asynccontextmanager
async def playing(folder: Path, seed: int = 1) -> AsyncIterator[Play]:
    """The first morning: a schedule is made, nobody has been killed yet."""
    recorder, rng = Recorder(), random.Random(seed)
    morning = FIRST_DUE - timedelta(hours=1)
    clock = DemoClock((morning - datetime.now(UTC)).total_seconds())
    server = Server(clock=clock, witness=recorder)
    server.state.updates = updates = WatchedUpdates(server)
    async with server:
        settings = {
            "ESKE_TOKEN": server.token,
            "ESKE_API_URL": server.url,
            "ESKE_DATA": str(folder),
            "ESKE_ADMINS": str(ASTRID),
            "ESKE_API_TIMEOUT": "1.5",
        }
        async with warm_link(settings) as link:
            crowd = Crowd(server, recorder, rng)
            play = Play(server, link, recorder, crowd, updates, rng)
            recorder.strike = link.strike
            server.control.link = link
            play.move(morning)
            await link.start()
            await server.control.settle()
            words = "/schedule dilemmaer RRULE:FREQ=DAILY 09:00"
            await server.control.say({"person": KARI, "chat": TEAM, "text": words})
            recorder.sent.clear()
            yield play
