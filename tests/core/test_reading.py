"""What a team has read together, and when the next of the earlier texts comes."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.core.answer import Value, Visibility
from bot.core.deck import Card, Check, Format
from bot.core.delivery import Delivery, DeliveryState
from bot.core.quiet_hours import is_quiet
from bot.core.reading import earlier_texts, texts_read, week_after, worth_talking_about
from bot.core.result import Outcome
from bot.core.team import QuietHours
from tests.core.rules import OSLO, instants, zones

NOW = datetime(2027, 1, 11, 8, tzinfo=UTC)
QUESTION = Check({"nb": "Hva?"}, ({"nb": "A"}, {"nb": "B"}, {"nb": "C"}), 2)
QUIET = QuietHours()
K = 5


def text(number: int, card: str, deck: str = "felles", check: Check | None = QUESTION) -> Delivery:
    """A closed card with a text to read."""
    return Delivery(
        id=number,
        team_id=1,
        schedule_id=None,
        deck_id=deck,
        card=Card(card, Format.READ, {"nb": f"{card} {number}"}, check=check),
        language="nb",
        visibility=Visibility.ANONYMOUS,
        k=K,
        open_for=timedelta(days=1),
        state=DeliveryState.CLOSED,
        why=None,
        due_at=NOW,
        send_at=NOW,
        closes_at=NOW,
        message_id=None,
        agreed=None,
    )


def chosen(*options: int) -> list[Value]:
    """The answers to the question, one a reader; 0 for who read without answering it."""
    return [Value((option,) if option else ()) for option in options]


def told(*options: int, check: Check | None = QUESTION) -> tuple[Outcome, int, float | None]:
    """What is told of a text with these answers."""
    (one,) = texts_read([(text(1, "one", check=check), chosen(*options))])
    return one.result.outcome, one.result.answered, one.share_right


def test_a_text_is_told_with_its_readers_and_the_share_that_was_right() -> None:
    assert told(2, 2, 1, 3, 0, 0, 2) == (Outcome.SPREAD, 7, 0.6)
    assert told(2, 2, 2, 2, 2, 1) == (Outcome.NEARLY_ALL, 6, 1.0)
    assert told(1, 1, 1, 1, 1, 2) == (Outcome.NEARLY_ALL, 6, 0.0)
    # What too few answered was not told when the card closed, and nothing of it is kept.
    assert told(0, 0, 0, 0, 0) == (Outcome.READ, 5, None)
    assert told(0, 0, 0, 0, 0, check=None) == (Outcome.READ, 5, None)


@given(st.lists(st.integers(0, 3), max_size=12))
def test_nothing_is_told_of_a_text_that_too_few_have_read(options: list[int]) -> None:
    found = texts_read([(text(1, "one"), chosen(*options))])
    assert bool(found) == (len(options) >= K)


def test_of_a_text_that_came_twice_the_last_time_that_is_told_of_counts() -> None:
    found = texts_read(
        [
            (text(1, "one"), chosen(2, 2, 1, 1, 1, 1)),
            (text(2, "two"), chosen(1, 1, 1, 2, 2)),
            (text(3, "one"), chosen(2, 2, 2, 1, 1)),
            # Too few read it this time.
            (text(4, "one"), []),
        ]
    )
    assert [one.delivery.id for one in found] == [3, 2]


def worth(*answers: Sequence[int]) -> int | None:
    """The number, from 1, of the text to talk about."""
    closed = [(text(n, f"card-{n}"), chosen(*one)) for n, one in enumerate(answers, 1)]
    found = worth_talking_about(texts_read(closed))
    return found.delivery.id if found else None


def test_the_text_that_the_fewest_understood_is_worth_talking_about() -> None:
    assert worth((2, 2, 2, 1, 1), (2, 2, 1, 1, 1), (2, 2, 1, 1, 3)) == 2
    assert worth((2, 2, 1, 1, 1), (1, 1, 1, 1, 1)) == 2
    assert worth((2, 2, 2, 2, 2), (0, 0, 0, 0, 0), (1, 1)) is None
    assert worth() is None


def test_the_earlier_texts_come_once_each_oldest_first_as_they_were_last() -> None:
    closed = [text(1, "a"), text(2, "b"), text(3, "x", "other"), text(4, "a")]
    assert [one.id for one in earlier_texts(closed, "felles")] == [4, 2]
    # A later card only adds to the end: a place in the list stays good.
    later = [*closed, text(5, "c"), replace(text(6, "b"))]
    assert [one.card.id for one in earlier_texts(later, "felles")] == ["a", "b", "c"]


def test_the_next_text_comes_a_week_later_at_the_same_wall_time() -> None:
    # Over the change to summer time on 28 March.
    at = datetime(2027, 3, 24, 10, 30, tzinfo=OSLO)
    following = week_after(at, at, OSLO, QUIET)
    assert following.astimezone(OSLO) == datetime(2027, 3, 31, 10, 30, tzinfo=OSLO)
    late = datetime(2027, 3, 24, 22, tzinfo=OSLO)
    morning = datetime(2027, 4, 1, 7, tzinfo=OSLO)
    assert week_after(late, late, OSLO, QUIET) == morning


def test_after_an_outage_one_text_comes_and_the_next_a_week_later() -> None:
    at = datetime(2027, 1, 11, 10, tzinfo=OSLO)
    now = at + timedelta(days=17)
    assert week_after(at, now, OSLO, QUIET) == at + timedelta(days=21)


@given(instants(), zones(), st.integers(0, 60))
def test_the_next_text_never_comes_in_quiet_hours_and_always_later(
    at: datetime, zone: ZoneInfo, days: int
) -> None:
    now = at + timedelta(days=days)
    following = week_after(at, now, zone, QUIET)
    assert now < following <= now + timedelta(days=8, hours=3)
    assert not is_quiet(following.astimezone(zone).time(), QUIET)
    no_hours = QuietHours(time(0), time(0))
    assert week_after(at, now, zone, no_hours) > now
