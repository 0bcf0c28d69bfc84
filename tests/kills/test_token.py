"""The token stays out of the log, whatever goes wrong and however much is logged."""

from pathlib import Path

import pytest

from bot.demo.faults import Fault
from tests.kills.crowd import CROWD, TEAM
from tests.kills.play import FIRST_DUE, KARI, playing


async def test_the_token_is_in_no_line_of_the_fullest_log_in_spite_of_every_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ESKE_LOG_LEVEL", "DEBUG")
    monkeypatch.setenv("PYTHONASYNCIODEBUG", "1")
    async with playing(tmp_path) as play:
        state = play.server.state
        for kind in ("429", "500", "drop-before", "drop-after", "timeout"):
            state.faults.waiting.append(Fault(kind, retry_after=1))
            # A poll that gets no answer at all is given up only after half a minute.
            poll = "500" if kind == "timeout" else kind
            state.faults.waiting.append(Fault(poll, method="getUpdates", retry_after=1))
            words = {"person": KARI, "chat": TEAM, "text": "/schedules"}
            await play.server.control.say(words)
        play.move(FIRST_DUE)
        await play.server.control.settle()
        ((card,),) = play.recorder.copies().values()
        await play.crowd.press_for(20, {})
        play.crowd.press(CROWD[0], card, "card:answer:0:x")
        # An update that nobody can read.
        state.updates.add("callback_query", {"id": "5", "from": {"id": 1}}, "user 1")
        state.faults.waiting.append(Fault("kicked", chat=TEAM))
        await play.server.control.clock({"to": (FIRST_DUE.replace(hour=9)).isoformat()})
        await play.link.stop()
        log = "".join(play.link.log)
    assert "is set aside" in log
    assert "No updates from Telegram" in log or "Updates could not be taken in" in log
    assert play.server.token.partition(":")[2] not in log
