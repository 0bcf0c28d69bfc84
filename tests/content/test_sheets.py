"""Spreadsheets: written for those who translate, read back however they come."""

import random
from datetime import UTC, datetime
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from bot.content.sheets import COLUMNS, MOST_ROWS, Labels, changed, read_sheets, workbook
from bot.core.deck import Card, Deck, Format
from bot.core.errors import UserError
from bot.core.sheet import rows
from bot.core.upload import Flaw

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
FIRST = Card("first", Format.REFLECT, {"nb": "=Hei\nder", "he": "שלום"})
SECOND = Card(
    "second", Format.DILEMMA, {"nb": "1"}, poles=({"nb": "-Ja", "en": "@yes"}, {"nb": "Nei"})
)
DECK = Deck("deck", {"nb": "Prøve"}, {"nb": "Om"}, "003", Format.REFLECT, (FIRST, SECOND))
LABELS = Labels(dict.fromkeys(COLUMNS, "Navn"), lambda row: "Felt", rtl=False)


def book(data: bytes | None = None) -> Any:
    return load_workbook(BytesIO(data or workbook([DECK], LABELS)))


def saved(made: Any) -> bytes:
    data = BytesIO()
    made.save(data)
    return data.getvalue()


def sheet(*lines: list[object]) -> bytes:
    made = Workbook()
    assert made.active is not None
    made.active.title = "deck"
    for line in lines:
        made.active.append(line)
    return saved(made)


def flaws(data: bytes) -> list[tuple[str, str]]:
    """Where something is wrong, and what."""
    return [(flaw.place, flaw.key) for flaw in read_sheets(data).flaws]


def refusal(data: bytes) -> str:
    with pytest.raises(UserError) as refused:
        read_sheets(data)
    return refused.value.key


def outcome(data: bytes) -> str | list[tuple[str, str]]:
    """What is wrong, or why it cannot be read."""
    try:
        return flaws(data)
    except UserError as error:
        return error.key


def with_part(name: str, content: bytes) -> bytes:
    """A workbook of which one part is another."""
    made = BytesIO()
    with (
        ZipFile(BytesIO(workbook([DECK], LABELS))) as old,
        ZipFile(made, "w", ZIP_DEFLATED) as new,
    ):
        for info in old.infolist():
            new.writestr(
                info.filename, content if info.filename == name else old.read(info.filename)
            )
    return made.getvalue()


def test_what_is_written_is_read_back_and_changes_nothing() -> None:
    found = read_sheets(workbook([DECK], LABELS))
    assert found.flaws == []
    for row in rows(DECK):
        cells = found.cells[row.key]
        assert {language: cell.text for language, cell in cells.items()} == dict(row.words)
        assert changed(row, cells) == ({}, [])


def test_a_sheet_is_made_to_be_read() -> None:
    written = book()
    (only,) = written.worksheets
    assert only.title == "deck"
    assert only.freeze_panes == "C2"
    assert [cell.value for cell in only[1]] == [f"Navn · {name}" for name in COLUMNS]
    first = only["C4"]
    assert (first.value, first.data_type, first.number_format) == ("=Hei\nder", "s", "@")
    assert first.alignment.wrap_text
    assert only["E4"].alignment.readingOrder == 2
    hebrew = Labels(LABELS.columns, LABELS.field, rtl=True)
    assert book(workbook([DECK], hebrew)).worksheets[0].sheet_view.rightToLeft


def test_decks_with_long_names_have_sheets_of_their_own() -> None:
    decks = [
        Deck("a" * 60 + end, DECK.title, DECK.about, "1", Format.READ, (FIRST,)) for end in "bc"
    ]
    data = workbook(decks, LABELS)
    assert len(book(data).worksheets) == 2
    assert {key.partition("/")[0] for key in read_sheets(data).cells} == {d.id for d in decks}


def test_a_translator_changes_texts_adds_a_language_and_leaves_cells_empty() -> None:
    made = book()
    only = made.worksheets[0]
    only["C4"], only["D4"], only["E4"] = " Hallo\r\nder ", "Hi", None
    cells = read_sheets(saved(made)).cells["deck/first/text"]
    row = next(row for row in rows(DECK) if row.key == "deck/first/text")
    assert changed(row, cells) == ({"nb": "Hallo\nder", "en": "Hi"}, [])


def test_a_text_that_changed_in_both_places_is_told_and_others_are_not() -> None:
    made = book()
    made.worksheets[0]["C4"] = "Hallo"
    cells = read_sheets(saved(made)).cells["deck/first/text"]
    (row,) = [row for row in rows(DECK) if row.key == "deck/first/text"]
    newer = type(row)(row.deck_id, row.card_id, row.place, {"nb": "God dag", "he": "להתראות"})
    words, overtaken = changed(newer, cells)
    assert [cell.place for cell in overtaken] == ["C4"]
    # The Hebrew text is as it was written: what somebody else made of it stays.
    assert "he" not in words
    same = type(row)(row.deck_id, row.card_id, row.place, {"nb": "Hallo", "he": "שלום"})
    assert changed(same, cells) == ({}, [])


def test_a_sheet_without_marks_and_field_names_is_read_all_the_same() -> None:
    found = read_sheets(sheet(["key", "NB"], ["deck/first/text", "Hallo"]))
    assert found.flaws == []
    assert found.cells["deck/first/text"]["nb"].mark is None


