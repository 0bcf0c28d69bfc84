"""Hostile YAML made harmless: bytes become a small tree in which every node knows its place.

The tree is built from parse events, with a guard on depth: composing it with PyYAML would crash
the process on deep nesting, and unfold aliases and merge keys without end.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

import yaml

from bot.content.encoding import decode, end
from bot.content.mistakes import START, Mark, Mistakes
from bot.content.syntax import add_syntax_mistake

MOST_DEPTH = 20


class Kind(StrEnum):
    """What a scalar means. `no`, `9:30`, `017` and dates are text, unlike elsewhere in YAML."""

    TEXT = "text"
    NUMBER = "number"
    TRUE_FALSE = "true-false"
    NOTHING = "nothing"


_MEANINGS = {
    Kind.NUMBER: re.compile(r"[-+]?(0|[1-9][0-9]*)"),
    Kind.TRUE_FALSE: re.compile(r"true|True|TRUE|false|False|FALSE"),
    Kind.NOTHING: re.compile(r"(~|null|Null|NULL)?"),
}


@dataclass(slots=True)
class Scalar:
    """A single value, as it is written."""

    mark: Mark
    text: str
    kind: Kind


@dataclass(slots=True)
class Listing:
    """A YAML list."""

    mark: Mark
    items: "list[Node]" = field(default_factory=list)


@dataclass(slots=True)
class Fields:
    """A YAML mapping; each field with the place of its name."""

    mark: Mark
    entries: "dict[str, tuple[Mark, Node]]" = field(default_factory=dict)


@dataclass(slots=True)
class Refused:
    """Something that has been reported already; nothing more is said about it."""

    mark: Mark


Node: TypeAlias = Scalar | Listing | Fields | Refused


def read_yaml(data: bytes, mistakes: Mistakes, first: str = "title") -> Node | None:
    """The tree of one YAML document, whose first field should be `first`; None where the file
    cannot be read at all.
    """
    text = decode(data, mistakes)
    if text is None:
        return None
    try:
        builder = _Builder(mistakes, end(text.rstrip("\n")))
        return _tree(yaml.parse(text, Loader=yaml.CSafeLoader), builder, first)
    except yaml.YAMLError as error:
        add_syntax_mistake(error, text, mistakes)
        return None


def _tree(events: Iterator[yaml.Event], builder: "_Builder", first: str) -> Node | None:
    documents = 0
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                builder.refuse(event, "mistake-second-document")
                return builder.root
        elif isinstance(event, yaml.NodeEvent):
            builder.start(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            builder.end()
        if builder.depth > MOST_DEPTH:
            builder.refuse(event, "mistake-too-deep", most=MOST_DEPTH)
            return None
    if not documents:
        builder.refuse(None, "mistake-file-empty", start=f"{first}:")
    return builder.root


class _Builder:
    """Hangs each node where it belongs, with a stack in place of recursion."""

    def __init__(self, mistakes: Mistakes, last: Mark) -> None:
        self.root: Node | None = None
        self._mistakes = mistakes
        self._last = last
        self._open: list[Listing | Fields] = []
        # The name whose value comes next, for each open mapping.
        self._names: list[Scalar | Refused | None] = []

    @property
    def depth(self) -> int:
        return len(self._open)

    def start(self, event: yaml.NodeEvent) -> None:
        node = self._node(event)
        self._hang(node)
        if isinstance(node, (Listing, Fields)):
            self._open.append(node)
            self._names.append(None)

    def end(self) -> None:
        self._open.pop()
        self._names.pop()

    def refuse(self, event: yaml.Event | None, key: str, **values: str | int) -> None:
        self._mistakes.add(self._mark(event), key, **values)

    def _node(self, event: yaml.NodeEvent) -> Node:
        mark = self._mark(event)
        if not isinstance(event, (yaml.ScalarEvent, yaml.CollectionStartEvent)):
            self._mistakes.add(mark, "mistake-alias", sign=f"*{event.anchor}")
            return Refused(mark)
        if event.anchor:
            self._mistakes.add(mark, "mistake-anchor", sign=f"&{event.anchor}")
        if event.tag:
            self._mistakes.add(mark, "mistake-yaml-tag", sign=event.tag)
        if isinstance(event, yaml.ScalarEvent):
            return Scalar(mark, event.value, _kind(event))
        return Fields(mark) if isinstance(event, yaml.MappingStartEvent) else Listing(mark)

    def _mark(self, event: yaml.Event | None) -> Mark:
        """Where an event begins; an empty value may seem to stand behind the last line."""
        if event is None or event.start_mark is None:
            return START
        return min(Mark(event.start_mark.line + 1, event.start_mark.column + 1), self._last)

    def _hang(self, node: Node) -> None:
        if not self._open:
            self.root = node
            return
        parent = self._open[-1]
        if isinstance(parent, Listing):
            parent.items.append(node)
            return
        name = self._names[-1]
        if name is None:
            self._names[-1] = self._name(node)
            return
        self._names[-1] = None
        if isinstance(name, Refused):
            return
        first = parent.entries.setdefault(name.text, (name.mark, node))
        if first[1] is not node:
            at = str(first[0].line)
            self._mistakes.add(name.mark, "mistake-field-twice", field=name.text, line=at)

    def _name(self, node: Node) -> Scalar | Refused:
        if isinstance(node, Scalar) and node.text == "<<":
            self._mistakes.add(node.mark, "mistake-merge", sign=node.text)
        elif isinstance(node, Scalar) and node.kind is not Kind.NOTHING:
            return node
        elif not isinstance(node, Refused):
            self._mistakes.add(node.mark, "mistake-field-name")
        return Refused(node.mark)


def _kind(event: yaml.ScalarEvent) -> Kind:
    if event.implicit[0]:
        for kind, pattern in _MEANINGS.items():
            if pattern.fullmatch(event.value):
                return kind
    return Kind.TEXT
