"""Each person's own: the language that Eske speaks to them, and what it keeps of them."""

from telegram import Update, User
from telegram.constants import ChatType
from telegram.ext import CallbackQueryHandler, CommandHandler, filters

from bot.context import Context
from bot.core.answer import Visibility
from bot.core.deck import LANGUAGES
from bot.core.errors import UserError
from bot.handlers.rights import button_of, team_here, teams_led
from bot.handlers.speech import show, tell, toast
from bot.menus import set_own_menu
from bot.messages import people


async def language(update: Update, context: Context) -> None:
    """/language: offer the languages to whoever asks."""
    await tell(context, update, people.languages(context.readers_texts(update), "language-which"))


async def press_language(update: Update, context: Context) -> None:
    """Speak another language to whoever pressed, whoever had asked."""
    chosen, user, chat = button_of(update).value, update.effective_user, update.effective_chat
    assert user is not None
    if chosen and chosen not in LANGUAGES:
        raise UserError("press-unknown")
    context.eske.store.people.choose_language(user.id, chosen or None)
    context.eske.work.start(renew_menu(update, context, user))
    texts = context.readers_texts(update)
    key = "language-chosen" if chosen else "language-as-phone"
    # In a group the message is everybody's.
    in_private = chat is not None and chat.type == ChatType.PRIVATE
    await toast(context, update, "" if in_private else texts(key))
    if in_private:
        await show(context, update, people.languages(texts, key))


async def privacy(update: Update, context: Context) -> None:
    """/privacy: what is kept of whom and for how long, said from the settings that make it so."""
    message, eske = update.effective_message, context.eske
    assert message is not None
    days, commitment_days = eske.config.answers_kept.days, eske.config.commitments_kept.days
    if message.chat.type == ChatType.PRIVATE:
        texts = context.readers_texts(update)
        told = people.privacy(texts, frozenset(Visibility), days, commitment_days)
        await tell(context, update, told)
        return
    team = team_here(update, context)
    planned = {schedule.visibility for schedule in eske.store.schedules.of_team(team.id)}
    texts = context.readers_texts(update, team)
    told = people.privacy(texts, planned | {team.visibility}, days, commitment_days, k=team.k)
    await tell(context, update, told)


async def renew_menu(update: Update, context: Context, user: User) -> None:
    """Give a person's private chat the commands that are of use to them now."""
    leads = bool(await teams_led(update, context))
    await set_own_menu(context.eske, user, leads=leads)


HANDLERS = [
    CommandHandler("language", language, filters.UpdateType.MESSAGE),
    CommandHandler("privacy", privacy, filters.UpdateType.MESSAGE),
    CallbackQueryHandler(press_language, pattern="^me:language:"),
]
