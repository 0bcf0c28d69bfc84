"""Files that people and the bot send; they live in memory as long as the server."""

import secrets
import struct
from dataclasses import dataclass
from typing import Any

from bot.demo.errors import ApiError

MEGABYTE = 1024 * 1024
FOLDERS = {"photo": "photos", "document": "documents", "voice": "voice"}


@dataclass(frozen=True, slots=True)
class Upload:
    """A file part of a call: its name, its kind (MIME) and its bytes."""

    name: str
    mime: str
    data: bytes


@dataclass(frozen=True, slots=True)
class File:
    """A file Telegram keeps; `id` is the bot's, `path` where it is downloaded."""

    id: str
    unique: str
    kind: str
    path: str
    upload: Upload


class Files:
    """All files by id."""

    def __init__(self) -> None:
        self._by_id: dict[str, File] = {}

    def keep(self, kind: str, upload: Upload) -> File:
        """Store a new file of the kind `photo`, `document` or `voice`."""
        number = len(self._by_id) + 1
        ending = upload.name.rpartition(".")[2] if "." in upload.name else "bin"
        path = f"{FOLDERS[kind]}/file_{number}.{ending}"
        made = File(
            "AgAC" + secrets.token_urlsafe(36), secrets.token_urlsafe(9), kind, path, upload
        )
        self._by_id[made.id] = made
        return made

    def get(self, number: str) -> File | None:
        """A file by its id."""
        return self._by_id.get(number)

    def at(self, path: str) -> File | None:
        """A file by its download path."""
        return next((file for file in self._by_id.values() if file.path == path), None)

    def sent(self, kind: str, value: Any) -> File:
        """The file of a call: an upload, or the id of one that Telegram has."""
        if isinstance(value, str):
            file = self.get(value)
            if value.startswith(("http://", "https://")):
                raise ApiError("failed to get HTTP URL content")
            if file is None:
                raise ApiError(
                    "wrong remote file identifier specified: Wrong character in the string"
                )
            if file.kind != kind:
                raise ApiError(f"can't use file of type {file.kind.capitalize()} as {kind}")
            return file
        upload: Upload = value
        if not upload.data:
            raise ApiError("file must be non-empty")
        if len(upload.data) > 50 * MEGABYTE:
            raise ApiError("Request Entity Too Large", 413)
        if kind == "photo":
            _check_photo(upload.data)
        return self.keep(kind, upload)


def described(file: File) -> dict[str, Any]:
    """The part of a message that describes a file: `photo`, `document` or `voice`."""
    made: dict[str, Any] = {"file_id": file.id, "file_unique_id": file.unique}
    made["file_size"] = len(file.upload.data)
    if file.kind == "photo":
        width, height = image_size(file.upload.data) or (1, 1)
        return {"photo": [{**made, "width": width, "height": height}]}
    made["mime_type"] = file.upload.mime
    if file.kind == "voice":
        return {"voice": {**made, "duration": 1}}
    return {"document": {**made, "file_name": file.upload.name}}


def _check_photo(data: bytes) -> None:
    most = 10 * MEGABYTE
    if len(data) > most:
        raise ApiError(
            f"file of size {len(data)} bytes is too big for a photo; "
            f"the maximum size is {most} bytes"
        )
    size = image_size(data)
    if size is None:
        raise ApiError("IMAGE_PROCESS_FAILED")
    if sum(size) > 10_000 or max(size) > 20 * min(size):
        raise ApiError("PHOTO_INVALID_DIMENSIONS")


def image_size(data: bytes) -> tuple[int, int] | None:
    """Width and height of a PNG or JPEG from its header, `None` for anything else."""
    if data.startswith(b"\x89PNG\r\n\x1a\n") and len(data) >= 24:
        width, height = struct.unpack(">II", data[16:24])
        return (width, height) if width and height else None
    at = 2
    while data.startswith(b"\xff\xd8") and at + 9 <= len(data):
        marker, length = struct.unpack(">HH", data[at : at + 4])
        # A "start of frame"; c4, c8 and cc are tables.
        if 0xFFC0 <= marker <= 0xFFCF and marker not in (0xFFC4, 0xFFC8, 0xFFCC):
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return (width, height) if width and height else None
        at += 2 + length
    return None
