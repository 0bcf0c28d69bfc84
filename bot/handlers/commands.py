"""The leads' commands and /reading: in a group for its team, in private for one of several."""

import hmac
from collections.abc import Awaitable, Callable
from typing import TypeAlias

from telegram import Message, Update
from telegram.constants import ChatType
from telegram.ext import CallbackQueryHandler, CommandHandler, MessageHandler, filters

from bot.context import Context
from bot.core.errors import UserError
from bot.core.roles import Action
from bot.handlers import calendars, commitments, planning, reading, schedules, setup
from bot.handlers.rights import Asked, button_of, pressed_team, team_here, teams_led
from bot.handlers.speech import reply, show, tell, toast
from bot.messages import panel, voice

# What it returns is told to the person; None where that is done already.
Command: TypeAlias = Callable[[Update, Context, Asked], Awaitable[voice.Message | None]]

COMMANDS: dict[str, Command] = {
    "schedule": planning.schedule,
    "schedules": schedules.schedules,
    "draw": planning.draw,
    "commitments": commitments.commitments,
    "reading": reading.reading,
    "settings": setup.settings,
}
# A file says by itself what a lead wants, and in private as little for which team.
_ASKED: dict[str, Command] = {**COMMANDS, calendars.FILE: calendars.propose}


async def command(update: Update, context: Context) -> None:
    """A command: carried out for the team whose chat it is, or that the person leads or, to see
    what it reads, is in."""
    message = update.effective_message
    assert message is not None
    name, words = _read(message)
    if message.chat.type != ChatType.PRIVATE:
        team = team_here(update, context)
    else:
        reads = name == "reading"
        action = Action.READ if reads else Action.SCHEDULE
        teams = await teams_led(update, context, action)
        if not teams:
            raise UserError("reading-no-team" if reads else "which-team-none")
        if len(teams) > 1:
            question = panel.which_team(teams, context.readers_texts(update))
            # A reply, so that a press brings the command and its words along.
            await reply(context, message, question, quotes=True)
            return
        team = teams[0]
    asked = Asked(team, words, f"update:{update.update_id}")
    if said := await _ASKED[name](update, context, asked):
        await tell(context, update, said)


async def press(update: Update, context: Context) -> None:
    """The team that a command was meant for; what comes of it takes the question's place."""
    team = pressed_team(context, button_of(update).id)
    question = update.effective_message
    written = question.reply_to_message if isinstance(question, Message) else None
    if question is None or question.chat.type != ChatType.PRIVATE:
        raise UserError("press-unknown")
    name, words = _read(written) if written else ("", "")
    if name not in _ASKED:
        raise UserError("which-team-again")
    # Under the team's own secret: a private chat's number is the person's, and stays in no plan.
    secret = context.eske.store.teams.contact_token(team.id).encode()
    which = f"{question.chat.id}:{question.message_id}".encode()
    origin = f"asked:{hmac.new(secret, which, 'sha256').hexdigest()[:24]}"
    asked = Asked(team, words, origin)
    try:
        said = await _ASKED[name](update, context, asked)
    except UserError as error:
        texts = context.readers_texts(update, team)
        said = voice.Message(voice.say(texts, error.key, **error.values))
    if said:
        await show(context, update, said)
    await toast(context, update, "")


def _read(message: Message) -> tuple[str, str]:
    """The name of a command and what stands after it."""
    if calendars.calendar_file(message):
        return calendars.FILE, ""
    name, *words = (message.text or "").split(maxsplit=1) or [""]
    return name.removeprefix("/").partition("@")[0].lower(), "".join(words).strip()


HANDLERS = [
    *(CommandHandler(name, command, filters.UpdateType.MESSAGE) for name in COMMANDS),
    MessageHandler(calendars.FILES, command),
    CallbackQueryHandler(press, pattern="^team:for:"),
]
