"""The commands: eske run, eske demo, eske check."""

import asyncio
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import click

from bot.config import ConfigError, read_config
from bot.store import FolderInUseError, NewerDatabaseError, UnusableDatabaseError


@click.group()
@click.version_option(package_name="eske")
def main() -> None:
    """Eske deals reflection cards to teams in Telegram."""


@main.command()
def run() -> None:
    """Run the bot. Settings come from the environment; the README lists them."""
    # Imported here: `eske check` and a wrong setting answer at once, without Telegram's library.
    from bot.app import running  # noqa: PLC0415
    from bot.logs import set_up_logging  # noqa: PLC0415

    async def serve() -> None:
        work = asyncio.current_task()
        assert work is not None
        # Not an event to wait for: the start itself may wait for the network, for hours.
        for sign in (signal.SIGTERM, signal.SIGINT):
            asyncio.get_running_loop().add_signal_handler(sign, work.cancel)
        async with running(config):
            await asyncio.Event().wait()

    try:
        config = read_config(os.environ)
        set_up_logging(config.log_level)
        with _one_line(config.data), suppress(asyncio.CancelledError):
            asyncio.run(serve())
    except ConfigError as error:
        raise click.ClickException(str(error)) from None


@contextmanager
def _one_line(data: Path) -> Iterator[None]:
    """Say in one line what is the matter with the data folder, and what to do."""
    try:
        yield
    except FolderInUseError as error:
        said = f"Another Eske works in {error}. Stop it, or give this one its own ESKE_DATA."
    except NewerDatabaseError as error:
        said = (
            f"The data in {data} was written by a newer Eske (step {error})."
            " Install that version or a later one."
        )
    except UnusableDatabaseError as error:
        said = (
            f"A database in {data} cannot be used: {error}."
            " If it is damaged, put a backup of eske.db in its place."
        )
    except OSError as error:
        said = f"The data folder {data} cannot be used: {error.strerror}."
    else:
        return
    raise click.ClickException(said)


@main.command()
@click.option("--port", default=8000, show_default=True, help="Port of the page; 0 for any.")
@click.option("--no-browser", is_flag=True, help="Do not open the page.")
@click.option(
    "--history/--empty",
    default=None,
    help="Begin with some past weeks, or without; by default with, unless --no-browser.",
)
def demo(port: int, no_browser: bool, history: bool | None) -> None:
    """Look at Eske at work: no token, no account, no network."""
    from bot.demo.run import run as run_demo  # noqa: PLC0415

    # Scripts want a world in which nothing has happened yet.
    past = not no_browser if history is None else history
    try:
        asyncio.run(run_demo(port, not no_browser, history=past))
    except OSError as error:
        raise click.ClickException(
            f"The demo cannot start ({error.strerror}). Another port: eske demo --port 8001"
        ) from None


@main.command()
@click.option("--content", is_flag=True, help="Show also what the decks cover, as a table.")
@click.option(
    "--language",
    default=lambda: os.environ.get("ESKE_LANGUAGE", "en"),
    help="nb, en or he.",
)
def check(content: bool, language: str) -> None:
    """Check the decks and scripts, shipped and local. Needs no token.

    A mistake makes the command fail; a remark on wording does not.
    """
    from bot.checking import coverage_lines, mistake_lines, remark_lines  # noqa: PLC0415
    from bot.content.files import shipped_home  # noqa: PLC0415
    from bot.content.library import Library  # noqa: PLC0415
    from bot.texts import load_texts  # noqa: PLC0415

    texts = load_texts().get(language) or load_texts()["en"]
    local = Path(os.environ.get("ESKE_DATA", "data")).expanduser()
    library = Library(shipped_home(), local)
    mistakes = mistake_lines(library, texts)
    table = coverage_lines(library, texts) if content else []
    for line in (*mistakes, *remark_lines(library, texts), *table):
        click.echo(line)
    if mistakes:
        raise SystemExit(1)
