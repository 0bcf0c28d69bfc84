"""Drafts: plans that leads have begun to make or to change, in their private chats."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Any

from sqlite_utils import Database

from bot.core.answer import Visibility
from bot.core.draft import Draft, Step
from bot.core.offer import Subject
from bot.core.rhythm import Rhythm
from bot.core.schedule import Schedule, Starts
from bot.store.database import text_of, write
from bot.store.rules import rule_columns, rule_of
from bot.store.schedules import NewSchedule, change_schedule, insert_schedule

KEPT = timedelta(days=30)
# What the plan and the rule of a draft of an earlier Eske do not hold.
_UNTIL_SESSIONS = {"subject": Subject.CARDS, "scripts": (), "starts": None, "page": 0}
_UNTIL_CALENDARS = {"zone": None, "exdates": "[]", "rdates": "[]", "moved": "[]"}


class Drafts:
    """The drafts in eske.db."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def begin(self, new: Draft, now: datetime) -> Draft:
        """The draft that this person has begun for the team and schedule, else `new`, stored."""
        with write(self._db):
            if begun := self._of_person(new.user_id, new.team_id, new.schedule_id):
                return begun
            number = self._db.execute(
                "INSERT INTO drafts (user_id, team_id, schedule_id, message_id, step, plan,"
                " changed_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
                [
                    *(new.user_id, new.team_id, new.schedule_id, new.message_id),
                    *(new.step, _plan(new), text_of(now)),
                ],
            ).lastrowid
        assert number is not None
        return replace(new, id=number)

    def put(self, draft: Draft, now: datetime) -> None:
        """Keep a draft as it is now; one that is finished or cancelled does not come back."""
        with write(self._db):
            self._db.execute(
                "UPDATE drafts SET message_id = ?, step = ?, plan = ?, changed_at = ?"
                " WHERE id = ?",
                [draft.message_id, draft.step, _plan(draft), text_of(now), draft.id],
            )

    def by_id(self, draft_id: int) -> Draft | None:
        """The draft of that number."""
        rows = self._db.query("SELECT * FROM drafts WHERE id = ?", [draft_id])
        return next((_draft(row) for row in rows), None)

    def latest(self, user_id: int) -> Draft | None:
        """The draft that this person worked on last."""
        rows = self._db.query(
            "SELECT * FROM drafts WHERE user_id = ? ORDER BY changed_at DESC, id DESC LIMIT 1",
            [user_id],
        )
        return next((_draft(row) for row in rows), None)

    def remove(self, draft_id: int) -> bool:
        """Forget a draft; False where it is gone already."""
        with write(self._db):
            return bool(self._db.execute("DELETE FROM drafts WHERE id = ?", [draft_id]).rowcount)

    def finish(self, draft: Draft, planned: Schedule) -> Schedule | None:
        """Make or change the schedule that a draft stands for, and forget the draft, in one.

        `planned` is how it is to be, with an instant at which it comes next. None, and nothing is
        done, where the draft is gone: finished before, or cancelled.
        """
        assert planned.next_at is not None
        with write(self._db):
            if not self._db.execute("DELETE FROM drafts WHERE id = ?", [draft.id]).rowcount:
                return None
            if draft.schedule_id is not None:
                return change_schedule(self._db, draft.schedule_id, planned, planned.next_at)
            return insert_schedule(
                self._db,
                NewSchedule(
                    team_id=draft.team_id,
                    origin=f"draft:{draft.id}",
                    deck_ids=planned.deck_ids,
                    rule=planned.rule,
                    open_for=planned.open_for,
                    visibility=planned.visibility,
                    next_at=planned.next_at,
                    script_ids=planned.script_ids,
                    starts=planned.starts,
                ),
            )

    def forget(self, now: datetime) -> None:
        """Forget what nobody has touched for 30 days."""
        with write(self._db):
            self._db.execute("DELETE FROM drafts WHERE changed_at < ?", [text_of(now - KEPT)])

    def _of_person(self, user_id: int, team_id: int, schedule_id: int | None) -> Draft | None:
        rows = self._db.query(
            "SELECT * FROM drafts WHERE user_id = ? AND team_id = ? AND schedule_id IS ?",
            [user_id, team_id, schedule_id],
        )
        return next((_draft(row) for row in rows), None)


def _plan(draft: Draft) -> str:
    rule = draft.rule
    return json.dumps(
        {
            "subject": draft.subject,
            "decks": draft.deck_ids,
            "scripts": draft.script_ids,
            "days": draft.days,
            "at": _written(draft.at),
            "rhythm": draft.rhythm,
            "starts": draft.starts,
            "open_minutes": draft.open_for and draft.open_for // timedelta(minutes=1),
            "visibility": draft.visibility,
            "before": draft.before,
            "page": draft.page,
            "rule": rule and rule_columns(rule),
        }
    )


def _written(at: time | None) -> str | None:
    return None if at is None else at.isoformat("minutes")


def _draft(row: Mapping[str, Any]) -> Draft:
    plan = _UNTIL_SESSIONS | json.loads(row["plan"])
    rule = plan["rule"] and _UNTIL_CALENDARS | plan["rule"]
    return Draft(
        id=row["id"],
        user_id=row["user_id"],
        team_id=row["team_id"],
        schedule_id=row["schedule_id"],
        message_id=row["message_id"],
        step=Step(row["step"]),
        subject=plan["subject"] and Subject(plan["subject"]),
        deck_ids=tuple(plan["decks"]),
        script_ids=tuple(plan["scripts"]),
        days=tuple(plan["days"]),
        at=plan["at"] and time.fromisoformat(plan["at"]),
        rhythm=plan["rhythm"] and Rhythm(plan["rhythm"]),
        starts=plan["starts"] and Starts(plan["starts"]),
        open_for=plan["open_minutes"] and timedelta(minutes=plan["open_minutes"]),
        visibility=plan["visibility"] and Visibility(plan["visibility"]),
        before=plan["before"],
        rule=rule and rule_of(rule),
        page=plan["page"],
    )
