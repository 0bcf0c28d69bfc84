"""A message as Telegram takes it, and the only place where text from people is escaped."""

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.messages.callbacks import Button
from bot.texts import Texts, undirected

# The Bot API's limits, in characters after the entities are parsed.
LONGEST_MESSAGE = 4096
LONGEST_TOAST = 200


# A command, or a line to copy: left to right even inside Hebrew (Unicode TR9: LRI, PDI), or the
# slash would stand at its other end.
_COMMAND = re.compile(r"<code>.*?</code>|(?<![\w/<])/[a-z]+(?:@\w+)?")

# Long values are cut, and escaping makes five characters of one: so what is to be escaped goes
# through as private-use characters.
_HIDDEN = str.maketrans("&<>", "\ue000\ue001\ue002")
_ESCAPED = str.maketrans({"\ue000": "&amp;", "\ue001": "&lt;", "\ue002": "&gt;"})


# What does not say in which language a line is written.
_MARKUP = re.compile(r"<code>.*?</code>|<[^>]*>")


@dataclass(frozen=True, slots=True)
class Message:
    """Text in Telegram's HTML with its keyboard, ready for the gate."""

    text: str
    keyboard: InlineKeyboardMarkup | None = None


def say(texts: Texts, key: str, **values: str | int) -> str:
    """A text of the catalogue as HTML; what stands in `values` cannot become markup."""
    hidden = {
        name: value.translate(_HIDDEN) if isinstance(value, str) else value
        for name, value in values.items()
    }
    text = texts(key, **hidden).translate(_ESCAPED)
    return _with_commands(text) if texts.rtl else text


def _with_commands(text: str) -> str:
    return _COMMAND.sub("\u2066\\g<0>\u2069", text)


def isolated(text: str) -> str:
    """Text from a deck or a person, escaped, in its own direction (Unicode TR9: FSI, PDI)."""
    return f"\u2068{html.escape(undirected(text), quote=False)}\u2069"


def directed(text: str) -> str:
    """The text with a mark before each line that is more Hebrew than not (Unicode TR9: RLM).

    Telegram's clients turn a line by its first letter; one that begins with "Eske", or with an
    isolate, would else stand on the wrong side.
    """
    return "\n".join(
        f"\u200f{line}" if _is_hebrew(_MARKUP.sub("", line)) else line for line in text.split("\n")
    )


def _is_hebrew(line: str) -> bool:
    hebrew = sum("א" <= sign <= "ת" for sign in line)
    return hebrew > sum(sign.isascii() and sign.isalpha() for sign in line)


def toast(text: str) -> str:
    """Text for the answer to a press, cut where Telegram would refuse it."""
    text = directed(_with_commands(text) if _is_hebrew(text) else text)
    return text if len(text) <= LONGEST_TOAST else text[: LONGEST_TOAST - 1] + "…"


def keyboard(*rows: Sequence[tuple[str, Button | str]]) -> InlineKeyboardMarkup:
    """Rows of (caption, what it does): a Button, or the address of a link."""
    return InlineKeyboardMarkup(
        [
            [
                InlineKeyboardButton(caption, url=action)
                if isinstance(action, str)
                else InlineKeyboardButton(caption, callback_data=action.pack())
                for caption, action in row
            ]
            for row in rows
            if row
        ]
    )
