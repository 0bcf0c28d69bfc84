"""Admins look through the decks, in the private chat: all of them, one, a card, and a search."""

from telegram import Message, Update
from telegram.constants import ChatType
from telegram.ext import CallbackQueryHandler, CommandHandler, filters

from bot.context import Context, Eske
from bot.core.card_draft import CardDraft
from bot.core.deck import LANGUAGES, Card, Deck, in_language
from bot.core.desk import PAGE, Found, Origin, by_title, in_order, page_of, search
from bot.core.edit import FileName, Kind
from bot.core.errors import UserError
from bot.core.key import short_key
from bot.core.roles import Action
from bot.core.script import Script
from bot.handlers.rights import button_of, check_admin
from bot.handlers.speech import reply, show, tell, toast
from bot.messages import decks as views
from bot.messages import desk, voice
from bot.messages.callbacks import Button
from bot.texts import Texts

LINK = "decks"


async def decks(update: Update, context: Context) -> None:
    """/decks: all of them; with words, what has them. In a group, the way here."""
    message = update.effective_message
    assert message is not None
    texts = context.readers_texts(update)
    if message.chat.type != ChatType.PRIVATE:
        user = update.effective_user
        if user is None or not context.eske.is_admin(user.id):
            raise UserError("not-allowed-admin")
        await tell(context, update, views.invitation(context.eske.private_link(LINK), texts))
        return
    user_id = check_admin(update, context, Action.EDIT_DECKS)
    if query := _query(message):
        # A reply, so that the buttons to other pages bring the words along.
        found = views.found_cards(_found(context, query, texts), query, 0, texts)
        await reply(context, message, found, quotes=True)
        return
    await tell(context, update, all_decks(context.eske, user_id, 0, texts))


async def show_decks(update: Update, context: Context) -> None:
    """The deep link from a group: all decks."""
    user_id = check_admin(update, context, Action.EDIT_DECKS)
    await tell(context, update, all_decks(context.eske, user_id, 0, context.readers_texts(update)))


async def press(update: Update, context: Context) -> None:
    """A button that leads to a page; nothing is changed."""
    user_id = check_admin(update, context, Action.EDIT_DECKS)
    eske, button, texts = context.eske, button_of(update), context.readers_texts(update)
    match button.verb:
        case "list":
            message = all_decks(eske, user_id, button.id, texts)
        case "found":
            pressed = update.effective_message
            asked = pressed.reply_to_message if isinstance(pressed, Message) else None
            query = _query(asked) if asked else ""
            if not query:
                raise UserError("decks-found-again")
            found = _found(context, query, texts)
            message = views.found_cards(found, query, button.id, texts)
        case "open":
            message = one_deck(eske, pressed_deck(context, button), texts, button.id)
        case _:
            deck, card, language = pressed_card(context, button)
            message = card_page(eske, user_id, deck, card, language, texts, found=button.id)
    await toast(context, update, "")
    await show(context, update, message)


async def press_preview(update: Update, context: Context) -> None:
    """A button on a card as staff see it: it does nothing here."""
    await toast(context, update, context.readers_texts(update)("desk-preview"))


def all_decks(eske: Eske, user_id: int, page: int, texts: Texts) -> voice.Message:
    """The list of decks, and what this person has begun to change."""
    found = in_order(eske.library.decks.values(), texts.language)
    page, pages = page_of(len(found), page)
    begun = [
        (draft.id, _name(eske, draft, texts))
        for draft in eske.store.card_drafts.of_person(user_id)
        if draft.begun
    ]
    shown = [_entry(eske, deck) for deck in found[page * PAGE :][:PAGE]]
    return views.deck_list(shown, page, pages, begun, texts)


def one_deck(eske: Eske, deck: Deck, texts: Texts, page: int = 0) -> voice.Message:
    """A deck with a page of its cards."""
    return views.one_deck(_entry(eske, deck), page, texts)


def card_page(
    eske: Eske,
    user_id: int,
    deck: Deck,
    card: Card,
    language: str,
    texts: Texts,
    *,
    found: int = 0,
    published: bool = False,
) -> voice.Message:
    """A card as staff see it in a language, with what this admin can do about it."""
    language = language if language in card.text else next(iter(card.text))
    drafts = eske.store.card_drafts.of_person(user_id)
    begun = [d.id for d in drafts if d.deck_id == deck.id and d.before and d.before.id == card.id]
    view = desk.CardOnDesk(deck, card, language, found, next(iter(begun), None), published)
    return desk.card_on_desk(view, texts, eske.catalogue[language])


def pressed_deck(context: Context, button: Button) -> Deck:
    """The deck that a button is about; UserError where it is gone."""
    return deck_by_key(context.eske, button.value.partition(".")[0])


def pressed_card(context: Context, button: Button) -> tuple[Deck, Card, str]:
    """The card that a button is about, its deck, and the language; UserError where it is gone."""
    deck = pressed_deck(context, button)
    _, key, language, *_ = [*button.value.split("."), "", ""]
    card = next((one for one in deck.cards if short_key(one.id) == key), None)
    if card is None:
        raise UserError("decks-card-gone")
    return deck, card, language if language in LANGUAGES else next(iter(card.text))


def deck_by_key(eske: Eske, key: str) -> Deck:
    """The deck whose id a button stands for; UserError where it is gone."""
    deck = next((one for one in eske.library.decks.values() if short_key(one.id) == key), None)
    if deck is None:
        raise UserError("decks-gone")
    return deck


def origin_of(eske: Eske, name: FileName) -> Origin:
    """Where the file of a deck or script lies."""
    copies = eske.library.copies
    try:
        shipped, used = copies.shipped(name), copies.read(name)
    except UserError:
        # It cannot be read now; its last good version is in use.
        return Origin.OWN
    if used is None or not used.local:
        return Origin.SHIPPED
    return Origin.CHANGED if shipped else Origin.OWN


def _entry(eske: Eske, deck: Deck) -> views.Entry:
    return views.Entry(deck, origin_of(eske, FileName(Kind.DECK, deck.id)))


def _name(eske: Eske, draft: CardDraft, texts: Texts) -> str:
    """What a draft is about, in a few words."""
    for words in (draft.card.text if draft.card else {}, draft.head.title if draft.head else {}):
        if words:
            return in_language(words, texts.language)
    deck = eske.library.decks.get(draft.deck_id)
    return in_language(deck.title, texts.language) if deck else draft.deck_id or "…"


def _found(context: Context, query: str, texts: Texts) -> list[Found | Script]:
    library, language = context.eske.library, texts.language
    decks = in_order(library.decks.values(), language)
    return search(decks, by_title(library.scripts.values(), language), query)


def _query(message: Message) -> str:
    """The words after /decks; none where the message is another command."""
    name, *words = (message.text or "").split(maxsplit=1) or [""]
    return "".join(words).strip() if name.partition("@")[0].lower() == "/decks" else ""


HANDLERS = [
    CommandHandler("decks", decks, filters.UpdateType.MESSAGE),
    CallbackQueryHandler(press, pattern="^deck:(list|found|open|card):"),
    CallbackQueryHandler(press_preview, pattern="^deck:preview:"),
]
