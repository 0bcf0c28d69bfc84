"""Updates as Telegram sent them, kept until they are done with."""

import json
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlite_utils import Database

from bot.store.database import flushed, instant_of, scrub, text_of, write

# Telegram keeps an update for a day; twice that is how long a number is remembered.
REMEMBERED = timedelta(days=2)
# One that could not be processed is kept this long, so that somebody can look into it.
SET_ASIDE = timedelta(days=7)
# After a week without updates Telegram goes on from a number drawn at random.
NUMBERS_GO_ON = timedelta(days=6)


class Updates:
    """The intake's rows in open.db."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def take_in(self, raw: Iterable[dict[str, Any]], now: datetime) -> list[int]:
        """Store raw updates, durably; return the numbers of those not seen before."""
        new = []
        with flushed(self._db), write(self._db):
            for update in raw:
                number = int(update["update_id"])
                body = json.dumps(update, ensure_ascii=False)
                if self._db.execute(
                    "INSERT OR IGNORE INTO updates (update_id, received_at, body)"
                    " VALUES (?, ?, ?)",
                    [number, text_of(now), body],
                ).rowcount:
                    new.append(number)
        return new

    def to_do(self) -> list[dict[str, Any]]:
        """All updates that are stored and not yet done with, oldest first."""
        rows = self._db.query(
            "SELECT body FROM updates WHERE body IS NOT NULL AND problem IS NULL"
            " ORDER BY update_id"
        )
        return [json.loads(str(row["body"])) for row in rows]

    def done(self, numbers: Sequence[int]) -> None:
        """Wipe the bodies of these updates, but for those set aside; only their numbers stay."""
        with write(self._db):
            for number in numbers:
                self._db.execute(
                    "UPDATE updates SET body = NULL WHERE update_id = ? AND problem IS NULL",
                    [number],
                )

    def set_aside(self, number: int, problem: str, shape: object) -> None:
        """Keep only the `shape` of an update that cannot be handled, out of the others' way."""
        with write(self._db):
            self._db.execute(
                "UPDATE updates SET problem = ?, body = ? WHERE update_id = ?",
                [problem, json.dumps(shape), number],
            )

    def next_number(self, now: datetime) -> int | None:
        """The number to ask Telegram from, or None where its numbering may have begun anew."""
        for row in self._db.query(
            "SELECT update_id, received_at FROM updates ORDER BY received_at DESC, update_id DESC"
            " LIMIT 1"
        ):
            if now - instant_of(row["received_at"]) < NUMBERS_GO_ON:
                return int(row["update_id"]) + 1
        return None

    def forget(self, now: datetime) -> None:
        """Drop numbers that Telegram cannot send again, old problems, and what was wiped."""
        with write(self._db):
            self._db.execute(
                "DELETE FROM updates WHERE (body IS NULL AND received_at < ?) OR received_at < ?",
                [text_of(now - REMEMBERED), text_of(now - SET_ASIDE)],
            )
        scrub(self._db)
