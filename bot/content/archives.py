"""Zip files from people, which are hostile until shown otherwise, and zip files for them."""

import struct
import zlib
from collections.abc import Iterable
from datetime import datetime
from io import BytesIO
from pathlib import PurePosixPath
from stat import S_ISLNK
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from bot.core.errors import UserError
from bot.core.upload import Flaw

MOST_PARTS = 300
MOST_UNPACKED = 16 * 1024 * 1024
# Text is packed to a tenth; what is packed to less than this is a bomb.
MOST_RATIO = 200

# What the library raises for a file that is damaged, or made to confuse.
_DAMAGED = (
    *(BadZipFile, EOFError, IndexError, NotImplementedError, OSError, RuntimeError),
    *(ValueError, struct.error, zlib.error),
)


def zipped(files: Iterable[tuple[str, bytes]], at: datetime) -> bytes:
    """A zip file of (path, bytes), dated with the local time `at`."""
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for path, data in files:
            info = ZipInfo(path, at.timetuple()[:6])
            info.external_attr = 0o100644 << 16
            archive.writestr(info, data, ZIP_DEFLATED)
    return made.getvalue()


def opened(data: bytes) -> ZipFile:
    """A zip file that can be unpacked without harm; UserError where it is damaged or a bomb.

    What the parts say of their size is the most that the library unpacks of them.
    """
    try:
        archive = ZipFile(BytesIO(data))
    except _DAMAGED:
        raise UserError("upload-zip-broken") from None
    parts = archive.infolist()
    if len(parts) > MOST_PARTS:
        raise UserError("upload-zip-parts", count=len(parts), most=MOST_PARTS)
    if sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise UserError("upload-zip-large", most=MOST_UNPACKED // 1024 // 1024)
    if any(part.file_size > MOST_RATIO * max(part.compress_size, 100) for part in parts):
        raise UserError("upload-zip-bomb")
    if any(part.flag_bits & 1 for part in parts):
        raise UserError("upload-zip-encrypted")
    # Other ways of packing may want any amount of memory.
    if any(part.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for part in parts):
        raise UserError("upload-zip-packing")
    return archive


def part(archive: ZipFile, info: ZipInfo) -> bytes:
    """The bytes of one part; UserError where it is damaged, or not what it says it is."""
    try:
        return archive.read(info)
    except _DAMAGED:
        raise UserError("upload-zip-broken") from None


def unzipped(data: bytes) -> tuple[list[tuple[PurePosixPath, bytes]], list[Flaw]]:
    """The files in a zip file by their paths, and what is wrong with the others.

    What computers add by themselves is passed over. UserError where nothing can be unpacked.
    """
    found: list[tuple[PurePosixPath, bytes]] = []
    flaws = []
    with opened(data) as archive:
        seen: set[PurePosixPath] = set()
        for info in archive.infolist():
            # Some programs write Windows' separator.
            path = PurePosixPath(info.filename.replace("\\", "/"))
            if info.is_dir() or _is_clutter(path):
                continue
            if key := _refusal(path, info, seen):
                flaws.append(Flaw(info.filename[:100], "", key, {}))
                continue
            seen.add(path)
            found.append((path, part(archive, info)))
    return found, flaws


def _refusal(path: PurePosixPath, info: ZipInfo, seen: set[PurePosixPath]) -> str | None:
    if path.is_absolute() or ".." in path.parts or ":" in str(path):
        return "upload-path-outside"
    if S_ISLNK(info.external_attr >> 16):
        return "upload-link"
    return "upload-file-twice" if path in seen else None


def _is_clutter(path: PurePosixPath) -> bool:
    hidden = any(name.startswith(".") and name != ".." for name in path.parts)
    return hidden or "__MACOSX" in path.parts or path.name in {"Thumbs.db", "desktop.ini"}
