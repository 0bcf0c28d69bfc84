"""Schedules that are due become deliveries, or sessions."""

import logging
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from bot.context import Eske
from bot.core.deck import Card, Format
from bot.core.delivery import DeliveryState, Why
from bot.core.quiet_hours import Lateness, is_quiet, when_to_send
from bot.core.schedule import Schedule, next_occurrence
from bot.core.team import Team, TeamState
from bot.dealing import dealt_card, restart_schedule
from bot.jobs.sessions import claim_planned
from bot.notices import notes_to_leads
from bot.store import NewDelivery, NewNote

logger = logging.getLogger(__name__)

# After a very long outage the leads are told of so many missed cards and no more.
MOST_MISSED = 50
# What is recorded where no card could be drawn.
NO_CARD = Card("", Format.REFLECT, {})


def deal_due(eske: Eske) -> None:
    """Take every schedule whose time has come; one that fails does not stop the others."""
    now = eske.clock.now()
    for schedule in eske.store.schedules.to_resume(now):
        restart_schedule(eske, schedule, eske.store.teams.by_id(schedule.team_id))
    for schedule in eske.store.schedules.due(now):
        try:
            _deal(eske, schedule, now)
        except Exception:
            logger.exception("Schedule %s could not be dealt", schedule.id)


def _deal(eske: Eske, schedule: Schedule, now: datetime) -> None:
    team = eske.store.teams.by_id(schedule.team_id)
    following = next_occurrence(schedule.rule, team.zone, now)
    passed = list(_passed(schedule, team, now))
    if schedule.script_ids:
        claim_planned(eske, schedule, team, passed, following.at if following else None)
        return
    *earlier, latest = passed
    new = [_missed(eske, schedule, team, due_at, Why.OUTAGE) for due_at in earlier]
    new.append(_current(eske, schedule, team, latest, now))
    eske.store.deliveries.claim(
        schedule, following.at if following else None, new, _notes(eske, team, new)
    )


def _passed(schedule: Schedule, team: Team, now: datetime) -> Iterator[datetime]:
    """The occurrences that have come and were not dealt, oldest first."""
    assert schedule.next_at is not None
    yield schedule.next_at
    at = schedule.next_at
    for _ in range(MOST_MISSED):
        following = next_occurrence(schedule.rule, team.zone, at)
        if following is None or following.at > now:
            return
        at = following.at
        yield at


def _current(
    eske: Eske, schedule: Schedule, team: Team, due_at: datetime, now: datetime
) -> NewDelivery:
    if team.state is TeamState.PAUSED:
        return _missed(eske, schedule, team, due_at, Why.TEAM_PAUSED)
    quiet, grace = eske.config.quiet, eske.config.grace
    # The lead who wrote this time into the schedule has confirmed it.
    confirmed = is_quiet(due_at.astimezone(team.zone).time(), quiet)
    sending = when_to_send(
        due_at, now, team.zone, quiet, confirmed_in_quiet=confirmed, grace=grace
    )
    if sending.at is None:
        return _missed(eske, schedule, team, due_at, Why.OUTAGE)
    new = dealt_card(
        eske,
        team,
        schedule.deck_ids,
        origin=_origin(schedule, due_at),
        seed=schedule.seed,
        due_at=due_at,
        visibility=schedule.visibility,
        open_for=schedule.open_for,
    )
    if new is None:
        return _missed(eske, schedule, team, due_at, Why.NO_CARD)
    late = sending.lateness is Lateness.LATE
    return replace(new, send_at=sending.at, why=Why.LATE if late else None)


def _missed(eske: Eske, schedule: Schedule, team: Team, due_at: datetime, why: Why) -> NewDelivery:
    return NewDelivery(
        team_id=team.id,
        origin=_origin(schedule, due_at),
        deck_id=schedule.deck_ids[0],
        card=NO_CARD,
        language=team.language,
        visibility=schedule.visibility,
        k=team.k,
        open_for=timedelta(),
        due_at=due_at,
        send_at=due_at,
        state=DeliveryState.MISSED,
        why=why,
    )


def _notes(eske: Eske, team: Team, new: list[NewDelivery]) -> list[NewNote]:
    missed = [delivery for delivery in new if delivery.why in {Why.OUTAGE, Why.NO_CARD}]
    if not missed or team.state is TeamState.PAUSED:
        return []
    last = missed[-1]
    payload = {
        "key": f"note-missed-{last.why}",
        "count": len(missed),
        "due_at": last.due_at.isoformat(),
    }
    return notes_to_leads(eske, team, payload)


def _origin(schedule: Schedule, due_at: datetime) -> str:
    return f"schedule:{schedule.id}:{due_at.isoformat()}"
