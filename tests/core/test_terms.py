"""Labels are found as whole words in all their forms, and each gives one hint."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.deck import LANGUAGES, Card, Check, FollowUp, Format
from bot.core.terms import Hint, Term, Terms, pattern

WHY = {"nb": "Fordi.", "en": "Because.", "he": "כי."}
INSTEAD = {"nb": "et menneske", "en": "a person", "he": "אדם"}


def term(language: str, *avoid: str, unless: str = "") -> Term:
    harmless = {language: pattern(language, [unless], inflected=False)} if unless else {}
    return Term({language: pattern(language, avoid, inflected=True)}, harmless, INSTEAD, WHY)


def found(language: str, phrase: str, text: str, unless: str = "") -> list[str]:
    terms = Terms((term(language, phrase, unless=unless),))
    return [hint.found for hint in terms.hints({language: text})]


def test_a_hint_says_what_was_found_why_and_what_to_say() -> None:
    terms = Terms((term("en", "addict"),))
    assert terms.hints({"en": "Two Addicts.", "nb": "addict"}) == (
        Hint("en", "Addicts", WHY, "a person"),
    )


def test_a_label_that_comes_twice_gives_one_hint() -> None:
    terms = Terms((term("en", "addict"), term("en", "addict|drunkard")))
    texts = {"en": "An addict, an Addict and a drunkard."}, {"en": "addict"}
    assert [hint.found for hint in terms.hints(*texts)] == ["addict", "drunkard"]


@pytest.mark.parametrize(
    ("language", "phrase", "text"),
    [
        ("en", "mentally ill", "mentally-ill"),
        ("en", "mentally ill", "mentally \n ill"),
        ("en", "clean|dirty test", "dirty tests"),
        ("nb", "*narkoman", "sprøytenarkomanene"),
        ("nb", "svingdør*", "svingdørspasientene"),
        ("nb", "på kjøret", "pa\u030a kjøret"),
        ("he", "חולה נפש", "ולחולת־הנפש"),
        ("he", "ג'אנקי", "הג׳אנקים"),
        ("he", "משוגע", "מְשֻׁגָּעִים"),
    ],
)
def test_a_phrase_is_found_however_it_is_written(language: str, phrase: str, text: str) -> None:
    assert len(found(language, phrase, text)) == 1


@pytest.mark.parametrize(
    ("language", "phrase", "text"),
    [
        ("en", "addict", "addiction"),
        ("en", "addict", "my_addict"),
        ("en", "clean|dirty test", "clean and a test"),
        ("nb", "narkoman", "sprøytenarkoman"),
        ("nb", "svingdør", "svingdørspasient"),
        ("he", "חולה", "שלחול"),
        ("he", "מכור", "התמכרות"),
        ("he", "מכר", "מָכְרוּ"),
    ],
)
def test_a_part_of_another_word_is_not_found(language: str, phrase: str, text: str) -> None:
    assert found(language, phrase, text) == []


def test_a_phrase_may_be_harmless_where_another_is_not() -> None:
    text = "Anonyme Alkoholikere, alkoholikere"
    assert found("nb", "alkoholiker", text, "anonyme alkoholikere") == ["alkoholikere"]
    assert found("he", "מכור", "ולמכור לנרקומן המכור", "*למכור") == ["המכור"]


LABEL = {"en": "an addict", "nb": "en narkoman"}


@pytest.mark.parametrize(
    "card",
    [
        Card("c", Format.REFLECT, LABEL),
        Card("c", Format.CHOICE, {}, options=({}, LABEL)),
        Card("c", Format.DILEMMA, {}, poles=(LABEL, {})),
        Card("c", Format.TASK, {}, follow_up=FollowUp(timedelta(days=1), LABEL)),
        Card("c", Format.READ, {}, check=Check(LABEL, (), 1)),
        Card("c", Format.READ, {}, check=Check({}, ({}, LABEL), 1)),
    ],
)
def test_every_text_of_a_card_is_looked_at(card: Card) -> None:
    assert [hint.found for hint in Terms((term("en", "addict"),)).hints_of(card)] == ["addict"]


def test_a_term_that_the_note_names_is_there_on_purpose_in_every_language() -> None:
    nb, en = term("nb", "narkoman"), term("en", "addict")
    both = Term({**nb.avoid, **en.avoid}, {}, INSTEAD, WHY)
    other = term("en", "drunkard")
    words = {"nb": "Narkomane", "en": "Addicts and drunkards"}
    card = Card("c", Format.REFLECT, words, note="«Narkoman» står her med vilje.")
    assert [hint.found for hint in Terms((both, other)).hints_of(card)] == ["drunkards"]


@given(st.sampled_from(LANGUAGES), st.text(max_size=200))
def test_any_text_can_be_looked_at(language: str, text: str) -> None:
    terms = Terms((term(language, "*a b|ה*", "כן ה'לא"),))
    assert all(hint.found for hint in terms.hints({language: text}, note=text[::-1]))
