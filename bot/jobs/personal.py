"""Notes that are no team's go out to the people whom they are owed."""

import logging

from bot.context import Eske
from bot.core.outgoing import Outgoing
from bot.jobs.outgoing import AGAIN, MOST_LOST
from bot.messages import notes, post
from bot.messages.gate import GateError, LaterError, UnknownError

logger = logging.getLogger(__name__)


async def send_personal(eske: Eske, row: Outgoing) -> None:
    """Send one row to the person, in their own language, and record what became of it."""
    rows, user_id = eske.store.outgoing, row.chat_id
    assert user_id is not None
    rows.mark(row.id, "sending")
    language = eske.store.people.language(user_id) or eske.config.language
    message = notes.personal_note(row.payload, eske.catalogue[language])
    try:
        await eske.gate.call(user_id, lambda: post.send(eske.bot, user_id, message))
    except LaterError as error:
        rows.postpone(row.id, error.at)
    except UnknownError:
        if row.attempts < MOST_LOST:
            rows.postpone(row.id, eske.clock.now() + AGAIN)
        else:
            rows.mark(row.id, "unknown")
    except GateError as error:
        logger.warning("A person could not be told of %s: %s", row.payload["key"], error)
        rows.mark(row.id, "failed")
    else:
        rows.mark_sent(row)
