"""What people do: write, edit, press, start the bot, come and go."""

import base64
import binascii
import mimetypes
import re
import secrets
from dataclasses import dataclass
from typing import Any

from bot.demo import views
from bot.demo.entities import found
from bot.demo.errors import ControlError
from bot.demo.files import Upload, described
from bot.demo.state import Query, State
from bot.demo.world import ANONYMOUS, AS_CHANNEL, GENERAL, Chat, Member, Message, Person

# A grey PNG of one pixel, and the head of an Ogg file: enough for what nobody looks at.
PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=="
)
OGG = b"OggS" + bytes(60)


@dataclass(frozen=True, slots=True)
class Words:
    """What somebody says, as POST /demo/say has it."""

    text: str = ""
    topic: int | None = None
    reply_to: int | None = None
    kind: str | None = None
    speaks_as: str | None = None
    document: dict[str, str] | None = None


def say(state: State, person: Person, chat: Chat, words: Words) -> Message:
    """A person writes into a chat; the bot gets an update if privacy mode lets it see that."""
    _may_write(state, person, chat)
    if words.reply_to is not None and words.reply_to not in chat.messages:
        raise ControlError(f"chat {chat.id} has no message {words.reply_to} to reply to")
    message = state.post(
        chat,
        person,
        _content(state, words),
        origin=_voice(state, person, chat, words.speaks_as),
        thread=_topic(person, chat, words),
        reply_to=words.reply_to,
    )
    if sees(state, message):
        state.tell(message)
    return message


def edit(state: State, person: Person, chat: Chat, number: int, text: str) -> None:
    """A person changes an own message; without a change, or after a day, the bot hears nothing."""
    message = chat.messages.get(number)
    if message is None or message.author != person.id or message.is_service:
        raise ControlError(f"message {number} in chat {chat.id} is not {person.name}'s to edit")
    field = "text" if "text" in message.content else "caption"
    if message.words == text:
        return
    entities = {} if not (made := found(text)) else {_entities(field): made}
    kept = {k: v for k, v in message.content.items() if k not in (field, _entities(field))}
    message.content = kept | {field: text} | entities
    message.edits += 1
    message.edited = int(state.now())
    if message.date > state.now() - 86_400 and sees(state, message):
        state.tell(message, edited=True)


def press(state: State, person: Person, chat: Chat, number: int, data: str) -> Query:
    """A button is pressed, or a client forged the press: any data, any message, by anybody."""
    if not 0 < number <= chat.last_id:
        raise ControlError(f"chat {chat.id} never had a message {number}")
    query = Query(state.now())
    if not chat.has(state.bot.id):
        return query
    name = str(secrets.randbits(62))
    state.queries[name] = query
    message = chat.messages.get(number)
    shown = (
        views.message(message, state.world)
        if message is not None
        else views.inaccessible(chat, number, state.world)
    )
    content = {
        "id": name,
        "from": views.user(person),
        "message": shown,
        "chat_instance": str(chat.id * 7919),
        "data": data,
    }
    state.update("callback_query", content, f"user {person.id}")
    return query


def start(state: State, person: Person, payload: str) -> Message:
    """A person opens the bot's private chat, by a deep link if there is a payload."""
    if payload and not re.fullmatch("[A-Za-z0-9_-]{1,64}", payload):
        raise ControlError("a deep link's payload has 1 to 64 of A-Z a-z 0-9 _ -")
    chat = state.world.chats[person.id]
    if chat.status(state.bot.id) == "kicked":
        state.set_member(chat, state.bot, "member", person)
    chat.members[state.bot.id] = Member("member")
    return say(state, person, chat, Words(f"/start {payload}".strip()))


def change_member(
    state: State, chat: Chat, who: Person, status: str, *, posts: bool = True
) -> None:
    """Somebody comes, goes, or gets another standing; who left went by themself.

    `posts`: whether an administrator of a channel may post there.
    """
    if status not in ("creator", "administrator", "member", "restricted", "left", "kicked"):
        raise ControlError(f"status {status!r} is none of Telegram's")
    if chat.type == "private" and (who.id != state.bot.id or status not in ("member", "kicked")):
        raise ControlError("in a private chat the bot is made a member, or kicked: blocked")
    actor = who if status == "left" and who.id != state.bot.id else state.owner(chat)
    if not posts and (chat.type != "channel" or status != "administrator"):
        raise ControlError('"posts" is about administrators of channels')
    state.set_member(chat, who, status, actor, posts=posts)


