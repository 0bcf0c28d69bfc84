"""A draft of a card or deck becomes part of a deck, or says why it cannot."""

from dataclasses import replace

from bot.content.checker import ENDING, LONGEST_ID, is_file_name
from bot.content.drafting import mistakes_of, new_card_id, new_deck_id
from bot.content.splice import new_deck
from bot.context import Eske
from bot.core.card_draft import CardDraft, Step, edits, onward, what
from bot.core.deck import Deck
from bot.core.edit import FileName, Kind, What, card_of
from bot.core.errors import UserError
from bot.core.rebase import Rebased, moved_to, rebased
from bot.editing import publish, publish_file


def with_deck_id(eske: Eske, draft: CardDraft) -> CardDraft:
    """The draft of a new deck with an id that is free, of its title; none where there is none."""
    if not draft.is_new_deck or draft.deck_id or draft.head is None or not draft.head.title:
        return draft
    found = new_deck_id(draft.head.title)
    taken = not found or _is_taken(eske, found)
    return draft if taken else onward(replace(draft, deck_id=found))


def check_deck_id(eske: Eske, deck_id: str) -> None:
    """UserError where a new deck cannot have the id that an admin wrote."""
    if not is_file_name(f"{deck_id}{ENDING}"):
        raise UserError("file-name-wrong", name=deck_id[:LONGEST_ID])
    if _is_taken(eske, deck_id):
        raise UserError("desk-name-taken", id=deck_id)


def with_card_id(eske: Eske, draft: CardDraft) -> CardDraft:
    """The draft with an id for its new card, kept before it is published: pressed again after a
    stop, it must not become a second card."""
    card, deck = draft.card, eske.library.decks.get(draft.deck_id)
    if card is None or card.id:
        return draft
    taken = {one.id for one in deck.cards} if deck else set()
    draft = replace(draft, card=replace(card, id=new_card_id(card.text, draft.deck_id, taken)))
    eske.store.card_drafts.put(draft, eske.clock.now())
    return draft


def published(eske: Eske, draft: CardDraft) -> Deck:
    """The deck once the draft is published, and forgotten as such; UserError says what is in the
    way, and nothing is changed then."""
    if mistakes := mistakes_of(draft):
        raise UserError(mistakes[0].key, **mistakes[0].values)
    name, deck = FileName(Kind.DECK, draft.deck_id), eske.library.decks.get(draft.deck_id)
    if deck is None or not _is_in(deck, draft):
        if draft.head and draft.head_before is None and draft.card:
            head = replace(draft.head, format=draft.card.format)
            data = new_deck(head, draft.card)
            publish_file(eske, draft.user_id, name, data, None, What.NEW)
        else:
            publish(eske, draft.user_id, name, edits(draft), what(draft))
    eske.store.card_drafts.remove(draft.id)
    return eske.library.decks[draft.deck_id]


def on_top(eske: Eske, draft: CardDraft) -> Rebased:
    """The draft on top of what another admin has published meanwhile, to be looked at again."""
    decks, before = eske.library.decks, draft.before
    deck = decks.get(draft.deck_id)
    if deck and before and not card_of(deck, before.id):
        deck = moved_to(draft, decks.values()) or deck
        draft = replace(draft, deck_id=deck.id)
    found = rebased(draft, deck) if deck else Rebased(draft)
    if draft.is_new_deck and deck:
        # The other has made a deck of that id.
        found = Rebased(onward(replace(draft, deck_id="")))
    found = replace(found, draft=replace(found.draft, step=_review(found.draft)))
    eske.store.card_drafts.put(found.draft, eske.clock.now())
    return found


def _is_taken(eske: Eske, deck_id: str) -> bool:
    return FileName(Kind.DECK, deck_id) in eske.library.copies.names()


def _review(draft: CardDraft) -> Step:
    return draft.step if draft.step is Step.NAME else Step.REVIEW


def _is_in(deck: Deck, draft: CardDraft) -> bool:
    """Whether a stop came between publishing the draft and forgetting it."""
    if draft.card is None:
        return False
    return draft.card != draft.before and card_of(deck, draft.card.id) == draft.card
