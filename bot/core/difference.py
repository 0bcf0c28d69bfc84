"""What is different between two versions of a deck or a script, field by field, without words."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Any, TypeAlias

from bot.core.deck import Card, Deck, Format, Words
from bot.core.script import Script, Step

Value: TypeAlias = str | int | Format | timedelta
# Names of fields and, in a list, places from 1: ("options", 2), ("follow_up", "text").
Place: TypeAlias = tuple[str | int, ...]

# What is said of an item, or of the whole, and not of one of its fields.
_NOT_FIELDS = frozenset({"id", "retired", "cards", "steps"})


class Fate(StrEnum):
    """What became of a card or step, or of a whole deck or script."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"
    RETIRED = "retired"
    RESTORED = "restored"


@dataclass(frozen=True, slots=True)
class Change:
    """One field, in one language where it has several; None where it did not or does not exist."""

    place: Place
    language: str | None
    before: Value | None
    after: Value | None


@dataclass(frozen=True, slots=True)
class Changed:
    """A card or step, with `words` to know it by.

    One that is added has all its fields as changes, one that is removed none.
    """

    id: str
    fate: Fate
    words: Words
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """From one version of a deck or script to another; `head` is what stands above the items.

    `moved` are the ids of items that stand in another place among those that were there before.
    """

    id: str
    fate: Fate
    title: Words
    head: tuple[Change, ...]
    items: tuple[Changed, ...]
    moved: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.fate is not Fate.CHANGED or self.head or self.items or self.moved)


def difference(before: Deck | Script | None, after: Deck | Script | None) -> Difference:
    """What changed; None where there is no such file. One of the two must be there."""
    shown = after or before
    assert shown is not None
    was, becomes = _items(before), _items(after)
    items = [_changed(was.get(key), item) for key, item in becomes.items()]
    if after is not None:
        items += [_changed(item, None) for key, item in was.items() if key not in becomes]
    return Difference(
        id=shown.id,
        fate=_fate(before, after),
        title=shown.title,
        head=tuple(_changes(before, after)),
        items=tuple(item for item in items if item.changes or item.fate is not Fate.CHANGED),
        moved=tuple(_moved(list(was), list(becomes))),
    )


def new_texts(found: Difference) -> list[Words]:
    """The texts that a difference brings, each in its language."""
    changes = [*found.head, *(change for item in found.items for change in item.changes)]
    return [{c.language: str(c.after)} for c in changes if c.language and c.after is not None]


def _items(whole: Deck | Script | None) -> Mapping[str, Card | Step]:
    if whole is None:
        return {}
    items: Sequence[Card | Step] = whole.cards if isinstance(whole, Deck) else whole.steps
    return {item.id: item for item in items}


def _changed(before: Card | Step | None, after: Card | Step | None) -> Changed:
    shown = after or before
    assert shown is not None
    words = shown.text if isinstance(shown, Card) else shown.do
    return Changed(shown.id, _fate(before, after), words, tuple(_changes(before, after)))


def _fate(before: object | None, after: object | None) -> Fate:
    if before is None:
        return Fate.ADDED
    if after is None:
        return Fate.REMOVED
    was, becomes = getattr(before, "retired", False), getattr(after, "retired", False)
    if was == becomes:
        return Fate.CHANGED
    return Fate.RETIRED if becomes else Fate.RESTORED


def _changes(before: object | None, after: object | None) -> Iterator[Change]:
    if after is None:
        return
    was, becomes = dict(values_of(before)), dict(values_of(after))
    for key in [*becomes, *(key for key in was if key not in becomes)]:
        if was.get(key) != becomes.get(key):
            yield Change(*key, was.get(key), becomes.get(key))


def values_of(
    value: Any, place: Place = (), language: str | None = None
) -> Iterator[tuple[tuple[Place, str | None], Value]]:
    """Every single value in a card, step or head, with its place and language."""
    if value is None:
        return
    if is_dataclass(value):
        for field in fields(value):
            if place or field.name not in _NOT_FIELDS:
                yield from values_of(getattr(value, field.name), (*place, field.name))
    elif isinstance(value, Mapping):
        for code, text in value.items():
            yield from values_of(text, place, code)
    elif isinstance(value, tuple) and all(isinstance(one, str) for one in value):
        # Tags and authors are read as one.
        if value:
            yield (place, language), ", ".join(value)
    elif isinstance(value, tuple):
        for number, one in enumerate(value, 1):
            yield from values_of(one, (*place, number))
    else:
        yield (place, language), value


def _moved(before: Sequence[str], after: Sequence[str]) -> Iterator[str]:
    """Those of both lists that are not in their longest common run of order."""
    at = {key: place for place, key in enumerate(before)}
    becomes = [key for key in after if key in at]
    # By patience sorting: for each length of a run, the smallest place that one can end with.
    ends: list[int] = []
    lengths = []
    for key in becomes:
        length = bisect_left(ends, at[key])
        ends[length : length + 1] = [at[key]]
        lengths.append(length)
    moved, wanted = [], len(ends) - 1
    for key, length in zip(reversed(becomes), reversed(lengths), strict=True):
        if length == wanted:
            wanted -= 1
        else:
            moved.append(key)
    yield from reversed(moved)
