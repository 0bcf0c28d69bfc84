"""Everything Telegram knows in the demo, and what changes it most: posts and members."""

import secrets
from dataclasses import dataclass, field
from typing import Any

from bot.demo import views
from bot.demo.clock import DemoClock
from bot.demo.errors import ApiError, forbidden
from bot.demo.faults import Faults
from bot.demo.files import Files
from bot.demo.limits import Limits
from bot.demo.schema import Schema
from bot.demo.updates import Updates
from bot.demo.world import PRESENT, Chat, Member, Message, Person, World

PLACE = {"group": "group chat", "supergroup": "supergroup chat", "channel": "channel chat"}
# The updates of a new and an edited message.
IN_CHANNEL = ("channel_post", "edited_channel_post")
ELSEWHERE = ("message", "edited_message")


@dataclass(slots=True)
class Query:
    """A press that waits for its answer; `at` in Unix seconds of the demo's clock."""

    at: float
    answer: dict[str, Any] | None = None


@dataclass(slots=True)
class Profile:
    """What the bot says of itself: keyed by language, commands by scope and language."""

    commands: dict[tuple[str, str], list[dict[str, Any]]] = field(default_factory=dict)
    texts: dict[tuple[str, str], str] = field(default_factory=dict)
    menus: dict[int | None, dict[str, Any]] = field(default_factory=dict)


