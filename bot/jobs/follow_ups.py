"""A card that has closed is asked about once more, when its time has come."""

import logging
from datetime import datetime

from bot.context import Eske
from bot.core.answer import fitting
from bot.core.delivery import Delivery
from bot.core.follow_up import FollowUpPlan, small_card
from bot.core.quiet_hours import held_until
from bot.messages.follow_up import wording
from bot.store import NewDelivery

logger = logging.getLogger(__name__)


def deal_follow_ups(eske: Eske) -> None:
    """Owe every small card whose time has come; one that fails does not stop the others."""
    now = eske.clock.now()
    for first, plan in eske.store.follow_ups.due(now):
        try:
            eske.store.follow_ups.claim(_follow_up(eske, first, plan, now))
        except Exception:
            logger.exception("The follow-up of card %s could not be dealt", first.id)


def _follow_up(eske: Eske, first: Delivery, plan: FollowUpPlan, now: datetime) -> NewDelivery:
    """The small card of a team as it is now; however late it is, it is not missed."""
    team = eske.store.teams.by_id(first.team_id)
    words = wording(first, plan.chosen, eske.today(team), team.zone, eske.catalogue)
    card = small_card(first, plan.chosen, words)
    return NewDelivery(
        team_id=team.id,
        origin=f"follow-up:{first.id}",
        deck_id=first.deck_id,
        card=card,
        language=team.language if card.speaks(team.language) else first.language,
        visibility=fitting(first.visibility, card, is_channel=team.is_channel),
        k=team.k,
        open_for=first.open_for,
        due_at=plan.due_at,
        send_at=held_until(now, team.zone, eske.config.quiet),
        follows=first.id,
    )
