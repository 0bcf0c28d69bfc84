"""Texts that are nearly the same, within a deck and across decks."""

import re
from collections.abc import Sequence
from itertools import combinations

from rapidfuzz import fuzz

from bot.core.deck import LANGUAGES, Words

# Of a hundred; a bit above what any two of the cards have that were read as different.
_NEARLY = 75


def alike(texts: Sequence[Words]) -> list[tuple[int, int]]:
    """The places of any two texts that have nearly all words in common, in whatever order."""
    found: set[tuple[int, int]] = set()
    for language in LANGUAGES:
        words = [(at, _words(text[language])) for at, text in enumerate(texts) if language in text]
        found |= {
            (one, other)
            for (one, first), (other, second) in combinations(words, 2)
            if fuzz.ratio(first, second, score_cutoff=_NEARLY)
        }
    return sorted(found)


def _words(text: str) -> str:
    return " ".join(sorted(re.findall(r"\w+", text.casefold())))
