"""What a file that is sent back would change, however it is called and packed."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from bot.content.archives import zipped
from bot.content.exchange import everything, read_upload
from bot.content.library import Library
from bot.content.sheets import COLUMNS, Labels, workbook
from bot.core.difference import Fate
from bot.core.edit import FileName, Kind
from bot.core.errors import UserError
from bot.core.upload import Reading
from tests.content.samples import DECK, SCRIPT

AT = datetime(2027, 1, 11, 9, 0)  # noqa: DTZ001 – a zip file knows no zones
LABELS = Labels({name: name for name in COLUMNS}, lambda row: row.key, rtl=False)
CHANGED = DECK.replace("Hva hjalp i dag?", "Hva hjalp?")


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """A shipped deck and script."""
    for folder, name, text in (
        ("reflection_cards", "deck-one.yaml", DECK),
        ("prompts", "script-one.yaml", SCRIPT),
    ):
        path = tmp_path / "shipped" / folder / name
        path.parent.mkdir(parents=True)
        path.write_text(text, "utf-8")
    made = Library(tmp_path / "shipped", tmp_path / "local")
    made.refresh()
    return made


Read = Callable[..., Reading]


@pytest.fixture
def read(library: Library) -> Read:
    def read(name: str, data: str | bytes) -> Reading:
        return read_upload(library, name, data.encode() if isinstance(data, str) else data)

    return read


def names(reading: Reading) -> list[FileName]:
    assert reading.flaws == ()
    return [file.name for file in reading.files]


def flaws(reading: Reading) -> list[tuple[str, str, str]]:
    return [(flaw.file, flaw.place, flaw.key) for flaw in reading.flaws]


def test_a_file_is_known_by_its_name_whatever_a_phone_adds_to_it(read: Read) -> None:
    for name in ("deck-one.yaml", "deck-one.yml", "deck-one (1).yaml", "deck-one(12).yaml"):
        reading = read(name, CHANGED)
        assert names(reading) == [FileName(Kind.DECK, "deck-one")]
        assert reading.files[0].difference.fate is Fate.CHANGED


def test_a_new_file_is_a_deck_or_a_script_by_what_it_holds(read: Read) -> None:
    for text, kind in ((DECK, Kind.DECK), (SCRIPT, Kind.SCRIPT)):
        reading = read("ny-fil.yaml", text)
        assert names(reading) == [FileName(kind, "ny-fil")]
        assert reading.files[0].seen is None
        assert reading.files[0].difference.fate is Fate.ADDED
    assert names(read("script-one.yaml", SCRIPT + "# Hei\n"))[0].kind is Kind.SCRIPT


def test_a_zip_is_read_by_its_folders_wherever_they_lie(read: Read) -> None:
    files = {
        "min mappe/reflection_cards/deck-one.yaml": CHANGED,
        "min mappe/prompts/deck-one.yaml": SCRIPT,
        "script-one.yaml": SCRIPT,
    }
    reading = read("alt.ZIP", zipped(((name, text.encode()) for name, text in files.items()), AT))
    assert names(reading) == [FileName(Kind.DECK, "deck-one"), FileName(Kind.SCRIPT, "deck-one")]
    assert reading.same == 1


def test_what_is_fetched_is_the_same_when_it_comes_back(library: Library, read: Read) -> None:
    reading = read("eske.zip", everything(library, AT))
    assert (reading.files, reading.same, reading.flaws) == ((), 2, ())


def test_a_zip_tells_all_that_is_wrong_in_it(read: Read) -> None:
    files = {
        "deck-one.yaml": DECK.replace("format: reflect", "format: x"),
        "Min Fil.yaml": DECK,
        "a/two.yaml": DECK,
        "b/two.yaml": DECK,
        "c.xlsx": "",
        "stor.yaml": "".join(f"# {number}\n" for number in range(40_000)),
    }
    reading = read("alt.zip", zipped(((name, text.encode()) for name, text in files.items()), AT))
    assert flaws(reading) == [
        ("deck-one.yaml", "4:9", "mistake-unknown-word-none"),
        ("Min Fil.yaml", "", "file-name-wrong"),
        ("b/two.yaml", "", "upload-file-twice"),
        ("c.xlsx", "", "upload-not-yaml"),
        ("stor.yaml", "", "upload-large"),
    ]


def test_what_cannot_be_read_at_all_is_refused(read: Read) -> None:
    for name, data, key in (
        ("bilde.png", b"", "upload-ending"),
        ("", b"", "upload-ending"),
        ("deck-one.yaml", b" " * (256 * 1024 + 1), "upload-large"),
        ("alt.zip", bytes(5 * 1024 * 1024 + 1), "upload-large"),
        ("alt.zip", zipped([("__MACOSX/a", b"")], AT), "upload-zip-empty"),
    ):
        with pytest.raises(UserError) as refused:
            read(name, data)
        assert refused.value.key == key


def test_a_sheet_of_unknown_decks_and_cards_is_told_with_its_cells(
    library: Library, read: Read, tmp_path: Path
) -> None:
    data = workbook(list(library.decks.values()), LABELS)
    (tmp_path / "shipped/reflection_cards/deck-one.yaml").write_text(
        DECK.replace("id: first", "id: other"), "utf-8"
    )
    assert flaws(read("a.xlsx", data)) == [("deck-one", "A4", "upload-sheet-key-unknown")]
    (tmp_path / "shipped/reflection_cards/deck-one.yaml").write_text("title: [", "utf-8")
    assert flaws(read("a.xlsx", data)) == [("deck-one", "", "upload-sheet-deck-broken")]
    (tmp_path / "shipped/reflection_cards/deck-one.yaml").unlink()
    assert flaws(read("a.xlsx", data)) == [("deck-one", "A2", "upload-sheet-deck-unknown")]
