"""Sessions: leads steer one by its buttons, and everyone answers in it with a press."""

from collections.abc import Callable

from telegram import Update
from telegram.ext import CallbackQueryHandler

from bot.context import Context
from bot.core import session as rules
from bot.core.answer import Visibility, positions
from bot.core.errors import UserError
from bot.core.roles import Action
from bot.core.script import Step
from bot.core.session import (
    Course,
    Session,
    SessionState,
    card_of_step,
    takes_taps,
    where,
)
from bot.core.team import Team
from bot.handlers.cards import answers_here, holds
from bot.handlers.notice import toast_or_notice
from bot.handlers.rights import button_of, check
from bot.handlers.speech import toast
from bot.messages.session import tap_label
from bot.sessions import start_waiting
from bot.texts import Texts


async def press_start(update: Update, context: Context) -> None:
    """Start a session that waits for it, or that was not started when it was due."""
    session, team = await _led(update, context)
    texts = context.readers_texts(update, team)
    started = start_waiting(context.eske, session)
    await toast(context, update, texts("session-starts" if started else "session-already"))


async def press_next(update: Update, context: Context) -> None:
    """End the step that the button was pressed for."""
    step = _number(button_of(update).value)
    await _steer(
        update,
        context,
        lambda course, now: rules.go_on(course, now, step),
        lambda before, after, texts: texts("session-now-next"),
    )


async def press_more(update: Update, context: Context) -> None:
    """Two more minutes for the present step."""
    step, minutes = _pair(button_of(update).value)

    def said(before: Course, after: Course, texts: Texts) -> str:
        gained = rules.minutes_of(after, step) - rules.minutes_of(before, step)
        return texts("session-now-more", minutes=gained)

    await _steer(update, context, lambda course, now: rules.more(course, now, step, minutes), said)


async def press_pause(update: Update, context: Context) -> None:
    """Stand still, ten minutes at most."""
    await _steer(
        update, context, rules.pause, lambda before, after, texts: texts("session-now-paused")
    )


async def press_resume(update: Update, context: Context) -> None:
    """Go on after a pause."""
    await _steer(
        update, context, rules.resume, lambda before, after, texts: texts("session-now-resumed")
    )


async def press_stop(update: Update, context: Context) -> None:
    """End the session before its time."""
    session, team = await _led(update, context)
    course = _running(context, session)
    context.eske.store.sessions.put(session, course, SessionState.STOPPED)
    context.eske.touch_session(session.id)
    await toast(context, update, context.readers_texts(update, team)("session-now-stopped"))


async def press_sound(update: Update, context: Context) -> None:
    """Whether the last minute is announced with a sound."""
    on = button_of(update).value == "1"
    session, team = await _led(update, context)
    _running(context, session)
    context.eske.store.sessions.set_sound(session.id, on)
    texts = context.readers_texts(update, team)
    await toast(context, update, texts(f"session-now-sound-{'on' if on else 'off'}"))


async def press_tap(update: Update, context: Context) -> None:
    """One press is one answer within a step; a later press replaces it."""
    place, position = _pair(button_of(update).value)
    session, team, step = await _tapped(update, context, place)
    user, eske = update.effective_user, context.eske
    assert user is not None
    if not 1 <= position <= positions(card_of_step(step)):
        raise UserError("press-unknown")
    if eske.store.taps.put(session.id, step.id, user.id, position):
        eske.touch_session(session.id)
    texts = context.readers_texts(update, team)
    label = tap_label(session, step, position, texts)
    await toast_or_notice(context, update, texts, texts("session-tapped", label=label))


async def press_withdraw(update: Update, context: Context) -> None:
    """Take the own answer within a step back."""
    session, team, step = await _tapped(update, context, _number(button_of(update).value))
    user, eske = update.effective_user, context.eske
    assert user is not None
    taken_back = eske.store.taps.withdraw(session.id, step.id, user.id)
    if taken_back:
        eske.touch_session(session.id)
    texts = context.readers_texts(update, team)
    await toast(context, update, texts("answer-withdrawn" if taken_back else "answer-none"))


