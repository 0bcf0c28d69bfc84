"""A draft is put on top of what somebody else has changed since its admin began."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, TypeVar

from bot.core.card_draft import CardDraft
from bot.core.deck import Card, Deck
from bot.core.edit import Head, card_of, head_of

T = TypeVar("T", Card, Head)


@dataclass(frozen=True, slots=True)
class Rebased:
    """The draft on top of the deck as it is now; `clashes` are the fields that both have changed:
    there the draft's own words stand."""

    draft: CardDraft
    clashes: tuple[str, ...] = ()


def rebased(draft: CardDraft, deck: Deck) -> Rebased:
    """What the other changed stays, unless the draft changes the same thing.

    A card that is gone is added again; a new one whose id was taken gets another.
    """
    clashes: tuple[str, ...] = ()
    if draft.head and draft.head_before:
        now = head_of(deck)
        head, clashes = _merged(draft.head_before, draft.head, now)
        draft = replace(draft, head=head, head_before=now)
    if (mine := draft.card) is None:
        return Rebased(draft, clashes)
    before, theirs = draft.before, card_of(deck, mine.id)
    if before is None:
        draft = replace(draft, card=replace(mine, id="" if theirs else mine.id))
    elif theirs is None:
        draft = replace(draft, before=None)
    else:
        mine, clashes = _merged(before, mine, theirs)
        draft = replace(draft, card=mine, before=theirs)
    return Rebased(draft, clashes)


def moved_to(draft: CardDraft, decks: Iterable[Deck]) -> Deck | None:
    """The deck to which somebody has moved the draft's card: there it still says the same."""
    if (before := draft.before) is None:
        return None
    for deck in decks:
        card = card_of(deck, before.id)
        if card and card.text.items() & before.text.items():
            return deck
    return None


def _merged(before: T, mine: T, theirs: T) -> tuple[T, tuple[str, ...]]:
    values: dict[str, Any] = {}
    clashes = []
    for field in fields(before):
        ways = [getattr(one, field.name) for one in (before, mine, theirs)]
        values[field.name], clash = _value(*ways)
        if clash:
            clashes.append(field.name)
    return replace(mine, **values), tuple(clashes)


def _value(before: Any, mine: Any, theirs: Any) -> tuple[Any, bool]:
    """The one value that comes of three, and whether both sides have changed it."""
    if mine in (before, theirs):
        return theirs, False
    if theirs == before:
        return mine, False
    if all(isinstance(one, Mapping) for one in (before, mine, theirs)):
        # One text in several languages: each is its own.
        codes = dict.fromkeys([*theirs, *mine])
        parts = {c: _value(before.get(c), mine.get(c), theirs.get(c)) for c in codes}
        words = {code: text for code, (text, _) in parts.items() if text is not None}
        return words, any(clash for _, clash in parts.values())
    if isinstance(before, tuple) and len(before) == len(mine) == len(theirs):
        items = [_value(*ways) for ways in zip(before, mine, theirs, strict=True)]
        return tuple(item for item, _ in items), any(clash for _, clash in items)
    return mine, True
