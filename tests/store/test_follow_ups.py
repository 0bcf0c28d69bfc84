"""Follow-ups from the close of a card until they are owed, and until they are forgotten."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlite_utils import Database

import bot.store.tables
from bot.core.deck import Card, Format, Question
from bot.core.follow_up import FollowUpPlan
from bot.core.team import PauseReason
from bot.store import Store
from bot.store.database import connect, text_of
from tests.store.things import (
    CARD,
    DAY,
    NOW,
    a_schedule,
    a_team,
    close,
    new_delivery,
    open_delivery,
    state,
)

QUESTION = Question({"nb": "1?"}, ({"nb": "a"}, {"nb": "b"}))
PLAN = FollowUpPlan(NOW + 14 * DAY, (2, 1))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store with a card that has closed, and is to be followed up."""
    made = Store(tmp_path)
    close(made, open_delivery(made, a_team(made)), follow_up=PLAN)
    yield made
    made.close()


def claim(store: Store, first: int = 1) -> bool:
    """Owe the small card."""
    team, origin = store.teams.by_id(1), f"follow-up:{first}"
    return store.follow_ups.claim(new_delivery(team, origin, follows=first, due_at=PLAN.due_at))


def test_it_is_due_at_its_time_with_the_card_and_what_was_chosen(store: Store) -> None:
    assert store.follow_ups.next_at() == PLAN.due_at
    assert store.follow_ups.due(PLAN.due_at - timedelta(seconds=1)) == []
    assert store.follow_ups.due(PLAN.due_at) == [(state(store, 1), PLAN)]


def test_it_is_owed_once(store: Store) -> None:
    assert claim(store)
    assert not claim(store)
    assert store.follow_ups.due(PLAN.due_at) == []
    assert store.follow_ups.next_at() is None
    (owed,) = store.deliveries.to_send(NOW)
    assert (owed.follows, owed.schedule_id) == (1, None)


def test_a_paused_team_and_a_paused_schedule_wait(store: Store) -> None:
    store.teams.pause(1, PauseReason.GONE, [])
    assert store.follow_ups.due(PLAN.due_at) == []
    assert store.follow_ups.next_at() is None
    store.teams.resume(1)
    schedule = a_schedule(store, store.teams.by_id(1))
    store._eske.execute("UPDATE deliveries SET schedule_id = ?", [schedule.id])
    store.schedules.pause(schedule.id, None)
    assert store.follow_ups.due(PLAN.due_at) == []
    store.schedules.remove(schedule.id)
    assert len(store.follow_ups.due(PLAN.due_at)) == 1


def test_it_is_neither_a_card_that_was_drawn_nor_one_that_somebody_asked_for(store: Store) -> None:
    claim(store)
    assert store.deliveries.dealt(1) == [("dilemmaer", CARD.id)]
    assert not store.deliveries.asked_since(1, NOW)
    assert store.deliveries.asked_since(1, NOW - DAY)


def test_what_a_team_made_of_a_card_is_forgotten_with_its_answers(store: Store) -> None:
    team = store.teams.by_id(1)
    other = open_delivery(store, team, "update:8", 70)
    close(store, other, follow_up=FollowUpPlan(NOW + 100 * DAY, (2, 1)))
    small = Card("one", Format.CHOICE, {"nb": "?"}, opening={"nb": "Da"}, questions=(QUESTION,))
    store.follow_ups.claim(new_delivery(team, "follow-up:1", card=small, follows=1))
    store.deliveries.mark_sending(3, NOW + 15 * DAY)
    store.deliveries.mark_open(3, -1001, 80)
    # All of these cards closed a day from NOW, or are open.
    store.purge(NOW + 92 * DAY, 90 * DAY)
    assert state(store, 3).card == small
    close(store, 3)
    store.purge(NOW + 90 * DAY, 90 * DAY)
    assert state(store, 3).card == small
    store.purge(NOW + 92 * DAY, 90 * DAY)
    assert state(store, 3).card == replace(small, opening=None, questions=())
    assert state(store, 1).card == CARD
    assert store.follow_ups.due(NOW + 100 * DAY) == [
        (state(store, other), FollowUpPlan(NOW + 100 * DAY)),
    ]


def test_what_could_not_be_asked_for_so_long_is_not_asked_any_more(store: Store) -> None:
    store.teams.pause(1, PauseReason.GONE, [])
    store.purge(PLAN.due_at + 89 * DAY, 90 * DAY)
    store.teams.resume(1)
    assert len(store.follow_ups.due(PLAN.due_at)) == 1
    store.purge(PLAN.due_at + 91 * DAY, 90 * DAY)
    assert store.follow_ups.due(PLAN.due_at) == []


@pytest.mark.parametrize("left", ["pending", "failed"])
def test_a_small_card_that_could_not_be_sent_for_so_long_is_forgotten_too(
    store: Store, left: str
) -> None:
    small = Card("one", Format.REFLECT, {"nb": "?"}, opening={"nb": "Da ble dere enige om: X"})
    store.follow_ups.claim(
        new_delivery(
            store.teams.by_id(1), "follow-up:1", card=small, follows=1, due_at=PLAN.due_at
        )
    )
    store._eske.execute("UPDATE deliveries SET state = ? WHERE id = 2", [left])
    store.purge(PLAN.due_at + 89 * DAY, 90 * DAY)
    assert (state(store, 2).state, state(store, 2).card) == (left, small)
    store.purge(PLAN.due_at + 91 * DAY, 90 * DAY)
    assert (state(store, 2).state, state(store, 2).card.opening) == ("missed", None)
    assert store.deliveries.to_send(PLAN.due_at + 91 * DAY) == []
    assert not store.deliveries.send_again(2, NOW)


def test_cards_from_before_there_were_follow_ups_stay_as_they_were(tmp_path: Path) -> None:
    db: Database = connect(tmp_path / "eske.db")
    bot.store.tables.ESKE.apply(db, stop_before="m007_follow_ups")
    db.execute(
        "INSERT INTO teams (id, chat_id, title, language, zone, k, visibility, state,"
        " contact_token) VALUES (1, -1, 'Nord', 'nb', 'Europe/Oslo', 5, 'talk', 'active', 'x')"
    )
    card = (
        '{"id": "one", "format": "scale", "text": {"nb": "?"}, "options": [], "poles": [],'
        ' "tags": [], "follow_up": null, "by": [], "note": null, "pick": null, "check": null,'
        ' "retired": false}'
    )
    db.execute(
        "INSERT INTO deliveries (team_id, origin, deck_id, card_id, card, language, visibility, k,"
        " open_minutes, state, due_at, send_at) VALUES"
        " (1, 'a', 'd', 'one', ?, 'nb', 'anonymous', 5, 60, 'pending', ?, ?)",
        [card, text_of(NOW), text_of(NOW)],
    )
    db.close()
    store = Store(tmp_path)
    (delivery,) = store.deliveries.to_send(NOW)
    assert (delivery.follows, delivery.card.questions, delivery.card.opening) == (None, (), None)
    store.close()
