"""Decks as spreadsheets for those who translate: a row a text, a column a language.

Read back, a spreadsheet changes texts and adds languages. Each row is known by its key, and holds
marks of what it said when it was written: a text that somebody else has changed meanwhile is told
apart from one that the translator changed.
"""

import hashlib
import re
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from bot.content.archives import opened, part
from bot.core.deck import LANGUAGES, Deck, Words
from bot.core.errors import UserError
from bot.core.sheet import Row, rows
from bot.core.upload import Flaw

KEY, FIELD, MARKS = "key", "field", "marks"
COLUMNS = (KEY, FIELD, *LANGUAGES, MARKS)
WIDTHS = {KEY: 30, FIELD: 22, MARKS: 3}
TEXT_WIDTH = 48
RIGHT_TO_LEFT = ("he",)

# A deck has some hundred; a sheet may have more rows that are only coloured.
MOST_ROWS = 5000
MOST_COLUMNS = 50
MOST_SHEETS = 100
MOST_FLAWS = 100
LONGEST_TITLE = 28

_HEADING = re.compile(rf"(?:^|\W)({'|'.join(COLUMNS)})\s*$", re.IGNORECASE)
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\b[^>]*?\bref="([A-Z0-9:]{1,30})"')
_DOCTYPE = re.compile(rb"<!(?:DOCTYPE|ENTITY)")


@dataclass(frozen=True, slots=True)
class Labels:
    """What people read in a sheet, in their language: above the columns, and beside each row."""

    columns: Mapping[str, str]
    field: Callable[[Row], str]
    rtl: bool


@dataclass(frozen=True, slots=True)
class Cell:
    """A text in a sheet and where it stands; `mark` is that of the text that it was made from,
    None where the sheet no longer says.
    """

    sheet: str
    place: str
    text: str
    mark: str | None


@dataclass(slots=True)
class Sheets:
    """What was read: for each key a cell for each language, and what is wrong."""

    cells: dict[str, dict[str, Cell]] = field(default_factory=dict)
    places: dict[str, tuple[str, str]] = field(default_factory=dict)
    flaws: list[Flaw] = field(default_factory=list)

    def add(self, sheet: str, place: str, flaw: str, **values: str | int) -> None:
        """Note what is wrong; nobody reads more than a hundred."""
        if len(self.flaws) < MOST_FLAWS:
            self.flaws.append(Flaw(sheet, place, flaw, values))


def mark_of(text: str | None) -> str:
    """A short mark of a text, to see whether it is still the same."""
    return "-" if text is None else hashlib.sha256(text.encode()).hexdigest()[:8]


def workbook(decks: Sequence[Deck], labels: Labels) -> bytes:
    """A spreadsheet (.xlsx) of these decks."""
    book = Workbook()
    first = book.active
    assert first is not None
    book.remove(first)
    for deck in decks:
        _write(book.create_sheet(deck.id[:LONGEST_TITLE]), deck, labels)
    made = BytesIO()
    book.save(made)
    return made.getvalue()


def _write(sheet: Worksheet, deck: Deck, labels: Labels) -> None:
    sheet.sheet_view.rightToLeft = labels.rtl
    sheet.freeze_panes = "C2"
    for number, column in enumerate(COLUMNS, 1):
        sheet.column_dimensions[get_column_letter(number)].width = WIDTHS.get(column, TEXT_WIDTH)
        heading = sheet.cell(1, number, f"{labels.columns[column]} · {column}")
        heading.font = Font(bold=True)
    sheet.column_dimensions[get_column_letter(len(COLUMNS))].hidden = True
    before = None
    for number, row in enumerate(rows(deck), 2):
        marks = " ".join(mark_of(row.words.get(language)) for language in LANGUAGES)
        texts = [row.words.get(language) for language in LANGUAGES]
        for place, text in enumerate([row.key, labels.field(row), *texts, marks], 1):
            cell = sheet.cell(number, place)
            if text is not None:
                # Never a formula, whatever a text begins with.
                cell.value, cell.data_type = text, "s"
            column = COLUMNS[place - 1]
            cell.number_format, cell.quotePrefix = "@", True
            cell.alignment = Alignment(
                horizontal="right" if column in RIGHT_TO_LEFT else "left",
                vertical="top",
                wrap_text=column in LANGUAGES,
                readingOrder=2 if column in RIGHT_TO_LEFT else 1,
            )
            if column == KEY:
                cell.font = Font(color="808080", size=8)
            if row.card_id != before:
                cell.border = Border(top=Side("thin"))
        before = row.card_id


def read_sheets(data: bytes) -> Sheets:
    """The texts of a spreadsheet by the keys of their rows, and what is wrong in it.

    UserError where it cannot be read at all.
    """
    with opened(data) as archive:
        _look(archive)
        with warnings.catch_warnings():
            # The library says which of the file's adornments it passes over.
            warnings.simplefilter("ignore")
            try:
                return _read(archive, data)
            except UserError:
                raise
            except Exception as error:
                # A file that is made to confuse may raise anything.
                raise UserError("upload-sheet-broken") from error


