"""Admins look through the scripts, in the private chat: all of them, and one."""

from telegram import Update
from telegram.ext import CallbackQueryHandler

from bot.context import Context, Eske
from bot.core.deck import LANGUAGES
from bot.core.desk import PAGE, by_title
from bot.core.edit import FileName, Kind
from bot.core.errors import UserError
from bot.core.roles import Action
from bot.core.script import Script
from bot.core.session import script_of_key
from bot.handlers.decks import origin_of
from bot.handlers.history import show_history
from bot.handlers.rights import button_of, check_admin
from bot.handlers.speech import show, toast
from bot.messages import scripts as pages
from bot.messages import voice
from bot.messages.callbacks import Button
from bot.texts import Texts


async def press(update: Update, context: Context) -> None:
    """A button that leads to a list or a script; nothing is changed."""
    check_admin(update, context, Action.EDIT_DECKS)
    eske, button, texts = context.eske, button_of(update), context.readers_texts(update)
    if button.verb == "list":
        scripts = by_title(eske.library.scripts.values(), texts.language)
        entries = [_entry(eske, script) for script in scripts]
        message = pages.script_list(entries, button.id, texts)
    else:
        message = _script_page(eske, button, texts)
    await toast(context, update, "")
    await show(context, update, message)


async def press_history(update: Update, context: Context) -> None:
    """What became of a script."""
    check_admin(update, context, Action.EDIT_DECKS)
    script = _pressed_script(context.eske, button_of(update))
    await show_history(update, context, FileName(Kind.SCRIPT, script.id), None)


def _script_page(eske: Eske, button: Button, texts: Texts) -> voice.Message:
    """A script in the language that a button names, else in the reader's."""
    script = _pressed_script(eske, button)
    _, language, found, *_ = [*button.value.split("."), "", ""]
    order = by_title(eske.library.scripts.values(), texts.language)
    view = pages.ScriptOnDesk(
        entry=_entry(eske, script),
        page=button.id,
        found=int(found) if found.isdecimal() else 0,
        listed=order.index(script) // PAGE,
        hints=eske.library.terms.hints(*script.texts, note=script.note),
    )
    leader = eske.catalogue[language if language in LANGUAGES else texts.language]
    return pages.one_script(view, texts, leader)


def _pressed_script(eske: Eske, button: Button) -> Script:
    """The script that a button is about; UserError where it is gone."""
    key = button.value.partition(".")[0]
    script = script_of_key(eske.library.scripts.values(), key)
    if script is None:
        raise UserError("scripts-gone")
    return script


def _entry(eske: Eske, script: Script) -> pages.Entry:
    return pages.Entry(script, origin_of(eske, FileName(Kind.SCRIPT, script.id)))


HANDLERS = [
    CallbackQueryHandler(press, pattern="^script:(list|open):"),
    CallbackQueryHandler(press_history, pattern="^script:history:"),
]
