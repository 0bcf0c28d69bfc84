"""A draft on top of what somebody else has changed meanwhile."""

from dataclasses import replace

from bot.core.card_draft import CardDraft, Step
from bot.core.deck import Card, Deck, Format
from bot.core.edit import Head, head_of
from bot.core.rebase import moved_to, rebased

POLES = ({"nb": "Vente", "en": "Wait"}, {"nb": "Handle", "en": "Act"})
CARD = Card("one", Format.DILEMMA, {"nb": "Én", "en": "One"}, poles=POLES)
WORDS = {"nb": "Kort"}
DECK = Deck("deck", WORDS, WORDS, "x", Format.DILEMMA, (CARD,))
DRAFT = CardDraft(1, 5, "deck", "nb", Step.REVIEW, card=CARD, before=CARD)


def deck(card: Card) -> Deck:
    return replace(DECK, cards=(card,))


def test_each_keeps_their_own_language_of_one_text() -> None:
    mine = replace(DRAFT, card=replace(CARD, text={**CARD.text, "nb": "To"}))
    theirs = replace(CARD, text={"nb": "Én", "en": "Two", "he": "שתיים"}, tags=("hope",))
    found = rebased(mine, deck(theirs))
    assert found.clashes == ()
    assert found.draft.before == theirs
    assert found.draft.card == replace(theirs, text={"nb": "To", "en": "Two", "he": "שתיים"})


def test_where_both_change_the_same_the_draft_stands_and_it_is_named() -> None:
    mine = replace(DRAFT, card=replace(CARD, text={**CARD.text, "nb": "To"}))
    found = rebased(mine, deck(replace(CARD, text={**CARD.text, "nb": "Tre"})))
    assert found.clashes == ("text",)
    assert found.draft.card is not None
    assert found.draft.card.text["nb"] == "To"


def test_both_changing_one_pole_each_keeps_both() -> None:
    mine = replace(DRAFT, card=replace(CARD, poles=({**POLES[0], "nb": "Bli"}, POLES[1])))
    theirs = replace(CARD, poles=(POLES[0], {**POLES[1], "en": "Go"}))
    found = rebased(mine, deck(theirs))
    assert found.clashes == ()
    assert found.draft.card == replace(
        CARD, poles=({**POLES[0], "nb": "Bli"}, {**POLES[1], "en": "Go"})
    )


def test_another_number_of_options_is_not_mixed() -> None:
    before = Card("one", Format.CHOICE, {"nb": "Hva?"}, options=({"nb": "A"}, {"nb": "B"}))
    mine = replace(before, options=({"nb": "C"}, {"nb": "B"}))
    theirs = replace(before, options=({"nb": "A"}, {"nb": "B"}, {"nb": "D"}))
    found = rebased(replace(DRAFT, card=mine, before=before), deck(theirs))
    assert found.clashes == ("options",)
    assert found.draft.card == mine


def test_a_card_that_is_gone_is_added_again() -> None:
    mine = replace(DRAFT, card=replace(CARD, tags=("hope",)))
    found = rebased(mine, replace(DECK, cards=(replace(CARD, id="other"),)))
    assert found.draft.before is None
    assert found.draft.card == mine.card


def test_a_card_that_was_moved_is_found_by_its_words() -> None:
    empty = replace(DECK, cards=(replace(CARD, id="other"),))
    other = replace(DECK, id="new", cards=(replace(CARD, text={"nb": "Noe annet"}),))
    there = replace(DECK, id="there", cards=(replace(CARD, tags=("hope",)),))
    assert moved_to(DRAFT, [empty, other, there]) == there
    assert moved_to(DRAFT, [empty, other]) is None
    assert moved_to(replace(DRAFT, before=None), [there]) is None


def test_a_new_card_whose_id_was_taken_gets_another() -> None:
    found = rebased(replace(DRAFT, before=None), DECK)
    assert found.draft.card == replace(CARD, id="")


def test_a_name_and_a_description_are_two_things() -> None:
    head = head_of(DECK)
    mine = CardDraft(
        *(1, 5, "deck", "nb", Step.REVIEW),
        head=replace(head, title={"nb": "Mine"}),
        head_before=head,
    )
    theirs = replace(DECK, about={"nb": "Deres"}, retired=True)
    expected = Head({"nb": "Mine"}, {"nb": "Deres"}, "x", Format.DILEMMA, retired=True)
    assert rebased(mine, theirs).draft.head == expected
