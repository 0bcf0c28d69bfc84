"""Edits of decks and scripts: what each file held before and after, and whose edit it was."""

import hashlib
import json
import sqlite3
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from typing import Any

from sqlite_utils import Database

from bot.core.edit import FileName, Kind, What
from bot.core.errors import UserError
from bot.core.history import PastEdit, Version, about_file
from bot.store.audit import insert_audit
from bot.store.database import instant_of, text_of, write
from bot.store.outgoing import NewNote, insert_note

MOST_NOTES = 5
_DONE = "FROM edits WHERE state = 'done' AND kind = ? AND file_id = ?"


@dataclass(frozen=True, slots=True)
class Held:
    """What a file holds, whole; `local` if it lies in the data folder."""

    data: bytes
    local: bool


@dataclass(frozen=True, slots=True)
class NewEdit:
    """An edit that is about to be made; see `PastEdit`. `origin` is found by `of_origin`."""

    name: FileName
    card_ids: Sequence[str]
    what: What
    user_id: int | None
    before: Held | None
    after: Held | None
    undoes: int | None = None
    origin: str | None = None


class Edits:
    """The edits in eske.db, with every version that a file had."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def begin(
        self, edits: Sequence[NewEdit], now: datetime, notes: Sequence[NewNote] = ()
    ) -> None:
        """Record edits that are made together, before they are, and owe the notes about them;
        UserError where there is no room.

        They are pending until `finish` or `forget`.
        """
        batch: int | None = None
        with _recording(self._db):
            for edit in edits:
                number = self._insert(edit, batch, now)
                batch = batch or number
            for note in notes:
                insert_note(self._db, note)

    def finish(self, edit: PastEdit) -> None:
        """The edit was made: it stands in the history and in the audit list.

        This and what follows: UserError where there is no room.
        """
        about = about_file(edit.name, edit.card_ids[0] if len(edit.card_ids) == 1 else None)
        with _recording(self._db):
            self._db.execute("UPDATE edits SET state = 'done' WHERE id = ?", [edit.id])
            insert_audit(self._db, edit.at, edit.user_id, edit.what, about)

    def forget(self, edit: PastEdit) -> None:
        """The edit was not made."""
        with _recording(self._db):
            # The first of a batch gives it its number.
            self._db.execute("UPDATE edits SET batch = NULL WHERE batch = ?", [edit.id])
            self._db.execute("DELETE FROM edits WHERE id = ?", [edit.id])

    def pending(self) -> list[PastEdit]:
        """The edits of which is not recorded yet whether they were made."""
        return self._all("SELECT * FROM edits WHERE state = 'pending' ORDER BY id", [])

    def by_id(self, edit_id: int) -> PastEdit | None:
        """The edit of that number, once it was made."""
        found = self._all("SELECT * FROM edits WHERE state = 'done' AND id = ?", [edit_id])
        return next(iter(found), None)

    def of_batch(self, batch: int) -> list[PastEdit]:
        """The edits that were made together, the first one first."""
        sql = "SELECT * FROM edits WHERE state = 'done' AND ifnull(batch, id) = ? ORDER BY id"
        return self._all(sql, [batch])

    def of_origin(self, origin: str) -> list[PastEdit]:
        """The edits that came of this, the first one first."""
        sql = "SELECT * FROM edits WHERE state = 'done' AND origin = ? ORDER BY id"
        return self._all(sql, [origin])

    def history(
        self, name: FileName, card_id: str | None, first: int, count: int
    ) -> list[PastEdit]:
        """So many edits of a file, or of one card in it, the newest at place 0."""
        return self._all(
            f"SELECT * {_DONE} AND (? IS NULL OR ? IN (SELECT value FROM json_each(card_ids)))"
            " ORDER BY id DESC LIMIT ? OFFSET ?",
            [name.kind, name.id, card_id, card_id, count, first],
        )

    def newest(self) -> dict[FileName, PastEdit]:
        """The last edit of each file that has any."""
        newest = self._all(
            "SELECT * FROM edits WHERE id IN"
            " (SELECT max(id) FROM edits WHERE state = 'done' GROUP BY kind, file_id)",
            [],
        )
        return {edit.name: edit for edit in newest}

    def to_undo(self, user_id: int) -> PastEdit | None:
        """This person's last edit that is not taken back yet; taking back does not count."""
        found = self._all(
            "SELECT * FROM edits WHERE state = 'done' AND user_id = ? AND undoes IS NULL"
            " AND id NOT IN (SELECT undoes FROM edits WHERE undoes IS NOT NULL)"
            " ORDER BY id DESC LIMIT 1",
            [user_id],
        )
        return next(iter(found), None)

    def data(self, version: Version) -> bytes:
        """The bytes of a version that an edit names."""
        rows = self._db.query("SELECT data FROM versions WHERE digest = ?", [version.digest])
        return zlib.decompress(next(iter(rows))["data"])

    def bases(self) -> dict[FileName, str]:
        """For each local copy the shipped version beneath it that admins know of, by digest."""
        rows = self._db.query("SELECT * FROM shipped_bases")
        return {FileName(Kind(row["kind"]), row["file_id"]): row["digest"] for row in rows}

    def put_bases(self, bases: Mapping[FileName, str], notes: Sequence[NewNote]) -> None:
        """Keep these bases and no other, and owe the notes that tell of what changed."""
        with _recording(self._db):
            self._db.execute("DELETE FROM shipped_bases")
            for name, digest in bases.items():
                self._db.execute(
                    "INSERT INTO shipped_bases VALUES (?, ?, ?)", [name.kind, name.id, digest]
                )
            for note in notes:
                insert_note(self._db, note)

    def tell_mistakes(
        self, notes: Mapping[str, Sequence[NewNote]], many: Sequence[NewNote]
    ) -> None:
        """Owe the notes about what is broken now, unless they were owed since it broke.

        A key stands for what is broken and how. Of more than `MOST_NOTES` new ones, `many` tells.
        """
        told = {row["digest"] for row in self._db.query("SELECT digest FROM told_mistakes")}
        if told == notes.keys():
            return
        with _recording(self._db):
            for mended in told - notes.keys():
                self._db.execute("DELETE FROM told_mistakes WHERE digest = ?", [mended])
            new = notes.keys() - told
            for digest in new:
                self._db.execute("INSERT INTO told_mistakes VALUES (?)", [digest])
            each = many if len(new) > MOST_NOTES else chain(*(notes[digest] for digest in new))
            for note in each:
                insert_note(self._db, note)

    def _insert(self, edit: NewEdit, batch: int | None, now: datetime) -> int:
        before, after = self._keep(edit.before), self._keep(edit.after)
        number = self._db.execute(
            "INSERT INTO edits (batch, kind, file_id, card_ids, what, user_id, at, state,"
            " before, before_local, after, after_local, undoes, origin)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, 'pending', ?, ?, ?, ?, ?, ?)",
            [
                *(batch, edit.name.kind, edit.name.id, json.dumps(edit.card_ids), edit.what),
                *(edit.user_id, text_of(now)),
                *(before, int(edit.before is not None and edit.before.local)),
                *(after, int(edit.after is not None and edit.after.local)),
                *(edit.undoes, edit.origin),
            ],
        ).lastrowid
        assert number is not None
        return number

    def _keep(self, held: Held | None) -> str | None:
        if held is None:
            return None
        digest = hashlib.sha256(held.data).hexdigest()
        self._db.execute(
            "INSERT OR IGNORE INTO versions VALUES (?, ?)", [digest, zlib.compress(held.data)]
        )
        return digest

    def _all(self, sql: str, values: Sequence[Any]) -> list[PastEdit]:
        return [_past_edit(row) for row in self._db.query(sql, values)]


@contextmanager
def _recording(db: Database) -> Iterator[None]:
    """One transaction, which a full disk must not make a mystery."""
    try:
        with write(db):
            yield
    except sqlite3.OperationalError as error:
        raise UserError("edit-not-recorded", reason=str(error)) from error


def _past_edit(row: Mapping[str, Any]) -> PastEdit:
    return PastEdit(
        id=row["id"],
        batch=row["batch"] or row["id"],
        name=FileName(Kind(row["kind"]), row["file_id"]),
        card_ids=tuple(json.loads(row["card_ids"])),
        what=What(row["what"]),
        user_id=row["user_id"],
        at=instant_of(row["at"]),
        before=_version(row["before"], row["before_local"]),
        after=_version(row["after"], row["after_local"]),
        undoes=row["undoes"],
    )


def _version(digest: str | None, local: int) -> Version | None:
    return None if digest is None else Version(digest, bool(local))
