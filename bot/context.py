"""What every handler and job works with."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias

from telegram import Bot, Update, User
from telegram.ext import Application, CallbackContext, ExtBot

from bot.clock import Clock
from bot.config import Config
from bot.content.library import Library
from bot.core.delivery import Delivery
from bot.core.language import supported
from bot.core.result import answered
from bot.core.team import Team
from bot.members import Members
from bot.messages.card import CardView
from bot.messages.gate import Gate
from bot.store import Store
from bot.texts import Catalogue, Texts
from bot.work import Work

AnyDict: TypeAlias = dict[Any, Any]


@dataclass(frozen=True, slots=True)
class Eske:
    """The parts of one running Eske. `touch` marks a card whose message shows an old state,
    `touch_session` a session.
    """

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
    touch_session: Callable[[int], None]

    @property
    def admins(self) -> frozenset[int]:
        """The user ids of all admins: by configuration, and granted in the bot."""
        return self.config.admins | self.store.admins.granted()

    def is_admin(self, user_id: int) -> bool:
        """Whether this person is an admin, by configuration or granted in the bot."""
        return user_id in self.admins

    def texts_of(self, team: Team) -> Texts:
        """The texts in the team's language."""
        return self.catalogue[team.language]

    def readers_texts(self, user: User | None, team: Team | None = None) -> Texts:
        """The texts for one person: in the language that the person chose with /language, else
        the phone's, else the team's, else Eske's own."""
        fallback = team.language if team else self.config.language
        if user is None:
            return self.catalogue[fallback]
        chosen = self.store.people.language(user.id)
        return self.catalogue[chosen or supported(user.language_code) or fallback]

    def today(self, team: Team) -> date:
        """The team's local date."""
        return self.clock.now().astimezone(team.zone).date()

    def private_link(self, payload: str) -> str:
        """A deep link into the private chat (Bot API: at most 64 of A-Z a-z 0-9 _ -)."""
        return f"https://t.me/{self.bot.username}?start={payload}"

    def card_view(self, delivery: Delivery, team: Team) -> CardView:
        """What an open card shows now."""
        values = self.store.answers.open_values(delivery.id)
        link = self.private_link(f"card-{self.store.keys.token_of(delivery.id)}")
        count = answered(delivery.card, values)
        return CardView(delivery, team, count, self.today(team), link)


class Context(CallbackContext[ExtBot[None], AnyDict, AnyDict, AnyDict]):
    """python-telegram-bot's context, with Eske's own parts at hand."""

    @property
    def eske(self) -> Eske:
        """The running Eske."""
        eske: Eske = self.bot_data["eske"]
        return eske

    def readers_texts(self, update: Update, team: Team | None = None) -> Texts:
        """The texts for the person whom an update comes from."""
        return self.eske.readers_texts(update.effective_user, team)


EskeApplication = Application[ExtBot[None], Context, AnyDict, AnyDict, AnyDict, None]
