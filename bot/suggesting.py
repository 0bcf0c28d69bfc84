"""What is shown of a suggestion, and who is owed a note about it."""

from collections.abc import Collection

from bot.context import Eske
from bot.core.deck import Deck, in_language
from bot.core.quiet_hours import held_until
from bot.core.suggestion import Kind, NoteKind, Seat, Suggestion, card, standing
from bot.messages.review import Review
from bot.messages.suggestion import Own, language_for
from bot.store import SuggestionNote
from bot.texts import Texts


def decks_to_suggest(eske: Eske, language: str) -> list[Deck]:
    """The decks that a card can be suggested for, by title in that language."""
    decks = [deck for deck in eske.library.decks.values() if not deck.retired]
    return sorted(decks, key=lambda deck: in_language(deck.title, language).casefold())


def own_of(eske: Eske, suggestion: Suggestion) -> Own:
    """A suggestion that was sent, as its proposer sees it."""
    remarks = eske.store.suggestions.remarks(suggestion.id)
    approvals = eske.store.suggestions.approvals(suggestion.id)
    deck = eske.library.decks.get(suggestion.deck_id or "")
    return Own(suggestion, standing(suggestion, remarks, approvals), remarks, deck)


def review_of(eske: Eske, suggestion: Suggestion, user_id: int) -> Review:
    """A suggestion as this admin or holder of a seat sees it."""
    store = eske.store
    return Review(
        suggestion=suggestion,
        deck=eske.library.decks.get(suggestion.deck_id or ""),
        remarks=store.suggestions.remarks(suggestion.id),
        hints=eske.library.terms.hints_of(card(suggestion)),
        filled=store.seats.holders().keys(),
        approvals=store.suggestions.approvals(suggestion.id),
        is_admin=eske.is_admin(user_id),
        seat=store.seats.of_person(user_id),
    )


def staff_texts(eske: Eske, suggestion: Suggestion, texts: Texts) -> Texts:
    """The texts of a team that would get the card, in the reader's language if it speaks that."""
    if not suggestion.text:
        return texts
    return eske.catalogue[language_for(suggestion, texts)]


def note_to(
    eske: Eske, user_id: int, kind: NoteKind, suggestion: Suggestion | None = None
) -> SuggestionNote:
    """A note to one person, not in the quiet hours."""
    send_at = held_until(eske.clock.now(), eske.config.zone, eske.config.quiet)
    return SuggestionNote(user_id, kind, send_at, suggestion.id if suggestion else None)


def notes_to_admins(
    eske: Eske, kind: NoteKind, suggestion: Suggestion | None = None
) -> list[SuggestionNote]:
    """A note to each admin."""
    return [note_to(eske, user_id, kind, suggestion) for user_id in sorted(eske.admins)]


def notes_to_seats(
    eske: Eske, suggestion: Suggestion, seats: Collection[Seat] = frozenset(Seat)
) -> list[SuggestionNote]:
    """A note to each of these seats to look at a card; none while not both seats are filled."""
    holders = eske.store.seats.holders()
    if set(holders) != set(Seat):
        return []
    return [
        note_to(eske, holder.user_id, NoteKind.REVIEW, suggestion)
        for seat, holder in holders.items()
        if seat in seats
    ]


def notes_after_edit(eske: Eske, suggestion: Suggestion) -> list[SuggestionNote]:
    """A note to each seat that has approved the card before its edit, or asked for a change."""
    asked = eske.store.suggestions.remarks(suggestion.id)
    seats = {one.seat for one in asked if one.kind is Kind.CHANGE and one.seat}
    seats |= eske.store.suggestions.approvals(suggestion.id).keys()
    return notes_to_seats(eske, suggestion, seats)


def note_to_proposer(eske: Eske, suggestion: Suggestion, kind: NoteKind) -> list[SuggestionNote]:
    """A note to whoever suggested the card."""
    if suggestion.user_id is None:
        return []
    return [note_to(eske, suggestion.user_id, kind, suggestion)]
