"""What counts as an answer to a card, and who may see it."""

from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import accumulate, pairwise

from bot.core.deck import Card, Format
from bot.core.errors import UserError

SCALE_POSITIONS = 5
# The positions of a task.
TAKEN, NOT_THIS_TIME = 1, 2
BUTTON_FORMATS = frozenset({Format.SCALE, Format.CHOICE, Format.DILEMMA, Format.TASK})
# What is answered in the private chat, in whole or in part.
PRIVATE_FORMATS = frozenset(
    {Format.REFLECT, Format.READ, Format.DILEMMA, Format.CHOOSE, Format.VALUES}
)
# What is answered by picking several options (`core.picking`).
PICKED_FORMATS = frozenset({Format.CHOOSE, Format.VALUES})
LONGEST_ANSWER = 600


class Visibility(StrEnum):
    """Who sees an answer: everyone, and whose it is; nobody, whose it is; or the team talks."""

    OPEN = "open"
    ANONYMOUS = "anonymous"
    TALK = "talk"


@dataclass(frozen=True, slots=True)
class Value:
    """One person's brief response: the positions chosen, counted from 1, and a text if any.

    With neither, it says that a text was read. Of a `choose` card it holds the positions that were
    picked, ascending; of a `values` card six: first the value to practise, then the five that were
    kept, ascending. Of a card with several questions the positions are counted through all of
    them, ascending, and there is at most one for each question. Once a card has closed, each of
    several positions is a value of its own.
    """

    choices: tuple[int, ...] = ()
    text: str | None = None


def positions(card: Card) -> int:
    """How many positions the buttons of a card offer; 0 where it has no answer buttons."""
    if card.questions:
        return sum(len(question.options) for question in card.questions)
    if card.format is Format.CHOICE:
        return len(card.options)
    if card.format is Format.TASK:
        return NOT_THIS_TIME
    return SCALE_POSITIONS if card.format in BUTTON_FORMATS else 0


def places(card: Card) -> list[range]:
    """The positions of each question of a card, or all that there are as one."""
    sizes = [len(question.options) for question in card.questions] or [positions(card)]
    return [range(start + 1, end + 1) for start, end in pairwise([0, *accumulate(sizes)])]


def fitting(visibility: Visibility, card: Card, *, is_channel: bool = False) -> Visibility:
    """The visibility that a card can have where this one is wished for.

    Only words can be open, and only where people can write; a channel cannot talk either.
    """
    if is_channel or (visibility is Visibility.OPEN and card.format is not Format.REFLECT):
        return Visibility.ANONYMOUS
    return visibility


def takes_words(card: Card) -> bool:
    """Whether an answer to the card can hold a text: as the answer itself, or as its reason."""
    return card.format in {Format.REFLECT, Format.DILEMMA}


def press(card: Card, choice: int, earlier: Value | None = None) -> Value:
    """The answer that a press on position `choice` gives; UserError where there is no such one.

    A reason that was written `earlier` stays, and so does what other questions were answered.
    """
    for one in places(card):
        if choice in one:
            before = earlier or Value()
            others = (other for other in before.choices if other not in one)
            return replace(before, choices=tuple(sorted((choice, *others))))
    raise UserError("press-unknown")


def check_read(card: Card, option: int) -> Value:
    """The answer to the question after a reading text; UserError where there is no such option."""
    if card.check is None or not 1 <= option <= len(card.check.options):
        raise UserError("press-unknown")
    return Value((option,))


def write(words: str, earlier: Value | None = None) -> Value:
    """The answer that these words give, tidied; UserError where they are none, or too many.

    A position that was chosen `earlier` stays.
    """
    return replace(earlier or Value(), text=_tidied(words, "answer-empty", "answer-long"))


def agreement(words: str) -> str:
    """One sentence that a team agreed on, tidied; UserError where it is empty or too long."""
    return _tidied(words, "agreement-empty", "agreement-long")


def _tidied(words: str, empty: str, long: str) -> str:
    tidy = " ".join(words.split())
    if not any(sign.isalnum() for sign in tidy):
        raise UserError(empty)
    if len(tidy) > LONGEST_ANSWER:
        raise UserError(long, most=LONGEST_ANSWER, length=len(tidy))
    return tidy
