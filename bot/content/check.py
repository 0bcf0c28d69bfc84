"""Everything that `eske check` reads: the shipped and the local decks and scripts."""

from collections.abc import Iterator
from pathlib import Path

from bot.content.library import Library
from bot.content.mistakes import Mistake


def check_all(shipped: Path, local: Path) -> Iterator[Mistake]:
    """Every mistake in shipped and local files, in the order of path, line and column.

    Both are folders that hold `reflection_cards` and `prompts`; a local one need not exist.
    """
    broken = Library(shipped, local).refresh()
    for file in sorted(broken, key=lambda file: file.path):
        yield from file.mistakes
