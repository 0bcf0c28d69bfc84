"""/admins and /audit: who the admins are, how one becomes one, and what they did."""

from telegram import Update
from telegram.ext import CallbackQueryHandler, CommandHandler, filters

from bot.context import Context
from bot.core.errors import UserError
from bot.core.roles import Action, may
from bot.handlers.people import renew_menu
from bot.handlers.rights import button_of, check_admin, roles_in_private
from bot.handlers.speech import show, tell, toast
from bot.messages import admins as views
from bot.messages import voice
from bot.messages.admins import Admin, AuditPage
from bot.notices import note_to
from bot.store import AdminLink

PAGE = 8


async def admins(update: Update, context: Context) -> None:
    """/admins: who they are, and the buttons that change it."""
    check_admin(update, context, Action.GRANT_RIGHTS)
    await tell(context, update, await _list(update, context))


async def press(update: Update, context: Context) -> None:
    """A button of the list."""
    user_id, button = check_admin(update, context, Action.GRANT_RIGHTS), button_of(update)
    eske, texts = context.eske, context.readers_texts(update)
    match button.verb:
        case "list":
            shown = await _list(update, context)
        case "link":
            token = eske.store.admins.new_link(user_id, eske.clock.now())
            shown = views.handed_over(eske.private_link(f"admin-{token}"), texts)
        case "ask":
            _check_revocable(context, button.id)
            shown = views.ask_to_revoke(await _admin(context, button.id), texts)
        case "revoke":
            # Pressed twice, it is done already.
            if button.id in eske.admins:
                _check_revocable(context, button.id)
                eske.store.admins.revoke(button.id, user_id, eske.clock.now())
            if button.id == user_id:
                shown = voice.Message(voice.say(texts, "admins-gone"))
            else:
                shown = await _list(update, context)
        case _:
            raise UserError("press-unknown")
    await show(context, update, shown)
    await toast(context, update, "")


async def open_admin_link(update: Update, context: Context, token: str) -> None:
    """Ask who came by an admin's link whether they want to be one; UserError if it is no good."""
    link = _link(update, context, token)
    await tell(context, update, views.ask_to_accept(link.token, context.readers_texts(update)))


async def press_accept(update: Update, context: Context) -> None:
    """Somebody wants to be an admin, by the link that one handed over."""
    eske, user = context.eske, update.effective_user
    assert user is not None
    link = _link(update, context, button_of(update).value)
    payload = {"key": "note-admin-accepted", "values": {"id": str(user.id)}}
    note = note_to(eske, link.made_by, payload)
    if not eske.store.admins.accept(link, user.id, eske.clock.now(), [note]):
        raise UserError("admins-link-gone")
    eske.work.start(renew_menu(update, context, user))
    texts = context.readers_texts(update)
    await show(context, update, voice.Message(voice.say(texts, "admins-accepted")))
    await toast(context, update, "")


async def audit(update: Update, context: Context) -> None:
    """/audit: what admins did, the newest first."""
    await tell(context, update, _page(update, context, 0))


async def press_page(update: Update, context: Context) -> None:
    """Another page of the audit list."""
    await show(context, update, _page(update, context, button_of(update).id))
    await toast(context, update, "")


def _page(update: Update, context: Context, first: int) -> voice.Message:
    reader, eske = check_admin(update, context, Action.SEE_AUDIT), context.eske
    entries = eske.store.audit.page(first, PAGE + 1)
    zone = eske.config.zone
    page = AuditPage(
        entries=entries[:PAGE],
        first=first,
        more=len(entries) > PAGE,
        reader=reader,
        zone=zone,
        today=eske.clock.now().astimezone(zone).date(),
    )
    return views.audit_page(page, PAGE, context.readers_texts(update))


async def _list(update: Update, context: Context) -> voice.Message:
    known = [await _admin(context, user_id) for user_id in sorted(context.eske.admins)]
    return views.admin_list(known, context.readers_texts(update))


async def _admin(context: Context, user_id: int) -> Admin:
    name = await context.eske.members.name(user_id)
    return Admin(user_id, name, granted=user_id not in context.eske.config.admins)


def _check_revocable(context: Context, user_id: int) -> None:
    eske = context.eske
    if user_id in eske.config.admins:
        raise UserError("admins-is-configured")
    if user_id not in eske.admins:
        raise UserError("admins-is-none")
    if eske.admins == {user_id}:
        raise UserError("admins-last")


def _link(update: Update, context: Context, token: str) -> AdminLink:
    """The link with that token, made by somebody who is an admin still, for one who is none."""
    eske, user = context.eske, update.effective_user
    assert user is not None
    if not may(roles_in_private(context, user.id), Action.ACCEPT_RIGHTS):
        raise UserError("admins-already")
    link = eske.store.admins.link(token, eske.clock.now())
    if link is None or not eske.is_admin(link.made_by):
        raise UserError("admins-link-gone")
    return link


HANDLERS = [
    CommandHandler("admins", admins, filters.UpdateType.MESSAGE),
    CommandHandler("audit", audit, filters.UpdateType.MESSAGE),
    CallbackQueryHandler(press_accept, pattern="^admin:accept:"),
    CallbackQueryHandler(press, pattern="^admin:"),
    CallbackQueryHandler(press_page, pattern="^audit:page:"),
]
