"""Rules as columns of a row, and back."""

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from typing import Any

from bot.core.schedule import Rule


def rule_columns(rule: Rule) -> dict[str, str | None]:
    """The columns of a rule by name."""
    return {
        "rrule": rule.rrule,
        "wall_time": rule.at.isoformat("minutes"),
        "starts_on": rule.starts_on.isoformat(),
        "zone": rule.zone,
        "exdates": json.dumps(_texts(rule.exdates)),
        "rdates": json.dumps(_texts(rule.rdates)),
        "moved": json.dumps([_texts(pair) for pair in rule.moved]),
    }


def rule_of(row: Mapping[str, Any]) -> Rule:
    """The rule that a row holds in the columns of `rule_columns`."""
    return Rule(
        rrule=row["rrule"],
        at=time.fromisoformat(row["wall_time"]),
        starts_on=date.fromisoformat(row["starts_on"]),
        zone=row["zone"],
        exdates=_walls(json.loads(row["exdates"])),
        rdates=_walls(json.loads(row["rdates"])),
        moved=tuple(_pair(pair) for pair in json.loads(row["moved"])),
    )


def _texts(walls: Sequence[datetime]) -> list[str]:
    return [wall.isoformat(timespec="minutes") for wall in walls]


def _walls(texts: Sequence[str]) -> tuple[datetime, ...]:
    return tuple(datetime.fromisoformat(text) for text in texts)


def _pair(texts: Sequence[str]) -> tuple[datetime, datetime]:
    planned, new = _walls(texts)
    return planned, new
