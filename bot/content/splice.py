"""Edits of a deck written into its file: only the lines of what changed, all others as they were.

The file is changed as text. A library that reads and writes YAML would lay out the rest anew.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile
from pathlib import Path

from bot.content.checker import ENDING
from bot.content.decks import check_deck, deck_values
from bot.content.encoding import UTF8_MARK
from bot.content.layout import GAP, LINE_END, Part, layout_of
from bot.content.yaml_writer import Value, block, inline
from bot.core.deck import Card, Deck
from bot.core.edit import Edit, FileName, Head, edited
from bot.core.errors import UserError

_COMMA = re.compile(rf"\A({GAP.pattern}),({GAP.pattern})")
_BRACKET = re.compile(rf"[\[{{]{GAP.pattern}")
_EMPTY_LINE = re.compile(rf"({LINE_END.pattern})[ \t]*({LINE_END.pattern})")


def spliced(name: FileName, data: bytes, edits: Sequence[Edit]) -> bytes:
    """The deck's file after these edits, none of which is overtaken.

    UserError if the file is broken, or a mistake of the new card or head, or if the edits cannot
    be made without touching other lines. Texts must not begin or end with spaces.
    """
    path = Path(f"{name.id}{ENDING}")
    deck, mistakes = check_deck(path, data, shipped=False)
    if deck is None:
        raise UserError("edit-file-broken", name=path.name, line=str(mistakes[0].line))
    for edit in edits:
        after = edited(deck, [edit])
        if not after.cards:
            raise UserError("edit-last-card")
        mark = UTF8_MARK if data.startswith(UTF8_MARK) else b""
        text = data.removeprefix(mark).decode()
        root = layout_of(text)
        new = _File(text).changed(root, deck_values(deck), deck_values(after))
        data = mark + _bytes(text[: root.start] + new + text[root.end :])
        deck = after
        _verify(path, data, deck)
    return data


def new_deck(head: Head, card: Card) -> bytes:
    """The file of a new deck with its first card; UserError names a mistake in them."""
    deck = Deck("new", head.title, head.about, head.source, head.format, (card,), head.retired)
    values = deck_values(deck)
    cards = values.pop("cards")
    data = _bytes(block(values, 0, "\n") + "\n\n" + block({"cards": cards}, 0, "\n") + "\n")
    _verify(Path(f"new{ENDING}"), data, deck)
    return data


def _bytes(text: str) -> bytes:
    # Half an emoji is no character; it is found when the bytes are read again.
    return text.encode(errors="replace")


def _verify(path: Path, data: bytes, expected: Deck) -> None:
    deck, mistakes = check_deck(path, data, shipped=False)
    if mistakes:
        raise UserError(mistakes[0].key, **mistakes[0].values)
    if deck != expected:
        raise UserError("edit-not-safe")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A field or an item as it will be; `place` is the old one's, None if it is new."""

    place: int | None
    name: str | None
    text: str


