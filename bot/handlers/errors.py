"""What went wrong is told kindly to the person, and in full to the log."""

import logging

from telegram import Message, Update
from telegram.constants import ChatType
from telegram.ext import CallbackQueryHandler

from bot.context import Context
from bot.core.errors import UserError
from bot.core.team import Team
from bot.handlers.rights import topic_of
from bot.handlers.speech import tell, toast
from bot.messages import voice
from bot.messages.gate import GateError

logger = logging.getLogger(__name__)


async def explain(update: object, context: Context) -> None:
    """The one error handler: a UserError becomes its text, anything else an apology."""
    error = context.error
    if isinstance(error, GateError):
        # Telegram would not take the answer: there is nobody to tell, and nothing to mend here.
        logger.warning("An answer was not sent: %s", error)
        return
    if not isinstance(error, UserError):
        logger.error("An update could not be handled", exc_info=error)
    if not isinstance(update, Update) or update.channel_post:
        # In a channel everybody would read it, and nobody there has asked.
        return
    key = error.key if isinstance(error, UserError) else "went-wrong"
    values = error.values if isinstance(error, UserError) else {}
    texts = context.readers_texts(update, _team(update, context))
    try:
        if update.callback_query and _fits(update, texts(key, **values)):
            await toast(context, update, texts(key, **values), alert=True)
        elif update.effective_message:
            if update.callback_query:
                await toast(context, update, "")
            said = voice.say(texts, key, **values)
            # Who has never opened the private chat is shown the way there.
            way = voice.keyboard([(texts("button-private"), context.eske.private_link("hello"))])
            await tell(
                context,
                update,
                voice.Message(said),
                sign=False,
                in_group=voice.Message(said, way) if key == "text-identifies" else None,
            )
    except GateError as silence:
        logger.info("A person could not be told: %s", silence)


def _fits(update: Update, said: str) -> bool:
    """Whether a press is answered by an alert: what is too long for one is told in private."""
    chat = update.effective_chat
    in_private = chat is not None and chat.type == ChatType.PRIVATE
    return len(said) <= voice.LONGEST_TOAST or not in_private


async def unknown_press(update: Update, context: Context) -> None:
    """A button that no handler knows: forged, or of a version long gone."""
    raise UserError("press-unknown")


def _team(update: Update, context: Context) -> Team | None:
    query, chat = update.callback_query, update.effective_chat
    message = query.message if query else update.effective_message
    topic = topic_of(message) if isinstance(message, Message) else None
    return context.eske.store.teams.by_chat(chat.id, topic) if chat else None


HANDLERS = [CallbackQueryHandler(unknown_press)]
