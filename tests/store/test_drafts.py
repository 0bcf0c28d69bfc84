"""Half-made plans are kept, finished once, and forgotten in time."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest

from bot.core.answer import Visibility
from bot.core.draft import Draft, Step
from bot.core.offer import Subject
from bot.core.rhythm import Rhythm
from bot.core.schedule import Rule, Schedule, ScheduleState, Starts
from bot.store import Store
from tests.store.things import DAY, NOW, a_schedule, a_team

LEAD = 5_200_000_001
RULE = Rule("FREQ=WEEKLY;BYDAY=TU", time(9), date(2027, 1, 11))
WHOLE = Draft(
    id=0,
    user_id=LEAD,
    team_id=1,
    step=Step.CONFIRM,
    subject=Subject.CARDS,
    deck_ids=("dilemmaer", "hverdagskort"),
    days=(1,),
    at=time(9),
    rhythm=Rhythm.WEEKLY,
    open_for=DAY,
    visibility=Visibility.TALK,
)
SESSIONS = replace(
    *(WHOLE,),
    subject=Subject.SESSIONS,
    script_ids=("fem-steder", "uten-pynt"),
    starts=Starts.ASK,
)


def planned(draft: Draft, next_at: datetime = NOW + DAY) -> Schedule:
    """The schedule that a draft stands for, every Tuesday at nine."""
    of_sessions = draft.subject is Subject.SESSIONS
    return Schedule(
        *(0, draft.team_id, () if of_sessions else draft.deck_ids, RULE, DAY, Visibility.TALK),
        *(ScheduleState.ACTIVE, None, next_at, ""),
        script_ids=draft.script_ids if of_sessions else (),
        starts=draft.starts or Starts.ITSELF,
    )


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store with a team and a schedule."""
    made = Store(tmp_path)
    a_schedule(made, a_team(made))
    yield made
    made.close()


@pytest.mark.parametrize(
    "draft",
    [
        Draft(0, LEAD, 1),
        WHOLE,
        SESSIONS,
        replace(WHOLE, schedule_id=1, rule=RULE, before="a1", message_id=9),
    ],
)
def test_a_draft_comes_back_as_it_was_also_after_a_restart(
    store: Store, tmp_path: Path, draft: Draft
) -> None:
    kept = store.drafts.begin(draft, NOW)
    assert kept == replace(draft, id=kept.id)
    store.close()
    again = Store(tmp_path)
    assert again.drafts.by_id(kept.id) == kept
    again.close()


def test_a_draft_from_before_there_were_sessions_is_about_cards(store: Store) -> None:
    draft = store.drafts.begin(replace(WHOLE, schedule_id=1, rule=RULE, before="a1"), NOW)
    ((stored,),) = store._eske.execute("SELECT plan FROM drafts").fetchall()
    plan = json.loads(stored)
    for name in ("subject", "scripts", "starts"):
        del plan[name]
    for name in ("zone", "exdates", "rdates", "moved"):
        del plan["rule"][name]
    store._eske.execute("UPDATE drafts SET plan = ?", [json.dumps(plan)])
    assert store.drafts.by_id(draft.id) == draft


def test_a_person_has_one_draft_for_each_team_and_schedule(store: Store) -> None:
    other = a_team(store, -1002)
    kinds = [
        WHOLE,
        replace(WHOLE, schedule_id=1),
        replace(WHOLE, team_id=other.id),
        replace(WHOLE, user_id=LEAD + 1),
    ]
    first = [store.drafts.begin(one, NOW) for one in kinds]
    assert len({draft.id for draft in first}) == 4
    assert [store.drafts.begin(replace(one, step=Step.DECKS), NOW) for one in kinds] == first


def test_the_latest_is_the_one_that_was_worked_on_last(store: Store) -> None:
    assert store.drafts.latest(LEAD) is None
    first = store.drafts.begin(WHOLE, NOW)
    second = store.drafts.begin(replace(WHOLE, schedule_id=1), NOW)
    assert store.drafts.latest(LEAD) == second
    store.drafts.put(replace(first, step=Step.TIME), NOW + DAY)
    assert store.drafts.latest(LEAD) == replace(first, step=Step.TIME)
    assert store.drafts.latest(LEAD + 1) is None


