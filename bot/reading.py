"""What a team has read together, and the link to catching up with it."""

from bot.context import Eske
from bot.core.delivery import Delivery
from bot.core.key import short_key
from bot.core.team import Team


def closed_texts(eske: Eske, team_id: int) -> list[Delivery]:
    """A team's closed cards that were texts to read, in the order of their close."""
    numbers = eske.store.catch_ups.closed_texts(team_id)
    found = [eske.store.deliveries.by_id(number) for number in numbers]
    return [delivery for delivery in found if delivery]


def catch_up_link(eske: Eske, team: Team, deck_id: str) -> str:
    """The deep link by which somebody in the team gets the earlier texts of a deck."""
    token = eske.store.teams.contact_token(team.id)
    return eske.private_link(f"read-{token}-{short_key(deck_id)}")
