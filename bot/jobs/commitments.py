"""A commitment that is due is spoken of once, on the morning of its day."""

from datetime import date, datetime, timedelta

from bot.context import Eske
from bot.core.commitment import MENTIONED_WITHIN, is_to_mention, mention_at
from bot.core.outgoing import Outgoing
from bot.core.team import Team
from bot.messages.commitment import due_today
from bot.messages.voice import Message

# The date is not the same everywhere.
_A_DAY = timedelta(days=1)


def mention_due(eske: Eske) -> None:
    """Owe each team a word about what is due there today."""
    now = eske.clock.now()
    first, last = (now - _A_DAY).date(), (now + _A_DAY).date()
    for commitment in eske.store.commitments.to_mention(first, last):
        assert commitment.due_on is not None
        zone = eske.store.teams.by_id(commitment.team_id).zone
        if is_to_mention(commitment.due_on, now, zone, eske.config.quiet):
            eske.store.commitments.mention(commitment, now)


def next_mention_at(eske: Eske) -> datetime | None:
    """The next instant at which one is to be spoken of."""
    now = eske.clock.now()
    instants = []
    for commitment in eske.store.commitments.to_mention((now - _A_DAY).date(), date.max):
        assert commitment.due_on is not None
        zone = eske.store.teams.by_id(commitment.team_id).zone
        at = mention_at(commitment.due_on, zone, eske.config.quiet)
        if now < at + MENTIONED_WITHIN:
            instants.append(at)
    return min(instants, default=None)


def mention(eske: Eske, row: Outgoing, team: Team) -> tuple[Message, int | None] | None:
    """What an owed word says, and to which message it replies; None where it is said no more.

    Since it was owed, the commitment may have been closed or moved to another day.
    """
    commitment = eske.store.commitments.by_id(row.payload["commitment"])
    today = eske.today(team)
    if commitment is None or not commitment.is_open or commitment.due_on != today:
        return None
    return due_today(commitment, eske.texts_of(team), today), commitment.message_id
