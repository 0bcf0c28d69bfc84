"""Sessions are claimed once and stand where they were put; nobody can tell who tapped what."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.content.files import shipped_home
from bot.content.scripts import check_script
from bot.core.answer import Value
from bot.core.result import Outcome, Result
from bot.core.script import Script
from bot.core.session import (
    Session,
    SessionState,
    SessionWhy,
    begin,
    go_on,
    pause,
)
from bot.core.team import Team
from bot.store import NewNote, NewSession, Store
from bot.store.snapshots import script_of, script_snapshot
from tests.store.things import NOW, a_schedule, a_team

MINUTE = timedelta(minutes=1)
PEOPLE = [5_100_000_001 + 7919 * number for number in range(9)]


def shipped(name: str = "fem-steder") -> Script:
    path = shipped_home() / "prompts" / f"{name}.yaml"
    script, _ = check_script(path, path.read_bytes(), shipped=True)
    assert script is not None
    return script


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store in an empty folder."""
    made = Store(tmp_path)
    yield made
    made.close()


def new(team: Team, origin: str = "update:1", **fields: object) -> NewSession:
    made = NewSession(team.id, origin, shipped(), "nb", team.k, NOW)
    return replace(made, **fields)  # type: ignore[arg-type]


def added(store: Store, origin: str = "update:1", team: Team | None = None) -> Session:
    team = team or a_team(store)
    store.sessions.add(new(team, origin))
    found = store.sessions.by_origin(origin)
    assert found is not None
    return found


def running(store: Store, origin: str = "update:1", team: Team | None = None) -> Session:
    session = added(store, origin, team)
    assert store.sessions.begin(session, begin(session.script, NOW))
    return again(store, session)


def again(store: Store, session: Session) -> Session:
    found = store.sessions.by_id(session.id)
    assert found is not None
    return found


@pytest.mark.parametrize("path", sorted((shipped_home() / "prompts").glob("*.yaml")), ids=str)
def test_a_script_is_kept_as_it_was(path: Path) -> None:
    script = shipped(path.stem)
    assert script_of(script_snapshot(script)) == script


def test_one_origin_gives_one_session(store: Store) -> None:
    team = a_team(store)
    assert store.sessions.add(new(team))
    assert not store.sessions.add(new(team))
    assert len(store.sessions.at_work()) == 1


def test_a_schedule_is_claimed_once(store: Store) -> None:
    team = a_team(store)
    schedule = a_schedule(store, team)
    note = NewNote(team.id, None, {"key": "x"}, NOW)
    following = NOW + timedelta(weeks=1)
    assert store.sessions.claim(schedule, following, [new(team, "a")], [note])
    assert not store.sessions.claim(schedule, following, [new(team, "b")], [note])
    assert store.sessions.by_origin("b") is None
    assert len(store.outgoing.to_send(NOW)) == 1
    last = store.sessions.last_of_schedule(schedule.id)
    assert last is not None
    assert last.schedule_id == schedule.id


def test_the_course_comes_back_to_the_microsecond(store: Store) -> None:
    session = running(store)
    assert session.course is not None
    odd = NOW + 2 * MINUTE + timedelta(microseconds=123457)
    course = pause(go_on(session.course, odd, 1), odd + timedelta(microseconds=1))
    assert store.sessions.put(session, course, SessionState.PAUSED)
    after = again(store, session)
    assert after.course == course
    assert after.state is SessionState.PAUSED


def test_whoever_has_seen_an_older_state_changes_nothing(store: Store) -> None:
    session = running(store)
    assert session.course is not None
    course = go_on(session.course, NOW + MINUTE, 1)
    assert store.sessions.put(session, course, SessionState.RUNNING)
    assert not store.sessions.put(session, session.course, SessionState.STOPPED)
    assert not store.sessions.begin(session, begin(session.script, NOW + MINUTE))
    assert again(store, session).course == course


def test_the_latest_is_the_one_that_began_last(store: Store) -> None:
    team = a_team(store)
    missed = new(team, "a", state=SessionState.MISSED, why=SessionWhy.BUSY)
    store.sessions.add(missed)
    first = running(store, "b", team)
    assert store.sessions.latest_of_team(team.id) == first
    assert first.course is not None
    store.sessions.put(first, first.course, SessionState.ENDED)
    waiting = store.sessions.by_origin("a")
    assert waiting is not None
    assert store.sessions.revive(waiting, NOW + MINUTE)
    assert not store.sessions.revive(waiting, NOW + MINUTE)
    waiting = again(store, waiting)
    store.sessions.begin(waiting, begin(waiting.script, NOW + MINUTE))
    latest = store.sessions.latest_of_team(team.id)
    assert latest is not None
    assert latest.id == waiting.id


def test_what_was_missed_counts_for_no_turn(store: Store) -> None:
    team = a_team(store)
    store.sessions.add(new(team, "a", state=SessionState.MISSED, why=SessionWhy.OUTAGE))
    assert store.sessions.script_ids_had(team.id) == []
    running(store, "b", team)
    assert store.sessions.script_ids_had(team.id) == ["fem-steder"]


