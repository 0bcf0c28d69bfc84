"""Delivery of updates to a webhook: one in flight per chat, for presses per person, retried.

Source: telegram-bot-api, WebhookActor.cpp. A retry waits by the demo's clock.
"""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import aiohttp

from bot.demo.errors import ApiError
from bot.demo.state import State
from bot.demo.updates import Pending

Call = Callable[[str, dict[str, Any]], Awaitable[Any]]


class Webhook:
    """Sends what waits to the webhook that is set; `call` does a method named in an answer."""

    def __init__(self, state: State, call: Call) -> None:
        self._state = state
        self._call = call
        self._lanes: dict[str, asyncio.Task[None]] = {}

    async def run(self) -> None:
        """Deliver for ever."""
        updates = self._state.updates
        try:
            async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(60)) as session:
                while True:
                    changed = updates.changed
                    self._fill(session)
                    await changed.wait()
        finally:
            for task in self._lanes.values():
                task.cancel()

    def _fill(self, session: aiohttp.ClientSession) -> None:
        updates = self._state.updates
        updates.purge()
        if not updates.webhook:
            return
        for item in updates.pending:
            task = self._lanes.get(item.lane)
            if task is None or task.done():
                self._lanes[item.lane] = asyncio.create_task(self._deliver(session, item))

    async def _deliver(self, session: aiohttp.ClientSession, item: Pending) -> None:
        state, wait = self._state, 1
        while (url := state.updates.webhook) and item in state.updates.pending:
            error = await self._post(session, url, item)
            if error is None:
                # Free the lane first: dropping the update starts the next one.
                self._lanes.pop(item.lane, None)
                state.updates.forget(item.id)
                return
            state.updates.webhook_error = (int(state.now()), error)
            await state.clock.wait_until(state.clock.now() + timedelta(seconds=wait))
            wait = min(wait * 2, 60)
            state.updates.purge()

    async def _post(self, session: aiohttp.ClientSession, url: str, item: Pending) -> str | None:
        """Send one update; what went wrong, or `None`."""
        secret = self._state.secret
        headers = {"X-Telegram-Bot-Api-Secret-Token": secret} if secret else {}
        try:
            async with session.post(url, json=item.body, headers=headers) as response:
                if response.status >= 300:
                    return f"Wrong response from the webhook: {response.status} {response.reason}"
                if response.content_type == "application/json":
                    await self._reply(await response.json())
        except (aiohttp.ClientError, TimeoutError, ValueError):
            return "Connection refused"
        return None

    async def _reply(self, body: Any) -> None:
        """An answer may carry a call; its result, good or bad, is not told."""
        if not isinstance(body, dict) or "method" not in body:
            return
        method = str(body.pop("method"))
        try:
            await self._call(method, body)
        except ApiError:
            return
