"""The whole world as one JSON object, for the page and the tests: GET /demo/world."""

from typing import Any

from bot.demo.state import State
from bot.demo.world import Chat, Message


def world(state: State) -> dict[str, Any]:
    """Everybody, and every chat that exists: a private one exists once it was opened."""
    bot = state.bot
    return {
        "now": state.clock.now().isoformat(),
        "bot": {"id": bot.id, "username": bot.username},
        "people": [
            {"id": p.id, "name": p.name, "language": p.language, "role": p.role}
            for p in state.world.people.values()
        ],
        "chats": [
            _chat(chat, bot.id)
            for chat in state.world.chats.values()
            if chat.type != "private" or chat.status(bot.id) is not None
        ],
    }


def _chat(chat: Chat, bot: int) -> dict[str, Any]:
    return {
        "id": chat.id,
        "type": chat.type,
        "title": chat.title,
        "topics": [{"id": number, "name": name} for number, name in chat.topics.items()],
        "members": [n for n in chat.members if chat.has(n) and n != bot],
        "administrators": [n for n in chat.members if chat.is_administrator(n) and n != bot],
        "bot": chat.status(bot),
        "migrated_to": chat.migrated_to,
        "pinned": chat.pinned,
        "messages": [_message(message) for message in chat.messages.values()],
    }


def _message(message: Message) -> dict[str, Any]:
    content = message.content
    made: dict[str, Any] = {
        "id": message.id,
        "from": message.author,
        "text": message.words,
        "topic": message.thread if message.thread in message.chat.opened else None,
        "reply_to": message.reply_to,
        "edits": message.edits,
        "silent": message.silent,
        "reactions": [emoji for given in message.reactions.values() for emoji in given],
        "buttons": _buttons(message),
        "date": message.date,
    }
    if entities := content.get("entities", content.get("caption_entities")):
        made["entities"] = entities
    if "sender_chat" in message.origin:
        made["as"] = message.origin["sender_chat"]["id"]
    if message.is_service:
        made["service"] = next(iter(content))
    if "photo" in content:
        photo = content["photo"][-1]
        made["photo"] = {"id": photo["file_id"], "size": photo["file_size"]}
    if "document" in content:
        file = content["document"]
        made["document"] = {
            "id": file["file_id"],
            "name": file["file_name"],
            "size": file["file_size"],
        }
    if "voice" in content:
        made["voice"] = {"id": content["voice"]["file_id"]}
    return made


def _buttons(message: Message) -> list[list[dict[str, str]]]:
    rows = (message.markup or {}).get("inline_keyboard", [])
    return [[_button(button) for button in row] for row in rows]


def _button(button: dict[str, Any]) -> dict[str, str]:
    made = {"text": button["text"]}
    if "callback_data" in button:
        made["data"] = button["callback_data"]
    if "url" in button:
        made["url"] = button["url"]
    return made
