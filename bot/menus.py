"""The command menus that Telegram shows: for each kind of chat and person, in each language."""

import logging

from telegram import (
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
)

from bot.context import Eske
from bot.core.deck import LANGUAGES
from bot.messages.gate import GateError

logger = logging.getLogger(__name__)

# Telegram shows the language "" to all phones in a language that has no menu of its own.
_OTHERS = ("", "en")


async def set_menus(eske: Eske) -> None:
    """Tell Telegram the menus; where it will not listen, the old ones stay for now."""
    everyone = ("help", "privacy")
    menus: list[tuple[BotCommandScope, tuple[str, ...]]] = [
        (BotCommandScopeAllPrivateChats(), everyone),
        (BotCommandScopeAllGroupChats(), everyone),
        (
            BotCommandScopeAllChatAdministrators(),
            ("schedule", "schedules", "draw", "settings", *everyone),
        ),
    ]
    try:
        for scope, names in menus:
            for code, language in [(code, code) for code in LANGUAGES] + [_OTHERS]:
                texts = eske.catalogue[language]
                commands = [BotCommand(name, texts(f"menu-{name}")) for name in names]
                await _set(eske, commands, scope, code)
    except GateError as error:
        logger.warning("The command menus could not be set: %s", error)


async def _set(eske: Eske, commands: list[BotCommand], scope: BotCommandScope, code: str) -> None:
    await eske.gate.call(
        None, lambda: eske.bot.set_my_commands(commands, scope=scope, language_code=code or None)
    )
