"""Which card an update is about, and whether it takes answers from this person now."""

from datetime import date

from telegram import CallbackQuery, Message, Update

from bot.context import Context
from bot.core.delivery import ANSWERABLE, Delivery
from bot.core.errors import UserError
from bot.core.identifiers import find_identifiers
from bot.core.roles import Action, may
from bot.core.team import Team
from bot.messages.callbacks import Button, ForeignButtonError, Noun

_ABOUT_AN_ANSWER = (f"{Noun.CARD}:", f"{Noun.RECEIPT}:")
_OF_A_NOTE = f"{Noun.CARD}:again:"
_PICKING = frozenset({"pick", "stage"})


async def pressed_card(update: Update, context: Context, button: Button) -> tuple[Delivery, Team]:
    """The open delivery that a press is about, once the person is known to be in the chat."""
    query, user = update.callback_query, update.effective_user
    assert query is not None
    assert user is not None
    delivery, team = _checked(context, query, button)
    assert query.message is not None
    chat_id, message_id = query.message.chat.id, query.message.message_id
    # What is remembered goes by the chat's id at the time of the press.
    home = team.chat_id if chat_id == user.id else chat_id
    if not context.eske.members.seen(home, user.id):
        if not await answers_here(context, home, user.id):
            raise UserError("press-stranger")
        # The card may have closed while Telegram was asked.
        delivery, team = _checked(context, query, button)
    if chat_id == team.chat_id and message_id != delivery.message_id:
        # A second copy, or one whose sending was never confirmed: it leads here too.
        context.eske.store.deliveries.mark_open(delivery.id, chat_id, message_id)
    return delivery, team


async def answers_here(
    context: Context, chat_id: int, user_id: int, action: Action = Action.ANSWER
) -> bool:
    """Whether a person may answer what is asked in this chat, as far as Telegram will say."""
    if context.eske.members.seen(chat_id, user_id):
        return True
    role = await context.eske.members.answers_as(chat_id, user_id)
    return may(frozenset({role}), action)


def shown_card(context: Context, message: Message) -> Delivery | None:
    """The delivery that a message shows, by its number or, for an unknown copy, its buttons."""
    store = context.eske.store
    if message.from_user is None or message.from_user.id != context.bot.id:
        return None
    if known := store.deliveries.by_message(message.chat_id, message.message_id):
        return known
    if delivery := named_card(context, message):
        team = store.teams.by_id(delivery.team_id)
        if delivery.state in ANSWERABLE and team.chat_id == message.chat_id:
            store.deliveries.mark_open(delivery.id, message.chat_id, message.message_id)
            return delivery
    return None


def named_card(context: Context, message: Message) -> Delivery | None:
    """The delivery that is answered with the buttons of one of Eske's messages, or that holds the
    text which they take back; what a note offers to send again is not shown by the note."""
    for data in _data(message):
        if data.startswith(_ABOUT_AN_ANSWER) and not data.startswith(_OF_A_NOTE):
            return context.eske.store.deliveries.by_id(Button.unpack(data).id)
    return None


def text_of(context: Context, message: Message, team: Team) -> str:
    """What somebody wrote; UserError where it is no text, or may point at a person."""
    return checked_text(message, context.eske.today(team), "answer-media")


def checked_text(message: Message, today: date, media: str) -> str:
    """What somebody wrote; UserError `media` where it is no text, or where it may point at a
    person. `today` is the local date."""
    if message.text is None:
        raise UserError(media)
    # As it will be stored, too: there a number that was written on two lines stands in one.
    for text in (message.text, " ".join(message.text.split())):
        if find_identifiers(text, today):
            raise UserError("text-identifies")
    return message.text


def _checked(context: Context, query: CallbackQuery, button: Button) -> tuple[Delivery, Team]:
    """The delivery of a button, its team; UserError where it is closed, foreign or forged."""
    store = context.eske.store
    delivery = store.deliveries.by_id(button.id)
    if delivery is None or query.message is None:
        raise UserError("press-unknown")
    team, chat_id = store.teams.by_id(delivery.team_id), query.message.chat.id
    if chat_id not in {team.chat_id, query.from_user.id} and (
        store.teams.chat_now(chat_id) != team.chat_id
    ):
        raise UserError("press-unknown")
    if delivery.state not in ANSWERABLE:
        raise UserError("press-closed")
    # A client can send any data for any message: what counts is on the message itself.
    if not (holds(query, button) or _held(query, button)):
        raise UserError("press-unknown")
    return delivery, team


def holds(query: CallbackQuery, button: Button) -> bool:
    """Whether the message that was pressed has such a button."""
    message = query.message
    if not isinstance(message, Message):
        # Too old for Telegram to show; by now the card is closed anyway.
        return False
    return button.pack() in _data(message)


def _held(query: CallbackQuery, button: Button) -> bool:
    """Whether the message may have had such a button a moment ago: picking changes them, faster
    than a second tap comes."""
    message = query.message
    return (
        button.verb in _PICKING
        and isinstance(message, Message)
        and any(one.verb in _PICKING and one.id == button.id for one in buttons_of(message))
    )


def buttons_of(message: Message) -> list[Button]:
    """What the buttons of one of Eske's messages hold; those of another bot hold nothing."""
    found = []
    for data in _data(message):
        try:
            found.append(Button.unpack(data))
        except ForeignButtonError:
            continue
    return found


def _data(message: Message) -> list[str]:
    markup = message.reply_markup
    rows = markup.inline_keyboard if markup else ()
    return [
        button.callback_data
        for row in rows
        for button in row
        if isinstance(button.callback_data, str)
    ]
