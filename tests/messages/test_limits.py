"""The limits: never over what Telegram allows, and nobody waits for ever."""

from collections import Counter
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.messages.limits import Limits

START = datetime(2027, 1, 11, 8, tzinfo=UTC)
GROUPS = (-1001, -1002, -1003)
CHATS = (*GROUPS, *range(1, 60))


def most_within(times: list[datetime], span: timedelta) -> int:
    """The largest number of instants in any half-open stretch as long as `span`."""
    return max((sum(at <= other < at + span for other in times) for at in times), default=0)


@given(
    st.lists(
        st.tuples(
            st.sampled_from(CHATS),
            # Bursts, steady talk and pauses.
            st.sampled_from((0, 0, 0, 1, 30, 400, 3_000, 20_000)),
        ),
        max_size=250,
    )
)
def test_no_pattern_of_calls_goes_over_a_limit_and_none_waits_over_a_minute(
    calls: list[tuple[int, int]],
) -> None:
    limits = Limits()
    said: dict[int, list[datetime]] = {}
    now = START
    for chat, pause in calls:
        now += timedelta(milliseconds=pause)
        at = limits.free_at(chat, now)
        assert at - now <= timedelta(minutes=1)
        limits.take(chat, at)
        said.setdefault(chat, []).append(at)
        now = at
        limits.tidy(now)
    overall = sorted(at for times in said.values() for at in times)
    assert most_within(overall, timedelta(seconds=1)) <= 30
    for chat, times in said.items():
        assert most_within(times, timedelta(seconds=5)) <= 6
        if chat in GROUPS:
            assert most_within(times, timedelta(seconds=60)) <= 20


def test_a_group_gets_its_full_share_of_a_minute() -> None:
    limits, now, times = Limits(), START, []
    while now < START + timedelta(minutes=10):
        now = limits.free_at(-1001, now)
        limits.take(-1001, now)
        times.append(now)
    assert all(n >= 17 for n in Counter(at.minute for at in times[:-1]).values())


def test_what_is_about_no_chat_waits_for_nobody() -> None:
    limits = Limits()
    for chat in range(1, 40):
        limits.take(chat, START)
    limits.hold(1, START + timedelta(hours=1), START)
    assert limits.free_at(None, START) == START


def test_a_held_chat_holds_no_other() -> None:
    limits = Limits()
    until = START + timedelta(seconds=30)
    limits.hold(-1001, until, START)
    assert limits.free_at(-1001, START) == until
    assert limits.free_at(-1002, START) == START
    assert limits.free_at(-1001, until) == until


def test_two_chats_held_at_once_hold_all() -> None:
    limits = Limits()
    limits.hold(-1001, START + timedelta(seconds=30), START)
    limits.hold(-1002, START + timedelta(seconds=20), START + timedelta(seconds=1))
    assert limits.free_at(7, START) == START + timedelta(seconds=20)
    assert limits.free_at(None, START) == START + timedelta(seconds=20)


def test_chats_held_one_after_the_other_hold_nobody_else() -> None:
    limits = Limits()
    limits.hold(-1001, START + timedelta(seconds=3), START)
    limits.hold(-1002, START + timedelta(seconds=9), START + timedelta(seconds=4))
    assert limits.free_at(None, START + timedelta(seconds=5)) == START + timedelta(seconds=5)


def test_a_quiet_chat_is_forgotten() -> None:
    limits = Limits()
    limits.take(-1001, START)
    limits.hold(-1002, START + timedelta(seconds=1), START)
    limits.tidy(START + timedelta(seconds=59))
    assert limits.chats.keys() == {-1001}
    limits.tidy(START + timedelta(seconds=60))
    assert not limits.chats
    assert not limits.held_until
