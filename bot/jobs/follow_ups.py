"""A card that has closed is asked about once more, when its time has come."""

import logging

from bot.context import Eske
from bot.core.answer import fitting
from bot.core.delivery import Delivery
from bot.core.follow_up import FollowUpPlan, small_card
from bot.messages.follow_up import wording
from bot.store import NewDelivery

logger = logging.getLogger(__name__)


def deal_follow_ups(eske: Eske) -> None:
    """Owe every small card whose time has come; one that fails does not stop the others."""
    for first, plan in eske.store.follow_ups.due(eske.clock.now()):
        try:
            eske.store.follow_ups.claim(_follow_up(eske, first, plan))
        except Exception:
            logger.exception("The follow-up of card %s could not be dealt", first.id)


def _follow_up(eske: Eske, first: Delivery, plan: FollowUpPlan) -> NewDelivery:
    """The small card, for the team as it is now."""
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
        send_at=plan.due_at,
        follows=first.id,
    )
