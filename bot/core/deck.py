"""Decks and their cards, as staff will see them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TypeAlias

LANGUAGES: tuple[str, ...] = ("nb", "en", "he")

# The five recovery processes (CHIME); as tags they let several decks take turns evenly.
PROCESSES: tuple[str, ...] = ("connectedness", "hope", "identity", "meaning", "empowerment")

Words: TypeAlias = Mapping[str, str]
"""One text in one or more languages: language code -> text."""


class Format(StrEnum):
    """How a card is answered."""

    REFLECT = "reflect"
    SCALE = "scale"
    CHOICE = "choice"
    CHOOSE = "choose"
    VALUES = "values"
    DILEMMA = "dilemma"
    READ = "read"
    TASK = "task"


# Which formats have a field beside their text: they need it, and the others have no use for it.
FORMATS_WITH: Mapping[str, tuple[Format, ...]] = {
    "options": (Format.CHOICE, Format.CHOOSE, Format.VALUES),
    "poles": (Format.DILEMMA,),
    "pick": (Format.CHOOSE,),
    "check": (Format.READ,),
}


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What is asked once more when the time `after` the card has passed."""

    after: timedelta
    text: Words


@dataclass(frozen=True, slots=True)
class Check:
    """The question after a text that everyone must have read; `right` counts options from 1."""

    question: Words
    options: tuple[Words, ...]
    right: int


@dataclass(frozen=True, slots=True)
class Question:
    """One of several questions on a card, each answered with one press."""

    text: Words
    options: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """One reflection. `pick` is how many options a `choose` card asks for, `by` who wrote it.

    A retired card is not dealt any more; what it was stays readable. Only a follow-up has an
    `opening`, which stands above its text, and `questions`, which are pressed instead of options.
    """

    id: str
    format: Format
    text: Words
    options: tuple[Words, ...] = ()
    poles: tuple[Words, ...] = ()
    tags: tuple[str, ...] = ()
    follow_up: FollowUp | None = None
    by: tuple[str, ...] = ()
    note: str | None = None
    pick: int | None = None
    check: Check | None = None
    retired: bool = False
    opening: Words | None = None
    questions: tuple[Question, ...] = ()

    @property
    def texts(self) -> tuple[Words, ...]:
        """All that people read of the card."""
        above = (self.opening,) if self.opening else ()
        later = (self.follow_up.text,) if self.follow_up else ()
        check = (self.check.question, *self.check.options) if self.check else ()
        asked = [words for one in self.questions for words in (one.text, *one.options)]
        return (*above, self.text, *self.options, *self.poles, *later, *check, *asked)

    def speaks(self, language: str) -> bool:
        """Whether every text of the card exists in that language."""
        return all(language in words for words in self.texts)


@dataclass(frozen=True, slots=True)
class Deck:
    """A named set of cards.

    `source` says where the idea comes from, `format` how a card is answered that does not say it
    itself. A retired deck is not offered and not dealt from.
    """

    id: str
    title: Words
    about: Words
    source: str
    format: Format
    cards: tuple[Card, ...]
    retired: bool = False

    @property
    def dealt(self) -> tuple[Card, ...]:
        """The cards that can be dealt: none of a retired deck, and no retired ones."""
        return () if self.retired else tuple(card for card in self.cards if not card.retired)


def in_language(words: Words, language: str) -> str:
    """The text in that language, else in the first one that there is (titles of local decks)."""
    return next(words[code] for code in (language, *LANGUAGES) if code in words)
