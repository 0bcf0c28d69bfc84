"""Decks and scripts as files: what to fetch, and what a file that was sent back would change."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from bot.core.deck import LANGUAGES
from bot.core.desk import page_of
from bot.core.edit import FileName, Kind
from bot.core.sheet import Row
from bot.core.terms import Hint
from bot.core.upload import Flaw, Reading
from bot.messages.callbacks import Button, Noun
from bot.messages.difference import difference_pages, field_name, length
from bot.messages.hint import hint_lines
from bot.messages.voice import LONGEST_MESSAGE, Message, keyboard, say
from bot.texts import Texts, undirected

# As many buttons as a thumb likes to pass.
MOST_LISTED = 15
# What stands around differences and flaws.
_AROUND = 700

_Row = list[tuple[str, Button | str]]


@dataclass(frozen=True, slots=True)
class UploadView:
    """An upload of that number and name, as it compares now; `page` counts from 0.

    `hints` are about its new texts; `meanwhile`: something was changed since it was last shown.
    """

    number: int
    name: str
    reading: Reading
    hints: Sequence[Hint]
    page: int = 0
    meanwhile: bool = False


def menu(texts: Texts) -> Message:
    """What can be fetched."""
    wanted = (
        ("export-everything", _export("everything")),
        ("export-sheets", _export("sheets")),
        ("export-decks", _export("list", Kind.DECK)),
        ("export-scripts", _export("list", Kind.SCRIPT)),
    )
    rows: list[_Row] = [[(texts(key), button)] for key, button in wanted]
    return Message(say(texts, "export-ask"), keyboard(*rows))


def listing(titles: Mapping[FileName, str], kind: Kind, page: int, texts: Texts) -> Message:
    """All decks, or all scripts, a page of them."""
    page, pages = page_of(len(titles), page, MOST_LISTED)
    verb = "how" if kind is Kind.DECK else "file"
    shown = islice(titles.items(), page * MOST_LISTED, (page + 1) * MOST_LISTED)
    rows: list[_Row] = [[(title, _export(verb, name.key))] for name, title in shown]
    turns = _turns(page, pages, lambda other: _export("list", kind, other))
    return Message(say(texts, f"export-which-{kind}"), keyboard(*rows, turns))


def ways(name: FileName, title: str, texts: Texts) -> Message:
    """As what one deck can be fetched."""
    file = (texts("export-yaml"), _export("file", name.key))
    sheet = (texts("export-sheet"), _export("sheet", name.key))
    return Message(say(texts, "export-how", title=title), keyboard([file], [sheet]))


def sheet_columns(texts: Texts) -> dict[str, str]:
    """What stands above the columns of a spreadsheet, by their names."""
    languages = {language: texts(f"field-language-{language}") for language in LANGUAGES}
    return {name: texts(f"sheet-{name}") for name in ("key", "field", "marks")} | languages


def sheet_field(row: Row, texts: Texts) -> str:
    """What stands beside a text in a spreadsheet."""
    return undirected(field_name(row.place, texts))


def upload(view: UploadView, texts: Texts) -> Message:
    """What an upload would change, and the question whether it shall."""
    reading = view.reading
    changes = [file.difference for file in reading.files]
    notes = hint_lines(view.hints, texts)
    pages = difference_pages(changes, notes, texts, LONGEST_MESSAGE - _AROUND)
    page = min(view.page, len(pages) - 1)
    lines = [_heading(view.name, texts)]
    if view.meanwhile:
        lines.append(say(texts, "upload-meanwhile"))
    if len(pages) > 1:
        lines.append(say(texts, "upload-page", page=page + 1, pages=len(pages)))
    lines += ["", pages[page], ""]
    if reading.same:
        lines.append(say(texts, "upload-same", count=reading.same))
    if view.name.lower().endswith(".xlsx"):
        lines.append(say(texts, "upload-note-sheet"))
    lines.append(say(texts, "upload-ask"))
    return Message(
        "\n".join(lines),
        keyboard(
            _turns(page, len(pages), lambda other: _upload(view, "page", f"{other}")),
            [(texts("upload-apply"), _upload(view, "apply"))],
            [(texts("upload-discard"), _upload(view, "discard"))],
        ),
    )


def flaws(name: str, found: Sequence[Flaw], texts: Texts) -> Message:
    """All that is wrong in a file that was sent, as far as a message has room for it."""
    lines = [say(texts, "upload-flaws", name=_short(name)), ""]
    room = LONGEST_MESSAGE - _AROUND
    for shown, flaw in enumerate(found):
        line = f"• {_place(flaw, texts)}: {say(texts, flaw.key, **flaw.values)}"
        room -= length(line)
        if room < 0:
            lines.append(say(texts, "upload-flaws-more", count=len(found) - shown))
            break
        lines.append(line)
    return Message("\n".join(lines))


def nothing_new(name: str, texts: Texts) -> Message:
    """The file is what is in use already."""
    return Message(f"{_heading(name, texts)}\n\n{say(texts, 'upload-nothing')}")


def applied(name: str, texts: Texts) -> Message:
    """What stands where the question stood, once it was answered with yes."""
    return Message(say(texts, "upload-done", name=_short(name)))


def discarded(name: str, texts: Texts) -> Message:
    """What stands where the question stood, once it was answered with no."""
    return Message(f"{_heading(name, texts)}\n\n{say(texts, 'upload-discarded')}")


def _heading(name: str, texts: Texts) -> str:
    return say(texts, "upload-shown", name=_short(name))


def _short(name: str) -> str:
    return name if len(name) <= 80 else f"{name[:70]}…{name[-9:]}"


def _place(flaw: Flaw, texts: Texts) -> str:
    line, _, column = flaw.place.partition(":")
    file = _short(flaw.file)
    if line.isdigit():
        return say(texts, "upload-at-line", file=file, line=line, column=column)
    if flaw.place:
        return say(texts, "upload-at-cell", file=file, cell=flaw.place)
    return say(texts, "upload-in-file", file=file)


def _turns(page: int, pages: int, button: Callable[[int], Button]) -> _Row:
    """The buttons to the page before and the page after, where there are such."""
    return [
        (caption, button(other))
        for caption, other in (("◂", page - 1), ("▸", page + 1))
        if 0 <= other < pages
    ]


def _export(verb: str, value: str = "", page: int = 0) -> Button:
    return Button(Noun.EXPORT, verb, page, value)


def _upload(view: UploadView, verb: str, value: str = "") -> Button:
    return Button(Noun.UPLOAD, verb, view.number, value)
