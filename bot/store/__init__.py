"""Memory: two SQLite files, and the only package that knows SQL."""

import fcntl
import sqlite3
from contextlib import ExitStack
from datetime import datetime, timedelta
from pathlib import Path

from sqlite_utils import Database, Migrations

# Their steps belong to ESKE and OPEN.
from bot.store import (  # noqa: F401
    deck_tables,
    draft_tables,
    follow_up_tables,
    pick_tables,
    reading_tables,
    suggestion_tables,
    upload_tables,
)
from bot.store.admins import AdminLink, Admins
from bot.store.answers import Answers, Written
from bot.store.audit import Audit
from bot.store.card_drafts import CardDrafts
from bot.store.catch_ups import CatchUps
from bot.store.commitments import Commitments
from bot.store.database import NewerDatabaseError, connect, migrate, scrub, text_of, write
from bot.store.deliveries import Deliveries
from bot.store.delivery_rows import NewDelivery
from bot.store.drafts import Drafts
from bot.store.edits import Edits, Held, NewEdit
from bot.store.follow_ups import FollowUps, forget_follow_ups
from bot.store.keys import Keys
from bot.store.outgoing import NewNote, OutgoingRows
from bot.store.people import People
from bot.store.picks import Picks
from bot.store.proposals import Proposal, Proposals
from bot.store.results import Results
from bot.store.schedules import NewSchedule, Schedules
from bot.store.seats import Holder, Seats
from bot.store.sessions import NewSession, Sessions
from bot.store.suggestion_notes import SuggestionNote, SuggestionNotes
from bot.store.suggestions import Suggestions
from bot.store.tables import ESKE, OPEN
from bot.store.taps import Taps
from bot.store.teams import Teams
from bot.store.updates import Updates
from bot.store.uploads import Uploads

__all__ = [
    "AdminLink",
    "FolderInUseError",
    "Held",
    "Holder",
    "NewDelivery",
    "NewEdit",
    "NewNote",
    "NewSchedule",
    "NewSession",
    "NewerDatabaseError",
    "Proposal",
    "Store",
    "SuggestionNote",
    "UnusableDatabaseError",
    "Written",
]

YEAR = timedelta(days=365)


class FolderInUseError(Exception):
    """Another Eske works in this data folder."""


class UnusableDatabaseError(Exception):
    """SQLite cannot open a file: it is damaged, or may not be written; the text says which."""


class Store:
    """All that Eske remembers, in the data folder `folder`.

    Raises FolderInUseError, NewerDatabaseError, UnusableDatabaseError, and OSError where the
    folder cannot be written.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        # The lock goes with the process, however it ends.
        self._lock = (folder / "eske.lock").open("w")
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            self._lock.close()
            raise FolderInUseError(str(folder)) from error
        with ExitStack() as opened:
            opened.callback(self._lock.close)
            self._eske = self._opened_file(opened, folder / "eske.db", ESKE)
            # What a power cut undoes here, it undoes back to an update that is then handled anew.
            self._open = self._opened_file(opened, folder / "open.db", OPEN, flushed=False)
            self._opened = opened.pop_all()
        self.teams = Teams(self._eske)
        self.people = People(self._eske)
        self.schedules = Schedules(self._eske)
        self.drafts = Drafts(self._eske)
        self.proposals = Proposals(self._eske)
        self.deliveries = Deliveries(self._eske)
        self.follow_ups = FollowUps(self._eske)
        self.outgoing = OutgoingRows(self._eske)
        self.commitments = Commitments(self._eske)
        self.catch_ups = CatchUps(self._eske)
        self.results = Results(self._eske)
        self.suggestions = Suggestions(self._eske)
        self.suggestion_notes = SuggestionNotes(self._eske)
        self.seats = Seats(self._eske)
        self.answers = Answers(self._eske, self._open)
        self.sessions = Sessions(self._eske)
        self.edits = Edits(self._eske)
        self.audit = Audit(self._eske)
        self.admins = Admins(self._eske)
        self.uploads = Uploads(self._eske)
        self.card_drafts = CardDrafts(self._eske)
        self.taps = Taps(self._eske, self._open)
        self.keys = Keys(self._open)
        self.picks = Picks(self._open)
        self.updates = Updates(self._open)

    @staticmethod
    def _opened_file(
        opened: ExitStack, path: Path, steps: Migrations, *, flushed: bool = True
    ) -> Database:
        try:
            db = connect(path, flushed=flushed)
            opened.callback(db.close)
            migrate(db, steps)
        except sqlite3.Error as error:
            raise UnusableDatabaseError(str(error)) from error
        return db

    def restart(self) -> None:
        """Put right what the last stop, kind or not, left half done."""
        self.deliveries.restart()
        self.outgoing.restart()
        self.suggestion_notes.restart()
        self.answers.sweep()
        self.taps.sweep()

    def purge(self, now: datetime, kept: timedelta, commitments_kept: timedelta = YEAR) -> None:
        """Delete what was answered to cards that closed longer ago than `kept`, and old rows.

        Commitments are deleted so long after they were made, whether open or closed.
        """
        before = [text_of(now - kept)]
        with write(self._eske):
            self._eske.execute(
                "DELETE FROM answers WHERE delivery_id IN (SELECT id FROM deliveries"
                " WHERE state = 'closed' AND closes_at < ?)",
                before,
            )
            self._eske.execute(
                "UPDATE deliveries SET agreed = NULL WHERE state = 'closed' AND closes_at < ?",
                before,
            )
            self._eske.execute(
                "UPDATE sessions SET results = '{}' WHERE state IN ('ended', 'stopped')"
                " AND due_at < ?",
                before,
            )
            self._eske.execute(
                "DELETE FROM outgoing WHERE state != 'pending' AND send_at < ?", before
            )
            forget_follow_ups(self._eske, now - kept)
            self._eske.execute(
                "DELETE FROM commitments WHERE made_on < ?",
                [(now - commitments_kept).date().isoformat()],
            )
        self.catch_ups.forget(now)
        self.drafts.forget(now)
        self.card_drafts.forget(now)
        self.proposals.forget(now)
        self.suggestions.forget(now)
        self.seats.forget(now)
        self.admins.forget(now)
        self.uploads.forget(now)
        self.audit.forget(now)
        scrub(self._eske)
        self.updates.forget(now)

    def tidy(self) -> None:
        """Empty both write-ahead logs: they hold what was wiped until something overwrites it."""
        for db in (self._eske, self._open):
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def close(self) -> None:
        """Close both files and let the folder go."""
        self._opened.close()
