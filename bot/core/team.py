"""A team: one chat, one topic of a forum, or one channel that Eske serves."""

from dataclasses import dataclass
from datetime import time
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.core.answer import Visibility


class TeamState(StrEnum):
    """Whether Eske can do its work in the team's chat."""

    ACTIVE = "active"
    PAUSED = "paused"


class PauseReason(StrEnum):
    """Why a team is paused, in a word that texts can explain."""

    GONE = "gone"
    RIGHTS = "rights"


@dataclass(frozen=True, slots=True)
class QuietHours:
    """Local wall times from which and until which nothing late, no closing and no note is sent."""

    starts: time = time(20)
    ends: time = time(7)


@dataclass(frozen=True, slots=True)
class Team:
    """A chat with its settings. `topic_id` is None outside forums and in a forum's General.

    `topic_title` is None where Telegram has not told it. In a channel only its administrators
    write, and they without their names.
    """

    id: int
    chat_id: int
    topic_id: int | None
    title: str
    language: str
    zone: ZoneInfo
    k: int
    k_settled: bool
    visibility: Visibility
    state: TeamState
    paused_for: PauseReason | None
    hello_message_id: int | None
    is_channel: bool = False
    topic_title: str | None = None

    @property
    def name(self) -> str:
        """What leads call the team: its chat's title, in a topic with the topic's."""
        if self.topic_id is None:
            return self.title
        return f"{self.title} · {self.topic_title or self.topic_id}"


LONGEST_TITLE = 128
# Marks that turn the direction of what follows (Unicode TR9), which is Eske's own sentence.
_TURNS = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))


def tidy_title(title: str) -> str:
    """A chat's or topic's title as Eske keeps it: one line, without marks that turn directions,
    at most 128 characters (Telegram's own limit)."""
    return " ".join(title.translate(_TURNS).split())[:LONGEST_TITLE] or "…"


def fits(team_size: int | None, k: int) -> bool:
    """Whether enough people are in the team for a threshold to be met now and then.

    With fewer than k + 1 everybody has to answer each time; such a team had better talk.
    `team_size` is None where Telegram would not say.
    """
    return team_size is None or team_size > k
