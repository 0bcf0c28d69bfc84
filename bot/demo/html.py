"""Telegram's HTML: text with tags becomes plain text and entities, or is refused as Telegram does.

Source of the rules and texts: td, MessageEntity.cpp, `parse_html`. Offsets in errors are bytes of
the UTF-8 text; offsets of entities are UTF-16 code units.
"""

import re
from html import unescape
from typing import Any

from bot.demo.errors import ApiError

KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "span": "spoiler",
    "tg-spoiler": "spoiler",
    "tg-emoji": "custom_emoji",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}
TAG = re.compile(r"<(/?)([^\s>/]*)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>", re.DOTALL)
ATTRIBUTE = re.compile(r"([a-zA-Z-]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
# td decodes these four names and numbers, nothing else.
REFERENCE = re.compile(r"&(?:lt|gt|amp|quot|#\d+|#[xX][0-9a-fA-F]+);")


def units(text: str) -> int:
    """The length of a text in UTF-16 code units, in which Telegram counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def parse(source: str) -> tuple[str, list[dict[str, Any]]]:
    """The plain text and its entities; `ApiError` with Telegram's text for wrong markup."""
    return _Parser(source).run()


class _Parser:
    def __init__(self, source: str) -> None:
        self.source = source
        self.text = ""
        self.length = 0
        self.entities: list[dict[str, Any]] = []
        self.open: list[tuple[str, dict[str, Any] | None]] = []

    def run(self) -> tuple[str, list[dict[str, Any]]]:
        at = 0
        while (start := self.source.find("<", at)) >= 0:
            self._put(self.source[at:start])
            at = self._tag(start)
        self._put(self.source[at:])
        if self.open:
            raise _refusal(f'Can\'t find end tag corresponding to start tag "{self.open[-1][0]}"')
        made = [entity for entity in self.entities if entity["length"]]
        return self.text, sorted(made, key=lambda entity: (entity["offset"], -entity["length"]))

    def _put(self, raw: str) -> None:
        text = REFERENCE.sub(lambda match: unescape(match[0]), raw)
        self.text += text
        self.length += units(text)

    def _tag(self, start: int) -> int:
        """Read the tag that begins at `start`; where to go on."""
        where = f"at byte offset {len(self.source[:start].encode())}"
        match = TAG.match(self.source, start)
        if match is None:
            kind = "end" if self.source.startswith("</", start) else "start"
            raise _refusal(f"Unclosed {kind} tag {where}")
        closing, name, rest = match[1], match[2].lower(), match[3]
        if closing:
            self._close(name, where)
        else:
            self._open(name, rest, where)
        return match.end()

    def _open(self, name: str, rest: str, where: str) -> None:
        if name not in KINDS:
            raise _refusal(f'Unsupported start tag "{name}" {where}')
        found = {
            match[1].lower(): unescape(match[2] or match[3] or match[4] or "")
            for match in ATTRIBUTE.finditer(rest)
        }
        self.open.append((name, self._entity(name, found, where)))

    def _entity(self, name: str, found: dict[str, str], where: str) -> dict[str, Any] | None:
        entity: dict[str, Any] = {"type": KINDS[name], "offset": self.length, "length": 0}
        if name == "span" and found.get("class") != "tg-spoiler":
            raise _refusal(f'Tag "span" must have class "tg-spoiler" {where}')
        if name == "a":
            return _link(entity, found.get("href", ""))
        if name == "tg-emoji":
            entity["custom_emoji_id"] = found.get("emoji-id", "")
        if name == "blockquote" and "expandable" in found:
            entity["type"] = "expandable_blockquote"
        if name == "code" and found.get("class", "").startswith("language-") and self.open:
            outer = self.open[-1][1]
            if outer is not None and outer["type"] == "pre" and outer["offset"] == self.length:
                outer["language"] = found["class"].removeprefix("language-")
                return None
        return entity

    def _close(self, name: str, where: str) -> None:
        if not self.open:
            raise _refusal(f"Unexpected end tag {where}")
        expected, entity = self.open.pop()
        if name not in ("", expected):
            raise _refusal(
                f'Unmatched end tag {where}, expected "</{expected}>", found "</{name}>"'
            )
        if entity is not None:
            entity["length"] = self.length - entity["offset"]
            self.entities.append(entity)


def _link(entity: dict[str, Any], href: str) -> dict[str, Any] | None:
    """A link to a user is a mention; a link that is no address is dropped without an error."""
    if user := re.fullmatch(r"tg://user\?id=(\d+)", href):
        return {**entity, "type": "text_mention", "user": int(user[1])}
    if not re.match(r"(https?|tg|ton|mailto|tel):|[\w-]+(\.[\w-]+)+", href):
        return None
    return {**entity, "url": href if ":" in href else f"http://{href}/"}


def _refusal(text: str) -> ApiError:
    return ApiError(f"can't parse entities: {text}")
