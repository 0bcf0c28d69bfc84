"""Leads plan: what is dealt when, and a card right now."""

from datetime import timedelta

from telegram import Update
from telegram.constants import ChatType
from telegram.ext import CallbackQueryHandler

from bot.context import Context
from bot.core.errors import UserError
from bot.core.offer import Offer
from bot.core.roles import Action
from bot.core.schedule import Schedule, next_occurrence
from bot.core.schedule_words import parse_schedule
from bot.core.team import Team
from bot.dealing import dealt_card, decks_for, plan_of, usual_decks
from bot.handlers.rights import Asked, button_of, check, pressed_team
from bot.handlers.speech import react, reply, toast
from bot.handlers.wizard import begin, plan_link
from bot.messages import plans, voice
from bot.messages.wizard import invitation
from bot.sessions import scripts_for
from bot.store import NewSchedule

OPEN_FOR = timedelta(hours=24)
# Two presses this close together, also by two leads, mean one card.
DOUBLE_TAP = timedelta(seconds=10)


async def schedule(update: Update, context: Context, asked: Asked) -> voice.Message | None:
    """/schedule <decks> <rule> <time>: deal cards by a rule; without words, ask in private."""
    team, eske = asked.team, context.eske
    await check(update, context, team, Action.SCHEDULE)
    texts = context.readers_texts(update, team)
    if not asked.words:
        await _ask_in_private(update, context, team)
        return None
    offer = Offer(team, tuple(decks_for(eske, team)))
    decks = [deck.id for deck in offer.decks]
    scripts = [script.id for script in scripts_for(eske, team)]
    today = eske.today(team)
    request = parse_schedule(asked.words, decks=decks, scripts=scripts, today=today)
    first = next_occurrence(request.rule, team.zone, eske.clock.now())
    if first is None:
        raise UserError("schedule-never")
    made = eske.store.schedules.add(
        NewSchedule(
            team_id=team.id,
            origin=asked.origin,
            deck_ids=request.deck_ids,
            rule=request.rule,
            open_for=request.open_for,
            visibility=offer.nearest(request.visibility or team.visibility, request.deck_ids),
            next_at=first.at,
            script_ids=request.script_ids,
            starts=request.starts,
        )
    )
    return plans.planned(plan_of(eske, made, team, texts.language), texts)


async def draw(update: Update, context: Context, asked: Asked) -> voice.Message | None:
    """/draw [deck]: deal one card now."""
    team, message = asked.team, update.effective_message
    await check(update, context, team, Action.DRAW)
    assert message is not None
    known = [deck.id for deck in decks_for(context.eske, team)]
    wanted = asked.words.split() or usual_decks(context.eske, team)
    if unknown := [name for name in wanted if name not in known]:
        raise UserError("draw-unknown-deck", deck=unknown[0][:40], decks=", ".join(known))
    deal_now(update, context, team, tuple(wanted), origin=asked.origin)
    if message.chat.type == ChatType.PRIVATE:
        texts = context.readers_texts(update, team)
        return voice.Message(voice.say(texts, "draw-comes-to", team=team.name))
    react(context, message)
    return None


async def press_draw(update: Update, context: Context) -> None:
    """The panel's button for the first card."""
    team = pressed_team(context, button_of(update).id)
    await check(update, context, team, Action.DRAW)
    deal_now(update, context, team, usual_decks(context.eske, team))
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


def deal_now(
    update: Update,
    context: Context,
    team: Team,
    deck_ids: tuple[str, ...],
    chosen: Schedule | None = None,
    *,
    origin: str = "",
) -> None:
    """Owe the team a card now; the same update or `origin`, or a double tap, owes it once."""
    eske, now = context.eske, context.eske.clock.now()
    if update.callback_query and eske.store.deliveries.asked_since(team.id, now - DOUBLE_TAP):
        return
    delivery = dealt_card(
        eske,
        team,
        deck_ids,
        origin=origin or f"update:{update.update_id}",
        seed=chosen.seed if chosen else f"team:{team.id}",
        due_at=now,
        visibility=chosen.visibility if chosen else team.visibility,
        open_for=chosen.open_for if chosen else OPEN_FOR,
    )
    if delivery is None:
        raise UserError("draw-no-card")
    eske.store.deliveries.add(delivery)


async def _ask_in_private(update: Update, context: Context, team: Team) -> None:
    """Begin the wizard where one is in private, else show the way there."""
    message = update.effective_message
    assert message is not None
    if message.chat.type == ChatType.PRIVATE:
        await begin(update, context, team)
        return
    texts = context.readers_texts(update, team)
    await reply(context, message, invitation(plan_link(context.eske, team), texts))


HANDLERS = [
    CallbackQueryHandler(press_draw, pattern="^team:draw:"),
    CallbackQueryHandler(press_again, pattern="^card:again:"),
]
