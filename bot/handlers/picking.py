"""Staff pick several options in the private chat, in one stage or more."""

from telegram import Update
from telegram.ext import CallbackQueryHandler

from bot.context import Context
from bot.core import picking
from bot.core.delivery import Delivery
from bot.core.errors import UserError
from bot.core.picking import Picking
from bot.core.team import Team
from bot.handlers.answers import show_privately
from bot.handlers.cards import pressed_card
from bot.handlers.rights import button_of
from bot.handlers.speech import toast
from bot.messages.callbacks import ForeignButtonError
from bot.messages.gate import GateError


async def press_pick(update: Update, context: Context) -> None:
    """One option is wanted, or not any more."""
    delivery, team, before = await _picking(update, context)
    after = picking.pick(delivery.card, before, button_of(update).value)
    await _keep(update, context, delivery, team, after)


async def press_stage(update: Update, context: Context) -> None:
    """To the next stage, or back; after the last one the picks are the answer."""
    delivery, team, before = await _picking(update, context)
    try:
        after = picking.turn(delivery.card, before, button_of(update).number())
    except ForeignButtonError:
        raise UserError("press-unknown") from None
    user = update.effective_user
    assert user is not None
    if after.done:
        value = picking.value_of(delivery.card, after)
        if context.eske.store.answers.put(delivery.id, user.id, value):
            context.eske.touch(delivery.id)
    await _keep(update, context, delivery, team, after)


async def _picking(update: Update, context: Context) -> tuple[Delivery, Team, Picking]:
    """The open card that is pressed, its team, and what the person has picked so far."""
    delivery, team = await pressed_card(update, context, button_of(update))
    user = update.effective_user
    assert user is not None
    so_far = context.eske.store.picks.of(delivery.id, user.id)
    return delivery, team, so_far or picking.begun(delivery.card)


async def _keep(
    update: Update, context: Context, delivery: Delivery, team: Team, after: Picking
) -> None:
    user = update.effective_user
    assert user is not None
    context.eske.store.picks.put(delivery.id, user.id, after)
    await toast(context, update, "")
    # Nobody waits for it: it would hold up the next press, and ten come quickly.
    context.eske.work.start(_show(update, context, delivery, team))


async def _show(update: Update, context: Context, delivery: Delivery, team: Team) -> None:
    try:
        await show_privately(context, update, delivery, team)
    except GateError:
        # It is kept all the same: the next press shows it, or the link.
        return


HANDLERS = [
    CallbackQueryHandler(press_pick, pattern="^card:pick:"),
    CallbackQueryHandler(press_stage, pattern="^card:stage:"),
]
