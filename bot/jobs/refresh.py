"""Keeps the count on open cards true, without using up what a group may be told in a minute."""

from datetime import datetime, timedelta

from bot.context import Eske
from bot.core.delivery import DeliveryState
from bot.messages import post
from bot.messages.card import open_card
from bot.messages.gate import GateError, LaterError, UnknownError, Urgency

# A card is edited at most this often, however many press.
APART = timedelta(seconds=10)


class Refresh:
    """Remembers in memory which cards show an old count; the close tells the truth anyway."""

    def __init__(self) -> None:
        self._old: set[int] = set()
        self._edited: dict[int, datetime] = {}

    def touch(self, delivery_id: int) -> None:
        """What this card shows is no longer true."""
        self._old.add(delivery_id)

    def start_due(self, eske: Eske) -> None:
        """Begin the edits whose time has come."""
        now = eske.clock.now()
        self._edited = {card: at for card, at in self._edited.items() if at > now - APART}
        for delivery_id in self._old - self._edited.keys():
            self._old.discard(delivery_id)
            self._edited[delivery_id] = now
            eske.work.start(self._edit(eske, delivery_id))

    async def _edit(self, eske: Eske, delivery_id: int) -> None:
        async def edit() -> None:
            # Only now that its turn has come: the newest count counts.
            delivery = eske.store.deliveries.by_id(delivery_id)
            if delivery is None or delivery.state is not DeliveryState.OPEN:
                return
            message = open_card(eske.card_view(delivery, team), eske.catalogue[delivery.language])
            await post.edit(eske.bot, team.chat_id, delivery.message_id, message)

        delivery = eske.store.deliveries.by_id(delivery_id)
        if delivery is None:
            return
        team = eske.store.teams.by_id(delivery.team_id)
        try:
            await eske.gate.call(team.chat_id, edit, Urgency.REFRESH)
        except (LaterError, UnknownError):
            self.touch(delivery_id)
        except GateError:
            # Deleted, or just as it was: the close will tell.
            return
