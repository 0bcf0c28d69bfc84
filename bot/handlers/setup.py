"""A team is set up: the hello, its settings, and a lead who wants to be told things."""

from datetime import time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from telegram import Chat, Update
from telegram.constants import ChatType
from telegram.ext import CallbackQueryHandler, CommandHandler, filters

from bot.context import Context
from bot.core.answer import Visibility
from bot.core.deck import LANGUAGES
from bot.core.errors import UserError
from bot.core.language import likely_language
from bot.core.result import K_DEFAULT, new_threshold
from bot.core.roles import Action, may
from bot.core.schedule import instant
from bot.core.team import Team
from bot.dealing import restart_schedule
from bot.handlers import decks, seats, wizard
from bot.handlers.admins import open_admin_link
from bot.handlers.notice import first_notice
from bot.handlers.rights import (
    Asked,
    button_of,
    check,
    pressed_team,
    roles_of,
    topic_of,
    topic_title,
)
from bot.handlers.speech import show, tell, toast
from bot.handlers.writing import open_card
from bot.menus import set_own_menu
from bot.messages import panel as panels
from bot.messages import post, voice
from bot.messages.gate import GateError
from bot.messages.panel import Panel
from bot.texts import Texts

ZONES = ("Europe/Oslo", "Asia/Jerusalem", "Europe/London", "Europe/Berlin", "Atlantic/Reykjavik")


def new_team(
    context: Context,
    chat: Chat,
    language_code: str | None,
    topic: int | None = None,
    title_of_topic: str | None = None,
) -> Team:
    """The team of a chat or topic, in its likely language; `language_code`: who brought Eske."""
    eske, title = context.eske, chat.title or ""
    titles = [title, title_of_topic or ""]
    language = likely_language(titles, [language_code], eske.config.language)
    return eske.store.teams.add(
        chat.id,
        topic,
        title,
        language=language,
        zone="Asia/Jerusalem" if language == "he" else eske.config.zone.key,
        k=K_DEFAULT,
        is_channel=chat.type == ChatType.CHANNEL,
        topic_title=title_of_topic,
    )


async def greet(
    context: Context,
    chat: Chat,
    language_code: str | None,
    topic: int | None = None,
    title_of_topic: str | None = None,
) -> None:
    """Say hello in a chat, once, with the buttons that set the team up."""
    eske = context.eske
    team = eske.store.teams.by_chat(chat.id, topic)
    team = team or new_team(context, chat, language_code, topic, title_of_topic)
    if team.hello_message_id is not None:
        return
    message = panels.panel(await _view(context, team, greets=True), eske.texts_of(team))
    sent = await eske.gate.insist(
        chat.id, lambda: post.send(context.bot, chat.id, message, topic_id=topic)
    )
    eske.store.teams.change(team.id, hello_message_id=sent)


async def start(update: Update, context: Context) -> None:
    """/start in private: the front door, or a deep link. In a group or topic: a new team."""
    message, user = update.effective_message, update.effective_user
    assert message is not None
    if message.chat.type != ChatType.PRIVATE:
        topic = topic_of(message)
        team = context.eske.store.teams.by_chat(message.chat_id, topic)
        if team is not None:
            asked = Asked(team, "", f"update:{update.update_id}")
            await tell(context, update, await settings(update, context, asked))
            return
        if not may(await roles_of(update, context, message.chat_id), Action.SET_UP):
            raise UserError("not-allowed")
        code = user.language_code if user else None
        await greet(context, message.chat, code, topic, topic_title(message))
        return
    payload = context.args[0] if context.args else ""
    await first_notice(context, update)
    if payload.startswith("card-"):
        await open_card(update, context, payload.removeprefix("card-"))
        return
    if payload.startswith("contact-"):
        await _become_contact(update, context, payload.removeprefix("contact-"))
        return
    if payload.startswith("admin-"):
        await open_admin_link(update, context, payload.removeprefix("admin-"))
        return
    if payload == decks.LINK:
        await decks.show_decks(update, context)
        return
    if await wizard.follow_link(update, context, payload):
        return
    if await seats.follow_link(update, context, payload):
        return
    await tell(context, update, voice.Message(voice.say(context.readers_texts(update), "start")))
    if user and context.eske.is_admin(user.id):
        # From the first moment: admins may also do what leads do.
        context.eske.work.start(set_own_menu(context.eske, user, leads=True))


