"""Reads the Fluent files once, and writes a message with its values in one language."""

import logging
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from types import MappingProxyType
from typing import TypeAlias

from fluent.runtime import FluentBundle, FluentResource

from bot.core.deck import LANGUAGES

log = logging.getLogger(__name__)

_FALLBACK = "en"
_LOCALES = {"en": "en-GB"}
# Fluent takes no value over 2500 characters, and a message has more to say.
LONGEST_VALUE = 2000
_RIGHT_TO_LEFT = frozenset({"he"})
# Direction controls (Unicode TR9) and control characters except the line feed.
_UNWANTED = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\x00-\x09\x0b-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Texts:
    """What Eske says in one language: `texts("card-closed", count=3)`."""

    language: str
    rtl: bool
    bundle: FluentBundle = field(repr=False)
    fallback: "Texts | None" = field(repr=False)
    strict: bool

    def __call__(self, key: str, **values: str | int) -> str:
        """Return the message `key` with its values, each isolated from the text's direction.

        Nothing is escaped here. An integer is written as a quantity ("1 000"): give a year or an
        id as text. Do not put a value inside a URL: give the whole URL as one value.

        A message that is missing, or lacks a value, must not cost a person the answer: it is
        logged (its key only) and written in English, with what there is. Where the catalogue is
        strict, as in tests, it raises KeyError for a missing message and ValueError otherwise.
        """
        pattern = self.bundle.get_message(key).value if self.bundle.has_message(key) else None
        if pattern is None:
            return self._without(key, values)
        text, mistakes = self.bundle.format_pattern(pattern, _cleaned(values))
        if mistakes:
            if self.strict:
                raise ValueError(f"{self.language}: {key}: {mistakes}")
            log.error("text %s in %s could not be written in full", key, self.language)
        return str(text)

    def _without(self, key: str, values: Mapping[str, str | int]) -> str:
        if self.strict:
            raise KeyError(f"{self.language}: no message {key}")
        log.error("no text %s in %s", key, self.language)
        return self.fallback(key, **values) if self.fallback else key


Catalogue: TypeAlias = Mapping[str, Texts]


def load_texts(*, strict: bool = False) -> Catalogue:
    """Read the texts of every language from the package; `strict` is for tests (see `Texts`)."""
    catalogue: dict[str, Texts] = {}
    for language in sorted(LANGUAGES, key=lambda language: language != _FALLBACK):
        bundle = FluentBundle([_LOCALES.get(language, language)], use_isolating=True)
        for part in (files(__package__) / language).iterdir():
            if part.name.endswith(".ftl"):
                bundle.add_resource(FluentResource(part.read_text(encoding="utf-8")))
        catalogue[language] = Texts(
            language, language in _RIGHT_TO_LEFT, bundle, catalogue.get(_FALLBACK), strict
        )
    return MappingProxyType(catalogue)


def undirected(text: str) -> str:
    """Somebody's text without marks that turn its direction, and without control characters."""
    return _UNWANTED.sub("", text)


def _cleaned(values: Mapping[str, str | int]) -> dict[str, str | int]:
    return {
        name: _cut(undirected(value)) if isinstance(value, str) else value
        for name, value in values.items()
    }


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_VALUE else text[: LONGEST_VALUE - 1] + "…"
