"""The one place that reads the clock: what time it is, and waiting until a time comes."""

import asyncio
from datetime import UTC, datetime


class Clock:
    """Real time. Tests and the demo put a clock that can be moved in its place."""

    def now(self) -> datetime:
        """The present instant, aware, in UTC."""
        return datetime.now(UTC)

    async def wait_until(self, at: datetime) -> None:
        """Return at the instant `at` (aware), or at once where it has passed."""
        while (seconds := (at - self.now()).total_seconds()) > 0:  # noqa: ASYNC110
            # Short naps: a laptop that slept, or a clock set by hand, is noticed within a minute.
            await asyncio.sleep(min(seconds, 60))
