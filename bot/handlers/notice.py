"""The notice: at first contact each person sees once what is stored, and that it is voluntary."""

from telegram import Update

from bot.context import Context
from bot.handlers.speech import toast
from bot.messages import post, voice
from bot.messages.gate import GateError
from bot.texts import Texts


async def toast_or_notice(context: Context, update: Update, texts: Texts, text: str) -> None:
    """Answer a press: at a person's first one with the notice, else with `text`."""
    user, people = update.effective_user, context.eske.store.people
    assert user is not None
    if people.notice_shown(user.id):
        await toast(context, update, text)
    elif await toast(context, update, texts("notice-press"), alert=True):
        people.mark_notice_shown(user.id)


async def first_notice(context: Context, update: Update) -> None:
    """The notice in the private chat, where Eske may write, if the person has not seen it yet."""
    user, message, eske = update.effective_user, update.effective_message, context.eske
    if user is None or message is None or message.sender_chat:
        return
    if eske.store.people.notice_shown(user.id):
        return
    texts = context.readers_texts(update)
    notice = voice.Message(voice.say(texts, "notice", days=eske.config.answers_kept.days))
    try:
        await eske.gate.insist(user.id, lambda: post.send(context.bot, user.id, notice))
    except GateError:
        # What the person came for must not be lost with it; the notice comes another time.
        return
    eske.store.people.mark_notice_shown(user.id)
