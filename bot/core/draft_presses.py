"""What each press of a button makes of a draft."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import TypeVar

from bot.core.answer import Visibility
from bot.core.draft import Draft, Step, fitted, missing, onward, steps
from bot.core.errors import UserError
from bot.core.key import short_key
from bot.core.offer import Offer, Subject
from bot.core.rhythm import ORDINALS, WEEKS, Rhythm, expressed
from bot.core.schedule import Starts
from bot.core.schedule_words import LONGEST, SHORTEST, parse_time
from bot.core.session import script_of_key

_T = TypeVar("_T")


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
        case "page" if value.isascii() and value.isdigit() and len(value) < 4:
            return fitted(replace(draft, page=int(value), step=Step.DECKS), offer)
        case "script":
            found = script_of_key(offer.scripts, value[1:])
            if found is None:
                raise UserError("wizard-script-gone")
            return _with_scripts(draft, _switched(draft.script_ids, value[:1], [found.id]), offer)
        case "scripts":
            return _with_scripts(draft, [script.id for script in offer.scripts], offer)
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
    found = [deck.id for deck in offer.decks if short_key(deck.id) == value[1:]]
    if not found:
        raise UserError("wizard-deck-gone")
    chosen = _switched(draft.deck_ids, value[:1], found)
    # In the order of the offer, as they are shown.
    ids = tuple(deck.id for deck in offer.decks if deck.id in chosen)
    if len(offer.visibilities(draft.deck_ids)) == 1 < len(offer.visibilities(ids)):
        # So far nobody was asked.
        draft = replace(draft, visibility=None)
    return fitted(replace(draft, deck_ids=ids, step=Step.DECKS), offer)


def _with_scripts(draft: Draft, chosen: Sequence[str], offer: Offer) -> Draft:
    ids = tuple(script.id for script in offer.scripts if script.id in chosen)
    return fitted(replace(draft, script_ids=ids, step=Step.SCRIPTS), offer)


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
        case "subject" if value in offer.subjects and Step.SUBJECT in steps(draft, offer):
            draft, step = replace(draft, subject=Subject(value)), Step.SUBJECT
        case "at" if at := parse_time(value):
            draft, step = replace(draft, at=at), Step.TIME
        case "rhythm" if value in (*WEEKS, *ORDINALS):
            draft, step = replace(draft, rhythm=Rhythm(value)), Step.RHYTHM
        case "starts" if value in set(Starts):
            draft, step = replace(draft, starts=Starts(value)), Step.STARTS
        case "open" if SHORTEST <= open_for <= LONGEST:
            draft, step = replace(draft, open_for=open_for), Step.OPEN_FOR
        case "visibility" if value in offer.visibilities(draft.deck_ids):
            draft, step = replace(draft, visibility=Visibility(value)), Step.VISIBILITY
        case _:
            raise UserError("press-unknown")
    return fitted(replace(draft, step=onward(draft, offer, step)), offer)
