"""Staff answer a card with its buttons."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.flow.cast import (
    CARD_AT,
    CLOSE_AT,
    ELISHEVA,
    GRACE,
    HEBREW,
    HEBREW_STAFF,
    INGRID,
    KARI,
    LARS,
    NOA,
    PRIYA,
    STAFF,
    TEAM,
    TOMASZ,
    Stage,
    stage,
)

COUNT = "SELECT count(*) FROM open_answers"


async def test_a_later_press_replaces_the_answer_and_a_withdrawal_takes_it_back(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        card = await play.dealt()
        assert "1 · " in (await play.press(INGRID, card, 0))["text"]
        assert "5 · " in (await play.press(INGRID, card, 4))["text"]
        assert play.rows("SELECT value FROM open_answers", "open.db") == [("[[5], null]",)]
        taken = await play.press(INGRID, card, -1)
        assert taken["text"] == play.words("nb", "answer-withdrawn")
        assert play.rows(COUNT, "open.db") == [(0,)]
        assert (await play.press(INGRID, card, -1))["text"] == play.words("nb", "answer-none")
        await play.later(seconds=11)
        assert (
            play.words("nb", "card-answered-anonymous", count=0, k=5)
            in (await play.message(card))["text"]
        )


async def test_a_double_tap_counts_once_and_the_card_shows_the_count(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        card = await play.dealt()
        for person in (INGRID, INGRID, LARS):
            assert (await play.press(person, card, 1))["text"]
        await play.later(seconds=11)
        shown = await play.message(card)
        assert play.words("nb", "card-answered-anonymous", count=2, k=5) in shown["text"]
        assert shown["buttons"] == card["buttons"]


async def test_many_presses_edit_the_card_at_most_every_ten_seconds(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        card = await play.dealt()
        for person in STAFF:
            await play.press(person, card, 1)
        await play.later(seconds=11)
        shown = await play.message(card)
        assert play.words("nb", "card-answered-anonymous", count=9, k=5) in shown["text"]
        assert shown["edits"] <= 3


async def test_each_reader_is_answered_in_the_own_language(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        card = await play.dealt()
        for person, language in ((INGRID, "nb"), (GRACE, "en"), (ELISHEVA, "he")):
            answer = await play.press(person, card, 2)
            assert answer["text"] == play.words(language, "answer-kept", label="3")
            assert not answer["alert"]


async def test_forged_presses_change_nothing_and_are_told_kindly(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        card = await play.dealt()
        other = await play.drawn(NOA, HEBREW)
        own = card["buttons"][0][0]["data"]
        foreign = other["buttons"][0][0]["data"]
        forged = [
            *(own[:-1] + "6", own[:-1] + "0", own[:-1] + "-1", own[:-1] + "1_0", own[:-1]),
            *(foreign, "card:answer:999:1", "card:answer:9999999999999999999:1"),
            *("card:answer", "card:answer:::", "card:nothing:1:1", "garbage", "💣", "x" * 64),
        ]
        for data in forged:
            answer = await play.press(INGRID, card, data)
            assert answer["alert"], data
            assert answer["text"] == play.words("nb", "press-unknown"), data
        assert play.rows(COUNT, "open.db") == [(0,)]


async def test_data_counts_only_on_the_message_that_holds_it(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        card = await play.dealt()
        hello, data = (await play.messages())[0], card["buttons"][0][0]["data"]
        assert (await play.press(INGRID, hello, data))["alert"]
        # Somebody who is in both chats, with the data of the one on a message of the other.
        other = (await play.messages(HEBREW))[0]
        assert (await play.press(NOA, other, data, HEBREW))["alert"]
        gone = {"id": 1, "buttons": []}
        assert (await play.press(INGRID, gone, data))["alert"]
        assert play.rows(COUNT, "open.db") == [(0,)]


async def test_a_stranger_is_told_that_the_press_did_not_count(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        card = await play.dealt()
        stranger = await play.press(NOA, card, 0)
        assert stranger["text"] == play.words("he", "press-stranger")
        await play.press(LARS, card, 0)
        await play.post("member", chat=TEAM, who=LARS, status="left")
        left = await play.press(LARS, card, 1)
        assert left["text"] == play.words("nb", "press-stranger")
        assert play.rows("SELECT value FROM open_answers", "open.db") == [("[[1], null]",)]


async def test_a_press_after_the_close_is_told_kindly_and_changes_nothing(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        card = await play.dealt()
        for person, choice in zip(STAFF[:5], (0, 1, 2, 3, 4), strict=True):
            await play.press(person, card, choice)
        await play.clock(CLOSE_AT + timedelta(minutes=1))
        late = await play.press(TOMASZ, card, "card:answer:1:1")
        assert late["text"] == play.words("en", "press-closed")
        assert play.rows("SELECT count(*) FROM answers") == [(5,)]


async def test_a_press_that_telegram_held_for_150_seconds_is_gone_and_can_be_made_again(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        card = await play.dealt()
        await play.stop()
        await play.press(INGRID, card, 0)
        await play.later(seconds=100)
        await play.press(LARS, card, 0)
        await play.later(seconds=51)
        await play.start()
        assert play.rows(COUNT, "open.db") == [(1,)]
        assert (await play.press(INGRID, card, 0))["text"]
        assert play.rows(COUNT, "open.db") == [(2,)]


async def test_an_answer_is_kept_though_it_is_too_late_to_say_so(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        card = await play.dealt()
        await play.press(INGRID, card, 0)
        await play.fault("429", "answerCallbackQuery", retry_after=200)
        assert await play.press(INGRID, card, 4) is None
        assert play.rows("SELECT value FROM open_answers", "open.db") == [("[[5], null]",)]
        await play.later(seconds=300)


async def test_below_the_threshold_one_silent_reply_says_so_and_nothing_is_kept(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        card = await play.dealt("dilemmaer tue 09:00")
        before = await play.messages()
        for person in STAFF[:4]:
            await play.press(person, card, 0)
        await play.clock(CLOSE_AT)
        *shown, result = await play.messages()
        assert len(shown) == len(before)
        assert (result["reply_to"], result["silent"]) == (card["id"], True)
        assert result["text"] == play.words("nb", "result-too-few", count=4, k=5)
        assert play.rows("SELECT * FROM answers") == []
        for table in ("open_answers", "keys"):
            assert play.rows(f"SELECT * FROM {table}", "open.db") == []


async def test_a_card_that_nobody_answered_closes_without_a_word(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        card = await play.dealt("dilemmaer tue 09:00")
        before = await play.messages()
        await play.clock(CLOSE_AT)
        assert len(await play.messages()) == len(before)
        closed = await play.message(card)
        assert closed["buttons"] == []
        assert closed["text"].endswith(play.words("nb", "card-closed"))


@pytest.mark.parametrize("choices", [(2, 2, 2, 2, 2), (2, 2, 2, 2, 4)])
async def test_nearly_all_alike_is_told_without_figures(
    tmp_path: Path, choices: tuple[int, ...]
) -> None:
    async with stage(tmp_path) as play:
        card = await play.dealt()
        for person, choice in zip(STAFF, choices, strict=False):
            await play.press(person, card, choice)
        await play.clock(CLOSE_AT)
        result = await reply_to(play, card)
        assert result["text"] == play.words("nb", "result-nearly-all", label="3")
        assert not set("1245") & set(result["text"])


async def test_a_hebrew_team_is_served_in_hebrew_from_plan_to_result(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        hello = (await play.messages(HEBREW))[0]
        assert "Asia/Jerusalem" in hello["text"]
        await play.say(NOA, "/schedule@eske_demo_bot dilemmaer שלישי 09:00", HEBREW)
        assert play.words("he", "schedule-made") in (await play.last(NOA))["text"]
        # Nine in Jerusalem is eight in Oslo.
        await play.clock(CARD_AT - timedelta(hours=1))
        card = (await play.cards(HEBREW))[-1]
        for person, choice in zip((NOA, *HEBREW_STAFF), (0, 1, 1, 3, 4), strict=False):
            assert (await play.press(person, card, choice, HEBREW))["text"]
        await play.clock(CLOSE_AT - timedelta(hours=1))
        result = await reply_to(play, card, HEBREW)
        assert result["text"].startswith(play.words("he", "result-spread", count=5))


async def test_somebody_who_never_opened_the_private_chat_can_answer(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        card = await play.dealt()
        before = len(await play.messages())
        assert (await play.press(PRIYA, card, 0))["text"]
        assert (await play.press(KARI, card, 0))["text"]
        assert len(await play.messages()) == before
        assert play.rows(COUNT, "open.db") == [(2,)]


async def reply_to(play: Stage, card: dict[str, object], chat: int = TEAM) -> dict[str, str]:
    """The one reply that the card got."""
    (found,) = [m for m in await play.messages(chat) if m["reply_to"] == card["id"]]
    return found
