"""Admins by grant: a link is good once and for a day, and a grant can be taken back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.edit import FileName, Kind, What
from bot.core.history import AuditAction
from bot.store import Held, NewEdit, NewNote, Store
from tests.store.things import DAY, NOW

ASTRID, KARI, TOR = 5300000001, 5200000001, 5200000002


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store in an empty folder."""
    made = Store(tmp_path)
    yield made
    made.close()


def granted(store: Store, made_by: int, user_id: int) -> bool:
    """Make somebody an admin by a link."""
    link = store.admins.link(store.admins.new_link(made_by, NOW), NOW)
    assert link is not None
    assert link.made_by == made_by
    note = NewNote(None, made_by, {"key": "k"}, NOW)
    return store.admins.accept(link, user_id, NOW, [note])


def test_a_link_makes_one_person_an_admin_and_is_used_up(store: Store) -> None:
    link = store.admins.link(store.admins.new_link(ASTRID, NOW), NOW)
    assert link is not None
    note = NewNote(None, ASTRID, {"key": "k"}, NOW)
    assert store.admins.accept(link, KARI, NOW, [note])
    assert not store.admins.accept(link, TOR, NOW, [note])
    assert store.admins.granted() == {KARI}
    assert store.admins.link(link.token, NOW) is None
    (entry,) = store.audit.page(0, 9)
    assert (entry.user_id, entry.action, entry.about) == (ASTRID, AuditAction.GRANT, str(KARI))
    assert [row.chat_id for row in store.outgoing.to_send(NOW)] == [ASTRID]


def test_a_link_is_good_for_a_day(store: Store) -> None:
    token = store.admins.new_link(ASTRID, NOW)
    assert store.admins.link(token, NOW + DAY) is None
    assert store.admins.link("", NOW) is store.admins.link("another", NOW) is None
    store.purge(NOW + DAY, DAY)
    assert list(store._eske.query("SELECT * FROM admin_links")) == []


def test_a_revoked_admin_is_none_and_neither_is_whoever_holds_their_link(store: Store) -> None:
    assert granted(store, ASTRID, KARI)
    token = store.admins.new_link(KARI, NOW)
    assert store.admins.revoke(KARI, ASTRID, NOW)
    assert not store.admins.revoke(KARI, ASTRID, NOW)
    assert store.admins.granted() == frozenset()
    assert store.admins.link(token, NOW) is None
    actions = [entry.action for entry in store.audit.page(0, 9)]
    assert actions == [AuditAction.REVOKE, AuditAction.GRANT]


def test_a_copy_of_the_file_makes_nobody_an_admin(store: Store, tmp_path: Path) -> None:
    token = store.admins.new_link(ASTRID, NOW)
    store.tidy()
    assert token.encode() not in (tmp_path / "eske.db").read_bytes()


def test_the_audit_list_has_pages_with_the_newest_first(store: Store) -> None:
    for number in range(5):
        store.audit.add(NOW, None, AuditAction.EXPORT, f"deck/{number}")
    assert [entry.about for entry in store.audit.page(1, 2)] == ["deck/3", "deck/2"]


def test_after_a_year_the_history_stays_and_nobody_knows_whose_it_was(store: Store) -> None:
    store.audit.add(NOW, ASTRID, AuditAction.EXPORT, "deck/one")
    name, held = FileName(Kind.DECK, "one"), Held(b"x", True)
    store.edits.begin([NewEdit(name, (), What.FILE, ASTRID, None, held)], NOW)
    (edit,) = store.edits.pending()
    store.edits.finish(edit)
    year = timedelta(days=365)
    store.purge(NOW + year, DAY)
    assert len(store.audit.page(0, 9)) == 2
    store.purge(NOW + year + DAY, DAY)
    assert store.audit.page(0, 9) == []
    assert store.edits.history(name, None, 0, 9) == [replace(edit, user_id=None)]
