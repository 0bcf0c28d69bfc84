"""How much a bot may send: 429 with `retry_after`, as Telegram's flood control.

Telegram promises no numbers. These are those of its FAQ, and of tdlib's author for groups, where
sends and edits share one count.
"""

import math
from collections import deque
from dataclasses import dataclass, field

from bot.demo.errors import too_many


@dataclass(slots=True)
class Bucket:
    """`burst` at once, then `rate` a second."""

    rate: float
    burst: float
    level: float = 0.0
    at: float = 0.0

    def wait(self, now: float) -> float:
        """Seconds until one more is allowed."""
        level = max(0.0, self.level - max(0.0, now - self.at) * self.rate)
        return max(0.0, (level + 1 - self.burst) / self.rate)

    def take(self, now: float) -> None:
        """Count one."""
        self.level = max(0.0, self.level - max(0.0, now - self.at) * self.rate) + 1
        self.at = now


@dataclass(slots=True)
class Limits:
    """One a second in a chat (short bursts allowed), 20 a minute in a group, 30 a second in all.

    `on=False` is for measuring a bot's own speed. Times are Unix seconds of the demo's clock.
    """

    on: bool = True
    burst: float = 5
    a_minute: int = 20
    overall: Bucket = field(default_factory=lambda: Bucket(30, 30))
    _chats: dict[int, Bucket] = field(default_factory=dict)
    _groups: dict[int, deque[float]] = field(default_factory=dict)

    def take(self, chat: int, now: float) -> None:
        """Count one send or edit in `chat`; an `ApiError` 429 where it is too many."""
        if not self.on:
            return
        bucket = self._chats.setdefault(chat, Bucket(1, self.burst))
        recent = self._groups.setdefault(chat, deque())
        while recent and recent[0] <= now - 60:
            recent.popleft()
        wait = max(self.overall.wait(now), bucket.wait(now))
        if chat < 0 and len(recent) >= self.a_minute:
            wait = max(wait, recent[0] + 60 - now)
        # A hair of waiting is rounding, not flood.
        if wait > 0.001:
            raise too_many(math.ceil(wait))
        self.overall.take(now)
        bucket.take(now)
        recent.append(now)
