"""Files that wait for a yes or no."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.store import Store
from tests.store.things import NOW

DATA = b"title: x\r\n" * 1000


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path)


def test_an_upload_is_kept_as_it_was_sent_for_whoever_sent_it(store: Store) -> None:
    number = store.uploads.add(7, "a.yaml", DATA, {"deck/a": None}, NOW)
    upload = store.uploads.of_person(number, 7)
    assert upload is not None
    assert (upload.name, upload.data, upload.seen) == ("a.yaml", DATA, {"deck/a": None})
    assert store.uploads.of_person(number, 8) is None
    store.uploads.compare(number, {"deck/a": "1234"})
    again = store.uploads.of_person(number, 7)
    assert again is not None
    assert again.seen == {"deck/a": "1234"}
    store.close()


def test_a_number_never_comes_twice(store: Store) -> None:
    first = store.uploads.add(7, "a.yaml", DATA, {}, NOW)
    store.uploads.remove(first)
    assert store.uploads.of_person(first, 7) is None
    assert store.uploads.add(7, "a.yaml", DATA, {}, NOW) != first
    store.close()


def test_what_waits_is_forgotten_after_seven_days(store: Store) -> None:
    old = store.uploads.add(7, "a.yaml", DATA, {}, NOW)
    new = store.uploads.add(7, "a.yaml", DATA, {}, NOW + timedelta(hours=2))
    store.purge(NOW + timedelta(days=7, hours=1), timedelta(days=90))
    assert store.uploads.of_person(old, 7) is None
    assert store.uploads.of_person(new, 7) is not None
    store.close()