def test_a_draft_becomes_one_schedule_and_is_gone(store: Store) -> None:
    draft = store.drafts.begin(WHOLE, NOW)
    made = store.drafts.finish(draft, planned(draft))
    assert made is not None
    assert (made.deck_ids, made.rule, made.open_for) == (WHOLE.deck_ids, RULE, DAY)
    assert (made.visibility, made.next_at) == (Visibility.TALK, NOW + DAY)
    assert store.schedules.by_origin(f"draft:{draft.id}") == made
    assert store.drafts.finish(draft, planned(draft)) is None
    assert len(store.schedules.of_team(1)) == 2
    # What is finished does not come back by a press that was under way.
    store.drafts.put(draft, NOW)
    assert store.drafts.by_id(draft.id) is None


def test_a_draft_of_sessions_becomes_a_schedule_of_sessions_and_changes_one(store: Store) -> None:
    draft = store.drafts.begin(SESSIONS, NOW)
    made = store.drafts.finish(draft, planned(draft))
    assert made is not None
    assert (made.deck_ids, made.script_ids) == ((), ("fem-steder", "uten-pynt"))
    assert made.starts is Starts.ASK
    one = replace(SESSIONS, schedule_id=made.id, script_ids=("uten-pynt",), starts=Starts.ITSELF)
    draft = store.drafts.begin(one, NOW)
    changed = store.drafts.finish(draft, planned(draft))
    assert changed == replace(made, script_ids=("uten-pynt",), starts=Starts.ITSELF)


def test_a_number_is_never_given_twice(store: Store) -> None:
    first = store.drafts.begin(WHOLE, NOW)
    store.drafts.finish(first, planned(first, NOW))
    second = store.drafts.begin(WHOLE, NOW)
    assert second.id != first.id
    assert store.drafts.finish(second, planned(second, NOW)) is not None
    assert len(store.schedules.of_team(1)) == 3


@pytest.mark.parametrize("state", list(ScheduleState))
def test_a_changed_schedule_goes_on_and_a_paused_one_stays_paused(
    store: Store, state: ScheduleState
) -> None:
    before = store.schedules.by_id(1)
    assert before is not None
    if state is ScheduleState.PAUSED:
        store.schedules.pause(1, NOW + 9 * DAY)
    elif state is ScheduleState.ENDED:
        store.schedules.go_on(before, None)
    draft = store.drafts.begin(replace(WHOLE, schedule_id=1), NOW)
    made = store.drafts.finish(draft, planned(draft))
    assert made is not None
    assert (made.id, made.rule, made.seed, made.visibility) == (1, RULE, before.seed, "talk")
    if state is ScheduleState.PAUSED:
        assert (made.state, made.next_at, made.paused_until) == (state, None, NOW + 9 * DAY)
    else:
        assert (made.state, made.next_at) == (ScheduleState.ACTIVE, NOW + DAY)


def test_a_draft_goes_with_its_schedule_and_is_not_finished_after(store: Store) -> None:
    draft = store.drafts.begin(replace(WHOLE, schedule_id=1), NOW)
    store.schedules.remove(1)
    assert store.drafts.by_id(draft.id) is None
    assert store.drafts.finish(draft, planned(draft, NOW)) is None
    assert store.schedules.of_team(1) == []


def test_what_nobody_touches_for_thirty_days_is_forgotten(store: Store) -> None:
    store.drafts.begin(WHOLE, NOW)
    touched = store.drafts.begin(replace(WHOLE, schedule_id=1), NOW)
    store.drafts.put(touched, NOW + 7 * DAY)
    store.purge(NOW + 30 * DAY, timedelta(days=90))
    assert len(list(store._eske["drafts"].rows)) == 2
    store.purge(NOW + 31 * DAY, timedelta(days=90))
    assert store.drafts.latest(LEAD) == touched


def test_drafts_of_a_group_that_becomes_a_supergroup_go_along(store: Store) -> None:
    early = a_team(store, -1009)
    draft = store.drafts.begin(replace(WHOLE, team_id=early.id), NOW)
    store.teams.move(-1001, -1009)
    kept = store.drafts.by_id(draft.id)
    assert kept is not None
    assert kept.team_id == 1


def test_a_draft_can_be_given_up_once(store: Store) -> None:
    draft = store.drafts.begin(WHOLE, NOW)
    assert store.drafts.remove(draft.id)
    assert not store.drafts.remove(draft.id)
