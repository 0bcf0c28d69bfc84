"""A difference tells what changed, field by field and language by language, and nothing else."""

from dataclasses import replace
from datetime import timedelta
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from bot.core.deck import Card, Check, Deck, FollowUp, Format
from bot.core.difference import Change, Fate, difference
from bot.core.script import Script, Step

WORDS = {"nb": "Hei", "he": "שלום"}
FIRST = Card("first", Format.CHOICE, WORDS, options=(WORDS, {"nb": "Ha det"}), tags=("hope",))
SECOND = Card("second", Format.REFLECT, WORDS)
THIRD = Card("third", Format.REFLECT, {"nb": "Tre"})
DECK = Deck("deck", WORDS, WORDS, "003", Format.REFLECT, (FIRST, SECOND, THIRD))


def with_first(**changes: object) -> Deck:
    return replace(DECK, cards=(replace(FIRST, **changes), SECOND, THIRD))  # type: ignore[arg-type]


def test_the_same_deck_has_no_difference() -> None:
    assert not difference(DECK, DECK)


def test_a_text_changes_in_one_language() -> None:
    found = difference(DECK, with_first(text={"nb": "Hallo", "he": "שלום"}))
    (card,) = found.items
    assert (card.id, card.fate) == ("first", Fate.CHANGED)
    assert card.changes == (Change(("text",), "nb", "Hei", "Hallo"),)
    assert (found.head, found.moved, found.fate) == ((), (), Fate.CHANGED)


def test_a_language_comes_and_goes() -> None:
    found = difference(DECK, with_first(text={"nb": "Hei", "en": "Hi"}))
    assert found.items[0].changes == (
        Change(("text",), "en", None, "Hi"),
        Change(("text",), "he", "שלום", None),
    )


def test_what_stands_in_lists_and_inside_other_fields_is_found_with_its_place() -> None:
    follow_up = FollowUp(timedelta(weeks=2), {"nb": "Hvordan gikk det?"})
    check = Check({"nb": "Hva?"}, ({"nb": "Det"}, {"nb": "Noe"}), 2)
    found = difference(
        DECK,
        with_first(
            options=(WORDS,), tags=("hope", "identity"), follow_up=follow_up, check=check, pick=1
        ),
    )
    assert set(found.items[0].changes) == {
        Change(("options", 2), "nb", "Ha det", None),
        Change(("tags",), None, "hope", "hope, identity"),
        Change(("follow_up", "after"), None, None, timedelta(weeks=2)),
        Change(("follow_up", "text"), "nb", None, "Hvordan gikk det?"),
        Change(("check", "question"), "nb", None, "Hva?"),
        Change(("check", "options", 1), "nb", None, "Det"),
        Change(("check", "options", 2), "nb", None, "Noe"),
        Change(("check", "right"), None, None, 2),
        Change(("pick",), None, None, 1),
    }


def test_cards_come_and_go_with_all_their_fields() -> None:
    found = difference(replace(DECK, cards=(FIRST, SECOND)), replace(DECK, cards=(SECOND, THIRD)))
    added, removed = found.items
    assert (added.id, added.fate) == ("third", Fate.ADDED)
    assert Change(("text",), "nb", None, "Tre") in added.changes
    assert (removed.id, removed.fate, removed.changes) == ("first", Fate.REMOVED, ())
    assert found.moved == ()


def test_a_card_is_retired_and_restored_and_changed_meanwhile() -> None:
    retired = with_first(retired=True, text={"nb": "Hallo", "he": "שלום"})
    (card,) = difference(DECK, retired).items
    assert card.fate is Fate.RETIRED
    assert card.changes == (Change(("text",), "nb", "Hei", "Hallo"),)
    (card,) = difference(retired, DECK).items
    assert card.fate is Fate.RESTORED


def test_only_the_card_that_moved_is_said_to_have_moved() -> None:
    found = difference(DECK, replace(DECK, cards=(SECOND, THIRD, FIRST)))
    assert found.moved == ("first",)
    assert found.items == ()
    assert found


@given(st.permutations(range(7)))
def test_as_few_cards_as_can_be_are_said_to_have_moved(order: list[int]) -> None:
    cards = [replace(SECOND, id=f"card-{number}") for number in range(7)]
    after = replace(DECK, cards=tuple(cards[number] for number in order))
    moved = difference(replace(DECK, cards=tuple(cards)), after).moved
    still = [number for number in order if f"card-{number}" not in moved]
    assert still == sorted(still)
    runs = (some for size in range(8) for some in combinations(order, size))
    assert len(still) == max(len(run) for run in runs if list(run) == sorted(run))


def test_thousands_of_cards_in_another_order_take_no_time() -> None:
    cards = tuple(replace(SECOND, id=f"card-{number}") for number in range(10_000))
    found = difference(replace(DECK, cards=cards), replace(DECK, cards=cards[::-1]))
    assert len(found.moved) == 9_999


def test_a_new_card_between_others_moves_nothing() -> None:
    found = difference(replace(DECK, cards=(FIRST, THIRD)), DECK)
    assert found.moved == ()
    assert [card.id for card in found.items] == ["second"]


def test_what_stands_above_the_cards_changes() -> None:
    found = difference(DECK, replace(DECK, title={"nb": "Ny", "he": "שלום"}, source="002"))
    assert found.head == (
        Change(("title",), "nb", "Hei", "Ny"),
        Change(("source",), None, "003", "002"),
    )
    assert found.title == {"nb": "Ny", "he": "שלום"}


def test_a_deck_begins_ends_and_rests() -> None:
    new = difference(None, DECK)
    assert new.fate is Fate.ADDED
    assert [card.fate for card in new.items] == [Fate.ADDED] * 3
    gone = difference(DECK, None)
    assert (gone.fate, gone.items, gone.head) == (Fate.REMOVED, (), ())
    assert difference(DECK, replace(DECK, retired=True)).fate is Fate.RETIRED
    assert difference(replace(DECK, retired=True), DECK).fate is Fate.RESTORED


def test_a_script_differs_step_by_step() -> None:
    step = Step("start", 5, WORDS, question=WORDS)
    script = Script("script", WORDS, WORDS, "003", ("hope",), 15, (step,), WORDS, WORDS)
    after = replace(
        script, steps=(replace(step, minutes=6, question=None),), commitment={"nb": "Ny"}
    )
    found = difference(script, after)
    assert found.head == (
        Change(("commitment",), "nb", "Hei", "Ny"),
        Change(("commitment",), "he", "שלום", None),
    )
    assert found.items[0].changes == (
        Change(("minutes",), None, 5, 6),
        Change(("question",), "nb", "Hei", None),
        Change(("question",), "he", "שלום", None),
    )
