"""A delivery: one card in one team, from the moment it is owed until it is closed."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.core.answer import Visibility
from bot.core.deck import Card


class DeliveryState(StrEnum):
    """Where a delivery stands."""

    PENDING = "pending"
    SENDING = "sending"
    OPEN = "open"
    # Telegram may have taken it, but its answer was lost.
    UNKNOWN = "unknown"
    CLOSING = "closing"
    CLOSED = "closed"
    FAILED = "failed"
    MISSED = "missed"


# A press may come before Telegram's answer to the sending; a pending card may stand in the chat
# already, where a stop came between. Either way the person sees it, and the answer counts.
ANSWERABLE = frozenset(
    {
        DeliveryState.PENDING,
        DeliveryState.SENDING,
        DeliveryState.OPEN,
        DeliveryState.UNKNOWN,
    }
)


class Why(StrEnum):
    """Why a card did not go out, or went out late, in a word that texts can explain."""

    LATE = "late"
    OUTAGE = "outage"
    TEAM_PAUSED = "team-paused"
    NO_CARD = "no-card"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Delivery:
    """One card in one team. The card is a snapshot: no later edit of the deck changes it.

    A follow-up `follows` the delivery of that number.
    """

    id: int
    team_id: int
    schedule_id: int | None
    deck_id: str
    card: Card
    language: str
    visibility: Visibility
    k: int
    open_for: timedelta
    state: DeliveryState
    why: Why | None
    due_at: datetime
    send_at: datetime
    closes_at: datetime | None
    message_id: int | None
    agreed: str | None
    follows: int | None = None
