"""Who somebody is: as Telegram says, and what holds where Telegram says nothing."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from telegram import Bot

from bot.core.roles import Role
from bot.demo.clock import DemoClock
from bot.demo.faults import Fault
from bot.demo.server import Server
from bot.demo.world import Member
from bot.members import REMEMBERED, Members
from bot.messages.gate import Gate
from bot.messages.transport import Transport

TEAM = -1002100000001
INGRID, KARI, TOR, ASTRID, STRANGER = 5100000001, 5200000001, 5200000002, 5300000001, 5100000011
STAFF, OUTSIDE = frozenset({Role.STAFF}), frozenset({Role.STRANGER})


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    async with Server(clock=DemoClock(), limits=False) as made:
        yield made


@pytest.fixture
async def members(server: Server) -> AsyncIterator[Members]:
    request = Transport(0.3)
    async with Bot(server.token, base_url=f"{server.url}/bot", request=request) as bot:
        yield Members(bot, Gate(server.clock), server.clock, frozenset({ASTRID}).__contains__)


def become(server: Server, who: int, status: str) -> None:
    server.state.world.chats[TEAM].members[who] = Member(status)


def fail(server: Server, kind: str, times: int = 9) -> None:
    server.state.faults.waiting.append(Fault(kind, times=times, method="getChatMember"))


async def test_administrators_of_the_chat_lead_and_everybody_in_it_is_staff(
    members: Members,
) -> None:
    assert await members.roles(TEAM, KARI) == {Role.LEAD, Role.STAFF}
    assert await members.roles(TEAM, TOR) == {Role.LEAD, Role.STAFF}
    assert await members.roles(TEAM, INGRID) == STAFF
    assert await members.roles(TEAM, STRANGER) == OUTSIDE


async def test_an_admin_is_one_wherever_and_staff_only_where_they_are_in_the_chat(
    members: Members, server: Server
) -> None:
    become(server, ASTRID, "left")
    assert await members.roles(TEAM, ASTRID) == {Role.ADMIN}
    become(server, ASTRID, "member")
    assert await members.roles(TEAM, ASTRID) == {Role.ADMIN, Role.STAFF}


@pytest.mark.parametrize(
    ("status", "role"),
    [
        ("creator", Role.STAFF),
        ("administrator", Role.STAFF),
        ("member", Role.STAFF),
        ("restricted", Role.STAFF),
        ("left", Role.STRANGER),
        ("kicked", Role.STRANGER),
    ],
)
async def test_whoever_is_in_the_chat_may_answer(
    members: Members, server: Server, status: str, role: Role
) -> None:
    become(server, INGRID, status)
    assert await members.answers_as(TEAM, INGRID) is role
    assert members.seen(TEAM, INGRID) is (role is Role.STAFF)


async def test_somebody_who_was_seen_is_remembered_for_less_than_a_day(
    members: Members, server: Server
) -> None:
    assert not members.seen(TEAM, INGRID)
    await members.answers_as(TEAM, INGRID)
    assert members.seen(TEAM, INGRID)
    assert not members.seen(TEAM, KARI)
    server.clock.move((REMEMBERED - timedelta(minutes=1)).total_seconds())
    assert members.seen(TEAM, INGRID)
    server.clock.move(REMEMBERED.total_seconds())
    assert not members.seen(TEAM, INGRID)


async def test_somebody_who_left_is_asked_about_anew(members: Members) -> None:
    await members.answers_as(TEAM, INGRID)
    members.forget(TEAM, INGRID)
    members.forget(TEAM, KARI)
    assert not members.seen(TEAM, INGRID)


async def test_where_telegram_says_nothing_a_press_still_counts_and_nobody_leads(
    members: Members, server: Server
) -> None:
    fail(server, "drop-before")
    assert await members.answers_as(TEAM, INGRID) is Role.STAFF
    assert not members.seen(TEAM, INGRID)
    assert await members.roles(TEAM, KARI) == OUTSIDE
    assert await members.roles(TEAM, ASTRID) == {Role.ADMIN}


async def test_an_answer_lost_once_makes_nobody_a_stranger(
    members: Members, server: Server
) -> None:
    fail(server, "drop-after", times=1)
    assert await members.roles(TEAM, KARI) == {Role.LEAD, Role.STAFF}
