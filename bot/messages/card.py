"""A card in a team's chat: while it is open, and after it has closed."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from bot.core.answer import (
    BUTTON_FORMATS,
    PICKED_FORMATS,
    PRIVATE_FORMATS,
    TAKEN,
    Visibility,
    places,
    positions,
)
from bot.core.deck import Card, Format
from bot.core.delivery import Delivery
from bot.core.suggestion import WRITERS, slug
from bot.core.team import Team
from bot.messages.callbacks import Button, Noun
from bot.messages.voice import Message, isolated, keyboard, say
from bot.texts import Texts
from bot.texts.dates import list_words, moment_words

Row: TypeAlias = list[tuple[str, Button | str]]


@dataclass(frozen=True, slots=True)
class CardView:
    """What a card's message shows beside the card itself.

    `today` is the team's local date; `link` leads to the card in the private chat.
    """

    delivery: Delivery
    team: Team
    answered: int
    today: date
    link: str


def open_card(view: CardView, texts: Texts) -> Message:
    """The card with its buttons, its promise, and how many have answered."""
    delivery = view.delivery
    lines = [*face(delivery, texts), ""]
    if delivery.visibility is Visibility.TALK:
        lines.append(say(texts, "card-talk"))
        if delivery.agreed:
            lines.append(say(texts, "card-agreed", text=delivery.agreed))
    else:
        lines += promise(delivery, texts)
        lines.append(say(texts, f"card-answered-{delivery.visibility}", **_figures(view)))
    lines += open_until(delivery, view.team, texts, view.today)
    return Message("\n".join(lines), keyboard(*_rows(view, texts)))


def promise(delivery: Delivery, texts: Texts) -> list[str]:
    """Who will see an answer, said from the visibility that makes it true."""
    if delivery.visibility is Visibility.OPEN:
        return [say(texts, "card-open")]
    return [say(texts, "card-anonymous")]


def open_until(delivery: Delivery, team: Team, texts: Texts, today: date) -> list[str]:
    """Until when the card takes answers, in the team's time."""
    if delivery.closes_at is None:
        return []
    closes = moment_words(delivery.closes_at, team.zone, texts.language, today=today)
    return [say(texts, "card-open-until", closes=closes)]


def closed_card(delivery: Delivery, texts: Texts) -> Message:
    """The card without buttons, and with what the team agreed on, if anything."""
    lines = [*face(delivery, texts), "", say(texts, "card-closed")]
    if delivery.agreed:
        lines.append(say(texts, "card-agreed", text=delivery.agreed))
    return Message("\n".join(lines))


def position_label(card: Card, position: int, language: str, texts: Texts) -> str:
    """How a position reads: "1 · Wait and support", "3", "B · Did not attend".

    Of several questions the number is the question's.
    """
    if card.questions:
        asked = next(n for n, one in enumerate(places(card)) if position in one)
        option = card.questions[asked].options[position - places(card)[asked].start]
        return f"{asked + 1} · {option[language]}"
    if card.format is Format.TASK:
        return texts("task-taken" if position == TAKEN else "task-not-now")
    if card.format is Format.CHOICE:
        return f"{position} · {card.options[position - 1][language]}"
    ends = (
        [pole[language] for pole in card.poles]
        if card.format is Format.DILEMMA
        else [texts("scale-lowest"), texts("scale-highest")]
    )
    if position == 1:
        return f"1 · {ends[0]}"
    if position == positions(card):
        return f"{position} · {ends[1]}"
    return str(position)


def face(delivery: Delivery, texts: Texts, language: str | None = None) -> list[str]:
    """The card's own words; without answer buttons, with the options to talk about.

    What a task is answered with is nothing to talk about.
    """
    card, language = delivery.card, language or delivery.language
    lines = card_words(card, language, texts)
    talk = delivery.visibility is Visibility.TALK
    if talk and card.format in BUTTON_FORMATS - {Format.TASK}:
        lines.append("")
        lines += [
            isolated(position_label(card, position, language, texts))
            for position in range(1, positions(card) + 1)
            if card.format is Format.CHOICE or position in {1, positions(card)}
        ]
    if delivery.visibility is Visibility.TALK and card.format in PICKED_FORMATS:
        lines.append("")
        lines += [
            f"{number}. {isolated(option[language])}"
            for number, option in enumerate(card.options, 1)
        ]
    return lines


def card_words(card: Card, language: str, texts: Texts) -> list[str]:
    """The text of a card in that language, and who wrote it where that is said; of a follow-up
    also what it is about, and what is asked."""
    lines = []
    if card.opening:
        lines = [*(isolated(line) for line in card.opening[language].split("\n")), ""]
    lines.append(f"<b>{isolated(card.text[language])}</b>")
    for number, question in enumerate(card.questions, 1):
        lines.append(isolated(f"{number} · {question.text[language]}"))
    if card.questions:
        lines += ["", say(texts, "follow-up-rows")]
    if card.by:
        writers = list_words([writer_name(one, texts) for one in card.by], texts.language)
        lines.append(f"<i>{say(texts, 'card-by', writers=writers)}</i>")
    return lines


def writer_name(writer: str, texts: Texts) -> str:
    """How somebody who wrote a card is called; words that Eske does not know, as they are."""
    return texts(f"writer-{slug(writer)}") if writer in WRITERS else writer


def answer_rows(
    delivery: Delivery, texts: Texts, language: str | None = None, *, chosen: int = 0
) -> list[Row]:
    """The buttons that answer a card, and none for one that is answered in words.

    In the private chat the one that the person has `chosen` is marked.
    """

    def button(position: int) -> Button:
        return Button(Noun.CARD, "answer", delivery.id, f"{position}")

    return position_rows(
        delivery.card, language or delivery.language, texts, button, chosen=chosen
    )


def position_rows(
    card: Card,
    language: str,
    texts: Texts,
    button: Callable[[int], Button],
    *,
    chosen: int = 0,
) -> list[Row]:
    """A button for each position of a card, in rows that a phone can show."""
    buttons: Row = [
        (
            ("✓ " if position == chosen else "") + position_label(card, position, language, texts),
            button(position),
        )
        for position in range(1, positions(card) + 1)
    ]
    if card.questions:
        return [[buttons[place - 1] for place in one] for one in places(card)]
    if card.format in {Format.CHOICE, Format.TASK}:
        return [[one] for one in buttons]
    # The two ends have the full width, so that their words can be read on a phone.
    return [buttons[:1], buttons[1:-1], buttons[-1:]]


def _rows(view: CardView, texts: Texts) -> list[Row]:
    delivery = view.delivery
    if delivery.visibility is Visibility.TALK:
        return [[(texts("card-write-agreed"), Button(Noun.CARD, "how", delivery.id))]]
    rows = answer_rows(delivery, texts)
    if delivery.visibility is Visibility.OPEN:
        rows.append([(texts("card-how-open"), Button(Noun.CARD, "how", delivery.id))])
    elif delivery.card.format in PRIVATE_FORMATS:
        rows.append([(texts(f"card-private-{delivery.card.format}"), view.link)])
    return [*rows, [(texts("card-withdraw"), Button(Noun.CARD, "withdraw", delivery.id))]]


def _figures(view: CardView) -> dict[str, int]:
    return {"count": view.answered, "k": view.delivery.k}
