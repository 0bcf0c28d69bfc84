"""Anybody in a team suggests a card, in the private chat, and sees what becomes of it."""

from dataclasses import replace

from telegram import Message, Update
from telegram.constants import ChatType
from telegram.ext import CallbackQueryHandler, CommandHandler, filters

from bot.context import Context
from bot.core import suggestion as rules
from bot.core.errors import UserError
from bot.core.roles import Action, may
from bot.core.suggestion import MOST_WAITING, NoteKind, State, Step, Suggestion
from bot.handlers.awaited import show_lowest
from bot.handlers.cards import checked_text
from bot.handlers.notice import first_notice
from bot.handlers.rights import button_of, roles_in_any_team
from bot.handlers.speech import reply, show, tell, toast
from bot.messages import post, suggestion, voice
from bot.messages.gate import RefusedError
from bot.suggesting import (
    decks_to_suggest,
    notes_to_admins,
    notes_to_seats,
    own_of,
    staff_texts,
)
from bot.texts import Texts

LINK = "suggest"


async def suggest(update: Update, context: Context) -> None:
    """/suggest: in private the draft, or what was sent, or a new one; in a group the way there."""
    if await invited(update, context, LINK, "suggest-button"):
        return
    await first_notice(context, update)
    await open_own(update, context)


async def invited(update: Update, context: Context, payload: str, caption: str) -> bool:
    """Whether a command came from a group, where a link now leads into the private chat."""
    message = update.effective_message
    assert message is not None
    if message.chat.type == ChatType.PRIVATE:
        return False
    link = context.eske.private_link(payload)
    said = suggestion.invitation(link, caption, context.readers_texts(update))
    await reply(context, message, said)
    return True


async def open_own(update: Update, context: Context) -> None:
    """Show in the private chat what the person has begun or sent, else begin."""
    user, suggestions = update.effective_user, context.eske.store.suggestions
    assert user is not None
    sent = suggestions.sent_by(user.id)
    if sent and suggestions.draft_of(user.id) is None:
        own = [own_of(context.eske, one) for one in sent]
        await tell(context, update, suggestion.own_list(own, context.readers_texts(update)))
        return
    await _send(update, context, await _begun(update, context))


async def press_begin(update: Update, context: Context) -> None:
    """Another suggestion beside those that wait."""
    draft = await _begun(update, context)
    # First the toast: the message may have to wait for its turn.
    await toast(context, update, "")
    await _send(update, context, draft)


async def press_mine(update: Update, context: Context) -> None:
    """All that the person has suggested, or one of it."""
    user, button = update.effective_user, button_of(update)
    assert user is not None
    texts = context.readers_texts(update)
    if button.verb == "own":
        message = suggestion.own(own_of(context.eske, _own(update, context)), texts)
    else:
        sent = context.eske.store.suggestions.sent_by(user.id)
        message = suggestion.own_list([own_of(context.eske, one) for one in sent], texts)
    await toast(context, update, "")
    await show(context, update, message)


async def press_withdraw(update: Update, context: Context) -> None:
    """The proposer takes a suggestion back, or discards a draft: nothing of it stays."""
    one = _own(update, context)
    if not context.eske.store.suggestions.remove(one.id):
        raise UserError("suggest-decided")
    key = "suggest-discarded" if one.state is State.DRAFT else "suggest-withdrawn"
    await toast(context, update, "")
    await show(context, update, voice.Message(voice.say(context.readers_texts(update), key)))


async def press(update: Update, context: Context) -> None:
    """A button of a draft."""
    eske, button, message = context.eske, button_of(update), update.effective_message
    assert message is not None
    draft, texts = _own(update, context), context.readers_texts(update)
    if draft.state is State.DRAFT:
        decks = [deck.id for deck in decks_to_suggest(eske, texts.language)]
        draft = rules.pressed(draft, button.verb, button.value, decks)
        draft = replace(draft, message_id=message.message_id)
        eske.store.suggestions.put(draft, eske.clock.now())
    await toast(context, update, "")
    shown = _shown(context, draft, texts)
    if draft.state is State.DRAFT and draft.step is Step.TEXT:
        await show_lowest(update, context, shown, lambda new: _keep(context, draft, new))
    else:
        await show(context, update, shown)


