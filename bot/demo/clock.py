"""The demo's clock: real time plus an offset that can be moved forward."""

import asyncio
from datetime import UTC, datetime, timedelta

from bot.clock import Clock


class DemoClock(Clock):
    """Runs at real speed; `move` jumps it and wakes everything that waits on it."""

    def __init__(self, offset: float = 0.0) -> None:
        self.offset = offset
        self._moved = asyncio.Event()

    def now(self) -> datetime:
        """The demo's present instant, aware, in UTC."""
        return datetime.now(UTC) + timedelta(seconds=self.offset)

    def move(self, offset: float) -> None:
        """Set the clock to real time plus `offset` seconds."""
        self.offset = offset
        self._moved.set()
        self._moved = asyncio.Event()

    async def wait_until(self, at: datetime) -> None:
        """Return when the demo's clock shows `at` (aware), by running or by being moved."""
        while (seconds := (at - self.now()).total_seconds()) > 0:
            moved = self._moved
            try:
                await asyncio.wait_for(moved.wait(), min(seconds, 60))
            except TimeoutError:
                continue
