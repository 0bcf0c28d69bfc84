"""What a team learns at the close: never enough to tell what one person answered."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.answer import Value, Visibility
from bot.core.deck import Card, Check, Format
from bot.core.result import (
    K_DEFAULT,
    K_HIGHEST,
    K_LOWEST,
    Outcome,
    Result,
    answered,
    new_threshold,
    tally,
)

CHOICES = st.lists(st.integers(1, 5), max_size=40)
K = st.integers(K_LOWEST, K_HIGHEST)
SCALE, REFLECT, DILEMMA = (
    Card("one", kind, {"nb": "?"}) for kind in (Format.SCALE, Format.REFLECT, Format.DILEMMA)
)
YES_NO = Check({"nb": "?"}, ({"nb": "a"}, {"nb": "b"}, {"nb": "c"}), 2)
READ = Card("one", Format.READ, {"nb": "…"}, check=YES_NO)


def values(choices: list[int]) -> list[Value]:
    return [Value((choice,)) for choice in choices]


def summed(choices: list[int], k: int) -> Result:
    return tally(SCALE, Visibility.ANONYMOUS, values(choices), k)


@given(CHOICES, K)
def test_below_the_threshold_nothing_is_shown(choices: list[int], k: int) -> None:
    choices = choices[: k - 1] or [1]
    result = summed(choices, k)
    assert result == Result(Outcome.TOO_FEW, len(choices))
    assert not result.keeps_choices
    assert not result.keeps_texts


@given(CHOICES, K)
def test_figures_are_given_only_where_two_or_more_differ_from_the_rest(
    choices: list[int], k: int
) -> None:
    choices = [*choices, *[1, 2, 3, 4, 5] * k][: max(k, len(choices))]
    result = summed(choices, k)
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
    assert summed(choices, k) == summed(sorted(choices), k)


def test_silence_is_told_apart_from_too_few() -> None:
    assert summed([], K_DEFAULT).outcome is Outcome.SILENCE


def test_the_threshold_itself_is_enough() -> None:
    assert summed([1, 2, 3, 4, 5], 5).outcome is Outcome.SPREAD
    assert summed([1, 2, 3, 4], 5).outcome is Outcome.TOO_FEW


@pytest.mark.parametrize("choices", [[2] * 5, [2, 2, 2, 2, 5]])
def test_all_or_all_but_one_alike_give_no_figures(choices: list[int]) -> None:
    result = summed(choices, 5)
    assert (result.outcome, result.nearly, result.counts) == (Outcome.NEARLY_ALL, 2, ())


@given(st.integers(0, 30), K)
def test_texts_are_shown_only_if_as_many_as_the_threshold_wrote_one(writers: int, k: int) -> None:
    result = tally(REFLECT, Visibility.ANONYMOUS, [Value(text="ord")] * writers, k)
    if writers >= k:
        assert (result.outcome, result.texts) == (Outcome.TEXTS, writers)
        assert result.keeps_texts
    else:
        assert result.texts == 0
        assert not result.keeps_texts


@given(CHOICES, st.integers(0, 12), K)
def test_the_reasons_for_a_dilemma_have_a_threshold_of_their_own(
    choices: list[int], reasons: int, k: int
) -> None:
    placed = [
        Value((choice,), "fordi" if number < reasons else None)
        for number, choice in enumerate(choices)
    ]
    result = tally(DILEMMA, Visibility.ANONYMOUS, placed, k)
    written = min(reasons, len(choices))
    shown = len(choices) >= k and written >= k
    assert result.texts == (written if shown else 0)
    assert result.hidden == (len(choices) >= k and 0 < written < k)


def test_a_reason_without_a_position_is_not_yet_an_answer() -> None:
    given_ = [*values([1, 2, 3]), Value(text="fordi")]
    assert answered(DILEMMA, given_) == 3
    assert tally(DILEMMA, Visibility.ANONYMOUS, given_, 4).outcome is Outcome.TOO_FEW
    assert answered(REFLECT, given_) == 4


def test_what_everyone_could_read_in_the_chat_needs_no_threshold() -> None:
    result = tally(REFLECT, Visibility.OPEN, [Value(text="ord")], 5)
    assert (result.outcome, result.answered) == (Outcome.IN_CHAT, 1)
    assert result.keeps_texts


def test_a_reading_text_tells_how_many_read_it_and_how_its_question_went() -> None:
    read = [Value()] * 3
    for checks, outcome, counts in (
        ([2, 2, 1], Outcome.READ, ()),
        ([2, 2, 1, 3, 2], Outcome.SPREAD, (1, 3, 1)),
        ([2, 2, 2, 2, 1], Outcome.NEARLY_ALL, ()),
    ):
        result = tally(READ, Visibility.ANONYMOUS, [*read, *values(checks)], 5)
        assert (result.outcome, result.counts) == (outcome, counts)
        assert result.answered == 3 + len(checks)
        assert result.keeps_choices is (outcome is not Outcome.READ)
        assert result.keeps_readings is (outcome is Outcome.READ)
    assert tally(READ, Visibility.ANONYMOUS, read, 5).outcome is Outcome.TOO_FEW


@given(K, st.integers(-5, 50), st.booleans())
def test_a_settled_threshold_only_goes_up_and_never_out_of_range(
    current: int, wanted: int, settled: bool
) -> None:
    allowed = new_threshold(current, wanted, settled=settled)
    assert allowed == (K_LOWEST <= wanted <= K_HIGHEST and (wanted >= current or not settled))
