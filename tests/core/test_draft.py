"""A plan in the making: every press leaves something that can go on, and makes the right rule."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core import draft as drafts
from bot.core import draft_schedule
from bot.core.answer import Visibility
from bot.core.deck import Card, Deck, Format
from bot.core.draft import Draft, Step, fitted
from bot.core.draft_presses import pressed
from bot.core.errors import UserError
from bot.core.key import short_key
from bot.core.offer import Offer, Subject
from bot.core.rhythm import Rhythm
from bot.core.schedule import Rule, Schedule, ScheduleState, Starts, occurrences
from bot.core.schedule_words import parse_schedule, parse_time
from bot.core.script import Script
from bot.core.team import Team, TeamState
from tests.core.rules import OSLO, refused

TUESDAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 7, 0, tzinfo=UTC)


def deck(name: str, *formats: Format) -> Deck:
    words = {"nb": name, "he": name}
    cards = tuple(Card(f"{place}", one, words) for place, one in enumerate(formats))
    return Deck(name, words, words, "003", Format.REFLECT, cards)


def team(language: str = "nb", *, is_channel: bool = False) -> Team:
    zone = ZoneInfo("Asia/Jerusalem") if language == "he" else OSLO
    return Team(
        *(1, -1, None, "Nord", language, zone, 5, False, Visibility.ANONYMOUS),
        *(TeamState.ACTIVE, None, None, is_channel),
    )


DECKS = (
    deck("scales", Format.SCALE),
    deck("words", Format.REFLECT),
    deck("tasks", Format.TASK),
)
_ANY = {"nb": "Ord", "he": "מילים"}
SCRIPTS = tuple(
    Script(name, _ANY, _ANY, "003", (), 15, (), _ANY, _ANY)
    for name in ("habit", "letters", "five")
)
NORD = Offer(team(), DECKS)
BAYIT = Offer(team("he"), DECKS)
LEADERS = Offer(team(), DECKS, SCRIPTS)
EMPTY = Draft(7, 70, 1)


def made(*presses: str, start: Draft = EMPTY, offer: Offer = NORD) -> Draft:
    """The draft after these presses, each as "verb:value"."""
    for press in presses:
        verb, _, value = press.partition(":")
        start = pressed(start, verb, value, offer)
    return start


def on(name: str) -> str:
    return f"deck:+{short_key(name)}"


def script(name: str) -> str:
    return f"script:+{short_key(name)}"


WHOLE = (on("scales"), "day:+1", "at:0900", "rhythm:weekly", "open:1440", "visibility:anonymous")
SESSIONS = (
    *("subject:sessions", script("habit"), "day:+1", "at:0900", "rhythm:weekly"),
    "starts:ask",
)
ASKED_OF_CARDS = [
    *(Step.DECKS, Step.DAYS, Step.TIME, Step.RHYTHM, Step.OPEN_FOR, Step.VISIBILITY),
]
ASKED_OF_SESSIONS = [
    *(Step.SUBJECT, Step.SCRIPTS, Step.DAYS, Step.TIME, Step.RHYTHM, Step.STARTS),
]
WALKS = pytest.mark.parametrize(
    ("offer", "presses", "asked"),
    [
        (NORD, WHOLE, ASKED_OF_CARDS),
        (LEADERS, ("subject:cards", *WHOLE), [Step.SUBJECT, *ASKED_OF_CARDS]),
        (LEADERS, SESSIONS, ASKED_OF_SESSIONS),
        (Offer(team(), (), SCRIPTS), SESSIONS[1:], ASKED_OF_SESSIONS[1:]),
    ],
    ids=["cards only", "cards", "sessions", "sessions only"],
)


@WALKS
def test_the_steps_come_one_after_the_other(
    offer: Offer, presses: Sequence[str], asked: Sequence[Step]
) -> None:
    steps = []
    draft = fitted(EMPTY, offer)
    for press in presses:
        steps.append(draft.step)
        draft = made(press, start=draft, offer=offer)
        if draft.step in (Step.DECKS, Step.SCRIPTS, Step.DAYS) and draft.step is steps[-1]:
            draft = made(f"step:{drafts.onward(draft, offer)}", start=draft, offer=offer)
    assert steps == asked
    assert draft.step is Step.CONFIRM
    assert drafts.missing(draft, offer) == []


@WALKS
def test_nothing_is_left_out(offer: Offer, presses: Sequence[str], asked: Sequence[Step]) -> None:
    for number, step in enumerate(asked):
        draft = made(*presses[:number], start=fitted(EMPTY, offer), offer=offer)
        with pytest.raises(UserError) as caught:
            made("step:confirm", start=draft, offer=offer)
        assert refused(caught) == (f"wizard-missing-{step}", {})


def test_what_was_chosen_of_the_other_is_kept_and_not_planned() -> None:
    both = made(
        "subject:cards", *WHOLE, "step:subject", *SESSIONS[:2], "starts:ask", offer=LEADERS
    )
    assert (both.step, drafts.missing(both, LEADERS)) == (Step.CONFIRM, [])
    planned = draft_schedule.would_be(both, None, LEADERS, NOW)
    assert (planned.deck_ids, planned.script_ids) == ((), ("habit",))
    assert planned.starts is Starts.ASK
    cards = made("step:subject", "subject:cards", start=both, offer=LEADERS)
    assert cards.step is Step.CONFIRM
    planned = draft_schedule.would_be(cards, None, LEADERS, NOW)
    assert (planned.deck_ids, planned.script_ids) == (("scales",), ())


def test_all_scripts_are_chosen_at_once_and_single_ones_left_out() -> None:
    draft = made("subject:sessions", "scripts:all", offer=LEADERS)
    assert draft.script_ids == ("habit", "letters", "five")
    draft = made(f"script:-{short_key('letters')}", start=draft, offer=LEADERS)
    assert (draft.step, draft.script_ids) == (Step.SCRIPTS, ("habit", "five"))
    with pytest.raises(UserError) as caught:
        made("script:+0", start=draft, offer=LEADERS)
    assert refused(caught) == ("wizard-script-gone", {})


def test_a_script_that_is_gone_leads_back_to_the_scripts() -> None:
    draft = fitted(made(*SESSIONS, offer=LEADERS), Offer(team(), DECKS, SCRIPTS[1:]))
    assert (draft.step, draft.script_ids, draft.starts) == (Step.SCRIPTS, (), Starts.ASK)
    # Without any scripts there are only cards to plan.
    draft = fitted(draft, NORD)
    assert (draft.step, draft.subject) == (Step.DECKS, Subject.CARDS)


def test_a_schedule_goes_on_bringing_what_it_brings() -> None:
    plan = replace(schedule("tue 09:00"), deck_ids=(), script_ids=("five",), starts=Starts.ASK)
    draft = draft_schedule.changing(plan, 70, LEADERS)
    assert (draft.step, draft.subject) == (Step.CONFIRM, Subject.SESSIONS)
    assert (draft.script_ids, draft.starts) == (("five",), Starts.ASK)
    for press in ("subject:cards", "step:subject", "step:decks", "step:visibility"):
        with pytest.raises(UserError):
            made(press, start=draft, offer=LEADERS)
    changed = made("starts:itself", start=draft, offer=LEADERS)
    planned = draft_schedule.would_be(changed, plan, LEADERS, NOW)
    assert planned == replace(plan, starts=Starts.ITSELF, next_at=planned.next_at, seed="")
    assert draft_schedule.seen(planned) != draft.before


@pytest.mark.parametrize(
    "press",
    [
        *("deck:scales", "deck:x", "deck:", "day:1", "day:+7", "day:+", "at:2500", "at:x"),
        *("subject:sessions", "subject:x", "script:x", "starts:x", "starts:"),
        *("rhythm:kept", "rhythm:daily", "open:0", "open:-60", "open:99999", "open:²"),
        *("visibility:open", "visibility:x", "step:x", "step:", "keep:", "done:", "x:y"),
    ],
)
def test_what_no_button_holds_is_refused(press: str) -> None:
    with pytest.raises(UserError):
        made(press, start=made(*WHOLE))


@pytest.mark.parametrize(
    ("decks", "visibilities"),
    [
        (("scales",), ("anonymous", "talk")),
        (("words",), ("anonymous", "open", "talk")),
        (("tasks",), ("anonymous", "talk")),
        (("scales", "words"), ("anonymous", "open", "talk")),
    ],
)
def test_only_how_these_cards_can_be_answered_is_offered(
    decks: tuple[str, ...], visibilities: tuple[str, ...]
) -> None:
    assert NORD.visibilities(decks) == visibilities


def test_a_retired_card_offers_no_way_to_answer() -> None:
    mixed = deck("mixed", Format.SCALE, Format.REFLECT)
    scale, words = mixed.cards
    retired = replace(mixed, cards=(scale, replace(words, retired=True)))
    assert Offer(team(), (retired,)).visibilities(("mixed",)) == ("anonymous", "talk")


def test_what_a_lead_writes_becomes_what_can_be() -> None:
    channel = Offer(team(is_channel=True), DECKS)
    assert NORD.nearest(Visibility.OPEN, ("words",)) is Visibility.OPEN
    assert NORD.nearest(Visibility.OPEN, ("scales",)) is Visibility.ANONYMOUS
    assert channel.nearest(Visibility.TALK, ("scales",)) is Visibility.ANONYMOUS


def test_a_channel_is_not_asked_how_to_answer() -> None:
    channel = Offer(team(is_channel=True), DECKS)
    draft = made(*WHOLE[:-1], offer=channel)
    assert (draft.step, draft.visibility) == (Step.CONFIRM, Visibility.ANONYMOUS)
    assert Step.VISIBILITY not in drafts.steps(draft, channel)


def test_another_deck_takes_away_what_it_cannot_be() -> None:
    draft = made(on("words"), *WHOLE[1:-1], "visibility:open")
    draft = made(on("scales"), f"deck:-{short_key('words')}", start=draft)
    assert draft.visibility is None
    assert drafts.onward(draft, NORD) is Step.VISIBILITY


def test_a_deck_that_is_gone_leads_back_to_the_decks() -> None:
    draft = fitted(made(*WHOLE), Offer(team(), DECKS[1:]))
    assert (draft.step, draft.deck_ids) == (Step.DECKS, ())
    assert (draft.days, draft.at) == ((1,), time(9))


def test_work_days_are_the_teams() -> None:
    assert made("days:work").days == (0, 1, 2, 3, 4)
    assert made("days:work", offer=BAYIT).days == (6, 0, 1, 2, 3)


PRESSES = [
    *(f"subject:{subject}" for subject in Subject),
    *(f"script:{sign}{short_key(one.id)}" for sign in "+-" for one in SCRIPTS),
    *("scripts:all", *(f"starts:{starts}" for starts in Starts)),
    *(f"deck:{sign}{short_key(one.id)}" for sign in "+-" for one in DECKS),
    *(f"day:{sign}{day}" for sign in "+-" for day in range(7)),
    *("days:work", "at:0900", "at:13.15", "keep:"),
    *(f"rhythm:{rhythm}" for rhythm in Rhythm),
    *(f"open:{minutes}" for minutes in (240, 1440, 10080)),
    *(f"visibility:{visibility}" for visibility in Visibility),
    *(f"step:{step}" for step in Step),
]
SECOND_TUESDAY = Rule("FREQ=MONTHLY;BYDAY=2TU", time(9), TUESDAY)
STARTS = st.sampled_from(
    [EMPTY, replace(EMPTY, schedule_id=3, rule=SECOND_TUESDAY, rhythm=Rhythm.KEPT)]
)


@given(
    STARTS,
    st.lists(st.sampled_from(PRESSES), max_size=30),
    st.sampled_from([NORD, BAYIT, LEADERS, Offer(team(), (), SCRIPTS)]),
)
def test_any_presses_leave_a_draft_that_can_go_on(
    draft: Draft, presses: list[str], offer: Offer
) -> None:
    draft = fitted(draft, offer)
    for press in presses:
        verb, _, value = press.partition(":")
        try:
            after = pressed(draft, verb, value, offer)
        except UserError:
            continue
        assert pressed(after, verb, value, offer) == after, "a double tap does what one does"
        draft = after
        lacking = drafts.missing(draft, offer)
        assert draft.step in drafts.steps(draft, offer)
        assert fitted(draft, offer) == draft
        before = list(Step)[: list(Step).index(draft.step)]
        assert not set(lacking) & set(before), "one is never beyond what is missing"
        if not lacking:
            planned = draft_schedule.would_be(draft, None, offer, NOW)
            assert bool(planned.deck_ids) is not bool(planned.script_ids)
            assert len(occurrences(planned.rule, offer.team.zone, NOW, 3)) == 3


@given(st.lists(st.sampled_from(PRESSES), max_size=30))
def test_back_undoes_next(presses: list[str]) -> None:
    draft = fitted(EMPTY, NORD)
    for press in presses:
        try:
            draft = made(press, start=draft)
        except UserError:
            continue
        goal = drafts.onward(draft, NORD)
        here = drafts.steps(draft, NORD).index(draft.step)
        follows = drafts.steps(draft, NORD)[here + 1 : here + 2] == [goal]
        if follows and draft.step not in drafts.missing(draft, NORD):
            after = made(f"step:{goal}", start=draft)
            back = drafts.preceding(after, NORD)
            assert made(f"step:{back}", start=after) == draft


@pytest.mark.parametrize(
    ("days", "rhythm", "words"),
    [
        ((1,), "weekly", "tue 09:00"),
        ((0, 1, 2, 3, 4), "weekly", "mon-fri 09:00"),
        ((1,), "every-2", "every 2 weeks tue 09:00"),
        ((3, 0), "every-2", "every 2 weeks mon,thu 09:00"),
        ((4,), "every-4", "every 4 weeks fri 09:00"),
        ((0,), "first", "first monday 09:00"),
        ((4,), "last", "last friday 09:00"),
    ],
)
def test_buttons_and_words_make_the_same_rule(
    days: tuple[int, ...], rhythm: str, words: str
) -> None:
    draft = made(*WHOLE[:1], *(f"day:+{day}" for day in days), "at:0900", f"rhythm:{rhythm}")
    written = parse_schedule(f"scales {words}", decks=["scales"], today=TUESDAY)
    assert draft_schedule.rule_of(draft, NORD, TUESDAY) == written.rule


def schedule(words: str, next_at: datetime | None = None) -> Schedule:
    request = parse_schedule(f"scales {words}", decks=["scales"], today=TUESDAY)
    return Schedule(
        *(3, 1, ("scales",), request.rule, timedelta(hours=5), Visibility.TALK),
        *(ScheduleState.ACTIVE, None, next_at, "seed"),
    )


@pytest.mark.parametrize(
    ("words", "days", "rhythm"),
    [
        ("tue,thu 09:00", (1, 3), Rhythm.WEEKLY),
        ("every day 09:00", (0, 1, 2, 3, 4, 5, 6), Rhythm.WEEKLY),
        ("weekdays 09:00", (0, 1, 2, 3, 4), Rhythm.WEEKLY),
        ("every 2 weeks tue 09:00", (1,), Rhythm.EVERY_2),
        ("last friday 09:00", (4,), Rhythm.LAST),
        ("every 3 weeks tue 09:00", (), Rhythm.KEPT),
        ("second tuesday 09:00", (), Rhythm.KEPT),
        ("RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=9 09:00", (), Rhythm.KEPT),
        ("RRULE:FREQ=MONTHLY;BYDAY=1MO;INTERVAL=2 09:00", (), Rhythm.KEPT),
        ("every 2 days 09:00", (), Rhythm.KEPT),
    ],
)
def test_a_plan_to_be_changed_is_shown_as_it_is(
    words: str, days: tuple[int, ...], rhythm: Rhythm
) -> None:
    plan = schedule(words)
    draft = draft_schedule.changing(plan, 70, NORD)
    assert (draft.step, draft.days, draft.rhythm) == (Step.CONFIRM, days, rhythm)
    assert (draft.open_for, draft.visibility) == (timedelta(hours=5), Visibility.TALK)
    # Whenever it is looked at, it is still the rule that it was.
    assert draft_schedule.rule_of(draft, NORD, date(2027, 5, 5)) == plan.rule


def test_every_second_week_does_not_move_to_the_other_week_by_a_change_of_the_time() -> None:
    plan = schedule("every 2 weeks tue 09:00")
    later = TUESDAY + timedelta(days=3)
    draft = made("at:1000", start=draft_schedule.changing(plan, 70, NORD))
    assert draft_schedule.rule_of(draft, NORD, later) == replace(plan.rule, at=time(10))
    other = made("day:+3", "day:-1", start=draft)
    assert draft_schedule.rule_of(other, NORD, later).starts_on > later


def test_what_was_skipped_or_dealt_does_not_come_back_by_a_change() -> None:
    # Thursday's is the next: Tuesday's was dealt this morning.
    plan = schedule("tue,thu 09:00", datetime(2026, 11, 26, 8, 0, tzinfo=UTC))
    draft = made("at:1500", start=draft_schedule.changing(plan, 70, NORD))
    after = draft_schedule.counts_after(draft, plan, NORD, NOW)
    (first,) = occurrences(draft_schedule.rule_of(draft, NORD, TUESDAY), OSLO, after, 1)
    assert first.at == datetime(2026, 11, 26, 14, 0, tzinfo=UTC)
    assert draft_schedule.counts_after(made("day:+4", start=draft), plan, NORD, NOW) == NOW


def test_a_yes_is_to_one_plan_only() -> None:
    whole = made(*WHOLE)
    marks = {
        draft_schedule.fingerprint(draft, at)
        for draft in (
            *(whole, made("at:1000", start=whole), made("open:240", start=whole)),
            *(replace(whole, subject=Subject.SESSIONS), replace(whole, starts=Starts.ASK)),
            replace(whole, script_ids=("five",)),
        )
        for at in (NOW, NOW + timedelta(days=7))
    }
    assert len(marks) == 12


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("13:15", time(13, 15)),
        ("0915", time(9, 15)),
        ("kl 9", time(9)),
        ("Kl. 9.30", time(9, 30)),
        ("klokka 9", time(9)),
        ("at 9", time(9)),
        ("בשעה 9:15", time(9, 15)),
        ("  9 ", time(9)),
        *((text, None) for text in ("", "kl", "25:00", "9:60", "9 10", "kl 9 tirsdag", "9h")),
    ],
)
def test_a_time_is_understood_where_nothing_else_is_said(text: str, expected: time | None) -> None:
    assert parse_time(text) == expected


@given(st.text(max_size=40))
def test_any_words_are_a_time_or_none(text: str) -> None:
    assert parse_time(text) is None or any(sign.isdigit() for sign in text)
