"""Every mistake can be told in every language, with the same values."""

import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.core.deck import LANGUAGES

BOT = Path(__file__).parents[2] / "bot"


class Variables(Visitor):
    """Collects the names of the values that a message uses."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)


def messages(language: str) -> dict[str, set[str]]:
    text = (BOT / "texts" / language / "mistakes.ftl").read_text(encoding="utf-8")
    found = {}
    for entry in FluentParser().parse(text).body:
        assert not isinstance(entry, ast.Junk), entry.content
        if isinstance(entry, ast.Message):
            variables = Variables()
            variables.visit(entry)
            found[entry.id.name] = variables.names
    return found


def keys_in_code() -> set[str]:
    keys = set()
    for path in sorted((BOT / "content").glob("*.py")):
        keys |= set(re.findall(r'"(mistake-[a-z0-9-]+)"', path.read_text(encoding="utf-8")))
    # Unknown names: the nearest right one is told, or all that there are.
    unknown = {f"mistake-unknown-{kind}" for kind in ("field", "language", "word")}
    return keys | unknown | {f"{key}-none" for key in unknown}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_mistake_has_a_text_and_every_text_a_mistake(language: str) -> None:
    assert set(messages(language)) == keys_in_code()


@pytest.mark.parametrize("language", ["nb", "he"])
def test_the_texts_of_all_languages_use_the_same_values(language: str) -> None:
    assert messages(language) == messages("en")
