"""From what a call says to a message's text: markup, trimming, and what Telegram finds itself."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from bot.demo import html
from bot.demo.errors import ApiError

# Telegram finds these in every text, whoever wrote it; the first that claims a place keeps it.
FOUND = re.compile(
    r"(?P<url>https?://[^\s<>\"]+[^\s<>\".,;:!?)])"
    r"|(?P<email>(?<!\w)[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?P<bot_command>(?<![\w/<>@])/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?(?![\w/]))"
    r"|(?P<mention>(?<!\w)@[a-zA-Z][a-zA-Z0-9_]{3,31}(?!\w))"
    r"|(?P<hashtag>(?<!\w)\#\w*[^\W\d_]\w*)"
)
# A bot may give these itself; Telegram ignores the rest of what it gives.
GIVEN = frozenset(
    {*html.KINDS.values(), "expandable_blockquote", "text_link", "text_mention", "date_time"}
)

# Telegram cleans every text (td, clean_input_string): controls become blanks, and line and
# paragraph separators and the old direction marks go. Isolates (U+2066 to U+2069) stay.
CLEAN: Mapping[int, str | None] = {
    **dict.fromkeys((*range(10), 11, 12, *range(14, 32)), " "),
    **dict.fromkeys((13, *range(0x2028, 0x202F))),
}


def found(text: str, taken: list[dict[str, Any]] | None = None) -> list[dict[str, Any]]:
    """Commands, mentions, hashtags, addresses in `text`, beside those in `taken`, in order."""
    made = list(taken or ())
    solid = [entity for entity in made if entity["type"] in ("code", "pre", "text_link")]
    for match in FOUND.finditer(text):
        start, length = html.units(text[: match.start()]), html.units(match[0])
        if not any(
            e["offset"] < start + length and start < e["offset"] + e["length"] for e in solid
        ):
            made.append({"type": match.lastgroup, "offset": start, "length": length})
    return sorted(made, key=lambda entity: (entity["offset"], -entity["length"]))


def formatted(
    params: Mapping[str, Any], field: str, user: Callable[[int], dict[str, Any] | None]
) -> tuple[str, list[dict[str, Any]]]:
    """The text and entities of the parameter `field`; `user` knows whom a bot may mention."""
    source = params.get(field, "").translate(CLEAN)
    if len(source.encode()) > 32768:
        raise ApiError("text is too long")
    given = params.get("entities" if field == "text" else f"{field}_entities", [])
    mode = params.get("parse_mode", "")
    if mode.lower() == "html":
        source, given = html.parse(source)
    elif mode:
        # MarkdownV2 exists at Telegram; Eske writes HTML only, and so this server reads HTML only.
        raise ApiError("unsupported parse_mode")
    text, kept = _trimmed(source, [dict(item) for item in given if item["type"] in GIVEN])
    return text, found(text, _mentions(kept, user))


def _mentions(
    entities: list[dict[str, Any]], user: Callable[[int], dict[str, Any] | None]
) -> list[dict[str, Any]]:
    made = []
    for entity in entities:
        if entity["type"] == "text_mention":
            who = entity.get("user", 0)
            person = user(who if isinstance(who, int) else who["id"])
            if person is None:
                continue
            entity["user"] = person
        made.append(entity)
    return made


def _trimmed(text: str, entities: list[dict[str, Any]]) -> tuple[str, list[dict[str, Any]]]:
    """Without blanks at both ends; entities move along or are cut."""
    text = text.rstrip()
    cut = html.units(text) - html.units(text.lstrip())
    text = text.lstrip()
    end = html.units(text)
    made = []
    for entity in entities:
        start = max(entity["offset"] - cut, 0)
        length = min(entity["offset"] - cut + entity["length"], end) - start
        if length > 0:
            made.append({**entity, "offset": start, "length": length})
    return text, made