class _File:
    """One text; each method gives the new text of a part of it, and changes nothing."""

    def __init__(self, text: str) -> None:
        self._text = text
        found = LINE_END.search(text)
        self._line_end = found[0] if found else "\n"

    def changed(self, part: Part, old: Value | None, new: Value) -> str:
        """The text of a list or of fields when their value changes from old to new."""
        if isinstance(new, dict):
            return self._joined(
                part, self._fields(part, old if isinstance(old, dict) else {}, new)
            )
        assert isinstance(new, list)
        return self._joined(part, self._items(part, old if isinstance(old, list) else [], new))

    def _fields(self, part: Part, old: dict[str, Value], new: dict[str, Value]) -> list[_Piece]:
        pieces = [
            self._piece(part, place, old.get(name), new.get(name))
            for place, name in enumerate(child.name or "" for child in part.children)
            # A field that only says what holds without it, such as `retired: false`, may stay.
            if name in new or name not in old
        ]
        at = 0
        for name, value in new.items():
            names = [piece.name for piece in pieces]
            if name not in names:
                pieces.insert(at, _Piece(None, name, self._new(part, {name: value})))
                names.insert(at, name)
            at = names.index(name) + 1
        return pieces

    def _items(self, part: Part, old: list[Value], new: list[Value]) -> list[_Piece]:
        if len(part.children) != len(old):
            raise UserError("edit-not-safe")
        start = _alike(old, new)
        end = _alike(old[start:][::-1], new[start:][::-1])
        paired = min(len(old), len(new)) - end
        return [
            *(self._piece(part, place, old[place], new[place]) for place in range(paired)),
            *(_Piece(None, None, self._new(part, [v])) for v in new[paired : len(new) - end]),
            *(self._piece(part, place, None, None) for place in range(len(old) - end, len(old))),
        ]

    def _piece(self, part: Part, place: int, old: Value | None, new: Value | None) -> _Piece:
        child = part.children[place]
        before = self._text[child.start : child.value.start]
        after = self._text[child.value.end : child.end]
        if new is None or old == new:
            text = self._text[child.value.start : child.value.end]
        elif isinstance(new, dict | list):
            text = self.changed(child.value, old, new)
        elif part.flow or after.strip():
            text = inline(new)
        else:
            text = block(new, self._column(child.start) + 2, self._line_end)
        return _Piece(place, child.name, before + text + after)

    def _new(self, part: Part, value: Value) -> str:
        if part.flow:
            return inline(value)[1:-1]
        return block(value, self._column(part.start), self._line_end)

    def _column(self, index: int) -> int:
        return index - max(self._text.rfind(sign, 0, index) for sign in "\r\n") - 1

    def _joined(self, part: Part, pieces: list[_Piece]) -> str:
        gaps = self._gaps(part)
        new_gap = self._new_gap(part, gaps)
        text, last = "", None
        for piece in pieces:
            if piece.place is None:
                text += new_gap if text else ""
            elif last is None:
                text += (new_gap if text else "") + _comments(gaps[: piece.place])
            else:
                text += _merged(gaps[last : piece.place])
            text += piece.text
            last = last if piece.place is None else piece.place
        left = _COMMA.sub(r"\1\2", _merged(gaps[last or 0 :]))
        if "#" in left:
            text += left if part.flow else left.rstrip()
        opening, closing = self._brackets(part)
        return opening + text + closing

    def _gaps(self, part: Part) -> list[str]:
        """What stands between the fields or items, and nothing else than that."""
        gaps = [self._text[one.end : two.start] for one, two in pairwise(part.children)]
        usual = _COMMA if part.flow else GAP
        if not all(usual.fullmatch(gap) for gap in gaps):
            raise UserError("edit-not-safe")
        return gaps

    def _new_gap(self, part: Part, gaps: list[str]) -> str:
        if part.flow:
            return gaps[-1] if gaps and "#" not in gaps[-1] else ", "
        # Cards are set apart by empty lines if those before them are.
        first = part.children[0]
        apart = first.name is None and (
            _EMPTY_LINE.search(gaps[-1])
            if gaps
            else LINE_END.search(self._text, first.start, first.end)
        )
        return self._line_end * (2 if apart else 1) + " " * self._column(part.start)

    def _brackets(self, part: Part) -> tuple[str, str]:
        first = part.children[0].start if part.children else part.end - 1
        last = part.children[-1].end if part.children else first
        opening = self._text[part.start : first]
        # Else it is YAML that nobody writes by hand, such as `? name`.
        if not (_BRACKET.fullmatch(opening) if part.flow else opening == ""):
            raise UserError("edit-not-safe")
        return opening, self._text[last : part.end]


def _comments(gaps: list[str]) -> str:
    """The comments of these gaps, to stand before the first field or item."""
    merged = _merged(gaps)
    return _COMMA.sub(r"\1\2", merged).lstrip() if "#" in merged else ""


def _alike(one: list[Value], other: list[Value]) -> int:
    """How many items are the same from the start."""
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _merged(gaps: list[str]) -> str:
    """One gap in place of several, when what stood between them is gone; no comment is lost."""
    first, *others = [gap for gap in gaps if "#" in gap] or gaps[:1] or [""]
    for gap in others:
        first = first.rstrip(" ") + _COMMA.sub(r"\1\2", gap).lstrip("\r\n")
    return first
