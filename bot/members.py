"""Who somebody is in a chat, as far as Telegram will say."""

from collections.abc import Callable
from datetime import datetime, timedelta

from telegram import Bot, ChatMember, ChatMemberRestricted

from bot.clock import Clock
from bot.core.roles import Role
from bot.messages.gate import Gate, GateError, NobodyError

# Long enough that a daily card asks Telegram once a person, short enough to notice who left.
REMEMBERED = timedelta(hours=20)
MOST_REMEMBERED = 20_000
LATELY = timedelta(minutes=5)


class Members:
    """Asks Telegram who is in a chat. What it remembers is in memory only, never on disk."""

    def __init__(
        self, bot: Bot, gate: Gate, clock: Clock, is_admin: Callable[[int], bool]
    ) -> None:
        self._bot = bot
        self._gate = gate
        self._clock = clock
        self._is_admin = is_admin
        self._seen: dict[tuple[int, int], datetime] = {}
        self._lately: dict[tuple[int, int], tuple[datetime, frozenset[Role]]] = {}

    async def roles(self, chat_id: int, user_id: int) -> frozenset[Role]:
        """The roles of a person in the team of this chat, asked anew each time.

        Where Telegram will not say, somebody who is in no list counts as a stranger.
        """
        roles = {Role.ADMIN} if self._is_admin(user_id) else set()
        try:
            member = await self._gate.insist(
                None, lambda: self._bot.get_chat_member(chat_id, user_id)
            )
        except GateError:
            return frozenset(roles or {Role.STRANGER})
        if member.status in {ChatMember.OWNER, ChatMember.ADMINISTRATOR}:
            roles |= {Role.LEAD, Role.STAFF}
        elif _is_inside(member):
            roles.add(Role.STAFF)
        return frozenset(roles or {Role.STRANGER})

    async def roles_lately(self, chat_id: int, user_id: int) -> frozenset[Role]:
        """The roles as they were at most five minutes ago: to offer things, not to allow them."""
        until, roles = self._lately.get((chat_id, user_id), (self._clock.now(), frozenset()))
        if self._clock.now() < until:
            return roles
        roles = await self.roles(chat_id, user_id)
        if len(self._lately) >= MOST_REMEMBERED:
            self._lately.clear()
        self._lately[chat_id, user_id] = (self._clock.now() + LATELY, roles)
        return roles

    def seen(self, chat_id: int, user_id: int) -> bool:
        """Whether this person was in the chat a short while ago."""
        until = self._seen.get((chat_id, user_id))
        return until is not None and self._clock.now() < until

    async def answers_as(self, chat_id: int, user_id: int) -> Role:
        """STAFF for a person in the chat, else STRANGER; where Telegram will not say, STAFF.

        What is asked about comes from a message of that chat, or by the random link on one, which
        is better evidence than none.
        """
        try:
            member = await self._gate.insist(
                None, lambda: self._bot.get_chat_member(chat_id, user_id)
            )
        except NobodyError:
            return Role.STRANGER
        except GateError:
            return Role.STAFF
        if not _is_inside(member):
            return Role.STRANGER
        if len(self._seen) >= MOST_REMEMBERED:
            self._seen.clear()
        self._seen[chat_id, user_id] = self._clock.now() + REMEMBERED
        return Role.STAFF

    async def name(self, user_id: int) -> str | None:
        """What a person is called just now, None where Telegram will not say; kept nowhere."""
        try:
            chat = await self._gate.insist(None, lambda: self._bot.get_chat(user_id))
        except GateError:
            return None
        return chat.full_name

    def forget(self, chat_id: int, user_id: int) -> None:
        """This person has left the chat."""
        self._seen.pop((chat_id, user_id), None)


def _is_inside(member: ChatMember) -> bool:
    if isinstance(member, ChatMemberRestricted):
        return member.is_member
    return member.status in {ChatMember.OWNER, ChatMember.ADMINISTRATOR, ChatMember.MEMBER}
