"""Terms that label people, found in the words of cards and scripts; never in what staff answer.

A label is what a reader takes a whole person for (NIDA, "Words Matter"; Helsedirektoratet's advice
on words, 2014). Whoever edits a card gets a hint and may go on.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.core.deck import Card, Words, in_language

# Vowel points and accents, but not the hyphen (maqaf) that Unicode has among them.
_POINTS = "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
_LETTER = rf"[\w{_POINTS}]"
_GAP = r"[\s\-\u2010\u2011\u05be]+"
# How else a sign may be written: a Hebrew letter at the end of a word, or typed from a keyboard.
_OTHERWISE = {
    sign: f"[{signs}]" for signs in ("כך", "מם", "נן", "פף", "צץ", "'’׳", '"”״') for sign in signs
}


def _spelled(word: str) -> str:
    """The pattern of a word as it is written, with or without Hebrew vowel points."""
    return "".join(map(_sign, word))


def _sign(sign: str) -> str:
    written = _OTHERWISE.get(sign, re.escape(sign))
    if not "א" <= sign <= "ת":
        return written
    written += f"[{_POINTS}]*"
    # Where the vowels are pointed, the letters that stand for them may be missing.
    return f"(?:{written}|(?<=[{_POINTS}]))" if sign in "וי" else written


def _one_of(*words: str) -> str:
    return f"(?:{'|'.join(map(_spelled, words))})"


# And; that, when, since; in, as, to, from; the: as Hebrew joins them to a word, in this order.
_HEBREW_PREFIXES = "".join(
    f"{_one_of(*words)}?" for words in (["ו"], ["לכש", "כש", "מש", "ש"], "בכלמ", ["ה"])
)
_HEBREW_ENDINGS = _one_of("יים", "יות", "ית", "ים", "ות", "ה", "ת", "י", "ם")
_HEBREW_ENDING = f"{_HEBREW_ENDINGS}?"
# What a language puts before and after a word.
_AROUND = {
    "nb": ("", "(?:ene|ne|en|et|er|e|n|r|t|a)?s?"),
    "en": ("", "(?:es|s)?(?:['’]s?)?"),
    "he": (_HEBREW_PREFIXES, _HEBREW_ENDING),
}


@dataclass(frozen=True, slots=True)
class Term:
    """Phrases that label a person, by language, and what to say instead and why.

    In the phrases of `unless` the same words are harmless.
    """

    avoid: Mapping[str, re.Pattern[str]]
    unless: Mapping[str, re.Pattern[str]]
    instead: Words
    why: Words


@dataclass(frozen=True, slots=True)
class Hint:
    """A label that was found in a text of that language, why to avoid it, and what to say."""

    language: str
    found: str
    reason: Words
    suggestion: str

    def values(self, language: str) -> Mapping[str, str]:
        """What fills the text `hint-term` for a reader of that language."""
        why = in_language(self.reason, language)
        return {"found": self.found, "why": why, "instead": self.suggestion}


@dataclass(frozen=True, slots=True)
class Terms:
    """All terms to look for."""

    terms: tuple[Term, ...] = ()

    def hints(self, *texts: Words, note: str | None = None) -> tuple[Hint, ...]:
        """The labels in these texts, each once.

        A term that an editor's note names, in any language, is there on purpose and gives none.
        """
        found: dict[tuple[str, str], Hint] = {}
        for term in self.terms:
            if note and any(_found(term, language, note) for language in term.avoid):
                continue
            for words in texts:
                for language, text in words.items():
                    for label in _found(term, language, text):
                        hint = Hint(language, label, term.why, term.instead[language])
                        found.setdefault((language, label.casefold()), hint)
        return tuple(found.values())

    def hints_of(self, card: Card) -> tuple[Hint, ...]:
        """The labels in all that people read of a card."""
        return self.hints(*card.texts, note=card.note)


def _found(term: Term, language: str, text: str) -> list[str]:
    """The labels of a term as they stand in a text of that language."""
    avoid = term.avoid.get(language)
    if avoid is None:
        return []
    text = unicodedata.normalize("NFC", text)
    unless = term.unless.get(language)
    harmless = [match.span() for match in unless.finditer(text)] if unless else []
    return [
        match[0]
        for match in avoid.finditer(text)
        if not any(match.start() < end and start < match.end() for start, end in harmless)
    ]


def pattern(language: str, phrases: Iterable[str], *, inflected: bool) -> re.Pattern[str]:
    """What finds these phrases as whole words, as they stand or in all forms of each word.

    In a phrase a blank also stands for a hyphen, `|` parts the words that can stand in one place,
    and `*` at a word's beginning or end lets it be part of a longer one.
    """
    around = _AROUND[language] if inflected else ("", "")
    found = "|".join(
        _GAP.join(
            f"(?:{'|'.join(_word(word, *around) for word in place.split('|'))})"
            for place in phrase.split()
        )
        for phrase in phrases
    )
    return re.compile(rf"(?<!{_LETTER})(?:{found})(?!{_LETTER})", re.IGNORECASE)


def _word(word: str, before: str, after: str) -> str:
    """The pattern of one word of a phrase, with what may stand before and after it."""
    stem = word.strip("*")
    if after == _HEBREW_ENDING and len(stem) > 2 and stem.endswith("ה"):
        # It gives way to the other endings: חולה, חולת, חולי, חולות.
        stem, after = stem[:-1], _HEBREW_ENDINGS
    if word.startswith("*"):
        before = f"{_LETTER}*"
    if word.endswith("*"):
        after = f"{_LETTER}*"
    return before + _spelled(stem) + after
