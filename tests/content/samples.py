"""A good deck and a good script to spoil, and short ways to check them."""

from pathlib import Path

from bot.content.decks import check_deck
from bot.content.mistakes import Mistake
from bot.content.scripts import check_script
from bot.core.deck import Deck
from bot.core.script import Script

PATH = Path("deck-one.yaml")

DECK = """\
title: {nb: Prøve, en: Trial, he: ניסיון}
about: {nb: En prøve, en: A trial, he: ניסיון אחד}
source: "003"
format: reflect
cards:
  - id: first
    text:
      nb: Hva hjalp i dag?
      en: What helped today?
      he: מה עזר היום?
"""

SCRIPT = """\
title: {nb: Prøve, en: Trial, he: ניסיון}
about: {nb: En prøve, en: A trial, he: ניסיון אחד}
source: "003"
steps:
  - id: last
    minutes: 1
    do: {nb: Forrige, en: Last, he: הקודם}
  - id: middle
    minutes: 13
    do: {nb: Snakk sammen, en: Talk, he: דברו}
    question: {nb: Hva nå?, en: What now?, he: מה עכשיו?}
  - id: new
    minutes: 1
    do: {nb: Skriv, en: Write, he: כתבו}
commitment: {nb: Én avtale, en: One commitment, he: התחייבות אחת}
follow_up: {nb: Hvordan gikk det?, en: How did it go?, he: איך הלך?}
"""

WORDS = "{nb: a, en: b, he: c}"


def card(lines: str, *, deck_format: str = "reflect", text: str = WORDS) -> str:
    """A deck of one card, which begins in line 6; `lines` are its further fields, from line 8."""
    head = DECK.replace("format: reflect", f"format: {deck_format}").split("  - id:")[0]
    rest = "".join(f"    {line}\n" for line in lines.splitlines())
    return f"{head}  - id: first\n    text: {text}\n{rest}"


def options(count: int) -> str:
    """A line with that many options."""
    return f"options: [{', '.join([WORDS] * count)}]"


def deck_of(text: str | bytes, *, shipped: bool = True, path: Path = PATH) -> Deck | None:
    """The deck in a text."""
    return check_deck(path, _bytes(text), shipped)[0]


def found(
    text: str | bytes, *, shipped: bool = True, path: Path = PATH
) -> list[tuple[int, int, str, dict[str, str | int]]]:
    """The mistakes in a deck's text as (line, column, key, values)."""
    return _plain(check_deck(path, _bytes(text), shipped)[1])


def script_of(text: str | bytes, *, shipped: bool = True) -> Script | None:
    """The script in a text."""
    return check_script(PATH, _bytes(text), shipped)[0]


def found_in_script(
    text: str | bytes, *, shipped: bool = True
) -> list[tuple[int, int, str, dict[str, str | int]]]:
    """The mistakes in a script's text as (line, column, key, values)."""
    return _plain(check_script(PATH, _bytes(text), shipped)[1])


def _bytes(text: str | bytes) -> bytes:
    return text.encode() if isinstance(text, str) else text


def _plain(mistakes: tuple[Mistake, ...]) -> list[tuple[int, int, str, dict[str, str | int]]]:
    return [(each.line, each.column, each.key, dict(each.values)) for each in mistakes]
