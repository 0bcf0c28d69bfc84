"""A change of a card or deck in the making: how it would look, what is asked, and its buttons."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.core.card_draft import OF_DECK, CardDraft, Step, lacking, steps
from bot.core.card_words import RIGHT
from bot.core.deck import LANGUAGES, PROCESSES, Format
from bot.core.terms import Hint
from bot.messages.callbacks import Button, Noun
from bot.messages.card import Row
from bot.messages.desk import RULE, about_card, in_rows, joined, language_list, language_row
from bot.messages.hint import hint_lines
from bot.messages.preview import BLANK, preview
from bot.messages.voice import Message, isolated, keyboard, say
from bot.texts import Texts

MOST_PROBLEMS = 3
TICK = "✓ "


@dataclass(frozen=True, slots=True)
class DraftView:
    """A draft with what is told about it.

    `problems` are what stands in the way of publishing, as keys of texts with their values;
    `hints` are about words, and stand in no way. `clashes`: what another admin has changed
    meanwhile, too; None where nobody has. `error`: why it could not be published just now.
    """

    draft: CardDraft
    deck_title: str
    problems: Sequence[tuple[str, Mapping[str, str | int]]] = ()
    hints: Sequence[Hint] = ()
    clashes: Sequence[str] | None = None
    error: tuple[str, Mapping[str, str | int]] | None = None


def card_draft(view: DraftView, texts: Texts, staff: Texts) -> Message:
    """The draft as it would look in the language of the texts `staff`, and what is asked now."""
    draft = view.draft
    lines = [say(texts, f"desk-draft-{_kind(draft)}", deck=view.deck_title or BLANK)]
    if view.error:
        key, values = view.error
        lines.append(f"⚠️ {say(texts, key, **values)}")
    if view.clashes is not None:
        lines.append(say(texts, "desk-overtaken"))
    if view.clashes:
        names = ", ".join(texts(f"desk-to-{name.replace('_', '-')}") for name in view.clashes)
        lines.append(say(texts, "desk-clash", fields=names))
    below = [*hint_lines(view.hints[:MOST_PROBLEMS], texts), *_asked(view, texts)]
    if head := draft.head:
        said = (words.get(draft.language, BLANK) for words in (head.title, head.about))
        title, about = map(isolated, said)
        lines += [RULE, f"<b>{title}</b>", about]
    if draft.card is None or draft.step in OF_DECK or draft.language not in draft.card.text:
        return Message("\n".join([*lines, RULE, *below]), keyboard(*_rows(view, texts)))
    lines += about_card(draft.card, draft.language, texts)
    text, rows = preview(draft.card, staff)
    if draft.step is not Step.REVIEW:
        rows = []
    return Message(joined(lines, text, below), keyboard(*rows, *_rows(view, texts)))


def _kind(draft: CardDraft) -> str:
    return draft.about.partition(":")[0]


def _asked(view: DraftView, texts: Texts) -> list[str]:
    """What is missing or wrong, and what can be done next."""
    draft = view.draft
    language = texts(f"desk-in-{draft.language}")
    if draft.step is not Step.REVIEW:
        lines = [say(texts, f"desk-ask-{draft.step}", language=language, sign=RIGHT)]
        return [*_in_the_other_language(draft, texts), *lines]
    lines = [f"⚠️ {say(texts, key, **values)}" for key, values in view.problems[:MOST_PROBLEMS]]
    if not draft.changed:
        return [*lines, say(texts, "desk-unchanged")]
    if others := _left_as_they_were(draft):
        lines.append(say(texts, "desk-others", languages=language_list(others, texts)))
    return lines if view.problems else [*lines, say(texts, "desk-ready")]


def _in_the_other_language(draft: CardDraft, texts: Texts) -> list[str]:
    """The same text in a language in which it is written already, to translate it."""
    words = {
        Step.TITLE: [draft.head.title] if draft.head else [],
        Step.ABOUT: [draft.head.about] if draft.head else [],
        Step.TEXT: [draft.card.text] if draft.card else [],
        Step.OPTIONS: list(draft.card.options) if draft.card else [],
        Step.POLES: list(draft.card.poles) if draft.card else [],
    }.get(draft.step, [])
    codes = [c for c in (texts.language, *LANGUAGES) if words and all(c in one for one in words)]
    if not codes or draft.language in codes:
        return []
    return [f"<i>{isolated(one[codes[0]])}</i>" for one in words]


def _left_as_they_were(draft: CardDraft) -> list[str]:
    """The languages in which the text is still the old one, where it has changed in another."""
    card, before = draft.card, draft.before
    if card is None or before is None or card.text == before.text:
        return []
    same = [code for code in before.text if card.text.get(code) == before.text[code]]
    changed = [code for code in before.text if code not in same]
    return same if changed else []


def _rows(view: DraftView, texts: Texts) -> list[Row]:
    """The buttons of the step, and those that lead on and out."""
    draft = view.draft
    rows = _choices(draft, texts)
    if draft.step is not Step.NAME:
        there = [c for c in LANGUAGES if not lacking(_in(draft, c))]
        switch = {code: _button(draft, "language", code) for code in LANGUAGES}
        rows.append(language_row(there, draft.language, switch))
    last: Row = [(texts("desk-discard"), _button(draft, "discard"))]
    if draft.step is not Step.REVIEW:
        return [*rows, [(texts("desk-look"), _button(draft, "step", Step.REVIEW)), *last]]
    if draft.changed and not view.problems:
        rows.append([(texts("desk-publish"), _button(draft, "publish"))])
    return [*rows, [(texts("desk-more"), _button(draft, "step", Step.MORE)), *last]]


def _in(draft: CardDraft, language: str) -> CardDraft:
    return CardDraft(0, 0, draft.deck_id, language, draft.step, card=draft.card, head=draft.head)


def _choices(draft: CardDraft, texts: Texts) -> list[Row]:
    card = draft.card
    if draft.step is Step.MORE:
        return in_rows([(texts(f"desk-to-{s}"), _button(draft, "step", s)) for s in steps(draft)])
    if card is None:
        return []
    if draft.step is Step.FORMAT:
        formats: Row = [
            (
                (TICK if card.format is kind else "") + texts(f"format-{kind}"),
                _button(draft, "format", kind),
            )
            for kind in Format
        ]
        return in_rows(formats)
    if draft.step is Step.TAGS:
        tags: Row = [_tag(draft, tag, tag in card.tags, texts) for tag in PROCESSES]
        return in_rows(tags)
    if draft.step is Step.PICK:
        counts = range(1, len(card.options))
        return in_rows([(str(n), _button(draft, "pick", str(n))) for n in counts], 5)
    if draft.step is Step.FOLLOW_UP and card.follow_up:
        return [[(texts("desk-no-follow-up"), _button(draft, "no-follow-up"))]]
    return []


def _tag(draft: CardDraft, tag: str, on: bool, texts: Texts) -> tuple[str, Button]:
    """A button that puts a tag on the card or takes it off; it holds what is wanted."""
    caption = (TICK if on else "") + texts(f"desk-tag-{tag}")
    return caption, _button(draft, "tag", ("-" if on else "+") + tag)


def _button(draft: CardDraft, verb: str, value: str = "") -> Button:
    return Button(Noun.DESK, verb, draft.id, value)