def test_a_message_leads_to_its_session_in_its_own_chat(store: Store) -> None:
    session = running(store)
    store.sessions.show(session.id, -1001, 70)
    store.sessions.show(session.id, -1001, 71)
    assert store.sessions.by_message(-1001, 70) == again(store, session)
    assert store.sessions.by_message(-1002, 70) is None
    assert again(store, session).message_id == 71
    store.sessions.put_back(session.id)
    assert again(store, session).state is SessionState.RUNNING


def test_what_was_never_sent_can_begin_anew(store: Store) -> None:
    session = running(store)
    store.sessions.put_back(session.id)
    after = again(store, session)
    assert (after.state, after.course) == (SessionState.PENDING, None)


def test_the_next_instant_is_that_of_the_next_edit(store: Store) -> None:
    team = a_team(store)
    assert store.sessions.next_at(NOW) is None
    store.sessions.add(new(team, "a", state=SessionState.ASKING))
    assert store.sessions.next_at(NOW) == NOW + timedelta(hours=1)
    running(store, "b", a_team(store, -1002))
    assert store.sessions.next_at(NOW) == NOW + MINUTE
    assert store.sessions.next_at(NOW + 20 * MINUTE) == NOW + timedelta(hours=1)


def test_the_last_minute_is_announced_once_and_only_if_wanted(store: Store) -> None:
    session = running(store)
    note = NewNote(session.team_id, None, {"key": "session-last-minute"}, NOW)
    store.sessions.owe_sound(session.id, note)
    assert store.outgoing.to_send(NOW) == []
    store.sessions.set_sound(session.id, True)
    for _ in range(3):
        store.sessions.owe_sound(session.id, note)
    assert len(store.outgoing.to_send(NOW)) == 1


def test_the_results_go_when_their_time_is_over(store: Store) -> None:
    session = running(store)
    store.taps.close(session, "where-most-remains", Result(Outcome.TOO_FEW, 2))
    store.taps.close(session, "other", Result(Outcome.SPREAD, 6, (1, 5)))
    after = again(store, session)
    assert after.results == {
        "where-most-remains": Result(Outcome.TOO_FEW, 2),
        "other": Result(Outcome.SPREAD, 6, (1, 5)),
    }
    store.sessions.put(after, after.course, SessionState.ENDED)
    store.purge(NOW + timedelta(days=91), timedelta(days=90))
    assert again(store, session).results == {}


class Careless(sqlite3.Connection):
    """SQLite as most machines have it: Debian's overwrites what is deleted without being asked."""

    def __init__(self, *arguments: object, **options: object) -> None:
        super().__init__(*arguments, **options)  # type: ignore[arg-type]
        self.execute("PRAGMA secure_delete = OFF")


def secrets_of(store: Store) -> list[bytes]:
    """The pseudonyms and the keys that are there now."""
    found = [bytes(row["person"]) for row in store._open.query("SELECT person FROM taps")]
    return found + [bytes(row["key"]) for row in store._open.query("SELECT key FROM step_keys")]


def found_in(folder: Path, known: list[bytes]) -> list[str]:
    return [
        path.name
        for path in sorted(folder.iterdir())
        if any(one in path.read_bytes() for one in known)
    ]


def test_once_a_step_is_over_no_byte_tells_who_tapped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    connect = sqlite3.connect
    monkeypatch.setattr(
        "bot.store.database.sqlite3.connect", lambda *a, **o: connect(*a, factory=Careless, **o)
    )
    store = Store(tmp_path)
    session = running(store)
    for place, person in enumerate(PEOPLE):
        assert store.taps.put(session.id, "one", person, 1)
        assert not store.taps.put(session.id, "one", person, place % 3 + 1)
    assert store.taps.put(session.id, "two", PEOPLE[0], 1)
    assert store.taps.withdraw(session.id, "two", PEOPLE[0])
    assert not store.taps.withdraw(session.id, "two", PEOPLE[0])
    assert len(store.taps.values(session.id, "one")) == len(PEOPLE)
    assert store.taps.values(session.id, "one").count(Value((2,))) == 3
    known = [*secrets_of(store), *(str(person).encode() for person in PEOPLE)]
    known += [person.to_bytes(6, "big") for person in PEOPLE]
    assert found_in(tmp_path, known)
    for step in ("one", "two"):
        store.taps.close(session, step, Result(Outcome.TOO_FEW, 2))
    assert found_in(tmp_path, known) == []
    assert store.taps.open() == []
    store.close()


def test_what_a_crash_left_is_forgotten_at_the_next_start(tmp_path: Path) -> None:
    store = Store(tmp_path)
    session = running(store)
    for step in ("over", "present"):
        store.taps.put(session.id, step, PEOPLE[0], 1)
    store.taps.put(999, "of nothing", PEOPLE[0], 1)
    # As a kill leaves it between the two files.
    store._eske.execute("UPDATE sessions SET results = '{\"over\": {}}'")
    store.taps.sweep()
    assert store.taps.open() == [(session.id, "present")]
    store.close()
