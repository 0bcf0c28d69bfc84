"""Cards and scripts as text, so that what was dealt or begun outlives its file."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any

from bot.core.deck import Card, Check, FollowUp, Format, Question
from bot.core.result import Result, result_of
from bot.core.script import Script, Step
from bot.core.session import Course


def snapshot(card: Card) -> str:
    """The card as JSON."""
    return json.dumps(asdict(card), ensure_ascii=False, default=_seconds)


def card_of(text: str) -> Card:
    """The card that `snapshot` wrote."""
    fields: dict[str, Any] = json.loads(text)
    follow_up, check = fields.pop("follow_up"), fields.pop("check")
    for name in ("options", "poles", "tags", "by"):
        fields[name] = tuple(fields[name])
    # Cards of an earlier version of Eske have none.
    questions = fields.pop("questions", ())
    return Card(
        **fields | {"format": Format(fields["format"])},
        follow_up=follow_up and FollowUp(timedelta(seconds=follow_up["after"]), follow_up["text"]),
        check=check and Check(check["question"], tuple(check["options"]), check["right"]),
        questions=tuple(Question(one["text"], tuple(one["options"])) for one in questions),
    )


def _seconds(value: object) -> float:
    if isinstance(value, timedelta):
        return value.total_seconds()
    raise TypeError(type(value))


def script_snapshot(script: Script) -> str:
    """The script as JSON."""
    return json.dumps(asdict(script), ensure_ascii=False)


def script_of(text: str) -> Script:
    """The script that `script_snapshot` wrote."""
    fields: dict[str, Any] = json.loads(text)
    steps = fields.pop("steps")
    return Script(
        **fields | {"tags": tuple(fields["tags"])}, steps=tuple(_step(step) for step in steps)
    )


def results_snapshot(results: Mapping[str, Result]) -> str:
    """What came of taps, by step id, as JSON."""
    return json.dumps({step_id: asdict(result) for step_id, result in results.items()})


def course_snapshot(course: Course) -> str:
    """Where a session stands, as JSON."""
    return json.dumps(
        {
            "started_at": course.started_at.isoformat(),
            "lengths": [length.total_seconds() for length in course.lengths],
            "held": course.held.total_seconds(),
            "paused_at": course.paused_at and course.paused_at.isoformat(),
        }
    )


def course_of(text: str) -> Course:
    """What `course_snapshot` wrote."""
    fields = json.loads(text)
    return Course(
        datetime.fromisoformat(fields["started_at"]),
        tuple(timedelta(seconds=seconds) for seconds in fields["lengths"]),
        timedelta(seconds=fields["held"]),
        fields["paused_at"] and datetime.fromisoformat(fields["paused_at"]),
    )


def results_of(text: str) -> dict[str, Result]:
    """What `results_snapshot` wrote."""
    return {step_id: result_of(fields) for step_id, fields in json.loads(text).items()}


def _step(fields: dict[str, Any]) -> Step:
    kind = fields["input"] and Format(fields["input"])
    shown = {name: tuple(fields[name]) for name in ("options", "poles")}
    return Step(**fields | shown | {"input": kind})
