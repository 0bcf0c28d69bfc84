"""What a team has read together, and how one person catches up with it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.core.answer import Value
from bot.core.delivery import Delivery
from bot.core.quiet_hours import held_until
from bot.core.result import Result, tally
from bot.core.schedule import instant
from bot.core.team import QuietHours

APART = timedelta(weeks=1)


@dataclass(frozen=True, slots=True)
class TextRead:
    """A text that enough people of a team have read, with what the team was told of it."""

    delivery: Delivery
    result: Result

    @property
    def share_right(self) -> float | None:
        """Which share of the answers to its question was right, as far as the team was told: of
        nearly all, all. None where it was told nothing.
        """
        check, result = self.delivery.card.check, self.result
        if check is None:
            return None
        if result.nearly is not None:
            return float(result.nearly == check.right)
        return result.counts[check.right - 1] / sum(result.counts) if result.counts else None


@dataclass(frozen=True, slots=True)
class CatchUp:
    """One person on the way through the texts that a team had of a deck.

    `place` is how many have come, `ends` how many there were at the start; the next one comes at
    `next_at` (aware). `language` is the one in which the person was spoken to at the start.
    """

    user_id: int
    team_id: int
    deck_id: str
    place: int
    ends: int
    next_at: datetime
    language: str


def texts_read(closed: Iterable[tuple[Delivery, Sequence[Value]]]) -> list[TextRead]:
    """The texts that may be told of, from closed cards in the order of their close, each with the
    values that were kept of it.

    What too few read has kept none. Of a text that a team had more than once, the last time that
    is told of counts alone: sums would tell what a single result does not.
    """
    told = {}
    for delivery, values in closed:
        result = tally(delivery.card, delivery.visibility, values, delivery.k)
        if result.keeps_choices or result.keeps_readings:
            told[delivery.deck_id, delivery.card.id] = TextRead(delivery, result)
    return [*told.values()]


def worth_talking_about(texts: Iterable[TextRead]) -> TextRead | None:
    """The text whose question was answered right by the lowest share, if by less than nearly all;
    of several the first."""
    shares = [(text.share_right, text) for text in texts]
    missed = [(share, text) for share, text in shares if share is not None and share < 1]
    return min(missed, key=lambda one: one[0])[1] if missed else None


def earlier_texts(closed: Iterable[Delivery], deck_id: str) -> list[Delivery]:
    """The texts of a deck that a team had, from closed cards in the order of their close: each
    once, where it came first, and as it was the last time."""
    found = {}
    for delivery in closed:
        if delivery.deck_id == deck_id:
            found[delivery.card.id] = delivery
    return [*found.values()]


def week_after(at: datetime, now: datetime, zone: ZoneInfo, quiet: QuietHours) -> datetime:
    """The first instant after `now` that is whole weeks after `at`, at the same local time of day
    or, where that is in quiet hours, at their end."""
    local = at.astimezone(zone)
    on = local.date()
    while True:
        on += APART
        following = held_until(instant(on, local.time(), zone), zone, quiet)
        if following > now:
            return following
