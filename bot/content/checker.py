"""What decks and scripts have in common: reading fields out of a marked tree, noting mistakes.

Every method returns something of the right type, also after a mistake: the caller goes on to find
the rest, and throws the result away if any mistake was noted.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import timedelta
from pathlib import Path

from bot.content.encoding import HIDDEN
from bot.content.mistakes import START, Mark, Mistakes, nearest
from bot.content.yaml_reader import Fields, Kind, Listing, Node, Refused, Scalar
from bot.core.deck import LANGUAGES, PROCESSES, Words

ENDING = ".yaml"
LONGEST_ID = 64
LONGEST_CAPTION = 60
LONGEST_TEXT = 240
LONGEST_NOTE = 1000

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_PERIOD = re.compile(r"([1-9][0-9]{0,2}) (day|week)s?")
_WRITTEN_OTHERWISE = {"no": "nb", "nn": "nb", "nor": "nb", "nob": "nb", "iw": "he", "heb": "he"}


class Checker:
    """Checks one file; `everywhere` asks for all languages in every text (what Eske ships)."""

    def __init__(self, mistakes: Mistakes, everywhere: bool) -> None:
        self.mistakes = mistakes
        self._everywhere = everywhere
        self._languages: set[str] | None = None

    def fields(
        self, node: Node, known: Collection[str], required: Collection[str]
    ) -> Mapping[str, Node]:
        """The known fields of a mapping; all required ones are there, if only as Refused."""
        found: dict[str, Node] = {name: Refused(node.mark) for name in required}
        if not isinstance(node, Fields):
            self._wrong(node, "mistake-not-fields", known=known)
            return found
        for name in required:
            if name not in node.entries:
                self.mistakes.add(node.mark, "mistake-field-missing", field=name)
        for name, (mark, value) in node.entries.items():
            if name in known:
                found[name] = value
            else:
                self._unknown(mark, "field", nearest(name, known), known, field=name)
        return found

    def text(self, node: Node, field: str, most: int, paragraphs: bool = False) -> str:
        """One text of at most that many characters, in one line if no paragraphs are allowed.

        Empty after a mistake.
        """
        if not isinstance(node, Scalar):
            self._wrong(node, "mistake-not-text", field=field)
            return ""
        text = node.text.strip()
        mark, length = node.mark, len(text)
        hidden = HIDDEN.search(text) or re.search("\t", text)
        if node.kind in (Kind.NUMBER, Kind.TRUE_FALSE):
            self.mistakes.add(mark, "mistake-quotes", value=text)
        elif hidden:
            self.mistakes.add(mark, "mistake-hidden-sign", code=f"U+{ord(hidden[0]):04X}")
        elif node.kind is Kind.NOTHING or not _shows(text):
            self.mistakes.add(mark, "mistake-text-empty", field=field)
        elif "\n" in text and not paragraphs:
            self.mistakes.add(mark, "mistake-lines", field=field)
        elif length > most:
            self.mistakes.add(mark, "mistake-long", field=field, length=length, most=most)
        else:
            return text
        return ""

    def words(
        self, node: Node, field: str, most: int = LONGEST_TEXT, paragraphs: bool = False
    ) -> Words:
        """A text in one or more languages."""
        if not isinstance(node, Fields):
            example = [f"{code}: …" for code in LANGUAGES]
            self._wrong(node, "mistake-not-languages", field=field, example=example)
            return {}
        words = {}
        for code, (mark, value) in node.entries.items():
            if code in LANGUAGES:
                words[code] = self.text(value, field, most, paragraphs)
            else:
                near = _WRITTEN_OTHERWISE.get(code) or nearest(code, LANGUAGES)
                self._unknown(mark, "language", near, LANGUAGES, language=code)
        missing = [code for code in LANGUAGES if code not in words]
        if missing and (self._everywhere or not node.entries):
            self.mistakes.add(
                node.mark, "mistake-language-missing", field=field, languages=missing
            )
        self._narrow(node.mark, field, words)
        return words

    def start_item(self) -> None:
        """From here on, the texts must have a language in common, or nobody can be asked."""
        self._languages = None

    def listing(self, node: Node, field: str, least: int, most: int | None) -> list[Node]:
        """The items of a list, which has at least `least` and at most `most` of them."""
        if not isinstance(node, Listing):
            self._wrong(node, "mistake-not-list", field=field)
            return []
        count = len(node.items)
        if count < least and most is None:
            self.mistakes.add(node.mark, "mistake-few", field=field, count=count, least=least)
        elif most is not None and not least <= count <= most:
            key = "mistake-count-exact" if least == most else "mistake-count"
            values = {"count": count, "most": most} | ({} if least == most else {"least": least})
            self.mistakes.add(node.mark, key, field=field, **values)
        return node.items

    def captions(
        self, node: Node, field: str, least: int, most: int, longest: int = LONGEST_CAPTION
    ) -> tuple[Words, ...]:
        """A list of short texts, such as stand on buttons."""
        items = self.listing(node, field, least, most)
        return tuple(self.words(item, field, longest) for item in items)

    def id(self, node: Node, seen: dict[str, Mark]) -> str:
        """An id that no other item in `seen` has; it is added there."""
        text = self.text(node, "id", LONGEST_ID)
        if not text:
            return ""
        if not _ID.fullmatch(text):
            self.mistakes.add(node.mark, "mistake-id", id=text, example=kebab(text) or "first")
        elif seen.setdefault(text, node.mark) is not node.mark:
            self.mistakes.add(node.mark, "mistake-id-twice", id=text, line=str(seen[text].line))
        return text

    def number(self, node: Node, field: str, allowed: Sequence[int]) -> int | None:
        """One of the whole numbers allowed; None after a mistake."""
        if isinstance(node, Scalar) and node.kind is Kind.NUMBER and len(node.text) < 10:
            value = int(node.text)
            if value in allowed:
                return value
        if isinstance(allowed, range):
            least, most = allowed[0], allowed[-1]
            self._wrong(node, "mistake-number", field=field, least=least, most=most)
        else:
            self._wrong(node, "mistake-number-other", field=field, known=map(str, allowed))
        return None

    def true_false(self, node: Node, field: str) -> bool:
        """`true` or `false`; False after a mistake."""
        if isinstance(node, Scalar) and node.kind is Kind.TRUE_FALSE:
            return node.text.lower() == "true"
        self._wrong(node, "mistake-true-false", field=field, yes="true", no="false")
        return False

    def one_of(self, node: Node, field: str, known: Sequence[str]) -> str | None:
        """One of a few words; None after a mistake."""
        text = self.text(node, field, LONGEST_TEXT)
        if not text:
            return None
        if text in known:
            return text
        near = nearest(text, known)
        self._unknown(node.mark, "word", near, known, field=field, value=text)
        return None

    def tags(self, node: Node) -> tuple[str, ...]:
        """A list of tags; one that is nearly a recovery process would spoil taking turns."""
        tags = []
        for item in self.listing(node, "tags", 0, 10):
            tag = self.text(item, "tags", LONGEST_ID)
            near = nearest(tag, PROCESSES, 0.85)
            if tag and not _ID.fullmatch(tag):
                self.mistakes.add(item.mark, "mistake-tag", tag=tag, example=kebab(tag) or "hope")
            elif near and tag != near:
                self.mistakes.add(item.mark, "mistake-tag-near", tag=tag, near=near)
            tags.append(tag)
        return tuple(tags)

    def note(self, node: Node) -> str:
        """Free text for editors; a label that it names may be used (`core.terms`)."""
        return self.text(node, "note", LONGEST_NOTE, paragraphs=True)

    def period(self, node: Node, field: str) -> timedelta:
        """A time span in days or weeks, as in “2 weeks”; one day after a mistake."""
        written = node.text if isinstance(node, Scalar) else ""
        if found := _PERIOD.fullmatch(written):
            days = int(found[1]) * (7 if found[2] == "week" else 1)
            if days <= 365:
                return timedelta(days=days)
        examples = {"days": "10 days", "weeks": "2 weeks"}
        self._wrong(node, "mistake-period", field=field, value=written, **examples)
        return timedelta(days=1)

    def file_name(self, path: Path) -> None:
        """A file's name without `.yaml` is the id of what is in it."""
        if is_file_name(path.name):
            return
        example = (kebab(path.stem) or "my-own") + ENDING
        values = {"name": path.name, "ending": ENDING, "example": example}
        self.mistakes.add(START, "mistake-file-name", **values)

    def _unknown(
        self, mark: Mark, kind: str, near: str | None, known: Iterable[str], **values: str
    ) -> None:
        """Note an unknown name with the one that was meant, or with all that there are."""
        if near:
            self.mistakes.add(mark, f"mistake-unknown-{kind}", near=near, **values)
        else:
            self.mistakes.add(mark, f"mistake-unknown-{kind}-none", known=known, **values)

    def _wrong(self, node: Node, key: str, **values: str | int | Iterable[str]) -> None:
        """Note a mistake in a node, unless something is noted about it already."""
        if not isinstance(node, Refused):
            self.mistakes.add(node.mark, key, **values)

    def _narrow(self, mark: Mark, field: str, words: Words) -> None:
        before = self._languages
        if self._everywhere or not words:
            return
        if before and not before & words.keys():
            wanted = [code for code in LANGUAGES if code in before]
            self.mistakes.add(mark, "mistake-language-apart", field=field, languages=wanted)
        self._languages = set(words) if before is None else before & words.keys()


def _shows(text: str) -> bool:
    return any(sign.isprintable() and not sign.isspace() for sign in text)


def is_file_name(name: str) -> bool:
    """Whether a deck or script can have this file name: an id and `.yaml`."""
    file_id = name.removesuffix(ENDING)
    return file_id != name and bool(_ID.fullmatch(file_id)) and len(file_id) <= LONGEST_ID


def kebab(text: str) -> str:
    """The nearest right id: lower-case letters, digits, single hyphens; may be empty."""
    text = text[:LONGEST_ID].casefold().replace("æ", "ae").replace("ø", "o")
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
