"""What is told of several picks: an attacker counts all ways in which they may have been."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations, combinations_with_replacement, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.answer import Value, Visibility
from bot.core.deck import Card, Format
from bot.core.result import Outcome, Result, kept_parts, tally

# The picks of each person: of `choose` the positions, of `values` the one to practise comes first.
Picks = tuple[tuple[int, ...], ...]


def told(kind: Format, options: int, picks: Picks) -> Result:
    card = Card("one", kind, {"nb": "?"}, options=({"nb": "a"},) * options)
    return tally(card, Visibility.ANONYMOUS, [Value(pick) for pick in picks], 3)


def kept(kind: Format, pick: tuple[int, ...]) -> frozenset[int]:
    return frozenset(pick[1:] if kind is Format.VALUES else pick)


def ways(kind: Format, people: int, options: int, each: int) -> Iterator[Picks]:
    """All ways in which so many people can pick, but for who is who."""
    sets = list(combinations(range(1, options + 1), each))
    if kind is Format.VALUES:
        sets = [(one, *kept) for kept in sets for one in kept]
    return combinations_with_replacement(sets, people)


SIZES = [
    (Format.CHOOSE, people, options, each)
    for people, options in product(range(3, 7), range(2, 6))
    for each in range(1, options)
    if (people, options) not in {(6, 5)}
] + [
    *((Format.VALUES, people, 3, each) for people in (3, 4, 5, 6) for each in (1, 2)),
    *((Format.VALUES, people, 4, 2) for people in (3, 4)),
    (Format.VALUES, 3, 4, 3),
]


@pytest.mark.parametrize(("kind", "people", "options", "each"), SIZES)
def test_nobody_can_be_certain_of_what_another_picked(
    kind: Format, people: int, options: int, each: int
) -> None:
    # For what is told, and for each one's own picks: what all others picked in every way in
    # which it may have been. The others are alike to whoever looks: what is certain of one of
    # them is certain of all.
    certain: dict[Result, frozenset[int]] = {}
    certain_to: dict[tuple[Result, tuple[int, ...]], frozenset[int]] = {}
    practised: dict[tuple[Result, tuple[int, ...]], frozenset[int]] = {}
    for picks in ways(kind, people, options, each):
        result = told(kind, options, picks)
        sets = [kept(kind, pick) for pick in picks]
        common = frozenset.intersection(*sets)
        certain[result] = certain.get(result, common) & common
        for own in set(picks):
            at = picks.index(own)
            others = frozenset.intersection(*sets[:at], *sets[at + 1 :])
            certain_to[result, own] = certain_to.get((result, own), others) & others
            first = {pick[0] for pick in picks[:at] + picks[at + 1 :]}
            alike = frozenset(first) if len(first) == 1 else frozenset[int]()
            practised[result, own] = practised.get((result, own), alike) & alike
    for result, positions in certain.items():
        assert not positions, result
    for (result, own), positions in certain_to.items():
        # Who alone left out what nearly all picked knows of the others, as "nearly all" says.
        alone = set(result.alike) - kept(kind, own)
        inherent = kind is Format.VALUES and {result.nearly} - {own[0]} - {None}
        assert positions <= alone | (inherent or set()), (result, own)
    for (result, own), positions in practised.items():
        if kind is Format.VALUES:
            assert not positions or result.nearly not in {None, own[0]}, (result, own)


def test_the_attack_finds_what_figures_beside_nearly_all_would_tell() -> None:
    # Were they given: two nearly all, three with 2, 1 and 0. All but one way has all four alike.
    seen = defaultdict(set)
    for picks in ways(Format.CHOOSE, 4, 4, 2):
        counts = tuple(sum(place in pick for pick in picks) for place in range(1, 5))
        shown = tuple("nearly" if count >= 3 else count for count in counts)
        seen[shown].add(counts)
    assert any(len(counts) == 1 and 4 in next(iter(counts)) for counts in seen.values())


@st.composite
def picked(draw: st.DrawFn) -> tuple[Format, int, Picks]:
    kind = draw(st.sampled_from([Format.CHOOSE, Format.VALUES]))
    options = 24 if kind is Format.VALUES else draw(st.integers(2, 20))
    each = 5 if kind is Format.VALUES else draw(st.integers(1, options - 1))
    liked = draw(st.permutations(range(1, options + 1)))
    people = draw(st.integers(3, 25))
    picks = []
    for _ in range(people):
        # Most take what most like, so that much is alike.
        some = draw(st.integers(0, options - each)) if draw(st.booleans()) else 0
        pick = sorted(liked[some : some + each])
        picks.append((pick[0], *pick) if kind is Format.VALUES else tuple(pick))
    return kind, options, tuple(picks)


@given(picked())
def test_no_figure_is_given_that_one_person_alone_could_explain(
    case: tuple[Format, int, Picks],
) -> None:
    kind, options, picks = case
    result, people = told(kind, options, picks), len(picks)
    counted = [sum(place in kept(kind, pick) for pick in picks) for place in range(1, options + 1)]
    alike = {place for place, count in enumerate(counted, 1) if count >= people - 1}
    assert all(2 <= count <= people - 2 for count in result.counts if count)
    assert not (alike and any(result.counts))
    if result.outcome is Outcome.SHARED:
        assert set(result.alike) == alike
    if result.outcome is Outcome.SPREAD:
        assert not alike
        assert result.counts == tuple(count if count > 1 else 0 for count in counted)
    for place in (*result.picked, *result.practised):
        assert counted[place - 1] > 1
    if result.outcome is Outcome.HIDDEN:
        assert result == Result(Outcome.HIDDEN, people)
    card = Card("one", kind, {"nb": "?"}, options=({"nb": "a"},) * options)
    kept_ones = [place for part in kept_parts(card, result) for place in part]
    assert sorted(kept_ones) == sorted(result.picked)


@given(picked(), st.randoms())
def test_the_order_in_which_people_answered_does_not_show(
    case: tuple[Format, int, Picks], random: object
) -> None:
    kind, options, picks = case
    assert told(kind, options, picks) == told(kind, options, tuple(sorted(picks)))


@pytest.mark.parametrize("kind", [Format.CHOOSE, Format.VALUES])
def test_below_the_threshold_nothing_is_told(kind: Format) -> None:
    card = Card("one", kind, {"nb": "?"}, options=({"nb": "a"},) * 24)
    values = [Value((1, 1, 2, 3, 4, 5))] * 4
    assert tally(card, Visibility.ANONYMOUS, values, 5) == Result(Outcome.TOO_FEW, 4)


def test_what_most_picked_comes_first() -> None:
    result = told(Format.CHOOSE, 6, ((1, 2), (2, 3), (2, 3), (3, 4), (5, 6), (3, 5)))
    assert result.counts == (0, 3, 4, 0, 2, 0)
    assert result.picked == (3, 2, 5)
    result = told(Format.CHOOSE, 18, ((1, 2, 7), (1, 2, 8), (1, 3, 8), (1, 3, 4), (1, 5, 6)))
    assert (result.outcome, result.alike, result.shared) == (Outcome.SHARED, (1,), (2, 3, 8))
    assert result.picked == (1, 2, 3, 8)


def test_all_alike_in_everything_tells_nothing_where_it_would_tell_all() -> None:
    # Three of four: all that is left out is one, so "nearly all" for three leaves no room.
    assert told(Format.CHOOSE, 4, ((1, 2, 3),) * 9).outcome is Outcome.HIDDEN
    assert told(Format.CHOOSE, 18, ((1, 2, 3),) * 9).outcome is Outcome.SHARED


def test_of_values_the_team_sees_the_kept_ones_and_the_names_of_those_to_practise() -> None:
    result = told(
        Format.VALUES,
        24,
        (
            (1, 1, 2, 3, 4, 5),
            (2, 1, 2, 6, 7, 8),
            (9, 9, 10, 2, 11, 1),
            (12, 12, 13, 14, 15, 16),
            (3, 3, 4, 17, 18, 19),
        ),
    )
    assert result.outcome is Outcome.SPREAD
    assert result.picked == (1, 2, 3, 4)
    assert (result.practised, result.nearly) == ((1, 2, 3), None)
    result = told(Format.VALUES, 24, ((1, 1, 2, 3, 4, 5),) * 5)
    assert (result.practised, result.nearly) == ((), 1)
