"""Decks and scripts on disk: read anew, compared with what is recorded, and what admins learn."""

import hashlib
import logging
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from typing import Any

from bot.content.copies import Source
from bot.content.library import Broken
from bot.context import Eske
from bot.core.deck import Deck
from bot.core.edit import FileName, What, changed_cards
from bot.core.errors import UserError
from bot.core.history import PastEdit, local_digest
from bot.core.script import Script
from bot.notices import note_to
from bot.store import Held, NewEdit, NewNote

MOST_NAMED = 20
# So long the last edit of a file may lie open in somebody's editor without it.
LATELY = timedelta(days=1)

logger = logging.getLogger(__name__)


def read_library(eske: Eske) -> None:
    """Read decks and scripts that changed on disk, log what is wrong, and tell admins once."""
    texts = eske.catalogue["en"]
    for broken in eske.library.refresh():
        for mistake in broken.mistakes:
            logger.warning("%s: %s", mistake.place, texts(mistake.key, **mistake.values))
    try:
        _tell_mistakes(eske)
        notice_changes(eske)
    except UserError as error:
        # Decks are dealt on; in a minute it is tried again.
        logger.warning("Changes of decks could not be recorded: %s", error.values)


def settle(eske: Eske) -> None:
    """Find out of each edit that was begun whether it was made: the file on disk shows it.

    A kill between writing the file and recording that leaves such edits; so does a file that
    cannot be read just now, or a database without room: they are settled another time.
    """
    for edit in eske.store.edits.pending():
        try:
            source = eske.library.copies.read(edit.name)
            found = source.digest if source and source.local else None
            if found == local_digest(edit.after):
                eske.store.edits.finish(edit)
            else:
                eske.store.edits.forget(edit)
        except UserError as error:
            logger.warning("An edit is not settled yet: %s %s", error.key, error.values)


def notice_changes(eske: Eske) -> None:
    """Record what was changed in the data folder behind Eske's back, as an edit by nobody.

    What is broken is not recorded; after an upgrade admins are told of what changed beneath local
    copies. Never raises for what lies on disk; UserError where the database has no room.
    """
    settle(eske)
    newest, copies = eske.store.edits.newest(), eske.library.copies
    unsettled = {edit.name for edit in eske.store.edits.pending()}
    broken = {broken.path for broken in eske.library.broken()}
    try:
        names = copies.names()
    except UserError:
        # A disk that is away for a while has removed nothing.
        return
    known, bases = eske.store.edits.bases(), dict[FileName, str]()
    for name in {*names, *newest}:
        try:
            source, shipped = copies.read(name), copies.shipped(name)
        except UserError:
            # What lay beneath it when it could be read last.
            bases |= {name: known[name]} if name in known else {}
            continue
        local = source if source and source.local else None
        if local and shipped:
            bases[name] = shipped.digest
        if name in unsettled or (local and local.path in broken):
            continue
        last = newest.get(name)
        if (local.digest if local else None) != local_digest(last.after if last else None):
            _record(eske, name, last, source, shipped)
    _keep_bases(eske, known, bases)


def held(source: Source | None) -> Held | None:
    """A file as the history keeps it."""
    return Held(source.data, source.local) if source else None


def item_in(eske: Eske, name: FileName, data: bytes | None) -> Deck | Script | None:
    """The deck or script in these bytes, None where they hold none without mistakes."""
    return eske.library.check(name, data)[0] if data is not None else None


def deck_in(eske: Eske, name: FileName, data: bytes | None) -> Deck | None:
    """The deck in these bytes, None where they hold none without mistakes."""
    item = item_in(eske, name, data)
    return item if isinstance(item, Deck) else None


def _record(
    eske: Eske,
    name: FileName,
    last: PastEdit | None,
    source: Source | None,
    shipped: Source | None,
) -> None:
    if source and source.local and eske.library.check(name, source.data)[0] is None:
        return
    if last is None:
        before = held(shipped)
    elif last.after is None:
        before = None
    else:
        before = Held(eske.store.edits.data(last.after), last.after.local)
    cards = changed_cards(
        deck_in(eske, name, before.data if before else None),
        deck_in(eske, name, source.data if source else None),
    )
    edit = NewEdit(name, cards, What.DISK, None, before, held(source))
    eske.store.edits.begin([edit], eske.clock.now(), _notes_to_overtaken(eske, edit))
    settle(eske)


def _notes_to_overtaken(eske: Eske, edit: NewEdit) -> list[NewNote]:
    """Notes to admins whose edits of a day this edit on disk has changed again: whoever made it
    may have opened the file before, and cannot be asked."""
    overtaken: dict[int, list[str]] = {}
    card_ids: Sequence[str | None] = edit.card_ids or [None]
    for card_id in card_ids:
        for last in eske.store.edits.history(edit.name, card_id, 0, 1):
            lately = eske.clock.now() - last.at < LATELY
            if lately and last.user_id is not None and eske.is_admin(last.user_id):
                overtaken.setdefault(last.user_id, []).append(card_id or "")
    return [
        note_to(eske, user_id, {"key": "note-overtaken-on-disk", "values": _named(edit, cards)})
        for user_id, cards in overtaken.items()
    ]


def _named(edit: NewEdit, card_ids: list[str]) -> dict[str, str]:
    more = "…" * (len(card_ids) > MOST_NAMED)
    return {"file": edit.name.id, "cards": ", ".join(card_ids[:MOST_NAMED]) + more}


def _keep_bases(eske: Eske, known: Mapping[FileName, str], found: Mapping[FileName, str]) -> None:
    """Remember what is shipped beneath each local copy; tell admins of what is not as it was."""
    if found == known:
        return
    changed = [name.id for name in found if known.get(name, found[name]) != found[name]]
    notes: list[NewNote] = []
    if changed:
        named = sorted(changed)[:MOST_NAMED]
        values = {"files": ", ".join(named), "more": len(changed) - len(named)}
        payload = {"key": "note-upgraded", "values": values}
        notes = _to_admins(eske, payload)
    eske.store.edits.put_bases(found, notes)


def _tell_mistakes(eske: Eske) -> None:
    """Tell admins once of each file that is broken; of many at once, in one note."""
    broken = eske.library.broken()
    values = {"count": len(broken), "place": broken[0].mistakes[0].place if broken else ""}
    many = _to_admins(eske, {"key": "note-broken-many", "values": values})
    eske.store.edits.tell_mistakes(dict(_notes_of(eske, one) for one in broken), many)


def _to_admins(eske: Eske, payload: Mapping[str, Any]) -> list[NewNote]:
    return [note_to(eske, user_id, payload) for user_id in sorted(eske.admins)]


def _notes_of(eske: Eske, broken: Broken) -> tuple[str, list[NewNote]]:
    """The notes about a broken file, under a key for what is broken and how."""
    first = broken.mistakes[0]
    payload = {
        "key": f"note-broken-{broken.instead}",
        "values": {"place": first.place, "more": len(broken.mistakes) - 1},
        "mistake": {"key": first.key, "values": dict(first.values)},
    }
    key = hashlib.sha256("\n".join(_lines(broken)).encode()).hexdigest()
    return key, _to_admins(eske, payload)


def _lines(broken: Broken) -> Iterator[str]:
    for mistake in broken.mistakes:
        yield f"{mistake.place} {mistake.key} {sorted(mistake.values.items())}"
