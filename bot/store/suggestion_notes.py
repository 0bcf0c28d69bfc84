"""What admins, seats and proposers are owed in private about suggestions, until it has arrived."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from bot.core.suggestion import NoteKind
from bot.store.database import first_instant, text_of, write


@dataclass(frozen=True, slots=True)
class SuggestionNote:
    """A note to one person, from the instant `send_at` on; `suggestion_id` is None for no one."""

    user_id: int
    kind: NoteKind
    send_at: datetime
    suggestion_id: int | None = None
    id: int = 0
    attempts: int = 0


class SuggestionNotes:
    """The rows in eske.db; each is deleted when its note has arrived, or never will."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def to_send(self, now: datetime) -> list[SuggestionNote]:
        """The notes that are owed by now, in the order in which they came about."""
        rows = self._db.query(
            "SELECT * FROM suggestion_notes WHERE state = 'pending' AND send_at <= ? ORDER BY id",
            [text_of(now)],
        )
        return [_note(row) for row in rows]

    def next_at(self) -> datetime | None:
        """The next instant at which a note is owed."""
        return first_instant(
            self._db, "SELECT min(send_at) AS at FROM suggestion_notes WHERE state = 'pending'"
        )

    def owe(self, notes: Sequence[SuggestionNote]) -> None:
        """Owe these notes."""
        with write(self._db):
            insert_notes(self._db, notes)

    def begin(self, note_id: int) -> None:
        """A note is under way: what happens from now on is owed by another one."""
        with write(self._db):
            self._db.execute(
                "UPDATE suggestion_notes SET state = 'sending' WHERE id = ?", [note_id]
            )

    def postpone(self, note_id: int, send_at: datetime) -> None:
        """Try again at `send_at`."""
        with write(self._db):
            self._db.execute(
                "UPDATE suggestion_notes SET state = 'pending', attempts = attempts + 1,"
                " send_at = ? WHERE id = ?",
                [text_of(send_at), note_id],
            )

    def remove(self, note_id: int) -> None:
        """A note has arrived, or is given up."""
        with write(self._db):
            self._db.execute("DELETE FROM suggestion_notes WHERE id = ?", [note_id])

    def restart(self) -> None:
        """After a stop: what was being sent is owed again."""
        with write(self._db):
            self._db.execute(
                "UPDATE suggestion_notes SET state = 'pending' WHERE state = 'sending'"
            )


def insert_notes(db: Database, notes: Sequence[SuggestionNote]) -> None:
    """Owe these notes, inside an open transaction; not one that is owed already, as each says
    how things stand when it is sent."""
    for note in notes:
        about = [note.suggestion_id, note.user_id, note.kind]
        db.execute(
            "INSERT INTO suggestion_notes (suggestion_id, user_id, kind, send_at)"
            " SELECT ?, ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM suggestion_notes WHERE"
            " suggestion_id IS ? AND user_id = ? AND kind = ? AND state = 'pending')",
            [*about, text_of(note.send_at), *about],
        )


def _note(row: Mapping[str, Any]) -> SuggestionNote:
    return SuggestionNote(
        user_id=row["user_id"],
        kind=NoteKind(row["kind"]),
        send_at=datetime.fromisoformat(row["send_at"]),
        suggestion_id=row["suggestion_id"],
        id=row["id"],
        attempts=row["attempts"],
    )