async def settings(update: Update, context: Context, asked: Asked) -> voice.Message:
    """/settings: the panel again; with the name of a time zone, set that one."""
    team = asked.team
    await check(update, context, team, Action.SET_UP)
    if asked.words:
        team = _set_zone(context, team, asked.words.split()[0])
    texts = context.readers_texts(update, team)
    return await settings_panel(context, team, texts)


async def press(update: Update, context: Context) -> None:
    """A button of the panel."""
    button = button_of(update)
    team = pressed_team(context, button.id)
    await check(update, context, team, Action.SET_UP)
    texts = context.eske.texts_of(team)
    match button.verb:
        case "zones":
            await show(context, update, panels.zones(team, _zones(context), texts))
        case "thresholds":
            await show(context, update, panels.thresholds(team, texts))
        case "panel" | "language" | "zone" | "visibility" | "k":
            team = _change(context, team, button.verb, button.value)
            view = await _view(context, team, greets=_is_hello(update, team))
            await show(context, update, panels.panel(view, context.eske.texts_of(team)))
        case _:
            raise UserError("press-unknown")
    await toast(context, update, "")


def _change(context: Context, team: Team, what: str, value: str) -> Team:
    """Change one setting to what a button says; UserError where it cannot be that."""
    teams = context.eske.store.teams
    if what == "language" and value in LANGUAGES:
        return teams.change(team.id, language=value)
    if what == "visibility" and value in set(Visibility) and not team.is_channel:
        return teams.change(team.id, visibility=value)
    if what == "zone":
        return _set_zone(context, team, value)
    if what == "k" and value.isascii() and value.isdigit():
        if not new_threshold(team.k, int(value), settled=team.k_settled):
            raise UserError("settings-k-only-up", k=team.k)
        return teams.change(team.id, k=int(value), k_settled=1)
    if what == "panel":
        return team
    raise UserError("press-unknown")


def _set_zone(context: Context, team: Team, name: str) -> Team:
    """Give a team another time zone, in which its schedules go on at the same wall times."""
    try:
        zone = ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        zone = None
    if zone is None or name not in available_timezones():
        raise UserError("settings-zone-unknown", zone=name[:40])
    changed = context.eske.store.teams.change(team.id, zone=name)
    for schedule in context.eske.store.schedules.of_team(team.id):
        if schedule.next_at is not None:
            # Not before its date: what was dealt or skipped in the old zone does not come back.
            on = schedule.next_at.astimezone(team.zone).date()
            eve = instant(on, time.min, zone) - timedelta(minutes=1)
            restart_schedule(context.eske, schedule, changed, eve)
    return changed


async def settings_panel(context: Context, team: Team, texts: Texts) -> voice.Message:
    """The panel with a team's settings, as it is shown outside the hello."""
    return panels.panel(await _view(context, team), texts)


async def _view(context: Context, team: Team, *, greets: bool = False) -> Panel:
    eske = context.eske
    size, sees_everything = None, False
    try:
        count = await eske.gate.insist(
            None, lambda: context.bot.get_chat_member_count(team.chat_id)
        )
        # Eske itself is one of them.
        size = count - 1
        me = await eske.gate.insist(
            None, lambda: context.bot.get_chat_member(team.chat_id, context.bot.id)
        )
        sees_everything = me.status == "administrator"
    except GateError:
        pass
    token = eske.store.teams.contact_token(team.id)
    link = eske.private_link(f"contact-{token}")
    return Panel(team, size, link, greets, sees_everything, wizard.plan_link(eske, team))


async def _become_contact(update: Update, context: Context, token: str) -> None:
    user = update.effective_user
    assert user is not None
    team = context.eske.store.teams.by_contact_token(token)
    if team is None:
        raise UserError("contact-unknown")
    await check(update, context, team, Action.BECOME_CONTACT)
    context.eske.store.teams.add_contact(team.id, user.id)
    context.eske.work.start(set_own_menu(context.eske, user, leads=True))
    texts = context.readers_texts(update, team)
    await tell(context, update, voice.Message(voice.say(texts, "contact-added", team=team.name)))


def _zones(context: Context) -> list[str]:
    return sorted({context.eske.config.zone.key, *ZONES})


def _is_hello(update: Update, team: Team) -> bool:
    message = update.effective_message
    return (
        message is not None
        and message.chat.id == team.chat_id
        and message.message_id == team.hello_message_id
    )


HANDLERS = [
    CommandHandler("start", start, filters.UpdateType.MESSAGE),
    CallbackQueryHandler(
        press, pattern="^team:(panel|zones|zone|thresholds|k|language|visibility):"
    ),
]
