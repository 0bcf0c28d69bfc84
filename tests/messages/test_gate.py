"""The gate: who goes first, who waits, and what becomes of everything that can go wrong."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import pytest
from telegram.error import NetworkError, RetryAfter
from telegram.request import BaseRequest, RequestData

from bot.demo.clock import DemoClock
from bot.messages.gate import (
    Gate,
    GateError,
    GoneError,
    LaterError,
    MovedError,
    NobodyError,
    RefusedError,
    RightsError,
    UnknownError,
    Urgency,
)
from bot.messages.transport import AnswerLostError, NotSentError

GROUP, OTHER = -1001, -1002


class Said:
    """Calls that go well, by name, in the order in which they were made."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def call(self, name: str) -> Callable[[], Awaitable[str]]:
        async def make() -> str:
            self.names.append(name)
            return name

        return make


class Telegram(BaseRequest):
    """Answers every call alike, and lets python-telegram-bot make its error of it."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        self._code = code
        self._body = {"ok": False, "error_code": code, "description": description}
        self._body |= {"parameters": parameters} if parameters else {}

    @property
    def read_timeout(self) -> float:
        return 1

    async def initialize(self) -> None: ...

    async def shutdown(self) -> None: ...

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: Any, **__: Any
    ) -> tuple[int, bytes]:
        return self._code, json.dumps(self._body).encode()


def failing(*errors: Exception) -> Callable[[], Awaitable[str]]:
    """A call that fails so often, each time so, and then goes well."""
    left = list(errors)

    async def make() -> str:
        if left:
            raise left.pop(0)
        return "done"

    return make


async def calm() -> None:
    """Let everything run that can."""
    for _ in range(50):
        await asyncio.sleep(0)


async def pass_time(clock: DemoClock, seconds: float) -> None:
    clock.move(clock.offset + seconds)
    await calm()


def near(seconds: float, expected: float) -> bool:
    return expected - 0.5 < seconds <= expected + 0.5


@pytest.fixture
def clock() -> DemoClock:
    return DemoClock()


@pytest.fixture
def gate(clock: DemoClock) -> Gate:
    return Gate(clock)


async def test_a_call_with_room_goes_out_at_once(gate: Gate) -> None:
    assert await gate.call(GROUP, Said().call("a")) == "a"
    assert gate.parked == 0
    assert gate.next_at() is None


async def test_a_chat_is_told_three_things_at_once_and_one_more_when_there_is_room(
    gate: Gate, clock: DemoClock
) -> None:
    said = Said()
    tasks = [asyncio.create_task(gate.call(GROUP, said.call(name))) for name in "abcd"]
    await calm()
    assert said.names == ["a", "b", "c"]
    assert gate.parked == 1
    next_at = gate.next_at()
    assert next_at is not None
    assert near((next_at - clock.now()).total_seconds(), 3)
    await pass_time(clock, 3)
    assert said.names == ["a", "b", "c", "d"]
    assert gate.parked == 0
    await asyncio.gather(*tasks)
    await gate.close()


async def test_what_a_person_waits_for_goes_first_and_a_refresh_last(
    gate: Gate, clock: DemoClock
) -> None:
    said = Said()
    for _ in range(3):
        await gate.call(GROUP, said.call("before"))
    late = [
        asyncio.create_task(gate.call(GROUP, said.call(name), urgency))
        for name, urgency in (
            ("refresh", Urgency.REFRESH),
            ("clock 1", Urgency.CLOCK),
            ("person 1", Urgency.PERSON),
            ("clock 2", Urgency.CLOCK),
            ("person 2", Urgency.PERSON),
        )
    ]
    await calm()
    await pass_time(clock, 3)
    assert said.names[3:] == ["person 1", "person 2", "clock 1"]
    await pass_time(clock, 3)
    assert said.names[6:] == ["clock 2", "refresh"]
    await asyncio.gather(*late)
    await gate.close()


async def test_many_refreshes_leave_a_person_and_the_clock_room_in_the_same_minute(
    gate: Gate, clock: DemoClock
) -> None:
    # As after a restart, when a group has many open cards.
    said = Said()
    refreshes = [
        asyncio.create_task(gate.call(GROUP, said.call("refresh"), Urgency.REFRESH))
        for _ in range(40)
    ]
    await calm()
    for _ in range(10):
        await pass_time(clock, 3)
    assert said.names == ["refresh"] * 12
    for name, urgency in (("person", Urgency.PERSON), ("clock", Urgency.CLOCK)):
        await asyncio.wait_for(gate.call(GROUP, said.call(name), urgency), 1)
    assert said.names[12:] == ["person", "clock"]
    for _ in range(80):
        await pass_time(clock, 3)
    assert said.names.count("refresh") == 40
    await asyncio.gather(*refreshes)
    await gate.close()


async def test_nobody_overtakes_who_already_waits_in_the_same_chat(
    gate: Gate, clock: DemoClock
) -> None:
    said = Said()
    for _ in range(3):
        await gate.call(GROUP, said.call("before"))
    first = asyncio.create_task(gate.call(GROUP, said.call("first")))
    await calm()
    # There is room again, but the one who waits has not been woken yet.
    clock.offset += 10
    second = asyncio.create_task(gate.call(GROUP, said.call("second")))
    await calm()
    await asyncio.gather(first, second)
    assert said.names[3:] == ["first", "second"]
    await gate.close()


async def test_a_busy_chat_keeps_no_other_waiting(gate: Gate) -> None:
    said = Said()
    busy = [asyncio.create_task(gate.call(GROUP, said.call("busy"))) for _ in range(9)]
    await calm()
    assert await gate.call(OTHER, said.call("other")) == "other"
    await gate.close()
    await asyncio.gather(*busy, return_exceptions=True)


async def test_a_pause_that_telegram_asks_for_holds_that_chat_alone(
    gate: Gate, clock: DemoClock
) -> None:
    said = Said()
    with pytest.raises(LaterError) as later:
        await gate.call(GROUP, failing(RetryAfter(30)))
    assert near((later.value.at - clock.now()).total_seconds(), 31)
    waiting = asyncio.create_task(gate.call(GROUP, said.call("late")))
    await calm()
    assert gate.next_at() == later.value.at
    assert await gate.call(OTHER, said.call("other")) == "other"
    assert await gate.call(None, said.call("toast")) == "toast"
    await pass_time(clock, 29)
    assert "late" not in said.names
    await pass_time(clock, 2)
    assert await waiting == "late"
    await gate.close()


async def test_when_two_chats_are_held_everything_is(gate: Gate, clock: DemoClock) -> None:
    said = Said()
    for chat in (GROUP, OTHER):
        with pytest.raises(LaterError):
            await gate.call(chat, failing(RetryAfter(30)))
    late = [
        asyncio.create_task(gate.call(chat, said.call(str(chat)))) for chat in (7, None, GROUP)
    ]
    await calm()
    assert said.names == []
    await pass_time(clock, 32)
    assert sorted(said.names) == ["-1001", "7", "None"]
    await asyncio.gather(*late)
    await gate.close()


async def test_a_person_is_answered_as_soon_as_telegram_allows(
    gate: Gate, clock: DemoClock
) -> None:
    made = failing(RetryAfter(10), NotSentError("no network"))
    answer = asyncio.create_task(gate.insist(GROUP, made))
    await calm()
    assert gate.parked == 1
    await pass_time(clock, 11)
    assert gate.parked == 1
    next_at = gate.next_at()
    assert next_at is not None
    assert near((next_at - clock.now()).total_seconds(), 2)
    await pass_time(clock, 2)
    assert await answer == "done"
    assert gate.parked == 0


async def test_patience_ends(gate: Gate) -> None:
    with pytest.raises(LaterError):
        await gate.insist(GROUP, failing(RetryAfter(200)), timedelta(minutes=2))


async def test_a_lost_answer_to_a_person_is_tried_once_more_and_no_more(gate: Gate) -> None:
    lost = AnswerLostError("gone")
    assert await gate.insist(None, failing(lost)) == "done"
    with pytest.raises(UnknownError):
        await gate.insist(None, failing(lost, lost))


async def test_a_network_that_stays_away_is_asked_less_and_less_often(
    gate: Gate, clock: DemoClock
) -> None:
    pauses = []
    for _ in range(11):
        with pytest.raises(LaterError) as later:
            await gate.call(None, failing(NetworkError("Bad Gateway")))
        pauses.append(round((later.value.at - clock.now()).total_seconds()))
    assert pauses == [2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300]
    await gate.call(None, failing())
    with pytest.raises(LaterError) as later:
        await gate.call(None, failing(NetworkError("Bad Gateway")))
    assert near((later.value.at - clock.now()).total_seconds(), 2)


async def test_who_stops_waiting_takes_nobody_elses_turn(gate: Gate, clock: DemoClock) -> None:
    said = Said()
    for _ in range(3):
        await gate.call(GROUP, said.call("before"))
    names = ("gone", "a", "b", "c", "d")
    late = [asyncio.create_task(gate.call(GROUP, said.call(name))) for name in names]
    await calm()
    late[0].cancel()
    await calm()
    await pass_time(clock, 3)
    assert said.names[3:] == ["a", "b", "c"]
    await gate.close()
    await asyncio.gather(*late, return_exceptions=True)


async def test_a_closed_gate_lets_nobody_wait(gate: Gate) -> None:
    said = Said()
    late = [asyncio.create_task(gate.call(GROUP, said.call(name))) for name in "abcd"]
    await calm()
    await gate.close()
    *through, stopped = await asyncio.gather(*late, return_exceptions=True)
    assert through == ["a", "b", "c"]
    assert isinstance(stopped, asyncio.CancelledError)
    assert said.names == ["a", "b", "c"]


REFUSALS: list[tuple[int, str, type[GateError]]] = [
    (403, "Forbidden: bot was blocked by the user", GoneError),
    (403, "Forbidden: user is deactivated", GoneError),
    (403, "Forbidden: bot can't initiate conversation with a user", GoneError),
    (403, "Forbidden: bot was kicked from the group chat", GoneError),
    (403, "Forbidden: bot was kicked from the supergroup chat", GoneError),
    (403, "Forbidden: bot is not a member of the supergroup chat", GoneError),
    (403, "Forbidden: the group chat was deleted", GoneError),
    (400, "Bad Request: chat not found", GoneError),
    (400, "Bad Request: not enough rights to send text messages to the chat", RightsError),
    (400, "Bad Request: need administrator rights in the channel chat", RightsError),
    (400, "Bad Request: have no write access to the chat", RightsError),
    (400, "Bad Request: message thread not found", RefusedError),
    (400, "Bad Request: message to edit not found", RefusedError),
    (400, "Bad Request: message can't be edited", RefusedError),
    (400, "Bad Request: message is not modified: specified new message content and reply markup"
          " are exactly the same as a current content and reply markup of the message",
     RefusedError),
    (400, "Bad Request: query is too old and response timeout expired or query ID is invalid",
     RefusedError),
    (400, "Bad Request: BUTTON_DATA_INVALID", RefusedError),
    (400, "Bad Request: message is too long", RefusedError),
    (400, "Bad Request: can't parse entities: Unsupported start tag \"x\" at byte offset 3",
     RefusedError),
    (400, "Bad Request: member not found", NobodyError),
    (400, "Bad Request: member list is inaccessible", RefusedError),
    (401, "Unauthorized", RefusedError),
    (404, "Not Found: method not found", RefusedError),
    (409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance"
          " is running", RefusedError),
    (500, "Internal Server Error", LaterError),
    (502, "Bad Gateway", LaterError),
]  # fmt: skip


@pytest.mark.parametrize(("code", "description", "kind"), REFUSALS)
async def test_every_refusal_of_telegram_is_sorted(
    gate: Gate, code: int, description: str, kind: type[GateError]
) -> None:
    telegram = Telegram(code, description)
    with pytest.raises(GateError) as caught:
        await gate.call(GROUP, lambda: telegram.post("https://example.org/bot/sendMessage"))
    assert type(caught.value) is kind


async def test_a_group_that_moved_tells_where_it_is_now(gate: Gate) -> None:
    telegram = Telegram(
        400,
        "Bad Request: group chat was upgraded to a supergroup chat",
        migrate_to_chat_id=-100777,
    )
    with pytest.raises(MovedError) as moved:
        await gate.call(GROUP, lambda: telegram.post("https://example.org/bot/sendMessage"))
    assert moved.value.chat_id == -100777


async def test_a_pause_in_telegrams_own_words_is_understood(gate: Gate, clock: DemoClock) -> None:
    telegram = Telegram(429, "Too Many Requests: retry after 7", retry_after=7)
    with pytest.raises(LaterError) as later:
        await gate.call(GROUP, lambda: telegram.post("https://example.org/bot/sendMessage"))
    assert near((later.value.at - clock.now()).total_seconds(), 8)


async def test_what_is_no_error_of_telegrams_is_not_hidden(gate: Gate) -> None:
    with pytest.raises(ZeroDivisionError):
        await gate.call(GROUP, failing(ZeroDivisionError()))
