"""A process that has imported Eske and runs nothing: the bot is a fork of it, so it starts fast.

It is told what to do over the socket whose number is its argument: settings with the bot's
standard streams start a bot, `wait` returns when that bot has ended.
"""

import asyncio
import json
import os
import signal
import socket
import sys

import bot.app
from bot.demo.child import serve

# Fifty ticks a second, so that what the clock owes is under way whenever a kill comes.
bot.app.TICK_SECONDS = 0.02  # type: ignore[assignment]


def main() -> None:
    """Start and bury one bot after the other until the other end closes."""
    channel = socket.socket(fileno=int(sys.argv[1]))
    pid = 0
    while True:
        told, streams, _, _ = socket.recv_fds(channel, 65536, 2)
        if not told:
            return
        if told == b"wait":
            os.waitpid(pid, 0)
            channel.send(b"ended")
            continue
        pid = os.fork()
        if pid == 0:
            channel.close()
            _become_bot(json.loads(told), *streams)
        for stream in streams:
            os.close(stream)
        channel.send(str(pid).encode())


def _become_bot(settings: dict[str, str], control: int, log: int) -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    os.environ.update(settings)
    for stream, number in ((control, 0), (control, 1), (log, 2)):
        os.dup2(stream, number)
    os.close(control)
    os.close(log)
    asyncio.run(serve())
    os._exit(0)


if __name__ == "__main__":
    main()
