"""The demo as a whole: the server, the real bot as its child, a data folder, and the address."""

import asyncio
import contextlib
import logging
import signal
import sys
import tempfile
import webbrowser

from bot.demo.link import ChildLink
from bot.demo.server import Server

log = logging.getLogger(__name__)


async def run(port: int, open_browser: bool) -> None:
    """Serve until SIGINT or SIGTERM. Port 0 is a free one. OSError where the port is taken.

    Each run begins a new world, so the bot's data folder is a new one too, removed at the end.
    """
    end = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, end.set)
    async with contextlib.AsyncExitStack() as stack:
        server = await stack.enter_async_context(Server(port=port))
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="eske-"))
        admins = [p.id for p in server.state.world.people.values() if p.role == "admin"]
        link = ChildLink(
            {
                "ESKE_TOKEN": server.token,
                "ESKE_API_URL": server.url,
                "ESKE_DATA": folder,
                "ESKE_ADMINS": ",".join(map(str, admins)),
                "ESKE_API_TIMEOUT": "1.5",
            }
        )
        await link.start()
        stack.push_async_callback(link.stop)
        server.control.link = link
        sys.stdout.write(f"Eske: the demo is at {server.url}\n")
        sys.stdout.flush()
        if open_browser:
            await asyncio.to_thread(webbrowser.open, server.url)
        await end.wait()
        log.info("the demo ends")
