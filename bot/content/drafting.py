"""What the checker says of a change in the making, and which ids new cards and decks get."""

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

from bot.content.checker import ENDING, LONGEST_ID, kebab
from bot.content.decks import check_deck, deck_values
from bot.content.mistakes import Mistake
from bot.content.yaml_writer import inline
from bot.core.card_draft import CardDraft
from bot.core.deck import Card, Deck, Format, Words, in_language
from bot.core.edit import Head

LONGEST_NEW_ID = 40

# What is only not there yet: another language, or what a format needs.
_UNFINISHED = frozenset(
    {
        *("mistake-field-missing", "mistake-language-missing", "mistake-language-apart"),
        *("mistake-format-needs", "mistake-number"),
    }
)
_SOME: Words = {"en": "x"}
# Stand for what is not changed, and has no mistakes.
_HEAD = Head(_SOME, _SOME, "x", Format.REFLECT)
_CARD = Card("x", Format.REFLECT, _SOME)


def mistakes_of(draft: CardDraft) -> tuple[Mistake, ...]:
    """All that stands in the way of publishing a draft, apart from the ids of new things."""
    head, card = draft.head or _HEAD, draft.card or _CARD
    card = replace(card, id=card.id or "x")
    deck = Deck("x", head.title, head.about, head.source, head.format, (card,), head.retired)
    data = inline(deck_values(deck)).encode(errors="replace")
    return check_deck(Path(f"x{ENDING}"), data, shipped=False)[1]


def mistake_in_words(before: CardDraft, after: CardDraft) -> Mistake | None:
    """What is wrong with what was just written, if only more of it is not the remedy."""
    known = [(mistake.key, mistake.values) for mistake in mistakes_of(before)]
    for mistake in mistakes_of(after):
        if mistake.key not in _UNFINISHED and (mistake.key, mistake.values) not in known:
            return mistake
    return None


def new_card_id(text: Words, deck_id: str, taken: Collection[str]) -> str:
    """An id for a new card: of its English words, else of its deck; not one that is taken."""
    words = _shortened(kebab(text.get("en", "")))
    return _free(words or f"{deck_id[:LONGEST_NEW_ID]}-{len(taken) + 1}", taken)


def new_deck_id(title: Words) -> str:
    """An id for a new deck, of its title; empty where there are no letters to make it of."""
    return _shortened(kebab(in_language(title, "en")))


def _shortened(name: str) -> str:
    """The first words of an id."""
    if len(name) <= LONGEST_NEW_ID:
        return name
    return name[: LONGEST_NEW_ID + 1].rpartition("-")[0] or name[:LONGEST_NEW_ID]


def _free(name: str, taken: Collection[str]) -> str:
    number, found = 1, name
    while found in taken:
        number += 1
        found = f"{name[: LONGEST_ID - 8].strip('-')}-{number}"
    return found
