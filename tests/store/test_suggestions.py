"""Suggestions, seats and notes in their tables: whoever comes second changes nothing."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from bot.core.suggestion import (
    MOST_WAITING,
    Kind,
    NoteKind,
    Remark,
    Seat,
    State,
    Step,
    Suggestion,
    lacking,
)
from bot.store import Holder, Store, SuggestionNote
from tests.store.things import DAY, NOW

INGRID, MARIT, ASTRID = 51, 52, 53


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty store."""
    made = Store(tmp_path)
    yield made
    made.close()


def sent(store: Store, user_id: int = INGRID) -> Suggestion:
    """A suggestion that waits."""
    draft = store.suggestions.begin(user_id, "nb", NOW)
    draft = replace(draft, text={"nb": "Hva ga håp?"}, deck_id="hverdagskort", writer="staff")
    store.suggestions.put(draft, NOW)
    assert store.suggestions.send(draft, NOW, [])
    return found(store, draft.id)


def found(store: Store, number: int) -> Suggestion:
    """A suggestion as it is now."""
    one = store.suggestions.by_id(number)
    assert one is not None
    return one


def seated(store: Store, seat: Seat, user_id: int) -> None:
    """Somebody takes a seat."""
    token = store.seats.offer(seat, NOW)
    assert token is not None
    assert store.seats.take(token, Holder(user_id, "nb")) is seat


def note(kind: NoteKind, number: int | None = None, user_id: int = ASTRID) -> SuggestionNote:
    return SuggestionNote(user_id, kind, NOW, number)


def test_a_draft_goes_on_where_it_was_and_outlives_a_restart(tmp_path: Path) -> None:
    store = Store(tmp_path)
    draft = store.suggestions.begin(INGRID, "he", NOW)
    draft = replace(
        draft, text={"he": "מה נתן תקווה?"}, step=Step.DECK, message_id=5, written_id=6
    )
    store.suggestions.put(draft, NOW)
    store.close()
    store = Store(tmp_path)
    assert store.suggestions.begin(INGRID, "nb", NOW) == draft
    assert store.suggestions.by_written(INGRID, 6) == draft
    assert store.suggestions.by_written(MARIT, 6) is None
    store.close()


def test_what_was_sent_is_not_a_draft_any_more(store: Store) -> None:
    one = sent(store)
    store.suggestions.put(replace(one, text={"nb": "Noe annet."}), NOW)
    assert found(store, one.id) == one
    assert not store.suggestions.send(one, NOW, [note(NoteKind.NEW)])
    assert store.suggestion_notes.to_send(NOW) == []
    assert store.suggestions.draft_of(INGRID) is None


def test_a_person_has_no_more_than_five_waiting(store: Store) -> None:
    numbers = [sent(store).id for _ in range(MOST_WAITING)]
    draft = store.suggestions.begin(INGRID, "nb", NOW)
    assert not store.suggestions.send(draft, NOW, [])
    sent(store, MARIT)
    assert store.suggestions.remove(numbers[0])
    assert store.suggestions.send(draft, NOW, [])
    # The number of one that was withdrawn is not given to another.
    assert sent(store, ASTRID).id > max(numbers)


def test_whoever_decides_second_decides_nothing(store: Store) -> None:
    one = sent(store)
    ended = note(NoteKind.ENDED, one.id, INGRID)
    assert store.suggestions.decide(one.id, State.DECLINED, "Finnes.", NOW, [ended])
    assert not store.suggestions.decide(one.id, State.PUBLISHED, "x", NOW, [ended])
    assert not store.suggestions.reword(one.id, {"nb": "Nytt"}, 1, [])
    assert not store.suggestions.put_in(one.id, "dilemmaer")
    assert not store.suggestions.remark(one.id, Remark(Kind.COMMENT, "Ja."), [])
    assert not store.suggestions.approve(one.id, Seat.EXPERIENCE, 1, [])
    assert not store.suggestions.remove(one.id)
    assert found(store, one.id).why == "Finnes."
    assert len(store.suggestion_notes.to_send(NOW)) == 1


def test_two_who_edit_the_same_card_do_not_overwrite_each_other(store: Store) -> None:
    one = sent(store)
    assert store.suggestions.reword(one.id, {"nb": "Først"}, one.version, [])
    assert not store.suggestions.reword(one.id, {"nb": "Sist"}, one.version, [])
    assert found(store, one.id).text == {"nb": "Først"}


def test_once_a_proposer_has_been_told_nothing_tells_whose_it_was(store: Store) -> None:
    one = sent(store)
    store.suggestions.part(one.id)
    assert found(store, one.id).user_id == INGRID
    store.suggestions.decide(one.id, State.PUBLISHED, "hverdagskort", NOW, [])
    assert store.suggestions.sent_by(INGRID) != []
    store.suggestions.part(one.id)
    assert found(store, one.id).user_id is None
    assert store.suggestions.sent_by(INGRID) == []


def test_a_withdrawn_suggestion_takes_all_that_was_said_with_it(store: Store) -> None:
    one = sent(store)
    store.suggestions.remark(one.id, Remark(Kind.QUESTION, "Hvem?"), [note(NoteKind.NEW, one.id)])
    store.suggestions.approve(one.id, Seat.EXPERIENCE, 1, [])
    store.suggestions.remove(one.id)
    assert store.suggestions.remarks(one.id) == []
    assert store.suggestions.approvals(one.id) == {}
    assert store.suggestion_notes.to_send(NOW) == []


