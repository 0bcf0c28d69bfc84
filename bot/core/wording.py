"""What rules can tell of weak wording in a card or script; never looked for in what staff answer.

It is told to those who edit, who may go on. A reading by people finds more.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.core.deck import LANGUAGES, Card, Format, Words
from bot.core.questions import closed_questions
from bot.core.script import Script

# From three on: the smaller ones are also articles and pronouns, and Hebrew has a dual. Where two
# talk “under four eyes”, they are alone.
_NUMBERS = {
    "nb": ("tre", "fire(?! øyne)", "fem", "seks", "sju|syv", "åtte", "ni", "ti", "elleve", "tolv"),
    "en": (
        *("three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    ),
    "he": (
        *("שלושה?|שלושת", "ארבע(?! עיניים)|ארבעה|ארבעת", "חמש|חמישה|חמשת", "שש|שישה|ששת"),
        *("שבעה?|שבעת", "שמונה|שמונת", "תשעה?|תשעת", "עשרה?|עשרת", "אחת[ -]עשרה|אחד[ -]עשר"),
        "שתים[ -]עשרה|שנים[ -]עשר",
    ),
}
_PREFIXES = {"nb": "", "en": "", "he": "[ובהלמשכ]{0,2}"}

_NAME = {
    "nb": r"\bhva heter (?:hun|han|personen|kollegaen|brukeren)\b"
    r"|\bhvilken (?:kollega|bruker|person)\b"
    r"|\bnavnet (?:på|til) (?:den|en|personen|kollegaen|brukeren|lederen)\b"
    r"|\bnevn (?:en|én|noen) (?:person|kollega|bruker|leder|pasient)\w*\b"
    r"|\bhvem (?:av|blant) (?:kollegene|brukerne|pasientene|dere)\b",
    "en": r"\bwhat is (?:his|her|their) name\b|\bwhich (?:colleague|service user|patient|person)\b"
    r"|\bthe name of (?:the|a|one) (?:person|colleague|service user|leader)\b"
    r"|\bname (?:a|one|some) (?:person|colleague|service user|leader|patient)s?\b"
    r"|\bwho (?:of|among) (?:you|your colleagues|the service users|the patients)\b",
    "he": r"\bמה שמ[והם]\b|\b(?:ציינו|כתבו|רשמו) (?:את )?שמ[והם]\b"
    r"|\b(?:ה?שם|שמו|שמה) של (?:ה?אדם|ה?קולגה|מישהו|ה?מנהל|ה?מטופל)\b"
    r"|\bאיזה (?:קולגה|מטופל|מקבל שירות)\b|\bמי (?:מכם|מהקולגות|מהמטופלים|ממקבלי השירות)\b",
}
_HEALTH = {
    "nb": r"\b(?:din|dine|ditt) (?:egen |egne |eget )?(?:psykiske |fysiske )?"
    r"(?:helse|diagnose|sykdom|symptomer|rusbruk)\b|\bhvordan har du det\b"
    r"|\bselv (?:vært|blitt|er) (?:syk|sykmeldt|innlagt|deprimert)\b",
    "en": r"\byour (?:own )?(?:mental |physical )?"
    r"(?:health|illness|diagnosis|symptoms|substance use|lived experience)\b"
    r"|\byourself (?:ever )?been (?:ill|depressed|diagnosed|admitted)\b|\bhow are you feeling\b",
    "he": r"\b[ובלמכ]?ה(?:בריאות|אבחנה|מחלה|תסמינים|ניסיון האישי)(?: הנפשית| הגופנית)? שלכם\b"
    r"|\bבעצמכם (?:חליתם|אושפזתם|השתמשתם)\b|\bמה שלומכם\b",
}


@dataclass(frozen=True, slots=True)
class Weakness:
    """What to look at once more: the key of the text that says what, and where the words are."""

    key: str
    found: str


def weaknesses_of(card: Card) -> Iterator[Weakness]:
    """The weak wording of a card."""
    asked = [card.text]
    if card.format is Format.SCALE:
        yield from _found("hint-statement", card.text, dict.fromkeys(LANGUAGES, r"[^.!?]*\?"))
    # A choice brings its answers, and what is read is not answered.
    elif card.format not in (Format.CHOICE, Format.READ):
        yield from _closed(card.text)
    if card.check:
        asked.append(card.check.question)
    if card.follow_up:
        asked.append(card.follow_up.text)
        # Whether a task was done is what its follow-up asks.
        if card.format is not Format.TASK:
            yield from _closed(card.follow_up.text)
    yield from _prying(asked)
    yield from _unequal(card.texts)
    yield from _repeated(card.options)
    yield from _repeated(card.poles)


def weaknesses_in(script: Script) -> Iterator[tuple[str, Weakness]]:
    """The weak wording of a script, each with the id of its step; empty for what frames them."""
    for weakness in (*_closed(script.follow_up), *_unequal(script.frame)):
        yield "", weakness
    for step in script.steps:
        asked = [step.question] if step.question else []
        closed = () if step.input is Format.CHOICE else map(_closed, asked)
        found = (*closed, _prying(asked), _unequal(step.texts), _repeated(step.options))
        yield from ((step.id, weakness) for each in found for weakness in each)


def _closed(words: Words) -> Iterator[Weakness]:
    for language, text in words.items():
        for question in closed_questions(text, language):
            yield Weakness("hint-closed", question)


def _prying(asked: Iterable[Words]) -> Iterator[Weakness]:
    for words in asked:
        yield from _found("hint-name", words, _NAME)
        yield from _found("hint-health", words, _HEALTH)


def _found(key: str, words: Words, patterns: Mapping[str, str]) -> Iterator[Weakness]:
    for language, text in words.items():
        if match := re.search(patterns[language], text, re.IGNORECASE):
            yield Weakness(key, match[0].strip())


def _unequal(texts: Iterable[Words]) -> Iterator[Weakness]:
    """Texts that do not name the same numbers in all their languages."""
    for words in texts:
        numbers = {language: _numbers(text, language) for language, text in words.items()}
        if len({frozenset(found) for found in numbers.values()}) > 1:
            said = (
                f"{language} {', '.join(map(str, sorted(found))) or '–'}"
                for language, found in numbers.items()
            )
            yield Weakness("hint-numbers", "; ".join(said))


def _numbers(text: str, language: str) -> set[int]:
    """The numbers in a text, in digits or words."""
    found = {int(digits) for digits in re.findall(r"\d+", text)}
    # The longest first: eleven in Hebrew has a ten in it.
    for number, word in reversed([*enumerate(_NUMBERS[language], 3)]):
        pattern = rf"\b{_PREFIXES[language]}(?:{word})\b"
        text, count = re.subn(pattern, " ", text, flags=re.IGNORECASE)
        if count:
            found.add(number)
    return found


def _repeated(captions: Sequence[Words]) -> Iterator[Weakness]:
    """Options that read alike in some language."""
    for language in LANGUAGES:
        said = Counter(words[language].casefold() for words in captions if language in words)
        yield from (Weakness("hint-repeated", text) for text, count in said.items() if count > 1)
