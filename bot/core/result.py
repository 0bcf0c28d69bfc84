"""What a team learns when a card closes, and what nobody may learn.

Where each of n people picks p of m options, what is told follows these rules. Nobody can then be
certain of anything that another person picked, not even by reckoning with n, p, m, these rules and
their own picks:

- An option that 2 to n - 2 people picked has a figure. One that a single person picked, or nobody,
  is not listed: nobody is pointed at, and what all but one left out is not told apart from what
  all left out.
- An option that n - 1 or n people picked is said to be picked by nearly all, and then no option
  has a figure: there are n * p picks, so the others' figures would tell by subtraction which of
  the two it was. Nor does the order tell anything: it is the card's.
- Even without figures the listed options were picked by at most n - 2 each and the others by at
  most 1. Where that leaves so little room (`slack`) that all those who did otherwise could be one
  person, or nobody, nothing is told and nothing kept. Whether it does follows from how many
  options are listed, and so does not tell which.
- What people want to practise is told by name only, unless nearly all want the same, and only of
  what is listed: anything else would be what a single person picked.

With one exception, which is the same where people choose one position: who alone did not pick what
"nearly all" picked knows that all others did.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from bot.core.answer import PICKED_FORMATS, Value, Visibility, places, positions
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
    # Of several picks: some are nearly everybody's, so there are no figures; or nothing is told.
    SHARED = "shared"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True)
class Result:
    """How many answered and, where the threshold allows it, how the answers lie.

    `counts` holds a figure for each position, or for each option of a reading text's question,
    and is empty unless the outcome is SPREAD; `nearly` is the position, from 1, that all or all
    but one chose. `texts` is how many texts are shown, `hidden` whether some are not, being too
    few. `parts` are the results of each question where there are several; there positions count
    from 1 for each.

    Where people pick several, `counts` holds 0 for what fewer than two picked. `alike` is what all
    or all but one picked, `shared` what two or more others did where there are no figures. Of
    values, `practised` is what somebody wants to practise, and `nearly` what nearly all want to.
    """

    outcome: Outcome
    answered: int
    counts: tuple[int, ...] = ()
    nearly: int | None = None
    texts: int = 0
    hidden: bool = False
    parts: tuple["Result", ...] = ()
    alike: tuple[int, ...] = ()
    shared: tuple[int, ...] = ()
    practised: tuple[int, ...] = ()

    @property
    def picked(self) -> tuple[int, ...]:
        """Of several picks, the positions that may be told, those picked by most first."""
        counted = [place for place, count in enumerate(self.counts, 1) if count]
        counted.sort(key=lambda place: -self.counts[place - 1])
        return (*self.alike, *self.shared, *counted)

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
    if card.format in PICKED_FORMATS:
        return _picked(card, values)
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
    known: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in fields.items()
        if name in Result.__slots__
    }
    parts = tuple(result_of(part) for part in fields.get("parts", ()))
    return Result(**known | {"outcome": Outcome(fields["outcome"]), "parts": parts})


def kept_parts(card: Card, result: Result) -> list[range]:
    """The positions that may be kept one by one, so that nothing tells which of them are one
    person's: of several picks those that are told, of several questions those that have a result.
    """
    if card.format in PICKED_FORMATS:
        return [range(place, place + 1) for place in result.picked]
    parts = zip(places(card), result.parts, strict=False)
    return [one for one, part in parts if part.keeps_choices]


def _picked(card: Card, values: Sequence[Value]) -> Result:
    """Sum up what enough people picked, each of them several options (see above)."""
    is_values = card.format is Format.VALUES
    # A value's first position is the one to practise, which is among those kept.
    picks = [value.choices[1:] if is_values else value.choices for value in values]
    people, options = len(picks), range(1, len(card.options) + 1)
    counted = Counter(place for pick in picks for place in pick)
    told = _practised(values, counted) if is_values else Result(Outcome.SPREAD, people)
    alike = tuple(place for place in options if counted[place] >= people - 1)
    if not alike:
        counts = tuple(counted[place] if counted[place] > 1 else 0 for place in options)
        return replace(told, counts=counts)
    shared = tuple(place for place in options if 1 < counted[place] < people - 1)
    rest = len(options) - len(alike) - len(shared)
    most = people * len(alike) + (people - 2) * len(shared) + rest
    slack = most - sum(map(len, picks))
    if slack < len(alike):
        return Result(Outcome.HIDDEN, people)
    return replace(told, outcome=Outcome.SHARED, alike=alike, shared=shared)


def _practised(values: Sequence[Value], counted: Mapping[int, int]) -> Result:
    """What people want to practise: by name only, and only the one that nearly all want to.

    Of what a single person picked, as `counted`, that one alone can want it: it is left out.
    """
    wanted = Counter(value.choices[0] for value in values)
    ((most, times),) = wanted.most_common(1)
    if times >= len(values) - 1:
        return Result(Outcome.SPREAD, len(values), nearly=most)
    listed = sorted(place for place in wanted if counted[place] > 1)
    return Result(Outcome.SPREAD, len(values), practised=tuple(listed))


def new_threshold(current: int, wanted: int, *, settled: bool) -> bool:
    """Whether the threshold may go from `current` to `wanted`: once `settled`, only upwards."""
    return K_LOWEST <= wanted <= K_HIGHEST and (wanted >= current or not settled)
