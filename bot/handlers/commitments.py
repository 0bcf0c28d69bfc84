"""Commitments: listed for the team, closed and corrected by those who lead."""

from telegram import MaybeInaccessibleMessage, Message, Update
from telegram.constants import ChatType
from telegram.ext import CallbackQueryHandler

from bot.context import Context
from bot.core import commitment as rules
from bot.core.commitment import ENDINGS, WEEKS, Commitment, CommitmentState
from bot.core.errors import UserError
from bot.core.roles import Action, may
from bot.core.team import Team
from bot.handlers.cards import buttons_of
from bot.handlers.rights import Asked, button_of, check, pressed_team, roles_of
from bot.handlers.speech import show, toast
from bot.messages import commitment as views
from bot.messages import post, voice
from bot.messages.callbacks import Button, ForeignButtonError
from bot.messages.gate import RefusedError
from bot.texts import Texts
from bot.texts.dates import date_words

# How many closed ones /commitments shows.
LAST_CLOSED = 10


async def commitments(update: Update, context: Context, asked: Asked) -> voice.Message:
    """/commitments: what is open, and what was closed last."""
    roles = await roles_of(update, context, asked.team.chat_id)
    keeps = may(roles, Action.KEEP_COMMITMENTS)
    if not keeps and not may(roles, Action.COMMIT):
        raise UserError("commitment-stranger")
    return _list(context, asked.team, context.readers_texts(update, asked.team), keeps=keeps)


async def press(update: Update, context: Context) -> None:
    """A button of one commitment, or of the list of them."""
    button = button_of(update)
    if button.verb == "how":
        texts = context.readers_texts(update)
        await toast(context, update, texts("commitment-how"), alert=True)
        return
    if button.verb == "list":
        team = pressed_team(context, button.id)
        await check(update, context, team, Action.KEEP_COMMITMENTS)
        texts = context.readers_texts(update, team)
        await show(context, update, _list(context, team, texts, keeps=True))
        await toast(context, update, "")
        return
    pressed, team = await found(update, context, button)
    texts = context.readers_texts(update, team)
    said = _change(context, pressed, team, button, texts)
    after, today = by_id(context, pressed.id), context.eske.today(team)
    await toast(context, update, said)
    if button.verb == "open":
        await show(context, update, views.for_leads(after, texts, today))
    elif button.verb == "correct":
        await show(context, update, views.correction(after, texts, today))
    else:
        query = update.callback_query
        assert query is not None
        await renew(update, context, after, team, query.message)


def _change(context: Context, found: Commitment, team: Team, button: Button, texts: Texts) -> str:
    """Do what the button says; return what to say about it."""
    store, today = context.eske.store.commitments, context.eske.today(team)
    match button.verb, button.value:
        case (("open" | "correct"), _):
            return ""
        case "by", _ if found.is_open:
            due_on = rules.due_after(_weeks(button), today)
            store.move_to(found.id, due_on)
            if due_on is None:
                return texts("commitment-by-meeting")
            return texts("commitment-by-date", on=date_words(due_on, texts.language, today=today))
        case "close", value if value in ENDINGS:
            state = CommitmentState(value)
            if state is not found.state:
                store.close(found.id, state, today)
            return texts(f"commitment-now-{state}")
        case "reopen", _:
            store.reopen(found.id)
            return texts("commitment-now-open")
    raise UserError("press-unknown")


async def found(update: Update, context: Context, button: Button) -> tuple[Commitment, Team]:
    """The commitment of a button and its team, once the person is known to be allowed to it.

    Those who lead always are; the rest of the team only in the team's chat, and while it is fresh.
    """
    message = update.effective_message
    commitment, eske = by_id(context, button.id), context.eske
    team = eske.store.teams.by_id(commitment.team_id)
    in_chat = message is not None and eske.store.teams.chat_now(message.chat.id) == team.chat_id
    if not in_chat and (message is None or message.chat.type != ChatType.PRIVATE):
        raise UserError("press-unknown")
    roles = await roles_of(update, context, team.chat_id)
    # It may have changed while Telegram was asked.
    commitment = by_id(context, button.id)
    if may(roles, Action.KEEP_COMMITMENTS):
        return commitment, team
    current = is_current(context, team, commitment.session_id)
    fresh = rules.may_still_change(commitment, is_current=current, today=eske.today(team))
    written = update.callback_query is None or button.verb == "by"
    if in_chat and fresh and written and button.verb != "open" and may(roles, Action.COMMIT):
        return commitment, team
    raise UserError("not-allowed-press" if update.callback_query else "not-allowed")


