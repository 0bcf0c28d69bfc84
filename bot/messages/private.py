"""A card in the private chat, where one answers in words, or with more than one press."""

from dataclasses import dataclass
from datetime import date

from bot.core.answer import LONGEST_ANSWER, PICKED_FORMATS, Value
from bot.core.deck import Format
from bot.core.delivery import Delivery
from bot.core.picking import Picking, begun
from bot.core.team import Team
from bot.messages.callbacks import Button, Noun
from bot.messages.card import Row, answer_rows, face, open_until, promise
from bot.messages.picking import pick_lines, pick_rows
from bot.messages.voice import Message, isolated, keyboard, say
from bot.texts import Texts


@dataclass(frozen=True, slots=True)
class PrivateCard:
    """An open card as one person sees it: `own` is that person's answer so far, `picking` what is
    picked.

    `today` is the team's local date.
    """

    delivery: Delivery
    team: Team
    own: Value | None
    today: date
    picking: Picking | None = None


def private_card(view: PrivateCard, texts: Texts) -> Message:
    """The card with what can be done about it here."""
    delivery = view.delivery
    lines = [
        say(texts, "private-team", team=view.team.name),
        *face(delivery, texts, language_for(delivery, texts)),
        "",
        *_what_to_do(view, texts),
        "",
        *promise(delivery, texts),
        *open_until(delivery, view.team, texts, view.today),
    ]
    return Message("\n".join(lines), keyboard(*_rows(view, texts)))


def kept_text(delivery: Delivery, value: Value, receipt: str, texts: Texts) -> Message:
    """Says that a text is kept, with the only copy of its receipt."""
    lines = [say(texts, "private-kept")]
    if delivery.card.format is Format.DILEMMA and not value.choices:
        lines.append(say(texts, "private-place-too"))
    lines.append(say(texts, "private-receipt"))
    button = Button(Noun.RECEIPT, "withdraw", delivery.id, receipt)
    return Message("\n".join(lines), keyboard([(texts("receipt-withdraw"), button)]))


def language_for(delivery: Delivery, texts: Texts) -> str:
    """The language in which a person reads a card: their own where the card speaks it, else the
    team's."""
    return texts.language if delivery.card.speaks(texts.language) else delivery.language


def _what_to_do(view: PrivateCard, texts: Texts) -> list[str]:
    card, own = view.delivery.card, view.own
    language = language_for(view.delivery, texts)
    if card.format is Format.REFLECT:
        return [say(texts, "private-write", most=LONGEST_ANSWER)]
    if card.format is Format.DILEMMA:
        return [say(texts, "private-place", most=LONGEST_ANSWER)]
    if card.format in PICKED_FORMATS:
        picking = view.picking or begun(card)
        return pick_lines(card, picking, language, texts, answered=own is not None)
    if own is None:
        return [say(texts, "private-read")]
    lines = [say(texts, "private-read-done")]
    if card.check:
        lines += ["", f"<b>{isolated(card.check.question[language])}</b>"]
        if own.choices:
            right = card.check.options[card.check.right - 1][language]
            hit = own.choices[0] == card.check.right
            lines.append(say(texts, "private-right" if hit else "private-other", right=right))
    return lines


def _rows(view: PrivateCard, texts: Texts) -> list[Row]:
    delivery, own = view.delivery, view.own
    card, language = delivery.card, language_for(view.delivery, texts)
    chosen = own.choices[0] if own and own.choices else 0
    rows: list[Row] = []
    if card.format is Format.DILEMMA:
        rows = answer_rows(delivery, texts, language, chosen=chosen)
    elif card.format in PICKED_FORMATS:
        rows = pick_rows(delivery, view.picking or begun(card), language, texts)
    elif card.format is Format.READ and own is None:
        rows = [[(texts("private-read-button"), Button(Noun.CARD, "read", delivery.id))]]
    elif card.check:
        rows = [
            [
                (
                    ("✓ " if number == chosen else "") + option[language],
                    Button(Noun.CARD, "check", delivery.id, str(number)),
                )
            ]
            for number, option in enumerate(card.check.options, 1)
        ]
    if own is not None or view.picking is not None:
        said = texts("card-withdraw" if own is not None else "picks-forget")
        rows.append([(said, Button(Noun.CARD, "withdraw", delivery.id))])
    return rows
