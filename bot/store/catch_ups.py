"""Reading together: which texts a team had, and who catches up with them."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlite_utils import Database

from bot.core.reading import CatchUp
from bot.store.database import first_instant, instant_of, text_of, write

# A team that is paused for longer has lost whoever waited for its texts.
FORGOTTEN = timedelta(days=30)

_SENDABLE = "FROM catch_ups c JOIN teams t ON t.id = c.team_id WHERE t.state = 'active'"
_SAME = "user_id = ? AND team_id = ? AND deck_id = ?"


class CatchUps:
    """The rows in eske.db: one for each person, team and deck, until all texts have come."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def closed_texts(self, team_id: int) -> list[int]:
        """The numbers of a team's closed deliveries that were texts to read, in the order of
        their close."""
        rows = self._db.query(
            "SELECT id FROM deliveries WHERE team_id = ? AND state = 'closed'"
            " AND json_extract(card, '$.format') = 'read' ORDER BY closes_at, id",
            [team_id],
        )
        return [int(row["id"]) for row in rows]

    def begin(self, new: CatchUp) -> bool:
        """Owe this person the texts from the first on; False where that is under way already."""
        with write(self._db):
            done = self._db.execute(
                "INSERT OR IGNORE INTO catch_ups VALUES (?, ?, ?, ?, ?, ?, ?)",
                [*_key(new), new.place, new.ends, text_of(new.next_at), new.language],
            )
        return done.rowcount == 1

    def of(self, user_id: int, team_id: int, deck_id: str) -> CatchUp | None:
        """How far this person has come."""
        rows = self._db.query(
            f"SELECT * FROM catch_ups WHERE {_SAME}", [user_id, team_id, deck_id]
        )
        return next((_catch_up(row) for row in rows), None)

    def to_send(self, now: datetime) -> list[CatchUp]:
        """Who is owed a text by now; those of a paused team wait."""
        rows = self._db.query(
            f"SELECT c.* {_SENDABLE} AND next_at <= ? ORDER BY next_at", [text_of(now)]
        )
        return [_catch_up(row) for row in rows]

    def next_at(self) -> datetime | None:
        """The next instant at which somebody is owed a text."""
        return first_instant(self._db, f"SELECT min(next_at) AS at {_SENDABLE}")

    def advance(self, sent: CatchUp, next_at: datetime) -> None:
        """A text has come, and the next one comes at `next_at`; after the last one it is over.

        Nothing changes where the person has stopped it meanwhile, or begun anew.
        """
        with write(self._db):
            self._db.execute(
                f"UPDATE catch_ups SET place = place + 1, next_at = ? WHERE {_SAME}"
                " AND place = ? AND next_at = ?",
                [text_of(next_at), *_key(sent), sent.place, text_of(sent.next_at)],
            )
            self._db.execute(f"DELETE FROM catch_ups WHERE {_SAME} AND place >= ends", _key(sent))

    def put_off(self, owed: CatchUp, next_at: datetime) -> None:
        """The text that is owed comes at `next_at`."""
        with write(self._db):
            self._db.execute(
                f"UPDATE catch_ups SET next_at = ? WHERE {_SAME} AND place = ?",
                [text_of(next_at), *_key(owed), owed.place],
            )

    def stop(self, user_id: int, team_id: int, deck_id: str) -> None:
        """No more texts for this person: keep nothing of it."""
        with write(self._db):
            self._db.execute(f"DELETE FROM catch_ups WHERE {_SAME}", [user_id, team_id, deck_id])

    def stop_everywhere(self, user_id: int) -> None:
        """This person has blocked Eske."""
        with write(self._db):
            self._db.execute("DELETE FROM catch_ups WHERE user_id = ?", [user_id])

    def forget(self, now: datetime) -> None:
        """Delete what has been waiting for too long."""
        with write(self._db):
            self._db.execute("DELETE FROM catch_ups WHERE next_at < ?", [text_of(now - FORGOTTEN)])


def _key(catch_up: CatchUp) -> list[int | str]:
    return [catch_up.user_id, catch_up.team_id, catch_up.deck_id]


def _catch_up(row: Mapping[str, Any]) -> CatchUp:
    return CatchUp(
        user_id=row["user_id"],
        team_id=row["team_id"],
        deck_id=row["deck_id"],
        place=row["place"],
        ends=row["ends"],
        next_at=instant_of(row["next_at"]),
        language=row["language"],
    )
