"""What a lead names first after /schedule: decks, or the scripts of sessions."""

from collections.abc import Collection
from difflib import get_close_matches

from bot.core.errors import UserError
from bot.core.recurrence import shorten
from bot.core.schedule_vocabulary import fold


def named_decks(words: str, decks: Collection[str]) -> tuple[str, ...]:
    """The ids among `decks` that are named; UserError suggests the nearest."""
    ids = {fold(deck): deck for deck in sorted(decks)}
    example = next(iter(ids.values()), "dilemmaer")
    names = [name for name in words.split(",") if fold(name)]
    if not names:
        raise UserError("schedule-empty", deck=example)
    for name in names:
        if fold(name) in ids:
            continue
        deck = shorten(name)
        if nearest := get_close_matches(fold(name), ids, n=1):
            raise UserError("schedule-deck-nearly", deck=deck, nearest=ids[nearest[0]])
        known = ", ".join(ids.values())
        raise UserError("schedule-deck-unknown", deck=deck, decks=known, example=example)
    return tuple(dict.fromkeys(ids[fold(name)] for name in names))


def named_scripts(words: str, scripts: Collection[str]) -> tuple[str, ...]:
    """The ids among `scripts` that are named, or all of them; UserError suggests the nearest."""
    ids = {fold(script): script for script in sorted(scripts)}
    if not ids:
        raise UserError("schedule-session-none")
    names = [name for name in words.split(",") if fold(name)]
    for name in (name for name in names if fold(name) not in ids):
        script = shorten(name)
        if nearest := get_close_matches(fold(name), ids, n=1):
            raise UserError("schedule-script-nearly", script=script, nearest=ids[nearest[0]])
        known = ", ".join(ids.values())
        raise UserError("schedule-script-unknown", script=script, scripts=known)
    return tuple(dict.fromkeys(ids[fold(name)] for name in names)) or tuple(ids.values())
