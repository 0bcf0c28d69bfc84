"""Leads plan: what is dealt when, and a card right now."""

from datetime import date, timedelta

from telegram import Update
from telegram.ext import CallbackQueryHandler, CommandHandler, filters

from bot.context import Context
from bot.core.errors import UserError
from bot.core.roles import Action
from bot.core.schedule import Schedule, ScheduleState, next_occurrence, occurrences
from bot.core.schedule_words import parse_schedule
from bot.core.team import Team
from bot.dealing import (
    dealt_card,
    deck_titles,
    decks_for,
    restart_schedule,
    usual_decks,
)
from bot.handlers.rights import button_of, check, pressed_team, team_here
from bot.handlers.speech import react, show, tell, toast
from bot.messages import plans, voice
from bot.messages.callbacks import Button, ForeignButtonError
from bot.messages.plans import PAUSES, Plan

OPEN_FOR = timedelta(hours=24)
# Two presses this close together, also by two leads, mean one card.
DOUBLE_TAP = timedelta(seconds=10)


async def schedule(update: Update, context: Context) -> None:
    """/schedule <decks> <rule> <time>: deal cards by a rule."""
    team = team_here(update, context)
    await check(update, context, team, Action.SCHEDULE)
    eske, message = context.eske, update.effective_message
    assert message is not None
    _, *words = (message.text or "").split(maxsplit=1)
    decks = [deck.id for deck in decks_for(eske, team)]
    request = parse_schedule("".join(words), decks=decks, today=_today(context, team))
    first = next_occurrence(request.rule, team.zone, eske.clock.now())
    if first is None:
        raise UserError("schedule-never")
    made = eske.store.schedules.add(
        team_id=team.id,
        origin=f"update:{update.update_id}",
        deck_ids=request.deck_ids,
        rule=request.rule,
        open_for=request.open_for,
        visibility=request.visibility or team.visibility,
        next_at=first.at,
    )
    texts = context.readers_texts(update, team)
    await tell(context, update, plans.planned(_plan(context, made, team, texts.language), texts))


async def schedules(update: Update, context: Context) -> None:
    """/schedules: what is planned, with the next dates."""
    team = team_here(update, context)
    await check(update, context, team, Action.SCHEDULE)
    texts = context.readers_texts(update, team)
    of_team = context.eske.store.schedules.of_team(team.id)
    listed = [_plan(context, one, team, texts.language) for one in of_team]
    await tell(context, update, plans.plan_list(listed, team, texts))


async def draw(update: Update, context: Context) -> None:
    """/draw [deck]: deal one card now."""
    team = team_here(update, context)
    await check(update, context, team, Action.DRAW)
    message = update.effective_message
    assert message is not None
    known = [deck.id for deck in decks_for(context.eske, team)]
    wanted = context.args or usual_decks(context.eske, team)
    if unknown := [name for name in wanted if name not in known]:
        raise UserError("draw-unknown-deck", deck=unknown[0][:40], decks=", ".join(known))
    _deal_now(context, update, team, tuple(wanted))
    react(context, message)


async def press_draw(update: Update, context: Context) -> None:
    """The panel's button for the first card."""
    team = pressed_team(context, button_of(update).id)
    await check(update, context, team, Action.DRAW)
    _deal_now(context, update, team, usual_decks(context.eske, team))
    await toast(context, update, context.readers_texts(update, team)("draw-comes"))


async def press_again(update: Update, context: Context) -> None:
    """Send a card again of which nobody knows whether it arrived, or that was refused."""
    delivery = context.eske.store.deliveries.by_id(button_of(update).id)
    if delivery is None:
        raise UserError("press-unknown")
    team = pressed_team(context, delivery.team_id)
    await check(update, context, team, Action.SEND_AGAIN)
    texts = context.readers_texts(update, team)
    sent = context.eske.store.deliveries.send_again(delivery.id, context.eske.clock.now())
    await toast(context, update, texts("draw-comes" if sent else "again-not-needed"))


