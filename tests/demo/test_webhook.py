"""Delivery to a webhook: the secret, one at a time per lane, retries, calls in the answer."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest
from aiohttp import web

from tests.demo.conftest import INGRID, LARS, TEAM, Wire, until


class Hook:
    """A bot behind a webhook: keeps what comes, answers what `answer` says."""

    def __init__(self) -> None:
        self.came: list[dict[str, Any]] = []
        self.secrets: list[str | None] = []
        self.statuses: list[int] = []
        self.reply: dict[str, Any] = {}
        self.open = asyncio.Event()
        self.open.set()
        self.most = 0
        self._inside = 0

    async def take(self, request: web.Request) -> web.Response:
        """One delivery."""
        self._inside += 1
        self.most = max(self.most, self._inside)
        self.came.append(await request.json())
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        await self.open.wait()
        self._inside -= 1
        status = self.statuses.pop(0) if self.statuses else 200
        return web.json_response(self.reply, status=status)


@pytest.fixture
async def hook(wire: Wire) -> AsyncIterator[Hook]:
    """A webhook that is set, with a secret."""
    made = Hook()
    app = web.Application()
    app.router.add_post("/hook", made.take)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    address = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    await wire.ok("setWebhook", url=address, secret_token="s_1")
    yield made
    made.open.set()
    await runner.cleanup()


async def say(wire: Wire, who: int, text: str) -> None:
    """Write privately."""
    await wire.demo("say", person=who, chat=who, text=text)


async def test_updates_reach_the_webhook_with_its_secret(wire: Wire, hook: Hook) -> None:
    await say(wire, INGRID, "a")
    await wire.server.state.updates.drained()
    assert [update["message"]["text"] for update in hook.came] == ["a"]
    assert hook.secrets == ["s_1"]


async def test_one_chat_gets_one_at_a_time_and_others_beside_it(wire: Wire, hook: Hook) -> None:
    hook.open.clear()
    for who, text in ((INGRID, "a"), (INGRID, "b"), (LARS, "c")):
        await say(wire, who, text)
    await until(lambda: len(hook.came) == 2)
    assert {update["message"]["text"] for update in hook.came} == {"a", "c"}
    hook.open.set()
    await wire.server.state.updates.drained()
    assert hook.came[-1]["message"]["text"] == "b"
    assert hook.most == 2


async def test_presses_of_two_people_on_one_message_go_side_by_side(
    wire: Wire, hook: Hook
) -> None:
    number = await wire.send()
    hook.open.clear()
    for who in (INGRID, LARS):
        await wire.demo("press", person=who, chat=TEAM, message=number, data="a")
    await until(lambda: len(hook.came) == 2)
    hook.open.set()
    await wire.server.state.updates.drained()
    assert hook.most == 2


async def test_what_the_webhook_refuses_comes_again(wire: Wire, hook: Hook) -> None:
    hook.statuses = [500]
    await say(wire, INGRID, "a")
    await until(lambda: wire.server.state.updates.webhook_error)
    info = await wire.ok("getWebhookInfo")
    assert info["last_error_message"] == (
        "Wrong response from the webhook: 500 Internal Server Error"
    )
    assert info["pending_update_count"] == 1
    clock = wire.server.clock
    clock.move(clock.offset + timedelta(minutes=1).total_seconds())
    await wire.server.state.updates.drained()
    assert [update["message"]["text"] for update in hook.came] == ["a", "a"]


async def test_the_answer_may_carry_a_call(wire: Wire, hook: Hook) -> None:
    hook.reply = {"method": "sendMessage", "chat_id": INGRID, "text": "svar"}
    await say(wire, INGRID, "a")
    await wire.server.state.updates.drained()
    messages = wire.server.state.world.chats[INGRID].messages
    assert [message.words for message in messages.values()] == ["a", "svar"]


async def test_a_webhook_must_be_https_and_its_secret_plain(wire: Wire) -> None:
    assert await wire.refused("setWebhook", url="http://example.org/") == (
        "400 Bad Request: bad webhook: An HTTPS URL must be provided for webhook"
    )
    assert await wire.refused("setWebhook", url="https://a.org/", secret_token="a b") == (
        "400 Bad Request: secret token contains unallowed characters"
    )
