"""Suggestions: cards that people suggest, what is said about them, and what became of them."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlite_utils import Database

from bot.core.deck import Format, Words
from bot.core.suggestion import MOST_WAITING, Kind, Remark, Seat, State, Step, Suggestion
from bot.store.database import write
from bot.store.suggestion_notes import SuggestionNote, insert_notes

DRAFT_KEPT = timedelta(days=30)
DECIDED_KEPT = timedelta(days=90)

_WAITING = "WHERE id = ? AND state = 'waiting'"


class Suggestions:
    """The suggestions in eske.db. `now` is an aware instant, of which the date in UTC is kept."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def begin(self, user_id: int, language: str, now: datetime) -> Suggestion:
        """The draft that this person has begun, else a new one."""
        with write(self._db):
            if begun := self.draft_of(user_id):
                return begun
            new = Suggestion(0, user_id, language)
            columns = {"user_id": user_id, "language": language, **_columns(new, now)}
            number = self._db.execute(
                f"INSERT INTO suggestions ({', '.join(columns)})"
                f" VALUES ({', '.join('?' * len(columns))})",
                [*columns.values()],
            ).lastrowid
        assert number is not None
        return replace(new, id=number)

    def put(self, draft: Suggestion, now: datetime) -> None:
        """Keep a draft as it is now; one that was sent or discarded does not come back."""
        columns = _columns(draft, now)
        with write(self._db):
            self._db.execute(
                f"UPDATE suggestions SET {', '.join(f'{name} = ?' for name in columns)}"
                " WHERE id = ? AND state = 'draft'",
                [*columns.values(), draft.id],
            )

    def draft_of(self, user_id: int) -> Suggestion | None:
        """What this person has begun and not sent."""
        return self._first("WHERE user_id = ? AND state = 'draft'", user_id)

    def by_id(self, number: int) -> Suggestion | None:
        """The suggestion of that number."""
        return self._first("WHERE id = ?", number)

    def by_written(self, user_id: int, message_id: int) -> Suggestion | None:
        """The suggestion whose text this person wrote in that message of the private chat."""
        return self._first("WHERE user_id = ? AND written_id = ?", user_id, message_id)

    def sent_by(self, user_id: int) -> list[Suggestion]:
        """What this person has sent and not been told the end of, oldest first."""
        return self._all("WHERE user_id = ? AND state != 'draft' ORDER BY id", user_id)

    def waiting(self) -> list[Suggestion]:
        """What waits for admins and seats, oldest first."""
        return self._all("WHERE state = 'waiting' ORDER BY id")

    def send(self, draft: Suggestion, now: datetime, notes: Sequence[SuggestionNote]) -> bool:
        """Let a draft wait for those who review it; False where as many as may wait already do,
        or it is no draft any more."""
        with write(self._db):
            done = self._db.execute(
                "UPDATE suggestions SET state = 'waiting', message_id = NULL, changed_on = ?"
                " WHERE id = ? AND state = 'draft' AND (SELECT count(*) FROM suggestions s WHERE"
                " s.user_id = suggestions.user_id AND s.state = 'waiting') < ?",
                [_day(now), draft.id, MOST_WAITING],
            )
            if done.rowcount:
                insert_notes(self._db, notes)
        return bool(done.rowcount)

    def remove(self, number: int) -> bool:
        """Forget a draft, or what still waits; False where it was decided or is gone."""
        with write(self._db):
            gone = self._db.execute(
                "DELETE FROM suggestions WHERE id = ? AND state IN ('draft', 'waiting')", [number]
            )
        return bool(gone.rowcount)

    def reword(
        self, number: int, text: Words, version: int, notes: Sequence[SuggestionNote]
    ) -> bool:
        """Give a waiting card another text, as its next version; False where it is not waiting
        any more, or no longer that `version`."""
        with write(self._db):
            done = self._db.execute(
                f"UPDATE suggestions SET text = ?, version = version + 1 {_WAITING}"
                " AND version = ?",
                [_json(text), number, version],
            )
            if done.rowcount:
                insert_notes(self._db, notes)
        return bool(done.rowcount)

    def put_in(self, number: int, deck_id: str) -> bool:
        """Choose the deck for a waiting card; False where it is not waiting any more."""
        with write(self._db):
            done = self._db.execute(
                f"UPDATE suggestions SET deck_id = ? {_WAITING}", [deck_id, number]
            )
        return bool(done.rowcount)

    def remark(self, number: int, remark: Remark, notes: Sequence[SuggestionNote]) -> bool:
        """Keep what was said about a waiting card; False where it is not waiting any more."""
        with write(self._db):
            done = self._db.execute(
                "INSERT INTO suggestion_words (suggestion_id, kind, seat, text)"
                f" SELECT id, ?, ?, ? FROM suggestions {_WAITING}",
                [remark.kind, remark.seat, remark.text, number],
            )
            if done.rowcount:
                insert_notes(self._db, notes)
        return bool(done.rowcount)

    def remarks(self, number: int) -> list[Remark]:
        """What was said about a card, in the order in which it was said."""
        rows = self._db.query(
            "SELECT * FROM suggestion_words WHERE suggestion_id = ? ORDER BY id", [number]
        )
        return [
            Remark(Kind(row["kind"]), row["text"], Seat(row["seat"]) if row["seat"] else None)
            for row in rows
        ]

    def approve(
        self, number: int, seat: Seat, version: int, notes: Sequence[SuggestionNote]
    ) -> bool:
        """A seat approves a version of a waiting card; False where the card is another by now."""
        with write(self._db):
            done = self._db.execute(
                "INSERT OR REPLACE INTO approvals SELECT id, ?, version FROM suggestions"
                f" {_WAITING} AND version = ?",
                [seat, number, version],
            )
            if done.rowcount:
                insert_notes(self._db, notes)
        return bool(done.rowcount)

    def approvals(self, number: int) -> dict[Seat, int]:
        """Which version of the card each seat has approved."""
        rows = self._db.query("SELECT * FROM approvals WHERE suggestion_id = ?", [number])
        return {Seat(row["seat"]): row["version"] for row in rows}

    def decide(
        self,
        number: int,
        state: State,
        why: str,
        now: datetime,
        notes: Sequence[SuggestionNote],
    ) -> bool:
        """Publish or decline what waits; False where somebody else was first."""
        with write(self._db):
            done = self._db.execute(
                f"UPDATE suggestions SET state = ?, why = ?, changed_on = ? {_WAITING}",
                [state, why, _day(now), number],
            )
            if done.rowcount:
                insert_notes(self._db, notes)
        return bool(done.rowcount)

    def part(self, number: int) -> None:
        """Forget whose a decided suggestion is, once that person has been told."""
        with write(self._db):
            self._db.execute(
                "UPDATE suggestions SET user_id = NULL, written_id = NULL"
                " WHERE id = ? AND state IN ('published', 'declined')",
                [number],
            )

    def forget(self, now: datetime) -> None:
        """Forget drafts that nobody touched for 30 days, and what was decided 90 days ago."""
        with write(self._db):
            self._db.execute(
                "DELETE FROM suggestions WHERE (state = 'draft' AND changed_on < ?)"
                " OR (state IN ('published', 'declined') AND changed_on < ?)",
                [_day(now - DRAFT_KEPT), _day(now - DECIDED_KEPT)],
            )

    def _first(self, where: str, *values: int) -> Suggestion | None:
        return next(iter(self._all(where, *values)), None)

    def _all(self, where: str, *values: int) -> list[Suggestion]:
        rows = self._db.query(f"SELECT * FROM suggestions {where}", values)
        return [_suggestion(row) for row in rows]


def _columns(one: Suggestion, now: datetime) -> dict[str, Any]:
    return {
        "state": one.state,
        "step": one.step,
        "message_id": one.message_id,
        "written_id": one.written_id,
        "text": _json(one.text),
        "deck_id": one.deck_id,
        "format": one.format,
        "writer": one.writer,
        "version": one.version,
        "why": one.why,
        "changed_on": _day(now),
    }


def _json(text: Words) -> str:
    return json.dumps(dict(text), ensure_ascii=False)


def _day(now: datetime) -> str:
    return now.date().isoformat()


def _suggestion(row: Mapping[str, Any]) -> Suggestion:
    return Suggestion(
        id=row["id"],
        user_id=row["user_id"],
        language=row["language"],
        state=State(row["state"]),
        step=Step(row["step"]),
        message_id=row["message_id"],
        written_id=row["written_id"],
        text=json.loads(row["text"]),
        deck_id=row["deck_id"],
        format=Format(row["format"]),
        writer=row["writer"],
        version=row["version"],
        why=row["why"],
    )
