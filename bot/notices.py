"""What leads and admins must learn: owed as rows, so that no restart loses it."""

from collections.abc import Collection, Mapping
from typing import Any

from bot.context import Eske
from bot.core.quiet_hours import held_until
from bot.core.team import PauseReason, Team
from bot.messages.gate import GoneError, RightsError
from bot.store import NewNote


def notes_to_leads(eske: Eske, team: Team, payload: Mapping[str, Any]) -> list[NewNote]:
    """The rows of a note: to each lead who asked for it privately, else to the team's chat.

    In a channel everybody would read it: there the admins are told instead.
    """
    send_at = held_until(eske.clock.now(), team.zone, eske.config.quiet)
    contacts: list[int | None] = [*eske.store.teams.contacts(team.id)]
    if not contacts and team.is_channel:
        return notes_to_admins(eske, team, payload)
    return [NewNote(team.id, chat_id, payload, send_at) for chat_id in contacts or [None]]


def notes_to_admins(
    eske: Eske, team: Team, payload: Mapping[str, Any], besides: Collection[int] = ()
) -> list[NewNote]:
    """The rows of a note to each admin, in Eske's own language; not to those told `besides`."""
    send_at = held_until(eske.clock.now(), team.zone, eske.config.quiet)
    payload = {**payload, "language": eske.config.language}
    admins = sorted(eske.admins.difference(besides))
    return [NewNote(team.id, chat_id, payload, send_at) for chat_id in admins]


def note_to(eske: Eske, user_id: int, payload: Mapping[str, Any]) -> NewNote:
    """The row of a note to one person about what is no team's; `payload` as `personal_note` takes
    it. Quiet are the configured hours in the configured zone."""
    send_at = held_until(eske.clock.now(), eske.config.zone, eske.config.quiet)
    return NewNote(None, user_id, payload, send_at)


def is_to_admins(payload: Mapping[str, Any]) -> bool:
    """Whether a note was owed to admins, after whom there is nobody else to tell."""
    return "language" in payload


def pause_after(eske: Eske, team: Team, error: GoneError | RightsError) -> None:
    """Stop serving a team whose chat has just refused a message; see `pause`."""
    gone = isinstance(error, GoneError)
    pause(eske, team, PauseReason.GONE if gone else PauseReason.RIGHTS)


def pause(eske: Eske, team: Team, reason: PauseReason, *, also: Collection[int] = ()) -> None:
    """Stop serving a chat that Eske cannot write to, and tell leads and admins, once.

    `also`: other people who are to know.
    """
    send_at = held_until(eske.clock.now(), team.zone, eske.config.quiet)
    payload = {"key": f"note-paused-{reason}"}
    leads = sorted({*eske.store.teams.contacts(team.id), *also})
    notes = [NewNote(team.id, chat_id, payload, send_at) for chat_id in leads]
    notes += notes_to_admins(eske, team, payload, leads)
    eske.store.teams.pause(team.id, reason, notes)
