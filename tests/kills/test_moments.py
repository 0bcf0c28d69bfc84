"""One kill at one exact moment, and what becomes of the card."""

import html
import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.core.delivery import DeliveryState
from bot.messages.card import CardView, open_card
from bot.store import Store
from bot.texts import load_texts
from tests.kills.crowd import CROWD, TEAM, answers
from tests.kills.play import FIRST_DUE, Play, playing

MINUTE = timedelta(minutes=1)


async def killed_while_sending(play: Play) -> None:
    """The first card is due; Telegram has it, but the bot never hears that."""
    play.recorder.strike_at = ("sendMessage", "done")
    play.move(FIRST_DUE)
    await play.link.end()
    await play.link.start()
    await play.recorder.struck.wait()
    await play.link.end()


async def started_at_last(play: Play, after: timedelta) -> list[str]:
    """Start again so long after the card was due; the texts that the team's chat got by then."""
    play.move(FIRST_DUE + after)
    await play.link.start()
    await play.server.control.settle()
    return [sent["text"] for sent in play.recorder.sent if sent["chat"]["id"] == TEAM]


async def press(play: Play, person: int, message: dict[str, Any], place: int) -> Any:
    """Press one button of a card; what the person is told."""
    body = {"person": person, "chat": TEAM, "message": message["message_id"]}
    pressed = await play.server.control.press(body | {"data": answers(message)[place]})
    return pressed["answer"]["text"]


async def test_killed_while_a_card_is_sent_it_comes_twice_and_both_lead_to_one_delivery(
    tmp_path: Path,
) -> None:
    async with playing(tmp_path) as play:
        await killed_while_sending(play)
        await started_at_last(play, MINUTE)
        ((number, copies),) = play.recorder.copies().items()
        assert len(copies) == 2
        for person, copy in zip(CROWD, [*copies, *copies, *copies], strict=False):
            assert await press(play, person, copy, 2)
        await play.link.stop()
        store = Store(tmp_path)
        assert len(store.answers.open_values(number)) == 6
        store.close()


@pytest.mark.parametrize("outage", [timedelta(hours=5), timedelta(hours=23.5)])
async def test_killed_while_a_card_is_sent_and_down_for_hours_the_leads_learn_of_it(
    outage: timedelta, tmp_path: Path
) -> None:
    async with playing(tmp_path) as play:
        await killed_while_sending(play)
        texts = await started_at_last(play, outage)
        assert len(texts) == 2
        assert "ble ikke sendt" in texts[1]
        await play.link.stop()
        store = Store(tmp_path)
        delivery = store.deliveries.by_id(1)
        assert delivery is not None
        assert delivery.state is DeliveryState.MISSED
        store.close()


async def test_killed_while_a_card_is_sent_and_down_for_a_day_the_card_is_not_closed_in_silence(
    tmp_path: Path,
) -> None:
    async with playing(tmp_path) as play:
        await killed_while_sending(play)
        texts = await started_at_last(play, timedelta(hours=26))
        assert any("ble ikke sendt" in text for text in texts)


async def test_the_count_on_a_card_is_true_again_after_a_kill(tmp_path: Path) -> None:
    async with playing(tmp_path) as play:
        play.move(FIRST_DUE)
        await play.server.control.settle()
        ((number, (card,)),) = play.recorder.copies().items()
        for person in CROWD[:3]:
            # The first two edits of ten seconds are used up by then.
            await press(play, person, card, 1)
        await play.link.end()
        await started_at_last(play, MINUTE)
        await play.server.control.settle()
        await play.link.stop()
        store = Store(tmp_path)
        delivery = store.deliveries.by_id(number)
        assert delivery is not None
        assert len(store.answers.open_values(number)) == 3
        view = CardView(delivery, store.teams.by_id(1), 3, FIRST_DUE.date(), "")
        store.close()
        wanted = open_card(view, load_texts()[delivery.language]).text
        shown = play.server.state.world.chats[TEAM].messages[card["message_id"]].words
        assert shown == html.unescape(re.sub("<[^>]+>", "", wanted))


async def test_an_answer_that_waited_at_telegram_while_its_card_was_half_closed_counts(
    tmp_path: Path,
) -> None:
    async with playing(tmp_path) as play:
        play.move(FIRST_DUE)
        await play.server.control.settle()
        ((number, (card,)),) = play.recorder.copies().items()
        for person in CROWD[:5]:
            await press(play, person, card, 1)
        await play.link.end()
        closing = FIRST_DUE + timedelta(days=1)
        play.move(closing - timedelta(seconds=30))
        play.crowd.press(CROWD[5], card, answers(card)[0])
        store = Store(tmp_path)
        store.deliveries.mark_closing(number)
        store.close()
        await started_at_last(play, timedelta(days=1, minutes=1))
        await play.link.stop()
        store = Store(tmp_path)
        assert len(store.answers.closed_values(number)) == 6
        store.close()
