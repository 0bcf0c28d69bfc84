"""Changes of cards that admins have begun are kept as they are, and forgotten in time."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.card_draft import CardDraft, Step
from bot.core.deck import Card, Check, FollowUp, Format
from bot.core.edit import Head
from bot.store import Store
from tests.store.things import CARD, DAY, NOW

ADMIN = 5_300_000_001
WHOLE = Card(
    *("one", Format.READ, {"nb": "Én", "he": "אחת"}),
    tags=("hope",),
    follow_up=FollowUp(timedelta(weeks=2), {"nb": "Og så?"}),
    by=("staff",),
    note="x",
    check=Check({"nb": "Hva?"}, ({"nb": "A"}, {"nb": "B"}), 2),
    retired=True,
)
HEAD = Head({"nb": "Kort"}, {}, "x", Format.DILEMMA, retired=True)
DRAFTS = (
    CardDraft(0, ADMIN, "deck", "nb", Step.TEXT, 7, card=WHOLE, before=CARD),
    CardDraft(0, ADMIN, "deck", "he", Step.TEXT, card=Card("", Format.SCALE, {})),
    CardDraft(0, ADMIN, "deck", "nb", Step.MORE, head=HEAD, head_before=HEAD),
    CardDraft(0, ADMIN, "", "nb", Step.TITLE, card=Card("", Format.READ, {}), head=HEAD),
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(tmp_path)
    yield opened
    opened.close()


def test_a_draft_comes_back_as_it_was_also_after_a_restart(tmp_path: Path) -> None:
    first = Store(tmp_path)
    kept = [first.card_drafts.begin(draft, NOW) for draft in DRAFTS]
    first.close()
    again = Store(tmp_path)
    assert [again.card_drafts.by_id(draft.id) for draft in kept] == kept
    assert [replace(draft, id=0) for draft in kept] == list(DRAFTS)
    again.close()


def test_one_admin_has_one_draft_about_one_thing(store: Store) -> None:
    first = [store.card_drafts.begin(draft, NOW) for draft in DRAFTS]
    # Whatever has been written since.
    changed = replace(first[0], card=CARD, step=Step.REVIEW)
    store.card_drafts.put(changed, NOW)
    assert store.card_drafts.begin(DRAFTS[0], NOW) == changed
    other = store.card_drafts.begin(replace(DRAFTS[0], user_id=1), NOW)
    assert other.id not in {draft.id for draft in first}


def test_the_one_worked_on_last_comes_first(store: Store) -> None:
    first, second, *_ = [store.card_drafts.begin(draft, NOW) for draft in DRAFTS[:2]]
    assert store.card_drafts.of_person(ADMIN) == [second, first]
    store.card_drafts.put(first, NOW + DAY)
    assert store.card_drafts.of_person(ADMIN) == [first, second]
    assert store.card_drafts.of_person(1) == []


def test_a_draft_that_is_done_does_not_come_back(store: Store) -> None:
    draft = store.card_drafts.begin(DRAFTS[0], NOW)
    store.card_drafts.remove(draft.id)
    store.card_drafts.remove(draft.id)
    store.card_drafts.put(draft, NOW)
    assert store.card_drafts.by_id(draft.id) is None


def test_what_nobody_touches_for_thirty_days_is_forgotten(store: Store) -> None:
    store.card_drafts.begin(DRAFTS[0], NOW)
    touched = store.card_drafts.begin(DRAFTS[1], NOW)
    store.card_drafts.put(touched, NOW + 7 * DAY)
    store.purge(NOW + 31 * DAY, kept=DAY)
    assert store.card_drafts.of_person(ADMIN) == [touched]
