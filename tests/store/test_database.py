"""The two SQLite files: how they are opened, locked, migrated and written to."""

import sqlite3
from pathlib import Path

import pytest
from sqlite_utils import Database

import bot.store.tables
from bot.store import FolderInUseError, NewerDatabaseError, Store, UnusableDatabaseError
from bot.store.database import connect, text_of, write
from tests.store.things import NOW, a_team

TABLES = {
    "eske.db": {
        *("teams", "former_chats", "contacts", "schedules", "deliveries", "delivery_messages"),
        *("answers", "outgoing", "result_messages", "people", "drafts", "card_drafts"),
        *("sessions", "session_messages", "commitments", "proposals"),
        *("suggestions", "suggestion_words", "suggestion_notes", "approvals", "seats"),
        *("versions", "edits", "shipped_bases", "told_mistakes", "audit", "admins", "admin_links"),
        *("uploads", "follow_ups", "catch_ups"),
    },
    "open.db": {"updates", "keys", "open_answers", "visits", "picks", "step_keys", "taps"},
}


@pytest.mark.parametrize("name", TABLES)
def test_the_tables_are_those_that_the_design_names_and_all_are_strict(
    name: str, tmp_path: Path
) -> None:
    Store(tmp_path).close()
    connection = sqlite3.connect(tmp_path / name)
    listed = connection.execute("SELECT name, strict FROM pragma_table_list WHERE schema = 'main'")
    found = {table: strict for table, strict in listed if not table.startswith(("sqlite_", "_"))}
    connection.close()
    assert found == dict.fromkeys(TABLES[name], 1)


@pytest.mark.parametrize("name", TABLES)
def test_the_data_protection_officer_is_told_of_every_table(name: str) -> None:
    told = (Path(__file__).parents[2] / "docs" / "privacy.md").read_text("utf-8")
    assert not {table for table in TABLES[name] if f"`{table}`" not in told}


def test_writes_reach_the_disk_and_references_hold(tmp_path: Path) -> None:
    db = connect(tmp_path / "a.db")
    for pragma, wanted in (
        *(("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1)),
        ("secure_delete", 1),
    ):
        assert db.execute(f"PRAGMA {pragma}").fetchone() == (wanted,)
    db.close()


def test_a_database_of_a_newer_version_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    Store(tmp_path).close()
    db = connect(tmp_path / "open.db")
    sql = "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES (?, ?, ?)"
    db.execute(sql, ["open", "m999_later", "2030"])
    db.close()
    with pytest.raises(NewerDatabaseError, match="m999_later"):
        Store(tmp_path)
    # The refused start has let the folder go.
    with pytest.raises(NewerDatabaseError):
        Store(tmp_path)


def test_what_was_owed_before_people_could_be_owed_anything_is_owed_still(tmp_path: Path) -> None:
    db = connect(tmp_path / "eske.db")
    bot.store.tables.ESKE.apply(db, stop_before="m004_decks")
    db.execute(
        "INSERT INTO teams (id, chat_id, title, language, zone, k, visibility, state,"
        " contact_token) VALUES (1, -1, 'Nord', 'nb', 'Europe/Oslo', 5, 'talk', 'active', 'x')"
    )
    db.execute(
        "INSERT INTO outgoing (team_id, kind, payload, state, send_at) VALUES"
        " (1, 'note', '{}', 'pending', ?)",
        [text_of(NOW)],
    )
    db.close()
    store = Store(tmp_path)
    assert [(row.team_id, row.chat_id) for row in store.outgoing.to_send(NOW)] == [(1, None)]
    store.close()


def test_a_folder_is_for_one_store_at_a_time(tmp_path: Path) -> None:
    first = Store(tmp_path)
    with pytest.raises(FolderInUseError, match=tmp_path.name):
        Store(tmp_path)
    first.close()
    Store(tmp_path).close()


def test_a_damaged_file_is_refused_and_the_folder_is_free_again(tmp_path: Path) -> None:
    (tmp_path / "open.db").write_bytes(b"this is no database" * 100)
    for _ in range(2):
        with pytest.raises(UnusableDatabaseError):
            Store(tmp_path)
    (tmp_path / "open.db").unlink()
    Store(tmp_path).close()


def test_a_first_start_that_is_cut_off_half_way_can_be_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    statements = bot.store.tables._ESKE_001
    for made in range(len(statements)):
        monkeypatch.setattr(bot.store.tables, "_ESKE_001", (*statements[:made], "nonsense"))
        with pytest.raises(UnusableDatabaseError):
            Store(tmp_path)
    monkeypatch.undo()
    store = Store(tmp_path)
    assert a_team(store).title == "Nord"
    store.close()


@pytest.fixture
def db(tmp_path: Path) -> Database:
    """A file with one table."""
    made = connect(tmp_path / "a.db")
    made.execute("CREATE TABLE things (name TEXT) STRICT")
    return made


def names(db: Database) -> list[str]:
    """What is stored."""
    return [row["name"] for row in db.query("SELECT name FROM things")]


def test_what_fails_inside_a_transaction_leaves_nothing(db: Database) -> None:
    def fail() -> None:
        with write(db):
            db.execute("INSERT INTO things VALUES ('half')")
            raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        fail()
    assert names(db) == []
    with write(db):
        db.execute("INSERT INTO things VALUES ('whole')")
    assert names(db) == ["whole"]
    db.close()


def test_a_transaction_inside_another_is_refused_and_undoes_both(db: Database) -> None:
    def nest() -> None:
        with write(db):
            db.execute("INSERT INTO things VALUES ('outer')")
            with write(db):
                db.execute("INSERT INTO things VALUES ('inner')")

    with pytest.raises(RuntimeError, match="nothing may be awaited"):
        nest()
    assert names(db) == []
    db.close()


def test_a_full_disk_is_told_as_such_and_writing_goes_on_once_there_is_room(
    tmp_path: Path,
) -> None:
    store = Store(tmp_path)
    big = {"update_id": 5, "message": {"text": "x" * 100_000}}
    store._open.execute("PRAGMA max_page_count = 1")
    with pytest.raises(sqlite3.OperationalError, match="full"):
        store.updates.take_in([big], NOW)
    store._open.execute("PRAGMA max_page_count = 1000000")
    assert store.updates.take_in([big], NOW) == [5]
    store.close()
