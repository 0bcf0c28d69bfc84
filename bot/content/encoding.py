"""From bytes to text that YAML can read: only UTF-8, no tabs to indent, no hidden signs."""

import re

from bot.content.mistakes import START, Mark, Mistakes

MOST_BYTES = 256 * 1024

# Controls (but not line ends and tabs), line ends that only some programs know, signs that turn
# the direction of all that follows, and what is no character. The bot sets directions itself.
HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")

_UTF16_STARTS = (b"\xff\xfe", b"\xfe\xff")
UTF8_MARK = b"\xef\xbb\xbf"


def decode(data: bytes, mistakes: Mistakes) -> str | None:
    """The text with plain line ends; None where nothing more can be said about the file.

    Hidden signs are noted and become spaces, so that every place in the file stays what it was.
    """
    if len(data) > MOST_BYTES:
        mistakes.add(START, "mistake-file-large", most=MOST_BYTES // 1024)
        return None
    # The first sign of a deck is a plain one, so a zero beside it means two bytes a character.
    if data.startswith(_UTF16_STARTS) or b"\0" in data[:2]:
        mistakes.add(START, "mistake-utf16")
        return None
    data = data.removeprefix(UTF8_MARK)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = _plain_line_ends(data[: error.start].decode("utf-8"))
        mistakes.add(end(before), "mistake-utf8")
        return None
    return _readable(_plain_line_ends(text), mistakes)


def end(text: str) -> Mark:
    """The place after the last character of a text."""
    return Mark(text.count("\n") + 1, len(text) - text.rfind("\n"))


def _plain_line_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _readable(text: str, mistakes: Mistakes) -> str | None:
    readable = True
    for number, line in enumerate(text.split("\n"), 1):
        for found in HIDDEN.finditer(line):
            code = f"U+{ord(found[0]):04X}"
            mistakes.add(Mark(number, found.start() + 1), "mistake-hidden-sign", code=code)
        if line.startswith("%"):
            mistakes.add(Mark(number, 1), "mistake-directive")
            readable = False
        if line.lstrip(" ").startswith("\t"):
            mistakes.add(Mark(number, line.index("\t") + 1), "mistake-tab")
            readable = False
    return HIDDEN.sub(" ", text) if readable else None
