"""A message as a call to Telegram: always HTML, never a preview of a link. For use in the gate."""

from telegram import Bot, LinkPreviewOptions, ReplyParameters
from telegram.constants import ParseMode

from bot.messages.voice import Message, directed

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


async def send(
    bot: Bot,
    chat_id: int,
    message: Message,
    *,
    topic_id: int | None = None,
    reply_to: int | None = None,
    silent: bool = False,
) -> int:
    """Send a message and return its number; TelegramError where Telegram will not.

    A message that it replies to may be gone: it is sent all the same.
    """
    reply = ReplyParameters(reply_to, allow_sending_without_reply=True) if reply_to else None
    sent = await bot.send_message(
        chat_id,
        directed(message.text),
        parse_mode=ParseMode.HTML,
        reply_markup=message.keyboard,
        message_thread_id=topic_id,
        reply_parameters=reply,
        disable_notification=silent,
        link_preview_options=_NO_PREVIEW,
    )
    return sent.message_id


async def send_file(bot: Bot, chat_id: int, name: str, data: bytes, caption: str) -> None:
    """Send a file with a line of HTML under it; TelegramError where Telegram will not."""
    await bot.send_document(
        chat_id,
        data,
        filename=name,
        caption=directed(caption),
        parse_mode=ParseMode.HTML,
        # Else Telegram might make something else of it than a file.
        disable_content_type_detection=True,
    )


async def edit(bot: Bot, chat_id: int, message_id: int | None, message: Message) -> None:
    """Put another content into a message; TelegramError where Telegram will not."""
    await bot.edit_message_text(
        directed(message.text),
        chat_id,
        message_id,
        parse_mode=ParseMode.HTML,
        reply_markup=message.keyboard,
        link_preview_options=_NO_PREVIEW,
    )
