"""Which language to speak: what Eske speaks, and a first guess for a chat."""

import re
from collections.abc import Iterable

_CODES = {"nb": "nb", "nn": "nb", "no": "nb", "en": "en", "he": "he", "iw": "he"}
_HEBREW = re.compile("[א-ת]")
_NORWEGIAN = re.compile(
    r"[æøå]|\b(?:og|til|hos|hjemme\w*|\w*team(?:et|a)|\w*grupp(?:a|e|en)|\w*(?:avdeling|kommune|leder|tjeneste"
    r"|bolig|psykisk|helse|ansatte?|senter|vakt)(?:e?n|et|a|er)?)\b",
    re.IGNORECASE,
)


def supported(code: str | None) -> str | None:
    """Return the language of Eske for an IETF language tag ("nb-NO", "iw"), or None."""
    return _CODES.get(re.split("[-_]", code)[0].lower()) if code else None


def likely_language(
    texts: Iterable[str], language_codes: Iterable[str | None], default: str
) -> str:
    """Guess a chat's language from its title and the language codes of people in it.

    The title says more about the team than the phone of whoever added Eske, so it is asked first:
    Hebrew letters, then what only Norwegian has. Then the first code that Eske speaks, then
    `default`.
    """
    title = " ".join(texts)
    if _HEBREW.search(title):
        return "he"
    if _NORWEGIAN.search(title):
        return "nb"
    return next(filter(None, map(supported, language_codes)), default)
