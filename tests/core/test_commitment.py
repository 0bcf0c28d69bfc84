"""Commitments: the sentence, whose it is, by when, and when one is spoken of."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.commitment import (
    LONGEST_ROLE,
    LONGEST_SENTENCE,
    Commitment,
    CommitmentState,
    due_after,
    is_to_mention,
    may_still_change,
    mention_at,
    reason,
    role,
    sentence,
)
from bot.core.errors import UserError
from bot.core.team import QuietHours

TODAY = date(2027, 1, 11)
OSLO = ZoneInfo("Europe/Oslo")


def commitment(state: CommitmentState = CommitmentState.OPEN, **fields: object) -> Commitment:
    """A commitment of session 7, made today."""
    known: dict[str, object] = {
        "id": 1,
        "team_id": 1,
        "session_id": 7,
        "text": "Vi ringer.",
        "whose": None,
        "due_on": None,
        "follow_up": {"nb": "Ringte vi?"},
        "made_on": TODAY,
        "why": None,
        "closed_on": None,
        "message_id": None,
    }
    return Commitment(state=state, **known | fields)  # type: ignore[arg-type]


@given(st.text(max_size=400))
def test_whatever_is_written_becomes_one_short_line_or_says_what_to_do(words: str) -> None:
    for read, most in ((sentence, LONGEST_SENTENCE), (role, LONGEST_ROLE), (reason, 300)):
        try:
            kept = read(words)
        except UserError:
            continue
        assert 0 < len(kept) <= most
        assert kept == " ".join(kept.split())
        assert any(sign.isalnum() for sign in kept)


def test_a_sentence_is_tidied_and_its_length_is_told_where_it_is_too_long() -> None:
    assert sentence("  Vi ringer\n først. ") == "Vi ringer først."
    assert len(sentence("a" * LONGEST_SENTENCE)) == LONGEST_SENTENCE
    with pytest.raises(UserError) as refused:
        sentence("a" * 5000)
    assert refused.value.values == {"most": LONGEST_SENTENCE, "length": 5000}


def test_a_role_is_short_and_has_its_own_words() -> None:
    assert role(" leder  for enhet 2 ") == "leder for enhet 2"
    for words, key in (("…", "commitment-role-empty"), ("a" * 61, "commitment-role-long")):
        with pytest.raises(UserError) as refused:
            role(words)
        assert refused.value.key == key


def test_weeks_are_counted_from_today_and_the_next_meeting_has_no_day() -> None:
    assert due_after(0, TODAY) is None
    assert due_after(4, TODAY) == date(2027, 2, 8)


def test_everyone_may_complete_an_open_one_until_the_next_session() -> None:
    assert may_still_change(commitment(), is_current=True, today=TODAY)
    assert not may_still_change(commitment(), is_current=False, today=TODAY)


def test_everyone_may_say_why_on_the_day_on_which_it_was_closed() -> None:
    dropped = commitment(CommitmentState.DROPPED, closed_on=TODAY)
    assert may_still_change(dropped, is_current=False, today=TODAY)
    assert not may_still_change(dropped, is_current=True, today=TODAY + timedelta(days=1))


@pytest.mark.parametrize(
    ("quiet", "wall"),
    [
        (QuietHours(), time(8)),
        (QuietHours(time(20), time(9, 30)), time(9, 30)),
        (QuietHours(time(0), time(0)), time(8)),
    ],
)
def test_a_due_one_is_spoken_of_at_eight_or_when_the_quiet_hours_end(
    quiet: QuietHours, wall: time
) -> None:
    for on in (date(2027, 1, 11), date(2027, 3, 28), date(2027, 10, 31)):
        at = mention_at(on, OSLO, quiet)
        assert at.astimezone(OSLO).date() == on
        assert at.astimezone(OSLO).time() == wall
        assert at.tzinfo is UTC


def test_it_is_spoken_of_that_day_only_and_not_in_the_night_before() -> None:
    eight = datetime(2027, 1, 11, 7, tzinfo=UTC)
    told = [
        hour
        for hour in range(-12, 30)
        if is_to_mention(TODAY, eight + timedelta(hours=hour), OSLO, QuietHours())
    ]
    assert told == list(range(12))
