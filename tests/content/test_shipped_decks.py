"""The words of the decks that Eske ships: complete, short, open, fair, and each only once."""

import re
from collections import Counter
from pathlib import Path

import pytest

from bot.content.check import remarks
from bot.content.decks import check_deck
from bot.content.files import shipped_home
from bot.content.library import Library
from bot.core.deck import LANGUAGES, PROCESSES, Deck, Format
from tests.content.test_shipped_scripts import PROMISED, PROTECTED, SINGULAR

FILES = sorted((shipped_home() / "reflection_cards").glob("*.yaml"))


def deck_of(path: Path) -> Deck:
    """The deck in a shipped file, which must be without a mistake."""
    deck, mistakes = check_deck(path, path.read_bytes(), shipped=True)
    assert deck, mistakes
    return deck


DECKS = [deck_of(path) for path in FILES]
every_deck = pytest.mark.parametrize("deck", DECKS, ids=[deck.id for deck in DECKS])


def test_nothing_that_ships_calls_for_a_remark() -> None:
    """Labels, yes or no, names and health, numbers, options, texts that are nearly the same."""
    library = Library(shipped_home(), Path("nowhere"))
    library.refresh()
    assert [(remark.place, remark.key, remark.values) for remark in remarks(library, "en")] == []


@every_deck
def test_every_text_is_there_in_three_languages_and_short(deck: Deck) -> None:
    for card in deck.cards:
        most = 600 if card.format is Format.READ else 240
        for words in card.texts:
            assert set(words) == set(LANGUAGES), card.id
            assert max(map(len, words.values())) <= (most if words is card.text else 240), card.id


def test_the_readme_lists_every_deck_with_its_number_of_cards() -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
    listed = {
        name: int(count) for name, count in re.findall(r"(?m)^\| `([a-z-]+)` \| (\d+) \|", readme)
    }
    assert listed == {deck.id: len(deck.dealt) for deck in DECKS}


@every_deck
def test_every_card_has_a_tag_that_says_what_it_covers(deck: Deck) -> None:
    assert [card.id for card in deck.cards if not card.tags] == []
    assert [card.id for card in deck.cards if len(set(card.tags)) < len(card.tags)] == []


def test_every_category_has_several_cards() -> None:
    """A tag that stands only once is misspelt, or covers next to nothing."""
    tags = Counter(tag for deck in DECKS for card in deck.cards for tag in card.tags)
    assert [tag for tag, count in tags.items() if count < 2 and tag not in PROCESSES] == []


@every_deck
def test_no_text_names_a_protected_instrument_or_promises_anonymity(deck: Deck) -> None:
    """Whether answers are anonymous depends on the team: only the message that asks may say so."""
    for words in (deck.title, deck.about, *(words for card in deck.cards for words in card.texts)):
        for text in words.values():
            assert not re.search(f"{PROTECTED}|{PROMISED}", text, re.IGNORECASE), text


@every_deck
def test_hebrew_addresses_people_in_the_plural(deck: Deck) -> None:
    for card in deck.cards:
        # An option may be what one says to one person, and so may what is quoted.
        for words in (words for words in card.texts if words not in card.options):
            assert not re.search(SINGULAR, re.sub("״[^״]*״", "", words["he"])), words["he"]


@every_deck
@pytest.mark.parametrize(("language", "marks"), [("nb", "«»"), ("en", "“”"), ("he", "״")])
def test_each_language_quotes_in_its_own_way(deck: Deck, language: str, marks: str) -> None:
    for text in (words[language] for card in deck.cards for words in card.texts):
        assert set(re.findall('["«»“”״]', text)) <= set(marks), text
        assert text.count(marks[0]) == text.count(marks[-1]), text
        assert "  " not in text, text
