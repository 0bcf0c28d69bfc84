"""The audit list: what admins did, when, and about what."""

from datetime import datetime, timedelta

from sqlite_utils import Database

from bot.core.edit import What
from bot.core.history import AuditAction, AuditEntry, Done
from bot.store.database import instant_of, text_of, write

# So long it is known who did something.
KEPT = timedelta(days=365)


class Audit:
    """The rows in eske.db. They hold no answer and no text of a card."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, now: datetime, user_id: int | None, action: Done, about: str) -> None:
        """Record that somebody (None: on disk) did this; `about` names a file, card or person."""
        with write(self._db):
            insert_audit(self._db, now, user_id, action, about)

    def page(self, first: int, count: int) -> list[AuditEntry]:
        """So many entries from the one at place `first` on, the newest at place 0."""
        rows = self._db.query(
            "SELECT * FROM audit ORDER BY id DESC LIMIT ? OFFSET ?", [count, first]
        )
        return [
            AuditEntry(
                id=row["id"],
                at=instant_of(row["at"]),
                user_id=row["user_id"],
                action=_done(row["action"]),
                about=row["about"],
            )
            for row in rows
        ]

    def forget(self, now: datetime) -> None:
        """Forget what was done more than a year ago, and who made the edits of that time.

        The edits themselves stay: the history is for bringing back.
        """
        before = [text_of(now - KEPT)]
        with write(self._db):
            self._db.execute("DELETE FROM audit WHERE at < ?", before)
            self._db.execute("UPDATE edits SET user_id = NULL WHERE at < ?", before)


def insert_audit(
    db: Database, now: datetime, user_id: int | None, action: Done, about: str
) -> None:
    """Record what somebody did, inside an open transaction."""
    db.execute(
        "INSERT INTO audit (at, user_id, action, about) VALUES (?, ?, ?, ?)",
        [text_of(now), user_id, action, about],
    )


def _done(word: str) -> Done:
    return What(word) if word in set(What) else AuditAction(word)
