"""A list of terms that label people: its rules, and the terms that it holds."""

import re
from collections.abc import Mapping
from pathlib import Path

from bot.content.checker import LONGEST_CAPTION, Checker
from bot.content.mistakes import Mistake, Mistakes
from bot.content.yaml_reader import Fields, Node, read_yaml
from bot.core.deck import LANGUAGES
from bot.core.terms import Term, Terms, pattern

NEEDED_FIELDS = ("avoid", "instead", "why")
TERM_FIELDS = (*NEEDED_FIELDS, "unless")

_WORD = r"\*?[^\W\d_]+(?:['’׳\"”״-][^\W\d_]+)*\*?"
_PHRASE = re.compile(rf"{_WORD}(?:[ |]{_WORD})*")
# Of a shorter one, every text is full.
_SHORTEST = 3


def check_terms(
    path: Path, data: bytes, shipped: bool
) -> tuple[Terms | None, tuple[Mistake, ...]]:
    """The terms in a file's bytes, or None and all mistakes; `shipped` asks for all languages."""
    mistakes = Mistakes(path)
    checker = Checker(mistakes, everywhere=shipped)
    checker.file_name(path)
    root = read_yaml(data, mistakes, first="terms")
    terms = _terms(checker, root, shipped) if root else None
    return (None if mistakes else terms), mistakes.in_order()


def _terms(checker: Checker, root: Node, shipped: bool) -> Terms:
    fields = checker.fields(root, ("terms",), ("terms",))
    items = checker.listing(fields["terms"], "terms", 1, None)
    return Terms(tuple(_term(checker, item, shipped) for item in items))


def _term(checker: Checker, node: Node, shipped: bool) -> Term:
    fields = checker.fields(node, TERM_FIELDS, NEEDED_FIELDS)
    checker.start_item()
    avoid = _phrases(checker, fields["avoid"], LANGUAGES if shipped else ())
    unless = _phrases(checker, fields["unless"], ()) if "unless" in fields else {}
    instead = checker.words(fields["instead"], "instead", LONGEST_CAPTION)
    missing = [code for code in avoid if code not in instead]
    if missing and not shipped and isinstance(fields["instead"], Fields):
        at = fields["instead"].mark
        key = "mistake-language-missing"
        checker.mistakes.add(at, key, field="instead", languages=missing)
    return Term(
        avoid=_patterns(avoid, inflected=True),
        unless=_patterns(unless, inflected=False),
        instead=instead,
        why=checker.words(fields["why"], "why"),
    )


def _phrases(checker: Checker, node: Node, needed: tuple[str, ...]) -> Mapping[str, list[str]]:
    """Lists of phrases, by language."""
    fields = checker.fields(node, LANGUAGES, needed)
    return {code: _in_language(checker, listed, code) for code, listed in fields.items()}


def _in_language(checker: Checker, node: Node, field: str) -> list[str]:
    phrases = []
    for item in checker.listing(node, field, 1, None):
        phrase = checker.text(item, field, LONGEST_CAPTION * 2)
        if phrase and (len(phrase.strip("*")) < _SHORTEST or not _PHRASE.fullmatch(phrase)):
            example = "clean|dirty test"
            checker.mistakes.add(
                item.mark, "mistake-phrase", value=phrase, shortest=_SHORTEST, example=example
            )
        phrases.append(phrase)
    return phrases


def _patterns(
    phrases: Mapping[str, list[str]], *, inflected: bool
) -> Mapping[str, re.Pattern[str]]:
    return {
        code: pattern(code, listed, inflected=inflected)
        for code, listed in phrases.items()
        if listed and all(listed)
    }
