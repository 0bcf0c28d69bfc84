"""The updates that wait for the bot, and how getUpdates hands them out.

Source: telegram-bot-api, Client.cpp (getUpdates, retention) and the Bot API's documentation.
"""

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.demo.errors import ApiError

DAY = 86_400
# Updates that come only to a bot that asks for them by name.
ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
LIFETIME = {"callback_query": 150}
MOST = 100_000


@dataclass(slots=True)
class Pending:
    """An update not yet confirmed. `lane`: updates of one lane reach a webhook one by one."""

    id: int
    lane: str
    expires: float
    body: dict[str, Any]


class Updates:
    """The queue of one bot; times are Unix seconds of the demo's clock."""

    def __init__(self, now: Callable[[], float], *, throttle: bool = True) -> None:
        self.allowed: list[str] | None = None
        self.webhook: str | None = None
        self.webhook_error: tuple[int, str] | None = None
        self.last_id = 731_000_000
        self.pending: deque[Pending] = deque()
        self.changed = asyncio.Event()
        self.watch: Callable[[dict[str, Any]], None] | None = None
        self._now = now
        self._throttle = throttle
        self._poll: asyncio.Future[None] | None = None
        self._previous: tuple[int, float] = (0, -10.0)
        self._closed = False

    @property
    def is_polled(self) -> bool:
        """Whether a poll waits now."""
        return self._poll is not None and not self._poll.done()

    def add(self, kind: str, content: dict[str, Any], lane: str) -> dict[str, Any] | None:
        """Queue an update if the bot wants this kind, and return it."""
        wanted = kind in self.allowed if self.allowed else kind not in ON_REQUEST
        if not wanted or len(self.pending) >= MOST:
            return None
        self.last_id += 1
        body = {"update_id": self.last_id, kind: content}
        life = LIFETIME.get(kind, DAY)
        self.pending.append(Pending(self.last_id, lane, self._now() + life, body))
        self._notify()
        if self.watch is not None:
            self.watch(body)
        return body

    def allow(self, names: list[Any] | None) -> None:
        """Keep the list of `allowed_updates`; none given keeps the former, [] is the default."""
        if names is not None:
            self.allowed = [name for name in names if isinstance(name, str)]

    def set_webhook(self, url: str | None) -> None:
        """Deliver to `url` from now on, or to polls again."""
        self.webhook, self.webhook_error = url, None
        self._notify()

    def forget(self, number: int) -> None:
        """Drop one update that a webhook took."""
        self.pending = deque(item for item in self.pending if item.id != number)
        self._notify()

    def drop(self) -> None:
        """Drop all."""
        self.pending.clear()
        self._notify()

    def purge(self) -> None:
        """Drop what Telegram would no longer keep."""
        now = self._now()
        if any(item.expires <= now for item in self.pending):
            self.pending = deque(item for item in self.pending if item.expires > now)
            self._notify()

    async def drained(self) -> None:
        """Return when the bot has confirmed everything."""
        while True:
            self.purge()
            if not self.pending:
                return
            await self._change(1.0)

    async def fetch(self, offset: int, limit: int, wait: int) -> list[dict[str, Any]]:
        """getUpdates: confirm below `offset`, then what waits, or what comes within `wait` s."""
        if self.webhook:
            raise ApiError(
                "can't use getUpdates method while webhook is active; "
                "use deleteWebhook to delete the webhook first",
                409,
            )
        if self._poll is not None and self.is_polled:
            self._poll.set_exception(_terminated())
        loop = asyncio.get_running_loop()
        poll = self._poll = loop.create_future()
        self._confirm(offset)
        limit, wait = self._slowed(offset, limit, min(wait, 50), loop.time())
        until = loop.time() + wait
        while not self.pending and not self._closed and (left := until - loop.time()) > 0:
            changed = asyncio.ensure_future(self._change(left))
            await asyncio.wait({changed, poll}, return_when=asyncio.FIRST_COMPLETED)
            changed.cancel()
            if poll.done():
                break
            self.purge()
        if poll.done():
            poll.result()
        poll.set_result(None)
        return [item.body for _, item in zip(range(limit), self.pending, strict=False)]

    def close(self) -> None:
        """End a waiting poll: the server stops."""
        self._closed = True
        self._notify()

    def _confirm(self, offset: int) -> None:
        self.purge()
        before = len(self.pending)
        if offset < 0:
            self.pending = deque(list(self.pending)[offset:])
        while self.pending and self.pending[0].id < offset:
            self.pending.popleft()
        if len(self.pending) != before:
            self._notify()

    def _slowed(self, offset: int, limit: int, wait: int, at: float) -> tuple[int, int]:
        """Telegram slows down who asks the same again and again."""
        same, before = self._previous
        self._previous = (offset, at)
        if self._throttle and same == offset:
            if at < before + 0.5:
                limit = 1
            if at < before + 3:
                wait = max(wait, 3)
        return limit, wait

    async def _change(self, seconds: float) -> None:
        try:
            await asyncio.wait_for(self.changed.wait(), seconds)
        except TimeoutError:
            return

    def _notify(self) -> None:
        self.changed.set()
        self.changed = asyncio.Event()


def _terminated() -> ApiError:
    return ApiError(
        "terminated by other getUpdates request; make sure that only one bot instance is running",
        409,
    )
