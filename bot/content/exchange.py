"""Decks and scripts as files for colleagues, and what comes of those that they send back."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import TypeAlias

from bot.content.archives import unzipped, zipped
from bot.content.checker import ENDING
from bot.content.copies import FOLDERS, Source
from bot.content.decks import deck_values
from bot.content.encoding import MOST_BYTES
from bot.content.library import Library
from bot.content.mistakes import Mark, Mistakes
from bot.content.sheets import Cell, Sheets, changed, read_sheets
from bot.content.splice import spliced
from bot.content.yaml_reader import Fields, Listing, Node, Scalar, read_yaml
from bot.content.yaml_writer import inline
from bot.core.deck import Deck
from bot.core.difference import difference
from bot.core.edit import FileName, Kind, edited
from bot.core.errors import UserError
from bot.core.script import Script
from bot.core.sheet import edits_of, rows
from bot.core.upload import Flaw, NewFile, Reading

YAML, ZIP, SHEET = (ENDING, ".yml"), ".zip", ".xlsx"
ENDINGS = (*YAML, ZIP, SHEET)
# More than all that Eske ships; the Bot API lets a bot fetch 20 MB.
MOST_SENT = 5 * 1024 * 1024
_KINDS = {folder: kind for kind, folder in FOLDERS.items()}
# What browsers and phones add to the name of a file that they have already.
_AGAIN = re.compile(r" ?\(\d{1,3}\)$")
_STEPS = re.compile(rb"^steps\s*:", re.MULTILINE)

Found: TypeAlias = NewFile | Flaw | None
"""A file that differs, something wrong, or None for a file that is the same."""


def most_bytes(file_name: str) -> int:
    """How large a file of that name may be; UserError if Eske can do nothing with such a file."""
    ending = PurePosixPath(file_name.lower()).suffix
    if ending not in ENDINGS:
        raise UserError("upload-ending")
    return MOST_BYTES if ending in YAML else MOST_SENT


def file_path(name: FileName) -> str:
    """Where a file stands in a zip of all."""
    return f"{FOLDERS[name.kind]}/{name.id}{ENDING}"


def everything(library: Library, at: datetime) -> bytes:
    """All decks and scripts in use as a zip file, dated with the local time `at`."""
    sources = ((name, library.copies.read(name)) for name in library.copies.names())
    return zipped(((file_path(name), source.data) for name, source in sources if source), at)


def read_upload(library: Library, file_name: str, data: bytes) -> Reading:
    """What a file that was sent would change; UserError where it cannot be read at all."""
    if len(data) > (most := most_bytes(file_name)):
        raise UserError("upload-large", most=most // 1024)
    match PurePosixPath(file_name.lower()).suffix:
        case ".xlsx":
            found = list(_sheets(library, read_sheets(data)))
        case ".zip":
            found = list(_zip(library, data))
        case _:
            found = list(_yaml(library, PurePosixPath(file_name), data))
    files = tuple(one for one in found if isinstance(one, NewFile))
    flaws = tuple(one for one in found if isinstance(one, Flaw))
    return Reading(files, found.count(None), flaws)


def _zip(library: Library, data: bytes) -> Iterator[Found]:
    parts, flaws = unzipped(data)
    yield from flaws
    names: dict[FileName, PurePosixPath] = {}
    for path, content in parts:
        if path.suffix.lower() not in YAML:
            yield Flaw(str(path), "", "upload-not-yaml", {})
        elif len(content) > MOST_BYTES:
            yield Flaw(str(path), "", "upload-large", {"most": MOST_BYTES // 1024})
        elif names.setdefault(_name(library, path, content), path) != path:
            yield Flaw(str(path), "", "upload-file-twice", {})
        else:
            yield from _yaml(library, path, content)
    if not parts and not flaws:
        raise UserError("upload-zip-empty")


def _yaml(library: Library, path: PurePosixPath, data: bytes) -> Iterator[Found]:
    name = _name(library, path, data)
    try:
        before, source = _current(library, name)
        after, mistakes = library.check(name, data)
    except UserError as error:
        yield Flaw(str(path), "", error.key, error.values)
        return
    for mistake in mistakes:
        place = f"{mistake.line}:{mistake.column}"
        yield Flaw(str(path), place, mistake.key, mistake.values)
    if source and source.data == data:
        yield None
    elif after is not None:
        seen = source.digest if source else None
        yield NewFile(name, data, seen, difference(before, after))


def _name(library: Library, path: PurePosixPath, data: bytes) -> FileName:
    """Which deck or script a file is: by its folder, else by its name, else by what it holds."""
    file_id = _AGAIN.sub("", path.stem)
    if kind := _KINDS.get(path.parent.name):
        return FileName(kind, file_id)
    known = [name for name in library.copies.names() if name.id == file_id]
    kind = Kind.SCRIPT if _STEPS.search(data) else Kind.DECK
    return known[0] if len(known) == 1 else FileName(kind, file_id)


def _sheets(library: Library, sheets: Sheets) -> Iterator[Found]:
    yield from sheets.flaws
    keys_of: dict[str, list[str]] = {}
    for key in sheets.places:
        keys_of.setdefault(key.partition("/")[0], []).append(key)
    for deck_id, keys in keys_of.items():
        name = FileName(Kind.DECK, deck_id)
        sheet, place = sheets.places[keys[0]]
        try:
            source = library.copies.read(name)
            deck = source and library.check(name, source.data)[0]
        except UserError as error:
            yield Flaw(sheet, place, error.key, error.values)
            continue
        if source is None:
            yield Flaw(sheet, place, "upload-sheet-deck-unknown", {"deck": deck_id[:100]})
        elif not isinstance(deck, Deck):
            yield Flaw(sheet, "", "upload-sheet-deck-broken", {"deck": deck_id})
        else:
            yield from _translated(library, deck, source, sheets, keys)


def _translated(
    library: Library, deck: Deck, source: Source, sheets: Sheets, keys: Sequence[str]
) -> Iterator[Found]:
    """What the rows of one deck change in its file."""
    known = {row.key: row for row in rows(deck)}
    texts = {}
    for key in keys:
        sheet, place = sheets.places[key]
        if (row := known.get(key)) is None:
            yield Flaw(sheet, place, "upload-sheet-key-unknown", {"row": key[:200]})
            continue
        texts[key], overtaken = changed(row, sheets.cells[key])
        for cell in overtaken:
            yield Flaw(cell.sheet, cell.place, "upload-sheet-overtaken", {})
    edits = edits_of(deck, texts)
    if not edits:
        yield None
        return
    name = FileName(Kind.DECK, deck.id)
    wrong = list(_mistakes(library, name, edited(deck, edits), sheets))
    yield from wrong
    if wrong:
        return
    try:
        data = spliced(name, source.data, edits)
    except UserError as error:
        yield Flaw(sheets.places[keys[0]][0], "", error.key, error.values)
        return
    after, _ = library.check(name, data)
    yield NewFile(name, data, source.digest, difference(deck, after))


def _mistakes(library: Library, name: FileName, deck: Deck, sheets: Sheets) -> Iterator[Flaw]:
    """All that is wrong with a deck with the texts of a sheet, each with its cell."""
    # Where these stand in a file does not matter: they are only looked up.
    data = inline(deck_values(deck)).encode(errors="replace")
    cells = dict(_cells_at(name.id, data, sheets))
    for mistake in library.check(name, data)[1]:
        cell = cells.get(Mark(mistake.line, mistake.column))
        where = (cell.sheet, cell.place) if cell else (name.id, "")
        yield Flaw(*where, mistake.key, mistake.values)


def _cells_at(deck_id: str, data: bytes, sheets: Sheets) -> Iterator[tuple[Mark, Cell]]:
    """Where the texts of a sheet stand in these bytes."""
    root = read_yaml(data, Mistakes(Path()))
    for mark, names in _texts(root, (deck_id,)) if root else ():
        *key, language = names
        if cell := sheets.cells.get("/".join(key), {}).get(language):
            yield mark, cell


def _texts(node: Node, names: tuple[str, ...]) -> Iterator[tuple[Mark, tuple[str, ...]]]:
    """Every single value of a file with its place, in which a card's place is its id."""
    if isinstance(node, Scalar):
        yield node.mark, names
    elif isinstance(node, Fields):
        for name, (_, value) in node.entries.items():
            # A row is known by its card, not by the list of cards.
            inner = names if name == "cards" else (*names, name)
            yield from _texts(value, inner)
    elif isinstance(node, Listing):
        for number, item in enumerate(node.items, 1):
            card = item.entries.get("id") if isinstance(item, Fields) else None
            known = card[1].text if card and isinstance(card[1], Scalar) else str(number)
            yield from _texts(item, (*names, known))


def _current(library: Library, name: FileName) -> tuple[Deck | Script | None, Source | None]:
    """What is in use under that name, and its file."""
    source = library.copies.read(name)
    if source is None:
        return None, None
    shelf: Mapping[str, Deck | Script] = (
        library.decks if name.kind is Kind.DECK else library.scripts
    )
    return library.check(name, source.data)[0] or shelf.get(name.id), source
