"""A change to a deck in the making: what is asked next, and what words and presses make of it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.core.card_words import checked, followed, hyphened, relisted
from bot.core.deck import FORMATS_WITH, LANGUAGES, Card, Format, Words
from bot.core.edit import Edit, Head, PutCard, PutHead, What
from bot.core.errors import UserError


class Step(StrEnum):
    """What a draft waits for: nothing more, the choice of what to change, or one thing."""

    REVIEW = "review"
    MORE = "more"
    TITLE = "title"
    NAME = "name"
    ABOUT = "about"
    TEXT = "text"
    OPTIONS = "options"
    POLES = "poles"
    CHECK = "check"
    PICK = "pick"
    FORMAT = "format"
    TAGS = "tags"
    FOLLOW_UP = "follow-up"


OF_DECK = (Step.TITLE, Step.NAME, Step.ABOUT)
# At these, the next words are what is asked for.
IN_WORDS = frozenset(Step) - {Step.REVIEW, Step.MORE, Step.PICK, Step.FORMAT}


@dataclass(frozen=True, slots=True)
class CardDraft:
    """What one admin has changed so far: a card, a new one, what stands above the cards, or a
    new deck with its first card.

    `before` and `head_before` are what the admin saw; None where there was nothing. `language` is
    the one in which it is written and shown. `deck_id` is empty until a new deck has its id, as is
    a new card's. `message_id` is the message in the admin's private chat that shows the draft,
    `words_id` the last one there whose words it has taken.
    """

    id: int
    user_id: int
    deck_id: str
    language: str
    step: Step
    message_id: int | None = None
    card: Card | None = None
    before: Card | None = None
    head: Head | None = None
    head_before: Head | None = None
    words_id: int | None = None

    @property
    def is_new_deck(self) -> bool:
        """Whether there is no such deck yet."""
        return self.head is not None and self.head_before is None

    @property
    def changed(self) -> bool:
        """Whether publishing it would change anything."""
        return self.card != self.before or self.head != self.head_before

    @property
    def begun(self) -> bool:
        """Whether there is anything in it that would be a pity to lose."""
        words = (self.card and self.card.text) or (self.head and self.head.title)
        return self.changed and bool(words)

    @property
    def about(self) -> str:
        """What it changes in its deck: one admin has one draft about one thing."""
        if self.is_new_deck:
            return "new-deck"
        if self.head:
            return "head"
        return f"card:{self.before.id}" if self.before else "new-card"


def steps(draft: CardDraft) -> tuple[Step, ...]:
    """What can be changed in a draft, in order."""
    found: list[Step] = []
    if draft.head:
        found += [Step.TITLE, Step.ABOUT]
    if draft.card:
        found.append(Step.TEXT)
        found += [Step(field) for field in _fields(draft.card.format)]
        found += [Step.FORMAT, Step.TAGS, Step.FOLLOW_UP]
    return tuple(found)


def lacking(draft: CardDraft) -> tuple[Step, ...]:
    """What is missing in the draft's own language, or altogether, in order."""
    said: dict[Step, Sequence[Words]] = {}
    if head := draft.head:
        said |= {Step.TITLE: [head.title], Step.ABOUT: [head.about]}
    if card := draft.card:
        said[Step.TEXT] = [card.text]
        for field in _fields(card.format):
            said[Step(field)] = _said(card, field)
        if card.follow_up:
            said[Step.FOLLOW_UP] = [card.follow_up.text]
    found = [
        step
        for step, texts in said.items()
        if not texts or any(draft.language not in words for words in texts)
    ]
    if draft.is_new_deck and draft.head and draft.head.title and not draft.deck_id:
        found.append(Step.NAME)
    return tuple(sorted(found, key=list(Step).index))


def at_step(draft: CardDraft, step: Step) -> CardDraft:
    """The draft at that step; UserError where it has no such step."""
    if step not in (*steps(draft), *lacking(draft), Step.REVIEW, Step.MORE):
        raise UserError("press-unknown")
    return replace(draft, step=step)


def onward(draft: CardDraft) -> CardDraft:
    """The draft at what is missing next, or for review."""
    return replace(draft, step=next(iter(lacking(draft)), Step.REVIEW))


def in_another(draft: CardDraft, language: str) -> CardDraft:
    """The draft as it is in another language, at the first thing that is not yet said in it."""
    if language not in LANGUAGES:
        raise UserError("press-unknown")
    return onward(replace(draft, language=language))


