"""Questions that can be answered with yes or no, as far as words tell."""

import re

_QUOTED = {
    "nb": r"«([^»]*)»",
    "en": r"“([^”]*)”",
    # Between two letters the sign belongs to an abbreviation, unless only a prefix stands before.
    "he": r"(?<![א-ת])[ובהלמשכ]{0,2}־?״([^״]*)״(?![א-ת])",
}
_ENDS = r"(?<=[.!?:;…])\s+|\n+|\s[–—]\s"
_AND = {"nb": r"(?:og|men|så)\s", "en": r"(?:and|but|so)\s", "he": "ו"}
_OR = {"nb": r"\beller\b", "en": r"\bor\b", "he": r"\bאו\b"}
# What asks for more than yes or no.
_ASKING = {
    "nb": r"\b(?:hva|hvem|hvilke[nt]?|hvor\w*|når)\b",
    "en": r"\b(?:what|who|whom|whose|which|where|how|why|when)\b",
    "he": r"\b[ושבלמכה]{0,2}(?:מה|מי|מהו|מהי|מהם|מהן|איזה|איזו|אילו|כמה|איפה|היכן|איך|כיצד"
    r"|מדוע|מתי|לאן|מאיפה|מאין)\b",
}
# How a question for yes or no begins: with the verb, in Norwegian and English.
_CLOSED = {
    "nb": r"(?:er|var|blir|ble|har|hadde|kan|kunne|vil|ville|skal|skulle|må|måtte|bør|burde|får"
    r"|fikk|tør|gjør|gjorde|finnes|fins|vet|kjenner|ser|hører|tror|synes|føler|føles|opplever|merker"
    r"|husker|forstår|pleier|trenger|ønsker|bruker|spør|snakker|lar|tar|gir|går|kommer|deler"
    r"|hender|hjelper|stemmer|prøver|klarer|møter|sier|lytter)\b",
    "en": r"(?:is|are|am|was|were|do|does|did|has|have|had|can|could|will|would|shall|should|may"
    r"|might|must)(?:n['’]t)?\b",
    "he": r"(?:האם|האין|היש|יש|אין|אפשר|ניתן|כדאי|צריך|אתם|אנחנו|הייתם|היינו)\b",
}
# What may stand before the question itself, as in “When …, do you …?”
_BEFORE = {
    "nb": r"(?:når|hvis|dersom|om|etter|før|mens)\b",
    "en": r"(?:when|if|after|before|while|once)\b",
    "he": r"(?:כש\w+|כאשר|אם|אחרי|לפני|בזמן)\b",
}


def closed_questions(text: str, language: str) -> list[str]:
    """The questions of a text that can be answered with yes or no.

    None is one that is quoted, that leaves the choice between two things, or that asks on
    (“…, and what …?”).
    """
    plain = re.sub(_QUOTED[language], _unquoted, text)
    sentences = (part.strip(" •-\t") for part in re.split(_ENDS, plain))
    return [each for each in sentences if each.endswith("?") and _closed(each, language)]


def _unquoted(quotation: re.Match[str]) -> str:
    """A quotation that is a sentence ends one; any other stands for a word."""
    return ". " if quotation[1].endswith((".", "?", "!")) else "x"


def _closed(question: str, language: str) -> bool:
    def begins(pattern: str, text: str = question) -> bool:
        return bool(re.match(pattern, text, re.IGNORECASE))

    def holds(pattern: str) -> bool:
        return bool(re.search(pattern, question, re.IGNORECASE))

    joined, asking, closed = _AND[language], _ASKING[language], _CLOSED[language]
    if holds(_OR[language]):
        return False
    if begins(f"(?:{joined})?{closed}"):
        return not holds(rf",\s(?:{joined})?(?:{asking})")
    if begins(_BEFORE[language]) and ", " in question:
        return begins(closed, question.rpartition(", ")[2])
    # “And here?” goes on with the question before it.
    return not (holds(asking) or begins(joined))
