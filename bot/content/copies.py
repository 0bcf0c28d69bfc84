"""The files that admins change: a local copy in the data folder, in front of what is shipped."""

import errno
import hashlib
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from bot.content.checker import ENDING, is_file_name
from bot.content.files import read_file, yaml_files
from bot.core.edit import FileName, Kind
from bot.core.errors import UserError

FOLDERS = {Kind.DECK: "reflection_cards", Kind.SCRIPT: "prompts"}

_FULL = (errno.ENOSPC, errno.EDQUOT)
_FORBIDDEN = (errno.EACCES, errno.EPERM, errno.EROFS)


@dataclass(frozen=True, slots=True)
class Source:
    """A file's bytes as they were read; `local` if it lies in the data folder."""

    path: Path
    data: bytes
    local: bool

    @property
    def digest(self) -> str:
        """The SHA-256 of the bytes, in hex."""
        return hashlib.sha256(self.data).hexdigest()


class Copies:
    """Reads and writes whole files. What is shipped is only read.

    `shipped` and `local` are folders that hold `reflection_cards` and `prompts`.
    """

    def __init__(self, shipped: Path, local: Path) -> None:
        self._shipped = shipped
        self._local = local

    def path(self, name: FileName) -> Path:
        """Where the local file is, or would be; UserError if no file can have that name."""
        return _path(self._local, name)

    def read(self, name: FileName) -> Source | None:
        """The local file, else the shipped one, else None; UserError if it cannot be read."""
        return self._read_local(name) or self.shipped(name)

    def shipped(self, name: FileName) -> Source | None:
        """The shipped file of that name, if there is one; UserError if it cannot be read."""
        return _read(_path(self._shipped, name), local=False)

    def names(self) -> list[FileName]:
        """All files, shipped or local, in the order of kinds and ids.

        UserError where a folder cannot be listed.
        """
        return [FileName(kind, file_id) for kind in FOLDERS for file_id in self._ids(kind)]

    def put(self, name: FileName, data: bytes, expected: str | None) -> None:
        """Write the local file, whole or not at all.

        `expected` is the digest of the local file that is replaced, None if there is none. A
        UserError says what stands in the way; then all is as it was.
        """
        path = self.path(name)
        with _told(path.parent):
            # As private as the databases beside them.
            self._local.mkdir(mode=0o700, parents=True, exist_ok=True)
            path.parent.mkdir(mode=0o700, exist_ok=True)
            # Hidden, so that it is never taken for a deck; one a file, so that none pile up.
            new = path.with_name(f".{path.name}.new")
            try:
                _write(new, data, _mode(path))
                self._must_be(name, expected)
                new.replace(path)
            finally:
                with suppress(OSError):
                    new.unlink()
            _sync_folder(path.parent)

    def remove(self, name: FileName, expected: str) -> None:
        """Delete the local file that has this digest, so that the shipped one shows again.

        A UserError says what stands in the way; then all is as it was.
        """
        path = self.path(name)
        with _told(path.parent):
            self._must_be(name, expected)
            path.unlink()
            _sync_folder(path.parent)

    def _ids(self, kind: Kind) -> list[str]:
        folders = [home / FOLDERS[kind] for home in (self._shipped, self._local)]
        paths = [path for folder in folders for path in yaml_files(folder, needed=False)]
        return sorted({path.stem for path in paths if is_file_name(path.name)})

    def _must_be(self, name: FileName, expected: str | None) -> None:
        path = self.path(name)
        if path.is_symlink():
            # What it points to may belong to another program, or lie outside the folder.
            raise UserError("file-is-link", path=str(path))
        found = self._read_local(name)
        if (found.digest if found else None) != expected:
            raise UserError("file-changed-meanwhile", name=path.name)

    def _read_local(self, name: FileName) -> Source | None:
        return _read(self.path(name), local=True)


def _path(home: Path, name: FileName) -> Path:
    path = home / FOLDERS[name.kind] / f"{name.id}{ENDING}"
    if not is_file_name(f"{name.id}{ENDING}"):
        # Also what would lead out of the folder, such as `../` in a zip.
        raise UserError("file-name-wrong", name=name.id)
    return path


def _read(path: Path, local: bool) -> Source | None:
    try:
        return Source(path, read_file(path), local)
    except UserError as error:
        # A link to nowhere is a file that somebody expects to be there.
        if error.key == "mistake-file-missing" and not path.is_symlink():
            return None
        raise


def _mode(path: Path) -> int:
    try:
        return stat.S_IMODE(path.stat().st_mode)
    except FileNotFoundError:
        return 0o600


def _write(path: Path, data: bytes, mode: int) -> None:
    # What a kill left behind.
    path.unlink(missing_ok=True)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    with os.fdopen(handle, "wb") as file:
        os.fchmod(handle, mode)
        file.write(data)
        file.flush()
        os.fsync(handle)


def _sync_folder(folder: Path) -> None:
    # The change is made by now: at worst, a power cut brings back what was before.
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def _told(folder: Path) -> Iterator[None]:
    """What the disk refuses, as a UserError."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise UserError("file-disk-full") from error
        if error.errno in _FORBIDDEN:
            raise UserError("file-folder-read-only", folder=str(folder)) from error
        raise UserError("file-not-written", reason=error.strerror or "?") from error
