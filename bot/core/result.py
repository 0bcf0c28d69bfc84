"""What a team learns when a card closes, and what nobody may learn."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.core.answer import Value

K_LOWEST, K_HIGHEST, K_DEFAULT = 3, 20, 5


class Outcome(StrEnum):
    """The four ways in which a card with answer buttons can end."""

    SILENCE = "silence"
    TOO_FEW = "too-few"
    NEARLY_ALL = "nearly-all"
    SPREAD = "spread"


@dataclass(frozen=True, slots=True)
class Result:
    """How many answered and, where the threshold allows it, how the answers lie.

    `counts` holds a figure for each position and is empty unless the outcome is SPREAD;
    `nearly` is the position, from 1, that all or all but one chose.
    """

    outcome: Outcome
    answered: int
    counts: tuple[int, ...] = ()
    nearly: int | None = None


def tally(values: Sequence[Value], positions: int, k: int) -> Result:
    """Sum up a card with one choice each, by the promises of the threshold `k`.

    Below k nothing is shown. Where all, or all but one, chose alike, no figures are given:
    they would tell each of them what the others answered.
    """
    answered = len(values)
    if not answered:
        return Result(Outcome.SILENCE, 0)
    if answered < k:
        return Result(Outcome.TOO_FEW, answered)
    counted = Counter(choice for value in values for choice in value.choices)
    most, times = counted.most_common(1)[0]
    if times >= answered - 1:
        return Result(Outcome.NEARLY_ALL, answered, nearly=most)
    counts = tuple(counted[position] for position in range(1, positions + 1))
    return Result(Outcome.SPREAD, answered, counts)


def new_threshold(current: int, wanted: int, *, settled: bool) -> bool:
    """Whether the threshold may go from `current` to `wanted`: once `settled`, only upwards."""
    return K_LOWEST <= wanted <= K_HIGHEST and (wanted >= current or not settled)
