"""The wizard's message at every step: it can be sent, and its buttons are good for ever."""

from dataclasses import replace
from datetime import time, timedelta

import pytest

from bot.core.answer import Visibility
from bot.core.deck import Card, Deck, Format
from bot.core.draft import Draft, Step, deck_key, steps
from bot.core.offer import Offer
from bot.core.rhythm import Rhythm
from bot.core.schedule import Rule, Schedule, ScheduleState
from bot.messages.callbacks import Button
from bot.messages.plans import Plan
from bot.messages.voice import Message
from bot.messages.wizard import View, cancelled, invitation, wizard
from bot.texts import Texts
from tests.messages.samples import HOSTILE, TODAY, team
from tests.messages.test_rendering import LINK, in_each_language, plain, shown

RULE = Rule("FREQ=MONTHLY;BYDAY=2TU", time(9), TODAY)


def decks(count: int, about: str) -> tuple[Deck, ...]:
    """So many decks, with ids longer than a button is."""
    words = {"nb": HOSTILE, "en": HOSTILE, "he": HOSTILE}
    card = Card("one", Format.REFLECT, words)
    return tuple(
        Deck(
            f"{'long-' * 20}{number}",
            words,
            dict.fromkeys(words, about),
            "003",
            Format.REFLECT,
            (card,) * 2,
        )
        for number in range(count)
    )


def view(draft: Draft, offer: Offer) -> View:
    """A view of a draft whose plan deals the first deck every second Tuesday of the month."""
    plan = Schedule(
        *(0, 1, (offer.decks[0].id,), RULE, timedelta(hours=4), Visibility.OPEN),
        *(ScheduleState.ACTIVE, None, None, ""),
    )
    told = Plan(plan, offer.team, [HOSTILE], [], None, TODAY)
    return View(draft, offer, told, "0123456789ab", True, TODAY)


def data(message: Message) -> list[Button]:
    """What the buttons hold."""
    assert message.keyboard is not None
    rows = message.keyboard.inline_keyboard
    return [Button.unpack(str(button.callback_data)) for row in rows for button in row]


@in_each_language
@pytest.mark.parametrize("changes", [False, True], ids=["new", "change"])
@pytest.mark.parametrize("whole", [False, True], ids=["empty", "whole"])
def test_every_step_can_be_sent(texts: Texts, whole: bool, changes: bool) -> None:
    offer = Offer(team(texts.language), decks(12, HOSTILE * 5))
    draft = Draft(10**12, 1, 1)
    if whole:
        draft = replace(
            *(draft,),
            deck_ids=tuple(deck.id for deck in offer.decks),
            days=offer.week,
            at=time(13, 15),
            rhythm=Rhythm.EVERY_2,
            open_for=timedelta(hours=5),
            visibility=Visibility.OPEN,
        )
    if changes:
        draft = replace(draft, schedule_id=5, rule=RULE)
    for step in Step:
        message = wizard(view(replace(draft, step=step), offer), texts)
        assert shown(message)
        assert data(message)[-1].verb == "cancel"
    assert shown(cancelled(draft, texts))
    assert shown(invitation(LINK, texts))


@in_each_language
def test_many_decks_still_fit_into_a_message(texts: Texts) -> None:
    offer = Offer(team(texts.language), decks(40, "ש" * 900))
    message = wizard(view(Draft(1, 1, 1), offer), texts)
    assert plain(shown(message)).count(plain(HOSTILE)) >= len(offer.decks)
    assert len({button.value for button in data(message) if button.verb == "deck"}) == 40


@in_each_language
def test_a_button_holds_what_is_wanted(texts: Texts) -> None:
    offer = Offer(team(texts.language), decks(2, "Om"))
    first, second = (deck_key(deck.id) for deck in offer.decks)
    draft = Draft(1, 1, 1, deck_ids=(offer.decks[0].id,), days=(1,))
    pressed = [button.value for button in data(wizard(view(draft, offer), texts))]
    assert pressed[:2] == [f"-{first}", f"+{second}"]
    days = data(wizard(view(replace(draft, step=Step.DAYS), offer), texts))
    assert [b.value for b in days if b.verb == "day" and b.value[0] == "-"] == ["-1"]


@in_each_language
def test_a_rule_of_ones_own_can_be_kept_and_then_has_no_rhythm(texts: Texts) -> None:
    offer = Offer(team(texts.language), decks(1, "Om"))
    draft = Draft(1, 1, 1, 5, step=Step.DAYS, rhythm=Rhythm.KEPT, rule=RULE)
    assert "keep" in [button.verb for button in data(wizard(view(draft, offer), texts))]
    assert Step.RHYTHM not in steps(draft, offer)
    weekly = replace(draft, rule=replace(RULE, rrule="FREQ=WEEKLY;BYDAY=TU"))
    assert "keep" not in [button.verb for button in data(wizard(view(weekly, offer), texts))]
