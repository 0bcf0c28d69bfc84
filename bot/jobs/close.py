"""A card whose time is over closes, and the team learns what it can."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from bot.context import Eske
from bot.core.answer import PICKED_FORMATS, Visibility
from bot.core.delivery import Delivery
from bot.core.follow_up import follow_up_plan
from bot.core.outgoing import OutgoingKind
from bot.core.quiet_hours import held_until
from bot.core.result import Outcome, Result, kept_parts, tally


def close_due(eske: Eske) -> None:
    """Close every delivery whose time is over; in quiet hours it stays open until they end.

    Only to be called when the intake has caught up: who answered in time counts.
    """
    now = eske.clock.now()
    for delivery in eske.store.deliveries.to_close(now):
        team = eske.store.teams.by_id(delivery.team_id)
        morning = held_until(now, team.zone, eske.config.quiet)
        if morning > now:
            eske.store.deliveries.postpone_close(delivery.id, morning)
        else:
            close(eske, delivery)


def close(eske: Eske, delivery: Delivery) -> None:
    """Sum up one delivery, keep what may be kept, and forget who answered."""
    store = eske.store
    store.deliveries.mark_closing(delivery.id)
    values = store.answers.open_values(delivery.id)
    result = tally(delivery.card, delivery.visibility, values, delivery.k)
    owed: list[tuple[OutgoingKind, Mapping[str, Any]]] = [(OutgoingKind.CLOSE_CARD, {})]
    if _worth_telling(delivery, result):
        owed.append((OutgoingKind.RESULT, {**asdict(result), "page": 0}))
    store.answers.close(
        delivery,
        owed,
        eske.clock.now(),
        choices=result.keeps_choices and delivery.card.format not in PICKED_FORMATS,
        readings=result.keeps_readings,
        texts=result.keeps_texts,
        parts=kept_parts(delivery.card, result),
        follow_up=follow_up_plan(delivery, result, store.teams.by_id(delivery.team_id).zone),
    )


def _worth_telling(delivery: Delivery, result: Result) -> bool:
    """Silence needs no message of its own: the closed card shows it."""
    if delivery.visibility is Visibility.TALK:
        return delivery.agreed is not None
    return result.outcome is not Outcome.SILENCE
