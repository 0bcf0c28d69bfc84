"""A card to talk about together: the team writes down what it agreed on."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.answer import LONGEST_ANSWER
from tests.flow.cast import (
    CLOSE_AT,
    ELISHEVA,
    GRACE,
    INGRID,
    KARI,
    LARS,
    PRIYA,
    TEAM,
    TOR,
    Stage,
    stage,
)

TALK = "dilemmaer tue 09:00 talk"


async def test_a_reply_to_the_card_is_what_the_team_agreed_on_until_a_later_one(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        card = await play.dealt(TALK)
        assert len(card["buttons"]) == 1
        before = await play.messages()
        how = await play.press(GRACE, card, 0)
        assert how == {"text": play.words("en", "how-talk"), "alert": True, "url": None}
        said = await play.say(INGRID, "  Vi ringer\n først. ", reply_to=card["id"])
        assert await agreed(play) == "Vi ringer først."
        assert await reactions(play, said) == ["👌"]
        await play.say(LARS, "Vi spør personen.", reply_to=card["id"])
        assert await agreed(play) == "Vi spør personen."
        assert len(await play.messages()) == len(before)
        await play.later(seconds=21)
        shown = await play.message(card)
        assert play.words("nb", "card-agreed", text="Vi spør personen.") in shown["text"]


async def test_what_was_agreed_can_be_corrected_by_editing_the_message(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        card = await play.dealt(TALK)
        for person in (INGRID, TOR):
            said = await play.say(person, "Vi ringre først.", reply_to=card["id"])
            await play.say(person, "Vi ringer først.", edit=said)
            assert await agreed(play) == "Vi ringer først."
            await play.say(person, "Vi venter.", reply_to=card["id"])


async def test_what_was_agreed_is_told_at_the_close_and_nothing_after_it(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        card = await play.dealt(TALK)
        await play.clock(CLOSE_AT - timedelta(hours=1))
        said = await play.say(INGRID, "Vi spør <b>personen</b> & venter.", reply_to=card["id"])
        await play.clock(CLOSE_AT)
        result = await play.last()
        text = "Vi spør <b>personen</b> & venter."
        assert text in result["text"]
        assert (result["reply_to"], result["silent"]) == (card["id"], True)
        closed = await play.message(card)
        assert closed["buttons"] == []
        assert text in closed["text"]
        await play.say(INGRID, "Vi venter.", edit=said)
        assert (await play.last(INGRID))["text"] == play.words("nb", "press-closed")
        assert await agreed(play) == text


async def test_a_talk_that_ends_without_a_word_gets_no_result(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        card = await play.dealt(TALK)
        await play.clock(CLOSE_AT)
        assert (await play.last())["id"] == card["id"]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("…", "agreement-empty"),
        ("ord " * (LONGEST_ANSWER // 4 + 1), "agreement-long"),
        ("Vi ringer hun som er født 17.05.1948.", "text-identifies"),
        ("Ring 912 34 567.", "text-identifies"),
    ],
)
async def test_a_sentence_that_cannot_be_kept_is_refused_privately_and_not_stored(
    tmp_path: Path, text: str, key: str
) -> None:
    async with stage(tmp_path) as play:
        card = await play.dealt(TALK)
        before = await play.messages()
        await play.say(INGRID, text, reply_to=card["id"])
        refused = await play.last(INGRID)
        assert refused["text"] == play.words("nb", key, most=LONGEST_ANSWER)
        assert "91234567" not in refused["text"].replace(" ", "")
        assert len(await play.messages()) == len(before)
        assert await agreed(play) is None
        assert play.rows("SELECT body FROM updates WHERE body NOT NULL", "open.db") == []


async def test_a_photo_is_no_sentence(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        card = await play.dealt(TALK)
        for kind in ("photo", "voice"):
            await play.say(INGRID, "", reply_to=card["id"], kind=kind)
            refused = await play.last(INGRID)
            assert refused["text"] == play.words("nb", "agreement-empty"), kind
        assert len(await play.messages(INGRID)) == 2


async def test_who_never_opened_the_private_chat_is_told_by_a_silent_reply(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        card = await play.dealt(TALK)
        said = await play.say(PRIYA, "Ring 912 34 567.", reply_to=card["id"])
        told = await play.last()
        assert told["text"] == play.words("en", "text-identifies")
        assert (told["reply_to"], told["silent"]) == (said, True)
        assert await agreed(play) is None


async def test_a_reply_to_a_card_with_buttons_is_told_of_them_and_not_kept(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        card = await play.dealt()
        before = await play.messages()
        await play.say(ELISHEVA, "Jeg tror tre.", reply_to=card["id"])
        assert (await play.last(ELISHEVA))["text"] == play.words("he", "reply-to-buttons")
        assert len(await play.messages()) == len(before)
        assert await agreed(play) is None
        await play.say(INGRID, "Takk!", reply_to=(await play.messages())[0]["id"])
        assert await play.messages(INGRID) == []


async def test_a_talk_card_of_which_nobody_knows_is_adopted_by_a_press_or_a_reply(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        await play.press(
            KARI, (await play.messages())[0], play.words("nb", "settings-button-talk")
        )
        for adopt in (press_how, write):
            await play.fault("drop-after", "sendMessage", TEAM)
            card = await play.drawn()
            assert play.rows("SELECT state FROM deliveries ORDER BY id")[-1] == ("unknown",)
            await adopt(play, card)
            assert play.rows("SELECT state FROM deliveries ORDER BY id")[-1] == ("open",)


async def press_how(play: Stage, card: dict[str, object]) -> None:
    """One way to show that the card is there."""
    assert (await play.press(INGRID, card, 0))["text"]


async def write(play: Stage, card: dict[str, object]) -> None:
    """The other way."""
    await play.say(INGRID, "Vi venter.", reply_to=card["id"])


async def agreed(play: Stage) -> str | None:
    """What is kept of the last delivery."""
    rows = play.rows("SELECT agreed FROM deliveries ORDER BY id DESC LIMIT 1")
    return None if not rows else rows[0][0]


async def reactions(play: Stage, number: int) -> list[str]:
    """The reactions to somebody's message."""
    shown = await play.messages(of_bot=False)
    return next(m["reactions"] for m in shown if m["id"] == number)
