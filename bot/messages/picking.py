"""Picking options in the private chat: what is picked so far, and the buttons to go on with."""

from bot.core.deck import Card, Format
from bot.core.delivery import Delivery
from bot.core.picking import Picking, offered, pick_data, stages, value_of
from bot.messages.callbacks import Button, Noun
from bot.messages.card import Row
from bot.messages.voice import isolated, say
from bot.texts import Texts
from bot.texts.dates import list_words

# Options up to so many characters stand on buttons, two in a row of a phone; others in the text.
SHORT = 20


def pick_lines(
    card: Card, picking: Picking, language: str, texts: Texts, *, answered: bool
) -> list[str]:
    """What there is to pick from and how, or what was picked; `answered`: some time before."""
    if picking.done:
        return [*_answer(card, picking, language, texts), say(texts, "picks-until")]
    lines = []
    if not _is_short(card, language):
        picked = picking.picks[picking.stage]
        for position in offered(card, picking):
            mark = "✅ " if position in picked else ""
            lines.append(f"{mark}{position}. {isolated(card.options[position - 1][language])}")
        lines.append("")
    step = picking.stage if card.format is Format.VALUES else "choose"
    lines.append(say(texts, f"picks-how-{step}", wanted=stages(card)[picking.stage]))
    lines.append(say(texts, "picks-answered" if answered else "picks-count"))
    return lines


def pick_rows(delivery: Delivery, picking: Picking, language: str, texts: Texts) -> list[Row]:
    """A button for each option that is offered, and such as lead on and back."""

    def stage(number: int) -> Button:
        return Button(Noun.CARD, "stage", delivery.id, f"{number}")

    if picking.done:
        return [[(texts("picks-change"), stage(picking.stage - 1))]]
    card, picked = delivery.card, picking.picks[picking.stage]
    short = _is_short(card, language)
    buttons: Row = []
    for position in offered(card, picking):
        name = card.options[position - 1][language] if short else f"{position}"
        button = Button(Noun.CARD, "pick", delivery.id, pick_data(picking, position))
        buttons.append((f"✓ {name}" if position in picked else name, button))
    width = 2 if short else 5
    rows = [buttons[at : at + width] for at in range(0, len(buttons), width)]
    on = "picks-done" if picking.stage == len(stages(card)) - 1 else "picks-on"
    figures = {"count": len(picked), "wanted": stages(card)[picking.stage]}
    back: Row = [(texts("button-back"), stage(picking.stage - 1))] if picking.stage else []
    return [*rows, [*back, (texts(on, **figures), stage(picking.stage + 1))]]


def _answer(card: Card, picking: Picking, language: str, texts: Texts) -> list[str]:
    names = [card.options[place - 1][language] for place in value_of(card, picking).choices]
    if card.format is Format.VALUES:
        kept = list_words(names[1:], texts.language)
        return [say(texts, "picks-kept-values", practised=names[0], kept=kept)]
    return [say(texts, "picks-kept-choose"), *(f"• {isolated(name)}" for name in names)]


def _is_short(card: Card, language: str) -> bool:
    return all(len(option[language]) <= SHORT for option in card.options)
