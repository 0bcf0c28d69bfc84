"""The history of files: pending until the file shows it, found by file and card, taken back."""

import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.core.edit import FileName, Kind, What
from bot.core.errors import UserError
from bot.core.history import PastEdit, Version, local_digest
from bot.store import Held, NewEdit, NewNote, Store
from tests.store.things import NOW

ME, OTHER = 5300000001, 5300000002
DECK = FileName(Kind.DECK, "dilemmaer")
SHIPPED, FIRST, SECOND = Held(b"shipped", False), Held(b"first", True), Held(b"second", True)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store in an empty folder."""
    made = Store(tmp_path)
    yield made
    made.close()


def an_edit(**fields: Any) -> NewEdit:
    """My first edit of a shipped deck."""
    known: dict[str, Any] = {
        "name": DECK,
        "card_ids": ("one",),
        "what": What.TEXT,
        "user_id": ME,
        "before": SHIPPED,
        "after": FIRST,
    }
    return NewEdit(**known | fields)


def make(store: Store, *edits: NewEdit) -> list[PastEdit]:
    """These edits, made together."""
    store.edits.begin(edits, NOW)
    begun = store.edits.pending()
    for edit in begun:
        store.edits.finish(edit)
    return begun


def test_an_edit_is_no_history_until_it_is_known_to_be_made(store: Store) -> None:
    store.edits.begin([an_edit()], NOW)
    (begun,) = store.edits.pending()
    assert store.edits.newest() == {}
    assert store.edits.by_id(begun.id) is store.edits.to_undo(ME) is None
    assert store.edits.history(DECK, None, 0, 9) == []
    assert store.audit.page(0, 9) == []
    store.edits.finish(begun)
    assert store.edits.pending() == []
    assert store.edits.newest() == {DECK: begun}
    assert store.edits.by_id(begun.id) == store.edits.to_undo(ME) == begun
    (entry,) = store.audit.page(0, 9)
    assert (entry.user_id, entry.action) == (ME, What.TEXT)
    assert (entry.at, entry.about) == (NOW, "deck/dilemmaer#one")


def test_an_edit_that_was_not_made_leaves_nothing(store: Store) -> None:
    store.edits.begin([an_edit(), an_edit(after=SECOND)], NOW)
    first, second = store.edits.pending()
    store.edits.forget(first)
    store.edits.finish(second)
    (kept,) = store.edits.history(DECK, None, 0, 9)
    assert (kept.id, kept.batch) == (second.id, second.id)
    assert store.edits.of_batch(kept.batch) == [kept]


def test_each_version_is_kept_whole_and_once(store: Store) -> None:
    (edit,) = make(store, an_edit())
    make(store, an_edit(before=FIRST, after=SHIPPED))
    assert edit.before is not None
    assert edit.after is not None
    assert store.edits.data(edit.before) == b"shipped"
    assert store.edits.data(edit.after) == b"first"
    assert local_digest(edit.before) is None
    assert local_digest(edit.after) == edit.after.digest
    rows = list(store._eske.query("SELECT count(*) AS n FROM versions"))
    assert rows == [{"n": 2}]


def test_a_file_that_was_not_there_before_or_after_has_no_version(store: Store) -> None:
    (edit,) = make(store, an_edit(before=None, after=None))
    assert (edit.before, edit.after) == (None, None)


def test_the_history_of_a_card_holds_its_edits_alone_and_the_newest_first(store: Store) -> None:
    first, second = make(store, an_edit(), an_edit(card_ids=("two", "three")))
    (elsewhere,) = make(store, an_edit(name=FileName(Kind.SCRIPT, "dilemmaer")))
    assert store.edits.history(DECK, None, 0, 9) == [second, first]
    assert store.edits.history(DECK, "three", 0, 9) == [second]
    assert store.edits.history(DECK, "one", 0, 9) == [first]
    assert store.edits.history(DECK, None, 1, 1) == [first]
    assert store.edits.history(DECK, "four", 0, 9) == []
    assert store.edits.newest() == {DECK: second, elsewhere.name: elsewhere}


def test_a_person_takes_back_ones_own_edits_one_after_the_other(store: Store) -> None:
    first, second = make(store, an_edit()) + make(store, an_edit())
    make(store, an_edit(user_id=OTHER), an_edit(user_id=None))
    assert store.edits.to_undo(ME) == second
    make(store, an_edit(what=What.UNDO, undoes=second.id))
    assert store.edits.to_undo(ME) == first
    make(store, an_edit(what=What.UNDO, undoes=first.id))
    assert store.edits.to_undo(ME) is None


def test_edits_made_together_are_found_together(store: Store) -> None:
    first, second = make(store, an_edit(), an_edit(name=FileName(Kind.DECK, "other")))
    make(store, an_edit())
    assert store.edits.of_batch(second.batch) == [first, second]


def test_a_full_disk_is_told_before_anything_is_written(store: Store) -> None:
    store._eske.execute("PRAGMA max_page_count = 1")
    with pytest.raises(UserError) as told:
        store.edits.begin([an_edit(after=Held(os.urandom(100_000), True))], NOW)
    assert told.value.key == "edit-not-recorded"
    store._eske.execute("PRAGMA max_page_count = 1000000")
    assert store.edits.pending() == []


def test_a_note_about_a_mistake_is_owed_once_while_it_lasts(store: Store) -> None:
    note = NewNote(None, ME, {"key": "k"}, NOW)
    for _ in range(2):
        store.edits.tell_mistakes({"a": [note]}, [])
    assert len(store.outgoing.to_send(NOW)) == 1
    store.edits.tell_mistakes({}, [])
    store.edits.tell_mistakes({"a": [note]}, [])
    assert len(store.outgoing.to_send(NOW)) == 2


def test_the_bases_of_copies_are_those_put_last(store: Store) -> None:
    note, other = NewNote(None, ME, {"key": "k"}, NOW), FileName(Kind.SCRIPT, "other")
    store.edits.put_bases({DECK: "a", other: "b"}, [])
    store.edits.put_bases({DECK: "c"}, [note])
    assert store.edits.bases() == {DECK: "c"}
    (row,) = store.outgoing.to_send(NOW)
    assert (row.team_id, row.chat_id) == (None, ME)


def test_what_is_owed_to_nobody_is_refused(store: Store) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        store.outgoing.owe([NewNote(None, None, {"key": "k"}, NOW)])


def test_a_version_is_told_apart_by_where_it_lay() -> None:
    assert Version("a", local=True) != Version("a", local=False)
