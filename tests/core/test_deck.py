"""Cards and scripts know which languages they speak."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.deck import Card, Check, FollowUp, Format, in_language
from bot.core.script import Script, Step

BOTH = {"nb": "hei", "he": "שלום"}
ONE = {"nb": "hei"}
CARD = Card("first", Format.REFLECT, BOTH)
STEP = Step("only", 5, BOTH)
SCRIPT = Script("talk", BOTH, BOTH, "003", (), 5, (STEP,), BOTH, BOTH)


def test_a_card_speaks_the_languages_of_its_text() -> None:
    assert [CARD.speaks(language) for language in ("nb", "en", "he")] == [True, False, True]


@pytest.mark.parametrize(
    "card",
    [
        replace(CARD, options=(BOTH, ONE)),
        replace(CARD, poles=(ONE, BOTH)),
        replace(CARD, follow_up=FollowUp(timedelta(days=10), ONE)),
        replace(CARD, check=Check(ONE, (BOTH, BOTH), 1)),
        replace(CARD, check=Check(BOTH, (BOTH, ONE), 1)),
    ],
)
def test_a_card_speaks_only_what_all_its_texts_speak(card: Card) -> None:
    assert (card.speaks("nb"), card.speaks("he")) == (True, False)


@pytest.mark.parametrize(
    "script",
    [
        replace(SCRIPT, title=ONE),
        replace(SCRIPT, about=ONE),
        replace(SCRIPT, commitment=ONE),
        replace(SCRIPT, follow_up=ONE),
        replace(SCRIPT, steps=(STEP, replace(STEP, do=ONE))),
        replace(SCRIPT, steps=(replace(STEP, question=ONE),)),
        replace(SCRIPT, steps=(replace(STEP, hint=ONE),)),
        replace(SCRIPT, steps=(replace(STEP, options=(ONE,)),)),
        replace(SCRIPT, steps=(replace(STEP, poles=(BOTH, ONE)),)),
    ],
)
def test_a_script_speaks_only_what_all_its_texts_speak(script: Script) -> None:
    assert SCRIPT.speaks("he")
    assert (script.speaks("nb"), script.speaks("he")) == (True, False)


def test_a_text_that_a_language_lacks_is_shown_in_another() -> None:
    assert in_language(BOTH, "he") == "שלום"
    assert in_language(BOTH, "en") == "hei"
