"""Background tasks: none is lost, none fails in silence, none is waited for for ever."""

import asyncio

import pytest

from bot.work import Work


async def test_a_task_counts_until_it_is_done() -> None:
    work, go = Work(), asyncio.Event()
    task = work.start(go.wait())
    assert work.running == 1
    go.set()
    await task
    await asyncio.sleep(0)
    assert work.running == 0


async def test_what_a_task_raises_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    async def fail() -> None:
        raise ValueError("about time")

    work = Work()
    work.start(fail())
    await work.finish(5)
    await asyncio.sleep(0)
    assert "A task failed" in caplog.text
    assert "about time" in caplog.text
    assert work.running == 0


async def test_at_the_end_what_is_under_way_may_finish_and_the_rest_is_stopped() -> None:
    work, done = Work(), []

    async def quick() -> None:
        await asyncio.sleep(0)
        done.append("quick")

    work.start(quick())
    endless = work.start(asyncio.Event().wait())
    await work.finish(0.01)
    assert done == ["quick"]
    assert endless.cancelled()
    assert work.running == 0


async def test_with_nothing_under_way_the_end_comes_at_once() -> None:
    await Work().finish(1000)
