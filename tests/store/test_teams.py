"""Teams, their chats, what they are owed, and what is purged."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.answer import Value
from bot.core.delivery import DeliveryState
from bot.core.outgoing import OutgoingKind
from bot.core.team import PauseReason, TeamState
from bot.store import NewNote, Store
from tests.store.things import DAY, NOW, a_team, close, delivery, open_delivery, owe, state

OLD, NEW = -4001, -1004001


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store in an empty folder."""
    made = Store(tmp_path)
    yield made
    made.close()


def test_a_chat_gives_one_team_however_often_it_is_added(store: Store) -> None:
    team = a_team(store)
    changed = store.teams.change(team.id, language="he", k=7)
    assert a_team(store) == changed
    topic = store.teams.add(team.chat_id, 3, "x", language="nb", zone="Europe/Oslo", k=5)
    assert store.teams.of_chat(team.chat_id) == [changed, topic]
    assert store.teams.by_chat(team.chat_id) == changed
    with pytest.raises(ValueError, match="chat_id"):
        store.teams.change(team.id, chat_id=5)


def test_a_group_that_becomes_a_supergroup_keeps_its_card_and_its_answers(store: Store) -> None:
    team = a_team(store, OLD)
    number = open_delivery(store, team)
    store.answers.put(number, 5001, Value((2,)))
    assert store.teams.move(OLD, NEW)
    moved = store.teams.by_id(team.id)
    assert moved.chat_id == NEW
    assert (store.teams.by_chat(OLD), store.teams.by_chat(NEW)) == (moved, moved)
    assert store.teams.chat_now(OLD) == NEW
    card = state(store, number)
    assert (card.state, card.message_id) == (DeliveryState.PENDING, None)
    assert card.closes_at == NOW + DAY
    assert len(store.answers.open_values(number)) == 1


def test_a_move_is_made_once_whichever_of_its_two_messages_comes_first(store: Store) -> None:
    team = a_team(store, OLD)
    number = open_delivery(store, team)
    assert store.teams.move(OLD, NEW)
    store.deliveries.mark_sending(number, NOW + DAY)
    store.deliveries.mark_open(number, NEW, 3)
    assert not store.teams.move(OLD, NEW)
    assert state(store, number).state is DeliveryState.OPEN


def test_a_chat_that_moves_twice_is_known_by_each_of_its_ids(store: Store) -> None:
    team = a_team(store, OLD)
    store.teams.move(OLD, NEW)
    store.teams.move(NEW, -1009)
    for chat in (OLD, NEW, -1009):
        found = store.teams.by_chat(chat)
        assert found is not None
        assert (found.id, store.teams.chat_now(chat)) == (team.id, -1009)


def test_a_team_that_was_greeted_before_its_move_was_known_makes_way_for_the_old_one(
    store: Store,
) -> None:
    team = a_team(store, OLD)
    a_team(store, NEW)
    assert store.teams.move(OLD, NEW)
    assert [found.id for found in store.teams.of_chat(NEW)] == [team.id]


def test_what_was_dealt_before_a_move_was_known_goes_to_the_old_team(store: Store) -> None:
    team = a_team(store, OLD)
    early = delivery(store, a_team(store, NEW))
    assert store.teams.move(OLD, NEW)
    assert [found.id for found in store.teams.of_chat(NEW)] == [team.id]
    moved = store.deliveries.by_id(early.id)
    assert moved
    assert moved.team_id == team.id


def test_a_paused_team_keeps_what_it_is_owed_until_it_is_served_again(store: Store) -> None:
    team = a_team(store)
    owed = delivery(store, team)
    owe(store, NewNote(team.id, None, {"key": "here"}, NOW))
    told = [NewNote(team.id, 77, {"key": "privately"}, NOW)]
    for _ in range(2):
        store.teams.pause(team.id, PauseReason.RIGHTS, told)
        assert [row.payload["key"] for row in store.outgoing.to_send(NOW)] == ["privately"]
    assert store.teams.by_id(team.id).state is TeamState.PAUSED
    assert store.deliveries.to_send(NOW) == []
    assert store.teams.resume(team.id)
    assert not store.teams.resume(team.id)
    assert [row.payload["key"] for row in store.outgoing.to_send(NOW)] == ["here", "privately"]
    assert store.deliveries.to_send(NOW) == [owed]


def test_notes_go_out_in_the_order_in_which_they_came_about(store: Store) -> None:
    team = a_team(store)
    for place, late in enumerate((30, 0, 10)):
        at = NOW - timedelta(minutes=late)
        owe(store, NewNote(team.id, None, {"key": f"note {place}"}, at))
    rows = store.outgoing.to_send(NOW)
    assert [row.payload["key"] for row in rows] == ["note 0", "note 1", "note 2"]
    store.outgoing.mark(rows[0].id, "sending")
    store.outgoing.postpone(rows[1].id, NOW + DAY)
    assert store.outgoing.to_send(NOW) == [rows[2]]
    store.restart()
    assert [row.id for row in store.outgoing.to_send(NOW)] == [rows[0].id, rows[2].id]
    store.outgoing.mark(rows[0].id, "sent")
    store.outgoing.mark(rows[2].id, "unknown")
    assert store.outgoing.next_at() == NOW + DAY
    (waited,) = store.outgoing.to_send(NOW + DAY)
    assert (waited.id, waited.attempts) == (rows[1].id, 1)


def test_a_note_that_its_lead_cannot_get_is_owed_to_others(store: Store) -> None:
    team = a_team(store)
    store.teams.add_contact(team.id, 77)
    store.teams.add_contact(team.id, 77)
    assert store.teams.contacts(team.id) == [77]
    owe(store, NewNote(team.id, 77, {"key": "k"}, NOW))
    (row,) = store.outgoing.to_send(NOW)
    others = [NewNote(team.id, chat_id, row.payload, NOW) for chat_id in (None, 78)]
    store.outgoing.hand_on(row.id, others)
    assert [one.chat_id for one in store.outgoing.to_send(NOW)] == [None, 78]
    for waiting in store.outgoing.to_send(NOW):
        store.outgoing.hand_on(waiting.id, [])
    assert store.outgoing.to_send(NOW) == []
    store.teams.drop_contact_everywhere(77)
    assert store.teams.contacts(team.id) == []


def test_answers_go_ninety_days_after_their_card_closed_and_no_earlier(store: Store) -> None:
    team = a_team(store)
    number = open_delivery(store, team)
    for person in range(6):
        store.answers.put(number, 5001 + person, Value((person % 5 + 1,)))
    close(store, number)
    store.deliveries.agree(number, "We ask first.")
    (result,) = store.outgoing.to_send(NOW)
    assert result.kind is OutgoingKind.RESULT
    store.outgoing.mark(result.id, "sent")
    still_open = open_delivery(store, team, "update:8")
    store.answers.put(still_open, 5001, Value((1,)))
    kept = DAY * 90
    store.purge(NOW + DAY + kept, kept)
    assert len(store.answers.closed_values(number)) == 6
    assert state(store, number).agreed == "We ask first."
    store.purge(NOW + DAY + kept + timedelta(seconds=1), kept)
    assert store.answers.closed_values(number) == []
    assert state(store, number).agreed is None
    assert store._eske["outgoing"].count == 0
    assert len(store.answers.open_values(still_open)) == 1
