"""Zones and short cuts for the tests of time."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import strategies as st

from bot.core.errors import UserError

OSLO = ZoneInfo("Europe/Oslo")


def zones() -> st.SearchStrategy[ZoneInfo]:
    """Zones whose clocks change in ways of their own."""
    names = (
        "Europe/Oslo",
        "Asia/Jerusalem",
        "America/Scoresbysund",
        "Australia/Lord_Howe",
        "Africa/Cairo",
        "Africa/Casablanca",
        "Pacific/Kiritimati",
        "UTC",
    )
    return st.sampled_from(names).map(ZoneInfo)


def instants() -> st.SearchStrategy[datetime]:
    """Instants in UTC from 2026 to 2036."""
    start = datetime(2026, 1, 1, tzinfo=UTC)
    return st.timedeltas(timedelta(0), timedelta(days=11 * 365)).map(lambda span: start + span)


def refused(caught: pytest.ExceptionInfo[UserError]) -> tuple[str, dict[str, str | int]]:
    """What a person would be told: the text's key and its values."""
    return caught.value.key, caught.value.values
