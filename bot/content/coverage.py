"""What decks cover: languages, recovery processes, categories, and how long their texts are."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.core.deck import LANGUAGES, PROCESSES, Card


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many cards there are, how many speak a language or have a tag, and the longest texts.

    A category is a tag that is no recovery process. Lengths are in characters.
    """

    cards: int
    languages: Mapping[str, int]
    processes: Mapping[str, int]
    categories: Mapping[str, int]
    longest: Mapping[str, int]


def coverage(cards: Sequence[Card]) -> Coverage:
    """What these cards cover."""
    tags = Counter(tag for card in cards for tag in card.tags)
    texts = [words for card in cards for words in card.texts]
    return Coverage(
        cards=len(cards),
        languages={code: sum(card.speaks(code) for card in cards) for code in LANGUAGES},
        processes={tag: tags.pop(tag, 0) for tag in PROCESSES},
        categories=dict(sorted(tags.items())),
        longest={
            code: max((len(words.get(code, "")) for words in texts), default=0)
            for code in LANGUAGES
        },
    )
