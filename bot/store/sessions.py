"""Sessions: which script a team goes through, where it stands, and what came of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from bot.core.schedule import Schedule
from bot.core.script import Script
from bot.core.session import (
    ASKING,
    STARTABLE,
    Course,
    Session,
    SessionState,
    SessionWhy,
    next_change,
)
from bot.store.database import instant_of, text_of, write
from bot.store.outgoing import NewNote, insert_note
from bot.store.schedules import claim
from bot.store.snapshots import (
    course_of,
    course_snapshot,
    results_of,
    script_of,
    script_snapshot,
)


@dataclass(frozen=True, slots=True)
class NewSession:
    """A session that a team is owed. `origin` names what it comes from, so that it comes once."""

    team_id: int
    origin: str
    script: Script
    language: str
    k: int
    due_at: datetime
    state: SessionState = SessionState.PENDING
    why: SessionWhy | None = None


class Sessions:
    """The sessions in eske.db."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def claim(
        self,
        schedule: Schedule,
        following: datetime | None,
        new: Sequence[NewSession],
        notes: Sequence[NewNote] = (),
    ) -> bool:
        """Take what is due: move the schedule on, and owe its sessions and notes; all or nothing.

        False where somebody else took it first.
        """

        def owe() -> None:
            for session in new:
                self._insert(session, schedule.id)

        return claim(self._db, schedule, following, owe, notes)

    def add(self, new: NewSession) -> bool:
        """Owe a session outside any schedule; False where its origin gave one before."""
        with write(self._db):
            return self._insert(new, None)

    def by_id(self, session_id: int) -> Session | None:
        """The session of that number."""
        return self._one("WHERE id = ?", session_id)

    def by_origin(self, origin: str) -> Session | None:
        """The session that came from this occurrence or update."""
        return self._one("WHERE origin = ?", origin)

    def by_message(self, chat_id: int, message_id: int) -> Session | None:
        """The session that this message shows; each of two copies leads to the same one."""
        return self._one(
            "WHERE id = (SELECT session_id FROM session_messages WHERE chat_id = ?"
            " AND message_id = ?)",
            *(chat_id, message_id),
        )

    def latest_of_team(self, team_id: int) -> Session | None:
        """The session that the team is in, or had last."""
        return self._one(
            "WHERE team_id = ? AND course IS NOT NULL"
            " ORDER BY json_extract(course, '$.started_at') DESC, id DESC LIMIT 1",
            team_id,
        )

    def at_work_of_team(self, team_id: int) -> Session | None:
        """The session that the team is in the middle of, or will be in a moment."""
        return self._one(
            "WHERE team_id = ? AND state IN ('pending', 'running', 'paused') LIMIT 1", team_id
        )

    def last_of_schedule(self, schedule_id: int) -> Session | None:
        """What the schedule started, or should have started, last."""
        return self._one("WHERE schedule_id = ? ORDER BY id DESC LIMIT 1", schedule_id)

    def at_work(self) -> list[Session]:
        """The sessions with which the clock has something to do, oldest first."""
        return self._all("WHERE state IN ('pending', 'asking', 'running', 'paused') ORDER BY id")

    def over_since(self, since: datetime) -> list[Session]:
        """The sessions due since then that are over, one way or another, and stand in a chat."""
        return self._all(
            "WHERE state IN ('ended', 'stopped', 'missed') AND message_id IS NOT NULL"
            " AND due_at >= ? ORDER BY id",
            text_of(since),
        )

    def script_ids_had(self, team_id: int) -> list[str]:
        """The ids of the scripts that this team has had or is about to have, oldest first."""
        rows = self._db.query(
            "SELECT script_id FROM sessions WHERE team_id = ? AND state != 'missed' ORDER BY id",
            [team_id],
        )
        return [row["script_id"] for row in rows]

    def messages(self, session_id: int, chat_id: int) -> list[int]:
        """The message ids of every known copy of the session in this chat."""
        rows = self._db.query(
            "SELECT message_id FROM session_messages WHERE session_id = ? AND chat_id = ?",
            [session_id, chat_id],
        )
        return [int(row["message_id"]) for row in rows]

    def is_shown(self, session_id: int) -> bool:
        """Whether a copy of the session is known to stand, or to have stood, in a chat."""
        return any(self._db["session_messages"].rows_where("session_id = ?", [session_id]))

    def next_at(self, now: datetime) -> datetime | None:
        """The next instant at which the clock alone changes what a session shows."""
        instants = []
        for session in self.at_work():
            match session.state:
                case SessionState.PENDING:
                    instants.append(session.due_at)
                case SessionState.ASKING:
                    instants.append(session.due_at + ASKING)
                case _:
                    assert session.course is not None
                    if at := next_change(session.course, now):
                        instants.append(at)
        return min((at for at in instants if at > now), default=None)

    def show(self, session_id: int, chat_id: int, message_id: int) -> None:
        """The session stands in the chat as this message."""
        with write(self._db):
            self._db.execute(
                "INSERT OR REPLACE INTO session_messages VALUES (?, ?, ?)",
                [chat_id, message_id, session_id],
            )
            self._db.execute(
                "UPDATE sessions SET message_id = ? WHERE id = ?", [message_id, session_id]
            )

    def begin(self, session: Session, course: Course) -> bool:
        """The session runs from here on; False where it does, or is over, already."""
        with write(self._db):
            done = self._db.execute(
                "UPDATE sessions SET state = 'running', course = ?"
                " WHERE id = ? AND state = ? AND state IN ('pending', 'asking')",
                [course_snapshot(course), session.id, session.state],
            )
        return done.rowcount == 1

    def put_back(self, session_id: int) -> None:
        """Telegram did not take a message that was to begin a session: it is owed again."""
        with write(self._db):
            self._db.execute(
                "UPDATE sessions SET state = 'pending', course = NULL WHERE id = ?"
                " AND state = 'running' AND message_id IS NULL",
                [session_id],
            )

    def put(self, session: Session, course: Course | None, state: SessionState) -> bool:
        """Let the session stand elsewhere; False where somebody changed it meanwhile."""
        known = session.course
        with write(self._db):
            done = self._db.execute(
                "UPDATE sessions SET state = ?, course = ? WHERE id = ? AND state = ?"
                " AND course IS ?",
                [
                    *(state, course and course_snapshot(course), session.id, session.state),
                    known and course_snapshot(known),
                ],
            )
        return done.rowcount == 1

    def miss(self, session: Session, why: SessionWhy, notes: Sequence[NewNote] = ()) -> None:
        """The session is not held, and these notes say so; nothing where it has begun."""
        with write(self._db):
            done = self._db.execute(
                "UPDATE sessions SET state = 'missed', why = ?, course = NULL"
                " WHERE id = ? AND state = ?",
                [why, session.id, session.state],
            )
            for note in notes if done.rowcount else ():
                insert_note(self._db, note)

    def revive(self, session: Session, now: datetime) -> bool:
        """A lead starts after all what was not started; False where that cannot be any more."""
        whys = ", ".join("?" for _ in STARTABLE)
        with write(self._db):
            done = self._db.execute(
                "UPDATE sessions SET state = 'pending', why = NULL, due_at = ? WHERE id = ?"
                f" AND state = 'missed' AND why IN ({whys})",
                [text_of(now), session.id, *sorted(STARTABLE)],
            )
        return done.rowcount == 1

    def set_sound(self, session_id: int, on: bool) -> None:
        """Whether the last minute is to be announced with a sound."""
        with write(self._db):
            self._db.execute("UPDATE sessions SET sound = ? WHERE id = ?", [int(on), session_id])

    def owe_sound(self, session_id: int, note: NewNote) -> None:
        """Owe the one announcement of the last minute, if it is wanted and was not made before."""
        with write(self._db):
            if self._db.execute(
                "UPDATE sessions SET sound = 0 WHERE id = ? AND sound = 1", [session_id]
            ).rowcount:
                insert_note(self._db, note)

    def _insert(self, new: NewSession, schedule_id: int | None) -> bool:
        done = self._db.execute(
            "INSERT OR IGNORE INTO sessions (team_id, schedule_id, origin, script_id, script,"
            " language, k, state, why, due_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                *(new.team_id, schedule_id, new.origin, new.script.id),
                *(script_snapshot(new.script), new.language, new.k, new.state, new.why),
                text_of(new.due_at),
            ],
        )
        return done.rowcount == 1

    def _one(self, where: str, *values: str | int) -> Session | None:
        return next(iter(self._all(where, *values)), None)

    def _all(self, where: str, *values: str | int) -> list[Session]:
        rows = self._db.query(f"SELECT * FROM sessions {where}", list(values))
        return [_session(row) for row in rows]


def _session(row: Mapping[str, Any]) -> Session:
    return Session(
        id=row["id"],
        team_id=row["team_id"],
        schedule_id=row["schedule_id"],
        script=script_of(row["script"]),
        language=row["language"],
        k=row["k"],
        state=SessionState(row["state"]),
        why=SessionWhy(row["why"]) if row["why"] else None,
        due_at=instant_of(row["due_at"]),
        course=course_of(row["course"]) if row["course"] else None,
        results=results_of(row["results"]),
        sound=bool(row["sound"]),
        message_id=row["message_id"],
    )
