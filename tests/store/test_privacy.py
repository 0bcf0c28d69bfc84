"""An attack on the files: once a card is closed, nobody can tell who answered it, or what."""

import functools
import random
import sqlite3
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from bot.core.answer import Value, Visibility
from bot.core.picking import Picking
from bot.store import Store, Written
from bot.store.database import scrub
from tests.store.things import NOW, a_team, close, open_delivery, state

# Ids of five bytes, as those of most accounts today, and of four, as the oldest.
PEOPLE = [5_100_000_001 + 7919 * number for number in range(60)] + [987_654_321]
LEAD = 5_200_000_001
UPDATE = 731_000_500
MESSAGE = 1_900_000_000


@dataclass(frozen=True, slots=True)
class Secrets:
    """Byte strings that give somebody away, each with a word for what it is."""

    known: dict[bytes, str]

    def found_in(self, folder: Path) -> list[str]:
        """Where one of them is in a file of the data folder."""
        return [
            f"{what} in {path.name}"
            for path in sorted(folder.iterdir())
            for what in [self.known[one] for one in self.known if one in path.read_bytes()]
        ]


def stored(number: int) -> bytes:
    """An integer as SQLite stores it: in 4 bytes where they hold it, else in 6."""
    return number.to_bytes(4 if number < 2**31 else 6, "big")


def press(person: int, number: int) -> dict[str, Any]:
    """The update of a press on a card."""
    return {
        "update_id": UPDATE + number,
        "callback_query": {
            "id": f"query-{person}",
            "from": {"id": person, "is_bot": False, "first_name": f"Fornavn{person}"},
            "message": {"message_id": 50, "date": 1, "chat": {"id": -1001, "type": "group"}},
            "data": f"card:answer:1:{number % 5 + 1}",
        },
    }


def answered(store: Store, number: int, people: list[int]) -> Secrets:
    """All of these people answer, as the intake and the handlers do it; what that reveals."""
    updates = [press(person, place) for place, person in enumerate(people)]
    store.updates.take_in(updates, NOW)
    for place, person in enumerate(people):
        # Once differently before: a replaced answer is as secret.
        store.answers.put(number, person, Value((1,)))
        value, message = Value((place % 5 + 1,), "Fordi."), MESSAGE + place
        store.answers.put(number, person, value, Written(person, message, f"receipt-{person}"))
        store.keys.visit(number, person, MESSAGE + place - 1)
        store.picks.put(number, person, Picking(((place % 5 + 1, 6),), 1))
    token = store.keys.token_of(number)
    store.updates.done([update["update_id"] for update in updates])
    known: dict[bytes, str] = {token.encode(): "the token of the deep link"}
    for person in people:
        known[f"receipt-{person}".encode()] = "a receipt"
        known[str(person).encode()] = "a user id as text"
        known[stored(person)] = "a user id as a number"
        known[f"Fornavn{person}".encode()] = "a name"
    for row in store._open.query("SELECT person, message FROM open_answers"):
        known[row["person"]] = "a pseudonym"
        if row["message"]:
            known[row["message"]] = "a message"
    for row in store._open.query("SELECT person FROM picks"):
        known[row["person"]] = "a pseudonym"
    for row in store._open.query("SELECT key FROM keys"):
        known[row["key"]] = "a key"
    assert set(known.values()) >= {"a pseudonym", "a key"}
    return Secrets(known)


