"""The wizard's message at every step: it can be sent, and its buttons are good for ever."""

from dataclasses import replace
from datetime import time, timedelta

import pytest

from bot.core.answer import Visibility
from bot.core.deck import Card, Deck, Format
from bot.core.draft import Draft, Step, steps
from bot.core.key import short_key
from bot.core.offer import Offer, Subject
from bot.core.rhythm import Rhythm
from bot.core.schedule import Rule, Schedule, ScheduleState, Starts
from bot.core.script import Script
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


def scripts(count: int) -> tuple[Script, ...]:
    """So many scripts, with ids longer than a button is."""
    words = {"nb": HOSTILE, "en": HOSTILE, "he": HOSTILE}
    names = [f"{'long-' * 20}{number}" for number in range(count)]
    return tuple(Script(name, words, words, "003", (), 15, (), words, words) for name in names)


def view(draft: Draft, offer: Offer) -> View:
    """A view of a draft whose plan comes every second Tuesday of the month."""
    plan = Schedule(
        *(0, 1, draft.deck_ids, RULE, timedelta(hours=4), Visibility.OPEN),
        *(ScheduleState.ACTIVE, None, None, "", draft.script_ids),
    )
    told = Plan(plan, offer.team, [HOSTILE], [], None, TODAY)
    return View(draft, offer, told, "0123456789ab", time(21), TODAY)


def data(message: Message) -> list[Button]:
    """What the buttons hold."""
    assert message.keyboard is not None
    rows = message.keyboard.inline_keyboard
    return [Button.unpack(str(button.callback_data)) for row in rows for button in row]


@in_each_language
@pytest.mark.parametrize("changes", [False, True], ids=["new", "change"])
@pytest.mark.parametrize("whole", [False, True], ids=["empty", "whole"])
@pytest.mark.parametrize("subject", list(Subject))
def test_every_step_can_be_sent(
    texts: Texts, subject: Subject, whole: bool, changes: bool
) -> None:
    offer = Offer(team(texts.language), decks(12, HOSTILE * 5), scripts(30))
    draft = Draft(10**12, 1, 1, subject=subject)
    if whole:
        draft = replace(
            *(draft,),
            deck_ids=tuple(deck.id for deck in offer.decks),
            script_ids=tuple(script.id for script in offer.scripts),
            days=offer.week,
            at=time(13, 15),
            rhythm=Rhythm.EVERY_2,
            starts=Starts.ASK,
            open_for=timedelta(hours=5),
            visibility=Visibility.OPEN,
        )
    if changes:
        draft = replace(draft, schedule_id=5, rule=RULE)
    for step in steps(draft, offer):
        message = wizard(view(replace(draft, step=step), offer), texts)
        assert shown(message)
        assert data(message)[-1].verb == "cancel"
    assert shown(cancelled(draft, texts))
    assert shown(invitation(LINK, texts))


@in_each_language
def test_what_is_planned_is_asked_first_and_explained(texts: Texts) -> None:
    offer = Offer(team(texts.language), decks(1, "Om"), scripts(1))
    message = wizard(view(Draft(1, 1, 1), offer), texts)
    assert [(b.verb, b.value) for b in data(message)] == [
        *(("subject", "cards"), ("subject", "sessions"), ("cancel", "")),
    ]
    assert shown(message).count("•") == 2


@in_each_language
def test_scripts_are_chosen_one_by_one_or_all_at_once(texts: Texts) -> None:
    offer = Offer(team(texts.language), decks(1, "Om"), scripts(5))
    first, *others = (short_key(script.id) for script in offer.scripts)
    draft = Draft(1, 1, 1, step=Step.SCRIPTS, subject=Subject.SESSIONS)
    draft = replace(draft, script_ids=(offer.scripts[0].id,))
    pressed = data(wizard(view(draft, offer), texts))
    values = [f"-{first}", *(f"+{one}" for one in others), "all"]
    assert [b.value for b in pressed[:6]] == values
    # Many are told as a number.
    all_of_them = replace(draft, step=Step.DAYS, script_ids=tuple(s.id for s in offer.scripts))
    said = shown(wizard(view(all_of_them, offer), texts))
    assert plain(texts("wizard-scripts-many", count=5)) in plain(said)
    # Where there is but one, all is not another choice.
    one = replace(offer, scripts=offer.scripts[:1])
    assert "scripts" not in [b.verb for b in data(wizard(view(draft, one), texts))]


@in_each_language
def test_the_time_is_asked_in_the_zone_of_a_rule_from_a_calendar(texts: Texts) -> None:
    offer = Offer(team(texts.language), decks(1, "Om"))
    rule = replace(RULE, zone="Europe/London")
    draft = Draft(1, 1, 1, 5, step=Step.TIME, rhythm=Rhythm.KEPT, rule=rule)
    assert "Europe/London" in shown(wizard(view(draft, offer), texts))
    other = replace(draft, days=(1,), rhythm=Rhythm.WEEKLY)
    assert "Europe/Oslo" in shown(wizard(view(other, offer), texts))


@in_each_language
def test_many_decks_still_fit_into_a_message(texts: Texts) -> None:
    offer = Offer(team(texts.language), decks(40, "ש" * 900))
    message = wizard(view(Draft(1, 1, 1, step=Step.DECKS), offer), texts)
    assert plain(shown(message)).count(plain(HOSTILE)) >= len(offer.decks)
    assert len({button.value for button in data(message) if button.verb == "deck"}) == 40


@in_each_language
def test_a_button_holds_what_is_wanted(texts: Texts) -> None:
    offer = Offer(team(texts.language), decks(2, "Om"))
    first, second = (short_key(deck.id) for deck in offer.decks)
    draft = Draft(1, 1, 1, step=Step.DECKS, deck_ids=(offer.decks[0].id,), days=(1,))
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
