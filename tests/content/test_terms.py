"""A list of terms is checked as strictly as a deck."""

from pathlib import Path

import pytest

from bot.content.terms import check_terms
from bot.core.terms import Terms

TERMS = """\
terms:
  - avoid: {nb: [narkoman], en: ["clean|dirty test"], he: [נרקומן]}
    instead: {nb: et menneske, en: a person, he: אדם}
    why: {nb: Fordi., en: Because., he: כי.}
"""


def check(text: str, *, shipped: bool = False, name: str = "labels.yaml") -> list[str]:
    terms, mistakes = check_terms(Path(name), text.encode(), shipped)
    assert (terms is None) == bool(mistakes)
    return [f"{each.line}:{each.column} {each.key}" for each in mistakes]


def test_a_good_list_is_read() -> None:
    terms, mistakes = check_terms(Path("labels.yaml"), TERMS.encode(), True)
    assert isinstance(terms, Terms)
    assert mistakes == ()
    [hint] = terms.hints({"en": "A dirty test."})
    assert (hint.found, hint.suggestion) == ("dirty test", "a person")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("avoid", "avoids", ["2:5 mistake-field-missing", "2:5 mistake-unknown-field"]),
        ("terms:", "term:", ["1:1 mistake-field-missing", "1:1 mistake-unknown-field"]),
        ("{nb: [narkoman],", "{no: [narkoman],", ["2:13 mistake-unknown-field-none"]),
        ("[narkoman]", "narkoman", ["2:17 mistake-not-list"]),
        ("[narkoman]", "[]", ["2:17 mistake-few"]),
        ("[narkoman]", "[no]", ["2:18 mistake-phrase"]),
        ("[narkoman]", '["*"]', ["2:18 mistake-phrase"]),
        ("[narkoman]", '["to  ord"]', ["2:18 mistake-phrase"]),
        ("[narkoman]", '["(a+)+"]', ["2:18 mistake-phrase"]),
        ("[narkoman]", "[narkoman|]", ["2:18 mistake-phrase"]),
        ("[narkoman]", "[17]", ["2:18 mistake-quotes"]),
        (", he: אדם", "", ["3:14 mistake-language-missing"]),
        ("why: {", "unless: {no: [a]}\n    why: {", ["4:14 mistake-unknown-field-none"]),
        ("why: {nb: Fordi., en: Because., he: כי.}", "why: {}", ["4:10 mistake-language-missing"]),
        (TERMS, "", ["1:1 mistake-file-empty"]),
        (TERMS, "terms: []", ["1:8 mistake-few"]),
        ("et menneske", "e" * 61, ["3:19 mistake-long"]),
    ],
)
def test_a_mistake_is_told_with_its_place(old: str, new: str, told: list[str]) -> None:
    assert check(TERMS.replace(old, new)) == told


def test_a_shipped_list_needs_all_languages_and_a_local_one_does_not() -> None:
    text = TERMS.replace(", he: [נרקומן]", "").replace(", he: אדם", "").replace(", he: כי.", "")
    assert check(text) == []
    assert check(text, shipped=True) == [
        "2:12 mistake-field-missing",
        "3:14 mistake-language-missing",
        "4:10 mistake-language-missing",
    ]


def test_a_list_has_a_name_like_a_deck() -> None:
    assert check(TERMS, name="Våre ord.yaml") == ["1:1 mistake-file-name"]
