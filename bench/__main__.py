"""`make bench`: one table of Eske beside a bare python-telegram-bot and a bare aiogram."""

import asyncio
import tempfile
from pathlib import Path
from statistics import median

import click

from bench import crowd
from bench.race import Lap, Runner, run

RUNS = 3
RUNNERS = (
    Runner("bench.bare_ptb", "editMessageText", ("bare python-telegram-bot",)),
    Runner("bench.bare_aiogram", "editMessageText", ("bare aiogram",)),
    Runner(
        "bot run", "answerCallbackQuery", ("Eske, first press", "Eske, later press"), keeps=True
    ),
)
# Fewer presses where each call takes 50 ms longer; both are whole rounds of all the chats.
COLUMNS = ((0.0, crowd.PRESSES), (0.05, 5 * crowd.CHATS))
HEAD = "bot | added ms | presses/s | × bare PTB | calls/press | CPU s/1000 | peak MB | start s"
ABOUT = """
Medians of {runs} runs of {presses} button presses over HTTP ({fewer} where 50 ms are added to each
call) against the demo's Bot API server in another process. The bare bots answer and edit at each
press, keep nothing, and have their default settings. Eske stores each press and each answer
durably, answers, and edits a card at most every ten seconds; a first press asks Telegram who is in
the chat. In the end it is killed, and its database must hold every answer.
Start: from the process to its first getUpdates.
"""


async def measure(filled: Path) -> None:
    """Run everything and print the table."""
    click.echo(f"| {HEAD} | idle MB |\n|{'---|' * 9}")
    for delay, presses in COLUMNS:
        bare = 0.0
        for runner in RUNNERS:
            # Only the last run waits until the cards are true: that takes a while.
            runs = [
                await run(runner, filled, presses, delay, runner.keeps and number == RUNS - 1)
                for number in range(RUNS)
            ]
            for name, laps in zip(runner.laps, zip(*runs, strict=True), strict=True):
                bare = bare or median(lap.rate for lap in laps)
                click.echo(_row(name, delay, laps, bare))


def _row(name: str, delay: float, laps: tuple[Lap, ...], bare: float) -> str:
    rate = median(lap.rate for lap in laps)
    cells = (
        name,
        f"{delay * 1000:.0f}",
        f"{rate:.0f}",
        f"{rate / bare:.1f}",
        f"{laps[-1].calls:.2f}",
        f"{median(lap.cpu for lap in laps):.2f}",
        f"{max(lap.peak for lap in laps):.0f}",
        f"{median(lap.start for lap in laps):.2f}",
        f"{median(lap.idle for lap in laps):.0f}",
    )
    return f"| {' | '.join(cells)} |"


def main() -> None:
    """Measure in a folder that goes afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        filled = Path(folder, "filled")
        crowd.fill(filled)
        asyncio.run(measure(filled))
    click.echo(ABOUT.format(runs=RUNS, presses=COLUMNS[0][1], fewer=COLUMNS[1][1]))


if __name__ == "__main__":
    main()
