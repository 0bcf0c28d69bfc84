"""Where the parts of a YAML file stand in its text, to change some and leave the rest alone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

LINE_END = re.compile(r"\r\n?|\n")
# What may stand between two parts: spaces, line ends, comments.
GAP = re.compile(r"(?:\s|#[^\r\n]*+)*+")


@dataclass(frozen=True, slots=True)
class Part:
    """A value from index `start` up to `end` of the text; `flow` if it stands within brackets."""

    start: int
    end: int
    flow: bool = False
    children: "tuple[Child, ...]" = ()


@dataclass(frozen=True, slots=True)
class Child:
    """A field or an item of a list: from its name, hyphen or value to the end of its line.

    Within brackets it ends with its value. An item of a list has no name.
    """

    start: int
    end: int
    name: str | None
    value: Part


def layout_of(text: str) -> Part:
    """The outermost part of a text in which the check found no mistake."""
    events = yaml.parse(text, Loader=yaml.CSafeLoader)
    start = next(event for event in events if isinstance(event, yaml.NodeEvent))
    return _Layout(text, events).part(start)


class _Layout:
    def __init__(self, text: str, events: Iterator[yaml.Event]) -> None:
        self._text = text
        self._events = events

    def part(self, event: yaml.Event) -> Part:
        """The part that begins with this event; reads on to its end. At most 20 deep."""
        start, end = _span(event)
        if not isinstance(event, yaml.CollectionStartEvent):
            if self._text[start:end].startswith(("|", ">")):
                # Empty lines after it belong to nobody.
                end = start + len(self._text[start:end].rstrip())
            return Part(start, end)
        flow = bool(event.flow_style)
        children: list[Child] = []
        while not isinstance(each := next(self._events), yaml.CollectionEndEvent):
            at, _ = _span(each)
            name = None
            if isinstance(event, yaml.MappingStartEvent):
                name = each.value if isinstance(each, yaml.ScalarEvent) else ""
                each = next(self._events)
            elif not flow:
                at = self._after_gap(children[-1].end) if children else start
            value = self.part(each)
            children.append(Child(at, value.end if flow else self._line_end(value), name, value))
        return Part(start, _span(each)[1] if flow else children[-1].end, flow, tuple(children))

    def _after_gap(self, index: int) -> int:
        """Where the next hyphen is, which is no event of its own."""
        found = GAP.match(self._text, index)
        return found.end() if found else index

    def _line_end(self, part: Part) -> int:
        found = LINE_END.search(self._text, part.end)
        return found.start() if found else len(self._text)


def _span(event: yaml.Event) -> tuple[int, int]:
    """The indexes of an event, in characters, also where a line ends with CRLF."""
    assert event.start_mark
    assert event.end_mark
    return event.start_mark.index, event.end_mark.index
