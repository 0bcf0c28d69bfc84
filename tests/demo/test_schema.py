"""The schema: made from a copy of Telegram's documentation, and complete."""

from typing import Any

from bot.demo.methods import METHODS
from bot.demo.schema import Schema
from bot.demo.schema_make import fields, needed


def field(name: str, kind: str, description: str = "", required: bool = False) -> dict[str, Any]:
    """A field as the documentation has it."""
    return {"name": name, "types": [kind], "required": required, "description": description}


def test_every_method_that_is_served_has_its_parameters_in_the_schema() -> None:
    assert set(Schema().methods) == set(METHODS)


def test_lengths_and_fixed_values_are_read_from_the_descriptions() -> None:
    source = {
        "fields": [
            field("data", "String", "Optional. 1-64 bytes", required=True),
            field("text", "String", "1-4096 characters after entities parsing"),
            field("name", "String", "0-64 characters."),
            field("type", "String", "Scope type, must be default"),
            field("kind", "String", "Type of the reaction, always “emoji”"),
        ]
    }
    assert fields(source) == {
        "data": [["String"], True, {"bytes": 64}],
        "text": [["String"], False, {}],
        "name": [["String"], False, {"characters": 64}],
        "type": [["String"], False, {"fixed": "default"}],
        "kind": [["String"], False, {"fixed": "emoji"}],
    }


def test_a_type_brings_along_what_it_is_made_of() -> None:
    source = {
        "types": {
            "A": {"fields": [field("b", "Array of Array of B")]},
            "B": {"subtypes": ["C"]},
            "C": {"fields": [field("a", "A")]},
            "D": {"fields": []},
        }
    }
    assert set(needed(source, {"Array of A", "String"})) == {"A", "B", "C"}
