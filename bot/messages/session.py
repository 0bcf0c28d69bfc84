"""A session in a team's chat: one message that renews itself."""

from dataclasses import dataclass
from datetime import datetime

from bot.core.commitment import Commitment
from bot.core.deck import Format, in_language
from bot.core.result import Outcome
from bot.core.script import Step
from bot.core.session import (
    ASKING,
    Course,
    Place,
    Session,
    SessionState,
    card_of_step,
    goes_on_at,
    is_paused,
    minutes_of,
    takes_taps,
    to_spare,
    where,
)
from bot.core.team import Team
from bot.messages.callbacks import Button, Noun
from bot.messages.card import Row, position_label, position_rows
from bot.messages.commitment import closing_lines, closing_rows, opening_lines, opening_rows
from bot.messages.result import figures
from bot.messages.voice import Message, isolated, keyboard, say
from bot.texts import Texts

# One sign a minute, as many as stand in a phone's line.
_BAR = 15
# Beside what came of the taps stand the commitment and a title: Telegram takes 4096 characters.
_ROOM = 2500


@dataclass(frozen=True, slots=True)
class SessionView:
    """What a session's message shows beside the session itself.

    `tapped` is how many have pressed in the present step; `last` is the commitment that the
    session opens with, `made` its own; `is_latest` is whether no other has begun since. With
    `talks` the team answers nothing with buttons, and talks about the options instead.
    """

    session: Session
    team: Team
    now: datetime
    tapped: int
    last: Commitment | None
    made: Commitment | None
    is_latest: bool
    talks: bool


def session_message(view: SessionView, texts: Texts) -> Message:
    """The session as it stands now."""
    session = view.session
    head = f"<b>{isolated(in_language(session.script.title, session.language))}</b>"
    if session.state in {SessionState.ASKING, SessionState.PENDING}:
        return _asking(view, head, texts)
    if session.state is SessionState.MISSED or session.course is None:
        return Message(f"{head}\n\n{say(texts, 'session-asked')}")
    place = where(session.course, view.now)
    if place is None or session.state not in {SessionState.RUNNING, SessionState.PAUSED}:
        return _over(view, head, texts)
    step = session.script.steps[place.step]
    lines = [head, _time(place, texts), *_body(view, step, place, texts)]
    if is_paused(session.course, view.now):
        lines += ["", say(texts, "session-paused", at=_wall(view, goes_on_at(session.course)))]
        return Message("\n".join(lines), keyboard(*_paused_rows(session, texts)))
    lines += [*_next(session, place, texts), "", say(texts, "session-leads")]
    rows = [*_everyones_rows(view, step, place, texts), *_lead_rows(view, place, texts)]
    return Message("\n".join(lines), keyboard(*rows))


def mark(session: Session, now: datetime) -> tuple[object, ...]:
    """What a message shows of the session's time; where it is another, the message is old."""
    course = session.course
    if course is None:
        return (session.state,)
    place = where(course, now)
    if place is None or session.state not in {SessionState.RUNNING, SessionState.PAUSED}:
        stopped = session.state is SessionState.STOPPED
        return (stopped, len(session.results))
    spare = to_spare(course, now)
    return (place, spare, is_paused(course, now), session.sound, len(session.results))


def _asking(view: SessionView, head: str, texts: Texts) -> Message:
    session = view.session
    until = _wall(view, session.due_at + ASKING)
    asks = say(texts, "session-asks", minutes=session.script.minutes, until=until)
    about = isolated(in_language(session.script.about, session.language))
    start = Button(Noun.SESSION, "start", session.id)
    rows: list[Row] = [[(texts("session-button-start"), start)]]
    return Message(f"{head}\n{about}\n\n{asks}", keyboard(*rows))


def _over(view: SessionView, head: str, texts: Texts) -> Message:
    session = view.session
    stopped = session.state is SessionState.STOPPED
    lines = [head, say(texts, "session-stopped" if stopped else "session-ended")]
    came: list[str] = []
    for step in reversed(session.script.steps):
        told = _came(session, step, texts, asked=True)
        if sum(map(len, [*told, *came])) > _ROOM:
            break
        came = [*told, *came]
    lines += came
    if view.made is not None or view.is_latest:
        lines += ["", *_closing(view, texts)]
    rows = closing_rows(session.id, view.made, texts) if view.is_latest else []
    return Message("\n".join(lines), keyboard(*rows))


