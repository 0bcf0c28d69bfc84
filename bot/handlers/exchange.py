"""Admins fetch decks and scripts as files, and send them back changed, in the private chat."""

import asyncio
from collections.abc import Mapping

from telegram import Message, Update
from telegram.ext import CallbackQueryHandler, CommandHandler, MessageHandler, filters

from bot.content.exchange import ENDINGS, everything, most_bytes, read_upload
from bot.content.sheets import Labels, workbook
from bot.context import Context, Eske
from bot.core.deck import Deck, in_language
from bot.core.difference import new_texts
from bot.core.edit import FileName, Kind, What
from bot.core.errors import UserError
from bot.core.history import AuditAction, about_file
from bot.core.roles import Action, Role, may
from bot.core.script import Script
from bot.core.terms import Hint
from bot.core.upload import Reading, Upload
from bot.editing import publish_files
from bot.handlers import writing
from bot.handlers.documents import fetched
from bot.handlers.rights import button_of, check_admin
from bot.handlers.speech import show, tell, toast
from bot.messages import exchange, post, voice
from bot.messages.callbacks import Button
from bot.messages.exchange import UploadView
from bot.texts import Texts

SHEETS_NAME, ZIP_NAME = "eske.xlsx", "eske.zip"


async def export_menu(update: Update, context: Context) -> None:
    """/decks export: what can be fetched."""
    check_admin(update, context, Action.EDIT_DECKS)
    await tell(context, update, exchange.menu(context.readers_texts(update)))


async def press_export(update: Update, context: Context) -> None:
    """A button that leads to a file."""
    user_id = check_admin(update, context, Action.EDIT_DECKS)
    eske, button, texts = context.eske, button_of(update), context.readers_texts(update)
    match button.verb:
        case "menu":
            await show(context, update, exchange.menu(texts))
        case "list" if button.value in set(Kind):
            kind = Kind(button.value)
            listing = exchange.listing(_titles(eske, kind, texts), kind, button.id, texts)
            await show(context, update, listing)
        case "how":
            name = _named(eske, button)
            await show(context, update, exchange.ways(name, _title(eske, name, texts), texts))
        case "everything" | "sheets" | "file" | "sheet":
            await _send(context, user_id, button, texts)
        case _:
            raise UserError("press-unknown")
    await toast(context, update, "")


