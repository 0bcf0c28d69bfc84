"""Who is asking, in which team, and whether they may: every handler starts here."""

import asyncio
from dataclasses import dataclass

from telegram import Message, Update
from telegram.constants import ChatType

from bot.context import Context
from bot.core.errors import UserError
from bot.core.roles import Action, Role, may
from bot.core.team import Team
from bot.messages.callbacks import Button, ForeignButtonError


@dataclass(frozen=True, slots=True)
class Asked:
    """A lead's command: for which team, and with which words after its name.

    `origin` names what it makes, so that it is made once.
    """

    team: Team
    words: str
    origin: str


def topic_of(message: Message) -> int | None:
    """The forum topic of a message; comment threads of plain groups are not topics."""
    return message.message_thread_id if message.is_topic_message else None


def topic_title(message: Message) -> str | None:
    """How the topic of a message was called at first, where Telegram tells.

    It comes along with each message of a topic that is no reply.
    """
    replied = message.reply_to_message
    opened = replied.forum_topic_created if replied else None
    return opened.name if opened and message.is_topic_message else None


def team_here(update: Update, context: Context) -> Team:
    """The team of the group and topic that an update comes from; UserError where there is none."""
    message = update.effective_message
    assert message is not None
    team = context.eske.store.teams.by_chat(message.chat_id, topic_of(message))
    if team is None:
        raise UserError("command-no-team", command=f"/start@{context.bot.username}")
    title = topic_title(message)
    if team.topic_id is not None and team.topic_title is None and title is not None:
        context.eske.store.teams.rename_topic(team.chat_id, team.topic_id, title)
        return context.eske.store.teams.by_id(team.id)
    return team


async def roles_of(update: Update, context: Context, chat_id: int) -> frozenset[Role]:
    """The roles that whoever caused the update has in the team of that chat."""
    message, user = update.message or update.edited_message, update.effective_user
    # An anonymous administrator writes as the chat itself (Bot API: Message.sender_chat).
    if message and message.sender_chat and message.sender_chat.id == chat_id:
        return frozenset({Role.LEAD, Role.STAFF})
    if user is None or (message and message.sender_chat):
        return frozenset({Role.STRANGER})
    return await context.eske.members.roles(chat_id, user.id)


async def teams_led(
    update: Update, context: Context, action: Action = Action.SCHEDULE
) -> list[Team]:
    """The teams to offer to whoever caused the update, by name: those they may plan for, or do
    `action` in, as Telegram had it lately. What they then do is checked anew."""
    user = update.effective_user
    if user is None:
        return []
    teams = context.eske.store.teams.all()
    chats = list(dict.fromkeys(team.chat_id for team in teams))
    asked = [context.eske.members.roles_lately(chat_id, user.id) for chat_id in chats]
    roles = dict(zip(chats, await asyncio.gather(*asked), strict=True))
    return [team for team in teams if may(roles[team.chat_id], action)]


async def roles_in_any_team(
    context: Context, user_id: int, *, lately: bool = False
) -> frozenset[Role]:
    """All roles that a person has, in one team or another; with `lately`, to offer things, as
    Telegram had them up to five minutes ago."""
    members, teams = context.eske.members, context.eske.store.teams.all()
    ask = members.roles_lately if lately else members.roles
    asked = [ask(chat_id, user_id) for chat_id in {team.chat_id for team in teams}]
    return roles_in_private(context, user_id).union(*await asyncio.gather(*asked))


async def check(update: Update, context: Context, team: Team, action: Action) -> None:
    """UserError where the person may not do this in the team."""
    if may(await roles_of(update, context, team.chat_id), action):
        return
    if action in {Action.AGREE, Action.ANSWER}:
        raise UserError("not-in-team")
    if action is Action.COMMIT:
        raise UserError("commitment-stranger")
    if action is Action.READ:
        raise UserError("reading-stranger")
    raise UserError("not-allowed-press" if update.callback_query else "not-allowed")


def check_admin(update: Update, context: Context, action: Action) -> int:
    """The user id of an admin in the private chat; UserError where the person may not do this, or
    where others would read along.
    """
    user, chat = update.effective_user, update.effective_chat
    if chat is None or user is None or chat.type != ChatType.PRIVATE:
        raise UserError("admin-in-private")
    if not may(roles_in_private(context, user.id), action):
        raise UserError("not-allowed-admin")
    return user.id


def roles_in_private(context: Context, user_id: int) -> frozenset[Role]:
    """The roles that a person has outside any team: as an admin, or the holder of a seat."""
    roles = {Role.ADMIN} if context.eske.is_admin(user_id) else set()
    if context.eske.store.seats.of_person(user_id):
        roles.add(Role.SEAT)
    return frozenset(roles or {Role.STRANGER})


def button_of(update: Update) -> Button:
    """The button that was pressed; UserError where this Eske never made it."""
    query = update.callback_query
    assert query is not None
    try:
        return Button.unpack(query.data or "")
    except ForeignButtonError:
        raise UserError("press-unknown") from None


def pressed_team(context: Context, team_id: int) -> Team:
    """The team that a button speaks of; UserError where there is none of that number."""
    try:
        return context.eske.store.teams.by_id(team_id)
    except KeyError:
        raise UserError("press-unknown") from None
