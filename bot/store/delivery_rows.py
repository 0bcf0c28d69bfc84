"""Rows of the table of deliveries: how they are written, and read."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlite_utils import Database

from bot.core.answer import Visibility
from bot.core.deck import Card
from bot.core.delivery import Delivery, DeliveryState, Why
from bot.store.database import instant_of, text_of
from bot.store.snapshots import card_of, snapshot


@dataclass(frozen=True, slots=True)
class NewDelivery:
    """A card that is owed to a team. `origin` names what it comes from, so that it comes once,
    `follows` the delivery that a follow-up asks about once more.
    """

    team_id: int
    origin: str
    deck_id: str
    card: Card
    language: str
    visibility: Visibility
    k: int
    open_for: timedelta
    due_at: datetime
    send_at: datetime
    state: DeliveryState = DeliveryState.PENDING
    why: Why | None = None
    follows: int | None = None


def insert_delivery(db: Database, new: NewDelivery, schedule_id: int | None) -> bool:
    """Owe a card, inside an open transaction; False where its origin gave one before."""
    done = db.execute(
        "INSERT OR IGNORE INTO deliveries (team_id, schedule_id, origin, deck_id, card_id,"
        " card, language, visibility, k, open_minutes, state, why, due_at, send_at,"
        " follows)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            *(new.team_id, schedule_id, new.origin, new.deck_id, new.card.id),
            *(snapshot(new.card), new.language, new.visibility, new.k),
            *(new.open_for // timedelta(minutes=1), new.state, new.why),
            *(text_of(new.due_at), text_of(new.send_at), new.follows),
        ],
    )
    return done.rowcount == 1


def delivery_from(row: Mapping[str, Any]) -> Delivery:
    """The delivery in a row of the table."""
    return Delivery(
        id=row["id"],
        team_id=row["team_id"],
        schedule_id=row["schedule_id"],
        deck_id=row["deck_id"],
        card=card_of(row["card"]),
        language=row["language"],
        visibility=Visibility(row["visibility"]),
        k=row["k"],
        open_for=timedelta(minutes=row["open_minutes"]),
        state=DeliveryState(row["state"]),
        why=Why(row["why"]) if row["why"] else None,
        due_at=instant_of(row["due_at"]),
        send_at=instant_of(row["send_at"]),
        closes_at=instant_of(row["closes_at"]) if row["closes_at"] else None,
        message_id=row["message_id"],
        agreed=row["agreed"],
        follows=row["follows"],
    )
