"""Eske stops without a word of trouble."""

import asyncio
from datetime import UTC, datetime

import pytest
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.app import stop_ticking


async def test_a_stop_in_the_moment_when_a_tick_is_due_logs_no_error(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def tick() -> None:
        pass

    scheduler = AsyncIOScheduler(timezone=UTC)
    scheduler.add_job(tick, "interval", hours=1, next_run_time=datetime.now(UTC))
    scheduler.start()
    stop_ticking(scheduler)
    await asyncio.sleep(0.01)
    assert [record for record in caplog.records if record.levelname == "ERROR"] == []