def test_rows_may_move_and_sheets_may_be_renamed_and_empty() -> None:
    made = Workbook()
    assert made.active is not None
    made.active.append([None, "en · en", None, "key"])
    made.active.append([None, "Hi", None, "deck/first/text"])
    made.create_sheet("empty")
    found = read_sheets(saved(made))
    assert found.flaws == []
    assert found.cells["deck/first/text"]["en"].place == "B2"


def test_everything_wrong_is_told_at_once_each_with_its_cell() -> None:
    data = sheet(
        ["key", "nb", "en", "he", "Kommentar"],
        ["deck/first/text", "=1+1", 7, datetime(2027, 1, 1, tzinfo=UTC).replace(tzinfo=None)],
        ["deck/first/text", "Igjen"],
        [None, "Uten nøkkel"],
        ["deck/second/text", True, None, None, "Se her"],
        [3, "Tall"],
    )
    assert flaws(data) == [
        *(("B2", "upload-sheet-formula"), ("C2", "upload-sheet-not-text")),
        *(("D2", "upload-sheet-not-text"), ("A3", "upload-sheet-key-twice")),
        *(("A4", "upload-sheet-key-missing"), ("B5", "upload-sheet-not-text")),
        *(("E5", "upload-sheet-column-unknown"), ("A6", "upload-sheet-not-text")),
        ("A6", "upload-sheet-key-missing"),
    ]


def test_columns_must_be_there_and_only_once() -> None:
    assert flaws(sheet(["nb", "en"], ["a", "b"])) == [("A1", "upload-sheet-column-missing")]
    assert flaws(sheet(["key", "fr"], ["a", "b"])) == [("A1", "upload-sheet-column-missing")]
    assert ("C1", "upload-sheet-column-twice") in flaws(sheet(["key", "nb", "Mer · nb"]))


def test_merged_cells_are_named() -> None:
    made = book()
    made.worksheets[0].merge_cells("C4:D5")
    assert read_sheets(saved(made)).flaws == [Flaw("deck", "C4:D5", "upload-sheet-merged", {})]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", [(f"A{MOST_ROWS + 1}", "upload-sheet-rows")]),
        ("Tekst som fyller arket til randen " * 4, "upload-zip-large"),
    ],
)
def test_a_hundred_thousand_rows_are_not_read(
    text: str, wanted: str | list[tuple[str, str]]
) -> None:
    made = Workbook(write_only=True)
    only = made.create_sheet("deck")
    only.append(["key", "nb"])
    for number in range(100_000):
        only.append([f"d/{number}/text", text and f"{text} {number}"])
    assert outcome(saved(made)) == wanted


def test_rows_that_are_only_coloured_do_no_harm() -> None:
    made = book()
    made.worksheets[0]["A90000"].number_format = "@"
    assert flaws(saved(made)) == []


def test_no_spreadsheet_is_told_from_a_broken_one() -> None:
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        archive.writestr("a.txt", "a")
    assert refusal(made.getvalue()) == "upload-sheet-none"
    assert refusal(b"\xd0\xcf\x11\xe0 an old .xls") == "upload-zip-broken"
    assert refusal(with_part("xl/workbook.xml", b"<a")) == "upload-sheet-broken"
    assert refusal(with_part("xl/styles.xml", b"not xml")) == "upload-sheet-broken"
    strange = f'<worksheet xmlns="{MAIN}"><sheetData><row r="x"/></sheetData></worksheet>'
    assert refusal(with_part("xl/worksheets/sheet1.xml", strange.encode())) == (
        "upload-sheet-broken"
    )


def test_xml_that_unfolds_without_end_is_not_read() -> None:
    bomb = b'<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><a>&c;</a>'
    assert refusal(with_part("xl/styles.xml", bomb)) == "upload-sheet-broken"
    wide = bomb.decode().encode("utf-16")
    assert refusal(with_part("xl/styles.xml", wide)) == "upload-sheet-broken"


def test_deep_xml_does_not_bring_the_bot_down() -> None:
    chance = random.Random(5)
    names = [b"a%d" % chance.getrandbits(20) for _ in range(60_000)]
    deep = b"<%b>" % b"><".join(names) + b"".join(b"</%b>" % name for name in reversed(names))
    for before, after in ((b"<c>", b"</c>"), (b'<c t="inlineStr"><is>', b"</is></c>")):
        cell = b"<sheetData><row>" + before + deep + after + b"</row></sheetData>"
        written = f'<worksheet xmlns="{MAIN}">'.encode() + cell + b"</worksheet>"
        data = with_part("xl/worksheets/sheet1.xml", written)
        assert outcome(data) in ([], "upload-sheet-broken")


@given(st.data())
def test_a_damaged_spreadsheet_brings_nothing_but_a_clear_refusal(data: st.DataObject) -> None:
    whole = workbook([DECK], LABELS)
    with ZipFile(BytesIO(whole)) as archive:
        name = data.draw(st.sampled_from(sorted(archive.namelist())))
        old = archive.read(name)
    at = data.draw(st.integers(0, len(old)))
    noise = data.draw(st.binary(max_size=20))
    gone = data.draw(st.integers(0, 30))
    told = outcome(with_part(name, old[:at] + noise + old[at + gone :]))
    assert isinstance(told, list) or told.startswith("upload-")
