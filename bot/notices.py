"""What leads and admins must learn: owed as rows, so that no restart loses it."""

from collections.abc import Mapping
from typing import Any

from bot.context import Eske
from bot.core.quiet_hours import held_until
from bot.core.team import PauseReason, Team
from bot.messages.gate import GoneError, RightsError
from bot.store import NewNote


def notes_to_leads(eske: Eske, team: Team, payload: Mapping[str, Any]) -> list[NewNote]:
    """The rows of a note: to each lead who asked for it privately, else to the team's chat."""
    send_at = held_until(eske.clock.now(), team.zone, eske.config.quiet)
    contacts: list[int | None] = [*eske.store.teams.contacts(team.id)]
    return [NewNote(team.id, chat_id, payload, send_at) for chat_id in contacts or [None]]


def pause_after(eske: Eske, team: Team, error: GoneError | RightsError) -> None:
    """Stop serving a team whose chat has just refused a message; see `pause`."""
    gone = isinstance(error, GoneError)
    pause(eske, team, PauseReason.GONE if gone else PauseReason.RIGHTS)


def pause(eske: Eske, team: Team, reason: PauseReason) -> None:
    """Stop serving a chat that Eske cannot write to, and tell leads and admins, once."""
    send_at = held_until(eske.clock.now(), team.zone, eske.config.quiet)
    payload = {"key": f"note-paused-{reason}"}
    contacts = eske.store.teams.contacts(team.id)
    admins = eske.config.admins - set(contacts)
    notes = [NewNote(team.id, chat_id, payload, send_at) for chat_id in contacts]
    payload = {**payload, "language": eske.config.language}
    notes += [NewNote(team.id, chat_id, payload, send_at) for chat_id in sorted(admins)]
    eske.store.teams.pause(team.id, reason, notes)
