"""A server of the demo for each test, and a small client that speaks to it over HTTP."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from datetime import datetime, timedelta
from io import BytesIO
from typing import Any

import aiohttp
import pytest

from bot.demo.server import Server

TEAM, LEADERS, HEBREW = -1002100000001, -4200000002, -4200000003
CHANNEL, FORUM = -1002100000004, -1002100000005
INGRID, LARS, PRIYA = 5100000001, 5100000003, 5100000007
KARI, TOR, PER, NOA = 5200000001, 5200000002, 5200000004, 5200000003
STRANGER = 5100000011  # of the Hebrew team


class Wire:
    """The bot's side and the people's side of a server."""

    def __init__(self, server: Server, session: aiohttp.ClientSession) -> None:
        self.server = server
        self.session = session
        self.polls = 0

    async def call(self, method: str, **params: Any) -> dict[str, Any]:
        """A call of the Bot API, url-encoded as bots do; the whole answer."""
        data = {k: v if isinstance(v, str) else json.dumps(v) for k, v in params.items()}
        url = f"{self.server.url}/bot{self.server.token}/{method}"
        async with self.session.post(url, data=data) as response:
            answer: dict[str, Any] = await response.json()
            assert response.status == answer.get("error_code", 200)
            if retry_after := answer.get("parameters", {}).get("retry_after"):
                assert response.headers["Retry-After"] == str(retry_after)
            return answer

    async def ok(self, method: str, **params: Any) -> Any:
        """The result of a call that must go well."""
        answer = await self.call(method, **params)
        assert answer["ok"], answer
        return answer["result"]

    async def refused(self, method: str, **params: Any) -> str:
        """Code and description of a call that must be refused."""
        answer = await self.call(method, **params)
        assert not answer["ok"], answer
        return f"{answer['error_code']} {answer['description']}"

    async def send(self, chat: int = TEAM, text: str = "hei", **params: Any) -> int:
        """Send a text; the message's id."""
        sent = await self.ok("sendMessage", chat_id=chat, text=text, **params)
        return int(sent["message_id"])

    async def upload(self, method: str, data: bytes, **params: Any) -> dict[str, Any]:
        """Send a file as a multipart part; the whole answer."""
        field = "photo" if method == "sendPhoto" else "document"
        form = aiohttp.FormData()
        for name, value in params.items():
            form.add_field(name, str(value))
        form.add_field(field, BytesIO(data), filename="kort.yaml", content_type="text/yaml")
        url = f"{self.server.url}/bot{self.server.token}/{method}"
        async with self.session.post(url, data=form) as response:
            answer: dict[str, Any] = await response.json()
            return answer

    async def demo(self, what: str, **body: Any) -> dict[str, Any]:
        """A control call that must go well."""
        async with self.session.post(f"{self.server.url}/demo/{what}", json=body) as response:
            answer: dict[str, Any] = await response.json()
            assert response.status == 200, answer
            return answer

    async def impossible(self, what: str, **body: Any) -> str:
        """The error of a control call that must be refused."""
        async with self.session.post(f"{self.server.url}/demo/{what}", json=body) as response:
            assert 400 <= response.status < 500
            return str((await response.json())["error"])

    async def world(self) -> dict[str, Any]:
        """GET /demo/world."""
        async with self.session.get(f"{self.server.url}/demo/world") as response:
            answer: dict[str, Any] = await response.json()
            return answer

    async def updates(self) -> list[dict[str, Any]]:
        """All updates that wait, confirmed."""
        # Never the same offset twice: Telegram slows that down.
        self.polls += 1
        found: list[dict[str, Any]] = await self.ok("getUpdates", offset=-100 - self.polls)
        if found:
            self.server.state.updates.drop()
        return found

    async def new(self) -> dict[str, Any]:
        """The one update that waits."""
        (update,) = await self.updates()
        return update

    async def later(self, **time: float) -> datetime:
        """Move the demo's clock on."""
        at = self.server.clock.now() + timedelta(**time)
        await self.demo("clock", to=at.isoformat())
        return at


async def until(check: Callable[[], object]) -> None:
    """Let the server work until `check` holds; an error after ten seconds."""
    for _ in range(10_000):
        if check():
            return
        await asyncio.sleep(0.001)
    raise TimeoutError


@pytest.fixture
async def wire() -> AsyncIterator[Wire]:
    """A server whose bot is in all chats, with nothing waiting."""
    async with Server() as server, aiohttp.ClientSession() as session:
        server.state.updates.drop()
        yield Wire(server, session)
