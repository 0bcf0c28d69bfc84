"""The people, chats and messages of the demo."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

ANONYMOUS = (
    1087968824  # GroupAnonymousBot, the author of what an administrator writes as the group
)
AS_CHANNEL = 136817688  # Channel_Bot, the author of what somebody writes as a channel
GENERAL = 1  # the topic of a forum that carries no message_thread_id
PRESENT = ("creator", "administrator", "member", "restricted")


@dataclass(slots=True)
class Person:
    """Somebody with a Telegram account; the bot is one too."""

    id: int
    name: str
    language: str | None = None
    role: str = "staff"
    username: str | None = None
    is_bot: bool = False
    deactivated: bool = False


@dataclass(slots=True)
class Member:
    """What somebody is in a chat: `status` is one of the Bot API's. An administrator of a channel
    need not have the right to post there."""

    status: str
    anonymous: bool = False
    posts: bool = True


@dataclass(slots=True)
class Message:
    """A message as Telegram keeps it. `origin` says who wrote it, `content` what, both as in the
    Bot API; times are Unix seconds of the demo's clock."""

    id: int
    chat: "Chat"
    author: int
    date: int
    origin: dict[str, Any]
    content: dict[str, Any]
    thread: int | None = None
    reply_to: int | None = None
    markup: dict[str, Any] | None = None
    silent: bool = False
    sealed: bool = False
    edits: int = 0
    edited: int | None = None
    reactions: dict[int, list[str]] = field(default_factory=dict)

    @property
    def words(self) -> str:
        """The text or caption."""
        return str(self.content.get("text", self.content.get("caption", "")))

    @property
    def is_service(self) -> bool:
        """Whether Telegram wrote it: somebody came, left, pinned."""
        return not self.content.keys() & {"text", "photo", "document", "voice"}


@dataclass(slots=True)
class Chat:
    """A private chat, group, supergroup or channel; `topics`, by their names now, only in a forum.

    `opened`: the names that topics had at first. `shut`: the topics that are closed.
    """

    id: int
    type: str
    title: str
    username: str | None = None
    topics: dict[int, str] = field(default_factory=dict)
    opened: dict[int, str] = field(default_factory=dict)
    shut: set[int] = field(default_factory=set)
    members: dict[int, Member] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)
    pinned: list[int] = field(default_factory=list)
    last_id: int = 0
    last_bot: int | None = None
    migrated_to: int | None = None

    @property
    def is_forum(self) -> bool:
        """Whether it has topics."""
        return bool(self.opened)

    def status(self, who: int) -> str | None:
        """The status of a person, `None` for one who was never here."""
        member = self.members.get(who)
        return member.status if member else None

    def has(self, who: int) -> bool:
        """Whether a person is in the chat now."""
        return self.status(who) in PRESENT

    def is_administrator(self, who: int) -> bool:
        """Whether a person has an administrator's rights here."""
        return self.status(who) in ("creator", "administrator")


@dataclass(slots=True)
class World:
    """Everybody and every chat, by id. Private chats have their person's id."""

    bot: Person
    people: dict[int, Person]
    chats: dict[int, Chat]

    def named(self, username: str) -> Chat | None:
        """The public group or channel with this @name."""
        name = username.removeprefix("@").lower()
        return next((c for c in self.chats.values() if (c.username or "").lower() == name), None)


def load(path: Path | None = None) -> World:
    """The world of a YAML file, or the one that ships; the bot is not yet in any group."""
    source = yaml.safe_load((path or Path(__file__).with_name("world.yaml")).read_text("utf-8"))
    bot = Person(is_bot=True, role="bot", **source["bot"])
    world = World(bot, {}, {})
    for entry in source["people"]:
        opened = entry.pop("opened", True)
        person = Person(**entry)
        world.people[person.id] = person
        world.chats[person.id] = chat = Chat(person.id, "private", person.name)
        chat.members[person.id] = Member("member")
        if opened:
            chat.members[bot.id] = Member("member")
    for entry in source["chats"]:
        chat = _chat(entry)
        world.chats[chat.id] = chat
    return world


def _chat(entry: dict[str, Any]) -> Chat:
    leads, anonymous = entry.pop("administrators"), entry.pop("anonymous", ())
    members = entry.pop("members")
    chat = Chat(**entry)
    chat.opened = dict(chat.topics)
    # A forum's topics have the numbers of the service messages that opened them.
    chat.last_id = max(chat.topics, default=0)
    for who in leads:
        chat.members[who] = Member("administrator", who in anonymous)
    chat.members[leads[0]].status = "creator"
    chat.members.update((who, Member("member")) for who in members)
    return chat