class State:
    """The world with its bot, its updates, and the means to change them as Telegram would."""

    def __init__(self, clock: DemoClock, world: World, *, limits: bool = True) -> None:
        self.clock = clock
        self.world = world
        self.bot = world.bot
        self.token = f"{world.bot.id}:{secrets.token_urlsafe(26)}"
        self.schema = Schema()
        self.updates = Updates(self.now, throttle=limits)
        self.limits = Limits(on=limits)
        self.faults = Faults()
        self.files = Files()
        self.profile = Profile()
        self.queries: dict[str, Query] = {}
        self.seen: set[int] = set()
        self.secret: str | None = None

    def now(self) -> float:
        """Unix seconds of the demo's clock."""
        return self.clock.now().timestamp()

    def person(self, number: int) -> Person | None:
        """Somebody by id, the bot too."""
        return self.bot if number == self.bot.id else self.world.people.get(number)

    def mention(self, number: int) -> dict[str, Any] | None:
        """The user whom a text may mention: one whom the bot has met."""
        person = self.person(number)
        return views.user(person) if person and number in self.seen else None

    def find(self, chat_id: int | str) -> Chat:
        """The chat that a bot's call names, if the bot may know of it."""
        if isinstance(chat_id, str):
            chat = self.world.named(chat_id) if chat_id.startswith("@") else None
        else:
            chat = self.world.chats.get(chat_id)
        if chat is None:
            raise ApiError("chat not found")
        known = chat.id in self.seen if chat.type == "private" else bool(chat.username)
        if chat.status(self.bot.id) is None and not known:
            raise ApiError("chat not found")
        return chat

    def readable(self, chat_id: int | str) -> Chat:
        """The chat, if the bot may look at it."""
        chat = self.find(chat_id)
        if chat.type != "private" and not chat.has(self.bot.id):
            raise self._outside(chat)
        return chat

    def writable(self, chat_id: int | str, what: str = "text messages") -> Chat:
        """The chat, if the bot may write `what` there; Telegram's refusals else."""
        chat = self.find(chat_id)
        if chat.migrated_to is not None:
            raise ApiError(
                "group chat was upgraded to a supergroup chat", migrate_to_chat_id=chat.migrated_to
            )
        status = chat.status(self.bot.id)
        if chat.type == "private":
            self._may_write_to(self.world.people[chat.id], status)
        elif status not in PRESENT:
            raise self._outside(chat)
        elif chat.type == "channel" and not self._may_post(chat):
            raise ApiError("need administrator rights in the channel chat")
        elif status == "restricted":
            raise ApiError(f"not enough rights to send {what} to the chat")
        return chat

    def _may_post(self, channel: Chat) -> bool:
        return channel.is_administrator(self.bot.id) and channel.members[self.bot.id].posts

    def _may_write_to(self, person: Person, status: str | None) -> None:
        if person.deactivated:
            raise forbidden("user is deactivated")
        if person.is_bot:
            raise forbidden("the bot can't send messages to the bot")
        if status is None:
            raise forbidden("bot can't initiate conversation with a user")
        if status == "kicked":
            raise forbidden("bot was blocked by the user")

    def _outside(self, chat: Chat) -> ApiError:
        if chat.status(self.bot.id) == "kicked":
            return forbidden(f"bot was kicked from the {PLACE[chat.type]}")
        return forbidden(f"bot is not a member of the {PLACE[chat.type]}")

    def message(self, chat: Chat, number: int | None, purpose: str) -> Message:
        """A message of the chat; `purpose` completes Telegram's "message to … not found"."""
        if number is None:
            raise ApiError("message identifier is not specified")
        if number not in chat.messages:
            raise ApiError(f"message {purpose} not found")
        return chat.messages[number]

    def origin(self, chat: Chat, person: Person) -> dict[str, Any]:
        """Who a message is from: in a channel only the channel."""
        if chat.type == "channel":
            return {"sender_chat": views.chat(chat, self.world)}
        return {"from": views.user(person)}

    def post(
        self,
        chat: Chat,
        author: Person,
        content: dict[str, Any],
        *,
        origin: dict[str, Any] | None = None,
        thread: int | None = None,
        reply_to: int | None = None,
        silent: bool = False,
    ) -> Message:
        """Put a new message into a chat; no update is made."""
        chat.last_id += 1
        if chat.type == "supergroup" and thread is None and reply_to in chat.messages:
            # Outside topics a reply carries the thread of what it answers, also in a forum's
            # General (tdlib/telegram-bot-api#447).
            thread = chat.messages[reply_to].thread or reply_to
        made = Message(
            chat.last_id,
            chat,
            author.id,
            int(self.now()),
            self.origin(chat, author) if origin is None else origin,
            content,
            thread=thread,
            reply_to=reply_to,
            silent=silent,
        )
        chat.messages[made.id] = made
        if author.is_bot:
            chat.last_bot = author.id
        return made

    def tell(self, message: Message, *, edited: bool = False) -> None:
        """Make the update of a message for the bot, whatever privacy mode says."""
        kinds = IN_CHANNEL if message.chat.type == "channel" else ELSEWHERE
        self.update(kinds[edited], views.message(message, self.world), f"chat {message.chat.id}")

    def update(self, kind: str, content: dict[str, Any], lane: str) -> None:
        """Queue an update, and remember whom the bot meets by it."""
        made = self.updates.add(kind, content, lane)
        if made is None:
            return
        self.seen.add(content.get("from", content.get("sender_chat", {})).get("id", 0))
        self.seen.update(user["id"] for user in content.get("new_chat_members", ()))

    def service(
        self, chat: Chat, author: Person, content: dict[str, Any], *, thread: int | None = None
    ) -> Message:
        """Put a service message into a chat and tell the bot of it, if it is there."""
        message = self.post(chat, author, content, thread=thread)
        if chat.has(self.bot.id):
            self.tell(message)
        return message

    def set_member(
        self, chat: Chat, who: Person, status: str, actor: Person, *, posts: bool = True
    ) -> None:
        """Change what somebody is in a chat, with the updates and service messages of it."""
        before = chat.members.get(who.id)
        old = views.member(chat, who, before)
        if before is not None and (before.status, before.posts) == (status, posts):
            return
        was_in = chat.has(who.id)
        chat.members[who.id] = Member(status, bool(before and before.anonymous), posts)
        change = {
            "chat": views.chat(chat, self.world),
            "from": views.user(actor),
            "date": int(self.now()),
            "old_chat_member": old,
            "new_chat_member": views.member(chat, who, chat.members[who.id]),
        }
        lane = f"chat {chat.id}"
        if who.id == self.bot.id:
            self.update("my_chat_member", change, lane)
        elif chat.is_administrator(self.bot.id):
            self.update("chat_member", change, lane)
        if chat.type in ("group", "supergroup") and chat.has(who.id) != was_in:
            self._coming_and_going(chat, who, actor, came=not was_in)

    def _coming_and_going(self, chat: Chat, who: Person, actor: Person, *, came: bool) -> None:
        user = views.user(who)
        if came:
            self.service(chat, actor, {"new_chat_members": [user]})
        else:
            self.service(chat, actor, {"left_chat_member": user})

    def migrate(self, chat: Chat) -> Chat:
        """Make a group a supergroup: a new chat, new message ids, a service message in each."""
        number = -1002_000_000_000 + chat.id
        new = Chat(
            number,
            "supergroup",
            chat.title,
            members={k: Member(m.status, m.anonymous) for k, m in chat.members.items()},
        )
        self.world.chats[number] = new
        owner = self.owner(chat)
        self.service(chat, owner, {"migrate_to_chat_id": number})
        chat.migrated_to = number
        self.service(new, owner, {"migrate_from_chat_id": chat.id})
        return new

    def owner(self, chat: Chat) -> Person:
        """Who owns a chat; in a private chat, its person."""
        number = next((n for n, m in chat.members.items() if m.status == "creator"), chat.id)
        return self.world.people[number]

    def add_bot(self) -> None:
        """The bot's first day: the owner of each chat adds it, to channels as administrator."""
        for chat in list(self.world.chats.values()):
            if chat.type != "private" and not chat.has(self.bot.id):
                status = "administrator" if chat.type == "channel" else "member"
                self.set_member(chat, self.bot, status, self.owner(chat))
