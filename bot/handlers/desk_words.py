"""Admins write what a draft of a card or deck asks for, in the private chat."""

from dataclasses import replace

from telegram import Message, Update
from telegram.ext import MessageHandler, filters

from bot.content.drafting import mistake_in_words
from bot.context import Context, Eske
from bot.core import card_draft as drafts
from bot.core.card_draft import IN_WORDS, CardDraft, Step
from bot.core.errors import UserError
from bot.core.roles import Action
from bot.handlers.awaited import Awaited, opened_last
from bot.handlers.cards import buttons_of
from bot.handlers.decks import pressed_card
from bot.handlers.desk import begun, changing, show_anew, view
from bot.handlers.publishing import check_deck_id, with_deck_id
from bot.handlers.rights import check_admin
from bot.messages.callbacks import Button, Noun
from bot.store import Store


async def typed(update: Update, context: Context) -> None:
    """Words for a draft; see `typed_words`."""
    user_id = check_admin(update, context, Action.EDIT_DECKS)
    eske, message = context.eske, update.effective_message
    assert message is not None
    if update.edited_message:
        raise UserError("desk-no-edits")
    after = _taken(eske.store, message)
    if after is None:
        draft = _awaiting(eske, message) or _replied(context, user_id, message)
        # Whatever is wrong with these words: the next ones are for the same.
        eske.store.card_drafts.put(draft, eske.clock.now())
        after = drafts.typed(draft, message.text or "")
        if mistake := mistake_in_words(draft, after):
            raise UserError(mistake.key, **mistake.values)
        if draft.step is Step.NAME:
            check_deck_id(eske, after.deck_id)
        after = replace(with_deck_id(eske, after), words_id=message.message_id)
    await show_anew(context, after, view(eske, after, context.readers_texts(update)))


class _WordsAwaited(filters.MessageFilter):
    """Takes words that a draft asks for, and replies to a card that is shown for editing."""

    def __init__(self, eske: Eske) -> None:
        super().__init__()
        self._eske = eske

    def filter(self, message: Message) -> bool:
        """Whether the message is for the desk: a reply decides, else what was opened last."""
        eske, store, number = self._eske, self._eske.store, message.message_id
        if not eske.is_admin(message.chat.id):
            return False
        if replied := message.reply_to_message:
            return _shown(replied) is not None or _awaiting(eske, message) is not None
        if message.edit_date is None:
            return bool(_taken(store, message) or _awaiting(eske, message))
        if store.answers.by_text(message.chat.id, number):
            return False
        suggested = store.suggestions.by_written(message.chat.id, number)
        return suggested is None and opened_last(eske, message) is Awaited.CARD_DRAFT


def typed_words(eske: Eske) -> MessageHandler[Context, None]:
    """The handler of words for drafts; all others, and files, it leaves to the next ones."""
    others = filters.COMMAND | filters.StatusUpdate.ALL | filters.Document.ALL
    private = filters.ChatType.PRIVATE & (
        filters.UpdateType.MESSAGE | filters.UpdateType.EDITED_MESSAGE
    )
    return MessageHandler(private & ~others & _WordsAwaited(eske), typed)


def _taken(store: Store, message: Message) -> CardDraft | None:
    """The draft that has these words already, where a stop came before they were done with."""
    own = store.card_drafts.of_person(message.chat.id)
    return next((one for one in own if one.words_id == message.message_id), None)


def _awaiting(eske: Eske, message: Message) -> CardDraft | None:
    """The draft that the message is for."""
    own = eske.store.card_drafts.of_person(message.chat.id)
    if replied := message.reply_to_message:
        draft = next((one for one in own if one.message_id == replied.message_id), None)
        if draft and draft.card and draft.step in {Step.REVIEW, Step.MORE}:
            # As with any card that is shown: a reply changes its text.
            draft = replace(draft, step=Step.TEXT)
        return draft if draft and draft.step in IN_WORDS else None
    if opened_last(eske, message) is not Awaited.CARD_DRAFT:
        return None
    asking = [one for one in own if one.step in IN_WORDS]
    return max(asking, key=lambda one: one.message_id or 0, default=None)


def _shown(message: Message) -> Button | None:
    """A button of a shown card that changes it, in the language in which it is shown."""
    for button in buttons_of(message):
        edits = button.noun is Noun.DECK and button.verb == "edit"
        # A language that is missing has only a button for its text.
        if edits and button.value.endswith(f".{Step.MORE}"):
            return button
    return None


def _replied(context: Context, user_id: int, message: Message) -> CardDraft:
    """The draft that a reply to a shown card begins: of the text in the language shown."""
    button = _shown(message.reply_to_message) if message.reply_to_message else None
    assert button is not None
    deck, card, language = pressed_card(context, button)
    draft = begun(context.eske, changing(user_id, deck, card, language))
    return replace(draft, language=language, step=Step.TEXT)
