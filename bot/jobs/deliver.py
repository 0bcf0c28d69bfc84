"""A card that is owed goes out to its team."""

from datetime import timedelta
from typing import Any

from bot.context import Eske
from bot.core.delivery import Delivery, DeliveryState, Why
from bot.core.quiet_hours import PUNCTUAL, held_until, is_quiet, when_to_send
from bot.core.team import Team
from bot.messages import post
from bot.messages.card import open_card
from bot.messages.follow_up import dated
from bot.messages.gate import (
    GoneError,
    LaterError,
    MovedError,
    RefusedError,
    RightsError,
    UnknownError,
)
from bot.notices import notes_to_leads, pause_after


async def send_card(eske: Eske, delivery: Delivery, team: Team) -> None:
    """Send one pending card and record what became of it."""
    now = eske.clock.now()
    store = eske.store.deliveries
    if not _in_time(eske, delivery, team):
        return
    _date(eske, delivery, team)
    # Open until the hour that was planned, not a moment later, unless it comes late.
    opens_at = delivery.due_at if now - delivery.due_at <= PUNCTUAL else now
    closes_at = held_until(opens_at + delivery.open_for, team.zone, eske.config.quiet)
    if not store.mark_sending(delivery.id, closes_at):
        return
    sending = store.by_id(delivery.id)
    assert sending is not None
    try:
        message_id = await _send(eske, sending, team)
    except LaterError as error:
        store.mark_pending(delivery.id, error.at)
    except MovedError as error:
        eske.store.teams.move(team.chat_id, error.chat_id)
        store.mark_pending(delivery.id, now)
    except UnknownError:
        note = {"key": "note-unknown", "again": delivery.id}
        _give_up(eske, delivery, DeliveryState.UNKNOWN, None, team, **note)
    except (GoneError, RightsError) as error:
        store.mark_pending(delivery.id, now)
        pause_after(eske, team, error)
    except RefusedError:
        note = {"key": "note-refused", "again": delivery.id}
        _give_up(eske, delivery, DeliveryState.FAILED, Why.REFUSED, team, **note)
    else:
        store.mark_open(delivery.id, team.chat_id, message_id)


async def _send(eske: Eske, delivery: Delivery, team: Team) -> int:
    message = open_card(eske.card_view(delivery, team), eske.catalogue[delivery.language])
    return await eske.gate.call(
        team.chat_id,
        lambda: post.send(eske.bot, team.chat_id, message, topic_id=team.topic_id),
    )


def _date(eske: Eske, delivery: Delivery, team: Team) -> None:
    """A follow-up that waited for its team, or for the morning, says how long ago it is now."""
    store = eske.store.deliveries
    first = store.by_id(delivery.follows) if delivery.follows else None
    if first and not store.is_shown(delivery.id):
        card = dated(delivery.card, first, eske.today(team), team.zone, eske.catalogue)
        store.reword(delivery.id, card)


def _in_time(eske: Eske, delivery: Delivery, team: Team) -> bool:
    """Whether the card may go out now; if not, it is put off until morning, or missed."""
    if eske.store.deliveries.is_shown(delivery.id):
        # A copy went out before: this one only takes its place.
        return True
    now = eske.clock.now()
    quiet = eske.config.quiet
    sending = when_to_send(
        delivery.due_at,
        now,
        team.zone,
        quiet,
        confirmed_in_quiet=delivery.follows is None
        and is_quiet(delivery.due_at.astimezone(team.zone).time(), quiet),
        # A card that was held until the very end of the grace still goes out. A follow-up is
        # about what is weeks ago: it can wait.
        grace=eske.config.grace + PUNCTUAL if delivery.follows is None else timedelta.max,
    )
    if sending.at is None:
        note = {"key": "note-missed-outage", "count": 1}
        _give_up(eske, delivery, DeliveryState.MISSED, Why.OUTAGE, team, **note)
    elif sending.at > now:
        eske.store.deliveries.put_off(delivery.id, sending.at)
    return sending.at == now


def _give_up(
    eske: Eske, delivery: Delivery, state: DeliveryState, why: Why | None, team: Team, **note: Any
) -> None:
    """Record that the card did not go out, or that nobody knows, and owe the leads a note."""
    payload = {"due_at": delivery.due_at.isoformat(), **note}
    eske.store.deliveries.give_up(delivery.id, state, why, notes_to_leads(eske, team, payload))
