"""The decks, scripts and terms on disk; a file that breaks takes nothing away that was good."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Generic, TypeAlias, TypeVar

from bot.content.copies import FOLDERS, Copies
from bot.content.decks import check_deck
from bot.content.files import read_file, yaml_files
from bot.content.mistakes import START, Mistake
from bot.content.scripts import check_script
from bot.content.terms import check_terms
from bot.core.deck import Deck
from bot.core.edit import FileName, Kind
from bot.core.errors import UserError
from bot.core.script import Script
from bot.core.terms import Terms

TERMS = f"{FOLDERS[Kind.DECK]}/terms"

T = TypeVar("T", Deck, Script, Terms)
Check: TypeAlias = Callable[[Path, bytes, bool], tuple[T | None, tuple[Mistake, ...]]]


class Instead(StrEnum):
    """What is used in place of a broken file."""

    LAST_GOOD = "last-good"
    SHIPPED = "shipped"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Broken:
    """A file or folder with mistakes, and what is used in its place."""

    path: Path
    mistakes: tuple[Mistake, ...]
    instead: Instead


@dataclass(frozen=True, slots=True)
class _Entry(Generic[T]):
    """What a file held when it was last read, and the last good version of it."""

    path: Path
    content: bytes
    good: T | None
    mistakes: tuple[Mistake, ...]


class Shelf(Generic[T]):
    """One kind of content, shipped and local; a local file wins over a shipped one of its name.

    `items` are what is in use, by id, and `paths` where it was read.
    """

    def __init__(
        self, shipped: Path, local: Path, check: Check[T], *, needed: bool = True
    ) -> None:
        self._folders = {shipped: True, local: False}
        self._needed = needed
        self._check: Check[T] = check
        self._entries: Mapping[Path, _Entry[T]] = {}
        self.items: Mapping[str, T] = {}
        self.paths: Mapping[str, Path] = {}

    def refresh(self) -> list[Broken]:
        """Read again what changed; those of the changed files that are broken."""
        before = self._entries
        self._entries = dict(self._read_all())
        # The shipped ones come first, so that a local one takes the place of its namesake.
        good = {path: entry.good for path, entry in self._entries.items() if entry.good}
        self.items = {path.stem: item for path, item in good.items()}
        self.paths = {path.stem: path for path in good}
        return [
            broken
            for broken in self.broken()
            if before.get(broken.path) is not self._entries[broken.path]
        ]

    def broken(self) -> list[Broken]:
        """All files and folders that were broken when they were last read."""
        return [
            Broken(entry.path, entry.mistakes, self._instead(entry))
            for entry in self._entries.values()
            if entry.mistakes
        ]

    def _instead(self, entry: _Entry[T]) -> Instead:
        # A folder stands for the files in it.
        files = [
            self._entries[path] for path in self._entries if entry.path in (path, path.parent)
        ]
        if any(file.good is not None for file in files):
            return Instead.LAST_GOOD
        return Instead.SHIPPED if entry.path.stem in self.items else Instead.NOTHING

    def _read_all(self) -> Iterator[tuple[Path, _Entry[T]]]:
        for folder, shipped in self._folders.items():
            try:
                paths = yaml_files(folder, needed=shipped and self._needed)
            except UserError as error:
                yield folder, self._failed(folder, error)
                # A disk that is away for a while takes no deck away.
                paths = [path for path in self._entries if path.parent == folder]
                yield from ((path, self._entries[path]) for path in paths)
                continue
            yield from ((path, self._read(path, shipped)) for path in paths)

    def _read(self, path: Path, shipped: bool) -> _Entry[T]:
        try:
            data = read_file(path)
        except UserError as error:
            return self._failed(path, error)
        content = hashlib.sha256(data).digest()
        old = self._entries.get(path)
        if old and old.content == content:
            return old
        good, mistakes = self._check(path, data, shipped)
        return _Entry(path, content, good or (old.good if old else None), mistakes)

    def _failed(self, path: Path, error: UserError) -> _Entry[T]:
        content = f"{error.key} {error.values}".encode()
        old = self._entries.get(path)
        if old and old.content == content:
            return old
        mistake = Mistake(path, *START, error.key, error.values)
        return _Entry(path, content, old.good if old else None, (mistake,))


class Library:
    """All decks and scripts by id, and the terms to look for; empty until the first `refresh`.

    `shipped` and `local` are folders that hold `reflection_cards` and `prompts`.
    """

    def __init__(self, shipped: Path, local: Path) -> None:
        decks, scripts = FOLDERS[Kind.DECK], FOLDERS[Kind.SCRIPT]
        self._decks = Shelf(shipped / decks, local / decks, check_deck)
        self._scripts = Shelf(shipped / scripts, local / scripts, check_script)
        self._terms = Shelf(shipped / TERMS, local / TERMS, check_terms, needed=False)
        self.copies = Copies(shipped, local)

    @property
    def decks(self) -> Mapping[str, Deck]:
        """The decks in use, by id."""
        return self._decks.items

    @property
    def scripts(self) -> Mapping[str, Script]:
        """The scripts in use, by id."""
        return self._scripts.items

    @property
    def terms(self) -> Terms:
        """The terms of all lists in use."""
        return Terms(tuple(term for listed in self._terms.items.values() for term in listed.terms))

    def path_of(self, item: Deck | Script) -> Path:
        """Where a deck or script that is in use was read."""
        shelf = self._decks if isinstance(item, Deck) else self._scripts
        return shelf.paths[item.id]

    def refresh(self) -> list[Broken]:
        """Read again what changed on disk; those of the changed files that are broken.

        Never raises for what lies on disk. A deck or script that breaks keeps its last good
        version; after a restart, the shipped one of that name takes its place. A file that is
        gone is gone.
        """
        return self._decks.refresh() + self._scripts.refresh() + self._terms.refresh()

    def broken(self) -> list[Broken]:
        """All files and folders that were broken when they were last read, new or not."""
        return self._decks.broken() + self._scripts.broken() + self._terms.broken()

    def check(
        self, name: FileName, data: bytes
    ) -> tuple[Deck | Script | None, tuple[Mistake, ...]]:
        """The deck or script in these bytes if they were the local file of that name.

        None and all mistakes if they cannot be; UserError if no file can have that name.
        """
        check = check_deck if name.kind is Kind.DECK else check_script
        return check(self.copies.path(name), data, False)
