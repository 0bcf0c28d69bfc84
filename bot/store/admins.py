"""Admins by grant: who was made one in the bot, and the links by which somebody becomes one."""

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlite_utils import Database

from bot.core.history import AuditAction
from bot.store.audit import insert_audit
from bot.store.database import text_of, write
from bot.store.outgoing import NewNote, insert_note

LINK_HOLDS = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class AdminLink:
    """A link by which one person becomes an admin; `made_by` is an admin's user id."""

    token: str
    made_by: int


class Admins:
    """The granted admins in eske.db; those of the configuration are not here."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def granted(self) -> frozenset[int]:
        """The user ids of all who were made admins."""
        return frozenset(row["user_id"] for row in self._db.query("SELECT user_id FROM admins"))

    def new_link(self, made_by: int, now: datetime) -> str:
        """The token of a new link, good for one person and one day."""
        token = secrets.token_urlsafe(16)
        with write(self._db):
            self._db.execute(
                "INSERT INTO admin_links VALUES (?, ?, ?)",
                [_digest(token), made_by, text_of(now + LINK_HOLDS)],
            )
        return token

    def link(self, token: str, now: datetime) -> AdminLink | None:
        """The link with this token, while it can be used."""
        rows = self._db.query(
            "SELECT made_by FROM admin_links WHERE digest = ? AND until > ?",
            [_digest(token), text_of(now)],
        )
        return next((AdminLink(token, row["made_by"]) for row in rows), None)

    def accept(
        self, link: AdminLink, user_id: int, now: datetime, notes: Sequence[NewNote]
    ) -> bool:
        """Make this person an admin and owe the notes; False where the link is used up."""
        with write(self._db):
            done = self._db.execute(
                "DELETE FROM admin_links WHERE digest = ?", [_digest(link.token)]
            )
            if not done.rowcount:
                return False
            self._db.execute(
                "INSERT OR IGNORE INTO admins VALUES (?, ?, ?)",
                [user_id, link.made_by, text_of(now)],
            )
            insert_audit(self._db, now, link.made_by, AuditAction.GRANT, str(user_id))
            for note in notes:
                insert_note(self._db, note)
        return True

    def revoke(self, user_id: int, revoked_by: int, now: datetime) -> bool:
        """This person is no admin by grant any more, and neither are links of theirs good; what
        they have begun is forgotten.

        False where they were none.
        """
        with write(self._db):
            done = self._db.execute("DELETE FROM admins WHERE user_id = ?", [user_id])
            if not done.rowcount:
                return False
            self._db.execute("DELETE FROM admin_links WHERE made_by = ?", [user_id])
            self._db.execute("DELETE FROM card_drafts WHERE user_id = ?", [user_id])
            self._db.execute("DELETE FROM uploads WHERE user_id = ?", [user_id])
            insert_audit(self._db, now, revoked_by, AuditAction.REVOKE, str(user_id))
        return True

    def forget(self, now: datetime) -> None:
        """Forget the links that cannot be used any more."""
        with write(self._db):
            self._db.execute("DELETE FROM admin_links WHERE until <= ?", [text_of(now)])


def _digest(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()
