"""Files that people send: their bytes, from Telegram."""

from telegram import Document

from bot.context import Context
from bot.core.errors import UserError
from bot.messages.gate import GateError


async def fetched(context: Context, file: Document) -> bytes:
    """The bytes of a file that is not too large; UserError where Telegram does not hand it out."""
    gate = context.eske.gate
    try:
        kept = await gate.insist(None, lambda: context.bot.get_file(file.file_id))
        return bytes(await gate.insist(None, kept.download_as_bytearray))
    except GateError:
        raise UserError("document-lost") from None
