"""The bot as a child process: it answers, its log hides the token, its death is told."""

import logging
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from bot.demo.link import ChildLink, LinkError
from tests.demo.conftest import until

TOKEN = "8010203040:not-a-real-token"


@pytest.fixture
async def link() -> AsyncIterator[ChildLink]:
    """A link to a running child."""
    made = ChildLink({"ESKE_TOKEN": TOKEN}, "tests.demo.echo_child")
    await made.start()
    yield made
    await made.stop()


async def test_the_child_tells_its_next_instant_and_its_log_hides_the_token(
    link: ChildLink, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    assert await link.settle(1.5) == datetime(2030, 1, 1, tzinfo=UTC)
    await until(lambda: "the token is <token>" in caplog.text)
    assert TOKEN not in caplog.text


async def test_a_killed_child_is_started_again_at_the_same_hour(
    link: ChildLink, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    await link.settle(3600)
    await link.kill()
    assert await link.settle(3600)
    await until(lambda: "started at 3600" in caplog.text)


async def test_a_child_that_ends_fails_who_waits_for_it(link: ChildLink) -> None:
    for _ in range(2):
        with pytest.raises(LinkError):
            await link.settle(-1)
    await link.kill()
    assert await link.settle(0)
