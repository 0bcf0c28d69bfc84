"""A close that is cut off anywhere: what counts is kept, who answered is forgotten."""

import os
import signal
from pathlib import Path

import pytest

from bot.core.follow_up import FollowUpPlan
from bot.store import Store
from bot.store.answers import Answers
from tests.store.test_privacy import PEOPLE, Secrets, answered, store_with_card
from tests.store.things import DAY, NOW, close


def test_a_close_that_is_killed_before_any_of_its_statements_is_made_good_by_a_restart(
    tmp_path: Path,
) -> None:
    statements = 0
    while statements < 60:
        folder = tmp_path / str(statements)
        store = Store(folder)
        number = store_with_card(store)
        secret = answered(store, number, PEOPLE[:7])
        store.close()
        statements += 1
        if not killed_at(folder, number, statements):
            break
        check_after_restart(folder, number, secret)
    # One card of seven answers closes in some 20 statements; each was struck.
    assert 15 < statements < 60


def killed_at(folder: Path, number: int, statement: int) -> bool:
    """Close a card in a fork that is killed before its nth statement; False if it has fewer."""
    pid = os.fork()
    if pid == 0:
        store = Store(folder)
        left = [statement]

        def count(sql: str) -> None:
            left[0] -= 1
            if not left[0]:
                os.kill(os.getpid(), signal.SIGKILL)

        for db in (store._eske, store._open):
            db.conn.set_trace_callback(count)
        close(store, number, follow_up=FollowUpPlan(NOW + DAY))
        os._exit(0)
    _, status = os.waitpid(pid, 0)
    return os.WIFSIGNALED(status)


def check_after_restart(folder: Path, number: int, secret: Secrets) -> None:
    """After a restart, and the close that it may have to make, all is kept and nobody known."""
    store = Store(folder)
    store.restart()
    if store.deliveries.to_close(NOW + DAY):
        close(store, number, follow_up=FollowUpPlan(NOW + DAY))
    assert len(store.follow_ups.due(NOW + DAY)) == 1
    values = store.answers.closed_values(number)
    assert sorted(value.choices for value in values if value.choices) == [
        *((1,), (1,), (2,), (2,), (3,), (4,), (5,)),
    ]
    assert [value.text for value in values if value.text] == ["Fordi."] * 7
    assert len(store.outgoing.to_send(NOW)) == 1
    assert secret.found_in(folder) == []
    store.close()


def test_a_close_that_fails_between_its_two_transactions_is_swept_at_the_next_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(tmp_path)
    number = store_with_card(store)
    secret = answered(store, number, PEOPLE)

    def fail(*_: object) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(Answers, "_forget", fail)
    with pytest.raises(OSError, match="no space"):
        close(store, number)
    monkeypatch.undo()
    assert secret.found_in(tmp_path)
    store.close()
    store = Store(tmp_path)
    store.restart()
    assert secret.found_in(tmp_path) == []
    assert len(store.answers.closed_values(number)) == 2 * len(PEOPLE)
    store.close()
