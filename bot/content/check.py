"""Everything that `eske check` reads: the shipped and the local decks, scripts and terms."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.content.library import Library
from bot.content.mistakes import Mistake
from bot.core.terms import Hint


@dataclass(frozen=True, slots=True)
class Remark:
    """A hint for the one who edits a file; `part` is the id of the card or step, or empty."""

    path: Path
    part: str
    hint: Hint

    @property
    def place(self) -> str:
        """`path: part`, or the path alone."""
        return f"{self.path}: {self.part}" if self.part else str(self.path)


def check_all(library: Library) -> Iterator[Mistake]:
    """Every mistake in shipped and local files, in the order of path, line and column."""
    for file in sorted(library.refresh(), key=lambda file: file.path):
        yield from file.mistakes


def remarks(library: Library) -> list[Remark]:
    """The hints on all that can be dealt and led, in the order of path; after a refresh."""
    found: list[Remark] = []
    terms = library.terms
    for deck in library.decks.values():
        hints = {"": terms.hints(deck.title, deck.about)}
        hints |= {card.id: terms.hints_of(card) for card in deck.dealt}
        found += _remarks(library.path_of(deck), hints)
    for script in library.scripts.values():
        hints = {"": terms.hints(*script.frame, note=script.note)}
        hints |= {step.id: terms.hints(*step.texts, note=script.note) for step in script.steps}
        found += _remarks(library.path_of(script), hints)
    return sorted(found, key=lambda remark: remark.path)


def _remarks(path: Path, hints: Mapping[str, tuple[Hint, ...]]) -> list[Remark]:
    return [Remark(path, part, hint) for part, found in hints.items() for hint in found]
