"""Follow-ups: what is asked once more about a closed card, from its close until it is owed."""

import json
from datetime import datetime

from sqlite_utils import Database

from bot.core.delivery import Delivery
from bot.core.follow_up import FollowUpPlan
from bot.store.database import first_instant, instant_of, text_of, write
from bot.store.delivery_rows import NewDelivery, delivery_from, insert_delivery

# A paused team, and one whose lead has paused the schedule, is asked when the pause is over.
_WAITING = (
    "FROM follow_ups f JOIN deliveries d ON d.id = f.delivery_id"
    " JOIN teams t ON t.id = d.team_id LEFT JOIN schedules s ON s.id = d.schedule_id"
    " WHERE t.state = 'active' AND ifnull(s.state, '') != 'paused'"
)

_CLOSED = "IN (SELECT id FROM deliveries WHERE state = 'closed' AND closes_at < ?)"


class FollowUps:
    """The follow-ups to come, in eske.db."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def due(self, now: datetime) -> list[tuple[Delivery, FollowUpPlan]]:
        """What has come, with the closed card that it is about, the longest due first."""
        rows = self._db.query(
            "SELECT d.*, f.due_at AS follow_up_at, f.chosen"
            f" {_WAITING} AND f.due_at <= ? ORDER BY f.due_at, d.id",
            [text_of(now)],
        )
        return [
            (
                delivery_from(row),
                FollowUpPlan(instant_of(row["follow_up_at"]), tuple(json.loads(row["chosen"]))),
            )
            for row in rows
        ]

    def next_at(self) -> datetime | None:
        """The next instant at which one comes."""
        return first_instant(self._db, f"SELECT min(f.due_at) AS at {_WAITING}")

    def claim(self, new: NewDelivery) -> bool:
        """Owe the small card in place of the plan; False where somebody else did it first."""
        with write(self._db):
            taken = self._db.execute(
                "DELETE FROM follow_ups WHERE delivery_id = ?", [new.follows]
            ).rowcount
            return bool(taken) and insert_delivery(self._db, new, None)


def insert_follow_up(db: Database, delivery_id: int, plan: FollowUpPlan) -> None:
    """Keep that a closed card is asked about once more, inside an open transaction."""
    db.execute(
        "INSERT INTO follow_ups VALUES (?, ?, ?)",
        [delivery_id, text_of(plan.due_at), json.dumps(plan.chosen)],
    )


def forget_follow_ups(db: Database, before: datetime) -> None:
    """Forget what teams made of cards that closed before then, inside an open transaction; and
    what a team could not be asked since."""
    db.execute("DELETE FROM follow_ups WHERE due_at < ?", [text_of(before)])
    db.execute(
        "UPDATE deliveries SET state = 'missed' WHERE follows IS NOT NULL AND due_at < ?"
        " AND (state = 'failed' OR state = 'pending' AND closes_at IS NULL)",
        [text_of(before)],
    )
    db.execute(
        f"UPDATE follow_ups SET chosen = '[]' WHERE delivery_id {_CLOSED}", [text_of(before)]
    )
    db.execute(
        "UPDATE deliveries SET card = json_remove(card, '$.opening', '$.questions')"
        f" WHERE state IN ('closed', 'missed') AND follows {_CLOSED}",
        [text_of(before)],
    )
