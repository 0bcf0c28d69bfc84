"""An edit changes one card or the head, and only what its editor saw."""

from dataclasses import replace

from bot.core.deck import Card, Deck, Format
from bot.core.edit import (
    DropCard,
    PutCard,
    PutHead,
    card_of,
    changed_cards,
    edited,
    edits_between,
    head_of,
    overtaken,
)

WORDS = {"nb": "Hei"}
FIRST = Card("first", Format.REFLECT, WORDS)
SECOND = Card("second", Format.SCALE, WORDS)
DECK = Deck("deck", WORDS, WORDS, "003", Format.REFLECT, (FIRST, SECOND))


def test_a_changed_card_keeps_its_place() -> None:
    new = replace(FIRST, text={"nb": "Hallo"})
    assert edited(DECK, [PutCard(new, FIRST)]).cards == (new, SECOND)


def test_a_new_card_comes_last_and_a_dropped_one_is_gone() -> None:
    third = Card("third", Format.REFLECT, WORDS)
    assert edited(DECK, [PutCard(third, None), DropCard(FIRST)]).cards == (SECOND, third)


def test_the_head_changes_without_the_cards() -> None:
    head = replace(head_of(DECK), title={"nb": "Ny"}, retired=True)
    after = edited(DECK, [PutHead(head, head_of(DECK))])
    assert (head_of(after), after.cards, after.id) == (head, DECK.cards, "deck")


def test_an_edit_of_what_somebody_else_changed_is_overtaken() -> None:
    seen = replace(FIRST, text={"nb": "Før"})
    assert overtaken(DECK, PutCard(FIRST, seen))
    assert overtaken(DECK, PutCard(FIRST, None))
    assert overtaken(DECK, DropCard(seen))
    assert overtaken(DECK, PutHead(head_of(DECK), replace(head_of(DECK), source="002")))
    assert not overtaken(DECK, PutCard(SECOND, SECOND))
    assert not overtaken(DECK, PutCard(Card("third", Format.REFLECT, WORDS), None))


def test_a_card_is_found_by_its_id() -> None:
    assert card_of(DECK, "second") is SECOND
    assert card_of(DECK, "third") is None


def test_the_edits_between_two_versions_make_one_into_the_other_and_back() -> None:
    third = Card("third", Format.REFLECT, WORDS)
    other = replace(
        DECK, title={"nb": "Ny"}, cards=(replace(SECOND, tags=("hope",)), third), retired=True
    )
    for before, after in ((DECK, other), (other, DECK), (DECK, DECK)):
        edits = edits_between(before, after)
        made = edited(before, edits)
        assert head_of(made) == head_of(after)
        assert sorted(card.id for card in made.cards) == sorted(card.id for card in after.cards)
        assert changed_cards(made, after) == ()
        assert not edits or not overtaken(before, edits[0])
    assert edits_between(DECK, DECK) == []


def test_the_changed_cards_are_those_that_came_went_or_are_different() -> None:
    other = replace(DECK, title={"nb": "Ny"}, cards=(replace(SECOND, tags=("hope",)),))
    assert changed_cards(DECK, other) == ("first", "second")
    assert changed_cards(DECK, DECK) == changed_cards(None, None) == ()
    assert changed_cards(None, DECK) == changed_cards(DECK, None) == ("first", "second")
