"""A card is taken from its decks and becomes a delivery."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.context import Eske
from bot.core.answer import Visibility, fitting
from bot.core.deck import Deck, in_language
from bot.core.draw import draw
from bot.core.schedule import Schedule, next_occurrence, occurrences
from bot.core.team import Team
from bot.messages.plans import Plan
from bot.sessions import script_titles
from bot.store import NewDelivery


def dealt_card(
    eske: Eske,
    team: Team,
    deck_ids: Sequence[str],
    *,
    origin: str,
    seed: str,
    due_at: datetime,
    visibility: Visibility,
    open_for: timedelta,
) -> NewDelivery | None:
    """The delivery of the team's next card from these decks; None where there is no card for it.

    The threshold counts as settled from the first card on: it can only be raised after that.
    """
    decks = [deck for id_ in deck_ids if (deck := eske.library.decks.get(id_))]
    drawn = draw(decks, eske.store.deliveries.dealt(team.id), language=team.language, seed=seed)
    if drawn is None:
        return None
    if not team.k_settled:
        eske.store.teams.change(team.id, k_settled=1)
    deck, card = drawn
    return NewDelivery(
        team_id=team.id,
        origin=origin,
        deck_id=deck.id,
        card=card,
        language=team.language,
        visibility=fitting(visibility, card, is_channel=team.is_channel),
        k=team.k,
        open_for=open_for,
        due_at=due_at,
        send_at=due_at,
    )


def decks_for(eske: Eske, team: Team) -> list[Deck]:
    """The decks with at least one card in the team's language, by id."""
    decks = sorted(eske.library.decks.values(), key=lambda deck: deck.id)
    return [deck for deck in decks if any(card.speaks(team.language) for card in deck.dealt)]


def usual_decks(eske: Eske, team: Team) -> tuple[str, ...]:
    """The ids of the decks to deal from where none is named: those that suit how the team answers.

    A team that answers anonymously is not dealt cards that it can only talk about unless it asks.
    """
    return tuple(
        deck.id
        for deck in decks_for(eske, team)
        if any(
            fitting(team.visibility, card, is_channel=team.is_channel) is team.visibility
            for card in deck.dealt
        )
    )


def deck_titles(eske: Eske, deck_ids: Sequence[str], language: str) -> list[str]:
    """How the decks are called in a language; one that is gone is called by its id."""
    decks = eske.library.decks
    return [in_language(decks[id_].title, language) if id_ in decks else id_ for id_ in deck_ids]


def plan_of(eske: Eske, schedule: Schedule, team: Team, language: str) -> Plan:
    """A schedule with what is told about it in that language."""
    coming = []
    if schedule.next_at is not None:
        # From just before the next one, which a skip may have moved.
        since = schedule.next_at - timedelta(microseconds=1)
        coming = occurrences(schedule.rule, team.zone, since, 3)
    titles = deck_titles(eske, schedule.deck_ids, language)
    if schedule.script_ids:
        titles = script_titles(eske, schedule.script_ids, language)
    return Plan(
        schedule=schedule,
        team=team,
        titles=titles,
        coming=coming,
        last=eske.store.deliveries.last_of_schedule(schedule.id),
        last_session=eske.store.sessions.last_of_schedule(schedule.id),
        today=eske.today(team),
    )


def restart_schedule(
    eske: Eske, schedule: Schedule, team: Team, since: datetime | None = None
) -> None:
    """Let a schedule go on from now, or from the later instant `since`: after a pause, or when
    the team's time zone has changed."""
    now = eske.clock.now()
    following = next_occurrence(schedule.rule, team.zone, max(now, since or now))
    eske.store.schedules.resume(schedule.id, following.at if following else None)
