"""The demo as a whole: the server, the real bot as its child, a data folder, and the address."""

import asyncio
import contextlib
import logging
import signal
import sys
import tempfile
import webbrowser
from datetime import UTC, datetime

from bot.demo.clock import DemoClock
from bot.demo.history import beginning, live
from bot.demo.link import ChildLink
from bot.demo.server import Server

log = logging.getLogger(__name__)


async def run(port: int, open_browser: bool, history: bool = True) -> None:
    """Serve until SIGINT or SIGTERM. Port 0 is a free one. OSError where the port is taken.

    Each world is a new one, with `history` one that has lived for some weeks. Starting over on
    the page ends a world, and the next one begins at the same address.
    """
    work = asyncio.current_task()
    assert work is not None
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, work.cancel)
    with contextlib.suppress(asyncio.CancelledError):
        while True:
            port = await _one_world(port, open_browser, history)
            open_browser = False
    log.info("the demo ends")


async def _one_world(port: int, open_browser: bool, history: bool) -> int:
    """Serve one world until the page starts over; its port. Its data folder goes with it."""
    now = datetime.now(UTC)
    clock = DemoClock((beginning(now) - now).total_seconds() if history else 0.0)
    over = asyncio.Event()
    async with contextlib.AsyncExitStack() as stack:
        server = await stack.enter_async_context(Server(port=port, clock=clock))
        control = server.control
        control.ready = False
        control.start_over = over.set
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="eske-"))
        admins = [p.id for p in server.state.world.people.values() if p.role == "admin"]
        settings = {
            "ESKE_TOKEN": server.token,
            "ESKE_API_URL": server.url,
            "ESKE_DATA": folder,
            "ESKE_ADMINS": ",".join(map(str, admins)),
            "ESKE_API_TIMEOUT": "1.5",
        }
        link = ChildLink(settings, offset=clock.offset)
        await link.start()
        stack.push_async_callback(link.stop)
        control.link = link
        await (live(control, now) if history else control.settle())
        control.ready = True
        sys.stdout.write(f"Eske: the demo is at {server.url}\n")
        sys.stdout.flush()
        if open_browser:
            await asyncio.to_thread(webbrowser.open, server.url)
        await over.wait()
    return server.port
