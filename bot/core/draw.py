"""Deals cards: without repetition, and so that the five recovery processes take turns."""

from collections.abc import Iterable, Sequence
from random import Random

from bot.core.deck import PROCESSES, Card, Deck


def draw(
    decks: Sequence[Deck], dealt: Sequence[tuple[str, str]], *, language: str, seed: str
) -> tuple[Deck, Card] | None:
    """Take the next card that speaks `language`; None if no deck has one.

    `dealt` is what the team has had, as (deck id, card id), oldest first. A deck deals each of its
    cards once before any comes again; the new round does not begin with the card that ended the
    old one. A card that the team has had from another deck, from which it has moved, comes last in
    its round. Of all cards that may come, the next is of the process (connectedness, hope,
    identity, meaning, empowerment) whose turn was longest ago; cards without a process take turns
    as their deck. The same cards, history and seed give the same card.
    """
    ready = [
        (deck, card)
        for deck in decks
        for card in _left([card for card in deck.dealt if card.speaks(language)], deck.id, dealt)
    ]
    if not ready:
        return None
    random = Random(f"{seed}:{len(dealt)}")
    turns = sorted({turn for deck, card in ready for turn in _turns(deck, card)})
    random.shuffle(turns)
    latest = _latest(decks, dealt)
    turn = min(turns, key=lambda turn: latest.get(turn, -1))
    return random.choice([(deck, card) for deck, card in ready if turn in _turns(deck, card)])


def _left(cards: Sequence[Card], deck_id: str, dealt: Sequence[tuple[str, str]]) -> list[Card]:
    """The cards of one deck that may come next.

    A card that was dealt twice marks where a round began, so cards that were added or retired
    since then change nothing about the rounds before.
    """
    had: set[str] = set()
    own = [card_id for dealt_from, card_id in dealt if dealt_from == deck_id]
    for card_id in own:
        if card_id in had:
            had.clear()
        had.add(card_id)
    elsewhere = {card_id for _, card_id in dealt}.difference(own)
    return (
        [card for card in cards if card.id not in had | elsewhere]
        or [card for card in cards if card.id not in had]
        or [card for card in cards if [card.id] != own[-1:]]
        or list(cards)
    )


def _latest(decks: Iterable[Deck], dealt: Iterable[tuple[str, str]]) -> dict[str, int]:
    """When each turn was last taken, as a place in `dealt`."""
    cards = {(deck.id, card.id): _turns(deck, card) for deck in decks for card in deck.cards}
    return {turn: place for place, key in enumerate(dealt) for turn in cards.get(key, ())}


def _turns(deck: Deck, card: Card) -> list[str]:
    """Whose turn a card takes: its processes, else its deck (no deck id has a colon)."""
    return [tag for tag in card.tags if tag in PROCESSES] or [f"deck:{deck.id}"]
