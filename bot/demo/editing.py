"""The methods that change or remove messages, and the answer to a press."""

from collections.abc import Mapping
from typing import Any

from bot.demo import views
from bot.demo.errors import ApiError
from bot.demo.keyboards import inline
from bot.demo.sending import caption_content, text_content
from bot.demo.state import State
from bot.demo.world import Chat, Message

Params = Mapping[str, Any]
SAME = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
PRESS_LIVES = 150
TWO_DAYS = 48 * 3600


def edit_message_text(state: State, params: Params) -> dict[str, Any]:
    """editMessageText."""
    content = text_content(state, params)
    message = _editable(state, params)
    if "text" not in message.content:
        raise ApiError("there is no text in the message to edit")
    return _change(state, message, content, params)


def edit_message_caption(state: State, params: Params) -> dict[str, Any]:
    """editMessageCaption."""
    caption = caption_content(state, params)
    message = _editable(state, params)
    if "text" in message.content or message.is_service:
        raise ApiError("there is no caption in the message to edit")
    kept = {k: v for k, v in message.content.items() if not k.startswith("caption")}
    return _change(state, message, kept | caption, params)


def edit_message_reply_markup(state: State, params: Params) -> dict[str, Any]:
    """editMessageReplyMarkup."""
    message = _editable(state, params)
    return _change(state, message, message.content, params)


def delete_message(state: State, params: Params) -> bool:
    """deleteMessage."""
    chat = state.writable(params["chat_id"])
    message = state.message(chat, params["message_id"], "to delete")
    mine = message.author == state.bot.id or chat.type == "private"
    if not mine and not (chat.is_administrator(state.bot.id) and chat.type != "private"):
        raise ApiError("message can't be deleted")
    if message.date < state.now() - TWO_DAYS:
        raise ApiError("message can't be deleted for everyone")
    del chat.messages[message.id]
    if message.id in chat.pinned:
        chat.pinned.remove(message.id)
    return True


def set_message_reaction(state: State, params: Params) -> bool:
    """setMessageReaction."""
    chat = state.writable(params["chat_id"])
    message = state.message(chat, params["message_id"], "to react")
    chosen = params.get("reaction", [])
    if len(chosen) > 1:
        raise ApiError("REACTIONS_TOO_MANY")
    for reaction in chosen:
        if reaction.get("emoji") not in state.schema.reactions:
            raise ApiError("REACTION_INVALID")
    message.reactions[state.bot.id] = [reaction["emoji"] for reaction in chosen]
    return True


def pin_chat_message(state: State, params: Params) -> bool:
    """pinChatMessage."""
    chat = _pinnable(state, params)
    message = state.message(chat, params["message_id"], "to pin")
    if message.id not in chat.pinned:
        chat.pinned.append(message.id)
        pinned = views.message(message, state.world, deep=False)
        state.service(chat, state.bot, {"pinned_message": pinned})
    return True


def unpin_chat_message(state: State, params: Params) -> bool:
    """unpinChatMessage: without a message, the last one pinned."""
    chat = _pinnable(state, params)
    number = params.get("message_id") or (chat.pinned[-1] if chat.pinned else None)
    if number not in chat.pinned:
        raise ApiError("message to unpin not found")
    chat.pinned.remove(number)
    return True


def answer_callback_query(state: State, params: Params) -> bool:
    """answerCallbackQuery: once, and within 150 seconds of the demo's clock."""
    query = state.queries.get(params["callback_query_id"])
    if query is None or query.answer is not None or state.now() - query.at > PRESS_LIVES:
        raise ApiError(TOO_OLD)
    url = params.get("url")
    if url and not url.startswith((f"https://t.me/{state.bot.username}?start=", "tg://")):
        raise ApiError("URL_INVALID")
    query.answer = {
        "text": params.get("text"),
        "alert": params.get("show_alert", False),
        "url": url,
    }
    return True


def _pinnable(state: State, params: Params) -> Chat:
    chat = state.writable(params["chat_id"])
    if chat.type != "private" and not chat.is_administrator(state.bot.id):
        raise ApiError("not enough rights to manage pinned messages in the chat")
    return chat


def _editable(state: State, params: Params) -> Message:
    if params.get("inline_message_id"):
        raise ApiError("MESSAGE_ID_INVALID")
    if "chat_id" not in params:
        raise ApiError("chat_id is empty")
    chat = state.writable(params["chat_id"])
    message = state.message(chat, params.get("message_id"), "to edit")
    if message.author != state.bot.id or message.is_service or message.sealed:
        raise ApiError("message can't be edited")
    return message


def _change(
    state: State, message: Message, content: dict[str, Any], params: Params
) -> dict[str, Any]:
    """Edits without `reply_markup` take the keyboard away, as at Telegram."""
    given = params.get("reply_markup")
    markup = inline(given)
    if content == message.content and markup == message.markup:
        raise ApiError(SAME)
    state.limits.take(message.chat.id, state.now())
    message.content, message.markup = content, markup
    message.edits += 1
    message.edited = int(state.now())
    return views.message(message, state.world)
