"""How often chosen days come round: the few rhythms that buttons offer, as rules and back."""

from collections.abc import Sequence
from datetime import date, time
from enum import StrEnum

from bot.core.recurrence import Kind, check_rule, describe, monthly, weekly
from bot.core.schedule import Rule


class Rhythm(StrEnum):
    """How often the chosen days come round. KEPT: the whole rule stays as somebody wrote it."""

    WEEKLY = "weekly"
    EVERY_2 = "every-2"
    EVERY_4 = "every-4"
    FIRST = "first"
    LAST = "last"
    KEPT = "kept"


WEEKS = {Rhythm.WEEKLY: 1, Rhythm.EVERY_2: 2, Rhythm.EVERY_4: 4}
ORDINALS = {Rhythm.FIRST: 1, Rhythm.LAST: -1}


def made_rule(days: Sequence[int], rhythm: Rhythm, at: time, today: date) -> Rule:
    """The rule for these days (0 is Monday, in the order of the team's week) in that rhythm."""
    if rhythm in ORDINALS:
        return check_rule(monthly(days, ORDINALS[rhythm]), at=at, starts_on=today)
    rrule, starts_on = weekly(days, WEEKS[rhythm], today)
    return check_rule(rrule, at=at, starts_on=starts_on)


def expressed(rule: Rule, week: Sequence[int]) -> tuple[tuple[int, ...], Rhythm] | None:
    """The days, in the order of `week`, and the rhythm that say the same as a rule.

    None where no choice of them does.
    """
    found = describe(rule)
    if found.count or found.until:
        return None
    match found.kind, found.interval:
        case Kind.DAILY, 1:
            return tuple(week), Rhythm.WEEKLY
        case ((Kind.WEEKLY | Kind.WEEKDAYS), _):
            numbers, number = WEEKS, found.interval
        case Kind.MONTHLY_NTH, 1:
            numbers, number = ORDINALS, found.ordinal or 0
        case _:
            return None
    days = tuple(day for day in week if day in found.weekdays)
    return next(((days, one) for one in numbers if numbers[one] == number), None)
