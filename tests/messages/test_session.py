"""A session's message: within Telegram's limits in every minute, and right in both directions."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from bot.content.files import shipped_home
from bot.content.scripts import check_script
from bot.core.commitment import Commitment, CommitmentState
from bot.core.deck import LANGUAGES, Format
from bot.core.result import Outcome, Result
from bot.core.script import Script, Step
from bot.core.session import Session, SessionState, SessionWhy, begin, pause
from bot.messages.focus import reading, script_list
from bot.messages.notes import note
from bot.messages.session import SessionView, mark, session_message, tap_label
from tests.messages.samples import HOSTILE, OPENED, team, words
from tests.messages.test_rendering import CATALOGUE, shown

MINUTE = timedelta(minutes=1)
PATHS = sorted((shipped_home() / "prompts").glob("*.yaml"))
LONG = dict.fromkeys(LANGUAGES, "ש🙂" * 120)
each_language = pytest.mark.parametrize("language", LANGUAGES)


def shipped(name: str) -> Script:
    path = shipped_home() / "prompts" / f"{name}.yaml"
    script, _ = check_script(path, path.read_bytes(), shipped=True)
    assert script is not None
    return script


def longest() -> Script:
    """A script in which everything is as long as a file may write it."""
    options = tuple(dict.fromkeys(LANGUAGES, "ש" * 60) for _ in range(6))
    tap = Step("tap", 2, LONG, LONG, LONG, Format.CHOICE, options)
    steps = (
        *(Step("first", 1, LONG, LONG, LONG), tap, Step("write", 2, LONG, LONG, LONG)),
        *(replace(tap, id=f"tap-{n}") for n in range(5)),
        Step("last", 1, LONG, LONG, LONG),
    )
    return Script("x" * 64, words("ש" * 60), LONG, "001", (), 16, steps, LONG, LONG)


def session(script: Script, language: str = "nb", **fields: object) -> Session:
    known = Session(
        id=10**15,
        team_id=3,
        schedule_id=None,
        script=script,
        language=language,
        k=5,
        state=SessionState.RUNNING,
        why=None,
        due_at=OPENED,
        course=begin(script, OPENED),
        results={},
        sound=False,
        message_id=77,
    )
    return replace(known, **fields)  # type: ignore[arg-type]


def commitment(text: str = HOSTILE) -> Commitment:
    return Commitment(
        id=10**15,
        team_id=3,
        session_id=1,
        text=text,
        whose=HOSTILE[:60],
        due_on=date(2027, 3, 1),
        follow_up=LONG,
        made_on=date(2027, 1, 11),
        state=CommitmentState.OPEN,
        why=None,
        closed_on=None,
        message_id=None,
    )


def view(of: Session, now: datetime, **fields: object) -> SessionView:
    known = SessionView(
        session=of,
        team=team(of.language),
        now=now,
        tapped=3,
        last=None,
        made=None,
        is_latest=True,
        talks=False,
    )
    return replace(known, **fields)  # type: ignore[arg-type]


@each_language
@pytest.mark.parametrize("name", [path.stem for path in PATHS])
def test_every_minute_of_every_script_can_be_sent(name: str, language: str) -> None:
    of, texts = session(shipped(name), language), CATALOGUE[language]
    for minute in range(of.script.minutes + 1):
        text = shown(session_message(view(of, OPENED + minute * MINUTE), texts))
        if minute < of.script.minutes:
            assert f"\u2068{minute + 1} / 15\u2069" in text
            assert text.count("▮") == minute + 1
            assert text.count("▮") + text.count("▯") == 15
        else:
            assert "▮" not in text


@each_language
def test_the_longest_script_fits_with_results_and_commitments(language: str) -> None:
    script, texts = longest(), CATALOGUE[language]
    spread = Result(Outcome.SPREAD, 20, (3, 4, 5, 2, 3, 3))
    results = {step.id: spread for step in script.steps if step.input}
    agreed = {"last": commitment("ש" * 300), "made": commitment("ש" * 300)}
    for results_now in ({}, results):
        of = session(script, language, results=results_now)
        for minute in range(script.minutes + 1):
            now = OPENED + minute * MINUTE
            shown(session_message(view(of, now, **agreed), texts))
            shown(session_message(view(of, now, talks=True, **agreed), texts))
    for page in reading(script, [team(language)], texts):
        shown(page)


@each_language
def test_the_bottom_row_is_what_a_session_is_steered_with(language: str) -> None:
    of, texts = session(longest(), language), CATALOGUE[language]
    for minute in range(of.script.minutes):
        message = session_message(view(of, OPENED + minute * MINUTE), texts)
        assert texts("session-leads") in message.text
        assert message.keyboard is not None
        bottom = [str(one.callback_data) for one in message.keyboard.inline_keyboard[-1]]
        assert bottom[0].startswith("session:next:")
        assert bottom[-1].startswith("session:stop:")


@each_language
def test_what_people_wrote_is_never_markup(language: str) -> None:
    of = session(longest(), language)
    for minute in (0, 15, 16):
        now = OPENED + minute * MINUTE
        seen = view(of, now, last=commitment(), made=commitment())
        shown(session_message(seen, CATALOGUE[language]))


@each_language
@pytest.mark.parametrize("state", list(SessionState))
def test_every_state_can_be_shown(language: str, state: SessionState) -> None:
    waits = state in {SessionState.PENDING, SessionState.ASKING, SessionState.MISSED}
    of = session(shipped("fem-steder"), language, state=state)
    if waits:
        of = replace(of, course=None)
    shown(session_message(view(of, OPENED), CATALOGUE[language]))
    shown(session_message(view(of, OPENED, is_latest=False), CATALOGUE[language]))


@each_language
def test_a_pause_says_when_it_ends(language: str) -> None:
    of = session(shipped("fem-steder"), language, state=SessionState.PAUSED)
    assert of.course is not None
    of = replace(of, course=pause(of.course, OPENED + MINUTE))
    text = shown(session_message(view(of, OPENED + 2 * MINUTE), CATALOGUE[language]))
    ends = (OPENED + 11 * MINUTE).astimezone(team().zone)
    assert f"{ends:%H:%M}" in text


def test_a_message_is_old_exactly_when_it_would_read_differently() -> None:
    of, texts = session(shipped("fem-steder")), CATALOGUE["nb"]
    before = None
    for second in range(0, 960, 20):
        now = OPENED + timedelta(seconds=second)
        seen = (mark(of, now), session_message(view(of, now), texts))
        if before is not None:
            assert (before[0] == seen[0]) == (before[1] == seen[1]), second
        before = seen


@each_language
def test_the_label_of_a_tap_is_its_options(language: str) -> None:
    of = session(shipped("fem-steder"), language)
    step = next(step for step in of.script.steps if step.input)
    label = tap_label(of, step, 2, CATALOGUE[language])
    assert step.options[1][language] in label


@each_language
def test_the_lists_of_scripts_and_the_notes_can_be_sent(language: str) -> None:
    texts = CATALOGUE[language]
    shown(script_list([shipped(path.stem) for path in PATHS], texts))
    shown(script_list([], texts))
    for path in PATHS:
        (page,) = reading(shipped(path.stem), [team(language)], texts)
        shown(page)
    for why in (SessionWhy.OUTAGE, SessionWhy.BUSY, SessionWhy.NO_SCRIPT, SessionWhy.REFUSED):
        payload = {
            "key": f"note-session-{why}",
            "due_at": OPENED.isoformat(),
            "session": 10**15,
        }
        shown(note(payload, team(language), texts, OPENED))
