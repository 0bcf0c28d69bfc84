"""Updates come in: stored raw before Telegram is told that they arrived, handled after."""

import asyncio
import json
import logging
import traceback
from collections.abc import Awaitable, Callable, Hashable
from typing import Any, cast
from urllib.parse import urlencode

from telegram import Bot, Update
from telegram.error import Conflict, NetworkError, RetryAfter, TelegramError
from telegram.request import BaseRequest

from bot.clock import Clock
from bot.core.update import lanes, shape, wanted
from bot.store import Store
from bot.work import Work

logger = logging.getLogger(__name__)

ALLOWED_UPDATES = [
    *("message", "edited_message", "channel_post", "callback_query", "my_chat_member"),
]
LONG_POLL = 30
# As many as the transport has connections.
AT_A_TIME = 100
MOST_UNDER_WAY = 500


class Intake:
    """Fetches updates and hands them to `process`, in order for each person and each chat."""

    def __init__(
        self,
        bot: Bot,
        store: Store,
        clock: Clock,
        work: Work,
        process: Callable[[Update], Awaitable[None]],
        transport: BaseRequest,
    ) -> None:
        self._bot = bot
        self._store = store
        self._clock = clock
        self._work = work
        self._process = process
        self._transport = transport
        self._timeout = transport.read_timeout or 0
        self._under_way: set[asyncio.Task[None]] = set()
        self._lanes: dict[Hashable, asyncio.Task[None]] = {}
        self._done: list[int] = []
        self._places = asyncio.Semaphore(AT_A_TIME)
        self._in_touch = False
        self._parked = 0

    @property
    def caught_up(self) -> bool:
        """Whether all that Telegram kept for Eske has been taken in, and what is done wiped."""
        return self._in_touch and not self._done

    @property
    def idle(self) -> bool:
        """Whether no update is stored that is not done with."""
        return not self._under_way and not self._done

    @property
    def parked(self) -> int:
        """How many updates wait for an earlier one of the same person or chat."""
        return self._parked

    async def run(self) -> None:
        """Take updates in until cancelled."""
        for raw in self._store.updates.to_do():
            self._start(raw)
        offset = self._store.updates.next_number(self._clock.now())
        failures = 0
        while True:
            # After a silence everything that waits is fetched first, without waiting for more.
            poll = LONG_POLL if self._in_touch else 0
            try:
                batch = await self._fetch(offset, poll)
                self.take_in(batch)
            except Exception as error:
                # Also a full disk: what could not be stored is not confirmed, and comes again.
                self._in_touch = False
                failures += 1
                await self._rest(error, failures)
                continue
            failures = 0
            if batch:
                offset = max(int(raw["update_id"]) for raw in batch) + 1
            else:
                self._in_touch = True
            while len(self._under_way) > MOST_UNDER_WAY:
                await asyncio.wait(self._under_way, return_when=asyncio.FIRST_COMPLETED)

    def take_in(self, batch: list[dict[str, Any]]) -> None:
        """Store updates and begin to handle those not seen before."""
        kept = [raw for raw in batch if self._wanted(raw)]
        new = set(self._store.updates.take_in(kept, self._clock.now()))
        for raw in kept:
            if raw["update_id"] in new:
                new.discard(raw["update_id"])
                self._start(raw)

    async def finish(self) -> None:
        """Handle what is under way, and remember that it is done."""
        if self._under_way:
            await asyncio.wait(self._under_way)
        self._wipe()

    async def _fetch(self, offset: int | None, poll: int) -> list[dict[str, Any]]:
        asked = {"timeout": poll, "limit": 100, "allowed_updates": json.dumps(ALLOWED_UPDATES)}
        if offset is not None:
            asked["offset"] = offset
        # Not Bot.get_updates: one update that it cannot parse would hold back all behind it.
        found = await self._transport.post(
            f"{self._bot.base_url}/getUpdates?{urlencode(asked)}",
            read_timeout=poll + self._timeout,
        )
        return cast("list[dict[str, Any]]", found)

    async def _rest(self, error: Exception, failures: int) -> None:
        seconds = min(2.0**failures / 2, 30)
        if isinstance(error, RetryAfter):
            pause = error.retry_after
            seconds = pause if isinstance(pause, int) else pause.total_seconds()
        if isinstance(error, Conflict):
            logger.error("Another program fetches updates with this token: %s", error.message)
        elif not isinstance(error, TelegramError):
            logger.error("Updates could not be taken in", exc_info=error)
        elif not isinstance(error, NetworkError) or failures in {3, 30, 300}:
            logger.warning("No updates from Telegram: %s", error.message)
        # Real time: Telegram's own patience does not follow a clock that can be moved.
        await asyncio.sleep(seconds)

    def _wanted(self, raw: dict[str, Any]) -> bool:
        me = self._bot.bot
        try:
            return wanted(raw, me.id, me.username or "")
        except (AttributeError, TypeError):
            # Not as the Bot API has it: kept, so that it is set aside and not asked for again.
            return True

    def _start(self, raw: dict[str, Any]) -> None:
        try:
            keys = lanes(raw)
        except (AttributeError, TypeError):
            keys = set()
        before = {task for key in keys if (task := self._lanes.get(key)) and not task.done()}
        task = self._work.start(self._handle(raw, before))
        self._under_way.add(task)
        for key in keys:
            self._lanes[key] = task
        task.add_done_callback(lambda done: self._leave(done, keys, int(raw["update_id"])))

    async def _handle(self, raw: dict[str, Any], before: set[asyncio.Task[None]]) -> None:
        if before:
            self._parked += 1
            await asyncio.wait(before)
            self._parked -= 1
        async with self._places:
            try:
                update = Update.de_json(raw, self._bot)
                await self._process(update)
            except Exception as error:
                number, kind = int(raw["update_id"]), type(error).__name__
                # Where and what kind only: the error's text may quote what a person wrote.
                where = "".join(traceback.format_tb(error.__traceback__))
                logger.error("Update %s is set aside: %s\n%s", number, kind, where)
                self._store.updates.set_aside(number, kind, shape(raw))

    def _leave(self, task: asyncio.Task[None], keys: set[Hashable], number: int) -> None:
        self._under_way.discard(task)
        for key in keys:
            if self._lanes.get(key) is task:
                del self._lanes[key]
        if task.cancelled() or task.exception():
            # Neither handled nor set aside: it stays stored, for the next start.
            return
        if not self._done:
            # Together: wiping each on its own would double the writes of a busy minute.
            asyncio.get_running_loop().call_later(0.02, self._wipe)
        self._done.append(number)

    def _wipe(self) -> None:
        if not self._done:
            return
        try:
            self._store.updates.done(self._done)
        except Exception:
            # A full disk: what people wrote must go all the same, as soon as it can.
            logger.exception("Updates could not be wiped")
            asyncio.get_running_loop().call_later(1, self._wipe)
        else:
            self._done = []
