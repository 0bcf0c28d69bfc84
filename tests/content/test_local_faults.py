"""What may happen to a local deck on disk: the last good one deals on, and nothing is lost."""

from pathlib import Path

import pytest

from bot.content.library import Instead, Library
from bot.content.splice import spliced
from bot.core.deck import Card
from bot.core.edit import FileName, Kind, PutCard
from bot.core.errors import UserError
from tests.content.samples import DECK, deck_of

NAME = FileName(Kind.DECK, "one")
BOMB = "\n".join(
    ["a: &a [x, x]", *(f"{b}: &{b} [{f'*{a}, ' * 9}]" for a, b in ("ab", "bc", "cd", "de", "ef"))]
)
FAULTS = {
    "a bomb of aliases": (BOMB.encode(), "mistake-anchor"),
    "30 KB of brackets": (b"[" * 30_000, "mistake-too-deep"),
    "an anchor": (DECK.replace("source:", "source: &s").encode(), "mistake-anchor"),
    "a field twice": ((DECK + "format: scale\n").encode(), "mistake-field-twice"),
    "a language twice": ((DECK + "      he: שוב\n").encode(), "mistake-field-twice"),
    "a tab": (DECK.replace("      nb", "\tnb").encode(), "mistake-tab"),
    "UTF-16": (DECK.encode("utf-16"), "mistake-utf16"),
    "Latin-1": (DECK.split("he:")[0].encode("latin-1"), "mistake-utf8"),
    "nothing": (b"", "mistake-file-empty"),
    "a letter cut in two": (DECK.encode()[:-3], "mistake-utf8"),
    "20 MB": (b"#" * 20_000_000, "mistake-file-large"),
}


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """A library with one good local deck."""
    for folder in ("reflection_cards", "prompts"):
        (tmp_path / "shipped" / folder).mkdir(parents=True)
    library = Library(tmp_path / "shipped", tmp_path / "data")
    library.copies.put(NAME, DECK.encode(), None)
    assert library.refresh() == []
    return library


def the_card(library: Library) -> Card:
    return library.decks["one"].cards[0]


@pytest.mark.parametrize("fault", FAULTS)
def test_a_local_deck_that_breaks_deals_on_and_is_told(library: Library, fault: str) -> None:
    data, key = FAULTS[fault]
    card = the_card(library)
    library.copies.path(NAME).write_bytes(data)
    [broken] = library.refresh()
    assert key in [mistake.key for mistake in broken.mistakes]
    assert broken.instead is Instead.LAST_GOOD
    assert the_card(library) is card
    library.copies.path(NAME).write_bytes(DECK.encode())
    assert library.refresh() == []


@pytest.mark.parametrize("fault", FAULTS)
def test_a_broken_local_deck_is_not_changed_by_an_edit(library: Library, fault: str) -> None:
    data, _ = FAULTS[fault]
    card = the_card(library)
    with pytest.raises(UserError) as raised:
        spliced(NAME, data, [PutCard(card, card)])
    assert raised.value.key == "edit-file-broken"


def test_a_file_of_twenty_megabytes_is_not_read_to_be_edited(library: Library) -> None:
    with library.copies.path(NAME).open("r+b") as file:
        file.truncate(20_000_000)
    with pytest.raises(UserError) as raised:
        library.copies.read(NAME)
    assert raised.value.key == "mistake-file-large"


def test_a_deck_that_is_deleted_while_its_card_is_edited_is_not_written_again(
    library: Library,
) -> None:
    source = library.copies.read(NAME)
    assert source
    card = the_card(library)
    data = spliced(NAME, source.data, [PutCard(card, card)])
    source.path.unlink()
    with pytest.raises(UserError) as raised:
        library.copies.put(NAME, data, source.digest)
    assert raised.value.key == "file-changed-meanwhile"
    assert library.refresh() == []
    assert "one" not in library.decks


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_words_that_yaml_reads_otherwise_stay_as_they_are_beside_an_edit(mark: bytes) -> None:
    text = DECK.replace("Hva hjalp i dag?", "no").replace("What helped today?", "9:30")
    deck = deck_of(text)
    assert deck
    card = deck.cards[0]
    assert (card.text["nb"], card.text["en"]) == ("no", "9:30")
    new = Card(card.id, card.format, {**card.text, "he": "כן"})
    data = spliced(FileName(Kind.DECK, "deck-one"), mark + text.encode(), [PutCard(new, card)])
    assert data == mark + text.replace("מה עזר היום?", '"כן"').encode()
