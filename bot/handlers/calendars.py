"""Leads send calendar invitations: a series becomes a schedule, a later file moves or skips."""

import asyncio

from telegram import Document, Message, Update
from telegram.constants import ChatType
from telegram.ext import CallbackQueryHandler, filters

from bot.content.invitation import LARGEST, read_invitation
from bot.context import Context, Eske
from bot.core.errors import UserError
from bot.core.invitation import Invitation, News, coming, compare, renewed
from bot.core.offer import Offer
from bot.core.roles import Action
from bot.core.schedule import Schedule
from bot.core.team import Team
from bot.dealing import decks_for, plan_of, usual_decks
from bot.handlers.documents import fetched
from bot.handlers.planning import OPEN_FOR
from bot.handlers.rights import Asked, button_of, check, pressed_team
from bot.handlers.speech import show, toast
from bot.messages import calendar, plans, voice
from bot.messages.calendar import CalendarView
from bot.sessions import scripts_for
from bot.store import Proposal
from bot.texts import Texts

# What stands for such a file where the leads' commands have their names.
FILE = "calendar file"


class _CalendarFile(filters.MessageFilter):
    """Takes a calendar file in private, or one that replies to Eske in a group."""

    def filter(self, message: Message) -> bool:
        """Whether the message is such a file."""
        if calendar_file(message) is None:
            return False
        if message.chat.type == ChatType.PRIVATE:
            return True
        replied = message.reply_to_message
        author = replied.from_user if replied else None
        return author is not None and author.id == message.get_bot().id


FILES = filters.UpdateType.MESSAGE & _CalendarFile()


def calendar_file(message: Message) -> Document | None:
    """The calendar file that a message brings, by its name or its type."""
    file = message.document
    if file is None:
        return None
    named = (file.file_name or "").lower().endswith(".ics")
    return file if named or file.mime_type == "text/calendar" else None


async def propose(update: Update, context: Context, asked: Asked) -> voice.Message:
    """What a calendar file would plan or change in a team, for the lead to confirm."""
    team, eske = asked.team, context.eske
    await check(update, context, team, Action.SCHEDULE)
    message = update.effective_message
    if update.callback_query and isinstance(message, Message):
        # The question for which team it is replies to the file.
        message = message.reply_to_message
    file = calendar_file(message) if message else None
    if file is None:
        raise UserError("which-team-again")
    if (file.file_size or 0) > LARGEST:
        raise UserError("calendar-too-big")
    data = await fetched(context, file)
    # Nobody else waits while a large file is read.
    invitation = await asyncio.to_thread(read_invitation, data, team.zone)
    texts = context.readers_texts(update, team)
    known = eske.store.proposals.planned(team.id, invitation.uid)
    if known is None:
        return _new(eske, team, invitation, texts)
    return _changed(eske, team, invitation, *known, texts)


async def press(update: Update, context: Context) -> None:
    """A button of a proposal: any lead of the team may say yes or no."""
    eske, button = context.eske, button_of(update)
    proposal = eske.store.proposals.by_id(button.id)
    if proposal is None:
        await _gone(update, context, button.id)
        return
    team = pressed_team(context, proposal.team_id)
    await check(update, context, team, Action.SCHEDULE)
    texts = context.readers_texts(update, team)
    match button.verb:
        case "cancel":
            eske.store.proposals.remove(proposal.id)
            key = "wizard-cancelled" if proposal.schedule_id is None else "wizard-as-was"
            await show(context, update, voice.Message(voice.say(texts, key)))
            await toast(context, update, "")
        case "sessions" | "cards" if proposal.schedule_id is None:
            await _show(update, context, _planned(eske, team, proposal, button.verb))
        case "change" if proposal.schedule_id is not None:
            await _show(update, context, _rewritten(eske, team, proposal), changed=True)
        case _:
            raise UserError("press-unknown")


