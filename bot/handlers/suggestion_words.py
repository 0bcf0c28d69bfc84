"""Words about suggestions, in private: a card's text, and replies to what asks for them."""

from telegram import Message, Update
from telegram.constants import ChatType
from telegram.ext import CallbackQueryHandler, MessageHandler, filters

from bot.context import Context, Eske
from bot.core import suggestion as rules
from bot.core.deck import LANGUAGES
from bot.core.errors import UserError
from bot.core.history import AuditAction
from bot.core.roles import Action
from bot.core.suggestion import Kind, NoteKind, Purpose, Remark, State, Step, Suggestion
from bot.handlers.awaited import Awaited, opened_last
from bot.handlers.cards import buttons_of, checked_text
from bot.handlers.rights import button_of
from bot.handlers.speech import react, show, tell, toast
from bot.handlers.suggest import write_text
from bot.handlers.suggestions import check_role, shown, waiting
from bot.messages import post, review, suggestion, voice
from bot.messages.callbacks import Button, Noun
from bot.store import SuggestionNote
from bot.suggesting import note_to_proposer, notes_after_edit, notes_to_admins, own_of

# Whoever suggested the card answers; what the others say takes a right.
RIGHTS = {
    Purpose.QUESTION: Action.REVIEW,
    Purpose.COMMENT: Action.COMMENT,
    Purpose.CHANGE: Action.APPROVE,
    Purpose.TEXT: Action.REVIEW,
    Purpose.DECLINE: Action.REVIEW,
}


async def press_words(update: Update, context: Context) -> None:
    """Ask for words: a question, a comment, another text, why not. A reply to it is taken."""
    button, message, user = button_of(update), update.effective_message, update.effective_user
    if user is None or message is None or message.chat.type != ChatType.PRIVATE:
        raise UserError("press-unknown")
    one, purpose, language = _about(update, context, button)
    await toast(context, update, "")
    prompt = review.prompt(one, purpose, language, context.readers_texts(update))
    await context.eske.gate.insist(user.id, lambda: post.send(context.bot, user.id, prompt))


async def press_forget(update: Update, context: Context) -> None:
    """Words that were asked for will not come."""
    await toast(context, update, "")
    texts = context.readers_texts(update)
    await show(context, update, voice.Message(voice.say(texts, "suggest-forgotten")))


async def words(update: Update, context: Context) -> None:
    """The text of a draft, or a reply to a message that asks for words about a suggestion."""
    message, user = update.effective_message, update.effective_user
    assert message is not None
    assert user is not None
    store = context.eske.store.suggestions
    if one := store.by_written(user.id, message.message_id):
        await write_text(update, context, one)
        return
    replied, draft = message.reply_to_message, store.draft_of(user.id)
    button = _aim(replied) if replied else None
    if button is not None:
        if update.edited_message:
            raise UserError("suggest-no-edits")
        await _reply(update, context, message, button)
    elif draft and draft.step is Step.TEXT:
        await write_text(update, context, draft)
    else:
        raise UserError("suggest-press-first")


async def _reply(update: Update, context: Context, message: Message, button: Button) -> None:
    eske = context.eske
    one, purpose, language = _about(update, context, button)
    today = eske.clock.now().astimezone(eske.config.zone).date()
    text = checked_text(message, today, "suggest-media")
    match purpose:
        case Purpose.TEXT:
            changed = rules.reworded(one.text, language, text)
            notes = notes_after_edit(eske, one)
            done = eske.store.suggestions.reword(one.id, changed, one.version, notes)
        case Purpose.DECLINE:
            done = _declined(context, one, rules.remark_text(text), message.chat_id)
        case _:
            seat = eske.store.seats.of_person(message.chat_id)
            by = seat if purpose in {Purpose.COMMENT, Purpose.CHANGE} else None
            remark = Remark(Kind(purpose), rules.remark_text(text), by)
            done = eske.store.suggestions.remark(one.id, remark, _notes(context, one, purpose))
    assert done, "nothing was awaited since it was found waiting"
    react(context, message)
    await _show_after(update, context, one.id, purpose)


