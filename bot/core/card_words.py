"""What an admin writes for one field of a card, read line by line."""

import re
from collections.abc import Sequence
from datetime import timedelta

from bot.core.deck import Check, FollowUp, Words
from bot.core.errors import UserError

# What marks the right one among the options of a question.
RIGHT = "*"
LONGEST_FOLLOW_UP = timedelta(days=365)

_DAYS = {"d", "day", "days", "dag", "dager", "יום", "ימים"}
_WEEKS = {"w", "week", "weeks", "uke", "uker", "שבוע", "שבועות"}
_TWO = {"יומיים": timedelta(days=2), "שבועיים": timedelta(weeks=2)}
_AFTER = re.compile(r"\s*(?:(\d{1,3})\s*)?([^\W\d_]+)\s*:\s*(.*)", re.DOTALL)


def relisted(old: Sequence[Words], lines: Sequence[str], language: str) -> tuple[Words, ...]:
    """The items with these lines in that language, one each; UserError where they cannot be told.

    Where their number changes, an item whose line is the same keeps its other languages, and the
    others are new. An item that lacks the language takes the line at its place.
    """
    if not old or len(lines) == len(old):
        old = old or [{}] * len(lines)
        return tuple({**item, language: line} for item, line in zip(old, lines, strict=True))
    if any(language not in item for item in old):
        raise UserError("desk-lines", count=len(old))
    same = {item[language]: item for item in old}
    return tuple(same.get(line, {language: line}) for line in lines)


def checked(old: Check | None, lines: Sequence[str], language: str) -> Check:
    """A question in the first line, then its options; the right one is marked."""
    marked = [number for number, line in enumerate(lines) if line.startswith(RIGHT)]
    question, *options = [line.removeprefix(RIGHT).strip() for line in lines]
    right = marked[0] if len(marked) == 1 else 0
    if not right and not marked and old and len(options) == len(old.options):
        right = old.right
    if not right:
        raise UserError("desk-check-right", sign=RIGHT)
    asked = {**(old.question if old else {}), language: question}
    return Check(asked, relisted(old.options if old else (), options, language), right)


def followed(old: FollowUp | None, words: str, language: str) -> FollowUp:
    """“2 weeks: text”; the text alone where it is asked after some time already."""
    found = _AFTER.fullmatch(words)
    after = _after(found[1], found[2].casefold()) if found else None
    text = found[3].strip() if found and after is not None else words
    if after is None and old:
        after = old.after
    if after is None or not text:
        raise UserError("desk-follow-up-how")
    if not timedelta() < after <= LONGEST_FOLLOW_UP:
        raise UserError("desk-follow-up-far")
    return FollowUp(after, {**(old.text if old else {}), language: text})


def _after(number: str | None, unit: str) -> timedelta | None:
    if number is None:
        return _TWO.get(unit)
    if unit in _DAYS:
        return timedelta(days=int(number))
    return timedelta(weeks=int(number)) if unit in _WEEKS else None


def hyphened(words: str) -> str:
    """The words in lower case, joined by hyphens: nearly an id or a tag."""
    return "-".join(words.casefold().split())
