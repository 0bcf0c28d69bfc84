"""/help: one screen for the role that a person has where it is asked for."""

from telegram import Update
from telegram.constants import ChatType
from telegram.ext import CommandHandler, filters

from bot.context import Context
from bot.core.roles import Action, may
from bot.dealing import deck_titles, decks_for
from bot.handlers.rights import roles_of, team_here
from bot.handlers.speech import tell
from bot.messages import voice


async def help_(update: Update, context: Context) -> None:
    """Say what can be done here, to this person."""
    message = update.effective_message
    assert message is not None
    texts = context.readers_texts(update)
    if message.chat.type == ChatType.PRIVATE:
        await tell(context, update, voice.Message(voice.say(texts, "help-private")))
        return
    team = team_here(update, context)
    texts = context.readers_texts(update, team)
    if not may(await roles_of(update, context, team.chat_id), Action.SCHEDULE):
        await tell(context, update, voice.Message(voice.say(texts, "help-staff")))
        return
    ids = [deck.id for deck in decks_for(context.eske, team)]
    titles = deck_titles(context.eske, ids, texts.language)
    decks = "\n".join(
        f"• <code>{id_}</code> – {voice.isolated(title)}"
        for id_, title in zip(ids, titles, strict=True)
    )
    await tell(context, update, voice.Message(f"{voice.say(texts, 'help-lead')}\n{decks}"))


HANDLERS = [CommandHandler("help", help_, filters.UpdateType.MESSAGE)]
