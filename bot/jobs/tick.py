"""The one repeating job: whatever is due by now is begun."""

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from bot.context import Eske
from bot.disk import read_library
from bot.intake import Intake
from bot.jobs.catch_up import send_catch_ups
from bot.jobs.close import close_due
from bot.jobs.commitments import mention_due, next_mention_at
from bot.jobs.deal import deal_due
from bot.jobs.deliver import send_card
from bot.jobs.follow_ups import deal_follow_ups
from bot.jobs.outgoing import send_outgoing
from bot.jobs.personal import send_personal
from bot.jobs.refresh import Refresh
from bot.jobs.session_messages import SessionMessages
from bot.jobs.sessions import advance_sessions
from bot.jobs.suggestions import send_suggestion_notes

logger = logging.getLogger(__name__)

# How often the deck files are looked at, and the databases tidied.
LIBRARY_EVERY = timedelta(minutes=1)
# A session that ended so long before a restart may still show its last minute.
RENEWED = timedelta(days=1)
TIDY_EVERY = timedelta(minutes=1)


class Tick:
    """One pass over everything that the clock can owe; quick, as sending goes on beside it."""

    def __init__(
        self, eske: Eske, intake: Intake, refresh: Refresh, sessions: SessionMessages
    ) -> None:
        self._eske = eske
        self._intake = intake
        self._refresh = refresh
        self._sessions = sessions
        self._sending: set[int | None] = set()
        self._notes: asyncio.Task[None] | None = None
        self._texts: asyncio.Task[None] | None = None
        self._library_read_at: datetime | None = None
        self._tidied_at = eske.clock.now()
        # What a card showed at the last stop may be older than the answers.
        for delivery in eske.store.deliveries.open():
            refresh.touch(delivery.id)
        for session in eske.store.sessions.over_since(eske.clock.now() - RENEWED):
            sessions.touch(session.id)

    async def run(self) -> None:
        """Deal, close and send what is due. A step that fails does not stop the others."""
        steps: list[Callable[[], None]] = [
            self.read_library,
            lambda: deal_due(self._eske),
            self._close_due,
            lambda: deal_follow_ups(self._eske),
            lambda: advance_sessions(self._eske, self._caught_up),
            lambda: mention_due(self._eske),
            self._send_due,
            self._send_suggestion_notes,
            self._send_catch_ups,
            lambda: self._refresh.start_due(self._eske),
            lambda: self._sessions.start_due(self._eske),
            self._tidy,
        ]
        for step in steps:
            try:
                step()
            except Exception:
                logger.exception("A step of the tick failed")

    def purge(self) -> None:
        """Delete what is older than it may be; once a day."""
        kept = self._eske.config
        self._eske.store.purge(self._eske.clock.now(), kept.answers_kept, kept.commitments_kept)

    def next_at(self) -> datetime | None:
        """The next instant at which the clock alone makes Eske do something."""
        store = self._eske.store
        instants = (
            store.schedules.next_at(),
            store.deliveries.next_at(),
            store.follow_ups.next_at(),
            store.outgoing.next_at(),
            store.suggestion_notes.next_at(),
            store.catch_ups.next_at(),
            store.sessions.next_at(self._eske.clock.now()),
            self._sessions.next_at(),
            next_mention_at(self._eske),
            self._eske.gate.next_at(),
        )
        return min((at for at in instants if at), default=None)

    @property
    def quiet(self) -> bool:
        """Whether nothing is under way that does not wait for a later instant."""
        return self._eske.work.running == self._eske.gate.parked + self._intake.parked

    def read_library(self) -> None:
        """Read decks and scripts that changed on disk, once a minute."""
        now = self._eske.clock.now()
        if self._library_read_at and now - self._library_read_at < LIBRARY_EVERY:
            return
        self._library_read_at = now
        read_library(self._eske)

    def _tidy(self) -> None:
        now = self._eske.clock.now()
        if now - self._tidied_at >= TIDY_EVERY:
            self._tidied_at = now
            self._eske.store.tidy()

    def _close_due(self) -> None:
        if self._caught_up:
            close_due(self._eske)

    @property
    def _caught_up(self) -> bool:
        # What Telegram still keeps may hold answers that were given in time.
        return self._intake.caught_up and self._intake.idle

    def _send_due(self) -> None:
        """Start one task for each team that is owed something, so that its order is kept, and
        one for what is owed to people alone."""
        now = self._eske.clock.now()
        store = self._eske.store
        teams: list[int | None] = [one.team_id for one in store.deliveries.to_send(now)]
        teams += [row.team_id for row in store.outgoing.to_send(now)]
        for team_id in dict.fromkeys(teams):
            if team_id not in self._sending:
                self._sending.add(team_id)
                self._eske.work.start(self._serve(team_id))

    def _send_suggestion_notes(self) -> None:
        owed = self._eske.store.suggestion_notes.to_send(self._eske.clock.now())
        if owed and (self._notes is None or self._notes.done()):
            self._notes = self._eske.work.start(send_suggestion_notes(self._eske))

    def _send_catch_ups(self) -> None:
        owed = self._eske.store.catch_ups.to_send(self._eske.clock.now())
        if owed and (self._texts is None or self._texts.done()):
            self._texts = self._eske.work.start(send_catch_ups(self._eske))

    async def _serve(self, team_id: int | None) -> None:
        store, now = self._eske.store, self._eske.clock.now()
        try:
            for row in store.outgoing.to_send(now):
                if row.team_id != team_id:
                    continue
                if team_id is None:
                    await send_personal(self._eske, row)
                else:
                    await send_outgoing(self._eske, row, store.teams.by_id(team_id))
            for delivery in store.deliveries.to_send(now):
                if delivery.team_id == team_id:
                    await send_card(self._eske, delivery, store.teams.by_id(delivery.team_id))
        finally:
            self._sending.discard(team_id)
