"""/undo, and the history of decks, cards and scripts: see what changed, and bring it back."""

from dataclasses import replace

from telegram import Update
from telegram.ext import CallbackQueryHandler, CommandHandler, filters

from bot.context import Context, Eske
from bot.core.deck import Deck, in_language
from bot.core.difference import Difference, Fate, difference
from bot.core.edit import FileName, Kind, card_of
from bot.core.errors import UserError
from bot.core.history import PastEdit, Version
from bot.core.roles import Action
from bot.core.script import Script
from bot.disk import item_in, notice_changes
from bot.editing import bring_back, restore_shipped, undo
from bot.handlers.decks import pressed_card, pressed_deck
from bot.handlers.rights import button_of, check_admin
from bot.handlers.speech import show, tell, toast
from bot.messages import history as views
from bot.messages import voice
from bot.messages.callbacks import ASK, Button, ForeignButtonError
from bot.messages.decks import card_button, open_button, script_button
from bot.messages.history import PAGE, HistoryPage, Reader, Reference, Target

MOST_FILES = 10


async def show_history(
    update: Update, context: Context, name: FileName, card_id: str | None
) -> None:
    """Show the history of a file, or of one card in it: in place of the message that was pressed,
    else as an answer."""
    check_admin(update, context, Action.EDIT_DECKS)
    message = await _page(update, context, name, card_id, 0)
    if update.callback_query is None:
        await tell(context, update, message)
        return
    await show(context, update, message)
    await toast(context, update, "")


async def history(update: Update, context: Context) -> None:
    """/history: the files that were changed last; with the name of a deck or script, its own."""
    check_admin(update, context, Action.EDIT_DECKS)
    eske, texts = context.eske, context.readers_texts(update)
    notice_changes(eske)
    newest = eske.store.edits.newest()
    if not context.args:
        latest = sorted(newest.values(), key=lambda edit: edit.id, reverse=True)[:MOST_FILES]
        files = [(_title(eske, edit.name, texts.language), edit) for edit in latest]
        await tell(context, update, views.which_file(files, texts))
        return
    known = [FileName(kind, context.args[0]) for kind in Kind]
    found = [name for name in known if name in newest or _item(eske, name) is not None]
    if not found:
        raise UserError("history-unknown", name=context.args[0][:64])
    await show_history(update, context, found[0], None)


async def press_on_desk(update: Update, context: Context) -> None:
    """The button of a deck, or of a card, that shows its history."""
    button = button_of(update)
    if "." in button.value:
        deck, card, _ = pressed_card(context, button)
        await show_history(update, context, FileName(Kind.DECK, deck.id), card.id)
    else:
        deck = pressed_deck(context, button)
        await show_history(update, context, FileName(Kind.DECK, deck.id), None)


async def press(update: Update, context: Context) -> None:
    """A button of the history."""
    user_id = check_admin(update, context, Action.EDIT_DECKS)
    button = button_of(update)
    edit = context.eske.store.edits.by_id(button.id)
    if edit is None:
        raise UserError("edit-unknown")
    try:
        seen = Reference.unpack(button.value)
        card_id = None if seen.card is None else edit.card_ids[seen.card]
    except (ForeignButtonError, IndexError):
        raise UserError("press-unknown") from None
    match button.verb, seen.target:
        case "list", None:
            shown = await _page(update, context, edit.name, card_id, seen.number)
        case "show", None:
            reader = await _reader(update, context, [edit])
            shown = views.one_edit(edit, _made(context, edit, card_id), seen, reader)
        case "ask", Target():
            shown = _ask(update, context, edit, card_id, seen)
        case "back", Target():
            made = _bring_back(context, user_id, edit, card_id, seen)
            card = made.card_ids.index(card_id) if card_id in made.card_ids else None
            changes, texts = _made(context, made, card_id), context.readers_texts(update)
            shown = views.brought_back(made, changes, card, texts)
        case _:
            raise UserError("press-unknown")
    await show(context, update, shown)
    await toast(context, update, "")


async def press_shipped(update: Update, context: Context) -> None:
    """Go back to what comes with Eske: asked first, with what that changes."""
    user_id = check_admin(update, context, Action.EDIT_DECKS)
    eske, texts, button = context.eske, context.readers_texts(update), button_of(update)
    key, _, seen = button.value.partition(".")
    name = next((name for name in eske.library.copies.names() if name.key == key), None)
    shipped = eske.library.copies.shipped(name) if name else None
    if name is None or shipped is None:
        raise UserError("edit-not-shipped")
    source = eske.library.copies.read(name)
    if source is None or not source.local:
        raise UserError("edit-shipped-already")
    changes = _changes(item_in(eske, name, source.data), item_in(eske, name, shipped.data), None)
    mark = source.digest[:12]
    if button.id == ASK:
        back = _back(eske, name, None, texts.language)
        shown = views.ask_shipped(name, mark, changes, back, texts)
    elif mark != seen:
        raise UserError("edit-overtaken")
    else:
        restore_shipped(eske, user_id, name)
        shown = views.brought_back(_newest(context, name), changes, None, texts)
    await show(context, update, shown)
    await toast(context, update, "")


