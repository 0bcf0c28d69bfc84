"""What a raw update of the Bot API is about: whether Eske may keep it, and what it waits for."""

from collections.abc import Hashable, Mapping
from typing import Any

RawUpdate = Mapping[str, Any]

_SERVICE = frozenset(
    {"migrate_to_chat_id", "migrate_from_chat_id", "new_chat_title", "left_chat_member"}
)


def wanted(update: RawUpdate, bot_id: int, username: str) -> bool:
    """Whether Eske may store this update at all.

    As administrator of a group, and always in channels, a bot gets everything that is written.
    What is neither a command, a reply to Eske, a press, a private message nor a change of
    membership is none of its business.
    """
    message = update.get("message") or update.get("edited_message")
    if message is None:
        return "callback_query" in update or "my_chat_member" in update
    if message.get("chat", {}).get("type") == "private" or not _SERVICE.isdisjoint(message):
        return True
    replied = message.get("reply_to_message", {}).get("from", {}).get("id")
    return replied == bot_id or _is_command(message, username)


def shape(value: object) -> object:
    """What an update is made of without what it says: every text and number is gone.

    One that cannot be handled is kept like this for whoever mends Eske: in full it might tell
    who pressed what long after the card has closed.
    """
    if isinstance(value, dict):
        return {name: shape(part) for name, part in value.items()}
    if isinstance(value, list):
        return [shape(part) for part in value]
    return type(value).__name__


def lanes(update: RawUpdate) -> set[Hashable]:
    """What must be handled in the order in which it came: the same person, the same message.

    Two people's presses have no lane in common, as each keeps its answer before it awaits
    anything; what is written or changed in a chat goes one after the other.
    """
    kinds = ("message", "edited_message", "callback_query", "my_chat_member")
    body: Mapping[str, Any] = next((update[kind] for kind in kinds if kind in update), {})
    found: set[Hashable] = set()
    if "from" in body:
        found.add(("person", body["from"].get("id")))
    if "chat" in body:
        found.add(("chat", body["chat"].get("id")))
    return found


def _is_command(message: Mapping[str, Any], username: str) -> bool:
    text = str(message.get("text", ""))
    if not text.startswith("/"):
        return False
    _, at, name = text.split(maxsplit=1)[0].partition("@")
    return not at or name.lower() == username.lower()
