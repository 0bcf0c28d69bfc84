"""The intake's rows."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.store import Store
from tests.store.things import DAY, NOW


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store in an empty folder."""
    made = Store(tmp_path)
    yield made
    made.close()


def updates(*numbers: int) -> list[dict[str, object]]:
    """Raw updates."""
    return [{"update_id": number, "message": {"text": f"text {number}"}} for number in numbers]


def test_the_same_update_is_taken_in_once(store: Store) -> None:
    assert store.updates.take_in(updates(5, 6, 5), NOW) == [5, 6]
    assert store.updates.take_in(updates(6, 7), NOW) == [7]
    assert store.updates.to_do() == updates(5, 6, 7)


def test_an_update_that_is_done_is_wiped_and_still_known(store: Store) -> None:
    store.updates.take_in(updates(5, 6), NOW)
    store.updates.done([5])
    assert store.updates.to_do() == updates(6)
    assert store.updates.take_in(updates(5), NOW) == []


def test_an_update_set_aside_waits_for_somebody_to_look_and_holds_up_nothing(
    store: Store,
) -> None:
    store.updates.take_in(updates(5, 6), NOW)
    store.updates.set_aside(5, "KeyError", {"update_id": "int"})
    store.updates.done([5, 6])
    assert store.updates.to_do() == []
    assert store.updates.next_number(NOW) == 7
    rows = store._open.query("SELECT update_id FROM updates WHERE body IS NOT NULL")
    assert [row["update_id"] for row in rows] == [5]


def test_numbers_are_forgotten_after_two_days_and_problems_after_seven(store: Store) -> None:
    store.updates.take_in(updates(5, 6, 7), NOW)
    store.updates.done([5])
    store.updates.set_aside(6, "KeyError", {"update_id": "int"})
    for passed, left in (
        *((DAY * 2, {5, 6, 7}), (DAY * 2 + timedelta(seconds=1), {6, 7})),
        *((DAY * 7, {6, 7}), (DAY * 7 + timedelta(seconds=1), set())),
    ):
        store.updates.forget(NOW + passed)
        rows = store._open.query("SELECT update_id FROM updates")
        assert {row["update_id"] for row in rows} == left


def test_an_update_that_was_never_handled_is_not_forgotten_within_days(store: Store) -> None:
    store.updates.take_in(updates(5), NOW)
    store.updates.forget(NOW + DAY * 3)
    assert store.updates.to_do() == updates(5)


def test_after_a_week_of_silence_telegram_may_begin_with_any_number(store: Store) -> None:
    assert store.updates.next_number(NOW) is None
    store.updates.take_in(updates(900, 901), NOW)
    assert store.updates.next_number(NOW + DAY * 5) == 902
    assert store.updates.next_number(NOW + DAY * 6) is None
    # The latest counts, not the highest.
    store.updates.take_in(updates(12), NOW + DAY * 8)
    assert store.updates.next_number(NOW + DAY * 8) == 13


def test_the_daily_purge_leaves_no_wiped_text_in_the_write_ahead_log(
    store: Store, tmp_path: Path
) -> None:
    store.updates.take_in([{"update_id": 5, "message": {"text": "a heavy word"}}], NOW)
    store.updates.done([5])
    assert b"a heavy word" in (tmp_path / "open.db-wal").read_bytes()
    store.purge(NOW, DAY * 90)
    for path in tmp_path.iterdir():
        assert b"a heavy word" not in path.read_bytes(), path