async def press_send(update: Update, context: Context) -> None:
    """Send a draft to those who review it; a second press shows how it stands."""
    eske, user, texts = context.eske, update.effective_user, context.readers_texts(update)
    assert user is not None
    await _check_member(context, user.id)
    draft = _own(update, context)
    if draft.state is State.DRAFT:
        draft = rules.pressed(draft, "step", Step.PREVIEW, ())
        if draft.step is Step.PREVIEW:
            notes = [*notes_to_admins(eske, NoteKind.NEW), *notes_to_seats(eske, draft)]
            if not eske.store.suggestions.send(draft, eske.clock.now(), notes):
                raise UserError("suggest-many", most=MOST_WAITING)
            await toast(context, update, "")
            await show(context, update, voice.Message(voice.say(texts, "suggest-sent")))
            return
    await toast(context, update, "")
    await show(context, update, _shown(context, draft, texts))


async def write_text(update: Update, context: Context, draft: Suggestion) -> None:
    """The text of a draft, written as a message, or that message edited."""
    eske, user, written = context.eske, update.effective_user, update.effective_message
    assert user is not None
    assert written is not None
    if draft.state is not State.DRAFT:
        raise UserError("suggest-sent-already")
    today = eske.clock.now().astimezone(eske.config.zone).date()
    text = checked_text(written, today, "suggest-media")
    draft = rules.written(draft, text, written.message_id)
    eske.store.suggestions.put(draft, eske.clock.now())
    message = _shown(context, draft, context.readers_texts(update))
    if (draft.message_id or 0) > written.message_id:
        # An edit of a text below which the draft is shown already.
        number = draft.message_id
        try:
            await eske.gate.insist(
                user.id, lambda: post.edit(context.bot, user.id, number, message)
            )
        except RefusedError:
            pass
        else:
            return
    await _send(update, context, draft)


async def _begun(update: Update, context: Context) -> Suggestion:
    """The draft that the person has begun, else a new one; UserError where none may be."""
    eske, user = context.eske, update.effective_user
    assert user is not None
    await _check_member(context, user.id, lately=True)
    waiting = [one.state is State.WAITING for one in eske.store.suggestions.sent_by(user.id)]
    if sum(waiting) >= MOST_WAITING:
        raise UserError("suggest-many", most=MOST_WAITING)
    language = context.readers_texts(update).language
    return eske.store.suggestions.begin(user.id, language, eske.clock.now())


async def _send(update: Update, context: Context, draft: Suggestion) -> None:
    """Show a draft as a new message, which it is found by from now on."""
    eske, user = context.eske, update.effective_user
    assert user is not None
    message = _shown(context, draft, context.readers_texts(update))
    number = await eske.gate.insist(user.id, lambda: post.send(context.bot, user.id, message))
    _keep(context, draft, number)


def _keep(context: Context, draft: Suggestion, number: int) -> None:
    """Keep which message shows a draft."""
    eske = context.eske
    eske.store.suggestions.put(replace(draft, message_id=number), eske.clock.now())


def _shown(context: Context, one: Suggestion, texts: Texts) -> voice.Message:
    if one.state is not State.DRAFT:
        return suggestion.own(own_of(context.eske, one), texts)
    decks = decks_to_suggest(context.eske, texts.language)
    hints = context.eske.library.terms.hints_of(rules.card(one))
    staff = staff_texts(context.eske, one, texts)
    return suggestion.draft(one, decks, hints, texts, staff)


def _own(update: Update, context: Context) -> Suggestion:
    """The suggestion that a button in its proposer's chat is about; UserError for anybody else."""
    user, message = update.effective_user, update.effective_message
    one = context.eske.store.suggestions.by_id(button_of(update).id)
    if one is None:
        raise UserError("suggest-gone")
    private = isinstance(message, Message) and message.chat.type == ChatType.PRIVATE
    if user is None or one.user_id != user.id or not private:
        raise UserError("suggest-gone" if one.user_id is None else "press-unknown")
    return one


async def _check_member(context: Context, user_id: int, *, lately: bool = False) -> None:
    """UserError where the person is in no team that Eske knows."""
    if not may(await roles_in_any_team(context, user_id, lately=lately), Action.SUGGEST):
        raise UserError("suggest-stranger")


HANDLERS = [
    CommandHandler("suggest", suggest, filters.UpdateType.MESSAGE),
    CallbackQueryHandler(press, pattern="^suggestion:(step|deck|format|writer|language):"),
    CallbackQueryHandler(press_send, pattern="^suggestion:send:"),
    CallbackQueryHandler(press_withdraw, pattern="^suggestion:(discard|withdraw):"),
    CallbackQueryHandler(press_mine, pattern="^suggestion:(mine|own):"),
    CallbackQueryHandler(press_begin, pattern="^suggestion:begin:"),
]
