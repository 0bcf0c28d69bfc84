"""docs/content-map.md: every finding of the sources has cards, and each card named is there."""

import re
from pathlib import Path

import pytest

from bot.content.files import shipped_home
from bot.content.library import Library

PAGE = Path(__file__).parents[2] / "docs" / "content-map.md"
ROWS = [
    [cell.strip() for cell in line.strip("|\n").split("|")]
    for line in PAGE.read_text("utf-8").splitlines()
    if line.startswith("| ") and not line.startswith(("| finding", "| ---"))
]


@pytest.fixture(scope="module")
def library() -> Library:
    library = Library(shipped_home(), Path("nowhere"))
    library.refresh()
    return library


def test_the_map_has_findings_of_every_source_and_each_once(library: Library) -> None:
    assert all(len(row) == 3 for row in ROWS)
    assert {seed for _, seed, _ in ROWS} == {"000", "001", "002", "003", "004"}
    assert len({(finding, seed) for finding, seed, _ in ROWS}) == len(ROWS)


def test_every_finding_has_a_card_that_can_be_dealt(library: Library) -> None:
    dealt = {f"{deck.id}/{card.id}" for deck in library.decks.values() for card in deck.dealt}
    for finding, _, cards in ROWS:
        named = re.findall(r"`([^`]*)`", cards)
        assert named, finding
        assert len(set(named)) == len(named), finding
        assert cards == ", ".join(f"`{card}`" for card in named), finding
        assert set(named) <= dealt, (finding, set(named) - dealt)


def test_every_deck_serves_a_finding(library: Library) -> None:
    named = {
        card.partition("/")[0] for _, _, cards in ROWS for card in re.findall(r"`(.*?)`", cards)
    }
    assert named == {deck.id for deck in library.decks.values()}
