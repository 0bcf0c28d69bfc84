"""The Bot API server of the demo, running inside an asyncio loop."""

import asyncio
from types import TracebackType

from starlette.types import Receive, Scope, Send
from uvicorn.config import Config
from uvicorn.server import ServerState

from bot.demo import wire
from bot.demo.api import Api, Witness
from bot.demo.clock import DemoClock
from bot.demo.control import Control
from bot.demo.link import Link
from bot.demo.state import State
from bot.demo.webhook import Webhook
from bot.demo.world import World, load


class Server:
    """A small Telegram on 127.0.0.1. Use it as `async with Server() as server:`.

    `link` reaches the bot, and may be set later; without one, control calls do not wait. `empty`:
    the bot is in no group yet. `limits=False` and `api_delay` (real seconds added to every call)
    are for measuring. What `witness` objects to is collected in `mistakes`.
    """

    def __init__(
        self,
        *,
        clock: DemoClock | None = None,
        world: World | None = None,
        link: Link | None = None,
        witness: Witness | None = None,
        empty: bool = False,
        limits: bool = True,
        api_delay: float = 0.0,
        port: int = 0,
    ) -> None:
        self.clock = clock or DemoClock()
        self.state = State(self.clock, world or load(), limits=limits)
        self.api = Api(self.state, witness, api_delay)
        self.control = Control(self.state, link)
        self.mistakes = self.api.mistakes
        self.port = port
        self._empty = empty
        self._uvicorn = ServerState()
        self._server: asyncio.Server | None = None
        self._webhook: asyncio.Task[None] | None = None

    @property
    def url(self) -> str:
        """Where the server listens; `/bot<token>/` and `/demo/` are below it."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def token(self) -> str:
        """The bot's token, new for each server."""
        return self.state.token

    async def open(self) -> None:
        """Listen; port 0 becomes a free one. The bot is added to its chats."""
        config = Config(
            self._serve,
            timeout_keep_alive=75,
            access_log=False,
            log_config=None,
            ws="none",
            interface="asgi3",
            proxy_headers=False,
            lifespan="off",
        )
        config.load()
        # Not uvicorn's own Server: that takes the signals, and ends in steps of 0.1 s.
        self._server = await asyncio.get_running_loop().create_server(
            lambda: wire.Protocol(config, self._uvicorn, {}),
            *("127.0.0.1", self.port),
            backlog=2048,
        )
        self.port = self._server.sockets[0].getsockname()[1]
        if not self._empty:
            self.state.add_bot()
        self._webhook = asyncio.create_task(Webhook(self.state, self.api.call).run())

    async def close(self) -> None:
        """Stop at once: waiting polls end, connections are cut."""
        if self._server is None or self._webhook is None:
            return
        self._server.close()
        self._webhook.cancel()
        self.state.updates.close()
        for connection in list(self._uvicorn.connections):
            connection.transport.abort()
        if tasks := set(self._uvicorn.tasks):
            # What hung on its client ends by itself now; a control call may still wait for a bot.
            _, waiting = await asyncio.wait(tasks, timeout=0.5)
            for task in waiting:
                task.cancel()
        await asyncio.gather(self._webhook, *tasks, return_exceptions=True)
        await self._server.wait_closed()
        self._server = None

    async def __aenter__(self) -> "Server":
        """Open."""
        await self.open()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close."""
        await self.close()

    async def _serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["path"].startswith(("/bot", "/file/bot")):
            await self.api(scope, receive, send)
        else:
            await self.control.app(scope, receive, send)
