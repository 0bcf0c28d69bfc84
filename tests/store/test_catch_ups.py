"""Who catches up with what their team has read, as it is stored."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.deck import Card, Format
from bot.core.reading import CatchUp
from bot.core.team import PauseReason
from bot.store import Store
from tests.store.things import DAY, NOW, a_team, close, delivery

WEEK = timedelta(weeks=1)
ROW = CatchUp(7, 1, "felles", 0, 2, NOW, "nb")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store with one team."""
    made = Store(tmp_path)
    a_team(made)
    yield made
    made.close()


def of(store: Store) -> CatchUp | None:
    """How far the person has come."""
    return store.catch_ups.of(7, 1, "felles")


def test_it_begins_once_comes_week_by_week_and_leaves_nothing(store: Store) -> None:
    rows = store.catch_ups
    assert rows.begin(ROW)
    assert not rows.begin(replace(ROW, next_at=NOW + WEEK))
    assert rows.to_send(NOW) == [ROW]
    rows.advance(ROW, NOW + WEEK)
    second = replace(ROW, place=1, next_at=NOW + WEEK)
    assert of(store) == second
    assert rows.to_send(NOW) == []
    assert rows.next_at() == NOW + WEEK
    rows.advance(second, NOW + 2 * WEEK)
    assert of(store) is None
    assert rows.next_at() is None


def test_what_was_stopped_or_begun_anew_meanwhile_is_not_moved_on(store: Store) -> None:
    rows = store.catch_ups
    rows.begin(ROW)
    rows.stop(7, 1, "felles")
    rows.advance(ROW, NOW + WEEK)
    assert of(store) is None
    anew = replace(ROW, next_at=NOW + DAY)
    rows.begin(anew)
    rows.advance(ROW, NOW + WEEK)
    rows.put_off(replace(ROW, place=1), NOW + WEEK)
    assert of(store) == anew


def test_a_paused_team_sends_nothing_and_is_not_waited_for_for_ever(store: Store) -> None:
    rows = store.catch_ups
    rows.begin(ROW)
    store.teams.pause(1, PauseReason.GONE, [])
    assert rows.to_send(NOW) == []
    assert rows.next_at() is None
    store.purge(NOW + 29 * DAY, WEEK)
    assert of(store) == ROW
    store.purge(NOW + 31 * DAY, WEEK)
    assert of(store) is None


def test_who_blocks_eske_is_gone_from_every_deck_and_nobody_else(store: Store) -> None:
    rows = store.catch_ups
    for one in (ROW, replace(ROW, deck_id="other"), replace(ROW, user_id=8)):
        rows.begin(one)
    rows.stop_everywhere(7)
    assert rows.to_send(NOW) == [replace(ROW, user_id=8)]


def test_it_goes_along_where_two_teams_turn_out_to_be_one(store: Store) -> None:
    a_team(store, -1002)
    both = replace(ROW, user_id=8)
    for one in (both, replace(ROW, team_id=2), replace(both, team_id=2, next_at=NOW + DAY)):
        store.catch_ups.begin(one)
    store.teams.move(-1001, -1002)
    assert store.catch_ups.to_send(NOW + DAY) == [ROW, both]


def test_only_closed_texts_of_the_team_count_in_the_order_of_their_close(store: Store) -> None:
    text = Card("one", Format.READ, {"nb": "Én"})
    team, other = store.teams.by_id(1), a_team(store, -1002)
    for number, (whose, card) in enumerate(
        [(team, text), (team, text), (other, text), (team, None), (team, text)]
    ):
        given = {"card": card} if card else {}
        made = delivery(store, whose, f"update:{number}", **given).id
        store.deliveries.mark_sending(made, NOW - made * DAY)
        store.deliveries.mark_open(made, whose.chat_id, 50 + number)
    for number in (1, 2, 3, 4):
        close(store, number)
    assert store.catch_ups.closed_texts(1) == [2, 1]
