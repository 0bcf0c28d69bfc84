"""The Fluent files say the same in every language, and the code and they know each other."""

import ast
import re
from collections import Counter
from pathlib import Path

import pytest
from fluent.syntax import ast as fluent

import bot
from bot.core.deck import LANGUAGES
from bot.texts import load_texts
from tests.texts.fluent_files import PARTS, all_messages, body, messages, source, tag_mistake

EXPECTED_PLURALS = {"nb": {"one", "other"}, "en": {"one", "other"}, "he": {"one", "two", "other"}}
each_part = pytest.mark.parametrize("part", PARTS)


@each_part
def test_every_file_can_be_read_whole(part: str) -> None:
    broken = [
        f"{language}/{part}: {entry.content}"
        for language in LANGUAGES
        for entry in body(language, part)
        if isinstance(entry, fluent.Junk)
    ]
    assert broken == []


@each_part
@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
def test_a_file_has_the_same_messages_with_the_same_variables_in_every_language(
    language: str, part: str
) -> None:
    english = {message.id: message.variables for message in messages("en", part)}
    assert {message.id: message.variables for message in messages(language, part)} == english


def test_no_message_is_written_twice() -> None:
    counts = Counter((message.language, message.id) for message in all_messages())
    assert [key for key, count in counts.items() if count > 1] == []


def test_message_ids_are_lower_case_words_with_dashes() -> None:
    ids = {message.id for message in all_messages()}
    assert [i for i in ids if not re.fullmatch(r"-?[a-z][a-z0-9]*(-[a-z0-9]+)*", i)] == []


def test_every_number_has_all_the_plural_forms_of_its_language() -> None:
    wrong = [
        f"{message} has {sorted(forms)}"
        for message in all_messages()
        for forms in message.plurals
        if forms != EXPECTED_PLURALS[message.language]
    ]
    assert not wrong, "\n".join(wrong)


def test_tags_are_known_and_closed() -> None:
    mistakes = [
        f"{message}: {mistake}"
        for message in all_messages()
        for passage in message.passages
        if (mistake := tag_mistake(passage))
    ]
    assert not mistakes, "\n".join(mistakes)


def test_a_wrong_tag_is_noticed() -> None:
    assert tag_mistake("<b>a <i>b</i></b> <code>c</code>") is None
    for wrong in ("<u>a</u>", "<b>a", "a</b>", "<b><i>a</b></i>", "/schedule <deck", "a < b"):
        assert tag_mistake(wrong), wrong


@each_part
def test_direction_is_left_to_fluent(part: str) -> None:
    typed = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
    assert [language for language in LANGUAGES if typed.search(source(language, part))] == []


def test_every_message_can_be_written_with_its_variables() -> None:
    catalogue = load_texts(strict=True)
    for message in all_messages():
        for count in (1, 2, 5) if isinstance(message.entry, fluent.Message) else ():
            values = dict.fromkeys(message.variables, count)
            assert catalogue[message.language](message.id, **values)


@pytest.fixture(scope="module")
def code() -> list[ast.AST]:
    """Every node of the package's own source."""
    sources = (path.read_text("utf-8") for path in Path(bot.__file__).parent.rglob("*.py"))
    return [node for text in sources for node in ast.walk(ast.parse(text))]


def test_every_message_is_used(code: list[ast.AST]) -> None:
    """By a literal key, by an f-string that can make it, or by another message."""
    literals: set[str] = set()
    made: list[re.Pattern[str]] = []
    for node in code:
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            literals.add(node.value)
        elif isinstance(node, ast.JoinedStr):
            made.append(_keys_of(node))
    used = literals.union(*(message.references for message in all_messages()))
    unused = {
        message.id
        for message in all_messages()
        if isinstance(message.entry, fluent.Message) and message.id not in used
    }
    unused = {key for key in unused if not any(pattern.fullmatch(key) for pattern in made)}
    assert not unused, "\n".join(sorted(unused))


def _keys_of(node: ast.JoinedStr) -> re.Pattern[str]:
    """What an f-string such as f"format-{name}" can make; a key is never wholly made."""
    parts = [part.value if isinstance(part, ast.Constant) else None for part in node.values]
    if not re.fullmatch("[a-z][a-z0-9-]*-", str(parts[0])):
        return re.compile("(?!)")
    return re.compile("".join(re.escape(str(p)) if p else "[a-z0-9-]+" for p in parts))


def test_what_the_code_says_by_name_exists_and_gets_its_values(code: list[ast.AST]) -> None:
    """Calls of `texts("key", …)` and `UserError("key", …)`."""
    variables = {message.id: message.variables for message in all_messages()}
    wrong = []
    for node in code:
        if not isinstance(node, ast.Call) or not node.args or not _takes_key(node.func):
            continue
        key = node.args[0].value if isinstance(node.args[0], ast.Constant) else None
        if not isinstance(key, str):
            continue
        given = {keyword.arg for keyword in node.keywords}
        if key not in variables:
            wrong.append(f"no message {key}")
        elif None not in given and not variables[key] <= given:
            wrong.append(f"{key} takes {sorted(variables[key])}")
    assert not wrong, "\n".join(wrong)


def _takes_key(function: ast.expr) -> bool:
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    return name in ("texts", "UserError")
