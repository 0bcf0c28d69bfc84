"""What Eske says on the small card that asks a team once more."""

from collections.abc import Sequence
from datetime import date
from zoneinfo import ZoneInfo

from bot.core.answer import Visibility
from bot.core.deck import LANGUAGES, Format, Words
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

    assert first.closes_at is not None
    days = (today - first.closes_at.astimezone(zone).date()).days
    kind = "choose" if first.card.format is Format.CHOOSE else "task"
    text, was_done, was_different = each(
        f"follow-up-{kind}", "follow-up-was-done", "follow-up-was-different"
    )
    return Wording(
        opening={code: _opening(first, chosen, days, spoken[code]) for code in spoken},
        text=text,
        was_done=was_done,
        done=tuple(each("follow-up-done", "follow-up-partly", "follow-up-not")),
        was_different=was_different,
        different=tuple(each("follow-up-yes", "follow-up-little", "follow-up-not-yet")),
    )


def _opening(first: Delivery, chosen: Sequence[int], days: int, texts: Texts) -> str:
    """How long ago the card was, the card itself, and what the team made of it."""
    weeks, rest = divmod(days, 7)
    ago = (
        texts("follow-up-days", count=days)
        if rest or not weeks
        else texts("follow-up-weeks", count=weeks)
    )
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
