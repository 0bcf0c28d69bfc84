"""The only way to change a deck or a script at run time: recorded, written, recorded as made.

Nothing here is awaited: between what is read and what is written no other admin can come. An
editor in the data folder can, and is then told apart by the digest of the file that is replaced.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bot.content.copies import Source
from bot.content.splice import spliced
from bot.context import Eske
from bot.core.deck import Card, Deck
from bot.core.edit import (
    DropCard,
    Edit,
    FileName,
    PutCard,
    What,
    card_of,
    changed_cards,
    edited,
    edits_between,
    overtaken,
)
from bot.core.errors import UserError
from bot.core.history import PastEdit, Version
from bot.core.script import Script
from bot.disk import deck_in, held, notice_changes, read_library, settle
from bot.store import Held, NewEdit


@dataclass(frozen=True, slots=True)
class _Change:
    """One file to write: what is in use now, and what the local file shall hold (None: nothing).

    `undoes` is the edit that this takes back, and `origin` what that came of.
    """

    name: FileName
    before: Source | None
    data: bytes | None
    undoes: int | None = None
    origin: str | None = None

    @property
    def local(self) -> str | None:
        """The digest of the local file that is replaced, None where there is none."""
        return self.before.digest if self.before and self.before.local else None

    @property
    def idle(self) -> bool:
        """Whether the file is already as wanted."""
        if self.data is None:
            return self.local is None
        return self.before is not None and self.before.data == self.data


def publish(
    eske: Eske, user_id: int | None, name: FileName, edits: Sequence[Edit], what: What
) -> Deck:
    """Make edits in a deck file; the deck as it then is.

    UserError where another edit came first, where the deck would have mistakes, or where the file
    cannot be written; nothing is changed then.
    """
    _carry_out(eske, user_id, [_edit(eske, name, edits)], what)
    return eske.library.decks[name.id]


def publish_file(
    eske: Eske, user_id: int | None, name: FileName, data: bytes, seen: str | None, what: What
) -> Deck | Script:
    """Put a whole file in place of the one whose digest the editor has `seen`; what is in it.

    `seen` is None where there was no file of that name. UserError as for `publish`.
    """
    publish_files(eske, user_id, [(name, data, seen)], what)
    return _checked(eske, name, data)


def publish_files(
    eske: Eske,
    user_id: int | None,
    files: Iterable[tuple[FileName, bytes, str | None]],
    what: What,
) -> None:
    """Put whole files in place as `publish_file` does, all of them or none: one edit to undo."""
    changes = []
    for name, data, seen in files:
        source = eske.library.copies.read(name)
        if (source.digest if source else None) != seen:
            raise UserError("edit-file-overtaken")
        _checked(eske, name, data)
        changes.append(_Change(name, source, data))
    _carry_out(eske, user_id, changes, what)


def move_card(
    eske: Eske, user_id: int | None, source: FileName, target: FileName, card: Card
) -> None:
    """Move a card, as its editor saw it, to the end of another deck. UserError as for `publish`.

    A kill in between leaves it in both decks, never in none.
    """
    deck = deck_in(eske, target, _read(eske, target).data)
    if deck and card_of(deck, card.id):
        raise UserError("edit-id-taken", card=card.id, deck=target.id)
    changes = [
        _edit(eske, target, [PutCard(card, None)]),
        _edit(eske, source, [DropCard(card)]),
    ]
    _carry_out(eske, user_id, changes, What.MOVE)


def restore_shipped(eske: Eske, user_id: int | None, name: FileName) -> None:
    """Remove the local copy, so that what Eske ships is used again; UserError where it is, or
    where nothing is shipped under that name."""
    if eske.library.copies.shipped(name) is None:
        raise UserError("edit-not-shipped")
    change = _Change(name, eske.library.copies.read(name), None)
    if change.idle:
        raise UserError("edit-shipped-already")
    _carry_out(eske, user_id, [change], What.SHIPPED)


def bring_back(
    eske: Eske, user_id: int | None, edit_id: int, before: bool, card_id: str | None = None
) -> None:
    """Make a file, or one card in it, what it was before or after an edit; UserError where it is
    that already."""
    edit = eske.store.edits.by_id(edit_id)
    if edit is None:
        raise UserError("edit-unknown")
    version = edit.before if before else edit.after
    if card_id is None:
        change = _change_to(eske, edit.name, version)
    else:
        change = _card_to(eske, edit.name, version, card_id)
    if change.idle:
        raise UserError("edit-back-already")
    _carry_out(eske, user_id, [change], What.BACK)


def undo(eske: Eske, user_id: int, origin: str) -> list[PastEdit]:
    """Take back this person's last edit, with what was made together with it; those edits.

    The same `origin` does so once. UserError where there is none, or where the same card was
    changed again since.
    """
    if done := eske.store.edits.of_origin(origin):
        known = (eske.store.edits.by_id(edit.undoes or 0) for edit in reversed(done))
        return [edit for edit in known if edit]
    last = eske.store.edits.to_undo(user_id)
    if last is None:
        raise UserError("undo-nothing")
    undone = eske.store.edits.of_batch(last.batch)
    # The last one first: a card that was moved is never in no deck.
    changes = [replace(_undoing(eske, edit), origin=origin) for edit in reversed(undone)]
    _carry_out(eske, user_id, changes, What.UNDO)
    return undone


def _carry_out(eske: Eske, user_id: int | None, changes: Sequence[_Change], what: What) -> None:
    """Record changes, write the files, and record that they are made: all of them, or none.

    Whether a file was written is told from the file itself, as after a kill.
    """
    changes = [change for change in changes if not change.idle]
    if not changes:
        return
    # What somebody saved on disk before is not counted as part of this edit.
    notice_changes(eske)
    edits = [_recorded(eske, user_id, change, what) for change in changes]
    eske.store.edits.begin(edits, eske.clock.now())
    written: list[_Change] = []
    try:
        for change in changes:
            _write(eske, change.name, change.local, change.data)
            written.append(change)
    except UserError:
        for change in reversed(written):
            there = None if change.data is None else hashlib.sha256(change.data).hexdigest()
            was = change.before.data if change.local and change.before else None
            _write(eske, change.name, there, was)
        raise
    finally:
        settle(eske)
    read_library(eske)


def _write(eske: Eske, name: FileName, there: str | None, data: bytes | None) -> None:
    """Put these bytes, or no file, in place of the local one that has the digest `there`."""
    if data is not None:
        eske.library.copies.put(name, data, there)
    elif there is not None:
        eske.library.copies.remove(name, there)


def _recorded(eske: Eske, user_id: int | None, change: _Change, what: What) -> NewEdit:
    shipped = held(eske.library.copies.shipped(change.name))
    after = shipped if change.data is None else Held(change.data, True)
    before = held(change.before)
    cards = changed_cards(
        deck_in(eske, change.name, before.data if before else None),
        deck_in(eske, change.name, after.data if after else None),
    )
    more = change.undoes, change.origin
    return NewEdit(change.name, cards, what, user_id, before, after, *more)


def _edit(eske: Eske, name: FileName, edits: Sequence[Edit]) -> _Change:
    """A change of single cards in a file; UserError where another edit came first."""
    source = _read(eske, name)
    deck, mistakes = eske.library.check(name, source.data)
    if not isinstance(deck, Deck):
        line = str(mistakes[0].line)
        raise UserError("edit-file-broken", name=source.path.name, line=line)
    for edit in edits:
        if overtaken(deck, edit):
            raise UserError("edit-overtaken")
        deck = edited(deck, [edit])
    data = spliced(name, source.data, edits)
    _checked(eske, name, data)
    return _Change(name, source, data)


def _change_to(eske: Eske, name: FileName, version: Version | None) -> _Change:
    """A change to what a file once was; what was shipped then and is still, is shipped again."""
    source, shipped = eske.library.copies.read(name), eske.library.copies.shipped(name)
    if version is None:
        return _Change(name, source, None)
    if not version.local and shipped and shipped.digest == version.digest:
        return _Change(name, source, None)
    data = eske.store.edits.data(version)
    _checked(eske, name, data)
    return _Change(name, source, data)


def _card_to(eske: Eske, name: FileName, version: Version | None, card_id: str) -> _Change:
    """A change of one card to what it once was, which may be: not there."""
    data = eske.store.edits.data(version) if version else None
    decks = deck_in(eske, name, data), deck_in(eske, name, _read(eske, name).data)
    then, now = (card_of(deck, card_id) if deck else None for deck in decks)
    edits: list[Edit] = []
    if then and then != now:
        edits = [PutCard(then, now)]
    elif now and not then:
        edits = [DropCard(now)]
    return _edit(eske, name, edits)


def _undoing(eske: Eske, edit: PastEdit) -> _Change:
    """What takes an edit back: the whole file where it is still as the edit left it, else what
    the edit changed in it."""
    source = eske.library.copies.read(edit.name)
    now = Version(source.digest, source.local) if source else None
    if now == edit.after:
        return replace(_change_to(eske, edit.name, edit.before), undoes=edit.id)
    before, after = (
        deck_in(eske, edit.name, eske.store.edits.data(version) if version else None)
        for version in (edit.before, edit.after)
    )
    edits = edits_between(after, before) if before and after else []
    if not edits:
        raise UserError("undo-overtaken", file=edit.name.id)
    try:
        change = _edit(eske, edit.name, edits)
    except UserError as error:
        if error.key == "edit-overtaken":
            raise UserError("undo-overtaken", file=edit.name.id) from None
        raise
    return replace(change, undoes=edit.id)


def _read(eske: Eske, name: FileName) -> Source:
    source = eske.library.copies.read(name)
    if source is None:
        raise UserError("edit-file-gone")
    return source


def _checked(eske: Eske, name: FileName, data: bytes) -> Deck | Script:
    """What is in these bytes; UserError with the first mistake."""
    item, mistakes = eske.library.check(name, data)
    if item is None:
        raise UserError(mistakes[0].key, **mistakes[0].values)
    return item
