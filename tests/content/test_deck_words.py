"""The texts of a deck: their languages, their length, and what they may hold."""

import pytest

from tests.content.samples import DECK, WORDS, card, deck_of, found, options


@pytest.mark.parametrize(
    ("code", "near"), [("no", "nb"), ("nn", "nb"), ("iw", "he"), ("EN", "en")]
)
def test_a_language_code_that_is_written_otherwise_is_told(code: str, near: str) -> None:
    mistakes = found(DECK.replace("nb: Prøve, ", f"nb: Prøve, {code}: x, "))
    assert mistakes == [(1, 20, "mistake-unknown-language", {"language": code, "near": near})]


def test_an_unknown_language_lists_those_there_are() -> None:
    mistakes = found(DECK.replace("nb: Prøve, ", "nb: Prøve, fr: x, "))
    values = {"language": "fr", "known": "nb, en, he"}
    assert mistakes == [(1, 20, "mistake-unknown-language-none", values)]


def test_a_shipped_text_needs_all_languages() -> None:
    text = DECK.replace("      he: מה עזר היום?\n", "").replace("      nb: Hva hjalp i dag?\n", "")
    values = {"field": "text", "languages": "nb, he"}
    assert found(text) == [(8, 7, "mistake-language-missing", values)]


def test_a_local_deck_may_speak_one_language() -> None:
    text = DECK.replace("nb: Hva hjalp i dag?", "nb: Hva?").replace(
        "      en: What helped today?\n", ""
    )
    deck = deck_of(text, shipped=False)
    assert deck
    assert [deck.cards[0].speaks(language) for language in ("nb", "en", "he")] == [
        True,
        False,
        True,
    ]


def test_a_local_text_needs_at_least_one_language() -> None:
    values = {"field": "text", "languages": "nb, en, he"}
    assert found(card("", text="{}"), shipped=False) == [
        (7, 11, "mistake-language-missing", values)
    ]


def test_a_local_card_whose_texts_have_no_language_in_common_is_wrong() -> None:
    text = card(
        "poles: [{nb: a, he: b}, {nb: a, en: b}]", deck_format="dilemma", text="{nb: a, he: b}"
    )
    apart = text.replace("[{nb: a, he: b}", "[{en: a}").replace("{nb: a, he: b}", "{he: a, nb: b}")
    assert found(text, shipped=False) == []
    values = {"field": "poles", "languages": "nb, he"}
    assert found(apart, shipped=False) == [(8, 13, "mistake-language-apart", values)]


def test_the_cards_of_a_local_deck_may_speak_different_languages() -> None:
    text = card("", text="{nb: a}") + "  - id: second\n    text: {he: b}\n"
    assert found(text, shipped=False) == []


@pytest.mark.parametrize(
    ("deck_format", "most"), [("reflect", 240), ("scale", 240), ("read", 600)]
)
def test_a_text_may_be_so_long_and_no_longer(deck_format: str, most: int) -> None:
    check = f"check: {{question: {WORDS}, options: [{WORDS}, {WORDS}], right: 1}}"
    lines = check if deck_format == "read" else ""
    right, long = ("{nb: " + "å" * count + ", en: b, he: c}" for count in (most, most + 1))
    assert found(card(lines, deck_format=deck_format, text=right)) == []
    values = {"field": "text", "length": most + 1, "most": most}
    assert found(card(lines, deck_format=deck_format, text=long)) == [
        (7, 16, "mistake-long", values)
    ]


def test_a_caption_may_have_sixty_characters() -> None:
    poles = "poles: [{nb: %s, en: b, he: c}, {nb: a, en: b, he: c}]"
    assert found(card(poles % ("a" * 60), deck_format="dilemma")) == []
    values = {"field": "poles", "length": 61, "most": 60}
    assert found(card(poles % ("a" * 61), deck_format="dilemma")) == [
        (8, 18, "mistake-long", values)
    ]


def test_advice_to_choose_from_may_be_a_whole_sentence() -> None:
    lines = options(2).replace("nb: a", "nb: " + "a" * 120) + "\npick: 1"
    assert found(card(lines, deck_format="choose")) == []


@pytest.mark.parametrize("text", ["plain words", "[a, b]"])
def test_a_text_without_languages_shows_how_to_write_it(text: str) -> None:
    values = {"field": "text", "example": "nb: …, en: …, he: …"}
    assert found(card("", text=text)) == [(7, 11, "mistake-not-languages", values)]


@pytest.mark.parametrize("empty", ["''", "' '", '"\\u200b"', '"\\u00a0\\u200f"'])
def test_a_text_that_shows_nothing_is_empty(empty: str) -> None:
    mistakes = found(card("", text=f"{{nb: {empty}, en: b, he: c}}"))
    assert mistakes == [(7, 16, "mistake-text-empty", {"field": "text"})]


def test_a_title_stands_on_one_line() -> None:
    text = DECK.replace("nb: Prøve, ", 'nb: "a\\nb", ')
    assert found(text) == [(1, 13, "mistake-lines", {"field": "title"})]


def test_a_card_may_have_paragraphs() -> None:
    deck = deck_of(DECK.replace("nb: Hva hjalp i dag?", "nb: |\n        Én.\n\n        To."))
    assert deck
    assert deck.cards[0].text["nb"] == "Én.\n\nTo."
