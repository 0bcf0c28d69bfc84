"""Plain values as YAML text, laid out like the decks that Eske ships."""

import json
import re
from typing import TypeAlias

Value: TypeAlias = str | int | list["Value"] | dict[str, "Value"]

_PLAIN = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*|[0-9]+ [a-z]+")
# Eske reads most of these as text, but other programs do not.
_READ_OTHERWISE = {"true", "false", "null", "yes", "no", "on", "off", "y", "n"}


class Word(str):
    """A text that stands without quotes where it can, such as an id."""

    __slots__ = ()


def inline(value: Value) -> str:
    """A value within one line."""
    match value:
        case dict():
            return "{" + ", ".join(f"{name}: {inline(each)}" for name, each in value.items()) + "}"
        case list():
            return "[" + ", ".join(inline(each) for each in value) + "]"
        case bool():
            return "true" if value else "false"
        case Word() if _PLAIN.fullmatch(value) and value not in _READ_OTHERWISE:
            return value
        case str():
            # YAML reads each text in quotes that JSON writes (YAML 1.2.2, section 1.3).
            return json.dumps(value, ensure_ascii=False)
    return str(value)


def block(value: Value, indent: int, line_end: str) -> str:
    """A value in lines; the first is not indented, as it may follow a name or a hyphen."""
    between = line_end + " " * indent
    match value:
        case dict():
            return between.join(
                f"{name}:{_after_name(each, indent + 2, line_end)}" for name, each in value.items()
            )
        case list():
            return between.join(f"- {block(each, indent + 2, line_end)}" for each in value)
        case str() if "\n" in value and all(line.isprintable() for line in value.split("\n")):
            lines = ["|-", *(" " * indent + line if line else "" for line in value.split("\n"))]
            return line_end.join(lines)
    return inline(value)


def _after_name(value: Value, indent: int, line_end: str) -> str:
    in_lines = isinstance(value, dict) or (
        isinstance(value, list) and any(isinstance(each, dict) for each in value)
    )
    start = line_end + " " * indent if in_lines else " "
    plain_list = isinstance(value, list) and not in_lines
    return start + (inline(value) if plain_list else block(value, indent, line_end))
