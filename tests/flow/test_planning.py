"""Leads plan: /schedule, /schedules and /draw, and who may not."""

from pathlib import Path
from typing import Any

from tests.flow.cast import (
    CARD_AT,
    FORUM,
    GRACE,
    INGRID,
    KARI,
    PRIYA,
    TEAM,
    TOR,
    stage,
)

WRONG = (
    ",",
    "dilemmar tue 09:00",
    "nothing tue 09:00",
    "dilemmaer tuu 09:00",
    "dilemmaer tue",
    "dilemmaer 09:00",
    "dilemmaer tue 25:00",
    "dilemmaer tue 09:00 open 90d",
    "dilemmaer every second friday 09:00",
    "dilemmaer RRULE:FREQ=HOURLY 09:00",
    "dilemmaer RRULE:FREQ=DAILY;BYHOUR=3 09:00",
    "dilemmaer RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30 09:00",
    "dilemmaer RRULE:nonsense 09:00",
    "<b>dilemmaer</b> & tue 09:00",
)
PLANS = "SELECT count(*) FROM schedules"


async def test_a_lead_is_told_privately_what_is_planned_and_when_it_comes(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        before = await play.messages()
        said = await play.say(KARI, "/schedule dilemmaer tirsdag,torsdag 09:00")
        told = await play.last(KARI)
        assert play.words("nb", "schedule-made") in told["text"]
        assert "tirsdag 12. januar kl. 09:00" in told["text"]
        assert told["text"].count("•") == 3
        assert len(await play.messages()) == len(before)
        shown = await play.messages(of_bot=False)
        assert next(m["reactions"] for m in shown if m["id"] == said) == ["👌"]


async def test_a_plan_can_stand_on_several_lines(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        await play.say(KARI, "/schedule\ndilemmaer\ntue 09:00")
        assert play.words("nb", "schedule-made") in (await play.last(KARI))["text"]


async def test_staff_may_not_plan_and_are_told_privately(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        before = await play.messages()
        for command in ("/schedule dilemmaer tue 09:00", "/schedules", "/draw", "/settings"):
            await play.say(GRACE, command)
            assert (await play.last(GRACE))["text"] == play.words("en", "not-allowed")
        assert len(await play.messages()) == len(before)
        assert play.rows(PLANS) == [(0,)]


async def test_who_writes_as_a_channel_is_nobodys_lead(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        await play.say(KARI, "/schedule dilemmaer tue 09:00", speaks_as="channel")
        assert (await play.last())["text"] == play.words("nb", "not-allowed")
        assert play.rows(PLANS) == [(0,)]


async def test_the_anonymous_administrator_plans_and_is_answered_by_a_silent_reply(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        said = await play.say(TOR, "/schedule dilemmaer tue 09:00")
        told = await play.last()
        assert play.words("nb", "schedule-made") in told["text"]
        assert (told["reply_to"], told["silent"]) == (said, True)
        # A press carries the real person.
        skipped = await play.press(TOR, told, play.words("nb", "schedule-skip"))
        assert skipped["text"] == play.words("nb", "schedule-now-skipped")


async def test_wrong_words_are_told_privately_with_a_line_that_works(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        before = await play.messages()
        for made, wrong in enumerate(WRONG):
            await play.say(KARI, f"/schedule {wrong}".strip())
            told = await play.last(KARI)
            assert len(await play.messages()) == len(before)
            assert play.rows(PLANS) == [(made,)], wrong
            line = codes(told)[-1]
            await play.say(KARI, line)
            assert play.rows(PLANS) == [(made + 1,)], line
            await play.later(seconds=10)


async def test_a_lead_without_a_private_chat_is_answered_in_the_group(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        await play.post("member", chat=TEAM, who=PRIYA, status="administrator")
        said = await play.say(PRIYA, "/schedule dilemmaer tue 09:00")
        told = await play.last()
        assert play.words("en", "schedule-made") in told["text"]
        assert (told["reply_to"], told["silent"]) == (said, True)


async def test_a_card_comes_at_once_with_draw(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        before = await play.messages()
        await play.say(KARI, "/draw")
        assert len(await play.messages()) == len(before) + 1
        await play.say(KARI, "/draw@eske_demo_bot <b>none</b>")
        told = await play.last(KARI)
        assert "<b>none</b>" in told["text"]
        assert "dilemmaer" in told["text"]
        assert len(await play.cards()) == 1


async def test_a_deck_deals_all_its_cards_before_one_comes_again(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        await play.say(KARI, "/schedule dilemmaer every day 09:00 open 1h")
        for _ in range(15):
            await play.later(days=1)
        cards = play.rows("SELECT card_id FROM deliveries WHERE state != 'missed'")
        assert len(cards) == 15
        assert len(set(cards)) == 15
        await play.later(days=1)
        assert play.rows("SELECT count(DISTINCT card_id) FROM deliveries") == [(15,)]


async def test_commands_for_another_bot_do_not_plan(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        before, told = await play.messages(), await play.messages(KARI)
        await play.say(KARI, "/schedule@other_bot dilemmaer tue 09:00")
        assert await play.messages(KARI) == told
        assert len(await play.messages()) == len(before)
        assert play.rows(PLANS) == [(0,)]


async def test_a_topic_becomes_a_team_by_its_leads_start_and_gets_its_own_cards(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        await play.say(KARI, "/schedule@eske_demo_bot dilemmaer tue 09:00", FORUM, topic=2)
        told = await play.last(KARI)
        assert told["text"] == play.words("nb", "command-no-team", command="/start@eske_demo_bot")
        # Staff cannot make it one.
        await play.say(INGRID, "/start@eske_demo_bot", FORUM, topic=2)
        assert play.rows("SELECT count(*) FROM teams WHERE topic_id = 2") == [(0,)]
        assert (await play.last(INGRID))["text"] == play.words("nb", "not-allowed")
        await play.say(KARI, "/start@eske_demo_bot", FORUM, topic=2)
        hello = await play.last(FORUM)
        assert hello["topic"] == 2
        await play.say(KARI, "/schedule@eske_demo_bot dilemmaer tue 09:00", FORUM, topic=2)
        await play.clock(CARD_AT)
        (card,) = await play.cards(FORUM)
        assert card["topic"] == 2
        for person in (5100000001, 5100000003, 5100000005, 5100000006, 5100000007):
            assert (await play.press(person, card, person % 5, FORUM))["text"]
        await play.later(days=1)
        result = await play.last(FORUM)
        assert (result["topic"], result["reply_to"]) == (2, card["id"])


def codes(message: dict[str, Any]) -> list[str]:
    """What a person copies by pressing on it; offsets count UTF-16 units."""
    units = message["raw"].encode("utf-16-le")
    marks = [e for e in message["entities"] if e["type"] == "code"]
    ends = [(2 * e["offset"], 2 * (e["offset"] + e["length"])) for e in marks]
    return [units[start:end].decode("utf-16-le") for start, end in ends]
