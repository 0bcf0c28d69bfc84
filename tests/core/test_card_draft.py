"""A change of a card or deck in the making: what is asked next, and what words make of it."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.card_draft import (
    IN_WORDS,
    CardDraft,
    Step,
    at_step,
    chosen,
    edits,
    in_another,
    lacking,
    onward,
    steps,
    typed,
    what,
)
from bot.core.deck import Card, Check, FollowUp, Format
from bot.core.edit import Head, PutCard, PutHead, What
from bot.core.errors import UserError

POLES = ({"nb": "Vente", "en": "Wait"}, {"nb": "Handle", "en": "Act"})
CARD = Card("one", Format.DILEMMA, {"nb": "Én", "en": "One"}, poles=POLES, tags=("hope",))
HEAD = Head({"nb": "Kort"}, {"nb": "Om"}, "x", Format.REFLECT)
DRAFT = CardDraft(1, 5, "deck", "nb", Step.REVIEW, card=CARD, before=CARD)
NEW = CardDraft(
    *(2, 5, "", "nb", Step.TITLE),
    card=Card("", Format.REFLECT, {}),
    head=Head({}, {}, "x", Format.REFLECT),
)


def error(draft: CardDraft, words: str) -> str:
    """Why these words are refused."""
    with pytest.raises(UserError) as refused:
        typed(draft, words)
    return refused.value.key


def card(draft: CardDraft) -> Card:
    assert draft.card is not None
    return draft.card


def test_a_text_is_written_in_the_language_of_the_draft_and_the_others_stay() -> None:
    after = typed(replace(DRAFT, step=Step.TEXT, language="he"), " אחת \n")
    assert card(after).text == {"nb": "Én", "en": "One", "he": "אחת"}
    # In Hebrew, the poles are missing still.
    assert after.step is Step.POLES


def test_a_change_where_nothing_is_missing_is_shown_for_review() -> None:
    after = typed(replace(DRAFT, step=Step.TEXT), "To")
    assert after.step is Step.REVIEW
    assert edits(after) == [PutCard(card(after), CARD)]
    assert what(after) is What.TEXT


def test_nothing_is_asked_in_a_language_in_which_all_is_said() -> None:
    assert lacking(replace(DRAFT, language="en")) == ()
    assert in_another(DRAFT, "he").step is Step.TEXT
    with pytest.raises(UserError):
        in_another(DRAFT, "xx")


def test_a_new_deck_is_asked_for_title_name_description_and_first_card() -> None:
    asked = []
    draft = NEW
    for words in ("Kort", "mine kort", "Om dem.", "Hva nå?"):
        asked.append(draft.step)
        draft = typed(draft, words)
    assert asked == [Step.TITLE, Step.NAME, Step.ABOUT, Step.TEXT]
    assert (draft.step, draft.deck_id) == (Step.REVIEW, "mine-kort")
    assert what(draft) is What.NEW


def test_lines_become_options_each_in_its_place() -> None:
    options = ({"nb": "A", "en": "a"}, {"nb": "B", "en": "b"})
    draft = replace(DRAFT, card=replace(CARD, format=Format.CHOICE, poles=(), options=options))
    asked = replace(draft, step=Step.OPTIONS)
    assert card(typed(asked, "C\n\nB")).options == ({"nb": "C", "en": "a"}, options[1])
    # With another number of lines, the same line is the same option.
    assert card(typed(asked, "B\nD\nA")).options == (options[1], {"nb": "D"}, options[0])
    assert error(replace(asked, language="he"), "א") == "desk-lines"
    assert card(typed(replace(asked, language="he"), "א\nב")).options[1]["he"] == "ב"


def test_poles_are_two() -> None:
    assert error(replace(DRAFT, step=Step.POLES), "én") == "desk-two-lines"
    after = typed(replace(DRAFT, step=Step.POLES), "én\nto")
    assert [pole["nb"] for pole in card(after).poles] == ["én", "to"]
    assert card(after).poles[0]["en"] == "Wait"


def test_a_question_has_one_right_answer_that_a_translation_keeps() -> None:
    read = replace(DRAFT, step=Step.CHECK, card=Card("one", Format.READ, {"nb": "Les", "en": "R"}))
    for wrong in ("Hva?\nA\nB", "Hva?\n*A\n*B", "*Hva?\nA\nB"):
        assert error(read, wrong) == "desk-check-right"
    after = typed(read, "Hva?\nA\n* B")
    check = Check({"nb": "Hva?"}, ({"nb": "A"}, {"nb": "B"}), 2)
    assert card(after).check == check
    english = typed(replace(after, language="en", step=Step.CHECK), "What?\na\nb")
    assert card(english).check == Check(
        {"nb": "Hva?", "en": "What?"}, ({"nb": "A", "en": "a"}, {"nb": "B", "en": "b"}), 2
    )


@pytest.mark.parametrize(
    ("words", "days"),
    [
        *(("2 weeks: x", 14), ("10 dager: x", 10), ("1 uke: x", 7), ("שבועיים: x", 14)),
        *(("3 ימים: x", 3), ("יומיים: x", 2), ("365 days: x", 365)),
    ],
)
def test_a_follow_up_comes_after_some_time(words: str, days: int) -> None:
    after = card(typed(replace(DRAFT, step=Step.FOLLOW_UP), words))
    assert after.follow_up == FollowUp(timedelta(days=days), {"nb": "x"})


def test_a_follow_up_without_a_time_is_refused_unless_it_has_one() -> None:
    asked = replace(DRAFT, step=Step.FOLLOW_UP)
    assert error(asked, "Gikk det?") == "desk-follow-up-how"
    assert error(asked, "2 uker: ") == "desk-follow-up-how"
    assert error(asked, "366 dager: x") == "desk-follow-up-far"
    assert error(asked, "0 dager: x") == "desk-follow-up-far"
    has = replace(CARD, follow_up=FollowUp(timedelta(days=7), {"nb": "Før"}))
    after = card(typed(replace(asked, card=has, language="en"), "So: did it work?"))
    assert after.follow_up == FollowUp(timedelta(days=7), {"nb": "Før", "en": "So: did it work?"})
    assert card(chosen(replace(asked, card=has), "no-follow-up", "")).follow_up is None


def test_tags_are_pressed_or_written() -> None:
    on = chosen(DRAFT, "tag", "+identity")
    assert card(on).tags == ("hope", "identity")
    assert chosen(on, "tag", "+identity") == on
    assert card(chosen(on, "tag", "-hope")).tags == ("identity",)
    written = typed(replace(DRAFT, step=Step.TAGS), "Hope, Every Day , hope,")
    assert card(written).tags == ("hope", "every-day")


def test_another_format_asks_for_what_it_needs_and_the_old_one_has_all_again() -> None:
    some = chosen(DRAFT, "format", "choose")
    assert (some.step, card(some).poles) == (Step.OPTIONS, ())
    some = typed(some, "A\nB\nC")
    assert some.step is Step.PICK
    for wrong in ("0", "3", "-1", "x"):
        with pytest.raises(UserError):
            chosen(some, "pick", wrong)
    some = chosen(some, "pick", "2")
    assert (some.step, card(some).pick) == (Step.REVIEW, 2)
    assert what(some) is What.FORMAT
    back = chosen(some, "format", "dilemma")
    assert card(back) == CARD
    assert not back.changed


def test_fewer_options_than_are_picked_ask_again_how_many() -> None:
    some = chosen(DRAFT, "format", "choose")
    some = chosen(typed(some, "A\nB\nC"), "pick", "2")
    assert typed(replace(some, step=Step.OPTIONS), "A\nB").step is Step.PICK


def test_a_draft_has_the_steps_of_what_it_changes() -> None:
    assert Step.POLES in steps(DRAFT)
    assert Step.OPTIONS not in steps(DRAFT)
    head = replace(DRAFT, card=None, before=None, head=HEAD, head_before=HEAD)
    assert steps(head) == (Step.TITLE, Step.ABOUT)
    after = typed(at_step(head, Step.TITLE), "Andre")
    assert after.head is not None
    assert edits(after) == [PutHead(after.head, HEAD)]
    assert what(after) is What.HEAD
    with pytest.raises(UserError):
        at_step(head, Step.POLES)


def test_words_without_a_letter_are_none() -> None:
    for words in ("", " \n", "…!"):
        assert error(replace(DRAFT, step=Step.TEXT), words) == "desk-words-none"
    assert error(replace(DRAFT, step=Step.FORMAT), "choice") == "press-unknown"


@given(st.sampled_from(sorted(IN_WORDS)), st.text(max_size=80), st.sampled_from(["nb", "he"]))
def test_whatever_is_written_is_taken_or_refused_with_a_reason(
    step: Step, words: str, language: str
) -> None:
    for draft in (DRAFT, NEW):
        try:
            after = typed(replace(draft, step=step, language=language), words)
        except UserError:
            continue
        assert after.changed or after.card == draft.card
        assert onward(after) == after
