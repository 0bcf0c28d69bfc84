"""Sessions that are due begin, move on with the clock, and end."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.context import Eske
from bot.core.schedule import Schedule, Starts
from bot.core.script import Script
from bot.core.session import (
    ASKING,
    SESSION_GRACE,
    Session,
    SessionState,
    SessionWhy,
    is_paused,
    over,
    resume,
    where,
)
from bot.core.team import Team, TeamState
from bot.notices import notes_to_leads
from bot.sessions import close_step, new_session
from bot.store import NewNote, NewSession

# What is recorded where no script could be taken.
NO_SCRIPT = Script("", {}, {}, "", (), 0, (), {}, {})
# Of these the leads are told; that their chat is closed to Eske they have been told already.
_TOLD = frozenset({SessionWhy.OUTAGE, SessionWhy.NO_SCRIPT, SessionWhy.BUSY})


def claim_planned(
    eske: Eske,
    schedule: Schedule,
    team: Team,
    passed: Sequence[datetime],
    following: datetime | None,
) -> None:
    """Take a schedule of sessions whose time has come: `passed` are the instants, oldest first."""
    new = [_planned(eske, schedule, team, due_at) for due_at in passed]
    *earlier, latest = new
    missed = [replace(one, state=SessionState.MISSED, why=SessionWhy.OUTAGE) for one in earlier]
    notes: list[NewNote] = []
    if latest.why in _TOLD:
        payload = {"key": f"note-session-{latest.why}", "due_at": latest.due_at.isoformat()}
        if latest.why is not SessionWhy.NO_SCRIPT:
            payload["starts"] = latest.origin
        notes = notes_to_leads(eske, team, payload)
    eske.store.sessions.claim(schedule, following, [*missed, latest], notes)


def advance_sessions(eske: Eske, caught_up: bool) -> None:
    """Move every session on to where the clock has it.

    What people pressed in a step is summed up, and a session ends, only when all that Telegram
    kept has been taken in (`caught_up`): who pressed in time counts.
    """
    now = eske.clock.now()
    for session in eske.store.sessions.at_work():
        match session.state:
            case SessionState.PENDING if now - session.due_at > SESSION_GRACE:
                _miss(eske, session, SessionWhy.OUTAGE)
            case SessionState.ASKING if now >= session.due_at + ASKING:
                eske.store.sessions.miss(session, SessionWhy.UNASKED)
                eske.touch_session(session.id)
            case SessionState.RUNNING | SessionState.PAUSED:
                _advance(eske, session, now, caught_up)
    if caught_up:
        _close_stopped(eske)


def _planned(eske: Eske, schedule: Schedule, team: Team, due_at: datetime) -> NewSession:
    now = eske.clock.now()
    origin = f"schedule:{schedule.id}:{due_at.isoformat()}"
    found = new_session(
        eske, team, schedule.script_ids, origin=origin, seed=schedule.seed, due_at=due_at
    )
    new = found or NewSession(team.id, origin, NO_SCRIPT, team.language, team.k, due_at)
    asks = schedule.starts is Starts.ASK
    why = None
    if team.state is TeamState.PAUSED:
        why = SessionWhy.TEAM_PAUSED
    elif found is None:
        why = SessionWhy.NO_SCRIPT
    elif now - due_at >= (ASKING if asks else SESSION_GRACE):
        why = SessionWhy.OUTAGE
    elif eske.store.sessions.at_work_of_team(team.id):
        why = SessionWhy.BUSY
    if why:
        return replace(new, state=SessionState.MISSED, why=why)
    return replace(new, state=SessionState.ASKING if asks else SessionState.PENDING)


def _advance(eske: Eske, session: Session, now: datetime, caught_up: bool) -> None:
    sessions, course = eske.store.sessions, session.course
    assert course is not None
    if session.state is SessionState.PAUSED and not is_paused(course, now):
        sessions.put(session, resume(course, now), SessionState.RUNNING)
        return _advance(eske, _again(eske, session), now, caught_up)
    place = where(course, now)
    if session.sound and place and place.step == len(session.script.steps) - 1:
        payload = {
            "key": "session-last-minute",
            "language": session.language,
            "rings_until": (now + timedelta(minutes=1)).isoformat(),
        }
        sessions.owe_sound(session.id, NewNote(session.team_id, None, payload, now))
    if not caught_up:
        return None
    for step in over(session, now):
        close_step(eske, session, step)
    if place is None:
        sessions.put(session, course, SessionState.ENDED)
        eske.touch_session(session.id)
    return None


def _close_stopped(eske: Eske) -> None:
    """What was pressed in a step that a stop cut short is summed up too."""
    for session_id, step_id in eske.store.taps.open():
        session = eske.store.sessions.by_id(session_id)
        if session and session.state in {SessionState.STOPPED, SessionState.ENDED}:
            for step in (step for step in session.script.steps if step.id == step_id):
                close_step(eske, session, step)
                eske.touch_session(session.id)


def _miss(eske: Eske, session: Session, why: SessionWhy) -> None:
    team = eske.store.teams.by_id(session.team_id)
    payload = {
        "key": f"note-session-{why}",
        "due_at": session.due_at.isoformat(),
        "session": session.id,
    }
    eske.store.sessions.miss(session, why, notes_to_leads(eske, team, payload))


def _again(eske: Eske, session: Session) -> Session:
    found = eske.store.sessions.by_id(session.id)
    assert found is not None
    return found
