"""HTML and what Telegram finds itself: plain text, entities, UTF-16 offsets, trimming."""

from typing import Any

import pytest

from bot.demo.entities import formatted, found
from bot.demo.html import parse


def entity(kind: str, offset: int, length: int, **more: Any) -> dict[str, Any]:
    """An entity as the Bot API has it."""
    return {"type": kind, "offset": offset, "length": length, **more}


@pytest.mark.parametrize(
    ("html", "text", "entities"),
    [
        ("a &lt;b&gt; &amp; &quot;c&quot; &#229;", 'a <b> & "c" å', []),
        ("&nbsp;&apos;", "&nbsp;&apos;", []),
        ("😀<b>å</b>", "😀å", [entity("bold", 2, 1)]),
        ("<b>a<i>b</i></b>", "ab", [entity("bold", 0, 2), entity("italic", 1, 1)]),
        ("<b>a</>", "a", [entity("bold", 0, 1)]),
        ("<b></b>a", "a", []),
        (
            '<a href="https://a.no/?x=1&amp;y=2">a</a>',
            "a",
            [entity("text_link", 0, 1, url="https://a.no/?x=1&y=2")],
        ),
        ('<a href="nowhere">a</a>', "a", []),
        ('<a href="tg://user?id=5">a</a>', "a", [entity("text_mention", 0, 1, user=5)]),
        ('<span class="tg-spoiler">a</span>', "a", [entity("spoiler", 0, 1)]),
        ("<blockquote expandable>a</blockquote>", "a", [entity("expandable_blockquote", 0, 1)]),
        (
            '<pre><code class="language-python">a</code></pre>',
            "a",
            [entity("pre", 0, 1, language="python")],
        ),
        ("<STRONG>a</STRONG>", "a", [entity("bold", 0, 1)]),
    ],
)
def test_markup_becomes_text_and_entities(
    html: str, text: str, entities: list[dict[str, Any]]
) -> None:
    assert parse(html) == (text, entities)


def test_a_text_is_trimmed_and_its_entities_with_it() -> None:
    params = {"text": "  <b> a </b> ", "parse_mode": "HTML"}
    assert formatted(params, "text", lambda number: None) == ("a", [entity("bold", 0, 1)])


def test_a_text_is_cleaned_as_telegram_does_but_isolates_stay() -> None:
    params = {"text": "a\tb\r\nc\u202bd \u2068e\u2069"}
    assert formatted(params, "text", lambda number: None) == ("a b\ncd \u2068e\u2069", [])


def test_a_mention_of_somebody_unknown_is_left_out() -> None:
    params = {"text": '<a href="tg://user?id=5">a</a>', "parse_mode": "HTML"}
    assert formatted(params, "text", lambda number: None) == ("a", [])
    user = {"id": 5, "is_bot": False, "first_name": "a"}
    _, entities = formatted(params, "text", lambda number: user)
    assert entities == [entity("text_mention", 0, 1, user=user)]


def test_entities_that_a_bot_cannot_give_are_ignored() -> None:
    given = [entity("mention", 0, 1), entity("bold", 0, 1)]
    params = {"text": "abc", "entities": given}
    assert formatted(params, "text", lambda number: None) == ("abc", [entity("bold", 0, 1)])


def test_addresses_commands_and_names_are_found() -> None:
    text = "/draw@eske_demo_bot https://a.no/b. a@b.no @ab #1 #å a/b"
    assert [(e["type"], text[e["offset"] : e["offset"] + e["length"]]) for e in found(text)] == [
        ("bot_command", "/draw@eske_demo_bot"),
        ("url", "https://a.no/b"),
        ("email", "a@b.no"),
        ("hashtag", "#å"),
    ]
