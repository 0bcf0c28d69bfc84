"""A session: one run of a script in a team, and where it stands in its time."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from random import Random

from bot.core.deck import Card, Format
from bot.core.errors import UserError
from bot.core.key import short_key
from bot.core.result import Result
from bot.core.script import Script, Step

MINUTE = timedelta(minutes=1)
# A pause ends by itself after so long.
LONGEST_PAUSE = timedelta(minutes=10)
# What one press adds to the present step.
MORE = 2
# Later than this a session is not started by itself any more.
SESSION_GRACE = timedelta(minutes=15)
# How long the button that starts a session is good.
ASKING = timedelta(hours=1)


class SessionState(StrEnum):
    """Where a session stands."""

    # It is owed to the team, and begins when its message goes out.
    PENDING = "pending"
    # A lead is asked to start it.
    ASKING = "asking"
    RUNNING = "running"
    PAUSED = "paused"
    ENDED = "ended"
    STOPPED = "stopped"
    MISSED = "missed"


# The team is in the middle of it, or will be in a moment.
AT_WORK = frozenset({SessionState.PENDING, SessionState.RUNNING, SessionState.PAUSED})


class SessionWhy(StrEnum):
    """Why a session was not held, in a word that texts can explain."""

    OUTAGE = "outage"
    TEAM_PAUSED = "team-paused"
    NO_SCRIPT = "no-script"
    BUSY = "busy"
    UNASKED = "unasked"
    REFUSED = "refused"


# What a lead may start afterwards.
STARTABLE = frozenset({SessionWhy.OUTAGE, SessionWhy.BUSY})


@dataclass(frozen=True, slots=True)
class Course:
    """Where a session stands in its time.

    `lengths` are those of the steps as now planned: whole minutes, but for a step that was ended
    by a press. `held` is the sum of the pauses that are over; `paused_at` is when the present one
    began, or the last one where nobody has pressed anything since.
    """

    started_at: datetime
    lengths: tuple[timedelta, ...]
    held: timedelta = timedelta()
    paused_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """What a session shows of its time; steps count from 0, minutes from 1."""

    step: int
    minute: int
    total: int
    left: int


@dataclass(frozen=True, slots=True)
class Session:
    """One run of a script. The script is a snapshot: no later edit of its file changes it.

    `results` are what came of the taps in the steps that are over, by step id. `sound` is whether
    the last minute is still to be announced with a sound.
    """

    id: int
    team_id: int
    schedule_id: int | None
    script: Script
    language: str
    k: int
    state: SessionState
    why: SessionWhy | None
    due_at: datetime
    course: Course | None
    results: Mapping[str, Result]
    sound: bool
    message_id: int | None


def begin(script: Script, now: datetime) -> Course:
    """The course of a session that begins at the aware instant `now`."""
    return Course(now, tuple(step.minutes * MINUTE for step in script.steps))


def where(course: Course, now: datetime) -> Place | None:
    """The place at the aware instant `now`; None when the time is over."""
    return _place(course, _gone(course, now))


def is_paused(course: Course, now: datetime) -> bool:
    """Whether the session stands still."""
    return course.paused_at is not None and now < course.paused_at + LONGEST_PAUSE


def goes_on_at(course: Course) -> datetime | None:
    """When the last pause ends, or ended, by itself."""
    return course.paused_at and course.paused_at + LONGEST_PAUSE


def next_change(course: Course, now: datetime) -> datetime | None:
    """The next instant, later than `now`, at which the session shows something else by itself."""
    if is_paused(course, now):
        return goes_on_at(course)
    gone = _gone(course, now)
    place = _place(course, gone)
    if place is None:
        return None
    # The minutes of a step count from where it began.
    into = gone - _start(course, place.step)
    ahead = min((into // MINUTE + 1) * MINUTE, course.lengths[place.step]) - into
    return now + ahead


def go_on(course: Course, now: datetime, step: int) -> Course:
    """End the step for which the button was pressed; the next one begins with its own minutes.

    Unchanged where that step is over, so that two leads who press at once make one step. A
    session that stands still goes on.
    """
    place = where(course, now)
    if place is None or place.step != step:
        return course
    going = resume(course, now)
    spent = _gone(going, now) - _start(going, step)
    return replace(going, lengths=(*going.lengths[:step], spent, *going.lengths[step + 1 :]))


def to_spare(course: Course, now: datetime) -> int:
    """How many minutes the present step can still take from those that follow, up to two."""
    place = where(course, now)
    if place is None:
        return 0
    spare = sum(length // MINUTE - 1 for length in course.lengths[place.step + 1 : -1])
    return min(spare, MORE)


def more(course: Course, now: datetime, step: int, minutes: int) -> Course:
    """Two more minutes for the present step, taken from the longest of the steps that follow.

    Each keeps a minute, and the last one all of its time; fewer minutes where there are fewer,
    UserError where there are none. `step` and its `minutes` are what the button was made for:
    unchanged where they are others by now, so that two presses at once count once.
    """
    place = where(course, now)
    if place is None or place.step != step or course.lengths[step] != minutes * MINUTE:
        return course
    lengths = list(course.lengths)
    for _ in range(to_spare(course, now)):
        longest = max(range(step + 1, len(lengths) - 1), key=lambda place: lengths[place])
        lengths[longest] -= MINUTE
        lengths[step] += MINUTE
    if tuple(lengths) == course.lengths:
        raise UserError("session-no-more")
    return replace(course, lengths=tuple(lengths))


def pause(course: Course, now: datetime) -> Course:
    """Stand still from now on; unchanged where it does already, or is over."""
    if is_paused(course, now) or where(course, now) is None:
        return course
    return replace(resume(course, now), paused_at=now)


def resume(course: Course, now: datetime) -> Course:
    """Go on from now on, or from where the pause ended by itself."""
    if course.paused_at is None:
        return course
    return replace(course, held=course.held + _standing(course, now), paused_at=None)


def minutes_of(course: Course, step: int) -> int:
    """How many whole minutes a step has as now planned."""
    return course.lengths[step] // MINUTE


def over(session: Session, now: datetime) -> list[Step]:
    """The steps with taps that are over by `now` and have not been summed up, in order."""
    if session.course is None:
        return []
    held = session.state in {SessionState.RUNNING, SessionState.PAUSED}
    place = where(session.course, now) if held else None
    passed = session.script.steps[: place.step if place else None]
    return [step for step in passed if takes_taps(step) and step.id not in session.results]


def takes_taps(step: Step) -> bool:
    """Whether everyone answers the step with one press."""
    return step.input in {Format.SCALE, Format.CHOICE, Format.DILEMMA}


def card_of_step(step: Step) -> Card:
    """A step that is answered with one press, as the card that it is like."""
    assert step.input is not None
    question = step.question or step.do
    return Card(step.id, step.input, question, options=step.options, poles=step.poles)


def next_script(scripts: Sequence[Script], had: Sequence[str], seed: str) -> Script | None:
    """The script whose turn it is: each once before any comes again; None where there is none.

    `had` are the ids of those that the team has had, oldest first. The same scripts, history and
    seed give the same script.
    """
    known = {script.id for script in scripts}
    round_: set[str] = set()
    for script_id in (one for one in had if one in known):
        if script_id in round_ or round_ == known:
            round_.clear()
        round_.add(script_id)
    last = next((one for one in reversed(had) if one in known), "")
    left = (
        [script for script in scripts if script.id not in round_]
        or [script for script in scripts if script.id != last]
        or list(scripts)
    )
    return Random(f"{seed}:{len(had)}").choice(left) if left else None


def script_of_key(scripts: Collection[Script], key: str) -> Script | None:
    """The script that a button means, if it is still there."""
    return next((script for script in scripts if short_key(script.id) == key), None)


def _place(course: Course, gone: timedelta) -> Place | None:
    start = timedelta()
    for step, length in enumerate(course.lengths):
        if gone < start + length:
            into = gone - start
            total = sum(course.lengths, timedelta()) // MINUTE
            left = -((into - length) // MINUTE)
            return Place(step, start // MINUTE + into // MINUTE + 1, total, left)
        start += length
    return None


def _gone(course: Course, now: datetime) -> timedelta:
    """How much of the session's time has passed; none before it began."""
    return max(now - course.started_at - course.held - _standing(course, now), timedelta())


def _standing(course: Course, now: datetime) -> timedelta:
    if course.paused_at is None:
        return timedelta()
    return min(max(now - course.paused_at, timedelta()), LONGEST_PAUSE)


def _start(course: Course, step: int) -> timedelta:
    return sum(course.lengths[:step], timedelta())
