"""A card that somebody suggests: how it is made, who must approve it, and how it stands."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from bot.core.deck import LANGUAGES, Card, Format, Words
from bot.core.errors import UserError
from bot.core.key import short_key
from bot.core.language import likely_language

# As long as any card of a deck may be (bot/content/checker.py).
LONGEST_CARD = 240
LONGEST_REMARK = 600
MOST_WAITING = 5
# What needs nothing but a text; options and poles an admin adds in the deck.
FORMATS = (Format.REFLECT, Format.SCALE)
# Who a card can be said to be from: never a person. These words stand in the deck.
WRITERS = ("staff", "lived experience", "family and friends")
# Joins the parts of a character, as in an emoji or in Persian.
_JOINERS = "\u200c\u200d"


class State(StrEnum):
    """What has become of a suggestion; one that is withdrawn or discarded is no more."""

    DRAFT = "draft"
    WAITING = "waiting"
    PUBLISHED = "published"
    DECLINED = "declined"


class Step(StrEnum):
    """What its proposer is asked, one thing after the other, and at last to send it."""

    TEXT = "text"
    DECK = "deck"
    WRITER = "writer"
    PREVIEW = "preview"


class Seat(StrEnum):
    """Who must approve a suggestion, once both seats are filled."""

    PROFESSIONAL = "professional"
    EXPERIENCE = "experience"


class Kind(StrEnum):
    """What is said about a suggestion: between admin and proposer, or among those who review."""

    QUESTION = "question"
    ANSWER = "answer"
    UNREACHED = "unreached"
    COMMENT = "comment"
    CHANGE = "change"


class Purpose(StrEnum):
    """What words are for that are written about a suggestion, as a reply."""

    QUESTION = "question"
    ANSWER = "answer"
    COMMENT = "comment"
    CHANGE = "change"
    TEXT = "text"
    DECLINE = "decline"


class NoteKind(StrEnum):
    """What somebody is told in private: admins, then the seats, then the proposer."""

    NEW = "new"
    ANSWERED = "answered"
    CHANGE = "change"
    READY = "ready"
    REVIEW = "review"
    FREED = "freed"
    ASKED = "asked"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing that was said, by a kind of person: `seat` is None for an admin."""

    kind: Kind
    text: str
    seat: Seat | None = None


