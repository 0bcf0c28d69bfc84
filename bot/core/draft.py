"""A plan in the making: what has been chosen so far, and what each press makes of it."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import TypeVar

from bot.core.answer import Visibility
from bot.core.errors import UserError
from bot.core.offer import Offer
from bot.core.rhythm import ORDINALS, WEEKS, Rhythm, expressed, made_rule
from bot.core.schedule import Rule, Schedule, instant
from bot.core.schedule_words import LONGEST, SHORTEST, parse_time


class Step(StrEnum):
    """What is asked, one thing after the other."""

    DECKS = "decks"
    DAYS = "days"
    TIME = "time"
    RHYTHM = "rhythm"
    OPEN_FOR = "open-for"
    VISIBILITY = "visibility"
    CONFIRM = "confirm"


_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Draft:
    """What one person has chosen so far, for a new schedule or to change one.

    `rule` is that of the schedule to be changed, and `before` all of it as the person has seen it
    (see `seen`). `message_id` is the message in the person's
    private chat that shows the draft; `days` are in the order of the team's week, 0 is Monday.
    """

    id: int
    user_id: int
    team_id: int
    schedule_id: int | None = None
    message_id: int | None = None
    step: Step = Step.DECKS
    deck_ids: tuple[str, ...] = ()
    days: tuple[int, ...] = ()
    at: time | None = None
    rhythm: Rhythm | None = None
    open_for: timedelta | None = None
    visibility: Visibility | None = None
    rule: Rule | None = None
    before: str | None = None


def changing(schedule: Schedule, user_id: int, offer: Offer) -> Draft:
    """A draft that changes a schedule: all is chosen already, as it is now."""
    days, rhythm = expressed(schedule.rule, offer.week) or ((), Rhythm.KEPT)
    return fitted(
        Draft(
            id=0,
            user_id=user_id,
            team_id=schedule.team_id,
            schedule_id=schedule.id,
            step=Step.CONFIRM,
            deck_ids=schedule.deck_ids,
            days=days,
            at=schedule.rule.at,
            rhythm=rhythm,
            open_for=schedule.open_for,
            visibility=schedule.visibility,
            rule=schedule.rule,
            before=seen(schedule),
        ),
        offer,
    )


def steps(draft: Draft, offer: Offer) -> list[Step]:
    """What is asked of this draft, in order: not what has only one answer."""
    left_out = set()
    if draft.rhythm is Rhythm.KEPT:
        left_out.add(Step.RHYTHM)
    if len(offer.visibilities(draft.deck_ids)) == 1:
        left_out.add(Step.VISIBILITY)
    return [step for step in Step if step not in left_out]


def missing(draft: Draft, offer: Offer) -> list[Step]:
    """The steps at which something has still to be chosen, in order."""
    chosen = {
        Step.DECKS: draft.deck_ids,
        Step.DAYS: draft.days or draft.rhythm is Rhythm.KEPT,
        Step.TIME: draft.at is not None,
        Step.RHYTHM: draft.rhythm,
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
    known = {deck.id for deck in offer.decks}
    draft = replace(draft, deck_ids=tuple(one for one in draft.deck_ids if one in known))
    possible = offer.visibilities(draft.deck_ids)
    if len(possible) == 1:
        draft = replace(draft, visibility=possible[0])
    elif possible and draft.visibility not in possible:
        draft = replace(draft, visibility=None)
    order = list(Step)
    first = min([draft.step, *missing(draft, offer)], key=order.index)
    asked = steps(draft, offer)
    return replace(draft, step=first if first in asked else onward(draft, offer, first))


def pressed(draft: Draft, verb: str, value: str, offer: Offer) -> Draft:
    """What a button makes of a draft that fits the offer.

    A button holds what is wanted and not "the other way round": pressed twice it does the same as
    once. UserError says what is missing before one can go on, or that there is no such button.
    """
    match verb:
        case "step":
            return _at_step(draft, value, offer)
        case "deck":
            return _with_deck(draft, value, offer)
        case "day":
            wanted, days = value[:1], [day for day in offer.week if str(day) == value[1:]]
            return _with_days(draft, _switched(draft.days, wanted, days), offer)
        case "days":
            return _with_days(draft, offer.work_days, offer)
        case "keep" if draft.rule and not expressed(draft.rule, offer.week):
            kept = replace(draft, days=(), rhythm=Rhythm.KEPT)
            return fitted(replace(kept, step=onward(kept, offer, Step.DAYS)), offer)
        case _:
            return _chosen(draft, verb, value, offer)


def deck_key(deck_id: str) -> str:
    """What a button holds of a deck, whose id may be longer than a button can be."""
    return _digest(deck_id)


def rule_of(draft: Draft, offer: Offer, today: date) -> Rule:
    """The rule of a draft to which nothing is missing; it counts from the local date `today`.

    Where the days and the rhythm stay as they were it is the old one, at the chosen time: a
    change must not move "every second week" to the other week.
    """
    assert draft.at is not None
    assert draft.rhythm is not None
    if draft.rule and keeps_rhythm(draft, offer):
        return replace(draft.rule, at=draft.at)
    return made_rule(draft.days, draft.rhythm, draft.at, today)


def keeps_rhythm(draft: Draft, offer: Offer) -> bool:
    """Whether the draft leaves the days and the rhythm of its schedule as they are."""
    if draft.rule is None:
        return False
    same = expressed(draft.rule, offer.week) == (draft.days, draft.rhythm)
    return same or draft.rhythm is Rhythm.KEPT


def counts_after(draft: Draft, schedule: Schedule | None, offer: Offer, now: datetime) -> datetime:
    """The aware instant after which the draft's occurrences come.

    What was skipped, or dealt earlier today, does not come back because something else changes.
    """
    if schedule is None or schedule.next_at is None or not keeps_rhythm(draft, offer):
        return now
    zone = offer.team.zone
    on = schedule.next_at.astimezone(zone).date()
    return max(now, instant(on, time.min, zone) - timedelta(minutes=1))


def fingerprint(draft: Draft, first_at: datetime) -> str:
    """What the button that confirms holds: to what a person says yes, and when it would begin."""
    said = (
        *(draft.deck_ids, draft.days, draft.at, draft.rhythm),
        *(draft.open_for, draft.visibility, first_at.isoformat()),
    )
    return _digest(repr(said))


def seen(schedule: Schedule) -> str:
    """What a schedule deals, in a few signs: they tell whether somebody has changed it since."""
    return _digest(
        repr((schedule.deck_ids, schedule.rule, schedule.open_for, schedule.visibility))
    )


def _digest(text: str) -> str:
    return hashlib.blake2s(text.encode(), digest_size=6).hexdigest()


def _at_step(draft: Draft, value: str, offer: Offer) -> Draft:
    order = list(Step)
    if value not in steps(draft, offer):
        raise UserError("press-unknown")
    step = Step(value)
    for lacking in missing(draft, offer):
        if order.index(lacking) < order.index(step):
            raise UserError(f"wizard-missing-{lacking}")
    return replace(draft, step=step)


def _with_deck(draft: Draft, value: str, offer: Offer) -> Draft:
    found = [deck.id for deck in offer.decks if deck_key(deck.id) == value[1:]]
    if not found:
        raise UserError("wizard-deck-gone")
    chosen = _switched(draft.deck_ids, value[:1], found)
    # In the order of the offer, as they are shown.
    ids = tuple(deck.id for deck in offer.decks if deck.id in chosen)
    if len(offer.visibilities(draft.deck_ids)) == 1 < len(offer.visibilities(ids)):
        # So far nobody was asked.
        draft = replace(draft, visibility=None)
    return fitted(replace(draft, deck_ids=ids, step=Step.DECKS), offer)


def _switched(chosen: Sequence[_T], sign: str, named: Sequence[_T]) -> tuple[_T, ...]:
    """The chosen things with what is named (+), or without it (-)."""
    if sign not in ("+", "-") or not named:
        raise UserError("press-unknown")
    others = tuple(one for one in chosen if one not in named)
    return (*others, *named) if sign == "+" else others


def _with_days(draft: Draft, chosen: Sequence[int], offer: Offer) -> Draft:
    days = tuple(day for day in offer.week if day in chosen)
    rhythm = None if draft.rhythm is Rhythm.KEPT else draft.rhythm
    return fitted(replace(draft, days=days, rhythm=rhythm, step=Step.DAYS), offer)


def _chosen(draft: Draft, verb: str, value: str, offer: Offer) -> Draft:
    """The draft with the one thing that a step asks for, at the step that comes then."""
    minutes = int(value) if value.isascii() and value.isdigit() and len(value) < 6 else 0
    open_for = timedelta(minutes=minutes)
    match verb:
        case "at" if at := parse_time(value):
            draft, step = replace(draft, at=at), Step.TIME
        case "rhythm" if value in (*WEEKS, *ORDINALS):
            draft, step = replace(draft, rhythm=Rhythm(value)), Step.RHYTHM
        case "open" if SHORTEST <= open_for <= LONGEST:
            draft, step = replace(draft, open_for=open_for), Step.OPEN_FOR
        case "visibility" if value in offer.visibilities(draft.deck_ids):
            draft, step = replace(draft, visibility=Visibility(value)), Step.VISIBILITY
        case _:
            raise UserError("press-unknown")
    return fitted(replace(draft, step=onward(draft, offer, step)), offer)
