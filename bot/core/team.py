"""A team: one chat, or one topic of a forum, that Eske serves."""

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
    """A chat with its settings. `topic_id` is None outside forums and in a forum's General."""

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


def fits(team_size: int | None, k: int) -> bool:
    """Whether enough people are in the team for a threshold to be met now and then.

    With fewer than k + 1 everybody has to answer each time; such a team had better talk.
    `team_size` is None where Telegram would not say.
    """
    return team_size is None or team_size > k
