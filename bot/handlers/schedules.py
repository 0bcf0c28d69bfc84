"""What is planned: the list of a team's schedules, and the buttons that change them."""

from datetime import timedelta

from telegram import Update
from telegram.constants import ChatType
from telegram.ext import CallbackQueryHandler

from bot.context import Context
from bot.core.errors import UserError
from bot.core.roles import Action
from bot.core.schedule import Schedule, ScheduleState, next_occurrence
from bot.core.team import Team
from bot.dealing import plan_of, restart_schedule
from bot.handlers.planning import deal_now
from bot.handlers.rights import Asked, button_of, check, pressed_team
from bot.handlers.speech import follow, show, toast
from bot.handlers.wizard import begin, change_link
from bot.messages import plans, voice
from bot.messages.callbacks import Button, ForeignButtonError
from bot.messages.plans import PAUSES
from bot.sessions import start_now


async def schedules(update: Update, context: Context, asked: Asked) -> voice.Message:
    """/schedules: what is planned, with the next dates."""
    team = asked.team
    await check(update, context, team, Action.SCHEDULE)
    texts = context.readers_texts(update, team)
    of_team = context.eske.store.schedules.of_team(team.id)
    listed = [plan_of(context.eske, one, team, texts.language) for one in of_team]
    return plans.plan_list(listed, team, texts)


async def press_change(update: Update, context: Context) -> None:
    """Change a schedule step by step: in this message, or in the private chat from a group."""
    message = update.effective_message
    chosen = context.eske.store.schedules.by_id(button_of(update).id)
    if chosen is None or message is None:
        raise UserError("schedule-gone")
    team = pressed_team(context, chosen.team_id)
    await check(update, context, team, Action.SCHEDULE)
    if message.chat.type != ChatType.PRIVATE:
        await follow(context, update, change_link(context.eske, team, chosen))
        return
    await begin(update, context, team, chosen)
    await toast(context, update, "")


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
        plan = plan_of(context.eske, after, team, texts.language)
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
            if chosen.script_ids:
                origin = f"update:{update.update_id}"
                start_now(eske, team, chosen.script_ids, origin)
                return "session-starts"
            deal_now(update, context, team, chosen.deck_ids, chosen)
            return "draw-comes"
        case "delete", "1":
            eske.store.schedules.remove(chosen.id)
            return ""
    raise UserError("press-unknown")


def _weeks(button: Button) -> int:
    try:
        weeks = button.number()
    except ForeignButtonError:
        weeks = -1
    if weeks not in (0, *PAUSES):
        raise UserError("press-unknown")
    return weeks


HANDLERS = [
    CallbackQueryHandler(press_change, pattern="^schedule:change:"),
    CallbackQueryHandler(press, pattern="^schedule:"),
]
