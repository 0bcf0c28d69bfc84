"""Admins and the holders of the two seats review what is suggested."""

from telegram import Update
from telegram.constants import ChatType
from telegram.ext import CallbackQueryHandler, CommandHandler, filters

from bot.context import Context
from bot.core import suggestion as rules
from bot.core.edit import FileName, Kind, PutCard, What, card_of
from bot.core.errors import UserError
from bot.core.roles import Action, may
from bot.core.suggestion import NoteKind, State, Suggestion, lacking
from bot.editing import publish
from bot.handlers.rights import button_of, roles_in_private
from bot.handlers.speech import show, tell, toast
from bot.handlers.suggest import invited
from bot.messages import review, suggestion, voice
from bot.messages.callbacks import ForeignButtonError
from bot.suggesting import (
    decks_to_suggest,
    note_to_proposer,
    notes_to_admins,
    review_of,
    staff_texts,
)
from bot.texts import Texts

LINK = "suggestions"


async def suggestions(update: Update, context: Context) -> None:
    """/suggestions: what waits, for those who review it; in a group the way into private."""
    check_role(update, context, Action.COMMENT)
    if not await invited(update, context, LINK, "review-show"):
        await tell(context, update, _list(update, context, 0))


async def press_list(update: Update, context: Context) -> None:
    """A page of what waits."""
    check_role(update, context, Action.COMMENT)
    await toast(context, update, "")
    await show(context, update, _list(update, context, _number(update)))


async def press_open(update: Update, context: Context) -> None:
    """One suggestion, with what can be done about it."""
    check_role(update, context, Action.COMMENT)
    one = waiting(context, button_of(update).id)
    await toast(context, update, "")
    await show(context, update, shown(update, context, one))


async def press_decks(update: Update, context: Context) -> None:
    """Which deck a card is to be published in."""
    user_id = check_role(update, context, Action.REVIEW)
    texts, one = context.readers_texts(update), waiting(context, button_of(update).id)
    offered = decks_to_suggest(context.eske, texts.language)
    await toast(context, update, "")
    view = review_of(context.eske, one, user_id)
    await show(context, update, review.decks(view, offered, texts))


async def press_put(update: Update, context: Context) -> None:
    """The deck is chosen."""
    check_role(update, context, Action.REVIEW)
    button, one = button_of(update), waiting(context, button_of(update).id)
    deck_id = rules.found_deck(button.value, [*context.eske.library.decks])
    context.eske.store.suggestions.put_in(one.id, deck_id)
    await toast(context, update, "")
    await show(context, update, shown(update, context, waiting(context, one.id)))


async def press_approve(update: Update, context: Context) -> None:
    """A seat approves the card as its holder has seen it."""
    user_id = check_role(update, context, Action.APPROVE)
    eske, one = context.eske, waiting(context, button_of(update).id)
    holders, seat = eske.store.seats.holders(), eske.store.seats.of_person(user_id)
    assert seat is not None
    if len(holders) < 2:
        raise UserError("review-approvals-off")
    approvals = eske.store.suggestions.approvals(one.id)
    # The last one that was missing; not a second press.
    ready = lacking(one.version, holders, approvals) == (seat,)
    notes = notes_to_admins(eske, NoteKind.READY, one) if ready else []
    if not eske.store.suggestions.approve(one.id, seat, _number(update), notes):
        await _look_again(update, context, one)
        return
    await toast(context, update, context.readers_texts(update)("review-thanks"))
    await show(context, update, shown(update, context, one))


async def press_publish(update: Update, context: Context) -> None:
    """The card goes into its deck, as the admin has seen it."""
    user_id = check_role(update, context, Action.REVIEW)
    eske, texts = context.eske, context.readers_texts(update)
    one = waiting(context, button_of(update).id)
    if one.version != _number(update):
        await _look_again(update, context, one)
        return
    _publish(context, user_id, one, texts)
    await toast(context, update, "")
    line = suggestion.deck_line(eske.library.decks.get(one.deck_id or ""), texts)
    lines = [voice.say(texts, "review-published"), *suggestion.face(one, texts), line]
    await show(context, update, voice.Message("\n".join(lines)))


def check_role(update: Update, context: Context, action: Action) -> int:
    """The user id of whoever caused the update; UserError where that person may not do this, or
    where others would read what a press shows."""
    user, message = update.effective_user, update.effective_message
    if user is None or message is None or message.sender_chat:
        raise UserError("review-not-allowed")
    if not may(roles_in_private(context, user.id), action):
        raise UserError("review-not-allowed")
    if update.callback_query and message.chat.type != ChatType.PRIVATE:
        raise UserError("press-unknown")
    return user.id


def waiting(context: Context, number: int) -> Suggestion:
    """The suggestion of that number, while it waits; UserError says why it does not."""
    one = context.eske.store.suggestions.by_id(number)
    if one is None or one.state is State.DRAFT:
        raise UserError("suggest-gone")
    if one.state is not State.WAITING:
        raise UserError(f"review-already-{one.state}")
    return one


def shown(update: Update, context: Context, one: Suggestion) -> voice.Message:
    """A suggestion as whoever caused the update reviews it."""
    user = update.effective_user
    assert user is not None
    texts = context.readers_texts(update)
    staff = staff_texts(context.eske, one, texts)
    return review.review(review_of(context.eske, one, user.id), texts, staff)


def _list(update: Update, context: Context, page: int) -> voice.Message:
    found = context.eske.store.suggestions.waiting()
    return review.review_list(found, page, context.readers_texts(update))


async def _look_again(update: Update, context: Context, one: Suggestion) -> None:
    """The card is another than the one that was pressed on."""
    now = waiting(context, one.id)
    await toast(context, update, context.readers_texts(update)("review-changed"), alert=True)
    await show(context, update, shown(update, context, now))


def _publish(context: Context, user_id: int, one: Suggestion, texts: Texts) -> None:
    """Put the card into its deck, and decide; UserError where something is missing.

    After a stop in between, the card is in its deck already. Nothing is awaited: of two admins
    the second finds it decided.
    """
    eske, now = context.eske, context.eske.clock.now()
    still = lacking(
        one.version, eske.store.seats.holders(), eske.store.suggestions.approvals(one.id)
    )
    if still:
        raise UserError("review-needs", seats=review.seat_names(still, texts))
    deck = eske.library.decks.get(one.deck_id or "")
    if deck is None or deck.retired:
        raise UserError("review-deck-first")
    card = rules.card(one)
    if card_of(deck, card.id) != card:
        name = FileName(Kind.DECK, deck.id)
        publish(eske, user_id, name, [PutCard(card, None)], What.SUGGESTION)
    notes = note_to_proposer(eske, one, NoteKind.ENDED)
    eske.store.suggestions.decide(one.id, State.PUBLISHED, "", now, notes)


def _number(update: Update) -> int:
    try:
        return button_of(update).number()
    except ForeignButtonError:
        raise UserError("press-unknown") from None


HANDLERS = [
    CommandHandler("suggestions", suggestions, filters.UpdateType.MESSAGE),
    CallbackQueryHandler(press_list, pattern="^suggestion:list:"),
    CallbackQueryHandler(press_open, pattern="^suggestion:open:"),
    CallbackQueryHandler(press_decks, pattern="^suggestion:decks:"),
    CallbackQueryHandler(press_put, pattern="^suggestion:put:"),
    CallbackQueryHandler(press_approve, pattern="^suggestion:approve:"),
    CallbackQueryHandler(press_publish, pattern="^suggestion:publish:"),
]
