"""What a team learns at the close: never enough to tell what one person answered."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.answer import Value
from bot.core.result import K_DEFAULT, K_HIGHEST, K_LOWEST, Outcome, new_threshold, tally

CHOICES = st.lists(st.integers(1, 5), max_size=40)
K = st.integers(K_LOWEST, K_HIGHEST)


def values(choices: list[int]) -> list[Value]:
    return [Value((choice,)) for choice in choices]


@given(CHOICES, K)
def test_below_the_threshold_nothing_is_shown(choices: list[int], k: int) -> None:
    choices = choices[: k - 1] or [1]
    result = tally(values(choices), 5, k)
    assert result.outcome is Outcome.TOO_FEW
    assert result.answered == len(choices)
    assert result.counts == ()
    assert result.nearly is None


@given(CHOICES, K)
def test_figures_are_given_only_where_two_or_more_differ_from_the_rest(
    choices: list[int], k: int
) -> None:
    choices = [*choices, *[1, 2, 3, 4, 5] * k][: max(k, len(choices))]
    result = tally(values(choices), 5, k)
    most, times = Counter(choices).most_common(1)[0]
    if times >= len(choices) - 1:
        assert (result.outcome, result.nearly) == (Outcome.NEARLY_ALL, most)
        assert result.counts == ()
    else:
        assert result.outcome is Outcome.SPREAD
        assert result.nearly is None
        assert result.counts == tuple(choices.count(position) for position in range(1, 6))
        assert sum(result.counts) == result.answered == len(choices)


@given(CHOICES, K)
def test_the_order_of_the_answers_does_not_show(choices: list[int], k: int) -> None:
    again = sorted(choices)
    assert tally(values(choices), 5, k) == tally(values(again), 5, k)


def test_silence_is_told_apart_from_too_few() -> None:
    assert tally([], 5, K_DEFAULT).outcome is Outcome.SILENCE


def test_the_threshold_itself_is_enough() -> None:
    assert tally(values([1, 2, 3, 4, 5]), 5, 5).outcome is Outcome.SPREAD
    assert tally(values([1, 2, 3, 4]), 5, 5).outcome is Outcome.TOO_FEW


@pytest.mark.parametrize("choices", [[2] * 5, [2, 2, 2, 2, 5]])
def test_all_or_all_but_one_alike_give_no_figures(choices: list[int]) -> None:
    result = tally(values(choices), 5, 5)
    assert (result.outcome, result.nearly, result.counts) == (Outcome.NEARLY_ALL, 2, ())


@given(K, st.integers(-5, 50), st.booleans())
def test_a_settled_threshold_only_goes_up_and_never_out_of_range(
    current: int, wanted: int, settled: bool
) -> None:
    allowed = new_threshold(current, wanted, settled=settled)
    assert allowed == (K_LOWEST <= wanted <= K_HIGHEST and (wanted >= current or not settled))
