"""Admins retire, restore and move cards and decks, asked once more, and see their history."""

from dataclasses import replace

from telegram import Update
from telegram.ext import CallbackQueryHandler

from bot.context import Context, Eske
from bot.core.deck import Card, Deck, in_language
from bot.core.desk import in_order
from bot.core.edit import FileName, Kind, PutCard, PutHead, What, card_of, head_of
from bot.core.errors import UserError
from bot.core.roles import Action
from bot.editing import move_card, publish
from bot.handlers.decks import card_page, deck_by_key, one_deck, pressed_card, pressed_deck
from bot.handlers.rights import button_of, check_admin
from bot.handlers.speech import show, toast
from bot.messages import decks as pages
from bot.messages import voice
from bot.messages.callbacks import ASK, DO, Button, Noun
from bot.texts import Texts


async def turn(update: Update, context: Context) -> None:
    """Retire a card or a deck, or bring it back; where it is so already, it stays so."""
    user_id = check_admin(update, context, Action.EDIT_DECKS)
    eske, button, texts = context.eske, button_of(update), context.readers_texts(update)
    retired, of_card = button.verb == "retire", "." in button.value
    if of_card:
        deck, card, language = pressed_card(context, button)
        name, back = pages.card_caption(card, texts), pages.card_button(deck, card, language)
    else:
        deck = pressed_deck(context, button)
        name, back = in_language(deck.title, texts.language), pages.open_button(deck)
    if button.id == ASK:
        about = "card" if of_card else "deck"
        text = voice.say(texts, f"decks-{button.verb}-{about}", name=name)
        yes = texts(f"decks-yes-{button.verb}")
        do = Button(Noun.DECK, button.verb, DO, button.value)
        await _answer(update, context, pages.question(text, yes, do, back, texts))
        return
    what = What.RETIRE if retired else What.RESTORE
    file = FileName(Kind.DECK, deck.id)
    if of_card:
        if card.retired != retired:
            edit = PutCard(replace(card, retired=retired), card)
            deck = publish(eske, user_id, file, [edit], what)
        message = _card_page(eske, user_id, deck, card, texts)
    else:
        if deck.retired != retired:
            head = head_of(deck)
            edits = [PutHead(replace(head, retired=retired), head)]
            deck = publish(eske, user_id, file, edits, what)
        message = one_deck(eske, deck, texts)
    await _answer(update, context, message, texts("decks-done"))


async def move(update: Update, context: Context) -> None:
    """Move a card to another deck: which, whether really, and then it is done."""
    user_id = check_admin(update, context, Action.EDIT_DECKS)
    eske, button, texts = context.eske, button_of(update), context.readers_texts(update)
    if button.verb == "move":
        deck, card, _ = pressed_card(context, button)
        known = in_order(eske.library.decks.values(), texts.language)
        others = [other for other in known if other.id != deck.id]
        if not others:
            raise UserError("decks-move-nowhere")
        await _answer(update, context, pages.other_decks(deck, card, others, button.id, texts))
        return
    target = deck_by_key(eske, button.value.rpartition(".")[2])
    deck, card, language = pressed_card(context, button)
    if button.id == ASK:
        title = in_language(target.title, texts.language)
        name = pages.card_caption(card, texts)
        text = voice.say(texts, "decks-move-card", deck=title, name=name)
        do = Button(Noun.DECK, "to", DO, button.value)
        back = pages.card_button(deck, card, language)
        message = pages.question(text, texts("decks-yes-move"), do, back, texts)
        await _answer(update, context, message)
        return
    source = FileName(Kind.DECK, deck.id)
    move_card(eske, user_id, source, FileName(Kind.DECK, target.id), card)
    moved = _card_page(eske, user_id, eske.library.decks[target.id], card, texts)
    await _answer(update, context, moved, texts("decks-done"))


def _card_page(eske: Eske, user_id: int, deck: Deck, card: Card, texts: Texts) -> voice.Message:
    """The card as it now is in that deck."""
    now = card_of(deck, card.id)
    if now is None:
        return one_deck(eske, deck, texts)
    return card_page(eske, user_id, deck, now, texts.language, texts)


async def _answer(
    update: Update, context: Context, message: voice.Message, said: str = ""
) -> None:
    await toast(context, update, said)
    await show(context, update, message)


HANDLERS = [
    CallbackQueryHandler(turn, pattern="^deck:(retire|restore):"),
    CallbackQueryHandler(move, pattern="^deck:(move|to):"),
]
