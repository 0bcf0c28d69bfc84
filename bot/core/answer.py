"""What counts as an answer to a card, and who may see it."""

from dataclasses import dataclass
from enum import StrEnum

from bot.core.deck import Card, Format
from bot.core.errors import UserError

SCALE_POSITIONS = 5
BUTTON_FORMATS = frozenset({Format.SCALE, Format.CHOICE, Format.DILEMMA})


class Visibility(StrEnum):
    """Who sees an answer: everyone, and whose it is; nobody, whose it is; or the team talks."""

    OPEN = "open"
    ANONYMOUS = "anonymous"
    TALK = "talk"


@dataclass(frozen=True, slots=True)
class Value:
    """One person's brief response: the positions chosen, counted from 1, and a text if any."""

    choices: tuple[int, ...] = ()
    text: str | None = None


def positions(card: Card) -> int:
    """How many positions the buttons of a card offer; 0 where it has no answer buttons."""
    if card.format is Format.CHOICE:
        return len(card.options)
    return SCALE_POSITIONS if card.format in BUTTON_FORMATS else 0


def fitting(visibility: Visibility, card: Card) -> Visibility:
    """The visibility that a card can have: one without answer buttons is for talking together."""
    return visibility if card.format in BUTTON_FORMATS else Visibility.TALK


def press(card: Card, choice: int) -> Value:
    """The answer that a press on position `choice` gives; UserError where there is no such one."""
    if not 1 <= choice <= positions(card):
        raise UserError("press-unknown")
    return Value((choice,))


MAX_TEXT = 600


def agreement(text: str) -> str:
    """One sentence that a team agreed on, tidied; UserError where it is empty or too long."""
    tidy = " ".join(text.split())
    if not any(sign.isalnum() for sign in tidy):
        raise UserError("agreement-empty")
    if len(tidy) > MAX_TEXT:
        raise UserError("agreement-long", most=MAX_TEXT)
    return tidy
