"""Dealing: every card once a round, and turns for decks and recovery processes."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from bot.core.deck import LANGUAGES, PROCESSES, Card, Deck, FollowUp, Format
from bot.core.draw import draw

WORDS = dict.fromkeys(LANGUAGES, "text")
SEEDS = st.text(max_size=5)


def card(card_id: str, *tags: str, languages: Sequence[str] = LANGUAGES) -> Card:
    return Card(card_id, Format.SCALE, dict.fromkeys(languages, "text"), tags=tags)


def deck(deck_id: str, *cards: Card) -> Deck:
    return Deck(deck_id, WORDS, WORDS, "002", Format.REFLECT, cards)


def plain(deck_id: str, size: int) -> Deck:
    """A deck whose cards have no recovery process."""
    return deck(deck_id, *(card(f"{deck_id}-{n}", "work") for n in range(size)))


def tagged(deck_id: str, *tags: str, each: int = 1) -> Deck:
    """A deck with as many cards for each of the tags."""
    return deck(deck_id, *(card(f"{tag}-{n}", tag) for tag in tags for n in range(each)))


def deal(
    decks: Sequence[Deck], count: int, seed: str, dealt: Sequence[tuple[str, str]] = ()
) -> list[tuple[str, Card]]:
    """Deal `count` cards one after the other; give the deck's id and the card of each."""
    history = list(dealt)
    out = []
    for _ in range(count):
        drawn = draw(decks, history, language="nb", seed=seed)
        assert drawn is not None
        history.append((drawn[0].id, drawn[1].id))
        out.append((drawn[0].id, drawn[1]))
    return out


def ids(drawn: Sequence[tuple[str, Card]]) -> list[str]:
    return [drawn_card.id for _, drawn_card in drawn]


def assert_even(turns: Sequence[str], names: Sequence[str]) -> None:
    """At no moment has one name come up more than once more often than another."""
    for end in range(len(turns) + 1):
        counts = Counter(turns[:end])
        assert max(counts[name] for name in names) - min(counts[name] for name in names) <= 1


@given(st.integers(1, 12), SEEDS)
def test_every_card_of_a_deck_comes_once_in_each_round(size: int, seed: str) -> None:
    found = ids(deal([plain("a", size)], 4 * size, seed))
    rounds = [found[start : start + size] for start in range(0, 4 * size, size)]
    assert all(sorted(once) == sorted(rounds[0]) for once in rounds)
    assert len(set(rounds[0])) == size


@given(st.integers(2, 6), SEEDS)
def test_no_card_comes_twice_in_a_row(size: int, seed: str) -> None:
    found = ids(deal([plain("a", size)], 5 * size, seed))
    assert all(one != other for one, other in pairwise(found))


@given(st.lists(st.integers(1, 6), min_size=2, max_size=4), SEEDS)
def test_each_of_several_decks_keeps_its_own_rounds(sizes: list[int], seed: str) -> None:
    decks = [plain(str(place), size) for place, size in enumerate(sizes)]
    found = deal(decks, 6 * sum(sizes), seed)
    for place, size in enumerate(sizes):
        own = [drawn_card.id for deck_id, drawn_card in found if deck_id == str(place)]
        for start in range(0, len(own) - size + 1, size):
            assert len(set(own[start : start + size])) == size


@given(st.lists(st.integers(1, 7), min_size=2, max_size=4), SEEDS)
def test_decks_without_processes_come_up_evenly_whatever_their_size(
    sizes: list[int], seed: str
) -> None:
    decks = [plain(str(place), size) for place, size in enumerate(sizes)]
    found = deal(decks, 30, seed)
    assert_even([deck_id for deck_id, _ in found], [each.id for each in decks])


@given(st.lists(st.integers(1, 5), min_size=5, max_size=5), SEEDS)
def test_the_five_processes_come_up_evenly_over_several_decks(sizes: list[int], seed: str) -> None:
    decks = [
        tagged(process, process, each=size) for process, size in zip(PROCESSES, sizes, strict=True)
    ]
    found = deal(decks, 40, seed)
    assert_even([drawn_card.tags[0] for _, drawn_card in found], PROCESSES)


@given(st.integers(1, 4), st.integers(1, 9), SEEDS)
def test_a_deck_without_processes_takes_turns_with_the_processes(
    each: int, size: int, seed: str
) -> None:
    decks = [tagged("chime", *PROCESSES, each=each), plain("plain", size)]
    found = deal(decks, 6 * each, seed)
    turns = [drawn_card.tags[0] for _, drawn_card in found]
    assert_even(turns, [*PROCESSES, "work"])


@given(SEEDS)
def test_two_decks_that_share_processes_come_up_evenly_by_process(seed: str) -> None:
    decks = [tagged("long", *PROCESSES, each=6), tagged("short", "hope", "meaning", each=2)]
    turns = [drawn_card.tags[0] for _, drawn_card in deal(decks, 30, seed)]
    assert_even(turns, PROCESSES)


@given(SEEDS)
def test_a_card_with_two_processes_takes_the_turn_of_both(seed: str) -> None:
    both = deck("a", card("both", "hope", "meaning"), card("hope", "hope"), card("id", "identity"))
    found = ids(deal([both], 2, seed, [("a", "both")]))
    assert found == ["id", "hope"]