async def renew(
    update: Update,
    context: Context,
    commitment: Commitment,
    team: Team,
    seen: MaybeInaccessibleMessage | None,
) -> None:
    """Show what is true now wherever it stands: in the session, in the chat, before the person."""
    eske = context.eske
    latest = eske.store.sessions.latest_of_team(team.id)
    for session_id in {commitment.session_id, latest.id if latest else None}:
        if session_id is not None:
            eske.touch_session(session_id)
    in_chat = seen is not None and eske.store.teams.chat_now(seen.chat.id) == team.chat_id
    if not in_chat or seen is None or seen.message_id != commitment.message_id:
        await show_in_chat(context, commitment, team, None)
    if seen is None or is_session(context, seen):
        return
    today = eske.today(team)
    if not in_chat or _is_for_leads(seen):
        message = views.for_leads(commitment, context.readers_texts(update, team), today)
    else:
        message = views.in_chat(commitment, eske.texts_of(team), today)
    await _edit(context, seen.chat.id, seen.message_id, message)


async def show_in_chat(
    context: Context, commitment: Commitment, team: Team, reply_to: int | None
) -> None:
    """Renew the commitment's own message; with `reply_to`, send it where it has none."""
    eske = context.eske
    message = views.in_chat(commitment, eske.texts_of(team), eske.today(team))
    if commitment.message_id is not None and await _edit(
        context, team.chat_id, commitment.message_id, message
    ):
        return
    if reply_to is not None:
        sent = await eske.gate.insist(
            team.chat_id,
            lambda: post.send(
                context.bot,
                team.chat_id,
                message,
                topic_id=team.topic_id,
                reply_to=reply_to,
                silent=True,
            ),
        )
        eske.store.commitments.place(commitment.id, sent)


async def _edit(context: Context, chat_id: int, message_id: int, message: voice.Message) -> bool:
    """Put this into a message; False where Telegram will not, as it is gone or says so already."""
    try:
        await context.eske.gate.insist(
            chat_id, lambda: post.edit(context.bot, chat_id, message_id, message)
        )
    except RefusedError:
        return False
    return True


def _list(context: Context, team: Team, texts: Texts, *, keeps: bool) -> voice.Message:
    store = context.eske.store.commitments
    open_ones, closed = store.open_of(team.id), store.closed_of(team.id, LAST_CLOSED)
    today = context.eske.today(team)
    return views.commitment_list(open_ones, closed, team, texts, today, keeps=keeps)


def by_id(context: Context, commitment_id: int) -> Commitment:
    """The commitment of that number; UserError where it has been deleted."""
    found = context.eske.store.commitments.by_id(commitment_id)
    if found is None:
        raise UserError("commitment-gone")
    return found


def _weeks(button: Button) -> int:
    try:
        weeks = button.number()
    except ForeignButtonError:
        weeks = -1
    if weeks not in (0, *WEEKS):
        raise UserError("press-unknown")
    return weeks


def _is_for_leads(message: MaybeInaccessibleMessage) -> bool:
    shown = buttons_of(message) if isinstance(message, Message) else ()
    return any(b.verb == "list" or b.value == views.CORRECTED for b in shown)


def is_current(context: Context, team: Team, session_id: int | None) -> bool:
    """Whether this is the last session that the team has begun."""
    latest = context.eske.store.sessions.latest_of_team(team.id)
    return latest is not None and latest.id == session_id


def is_session(context: Context, message: MaybeInaccessibleMessage) -> bool:
    """Whether this is the message of a session."""
    found = context.eske.store.sessions.by_message(message.chat.id, message.message_id)
    return found is not None


HANDLERS = [CallbackQueryHandler(press, pattern="^commitment:")]
