"""A bare aiogram with its default settings: answers, edits, stores nothing."""

import asyncio
import os
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import CallbackQuery

dispatcher = Dispatcher()
counts: dict[int, int] = {}


@dispatcher.callback_query()
async def press(query: CallbackQuery) -> None:
    """Count one press on its card."""
    message: Any = query.message
    count = counts[message.chat.id] = counts.get(message.chat.id, 0) + 1
    await query.answer("Kept")
    await message.edit_text(f"{count} have answered", reply_markup=message.reply_markup)


session = AiohttpSession(api=TelegramAPIServer.from_base(os.environ["ESKE_API_URL"]))
asyncio.run(dispatcher.start_polling(Bot(os.environ["ESKE_TOKEN"], session=session)))
