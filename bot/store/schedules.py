"""Schedules: when which decks are dealt to a team, and when next."""

import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlite_utils import Database

from bot.core.answer import Visibility
from bot.core.schedule import Rule, Schedule, ScheduleState, Starts
from bot.store.database import first_instant, instant_of, text_of, write
from bot.store.rules import rule_columns, rule_of


class Schedules:
    """The schedules in eske.db."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(
        self,
        *,
        team_id: int,
        origin: str,
        deck_ids: tuple[str, ...],
        rule: Rule,
        open_for: timedelta,
        visibility: Visibility,
        next_at: datetime,
        script_ids: tuple[str, ...] = (),
        starts: Starts = Starts.ITSELF,
    ) -> Schedule:
        """A new schedule, or the one that the same `origin` made before."""
        with write(self._db):
            insert_schedule(
                self._db,
                team_id=team_id,
                origin=origin,
                deck_ids=deck_ids,
                rule=rule,
                open_for=open_for,
                visibility=visibility,
                next_at=next_at,
                script_ids=script_ids,
                starts=starts,
            )
        made = schedule_by_origin(self._db, origin)
        assert made is not None
        return made

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


def insert_schedule(
    db: Database,
    *,
    team_id: int,
    origin: str,
    deck_ids: tuple[str, ...],
    rule: Rule,
    open_for: timedelta,
    visibility: Visibility,
    next_at: datetime,
    script_ids: tuple[str, ...] = (),
    starts: Starts = Starts.ITSELF,
) -> None:
    """Add a schedule inside an open transaction, unless the same `origin` made it before."""
    columns = {
        "team_id": team_id,
        "origin": origin,
        **_columns(deck_ids, rule, open_for, visibility),
        "script_ids": json.dumps(script_ids) if script_ids else None,
        "starts": starts,
        "state": ScheduleState.ACTIVE,
        "next_at": text_of(next_at),
        # The seed makes a team's order of cards its own, and the same after a restart.
        "seed": origin,
    }
    db.execute(
        f"INSERT OR IGNORE INTO schedules ({', '.join(columns)})"
        f" VALUES ({', '.join('?' * len(columns))})",
        list(columns.values()),
    )


def change_schedule(
    db: Database,
    schedule_id: int,
    *,
    deck_ids: tuple[str, ...],
    rule: Rule,
    open_for: timedelta,
    visibility: Visibility,
    next_at: datetime,
) -> Schedule | None:
    """Change a schedule inside an open transaction; a paused one stays paused.

    None where there is none of that number.
    """
    put_rule(db, schedule_id, rule, next_at)
    db.execute(
        "UPDATE schedules SET deck_ids = ?, open_minutes = ?, visibility = ? WHERE id = ?",
        [json.dumps(deck_ids), open_for // timedelta(minutes=1), visibility, schedule_id],
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


def _columns(
    deck_ids: tuple[str, ...], rule: Rule, open_for: timedelta, visibility: Visibility
) -> dict[str, str | int | None]:
    """What a schedule deals and when, as it is stored."""
    return {
        "deck_ids": json.dumps(deck_ids),
        **rule_columns(rule),
        "open_minutes": open_for // timedelta(minutes=1),
        "visibility": visibility,
    }


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
