"""What `eske check` says: mistakes, remarks, and what the decks cover, as lines of plain text."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from bot.content.check import check_all, remarks
from bot.content.coverage import Coverage, coverage
from bot.content.library import Library
from bot.core.deck import PROCESSES
from bot.texts import Texts

_COLUMNS = ("deck", "cards", "languages", "processes", "longest", "categories")
_LEFT_TO_RIGHT = "\u200e"


def mistake_lines(library: Library, texts: Texts) -> list[str]:
    """Reads all files; a line for each mistake: where, what is wrong, what would be right."""
    return [
        f"{mistake.place}: {texts(mistake.key, **mistake.values)}"
        for mistake in check_all(library)
    ]


def remark_lines(library: Library, texts: Texts) -> list[str]:
    """A line for each remark on what was read: where, and what to look at."""
    return [
        f"{remark.place}: {texts(remark.key, **remark.values)}"
        for remark in remarks(library, texts.language)
    ]


def coverage_lines(library: Library, texts: Texts) -> list[str]:
    """A table with a row for each deck that can be dealt from, and one for all together."""
    decks = sorted(
        (deck for deck in library.decks.values() if deck.dealt), key=lambda deck: deck.id
    )
    covered = {deck.id: coverage(deck.dealt) for deck in decks}
    together = coverage([card for deck in decks for card in deck.dealt])
    rows = [
        [texts(f"content-{column}") for column in _COLUMNS],
        *([name, *_cells(each), _counts(each.categories)] for name, each in covered.items()),
        [texts("content-all"), *_cells(together), str(len(together.categories))],
    ]
    # Between the columns, so that a terminal that turns Hebrew does not turn their order.
    mark = _LEFT_TO_RIGHT if texts.rtl else ""
    return [*_aligned(rows, mark), "", texts("content-legend")]


def _cells(covered: Coverage) -> list[str]:
    languages = [
        code if count == covered.cards else f"{code} {count}"
        for code, count in covered.languages.items()
        if count
    ]
    processes = [f"{process[0].upper()}{covered.processes[process]}" for process in PROCESSES]
    longest = _counts(covered.longest)
    return [str(covered.cards), " ".join(languages), " ".join(processes), longest]


def _counts(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{name} {count}" for name, count in counts.items() if count)


def _aligned(rows: Sequence[Sequence[str]], mark: str) -> Iterator[str]:
    """The rows of a table, each column as wide as its widest cell."""
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = [
            cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True)
        ]
        yield mark + f"{mark}  ".join(cells).rstrip()


def _width(text: str) -> int:
    """How many places a text takes in a terminal: marks and vowel points take none."""
    return sum(unicodedata.category(sign) not in {"Mn", "Cf"} for sign in text)
