"""One run of one bot, in its own process, against the demo's Bot API server in this one."""

import asyncio
import os
import shutil
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench import crowd
from bot.demo.server import Server

# A bare bot that is slower still tells its speed by what it has done until then.
MOST_SECONDS = 6
SETTLES_WITHIN = 40


@dataclass(frozen=True, slots=True)
class Runner:
    """A bot: its module, the call that ends a press, its laps' names, whether it keeps answers."""

    module: str
    last_call: str
    laps: tuple[str, ...]
    keeps: bool = False


@dataclass(frozen=True, slots=True)
class Lap:
    """What one lap of presses cost; times in seconds, memory in MB."""

    rate: float
    calls: float
    cpu: float
    peak: float
    start: float
    idle: float


class Meter:
    """Sees every call that the server answers."""

    def __init__(self, last_call: str) -> None:
        self.polled = asyncio.Event()
        self.calls = 0
        self.done = 0
        self.done_at = 0.0
        self.wanted = 0
        self.finished = asyncio.Event()
        self._last_call = last_call

    def request(self, method: str, params: Mapping[str, Any]) -> None:
        """Count a call."""
        if method == "getUpdates":
            self.polled.set()
        else:
            self.calls += 1

    def answer(self, method: str, params: Mapping[str, Any], result: Any) -> None:
        """Count a press that is done with."""
        if method == self._last_call:
            self.done += 1
            self.done_at = time.perf_counter()
            if self.done == self.wanted:
                self.finished.set()

    def update(self, update: dict[str, Any]) -> None:
        """Of no interest here."""


async def run(runner: Runner, filled: Path, presses: int, delay: float, settle: bool) -> list[Lap]:
    """Start a bot, let it rest, give it each lap's presses, and kill it."""
    meter = Meter(runner.last_call)
    folder = filled.with_name("running")
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(filled, folder)
    world = crowd.world()
    async with Server(
        world=world, empty=True, limits=False, api_delay=delay, witness=meter
    ) as server:
        crowd.post(server, folder)
        began = time.perf_counter()
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", *runner.module.split()),
            env=os.environ
            | {"ESKE_TOKEN": server.token, "ESKE_API_URL": server.url, "ESKE_DATA": str(folder)},
            stderr=asyncio.subprocess.DEVNULL,
        )
        try:
            await _started(process, meter, runner)
            start = time.perf_counter() - began
            await asyncio.sleep(2)
            idle = _memory(process.pid, "VmRSS")
            laps = []
            for number in range(len(runner.laps)):
                most = SETTLES_WITHIN if runner.keeps else MOST_SECONDS
                laps.append(await _lap(server, meter, process.pid, presses, number, most, settle))
        finally:
            with suppress(ProcessLookupError):
                process.kill()
            await process.wait()
    if runner.keeps and crowd.answers_kept(folder) != presses:
        raise SystemExit("Eske lost an answer, or counted one twice")
    return [Lap(*lap, start, idle) for lap in laps]


async def _started(process: asyncio.subprocess.Process, meter: Meter, runner: Runner) -> None:
    ends = [asyncio.create_task(process.wait()), asyncio.create_task(meter.polled.wait())]
    await asyncio.wait(ends, timeout=30, return_when=asyncio.FIRST_COMPLETED)
    for end in ends:
        end.cancel()
    if not meter.polled.is_set():
        raise SystemExit(f"{runner.module} does not start")


async def _lap(
    server: Server, meter: Meter, pid: int, presses: int, number: int, most: int, settle: bool
) -> tuple[float, float, float, float]:
    calls, cpu = meter.calls, _cpu(pid)
    meter.done, meter.wanted = 0, presses
    meter.finished.clear()
    crowd.press(server, presses, number)
    began = time.perf_counter()
    with suppress(TimeoutError):
        await asyncio.wait_for(meter.finished.wait(), most)
    done, seconds = meter.done, meter.done_at - began
    cpu = _cpu(pid) - cpu
    until = time.perf_counter() + SETTLES_WITHIN
    while settle and not crowd.counts_shown(server, presses // crowd.CHATS):
        if time.perf_counter() > until:
            raise SystemExit("A card does not show how many have answered")
        await asyncio.sleep(0.2)
    calls = meter.calls - calls
    server.state.updates.drop()
    return done / seconds, calls / meter.done, cpu / done * 1000, _memory(pid, "VmHWM")


def _cpu(pid: int) -> float:
    """Seconds of processor time so far, the kernel's for it included."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _memory(pid: int, name: str) -> float:
    """A line of /proc/<pid>/status, in MB."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith(name))
