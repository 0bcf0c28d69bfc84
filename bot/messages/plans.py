"""Schedules in words that a person would use, with the buttons that change them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from telegram import InlineKeyboardMarkup

from bot.core.delivery import Delivery, DeliveryState
from bot.core.recurrence import describe
from bot.core.schedule import Occurrence, Rule, Schedule, ScheduleState
from bot.core.session import Session
from bot.core.team import Team
from bot.messages.callbacks import Button, Noun
from bot.messages.voice import Message, keyboard, say
from bot.texts import Texts
from bot.texts.dates import date_words, duration_words, list_words, moment_words, weekday_name

PAUSES = (1, 2, 4, 8)
# More would not be read; and a text takes no more than 1000 characters.
MOST_TITLES = 4


@dataclass(frozen=True, slots=True)
class Plan:
    """A schedule with what is to be told about it. `today` is the team's local date.

    `titles` are those of its decks, or of the scripts of its sessions.
    """

    schedule: Schedule
    team: Team
    titles: Sequence[str]
    coming: Sequence[Occurrence]
    last: Delivery | None
    today: date
    last_session: Session | None = None


def planned(plan: Plan, texts: Texts, *, changed: bool = False) -> Message:
    """A new schedule, or a changed one, to be seen by the lead who made it so."""
    head = say(texts, "schedule-changed" if changed else "schedule-made")
    return Message(f"{head}\n\n{words(plan, texts)}", _keyboard(plan, texts))


def plan_list(plans: Sequence[Plan], team: Team, texts: Texts) -> Message:
    """All schedules of a team; with more than one, a button opens each."""
    if not plans:
        return Message(say(texts, "schedules-none"))
    if len(plans) == 1:
        return one_plan(plans[0], texts)
    parts = [say(texts, "schedules-title", team=team.name)]
    parts += [f"<b>{number}</b> {words(plan, texts)}" for number, plan in enumerate(plans, 1)]
    buttons = [
        (texts("schedules-open", number=number), _button(plan, "open"))
        for number, plan in enumerate(plans, 1)
    ]
    rows = [buttons[at : at + 3] for at in range(0, len(buttons), 3)]
    return Message("\n\n".join(parts), keyboard(*rows))


def one_plan(plan: Plan, texts: Texts) -> Message:
    """One schedule and what can be done with it."""
    return Message(words(plan, texts), _keyboard(plan, texts))


def pauses(plan: Plan, texts: Texts) -> Message:
    """How long to pause."""
    rows = [
        [(texts("schedule-pause-weeks", weeks=weeks), _button(plan, "pause", str(weeks)))]
        for weeks in PAUSES
    ]
    rows.append([(texts("schedule-pause-open"), _button(plan, "pause", "0"))])
    rows.append([(texts("button-back"), _button(plan, "open"))])
    return Message(words(plan, texts), keyboard(*rows))


def deletion(plan: Plan, texts: Texts) -> Message:
    """Asks whether the schedule is really to go."""
    rows = [
        [(texts("schedule-delete-yes"), _button(plan, "delete", "1"))],
        [(texts("button-back"), _button(plan, "open"))],
    ]
    text = f"{words(plan, texts)}\n\n{say(texts, 'schedule-delete-really')}"
    return Message(text, keyboard(*rows))


def rule_words(rule: Rule, texts: Texts, today: date) -> str:
    """When a rule comes round, as a person would say it."""
    language = texts.language
    recurrence = describe(rule)
    # In Hebrew the week starts on Sunday.
    first = 6 if language == "he" else 0
    days = sorted(recurrence.weekdays, key=lambda day: (day - first) % 7)
    names = [weekday_name(day, language) for day in days]
    said = texts(
        f"rule-{recurrence.kind}",
        interval=recurrence.interval,
        days=list_words(names, language),
        ordinal=recurrence.ordinal or 0,
        rule=rule.rrule,
        at=f"{rule.at:%H:%M}",
    )
    if rule.zone:
        said += texts("rule-zone", zone=rule.zone)
    if recurrence.count:
        said += texts("rule-count", count=recurrence.count)
    if recurrence.until:
        said += texts("rule-until", on=date_words(recurrence.until, language, today=today))
    return said


def skips(schedule: Schedule) -> str:
    """What the button to skip the next one holds: which one that is, so that it goes but once."""
    return f"{schedule.next_at.timestamp():.0f}" if schedule.next_at else ""


def words(plan: Plan, texts: Texts) -> str:
    """What is dealt when, how it is answered, and when it comes next."""
    schedule, team, language = plan.schedule, plan.team, texts.language
    lines = _of_sessions(plan, texts) if schedule.script_ids else _of_cards(plan, texts)
    if schedule.state is ScheduleState.PAUSED:
        lines.append(_paused(plan, texts))
    elif plan.coming:
        lines.append(say(texts, "schedule-next"))
        lines += [
            f"• {moment_words(coming.at, team.zone, language, today=plan.today)}"
            for coming in plan.coming
        ]
    else:
        lines.append(say(texts, "schedule-ended"))
    if plan.last and (plan.last.why or plan.last.state is DeliveryState.UNKNOWN):
        why = f"delivery-{plan.last.why or plan.last.state}"
        lines.append(say(texts, why, when=_at(plan, plan.last.due_at, texts)))
    if plan.last_session and plan.last_session.why:
        why = f"session-last-{plan.last_session.why}"
        lines.append(say(texts, why, when=_at(plan, plan.last_session.due_at, texts)))
    return "\n".join(lines)


def _of_cards(plan: Plan, texts: Texts) -> list[str]:
    schedule, language = plan.schedule, texts.language
    decks = list_words(list(plan.titles), language)
    length = duration_words(schedule.open_for, language)
    return [
        say(texts, "schedule-what", decks=decks, when=_when(plan, texts)),
        say(texts, f"schedule-how-{schedule.visibility}", length=length),
    ]


def _of_sessions(plan: Plan, texts: Texts) -> list[str]:
    count = len(plan.titles)
    key = "schedule-script" if count == 1 else "schedule-scripts"
    if count > MOST_TITLES:
        which = say(texts, "schedule-scripts-many", count=count)
    else:
        which = say(texts, key, scripts=list_words(list(plan.titles), texts.language))
    return [
        say(texts, "schedule-what-session", when=_when(plan, texts)),
        which,
        say(texts, f"schedule-starts-{plan.schedule.starts}"),
    ]


def _when(plan: Plan, texts: Texts) -> str:
    return rule_words(plan.schedule.rule, texts, plan.today)


def _paused(plan: Plan, texts: Texts) -> str:
    until = plan.schedule.paused_until
    if until is None:
        return say(texts, "schedule-paused")
    return say(texts, "schedule-paused-until", until=_at(plan, until, texts))


def _at(plan: Plan, at: datetime, texts: Texts) -> str:
    return moment_words(at, plan.team.zone, texts.language, today=plan.today)


def _keyboard(plan: Plan, texts: Texts) -> InlineKeyboardMarkup:
    run = "schedule-run-session" if plan.schedule.script_ids else "schedule-run"
    changes = {
        ScheduleState.ACTIVE: [
            (texts("schedule-pause"), _button(plan, "pauses")),
            (texts("schedule-skip"), _button(plan, "skip", skips(plan.schedule))),
        ],
        ScheduleState.PAUSED: [(texts("schedule-resume"), _button(plan, "resume"))],
        ScheduleState.ENDED: [],
    }
    return keyboard(
        changes[plan.schedule.state],
        [
            (texts(run), _button(plan, "run")),
            (texts("schedule-delete"), _button(plan, "delete", "0")),
        ],
        [(texts("schedule-change"), _button(plan, "change"))],
    )


def _button(plan: Plan, verb: str, value: str = "") -> Button:
    return Button(Noun.SCHEDULE, verb, plan.schedule.id, value)
