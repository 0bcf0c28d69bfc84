"""Channels, where nobody has a name: all that concerns one happens in a lead's private chat."""

from telegram import ChatMember, ChatMemberAdministrator, ChatMemberUpdated, Update, User
from telegram.ext import CommandHandler, MessageHandler, filters

from bot.context import Context
from bot.core.errors import UserError
from bot.core.roles import Action, may
from bot.core.team import PauseReason, Team
from bot.handlers.notice import first_notice
from bot.handlers.rights import check, roles_of
from bot.handlers.setup import new_team, settings_panel
from bot.handlers.speech import tell
from bot.messages import channel as channels
from bot.messages import post
from bot.messages.gate import GateError, GoneError, RightsError
from bot.notices import pause, pause_after

GONE = {ChatMember.LEFT, ChatMember.BANNED}


async def own_status_in_channel(change: ChatMemberUpdated, context: Context) -> None:
    """Eske's own place in a channel changed: say hello, go on, or pause the team."""
    teams, member = context.eske.store.teams, change.new_chat_member
    team = teams.by_chat(change.chat.id)
    if member.status in GONE:
        if team is not None:
            pause(context.eske, team, PauseReason.GONE)
        return
    # Made also where Eske may not post: whoever added it must learn why nothing comes.
    team = team or new_team(context, change.chat, change.from_user.language_code)
    if not (isinstance(member, ChatMemberAdministrator) and member.can_post_messages):
        pause(context.eske, team, PauseReason.RIGHTS, also={change.from_user.id})
        return
    teams.resume(team.id)
    if change.old_chat_member.status in GONE:
        # Whoever adds Eske again looks for its button; the old hello is far up.
        team = teams.change(team.id, hello_message_id=None)
    if team.hello_message_id is None and await _greet(context, team):
        await _hand_over(context, team, change.from_user)


async def post_command(update: Update, context: Context) -> None:
    """A command in a channel: one silent reply with the way to the private chat."""
    asked = update.channel_post
    assert asked is not None
    eske = context.eske
    team = eske.store.teams.by_chat(asked.chat_id) or new_team(context, asked.chat, None)
    message = channels.pointer(_setup_link(context, team), eske.texts_of(team))
    await tell(context, update, message)


async def set_up(update: Update, context: Context) -> None:
    """/start in private by a channel's button: its settings, for those who lead it.

    Who leads it is told things about it from then on, as the channel itself never is.
    """
    user, teams = update.effective_user, context.eske.store.teams
    assert user is not None
    await first_notice(context, update)
    token = context.args[0] if context.args else ""
    team = teams.by_contact_token(token.removeprefix("setup-"))
    if team is None:
        raise UserError("contact-unknown")
    await check(update, context, team, Action.SET_UP)
    if may(await roles_of(update, context, team.chat_id), Action.BECOME_CONTACT):
        teams.add_contact(team.id, user.id)
    texts = context.readers_texts(update, team)
    await tell(context, update, await settings_panel(context, team, texts))


async def _greet(context: Context, team: Team) -> bool:
    """Say hello in the channel, silently; False where it does not let Eske write after all."""
    eske = context.eske
    message = channels.hello(_setup_link(context, team), eske.texts_of(team))
    try:
        sent = await eske.gate.insist(
            team.chat_id, lambda: post.send(context.bot, team.chat_id, message, silent=True)
        )
    except (GoneError, RightsError) as error:
        pause_after(eske, team, error)
        return False
    eske.store.teams.change(team.id, hello_message_id=sent)
    return True


async def _hand_over(context: Context, team: Team, user: User) -> None:
    """Give the settings to whoever added Eske, if Eske may write there; else the hello's button
    leads to them."""
    eske = context.eske
    if not may(await eske.members.roles(team.chat_id, user.id), Action.BECOME_CONTACT):
        return
    message = await settings_panel(context, team, eske.readers_texts(user, team))
    try:
        await eske.gate.insist(user.id, lambda: post.send(context.bot, user.id, message))
    except GateError:
        return
    eske.store.teams.add_contact(team.id, user.id)


def _setup_link(context: Context, team: Team) -> str:
    eske = context.eske
    return eske.private_link(f"setup-{eske.store.teams.contact_token(team.id)}")


HANDLERS = [
    MessageHandler(filters.UpdateType.CHANNEL_POST & filters.COMMAND, post_command),
    CommandHandler(
        "start",
        set_up,
        filters.UpdateType.MESSAGE & filters.ChatType.PRIVATE & filters.Regex("^/start setup-"),
    ),
]
