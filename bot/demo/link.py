"""How the demo reaches the bot beside the Bot API: its clock, whether it is quiet, its end."""

import asyncio
import itertools
import json
import logging
import os
import sys
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Protocol

log = logging.getLogger(__name__)


class LinkError(Exception):
    """The bot does not answer; the text says what to do."""


class Link(Protocol):
    """What the control API needs of a bot."""

    async def settle(self, offset: float) -> datetime | None:
        """Set the bot's clock to real time plus `offset` seconds and return once it is quiet.

        The answer is the next instant at which it acts by itself. `LinkError` if it is gone.
        """

    async def kill(self) -> None:
        """Kill the bot as a power cut would, and start it again."""


class ChildLink:
    """The bot as a child process: control as JSON lines over its standard input and output."""

    def __init__(
        self,
        environment: Mapping[str, str],
        module: str = "bot.demo.child",
        offset: float = 0.0,
    ) -> None:
        # Settings of a real Eske in this shell are none of the demo's business.
        own = {name: value for name, value in os.environ.items() if not name.startswith("ESKE_")}
        self._environment = {**own, **environment}
        self._secret = environment.get("ESKE_TOKEN", "")
        self._module = module
        self._offset = offset
        self._numbers = itertools.count(1)
        self._waiting: dict[int, asyncio.Future[datetime | None]] = {}
        self._process: asyncio.subprocess.Process | None = None
        self._readers: list[asyncio.Task[None]] = []

    async def start(self) -> None:
        """Start the child; it is ready when its first `settle` returns.

        It begins at the offset of the last one: its own clock died with it.
        """
        self._process = process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", self._module),
            env={**self._environment, "ESKE_DEMO_OFFSET": str(self._offset)},
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        self._readers = [
            asyncio.create_task(self._read_answers(process)),
            asyncio.create_task(self._pass_log(process)),
        ]

    async def settle(self, offset: float) -> datetime | None:
        """See `Link.settle`."""
        process = self._process
        # The end of its output tells of a death sooner than its exit status does.
        if process is None or process.stdin is None or self._readers[0].done():
            raise LinkError("The bot is not running; POST /demo/kill starts it again.")
        self._offset = offset
        number = next(self._numbers)
        future: asyncio.Future[datetime | None] = asyncio.get_running_loop().create_future()
        self._waiting[number] = future
        try:
            process.stdin.write(json.dumps({"id": number, "now_offset": offset}).encode() + b"\n")
            await process.stdin.drain()
            return await future
        except (BrokenPipeError, ConnectionResetError) as error:
            raise LinkError("The bot has stopped; POST /demo/kill starts it again.") from error
        finally:
            self._waiting.pop(number, None)

    async def kill(self) -> None:
        """SIGKILL, then start again."""
        await self._end(kill=True)
        await self.start()

    async def stop(self) -> None:
        """SIGTERM, and SIGKILL if the child has not ended after five seconds."""
        await self._end(kill=False)

    async def _end(self, *, kill: bool) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        if process.returncode is None:
            if kill:
                process.kill()
            else:
                process.terminate()
        try:
            await asyncio.wait_for(process.wait(), 5)
        except TimeoutError:
            process.kill()
            await process.wait()
        await asyncio.gather(*self._readers)

    async def _read_answers(self, process: asyncio.subprocess.Process) -> None:
        assert process.stdout is not None
        async for line in process.stdout:
            answer: dict[str, Any] = json.loads(line)
            at = answer["next_at"]
            future = self._waiting.get(answer["id"])
            if future is not None and not future.done():
                future.set_result(datetime.fromisoformat(at) if at else None)
        for future in self._waiting.values():
            if not future.done():
                future.set_exception(LinkError("The bot stopped while it worked; see its log."))

    async def _pass_log(self, process: asyncio.subprocess.Process) -> None:
        assert process.stderr is not None
        async for line in process.stderr:
            text = line.decode(errors="replace").rstrip()
            log.info("bot: %s", text.replace(self._secret, "<token>") if self._secret else text)