def test_what_was_decided_is_forgotten_after_90_days_and_a_draft_after_30(store: Store) -> None:
    waiting, decided = sent(store), sent(store)
    store.suggestions.decide(decided.id, State.DECLINED, "Nei.", NOW, [])
    draft = store.suggestions.begin(INGRID, "nb", NOW)
    store.purge(NOW + timedelta(days=31), DAY)
    assert store.suggestions.by_id(draft.id) is None
    store.purge(NOW + timedelta(days=90), DAY)
    assert store.suggestions.by_id(decided.id)
    store.purge(NOW + timedelta(days=91), DAY)
    assert store.suggestions.by_id(decided.id) is None
    assert store.suggestions.waiting() == [waiting]


def test_a_note_is_owed_once_while_it_waits_and_again_once_it_is_under_way(store: Store) -> None:
    one = sent(store)
    for _ in range(2):
        store.suggestions.remark(one.id, Remark(Kind.ANSWER, "Vi."), [note(NoteKind.NEW)])
    (owed,) = store.suggestion_notes.to_send(NOW)
    store.suggestion_notes.begin(owed.id)
    assert store.suggestion_notes.next_at() is None
    store.suggestions.remark(one.id, Remark(Kind.ANSWER, "Alle."), [note(NoteKind.NEW)])
    store.suggestion_notes.remove(owed.id)
    (later,) = store.suggestion_notes.to_send(NOW)
    store.suggestion_notes.begin(later.id)
    store.suggestion_notes.postpone(later.id, NOW + DAY)
    assert store.suggestion_notes.next_at() == NOW + DAY
    store.suggestion_notes.begin(later.id)
    store.restart()
    assert store.suggestion_notes.to_send(NOW + DAY)[0].attempts == 1


def test_a_link_hands_over_a_seat_once(store: Store) -> None:
    lost = store.seats.offer(Seat.EXPERIENCE, NOW)
    token = store.seats.offer(Seat.EXPERIENCE, NOW)
    assert lost is not None
    assert token is not None
    assert store.seats.take(lost, Holder(INGRID, "nb")) is None
    assert store.seats.holders() == {}
    assert store.seats.take(token, Holder(INGRID, "nb")) is Seat.EXPERIENCE
    assert store.seats.take(token, Holder(MARIT, "he")) is None
    assert store.seats.holders() == {Seat.EXPERIENCE: Holder(INGRID, "nb")}
    assert store.seats.offer(Seat.EXPERIENCE, NOW) is None
    assert store.seats.of_person(INGRID) is Seat.EXPERIENCE


def test_a_link_that_nobody_used_for_a_month_is_of_no_use(store: Store) -> None:
    token = store.seats.offer(Seat.EXPERIENCE, NOW)
    assert token is not None
    seated(store, Seat.PROFESSIONAL, MARIT)
    store.purge(NOW + timedelta(days=31), DAY)
    assert store.seats.take(token, Holder(INGRID, "nb")) is None
    assert store.seats.of_person(MARIT) is Seat.PROFESSIONAL


class Approving(RuleBasedStateMachine):
    """Admins, seats and a proposer in any order; what is published has what it needs."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.store = Store(Path(self.folder.name))
        self.number = sent(self.store).id
        self.seen: set[tuple[Seat, int, int]] = set()
        self.people = dict.fromkeys(Seat, 0)

    @rule(seat=st.sampled_from(Seat))
    def take(self, seat: Seat) -> None:
        if token := self.store.seats.offer(seat, NOW):
            self.people[seat] += 1
            self.store.seats.take(token, Holder(self.person(seat), "nb"))

    @rule(seat=st.sampled_from(Seat))
    def leave(self, seat: Seat) -> None:
        self.store.seats.leave(seat, self.person(seat))

    @rule(seat=st.sampled_from(Seat), late=st.booleans())
    def approve(self, seat: Seat, late: bool) -> None:
        version = found(self.store, self.number).version - late
        if seat in self.store.seats.holders() and self.store.suggestions.approve(
            self.number, seat, version, []
        ):
            self.seen.add((seat, self.person(seat), version))

    @rule()
    def edit(self) -> None:
        one = found(self.store, self.number)
        self.store.suggestions.reword(one.id, {"nb": f"{one.version}"}, one.version, [])

    @rule()
    def publish(self) -> None:
        one, holders = found(self.store, self.number), self.store.seats.holders()
        if lacking(one.version, holders, self.store.suggestions.approvals(one.id)):
            return
        if self.store.suggestions.decide(one.id, State.PUBLISHED, "x", NOW, []):
            whose = {(seat, self.person(seat), one.version) for seat in holders}
            assert len(holders) < 2 or whose <= self.seen
            self.number = sent(self.store).id
            self.seen.clear()

    @invariant()
    def an_approval_is_of_somebody_who_sits_there(self) -> None:
        approvals = self.store.suggestions.approvals(self.number)
        assert approvals.keys() <= self.store.seats.holders().keys()

    def person(self, seat: Seat) -> int:
        """Who took the seat last; nobody takes one twice."""
        return 1000 * (seat is Seat.EXPERIENCE) + self.people[seat]

    def teardown(self) -> None:
        self.store.close()
        self.folder.cleanup()


TestApproving = Approving.TestCase
TestApproving.settings = settings(max_examples=15, stateful_step_count=25, deadline=None)
