"""/help: one screen for the role that a person has where it is asked for, and what else to do."""

from collections.abc import Iterable

from telegram import Update
from telegram.constants import ChatType
from telegram.ext import CommandHandler, MessageHandler, filters

from bot.context import Context
from bot.core.roles import Action, may
from bot.core.team import Team
from bot.dealing import decks_for
from bot.handlers.rights import roles_of, team_here, teams_led
from bot.handlers.speech import tell
from bot.menus import set_own_menu
from bot.messages import voice
from bot.texts import Texts

# They stand in one line, in a message that has more to say.
MOST_DECKS = 20


async def help_(update: Update, context: Context) -> None:
    """Say what can be done here, to this person."""
    message = update.effective_message
    assert message is not None
    if message.chat.type == ChatType.PRIVATE:
        await _help_in_private(update, context)
        return
    team = team_here(update, context)
    texts = context.readers_texts(update, team)
    told = voice.say(texts, "help-staff")
    if may(await roles_of(update, context, team.chat_id), Action.SCHEDULE):
        told = f"{voice.say(texts, 'help-lead')}\n{_decks(context, [team], texts)}"
    await tell(context, update, voice.Message(told))


async def _help_in_private(update: Update, context: Context) -> None:
    texts, user = context.readers_texts(update), update.effective_user
    teams = await teams_led(update, context)
    if user:
        context.eske.work.start(set_own_menu(context.eske, user, leads=bool(teams)))
    parts = [voice.say(texts, "help-private-lead" if teams else "help-private")]
    if user and context.eske.is_admin(user.id):  # to whom /decks shows the decks
        parts.append(voice.say(texts, "help-admin"))
    elif teams:
        parts.append(f"{voice.say(texts, 'help-decks')}\n{_decks(context, teams, texts)}")
    parts.append(voice.say(texts, "help-crisis"))
    await tell(context, update, voice.Message("\n\n".join(parts)))


def _decks(context: Context, teams: Iterable[Team], texts: Texts) -> str:
    """The names, for /draw and /schedule, of the decks that can be dealt to these teams."""
    ids = sorted({deck.id for team in teams for deck in decks_for(context.eske, team)})
    shown, more = ids[:MOST_DECKS], len(ids[MOST_DECKS:])
    lines = [" · ".join(f"<code>{id_}</code>" for id_ in shown)]
    if more:
        lines.append(voice.say(texts, "help-decks-more", count=more))
    return "\n".join(lines)


async def private_words(update: Update, context: Context) -> None:
    """Anything else in the private chat: a friendly next step."""
    texts = context.readers_texts(update)
    await tell(context, update, voice.Message(voice.say(texts, "private-words")))


async def unknown_command(update: Update, context: Context) -> None:
    """A command that is none: in a group only if it names Eske, as it may be another bot's."""
    message = update.effective_message
    assert message is not None
    words = (message.text or message.caption or "").split()
    named = bool(words) and words[0].lower().endswith(f"@{context.bot.username}".lower())
    if named or message.chat.type == ChatType.PRIVATE:
        texts = context.readers_texts(update)
        said = voice.Message(voice.say(texts, "command-unknown"))
        await tell(context, update, said, sign=False)


HANDLERS = [CommandHandler("help", help_, filters.UpdateType.MESSAGE)]
# Last of all: only what no other handler took.
OTHERWISE = [
    MessageHandler(filters.COMMAND & filters.UpdateType.MESSAGE, unknown_command),
    MessageHandler(
        filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE & ~filters.StatusUpdate.ALL,
        private_words,
    ),
]