def _declined(context: Context, one: Suggestion, why: str, user_id: int) -> bool:
    """Decline a suggestion; the reason goes to whoever made it, and into no list."""
    eske, now = context.eske, context.eske.clock.now()
    notes = note_to_proposer(eske, one, NoteKind.ENDED)
    done = eske.store.suggestions.decide(one.id, State.DECLINED, why, now, notes)
    eske.store.audit.add(now, user_id, AuditAction.DECLINE, rules.card(one).id)
    return done


async def _show_after(update: Update, context: Context, number: int, purpose: Purpose) -> None:
    """What a suggestion looks like after something was said about it, to whoever said it."""
    texts = context.readers_texts(update)
    if purpose is Purpose.DECLINE:
        said = voice.Message(voice.say(texts, "review-declined"))
    elif purpose is Purpose.ANSWER:
        said = suggestion.own(own_of(context.eske, waiting(context, number)), texts)
    else:
        said = shown(update, context, waiting(context, number))
    await tell(context, update, said)


def _notes(context: Context, one: Suggestion, purpose: Purpose) -> list[SuggestionNote]:
    """Who is told of a remark: whoever suggested the card of a question, admins of an answer and
    of a change that a seat asks for, nobody of a comment."""
    match purpose:
        case Purpose.QUESTION:
            return note_to_proposer(context.eske, one, NoteKind.ASKED)
        case Purpose.ANSWER:
            return notes_to_admins(context.eske, NoteKind.ANSWERED, one)
        case Purpose.CHANGE:
            return notes_to_admins(context.eske, NoteKind.CHANGE, one)
    return []


def _about(update: Update, context: Context, button: Button) -> tuple[Suggestion, Purpose, str]:
    """The suggestion that words are about, what they are for, and the language of a card's text.

    UserError where the person may not say this, or the suggestion does not wait any more.
    """
    word, _, language = button.value.partition(".")
    if word not in set(Purpose) or (word == Purpose.TEXT) != (language in LANGUAGES):
        raise UserError("press-unknown")
    purpose, user = Purpose(word), update.effective_user
    if purpose in RIGHTS:
        check_role(update, context, RIGHTS[purpose])
    one = waiting(context, button.id)
    if purpose is Purpose.ANSWER and (user is None or one.user_id != user.id):
        raise UserError("press-unknown")
    return one, purpose, language


def _aim(message: Message) -> Button | None:
    """The button that says what a reply to one of Eske's messages is: that of what asks for
    words, or of a question to a proposer."""
    return next(
        (
            button
            for button in buttons_of(message)
            if button.noun is Noun.SUGGESTION
            and (button.verb == "forget" or (button.verb, button.value) == ("words", "answer"))
        ),
        None,
    )


class _WordsAwaited(filters.MessageFilter):
    """Takes replies to what is about suggestions, and the text of a card that was asked for."""

    def __init__(self, eske: Eske) -> None:
        super().__init__()
        self._eske = eske

    def filter(self, message: Message) -> bool:
        """Whether the message is about a suggestion, and not for what was opened since."""
        user_id, suggestions = message.chat.id, self._eske.store.suggestions
        if suggestions.by_written(user_id, message.message_id):
            return True
        if replied := message.reply_to_message:
            return any(button.noun is Noun.SUGGESTION for button in buttons_of(replied))
        draft = suggestions.draft_of(user_id)
        if draft is None or draft.step is not Step.TEXT:
            return False
        if message.message_id < (draft.message_id or 0):
            # An old message that is changed now.
            return False
        return opened_last(self._eske, message) is Awaited.SUGGESTION


def awaited_words(eske: Eske) -> MessageHandler[Context, None]:
    """The handler of words about suggestions; all others it leaves to the next ones."""
    private = (
        filters.ChatType.PRIVATE
        & ~filters.COMMAND
        & ~filters.StatusUpdate.ALL
        & (filters.UpdateType.MESSAGE | filters.UpdateType.EDITED_MESSAGE)
    )
    return MessageHandler(private & _WordsAwaited(eske), words)


HANDLERS = [
    CallbackQueryHandler(press_words, pattern="^suggestion:words:"),
    CallbackQueryHandler(press_forget, pattern="^suggestion:forget:"),
]
