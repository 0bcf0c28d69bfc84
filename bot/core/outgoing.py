"""Outgoing: what the clock owes a chat, as a row before it is sent."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any


class OutgoingKind(StrEnum):
    """What an outgoing row becomes when it is sent."""

    CLOSE_CARD = "close-card"
    RESULT = "result"
    NOTE = "note"
    COMMITMENT = "commitment"


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A message or an edit that is owed. `chat_id` is None for the team's own chat, `team_id`
    where it is owed to a person alone.
    """

    id: int
    team_id: int | None
    delivery_id: int | None
    chat_id: int | None
    kind: OutgoingKind
    payload: Mapping[str, Any]
    send_at: datetime
    attempts: int
