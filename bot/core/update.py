"""What a raw update of the Bot API is about: whether Eske may keep it, and what it waits for."""

import re
from collections.abc import Hashable, Mapping
from typing import Any

RawUpdate = Mapping[str, Any]

_SERVICE = frozenset(
    {
        *("migrate_to_chat_id", "migrate_from_chat_id", "new_chat_title"),
        *("forum_topic_edited", "left_chat_member"),
    }
)
# As Telegram finds a command (td, match_bot_commands): "/a/b" is none.
_COMMAND = re.compile(r"/\w{1,64}(?:@(?P<whose>\w{3,32}))?(?![\w/<>@])", re.ASCII)


def wanted(update: RawUpdate, bot_id: int, username: str) -> bool:
    """Whether Eske may store this update at all.

    As administrator of a group, and always in channels, a bot gets everything that is written.
    What is neither a command, a reply to Eske, a press, a private message nor a change of
    membership or title is none of its business.
    """
    kinds = ("message", "edited_message", "channel_post")
    message = next((update[kind] for kind in kinds if update.get(kind)), None)
    if message is None:
        return "callback_query" in update or "my_chat_member" in update
    if message.get("chat", {}).get("type") == "private" or not _SERVICE.isdisjoint(message):
        return True
    return _replies_to(message, bot_id) or _is_command(message, username)


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
    kinds = ("message", "edited_message", "channel_post", "callback_query", "my_chat_member")
    body: Mapping[str, Any] = next((update[kind] for kind in kinds if kind in update), {})
    found: set[Hashable] = set()
    if "from" in body:
        found.add(("person", body["from"].get("id")))
    if "chat" in body:
        found.add(("chat", body["chat"].get("id")))
    return found


def _replies_to(message: Mapping[str, Any], bot_id: int) -> bool:
    replied = message.get("reply_to_message", {})
    # In a topic, what replies to nothing carries the message that opened the topic.
    return replied.get("from", {}).get("id") == bot_id and "forum_topic_created" not in replied


def _is_command(message: Mapping[str, Any], username: str) -> bool:
    command = _COMMAND.match(str(message.get("text", "")))
    if command is None:
        return False
    return command["whose"] is None or command["whose"].lower() == username.lower()
