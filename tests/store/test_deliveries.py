"""Schedules are claimed once, and deliveries go from state to state."""

import sqlite3
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.delivery import DeliveryState, Why
from bot.core.schedule import ScheduleState
from bot.core.team import PauseReason
from bot.store import NewNote, Store
from tests.store.things import (
    DAY,
    NOW,
    a_schedule,
    a_team,
    delivery,
    new_delivery,
    open_delivery,
    state,
)

WEEK = timedelta(weeks=1)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store in an empty folder."""
    made = Store(tmp_path)
    yield made
    made.close()


def count(store: Store, table: str) -> int:
    """How many rows a table of eske.db has."""
    return store._eske[table].count


def test_what_is_due_is_claimed_once_by_whoever_comes_first(store: Store) -> None:
    team = a_team(store)
    seen = a_schedule(store, team)
    assert store.schedules.due(NOW) == [seen]
    new = [new_delivery(team, "schedule:1:a")]
    note = NewNote(team.id, None, {"key": "k"}, NOW)
    assert store.deliveries.claim(seen, NOW + WEEK, new, [note])
    assert not store.deliveries.claim(seen, NOW + WEEK, [new_delivery(team, "b")], [note])
    assert (count(store, "deliveries"), count(store, "outgoing")) == (1, 1)
    assert store.schedules.due(NOW) == []
    assert store.schedules.next_at() == NOW + WEEK


def test_a_claim_that_fails_half_way_leaves_the_schedule_due(store: Store) -> None:
    team = a_team(store)
    seen = a_schedule(store, team)
    notes = [NewNote(999, None, {"key": "for a team that is not there"}, NOW)]
    with pytest.raises(sqlite3.IntegrityError):
        store.deliveries.claim(seen, NOW + WEEK, [new_delivery(team, "a")], notes)
    assert store.schedules.due(NOW) == [seen]
    assert count(store, "deliveries") == 0


def test_a_schedule_without_a_following_date_has_ended(store: Store) -> None:
    team = a_team(store)
    seen = a_schedule(store, team)
    assert store.deliveries.claim(seen, None, [])
    ended = store.schedules.by_id(seen.id)
    assert ended is not None
    assert (ended.state, ended.next_at) == (ScheduleState.ENDED, None)
    store.schedules.pause(seen.id, None)
    assert store.schedules.by_id(seen.id) == ended


def test_a_paused_schedule_is_not_due_and_cannot_be_claimed(store: Store) -> None:
    seen = a_schedule(store, a_team(store))
    store.schedules.pause(seen.id, NOW + WEEK)
    assert store.schedules.due(NOW + DAY) == []
    assert store.schedules.next_at() == NOW + WEEK
    assert not store.deliveries.claim(seen, NOW + WEEK, [])
    paused = store.schedules.by_id(seen.id)
    assert store.schedules.to_resume(NOW + WEEK) == [paused]


def test_the_same_origin_gives_one_schedule_and_one_delivery(store: Store) -> None:
    team = a_team(store)
    assert a_schedule(store, team) == a_schedule(store, team)
    assert store.deliveries.add(new_delivery(team, "update:7"))
    assert not store.deliveries.add(new_delivery(team, "update:7"))
    assert (count(store, "schedules"), count(store, "deliveries")) == (1, 1)


def test_what_a_deleted_schedule_dealt_stays(store: Store) -> None:
    team = a_team(store)
    seen = a_schedule(store, team)
    store.deliveries.claim(seen, NOW + WEEK, [new_delivery(team, "a")])
    store.schedules.remove(seen.id)
    left = store.deliveries.by_origin("a")
    assert left is not None
    assert left.schedule_id is None


def test_a_restart_owes_again_what_was_being_sent_but_nothing_twice(store: Store) -> None:
    team = a_team(store)
    number = delivery(store, team).id
    assert store.deliveries.mark_sending(number, NOW + DAY)
    assert not store.deliveries.mark_sending(number, NOW + DAY)
    assert store.deliveries.to_send(NOW) == []
    store.restart()
    assert [one.id for one in store.deliveries.to_send(NOW)] == [number]


def test_a_card_of_which_no_copy_is_known_is_not_closed_but_still_owed(store: Store) -> None:
    number = delivery(store, a_team(store)).id
    store.deliveries.mark_sending(number, NOW + DAY)
    store.restart()
    later = NOW + DAY * 3
    assert store.deliveries.to_close(later) == []
    assert store.deliveries.next_at() == NOW
    assert [one.id for one in store.deliveries.to_send(later)] == [number]


def test_a_moved_card_closes_in_time_though_its_new_copy_is_not_sent(store: Store) -> None:
    team = a_team(store)
    number = open_delivery(store, team)
    store.teams.move(team.chat_id, -1009)
    assert state(store, number).state is DeliveryState.PENDING
    assert [one.id for one in store.deliveries.to_close(NOW + DAY)] == [number]


def test_a_card_that_was_half_closed_takes_answers_again_after_a_restart(store: Store) -> None:
    number = open_delivery(store, a_team(store))
    store.deliveries.mark_closing(number)
    store.restart()
    assert state(store, number).state is DeliveryState.OPEN
    assert [one.id for one in store.deliveries.to_close(NOW + DAY)] == [number]


def test_both_copies_of_a_card_lead_to_it_and_a_late_report_does_not_open_it_again(
    store: Store,
) -> None:
    team = a_team(store)
    number = open_delivery(store, team, message=50)
    store.deliveries.mark_open(number, team.chat_id, 51)
    for message in (50, 51):
        found = store.deliveries.by_message(team.chat_id, message)
        assert found is not None
        assert found.id == number
    assert store.deliveries.by_message(team.chat_id, 52) is None
    assert store.deliveries.messages(number, team.chat_id) == [50, 51]
    store.deliveries.mark_closing(number)
    store.deliveries.mark_open(number, team.chat_id, 52)
    assert state(store, number).state is DeliveryState.CLOSING


@pytest.mark.parametrize("given_up", [DeliveryState.MISSED, DeliveryState.UNKNOWN])
def test_a_card_is_given_up_together_with_the_note_that_says_so(
    store: Store, given_up: DeliveryState
) -> None:
    team = a_team(store)
    number = delivery(store, team).id
    store.deliveries.mark_sending(number, NOW + DAY)
    wrong = [NewNote(999, None, {"key": "for a team that is not there"}, NOW)]
    with pytest.raises(sqlite3.IntegrityError):
        store.deliveries.give_up(number, given_up, Why.OUTAGE, wrong)
    assert state(store, number).state is DeliveryState.SENDING
    note = [NewNote(team.id, None, {"key": "k"}, NOW)]
    store.deliveries.give_up(number, given_up, Why.OUTAGE, note)
    assert (state(store, number).state, count(store, "outgoing")) == (given_up, 1)
    # Somebody pressed it in the meantime: nothing to give up, nothing to tell.
    other = open_delivery(store, team, "update:8")
    store.deliveries.give_up(other, given_up, Why.OUTAGE, note)
    assert (state(store, other).state, count(store, "outgoing")) == (DeliveryState.OPEN, 1)


def test_a_lead_can_have_a_card_sent_again_that_failed_or_got_lost_and_no_other(
    store: Store,
) -> None:
    team = a_team(store)
    shown = open_delivery(store, team, "update:8")
    assert not store.deliveries.send_again(shown, NOW)
    lost = delivery(store, team).id
    store.deliveries.mark_sending(lost, NOW + DAY)
    store.deliveries.give_up(lost, DeliveryState.UNKNOWN, None, [])
    assert store.deliveries.send_again(lost, NOW + DAY)
    again = state(store, lost)
    assert (again.state, again.due_at) == (DeliveryState.PENDING, NOW + DAY)
    assert not store.deliveries.send_again(lost, NOW + DAY)


def test_the_next_instant_is_the_earliest_sending_or_closing_of_a_team_that_is_served(
    store: Store,
) -> None:
    team = a_team(store)
    assert store.deliveries.next_at() is None
    open_delivery(store, team)
    assert store.deliveries.next_at() == NOW + DAY
    other = a_team(store, -1002)
    store.deliveries.add(new_delivery(other, "b", send_at=NOW + timedelta(hours=1)))
    assert store.deliveries.next_at() == NOW + timedelta(hours=1)
    store.teams.pause(other.id, PauseReason.GONE, [])
    assert store.deliveries.next_at() == NOW + DAY
