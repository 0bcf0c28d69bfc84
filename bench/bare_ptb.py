"""A bare python-telegram-bot with its default settings: answers, edits, stores nothing."""

import os
from typing import Any

from telegram import Update
from telegram.ext import ApplicationBuilder, CallbackQueryHandler, ContextTypes

counts: dict[int, int] = {}


async def press(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Count one press on its card."""
    query: Any = update.callback_query
    chat_id = query.message.chat.id
    count = counts[chat_id] = counts.get(chat_id, 0) + 1
    await query.answer("Kept")
    await query.edit_message_text(
        f"{count} have answered", reply_markup=query.message.reply_markup
    )


application = (
    ApplicationBuilder()
    .token(os.environ["ESKE_TOKEN"])
    .base_url(f"{os.environ['ESKE_API_URL']}/bot")
    .build()
)
application.add_handler(CallbackQueryHandler(press))
application.run_polling()
