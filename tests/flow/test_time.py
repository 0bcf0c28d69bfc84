"""What the clock owes: late, missed, at night, over a restart and where the clocks change."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.flow.cast import CARD_AT, CLOSE_AT, INGRID, KARI, NOA, STAFF, TEAM, Stage, stage

STATES = "SELECT state FROM deliveries ORDER BY id"
NOTES = "SELECT count(*) FROM outgoing WHERE kind = 'note'"


async def outage(play: Stage, until: datetime) -> None:
    """Eske does not run until then."""
    await play.stop()
    await play.clock(until)
    await play.start()
    await play.later(seconds=5)


async def test_a_card_that_an_outage_made_late_is_sent_within_the_grace(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        await play.say(KARI, "/schedule dilemmaer tue 09:00")
        await outage(play, CARD_AT + timedelta(minutes=100))
        (card,) = await play.cards()
        await play.later(hours=23)
        assert len(await play.cards()) == 1
        await play.later(hours=1)
        assert (await play.message(card))["buttons"] == []


async def test_a_card_that_came_too_late_is_missed_and_told_once(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        await play.say(KARI, "/schedule dilemmaer tue 09:00")
        before = await play.messages()
        await outage(play, CARD_AT + timedelta(hours=3))
        assert await play.cards() == []
        await play.later(hours=5)
        (*_, note) = await play.messages()
        assert len(await play.messages()) == len(before) + 1
        when = "i dag kl. 09:00"
        team = "Hjemmetjenesten Nord"
        assert team in note["text"]
        assert when in note["text"] or "12. januar" in note["text"]
        assert note["silent"]
        assert play.rows(STATES) == [("missed",)]


async def test_a_late_card_does_not_come_in_the_night(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        await play.say(KARI, "/schedule dilemmaer mon 19:30")
        evening = datetime(2027, 1, 11, 18, 30, tzinfo=UTC)
        before = await play.messages()
        await outage(play, evening + timedelta(hours=1))
        assert len(await play.messages()) == len(before)
        await play.clock(evening + timedelta(hours=12))
        (*_, note) = await play.messages()
        assert len(await play.messages()) == len(before) + 1
        assert "19:30" in note["text"]


async def test_a_time_in_the_night_that_a_lead_chose_is_kept(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        await play.say(KARI, "/schedule dilemmaer mon 22:30")
        await play.clock(datetime(2027, 1, 11, 21, 30, tzinfo=UTC))
        assert len(await play.cards()) == 1


async def test_of_two_that_were_due_the_earlier_is_missed_and_the_later_sent(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path, limits=False) as play:
        await play.say(KARI, "/schedule dilemmaer every day 09:00")
        await outage(play, CARD_AT + timedelta(days=1, minutes=5))
        assert play.rows(STATES) == [("missed",), ("open",)]
        assert len(await play.cards()) == 1
        assert play.rows(NOTES) == [(1,)]


async def test_a_card_that_would_close_at_night_closes_in_the_morning(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        await play.say(KARI, "/schedule dilemmaer tue 18:00 open 4h")
        await play.clock(datetime(2027, 1, 12, 17, tzinfo=UTC))
        (card,) = await play.cards()
        assert "13. januar kl. 07:00" in card["text"]
        await play.clock(datetime(2027, 1, 13, 5, 59, tzinfo=UTC))
        for person, choice in zip(STAFF, (0, 1, 2, 3, 4), strict=False):
            assert (await play.press(person, card, choice))["text"]
        await play.clock(datetime(2027, 1, 13, 6, 0, tzinfo=UTC))
        assert (await play.last())["reply_to"] == card["id"]


async def test_answers_that_telegram_kept_during_an_outage_count_before_the_close(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path, limits=False) as play:
        card = await play.dealt("dilemmaer tue 09:00")
        for person, choice in zip(STAFF[:4], (0, 1, 2, 3), strict=True):
            await play.press(person, card, choice)
        await play.clock(CLOSE_AT - timedelta(minutes=1))
        await play.stop()
        await play.press(STAFF[4], card, 4)
        await play.later(minutes=2)
        # Eske ticks before it gets through to Telegram.
        await play.fault("500", "getUpdates", times=2)
        await play.start()
        await play.later(seconds=5)
        result = await play.last()
        assert result["reply_to"] == card["id"]
        assert play.words("nb", "result-spread", count=5) in result["text"]


@pytest.mark.parametrize(
    ("left", "doubled"),
    [("pending", 1), ("sending", 1), ("open", 0), ("unknown", 0), ("closing", 0)],
)
async def test_a_stop_in_any_state_loses_neither_the_card_nor_its_answers(
    tmp_path: Path, left: str, doubled: int
) -> None:
    async with stage(tmp_path, limits=False) as play:
        card = await play.dealt("dilemmaer tue 09:00")
        for person, choice in zip(STAFF, (0, 1, 2, 3), strict=False):
            await play.press(person, card, choice)
        await play.stop()
        # As a power cut leaves it, just after Telegram took the card.
        play.spoil(f"UPDATE deliveries SET state = '{left}'")
        if left in ("pending", "sending"):
            play.spoil("DELETE FROM delivery_messages")
        await play.start()
        await play.later(seconds=15)
        assert len(await play.cards()) == 1 + doubled
        for shown in await play.cards():
            answer = await play.press(STAFF[4], shown, 4)
            assert not answer["alert"]
        await play.clock(CLOSE_AT + timedelta(minutes=1))
        await play.later(seconds=5)
        replies = [m for m in await play.messages() if m["reply_to"]]
        told = play.words("nb", "result-spread", count=5)
        assert [told in m["text"] for m in replies] == [True]
        assert await play.cards() == []
        assert play.rows(STATES) == [("closed",)]


async def test_a_stop_between_close_and_result_brings_the_result_once(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        card = await play.dealt("dilemmaer tue 09:00")
        for person, choice in zip(STAFF, (0, 1, 2, 3, 4), strict=False):
            await play.press(person, card, choice)
        await play.clock(CLOSE_AT - timedelta(minutes=1))
        await play.fault("429", "editMessageText", TEAM, retry_after=100)
        await play.later(minutes=1, seconds=5)
        await play.stop()
        await play.later(minutes=5)
        await play.start()
        await play.later(seconds=5)
        assert [m["reply_to"] for m in await play.messages() if m["reply_to"]] == [card["id"]]
        assert play.rows("SELECT count(*) FROM answers") == [(5,)]
        assert play.rows("SELECT * FROM keys", "open.db") == []


async def test_a_restart_in_a_quiet_moment_changes_nothing(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        card = await play.dealt()
        await play.press(INGRID, card, 0)
        await play.later(seconds=11)
        shown = await play.messages()
        await play.stop()
        await play.start()
        await play.later(minutes=1)
        assert await play.messages() == shown
        assert "5 · " in (await play.press(INGRID, card, 4))["text"]
        assert play.rows("SELECT count(*) FROM open_answers", "open.db") == [(1,)]


@pytest.mark.parametrize(
    ("person", "chat", "night", "wall", "instants"),
    [
        # Spring: 02:30 does not exist in Oslo; autumn: it comes twice.
        (KARI, TEAM, "2027-03-27", "02:30", ["03-27T01:30", "03-28T01:00", "03-29T00:30"]),
        (KARI, TEAM, "2027-10-30", "02:30", ["10-30T00:30", "10-31T00:30", "11-01T01:30"]),
        (NOA, -4200000003, "2027-03-25", "02:30", ["03-25T00:30", "03-26T00:00", "03-26T23:30"]),
        (NOA, -4200000003, "2027-10-30", "01:30", ["10-29T22:30", "10-30T22:30", "10-31T23:30"]),
    ],
)
async def test_each_local_date_gets_one_card_where_the_clocks_change(
    tmp_path: Path, person: int, chat: int, night: str, wall: str, instants: list[str]
) -> None:
    async with stage(tmp_path, ESKE_QUIET_HOURS="00:00-00:00") as play:
        before = datetime.fromisoformat(f"{night}T12:00+00:00") - timedelta(days=1)
        await play.clock(before)
        command = f"/schedule@eske_demo_bot dilemmaer every day {wall} open 1h"
        await play.say(person, command, chat)
        for _ in instants:
            dealt = len(play.rows(STATES))
            while len(play.rows(STATES)) == dealt:
                await play.clock("next")
        due = [row[0] for row in play.rows("SELECT due_at FROM deliveries ORDER BY id")]
        assert [at[5:16] for at in due] == instants
        assert all(state[0] in ("open", "closed") for state in play.rows(STATES))
