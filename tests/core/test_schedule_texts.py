"""What /schedule refuses is told in three languages, with lines that can be copied as they are."""

import ast
import re
from datetime import date
from inspect import getsource

import pytest

from bot.core import recurrence, schedule_names, schedule_words
from bot.core.deck import LANGUAGES
from bot.core.schedule_words import parse_schedule
from bot.texts import load_texts

TEXTS = load_texts(strict=True)
VALUES: dict[str, str | int] = {
    "deck": "dilemmaer",
    "nearest": "dilemmaer",
    "decks": "dilemmaer, verdier",
    "example": "dilemmaer",
    "rest": "dilemmaer tue",
    "word": "9am",
    "number": "2",
    "ordinal": "second",
    "weekday": "tue",
    "part": "BYHOUR=9",
    "rule": "X",
    "most": 500,
    "script": "fem-stder",
    "scripts": "fem-steder",
}


def raised() -> dict[str, set[str | None]]:
    """The key of every UserError that the modules raise, with the names of its values."""
    calls = [
        node
        for module in (recurrence, schedule_names, schedule_words)
        for node in ast.walk(ast.parse(getsource(module)))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "UserError"
    ]
    return {
        call.args[0].value: {keyword.arg for keyword in call.keywords}
        for call in calls
        if isinstance(call.args[0], ast.Constant) and isinstance(call.args[0].value, str)
    }


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", sorted(raised()))
def test_every_refusal_has_lines_to_copy_that_are_understood(key: str, language: str) -> None:
    values = {name: value for name, value in VALUES.items() if name in raised()[key]}
    if "script" in values and "nearest" in values:
        values["nearest"] = "fem-steder"
    text = TEXTS[language](key, **values)
    examples = re.findall("<code>/schedule (.*)</code>", text)
    assert examples
    for example in examples:
        today = date(2026, 11, 24)
        request = parse_schedule(example, decks=["dilemmaer"], scripts=["fem-steder"], today=today)
        assert (request.deck_ids or request.script_ids) in (("dilemmaer",), ("fem-steder",))
