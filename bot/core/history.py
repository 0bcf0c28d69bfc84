"""What was done: each edit of a file with what it held before and after, and the audit list."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

from bot.core.edit import FileName, What


class AuditAction(StrEnum):
    """What admins do besides editing files, in a word that the audit list can explain."""

    GRANT = "grant"
    REVOKE = "revoke"
    EXPORT = "export"
    DECLINE = "decline"
    GIVE_SEAT = "give-seat"
    FREE_SEAT = "free-seat"


Done: TypeAlias = What | AuditAction
"""Everything that the audit list can hold."""


@dataclass(frozen=True, slots=True)
class Version:
    """The bytes of a file, by their SHA-256 in hex; `local` if they lay in the data folder."""

    digest: str
    local: bool


@dataclass(frozen=True, slots=True)
class PastEdit:
    """One recorded edit. `before` and `after` are what was in use, None where there was no file.

    `user_id` is None where it was made on disk; `undoes` is the edit that it took back. Edits of
    one `batch` were made together.
    """

    id: int
    batch: int
    name: FileName
    card_ids: tuple[str, ...]
    what: What
    user_id: int | None
    at: datetime
    before: Version | None
    after: Version | None
    undoes: int | None


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One line of the audit list; it holds no answer and no text of a card."""

    id: int
    at: datetime
    user_id: int | None
    action: Done
    about: str


def local_digest(version: Version | None) -> str | None:
    """The digest of the local file, None where there is none."""
    return version.digest if version and version.local else None


def about_file(name: FileName, card_id: str | None = None) -> str:
    """How the audit list calls a file, or one card in it."""
    return f"{name.kind}/{name.id}" + (f"#{card_id}" if card_id else "")
