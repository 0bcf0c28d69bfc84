"""What an admin sees of decks and scripts: languages, order, pages, what a search finds."""

from dataclasses import replace

from bot.core.deck import Card, Deck, Format
from bot.core.desk import Found, by_title, in_order, missing_languages, page_of, search, spoken
from bot.core.script import Script, Step

WORDS = {"nb": "Håp", "en": "Hope", "he": "תקווה"}
CARD = Card("what-now", Format.REFLECT, WORDS, tags=("meaning",))
DECK = Deck("deck", WORDS, WORDS, "x", Format.REFLECT, (CARD,))

SCRIPT = Script(
    "quarter", WORDS, WORDS, "x", ("hope",), 15, (Step("last", 1, WORDS),), WORDS, WORDS
)


def test_a_language_is_missing_where_any_card_that_is_dealt_lacks_it() -> None:
    half = replace(CARD, id="half", text={"nb": "Bare norsk"})
    assert missing_languages(DECK) == ()
    assert missing_languages(replace(DECK, cards=(CARD, half))) == ("en", "he")
    assert missing_languages(replace(DECK, cards=(CARD, replace(half, retired=True)))) == ()
    assert missing_languages(replace(DECK, title={"nb": "Håp"})) == ("en", "he")


def test_a_language_is_missing_where_any_text_of_a_script_lacks_it() -> None:
    hint = replace(SCRIPT.steps[0], hint={"nb": "Bare norsk"})
    assert missing_languages(SCRIPT) == ()
    assert missing_languages(replace(SCRIPT, steps=(hint,))) == ("en", "he")


def test_scripts_come_by_title() -> None:
    scripts = [
        replace(SCRIPT, id=title, title={"nb": title}) for title in ("beta", "Alfa", "Gamma")
    ]
    assert [script.id for script in by_title(scripts, "nb")] == ["Alfa", "beta", "Gamma"]


def test_decks_come_by_title_and_retired_ones_last() -> None:
    decks = [
        replace(DECK, id="a", title={"nb": "beta"}),
        replace(DECK, id="b", title={"nb": "Alfa"}, retired=True),
        replace(DECK, id="c", title={"nb": "Gamma"}),
    ]
    assert [deck.id for deck in in_order(decks, "nb")] == ["a", "c", "b"]


def test_a_search_takes_all_words_in_any_language_tag_or_id() -> None:
    for query in ("hope", "HÅP", "תקוו", "mean", "what-now", "hope håp"):
        assert search([DECK], [], query) == [Found(DECK, CARD)], query
    assert search([DECK], [], "hope fear") == []
    poles = ({"en": "Leave"}, {"en": "Stay"})
    dilemma = replace(CARD, format=Format.DILEMMA, poles=poles)
    assert len(search([replace(DECK, cards=(dilemma,))], [], "stay")) == 1


def test_a_search_takes_scripts_after_cards() -> None:
    asked = replace(SCRIPT.steps[0], question={"en": "Who is missing?"})
    script = replace(SCRIPT, steps=(asked,))
    assert search([DECK], [script], "HÅP") == [Found(DECK, CARD), script]
    for query in ("missing", "quarter", "missing תקווה"):
        assert search([DECK], [script], query) == [script], query


def test_pages_are_of_eight_and_a_page_that_is_gone_is_the_last() -> None:
    assert page_of(0, 3) == (0, 1)
    assert page_of(8, 1) == (0, 1)
    assert page_of(9, 5) == (1, 2)


def test_a_card_that_is_not_finished_can_be_shown() -> None:
    shown = spoken(replace(CARD, format=Format.DILEMMA, text={"nb": "Nå?"}), "en", "…")
    assert shown.text == {"en": "…"}
    assert shown.poles == ({"en": "…"}, {"en": "…"})
