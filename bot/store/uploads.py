"""Uploads: files that an admin has sent, until they are applied or discarded."""

import json
import zlib
from collections.abc import Mapping
from datetime import datetime, timedelta

from sqlite_utils import Database

from bot.core.upload import Upload
from bot.store.database import text_of, write

KEPT = timedelta(days=7)


class Uploads:
    """The uploads in eske.db."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(
        self, user_id: int, name: str, data: bytes, seen: Mapping[str, str | None], now: datetime
    ) -> int:
        """Keep a file that was sent and the digests of what it was compared with; its number."""
        with write(self._db):
            number = self._db.execute(
                "INSERT INTO uploads (user_id, name, data, seen, made_at) VALUES (?, ?, ?, ?, ?)",
                [user_id, name, zlib.compress(data), json.dumps(dict(seen)), text_of(now)],
            ).lastrowid
        assert number is not None
        return number

    def of_person(self, number: int, user_id: int) -> Upload | None:
        """The upload of that number, if this person has sent it."""
        rows = self._db.query(
            "SELECT * FROM uploads WHERE id = ? AND user_id = ?", [number, user_id]
        )
        return next(
            (
                Upload(
                    row["id"],
                    row["user_id"],
                    row["name"],
                    zlib.decompress(row["data"]),
                    json.loads(row["seen"]),
                )
                for row in rows
            ),
            None,
        )

    def compare(self, number: int, seen: Mapping[str, str | None]) -> None:
        """From now on the upload is compared with files of these digests."""
        with write(self._db):
            self._db.execute(
                "UPDATE uploads SET seen = ? WHERE id = ?", [json.dumps(dict(seen)), number]
            )

    def remove(self, number: int) -> None:
        """Forget an upload."""
        with write(self._db):
            self._db.execute("DELETE FROM uploads WHERE id = ?", [number])

    def forget(self, now: datetime) -> None:
        """Forget what nobody has said yes or no to for a week."""
        with write(self._db):
            self._db.execute("DELETE FROM uploads WHERE made_at < ?", [text_of(now - KEPT)])
