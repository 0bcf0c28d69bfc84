"""/focus: a session now, or, in private, a whole script as one reads it the evening before."""

from difflib import get_close_matches

from telegram import Update
from telegram.constants import ChatType
from telegram.ext import CallbackQueryHandler, CommandHandler, filters

from bot.context import Context
from bot.core.deck import in_language
from bot.core.errors import UserError
from bot.core.roles import Action
from bot.core.script import Script
from bot.core.session import script_of_key
from bot.handlers.rights import button_of, check, pressed_team, team_here, teams_led
from bot.handlers.speech import react, tell, toast
from bot.messages import post, voice
from bot.messages.focus import reading, script_list
from bot.sessions import scripts_for, start_now


async def focus(update: Update, context: Context) -> None:
    """/focus [script]: start a session in this group, or show in private what there is."""
    message = update.effective_message
    assert message is not None
    words = " ".join(context.args or ())
    if message.chat.type == ChatType.PRIVATE:
        await _read(update, context, words)
        return
    team = team_here(update, context)
    await check(update, context, team, Action.LEAD_SESSION)
    scripts = scripts_for(context.eske, team)
    wanted = [_named(scripts, words, team.language)] if words else scripts
    ids = [script.id for script in wanted]
    start_now(context.eske, team, ids, f"update:{update.update_id}")
    react(context, message)


async def press_read(update: Update, context: Context) -> None:
    """Show one script of the list whole."""
    script = script_of_key([*context.eske.library.scripts.values()], button_of(update).value)
    if script is None:
        raise UserError("press-unknown")
    await toast(context, update, "")
    await _show(update, context, script)


async def press_begin(update: Update, context: Context) -> None:
    """Start a script in a team that the person leads, from the private chat."""
    button = button_of(update)
    team = pressed_team(context, button.id)
    await check(update, context, team, Action.LEAD_SESSION)
    script = script_of_key(scripts_for(context.eske, team), button.value)
    if script is None:
        raise UserError("session-none")
    start_now(context.eske, team, [script.id], f"update:{update.update_id}")
    texts = context.readers_texts(update, team)
    await toast(context, update, texts("session-starts-in", team=team.name))


async def _read(update: Update, context: Context, words: str) -> None:
    scripts = sorted(context.eske.library.scripts.values(), key=lambda script: script.id)
    texts = context.readers_texts(update)
    if words:
        await _show(update, context, _named(scripts, words, texts.language))
        return
    await tell(context, update, script_list(scripts, texts))


async def _show(update: Update, context: Context, script: Script) -> None:
    """The script in as many messages as it takes; under the last, the teams to start it in."""
    texts, user = context.readers_texts(update), update.effective_user
    assert user is not None
    teams = [
        team
        for team in await teams_led(update, context)
        if script.speaks(team.language) and not team.is_channel
    ]
    for page in reading(script, teams, texts):
        await _say(context, user.id, page)


async def _say(context: Context, user_id: int, message: voice.Message) -> None:
    await context.eske.gate.insist(user_id, lambda: post.send(context.bot, user_id, message))


def _named(scripts: list[Script], words: str, language: str) -> Script:
    """The script that somebody means; UserError suggests the nearest, or says where they are."""
    names = {script.id: script for script in scripts}
    names |= {in_language(script.title, language).casefold(): script for script in scripts}
    name = words.casefold()
    if name in names:
        return names[name]
    if nearest := get_close_matches(name, names, n=1):
        raise UserError("session-nearly", script=words[:40], nearest=names[nearest[0]].id)
    raise UserError("session-unknown", script=words[:40])


HANDLERS = [
    CommandHandler("focus", focus, filters.UpdateType.MESSAGE),
    CallbackQueryHandler(press_read, pattern="^session:read:"),
    CallbackQueryHandler(press_begin, pattern="^session:begin:"),
]