def typed(draft: CardDraft, words: str) -> CardDraft:
    """What words make of the draft at its step; UserError says what is wrong with them.

    How long a text may be, and the like, is asked of the checker.
    """
    if not any(sign.isalnum() for sign in words):
        raise UserError("desk-words-none")
    words = words.strip()
    if draft.head and draft.step in OF_DECK:
        return _head_typed(draft, draft.head, words)
    if draft.card and draft.step in IN_WORDS - {*OF_DECK}:
        return onward(replace(draft, card=_card_typed(draft, draft.card, words)))
    raise UserError("press-unknown")


def chosen(draft: CardDraft, verb: str, value: str) -> CardDraft:
    """What a button makes of the card; it holds what is wanted, so a second press does no harm."""
    card = draft.card
    if card is None:
        raise UserError("press-unknown")
    match verb:
        case "format" if value in set(Format):
            return onward(replace(draft, card=_in_format(card, Format(value), draft.before)))
        case "tag":
            others = tuple(tag for tag in card.tags if tag != value[1:])
            tags = (*others, value[1:]) if value[:1] == "+" else others
            return replace(draft, card=replace(card, tags=tags), step=Step.TAGS)
        case "pick" if value.isascii() and value.isdigit() and 0 < int(value) < len(card.options):
            return onward(replace(draft, card=replace(card, pick=int(value))))
        case "no-follow-up":
            return replace(draft, card=replace(card, follow_up=None), step=Step.REVIEW)
    raise UserError("press-unknown")


def edits(draft: CardDraft) -> list[Edit]:
    """What publishing the draft changes in a deck that exists."""
    found: list[Edit] = []
    if draft.head and draft.head_before and draft.head != draft.head_before:
        found.append(PutHead(draft.head, draft.head_before))
    if draft.card and draft.card != draft.before:
        found.append(PutCard(draft.card, draft.before))
    return found


def what(draft: CardDraft) -> What:
    """What publishing the draft does, in the word that the history says."""
    card, before = draft.card, draft.before
    if draft.head:
        return What.NEW if draft.is_new_deck else What.HEAD
    if card is None or before is None:
        return What.ADD
    if card.format is not before.format:
        return What.FORMAT
    ways = {
        What.TEXT: card.text != before.text,
        What.POLES: card.poles != before.poles,
        What.TAGS: card.tags != before.tags,
        What.FOLLOW_UP: card.follow_up != before.follow_up,
    }
    return next((way for way, changed in ways.items() if changed), What.OPTIONS)


def _fields(kind: Format) -> list[str]:
    """The fields that a card of this format has beside its text."""
    return [field for field, formats in FORMATS_WITH.items() if kind in formats]


def _said(card: Card, field: str) -> Sequence[Words]:
    """The texts in one field of a card; none where it is missing, or fits no longer."""
    match field:
        case "options":
            return card.options
        case "poles":
            return card.poles
        case "check":
            return [card.check.question, *card.check.options] if card.check else ()
    # How many of the options to pick: a number, the same in every language.
    fits = card.pick is not None and 0 < card.pick < len(card.options)
    return [dict.fromkeys(LANGUAGES, "")] if fits else ()


def _in_format(card: Card, kind: Format, before: Card | None) -> Card:
    """The card in another format: without what that has no use for, with what it once had."""
    fields = _fields(kind)
    source = before if before and before.format is kind else card
    return replace(
        card,
        format=kind,
        options=(card.options or source.options) if "options" in fields else (),
        poles=(card.poles or source.poles) if "poles" in fields else (),
        pick=(card.pick or source.pick) if "pick" in fields else None,
        check=(card.check or source.check) if "check" in fields else None,
    )


def _head_typed(draft: CardDraft, head: Head, words: str) -> CardDraft:
    if draft.step is Step.NAME:
        return onward(replace(draft, deck_id=hyphened(words)))
    if draft.step is Step.TITLE:
        head = replace(head, title={**head.title, draft.language: words})
    else:
        head = replace(head, about={**head.about, draft.language: words})
    return onward(replace(draft, head=head))


def _card_typed(draft: CardDraft, card: Card, words: str) -> Card:
    language = draft.language
    lines = [line.strip() for line in words.splitlines() if line.strip()]
    match draft.step:
        case Step.OPTIONS:
            return replace(card, options=relisted(card.options, lines, language))
        case Step.POLES:
            if len(lines) != 2:
                raise UserError("desk-two-lines")
            return replace(card, poles=relisted(card.poles, lines, language))
        case Step.CHECK:
            return replace(card, check=checked(card.check, lines, language))
        case Step.TAGS:
            parts = [hyphened(part) for part in re.split("[,،\n]", words)]
            return replace(card, tags=tuple(dict.fromkeys(filter(None, parts))))
        case Step.FOLLOW_UP:
            return replace(card, follow_up=followed(card.follow_up, words, language))
    return replace(card, text={**card.text, language: words})
