"""Files that an admin sends: what is wrong in them, and what waits until somebody says yes."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.core.difference import Difference
from bot.core.edit import FileName


@dataclass(frozen=True, slots=True)
class Flaw:
    """One thing to mend in a file: `key` is the id of a Fluent message, `values` fill it.

    `file` is a file or a sheet, `place` a line and column (12:5) or a cell (C5), or empty.
    """

    file: str
    place: str
    key: str
    values: Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file as it would be. `seen` is the digest of what it takes the place of, if anything.

    The difference is empty where only comments or the layout change.
    """

    name: FileName
    data: bytes
    seen: str | None
    difference: Difference


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading an upload: files that differ, `same` as many that do not, or flaws."""

    files: tuple[NewFile, ...]
    same: int
    flaws: tuple[Flaw, ...]


@dataclass(frozen=True, slots=True)
class Upload:
    """What an admin sent under that file name, until it is applied or discarded.

    `seen` are the digests of the files that it was compared with when it was last shown.
    """

    id: int
    user_id: int
    name: str
    data: bytes
    seen: Mapping[str, str | None]
