"""A card as text, so that a delivery keeps what was dealt whatever becomes of the deck."""

import json
from dataclasses import asdict
from datetime import timedelta
from typing import Any

from bot.core.deck import Card, Check, FollowUp, Format


def snapshot(card: Card) -> str:
    """The card as JSON."""
    return json.dumps(asdict(card), ensure_ascii=False, default=_seconds)


def card_of(text: str) -> Card:
    """The card that `snapshot` wrote."""
    fields: dict[str, Any] = json.loads(text)
    follow_up, check = fields.pop("follow_up"), fields.pop("check")
    for name in ("options", "poles", "tags", "by"):
        fields[name] = tuple(fields[name])
    return Card(
        **fields | {"format": Format(fields["format"])},
        follow_up=follow_up and FollowUp(timedelta(seconds=follow_up["after"]), follow_up["text"]),
        check=check and Check(check["question"], tuple(check["options"]), check["right"]),
    )


def _seconds(value: object) -> float:
    if isinstance(value, timedelta):
        return value.total_seconds()
    raise TypeError(type(value))
