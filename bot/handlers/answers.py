"""Staff answer a card where it stands: by a button, or by a reply that the card asks for."""

from telegram import Message, Update
from telegram.constants import ChatType
from telegram.ext import CallbackQueryHandler, MessageHandler, filters

from bot.context import Context
from bot.core import answer
from bot.core.answer import BUTTON_FORMATS, Visibility
from bot.core.delivery import ANSWERABLE, Delivery
from bot.core.errors import UserError
from bot.core.roles import Action
from bot.core.team import Team
from bot.handlers.cards import pressed_card, shown_card, text_of
from bot.handlers.notice import first_notice, toast_or_notice
from bot.handlers.rights import button_of, check
from bot.handlers.speech import react, show, tell, toast
from bot.messages import voice
from bot.messages.callbacks import ForeignButtonError
from bot.messages.card import position_label
from bot.messages.private import PrivateCard, private_card
from bot.store import Written


async def press_answer(update: Update, context: Context) -> None:
    """One press is one answer; a later press replaces it."""
    button = button_of(update)
    delivery, team = await pressed_card(update, context, button)
    user = update.effective_user
    assert user is not None
    eske = context.eske
    try:
        earlier = eske.store.answers.of(delivery.id, user.id)
        pressed = button.number()
        value = answer.press(delivery.card, pressed, earlier)
    except ForeignButtonError:
        raise UserError("press-unknown") from None
    eske.store.answers.put(delivery.id, user.id, value)
    if earlier is None or not earlier.choices:
        # Another position of the same person changes nothing that the card shows.
        eske.touch(delivery.id)
    texts = context.readers_texts(update, team)
    label = position_label(delivery.card, pressed, delivery.language, texts)
    await toast_or_notice(context, update, texts, texts("answer-kept", label=label))
    await show_privately(context, update, delivery, team)


async def press_withdraw(update: Update, context: Context) -> None:
    """Take the own answer back."""
    delivery, team = await pressed_card(update, context, button_of(update))
    user = update.effective_user
    assert user is not None
    eske = context.eske
    taken_back = eske.store.answers.withdraw(delivery.id, user.id)
    if taken_back:
        eske.touch(delivery.id)
    texts = context.readers_texts(update, team)
    said = "answer-none"
    if taken_back:
        said = "answer-withdrawn"
        if delivery.visibility is Visibility.OPEN:
            said = "answer-withdrawn-open"
    await toast(context, update, texts(said))
    await show_privately(context, update, delivery, team)


async def press_how(update: Update, context: Context) -> None:
    """Say how one replies to a card that asks for a reply."""
    delivery, team = await pressed_card(update, context, button_of(update))
    texts = context.readers_texts(update, team)
    await toast(context, update, texts(f"how-{delivery.visibility}"), alert=True)


async def reply(update: Update, context: Context) -> None:
    """A reply to a card: an open answer, or what the team agreed on, as the card asks for."""
    message = update.effective_message
    assert message is not None
    replied = message.reply_to_message
    delivery = shown_card(context, replied) if replied else None
    if delivery is None:
        return
    team = context.eske.store.teams.by_id(delivery.team_id)
    if delivery.visibility is Visibility.ANONYMOUS:
        if delivery.state not in ANSWERABLE:
            raise UserError("press-closed")
        texts = context.readers_texts(update, team)
        on_buttons = delivery.card.format in BUTTON_FORMATS
        said = texts("reply-to-buttons" if on_buttons else "reply-to-private")
        await tell(context, update, voice.Message(said), sign=False)
        return
    talk = delivery.visibility is Visibility.TALK
    await check(update, context, team, Action.AGREE if talk else Action.ANSWER)
    if delivery.state not in ANSWERABLE:
        raise UserError("press-closed")
    if talk:
        _agree(context, message, delivery, team)
    else:
        _answer_openly(update, context, message, delivery, team)
    context.eske.touch(delivery.id)
    react(context, message)
    await first_notice(context, update)


async def show_privately(context: Context, update: Update, delivery: Delivery, team: Team) -> None:
    """After a press in the private chat, show the card there with the answer as it is now."""
    message, user = update.effective_message, update.effective_user
    assert user is not None
    if message is None or message.chat.type != ChatType.PRIVATE:
        return
    user_id, texts = user.id, context.readers_texts(update, team)
    # Made when its turn has come: of many presses, each shows what the last one did.
    await show(
        context,
        update,
        lambda: private_card(private_view(context, delivery, team, user_id), texts),
    )


def private_view(context: Context, delivery: Delivery, team: Team, user_id: int) -> PrivateCard:
    """An open card as this person sees it now."""
    store = context.eske.store
    own, picks = store.answers.of(delivery.id, user_id), store.picks.of(delivery.id, user_id)
    return PrivateCard(delivery, team, own, context.eske.today(team), picks)


def _agree(context: Context, message: Message, delivery: Delivery, team: Team) -> None:
    if message.text is None:
        raise UserError("agreement-empty")
    text = answer.agreement(text_of(context, message, team))
    context.eske.store.deliveries.agree(delivery.id, text)


def _answer_openly(
    update: Update, context: Context, message: Message, delivery: Delivery, team: Team
) -> None:
    user = update.effective_user
    assert user is not None
    value = answer.write(text_of(context, message, team))
    written = Written(message.chat_id, message.message_id)
    context.eske.store.answers.put(delivery.id, user.id, value, written)


HANDLERS = [
    CallbackQueryHandler(press_answer, pattern="^card:answer:"),
    CallbackQueryHandler(press_withdraw, pattern="^card:withdraw:"),
    CallbackQueryHandler(press_how, pattern="^card:how:"),
    # Not only text: a photo or a voice message is told that it takes words.
    MessageHandler(filters.REPLY & ~filters.COMMAND & filters.ChatType.GROUPS, reply),
]
