"""What a team learns when a card closes, and what nobody may learn."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from bot.core.answer import Value, Visibility, places, positions
from bot.core.deck import Card, Format

K_LOWEST, K_HIGHEST, K_DEFAULT = 3, 20, 5


class Outcome(StrEnum):
    """The ways in which a card that takes answers can end."""

    SILENCE = "silence"
    TOO_FEW = "too-few"
    NEARLY_ALL = "nearly-all"
    SPREAD = "spread"
    # Words alone: all written anonymously, or all in the chat already.
    TEXTS = "texts"
    IN_CHAT = "in-chat"
    # A text was read, but too few answered its question.
    READ = "read"
    # Several questions, each with a result of its own.
    PARTS = "parts"


@dataclass(frozen=True, slots=True)
class Result:
    """How many answered and, where the threshold allows it, how the answers lie.

    `counts` holds a figure for each position, or for each option of a reading text's question,
    and is empty unless the outcome is SPREAD; `nearly` is the position, from 1, that all or all
    but one chose. `texts` is how many texts are shown, `hidden` whether some are not, being too
    few. `parts` are the results of each question where there are several; there positions count
    from 1 for each.
    """

    outcome: Outcome
    answered: int
    counts: tuple[int, ...] = ()
    nearly: int | None = None
    texts: int = 0
    hidden: bool = False
    parts: tuple["Result", ...] = ()

    @property
    def keeps_choices(self) -> bool:
        """Whether the positions may be kept, and that a text was read."""
        return self.outcome in {Outcome.NEARLY_ALL, Outcome.SPREAD}

    @property
    def keeps_readings(self) -> bool:
        """Whether it may be kept that a text was read, but not what its question was answered."""
        return self.outcome is Outcome.READ

    @property
    def keeps_texts(self) -> bool:
        """Whether the texts may be kept: they are shown, or stand in the chat already."""
        return self.texts > 0 or self.outcome is Outcome.IN_CHAT


def answered(card: Card, values: Sequence[Value]) -> int:
    """How many have answered; a reason without a position is not yet an answer to a dilemma."""
    if card.format is Format.DILEMMA:
        return sum(bool(value.choices) for value in values)
    return len(values)


def tally(card: Card, visibility: Visibility, values: Sequence[Value], k: int) -> Result:
    """Sum up a card by the promises of the threshold `k`.

    Below k nothing is shown, and texts only if k people wrote one. Where all, or all but one,
    chose alike, no figures are given: they would tell each of them what the others answered.
    What was written for everyone to see needs no threshold.
    """
    people = answered(card, values)
    if not people:
        return Result(Outcome.SILENCE, 0)
    if visibility is Visibility.OPEN:
        return Result(Outcome.IN_CHAT, people)
    if people < k:
        return Result(Outcome.TOO_FEW, people)
    if card.questions:
        parts = [_one_question(one, values, k) for one in places(card)]
        return Result(Outcome.PARTS, people, parts=tuple(parts))
    written = sum(value.text is not None for value in values)
    texts, hidden = (written, False) if written >= k else (0, written > 0)
    if card.format is Format.REFLECT:
        return Result(Outcome.TEXTS, people, texts=texts)
    last = len(card.check.options) if card.check else positions(card)
    lie = _one_question(range(1, last + 1), values, k)
    if not lie.keeps_choices:
        return Result(Outcome.READ, people)
    return replace(lie, answered=people, texts=texts, hidden=hidden)


def _one_question(among: range, values: Sequence[Value], k: int) -> Result:
    """How the choices `among` these positions lie."""
    chosen = [choice - among.start + 1 for v in values for choice in v.choices if choice in among]
    if not chosen:
        return Result(Outcome.SILENCE, 0)
    if len(chosen) < k:
        return Result(Outcome.TOO_FEW, len(chosen))
    most, times = Counter(chosen).most_common(1)[0]
    if times >= len(chosen) - 1:
        return Result(Outcome.NEARLY_ALL, len(chosen), nearly=most)
    counts = tuple(chosen.count(place) for place in range(1, len(among) + 1))
    return Result(Outcome.SPREAD, len(chosen), counts)


def result_of(fields: Mapping[str, Any]) -> Result:
    """The result that became these fields by `asdict`, and went through JSON."""
    known = {name: value for name, value in fields.items() if name in Result.__slots__}
    return Result(
        **known
        | {
            "outcome": Outcome(fields["outcome"]),
            "counts": tuple(fields["counts"]),
            "parts": tuple(result_of(part) for part in fields.get("parts", ())),
        }
    )


def new_threshold(current: int, wanted: int, *, settled: bool) -> bool:
    """Whether the threshold may go from `current` to `wanted`: once `settled`, only upwards."""
    return K_LOWEST <= wanted <= K_HIGHEST and (wanted >= current or not settled)
