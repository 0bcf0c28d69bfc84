"""Everything that `eske check` reads: the shipped and the local decks, scripts and terms."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.content.alike import alike
from bot.content.library import Library
from bot.content.mistakes import Mistake
from bot.core.deck import Deck, Format, Words
from bot.core.script import Script
from bot.core.terms import Hint
from bot.core.wording import Weakness, weaknesses_in, weaknesses_of


@dataclass(frozen=True, slots=True)
class Remark:
    """What one who edits a file should look at; `part` is the id of the card or step, or empty.

    `key` is the id of a Fluent message, `values` fill it.
    """

    path: Path
    part: str
    key: str
    values: Mapping[str, str]

    @property
    def place(self) -> str:
        """`path: part`, or the path alone."""
        return f"{self.path}: {self.part}" if self.part else str(self.path)


def check_all(library: Library) -> Iterator[Mistake]:
    """Every mistake in shipped and local files, in the order of path, line and column."""
    for file in sorted(library.refresh(), key=lambda file: file.path):
        yield from file.mistakes


def remarks(library: Library, language: str) -> list[Remark]:
    """The remarks on all that can be dealt and led, in the order of path; after a refresh.

    For a reader of that language.
    """
    found: list[Remark] = []
    for deck in library.decks.values():
        found += _on_deck(library, deck, language)
    for script in library.scripts.values():
        found += _on_script(library, script, language)
    found += _on_likeness(library)
    return sorted(found, key=lambda remark: remark.path)


def _on_deck(library: Library, deck: Deck, language: str) -> Iterator[Remark]:
    path, terms = library.path_of(deck), library.terms
    yield from (_label(path, "", hint, language) for hint in terms.hints(deck.title, deck.about))
    for card in deck.dealt:
        yield from (_label(path, card.id, hint, language) for hint in terms.hints_of(card))
        yield from (_weak(path, card.id, weakness) for weakness in weaknesses_of(card))


def _on_script(library: Library, script: Script, language: str) -> Iterator[Remark]:
    path, terms = library.path_of(script), library.terms
    parts = {"": script.frame} | {step.id: step.texts for step in script.steps}
    for part, texts in parts.items():
        hints = terms.hints(*texts, note=script.note)
        yield from (_label(path, part, hint, language) for hint in hints)
    yield from (_weak(path, part, weakness) for part, weakness in weaknesses_in(script))


def _on_likeness(library: Library) -> Iterator[Remark]:
    read = list(_read(library))
    for one, other in alike([words for _, _, words in read]):
        path, part, _ = read[other]
        other_path, other_part, _ = read[one]
        same = f"{other_path.stem}/{other_part}"
        yield Remark(path, part, "hint-alike", {"other": same})


def _read(library: Library) -> Iterator[tuple[Path, str, Words]]:
    """What should stand only once, with its file and part: what is asked, and each advice."""
    for deck in library.decks.values():
        path = library.path_of(deck)
        for card in deck.dealt:
            # The text of these only says how many to choose.
            texts = card.options if card.format is Format.CHOOSE else (card.text,)
            yield from ((path, card.id, words) for words in texts)
    for script in library.scripts.values():
        path = library.path_of(script)
        for step in script.steps:
            if step.question:
                yield path, step.id, step.question


def _label(path: Path, part: str, hint: Hint, language: str) -> Remark:
    return Remark(path, part, "hint-term", hint.values(language))


def _weak(path: Path, part: str, weakness: Weakness) -> Remark:
    return Remark(path, part, weakness.key, {"found": weakness.found})
