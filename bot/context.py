"""What every handler and job works with."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

from telegram import Bot, Update
from telegram.ext import Application, CallbackContext, ExtBot

from bot.clock import Clock
from bot.config import Config
from bot.content.library import Library
from bot.core.language import supported
from bot.core.team import Team
from bot.members import Members
from bot.messages.gate import Gate
from bot.store import Store
from bot.texts import Catalogue, Texts
from bot.work import Work

AnyDict: TypeAlias = dict[Any, Any]


@dataclass(frozen=True, slots=True)
class Eske:
    """The parts of one running Eske. `touch` marks a card whose message shows an old state."""

    config: Config
    clock: Clock
    bot: Bot
    store: Store
    library: Library
    catalogue: Catalogue
    gate: Gate
    members: Members
    work: Work
    touch: Callable[[int], None]

    def texts_of(self, team: Team) -> Texts:
        """The texts in the team's language."""
        return self.catalogue[team.language]

    def readers_texts(self, language_code: str | None, team: Team | None = None) -> Texts:
        """The texts for one person, by the phone's language, else the team's, else Eske's own."""
        fallback = team.language if team else self.config.language
        return self.catalogue[supported(language_code) or fallback]


class Context(CallbackContext[ExtBot[None], AnyDict, AnyDict, AnyDict]):
    """python-telegram-bot's context, with Eske's own parts at hand."""

    @property
    def eske(self) -> Eske:
        """The running Eske."""
        eske: Eske = self.bot_data["eske"]
        return eske

    def readers_texts(self, update: Update, team: Team | None = None) -> Texts:
        """The texts for the person whom an update comes from."""
        user = update.effective_user
        return self.eske.readers_texts(user.language_code if user else None, team)


EskeApplication = Application[ExtBot[None], Context, AnyDict, AnyDict, AnyDict, None]
