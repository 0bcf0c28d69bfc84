"""What Eske says on the small card that asks a team once more."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

from bot.core.answer import Visibility
from bot.core.deck import LANGUAGES, Card, Format, Words
from bot.core.delivery import Delivery
from bot.core.follow_up import Wording
from bot.texts import Catalogue, Texts
from bot.texts.dates import list_words


def wording(
    first: Delivery, chosen: Sequence[int], today: date, zone: ZoneInfo, catalogue: Catalogue
) -> Wording:
    """The words around a follow-up of the `first` card; `today` is the date in `zone`.

    They are in the languages that the card speaks.
    """

    spoken = {code: catalogue[code] for code in LANGUAGES if first.card.speaks(code)}

    def each(*keys: str) -> list[Words]:
        return [{code: texts(key) for code, texts in spoken.items()} for key in keys]

    kind = "choose" if first.card.format is Format.CHOOSE else "task"
    text, was_done, was_different = each(
        f"follow-up-{kind}", "follow-up-was-done", "follow-up-was-different"
    )
    return Wording(
        opening={
            code: _opening(first, chosen, _ago(first, today, zone, texts), texts)
            for code, texts in spoken.items()
        },
        text=text,
        was_done=was_done,
        done=tuple(each("follow-up-done", "follow-up-partly", "follow-up-not")),
        was_different=was_different,
        different=tuple(each("follow-up-yes", "follow-up-little", "follow-up-not-yet")),
    )


def dated(card: Card, first: Delivery, today: date, zone: ZoneInfo, catalogue: Catalogue) -> Card:
    """A follow-up that goes out `today` only, though it was made before: how long ago the `first`
    card was is said anew."""
    opening = {
        code: "\n".join([_ago(first, today, zone, catalogue[code]), *text.split("\n")[1:]])
        for code, text in (card.opening or {}).items()
    }
    return replace(card, opening=opening or None)


def _ago(first: Delivery, today: date, zone: ZoneInfo, texts: Texts) -> str:
    assert first.closes_at is not None
    days = (today - first.closes_at.astimezone(zone).date()).days
    weeks, rest = divmod(days, 7)
    if rest or not weeks:
        return texts("follow-up-days", count=days)
    return texts("follow-up-weeks", count=weeks)


def _opening(first: Delivery, chosen: Sequence[int], ago: str, texts: Texts) -> str:
    """How long `ago` the card was, the card itself, and what the team made of it."""
    lines = [ago, first.card.text[texts.language]]
    if first.visibility is Visibility.TALK:
        if first.agreed:
            lines.append(texts("follow-up-agreed", text=first.agreed))
    elif chosen and first.card.format is Format.TASK:
        lines.append(texts("follow-up-taken"))
    elif chosen and first.card.format is Format.CHOOSE:
        lines.append(texts("follow-up-pieces"))
    elif chosen:
        options = [first.card.options[place - 1][texts.language] for place in chosen]
        lines.append(texts("follow-up-chose", options=list_words(options, texts.language)))
    return "\n".join(lines)
