"""What somebody changes in a deck: one card, or what stands above the cards."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeAlias

from bot.core.deck import Card, Deck, Format, Words
from bot.core.key import short_key


class Kind(StrEnum):
    """What a file of content holds."""

    DECK = "deck"
    SCRIPT = "script"


class What(StrEnum):
    """What somebody did to a file, in a word that the history can explain."""

    TEXT = "text"
    FORMAT = "format"
    OPTIONS = "options"
    POLES = "poles"
    TAGS = "tags"
    FOLLOW_UP = "follow-up"
    ADD = "add"
    RETIRE = "retire"
    RESTORE = "restore"
    MOVE = "move"
    NEW = "new"
    HEAD = "head"
    FILE = "file"
    SUGGESTION = "suggestion"
    UNDO = "undo"
    # An earlier state of the file; what Eske ships; what somebody wrote in the data folder.
    BACK = "back"
    SHIPPED = "shipped"
    DISK = "disk"


@dataclass(frozen=True, slots=True)
class FileName:
    """A deck or a script on disk: `<id>.yaml` in the folder of its kind."""

    kind: Kind
    id: str

    @property
    def key(self) -> str:
        """What a button holds of it, as an id may be longer than a button can be."""
        return short_key(f"{self.kind}/{self.id}")


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above the cards of a deck."""

    title: Words
    about: Words
    source: str
    format: Format
    retired: bool = False


@dataclass(frozen=True, slots=True)
class PutCard:
    """Change a card from what its editor saw, or add it at the end where `before` is None."""

    card: Card
    before: Card | None


@dataclass(frozen=True, slots=True)
class DropCard:
    """Take a card out of the file, as when it moves to another deck."""

    before: Card


@dataclass(frozen=True, slots=True)
class PutHead:
    """Change what stands above the cards from what its editor saw."""

    head: Head
    before: Head


Edit: TypeAlias = PutCard | DropCard | PutHead


def head_of(deck: Deck) -> Head:
    """What stands above the cards of a deck."""
    return Head(deck.title, deck.about, deck.source, deck.format, deck.retired)


def card_of(deck: Deck, card_id: str) -> Card | None:
    """The card of that id, retired or not."""
    return next((card for card in deck.cards if card.id == card_id), None)


def overtaken(deck: Deck, edit: Edit) -> bool:
    """Whether the deck no longer holds what the editor saw: another edit came first."""
    match edit:
        case PutCard(card, before):
            return card_of(deck, card.id) != before
        case DropCard(before):
            return card_of(deck, before.id) != before
        case PutHead(_, before):
            return head_of(deck) != before


def edited(deck: Deck, edits: Sequence[Edit]) -> Deck:
    """The deck after these edits, none of which is overtaken."""
    for edit in edits:
        deck = _edited(deck, edit)
    return deck


def _edited(deck: Deck, edit: Edit) -> Deck:
    match edit:
        case PutHead(head):
            return Deck(
                deck.id,
                head.title,
                head.about,
                head.source,
                head.format,
                deck.cards,
                head.retired,
            )
        case DropCard(before):
            return replace(deck, cards=tuple(c for c in deck.cards if c.id != before.id))
        case PutCard(card, None):
            return replace(deck, cards=(*deck.cards, card))
        case PutCard(card):
            cards = tuple(card if c.id == card.id else c for c in deck.cards)
            return replace(deck, cards=cards)


def edits_between(before: Deck, after: Deck) -> list[Edit]:
    """The edits that make one version of a deck into another; the order of cards may differ."""
    edits: list[Edit] = []
    if head_of(before) != head_of(after):
        edits.append(PutHead(head_of(after), head_of(before)))
    for card in after.cards:
        known = card_of(before, card.id)
        if known != card:
            edits.append(PutCard(card, known))
    # Last: a deck is never without a card.
    edits += [DropCard(card) for card in before.cards if card_of(after, card.id) is None]
    return edits


def changed_cards(before: Deck | None, after: Deck | None) -> tuple[str, ...]:
    """The ids of the cards that two versions of a deck do not have alike."""
    cards = [{card.id: card for card in deck.cards} if deck else {} for deck in (before, after)]
    ids = dict.fromkeys([*cards[0], *cards[1]])
    return tuple(id_ for id_ in ids if cards[0].get(id_) != cards[1].get(id_))
