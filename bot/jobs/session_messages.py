"""Keeps the message of each session as its time has it: sent once, then edited, silently."""

from collections.abc import Hashable
from datetime import datetime, timedelta

from bot.context import Eske
from bot.core.session import Session, SessionState, SessionWhy
from bot.core.team import Team, TeamState
from bot.messages import post
from bot.messages.gate import (
    GoneError,
    LaterError,
    MovedError,
    RefusedError,
    RightsError,
    UnknownError,
)
from bot.messages.session import mark, session_message
from bot.messages.voice import Message
from bot.notices import notes_to_leads, pause_after
from bot.sessions import begin_session, session_view

# However many tap, a message is edited at most this often where its time does not move on.
APART = timedelta(seconds=10)
# A message of which nobody knows is tried again after so long: to a group that sits and waits, two
# copies are better than none, and both lead to the same session.
AGAIN = timedelta(seconds=20)
MOST_LOST = 3
# So little late, a session counts from the moment that was planned.
PUNCTUAL = timedelta(seconds=10)
_OVER = frozenset({SessionState.ENDED, SessionState.STOPPED, SessionState.MISSED})


class SessionMessages:
    """Remembers in memory what each session's message shows; after a restart all are renewed."""

    def __init__(self) -> None:
        self._shown: dict[int, Hashable] = {}
        self._old: set[int] = set()
        self._edited: dict[int, datetime] = {}
        self._held: dict[int, datetime] = {}
        self._lost: dict[int, int] = {}
        self._under_way: set[int] = set()

    def touch(self, session_id: int) -> None:
        """What this session's message shows is no longer true, though its time has not moved."""
        self._old.add(session_id)

    def start_due(self, eske: Eske) -> None:
        """Begin to send or edit every message whose session has moved on."""
        now, sessions = eske.clock.now(), eske.store.sessions
        self._held = {key: at for key, at in self._held.items() if at > now}
        known = {session.id: session for session in sessions.at_work()}
        for session_id in self._old - known.keys():
            if session := sessions.by_id(session_id):
                known[session_id] = session
        for session in known.values():
            team = eske.store.teams.by_id(session.team_id)
            if team.state is TeamState.ACTIVE and self._is_due(session, team, now):
                self._under_way.add(session.id)
                eske.work.start(self._renew(eske, session.id))

    def next_at(self) -> datetime | None:
        """The next instant at which a message is tried again."""
        return min(self._held.values(), default=None)

    def _is_due(self, session: Session, team: Team, now: datetime) -> bool:
        if session.id in self._under_way or session.id in self._held:
            return False
        if self._shown.get(session.id) != (team.chat_id, mark(session, now)):
            return True
        edited = self._edited.get(session.id)
        return session.id in self._old and (edited is None or edited <= now - APART)

    async def _renew(self, eske: Eske, session_id: int) -> None:
        session = _by_id(eske, session_id)
        team = eske.store.teams.by_id(session.team_id)
        try:
            await self._bring(eske, session, team)
        except LaterError as error:
            eske.store.sessions.put_back(session_id)
            self._hold(session_id, error.at)
        except UnknownError:
            self._lost[session_id] = self._lost.get(session_id, 0) + 1
            self._hold(session_id, eske.clock.now() + AGAIN)
        except MovedError as error:
            eske.store.teams.move(team.chat_id, error.chat_id)
        except (GoneError, RightsError) as error:
            self._shown.pop(session_id, None)
            pause_after(eske, team, error)
        except RefusedError:
            _refused(eske, session_id, team)
        else:
            self._lost.pop(session_id, None)
        finally:
            self._under_way.discard(session_id)

    def _hold(self, session_id: int, until: datetime) -> None:
        self._held[session_id] = until
        self._shown.pop(session_id, None)
        self._old.add(session_id)

    async def _bring(self, eske: Eske, session: Session, team: Team) -> None:
        sessions, now = eske.store.sessions, eske.clock.now()
        if session.state is SessionState.PENDING:
            begin_session(eske, session, session.due_at if _punctual(session, now) else now)
        copies = sessions.messages(session.id, team.chat_id)
        if not copies:
            await self._send(eske, session.id, team)
            return
        current = session.message_id if session.message_id in copies else copies[-1]
        for message_id in copies if session.state in _OVER else [current]:
            await self._edit(eske, session.id, team, message_id)

    async def _send(self, eske: Eske, session_id: int, team: Team) -> None:
        """Send the one message; with a sound, unless it only goes on in another chat."""
        sessions = eske.store.sessions
        if self._lost.get(session_id, 0) >= MOST_LOST or _by_id(eske, session_id).state in _OVER:
            self._now_shown(eske, session_id, team)
            return

        async def send() -> int:
            self._now_shown(eske, session_id, team)
            message = _message(eske, session_id, team)
            silent = sessions.is_shown(session_id)
            topic = team.topic_id
            return await post.send(eske.bot, team.chat_id, message, topic_id=topic, silent=silent)

        sessions.show(session_id, team.chat_id, await eske.gate.call(team.chat_id, send))

    async def _edit(self, eske: Eske, session_id: int, team: Team, message_id: int) -> None:
        async def edit() -> None:
            # Only now that its turn has come: the newest state counts.
            self._now_shown(eske, session_id, team)
            message = _message(eske, session_id, team)
            await post.edit(eske.bot, team.chat_id, message_id, message)

        await eske.gate.call(team.chat_id, edit)

    def _now_shown(self, eske: Eske, session_id: int, team: Team) -> None:
        session, now = _by_id(eske, session_id), eske.clock.now()
        self._shown[session_id] = (team.chat_id, mark(session, now))
        self._edited[session_id] = now
        self._old.discard(session_id)


def _message(eske: Eske, session_id: int, team: Team) -> Message:
    session = _by_id(eske, session_id)
    return session_message(session_view(eske, session, team), eske.catalogue[session.language])


def _punctual(session: Session, now: datetime) -> bool:
    return now - session.due_at <= PUNCTUAL


def _refused(eske: Eske, session_id: int, team: Team) -> None:
    """An edit is refused where nothing is new or the message is gone; a sending is for good."""
    session = _by_id(eske, session_id)
    if not eske.store.sessions.is_shown(session_id):
        why = SessionWhy.REFUSED
        payload = {"key": f"note-session-{why}", "due_at": session.due_at.isoformat()}
        eske.store.sessions.miss(session, why, notes_to_leads(eske, team, payload))


def _by_id(eske: Eske, session_id: int) -> Session:
    session = eske.store.sessions.by_id(session_id)
    assert session is not None
    return session
