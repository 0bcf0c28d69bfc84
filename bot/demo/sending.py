"""The methods that put new messages into chats."""

from collections.abc import Mapping
from typing import Any

from bot.demo import views
from bot.demo.entities import formatted
from bot.demo.errors import ApiError
from bot.demo.files import described
from bot.demo.keyboards import inline, seals
from bot.demo.state import State
from bot.demo.world import GENERAL, Chat

Params = Mapping[str, Any]
NOUNS = {"text": "text messages", "photo": "photos", "document": "documents"}


def send_message(state: State, params: Params) -> dict[str, Any]:
    """sendMessage."""
    return _send(state, params, "text", text_content(state, params))


def send_document(state: State, params: Params) -> dict[str, Any]:
    """sendDocument."""
    return _send_file(state, params, "document")


def send_photo(state: State, params: Params) -> dict[str, Any]:
    """sendPhoto."""
    return _send_file(state, params, "photo")


def send_chat_action(state: State, params: Params) -> bool:
    """sendChatAction."""
    allowed = (
        *("typing", "upload_photo", "record_video", "upload_video", "record_voice"),
        *("upload_voice", "upload_document", "choose_sticker", "find_location"),
        *("record_video_note", "upload_video_note"),
    )
    if params["action"] not in allowed:
        raise ApiError("wrong parameter action in request")
    chat = state.writable(params["chat_id"])
    _thread(chat, params.get("message_thread_id"), state.bot.id)
    return True


def text_content(state: State, params: Params) -> dict[str, Any]:
    """The text of a call as a message's content."""
    if not params.get("text"):
        raise ApiError("message text is empty")
    text, entities = formatted(params, "text", state.mention)
    if not text:
        raise ApiError("text must be non-empty")
    if len(text) > 4096:
        raise ApiError("message is too long")
    made: dict[str, Any] = {"text": text}
    if entities:
        made["entities"] = entities
    if options := params.get("link_preview_options"):
        made["link_preview_options"] = options
    return made


def caption_content(state: State, params: Params) -> dict[str, Any]:
    """The caption of a call as a part of a message's content; empty without one."""
    caption, entities = formatted(params, "caption", state.mention)
    if len(caption) > 1024:
        raise ApiError("message caption is too long")
    made: dict[str, Any] = {"caption": caption} if caption else {}
    if entities:
        made["caption_entities"] = entities
    return made


def _send_file(state: State, params: Params, kind: str) -> dict[str, Any]:
    caption = caption_content(state, params)
    state.writable(params["chat_id"], NOUNS[kind])
    file = state.files.sent(kind, params[kind])
    return _send(state, params, kind, described(file) | caption)


def _send(state: State, params: Params, kind: str, content: dict[str, Any]) -> dict[str, Any]:
    given = params.get("reply_markup")
    markup = inline(given)
    chat = state.writable(params["chat_id"], NOUNS[kind])
    thread = _thread(chat, params.get("message_thread_id"), state.bot.id)
    reply_to = _reply(state, chat, params.get("reply_parameters"))
    if reply_to is not None and chat.is_forum and thread is None:
        thread = chat.messages[reply_to].thread
    state.limits.take(chat.id, state.now())
    message = state.post(
        chat,
        state.bot,
        content,
        thread=thread,
        reply_to=reply_to,
        silent=params.get("disable_notification", False),
    )
    message.markup = markup
    message.sealed = seals(given)
    return views.message(message, state.world)


def _thread(chat: Chat, thread: int | None, bot_id: int) -> int | None:
    """The topic to send to. Outside forums Telegram ignores it; General cannot be named."""
    if not chat.is_forum or not thread:
        return None
    if thread == GENERAL or thread not in chat.topics:
        raise ApiError("message thread not found")
    if thread in chat.shut and not chat.is_administrator(bot_id):
        raise ApiError("TOPIC_CLOSED")
    return thread


def _reply(state: State, chat: Chat, reply: dict[str, Any] | None) -> int | None:
    if reply is None:
        return None
    number: int = reply["message_id"]
    where = state.find(reply["chat_id"]) if "chat_id" in reply else chat
    if where is not chat or number not in chat.messages:
        if reply.get("allow_sending_without_reply"):
            return None
        raise ApiError("message to be replied not found")
    quote = reply.get("quote")
    if quote is not None and quote not in chat.messages[number].words:
        raise ApiError("QUOTE_TEXT_INVALID")
    return number
