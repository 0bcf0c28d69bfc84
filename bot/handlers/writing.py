"""Staff answer in the private chat: in words, by reading, and with a reason for a position."""

import secrets

from telegram import Message, Update
from telegram.ext import CallbackQueryHandler, MessageHandler, filters

from bot.context import Context
from bot.core import answer
from bot.core.answer import Value, Visibility
from bot.core.deck import Format
from bot.core.delivery import ANSWERABLE, Delivery
from bot.core.errors import UserError
from bot.core.team import Team
from bot.handlers import help
from bot.handlers.answers import private_view, show_privately
from bot.handlers.awaited import Awaited, opened_last
from bot.handlers.cards import answers_here, named_card, pressed_card, text_of
from bot.handlers.notice import first_notice
from bot.handlers.rights import button_of
from bot.handlers.speech import react, show, tell, toast
from bot.messages import voice
from bot.messages.callbacks import ForeignButtonError
from bot.messages.private import kept_text, private_card
from bot.store import Written


async def open_card(update: Update, context: Context, token: str) -> None:
    """A card's deep link: show the card in the private chat, to somebody of its team."""
    user = update.effective_user
    assert user is not None
    eske = context.eske
    delivery, team = _linked(context, token)
    if not await answers_here(context, team.chat_id, user.id):
        raise UserError("link-stranger", team=team.name)
    # The card may have closed while Telegram was asked.
    delivery, team = _linked(context, token)
    view = private_view(context, delivery, team, user.id)
    message = private_card(view, context.readers_texts(update, team))
    prompt = await tell(context, update, message)
    if _by_id(context, delivery.id).state in ANSWERABLE:
        eske.store.keys.visit(delivery.id, user.id, prompt)


async def words(update: Update, context: Context) -> None:
    """Words in the private chat: the answer to the card that was opened there, or a change."""
    message, user = update.effective_message, update.effective_user
    assert message is not None
    assert user is not None
    eske = context.eske
    await first_notice(context, update)
    known = eske.store.answers.by_text(message.chat_id, message.message_id)
    delivery_id = known or _meant(context, message, user.id)
    if delivery_id is None:
        await help.private_words(update, context)
        return
    delivery, team = await _writable(context, delivery_id, user.id)
    earlier = eske.store.answers.of(delivery.id, user.id)
    value = answer.write(text_of(context, message, team), earlier)
    # A change of the same message keeps its receipt. One that is handled again after a stop gets
    # a new one: the first may have reached nobody.
    receipt = None if known and update.edited_message else secrets.token_urlsafe(16)
    written = Written(message.chat_id, message.message_id, receipt)
    eske.store.answers.put(delivery.id, user.id, value, written)
    eske.touch(delivery.id)
    if receipt is None:
        react(context, message)
        return
    texts = context.readers_texts(update, team)
    await tell(context, update, kept_text(delivery, value, receipt, texts))


async def press_read(update: Update, context: Context) -> None:
    """The text was read; its question comes next."""
    delivery, team = await pressed_card(update, context, button_of(update))
    user = update.effective_user
    assert user is not None
    store = context.eske.store
    if delivery.card.format is not Format.READ:
        raise UserError("press-unknown")
    if store.answers.of(delivery.id, user.id) is None:
        store.answers.put(delivery.id, user.id, Value())
        context.eske.touch(delivery.id)
    await toast(context, update, "")
    await show_privately(context, update, delivery, team)


async def press_check(update: Update, context: Context) -> None:
    """The question after a text is answered; another press changes the answer."""
    button = button_of(update)
    delivery, team = await pressed_card(update, context, button)
    user = update.effective_user
    assert user is not None
    try:
        value = answer.check_read(delivery.card, button.number())
    except ForeignButtonError:
        raise UserError("press-unknown") from None
    if context.eske.store.answers.put(delivery.id, user.id, value):
        context.eske.touch(delivery.id)
    await toast(context, update, "")
    await show_privately(context, update, delivery, team)


async def press_receipt(update: Update, context: Context) -> None:
    """Whoever holds the receipt of a text takes that text back, also after the close."""
    button = button_of(update)
    eske, texts = context.eske, context.readers_texts(update)
    if eske.store.answers.withdraw_text(button.id, button.value, eske.clock.now()):
        eske.touch(button.id)
        await toast(context, update, "")
        await show(context, update, voice.Message(voice.say(texts, "receipt-withdrawn")))
    else:
        await toast(context, update, texts("receipt-gone"), alert=True)


def _linked(context: Context, token: str) -> tuple[Delivery, Team]:
    """The open card of a deep link; its token goes when it closes."""
    delivery_id = context.eske.store.keys.by_token(token)
    if delivery_id is None:
        raise UserError("link-closed")
    delivery = _by_id(context, delivery_id)
    if delivery.state not in ANSWERABLE or delivery.visibility is not Visibility.ANONYMOUS:
        raise UserError("link-closed")
    return delivery, context.eske.store.teams.by_id(delivery.team_id)


async def _writable(context: Context, delivery_id: int, user_id: int) -> tuple[Delivery, Team]:
    """The card that words are for, while it takes them from this person."""
    team = context.eske.store.teams.by_id(_by_id(context, delivery_id).team_id)
    if not await answers_here(context, team.chat_id, user_id):
        raise UserError("link-stranger", team=team.name)
    delivery = _by_id(context, delivery_id)
    if delivery.state not in ANSWERABLE:
        raise UserError("words-closed")
    if not answer.takes_words(delivery.card):
        raise UserError("words-not-taken")
    return delivery, team


def _meant(context: Context, message: Message, user_id: int) -> int | None:
    """The number of the card that somebody writes to: the one replied to, else the one opened
    last, if nothing else was since.

    An old message that is changed now was not meant for a card that was opened after it. A new
    one may well stand above the card's last copy: that came late.
    """
    visits = context.eske.store.keys.visits_of(user_id)
    if replied := message.reply_to_message:
        for visit in visits:
            if visit.prompt == replied.message_id:
                return visit.delivery_id
        if delivery := named_card(context, replied):
            return delivery.id
        answers = context.eske.store.answers
        if changed := answers.by_text(replied.chat_id, replied.message_id):
            return changed
    if opened_last(context.eske, message) is not Awaited.CARD:
        return None
    last, is_new = visits[0], message.edit_date is None
    return last.delivery_id if is_new or last.prompt < message.message_id else None


def _by_id(context: Context, delivery_id: int) -> Delivery:
    delivery = context.eske.store.deliveries.by_id(delivery_id)
    if delivery is None:
        raise UserError("link-closed")
    return delivery


HANDLERS = [
    CallbackQueryHandler(press_read, pattern="^card:read:"),
    CallbackQueryHandler(press_check, pattern="^card:check:"),
    CallbackQueryHandler(press_receipt, pattern="^receipt:withdraw:"),
    MessageHandler(
        filters.ChatType.PRIVATE
        & ~filters.COMMAND
        & ~filters.StatusUpdate.ALL
        & (filters.UpdateType.MESSAGE | filters.UpdateType.EDITED_MESSAGE),
        words,
    ),
]
