"""Schedules: when which decks are dealt to a team, and when next."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlite_utils import Database

from bot.core.answer import Visibility
from bot.core.schedule import Rule, Schedule, ScheduleState, Starts
from bot.store.database import first_instant, instant_of, text_of, write
from bot.store.outgoing import NewNote, insert_note
from bot.store.rules import rule_columns, rule_of


@dataclass(frozen=True, slots=True)
class NewSchedule:
    """A schedule to be. `origin` names what it comes from, so that it is made once."""

    team_id: int
    origin: str
    deck_ids: tuple[str, ...]
    rule: Rule
    open_for: timedelta
    visibility: Visibility
    next_at: datetime
    script_ids: tuple[str, ...] = ()
    starts: Starts = Starts.ITSELF


class Schedules:
    """The schedules in eske.db."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, new: NewSchedule) -> Schedule:
        """A new schedule, or the one that the same `origin` made before."""
        with write(self._db):
            return insert_schedule(self._db, new)

    def by_id(self, schedule_id: int) -> Schedule | None:
        """The schedule of that number."""
        rows = self._db.query("SELECT * FROM schedules WHERE id = ?", [schedule_id])
        return next((schedule_from(row) for row in rows), None)

    def by_origin(self, origin: str) -> Schedule | None:
        """The schedule that this origin made."""
        return schedule_by_origin(self._db, origin)

    def of_team(self, team_id: int) -> list[Schedule]:
        """The schedules of a team, oldest first."""
        rows = self._db.query("SELECT * FROM schedules WHERE team_id = ? ORDER BY id", [team_id])
        return [schedule_from(row) for row in rows]

    def due(self, now: datetime) -> list[Schedule]:
        """The active schedules whose next occurrence has come, the longest due first."""
        rows = self._db.query(
            "SELECT * FROM schedules WHERE state = 'active' AND next_at <= ? ORDER BY next_at, id",
            [text_of(now)],
        )
        return [schedule_from(row) for row in rows]

    def to_resume(self, now: datetime) -> list[Schedule]:
        """The schedules whose pause is over."""
        rows = self._db.query(
            "SELECT * FROM schedules WHERE state = 'paused' AND paused_until <= ?", [text_of(now)]
        )
        return [schedule_from(row) for row in rows]

    def next_at(self) -> datetime | None:
        """The next instant at which a schedule has something to do."""
        return first_instant(
            self._db,
            "SELECT min(at) AS at FROM (SELECT next_at AS at FROM schedules WHERE state = 'active'"
            " UNION ALL SELECT paused_until FROM schedules WHERE state = 'paused')",
        )

    def go_on(self, schedule: Schedule, following: datetime | None) -> bool:
        """Move to the `following` occurrence; False where somebody moved it first."""
        with write(self._db):
            return advance(self._db, schedule, following)

    def pause(self, schedule_id: int, until: datetime | None) -> None:
        """Deal nothing until that instant, or, with None, until somebody resumes it."""
        with write(self._db):
            self._db.execute(
                "UPDATE schedules SET state = 'paused', paused_until = ?, next_at = NULL"
                " WHERE id = ? AND state != 'ended'",
                [text_of(until) if until else None, schedule_id],
            )

    def resume(self, schedule_id: int, next_at: datetime | None) -> None:
        """Deal again, from the occurrence at `next_at` on; None where no other is to come."""
        with write(self._db):
            self._db.execute(
                "UPDATE schedules SET state = ?, paused_until = NULL, next_at = ? WHERE id = ?",
                [
                    ScheduleState.ACTIVE if next_at else ScheduleState.ENDED,
                    text_of(next_at) if next_at else None,
                    schedule_id,
                ],
            )

    def remove(self, schedule_id: int) -> None:
        """Delete a schedule; what it dealt stays."""
        with write(self._db):
            self._db.execute("DELETE FROM schedules WHERE id = ?", [schedule_id])


