"""Every passing fault at every call: nothing is lost, nothing doubled but what may be."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.flow.cast import CARD_AT, CLOSE_AT, INGRID, KARI, LARS, STAFF, TEAM, Stage, stage

# Telegram did not do it and said so; it may have done it and did not say.
REFUSED = ("429", "500")
LOST = ("drop-before", "drop-after", "timeout")
PASSING = (*REFUSED, *LOST)
HAPPENED = ("drop-after", "timeout")
STATE = "SELECT state FROM deliveries ORDER BY id DESC LIMIT 1"


@pytest.mark.parametrize("kind", REFUSED)
async def test_a_card_that_telegram_refused_for_now_comes_once_a_little_later(
    tmp_path: Path, kind: str
) -> None:
    async with stage(tmp_path) as play:
        await play.fault(kind, "sendMessage", TEAM, times=3)
        await play.say(KARI, "/schedule dilemmaer tue 09:00")
        await play.clock(CARD_AT)
        assert await play.cards() == []
        for _ in range(3):
            await play.clock("next")
        assert len(await play.cards()) == 1
        await play.later(minutes=30)
        assert len(await play.cards()) == 1
        assert play.rows(STATE) == [("open",)]


@pytest.mark.parametrize("kind", LOST)
async def test_a_card_of_which_nobody_knows_is_not_repeated_until_a_lead_says_so(
    tmp_path: Path, kind: str
) -> None:
    async with stage(tmp_path) as play:
        await play.post("start", person=KARI, payload=await contact(play))
        await play.say(KARI, "/schedule dilemmaer tue 09:00")
        await play.fault(kind, "sendMessage", TEAM)
        await play.clock(CARD_AT)
        await play.later(minutes=30)
        came = len(await play.cards())
        assert came == (kind in HAPPENED)
        assert play.rows(STATE) == [("unknown",)]
        note = await play.last(KARI)
        again = await play.press(KARI, note, 0, KARI)
        assert again["text"] == play.words("nb", "draw-comes")
        assert len(await play.cards()) == came + 1
        # Both copies lead to the same card.
        for person, card in zip(STAFF, (await play.cards()) * 5, strict=False):
            assert (await play.press(person, card, person % 5))["text"]
        second = await play.press(KARI, note, 0, KARI)
        assert second["text"] == play.words("nb", "again-not-needed")
        await play.later(hours=25)
        await play.later(seconds=5)
        assert await play.cards() == []
        assert play.rows("SELECT count(*) FROM answers") == [(min(len(STAFF), 5 * (came + 1)),)]
        assert len([m for m in await play.messages() if m["reply_to"]]) == 1


@pytest.mark.parametrize("kind", HAPPENED)
async def test_a_card_of_which_nobody_knows_is_adopted_by_the_first_press(
    tmp_path: Path, kind: str
) -> None:
    async with stage(tmp_path) as play:
        await play.fault(kind, "sendMessage", TEAM)
        card = await play.dealt("dilemmaer tue 09:00")
        assert play.rows(STATE) == [("unknown",)]
        note = await play.last()
        assert note["silent"]
        for person, choice in zip(STAFF, (0, 1, 2, 3, 4), strict=False):
            assert (await play.press(person, card, choice))["text"]
        assert play.rows(STATE) == [("open",)]
        late = await play.press(KARI, note, 0)
        assert late["text"] == play.words("nb", "again-not-needed")
        await play.clock(CLOSE_AT)
        assert (await play.last())["reply_to"] == card["id"]


async def test_the_close_takes_the_buttons_away_in_spite_of_every_fault(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        for kind in PASSING:
            card = await play.drawn()
            await play.fault(kind, "editMessageText", TEAM, times=2)
            await play.later(hours=24, minutes=1)
            for _ in range(2):
                await play.later(minutes=5)
            assert (await play.message(card))["buttons"] == [], kind
            assert len([m for m in await play.messages() if m["reply_to"]]) == 0, kind
            await play.later(hours=1)


@pytest.mark.parametrize("kind", PASSING)
async def test_the_result_comes_once_or_stands_on_the_card(tmp_path: Path, kind: str) -> None:
    async with stage(tmp_path) as play:
        card = await play.dealt("dilemmaer tue 09:00")
        for person, choice in zip(STAFF, (0, 1, 2, 4, 4), strict=False):
            await play.press(person, card, choice)
        await play.fault(kind, "sendMessage", TEAM)
        await play.clock(CLOSE_AT)
        await play.later(minutes=5)
        replies = [m for m in await play.messages() if m["reply_to"] == card["id"]]
        assert len(replies) == (kind != "drop-before")
        told = play.words("nb", "result-spread", count=5)
        assert (told in (await play.message(card))["text"]) == (kind in LOST), kind
        assert all(told in reply["text"] for reply in replies)
        assert play.rows("SELECT DISTINCT state FROM outgoing") == [("sent",)]


async def test_a_note_to_a_lead_comes_at_least_once(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        await play.post("start", person=KARI, payload=await contact(play))
        for kind in PASSING:
            before = len(await play.messages(KARI))
            await play.fault("drop-before", "sendMessage", TEAM)
            await play.fault(kind, "sendMessage", KARI)
            await play.say(KARI, "/draw@eske_demo_bot")
            await play.later(minutes=5)
            came = len(await play.messages(KARI)) - before
            assert came == 1 + (kind in HAPPENED), kind


async def test_the_count_on_a_card_is_right_in_the_end(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        card = await play.dealt()
        for count, (kind, person) in enumerate(zip(PASSING, STAFF, strict=False), 1):
            await play.fault(kind, "editMessageText", TEAM)
            await play.press(person, card, 0)
            for _ in range(3):
                await play.later(seconds=15)
            shown = play.words("nb", "card-answered-anonymous", count=count, k=5)
            assert shown in (await play.message(card))["text"], kind


async def test_an_answer_is_kept_whatever_becomes_of_the_answer_to_the_press(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        card = await play.dealt()
        for method in ("answerCallbackQuery", "getChatMember"):
            for kind, person in zip(PASSING, STAFF, strict=False):
                await play.fault(kind, method)
                await play.press(person, card, 0)
                await play.later(seconds=10)
                pressed = list(play.server.state.queries.values())[-1]
                assert pressed.answer is not None, (method, kind)
            # Nobody is in the memory any more: the next ones are asked about again.
            if method == "answerCallbackQuery":
                await play.later(hours=21)
        assert play.rows("SELECT count(*) FROM open_answers", "open.db") == [(5,)]


async def test_a_plan_is_made_once_and_confirmed_at_least_once(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        for made, kind in enumerate(PASSING, 1):
            before = len(await play.messages(KARI))
            await play.fault(kind, "sendMessage", KARI)
            await play.say(KARI, "/schedule@eske_demo_bot dilemmaer tue 09:00")
            await play.later(minutes=1)
            came = len(await play.messages(KARI)) - before
            assert came == 1 + (kind in HAPPENED), kind
            assert play.rows("SELECT count(*) FROM schedules") == [(made,)]


async def test_a_lead_stays_a_lead_though_telegram_does_not_say_so_at_once(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        for made, kind in enumerate(PASSING, 1):
            await play.fault(kind, "getChatMember", TEAM)
            await play.say(KARI, "/schedule@eske_demo_bot dilemmaer tue 09:00")
            await play.later(minutes=1)
            assert play.rows("SELECT count(*) FROM schedules") == [(made,)], kind


async def test_hello_comes_in_spite_of_every_fault(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        for kind in PASSING:
            before = len(await play.messages())
            await play.post("member", chat=TEAM, who="bot", status="left")
            await play.fault(kind, "sendMessage", TEAM)
            await play.post("member", chat=TEAM, who="bot", status="member")
            await play.later(minutes=1)
            assert len(await play.messages()) - before == 1 + (kind in HAPPENED), kind
            (panel,) = (await play.messages())[-1:]
            assert not (await play.press(KARI, panel, 0))["alert"]


async def test_a_429_holds_only_its_chat_and_two_hold_all(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        card = await play.dealt()
        await play.fault("429", "editMessageText", TEAM, retry_after=600)
        await play.press(INGRID, card, 0)
        told = len(await play.messages(KARI))
        await play.say(KARI, "/schedules@eske_demo_bot")
        assert len(await play.messages(KARI)) == told + 1
        await play.fault("429", "sendMessage", KARI, retry_after=60)
        await play.say(KARI, "/schedules@eske_demo_bot")
        # Even the answer to a press waits now.
        assert await play.press(LARS, card, 0) is None
        assert len(await play.messages(KARI)) == told + 1
        await play.later(seconds=62)
        pressed = list(play.server.state.queries.values())[-1]
        assert pressed.answer is not None
        assert len(await play.messages(KARI)) == told + 2
        assert (
            play.words("nb", "card-answered-anonymous", count=0, k=5)
            in ((await play.message(card))["text"])
        )
        await play.later(seconds=600)
        await play.later(seconds=11)
        assert (
            play.words("nb", "card-answered-anonymous", count=2, k=5)
            in ((await play.message(card))["text"])
        )


async def test_a_topic_that_was_closed_is_told_and_its_card_can_be_sent_again(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        await play.say(KARI, "/start@eske_demo_bot", -1002100000005, topic=2)
        await play.say(
            KARI, "/schedule@eske_demo_bot dilemmaer tue 09:00", -1002100000005, topic=2
        )
        (team,) = play.rows("SELECT contact_token FROM teams WHERE topic_id = 2")
        await play.post("start", person=KARI, payload=f"contact-{team[0]}")
        topics = play.server.state.world.chats[-1002100000005].topics
        name = topics.pop(2)
        await play.clock(CARD_AT)
        assert play.rows("SELECT state, why FROM deliveries") == [("failed", "refused")]
        note = await play.last(KARI)
        topics[2] = name
        await play.press(KARI, note, 0, KARI)
        await play.later(seconds=5)
        (card,) = await play.cards(-1002100000005)
        assert card["topic"] == 2
        await play.clock(CARD_AT + timedelta(hours=25))
        assert play.rows(STATE) == [("closed",)]


async def contact(play: Stage) -> str:
    """The payload of the deep link in the main team's hello."""
    (hello,) = await play.messages()
    links = [b["url"] for row in hello["buttons"] for b in row if "url" in b]
    (payload,) = [one.partition("start=")[2] for one in links if "=contact-" in one]
    return str(payload)
