"""What people are owed in private about suggestions goes out, as things stand by then."""

import logging

from bot.context import Eske
from bot.core.suggestion import (
    Kind,
    NoteKind,
    Remark,
    Standing,
    State,
    Suggestion,
    is_asked,
    lacking,
)
from bot.jobs.outgoing import AGAIN, MOST_LOST
from bot.messages import post, review, suggestion
from bot.messages.gate import GateError, LaterError, UnknownError
from bot.messages.voice import Message, say
from bot.store import SuggestionNote
from bot.suggesting import own_of, review_of, staff_texts
from bot.texts import Texts

logger = logging.getLogger(__name__)


async def send_suggestion_notes(eske: Eske) -> None:
    """Send what is owed by now, one after the other."""
    for note in eske.store.suggestion_notes.to_send(eske.clock.now()):
        eske.store.suggestion_notes.begin(note.id)
        message = _message(eske, note)
        if message is None:
            eske.store.suggestion_notes.remove(note.id)
        else:
            await _send(eske, note, message)


async def _send(eske: Eske, note: SuggestionNote, message: Message) -> None:
    notes, user_id = eske.store.suggestion_notes, note.user_id
    # A person who waits to hear of a card hears it; those who review are not to be disturbed.
    silent = note.kind not in {NoteKind.ASKED, NoteKind.ENDED}
    try:
        await eske.gate.call(user_id, lambda: post.send(eske.bot, user_id, message, silent=silent))
    except LaterError as error:
        notes.postpone(note.id, error.at)
        return
    except UnknownError:
        if note.attempts < MOST_LOST:
            notes.postpone(note.id, eske.clock.now() + AGAIN)
            return
    except GateError as error:
        logger.warning("A note about a suggestion (%s) reached nobody: %s", note.kind, error)
        if note.kind is NoteKind.ASKED and note.suggestion_id is not None:
            eske.store.suggestions.remark(note.suggestion_id, Remark(Kind.UNREACHED, ""), [])
    if note.kind is NoteKind.ENDED and note.suggestion_id is not None:
        eske.store.suggestions.part(note.suggestion_id)
    notes.remove(note.id)


def _message(eske: Eske, note: SuggestionNote) -> Message | None:
    """What a note says now; None where it has become idle."""
    store, texts = eske.store, _texts(eske, note.user_id, None)
    if note.kind is NoteKind.FREED:
        return Message(say(texts, "suggest-note-freed"))
    if note.kind is NoteKind.NEW:
        count = len(store.suggestions.waiting())
        return review.news(count, texts) if count else None
    about = store.suggestions.by_id(note.suggestion_id or 0)
    if about is None:
        return None
    if note.kind is NoteKind.ENDED:
        return suggestion.ended(own_of(eske, about), _texts(eske, note.user_id, about))
    if about.state is not State.WAITING:
        return None
    if note.kind is NoteKind.ASKED:
        own = own_of(eske, about)
        texts = _texts(eske, note.user_id, about)
        return suggestion.asked(own, texts) if own.standing is Standing.ASKED else None
    return _to_reviewer(eske, note, about)


def _to_reviewer(eske: Eske, note: SuggestionNote, about: Suggestion) -> Message | None:
    view = review_of(eske, about, note.user_id)
    still = lacking(about.version, view.filled, view.approvals)
    idle = {
        NoteKind.REVIEW: view.seat not in still,
        NoteKind.READY: bool(still),
        NoteKind.ANSWERED: is_asked(view.remarks),
    }
    if idle.get(note.kind):
        return None
    texts = _texts(eske, note.user_id, None)
    return review.note(view, note.kind, texts, staff_texts(eske, about, texts))


def _texts(eske: Eske, user_id: int, about: Suggestion | None) -> Texts:
    """The texts for a person who is not there to be asked: in the language that they chose, else
    as they were spoken to when they suggested or took a seat, else Eske's own."""
    chosen = eske.store.people.language(user_id)
    seated = {one.user_id: one.language for one in eske.store.seats.holders().values()}
    spoken = about.language if about else seated.get(user_id)
    return eske.catalogue[chosen or spoken or eske.config.language]