def advance(db: Database, schedule: Schedule, following: datetime | None) -> bool:
    """The claim, inside an open transaction: move next_at where it still has the value read."""
    assert schedule.next_at is not None
    done = db.execute(
        "UPDATE schedules SET next_at = ?, state = ? WHERE id = ? AND state = 'active'"
        " AND next_at = ?",
        [
            text_of(following) if following else None,
            ScheduleState.ACTIVE if following else ScheduleState.ENDED,
            schedule.id,
            text_of(schedule.next_at),
        ],
    )
    return done.rowcount == 1


def claim(
    db: Database,
    schedule: Schedule,
    following: datetime | None,
    owe: Callable[[], None],
    notes: Sequence[NewNote],
) -> bool:
    """Take what is due: move the schedule on, owe what it brings and the notes; all or nothing.

    False where somebody else took it first.
    """
    with write(db):
        if not advance(db, schedule, following):
            return False
        owe()
        for note in notes:
            insert_note(db, note)
    return True


def insert_schedule(db: Database, new: NewSchedule) -> Schedule:
    """Add a schedule inside an open transaction, unless the same `origin` made it before."""
    columns = {
        "team_id": new.team_id,
        "origin": new.origin,
        "deck_ids": json.dumps(new.deck_ids),
        **rule_columns(new.rule),
        "open_minutes": new.open_for // timedelta(minutes=1),
        "visibility": new.visibility,
        "script_ids": json.dumps(new.script_ids) if new.script_ids else None,
        "starts": new.starts,
        "state": ScheduleState.ACTIVE,
        "next_at": text_of(new.next_at),
        # The seed makes a team's order of cards its own, and the same after a restart.
        "seed": new.origin,
    }
    db.execute(
        f"INSERT OR IGNORE INTO schedules ({', '.join(columns)})"
        f" VALUES ({', '.join('?' * len(columns))})",
        list(columns.values()),
    )
    made = schedule_by_origin(db, new.origin)
    assert made is not None
    return made


def change_schedule(
    db: Database, schedule_id: int, planned: Schedule, next_at: datetime
) -> Schedule | None:
    """Make a schedule like `planned` inside an open transaction; a paused one stays paused.

    None where there is none of that number.
    """
    put_rule(db, schedule_id, planned.rule, next_at)
    db.execute(
        "UPDATE schedules SET deck_ids = ?, script_ids = ?, starts = ?, open_minutes = ?,"
        " visibility = ? WHERE id = ?",
        [
            json.dumps(planned.deck_ids),
            json.dumps(planned.script_ids) if planned.script_ids else None,
            planned.starts,
            planned.open_for // timedelta(minutes=1),
            planned.visibility,
            schedule_id,
        ],
    )
    rows = db.query("SELECT * FROM schedules WHERE id = ?", [schedule_id])
    return next((schedule_from(row) for row in rows), None)


def put_rule(db: Database, schedule_id: int, rule: Rule, next_at: datetime) -> None:
    """Give a schedule another rule inside an open transaction; a paused one stays paused."""
    columns = rule_columns(rule)
    db.execute(
        f"UPDATE schedules SET {' = ?, '.join(columns)} = ?,"
        " state = iif(state = 'paused', state, 'active'),"
        " next_at = iif(state = 'paused', NULL, ?) WHERE id = ?",
        [*columns.values(), text_of(next_at), schedule_id],
    )


def schedule_by_origin(db: Database, origin: str) -> Schedule | None:
    """The schedule that this origin made."""
    rows = db.query("SELECT * FROM schedules WHERE origin = ?", [origin])
    return next((schedule_from(row) for row in rows), None)


def schedule_from(row: Mapping[str, Any]) -> Schedule:
    """The schedule in a row of the table."""
    return Schedule(
        id=row["id"],
        team_id=row["team_id"],
        deck_ids=tuple(json.loads(row["deck_ids"])),
        rule=rule_of(row),
        open_for=timedelta(minutes=row["open_minutes"]),
        visibility=Visibility(row["visibility"]),
        state=ScheduleState(row["state"]),
        paused_until=instant_of(row["paused_until"]) if row["paused_until"] else None,
        next_at=instant_of(row["next_at"]) if row["next_at"] else None,
        seed=row["seed"],
        script_ids=tuple(json.loads(row["script_ids"] or "[]")),
        starts=Starts(row["starts"] or Starts.ITSELF),
    )