@given(st.integers(0, 40), SEEDS)
def test_a_deck_that_is_added_late_is_not_dealt_in_a_row(before: int, seed: str) -> None:
    old = plain("old", 5)
    history = [(deck_id, drawn.id) for deck_id, drawn in deal([old], before, seed)]
    found = deal([old, plain("new", 5)], 10, seed, history)
    turns = [deck_id for deck_id, _ in found]
    assert all(one != other for one, other in pairwise(turns))


@given(st.lists(st.integers(1, 5), min_size=1, max_size=3), SEEDS, st.integers(0, 20))
def test_the_same_seed_and_history_give_the_same_card(
    sizes: list[int], seed: str, count: int
) -> None:
    decks = [plain(str(place), size) for place, size in enumerate(sizes)]
    assert ids(deal(decks, count, seed)) == ids(deal(decks, count, seed))


def test_the_order_stays_as_it_is_when_eske_is_updated() -> None:
    """A draw that is repeated after a restart, maybe by a newer Eske, gives the same card."""
    assert ids(deal([plain("a", 5)], 7, "seed")) == EXPECTED


EXPECTED = ["a-4", "a-0", "a-2", "a-1", "a-3", "a-1", "a-4"]


def test_other_seeds_give_other_orders() -> None:
    orders = {tuple(ids(deal([plain("a", 6)], 6, str(seed)))) for seed in range(20)}
    assert len(orders) > 10


def test_a_card_that_lacks_the_language_is_not_dealt() -> None:
    follow_up = Card(
        "c", Format.SCALE, WORDS, follow_up=FollowUp(timedelta(weeks=2), {"nb": "text"})
    )
    mixed = deck("a", card("nb", languages=["nb"]), card("all"), follow_up)
    assert set(ids(deal([mixed], 9, ""))) == {"nb", "all", "c"}
    history: list[tuple[str, str]] = []
    for _ in range(3):
        drawn = draw([mixed], history, language="he", seed="")
        assert drawn is not None
        assert drawn[1].id == "all"
        history.append(("a", "all"))


@pytest.mark.parametrize("decks", [[], [deck("a")], [deck("a", card("b", languages=["nb"]))]])
def test_without_a_card_in_the_language_there_is_nothing_to_deal(decks: list[Deck]) -> None:
    assert draw(decks, [("a", "b")], language="he", seed="") is None


def test_what_was_dealt_from_other_decks_or_is_gone_changes_no_round() -> None:
    history = [("other", "a-0"), ("a", "gone"), ("a", "a-0")]
    assert ids(deal([plain("a", 2)], 1, "", history)) == ["a-1"]


@settings(max_examples=60, stateful_step_count=40, deadline=None)
class Rounds(RuleBasedStateMachine):
    """A deck that people edit while it is dealt, beside a plain account of what a round is."""

    @initialize(size=st.integers(0, 4), seed=SEEDS)
    def begin(self, size: int, seed: str) -> None:
        self.seed = seed
        self.cards = [f"first-{n}" for n in range(size)]
        self.added = 0
        self.history: list[tuple[str, str]] = []
        self.left = set(self.cards)
        self.last = ""

    @rule()
    def add(self) -> None:
        self.added += 1
        self.cards.append(f"new-{self.added}")
        self.left.add(self.cards[-1])

    @precondition(lambda self: self.cards)
    @rule(data=st.data())
    def retire(self, data: st.DataObject) -> None:
        gone = data.draw(st.sampled_from(self.cards))
        self.cards.remove(gone)
        self.left.discard(gone)

    @rule()
    def deal(self) -> None:
        drawn = draw(
            [deck("a", *map(card, self.cards))], self.history, language="en", seed=self.seed
        )
        if not self.cards:
            assert drawn is None
            return
        assert drawn is not None
        allowed = self.left
        if not self.left:
            self.left = set(self.cards)
            allowed = (self.left - {self.last}) or self.left
        self.last = drawn[1].id
        assert self.last in allowed
        self.left.discard(self.last)
        self.history.append(("a", self.last))


test_rounds_survive_cards_that_are_added_and_retired = Rounds.TestCase


def test_a_retired_card_and_a_retired_deck_are_not_dealt() -> None:
    retired = replace(card("old"), retired=True)
    assert draw([deck("mixed", retired)], [], language="nb", seed="s") is None
    gone = replace(deck("gone", card("new")), retired=True)
    assert draw([gone], [], language="nb", seed="s") is None
    drawn = draw([deck("mixed", retired, card("new"))], [], language="nb", seed="s")
    assert drawn is not None
    assert drawn[1].id == "new"


@given(st.integers(2, 9), SEEDS)
def test_a_card_that_the_team_has_had_and_that_moves_comes_last_in_its_new_deck(
    size: int, seed: str
) -> None:
    moved, new = card("moved", "work"), plain("new", size)
    history = [("old", "moved"), ("new", "new-0")]
    found = ids(deal([replace(new, cards=(moved, *new.cards))], size, seed, history))
    assert found[-1] == "moved"
    assert len(set(found)) == size
