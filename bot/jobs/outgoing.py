"""What the clock owes a chat, apart from cards, goes out: closed cards, results, notes."""

import logging
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from bot.context import Eske
from bot.core.deck import Format
from bot.core.delivery import Delivery
from bot.core.outgoing import Outgoing, OutgoingKind
from bot.core.result import result_of
from bot.core.team import Team
from bot.jobs.commitments import mention
from bot.messages import card, notes, post
from bot.messages.gate import (
    GateError,
    GoneError,
    LaterError,
    MovedError,
    RefusedError,
    RightsError,
    UnknownError,
)
from bot.messages.reading import with_catch_up
from bot.messages.result import result_pages
from bot.messages.voice import Message, say
from bot.notices import is_to_admins, notes_to_admins, notes_to_leads, pause_after
from bot.reading import catch_up_link
from bot.store import NewNote

# A note whose arrival is not certain comes again after so long, but not for ever.
AGAIN = timedelta(seconds=30)
MOST_LOST = 5

logger = logging.getLogger(__name__)


async def send_outgoing(eske: Eske, row: Outgoing, team: Team) -> None:
    """Send one row and record what became of it."""
    rows = eske.store.outgoing
    rows.mark(row.id, "sending")
    following: Mapping[str, Any] | None = None
    try:
        if row.kind is OutgoingKind.CLOSE_CARD:
            await _close_card(eske, row, team)
        elif row.kind is OutgoingKind.RESULT:
            following = await _result(eske, row, team)
        elif row.kind is OutgoingKind.COMMITMENT:
            await _mention(eske, row, team)
        else:
            await _note(eske, row, team)
    except LaterError as error:
        rows.postpone(row.id, error.at)
    except MovedError as error:
        eske.store.teams.move(team.chat_id, error.chat_id)
        rows.postpone(row.id, eske.clock.now())
    except UnknownError:
        _lost(eske, row)
    except (GoneError, RightsError) as error:
        _gone(eske, row, team, error)
    except GateError as error:
        logger.warning("%s %s was refused: %s", row.kind, row.id, error)
        _refused(eske, row, team)
    else:
        rows.mark_sent(row, following)


def _lost(eske: Eske, row: Outgoing) -> None:
    """Nobody knows whether it arrived: it is said again, or, as figures, put on its card."""
    if row.kind is OutgoingKind.RESULT and not row.payload["texts"]:
        eske.store.outgoing.put_on_card(row.id)
    elif row.attempts < MOST_LOST:
        eske.store.outgoing.postpone(row.id, eske.clock.now() + AGAIN)
    else:
        eske.store.outgoing.mark(row.id, "unknown")


def _gone(eske: Eske, row: Outgoing, team: Team, error: GoneError | RightsError) -> None:
    if row.chat_id is None:
        eske.store.outgoing.postpone(row.id, eske.clock.now())
        pause_after(eske, team, error)
        return
    # A lead who blocked Eske is not written to again; with nobody left, the chat is told.
    eske.store.teams.drop_contact(team.id, row.chat_id)
    others: list[NewNote] = []
    if row.payload["key"].startswith("note-paused") or is_to_admins(row.payload):
        logger.warning("Somebody could not be told of a team's trouble: never wrote to Eske")
    elif not eske.store.teams.contacts(team.id):
        others = notes_to_leads(eske, team, row.payload)
    eske.store.outgoing.hand_on(row.id, others)


def _refused(eske: Eske, row: Outgoing, team: Team) -> None:
    """Give up a row: but what a topic does not take, closed or deleted, is put on its card where
    it is a result in figures, and goes to the admins where it is a note."""
    if row.kind is OutgoingKind.RESULT and not row.payload["texts"]:
        eske.store.outgoing.put_on_card(row.id)
        return
    is_note = row.kind is OutgoingKind.NOTE and row.chat_id is None
    others = notes_to_admins(eske, team, row.payload) if is_note else []
    eske.store.outgoing.hand_on(row.id, others)


