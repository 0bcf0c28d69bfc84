"""The two seats that approve suggestions: who sits there, and the link that hands one over."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlite_utils import Database

from bot.core.suggestion import Seat
from bot.store.database import write
from bot.store.suggestion_notes import SuggestionNote, insert_notes

OFFERED_FOR = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Holder:
    """Who sits in a seat, and the language to write to that person in. Never why."""

    user_id: int
    language: str


class Seats:
    """The seats in eske.db: a row for each that is offered or taken."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def holders(self) -> dict[Seat, Holder]:
        """The seats that are taken, in the order of `Seat`."""
        rows = self._db.query("SELECT * FROM seats WHERE user_id IS NOT NULL")
        found = {Seat(row["seat"]): Holder(row["user_id"], row["language"]) for row in rows}
        return {seat: found[seat] for seat in Seat if seat in found}

    def of_person(self, user_id: int) -> Seat | None:
        """The seat that this person holds."""
        holders = self.holders()
        return next((seat for seat, one in holders.items() if one.user_id == user_id), None)

    def offer(self, seat: Seat, now: datetime) -> str | None:
        """A new token that hands the seat over, in place of an earlier; None if it is taken."""
        token = secrets.token_urlsafe(16)
        with write(self._db):
            done = self._db.execute(
                "INSERT INTO seats (seat, token, offered_on) VALUES (?, ?, ?)"
                " ON CONFLICT (seat) DO UPDATE SET token = excluded.token,"
                " offered_on = excluded.offered_on WHERE user_id IS NULL",
                [seat, token, now.date().isoformat()],
            )
        return token if done.rowcount else None

    def offered(self, token: str) -> Seat | None:
        """The seat that this token hands over."""
        rows = self._db.query("SELECT seat FROM seats WHERE token = ?", [token])
        return next((Seat(row["seat"]) for row in rows), None)

    def take(self, token: str, holder: Holder) -> Seat | None:
        """Give the seat to whoever accepts it; None where the token is used up or unknown."""
        with write(self._db):
            seat = self.offered(token)
            self._db.execute(
                "UPDATE seats SET user_id = ?, language = ?, token = NULL, offered_on = NULL"
                " WHERE token = ?",
                [holder.user_id, holder.language, token],
            )
        return seat

    def leave(self, seat: Seat, user_id: int, notes: Sequence[SuggestionNote] = ()) -> bool:
        """This person sits there no more, and what the seat approved is to be approved anew by
        the next; False where the person does not sit there."""
        with write(self._db):
            done = self._db.execute(
                "DELETE FROM seats WHERE seat = ? AND user_id = ?", [seat, user_id]
            )
            if done.rowcount:
                self._db.execute("DELETE FROM approvals WHERE seat = ?", [seat])
                insert_notes(self._db, notes)
        return bool(done.rowcount)

    def forget(self, now: datetime) -> None:
        """Forget tokens that nobody used for 30 days."""
        with write(self._db):
            self._db.execute(
                "DELETE FROM seats WHERE offered_on < ?",
                [(now - OFFERED_FOR).date().isoformat()],
            )
