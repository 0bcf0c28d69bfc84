"""Staff answer a card: by a button, or with the one sentence that the team agreed on."""

from telegram import CallbackQuery, Message, Update
from telegram.ext import CallbackQueryHandler, MessageHandler, filters

from bot.context import Context
from bot.core import answer
from bot.core.answer import Visibility
from bot.core.delivery import ANSWERABLE, Delivery
from bot.core.errors import UserError
from bot.core.identifiers import find_identifiers
from bot.core.roles import Action, may
from bot.core.team import Team
from bot.handlers.rights import button_of, check
from bot.handlers.speech import react, tell, toast
from bot.messages import voice
from bot.messages.callbacks import Button, ForeignButtonError, Noun
from bot.messages.card import position_label


async def press_answer(update: Update, context: Context) -> None:
    """One press is one answer; a later press replaces it."""
    button = button_of(update)
    delivery, team = await _answerable(update, context, button)
    try:
        value = answer.press(delivery.card, button.number())
    except ForeignButtonError:
        raise UserError("press-unknown") from None
    user = update.effective_user
    assert user is not None
    eske = context.eske
    if eske.store.answers.put(delivery.id, user.id, value):
        # Another answer of the same person changes nothing that the card shows.
        eske.touch(delivery.id)
    texts = context.readers_texts(update, team)
    label = position_label(delivery.card, value.choices[0], delivery.language, texts)
    await toast(context, update, texts("answer-kept", label=label))


async def press_withdraw(update: Update, context: Context) -> None:
    """Take the own answer back."""
    delivery, team = await _answerable(update, context, button_of(update))
    user = update.effective_user
    assert user is not None
    eske = context.eske
    taken_back = eske.store.answers.withdraw(delivery.id, user.id)
    if taken_back:
        eske.touch(delivery.id)
    texts = context.readers_texts(update, team)
    await toast(context, update, texts("answer-withdrawn" if taken_back else "answer-none"))


async def press_how(update: Update, context: Context) -> None:
    """Say how a team writes down what it agreed on."""
    _, team = await _answerable(update, context, button_of(update))
    texts = context.readers_texts(update, team)
    await toast(context, update, texts("agreement-how"), alert=True)


async def reply(update: Update, context: Context) -> None:
    """A reply to a card: what the team agreed on, where the card asks for that."""
    message = update.effective_message
    assert message is not None
    replied = message.reply_to_message
    delivery = _shown(context, replied) if replied else None
    if delivery is None:
        return
    team = context.eske.store.teams.by_id(delivery.team_id)
    texts = context.readers_texts(update, team)
    if delivery.visibility is not Visibility.TALK:
        await tell(context, update, voice.Message(texts("reply-to-buttons")), sign=False)
        return
    await check(update, context, team, Action.AGREE)
    if delivery.state not in ANSWERABLE:
        raise UserError("press-closed")
    today = context.eske.clock.now().astimezone(team.zone).date()
    if find_identifiers(message.text or "", today):
        raise UserError("text-identifies")
    text = answer.agreement(message.text or "")
    context.eske.store.deliveries.agree(delivery.id, text)
    context.eske.touch(delivery.id)
    react(context, message)


async def _answerable(update: Update, context: Context, button: Button) -> tuple[Delivery, Team]:
    """The open delivery that a press is about, once the person is known to be in the chat."""
    query, user = update.callback_query, update.effective_user
    assert query is not None
    assert user is not None
    delivery, team = _checked(context, query, button)
    assert query.message is not None
    chat_id, message_id = query.message.chat.id, query.message.message_id
    if not context.eske.members.seen(chat_id, user.id):
        role = await context.eske.members.answers_as(chat_id, user.id)
        if not may(frozenset({role}), Action.ANSWER):
            raise UserError("press-stranger")
        # The card may have closed while Telegram was asked.
        delivery, team = _checked(context, query, button)
    if chat_id == team.chat_id and message_id != delivery.message_id:
        # A second copy, or one whose sending was never confirmed: it leads here too.
        context.eske.store.deliveries.mark_open(delivery.id, chat_id, message_id)
    return delivery, team


def _checked(context: Context, query: CallbackQuery, button: Button) -> tuple[Delivery, Team]:
    """The delivery of a button, its team; UserError where it is closed, foreign or forged."""
    store = context.eske.store
    delivery = store.deliveries.by_id(button.id)
    if delivery is None or query.message is None:
        raise UserError("press-unknown")
    team, chat_id = store.teams.by_id(delivery.team_id), query.message.chat.id
    if chat_id != team.chat_id and store.teams.chat_now(chat_id) != team.chat_id:
        raise UserError("press-unknown")
    if delivery.state not in ANSWERABLE:
        raise UserError("press-closed")
    # A client can send any data for any message: what counts is on the message itself.
    if not _holds(query, button):
        raise UserError("press-unknown")
    return delivery, team


def _holds(query: CallbackQuery, button: Button) -> bool:
    message = query.message
    if not isinstance(message, Message):
        # Too old for Telegram to show; by now the card is closed anyway.
        return False
    return button.pack() in _data(message)


def _shown(context: Context, message: Message) -> Delivery | None:
    """The delivery that a message shows, by its number or, for an unknown copy, its buttons."""
    store = context.eske.store
    if message.from_user is None or message.from_user.id != context.bot.id:
        return None
    if known := store.deliveries.by_message(message.chat_id, message.message_id):
        return known
    for data in (data for data in _data(message) if data.startswith(f"{Noun.CARD}:")):
        delivery = store.deliveries.by_id(Button.unpack(data).id)
        if delivery and delivery.state in ANSWERABLE:
            store.deliveries.mark_open(delivery.id, message.chat_id, message.message_id)
            return delivery
    return None


def _data(message: Message) -> list[str]:
    markup = message.reply_markup
    rows = markup.inline_keyboard if markup else ()
    return [
        button.callback_data
        for row in rows
        for button in row
        if isinstance(button.callback_data, str)
    ]


HANDLERS = [
    CallbackQueryHandler(press_answer, pattern="^card:answer:"),
    CallbackQueryHandler(press_withdraw, pattern="^card:withdraw:"),
    CallbackQueryHandler(press_how, pattern="^card:how:"),
    # Not only text: a photo or a voice message is told that it takes words.
    MessageHandler(filters.REPLY & ~filters.COMMAND & filters.ChatType.GROUPS, reply),
]