def _look(archive: ZipFile) -> None:
    """Whether the parts are a spreadsheet's, and without what XML could unfold without end."""
    if "xl/workbook.xml" not in archive.namelist():
        raise UserError("upload-sheet-none")
    for info in archive.infolist():
        written = part(archive, info)
        # In UTF-16 the search would find nothing; no program writes that.
        if _DOCTYPE.search(written) or {*b"<\0"} <= {*written[:4]}:
            raise UserError("upload-sheet-broken")


def _read(archive: ZipFile, data: bytes) -> Sheets:
    found = Sheets()
    book = load_workbook(BytesIO(data), read_only=True, keep_links=False)
    try:
        if len(book.worksheets) > MOST_SHEETS:
            raise UserError("upload-sheet-many", most=MOST_SHEETS)
        for sheet in book.worksheets:
            # Only a workbook that is read as a whole knows them, which takes any amount of memory.
            merged = _MERGED.search(archive.read(sheet._worksheet_path))  # type: ignore[attr-defined]
            if merged:
                found.add(sheet.title, merged[1].decode(), "upload-sheet-merged")
            else:
                lines = sheet.iter_rows(1, MOST_ROWS * 4, 1, MOST_COLUMNS)
                _read_sheet(sheet.title, lines, found)
    finally:
        book.close()
    return found


def _read_sheet(title: str, lines: Iterator[tuple[Any, ...]], found: Sheets) -> None:
    columns = None
    for number, line in enumerate(lines, 1):
        if all(_is_blank(cell) for cell in line):
            continue
        if number > MOST_ROWS:
            found.add(title, f"A{number}", "upload-sheet-rows", most=MOST_ROWS)
            return
        if columns is not None:
            _read_line(title, number, line, columns, found)
            continue
        columns = _columns(title, number, line, found)
        if columns is None:
            return


def _columns(
    title: str, number: int, heading: Sequence[Any], found: Sheets
) -> dict[int, str] | None:
    """Which column stands where, from 0; None where the heading lacks one that is needed."""
    columns: dict[int, str] = {}
    for at, cell in enumerate(heading):
        name = _HEADING.search(cell.value) if isinstance(cell.value, str) else None
        if name and name[1].lower() in columns.values():
            place = f"{get_column_letter(at + 1)}{number}"
            found.add(title, place, "upload-sheet-column-twice", column=name[1].lower())
        elif name:
            columns[at] = name[1].lower()
    for needed in ((KEY,), LANGUAGES):
        if not set(needed) & set(columns.values()):
            wanted = ", ".join(needed)
            found.add(title, f"A{number}", "upload-sheet-column-missing", columns=wanted)
            return None
    return columns


def _read_line(
    title: str, number: int, line: Sequence[Any], columns: Mapping[int, str], found: Sheets
) -> None:
    here = {columns[at]: (at, cell) for at, cell in enumerate(line) if at in columns}
    texts: dict[str, tuple[str, str]] = {}
    for at, cell in enumerate(line):
        name, place = columns.get(at), f"{get_column_letter(at + 1)}{number}"
        if _is_blank(cell) or name in (FIELD, MARKS):
            continue
        if name is None:
            found.add(title, place, "upload-sheet-column-unknown", columns=", ".join(COLUMNS[:-1]))
        elif cell.data_type == "f":
            found.add(title, place, "upload-sheet-formula")
        elif not isinstance(cell.value, str):
            found.add(title, place, "upload-sheet-not-text", value=str(cell.value)[:40])
        else:
            texts[name] = (place, cell.value.replace("\r\n", "\n").strip())
    where, key = texts.pop(KEY, (f"{get_column_letter(here[KEY][0] + 1)}{number}", ""))
    if not key:
        if texts:
            found.add(title, where, "upload-sheet-key-missing")
        return
    if key in found.places:
        first = " ".join(found.places[key])
        found.add(title, where, "upload-sheet-key-twice", row=key[:200], first=first)
        return
    found.places[key] = (title, where)
    marks = _marks(here.get(MARKS, (0, None))[1])
    found.cells[key] = {
        language: Cell(title, place, text, marks.get(language))
        for language, (place, text) in texts.items()
    }


def _is_blank(cell: Any) -> bool:
    return cell.value is None or (isinstance(cell.value, str) and not cell.value.strip())


def _marks(cell: Any) -> dict[str, str]:
    written = str(cell.value).split() if cell is not None and cell.value else []
    return dict(zip(LANGUAGES, written, strict=False)) if len(written) == len(LANGUAGES) else {}


def changed(row: Row, cells: Mapping[str, Cell]) -> tuple[Words, list[Cell]]:
    """What a row of a sheet changes, and cells that somebody else has changed meanwhile.

    An empty cell changes nothing.
    """
    words, overtaken = {}, []
    for language, cell in cells.items():
        now = row.words.get(language)
        if cell.text == now or cell.mark == mark_of(cell.text):
            continue
        if cell.mark not in (None, mark_of(now)):
            overtaken.append(cell)
        words[language] = cell.text
    return words, overtaken
