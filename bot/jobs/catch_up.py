"""Whoever catches up gets the next text in private, once a week."""

import logging
from dataclasses import replace
from datetime import datetime, timedelta

from bot.context import Eske
from bot.core.delivery import Delivery
from bot.core.quiet_hours import held_until
from bot.core.reading import CatchUp, earlier_texts, week_after
from bot.core.roles import Action, may
from bot.core.team import Team
from bot.dealing import deck_titles
from bot.messages import post
from bot.messages.gate import GateError, GoneError, LaterError, UnknownError
from bot.messages.reading import text_to_read
from bot.messages.voice import Message
from bot.reading import closed_texts

logger = logging.getLogger(__name__)

# A text whose arrival is not certain comes again after so long: twice is better than never.
AGAIN = timedelta(hours=1)


async def send_catch_ups(eske: Eske) -> None:
    """Send what is owed by now, one after the other."""
    for row in eske.store.catch_ups.to_send(eske.clock.now()):
        await _send(eske, row)


async def _send(eske: Eske, row: CatchUp) -> None:
    store, now = eske.store, eske.clock.now()
    rows, team = store.catch_ups, store.teams.by_id(row.team_id)
    morning = held_until(now, team.zone, eske.config.quiet)
    # The first one is what the person has just asked for.
    if row.place and morning > now:
        rows.put_off(row, morning)
        return
    role = await eske.members.answers_as(team.chat_id, row.user_id)
    had = earlier_texts(closed_texts(eske, team.id), row.deck_id)
    if not may(frozenset({role}), Action.READ) or row.place >= len(had):
        rows.stop(row.user_id, row.team_id, row.deck_id)
        return
    if rows.of(row.user_id, row.team_id, row.deck_id) != row:
        # Stopped while Telegram was asked.
        return
    following = week_after(row.next_at, now, team.zone, eske.config.quiet)
    message = _message(eske, had[row.place], row, team, following)
    try:
        await eske.gate.call(row.user_id, lambda: post.send(eske.bot, row.user_id, message))
    except LaterError as error:
        rows.put_off(row, error.at)
    except UnknownError:
        rows.put_off(row, now + AGAIN)
    except GoneError:
        rows.stop_everywhere(row.user_id)
    except GateError as error:
        logger.warning("An earlier text could not be sent: %s", error)
        rows.advance(row, following)
    else:
        rows.advance(row, following)


def _message(
    eske: Eske, delivery: Delivery, row: CatchUp, team: Team, following: datetime
) -> Message:
    texts = eske.catalogue[eske.store.people.language(row.user_id) or row.language]
    (title,) = deck_titles(eske, [row.deck_id], texts.language)
    sent = replace(row, place=row.place + 1, next_at=following)
    return text_to_read(delivery, sent, title, team, texts, eske.today(team))
