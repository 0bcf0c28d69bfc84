"""Edits of files: nothing is lost, whoever else writes, whatever the disk does, and when."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from secrets import token_hex
from typing import Any
from unittest.mock import patch

import pytest

from bot.app import _build
from bot.config import read_config
from bot.content.library import Library
from bot.context import Eske
from bot.core.deck import Card, Deck, Format
from bot.core.edit import DropCard, Edit, FileName, Kind, PutCard, PutHead, What, card_of, head_of
from bot.core.errors import UserError
from bot.core.history import PastEdit
from bot.demo.clock import DemoClock
from bot.disk import read_library
from bot.editing import bring_back, move_card, publish, publish_file, restore_shipped, undo
from bot.store import Store
from bot.texts import load_texts
from tests.content.samples import DECK, SCRIPT

ME, OTHER = 5300000001, 5300000002
ONE, TWO = FileName(Kind.DECK, "one"), FileName(Kind.DECK, "two")
TALK = FileName(Kind.SCRIPT, "talk")
CARDS = """
  # About tomorrow.
  - id: second
    text: {nb: Hva nå?, en: What now?, he: מה עכשיו?}
"""
TWO_CARDS = DECK + CARDS
# Read once: they take longer than a whole test.
texts = cache(load_texts)
# A working day, when nothing is held back.
NOON = datetime(2027, 1, 11, 11, tzinfo=UTC)


@dataclass
class House:
    """An Eske without Telegram, over a folder that is shipped and one of its own."""

    eske: Eske
    shipped: Path
    local: Path

    def deck(self, name: FileName = ONE) -> Deck:
        return self.eske.library.decks[name.id]

    def card(self, card_id: str = "first", name: FileName = ONE) -> Card:
        card = card_of(self.deck(name), card_id)
        assert card is not None
        return card

    def file(self, name: FileName = ONE) -> Path:
        return self.eske.library.copies.path(name)

    def history(self, name: FileName = ONE, card_id: str | None = None) -> list[PastEdit]:
        return self.eske.store.edits.history(name, card_id, 0, 99)

    def notes(self, whom: int = ME) -> list[dict[str, Any]]:
        rows = self.eske.store.outgoing.to_send(NOON.replace(year=2100))
        return [dict(row.payload) for row in rows if row.chat_id == whom]

    def write(self, text: str, name: FileName = ONE) -> None:
        """Somebody saves a file in the data folder."""
        self.file(name).parent.mkdir(parents=True, exist_ok=True)
        self.file(name).write_text(text, "utf-8")

    def ship(self, text: str, name: FileName = ONE) -> None:
        """Put a file among those that come with Eske."""
        folder = "reflection_cards" if name.kind is Kind.DECK else "prompts"
        (self.shipped / folder / f"{name.id}.yaml").write_text(text, "utf-8")

    def say(self, text: str, card_id: str = "first", user_id: int | None = ME) -> Deck:
        """Give a card another Norwegian text."""
        card = self.card(card_id)
        new = replace(card, text={**card.text, "nb": text})
        return publish(self.eske, user_id, ONE, [PutCard(new, card)], What.TEXT)

    def refused(self) -> Any:
        return pytest.raises(UserError)

    def again(self) -> None:
        """A stop that was not kind, and a start."""
        self.eske.store.close()
        self.eske = open_eske(self.shipped, self.local)


def open_eske(shipped: Path, local: Path) -> Eske:
    settings = {"ESKE_TOKEN": f"123456789:{'a' * 35}", "ESKE_DATA": str(local)}
    config = read_config({**settings, "ESKE_ADMINS": str(ME)})
    clock = DemoClock((NOON - datetime.now(UTC)).total_seconds())
    with patch("bot.app.load_texts", texts):
        _, running = _build(config, clock, Store(local), strict_texts=True)
    eske = replace(running.eske, library=Library(shipped, local))
    read_library(eske)
    return eske


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    shipped, local = tmp_path / "shipped", tmp_path / "local"
    for folder in ("reflection_cards", "prompts"):
        (shipped / folder).mkdir(parents=True)
    for name, text in ((ONE, TWO_CARDS), (TWO, DECK.replace("first", "elsewhere"))):
        (shipped / "reflection_cards" / f"{name.id}.yaml").write_text(text, "utf-8")
    (shipped / "prompts" / "talk.yaml").write_text(SCRIPT, "utf-8")
    made = House(open_eske(shipped, local), shipped, local)
    yield made
    made.eske.store.close()


def test_the_first_edit_of_a_shipped_deck_makes_the_local_copy_comments_and_all(
    house: House,
) -> None:
    assert card_of(house.say("Det hjalp"), "first") == house.card()
    assert house.card().text["nb"] == "Det hjalp"
    lines = zip(house.file().read_text("utf-8").split("\n"), TWO_CARDS.split("\n"), strict=True)
    assert [was.strip() for now, was in lines if now != was] == ["nb: Hva hjalp i dag?"]
    (edit,) = house.history()
    assert (edit.what, edit.user_id, edit.card_ids) == (What.TEXT, ME, ("first",))
    assert edit.before is not None
    assert not edit.before.local
    assert [entry.about for entry in house.eske.store.audit.page(0, 9)] == ["deck/one#first"]


def test_two_admins_changing_one_card_lose_nothing(house: House) -> None:
    seen = house.card()
    mine, others = (replace(seen, text={**seen.text, "nb": text}) for text in ("Min", "Andres"))
    publish(house.eske, ME, ONE, [PutCard(mine, seen)], What.TEXT)
    with house.refused() as told:
        publish(house.eske, OTHER, ONE, [PutCard(others, seen)], What.TEXT)
    assert told.value.key == "edit-overtaken"
    assert house.card().text["nb"] == "Min"
    assert len(house.history()) == 1


def test_two_admins_changing_different_cards_both_succeed(house: House) -> None:
    first, second = house.card(), house.card("second")
    for user_id, card in ((ME, first), (OTHER, second)):
        new = replace(card, text={**card.text, "nb": "Ny"})
        publish(house.eske, user_id, ONE, [PutCard(new, card)], What.TEXT)
    assert [card.text["nb"] for card in house.deck().cards] == ["Ny", "Ny"]
    assert [edit.user_id for edit in house.history(card_id="second")] == [OTHER]


def test_what_an_editor_on_disk_saved_meanwhile_is_not_overwritten(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.say("Første")
    text = house.file().read_text("utf-8").replace("Første", "På disken")
    begin = house.eske.store.edits.begin

    def begin_and_save(*arguments: Any) -> None:
        begin(*arguments)
        house.write(text)

    monkeypatch.setattr(house.eske.store.edits, "begin", begin_and_save)
    with house.refused() as told:
        house.say("Andre")
    assert told.value.key == "file-changed-meanwhile"
    monkeypatch.undo()
    assert house.file().read_text("utf-8") == text
    read_library(house.eske)
    assert [edit.what for edit in house.history()] == [What.DISK, What.TEXT]
    assert house.card().text["nb"] == "På disken"


def test_a_card_that_was_changed_on_disk_since_it_was_seen_is_not_overwritten(
    house: House,
) -> None:
    seen = house.card()
    house.write(TWO_CARDS.replace("Hva hjalp i dag?", "På disken"))
    with house.refused() as told:
        publish(house.eske, ME, ONE, [PutCard(replace(seen, tags=("hope",)), seen)], What.TAGS)
    assert told.value.key == "edit-overtaken"
    # Another card of that file can be changed, and both are in the history.
    house.say("Ny", "second")
    assert [edit.what for edit in house.history()] == [What.TEXT, What.DISK]


@pytest.mark.parametrize("written", [False, True])
def test_a_kill_between_writing_the_file_and_recording_it_loses_nothing(
    house: House, monkeypatch: pytest.MonkeyPatch, written: bool
) -> None:
    class KilledError(BaseException):
        """Nothing after it is done."""

    put = house.eske.library.copies.put

    def killed(*arguments: Any) -> None:
        if written:
            put(*arguments)
        monkeypatch.setattr("bot.editing.settle", lambda _: None)
        raise KilledError

    monkeypatch.setattr(house.eske.library.copies, "put", killed)
    with pytest.raises(KilledError):
        house.say("Ny")
    assert house.history() == []
    assert len(house.eske.store.edits.pending()) == 1
    monkeypatch.undo()
    house.again()
    assert house.eske.store.edits.pending() == []
    assert [edit.user_id for edit in house.history()] == [ME] * written
    assert len(house.eske.store.audit.page(0, 9)) == written
    assert house.card().text["nb"] == ("Ny" if written else "Hva hjalp i dag?")


def test_a_deck_that_is_deleted_while_its_card_is_edited_is_told(house: House) -> None:
    publish_file(house.eske, ME, FileName(Kind.DECK, "mine"), DECK.encode(), None, What.NEW)
    mine = FileName(Kind.DECK, "mine")
    card = house.card(name=mine)
    house.file(mine).unlink()
    with house.refused() as told:
        publish(house.eske, ME, mine, [PutCard(replace(card, tags=("hope",)), card)], What.TAGS)
    assert told.value.key == "edit-file-gone"
    read_library(house.eske)
    last = house.history(mine)[0]
    assert (last.what, last.user_id, last.after) == (What.DISK, None, None)
    bring_back(house.eske, ME, last.id, before=True)
    assert house.card(name=mine) == card


@pytest.mark.parametrize("key", ["file-disk-full", "file-folder-read-only"])
def test_where_the_disk_refuses_it_is_told_and_nothing_is_recorded(
    house: House, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    def refuse(*_: Any) -> None:
        raise UserError(key)

    monkeypatch.setattr(house.eske.library.copies, "put", refuse)
    with house.refused() as told:
        house.say("Ny")
    assert told.value.key == key
    assert house.history() == house.eske.store.edits.pending() == []
    assert house.card().text["nb"] == "Hva hjalp i dag?"


def test_a_mistake_is_told_and_nothing_is_written(house: House) -> None:
    seen = house.card()
    with house.refused() as told:
        house.say("x" * 500)
    assert told.value.key == "mistake-long"
    assert (house.card(), house.history(), house.file().exists()) == (seen, [], False)


def test_a_broken_local_file_is_not_edited_and_can_be_replaced_by_what_is_shipped(
    house: House,
) -> None:
    house.say("Ny")
    house.write("title: [")
    read_library(house.eske)
    with house.refused() as told:
        house.say("Nyere")
    assert told.value.key == "edit-file-broken"
    assert house.card().text["nb"] == "Ny"
    restore_shipped(house.eske, ME, ONE)
    assert house.card().text["nb"] == "Hva hjalp i dag?"
    with house.refused() as told:
        restore_shipped(house.eske, ME, ONE)
    assert told.value.key == "edit-shipped-already"


def test_a_file_that_does_not_come_with_eske_is_not_restored(house: House) -> None:
    mine = FileName(Kind.DECK, "mine")
    publish_file(house.eske, ME, mine, DECK.encode(), None, What.NEW)
    with house.refused() as told:
        restore_shipped(house.eske, ME, mine)
    assert told.value.key == "edit-not-shipped"


def test_a_whole_file_takes_the_place_only_of_the_one_that_was_seen(house: House) -> None:
    seen = house.eske.library.copies.read(ONE)
    assert seen is not None
    house.say("Ny")
    for digest in (seen.digest, None):
        with house.refused() as told:
            publish_file(house.eske, OTHER, ONE, DECK.encode(), digest, What.FILE)
        assert told.value.key == "edit-file-overtaken"
    now = house.eske.library.copies.read(ONE)
    assert now is not None
    publish_file(house.eske, OTHER, ONE, DECK.encode(), now.digest, What.FILE)
    assert [card.id for card in house.deck().cards] == ["first"]
    assert set(house.history()[0].card_ids) == {"first", "second"}


def test_a_script_has_a_history_too(house: House) -> None:
    seen = house.eske.library.copies.read(TALK)
    assert seen is not None
    text = SCRIPT.replace("Snakk sammen", "Snakk to og to").encode()
    publish_file(house.eske, ME, TALK, text, seen.digest, What.FILE)
    assert house.eske.library.scripts["talk"].steps[1].do["nb"] == "Snakk to og to"
    with house.refused() as told:
        publish_file(house.eske, ME, TALK, text, seen.digest, What.FILE)
    assert told.value.key == "edit-file-overtaken"
    undo(house.eske, ME, "1")
    assert house.eske.library.scripts["talk"].steps[1].do["nb"] == "Snakk sammen"
    assert not house.file(TALK).exists()


def test_undo_takes_edits_back_one_by_one_down_to_what_is_shipped(house: House) -> None:
    house.say("Én")
    once = house.file().read_bytes()
    house.say("To")
    (undone,) = undo(house.eske, ME, "2")
    assert undone == house.history()[1]
    assert house.file().read_bytes() == once
    undo(house.eske, ME, "3")
    assert not house.file().exists()
    with house.refused() as told:
        undo(house.eske, ME, "4")
    assert told.value.key == "undo-nothing"
    assert [edit.what for edit in house.history()] == [What.UNDO] * 2 + [What.TEXT] * 2


def test_one_command_takes_back_one_edit_also_if_it_is_handled_again(house: House) -> None:
    house.say("Ett.")
    house.say("To.")
    undone = undo(house.eske, ME, "update:1")
    house.again()
    assert undo(house.eske, ME, "update:1") == undone
    assert house.card().text["nb"] == "Ett."
    undo(house.eske, ME, "update:2")
    assert house.card().text["nb"] != "Ett."


def test_undo_leaves_what_others_changed_in_the_same_deck(house: House) -> None:
    house.say("Min")
    house.say("Andres", "second", OTHER)
    undo(house.eske, ME, "5")
    assert [card.text["nb"] for card in house.deck().cards] == ["Hva hjalp i dag?", "Andres"]


def test_undo_does_not_touch_a_card_that_somebody_changed_since(house: House) -> None:
    house.say("Min")
    house.say("Andres", user_id=OTHER)
    with house.refused() as told:
        undo(house.eske, ME, "6")
    assert told.value.key == "undo-overtaken"
    assert house.card().text["nb"] == "Andres"


def test_undo_of_an_added_a_dropped_and_a_headed_deck(house: House) -> None:
    third = Card("third", Format.REFLECT, {"nb": "Tre"})
    head = head_of(house.deck())
    edits: list[Edit] = [
        PutCard(third, None),
        DropCard(house.card("second")),
        PutHead(replace(head, title={**head.title, "nb": "Ny"}), head),
    ]
    before = house.deck()
    publish(house.eske, ME, ONE, edits, What.FILE)
    house.say("Andres", user_id=OTHER)
    undo(house.eske, ME, "7")
    assert head_of(house.deck()) == head_of(before)
    assert [card.id for card in house.deck().cards] == ["first", "second"]
    assert house.card().text["nb"] == "Andres"


def test_a_new_deck_is_undone_by_removing_its_file(house: House) -> None:
    mine = FileName(Kind.DECK, "mine")
    publish_file(house.eske, ME, mine, DECK.encode(), None, What.NEW)
    undo(house.eske, ME, "8")
    assert not house.file(mine).exists()
    assert "mine" not in house.eske.library.decks


def test_a_card_moves_to_another_deck_and_one_undo_moves_it_back(house: House) -> None:
    card = house.card("second")
    move_card(house.eske, ME, ONE, TWO, card)
    assert [card.id for card in house.deck().cards] == ["first"]
    assert house.card("second", TWO) == card
    assert [edit.what for edit in house.history(TWO)] == [What.MOVE]
    assert len(undo(house.eske, ME, "9")) == 2
    assert house.card("second") == card
    assert card_of(house.deck(TWO), "second") is None


def test_a_card_does_not_move_where_another_has_its_name(house: House) -> None:
    house.ship(TWO_CARDS, TWO)
    read_library(house.eske)
    with house.refused() as told:
        move_card(house.eske, ME, ONE, TWO, house.card())
    assert told.value.key == "edit-id-taken"


def test_a_move_that_fails_half_way_is_taken_back(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    copies = house.eske.library.copies
    put = copies.put

    def full_at_the_second(name: FileName, *arguments: Any) -> None:
        if name == ONE:
            raise UserError("file-disk-full")
        put(name, *arguments)

    monkeypatch.setattr(copies, "put", full_at_the_second)
    with house.refused():
        move_card(house.eske, ME, ONE, TWO, house.card("second"))
    assert not house.file(TWO).exists()
    assert house.history(TWO) == house.history(ONE) == house.eske.store.edits.pending() == []


def test_every_earlier_state_can_be_brought_back(house: House) -> None:
    states = [house.deck()]
    for text in ("Én", "To", "Tre"):
        house.say(text)
        states.append(house.deck())
    edits = house.history()[::-1]
    for number, edit in enumerate(edits):
        if number < 2:
            bring_back(house.eske, OTHER, edit.id, before=False)
            assert house.deck() == states[number + 1]
        bring_back(house.eske, OTHER, edit.id, before=True)
        assert house.deck() == states[number]
    bring_back(house.eske, OTHER, edits[0].id, before=True)
    assert not house.file().exists()
    with house.refused() as told:
        bring_back(house.eske, OTHER, edits[0].id, before=True)
    assert told.value.key == "edit-back-already"
    assert house.history()[0].what is What.BACK


def test_what_was_shipped_before_an_upgrade_comes_back_as_a_local_copy(house: House) -> None:
    house.say("Ny")
    house.ship(TWO_CARDS.replace("Hva hjalp i dag?", "Oppgradert"))
    bring_back(house.eske, ME, house.history()[0].id, before=True)
    assert house.file().read_text("utf-8") == TWO_CARDS


def test_an_edit_that_changes_nothing_leaves_no_trace(house: House) -> None:
    house.say("Hva hjalp i dag?")
    assert house.history() == []
    assert not house.file().exists()


def test_changes_on_disk_are_edits_by_nobody_also_a_removal(house: House) -> None:
    house.write(TWO_CARDS.replace("Hva hjalp i dag?", "På disken"))
    read_library(house.eske)
    house.file().unlink()
    read_library(house.eske)
    read_library(house.eske)
    removed, changed = house.history()
    assert changed.user_id is removed.user_id is None
    assert changed.card_ids == removed.card_ids == ("first",)
    assert changed.after == removed.before
    assert changed.before == removed.after
    entries = [(entry.user_id, entry.action) for entry in house.eske.store.audit.page(0, 9)]
    assert entries == [(None, What.DISK)] * 2


def test_whoever_changed_a_card_is_told_that_an_editor_on_disk_has_changed_it_since(
    house: House,
) -> None:
    opened = house.eske.library.copies.shipped(ONE)
    assert opened is not None
    house.say("Mine ord")
    # Saved by somebody who had opened the file before.
    house.write(opened.data.decode().replace("tomorrow", "later"))
    read_library(house.eske)
    (note,) = house.notes()
    assert (note["key"], note["values"]) == (
        "note-overtaken-on-disk",
        {"file": "one", "cards": "first"},
    )
    bring_back(house.eske, ME, house.history()[1].id, before=False, card_id="first")
    assert house.card().text["nb"] == "Mine ord"
    # Not of other cards, of old edits, or to who is no admin.
    house.say("Andres", "second", user_id=OTHER)
    house.write(house.file().read_text("utf-8").replace("Andres", "Deres"))
    read_library(house.eske)
    later = NOON + timedelta(days=2) - datetime.now(UTC)
    house.eske.clock.move(later.total_seconds())  # type: ignore[attr-defined]
    house.write(house.file().read_text("utf-8").replace("Mine ord", "Andres ord"))
    read_library(house.eske)
    assert len(house.notes()) == 1
    assert house.notes(OTHER) == []


def test_admins_are_told_once_of_a_broken_file_and_it_is_not_recorded(house: House) -> None:
    house.write(DECK.replace("source", "sorce"))
    for _ in range(2):
        read_library(house.eske)
    house.again()
    (note,) = house.notes()
    assert note["key"] == "note-broken-shipped"
    assert note["values"]["place"].endswith("one.yaml:1:1")
    assert note["mistake"]["key"].startswith("mistake-")
    assert house.history() == []
    house.write(TWO_CARDS)
    read_library(house.eske)
    house.write(DECK.replace("source", "sorce"))
    read_library(house.eske)
    assert [note["key"] for note in house.notes()][1:] == ["note-broken-last-good"]


def test_admins_are_told_in_one_note_of_many_broken_files(house: House) -> None:
    for number in range(6):
        house.write("title: [", FileName(Kind.DECK, f"new-{number}"))
    for _ in range(2):
        read_library(house.eske)
    (note,) = house.notes()
    assert (note["key"], note["values"]["count"]) == ("note-broken-many", 6)
    house.write("title: [", TWO)
    read_library(house.eske)
    assert house.notes()[-1]["key"] == "note-broken-shipped"


def test_admins_are_told_once_what_changed_beneath_a_local_copy(house: House) -> None:
    house.say("Ny")
    read_library(house.eske)
    assert house.notes() == []
    house.ship(TWO_CARDS.replace("tomorrow", "later"))
    house.ship(DECK.replace("first", "unlike"), TWO)
    for _ in range(2):
        house.again()
    (note,) = house.notes()
    assert (note["key"], note["values"]["files"]) == ("note-upgraded", "one")
    restore_shipped(house.eske, ME, ONE)
    house.ship(TWO_CARDS)
    read_library(house.eske)
    assert len(house.notes()) == 1


def test_admins_are_told_what_changed_beneath_a_copy_that_could_not_be_read_meanwhile(
    house: House,
) -> None:
    house.say("Ny")
    copy = house.file().read_bytes()
    house.file().write_bytes(b"#" * 300_000)
    house.ship(TWO_CARDS.replace("tomorrow", "later"))
    house.again()
    house.file().write_bytes(copy)
    house.again()
    assert "note-upgraded" in [note["key"] for note in house.notes()]


def test_admins_are_not_woken_by_a_mistake(house: House) -> None:
    night = NOON.replace(hour=22)
    house.eske.clock.move((night - datetime.now(UTC)).total_seconds())  # type: ignore[attr-defined]
    house.write("title: [")
    read_library(house.eske)
    assert house.eske.store.outgoing.next_at() == night.replace(day=12, hour=6, minute=0)


def test_a_database_without_room_takes_no_edit_and_the_decks_deal_on(house: House) -> None:
    house.eske.store._eske.execute("PRAGMA max_page_count = 1")
    house.write(TWO_CARDS.replace("Hva hjalp i dag?", "Hva da? " + token_hex(2000)[:200]))
    read_library(house.eske)
    assert house.card().text["nb"].startswith("Hva da?")
    house.eske.store._eske.execute("PRAGMA max_page_count = 1000000")
    read_library(house.eske)
    assert [edit.what for edit in house.history()] == [What.DISK]


def test_a_file_that_is_written_when_the_database_is_full_is_recorded_later(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: PastEdit) -> None:
        raise UserError("edit-not-recorded", reason="full")

    monkeypatch.setattr(house.eske.store.edits, "finish", full)
    house.say("Ny")
    assert (house.card().text["nb"], house.history()) == ("Ny", [])
    monkeypatch.undo()
    read_library(house.eske)
    assert [edit.user_id for edit in house.history()] == [ME]


def test_a_folder_that_cannot_be_listed_has_removed_nothing(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.say("Ny")

    def fail() -> list[FileName]:
        raise UserError("mistake-folder-unreadable", reason="?")

    monkeypatch.setattr(house.eske.library.copies, "names", fail)
    house.file().unlink()
    read_library(house.eske)
    assert len(house.history()) == 1
