"""What Telegram shows of Eske: what it is, and the menus for each kind of chat and person."""

import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from telegram import (
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    User,
)

from bot.context import Eske
from bot.messages.gate import GateError
from bot.texts import Texts

logger = logging.getLogger(__name__)

EVERYONES = ("reading", "suggest", "help", "language", "privacy")
LEADS = ("schedule", "schedules", "draw", "focus", "commitments", "settings", *EVERYONES)
# What admins have besides.
ADMINS = ("decks", "history", "undo", "admins", "audit")
# Telegram shows what has no language code to all phones in a language that has none of its own.
_CODES = {None: "en", "nb": "nb", "he": "he"}


async def set_menus(eske: Eske) -> None:
    """Tell Telegram what Eske is and can do; where it will not listen, they stay as they were."""
    menus: list[tuple[BotCommandScope, tuple[str, ...]]] = [
        (BotCommandScopeAllPrivateChats(), EVERYONES),
        (BotCommandScopeAllGroupChats(), EVERYONES),
        (BotCommandScopeAllChatAdministrators(), LEADS),
    ]
    try:
        for code, language in _CODES.items():
            texts = eske.catalogue[language]
            for scope, names in menus:
                await _set_menu(eske, _commands(texts, names), scope, code)
            await _describe(eske, texts, code)
    except GateError as error:
        logger.warning("The command menus could not be set: %s", error)


async def set_own_menu(eske: Eske, user: User, *, leads: bool = False) -> None:
    """Give a person's private chat the commands that are of use to them, in their language.

    For who `leads` a team, those of leads too, and those of admins for admins. Where Telegram
    will not, the menu stays as it was.
    """
    scope = BotCommandScopeChat(user.id)
    admins = ADMINS if eske.is_admin(user.id) else ()
    names = (*admins, *(LEADS if leads else EVERYONES))
    own = leads or bool(admins) or eske.store.people.language(user.id) is not None
    # Without a choice of one's own, the menu that all private chats have is the right one.
    commands = _commands(eske.readers_texts(user), names) if own else ()
    try:
        await _set_menu(eske, commands, scope, None)
    except GateError as error:
        logger.info("The menu of a private chat could not be set: %s", error)


def _commands(texts: Texts, names: Sequence[str]) -> tuple[BotCommand, ...]:
    return tuple(BotCommand(name, texts(f"menu-{name}")) for name in names)


async def _set_menu(
    eske: Eske, commands: tuple[BotCommand, ...], scope: BotCommandScope, code: str | None
) -> None:
    bot = eske.bot
    if await _ask(eske, lambda: bot.get_my_commands(scope, code)) == commands:
        return
    if commands:
        await _ask(eske, lambda: bot.set_my_commands(commands, scope, code))
    else:
        await _ask(eske, lambda: bot.delete_my_commands(scope, code))


async def _describe(eske: Eske, texts: Texts, code: str | None) -> None:
    bot, long, short = eske.bot, texts("eske-about"), texts("eske-about-short")
    if (await _ask(eske, lambda: bot.get_my_description(code))).description != long:
        await _ask(eske, lambda: bot.set_my_description(long, code))
    if (await _ask(eske, lambda: bot.get_my_short_description(code))).short_description != short:
        await _ask(eske, lambda: bot.set_my_short_description(short, code))


async def _ask(eske: Eske, make: Callable[[], Awaitable[Any]]) -> Any:
    return await eske.gate.call(None, make)
