"""Suggestions as messages: with the longest words and the most of them, none is too long."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from bot.core.deck import LANGUAGES, Deck, Format
from bot.core.suggestion import (
    FORMATS,
    LONGEST_REMARK,
    WRITERS,
    Kind,
    NoteKind,
    Purpose,
    Remark,
    Seat,
    Standing,
    State,
    Step,
    Suggestion,
)
from bot.core.terms import Hint
from bot.messages import review as reviews
from bot.messages import seat as seats
from bot.messages import suggestion as own
from bot.messages.card import card_words
from bot.messages.review import Review
from bot.messages.suggestion import Own
from bot.texts import Texts, load_texts
from tests.messages.samples import HOSTILE, card, words
from tests.messages.test_rendering import in_each_language, plain, shown

LONG = Suggestion(
    *(10**14, 1, "nb", State.WAITING, Step.TEXT, 1, 2),
    text=words("<&>" * 80),
    deck_id="long",
    format=Format.SCALE,
    writer="lived experience",
)
TITLE = words("<b>" * 20)
DECKS = [Deck("long", TITLE, TITLE, "003", Format.REFLECT, ()) for _ in range(100)]
HINTS = [Hint("nb", "<term>", words("Fordi " * 40), "Heller " * 10)] * 9
REMARKS = [
    Remark(kind, "<&>" * (LONGEST_REMARK // 3), seat) for kind in Kind for seat in (None, *Seat)
]


def review(remarks: Sequence[Remark] = REMARKS, *, is_admin: bool = True) -> Review:
    return Review(LONG, DECKS[0], remarks, HINTS, set(Seat), {}, is_admin, Seat.PROFESSIONAL)


@in_each_language
@pytest.mark.parametrize("step", Step)
def test_every_step_of_a_draft_can_be_shown(texts: Texts, step: Step) -> None:
    for kind in FORMATS:
        draft = replace(LONG, state=State.DRAFT, step=step, format=kind, text={"nb": "<&>" * 80})
        staff = load_texts()["nb"]
        assert "<&>" in shown(own.draft(draft, DECKS, HINTS, texts, staff))
    empty = Suggestion(1, 1, "nb")
    assert shown(own.draft(empty, DECKS, (), texts, texts))


@in_each_language
@pytest.mark.parametrize("standing", Standing)
def test_its_proposer_can_be_told_how_it_stands(texts: Texts, standing: Standing) -> None:
    ended = {Standing.PUBLISHED: State.PUBLISHED, Standing.DECLINED: State.DECLINED}
    state = ended.get(standing, State.WAITING)
    mine = Own(replace(LONG, state=state, why="<&>" * 200), standing, REMARKS, DECKS[0])
    for message in (own.own(mine, texts), own.asked(mine, texts), own.ended(mine, texts)):
        assert "<&>" in shown(message)
    assert shown(own.own_list([replace(mine, suggestion=LONG)] * 6, texts))


@in_each_language
def test_whoever_reviews_sees_as_much_as_a_message_has_room_for(texts: Texts) -> None:
    for is_admin in (True, False):
        for kind in NoteKind:
            if kind in {NoteKind.NEW, NoteKind.FREED, NoteKind.ASKED, NoteKind.ENDED}:
                continue
            view = review(is_admin=is_admin)
            told = plain(shown(reviews.note(view, kind, texts, texts)))
            assert plain(texts("review-earlier", count=len(REMARKS) - 1)) in told
    short = [Remark(Kind.COMMENT, f"nr. {number}") for number in range(20)]
    view = replace(review(short), suggestion=replace(LONG, text=words("Hva ga håp?")), hints=())
    told = plain(shown(reviews.review(view, texts, texts)))
    assert "nr. 0" in told
    assert "nr. 19" in told
    assert shown(reviews.review_list([LONG] * 100, 3, texts))
    assert shown(reviews.decks(review(), DECKS, texts))


@in_each_language
def test_words_can_be_asked_for(texts: Texts) -> None:
    for purpose in Purpose:
        for language in LANGUAGES if purpose is Purpose.TEXT else ("",):
            assert shown(reviews.prompt(LONG, purpose, language, texts))


@in_each_language
def test_seats_can_be_shown_and_handed_over(texts: Texts) -> None:
    for taken in ((), tuple(Seat)):
        assert shown(seats.seats(taken, texts))
    for seat in Seat:
        link = "https://t.me/eske_demo_bot?start=seat-" + "x" * 22
        assert link in plain(shown(seats.offer(seat, link, texts)))
        assert shown(seats.meaning(seat, "x" * 22, texts))
        assert shown(seats.own(seat, texts, is_on=True))


@in_each_language
def test_a_card_says_who_wrote_it_in_the_readers_words(texts: Texts) -> None:
    known = replace(card(Format.REFLECT), by=WRITERS)
    (_, line) = card_words(known, texts.language, texts)
    assert texts("writer-family-and-friends") in line
    unknown = replace(known, by=(HOSTILE,))
    (_, line) = card_words(unknown, texts.language, texts)
    assert "<script>" not in line
    assert "&lt;script&gt;" in line
    assert len(card_words(replace(known, by=()), texts.language, texts)) == 1
