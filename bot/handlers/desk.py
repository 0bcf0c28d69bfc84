"""Admins change cards and decks, in the private chat: drafts, and what is pressed in them."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from telegram import Update
from telegram.ext import CallbackQueryHandler

from bot.content.drafting import mistakes_of
from bot.context import Context, Eske
from bot.core import card_draft as drafts
from bot.core.card_draft import IN_WORDS, CardDraft, Step
from bot.core.deck import Card, Deck, Format, in_language
from bot.core.edit import Head, card_of, head_of
from bot.core.errors import UserError
from bot.core.roles import Action
from bot.core.terms import Hint
from bot.handlers.awaited import move_down, show_lowest
from bot.handlers.decks import all_decks, card_page, one_deck, pressed_card, pressed_deck
from bot.handlers.publishing import (
    on_top,
    published,
    with_card_id,
)
from bot.handlers.rights import button_of, check_admin
from bot.handlers.speech import show, toast
from bot.messages import card_draft as page
from bot.messages.voice import Message as Shown
from bot.texts import Texts

# Where the idea of a deck that is made here comes from, as long as nobody writes it in the file.
SOURCE = "local"


async def begin(update: Update, context: Context) -> None:
    """A button on a card, on a deck or below all decks: change it, or add to it."""
    user_id = check_admin(update, context, Action.EDIT_DECKS)
    eske, button, language = (
        context.eske,
        button_of(update),
        context.readers_texts(update).language,
    )
    match button.verb:
        case "edit":
            deck, card, language = pressed_card(context, button)
            new = changing(user_id, deck, card, language)
            step = button.value.split(".")[3:]
            draft = drafts.at_step(begun(eske, new), _step("".join(step)))
            draft = replace(draft, language=language)
        case "add":
            deck = pressed_deck(context, button)
            new = CardDraft(0, user_id, deck.id, language, Step.TEXT, card=_blank(deck.format))
            draft = begun(eske, new)
        case "head":
            deck = pressed_deck(context, button)
            head = head_of(deck)
            new = CardDraft(0, user_id, deck.id, language, Step.MORE, head=head, head_before=head)
            draft = begun(eske, new)
        case _:
            head = Head({}, {}, SOURCE, Format.REFLECT)
            card = _blank(head.format)
            draft = begun(
                eske, CardDraft(0, user_id, "", language, Step.TITLE, card=card, head=head)
            )
    await _show_pressed(update, context, draft)


async def press(update: Update, context: Context) -> None:
    """A button of a draft: its maker's own, and nobody else's."""
    user_id = check_admin(update, context, Action.EDIT_DECKS)
    eske, button, texts = context.eske, button_of(update), context.readers_texts(update)
    draft = eske.store.card_drafts.by_id(button.id)
    if draft is None:
        raise UserError("desk-gone")
    if draft.user_id != user_id:
        raise UserError("press-unknown")
    match button.verb:
        case "discard":
            eske.store.card_drafts.remove(draft.id)
            await toast(context, update, texts("desk-discarded"))
            await show(context, update, _before(eske, draft, texts))
            return
        case "publish":
            await _publish(update, context, draft)
            return
        case "show":
            pass
        case "step":
            draft = drafts.at_step(draft, _step(button.value))
        case "language":
            draft = drafts.in_another(draft, button.value)
        case _:
            draft = drafts.chosen(draft, button.verb, button.value)
    await _show_pressed(update, context, draft)


async def _publish(update: Update, context: Context, draft: CardDraft) -> None:
    """Make the draft's change, and show what came of it."""
    eske, texts = context.eske, context.readers_texts(update)
    draft = with_card_id(eske, draft)
    try:
        deck = published(eske, draft)
    except UserError as error:
        await toast(context, update, "")
        if error.key in {"edit-overtaken", "edit-file-overtaken"}:
            found = on_top(eske, draft)
            message = view(eske, found.draft, texts, clashes=found.clashes)
        else:
            message = view(eske, draft, texts, error=error)
        await show(context, update, message)
        return
    await toast(context, update, texts("decks-done"))
    await show(context, update, _after(eske, draft, deck, texts))


