"""Commitments in the database: one for each session, until they are a year old."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from bot.core.commitment import Commitment, CommitmentState
from bot.core.outgoing import OutgoingKind
from bot.core.team import PauseReason, Team
from bot.store import Store
from bot.store.database import text_of
from tests.store.things import DAY, NOW, a_team

TODAY = date(2027, 1, 11)
FOLLOW_UP = {"nb": "Hva svarte de?", "he": "מה ענו?"}
SCRIPT = '{"commitment": {}, "follow_up": {}}'


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = Store(tmp_path)
    yield made
    made.close()


def a_session(store: Store, team: Team, *, state: str = "ended", due_at: datetime = NOW) -> int:
    """A session of a team; its number."""
    done = store._eske.execute(
        "INSERT INTO sessions (team_id, origin, script_id, script, language, k, state, due_at)"
        " SELECT ?, 'update:' || count(*), 'x', ?, 'nb', 5, ?, ? FROM sessions",
        [team.id, SCRIPT, state, text_of(due_at)],
    )
    assert done.lastrowid is not None
    return done.lastrowid


def put(store: Store, session: int, text: str = "Vi ringer.", on: date = TODAY) -> Commitment:
    """What the session of the first team ends with."""
    return store.commitments.put(1, session, text, FOLLOW_UP, on)


def now(store: Store, commitment: Commitment) -> Commitment:
    """The commitment as it is now."""
    found = store.commitments.by_id(commitment.id)
    assert found is not None
    return found


def test_a_new_one_is_open_and_for_the_next_meeting(store: Store) -> None:
    made = put(store, a_session(store, a_team(store)))
    assert (made.state, made.due_on, made.whose) == (CommitmentState.OPEN, None, None)
    assert (made.follow_up, made.made_on) == (FOLLOW_UP, TODAY)
    assert store.commitments.open_of(1) == store.commitments.of_team(1) == [made]


def test_a_later_sentence_of_the_same_session_replaces_the_first(store: Store) -> None:
    session = a_session(store, a_team(store))
    first = put(store, session)
    store.commitments.assign(first.id, "leder for enhet 2")
    again = put(store, session, "Vi spør.")
    assert (again.id, again.text, again.whose) == (first.id, "Vi spør.", "leder for enhet 2")
    assert len(store.commitments.of_team(1)) == 1


def test_everything_about_it_can_be_changed(store: Store) -> None:
    made = put(store, a_session(store, a_team(store)))
    store.commitments.reword(made.id, "Vi spør.")
    store.commitments.move_to(made.id, date(2027, 3, 1))
    store.commitments.place(made.id, 77)
    store.commitments.close(made.id, CommitmentState.DROPPED, TODAY)
    store.commitments.explain(made.id, "Det passet ikke.")
    closed = now(store, made)
    assert (closed.text, closed.due_on, closed.message_id) == ("Vi spør.", date(2027, 3, 1), 77)
    assert (closed.state, closed.closed_on) == (CommitmentState.DROPPED, TODAY)
    assert closed.why == "Det passet ikke."
    store.commitments.reopen(made.id)
    opened = now(store, made)
    assert opened.is_open
    assert (opened.why, opened.closed_on) == (None, None)


def test_a_session_opens_with_the_last_open_one_of_an_earlier_session(store: Store) -> None:
    team = a_team(store)
    first, second = a_session(store, team), a_session(store, team)
    a_session(store, team, state="missed")
    older, newer = put(store, first), put(store, second, "Vi spør.")
    last = a_session(store, team, state="running", due_at=NOW + 7 * DAY)
    assert store.commitments.to_open_with(team.id, last) == newer
    assert store.commitments.to_open_with(team.id, first) is None
    store.commitments.close(newer.id, CommitmentState.DONE, TODAY + timedelta(days=1))
    assert store.commitments.to_open_with(team.id, last) == older


def test_one_that_is_closed_in_a_session_stays_in_its_opening(store: Store) -> None:
    team = a_team(store)
    made = put(store, a_session(store, team))
    # In Oslo it is the 19th already.
    late = datetime.fromisoformat("2027-01-18T23:30:00+00:00")
    last = a_session(store, team, state="running", due_at=late)
    store.commitments.close(made.id, CommitmentState.PARTLY, date(2027, 1, 18))
    assert store.commitments.to_open_with(team.id, last) is None
    store.commitments.close(made.id, CommitmentState.PARTLY, date(2027, 1, 19))
    assert store.commitments.to_open_with(team.id, last) == now(store, made)


def test_the_ones_of_another_team_are_never_shown(store: Store) -> None:
    team, other = a_team(store), a_team(store, -1002)
    put(store, a_session(store, team))
    last = a_session(store, other, state="running")
    assert store.commitments.to_open_with(other.id, last) is None
    assert store.commitments.open_of(other.id) == store.commitments.closed_of(other.id, 9) == []


def test_the_ones_closed_last_come_first(store: Store) -> None:
    team = a_team(store)
    made = [put(store, a_session(store, team), f"Nr. {n}") for n in range(4)]
    for place, one in enumerate((made[2], made[0], made[1])):
        store.commitments.close(one.id, CommitmentState.DONE, TODAY + timedelta(days=place))
    closed = store.commitments.closed_of(team.id, 2)
    assert [one.text for one in closed] == ["Nr. 1", "Nr. 0"]


def test_a_due_one_is_owed_to_the_chat_once_for_each_due_date(store: Store) -> None:
    made = put(store, a_session(store, a_team(store)))
    for on in (date(2027, 1, 25), date(2027, 2, 1)):
        store.commitments.move_to(made.id, on)
        assert store.commitments.to_mention(TODAY, on - timedelta(days=1)) == []
        (due,) = store.commitments.to_mention(on, on)
        # Two ticks may have seen it.
        store.commitments.mention(due, NOW)
        store.commitments.mention(due, NOW)
        assert store.commitments.to_mention(TODAY, on) == []
    owed = store.outgoing.to_send(NOW)
    assert [(row.kind, row.payload, row.chat_id) for row in owed] == [
        (OutgoingKind.COMMITMENT, {"commitment": made.id}, None)
    ] * 2


def test_nothing_is_owed_of_a_closed_one_a_new_one_or_to_a_paused_team(store: Store) -> None:
    team = a_team(store)
    session = a_session(store, team)
    made = put(store, session)
    store.commitments.move_to(made.id, TODAY)
    assert store.commitments.to_mention(TODAY, TODAY) == []
    on = TODAY + timedelta(days=14)
    store.commitments.move_to(made.id, on)
    store.commitments.close(made.id, CommitmentState.DONE, TODAY)
    assert store.commitments.to_mention(on, on) == []
    store.commitments.reopen(made.id)
    assert len(store.commitments.to_mention(on, on)) == 1
    store.teams.pause(team.id, PauseReason.GONE, [])
    assert store.commitments.to_mention(on, on) == []


def test_they_go_a_year_after_they_were_made_open_or_closed(store: Store) -> None:
    team = a_team(store)
    made = [put(store, a_session(store, team)) for _ in range(2)]
    store.commitments.close(made[0].id, CommitmentState.DONE, TODAY + timedelta(days=300))
    year, days = timedelta(days=365), timedelta(days=90)
    store.purge(NOW + year, days, year)
    assert len(store.commitments.of_team(team.id)) == 2
    store.purge(NOW + year + DAY, days, year)
    assert store.commitments.of_team(team.id) == []


def test_in_a_chat_that_became_a_supergroup_the_old_message_is_forgotten(store: Store) -> None:
    team = a_team(store)
    made = put(store, a_session(store, team))
    store.commitments.place(made.id, 77)
    twin = a_team(store, -1009)
    other = store.commitments.put(twin.id, a_session(store, twin), "Vi spør.", FOLLOW_UP, TODAY)
    store.teams.move(team.chat_id, -1009)
    assert now(store, made).message_id is None
    assert now(store, other).team_id == team.id


def test_the_table_has_no_room_for_a_person(store: Store) -> None:
    columns = {row["name"] for row in store._eske.query("PRAGMA table_info(commitments)")}
    assert columns == {
        *("id", "team_id", "session_id", "text", "whose", "due_on", "follow_up", "made_on"),
        *("state", "why", "closed_on", "mentioned_on", "message_id"),
    }
