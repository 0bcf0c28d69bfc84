"""What a calendar invitation would plan, or change, for a lead to confirm."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.core.invitation import Changes, News
from bot.core.schedule import Occurrence, Rule
from bot.core.team import Team
from bot.messages import plans
from bot.messages.callbacks import Button, Noun
from bot.messages.plans import Plan
from bot.messages.voice import Message, keyboard, say
from bot.texts import Texts
from bot.texts.dates import moment_words

# A change lists so many single dates of each sort; the rest is counted.
MOST_DATES = 5


@dataclass(frozen=True, slots=True)
class CalendarView:
    """A proposal of that number. `coming` are the next dates; `today` is the team's local date.

    A change of a schedule has `changes` and the rule that it has now as `before`.
    """

    number: int
    team: Team
    rule: Rule
    coming: Sequence[Occurrence]
    today: date
    changes: Changes | None = None
    before: Rule | None = None


def new_series(view: CalendarView, texts: Texts, *, sessions: bool, cards: bool) -> Message:
    """A series that is not planned yet: shall it bring sessions, or cards?"""
    lines = [
        say(texts, "calendar-new", team=view.team.name),
        say(texts, "calendar-when", when=plans.rule_words(view.rule, texts, view.today)),
        *_next(view, texts),
        "",
        say(texts, "calendar-ask"),
    ]
    rows = [
        [(texts("calendar-sessions"), _button(view, "sessions"))] if sessions else [],
        [(texts("calendar-cards"), _button(view, "cards"))] if cards else [],
        [(texts("wizard-cancel"), _button(view, "cancel"))],
    ]
    return Message("\n".join(lines), keyboard(*rows))


def changed_series(view: CalendarView, texts: Texts) -> Message:
    """What is different from the plan, and a button that changes it."""
    assert view.changes is not None
    assert view.before is not None
    lines = [say(texts, "calendar-change", team=view.team.name)]
    if view.changes.news is News.RHYTHM:
        was = plans.rule_words(view.before, texts, view.today)
        lines.append(say(texts, "calendar-was", when=was))
        becomes = plans.rule_words(view.rule, texts, view.today)
        lines.append(say(texts, "calendar-becomes", when=becomes))
    else:
        lines += _dates(view, view.changes, texts)
    lines += [*_next(view, texts), "", say(texts, "calendar-ask-change")]
    yes = (texts("wizard-yes-change"), _button(view, "change"))
    no = (texts("wizard-cancel"), _button(view, "cancel"))
    return Message("\n".join(lines), keyboard([yes], [no]))


def series_off(plan: Plan, texts: Texts) -> Message:
    """The calendar has called the whole series off: what shall become of its schedule?"""
    number = plan.schedule.id
    rows = [
        [(texts("schedule-delete-yes"), Button(Noun.SCHEDULE, "delete", number, "1"))],
        [(texts("calendar-pause"), Button(Noun.SCHEDULE, "pause", number, "0"))],
        [(texts("calendar-keep"), Button(Noun.SCHEDULE, "open", number))],
    ]
    lines = [say(texts, "calendar-off", team=plan.team.name), "", plans.words(plan, texts)]
    return Message("\n".join(lines), keyboard(*rows))


def nothing_new(plan: Plan, texts: Texts, key: str) -> Message:
    """The plan as it is; `key` says why nothing changes."""
    return Message(f"{say(texts, key)}\n\n{plans.words(plan, texts)}")


def _dates(view: CalendarView, changes: Changes, texts: Texts) -> Iterator[str]:
    for left, taken in changes.moved[:MOST_DATES]:
        moment = _at(view, left, texts), _at(view, taken, texts)
        yield say(texts, "calendar-moved", was=moment[0], becomes=moment[1])
    for key, some in (("calendar-skipped", changes.skipped), ("calendar-added", changes.added)):
        for at in some[:MOST_DATES]:
            yield say(texts, key, at=_at(view, at, texts))
    every = (changes.moved, changes.skipped, changes.added)
    if more := sum(max(0, len(some) - MOST_DATES) for some in every):
        yield say(texts, "calendar-more", count=more)


def _next(view: CalendarView, texts: Texts) -> Iterator[str]:
    yield ""
    yield say(texts, "schedule-next")
    for one in view.coming:
        yield f"• {_at(view, one.at, texts)}"


def _at(view: CalendarView, at: datetime, texts: Texts) -> str:
    return moment_words(at, view.team.zone, texts.language, today=view.today)


def _button(view: CalendarView, verb: str) -> Button:
    return Button(Noun.CALENDAR, verb, view.number)
