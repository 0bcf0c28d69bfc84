"""Hints on labels, as those who edit cards read them."""

import pytest

from bot.core.terms import Hint
from bot.messages.hint import hint_lines
from bot.texts import load_texts

CATALOGUE = load_texts(strict=True)
HINT = Hint("en", "<addict>", {"nb": "Fordi.", "he": "כי & כך."}, "a person")


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("nb", "💡 «[&lt;addict&gt;]»: [Fordi.] Kanskje heller «[a person]»."),
        ("en", "💡 “[&lt;addict&gt;]”: [Fordi.] Perhaps rather “[a person]”."),
        ("he", "💡 ״[&lt;addict&gt;]״: [כי &amp; כך.] אולי עדיף ״[a person]״."),
    ],
)
def test_a_hint_is_escaped_and_in_the_readers_language(language: str, line: str) -> None:
    [said] = hint_lines([HINT], CATALOGUE[language])
    # What stands in brackets here is isolated from the text's direction.
    assert said == line.replace("[", "\u2068").replace("]", "\u2069")
