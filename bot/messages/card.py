"""A card in a team's chat: while it is open, and after it has closed."""

from dataclasses import dataclass
from datetime import date

from bot.core.answer import BUTTON_FORMATS, Visibility, positions
from bot.core.deck import Card, Format
from bot.core.delivery import Delivery
from bot.core.result import Outcome, Result
from bot.core.team import Team
from bot.messages.callbacks import Button, Noun
from bot.messages.voice import Message, isolated, keyboard, say
from bot.texts import Texts
from bot.texts.dates import moment_words

# One bar at most this long still fits a phone's line beside its label.
_BAR = 12


@dataclass(frozen=True, slots=True)
class CardView:
    """What a card's message shows beside the card itself. `today` is the team's local date."""

    delivery: Delivery
    team: Team
    answered: int
    today: date


def open_card(view: CardView, texts: Texts) -> Message:
    """The card with its buttons, its promise, and how many have answered."""
    delivery = view.delivery
    talk = delivery.visibility is Visibility.TALK
    lines = [*_face(delivery, texts), ""]
    if talk:
        lines.append(say(texts, "card-talk"))
        if delivery.agreed:
            lines.append(say(texts, "card-agreed", text=delivery.agreed))
    else:
        lines.append(say(texts, "card-anonymous"))
        lines.append(say(texts, "card-answered", count=view.answered, k=delivery.k))
    if delivery.closes_at:
        closes = moment_words(delivery.closes_at, view.team.zone, texts.language, today=view.today)
        lines.append(say(texts, "card-open-until", closes=closes))
    rows: list[list[tuple[str, Button | str]]] = [
        [(texts("card-write-agreed"), Button(Noun.CARD, "how", delivery.id))]
    ]
    if not talk:
        rows = _answers(delivery, texts)
    return Message("\n".join(lines), keyboard(*rows))


def closed_card(delivery: Delivery, texts: Texts) -> Message:
    """The card without buttons, and with what the team agreed on, if anything."""
    lines = [*_face(delivery, texts), "", say(texts, "card-closed")]
    if delivery.agreed:
        lines.append(say(texts, "card-agreed", text=delivery.agreed))
    return Message("\n".join(lines))


def result(delivery: Delivery, result: Result, texts: Texts) -> Message:
    """What the team learns: the reply to a card that has closed."""
    card, language = delivery.card, delivery.language
    match result.outcome:
        case Outcome.SILENCE:
            return Message(say(texts, "result-agreed", text=delivery.agreed or ""))
        case Outcome.TOO_FEW:
            return Message(say(texts, "result-too-few", count=result.answered, k=delivery.k))
        case Outcome.NEARLY_ALL:
            assert result.nearly is not None
            label = position_label(card, result.nearly, language, texts)
            return Message(say(texts, "result-nearly-all", label=label))
    lines = [say(texts, "result-spread", count=result.answered)]
    longest = max(result.counts)
    for position, count in enumerate(result.counts, 1):
        label = isolated(position_label(card, position, language, texts))
        bar = "▮" * -(-count * min(longest, _BAR) // longest)
        lines.append(f"{label}\n{bar} {count}" if count else f"{label}\n–")
    return Message("\n".join(lines))


def position_label(card: Card, position: int, language: str, texts: Texts) -> str:
    """How a position reads: "1 · Wait and support", "3", "B · Did not attend"."""
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


def _face(delivery: Delivery, texts: Texts) -> list[str]:
    card, language = delivery.card, delivery.language
    lines = [f"<b>{isolated(card.text[language])}</b>"]
    if delivery.visibility is Visibility.TALK and card.format in BUTTON_FORMATS:
        lines.append("")
        lines += [
            isolated(position_label(card, position, language, texts))
            for position in range(1, positions(card) + 1)
            if card.format is Format.CHOICE or position in {1, positions(card)}
        ]
    return lines


def _answers(delivery: Delivery, texts: Texts) -> list[list[tuple[str, Button | str]]]:
    card = delivery.card
    buttons: list[tuple[str, Button | str]] = [
        (
            position_label(card, position, delivery.language, texts),
            Button(Noun.CARD, "answer", delivery.id, str(position)),
        )
        for position in range(1, positions(card) + 1)
    ]
    if card.format is Format.CHOICE:
        rows = [[button] for button in buttons]
    else:
        # The two ends have the full width, so that their words can be read on a phone.
        rows = [buttons[:1], buttons[1:-1], buttons[-1:]]
    return [*rows, [(texts("card-withdraw"), Button(Noun.CARD, "withdraw", delivery.id))]]
