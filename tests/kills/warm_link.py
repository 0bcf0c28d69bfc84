"""A `ChildLink` whose child is forked from a warm process: a hundred starts cost seconds."""

import asyncio
import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import AsyncIterator
from typing import Any, cast

from bot.demo.link import ChildLink


class Fork:
    """A bot's process, in the shape of asyncio's `Process`."""

    def __init__(
        self,
        channel: socket.socket,
        pid: int,
        control: tuple[asyncio.StreamReader, asyncio.StreamWriter],
        log: tuple[asyncio.StreamReader, asyncio.StreamWriter],
    ) -> None:
        self._channel = channel
        self._log_writer = log[1]
        self.pid = pid
        self.stdout, self.stdin = control
        self.stderr = log[0]
        self.returncode: int | None = None

    def kill(self) -> None:
        """SIGKILL."""
        os.kill(self.pid, signal.SIGKILL)

    def terminate(self) -> None:
        """SIGTERM."""
        os.kill(self.pid, signal.SIGTERM)

    async def wait(self) -> int:
        """Return when the process is gone."""
        loop = asyncio.get_running_loop()
        await loop.sock_sendall(self._channel, b"wait")
        await loop.sock_recv(self._channel, 100)
        self.returncode = -signal.SIGKILL
        for writer in (self.stdin, self._log_writer):
            writer.close()
            with contextlib.suppress(ConnectionError):
                await writer.wait_closed()
        return self.returncode


class WarmLink(ChildLink):
    """Starts and kills the bot; `offset` is the clock that the next start begins with."""

    def __init__(self, channel: socket.socket, settings: dict[str, str]) -> None:
        super().__init__(settings)
        self._channel = channel
        self._settings = settings
        self.offset = 0.0
        self.log: list[str] = []

    def strike(self) -> None:
        """SIGKILL at this very moment; `end` or `stop` buries it."""
        if self._process is not None:
            self._process.kill()

    async def start(self) -> None:
        """Fork a bot."""
        near, far = socket.socketpair()
        log_near, log_far = socket.socketpair()
        settings = self._settings | {"ESKE_DEMO_OFFSET": str(self.offset)}
        streams = [far.fileno(), log_far.fileno()]
        socket.send_fds(self._channel, [json.dumps(settings).encode()], streams)
        far.close()
        log_far.close()
        pid = int(await asyncio.get_running_loop().sock_recv(self._channel, 100))
        control = await asyncio.open_connection(sock=near)
        log = await asyncio.open_connection(sock=log_near)
        fork = Fork(self._channel, pid, control, log)
        process = self._process = cast("asyncio.subprocess.Process", fork)
        self._readers = [
            asyncio.create_task(self._read_answers(process)),
            asyncio.create_task(self._pass_log(process)),
        ]

    async def end(self) -> None:
        """SIGKILL, without a new start."""
        await self._end(kill=True)

    async def _pass_log(self, process: asyncio.subprocess.Process) -> None:
        assert process.stderr is not None
        async for line in process.stderr:
            self.log.append(line.decode())


@contextlib.asynccontextmanager
async def warm_link(settings: dict[str, str]) -> AsyncIterator[WarmLink]:
    """A link whose bot is not started yet; in the end it is stopped kindly."""
    near, far = socket.socketpair()
    near.setblocking(False)
    command = [sys.executable, "-m", "tests.kills.warm", str(far.fileno())]
    warm: subprocess.Popen[Any] = await asyncio.to_thread(
        subprocess.Popen, command, pass_fds=[far.fileno()]
    )
    far.close()
    link = WarmLink(near, settings)
    try:
        yield link
    finally:
        await link.stop()
        near.close()
        await asyncio.to_thread(warm.wait)