async def _steer(
    update: Update,
    context: Context,
    change: Callable[..., Course],
    said: Callable[[Course, Course, Texts], str],
) -> None:
    """Let a session stand elsewhere, and tell whoever pressed; two at once do it once."""
    session, team = await _led(update, context)
    eske, texts = context.eske, context.readers_texts(update, team)
    now, before = eske.clock.now(), _running(context, session)
    after = change(before, now)
    state = SessionState.PAUSED if rules.is_paused(after, now) else SessionState.RUNNING
    if after == before or not eske.store.sessions.put(session, after, state):
        await toast(context, update, texts("session-already"))
        return
    await toast(context, update, said(before, after, texts))


async def _led(update: Update, context: Context) -> tuple[Session, Team]:
    """The session of a button, once it is known that the person may lead it."""
    _, team = _pressed(update, context)
    await check(update, context, team, Action.LEAD_SESSION)
    # It may have moved on while Telegram was asked.
    return _pressed(update, context)


async def _tapped(update: Update, context: Context, place: int) -> tuple[Session, Team, Step]:
    """The step that a press is about, which takes answers from this person now."""
    session, team = _pressed(update, context)
    query, user = update.callback_query, update.effective_user
    assert query is not None
    assert user is not None
    if query.message is None or query.message.chat.id == user.id:
        raise UserError("press-unknown")
    if not await answers_here(context, query.message.chat.id, user.id, Action.TAP):
        raise UserError("session-stranger")
    session, team = _pressed(update, context)
    if not 0 <= place < len(session.script.steps) or team.visibility is Visibility.TALK:
        raise UserError("press-unknown")
    step = session.script.steps[place]
    if not takes_taps(step):
        raise UserError("press-unknown")
    if session.state not in {SessionState.RUNNING, SessionState.PAUSED}:
        raise UserError("session-over")
    assert session.course is not None
    now = where(session.course, context.eske.clock.now())
    # What Telegram kept for Eske may be of a step that is over, but not yet summed up.
    if step.id in session.results or (now is not None and place > now.step):
        raise UserError("session-step-over")
    return session, team, step


def _pressed(update: Update, context: Context) -> tuple[Session, Team]:
    """The session of a button and its team; UserError where it is foreign or forged."""
    query, store = update.callback_query, context.eske.store
    assert query is not None
    session = store.sessions.by_id(button_of(update).id)
    if session is None or query.message is None:
        raise UserError("press-unknown")
    team, chat_id = store.teams.by_id(session.team_id), query.message.chat.id
    if store.teams.chat_now(chat_id) != team.chat_id and chat_id != query.from_user.id:
        raise UserError("press-unknown")
    number, copies = query.message.message_id, store.sessions.messages(session.id, chat_id)
    shown = chat_id == team.chat_id and button_of(update).verb != "start"
    if shown and number not in copies and holds(query, button_of(update)):
        # A copy whose sending was never confirmed: it leads here too.
        store.sessions.show(session.id, chat_id, number)
        context.eske.touch_session(session.id)
    return session, team


def _running(context: Context, session: Session) -> Course:
    """Where a session stands that is not over; UserError where it is."""
    if session.state is SessionState.MISSED:
        raise UserError("session-start-late")
    if session.state not in {SessionState.RUNNING, SessionState.PAUSED} or session.course is None:
        raise UserError("session-over")
    if where(session.course, context.eske.clock.now()) is None:
        raise UserError("session-over")
    return session.course


def _number(value: str) -> int:
    if not (value.isascii() and value.isdigit() and len(value) < 4):
        raise UserError("press-unknown")
    return int(value)


def _pair(value: str) -> tuple[int, int]:
    first, _, second = value.partition(".")
    return _number(first), _number(second)


HANDLERS = [
    CallbackQueryHandler(press_start, pattern="^session:start:"),
    CallbackQueryHandler(press_next, pattern="^session:next:"),
    CallbackQueryHandler(press_more, pattern="^session:more:"),
    CallbackQueryHandler(press_pause, pattern="^session:pause:"),
    CallbackQueryHandler(press_resume, pattern="^session:resume:"),
    CallbackQueryHandler(press_stop, pattern="^session:stop:"),
    CallbackQueryHandler(press_sound, pattern="^session:sound:"),
    CallbackQueryHandler(press_tap, pattern="^session:tap:"),
    CallbackQueryHandler(press_withdraw, pattern="^session:withdraw:"),
]
