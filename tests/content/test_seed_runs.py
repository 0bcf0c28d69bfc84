"""No run of eight words of the sources stands in what Eske ships.

`seed_runs.bin` holds, sorted, the salted hash (BLAKE2b, 8 bytes) of every run of eight words in
the five sources that decks and scripts name. It was made once, by a script outside the project;
the sources are no part of it, and cannot be read from the hashes. A word is a row of letters and
digits, casefolded. One run is the test's own, to show that it can find any.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.content.files import shipped_home

SALT = b"eske, seed runs"
SIZE = 8
RUNS = (Path(__file__).parent / "seed_runs.bin").read_bytes()
HASHES = {RUNS[at : at + SIZE] for at in range(0, len(RUNS), SIZE)}

PROJECT = Path(__file__).parents[2]
READ = sorted(
    path
    for pattern in ("*.md", "docs/**/*.md", "bot/texts/**/*.ftl")
    for path in PROJECT.glob(pattern)
)
READ += sorted(
    path
    for folder in ("reflection_cards", "prompts")
    for path in (shipped_home() / folder).rglob("*.yaml")
)


def runs(text: str) -> Iterator[str]:
    words = re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", text).casefold())
    return (" ".join(words[at : at + 8]) for at in range(len(words) - 7))


def known(text: str) -> list[str]:
    """The runs of eight words in a text that stand in the sources."""
    return [
        run
        for run in runs(text)
        if hashlib.blake2b(run.encode(), digest_size=SIZE, salt=SALT).digest() in HASHES
    ]


def test_a_run_of_the_sources_would_be_found() -> None:
    assert len(HASHES) > 20_000
    text = "By chance – THESE eight words, are here\nfor the “Test” alone."
    assert known(text) == ["these eight words are here for the test"]


@pytest.mark.parametrize("path", READ, ids=[f"{path.parent.name}/{path.name}" for path in READ])
def test_no_run_of_eight_words_is_taken_from_the_sources(path: Path) -> None:
    assert known(path.read_text("utf-8")) == []
