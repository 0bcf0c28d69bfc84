"""Picking several options of a card, in one stage or more, until the picks are an answer."""

import re
from dataclasses import dataclass

from bot.core.answer import Value
from bot.core.deck import Card, Format
from bot.core.errors import UserError

# Of 24 values: those that matter, of these those to keep, of these the one to practise.
VALUES_STAGES = (10, 5, 1)
# What a button holds: the stage where it stands, whether the option is wanted, its position.
_BUTTON = re.compile(r"([0-9])([+-])([0-9]{1,2})")


@dataclass(frozen=True, slots=True)
class Picking:
    """What one person has picked so far: for each stage the positions, ascending from 1.

    `stage` counts from 0 and says where the person is; after the last stage the picks are an
    answer.
    """

    picks: tuple[tuple[int, ...], ...]
    stage: int = 0

    @property
    def done(self) -> bool:
        """Whether all stages are behind."""
        return self.stage == len(self.picks)


def stages(card: Card) -> tuple[int, ...]:
    """How many options are picked in each stage; none where the card is answered otherwise."""
    if card.format is Format.VALUES:
        return VALUES_STAGES
    return (card.pick,) if card.format is Format.CHOOSE and card.pick else ()


def begun(card: Card) -> Picking:
    """Nothing picked yet."""
    return Picking(((),) * len(stages(card)))


def offered(card: Card, picking: Picking) -> tuple[int, ...]:
    """The positions to pick from in the stage where the person is, or was last."""
    stage = min(picking.stage, len(picking.picks) - 1)
    return picking.picks[stage - 1] if stage else tuple(range(1, len(card.options) + 1))


def pick_data(picking: Picking, position: int) -> str:
    """What the button of an option holds: that it is wanted, or not any more."""
    sign = "-" if position in picking.picks[picking.stage] else "+"
    return f"{picking.stage}{sign}{position}"


def pick(card: Card, picking: Picking, data: str) -> Picking:
    """The picks after a press on an option's button; UserError where `data` is no such button's.

    A button of another stage leads there. Where that stage is not reached any more, or does not
    offer the option, nothing is picked and the person is where the picks are still whole.
    """
    found = _BUTTON.fullmatch(data)
    if not found:
        raise UserError("press-unknown")
    stage, position = int(found[1]), int(found[3])
    if not 1 <= position <= len(card.options) or stage >= len(stages(card)):
        raise UserError("press-unknown")
    there = _reached(card, Picking(picking.picks, stage))
    if there.stage != stage or position not in offered(card, there):
        return there
    picks = list(there.picks)
    picked = set(picks[stage]) - {position}
    if found[2] == "+":
        # Where only one is picked, it takes the other's place.
        picked = {position} | (picked if stages(card)[stage] > 1 else set())
    picks[stage] = tuple(sorted(picked))
    for later in range(stage + 1, len(picks)):
        picks[later] = tuple(one for one in picks[later] if one in picks[later - 1])
    return Picking(tuple(picks), stage)


def turn(card: Card, picking: Picking, stage: int) -> Picking:
    """Go to a stage, back or forward, or with the number after the last one be done.

    UserError where too few or too many are picked before it.
    """
    if not 0 <= stage <= len(stages(card)) or not stages(card):
        raise UserError("press-unknown")
    there = _reached(card, Picking(picking.picks, stage))
    if there.stage != stage:
        wanted = stages(card)[there.stage]
        missing = wanted - len(there.picks[there.stage])
        if missing > 0:
            raise UserError("picks-missing", count=missing, wanted=wanted)
        raise UserError("picks-many", count=-missing, wanted=wanted)
    return there


def value_of(card: Card, picking: Picking) -> Value:
    """The answer that finished picks are (see `Value`)."""
    if card.format is Format.VALUES:
        _, kept, practised = picking.picks
        return Value((*practised, *kept))
    return Value(picking.picks[0])


def _reached(card: Card, picking: Picking) -> Picking:
    """The stage of the picking, or the first one before it that has too few or too many picks."""
    for stage, wanted in enumerate(stages(card)[: picking.stage]):
        if len(picking.picks[stage]) != wanted:
            return Picking(picking.picks, stage)
    return picking
