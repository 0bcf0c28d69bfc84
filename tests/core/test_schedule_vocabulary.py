"""The words of /schedule do not get in each other's way, whatever their order."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core import schedule_vocabulary as vocabulary
from bot.core.errors import UserError
from bot.core.schedule_words import parse_schedule

TUESDAY = date(2026, 11, 24)


def test_no_word_of_a_day_is_also_a_word_for_something_else_that_is_read_before() -> None:
    """The exceptions are read by their neighbours: "mon to fri", "on tue"."""
    others = vocabulary.ORDINALS.keys() | vocabulary.EVERY | vocabulary.EXPANSIONS.keys()
    assert vocabulary.DAYS.keys() & others == set()
    assert vocabulary.DAYS.keys() & (vocabulary.RANGE | vocabulary.FILLERS) == {"to", "on"}


WORDS = st.one_of(
    st.sampled_from(
        [*sorted(vocabulary.KNOWN), "9", "2", "24h", "09:00", "2.", "RRULE:FREQ=DAILY"]
    ),
    st.text(max_size=8),
)


@given(st.lists(WORDS, max_size=8).map(" ".join))
@settings(max_examples=500, deadline=None)
def test_whatever_is_written_is_read_or_refused_kindly(words: str) -> None:
    try:
        request = parse_schedule(f"dilemmaer {words}", decks=["dilemmaer"], today=TUESDAY)
    except UserError:
        return
    assert request.rule.starts_on >= TUESDAY
    assert timedelta(hours=1) <= request.open_for <= timedelta(days=14)
