"""The main job, from a lead's plan to what the team learns."""

from datetime import timedelta
from pathlib import Path

from tests.flow.cast import KARI, MONDAY, STAFF, TEAM, stage


async def test_a_card_goes_out_five_answer_and_the_spread_comes_as_one_silent_reply(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        before = await play.messages(TEAM)
        await play.say(KARI, "/schedule dilemmaer tue,thu 09:00")
        assert len(await play.messages(TEAM)) == len(before)
        await play.clock("next")
        card = (await play.messages(TEAM))[-1]
        for person, choice in zip(STAFF, (0, 1, 2, 4, 4), strict=False):
            answer = await play.press(person, card, choice)
            assert answer["text"]
        await play.clock(MONDAY + timedelta(days=2, hours=1))
        *_, closed, result = await play.messages(TEAM)
        assert closed["id"] == card["id"]
        assert closed["buttons"] == []
        assert result["reply_to"] == card["id"]
        assert result["silent"]
        assert "5" in result["text"]
