"""A script becomes a session, and a session becomes what its message shows."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.context import Eske
from bot.core.answer import Visibility
from bot.core.deck import in_language
from bot.core.errors import UserError
from bot.core.result import tally
from bot.core.script import Script, Step
from bot.core.session import (
    ASKING,
    STARTABLE,
    Session,
    SessionState,
    begin,
    card_of_step,
    next_script,
    takes_taps,
    where,
)
from bot.core.team import Team
from bot.messages.session import SessionView
from bot.store import NewSession

# A session that was not started for another reason than the leads' own can be started so long.
STARTABLE_FOR = timedelta(hours=12)


def scripts_for(eske: Eske, team: Team) -> list[Script]:
    """The scripts in the team's language, by id; none in a channel, where nobody can meet."""
    if team.is_channel:
        return []
    scripts = sorted(eske.library.scripts.values(), key=lambda script: script.id)
    return [script for script in scripts if script.speaks(team.language)]


def script_titles(eske: Eske, script_ids: Sequence[str], language: str) -> list[str]:
    """How the scripts are called in a language; one that is gone is called by its id."""
    scripts = eske.library.scripts
    return [
        in_language(scripts[id_].title, language) if id_ in scripts else id_ for id_ in script_ids
    ]


def new_session(
    eske: Eske, team: Team, script_ids: Sequence[str], *, origin: str, seed: str, due_at: datetime
) -> NewSession | None:
    """The team's next session with one of these scripts; None where none is in its language.

    The threshold counts as settled from the first session with taps on.
    """
    scripts = [script for script in scripts_for(eske, team) if script.id in script_ids]
    script = next_script(scripts, eske.store.sessions.script_ids_had(team.id), seed)
    if script is None:
        return None
    if not team.k_settled and any(takes_taps(step) for step in script.steps):
        eske.store.teams.change(team.id, k_settled=1)
    return NewSession(
        team_id=team.id,
        origin=origin,
        script=script,
        language=team.language,
        k=team.k,
        due_at=due_at,
    )


def start_now(eske: Eske, team: Team, script_ids: Sequence[str], origin: str) -> None:
    """Owe the team a session now, once for each `origin`; UserError where that cannot be."""
    if eske.store.sessions.by_origin(origin):
        return
    if eske.store.sessions.at_work_of_team(team.id):
        raise UserError("session-busy")
    now = eske.clock.now()
    new = new_session(eske, team, script_ids, origin=origin, seed=f"team:{team.id}", due_at=now)
    if new is None:
        raise UserError("session-none")
    eske.store.sessions.add(new)


def start_waiting(eske: Eske, session: Session) -> bool:
    """Start a session that waits for a lead's press, or that was not started when it was due.

    False where it runs already; UserError where the press comes too late.
    """
    now, sessions = eske.clock.now(), eske.store.sessions
    if session.state in {SessionState.PENDING, SessionState.RUNNING, SessionState.PAUSED}:
        return False
    asked = session.state is SessionState.ASKING and now < session.due_at + ASKING
    missed = session.state is SessionState.MISSED and session.why in STARTABLE
    if not asked and not (missed and now < session.due_at + STARTABLE_FOR):
        over = session.state in {SessionState.ENDED, SessionState.STOPPED}
        raise UserError("session-over" if over else "session-start-late")
    if sessions.at_work_of_team(session.team_id):
        raise UserError("session-busy")
    if asked:
        return begin_session(eske, session, now)
    return sessions.revive(session, now)


def begin_session(eske: Eske, session: Session, at: datetime) -> bool:
    """Let a session run from the aware instant `at` on; False where it does already.

    The last buttons of the one before go: what it ended with is written no more.
    """
    before = eske.store.sessions.latest_of_team(session.team_id)
    begun = eske.store.sessions.begin(session, begin(session.script, at))
    if begun and before and before.id != session.id:
        eske.touch_session(before.id)
    return begun


def close_step(eske: Eske, session: Session, step: Step) -> None:
    """Sum up the taps of a step that is over, keep what may be told, and forget who pressed."""
    values = eske.store.taps.values(session.id, step.id)
    result = tally(card_of_step(step), Visibility.ANONYMOUS, values, session.k)
    eske.store.taps.close(session, step.id, result)


def session_view(eske: Eske, session: Session, team: Team) -> SessionView:
    """What a session's message shows now."""
    store, now = eske.store, eske.clock.now()
    place = where(session.course, now) if session.course else None
    tapped = 0
    if place is not None:
        tapped = len(store.taps.values(session.id, session.script.steps[place.step].id))
    latest = store.sessions.latest_of_team(team.id)
    return SessionView(
        session=session,
        team=team,
        now=now,
        tapped=tapped,
        last=store.commitments.to_open_with(team.id, session.id),
        made=store.commitments.of_session(session.id),
        is_latest=latest is not None and latest.id == session.id,
        talks=team.visibility is Visibility.TALK,
    )
