"""Mistakes in a file: where, what is wrong, and the words to say it in the reader's language."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

# A file of nonsense gives thousands; nobody reads more.
MOST_MISTAKES = 100
LONGEST_EXCERPT = 40


class Mark(NamedTuple):
    """A place in a file, counted from 1 in lines and characters."""

    line: int
    column: int


START = Mark(1, 1)


@dataclass(frozen=True, slots=True)
class Mistake:
    """One thing to mend: `key` is the id of a Fluent message, `values` fill it."""

    path: Path
    line: int
    column: int
    key: str
    values: Mapping[str, str | int]

    @property
    def place(self) -> str:
        """`path:line:column`, safe to print whatever bytes the path is made of."""
        path = str(self.path).encode(errors="replace").decode()
        return f"{path}:{self.line}:{self.column}"


class Mistakes:
    """Collects the mistakes of one file."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._found: list[Mistake] = []
        self._left_out = 0

    def __bool__(self) -> bool:
        return bool(self._found)

    def add(self, mark: Mark, key: str, **values: str | int | Iterable[str]) -> None:
        """Note a mistake. A text may come from the file and is shortened; a list is ours."""
        if len(self._found) >= MOST_MISTAKES:
            self._left_out += 1
            return
        shown = {name: _shown(value) for name, value in values.items()}
        self._found.append(Mistake(self._path, mark.line, mark.column, key, shown))

    def in_order(self) -> tuple[Mistake, ...]:
        """All mistakes as they stand in the file; the last one may say how many were left out."""
        found = sorted(self._found, key=lambda mistake: (mistake.line, mistake.column))
        if self._left_out:
            last, left_out = found[-1], {"count": self._left_out}
            found.append(Mistake(last.path, last.line, last.column, "mistake-more", left_out))
        return tuple(found)


def _shown(value: str | int | Iterable[str]) -> str | int:
    if isinstance(value, int):
        return value
    if not isinstance(value, str):
        return ", ".join(value)
    # Cut first: the text may have 256 KB.
    kept = value[: LONGEST_EXCERPT + 1]
    kept = "".join(sign if sign.isprintable() else " " for sign in kept)
    return kept if len(kept) <= LONGEST_EXCERPT else kept[:-1] + "…"


def nearest(word: str, known: Iterable[str], likeness: float = 0.6) -> str | None:
    """The known word that was most likely meant, if any is that much alike (0 to 1)."""
    if len(word) > LONGEST_EXCERPT:
        return None
    matches = get_close_matches(word.casefold(), list(known), n=1, cutoff=likeness)
    return matches[0] if matches else None