class Standing(StrEnum):
    """How a suggestion stands, as its proposer is told."""

    WAITING = "waiting"
    ASKED = "asked"
    APPROVED = "approved"
    PUBLISHED = "published"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A card that somebody suggests.

    `user_id` is its proposer until the proposer has been told how it ended, and `language` the
    one to tell it in. `message_id` is the message in that private chat which shows the draft,
    `written_id` the one that holds its text. `deck_id` and `writer` (one of WRITERS) are None
    until they were asked for, and empty where it is "don't know" and "nobody". `version` counts
    the changes of the card, to tell what an approval was for; `why` says why it was declined.
    """

    id: int
    user_id: int | None
    language: str
    state: State = State.DRAFT
    step: Step = Step.TEXT
    message_id: int | None = None
    written_id: int | None = None
    text: Words = field(default_factory=dict)
    deck_id: str | None = None
    format: Format = Format.REFLECT
    writer: str | None = None
    version: int = 1
    why: str = ""


def card_text(words: str) -> str:
    """The text of a card, in one line and without hidden signs; UserError where it cannot be."""
    return _tidied(words, LONGEST_CARD, "suggest-text-empty", "suggest-text-long")


def remark_text(words: str) -> str:
    """What is said about a suggestion, tidied; UserError where it is nothing, or too long."""
    return _tidied(words, LONGEST_REMARK, "suggest-words-empty", "suggest-words-long")


def written(suggestion: Suggestion, words: str, written_id: int) -> Suggestion:
    """A draft with its text, which is taken to be in the most likely language."""
    text = card_text(words)
    language = likely_language([text], [], suggestion.language)
    if language == "he" and not any("א" <= sign <= "ת" for sign in text):
        language = "en"
    new = replace(suggestion, text={language: text}, written_id=written_id)
    return _onward(new) if new.step is Step.TEXT else new


def pressed(suggestion: Suggestion, verb: str, value: str, deck_ids: Sequence[str]) -> Suggestion:
    """What a button makes of a draft; UserError where there is no such button, or no text yet.

    `deck_ids` are the decks that there are. Pressed twice it does the same as once.
    """
    if verb != "step" and not suggestion.text:
        raise UserError("suggest-text-first")
    match verb:
        case "step" if value in set(Step):
            if value != Step.TEXT and not suggestion.text:
                raise UserError("suggest-text-first")
            if value == Step.PREVIEW:
                return _onward(suggestion)
            return replace(suggestion, step=Step(value))
        case "format" if value in FORMATS:
            return replace(suggestion, format=Format(value), step=Step.DECK)
        case "deck":
            return _onward(replace(suggestion, deck_id=found_deck(value, deck_ids)))
        case "writer" if value in ("", *map(slug, WRITERS)):
            writer = next((one for one in WRITERS if slug(one) == value), "")
            return _onward(replace(suggestion, writer=writer))
        case "language" if value in LANGUAGES:
            (text,) = suggestion.text.values()
            return replace(suggestion, text={value: text}, step=Step.PREVIEW)
    raise UserError("press-unknown")


def found_deck(key: str, deck_ids: Sequence[str]) -> str:
    """The deck that a button names, "" for none; UserError where it is gone."""
    if not key:
        return ""
    for deck_id in deck_ids:
        if short_key(deck_id) == key:
            return deck_id
    raise UserError("wizard-deck-gone")


def slug(writer: str) -> str:
    """What a button or the key of a text holds of a writer."""
    return writer.replace(" ", "-")


def card(suggestion: Suggestion) -> Card:
    """The card as it will stand in its deck. No number of a suggestion is given twice."""
    return Card(
        id=f"suggestion-{suggestion.id}",
        format=suggestion.format,
        text=suggestion.text,
        by=(suggestion.writer,) if suggestion.writer else (),
    )


def reworded(text: Words, language: str, words: str) -> Words:
    """The text of a card with other words in one language, in the order of LANGUAGES."""
    changed = {**text, language: card_text(words)}
    return {code: changed[code] for code in LANGUAGES if code in changed}


def lacking(
    version: int, filled: Collection[Seat], approvals: Mapping[Seat, int]
) -> tuple[Seat, ...]:
    """The seats that have yet to approve a card; none while not both seats are filled.

    `approvals` say which version of the card each seat has approved.
    """
    if set(filled) != set(Seat):
        return ()
    return tuple(seat for seat in Seat if approvals.get(seat) != version)


def standing(
    suggestion: Suggestion, remarks: Sequence[Remark], approvals: Mapping[Seat, int]
) -> Standing:
    """How a suggestion that was sent stands."""
    if suggestion.state is not State.WAITING:
        return Standing(suggestion.state)
    if is_asked(remarks):
        return Standing.ASKED
    one = suggestion.version in approvals.values()
    return Standing.APPROVED if one else Standing.WAITING


def is_asked(remarks: Sequence[Remark]) -> bool:
    """Whether the proposer has been asked something and has not answered."""
    talk = [one.kind for one in remarks if one.kind in {Kind.QUESTION, Kind.ANSWER}]
    return talk[-1:] == [Kind.QUESTION]


def _onward(suggestion: Suggestion) -> Suggestion:
    """At what has yet to be asked, else at the preview."""
    chosen = {Step.DECK: suggestion.deck_id, Step.WRITER: suggestion.writer}
    asked = next((step for step, value in chosen.items() if value is None), Step.PREVIEW)
    return replace(suggestion, step=asked)


def _tidied(words: str, most: int, empty: str, long: str) -> str:
    seen = (s for s in words if s.isprintable() or s.isspace() or s in _JOINERS)
    tidy = " ".join("".join(seen).split())
    if not any(sign.isalnum() for sign in tidy):
        raise UserError(empty)
    if len(tidy) > most:
        raise UserError(long, most=most, length=len(tidy))
    return tidy
