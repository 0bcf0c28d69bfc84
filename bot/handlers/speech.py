"""How a handler answers a person: privately where it can, without chatter in the group."""

from collections.abc import Callable

from telegram import Message, Update
from telegram.constants import ChatType

from bot.context import Context
from bot.messages import post, voice
from bot.messages.gate import GateError, GoneError, RefusedError

# The quiet sign that a command in a group was understood.
UNDERSTOOD = "👌"


async def tell(
    context: Context,
    update: Update,
    message: voice.Message,
    *,
    sign: bool = True,
    in_group: voice.Message | None = None,
) -> int:
    """Answer a message: in the private chat if Eske may write there, else as a silent reply.

    With `sign`, a command in a group that is answered privately gets a small reaction; a reply
    in the group says `in_group` where that is given. Returns the id of what was sent.
    """
    asked = update.effective_message
    user = update.effective_user
    assert asked is not None
    if asked.chat.type == ChatType.PRIVATE:
        return await reply(context, asked, message)
    if user is None or asked.sender_chat is not None:
        return await reply(context, asked, in_group or message)
    try:
        sent = await context.eske.gate.insist(
            user.id, lambda: post.send(context.bot, user.id, message)
        )
    except GoneError:
        return await reply(context, asked, in_group or message)
    if sign:
        react(context, asked)
    return sent


def react(context: Context, message: Message) -> None:
    """Show in the group that a message was understood, without another message.

    Nobody waits for it: in a chat that Telegram holds, it would hold up the person's next words.
    """
    context.eske.work.start(_react(context, message))


async def _react(context: Context, message: Message) -> None:
    try:
        await context.eske.gate.insist(
            message.chat_id, lambda: message.set_reaction(UNDERSTOOD, is_big=False)
        )
    except GateError:
        # Reactions may be switched off in the chat: the sign is a nicety.
        return


async def toast(context: Context, update: Update, text: str, *, alert: bool = False) -> bool:
    """Answer a press; too late is no harm, as what the press did is done. False where it was."""
    query = update.callback_query
    assert query is not None
    try:
        await context.eske.gate.insist(
            None, lambda: query.answer(voice.toast(text), show_alert=alert)
        )
    except GateError:
        return False
    return True


async def show(
    context: Context, update: Update, message: voice.Message | Callable[[], voice.Message]
) -> None:
    """Put another content into the message that was pressed; it can be made at the last moment."""
    query = update.callback_query
    assert query is not None
    shown = query.message
    assert shown is not None
    try:
        await context.eske.gate.insist(
            shown.chat.id,
            lambda: post.edit(
                context.bot,
                shown.chat.id,
                shown.message_id,
                message() if callable(message) else message,
            ),
        )
    except RefusedError:
        # It shows this already, or it is gone.
        return


async def reply(
    context: Context, asked: Message, message: voice.Message, *, quotes: bool = False
) -> int:
    """Answer in the chat itself, in a group as a silent reply, with `quotes` in private too.

    Returns the id of what was sent.
    """
    private = asked.chat.type == ChatType.PRIVATE
    return await context.eske.gate.insist(
        asked.chat_id,
        lambda: post.send(
            context.bot,
            asked.chat_id,
            message,
            topic_id=asked.message_thread_id if asked.is_topic_message else None,
            reply_to=None if private and not quotes else asked.message_id,
            silent=not private,
        ),
    )


async def follow(context: Context, update: Update, link: str) -> None:
    """Answer a press by opening a deep link of this bot."""
    query = update.callback_query
    assert query is not None
    try:
        await context.eske.gate.insist(None, lambda: query.answer(url=link))
    except GateError:
        return
