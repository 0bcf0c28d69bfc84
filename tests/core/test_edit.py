"""An edit changes one card or the head, and only what its editor saw."""

from dataclasses import replace

from bot.core.deck import Card, Deck, Format
from bot.core.edit import DropCard, PutCard, PutHead, card_of, edited, head_of, overtaken

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
