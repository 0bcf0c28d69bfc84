"""Scripts to be read in the private chat, with the hints for the one who leads."""

from collections.abc import Sequence

from bot.core.deck import Words, in_language
from bot.core.key import short_key
from bot.core.script import Script, Step
from bot.core.team import Team
from bot.messages.callbacks import Button, Noun
from bot.messages.card import Row
from bot.messages.voice import Message, isolated, keyboard, say
from bot.texts import Texts

# Telegram's limit is 4096 characters; marks of direction, one at each line, count too.
_PAGE = 3700


def script_list(scripts: Sequence[Script], texts: Texts) -> Message:
    """All scripts by title; a button shows each."""
    rows: list[Row] = [
        [
            (
                in_language(script.title, texts.language),
                Button(Noun.SESSION, "read", 0, short_key(script.id)),
            )
        ]
        for script in scripts
    ]
    return Message(say(texts, "focus-list" if rows else "session-none"), keyboard(*rows))


def reading(script: Script, teams: Sequence[Team], texts: Texts) -> list[Message]:
    """A whole script, with a button for each team in which the reader may start it."""
    rows: list[Row] = [
        [
            (
                texts("focus-start", team=team.name),
                Button(Noun.SESSION, "begin", team.id, short_key(script.id)),
            )
        ]
        for team in teams
    ]
    *earlier, last = reading_pages(script, texts)
    return [*(Message(page) for page in earlier), Message(last, keyboard(*rows))]


def reading_pages(script: Script, texts: Texts, above: Sequence[str] = ()) -> list[str]:
    """A whole script as HTML, on as many pages as it takes, below these lines."""
    language = texts.language
    length = say(texts, "focus-length", minutes=script.minutes, script=script.id)
    first = f"<b>{_in(script.title, language)}</b>\n{_in(script.about, language)}\n{length}"
    parts = ["\n".join([*above, first])]
    parts += [_step(number, step, texts) for number, step in enumerate(script.steps, 1)]
    ends = [
        say(texts, "focus-commitment", text=in_language(script.commitment, language)),
        say(texts, "focus-follow-up", text=in_language(script.follow_up, language)),
    ]
    pages = [""]
    for part in [*parts, "\n".join(ends)]:
        if len(pages[-1]) + len(part) > _PAGE:
            pages.append("")
        pages[-1] += f"\n\n{part}" if pages[-1] else part
    return pages


def _step(number: int, step: Step, texts: Texts) -> str:
    language = texts.language
    lines = [f"<b>{say(texts, 'focus-step', number=number, minutes=step.minutes)}</b>"]
    lines.append(_in(step.do, language))
    if step.question:
        lines.append(f"<b>{_in(step.question, language)}</b>")
    lines += [f"• {_in(words, language)}" for words in (*step.options, *step.poles)]
    if step.hint:
        hint = in_language(step.hint, language)
        lines.append(f"<i>{say(texts, 'focus-hint', hint=hint)}</i>")
    return "\n".join(lines)


def _in(words: Words, language: str) -> str:
    return isolated(in_language(words, language))
