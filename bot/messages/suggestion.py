"""Suggesting a card, as its proposer sees it: three steps, a preview, and what becomes of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.answer import positions
from bot.core.deck import LANGUAGES, Deck, in_language
from bot.core.key import short_key
from bot.core.suggestion import (
    FORMATS,
    LONGEST_CARD,
    WRITERS,
    Kind,
    Remark,
    Standing,
    State,
    Step,
    Suggestion,
    card,
    slug,
)
from bot.core.terms import Hint
from bot.messages.callbacks import Button, Noun
from bot.messages.card import Row, card_words, position_label, writer_name
from bot.messages.hint import hint_lines
from bot.messages.panel import LANGUAGE_NAMES, MOST_TEAMS
from bot.messages.preview import preview
from bot.messages.voice import Message, isolated, keyboard, say
from bot.texts import Texts

# What is chosen already.
TICK = "✓ "
RULE = "———"
# A message has room for the most important ones.
MOST_HINTS = 3


@dataclass(frozen=True, slots=True)
class Own:
    """A suggestion that was sent, for its proposer. `deck` is the one it is for, if any."""

    suggestion: Suggestion
    standing: Standing
    remarks: Sequence[Remark]
    deck: Deck | None


def face(suggestion: Suggestion, texts: Texts) -> list[str]:
    """The words of the card, in the reader's language if it speaks that."""
    return [RULE, *card_words(card(suggestion), language_for(suggestion, texts), texts), RULE]


def as_staff_see_it(suggestion: Suggestion, staff: Texts) -> list[str]:
    """The card as a team sees it, with the captions of the buttons that answer it.

    The buttons themselves would stand among those that send or publish the card.
    """
    made = card(suggestion)
    text, _ = preview(made, staff)
    labels = [
        f"▫️ {isolated(position_label(made, position, staff.language, staff))}"
        for position in range(1, positions(made) + 1)
    ]
    return [RULE, text, *labels, RULE]


def language_for(suggestion: Suggestion, texts: Texts) -> str:
    """The language in which a card is shown to a reader: the reader's own if it speaks that."""
    return next(code for code in (texts.language, *LANGUAGES) if code in suggestion.text)


def draft(
    begun: Suggestion, decks: Sequence[Deck], hints: Sequence[Hint], texts: Texts, staff: Texts
) -> Message:
    """The step at which a draft is, with its buttons; hints on its words may be passed over.

    `staff` are the texts in the language of the card.
    """
    match begun.step:
        case Step.TEXT:
            lines, rows = _text_step(begun, texts)
        case Step.DECK:
            lines, rows = _deck_step(begun, decks, texts)
        case Step.WRITER:
            lines, rows = _writer_step(begun, texts)
        case Step.PREVIEW:
            lines, rows = _preview(begun, decks, texts, staff)
    lines += hint_lines(hints[:MOST_HINTS], texts)
    return Message("\n".join(lines), keyboard(*rows, _ways(begun, texts)))


def own_list(own: Sequence[Own], texts: Texts) -> Message:
    """All that a person has suggested and not been told the end of."""
    lines = [say(texts, "suggest-own-title")]
    rows: list[Row] = []
    for number, one in enumerate(own, 1):
        text = in_language(one.suggestion.text, texts.language)
        lines.append(f"{number}. {isolated(text)}\n<i>{_standing(one, texts)}</i>")
        caption = texts("suggest-own-open", number=str(number))
        rows.append([(caption, _button(one.suggestion, "own"))])
    rows.append([(texts("suggest-another"), Button(Noun.SUGGESTION, "begin", 0))])
    return Message("\n\n".join(lines), keyboard(*rows))


def own(one: Own, texts: Texts) -> Message:
    """A suggestion that was sent, how it stands, and what its proposer can do about it."""
    suggestion = one.suggestion
    lines = [*face(suggestion, texts), _standing(one, texts)]
    lines += _talk(one.remarks, texts)
    rows: list[Row] = []
    if one.standing is Standing.ASKED:
        rows.append([(texts("suggest-answer"), _button(suggestion, "words", Kind.ANSWER))])
    if suggestion.state is State.WAITING:
        rows.append([(texts("suggest-withdraw"), _button(suggestion, "withdraw"))])
    rows.append([(texts("button-back"), Button(Noun.SUGGESTION, "mine", 0))])
    return Message("\n".join(lines), keyboard(*rows))


def asked(one: Own, texts: Texts) -> Message:
    """A note to the proposer, to whom somebody has a question; a reply to it is the answer."""
    lines = [say(texts, "suggest-note-asked"), *face(one.suggestion, texts)]
    lines += _talk(one.remarks, texts)
    row: Row = [
        (texts("suggest-answer"), _button(one.suggestion, "words", Kind.ANSWER)),
        (texts("suggest-withdraw"), _button(one.suggestion, "withdraw")),
    ]
    return Message("\n".join(lines), keyboard(*([one] for one in row)))


