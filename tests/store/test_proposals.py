"""What a calendar file would plan waits in the file, and is planned or changed once."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

from bot.core.answer import Visibility
from bot.core.schedule import Rule, Schedule, ScheduleState
from bot.store import Proposal, Store
from tests.store.things import NOW, a_team


def wall(day: int, hour: int = 9) -> datetime:
    return datetime(2027, 1, day, hour)  # noqa: DTZ001 (a wall time)


RULE = Rule(
    "FREQ=WEEKLY;BYDAY=TU",
    time(9),
    date(2027, 1, 12),
    zone="Asia/Jerusalem",
    exdates=(wall(19),),
    rdates=(wall(14, 10), wall(15)),
    moved=((wall(26), wall(27, 13)),),
)
SOON = NOW + timedelta(days=1)


def proposal(store: Store, number: int) -> Proposal:
    found = store.proposals.by_id(number)
    assert found is not None
    return found


def plan(store: Store, found: Proposal) -> Schedule | None:
    return store.proposals.plan(
        found,
        SOON,
        deck_ids=(),
        script_ids=("one", "two"),
        open_for=timedelta(hours=24),
        visibility=Visibility.ANONYMOUS,
    )


def made(store: Store, team_id: int, sequence: int = 3) -> Schedule:
    number = store.proposals.add(team_id, RULE, "uid", sequence, NOW)
    schedule = plan(store, proposal(store, number))
    assert schedule is not None
    return schedule


def test_a_proposal_is_what_it_was_and_is_planned_once(tmp_path: Path) -> None:
    store = Store(tmp_path)
    team = a_team(store)
    number = store.proposals.add(team.id, RULE, "uid", 3, NOW)
    found = proposal(store, number)
    assert found == Proposal(number, team.id, None, RULE, None, "uid", 3)
    schedule = plan(store, found)
    assert schedule is not None
    assert (schedule.rule, schedule.script_ids) == (RULE, ("one", "two"))
    assert store.proposals.planned(team.id, "uid") == (schedule, 3)
    assert store.proposals.made(number) == schedule
    assert store.proposals.by_id(number) is None
    assert plan(store, found) is None
    store.close()


def test_a_series_that_is_planned_already_is_not_planned_again(tmp_path: Path) -> None:
    store = Store(tmp_path)
    team = a_team(store)
    numbers = [store.proposals.add(team.id, RULE, "uid", 3, NOW) for _ in range(2)]
    one, two = (plan(store, proposal(store, number)) for number in numbers)
    assert one == two
    assert len(store.schedules.of_team(team.id)) == 1
    store.close()


def test_a_change_gives_a_schedule_its_new_rule_once(tmp_path: Path) -> None:
    store = Store(tmp_path)
    team = a_team(store)
    schedule = made(store, team.id)
    later = replace(RULE, at=time(11), exdates=(), moved=(), zone=None)
    number = store.proposals.add(team.id, later, "uid", 4, NOW, changes=schedule)
    found = proposal(store, number)
    assert (found.schedule_id, found.before) == (schedule.id, RULE)
    assert store.proposals.change(found, SOON + timedelta(hours=2))
    assert not store.proposals.change(found, SOON)
    changed = store.schedules.by_id(schedule.id)
    assert changed == replace(schedule, rule=later, next_at=SOON + timedelta(hours=2))
    assert store.proposals.planned(team.id, "uid") == (changed, 4)
    store.close()


def test_a_change_leaves_a_paused_schedule_paused(tmp_path: Path) -> None:
    store = Store(tmp_path)
    team = a_team(store)
    schedule = made(store, team.id)
    store.schedules.pause(schedule.id, None)
    number = store.proposals.add(
        team.id, replace(RULE, at=time(11)), "uid", 4, NOW, changes=schedule
    )
    assert store.proposals.change(proposal(store, number), SOON)
    changed = store.schedules.by_id(schedule.id)
    assert changed is not None
    assert (changed.state, changed.next_at) == (ScheduleState.PAUSED, None)
    assert changed.rule.at == time(11)
    store.close()


def test_the_proposal_goes_with_its_schedule_and_after_a_week(tmp_path: Path) -> None:
    store = Store(tmp_path)
    team = a_team(store)
    schedule = made(store, team.id)
    change = store.proposals.add(team.id, RULE, "uid", 4, NOW, changes=schedule)
    fresh = store.proposals.add(team.id, RULE, "other", 0, NOW)
    store.schedules.remove(schedule.id)
    assert store.proposals.by_id(change) is None
    store.purge(NOW + timedelta(days=6), timedelta(days=90))
    assert store.proposals.by_id(fresh) is not None
    store.purge(NOW + timedelta(days=8), timedelta(days=90))
    assert store.proposals.by_id(fresh) is None
    store.close()