async def press(update: Update, context: Context) -> None:
    """A button of one schedule."""
    button = button_of(update)
    store = context.eske.store
    chosen = store.schedules.by_id(button.id)
    if chosen is None:
        raise UserError("schedule-gone")
    team = pressed_team(context, chosen.team_id)
    await check(update, context, team, Action.SCHEDULE)
    texts = context.readers_texts(update, team)
    done = _change(update, context, chosen, team, button)
    after = store.schedules.by_id(chosen.id)
    if after is None:
        message = voice.Message(voice.say(texts, "schedule-deleted"))
    else:
        plan = _plan(context, after, team, texts.language)
        asks = {"pauses": plans.pauses, "delete": plans.deletion}
        message = asks.get(button.verb, plans.one_plan)(plan, texts)
    await show(context, update, message)
    await toast(context, update, texts(done) if done else "")


def _change(update: Update, context: Context, chosen: Schedule, team: Team, button: Button) -> str:
    """Do what the button says; return the key of what to say about it, or ""."""
    eske, now = context.eske, context.eske.clock.now()
    match button.verb, button.value:
        case ("open" | "pauses", _) | ("delete", "0"):
            return ""
        case "pause", _:
            weeks = _weeks(button)
            if chosen.state is ScheduleState.ENDED:
                return ""
            eske.store.schedules.pause(chosen.id, now + timedelta(weeks=weeks) if weeks else None)
            return "schedule-now-paused"
        case "resume", _:
            if chosen.state is ScheduleState.PAUSED:
                restart_schedule(eske, chosen, team)
            return "schedule-now-resumed"
        case "skip", which:
            if chosen.next_at is None:
                return "schedule-ended-toast"
            if which != plans.skips(chosen):
                # A double tap, or an old button: what comes next now is shown.
                return ""
            following = next_occurrence(chosen.rule, team.zone, chosen.next_at)
            eske.store.schedules.go_on(chosen, following.at if following else None)
            return "schedule-now-skipped"
        case "run", _:
            _deal_now(context, update, team, chosen.deck_ids, chosen)
            return "draw-comes"
        case "delete", "1":
            eske.store.schedules.remove(chosen.id)
            return ""
    raise UserError("press-unknown")


def _deal_now(
    context: Context,
    update: Update,
    team: Team,
    deck_ids: tuple[str, ...],
    chosen: Schedule | None = None,
) -> None:
    """Owe the team a card now; the same update, or a double tap, owes it once."""
    eske, now = context.eske, context.eske.clock.now()
    if update.callback_query and eske.store.deliveries.asked_since(team.id, now - DOUBLE_TAP):
        return
    delivery = dealt_card(
        eske,
        team,
        deck_ids,
        origin=f"update:{update.update_id}",
        seed=chosen.seed if chosen else f"team:{team.id}",
        due_at=now,
        visibility=chosen.visibility if chosen else team.visibility,
        open_for=chosen.open_for if chosen else OPEN_FOR,
    )
    if delivery is None:
        raise UserError("draw-no-card")
    eske.store.deliveries.add(delivery)


def _plan(context: Context, one: Schedule, team: Team, language: str) -> Plan:
    eske = context.eske
    coming = []
    if one.next_at is not None:
        # From just before the next one, which a skip may have moved.
        since = one.next_at - timedelta(microseconds=1)
        coming = occurrences(one.rule, team.zone, since, 3)
    return Plan(
        schedule=one,
        team=team,
        deck_titles=deck_titles(eske, one.deck_ids, language),
        coming=coming,
        last=eske.store.deliveries.last_of_schedule(one.id),
        today=_today(context, team),
    )


def _weeks(button: Button) -> int:
    try:
        weeks = button.number()
    except ForeignButtonError:
        weeks = -1
    if weeks not in (0, *PAUSES):
        raise UserError("press-unknown")
    return weeks


def _today(context: Context, team: Team) -> date:
    return context.eske.clock.now().astimezone(team.zone).date()


HANDLERS = [
    CommandHandler("schedule", schedule, filters.UpdateType.MESSAGE),
    CommandHandler("schedules", schedules, filters.UpdateType.MESSAGE),
    CommandHandler("draw", draw, filters.UpdateType.MESSAGE),
    CallbackQueryHandler(press_draw, pattern="^team:draw:"),
    CallbackQueryHandler(press_again, pattern="^card:again:"),
    CallbackQueryHandler(press, pattern="^schedule:"),
]