def ended(one: Own, texts: Texts) -> Message:
    """A note to the proposer: where the card was published, or why it was declined."""
    lines = [say(texts, "suggest-note-ended"), *face(one.suggestion, texts)]
    return Message("\n".join([*lines, _standing(one, texts), say(texts, "suggest-thanks")]))


def _standing(one: Own, texts: Texts) -> str:
    suggestion = one.suggestion
    deck = in_language(one.deck.title, texts.language) if one.deck else suggestion.deck_id or ""
    return say(texts, f"suggest-standing-{one.standing}", deck=deck, why=suggestion.why)


def invitation(link: str, key: str, texts: Texts) -> Message:
    """The way from a group into the private chat, where suggestions are."""
    return Message(say(texts, "suggest-private"), keyboard([(texts(key), link)]))


def _text_step(begun: Suggestion, texts: Texts) -> tuple[list[str], list[Row]]:
    lines = [
        say(texts, "suggest-title", step=1),
        say(texts, "suggest-ask-text", most=LONGEST_CARD),
    ]
    if not begun.text:
        return lines, []
    lines += face(begun, texts)
    return lines, [[(texts("suggest-keep"), _button(begun, "step", Step.PREVIEW))]]


def _deck_step(
    begun: Suggestion, decks: Sequence[Deck], texts: Texts
) -> tuple[list[str], list[Row]]:
    lines = [
        say(texts, "suggest-title", step=2),
        *face(begun, texts),
        say(texts, "suggest-ask-deck"),
    ]
    formats: Row = [
        (
            (TICK if kind is begun.format else "") + texts(f"suggest-format-{kind}"),
            _button(begun, "format", kind),
        )
        for kind in FORMATS
    ]
    rows: list[Row] = [formats, *deck_rows(begun, decks, "deck", texts)]
    chosen = TICK if begun.deck_id == "" else ""
    rows.append([(chosen + texts("suggest-deck-unknown"), _button(begun, "deck"))])
    return lines, rows


def deck_rows(suggestion: Suggestion, decks: Sequence[Deck], verb: str, texts: Texts) -> list[Row]:
    """A button for each deck; the one that was chosen is marked."""
    return [
        [
            (
                (TICK if deck.id == suggestion.deck_id else "")
                + in_language(deck.title, texts.language),
                _button(suggestion, verb, short_key(deck.id)),
            )
        ]
        for deck in decks[:MOST_TEAMS]
    ]


def _writer_step(begun: Suggestion, texts: Texts) -> tuple[list[str], list[Row]]:
    lines = [
        say(texts, "suggest-title", step=3),
        *face(begun, texts),
        say(texts, "suggest-ask-writer"),
    ]
    names = {writer: writer_name(writer, texts) for writer in WRITERS}
    names[""] = texts("suggest-writer-none")
    rows: list[Row] = [
        [((TICK if writer == begun.writer else "") + name, _button(begun, "writer", slug(writer)))]
        for writer, name in names.items()
    ]
    return lines, rows


def _preview(
    begun: Suggestion, decks: Sequence[Deck], texts: Texts, staff: Texts
) -> tuple[list[str], list[Row]]:
    deck = next((deck for deck in decks if deck.id == begun.deck_id), None)
    lines = [
        say(texts, "suggest-preview"),
        *as_staff_see_it(begun, staff),
        say(texts, f"suggest-answered-{begun.format}"),
        deck_line(deck, texts),
        say(texts, "suggest-ask-send"),
    ]
    languages: Row = [
        (
            (TICK if code in begun.text else "") + LANGUAGE_NAMES[code],
            _button(begun, "language", code),
        )
        for code in LANGUAGES
    ]
    back: Row = [
        (texts(f"suggest-to-{step}"), _button(begun, "step", step))
        for step in (Step.TEXT, Step.DECK, Step.WRITER)
    ]
    send: Row = [(texts("suggest-send"), _button(begun, "send"))]
    return lines, [send, languages, back]


def deck_line(deck: Deck | None, texts: Texts) -> str:
    """Which deck a card is for, if that is known."""
    if deck is None:
        return say(texts, "suggest-deck-none")
    return say(texts, "suggest-deck", deck=in_language(deck.title, texts.language))


def _ways(begun: Suggestion, texts: Texts) -> Row:
    """The ways back and out."""
    row: Row = [(texts("suggest-discard"), _button(begun, "discard"))]
    if begun.step in {Step.DECK, Step.WRITER}:
        before = Step.TEXT if begun.step is Step.DECK else Step.DECK
        row.insert(0, (texts("button-back"), _button(begun, "step", before)))
    return row


def _talk(remarks: Sequence[Remark], texts: Texts) -> list[str]:
    """What was asked and answered, the last of it."""
    return [
        say(texts, f"suggest-remark-{one.kind}", text=one.text)
        for one in remarks
        if one.kind in {Kind.QUESTION, Kind.ANSWER}
    ][-4:]


def _button(suggestion: Suggestion, verb: str, value: str = "") -> Button:
    return Button(Noun.SUGGESTION, verb, suggestion.id, value)
