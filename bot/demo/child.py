"""The real bot as the demo's child: settings from the environment, its clock from the parent."""

import asyncio
import json
import os
import signal
import sys

from bot.app import Running, running
from bot.config import read_config
from bot.demo.clock import DemoClock
from bot.logs import set_up_logging


async def serve() -> None:
    """Run until the parent closes standard input or asks for an end."""
    config = read_config(os.environ)
    set_up_logging(config.log_level)
    clock = DemoClock()
    clock.move(float(os.environ.get("ESKE_DEMO_OFFSET", "0")))
    async with running(config, clock) as bot:
        commands = asyncio.create_task(_obey(bot, clock))
        loop = asyncio.get_running_loop()
        for sign in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(sign, commands.cancel)
        await asyncio.wait([commands])


async def _obey(bot: Running, clock: DemoClock) -> None:
    reader = asyncio.StreamReader()
    loop = asyncio.get_running_loop()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    while line := await reader.readline():
        command = json.loads(line)
        await settle(bot, clock, float(command["now_offset"]))
        at = bot.tick.next_at()
        answer = {"id": command["id"], "next_at": at.isoformat() if at else None}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


async def settle(bot: Running, clock: DemoClock, offset: float) -> None:
    """Move the clock, do what is due, and return when nothing more happens by itself."""
    await _quiet(bot)
    clock.move(offset)
    while True:
        await bot.tick.run()
        await _quiet(bot)
        at = bot.tick.next_at()
        if at is None or at > clock.now():
            return


async def _quiet(bot: Running) -> None:
    # Twice: what was just let out of the gate has not run yet.
    calm = 0
    while calm < 2:
        calm = calm + 1 if bot.intake.caught_up and bot.tick.quiet else 0
        await asyncio.sleep(0.001)


if __name__ == "__main__":
    asyncio.run(serve())
