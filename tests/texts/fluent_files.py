"""Reads the Fluent files as syntax, so that tests can compare them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from fluent.syntax import FluentParser, ast

import bot.texts
from bot.core.deck import LANGUAGES

FOLDER = Path(bot.texts.__file__).parent
PARTS = sorted({path.name for path in FOLDER.glob("*/*.ftl")})
Node = TypeVar("Node", bound=ast.BaseNode)
PLURALS = {"zero", "one", "two", "few", "many"}


@dataclass(frozen=True)
class Message:
    """A message or term of one file, with where it stands for the failure's text."""

    language: str
    part: str
    entry: ast.Message | ast.Term

    @property
    def id(self) -> str:
        return ("-" if isinstance(self.entry, ast.Term) else "") + self.entry.id.name

    def __str__(self) -> str:
        return f"{self.language}/{self.part}: {self.id}"

    def nodes(self, kind: type[Node]) -> Iterator[Node]:
        """Every node of one kind, however deep."""
        return (node for node in walk(self.entry) if isinstance(node, kind))

    @property
    def variables(self) -> set[str]:
        return {node.id.name for node in self.nodes(ast.VariableReference)}

    @property
    def references(self) -> set[str]:
        return {node.id.name for node in self.nodes(ast.MessageReference)}

    @property
    def plurals(self) -> list[set[str]]:
        """The named forms of every selector that tells numbers apart."""
        selectors = [
            {
                variant.key.name
                for variant in node.variants
                if isinstance(variant.key, ast.Identifier)
            }
            for node in self.nodes(ast.SelectExpression)
        ]
        return [forms for forms in selectors if forms & PLURALS]

    @property
    def passages(self) -> list[str]:
        """The text of every pattern and variant without its placeables."""
        return [
            "".join(part.value for part in node.elements if isinstance(part, ast.TextElement))
            for node in self.nodes(ast.Pattern)
        ]


def walk(node: ast.BaseNode) -> Iterator[ast.BaseNode]:
    """The node and all that is inside it."""
    yield node
    for value in vars(node).values():
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.BaseNode):
                yield from walk(child)


def source(language: str, part: str) -> str:
    """The text of a file; empty where the language lacks it."""
    path = FOLDER / language / part
    return path.read_text(encoding="utf-8") if path.exists() else ""


def body(language: str, part: str) -> list[ast.EntryType]:
    """The entries of a file, broken ones and comments included."""
    return list(FluentParser().parse(source(language, part)).body)


def messages(language: str, part: str) -> list[Message]:
    """The messages and terms of a file."""
    return [
        Message(language, part, entry)
        for entry in body(language, part)
        if isinstance(entry, ast.Message | ast.Term)
    ]


def all_messages() -> list[Message]:
    """The messages and terms of every file in every language."""
    return [m for language in LANGUAGES for part in PARTS for m in messages(language, part)]


def tag_mistake(text: str) -> str | None:
    """What is wrong with the HTML tags of a text: only b, i, code, blockquote, each closed."""
    opened: list[str] = []
    for tag in re.findall(r"<[^>]*>?", text):
        name = re.fullmatch(r"<(/?)(b|i|code|blockquote)>", tag)
        if not name:
            return f"unknown tag {tag!r}"
        if not name[1]:
            opened.append(name[2])
        elif not opened or opened.pop() != name[2]:
            return f"{tag} closes nothing"
    return f"not closed: {opened}" if opened else None
