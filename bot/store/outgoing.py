"""Outgoing: what the clock owes a chat, kept until Telegram has it."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeAlias

from sqlite_utils import Database

from bot.core.delivery import Delivery
from bot.core.outgoing import Outgoing, OutgoingKind
from bot.store.database import first_instant, instant_of, text_of, write

Payload: TypeAlias = Mapping[str, Any]

# What a paused team is owed in its chat waits until the team is served again.
_SENDABLE = (
    "FROM outgoing o LEFT JOIN teams t ON t.id = o.team_id WHERE o.state = 'pending'"
    " AND (o.chat_id IS NOT NULL OR t.state = 'active')"
)


@dataclass(frozen=True, slots=True)
class NewNote:
    """A note that is owed to `chat_id`, or to the team's own chat where that is None.

    Without a team it is owed to a person alone, for what is no team's.
    """

    team_id: int | None
    chat_id: int | None
    payload: Payload
    send_at: datetime


class OutgoingRows:
    """The rows in eske.db."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def to_send(self, now: datetime) -> list[Outgoing]:
        """The rows that are owed by now, in the order in which they came about."""
        rows = self._db.query(
            f"SELECT o.* {_SENDABLE} AND send_at <= ? ORDER BY o.id",
            [text_of(now)],
        )
        return [_outgoing(row) for row in rows]

    def next_at(self) -> datetime | None:
        """The next instant at which something is owed."""
        return first_instant(self._db, f"SELECT min(send_at) AS at {_SENDABLE}")

    def owe(self, notes: Sequence[NewNote]) -> None:
        """Owe these notes."""
        with write(self._db):
            for note in notes:
                insert_note(self._db, note)

    def mark(self, outgoing_id: int, state: str) -> None:
        """Record where a row stands: sending, unknown or failed."""
        with write(self._db):
            self._db.execute("UPDATE outgoing SET state = ? WHERE id = ?", [state, outgoing_id])

    def mark_sent(self, row: Outgoing, following: Payload | None = None) -> None:
        """A row has arrived; a result that goes on in another message owes that one now."""
        with write(self._db):
            # Not one that is owed anew: it has changed while it was under way.
            self._db.execute(
                "UPDATE outgoing SET state = 'sent' WHERE id = ? AND state = 'sending'", [row.id]
            )
            if following is None or any(
                self._db.query(
                    "SELECT 1 FROM outgoing WHERE delivery_id = ? AND kind = ?"
                    " AND json_extract(payload, '$.page') = ?",
                    [row.delivery_id, row.kind, following["page"]],
                )
            ):
                return
            _insert(
                self._db, (row.team_id, row.delivery_id, None), row.kind, following, row.send_at
            )

    def postpone(self, outgoing_id: int, send_at: datetime) -> None:
        """Try again at `send_at`."""
        with write(self._db):
            self._db.execute(
                "UPDATE outgoing SET state = 'pending', attempts = attempts + 1, send_at = ?"
                " WHERE id = ?",
                [text_of(send_at), outgoing_id],
            )

    def put_on_card(self, outgoing_id: int) -> None:
        """Owe a result as an edit of its card, which can be made twice, where it may be lost."""
        with write(self._db):
            self._db.execute(
                "UPDATE outgoing SET state = 'pending', kind = ? WHERE id = ?",
                [OutgoingKind.CLOSE_CARD, outgoing_id],
            )

    def hand_on(self, outgoing_id: int, others: Sequence[NewNote]) -> None:
        """Give up a row, as nobody can be reached with it, and owe it to others instead."""
        with write(self._db):
            self._db.execute("UPDATE outgoing SET state = 'failed' WHERE id = ?", [outgoing_id])
            for note in others:
                insert_note(self._db, note)

    def restart(self) -> None:
        """After a stop: what was being sent is owed again."""
        with write(self._db):
            self._db.execute("UPDATE outgoing SET state = 'pending' WHERE state = 'sending'")


def revise_result(db: Database, delivery_id: int, now: datetime) -> None:
    """Owe the result of a closed card anew, as it is now, inside an open transaction."""
    db.execute(
        "UPDATE outgoing SET state = 'pending', send_at = ? WHERE delivery_id = ?"
        " AND kind = ? AND state IN ('sending', 'sent')",
        [text_of(now), delivery_id, OutgoingKind.RESULT],
    )


def insert_note(db: Database, note: NewNote) -> None:
    """Owe a note, inside an open transaction."""
    whom = (note.team_id, None, note.chat_id)
    _insert(db, whom, OutgoingKind.NOTE, note.payload, note.send_at)


def insert_mention(db: Database, team_id: int, commitment_id: int, send_at: datetime) -> None:
    """Owe a team a word about a commitment that is due, inside an open transaction."""
    whom, payload = (team_id, None, None), {"commitment": commitment_id}
    _insert(db, whom, OutgoingKind.COMMITMENT, payload, send_at)


def insert_closing(
    db: Database, delivery: Delivery, kind: OutgoingKind, payload: Payload, send_at: datetime
) -> None:
    """Owe the team what the close of a card brings, inside an open transaction."""
    _insert(db, (delivery.team_id, delivery.id, None), kind, payload, send_at)


def _insert(
    db: Database,
    whom: tuple[int | None, int | None, int | None],
    kind: OutgoingKind,
    payload: Payload,
    send_at: datetime,
) -> None:
    db.execute(
        "INSERT INTO outgoing (team_id, delivery_id, chat_id, kind, payload, state, send_at)"
        " VALUES (?, ?, ?, ?, ?, 'pending', ?)",
        [*whom, kind, json.dumps(payload, ensure_ascii=False), text_of(send_at)],
    )


def _outgoing(row: Mapping[str, Any]) -> Outgoing:
    return Outgoing(
        id=row["id"],
        team_id=row["team_id"],
        delivery_id=row["delivery_id"],
        chat_id=row["chat_id"],
        kind=OutgoingKind(row["kind"]),
        payload=json.loads(row["payload"]),
        send_at=instant_of(row["send_at"]),
        attempts=row["attempts"],
    )
