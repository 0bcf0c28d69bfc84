"""/help: one screen for the role that a person has where it is asked for."""

from telegram import Update
from telegram.constants import ChatType
from telegram.ext import CommandHandler, MessageHandler, filters

from bot.context import Context
from bot.core.result import K_DEFAULT
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


async def privacy(update: Update, context: Context) -> None:
    """/privacy: what is kept of whom and for how long, said from the settings that make it so."""
    message = update.effective_message
    assert message is not None
    eske = context.eske
    team = None
    if message.chat.type != ChatType.PRIVATE:
        team = team_here(update, context)
    texts = context.readers_texts(update, team)
    k = team.k if team else K_DEFAULT
    parts = [
        voice.say(texts, "privacy-anonymous", k=k),
        voice.say(texts, "privacy-talk"),
        voice.say(texts, "privacy-kept", days=eske.config.answers_kept.days),
        voice.say(texts, "privacy-telegram"),
    ]
    await tell(context, update, voice.Message("\n\n".join(parts)))


async def private_words(update: Update, context: Context) -> None:
    """Anything else in the private chat: a friendly next step."""
    texts = context.readers_texts(update)
    await tell(context, update, voice.Message(voice.say(texts, "private-words")))


HANDLERS = [
    CommandHandler("help", help_, filters.UpdateType.MESSAGE),
    CommandHandler("privacy", privacy, filters.UpdateType.MESSAGE),
]
# Last of all: only what no other handler took.
OTHERWISE = [
    MessageHandler(filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE, private_words),
]