async def _close_card(eske: Eske, row: Outgoing, team: Team) -> None:
    delivery = _delivery(eske, row)
    message = card.closed_card(delivery, eske.catalogue[delivery.language])
    if row.payload and not delivery.agreed:
        message = Message(f"{message.text}\n\n{_pages_of(eske, row, delivery)[0].text}")
    for message_id in eske.store.deliveries.messages(delivery.id, team.chat_id):
        await _edit(eske, row, team, message_id, message)


async def _edit(eske: Eske, row: Outgoing, team: Team, message_id: int, message: Message) -> None:
    try:
        await eske.gate.call(
            team.chat_id, lambda: post.edit(eske.bot, team.chat_id, message_id, message)
        )
    except UnknownError as error:
        # An edit can be made twice: nobody sees it.
        pause = timedelta(seconds=2 ** min(row.attempts, 8))
        raise LaterError(eske.clock.now() + pause) from error
    except RefusedError as error:
        logger.info("A message stays as it is: %s", error)


async def _result(eske: Eske, row: Outgoing, team: Team) -> Mapping[str, Any] | None:
    """Send one page of a result, or put what it is now in its place; the row of the next page."""
    delivery = _delivery(eske, row)
    number: int = row.payload["page"]
    pages = _pages_of(eske, row, delivery)
    # Withdrawn texts may have left fewer pages than were sent.
    message = pages[number] if number < len(pages) else _empty(eske, delivery)
    if delivery.card.format is Format.READ:
        link = catch_up_link(eske, team, delivery.deck_id)
        message = with_catch_up(message, link, eske.catalogue[delivery.language])
    known = eske.store.results.message(delivery.id, number, team.chat_id)
    if known is not None:
        await _edit(eske, row, team, known, message)
    else:
        # In a chat that became a supergroup the same number may be another message.
        shown = eske.store.deliveries.messages(delivery.id, team.chat_id)
        reply_to = delivery.message_id if delivery.message_id in shown else None
        sent = await _send(eske, team.chat_id, team.topic_id, message, reply_to)
        eske.store.results.put(delivery.id, number, team.chat_id, sent)
    return {**row.payload, "page": number + 1} if number + 1 < len(pages) else None


def _pages_of(eske: Eske, row: Outgoing, delivery: Delivery) -> list[Message]:
    result = result_of(row.payload)
    values = eske.store.answers.closed_values(delivery.id) if result.texts else []
    written = [value.text for value in values if value.text is not None]
    return result_pages(delivery, result, written, eske.catalogue[delivery.language])


def _empty(eske: Eske, delivery: Delivery) -> Message:
    texts = eske.catalogue[delivery.language]
    return Message(say(texts, "result-page-withdrawn"))


async def _mention(eske: Eske, row: Outgoing, team: Team) -> None:
    if owed := mention(eske, row, team):
        message, reply_to = owed
        await _send(eske, team.chat_id, team.topic_id, message, reply_to)


async def _note(eske: Eske, row: Outgoing, team: Team) -> None:
    payload, now = dict(row.payload), eske.clock.now()
    rings = "rings_until" in payload
    if rings and now > datetime.fromisoformat(payload["rings_until"]):
        # What it announces is over.
        return
    if "starts" in payload and (session := eske.store.sessions.by_origin(payload["starts"])):
        payload["session"] = session.id
    texts = eske.catalogue[str(payload.get("language", team.language))]
    message = notes.note(payload, team, texts, now)
    if row.chat_id is None:
        await _send(eske, team.chat_id, team.topic_id, message, None, silent=not rings)
    else:
        await _send(eske, row.chat_id, None, message, None)


async def _send(
    eske: Eske,
    chat_id: int,
    topic_id: int | None,
    message: Message,
    reply_to: int | None,
    *,
    silent: bool = True,
) -> int:
    return await eske.gate.call(
        chat_id,
        lambda: post.send(
            eske.bot, chat_id, message, topic_id=topic_id, reply_to=reply_to, silent=silent
        ),
    )


def _delivery(eske: Eske, row: Outgoing) -> Delivery:
    assert row.delivery_id is not None
    delivery = eske.store.deliveries.by_id(row.delivery_id)
    assert delivery is not None
    return delivery
