"""Commitments are written: replies to a session, and to the messages of a commitment."""

from telegram import Message, Update
from telegram.constants import ChatType
from telegram.ext import MessageHandler, filters

from bot.context import Context
from bot.core import commitment as rules
from bot.core.due_date import read_due
from bot.core.errors import UserError
from bot.core.roles import Action
from bot.handlers.cards import buttons_of, text_of
from bot.handlers.commitments import by_id, found, is_current, is_session, renew, show_in_chat
from bot.handlers.rights import check
from bot.handlers.speech import react
from bot.messages import commitment as views
from bot.messages.callbacks import Button, Noun


async def reply(update: Update, context: Context) -> None:
    """A reply to a session, or to one of its commitments: what it is about, its buttons say."""
    message = update.effective_message
    assert message is not None
    assert message.reply_to_message is not None
    button = _aim(message.reply_to_message)
    if button is None or button.noun is Noun.SESSION:
        raise UserError("commitment-early")
    if button.verb == "how":
        await _write(update, context, message, button.id)
    else:
        await _complete(update, context, message, button)


async def _write(update: Update, context: Context, message: Message, session_id: int) -> None:
    """The sentence that a session ends with; a later one takes its place."""
    eske = context.eske
    session = eske.store.sessions.by_id(session_id)
    if session is None:
        raise UserError("commitment-gone")
    team = eske.store.teams.by_id(session.team_id)
    if eske.store.teams.chat_now(message.chat_id) != team.chat_id:
        raise UserError("commitment-gone")
    await check(update, context, team, Action.COMMIT)
    if not is_current(context, team, session.id):
        raise UserError("commitment-late")
    text = rules.sentence(text_of(context, message, team))
    earlier = eske.store.commitments.of_session(session.id)
    follow_up, today = session.script.follow_up, eske.today(team)
    made = eske.store.commitments.put(team.id, session.id, text, follow_up, today)
    react(context, message)
    if made.message_id is None or made != earlier:
        eske.touch_session(session.id)
        assert message.reply_to_message is not None
        await show_in_chat(context, made, team, message.reply_to_message.message_id)


async def _complete(update: Update, context: Context, message: Message, button: Button) -> None:
    """Whose it is or by when, as the words read; the new sentence, or why it ended as it did."""
    about, team = await found(update, context, button)
    store, today = context.eske.store.commitments, context.eske.today(team)
    words = text_of(context, message, team)
    assert message.reply_to_message is not None
    if button.verb == "open":
        store.reword(about.id, rules.sentence(words))
    elif not about.is_open:
        store.explain(about.id, rules.reason(words))
    elif is_session(context, message.reply_to_message):
        raise UserError("commitment-early")
    elif due := read_due(words, today):
        store.move_to(about.id, due.on)
    else:
        store.assign(about.id, rules.role(words))
    react(context, message)
    await renew(update, context, by_id(context, about.id), team, message.reply_to_message)


def _aim(message: Message) -> Button | None:
    """The button that says what a reply to one of Eske's messages is about, if any does."""
    buttons = [b for b in buttons_of(message) if b.noun in {Noun.COMMITMENT, Noun.SESSION}]
    return next(filter(_says_what, buttons), next(iter(buttons), None))


def _says_what(button: Button) -> bool:
    if button.noun is not Noun.COMMITMENT:
        return False
    return button.verb in {"how", "by", "close", "reopen"} or button.value == views.CORRECTED


class _AboutCommitment(filters.MessageFilter):
    """Replies to a message whose buttons say that it is about a commitment, or a session."""

    def filter(self, message: Message) -> bool:
        replied = message.reply_to_message
        if replied is None or replied.from_user is None or not replied.from_user.is_bot:
            return False
        button = _aim(replied)
        if button is None:
            return False
        # In private nothing but a commitment is written to; a list names too many.
        in_private = message.chat.type == ChatType.PRIVATE
        return _says_what(button) or (button.noun is Noun.SESSION and not in_private)


HANDLERS = [
    # Not only text: a photo or a voice message is told that it takes words.
    MessageHandler(
        (filters.ChatType.GROUPS | filters.ChatType.PRIVATE)
        & filters.REPLY
        & ~filters.COMMAND
        & _AboutCommitment(),
        reply,
    ),
]
