"""One card on an admin's desk: what it is, as staff will see it, and what can be changed."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.card_draft import Step
from bot.core.deck import LANGUAGES, Card, Deck, Format, Words, in_language
from bot.core.key import short_key
from bot.messages.callbacks import Button, Noun
from bot.messages.card import Row
from bot.messages.decks import card_button, open_button, shortened
from bot.messages.panel import LANGUAGE_NAMES
from bot.messages.preview import BLANK, preview
from bot.messages.voice import LONGEST_MESSAGE, Message, isolated, keyboard, say
from bot.texts import Texts
from bot.texts.dates import list_words

LONGEST_NOTE = 200
RULE = "———"


@dataclass(frozen=True, slots=True)
class CardOnDesk:
    """A card of a deck in one language; `found` is the page of a search that it came from, or 0.

    `draft_id` is what its reader has begun to change in it; `published`: just now.
    """

    deck: Deck
    card: Card
    language: str
    found: int = 0
    draft_id: int | None = None
    published: bool = False


def card_on_desk(view: CardOnDesk, texts: Texts, staff: Texts) -> Message:
    """The card as a team sees it, in the language of the texts `staff`, and what can be done."""
    deck, card = view.deck, view.card
    place = {"number": deck.cards.index(card) + 1, "count": len(deck.cards)}
    title = in_language(deck.title, texts.language)
    lines = [say(texts, "desk-published")] if view.published else []
    lines.append(say(texts, "desk-card", deck=title, id=card.id, **place))
    lines += about_card(card, view.language, texts)
    text, rows = preview(card, staff)
    return Message(joined(lines, text), keyboard(*rows, *_card_rows(view, texts)))


def about_card(card: Card, language: str, texts: Texts) -> list[str]:
    """What an editor knows of a card and staff do not see on it."""
    name = texts(f"format-{card.format}")
    lines = [say(texts, "desk-format", format=name)]
    if card.tags:
        lines.append(say(texts, "desk-tags", tags=", ".join(card.tags)))
    if card.note:
        lines.append(say(texts, "desk-note", note=shortened(card.note, LONGEST_NOTE)))
    if card.retired:
        lines.append(say(texts, "desk-is-retired"))
    if missing := [code for code in LANGUAGES if not card.speaks(code)]:
        lines.append(say(texts, "desk-missing", languages=language_list(missing, texts)))
    return [*lines, *_not_on_the_card(card, language, texts)]


def language_list(codes: Sequence[str], texts: Texts) -> str:
    """Languages by name, as they stand inside a sentence."""
    return list_words([texts(f"field-language-{code}") for code in codes], texts.language)


def language_row(there: Sequence[str], shown: str, button: dict[str, Button]) -> Row:
    """A button for each language, in its own words: the one shown, others, and missing ones."""
    marks = {code: "" if code in there else "+ " for code in LANGUAGES} | {shown: "✓ "}
    return [(marks[code] + LANGUAGE_NAMES[code], button[code]) for code in LANGUAGES]


def in_rows(buttons: Row, width: int = 2) -> list[Row]:
    """The buttons, so many in a row."""
    return [buttons[at : at + width] for at in range(0, len(buttons), width)]


def joined(above: Sequence[str], card: str, below: Sequence[str] = ()) -> str:
    """What an editor reads, with the card as staff see it, in one message that is not too long."""
    above = list(above)
    while True:
        text = "\n".join([*above, RULE, card, *([RULE] if below else []), *below])
        # As many again may come as marks of direction, one a line.
        if len(above) <= 1 or len(text) + text.count("\n") < LONGEST_MESSAGE:
            return text
        above.pop()


def _not_on_the_card(card: Card, language: str, texts: Texts) -> list[str]:
    """What stands in no message that staff see at first: advice, a question, a later word."""
    lines = []
    if follow_up := card.follow_up:
        text = follow_up.text.get(language, BLANK)
        lines.append(say(texts, "desk-follow-up", days=follow_up.after.days, text=text))
    if card.format in {Format.CHOOSE, Format.VALUES}:
        lines += _numbered(card.options, language)
        if card.pick:
            lines.append(say(texts, "desk-pick", count=card.pick))
    if check := card.check:
        lines.append(say(texts, "desk-check", question=check.question.get(language, BLANK)))
        lines += _numbered(check.options, language, check.right)
    return lines


def _numbered(options: Sequence[Words], language: str, right: int = 0) -> list[str]:
    return [
        f"{number}. {isolated(option.get(language, BLANK))}{' ✓' if number == right else ''}"
        for number, option in enumerate(options, 1)
    ]


def _card_rows(view: CardOnDesk, texts: Texts) -> list[Row]:
    deck, card = view.deck, view.card
    key = f"{short_key(deck.id)}.{short_key(card.id)}"

    def edit(step: Step, language: str) -> Button:
        return Button(Noun.DECK, "edit", view.found, f"{key}.{language}.{step}")

    languages = {
        code: card_button(deck, card, code, view.found)
        if code in card.text
        else edit(Step.TEXT, code)
        for code in LANGUAGES
    }
    turn = "restore" if card.retired else "retire"
    back = (
        Button(Noun.DECK, "found", view.found - 1)
        if view.found
        else open_button(deck, deck.cards.index(card))
    )
    rows: list[Row] = [language_row(tuple(card.text), view.language, languages)]
    if view.draft_id:
        rows.append([(texts("desk-continue"), Button(Noun.DESK, "show", view.draft_id))])
    return [
        *rows,
        [
            (texts("desk-change"), edit(Step.MORE, view.language)),
            (texts(f"decks-{turn}"), Button(Noun.DECK, turn, 0, key)),
        ],
        [
            (texts("desk-move"), Button(Noun.DECK, "move", 0, key)),
            (texts("history-button"), Button(Noun.DECK, "history", 0, key)),
        ],
        [(texts("button-back"), back)],
    ]
