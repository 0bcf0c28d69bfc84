"""What a person is told and asked about themself: the language, and what is kept."""

from collections.abc import Set

from bot.core.answer import Visibility
from bot.core.deck import LANGUAGES
from bot.core.result import K_DEFAULT
from bot.messages.callbacks import Button, Noun
from bot.messages.panel import LANGUAGE_NAMES
from bot.messages.voice import Message, keyboard, say
from bot.texts import Texts


def languages(texts: Texts, key: str) -> Message:
    """A text about the language, with the buttons that choose one; each in its own words."""
    names = [(LANGUAGE_NAMES[code], _button(code)) for code in LANGUAGES]
    return Message(say(texts, key), keyboard(names, [(texts("language-phone"), _button(""))]))


def privacy(
    texts: Texts, visibilities: Set[Visibility], days: int, *, k: int | None = None
) -> Message:
    """What is kept of whom and for how long, where answers can have these visibilities.

    `k` is the team's threshold, None where no one team is meant.
    """
    parts = []
    if visibilities & {Visibility.ANONYMOUS, Visibility.OPEN}:
        threshold = (
            say(texts, "privacy-threshold", k=k)
            if k
            else say(texts, "privacy-threshold-usual", k=K_DEFAULT)
        )
        parts.append(f"{say(texts, 'privacy-anonymous')} {threshold}")
    if Visibility.ANONYMOUS in visibilities:
        parts.append(say(texts, "privacy-written"))
    if Visibility.OPEN in visibilities:
        parts.append(say(texts, "privacy-open"))
    # Some cards are for talking about in any team.
    parts.append(say(texts, "privacy-talk"))
    parts.append(say(texts, "privacy-kept", days=days))
    parts += [say(texts, "privacy-person"), say(texts, "privacy-telegram")]
    return Message("\n\n".join(parts))


def _button(language: str) -> Button:
    return Button(Noun.ME, "language", 0, language)
