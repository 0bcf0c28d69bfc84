"""A connection to one SQLite file, and the only way to write to it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from sqlite_utils import Database, Migrations


class NewerDatabaseError(Exception):
    """The file was written by a later version of Eske than this one."""


def connect(path: Path, *, flushed: bool = True) -> Database:
    """Open the file at `path`, made if need be, so that a committed write survives a SIGKILL.

    With `flushed` it survives a power cut too; else the last ones may be undone by it, in order.
    """
    connection = sqlite3.connect(
        path, timeout=5, isolation_level=None, check_same_thread=False, cached_statements=256
    )
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute(f"PRAGMA synchronous = {'FULL' if flushed else 'NORMAL'}")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA secure_delete = ON")
    return Database(connection, execute_plugins=False, recursive_triggers=False)


def migrate(db: Database, migrations: Migrations) -> None:
    """Bring the tables up to date; NewerDatabaseError where the file knows steps unknown here."""
    known = {step.name for step in migrations.pending(Database(memory=True))}
    unknown = [step.name for step in migrations.applied(db) if step.name not in known]
    if unknown:
        raise NewerDatabaseError(unknown[-1])
    migrations.apply(db)


@contextmanager
def write(db: Database) -> Iterator[None]:
    """One transaction; everything inside it is kept, or nothing.

    RuntimeError where one is open already: somebody awaited inside it, and another coroutine's
    write would be rolled back together with it.
    """
    connection = db.conn
    if connection.in_transaction:
        raise RuntimeError("a transaction is open already: nothing may be awaited inside one")
    # IMMEDIATE: a plain BEGIN that reads first fails at once when another connection writes.
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # After some errors, such as a full disk, SQLite has rolled back by itself.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def scrub(db: Database) -> None:
    """Leave no byte of what was deleted, neither in the file nor in its write-ahead log.

    secure_delete overwrites deleted rows, but not the copies that stay behind where SQLite moves
    rows to another page; and the log holds whatever was written before.
    """
    # Else the new file would stand in a temporary folder for a while.
    db.execute("PRAGMA temp_store = MEMORY")
    db.execute("VACUUM")
    empty_log(db)


def empty_log(db: Database) -> None:
    """Leave nothing in the write-ahead log, which holds what was written, and then deleted."""
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


@contextmanager
def flushed(db: Database) -> Iterator[None]:
    """What is committed inside, and all before it, survives a power cut."""
    db.execute("PRAGMA synchronous = FULL")
    try:
        yield
    finally:
        db.execute("PRAGMA synchronous = NORMAL")


def text_of(at: datetime) -> str:
    """An aware instant as ISO 8601 text in UTC, all of one length: they sort by time."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds")


def instant_of(text: str) -> datetime:
    """The aware instant, in UTC, of a text that `text_of` made."""
    return datetime.fromisoformat(text)


def first_instant(db: Database, sql: str) -> datetime | None:
    """The instant that a query names `at` in its one row, or None where there is none."""
    at = next(iter(db.query(sql)))["at"]
    return instant_of(at) if at else None
