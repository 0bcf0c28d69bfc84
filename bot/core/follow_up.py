"""What a team is asked once more about a card, some time after it has closed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.core.answer import PICKED_FORMATS, TAKEN, Visibility
from bot.core.deck import Card, Format, Question, Words
from bot.core.delivery import Delivery
from bot.core.result import Outcome, Result
from bot.core.schedule import instant

# Cards that ask for something to be done are followed up, also where they do not say so.
STANDARD_AFTER = timedelta(weeks=2)
_STANDARD = frozenset({Format.TASK, Format.CHOOSE})
MOST_PIECES = 3


@dataclass(frozen=True, slots=True)
class FollowUpPlan:
    """When (aware, in UTC) a team is asked once more, and which positions it chose most."""

    due_at: datetime
    chosen: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Wording:
    """What Eske itself says on a small card, in each language of the first card."""

    opening: Words
    text: Words
    was_done: Words
    done: tuple[Words, ...]
    was_different: Words
    different: tuple[Words, ...]


def follow_up_plan(delivery: Delivery, result: Result, zone: ZoneInfo) -> FollowUpPlan | None:
    """When the team is asked once more about a card that closes with this result, if at all.

    It is at the wall time of the close in the team's zone. Silence, too few answers and a task
    that hardly anybody took on are not followed up: the team has chosen nothing that could be
    spoken of, and a question would look for those few. Talking leaves no trace, so a card that
    was talked about is followed up whether or not a sentence was written down.
    """
    card, closes_at = delivery.card, delivery.closes_at
    if closes_at is None or not (card.follow_up or card.format in _STANDARD):
        return None
    chosen: tuple[int, ...] = ()
    if delivery.visibility is not Visibility.TALK:
        if result.outcome in {Outcome.SILENCE, Outcome.TOO_FEW}:
            return None
        chosen = _chosen(card, result)
        if card.format in _STANDARD and not chosen:
            return None
    after = card.follow_up.after if card.follow_up else STANDARD_AFTER
    closed = closes_at.astimezone(zone)
    return FollowUpPlan(instant(closed.date() + after, closed.time(), zone), chosen)


def small_card(first: Delivery, chosen: Sequence[int], wording: Wording) -> Card:
    """The card that asks the team about the `first` one, of which it chose these positions most.

    It says what the team chose, as far as the result showed it, and never what anybody did.
    """
    card = first.card
    questions: tuple[Question, ...] = ()
    if first.visibility is not Visibility.TALK:
        questions = _questions(card, chosen, wording)
    return Card(
        id=card.id,
        format=Format.CHOICE if questions else Format.REFLECT,
        text=card.follow_up.text if card.follow_up else wording.text,
        opening=wording.opening,
        questions=questions,
    )


def _questions(card: Card, chosen: Sequence[int], wording: Wording) -> tuple[Question, ...]:
    if card.format is Format.TASK:
        return (
            Question(wording.was_done, wording.done),
            Question(wording.was_different, wording.different),
        )
    if card.format is Format.CHOOSE:
        return tuple(Question(card.options[place - 1], wording.done) for place in chosen)
    return ()


def _chosen(card: Card, result: Result) -> tuple[int, ...]:
    """The positions that most people chose, as far as the result shows them; none where a
    position says nothing by itself: a place on a line, or an answer to a question."""
    if card.format in PICKED_FORMATS:
        return result.picked[:MOST_PIECES]
    if card.format is Format.TASK:
        return (TAKEN,) if result.nearly == TAKEN or TAKEN in result.picked else ()
    if card.format is not Format.CHOICE:
        return ()
    if result.nearly:
        return (result.nearly,)
    # Where several lead, the team has chosen none of them.
    leads = result.counts.count(max(result.counts)) == 1
    return result.picked[:1] if leads else ()