async def _show_pressed(update: Update, context: Context, draft: CardDraft) -> None:
    """Keep the draft, and show it in the message that was pressed, or below all else, so that it
    is clear what the next words are for."""
    eske, pressed = context.eske, update.effective_message
    assert pressed is not None
    draft = replace(draft, message_id=pressed.message_id)
    eske.store.card_drafts.put(draft, eske.clock.now())
    message = view(eske, draft, context.readers_texts(update))
    await toast(context, update, "")
    if draft.step in IN_WORDS:
        await show_lowest(update, context, message, _keep(eske, draft))
    else:
        await show(context, update, message)


async def show_anew(context: Context, draft: CardDraft, message: Shown) -> None:
    """Keep the draft, and show it below all else; the message that showed it goes."""
    eske = context.eske
    eske.store.card_drafts.put(draft, eske.clock.now())
    keep = _keep(eske, draft)
    await move_down(context, draft.user_id, message, draft.message_id, keep)


def _keep(eske: Eske, draft: CardDraft) -> Callable[[int], None]:
    """Keeps which message shows the draft."""

    def keep(number: int) -> None:
        eske.store.card_drafts.put(replace(draft, message_id=number), eske.clock.now())

    return keep


def view(
    eske: Eske,
    draft: CardDraft,
    texts: Texts,
    *,
    clashes: Sequence[str] | None = None,
    error: UserError | None = None,
) -> Shown:
    """The draft as a message."""
    deck = eske.library.decks.get(draft.deck_id)
    title = draft.head.title if draft.head else deck.title if deck else {}
    problems = [(mistake.key, mistake.values) for mistake in mistakes_of(draft)]
    shown = page.DraftView(
        draft,
        in_language(title, texts.language) if title else draft.deck_id,
        problems=problems,
        hints=_hints(eske, draft),
        clashes=clashes,
        error=(error.key, error.values) if error else None,
    )
    return page.card_draft(shown, texts, eske.catalogue[draft.language])


def _hints(eske: Eske, draft: CardDraft) -> tuple[Hint, ...]:
    """The labels in the words of a draft."""
    terms, head, card = eske.library.terms, draft.head, draft.card
    found = terms.hints(head.title, head.about) if head else ()
    return found + (terms.hints_of(card) if card else ())


def _after(eske: Eske, draft: CardDraft, deck: Deck, texts: Texts) -> Shown:
    """What is shown once a draft is published."""
    card = card_of(deck, draft.card.id) if draft.card else None
    if card is None:
        return one_deck(eske, deck, texts)
    return card_page(eske, draft.user_id, deck, card, draft.language, texts, published=True)


def _before(eske: Eske, draft: CardDraft, texts: Texts) -> Shown:
    """What is shown once a draft is discarded: what it would have changed, as it is."""
    deck = eske.library.decks.get(draft.deck_id)
    if deck is None:
        return all_decks(eske, draft.user_id, 0, texts)
    card = card_of(deck, draft.before.id) if draft.before else None
    if card is None:
        return one_deck(eske, deck, texts)
    return card_page(eske, draft.user_id, deck, card, draft.language, texts)


def begun(eske: Eske, new: CardDraft) -> CardDraft:
    """What this admin has begun about the same thing, else the new draft: also in place of one
    in which nothing is changed, as the card may be another by now."""
    draft = eske.store.card_drafts.begin(new, eske.clock.now())
    return draft if draft.changed else replace(new, id=draft.id, message_id=draft.message_id)


def changing(user_id: int, deck: Deck, card: Card, language: str) -> CardDraft:
    """A new draft that changes a card, in which nothing is changed yet."""
    return CardDraft(0, user_id, deck.id, language, Step.REVIEW, card=card, before=card)


def _blank(kind: Format) -> Card:
    return Card("", kind, {})


def _step(value: str) -> Step:
    try:
        return Step(value)
    except ValueError:
        raise UserError("press-unknown") from None


HANDLERS = [
    CallbackQueryHandler(begin, pattern="^deck:(edit|add|head|new):"),
    CallbackQueryHandler(press, pattern="^desk:"),
]
