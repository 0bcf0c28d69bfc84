"""What a team is asked once more, when, and what that may tell."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.answer import Value, Visibility, places, positions, press
from bot.core.deck import Card, FollowUp, Format, Question
from bot.core.delivery import Delivery
from bot.core.errors import UserError
from bot.core.follow_up import Wording, follow_up_plan, small_card
from bot.core.result import Outcome, Result, result_of, tally
from tests.messages.samples import delivery

OSLO = ZoneInfo("Europe/Oslo")
CLOSES_AT = datetime(2027, 1, 13, 8, 0, tzinfo=UTC)
LATER = FollowUp(timedelta(days=10), {"nb": "Hva skjedde?"})
TASK = Card("ask", Format.TASK, {"nb": "Spør én person."})
CHOICE = Card(
    "one", Format.CHOICE, {"nb": "?"}, options=({"nb": "a"}, {"nb": "b"}), follow_up=LATER
)
CHOOSE = Card("advice", Format.CHOOSE, {"nb": "Velg 2."}, options=({"nb": "a"}, {"nb": "b"}))
REFLECT = Card("words", Format.REFLECT, {"nb": "?"}, follow_up=LATER)
THREE = ({"nb": "x"}, {"nb": "y"}, {"nb": "z"})
WORDING = Wording({"nb": "Før"}, {"nb": "Hvordan?"}, {"nb": "1?"}, THREE, {"nb": "2?"}, THREE)
SHOWN = Result(Outcome.TEXTS, 5, texts=5)


def closing(
    card: Card, visibility: Visibility = Visibility.ANONYMOUS, at: datetime = CLOSES_AT
) -> Delivery:
    """A delivery of this card that closes then."""
    return replace(delivery(card, "nb", visibility), closes_at=at)


def chosen(card: Card, result: Result) -> tuple[int, ...] | None:
    """What a plan says that the team chose; None without a plan."""
    plan = follow_up_plan(closing(card), result, OSLO)
    return plan.chosen if plan else None


@pytest.mark.parametrize(("card", "days"), [(TASK, 14), (CHOICE, 10), (REFLECT, 10)])
@pytest.mark.parametrize(
    ("closes_at", "shift"),
    [(CLOSES_AT, 0), (datetime(2027, 3, 20, 8, 0, tzinfo=UTC), -1)],
    ids=["winter", "over the change of clocks"],
)
def test_it_comes_at_the_same_wall_time_after_the_cards_own_time_or_two_weeks(
    card: Card, days: int, closes_at: datetime, shift: int
) -> None:
    result = SHOWN if card is REFLECT else Result(Outcome.NEARLY_ALL, 5, nearly=1)
    plan = follow_up_plan(closing(card, at=closes_at), result, OSLO)
    assert plan is not None
    assert plan.due_at == closes_at + timedelta(days=days, hours=shift)


@pytest.mark.parametrize("outcome", [Outcome.SILENCE, Outcome.TOO_FEW])
@pytest.mark.parametrize("card", [TASK, CHOICE, CHOOSE, REFLECT])
def test_a_card_that_too_few_answered_is_not_followed_up(card: Card, outcome: Outcome) -> None:
    assert chosen(card, Result(outcome, 3)) is None


@pytest.mark.parametrize("kind", [Format.SCALE, Format.REFLECT, Format.READ])
def test_a_card_that_does_not_ask_for_it_is_not_followed_up(kind: Format) -> None:
    assert chosen(Card("one", kind, {"nb": "?"}), Result(Outcome.SPREAD, 5, (5,))) is None


def test_a_task_is_followed_up_if_its_result_shows_that_it_was_taken_on() -> None:
    assert chosen(TASK, Result(Outcome.SPREAD, 5, (2, 3))) == (1,)
    assert chosen(TASK, Result(Outcome.NEARLY_ALL, 5, nearly=1)) == (1,)
    # Nobody, or one person, who would be looked for.
    assert chosen(TASK, Result(Outcome.NEARLY_ALL, 5, nearly=2)) is None


@given(st.lists(st.sampled_from([1, 2]), max_size=12), st.integers(3, 6))
def test_whoever_alone_took_on_a_task_is_never_asked_about_it(choices: list[int], k: int) -> None:
    values = [Value((choice,)) for choice in choices]
    plan = chosen(TASK, tally(TASK, Visibility.ANONYMOUS, values, k))
    assert (plan is not None) is (len(choices) >= k and choices.count(1) > 1)


def test_what_a_team_chose_is_the_one_option_that_most_chose() -> None:
    assert chosen(CHOICE, Result(Outcome.SPREAD, 5, (2, 3))) == (2,)
    assert chosen(CHOICE, Result(Outcome.NEARLY_ALL, 5, nearly=2)) == (2,)
    assert chosen(CHOICE, Result(Outcome.SPREAD, 6, (3, 3))) == ()


def test_of_advice_the_three_pieces_that_most_chose_are_asked_about() -> None:
    assert chosen(CHOOSE, Result(Outcome.SPREAD, 9, (2, 5, 4, 0, 3))) == (2, 3, 5)
    assert chosen(CHOOSE, Result(Outcome.SHARED, 9, alike=(2,), shared=(1, 3, 4))) == (2, 1, 3)
    assert chosen(CHOOSE, Result(Outcome.SPREAD, 9, (0, 0, 0, 0))) is None
    assert chosen(CHOOSE, Result(Outcome.HIDDEN, 9)) is None


@pytest.mark.parametrize("card", [TASK, CHOICE, CHOOSE, REFLECT])
def test_what_was_talked_about_is_talked_about_again_whatever_was_written_down(card: Card) -> None:
    first = closing(card, Visibility.TALK)
    plan = follow_up_plan(first, Result(Outcome.SILENCE, 0), OSLO)
    assert plan is not None
    small = small_card(first, plan.chosen, WORDING)
    assert (small.format, small.questions) == (Format.REFLECT, ())


def test_a_small_card_asks_a_task_two_questions_and_each_piece_of_advice_one() -> None:
    task = small_card(closing(TASK), (1,), WORDING)
    assert task.questions == (Question({"nb": "1?"}, THREE), Question({"nb": "2?"}, THREE))
    assert (task.text, task.opening) == ({"nb": "Hvordan?"}, {"nb": "Før"})
    advice = small_card(closing(CHOOSE), (2, 1), WORDING)
    assert advice.questions == (Question({"nb": "b"}, THREE), Question({"nb": "a"}, THREE))


@pytest.mark.parametrize("card", [CHOICE, REFLECT])
def test_the_text_of_the_card_itself_is_answered_in_words(card: Card) -> None:
    small = small_card(closing(card), (), WORDING)
    assert (small.text, small.format, positions(small)) == (LATER.text, Format.REFLECT, 0)


def test_a_small_card_is_not_followed_up_itself() -> None:
    small = small_card(closing(TASK), (1,), WORDING)
    assert chosen(small, Result(Outcome.PARTS, 5)) is None


SMALL = small_card(closing(TASK), (1,), WORDING)


@given(st.lists(st.integers(-1, 8)))
def test_a_person_has_one_answer_to_each_question_the_last(presses: list[int]) -> None:
    value = Value()
    last: dict[int, int] = {}
    for choice in presses:
        if not 1 <= choice <= 6:
            with pytest.raises(UserError):
                press(SMALL, choice, value)
            continue
        value = press(SMALL, choice, value)
        last[(choice - 1) // 3] = choice
    assert value.choices == tuple(last[row] for row in sorted(last))
    assert places(SMALL) == [range(1, 4), range(4, 7)]


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), max_size=12), st.integers(3, 6))
def test_each_question_has_the_threshold_to_itself(rows: list[tuple[int, int]], k: int) -> None:
    values = []
    for done, different in rows:
        choices = (*([done] if done else []), *([3 + different] if different else []))
        if choices:
            values.append(Value(choices))
    result = tally(SMALL, Visibility.ANONYMOUS, values, k)
    if len(values) < k:
        assert result.outcome is (Outcome.TOO_FEW if values else Outcome.SILENCE)
        return
    assert (result.outcome, result.answered, result.keeps_choices) == (
        *(Outcome.PARTS, len(values)),
        False,
    )
    for place, part in enumerate(result.parts):
        given_ = [row[place] for row in rows if row[place]]
        assert part.answered == len(given_)
        assert part.keeps_choices is (len(given_) >= k)
        assert sum(part.counts) in {0, len(given_)}
        if part.nearly:
            assert given_.count(part.nearly) >= len(given_) - 1


def test_a_result_comes_back_from_its_fields() -> None:
    part = {"outcome": "spread", "answered": 3, "counts": [2, 1], "nearly": None}
    fields = {"outcome": "parts", "answered": 3, "counts": [], "parts": [part], "page": 0}
    assert result_of(fields) == Result(
        Outcome.PARTS, 3, parts=(Result(Outcome.SPREAD, 3, (2, 1)),)
    )
