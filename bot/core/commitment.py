"""A commitment: the one sentence that a session ends with, whose it is, and by when."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.core.deck import Words
from bot.core.errors import UserError
from bot.core.quiet_hours import held_until
from bot.core.schedule import instant
from bot.core.team import QuietHours

LONGEST_SENTENCE = 300
LONGEST_ROLE = 60
# What the buttons offer beside the next meeting.
WEEKS: tuple[int, ...] = (2, 4, 8)
MENTIONED_AT = time(8)
# Later than this the day is over: by then it is no use to speak of it.
MENTIONED_WITHIN = timedelta(hours=12)


class CommitmentState(StrEnum):
    """What became of a commitment. Dropped is as good an ending as done."""

    OPEN = "open"
    DONE = "done"
    PARTLY = "partly"
    DROPPED = "dropped"


ENDINGS: tuple[CommitmentState, ...] = (
    CommitmentState.DONE,
    CommitmentState.PARTLY,
    CommitmentState.DROPPED,
)


@dataclass(frozen=True, slots=True)
class Commitment:
    """What a leadership group agreed to do; dates are local.

    `whose` is a role, never a person's name. With no `due_on` it is for the next meeting.
    `follow_up` is the question with which the next session opens; `message_id` is the message in
    the team's chat that shows it.
    """

    id: int
    team_id: int
    session_id: int | None
    text: str
    whose: str | None
    due_on: date | None
    follow_up: Words
    made_on: date
    state: CommitmentState
    why: str | None
    closed_on: date | None
    message_id: int | None

    @property
    def is_open(self) -> bool:
        """Whether nobody has yet said what became of it."""
        return self.state is CommitmentState.OPEN


def sentence(words: str) -> str:
    """The sentence that these words give, tidied; UserError where they are none, or too many."""
    return _tidied(words, "commitment-empty", "commitment-long", LONGEST_SENTENCE)


def role(words: str) -> str:
    """Whose a commitment is, tidied; UserError where these words are none, or too many.

    The name of a person cannot be told from a role: it is for the texts to ask for a role.
    """
    return _tidied(words, "commitment-role-empty", "commitment-role-long", LONGEST_ROLE)


def reason(words: str) -> str:
    """Why a commitment ended as it did, tidied; UserError where it is no words, or too many."""
    return _tidied(words, "commitment-empty", "commitment-long", LONGEST_SENTENCE)


def due_after(weeks: int, today: date) -> date | None:
    """The day so many weeks from the local date `today`; 0 is the next meeting, without a day."""
    return today + timedelta(weeks=weeks) if weeks else None


def may_still_change(commitment: Commitment, *, is_current: bool, today: date) -> bool:
    """Whether anybody in the team may still complete it, and not only those who lead.

    An open one until the next session, that is while it `is_current`; a closed one on the day on
    which it was closed.
    """
    if commitment.is_open:
        return is_current
    return commitment.closed_on == today


def mention_at(due_on: date, zone: ZoneInfo, quiet: QuietHours) -> datetime:
    """When to speak of a commitment that is due on this local date: in the morning, in UTC."""
    return held_until(instant(due_on, MENTIONED_AT, zone), zone, quiet)


def is_to_mention(due_on: date, now: datetime, zone: ZoneInfo, quiet: QuietHours) -> bool:
    """Whether `now` is the time to speak of it: the morning has come, and the day is not over."""
    at = mention_at(due_on, zone, quiet)
    return at <= now < at + MENTIONED_WITHIN


def _tidied(words: str, empty: str, long: str, most: int) -> str:
    tidy = " ".join(words.split())
    if not any(sign.isalnum() for sign in tidy):
        raise UserError(empty)
    if len(tidy) > most:
        raise UserError(long, most=most, length=len(tidy))
    return tidy
