"""Taps: what people press inside a step of a session, forgotten when the step is over."""

import secrets
from collections.abc import Sequence

from sqlite_utils import Database

from bot.core.answer import Value
from bot.core.result import Result
from bot.core.session import Session
from bot.store.database import scrub, write
from bot.store.keys import pseudonym
from bot.store.snapshots import results_snapshot

_STEP = "WHERE session_id = ? AND step_id = ?"


class Taps:
    """Taps in open.db until their step is over; in eske.db only figures, after that."""

    def __init__(self, eske: Database, open_: Database) -> None:
        self._eske = eske
        self._open = open_

    def put(self, session_id: int, step_id: str, user_id: int, choice: int) -> bool:
        """Keep this person's choice in place of an earlier one; False where there was one."""
        with write(self._open):
            whose = [session_id, step_id, pseudonym(self._key(session_id, step_id), user_id)]
            earlier = self._open.execute(f"DELETE FROM taps {_STEP} AND person = ?", whose)
            self._open.execute("INSERT INTO taps VALUES (?, ?, ?, ?)", [*whose, f"{choice}"])
        return earlier.rowcount == 0

    def withdraw(self, session_id: int, step_id: str, user_id: int) -> bool:
        """Take this person's choice back; False where there was none."""
        with write(self._open):
            whose = [session_id, step_id, pseudonym(self._key(session_id, step_id), user_id)]
            done = self._open.execute(f"DELETE FROM taps {_STEP} AND person = ?", whose)
        return done.rowcount == 1

    def values(self, session_id: int, step_id: str) -> list[Value]:
        """What was pressed in a step that is not over, without the people."""
        rows = self._open.query(f"SELECT value FROM taps {_STEP}", [session_id, step_id])
        return [Value((int(row["value"]),)) for row in rows]

    def open(self) -> list[tuple[int, str]]:
        """(session, step id) of each step that somebody pressed in and that is not summed up."""
        rows = self._open.query("SELECT session_id, step_id FROM step_keys")
        return [(int(row["session_id"]), str(row["step_id"])) for row in rows]

    def close(self, session: Session, step_id: str, result: Result) -> None:
        """Keep what may be told of a step that is over, and forget who pressed what.

        The first transaction makes the step summed up; whatever stops Eske after it, `sweep`
        forgets the rest at the next start.
        """
        with write(self._eske):
            self._eske.execute(
                "UPDATE sessions SET results = json_patch(results, ?) WHERE id = ?",
                [results_snapshot({step_id: result}), session.id],
            )
        self._forget([(session.id, step_id)])

    def sweep(self) -> None:
        """Forget the people behind every step that has been summed up, or never will be."""
        summed_up = {
            (int(row["id"]), str(row["step_id"]))
            for row in self._eske.query(
                "SELECT sessions.id AS id, done.key AS step_id"
                " FROM sessions, json_each(sessions.results) AS done"
            )
        }
        begun = self._eske.query("SELECT id FROM sessions WHERE course IS NOT NULL")
        known = {int(row["id"]) for row in begun}
        gone = [step for step in self.open() if step in summed_up or step[0] not in known]
        if gone:
            self._forget(gone)

    def _key(self, session_id: int, step_id: str) -> bytes:
        """The key of a step, made if need be; inside an open transaction."""
        rows = self._open.query(f"SELECT key FROM step_keys {_STEP}", [session_id, step_id])
        for known in (bytes(row["key"]) for row in rows):
            return known
        key = secrets.token_bytes(32)
        self._open.execute("INSERT INTO step_keys VALUES (?, ?, ?)", [session_id, step_id, key])
        return key

    def _forget(self, steps: Sequence[tuple[int, str]]) -> None:
        with write(self._open):
            for step in steps:
                self._open.execute(f"DELETE FROM step_keys {_STEP}", list(step))
        scrub(self._open)