def _new(eske: Eske, team: Team, invitation: Invitation, texts: Texts) -> voice.Message:
    """A series that the team has no schedule of."""
    if invitation.rule is None:
        raise UserError("calendar-unknown")
    now = eske.clock.now()
    dates = coming(invitation.rule, None, team.zone, now)
    if not dates:
        raise UserError("calendar-over")
    number = eske.store.proposals.add(
        team.id, invitation.rule, invitation.uid, invitation.sequence, now
    )
    view = CalendarView(number, team, invitation.rule, dates, eske.today(team))
    return calendar.new_series(
        view, texts, sessions=bool(scripts_for(eske, team)), cards=bool(decks_for(eske, team))
    )


def _changed(
    eske: Eske,
    team: Team,
    invitation: Invitation,
    schedule: Schedule,
    last_sequence: int,
    texts: Texts,
) -> voice.Message:
    """What an invitation says about a series that the team has a schedule of."""
    now = eske.clock.now()
    changes = compare(schedule.rule, last_sequence, invitation, team.zone, now)
    plan = plan_of(eske, schedule, team, texts.language)
    match changes.news:
        case News.OLD:
            return calendar.nothing_new(plan, texts, "calendar-old")
        case News.SAME:
            return calendar.nothing_new(plan, texts, "calendar-same")
        case News.CANCELLED:
            return calendar.series_off(plan, texts)
    rule = renewed(schedule.rule, invitation, team.zone)
    dates = coming(rule, schedule, team.zone, now)
    if not dates:
        return calendar.series_off(plan, texts)
    # Single dates count their own versions: the series keeps the one that it has.
    sequence = invitation.sequence if invitation.rule else last_sequence
    number = eske.store.proposals.add(
        team.id, rule, invitation.uid, sequence, now, changes=schedule
    )
    today = eske.today(team)
    view = CalendarView(number, team, rule, dates, today, changes, schedule.rule)
    return calendar.changed_series(view, texts)


def _planned(eske: Eske, team: Team, proposal: Proposal, what: str) -> Schedule:
    """The schedule that a lead said yes to."""
    scripts = [script.id for script in scripts_for(eske, team)] if what == "sessions" else []
    offer = Offer(team, tuple(decks_for(eske, team)))
    decks = usual_decks(eske, team) or tuple(deck.id for deck in offer.decks)
    dates = coming(proposal.rule, None, team.zone, eske.clock.now(), 1)
    if not dates:
        raise UserError("calendar-over")
    if what == "sessions" and not scripts:
        raise UserError("session-none")
    if what == "cards" and not decks:
        raise UserError("draw-no-card")
    made = eske.store.proposals.plan(
        proposal,
        dates[0].at,
        deck_ids=() if scripts else decks,
        script_ids=tuple(scripts),
        open_for=OPEN_FOR,
        visibility=offer.nearest(team.visibility, decks),
    )
    if made is None:
        raise UserError("wizard-gone")
    return made


def _rewritten(eske: Eske, team: Team, proposal: Proposal) -> Schedule:
    """The schedule with the rule that a lead said yes to."""
    schedules, number = eske.store.schedules, proposal.schedule_id
    schedule = schedules.by_id(number) if number else None
    # What was shown were differences: they hold for the plan as it was.
    if schedule is None or schedule.rule != proposal.before:
        raise UserError("calendar-again")
    dates = coming(proposal.rule, schedule, team.zone, eske.clock.now(), 1)
    if not dates:
        raise UserError("calendar-over")
    if not eske.store.proposals.change(proposal, dates[0].at):
        raise UserError("wizard-gone")
    changed = schedules.by_id(schedule.id)
    assert changed is not None
    return changed


async def _gone(update: Update, context: Context, number: int) -> None:
    """A press on a proposal that is no more; a second yes shows what came of the first."""
    made = context.eske.store.proposals.made(number)
    if made is None:
        raise UserError("wizard-gone")
    await check(update, context, pressed_team(context, made.team_id), Action.SCHEDULE)
    await _show(update, context, made)


async def _show(
    update: Update, context: Context, made: Schedule, *, changed: bool = False
) -> None:
    team = context.eske.store.teams.by_id(made.team_id)
    texts = context.readers_texts(update, team)
    plan = plan_of(context.eske, made, team, texts.language)
    await show(context, update, plans.planned(plan, texts, changed=changed))
    await toast(context, update, "")


HANDLERS = [CallbackQueryHandler(press, pattern="^calendar:")]