async def undo_last(update: Update, context: Context) -> None:
    """/undo: take back the last edit of whoever asks."""
    user_id, eske = check_admin(update, context, Action.EDIT_DECKS), context.eske
    taken_back = undo(eske, user_id, f"update:{update.update_id}")
    made = [_newest(context, edit.name) for edit in taken_back]
    changes = [_made(context, edit, None) for edit in made]
    reader = await _reader(update, context, taken_back)
    await tell(context, update, views.undone(taken_back[0], changes, made[0], reader))


async def _page(
    update: Update, context: Context, name: FileName, card_id: str | None, number: int
) -> voice.Message:
    eske = context.eske
    notice_changes(eske)
    edits = eske.store.edits.history(name, card_id, number * PAGE, PAGE + 1)
    source = eske.library.copies.read(name)
    local = source is not None and source.local
    reader = await _reader(update, context, edits[:PAGE])
    page = HistoryPage(
        name=name,
        title=_title(eske, name, reader.texts.language),
        card_id=card_id,
        edits=edits[:PAGE],
        number=number,
        more=len(edits) > PAGE,
        can_restore=local and card_id is None and eske.library.copies.shipped(name) is not None,
        back=_back(eske, name, card_id, reader.texts.language),
    )
    return views.history_page(page, reader)


def _item(eske: Eske, name: FileName) -> Deck | Script | None:
    """The deck or script of that name, as it is in use."""
    items = eske.library.decks if name.kind is Kind.DECK else eske.library.scripts
    return items.get(name.id)


def _title(eske: Eske, name: FileName, language: str) -> str:
    item = _item(eske, name)
    return in_language(item.title, language) if item else name.id


def _back(eske: Eske, name: FileName, card_id: str | None, language: str) -> Button | None:
    """The button that leads to the deck, card or script on the desk, as far as it is there."""
    item = _item(eske, name)
    if isinstance(item, Deck):
        card = card_of(item, card_id) if card_id else None
        return card_button(item, card, language) if card else open_button(item)
    return script_button(item, language) if item else None


def _ask(
    update: Update, context: Context, edit: PastEdit, card_id: str | None, seen: Reference
) -> voice.Message:
    """What would change if the version that a button names came back."""
    eske = context.eske
    source = eske.library.copies.read(edit.name)
    now = source.data if source else None
    version = edit.before if seen.target is Target.BEFORE else edit.after
    then = eske.store.edits.data(version) if version else None
    changes = _changes(item_in(eske, edit.name, now), item_in(eske, edit.name, then), card_id)
    if then == now or (card_id and not changes):
        raise UserError("edit-back-already")
    newest = _newest(context, edit.name).id
    return views.ask_back(edit, changes, seen, newest, context.readers_texts(update))


def _bring_back(
    context: Context, user_id: int, edit: PastEdit, card_id: str | None, seen: Reference
) -> PastEdit:
    """Bring the version back that a button names, unless the file was changed since; the edit
    that did it."""
    eske = context.eske
    if _newest(context, edit.name).id != seen.number:
        raise UserError("edit-overtaken")
    bring_back(eske, user_id, edit.id, seen.target is Target.BEFORE, card_id)
    return _newest(context, edit.name)


def _newest(context: Context, name: FileName) -> PastEdit:
    """The last edit of a file that has one, also if somebody made it on disk just now."""
    notice_changes(context.eske)
    return context.eske.store.edits.history(name, None, 0, 1)[0]


def _made(context: Context, edit: PastEdit, card_id: str | None) -> Difference | None:
    """What an edit changed, or what of that is one card's."""
    eske = context.eske

    def item(version: Version | None) -> Deck | Script | None:
        return item_in(eske, edit.name, eske.store.edits.data(version) if version else None)

    return _changes(item(edit.before), item(edit.after), card_id)


def _changes(
    before: Deck | Script | None, after: Deck | Script | None, card_id: str | None
) -> Difference | None:
    if before is None and after is None:
        return None
    found = difference(before, after)
    if card_id is None:
        return found
    items = tuple(item for item in found.items if item.id == card_id)
    return replace(found, fate=Fate.CHANGED, head=(), items=items, moved=())


async def _reader(update: Update, context: Context, edits: list[PastEdit]) -> Reader:
    """Who asks, with the names of those who made these edits, as Telegram has them now."""
    user, eske = update.effective_user, context.eske
    assert user is not None
    others = {edit.user_id for edit in edits} - {None, user.id}
    names = {one: await eske.members.name(one) for one in others if one is not None}
    return Reader(
        user_id=user.id,
        texts=context.readers_texts(update),
        zone=eske.config.zone,
        today=eske.clock.now().astimezone(eske.config.zone).date(),
        names={one: name for one, name in names.items() if name},
    )


HANDLERS = [
    CommandHandler("history", history, filters.UpdateType.MESSAGE),
    CommandHandler("undo", undo_last, filters.UpdateType.MESSAGE),
    CallbackQueryHandler(press_shipped, pattern="^edit:shipped:"),
    CallbackQueryHandler(press, pattern="^edit:"),
    CallbackQueryHandler(press_on_desk, pattern="^deck:history:"),
]
