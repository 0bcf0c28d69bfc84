"""The two seats that approve suggestions: handed over by a link, accepted and left in private."""

from telegram import Update
from telegram.ext import CallbackQueryHandler, CommandHandler, filters

from bot.context import Context
from bot.core.errors import UserError
from bot.core.history import AuditAction
from bot.core.roles import Action, may
from bot.core.suggestion import NoteKind, Seat
from bot.handlers import suggest, suggestions
from bot.handlers.rights import button_of, roles_in_private
from bot.handlers.speech import show, tell, toast
from bot.handlers.suggest import invited
from bot.handlers.suggestions import check_role
from bot.messages import post, seat, voice
from bot.store import Holder
from bot.suggesting import note_to, notes_to_seats

LINK = "seats"


async def seats(update: Update, context: Context) -> None:
    """/seats: both seats for an admin, the own one for its holder; in a group the way there."""
    user_id = check_role(update, context, Action.COMMENT)
    if await invited(update, context, LINK, "seats-show"):
        return
    if may(roles_in_private(context, user_id), Action.REVIEW):
        await tell(context, update, _both(update, context))
    if own := context.eske.store.seats.of_person(user_id):
        await tell(context, update, _own(update, context, own))


async def follow_link(update: Update, context: Context, payload: str) -> bool:
    """Do what a deep link about suggestions or seats says; False where it is another kind."""
    opens = {
        suggest.LINK: suggest.open_own,
        suggestions.LINK: suggestions.suggestions,
        LINK: seats,
    }
    kind, _, token = payload.partition("-")
    if payload in opens:
        await opens[payload](update, context)
    elif kind == "seat":
        await _open_offer(update, context, token)
    else:
        return False
    return True


async def _open_offer(update: Update, context: Context, token: str) -> None:
    """What it means to take a seat. Nothing is kept of who reads it."""
    offered = context.eske.store.seats.offered(token)
    if offered is None:
        raise UserError("seat-link-used")
    await tell(context, update, seat.meaning(offered, token, context.readers_texts(update)))


async def press_offer(update: Update, context: Context) -> None:
    """An admin asks for a link to hand over."""
    user_id = check_role(update, context, Action.REVIEW)
    eske, offered = context.eske, _seat(update)
    token = eske.store.seats.offer(offered, eske.clock.now())
    if token is None:
        raise UserError("seat-taken-already")
    eske.store.audit.add(eske.clock.now(), user_id, AuditAction.GIVE_SEAT, offered)
    link = eske.private_link(f"seat-{token}")
    message = seat.offer(offered, link, context.readers_texts(update))
    await toast(context, update, "")
    await eske.gate.insist(user_id, lambda: post.send(context.bot, user_id, message))


async def press_accept(update: Update, context: Context) -> None:
    """Whoever was handed the link takes the seat; once both are filled, what waits is theirs."""
    user_id = check_role(update, context, Action.TAKE_SEAT)
    eske, language = context.eske, context.readers_texts(update).language
    own = eske.store.seats.of_person(user_id)
    if own is None:
        own = eske.store.seats.take(button_of(update).value, Holder(user_id, language))
        if own is None:
            raise UserError("seat-link-used")
        for one in eske.store.suggestions.waiting():
            eske.store.suggestion_notes.owe(notes_to_seats(eske, one))
    elif eske.store.seats.offered(button_of(update).value):
        raise UserError("seat-one-each")
    await toast(context, update, "")
    await show(context, update, _own(update, context, own))


async def press_refuse(update: Update, context: Context) -> None:
    """Whoever was handed the link does not take the seat."""
    await toast(context, update, "")
    texts = context.readers_texts(update)
    await show(context, update, voice.Message(voice.say(texts, "seat-refused")))


async def press_leave(update: Update, context: Context) -> None:
    """The holder gives the seat back."""
    user, left, texts = update.effective_user, _seat(update), context.readers_texts(update)
    assert user is not None
    context.eske.store.seats.leave(left, user.id)
    await toast(context, update, "")
    said = voice.say(texts, "seat-left", seat=texts(f"seat-{left}"))
    await show(context, update, voice.Message(said))


async def press_free(update: Update, context: Context) -> None:
    """An admin frees a seat, which its holder is told."""
    user_id = check_role(update, context, Action.REVIEW)
    eske, freed = context.eske, _seat(update)
    if holder := eske.store.seats.holders().get(freed):
        note = note_to(eske, holder.user_id, NoteKind.FREED)
        eske.store.seats.leave(freed, holder.user_id, [note])
        eske.store.audit.add(eske.clock.now(), user_id, AuditAction.FREE_SEAT, freed)
    await toast(context, update, "")
    await show(context, update, _both(update, context))


def _both(update: Update, context: Context) -> voice.Message:
    taken = context.eske.store.seats.holders()
    return seat.seats(taken, context.readers_texts(update))


def _own(update: Update, context: Context, own: Seat) -> voice.Message:
    is_on = len(context.eske.store.seats.holders()) == len(Seat)
    return seat.own(own, context.readers_texts(update), is_on=is_on)


def _seat(update: Update) -> Seat:
    value = button_of(update).value
    if value not in set(Seat):
        raise UserError("press-unknown")
    return Seat(value)


HANDLERS = [
    CommandHandler("seats", seats, filters.UpdateType.MESSAGE),
    CallbackQueryHandler(press_offer, pattern="^seat:offer:"),
    CallbackQueryHandler(press_accept, pattern="^seat:accept:"),
    CallbackQueryHandler(press_refuse, pattern="^seat:refuse:"),
    CallbackQueryHandler(press_leave, pattern="^seat:leave:"),
    CallbackQueryHandler(press_free, pattern="^seat:free:"),
]
