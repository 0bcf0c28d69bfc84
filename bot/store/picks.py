"""Picks: what people have picked of open cards so far, in open.db, as pseudonyms."""

import json

from sqlite_utils import Database

from bot.core.picking import Picking
from bot.store.database import write
from bot.store.keys import key_of, known_key, pseudonym


class Picks:
    """What each person has picked of an open card; it goes with the card's key."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def put(self, delivery_id: int, user_id: int, picking: Picking) -> None:
        """Keep what this person has picked, in place of what was kept before."""
        with write(self._db):
            self._db.execute(
                "INSERT OR REPLACE INTO picks VALUES (?, ?, ?, ?)",
                [
                    delivery_id,
                    pseudonym(key_of(self._db, delivery_id), user_id),
                    json.dumps(picking.picks),
                    picking.stage,
                ],
            )

    def of(self, delivery_id: int, user_id: int) -> Picking | None:
        """What this person has picked of an open card."""
        key = known_key(self._db, delivery_id)
        if key is None:
            return None
        rows = self._db.query(
            "SELECT picks, stage FROM picks WHERE delivery_id = ? AND person = ?",
            [delivery_id, pseudonym(key, user_id)],
        )
        return next((_picking(row["picks"], row["stage"]) for row in rows), None)


def _picking(picks: str, stage: int) -> Picking:
    return Picking(tuple(tuple(positions) for positions in json.loads(picks)), stage)
