"""Weak wording is told to those who edit, and good wording is not."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.deck import Card, Check, FollowUp, Format, Words
from bot.core.script import Script, Step
from bot.core.wording import weaknesses_in, weaknesses_of

CLOSED: Words = {"nb": "Er det slik?"}
OPEN: Words = {"nb": "Hva nå?"}


def card(text: Words, kind: Format = Format.REFLECT) -> Card:
    return Card("one", kind, text)


def told(card: Card) -> list[str]:
    return [weakness.key for weakness in weaknesses_of(card)]


@pytest.mark.parametrize("kind", [kind for kind in Format if kind is not Format.SCALE])
def test_only_a_card_that_brings_its_answers_may_ask_for_yes_or_no(kind: Format) -> None:
    harmless = kind in (Format.CHOICE, Format.READ)
    assert told(card(CLOSED, kind)) == ([] if harmless else ["hint-closed"])


def test_what_one_agrees_with_is_a_statement() -> None:
    assert told(card({"en": "We ask first. What then?"}, Format.SCALE)) == ["hint-statement"]
    assert told(card({"en": "We ask first."}, Format.SCALE)) == []


@pytest.mark.parametrize("kind", [Format.REFLECT, Format.TASK])
def test_only_the_follow_up_of_a_task_may_ask_for_yes_or_no(kind: Format) -> None:
    later = replace(card(OPEN, kind), follow_up=FollowUp(timedelta(7), CLOSED))
    assert told(later) == ([] if kind is Format.TASK else ["hint-closed"])


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ({"nb": "Nevn en kollega som er god på det."}, "hint-name"),
        ({"nb": "Hvilken bruker tenkte du på?"}, "hint-name"),
        ({"en": "Name one colleague who did it well."}, "hint-name"),
        ({"en": "What is the name of the person?"}, "hint-name"),
        ({"he": "ציינו את שמו."}, "hint-name"),
        ({"he": "מי מכם מתקשה בזה?"}, "hint-name"),
        ({"nb": "Hvordan påvirker dette din egen psykiske helse?"}, "hint-health"),
        ({"nb": "Når har du selv vært syk?"}, "hint-health"),
        ({"en": "What did your own illness teach you?"}, "hint-health"),
        ({"en": "What does your lived experience say?"}, "hint-health"),
        ({"he": "איך זה משפיע על הבריאות הנפשית שלכם?"}, "hint-health"),
        ({"nb": "Nevn én ting du kan gjøre uten å be om lov."}, None),
        ({"nb": "Hvilke steder kjenner du bare navnet på?"}, None),
        ({"en": "Name one habit. Which relatives' views reach us?"}, None),
        ({"nb": "Hva er personens egen forståelse av sin helse?"}, None),
        ({"he": "מה האדם אומר על הבריאות שלו?"}, None),
    ],
)
def test_a_card_asks_for_nobodys_name_or_health(words: Words, key: str | None) -> None:
    assert told(card(words)) == ([key] if key else [])


def test_a_check_question_and_a_follow_up_are_read_too() -> None:
    prying: Words = {"en": "Which colleague was it?"}
    asked = replace(
        card(OPEN),
        check=Check(prying, (), 1),
        follow_up=FollowUp(timedelta(7), prying),
    )
    assert told(asked) == ["hint-name", "hint-name"]


@pytest.mark.parametrize(
    "words",
    [
        {"nb": "tre av 10", "en": "3 of ten", "he": "שלושה מתוך עשרה"},
        {"nb": "I løpet av tolv uker", "en": "Within twelve weeks", "he": "בתוך שנים עשר שבועות"},
        {"nb": "elleve", "en": "eleven", "he": "אחת עשרה"},
        {"nb": "en, to", "en": "a couple", "he": "שניים"},
        {"nb": "fem minutter", "en": "five minutes", "he": "בחמש דקות"},
        {"nb": "treffe titt", "en": "often", "he": "משבוע לשבוע"},
        {"nb": "10", "he": "10"},
        {"nb": "under fire øyne", "en": "one to one", "he": "בארבע עיניים"},
    ],
)
def test_the_same_numbers_are_not_remarked_on(words: Words) -> None:
    assert told(card(words)) == []


@pytest.mark.parametrize(
    "words",
    [
        {"nb": "tre av 10", "en": "3 of ten", "he": "שלושה"},
        {"nb": "sju dager", "en": "six days"},
        {"nb": "15 minutter", "en": "a quarter of an hour"},
    ],
)
def test_different_numbers_are_told(words: Words) -> None:
    assert told(card(words)) == ["hint-numbers"]


def test_what_differs_is_said() -> None:
    [weakness] = weaknesses_of(card({"nb": "Ti av 24", "en": "Ten", "he": "הכול"}))
    assert weakness.found == "nb 10, 24; en 10; he –"


def test_options_that_read_alike_in_one_language_are_told() -> None:
    options: list[Words] = [{"nb": "Ja", "en": "Yes"}, {"nb": "Jo", "en": "Yes"}]
    assert told(replace(card(OPEN, Format.CHOICE), options=tuple(options))) == ["hint-repeated"]
    assert told(replace(card(OPEN, Format.DILEMMA), poles=tuple(options))) == ["hint-repeated"]


def test_a_script_is_read_step_by_step() -> None:
    steps = (
        Step("a", 1, {"nb": "Tre", "en": "Two"}),
        Step("b", 3, OPEN, question=CLOSED, hint={"en": "Is it so?"}),
        Step("c", 3, OPEN, question=CLOSED, input=Format.CHOICE, options=(OPEN, OPEN)),
        Step("d", 1, OPEN, question={"en": "Which colleague was it?"}),
    )
    script = Script("mine", OPEN, OPEN, "003", (), 15, steps, OPEN, CLOSED)
    assert [(part, weakness.key) for part, weakness in weaknesses_in(script)] == [
        ("", "hint-closed"),
        ("a", "hint-numbers"),
        ("b", "hint-closed"),
        ("c", "hint-repeated"),
        ("d", "hint-name"),
    ]
