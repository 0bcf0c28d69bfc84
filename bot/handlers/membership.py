"""Chats change: Eske is added or removed, a group becomes a supergroup, a title is new."""

from telegram import ChatMember, ChatMemberRestricted, Update
from telegram.constants import ChatType
from telegram.ext import ChatMemberHandler, MessageHandler, filters

from bot.context import Context
from bot.core.team import PauseReason
from bot.handlers.channels import own_status_in_channel
from bot.handlers.rights import topic_of
from bot.handlers.setup import greet
from bot.notices import pause

GROUPS = {ChatType.GROUP, ChatType.SUPERGROUP}


async def own_status(update: Update, context: Context) -> None:
    """Eske's own place in a chat changed: say hello, go on, or pause the team."""
    change = update.my_chat_member
    assert change is not None
    chat, member, teams = change.chat, change.new_chat_member, context.eske.store.teams
    if chat.type == ChatType.PRIVATE:
        if member.status == ChatMember.BANNED:
            teams.drop_contact_everywhere(chat.id)
            context.eske.store.catch_ups.stop_everywhere(chat.id)
        return
    if chat.type == ChatType.CHANNEL:
        await own_status_in_channel(change, context)
        return
    if chat.type not in GROUPS:
        return
    if member.status in {ChatMember.LEFT, ChatMember.BANNED}:
        _pause_all(context, chat.id, PauseReason.GONE)
    elif isinstance(member, ChatMemberRestricted) and not member.can_send_messages:
        _pause_all(context, chat.id, PauseReason.RIGHTS)
    else:
        was_out = change.old_chat_member.status in {ChatMember.LEFT, ChatMember.BANNED}
        for team in teams.of_chat(chat.id):
            teams.resume(team.id)
            if was_out:
                # Whoever adds Eske again looks for its buttons; the old hello is far up.
                teams.change(team.id, hello_message_id=None)
        await greet(context, chat, change.from_user.language_code, None)


async def moved(update: Update, context: Context) -> None:
    """A group became a supergroup: both service messages say the same."""
    message = update.effective_message
    assert message is not None
    if message.migrate_to_chat_id:
        context.eske.store.teams.move(message.chat_id, message.migrate_to_chat_id)
    elif message.migrate_from_chat_id:
        context.eske.store.teams.move(message.migrate_from_chat_id, message.chat_id)


async def renamed(update: Update, context: Context) -> None:
    """The chat has a new title."""
    message = update.effective_message
    assert message is not None
    context.eske.store.teams.rename(message.chat_id, message.new_chat_title or "")


async def topic_renamed(update: Update, context: Context) -> None:
    """A topic of a forum has a new name, or only a new picture."""
    message = update.effective_message
    assert message is not None
    topic, edited = topic_of(message), message.forum_topic_edited
    if topic is not None and edited is not None and edited.name:
        context.eske.store.teams.rename_topic(message.chat_id, topic, edited.name)


async def left(update: Update, context: Context) -> None:
    """Somebody left: a press is asked about anew."""
    message = update.effective_message
    assert message is not None
    if message.left_chat_member:
        context.eske.members.forget(message.chat_id, message.left_chat_member.id)


def _pause_all(context: Context, chat_id: int, reason: PauseReason) -> None:
    for team in context.eske.store.teams.of_chat(chat_id):
        pause(context.eske, team, reason)


HANDLERS = [
    ChatMemberHandler(own_status, ChatMemberHandler.MY_CHAT_MEMBER),
    MessageHandler(filters.StatusUpdate.MIGRATE, moved),
    MessageHandler(filters.StatusUpdate.NEW_CHAT_TITLE, renamed),
    MessageHandler(filters.StatusUpdate.FORUM_TOPIC_EDITED, topic_renamed),
    MessageHandler(filters.StatusUpdate.LEFT_CHAT_MEMBER, left),
]