async def receive(update: Update, context: Context) -> None:
    """A file that an admin sends: show what it would change. Others get the usual kind word."""
    message, user = update.message, update.effective_user
    assert message is not None
    assert user is not None
    file, eske = message.document, context.eske
    assert file is not None
    role = Role.ADMIN if eske.is_admin(user.id) else Role.STRANGER
    if not may(frozenset({role}), Action.EDIT_DECKS):
        await writing.words(update, context)
        return
    name, texts = file.file_name or "", context.readers_texts(update)
    if (file.file_size or 0) > (most := most_bytes(name)):
        raise UserError("upload-large", most=most // 1024)
    data = await fetched(context, file)
    # Nobody else waits while a large file is read.
    reading = await asyncio.to_thread(read_upload, eske.library, name, data)
    if reading.flaws or not reading.files:
        await tell(context, update, _dead_end(name, reading, texts))
        return
    number = eske.store.uploads.add(user.id, name, data, _seen(reading), eske.clock.now())
    view = UploadView(number, name, reading, _hints(eske, reading))
    await tell(context, update, exchange.upload(view, texts))


async def press_upload(update: Update, context: Context) -> None:
    """A button under what a file would change: another page, yes, or no."""
    user_id = check_admin(update, context, Action.EDIT_DECKS)
    eske, button, texts = context.eske, button_of(update), context.readers_texts(update)
    if button.verb not in {"page", "apply", "discard"}:
        raise UserError("press-unknown")
    upload = eske.store.uploads.of_person(button.id, user_id)
    if upload is None:
        raise UserError("upload-gone")
    if button.verb == "discard":
        eske.store.uploads.remove(upload.id)
        said = exchange.discarded(upload.name, texts)
    else:
        reading = await asyncio.to_thread(read_upload, eske.library, upload.name, upload.data)
        said = _compared(eske, upload, reading, button, texts)
    await show(context, update, said)
    await toast(context, update, "")


def _compared(
    eske: Eske, upload: Upload, reading: Reading, button: Button, texts: Texts
) -> voice.Message:
    """What comes of a press on an upload, as it compares with what is in use now."""
    if reading.flaws or not reading.files:
        eske.store.uploads.remove(upload.id)
        return _dead_end(upload.name, reading, texts)
    meanwhile = _seen(reading) != upload.seen
    if meanwhile:
        eske.store.uploads.compare(upload.id, _seen(reading))
    elif button.verb == "apply":
        files = [(file.name, file.data, file.seen) for file in reading.files]
        publish_files(eske, upload.user_id, files, What.FILE)
        eske.store.uploads.remove(upload.id)
        return exchange.applied(upload.name, texts)
    page = int(button.value) if button.value.isdecimal() else 0
    hints = _hints(eske, reading)
    view = UploadView(upload.id, upload.name, reading, hints, page, meanwhile)
    return exchange.upload(view, texts)


def _dead_end(name: str, reading: Reading, texts: Texts) -> voice.Message:
    """What is said of a file that cannot be used, or need not be."""
    if reading.flaws:
        return exchange.flaws(name, reading.flaws, texts)
    return exchange.nothing_new(name, texts)


def _hints(eske: Eske, reading: Reading) -> tuple[Hint, ...]:
    """Hints on labels in the texts that files bring."""
    texts = [words for file in reading.files for words in new_texts(file.difference)]
    return eske.library.terms.hints(*texts)


def _seen(reading: Reading) -> dict[str, str | None]:
    return {about_file(file.name): file.seen for file in reading.files}


async def _send(context: Context, user_id: int, button: Button, texts: Texts) -> None:
    """Send what a button stands for as a file."""
    eske = context.eske
    name = _named(eske, button) if button.verb in {"file", "sheet"} else None
    file_name, data, key = await asyncio.to_thread(_file, eske, button.verb, name, texts)
    about = about_file(name) if name else file_name
    eske.store.audit.add(eske.clock.now(), user_id, AuditAction.EXPORT, about)
    caption = voice.say(texts, key)
    await eske.gate.insist(
        user_id, lambda: post.send_file(context.bot, user_id, file_name, data, caption)
    )


def _file(eske: Eske, verb: str, name: FileName | None, texts: Texts) -> tuple[str, bytes, str]:
    """The name of a file, its bytes, and the key of what is said of it."""
    library = eske.library
    if name is None and verb == "everything":
        at = eske.clock.now().astimezone(eske.config.zone)
        return ZIP_NAME, everything(library, at), "export-sent-everything"
    if name is not None and verb == "file":
        source = library.copies.read(name)
        if source is None:
            raise UserError("export-gone")
        return source.path.name, source.data, "export-sent-file"
    decks = library.decks.values() if name is None else [library.decks[name.id]]
    labels = Labels(
        exchange.sheet_columns(texts), lambda row: exchange.sheet_field(row, texts), texts.rtl
    )
    file_name = f"{name.id}.xlsx" if name else SHEETS_NAME
    return file_name, workbook(list(decks), labels), "export-sent-sheet"


def _named(eske: Eske, button: Button) -> FileName:
    """The deck or script that a button is about; UserError where it is gone."""
    for kind in Kind:
        for item_id in _items(eske, kind):
            if (name := FileName(kind, item_id)).key == button.value:
                return name
    raise UserError("export-gone")


def _titles(eske: Eske, kind: Kind, texts: Texts) -> dict[FileName, str]:
    names = [FileName(kind, item_id) for item_id in _items(eske, kind)]
    titles = {name: _title(eske, name, texts) for name in names}
    return dict(sorted(titles.items(), key=lambda item: item[1].casefold()))


def _title(eske: Eske, name: FileName, texts: Texts) -> str:
    return in_language(_items(eske, name.kind)[name.id].title, texts.language)


def _items(eske: Eske, kind: Kind) -> Mapping[str, Deck | Script]:
    return eske.library.decks if kind is Kind.DECK else eske.library.scripts


class _SentFile(filters.MessageFilter):
    """Takes a file whose name Eske can do something with."""

    def filter(self, message: Message) -> bool:
        """Whether the message brings such a file."""
        name = message.document.file_name if message.document else None
        return bool(name) and str(name).lower().endswith(ENDINGS)


_IN_PRIVATE = filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE
_EXPORT = filters.Regex(r"(?i)^/\S+\s+export\s*$")

HANDLERS = [
    # Before the desk's: any other word after /decks is searched for.
    CommandHandler("decks", export_menu, _IN_PRIVATE & _EXPORT),
    MessageHandler(_IN_PRIVATE & _SentFile(), receive),
    CallbackQueryHandler(press_export, pattern="^export:"),
    CallbackQueryHandler(press_upload, pattern="^upload:"),
]
