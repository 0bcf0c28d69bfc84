"""Hints on labels, for those who edit cards."""

from collections.abc import Iterable

from bot.core.terms import Hint
from bot.messages.voice import say
from bot.texts import Texts


def hint_lines(hints: Iterable[Hint], texts: Texts) -> list[str]:
    """A line of HTML for each hint: what was found, why to avoid it, what to say instead."""
    return [say(texts, "hint-term", **hint.values(texts.language)) for hint in hints]
