"""From a schedule to the draft that changes it, and from a draft to the schedule it stands for."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from bot.core.draft import Draft, Step, fitted
from bot.core.key import short_key
from bot.core.offer import Offer, Subject
from bot.core.rhythm import Rhythm, expressed, made_rule
from bot.core.schedule import Rule, Schedule, ScheduleState, Starts, instant, next_occurrence
from bot.core.schedule_words import OPEN_FOR


def subject_of(schedule: Schedule) -> Subject:
    """What a schedule brings."""
    return Subject.SESSIONS if schedule.script_ids else Subject.CARDS


def changing(schedule: Schedule, user_id: int, offer: Offer) -> Draft:
    """A draft that changes a schedule: all is chosen already, as it is now."""
    days, rhythm = expressed(schedule.rule, offer.week) or ((), Rhythm.KEPT)
    return fitted(
        Draft(
            id=0,
            user_id=user_id,
            team_id=schedule.team_id,
            schedule_id=schedule.id,
            step=Step.CONFIRM,
            subject=subject_of(schedule),
            deck_ids=schedule.deck_ids,
            script_ids=schedule.script_ids,
            days=days,
            at=schedule.rule.at,
            rhythm=rhythm,
            starts=schedule.starts,
            open_for=schedule.open_for,
            visibility=schedule.visibility,
            rule=schedule.rule,
            before=seen(schedule),
        ),
        offer,
    )


def would_be(draft: Draft, before: Schedule | None, offer: Offer, now: datetime) -> Schedule:
    """The schedule that would come at `now` of a draft to which nothing is missing.

    `before` is the schedule that it changes. `next_at` is None where the rule gives no more dates.
    """
    team = offer.team
    rule = rule_of(draft, offer, now.astimezone(team.zone).date())
    first = next_occurrence(rule, team.zone, counts_after(draft, before, offer, now))
    paused = before is not None and before.state is ScheduleState.PAUSED
    of_sessions = draft.subject is Subject.SESSIONS
    return Schedule(
        id=before.id if before else 0,
        team_id=team.id,
        deck_ids=() if of_sessions else draft.deck_ids,
        script_ids=draft.script_ids if of_sessions else (),
        rule=rule,
        # Of sessions these two are not asked: they mean nothing there.
        open_for=draft.open_for or OPEN_FOR,
        visibility=draft.visibility or team.visibility,
        starts=draft.starts or Starts.ITSELF,
        state=ScheduleState.PAUSED if paused else ScheduleState.ACTIVE,
        paused_until=before.paused_until if before else None,
        next_at=first.at if first else None,
        seed="",
    )


def rule_of(draft: Draft, offer: Offer, today: date) -> Rule:
    """The rule of a draft to which nothing is missing; it counts from the local date `today`.

    Where the days and the rhythm stay as they were it is the old one, at the chosen time: a
    change must not move "every second week" to the other week.
    """
    assert draft.at is not None
    assert draft.rhythm is not None
    if draft.rule and keeps_rhythm(draft, offer):
        return replace(draft.rule, at=draft.at)
    return made_rule(draft.days, draft.rhythm, draft.at, today)


def keeps_rhythm(draft: Draft, offer: Offer) -> bool:
    """Whether the draft leaves the days and the rhythm of its schedule as they are."""
    if draft.rule is None:
        return False
    same = expressed(draft.rule, offer.week) == (draft.days, draft.rhythm)
    return same or draft.rhythm is Rhythm.KEPT


def counts_after(draft: Draft, schedule: Schedule | None, offer: Offer, now: datetime) -> datetime:
    """The aware instant after which the draft's occurrences come.

    What was skipped, or dealt earlier today, does not come back because something else changes.
    """
    if schedule is None or schedule.next_at is None or not keeps_rhythm(draft, offer):
        return now
    zone = offer.team.zone
    on = schedule.next_at.astimezone(zone).date()
    return max(now, instant(on, time.min, zone) - timedelta(minutes=1))


def fingerprint(draft: Draft, first_at: datetime) -> str:
    """What the button that confirms holds: to what a person says yes, and when it would begin."""
    said = (
        *(draft.subject, draft.deck_ids, draft.script_ids, draft.days, draft.at, draft.rhythm),
        *(draft.starts, draft.open_for, draft.visibility, first_at.isoformat()),
    )
    return short_key(repr(said))


def seen(schedule: Schedule) -> str:
    """What a schedule brings, in a few signs: they tell whether somebody has changed it since."""
    said = (
        *(schedule.deck_ids, schedule.rule, schedule.open_for, schedule.visibility),
        *(schedule.script_ids, schedule.starts),
    )
    return short_key(repr(said))
