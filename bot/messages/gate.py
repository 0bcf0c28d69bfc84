"""The one gate out to Telegram: keeps to the limits, and sorts what can go wrong."""

import asyncio
import bisect
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import IntEnum
from typing import Any, TypeVar

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.clock import Clock
from bot.messages.limits import Limits
from bot.messages.transport import AnswerLostError

T = TypeVar("T")


class Urgency(IntEnum):
    """Who goes first: what a person waits for, what the clock owes, what only refreshes."""

    PERSON = 0
    CLOCK = 1
    REFRESH = 2


class GateError(Exception):
    """A call that Telegram did not carry out."""


class LaterError(GateError):
    """Not now: the same call may succeed at `at`."""

    def __init__(self, at: datetime) -> None:
        super().__init__(f"not before {at.isoformat()}")
        self.at = at


class MovedError(GateError):
    """The group became a supergroup with another id."""

    def __init__(self, chat_id: int) -> None:
        super().__init__(f"the chat is {chat_id} now")
        self.chat_id = chat_id


class GoneError(GateError):
    """Eske cannot write there: blocked, kicked, never started, or no such chat."""


class RightsError(GateError):
    """Eske is in the chat but may not write there."""


class RefusedError(GateError):
    """Telegram will not do this, however often it is asked."""


class NobodyError(RefusedError):
    """Telegram knows of no such person in that chat."""


class UnknownError(GateError):
    """The answer was lost: Telegram may have done it."""


@dataclass(order=True, slots=True)
class _Waiting:
    urgency: Urgency
    number: int
    chat_id: int | None = field(compare=False)
    turn: asyncio.Future[None] = field(compare=False)


class Gate:
    """Every call that Eske makes, but for fetching updates, goes through here."""

    def __init__(self, clock: Clock, limits: Limits | None = None) -> None:
        self._clock = clock
        self._limits = limits or Limits()
        self._waiting: list[_Waiting] = []
        self._patient: list[datetime] = []
        self._number = 0
        self._pump: asyncio.Task[None] | None = None
        self._arrived = asyncio.Event()
        self._failures = 0

    @property
    def parked(self) -> int:
        """How many calls wait here for a later instant."""
        return len(self._waiting) + len(self._patient)

    def next_at(self) -> datetime | None:
        """The next instant at which a call that waits for its turn may go out."""
        now = self._clock.now()
        waits = [self._free_at(entry.chat_id, entry.urgency, now) for entry in self._waiting]
        return min([*waits, *self._patient], default=None)

    async def call(
        self,
        chat_id: int | None,
        make: Callable[[], Awaitable[T]],
        urgency: Urgency = Urgency.CLOCK,
    ) -> T:
        """Make one call once its turn has come; `chat_id` is the chat whose limits it uses.

        Raises a GateError; LaterError where the caller should keep it and try again.
        """
        await self._turn(chat_id, urgency)
        try:
            result = await make()
        except TelegramError as error:
            raise self._sorted(error, chat_id) from None
        self._failures = 0
        return result

    async def insist(
        self,
        chat_id: int | None,
        make: Callable[[], Awaitable[T]],
        patience: timedelta = timedelta(minutes=2),
    ) -> T:
        """Make a call that a person waits for, again and again while Telegram says later.

        Where the answer is lost it is made once more: to a person who waits, the same words
        twice are better than none.
        """
        until = self._clock.now() + patience
        lost = False
        while True:
            try:
                return await self.call(chat_id, make, Urgency.PERSON)
            except UnknownError:
                if lost:
                    raise
                lost = True
            except LaterError as error:
                if error.at > until:
                    raise
                self._patient.append(error.at)
                try:
                    await self._clock.wait_until(error.at)
                finally:
                    self._patient.remove(error.at)

    async def close(self) -> None:
        """Let nobody wait any longer: who does is cancelled."""
        for entry in self._waiting:
            entry.turn.cancel()
        if self._pump is not None:
            self._pump.cancel()
            await asyncio.gather(self._pump, return_exceptions=True)

    def _free_at(self, chat_id: int | None, urgency: Urgency, now: datetime) -> datetime:
        return self._limits.free_at(chat_id, now, can_wait=urgency is Urgency.REFRESH)

    async def _turn(self, chat_id: int | None, urgency: Urgency) -> None:
        now = self._clock.now()
        behind = any(entry.chat_id == chat_id for entry in self._waiting)
        if not behind and self._free_at(chat_id, urgency, now) <= now:
            self._limits.take(chat_id, now)
            return
        self._number += 1
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        bisect.insort(self._waiting, _Waiting(urgency, self._number, chat_id, turn))
        self._arrived.set()
        if self._pump is None:
            self._pump = asyncio.create_task(self._let_out())
        await turn

    async def _let_out(self) -> None:
        while True:
            self._arrived.clear()
            now = self._clock.now()
            kept = []
            for entry in self._waiting:
                if entry.turn.done():
                    continue
                if self._free_at(entry.chat_id, entry.urgency, now) <= now:
                    self._limits.take(entry.chat_id, now)
                    entry.turn.set_result(None)
                else:
                    kept.append(entry)
            self._waiting = kept
            self._limits.tidy(now)
            await self._next_chance()

    async def _next_chance(self) -> None:
        chances: set[asyncio.Task[Any]] = {asyncio.create_task(self._arrived.wait())}
        if at := self.next_at():
            chances.add(asyncio.create_task(self._clock.wait_until(at)))
        try:
            await asyncio.wait(chances, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for chance in chances:
                chance.cancel()

    def _sorted(self, error: TelegramError, chat_id: int | None) -> GateError:
        now = self._clock.now()
        match error:
            case RetryAfter():
                # One second more than asked: Telegram counts in whole seconds.
                pause = _seconds(error.retry_after) + timedelta(seconds=1)
                self._limits.hold(chat_id, now + pause, now)
                return LaterError(now + pause)
            case ChatMigrated():
                return MovedError(error.new_chat_id)
            case Forbidden():
                return GoneError(error.message)
            case BadRequest():
                return _refusal(error.message)
            case AnswerLostError():
                return UnknownError(error.message)
            case NetworkError():
                self._failures += 1
                return LaterError(now + timedelta(seconds=min(2**self._failures, 300)))
        return RefusedError(error.message)


# Source: td, DialogParticipantManager; the last is the server's own.
_NOBODY = ("member not found", "user not found", "participant_id_invalid")


def _refusal(message: str) -> GateError:
    # python-telegram-bot lower-cases what Telegram says.
    said = message.lower()
    if "chat not found" in said or "deactivated" in said:
        return GoneError(message)
    if "not enough rights" in said or "write access" in said or "administrator rights" in said:
        return RightsError(message)
    if any(words in said for words in _NOBODY):
        return NobodyError(message)
    return RefusedError(message)


def _seconds(pause: int | timedelta) -> timedelta:
    return pause if isinstance(pause, timedelta) else timedelta(seconds=pause)
