"""The scripts as admins look through them: all of them, and one as its leader reads it."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.deck import LANGUAGES, in_language
from bot.core.desk import PAGE, Origin, missing_languages, page_of
from bot.core.edit import FileName, Kind
from bot.core.key import short_key
from bot.core.script import Script
from bot.core.terms import Hint
from bot.messages.callbacks import Button, Noun
from bot.messages.card import Row
from bot.messages.decks import page_row, script_button, shortened
from bot.messages.desk import LONGEST_NOTE, RULE, language_list, language_row
from bot.messages.focus import reading_pages
from bot.messages.hint import hint_lines
from bot.messages.history import shipped_row
from bot.messages.voice import Message, isolated, keyboard, say
from bot.texts import Texts

MOST_HINTS = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """A script, and where its file lies."""

    script: Script
    origin: Origin


@dataclass(frozen=True, slots=True)
class ScriptOnDesk:
    """A page of a script; `found` is the page of a search that it came from, or 0, and `listed`
    the page of the list that has it.
    """

    entry: Entry
    page: int
    found: int
    listed: int
    hints: Sequence[Hint]


def script_list(entries: Sequence[Entry], page: int, texts: Texts) -> Message:
    """A page of all scripts, in their order."""
    page, pages = page_of(len(entries), page)
    shown = entries[page * PAGE :][:PAGE]
    lines = [say(texts, "scripts-title"), say(texts, "scripts-how"), ""]
    lines += [f"• {_summary(entry, texts)}" for entry in shown]
    rows: list[Row] = [
        [
            (
                in_language(one.script.title, texts.language),
                script_button(one.script, texts.language),
            )
        ]
        for one in shown
    ]
    rows.append(page_row("list", page, pages, "", texts, Noun.SCRIPT))
    rows.append([(texts("decks-all"), Button(Noun.DECK, "list", 0))])
    return Message("\n".join(lines), keyboard(*rows))


def one_script(view: ScriptOnDesk, texts: Texts, leader: Texts) -> Message:
    """A script as its leader reads it, in the language of the texts `leader`, and what can be
    done with it."""
    script, language = view.entry.script, leader.language
    shown = reading_pages(script, leader, [*_about(view, texts), RULE])
    page = min(view.page, len(shown) - 1)
    button = script_button(script, language, found=view.found)
    others = {code: script_button(script, code, found=view.found) for code in LANGUAGES}
    history = Button(Noun.SCRIPT, "history", 0, short_key(script.id))
    file = Button(Noun.EXPORT, "file", 0, FileName(Kind.SCRIPT, script.id).key)
    # Beside the button for it: the beginning of a script is out of sight by then.
    change = say(texts, "scripts-change")
    rows: list[Row] = [
        page_row("open", page, len(shown), button.value, texts, Noun.SCRIPT),
        language_row(LANGUAGES, language, others),
        [(texts("history-button"), history), (texts("export-button"), file)],
        _restoring(view, texts),
        [(texts("button-back"), _back(view))],
    ]
    return Message(f"{shown[page]}\n{RULE}\n{change}", keyboard(*rows))


def _about(view: ScriptOnDesk, texts: Texts) -> list[str]:
    """What an editor knows of a script and its leader does not see."""
    script = view.entry.script
    lines = [_summary(view.entry, texts)]
    lines.append(say(texts, "decks-source", source=script.source, id=script.id))
    if script.tags:
        lines.append(say(texts, "desk-tags", tags=", ".join(script.tags)))
    if script.note:
        lines.append(say(texts, "desk-note", note=shortened(script.note, LONGEST_NOTE)))
    if missing := missing_languages(script):
        lines.append(say(texts, "scripts-missing", languages=language_list(missing, texts)))
    return [*lines, *hint_lines(view.hints[:MOST_HINTS], texts)]


def _summary(entry: Entry, texts: Texts) -> str:
    """A script in one line: its title, how long it takes, which languages, whose."""
    script, missing = entry.script, missing_languages(entry.script)
    title, there = in_language(script.title, texts.language), set(LANGUAGES) - set(missing)
    said = [
        say(texts, "scripts-length", title=title, minutes=script.minutes),
        isolated(" ".join(code for code in LANGUAGES if code in there)),
        say(texts, "decks-missing", languages=" ".join(missing)) if missing else "",
        say(texts, f"scripts-{entry.origin}"),
    ]
    return " · ".join(filter(None, said))


def _restoring(view: ScriptOnDesk, texts: Texts) -> Row:
    if view.entry.origin is not Origin.CHANGED:
        return []
    return shipped_row(FileName(Kind.SCRIPT, view.entry.script.id), texts)


def _back(view: ScriptOnDesk) -> Button:
    if view.found:
        return Button(Noun.DECK, "found", view.found - 1)
    return Button(Noun.SCRIPT, "list", view.listed)
