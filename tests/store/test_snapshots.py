"""What is written as text comes back as it was."""

from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from bot.core.answer import Value
from bot.core.deck import LANGUAGES, Card, Check, FollowUp, Format, Question
from bot.store.answers import _text, _value
from bot.store.database import instant_of, text_of
from bot.store.snapshots import card_of, snapshot

words = st.dictionaries(st.sampled_from(LANGUAGES), st.text(max_size=20), min_size=1)
options = st.lists(words, max_size=4).map(tuple)
texts = st.lists(st.text(max_size=10), max_size=3).map(tuple)
# Decks give whole minutes at the finest.
pauses = st.timedeltas(timedelta(), timedelta(days=400)).map(
    lambda pause: timedelta(seconds=pause // timedelta(seconds=1))
)
cards = st.builds(
    Card,
    id=st.text(max_size=10),
    format=st.sampled_from(Format),
    text=words,
    options=options,
    poles=options,
    tags=texts,
    follow_up=st.none() | st.builds(FollowUp, pauses, words),
    by=texts,
    note=st.none() | st.text(),
    pick=st.none() | st.integers(1, 20),
    check=st.none() | st.builds(Check, words, options, st.integers(1, 6)),
    opening=st.none() | words,
    questions=st.lists(st.builds(Question, words, options), max_size=2).map(tuple),
)
instants = st.datetimes(
    datetime(2000, 1, 1),  # noqa: DTZ001
    datetime(2100, 1, 1),  # noqa: DTZ001
    timezones=st.sampled_from([UTC, timezone(timedelta(hours=-3, minutes=-30))]),
).map(lambda at: at.replace(microsecond=at.microsecond // 1000 * 1000))


@given(cards)
def test_a_card_of_any_format_comes_back_from_its_snapshot(card: Card) -> None:
    assert card_of(snapshot(card)) == card


@given(instants)
def test_an_instant_comes_back_in_utc(at: datetime) -> None:
    assert instant_of(text_of(at)) == at
    assert instant_of(text_of(at)).utcoffset() == timedelta()


@given(instants, instants)
def test_instants_as_text_sort_by_time(one: datetime, other: datetime) -> None:
    assert (text_of(one) < text_of(other)) == (one < other)


@given(st.lists(st.integers(1, 24), max_size=10), st.none() | st.text())
def test_an_answer_comes_back(choices: list[int], text: str | None) -> None:
    value = Value(tuple(choices), text)
    assert _value(_text(value)) == value
