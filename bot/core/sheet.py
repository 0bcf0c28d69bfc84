"""A deck as rows of texts for those who translate, and the edits that come of changed rows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from bot.core.deck import Card, Deck, Words
from bot.core.difference import Place, values_of
from bot.core.edit import Edit, Head, PutCard, PutHead, head_of


@dataclass(frozen=True, slots=True)
class Row:
    """One text of a card, or of what stands above the cards where `card_id` is None."""

    deck_id: str
    card_id: str | None
    place: Place
    words: Words

    @property
    def key(self) -> str:
        """What a row is known by, wherever it stands: `deck/card/options/2`, `deck/title`."""
        above = [self.deck_id] if self.card_id is None else [self.deck_id, self.card_id]
        return "/".join([*above, *(str(name) for name in self.place)])


def rows(deck: Deck) -> Iterator[Row]:
    """Every text of a deck, in the order in which it is read."""
    yield from _rows(deck.id, None, head_of(deck))
    for card in deck.cards:
        yield from _rows(deck.id, card.id, card)


def _rows(deck_id: str, card_id: str | None, whole: Head | Card) -> Iterator[Row]:
    found: dict[Place, dict[str, str]] = {}
    for (place, language), value in values_of(whole):
        if language is not None:
            found.setdefault(place, {})[language] = str(value)
    for place, words in found.items():
        yield Row(deck_id, card_id, place, words)


def edits_of(deck: Deck, texts: Mapping[str, Words]) -> list[Edit]:
    """The edits that put `texts`, by the keys of rows, beside or in place of what is there."""
    changed: dict[str | None, Any] = {None: head_of(deck), **{c.id: c for c in deck.cards}}
    for row in rows(deck):
        if words := texts.get(row.key):
            changed[row.card_id] = _put(changed[row.card_id], row.place, words)
    edits: list[Edit] = []
    if changed[None] != head_of(deck):
        edits.append(PutHead(changed[None], head_of(deck)))
    edits += [PutCard(changed[c.id], c) for c in deck.cards if changed[c.id] != c]
    return edits


def _put(value: Any, place: Place, words: Words) -> Any:
    """The value with these words at that place in it."""
    if not place:
        return {**value, **words}
    name, rest = place[0], place[1:]
    if isinstance(name, int):
        return (*value[: name - 1], _put(value[name - 1], rest, words), *value[name:])
    return replace(value, **{name: _put(getattr(value, name), rest, words)})
