"""What the next words in a private chat are for: of all that takes words, what was opened last."""

from collections.abc import Callable, Iterator
from enum import StrEnum

from telegram import Message, Update

from bot.context import Context, Eske
from bot.core import card_draft, draft, suggestion
from bot.core.schedule_words import parse_time
from bot.handlers.speech import show
from bot.messages import post, voice
from bot.messages.gate import GateError


class Awaited(StrEnum):
    """What takes words in a private chat: a plan a time, the others a text."""

    PLAN = "plan"
    CARD_DRAFT = "card-draft"
    SUGGESTION = "suggestion"
    CARD = "card"


def opened_last(eske: Eske, message: Message) -> Awaited | None:
    """What a message is for that replies to nothing: what was opened last stands lowest in the
    chat. One that is edited may have been for any draft, also for one that asks no more."""
    edited, is_time = message.edit_date is not None, parse_time(message.text or "") is not None
    found = [
        (number, what)
        for number, what, asks in _opened(eske, message.chat.id)
        if edited or (asks and (is_time or what is not Awaited.PLAN))
    ]
    return max(found)[1] if found else None


async def show_lowest(
    update: Update, context: Context, message: voice.Message, keep: Callable[[int], None]
) -> None:
    """Show what asks for words in the message that was pressed; where something else that asks
    stands below it, below that. `keep` is told the number of a new message."""
    user, pressed = update.effective_user, update.effective_message
    assert user is not None
    assert pressed is not None
    number = pressed.message_id
    if any(other > number for other, _, asks in _opened(context.eske, user.id) if asks):
        await move_down(context, user.id, message, number, keep)
    else:
        await show(context, update, message)


async def move_down(
    context: Context,
    user_id: int,
    message: voice.Message,
    old: int | None,
    keep: Callable[[int], None],
) -> None:
    """Show a message below all else in the private chat, and delete the `old` one."""
    eske, bot = context.eske, context.bot
    keep(await eske.gate.insist(user_id, lambda: post.send(bot, user_id, message)))
    if old is not None:
        eske.work.start(_delete(context, user_id, old))


async def _delete(context: Context, chat_id: int, number: int) -> None:
    bot = context.bot
    try:
        await context.eske.gate.insist(None, lambda: bot.delete_message(chat_id, number))
    except GateError:
        # Older than two days, or deleted by the person: its buttons say what they are.
        return


def _opened(eske: Eske, user_id: int) -> Iterator[tuple[int, Awaited, bool]]:
    """What a person has opened: the number of the message that shows it, and whether it asks for
    words now."""
    store = eske.store
    if plan := store.drafts.latest(user_id):
        yield plan.message_id or 0, Awaited.PLAN, plan.step is draft.Step.TIME
    for one in store.card_drafts.of_person(user_id) if eske.is_admin(user_id) else ():
        yield one.message_id or 0, Awaited.CARD_DRAFT, one.step in card_draft.IN_WORDS
    if suggested := store.suggestions.draft_of(user_id):
        asks = suggested.step is suggestion.Step.TEXT
        yield suggested.message_id or 0, Awaited.SUGGESTION, asks
    for visit in store.keys.visits_of(user_id)[:1]:
        yield visit.prompt, Awaited.CARD, True
