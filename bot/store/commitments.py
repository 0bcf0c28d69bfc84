"""Commitments: what leadership groups agreed to do, and what became of it."""

import json
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlite_utils import Database

from bot.core.commitment import Commitment, CommitmentState
from bot.core.deck import Words
from bot.store.database import instant_of, write
from bot.store.outgoing import insert_mention


class Commitments:
    """The commitments in eske.db. Nothing here tells who wrote or changed one."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def put(
        self, team_id: int, session_id: int, text: str, follow_up: Words, made_on: date
    ) -> Commitment:
        """The commitment of a session, with this sentence; an earlier sentence is replaced."""
        with write(self._db):
            if not self._db.execute(
                "UPDATE commitments SET text = ? WHERE session_id = ?", [text, session_id]
            ).rowcount:
                self._db.execute(
                    "INSERT INTO commitments (team_id, session_id, text, follow_up, made_on,"
                    " state) VALUES (?, ?, ?, ?, ?, ?)",
                    [
                        *(team_id, session_id, text),
                        json.dumps(dict(follow_up), ensure_ascii=False),
                        *(made_on.isoformat(), CommitmentState.OPEN),
                    ],
                )
        made = self.of_session(session_id)
        assert made is not None
        return made

    def by_id(self, commitment_id: int) -> Commitment | None:
        """The commitment of that number."""
        return self._first("WHERE id = ?", commitment_id)

    def of_session(self, session_id: int) -> Commitment | None:
        """The commitment that this session ended with."""
        return self._first("WHERE session_id = ?", session_id)

    def open_of(self, team_id: int) -> list[Commitment]:
        """The open commitments of a team, newest first."""
        return self._all(
            "WHERE team_id = ? AND state = ? ORDER BY id DESC", team_id, CommitmentState.OPEN
        )

    def of_team(self, team_id: int) -> list[Commitment]:
        """Every commitment of a team, newest first."""
        return self._all("WHERE team_id = ? ORDER BY id DESC", team_id)

    def closed_of(self, team_id: int, most: int) -> list[Commitment]:
        """The commitments of a team that were closed last, at most so many."""
        return self._all(
            "WHERE team_id = ? AND state != ? ORDER BY closed_on DESC, id DESC LIMIT ?",
            *(team_id, CommitmentState.OPEN, most),
        )

    def to_open_with(self, team_id: int, session_id: int) -> Commitment | None:
        """What a session opens with: the last commitment before its own that was open then.

        It is so still, or has been closed on the day of the session, or since.
        """
        rows = self._db.query(
            "SELECT s.due_at, t.zone FROM sessions s JOIN teams t ON t.id = s.team_id"
            " WHERE s.id = ?",
            [session_id],
        )
        for row in rows:
            on = instant_of(row["due_at"]).astimezone(ZoneInfo(row["zone"])).date()
            return self._first(
                "WHERE team_id = ? AND session_id IS NOT ? AND (state = ? OR closed_on >= ?)"
                " AND id < ifnull((SELECT id FROM commitments WHERE session_id = ?), id + 1)"
                " ORDER BY id DESC LIMIT 1",
                *(team_id, session_id, CommitmentState.OPEN, on.isoformat(), session_id),
            )
        return None

    def reword(self, commitment_id: int, text: str) -> None:
        """It is this sentence now."""
        self._change(commitment_id, "text = ?", text)

    def assign(self, commitment_id: int, whose: str) -> None:
        """It belongs to this role now."""
        self._change(commitment_id, "whose = ?", whose)

    def move_to(self, commitment_id: int, due_on: date | None) -> None:
        """It is due on this local date now, or at the next meeting."""
        self._change(commitment_id, "due_on = ?", due_on.isoformat() if due_on else None)

    def close(self, commitment_id: int, state: CommitmentState, on: date) -> None:
        """This became of it, as was said on the local date `on`."""
        self._change(commitment_id, "state = ?, closed_on = ?", state, on.isoformat())

    def reopen(self, commitment_id: int) -> None:
        """Nothing has become of it yet, after all."""
        self._change(
            commitment_id, "state = ?, closed_on = NULL, why = NULL", CommitmentState.OPEN
        )

    def explain(self, commitment_id: int, why: str) -> None:
        """Why this became of it."""
        self._change(commitment_id, "why = ?", why)

    def place(self, commitment_id: int, message_id: int) -> None:
        """It stands in its team's chat as this message."""
        self._change(commitment_id, "message_id = ?", message_id)

    def to_mention(self, first: date, last: date) -> list[Commitment]:
        """What is due from one local date to another and was not yet spoken of.

        One that was agreed on the very day is fresh in mind; a paused team hears nothing.
        """
        return self._all(
            "WHERE state = ? AND due_on BETWEEN ? AND ? AND due_on > made_on"
            " AND mentioned_on IS NOT due_on"
            " AND (SELECT state FROM teams WHERE teams.id = team_id) = 'active' ORDER BY id",
            *(CommitmentState.OPEN, first.isoformat(), last.isoformat()),
        )

    def mention(self, commitment: Commitment, send_at: datetime) -> None:
        """Owe the team's chat a word about a commitment that is due, once for each due date."""
        with write(self._db):
            if self._db.execute(
                "UPDATE commitments SET mentioned_on = due_on"
                " WHERE id = ? AND due_on = ? AND mentioned_on IS NOT due_on",
                [commitment.id, commitment.due_on and commitment.due_on.isoformat()],
            ).rowcount:
                insert_mention(self._db, commitment.team_id, commitment.id, send_at)

    def _change(self, commitment_id: int, assignments: str, *values: str | int | None) -> None:
        with write(self._db):
            self._db.execute(
                f"UPDATE commitments SET {assignments} WHERE id = ?", [*values, commitment_id]
            )

    def _first(self, where: str, *values: str | int) -> Commitment | None:
        return next(iter(self._all(where, *values)), None)

    def _all(self, where: str, *values: str | int) -> list[Commitment]:
        rows = self._db.query(f"SELECT * FROM commitments {where}", [*values])
        return [_commitment(row) for row in rows]


def _commitment(row: Mapping[str, Any]) -> Commitment:
    return Commitment(
        id=row["id"],
        team_id=row["team_id"],
        session_id=row["session_id"],
        text=row["text"],
        whose=row["whose"],
        due_on=_date(row["due_on"]),
        follow_up=json.loads(row["follow_up"]),
        made_on=date.fromisoformat(row["made_on"]),
        state=CommitmentState(row["state"]),
        why=row["why"],
        closed_on=_date(row["closed_on"]),
        message_id=row["message_id"],
    )


def _date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
