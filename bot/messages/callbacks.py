"""What a button holds: `noun:verb:id:value`, at most 64 bytes, and good for ever."""

from dataclasses import dataclass
from enum import StrEnum


class Noun(StrEnum):
    """What a button is about."""

    CARD = "card"
    TEAM = "team"
    SCHEDULE = "schedule"
    # A plan in the making; what only one person changes; a written answer to be withdrawn.
    DRAFT = "draft"
    ME = "me"
    RECEIPT = "receipt"
    SESSION = "session"
    COMMITMENT = "commitment"
    CALENDAR = "calendar"
    # Files that are fetched, and such as were sent.
    EXPORT = "export"
    UPLOAD = "upload"
    ADMIN = "admin"
    AUDIT = "audit"
    EDIT = "edit"
    # Decks, cards and scripts as admins look at them; a change of a card in the making.
    DECK = "deck"
    SCRIPT = "script"
    DESK = "desk"
    SUGGESTION = "suggestion"
    SEAT = "seat"
    # Earlier texts, as they come to one person.
    READING = "reading"


# The number of a button that asks once more, and of the one that does it.
ASK, DO = 0, 1


class ForeignButtonError(ValueError):
    """Callback data that this bot never made."""


@dataclass(frozen=True, slots=True)
class Button:
    """Typed callback data. A client can send any data at all: rights are checked at each press."""

    noun: Noun
    verb: str
    id: int
    value: str = ""

    def pack(self) -> str:
        """The text for `callback_data`; ValueError over the Bot API's 64 bytes."""
        text = f"{self.noun}:{self.verb}:{self.id}:{self.value}"
        if len(text.encode()) > 64:
            raise ValueError(f"callback data over 64 bytes: {text}")
        return text

    @classmethod
    def unpack(cls, text: str) -> "Button":
        """The button that `pack` made; ForeignButtonError for anything else."""
        parts = text.split(":", 3)
        if len(parts) != 4 or parts[0] not in set(Noun):
            raise ForeignButtonError(text)
        noun, verb, number, value = parts
        # Not int(): it takes signs, underscores and blanks too.
        if not (number.isascii() and number.isdigit() and len(number) < 19):
            raise ForeignButtonError(text)
        return cls(Noun(noun), verb, int(number), value)

    def number(self) -> int:
        """The value as a number; ForeignButtonError where it is none."""
        if not (self.value.isascii() and self.value.isdigit() and len(self.value) < 10):
            raise ForeignButtonError(self.value)
        return int(self.value)