class Careless(sqlite3.Connection):
    """SQLite as most machines have it: Debian's overwrites what is deleted without being asked."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.execute("PRAGMA secure_delete = OFF")


@pytest.fixture(autouse=True)
def careless(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is overwritten here unless Eske wants it."""
    connect = functools.partial(sqlite3.connect, factory=Careless)
    monkeypatch.setattr("bot.store.database.sqlite3.connect", connect)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store with one open card."""
    made = Store(tmp_path)
    store_with_card(made)
    yield made
    made.close()


def store_with_card(store: Store) -> int:
    """A team with a lead who is told things, and an open card."""
    team = a_team(store)
    store.teams.add_contact(team.id, LEAD)
    return open_delivery(store, team)


def test_while_a_card_is_open_its_answers_carry_no_id_and_no_name(
    store: Store, tmp_path: Path
) -> None:
    for person in PEOPLE:
        store.answers.put(1, person, Value((1,)))
    raw = Secrets({str(person).encode(): "an id" for person in PEOPLE})
    raw.known.update({stored(person): "an id" for person in PEOPLE})
    store._open.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    assert raw.found_in(tmp_path) == []


def test_the_attack_finds_what_is_there_while_a_card_is_open(store: Store, tmp_path: Path) -> None:
    found = answered(store, 1, PEOPLE).found_in(tmp_path)
    assert any("a pseudonym in open.db" in one for one in found)
    assert any("a user id as text in open.db-wal" in one for one in found)


@pytest.mark.parametrize("people", [PEOPLE, PEOPLE[:3]], ids=["shown", "below the threshold"])
def test_once_a_card_is_closed_no_byte_tells_who_answered(
    people: list[int], store: Store, tmp_path: Path
) -> None:
    secret = answered(store, 1, people)
    kept = len(people) >= 5
    close(store, 1, choices=kept, texts=kept)
    assert secret.found_in(tmp_path) == []
    store.close()
    assert secret.found_in(tmp_path) == []


def test_below_the_threshold_nothing_is_kept(store: Store) -> None:
    answered(store, 1, PEOPLE[:3])
    close(store, 1, choices=False, texts=False)
    assert store.answers.closed_values(1) == store.answers.open_values(1) == []


def test_a_text_that_is_withdrawn_while_its_result_is_under_way_has_the_result_owed_anew(
    store: Store,
) -> None:
    answered(store, 1, PEOPLE[:9])
    close(store, 1)
    (row,) = store.outgoing.to_send(NOW)
    store.outgoing.mark(row.id, "sending")
    assert store.answers.withdraw_text(1, f"receipt-{PEOPLE[0]}", NOW)
    store.outgoing.mark_sent(row)
    assert [one.id for one in store.outgoing.to_send(NOW)] == [row.id]


def test_what_too_few_chose_after_a_text_is_not_kept_with_that_it_was_read(store: Store) -> None:
    for person, value in zip(PEOPLE, [Value((2,)), *[Value()] * 5], strict=False):
        store.answers.put(1, person, value)
    close(store, 1, choices=False, texts=False, readings=True)
    assert store.answers.closed_values(1) == [Value()] * 6


def test_the_answers_of_a_person_to_several_questions_are_parted_and_only_the_shown_ones_kept(
    store: Store,
) -> None:
    for place, person in enumerate(PEOPLE[:6]):
        store.answers.put(1, person, Value((place % 3 + 1, 5)))
    close(store, 1, choices=False, texts=False, parts=[range(4, 7)])
    assert store.answers.closed_values(1) == [Value((5,))] * 6
    for person in PEOPLE[:6]:
        store.answers.put(open_delivery(store, store.teams.by_id(1), "b", 60), person, Value())
    for place, person in enumerate(PEOPLE[:6]):
        store.answers.put(2, person, Value((place % 3 + 1, 5)))
    close(store, 2, choices=False, texts=False, parts=[range(1, 4), range(4, 7)])
    kept = sorted(value.choices for value in store.answers.closed_values(2))
    assert kept == [(1,), (1,), (2,), (2,), (3,), (3,), *[(5,)] * 6]


def test_an_answer_that_was_taken_back_leaves_no_trace(store: Store, tmp_path: Path) -> None:
    secret = answered(store, 1, PEOPLE[:9])
    assert store.answers.withdraw(1, PEOPLE[0])
    assert not store.answers.withdraw(1, PEOPLE[0])
    assert len(store.answers.open_values(1)) == 8
    for person in PEOPLE[1:9]:
        store.answers.withdraw(1, person)
    close(store, 1)
    assert secret.found_in(tmp_path) == []
    assert store.answers.closed_values(1) == []


def test_what_was_picked_goes_with_the_answer_and_with_the_card(
    store: Store, tmp_path: Path
) -> None:
    half = Picking(((1, 3),))
    for person in PEOPLE:
        store.picks.put(1, person, half)
    assert store.picks.of(1, PEOPLE[0]) == half
    assert store.picks.of(1, LEAD) is None
    pseudonyms = {row["person"]: "picks" for row in store._open.query("SELECT person FROM picks")}
    # Nothing was answered yet: what was picked is taken back alone.
    assert store.answers.withdraw(1, PEOPLE[0])
    assert not store.answers.withdraw(1, PEOPLE[0])
    assert store.picks.of(1, PEOPLE[0]) is None
    close(store, 1)
    assert store.picks.of(1, PEOPLE[1]) is None
    assert Secrets(pseudonyms).found_in(tmp_path) == []
    assert store.answers.closed_values(1) == []


def test_what_a_team_agreed_on_does_not_tell_who_wrote_it(store: Store, tmp_path: Path) -> None:
    number = open_delivery(store, store.teams.by_id(1), "update:9", 60)
    store._eske.execute("UPDATE deliveries SET visibility = ?", [Visibility.TALK])
    secret = answered(store, number, PEOPLE[:1])
    store.deliveries.agree(number, "Vi spør først.")
    close(store, number, choices=False, texts=False)
    assert state(store, number).agreed == "Vi spør først."
    assert secret.found_in(tmp_path) == []


def test_cards_that_are_open_side_by_side_close_one_by_one_without_a_trace(
    store: Store, tmp_path: Path
) -> None:
    rng = random.Random(5)
    team = store.teams.by_id(1)
    cards = [1] + [open_delivery(store, team, f"card:{n}", 100 + n) for n in range(9)]
    presses = [(card, person) for card in cards for person in PEOPLE]
    rng.shuffle(presses)
    known: dict[int, dict[bytes, str]] = {card: {} for card in cards}
    for place, (card, person) in enumerate(presses):
        store.updates.take_in([press(person, place)], NOW)
        store.answers.put(card, person, Value((1,)))
        sql = "SELECT person FROM open_answers WHERE delivery_id = ?"
        known[card] |= {row["person"]: "a pseudonym" for row in store._open.query(sql, [card])}
        if rng.random() < 0.1:
            store.answers.withdraw(card, person)
        store.updates.done([UPDATE + place])
    names = {f"Fornavn{person}".encode(): "a name" for person in PEOPLE}
    for card in cards:
        close(store, card)
        assert Secrets(known[card] | names).found_in(tmp_path) == []
        # Such traces are rare: now and then a page that was split keeps a copy of a row. So look
        # closer: the file is as it is when all that it still holds has been written anew.
        left = pages(tmp_path / "open.db")
        scrub(store._open)
        assert left == pages(tmp_path / "open.db")


def pages(path: Path) -> bytes:
    """A file of SQLite without its header, in which SQLite counts its changes."""
    return path.read_bytes()[100:]


def test_closing_one_card_leaves_the_answers_of_another(store: Store, tmp_path: Path) -> None:
    other = open_delivery(store, store.teams.by_id(1), "update:9", 60)
    for person in PEOPLE:
        store.answers.put(other, person, Value((2,)))
    kept = {row["person"] for row in store._open.query("SELECT person FROM open_answers")}
    secret = answered(store, 1, PEOPLE)
    for one in kept:
        del secret.known[one]
    (key,) = store._open.query("SELECT key FROM keys WHERE delivery_id = ?", [other])
    del secret.known[key["key"]]
    close(store, 1)
    assert secret.found_in(tmp_path) == []
    assert len(store.answers.open_values(other)) == len(PEOPLE)


def test_a_closed_answer_has_a_random_key_a_card_and_a_value_and_nothing_else(
    store: Store, tmp_path: Path
) -> None:
    db = store._eske
    names = [column.name for column in db["answers"].columns]
    # The last is a hash of what only the writer of a text holds.
    assert names == ["key", "delivery_id", "value", "receipt"]
    with pytest.raises(sqlite3.OperationalError, match="no such column: rowid"):
        db.execute("SELECT rowid FROM answers")
    # Where a person's id could hide: contacts are leads who asked for it, drafts are leads' plans,
    # of people nothing is known but a language, and that they have seen the notice. Who suggests a
    # card is known until told what became of it, who holds a seat, while it is held, and who gets
    # the earlier texts of a deck, until they have come; and the rest are admins and what they did
    # to decks.
    columns = {f"{table.name}.{column.name}" for table in db.tables for column in table.columns}
    hints = ("user", "person", "from_id", "_by")
    people = {name for name in columns if any(hint in name for hint in hints)}
    admins = {"edits.user_id", "audit.user_id", "admins.user_id", "card_drafts.user_id"}
    admins |= {"admins.granted_by", "admin_links.made_by", "uploads.user_id"}
    assert people == admins | {
        *("contacts.user_id", "drafts.user_id", "people.user_id"),
        *("suggestions.user_id", "suggestion_notes.user_id", "seats.user_id"),
        "catch_ups.user_id",
    }
    assert [one.name for one in db["people"].columns] == ["user_id", "language", "notice_shown"]


def test_neither_key_nor_place_in_the_file_follows_the_order_of_answering(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # At the worst: the answers are read in the order in which they were given.
    monkeypatch.setattr("bot.store.answers.pseudonym", lambda _, who: who.to_bytes(16, "big"))
    first_by_key: Counter[int] = Counter()
    first_by_place: Counter[int] = Counter()
    for card in range(300):
        number = open_delivery(store, store.teams.by_id(1), f"card:{card}", 100 + card)
        texts = {place: f"card {card} place {place}." for place in range(1, 7)}
        for place, text in texts.items():
            store.answers.put(number, place, Value(text=text))
        close(store, number)
        first = store.answers.closed_values(number)[0].text
        first_by_key[next(place for place, text in texts.items() if text == first)] += 1
        store._eske.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        file = (tmp_path / "eske.db").read_bytes()
        places = {file.index(text.encode()): place for place, text in texts.items()}
        first_by_place[places[min(places)]] += 1
        # Alone on its page, so that the place of each answer there shows when it was written.
        store._eske.execute("DELETE FROM answers")
    for counted in (first_by_key, first_by_place):
        # 50 of 300 are to be expected for each of the six; six sigmas off is one in 10^8.
        assert all(50 - 39 < counted[place] < 50 + 39 for place in range(1, 7)), counted


def test_the_file_of_open_cards_overwrites_what_is_deleted(store: Store) -> None:
    assert store._open.execute("PRAGMA secure_delete").fetchone() == (1,)


def test_a_position_and_its_reason_are_parted_at_the_close(store: Store) -> None:
    answered(store, 1, PEOPLE[:9])
    close(store, 1)
    values = store.answers.closed_values(1)
    assert sum(bool(value.choices) for value in values) == 9
    assert sum(value.text is not None for value in values) == 9
    assert not [value for value in values if value.choices and value.text]


def test_the_files_hold_no_receipt_and_only_its_holder_can_withdraw(
    store: Store, tmp_path: Path
) -> None:
    secret = answered(store, 1, PEOPLE[:9])
    receipts = Secrets({one: what for one, what in secret.known.items() if what == "a receipt"})
    assert receipts.found_in(tmp_path) == []
    assert store.answers.withdraw_text(1, f"receipt-{PEOPLE[0]}", NOW)
    assert not store.answers.withdraw_text(1, f"receipt-{PEOPLE[0]}", NOW)
    # The position stays.
    assert len(store.answers.open_values(1)) == 9
    close(store, 1)
    assert store.answers.withdraw_text(1, f"receipt-{PEOPLE[1]}", NOW)
    assert not store.answers.withdraw_text(1, "receipt-of-nobody", NOW)
    assert sum(value.text is not None for value in store.answers.closed_values(1)) == 7
