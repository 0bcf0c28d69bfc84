"""What an admin sees of decks and scripts: missing languages, order, and what a search finds."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.core.deck import LANGUAGES, Card, Deck, Format, Words, in_language
from bot.core.script import Script

# Of decks, of scripts, of cards, of what a search found.
PAGE = 8


class Origin(StrEnum):
    """Where a file lies: with Eske, in the data folder only, or in both."""

    SHIPPED = "shipped"
    CHANGED = "changed"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Found:
    """A card that a search found, with its deck."""

    deck: Deck
    card: Card


def missing_languages(item: Deck | Script) -> tuple[str, ...]:
    """The languages in which a team would not get all of the deck, or the script at all."""
    if isinstance(item, Script):
        return tuple(code for code in LANGUAGES if not item.speaks(code))
    return tuple(
        code
        for code in LANGUAGES
        if not {code} <= item.title.keys() & item.about.keys()
        or any(not card.speaks(code) for card in item.dealt)
    )


def in_order(decks: Iterable[Deck], language: str) -> list[Deck]:
    """The decks by title, retired ones last."""
    return sorted(
        decks, key=lambda deck: (deck.retired, in_language(deck.title, language).casefold())
    )


def by_title(scripts: Iterable[Script], language: str) -> list[Script]:
    """The scripts by title."""
    return sorted(scripts, key=lambda script: in_language(script.title, language).casefold())


def search(decks: Sequence[Deck], scripts: Sequence[Script], query: str) -> list[Found | Script]:
    """The cards, and after them the scripts, that hold all words of the query, in any language:
    in texts, tags or the id."""
    words = query.casefold().split()
    return [
        *(Found(deck, card) for deck in decks for card in deck.cards if _holds(card, words)),
        *(script for script in scripts if _holds(script, words)),
    ]


def page_of(count: int, page: int, size: int = PAGE) -> tuple[int, int]:
    """The page that there is (from 0) where `page` is asked for, and how many there are."""
    pages = max(1, -(-count // size))
    return min(page, pages - 1), pages


def spoken(card: Card, language: str, blank: str) -> Card:
    """The card with every text in that language; `blank` stands where there is none."""

    def said(words: Words) -> Words:
        return {language: words.get(language, blank)}

    poles: Sequence[Words] = card.poles
    if card.format is Format.DILEMMA and not poles:
        poles = [{}, {}]
    return Card(
        id=card.id,
        format=card.format,
        text=said(card.text),
        options=tuple(said(option) for option in card.options),
        poles=tuple(said(pole) for pole in poles),
        by=card.by,
    )


def _holds(item: Card | Script, words: Sequence[str]) -> bool:
    said = "\n".join(_said(item)).casefold()
    return all(word in said for word in words)


def _said(item: Card | Script) -> Iterator[str]:
    yield item.id
    yield from item.tags
    for words in item.texts:
        yield from words.values()