def _time(place: Place, texts: Texts) -> str:
    signs = min(place.total, _BAR)
    full = max(place.minute * signs // place.total, 1)
    bar = "▮" * full + "▯" * (signs - full)
    where_ = f"{place.minute} / {place.total}"
    return f"{bar} {say(texts, 'session-place', place=where_, left=place.left)}"


def _body(view: SessionView, step: Step, place: Place, texts: Texts) -> list[str]:
    """What everyone does now, with what belongs to the first and to the last step."""
    session, language = view.session, view.session.language
    lines = []
    summed_up = [one for one in session.script.steps if one.id in session.results]
    if summed_up and place.step:
        lines += _came(session, summed_up[-1], texts)
    lines += ["", isolated(in_language(step.do, language))]
    if step.question:
        lines += ["", f"<b>{isolated(in_language(step.question, language))}</b>"]
    if takes_taps(step):
        lines += _taps(view, step, texts)
    elif step.input is Format.REFLECT:
        lines += ["", say(texts, "session-reflect")]
    today = view.now.astimezone(view.team.zone).date()
    if place.step == 0:
        lines += ["", *opening_lines(view.last, texts, today)]
    if place.step == len(session.script.steps) - 1:
        lines += ["", *_closing(view, texts)]
    return lines


def _closing(view: SessionView, texts: Texts) -> list[str]:
    session = view.session
    today = view.now.astimezone(view.team.zone).date()
    return closing_lines(view.made, session.script, session.language, texts, today)


def _taps(view: SessionView, step: Step, texts: Texts) -> list[str]:
    session, card = view.session, card_of_step(step)
    if not view.talks:
        return ["", say(texts, "session-taps", count=view.tapped, k=session.k)]
    ends = [*card.options] or [*card.poles]
    return ["", *(f"• {isolated(in_language(words, session.language))}" for words in ends)]


def _came(session: Session, step: Step, texts: Texts, *, asked: bool = False) -> list[str]:
    """What came of the taps in a step, if anybody pressed; with `asked`, also the question."""
    result = session.results.get(step.id)
    if result is None or result.outcome is Outcome.SILENCE:
        return []
    card, language = card_of_step(step), session.language
    question = [f"<b>{isolated(in_language(card.text, language))}</b>"] if asked else []
    return ["", *question, *figures(card, language, session.k, result, texts)]


def _next(session: Session, place: Place, texts: Texts) -> list[str]:
    coming = place.step + 1
    if coming == len(session.script.steps) or session.course is None:
        return []
    step = session.script.steps[coming]
    what = in_language(step.question or step.do, session.language)
    minutes = minutes_of(session.course, coming)
    return ["", f"<i>{say(texts, 'session-next', minutes=minutes, what=what)}</i>"]


def _everyones_rows(view: SessionView, step: Step, place: Place, texts: Texts) -> list[Row]:
    session = view.session
    if takes_taps(step) and not view.talks:
        return [
            *position_rows(
                card_of_step(step),
                session.language,
                texts,
                lambda position: _button(session, "tap", f"{place.step}.{position}"),
            ),
            [(texts("card-withdraw"), _button(session, "withdraw", f"{place.step}"))],
        ]
    if place.step == 0:
        return opening_rows(view.last, texts)
    if place.step == len(session.script.steps) - 1:
        return closing_rows(session.id, view.made, texts)
    return []


def _lead_rows(view: SessionView, place: Place, texts: Texts) -> list[Row]:
    session, course = view.session, _course(view)
    is_last = place.step == len(session.script.steps) - 1
    onward = texts("session-button-finish" if is_last else "session-button-next")
    row: Row = [(onward, _button(session, "next", f"{place.step}"))]
    if spare := to_spare(course, view.now):
        which = f"{place.step}.{minutes_of(course, place.step)}"
        row.append((texts("session-button-more", minutes=spare), _button(session, "more", which)))
    row += [
        (texts("session-button-pause"), _button(session, "pause")),
        (texts("session-button-stop"), _button(session, "stop")),
    ]
    if place.step:
        return [row]
    caption = "session-button-sound-off" if session.sound else "session-button-sound-on"
    wanted = "0" if session.sound else "1"
    # The text says that the bottom row is the leads': what a session is steered with.
    return [[(texts(caption), _button(session, "sound", wanted))], row]


def _paused_rows(session: Session, texts: Texts) -> list[Row]:
    return [
        [
            (texts("session-button-resume"), _button(session, "resume")),
            (texts("session-button-stop"), _button(session, "stop")),
        ]
    ]


def tap_label(session: Session, step: Step, position: int, texts: Texts) -> str:
    """How a position of a step reads."""
    return position_label(card_of_step(step), position, session.language, texts)


def _course(view: SessionView) -> Course:
    assert view.session.course is not None
    return view.session.course


def _wall(view: SessionView, at: datetime | None) -> str:
    return f"{at.astimezone(view.team.zone):%H:%M}" if at else ""


def _button(session: Session, verb: str, value: str = "") -> Button:
    return Button(Noun.SESSION, verb, session.id, value)
