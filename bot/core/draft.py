"""A plan in the making: what has been chosen so far, and what is asked next."""

from dataclasses import dataclass, replace
from datetime import time, timedelta
from enum import StrEnum

from bot.core.answer import Visibility
from bot.core.offer import Offer, Subject
from bot.core.rhythm import Rhythm
from bot.core.schedule import Rule, Starts


class Step(StrEnum):
    """What is asked, one thing after the other."""

    SUBJECT = "subject"
    DECKS = "decks"
    SCRIPTS = "scripts"
    DAYS = "days"
    TIME = "time"
    RHYTHM = "rhythm"
    STARTS = "starts"
    OPEN_FOR = "open-for"
    VISIBILITY = "visibility"
    CONFIRM = "confirm"


_OF_CARDS = frozenset({Step.DECKS, Step.OPEN_FOR, Step.VISIBILITY})
_OF_SESSIONS = frozenset({Step.SCRIPTS, Step.STARTS})


@dataclass(frozen=True, slots=True)
class Draft:
    """What one person has chosen so far, for a new schedule or to change one.

    What was chosen of cards stays while sessions are planned, and the other way round. `rule` is
    that of the schedule to be changed, and `before` all of it as the person has seen it (see
    `seen`). `message_id` is the message in the person's private chat that shows the draft; `days`
    are in the order of the team's week, 0 is Monday. `page` is that of the decks, from 0.
    """

    id: int
    user_id: int
    team_id: int
    schedule_id: int | None = None
    message_id: int | None = None
    step: Step = Step.SUBJECT
    subject: Subject | None = None
    deck_ids: tuple[str, ...] = ()
    script_ids: tuple[str, ...] = ()
    days: tuple[int, ...] = ()
    at: time | None = None
    rhythm: Rhythm | None = None
    starts: Starts | None = None
    open_for: timedelta | None = None
    visibility: Visibility | None = None
    rule: Rule | None = None
    before: str | None = None
    page: int = 0


def steps(draft: Draft, offer: Offer) -> list[Step]:
    """What is asked of this draft, in order: not what has only one answer.

    A schedule that exists goes on bringing what it brings.
    """
    left_out = set(_OF_CARDS if draft.subject is Subject.SESSIONS else _OF_SESSIONS)
    if draft.schedule_id is not None or len(offer.subjects) < 2:
        left_out.add(Step.SUBJECT)
    if draft.rhythm is Rhythm.KEPT:
        left_out.add(Step.RHYTHM)
    if len(offer.visibilities(draft.deck_ids)) == 1:
        left_out.add(Step.VISIBILITY)
    return [step for step in Step if step not in left_out]


def missing(draft: Draft, offer: Offer) -> list[Step]:
    """The steps at which something has still to be chosen, in order."""
    chosen = {
        Step.SUBJECT: draft.subject,
        Step.DECKS: draft.deck_ids,
        Step.SCRIPTS: draft.script_ids,
        Step.DAYS: draft.days or draft.rhythm is Rhythm.KEPT,
        Step.TIME: draft.at is not None,
        Step.RHYTHM: draft.rhythm,
        Step.STARTS: draft.starts,
        Step.OPEN_FOR: draft.open_for,
        Step.VISIBILITY: draft.visibility,
        Step.CONFIRM: True,
    }
    return [step for step in steps(draft, offer) if not chosen[step]]


def onward(draft: Draft, offer: Offer, after: Step | None = None) -> Step:
    """Where it goes on after a step, by default the present one: to what has yet to be chosen."""
    order = list(Step)
    place = order.index(after or draft.step)
    return next((s for s in missing(draft, offer) if order.index(s) > place), Step.CONFIRM)


def preceding(draft: Draft, offer: Offer) -> Step | None:
    """The step before the present one; None at the first."""
    before = list(Step)[: list(Step).index(draft.step)]
    return next((step for step in reversed(steps(draft, offer)) if step in before), None)


def fitted(draft: Draft, offer: Offer) -> Draft:
    """The draft without what can no longer be chosen: a deck that is gone, and what hangs on it.

    It is then at the first step at which something is missing, if that lies before its own.
    """
    draft = replace(
        draft,
        deck_ids=_known(draft.deck_ids, {deck.id for deck in offer.decks}),
        script_ids=_known(draft.script_ids, {script.id for script in offer.scripts}),
    )
    if draft.schedule_id is None and len(offer.subjects) == 1:
        draft = replace(draft, subject=offer.subjects[0])
    possible = offer.visibilities(draft.deck_ids)
    if len(possible) == 1:
        draft = replace(draft, visibility=possible[0])
    elif possible and draft.visibility not in possible:
        draft = replace(draft, visibility=None)
    order = list(Step)
    first = min([draft.step, *missing(draft, offer)], key=order.index)
    asked = steps(draft, offer)
    return replace(draft, step=first if first in asked else onward(draft, offer, first))


def _known(chosen: tuple[str, ...], known: set[str]) -> tuple[str, ...]:
    return tuple(one for one in chosen if one in known)