def sees(state: State, message: Message) -> bool:
    """Privacy mode: what of a group's messages reaches a bot (Telegram's list in its bot FAQ)."""
    chat, bot = message.chat, state.bot
    if not chat.has(bot.id):
        return False
    if message.author in state.world.people and state.world.people[message.author].is_bot:
        return False
    if chat.type == "private" or chat.is_administrator(bot.id) or message.is_service:
        return True
    if chat.type == "channel":
        return False
    if message.reply_to in chat.messages and chat.messages[message.reply_to].author == bot.id:
        return True
    if command := re.match(r"/\w+(?:@(\w+))?(?!\w)", message.words):
        addressed = command[1]
        if addressed:
            return addressed.lower() == (bot.username or "").lower()
        return chat.last_bot == bot.id
    return False


def _may_write(state: State, person: Person, chat: Chat) -> None:
    if chat.migrated_to is not None:
        raise ControlError(f"chat {chat.id} became the supergroup {chat.migrated_to}: write there")
    if chat.type == "private":
        if chat.id != person.id:
            raise ControlError(f"the private chat of {person.name} has the id {person.id}")
        status = chat.status(state.bot.id)
        if status != "member":
            raise ControlError(f"{person.name} has not started the bot: POST /demo/start first")
    elif chat.type == "channel":
        if not chat.is_administrator(person.id):
            raise ControlError(f"only administrators write in the channel {chat.id}")
    elif not chat.has(person.id):
        raise ControlError(f"{person.name} is not in chat {chat.id}: POST /demo/member first")


def _voice(
    state: State, person: Person, chat: Chat, speaks_as: str | None
) -> dict[str, Any] | None:
    """Whom a message is shown to be from, where that is not its author.

    An anonymous administrator writes as the group unless told otherwise.
    """
    if speaks_as is None and chat.type == "supergroup" and chat.members[person.id].anonymous:
        speaks_as = "anonymous"
    if speaks_as == "anonymous":
        if chat.type != "supergroup" or not chat.is_administrator(person.id):
            raise ControlError("only an administrator of a supergroup can write anonymously")
        group = Person(ANONYMOUS, "Group", username="GroupAnonymousBot", is_bot=True)
        return {"from": views.user(group), "sender_chat": views.chat(chat, state.world)}
    if speaks_as == "channel":
        own = (c for c in state.world.chats.values() if c.type == "channel")
        channel = next((c for c in own if c.is_administrator(person.id)), None)
        if channel is None or chat.type != "supergroup":
            raise ControlError("writing as a channel needs an own channel, and a supergroup")
        sender = Person(AS_CHANNEL, "Channel", username="Channel_Bot", is_bot=True)
        shown = views.chat(channel, state.world)
        return {"from": views.user(sender), "sender_chat": shown}
    if speaks_as is not None:
        raise ControlError(f'"as" is "anonymous" or "channel", not {speaks_as!r}')
    return None


def _topic(person: Person, chat: Chat, words: Words) -> int | None:
    if not chat.is_forum:
        if words.topic is not None:
            raise ControlError(f"chat {chat.id} has no topics")
        return None
    if words.topic is None and words.reply_to is not None:
        return chat.messages[words.reply_to].thread
    if words.topic in (None, GENERAL):
        return None
    if words.topic not in chat.topics:
        raise ControlError(f"chat {chat.id} has the topics {sorted(chat.topics)}")
    if words.topic in chat.shut and not chat.is_administrator(person.id):
        raise ControlError(f"topic {words.topic} is closed: only administrators write there")
    return words.topic


def _content(state: State, words: Words) -> dict[str, Any]:
    kind, upload = _upload(words)
    field = "caption" if upload else "text"
    text = words.text.strip()
    if not upload and not text:
        raise ControlError('a message needs a "text"')
    if len(text) > (1024 if upload else 4096):
        raise ControlError("the text is longer than Telegram lets people write")
    content = described(state.files.keep(kind, upload)) if upload else {}
    if text:
        content[field] = text
        if entities := found(text):
            content[_entities(field)] = entities
    return content


def _upload(words: Words) -> tuple[str, Upload | None]:
    data = None
    if words.document is not None:
        try:
            data = base64.b64decode(words.document["base64"], validate=True)
        except (KeyError, TypeError, binascii.Error):
            raise ControlError('"document" needs a "name" and "base64"') from None
    if words.kind == "photo":
        return "photo", Upload("photo.png", "image/png", data or PIXEL)
    if words.kind == "voice":
        return "voice", Upload("voice.ogg", "audio/ogg", data or OGG)
    if words.kind is not None:
        raise ControlError(f'"kind" is "photo" or "voice", not {words.kind!r}')
    if data is None or words.document is None:
        return "", None
    name = words.document.get("name", "file")
    # Telegram's clients tell the type by the name.
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    return "document", Upload(name, kind, data)


def _entities(field: str) -> str:
    return "entities" if field == "text" else "caption_entities"
