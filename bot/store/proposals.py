"""Proposals: what a calendar invitation would plan or change, until a lead says yes or no."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlite_utils import Database

from bot.core.answer import Visibility
from bot.core.schedule import Rule, Schedule
from bot.store.database import text_of, write
from bot.store.rules import rule_columns, rule_of
from bot.store.schedules import (
    NewSchedule,
    insert_schedule,
    put_rule,
    schedule_by_origin,
    schedule_from,
)

KEPT = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Proposal:
    """A schedule that could be, or with `schedule_id` a change of the one whose rule is `before`.

    `uid` and `sequence` are the calendar's, for what may come later.
    """

    id: int
    team_id: int
    schedule_id: int | None
    rule: Rule
    before: Rule | None
    uid: str
    sequence: int


class Proposals:
    """The proposals in eske.db. They hold times, and nobody's name or number."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(
        self,
        team_id: int,
        rule: Rule,
        uid: str,
        sequence: int,
        now: datetime,
        *,
        changes: Schedule | None = None,
    ) -> int:
        """A new proposal, for a new schedule or one that `changes`; its number."""
        plan = {
            "rule": rule_columns(rule),
            "before": rule_columns(changes.rule) if changes else None,
            "uid": uid,
            "sequence": sequence,
        }
        with write(self._db):
            number = self._db.execute(
                "INSERT INTO proposals (team_id, schedule_id, plan, made_at) VALUES (?, ?, ?, ?)",
                [team_id, changes.id if changes else None, json.dumps(plan), text_of(now)],
            ).lastrowid
        assert number is not None
        return number

    def by_id(self, number: int) -> Proposal | None:
        """The proposal of that number."""
        rows = self._db.query("SELECT * FROM proposals WHERE id = ?", [number])
        return next((_proposal(row) for row in rows), None)

    def remove(self, number: int) -> None:
        """Forget a proposal."""
        with write(self._db):
            self._db.execute("DELETE FROM proposals WHERE id = ?", [number])

    def made(self, number: int) -> Schedule | None:
        """The schedule that came of a proposal before."""
        return schedule_by_origin(self._db, _origin(number))

    def planned(self, team_id: int, uid: str) -> tuple[Schedule, int] | None:
        """The team's schedule that came from that calendar id, and the version it came from."""
        rows = self._db.query(
            "SELECT * FROM schedules WHERE team_id = ? AND calendar_uid = ? ORDER BY id",
            [team_id, uid],
        )
        return next(((schedule_from(row), row["calendar_sequence"] or 0) for row in rows), None)

    def plan(
        self,
        proposal: Proposal,
        next_at: datetime,
        *,
        deck_ids: tuple[str, ...],
        script_ids: tuple[str, ...],
        open_for: timedelta,
        visibility: Visibility,
    ) -> Schedule | None:
        """Make the schedule, in one with forgetting the proposal; None where that is gone.

        Where another lead has planned the same series meanwhile, it is that schedule.
        """
        with write(self._db):
            if not self._taken(proposal):
                return None
            if already := self.planned(proposal.team_id, proposal.uid):
                return already[0]
            made = insert_schedule(
                self._db,
                NewSchedule(
                    team_id=proposal.team_id,
                    origin=_origin(proposal.id),
                    deck_ids=deck_ids,
                    rule=proposal.rule,
                    open_for=open_for,
                    visibility=visibility,
                    next_at=next_at,
                    script_ids=script_ids,
                ),
            )
            self._db.execute(
                "UPDATE schedules SET calendar_uid = ?, calendar_sequence = ? WHERE id = ?",
                [proposal.uid, proposal.sequence, made.id],
            )
            return made

    def change(self, proposal: Proposal, next_at: datetime) -> bool:
        """Give the schedule its new rule, in one with forgetting the proposal; False if gone."""
        assert proposal.schedule_id is not None
        with write(self._db):
            if not self._taken(proposal):
                return False
            put_rule(self._db, proposal.schedule_id, proposal.rule, next_at)
            self._db.execute(
                "UPDATE schedules SET calendar_sequence = ? WHERE id = ?",
                [proposal.sequence, proposal.schedule_id],
            )
        return True

    def forget(self, now: datetime) -> None:
        """Forget what nobody has said yes or no to for a week."""
        with write(self._db):
            self._db.execute("DELETE FROM proposals WHERE made_at < ?", [text_of(now - KEPT)])

    def _taken(self, proposal: Proposal) -> bool:
        gone = self._db.execute("DELETE FROM proposals WHERE id = ?", [proposal.id])
        return bool(gone.rowcount)


def _origin(number: int) -> str:
    return f"proposal:{number}"


def _proposal(row: Mapping[str, Any]) -> Proposal:
    plan = json.loads(row["plan"])
    return Proposal(
        id=row["id"],
        team_id=row["team_id"],
        schedule_id=row["schedule_id"],
        rule=rule_of(plan["rule"]),
        before=plan["before"] and rule_of(plan["before"]),
        uid=plan["uid"],
        sequence=plan["sequence"],
    )
