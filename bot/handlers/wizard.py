"""Leads plan step by step, in the private chat: a message that asks, and what is pressed in it."""

from dataclasses import replace

from telegram import Message, Update
from telegram.constants import ChatType
from telegram.ext import CallbackQueryHandler, MessageHandler, filters

from bot.context import Context, Eske
from bot.core.draft import Draft, Step, fitted, missing
from bot.core.draft_presses import pressed
from bot.core.draft_schedule import changing, fingerprint, seen, subject_of, would_be
from bot.core.errors import UserError
from bot.core.offer import Offer, Subject
from bot.core.quiet_hours import is_quiet
from bot.core.roles import Action
from bot.core.schedule import Schedule
from bot.core.schedule_words import parse_time
from bot.core.team import Team
from bot.dealing import decks_for, plan_of
from bot.handlers.awaited import Awaited, opened_last, show_lowest
from bot.handlers.rights import button_of, check, pressed_team
from bot.handlers.speech import show, toast
from bot.messages import plans, post, voice, wizard
from bot.messages.gate import RefusedError
from bot.sessions import scripts_for
from bot.texts import Texts


def plan_link(eske: Eske, team: Team) -> str:
    """The deep link that begins a new plan for a team."""
    return eske.private_link(f"plan-{eske.store.teams.contact_token(team.id)}")


def change_link(eske: Eske, team: Team, schedule: Schedule) -> str:
    """The deep link that changes one of a team's schedules."""
    token = eske.store.teams.contact_token(team.id)
    return eske.private_link(f"change-{schedule.id}-{token}")


async def follow_link(update: Update, context: Context, payload: str) -> bool:
    """Do what such a deep link says; False where it is another kind of link."""
    kind, _, rest = payload.partition("-")
    number, token = "", rest
    if kind == "change":
        number, _, token = rest.partition("-")
    elif kind != "plan":
        return False
    team = context.eske.store.teams.by_contact_token(token)
    if team is None:
        raise UserError("contact-unknown")
    await check(update, context, team, Action.SCHEDULE)
    schedule = None
    if kind == "change":
        known = context.eske.store.schedules.of_team(team.id)
        schedule = next((one for one in known if str(one.id) == number), None)
        if schedule is None:
            raise UserError("schedule-gone")
    await begin(update, context, team, schedule)
    return True


async def begin(
    update: Update, context: Context, team: Team, schedule: Schedule | None = None
) -> None:
    """Show the wizard in the private chat, where the person may plan for the team.

    What this person has begun for it goes on where it was. A press is answered in its message.
    """
    eske, user = context.eske, update.effective_user
    assert user is not None
    offer = _offer(eske, team)
    subject = subject_of(schedule) if schedule else next(iter(offer.subjects), Subject.CARDS)
    if subject not in offer.subjects:
        raise UserError("session-none" if subject is Subject.SESSIONS else "draw-no-card")
    new = changing(schedule, user.id, offer) if schedule else Draft(0, user.id, team.id)
    draft = fitted(eske.store.drafts.begin(new, eske.clock.now()), offer)
    message = _message(eske, draft, offer, context.readers_texts(update, team))
    if update.callback_query:
        number = _pressed(update)
        await show(context, update, message)
    else:
        number = await eske.gate.insist(user.id, lambda: post.send(context.bot, user.id, message))
    eske.store.drafts.put(replace(draft, message_id=number), eske.clock.now())


async def press(update: Update, context: Context) -> None:
    """A button of a draft: its maker's own, and nobody else's."""
    eske, button, user = context.eske, button_of(update), update.effective_user
    draft = eske.store.drafts.by_id(button.id)
    number = _pressed(update)
    if draft is None:
        await _gone(update, context, button.verb, button.id)
        return
    if user is None or draft.user_id != user.id:
        raise UserError("press-unknown")
    team = eske.store.teams.by_id(draft.team_id)
    texts = context.readers_texts(update, team)
    if button.verb == "cancel":
        eske.store.drafts.remove(draft.id)
        await toast(context, update, "")
        await show(context, update, wizard.cancelled(draft, texts))
        return
    offer = _offer(eske, team)
    draft = replace(fitted(draft, offer), message_id=number)
    if button.verb == "done":
        await _finish(update, context, draft, offer, button.value)
        return
    try:
        draft = pressed(draft, button.verb, button.value, offer)
    except UserError as error:
        await _refuse(update, context, draft, offer, error)
        return
    eske.store.drafts.put(draft, eske.clock.now())
    # First the toast: whoever presses many days in a row may wait a second for the message.
    await toast(context, update, "")
    message = _message(eske, draft, offer, texts)
    if draft.step is Step.TIME:
        await show_lowest(update, context, message, lambda new: _keep(eske, draft, new))
    else:
        await show(context, update, message)


def _keep(eske: Eske, draft: Draft, number: int) -> None:
    """Keep which message shows the draft."""
    eske.store.drafts.put(replace(draft, message_id=number), eske.clock.now())


async def typed(update: Update, context: Context) -> None:
    """A time that was written instead of pressed; see `typed_time`."""
    eske, user, written = context.eske, update.effective_user, update.effective_message
    assert user is not None
    assert written is not None
    draft = eske.store.drafts.latest(user.id)
    assert draft is not None
    team = eske.store.teams.by_id(draft.team_id)
    offer = _offer(eske, team)
    draft = pressed(fitted(draft, offer), "at", written.text or "", offer)
    eske.store.drafts.put(draft, eske.clock.now())
    message = _message(eske, draft, offer, context.readers_texts(update, team))
    number = draft.message_id
    try:
        await eske.gate.insist(user.id, lambda: post.edit(context.bot, user.id, number, message))
    except RefusedError:
        # The person has deleted the message, or it shows this already.
        number = await eske.gate.insist(user.id, lambda: post.send(context.bot, user.id, message))
        eske.store.drafts.put(replace(draft, message_id=number), eske.clock.now())


class _TimeAwaited(filters.MessageFilter):
    """Takes what is exactly a time, while the writer's latest draft asks for one."""

    def __init__(self, eske: Eske) -> None:
        super().__init__()
        self._eske = eske

    def filter(self, message: Message) -> bool:
        """Whether the message is for the wizard; one that replies to another message is not."""
        if parse_time(message.text or "") is None:
            return False
        draft = self._eske.store.drafts.latest(message.chat.id)
        if draft is None or draft.step is not Step.TIME:
            return False
        if replied := message.reply_to_message:
            return replied.message_id == draft.message_id
        return opened_last(self._eske, message) is Awaited.PLAN


def typed_time(eske: Eske) -> MessageHandler[Context, None]:
    """The handler of times that are written; all other words it leaves to the next ones."""
    private = filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE
    return MessageHandler(private & _TimeAwaited(eske), typed)


async def _finish(update: Update, context: Context, draft: Draft, offer: Offer, mark: str) -> None:
    """Make or change the schedule, if the person said yes to exactly what would come of it."""
    eske, team = context.eske, offer.team
    await check(update, context, team, Action.SCHEDULE)
    known = _changed(eske, draft)
    if known is not None and seen(known) != draft.before:
        draft = replace(draft, rule=known.rule, before=seen(known))
        await _refuse(update, context, draft, offer, UserError("wizard-changed-meanwhile"))
        return
    if lacking := missing(draft, offer):
        refusal = UserError(f"wizard-missing-{lacking[0]}")
        await _refuse(update, context, draft, offer, refusal)
        return
    planned = would_be(draft, known, offer, eske.clock.now())
    if planned.next_at is None or fingerprint(draft, planned.next_at) != mark:
        key = "wizard-look-again" if planned.next_at else "wizard-ended"
        await _refuse(update, context, draft, offer, UserError(key))
        return
    made = eske.store.drafts.finish(draft, planned)
    if made is None:
        raise UserError("wizard-gone")
    await _show_made(update, context, made, changed=draft.schedule_id is not None)


async def _refuse(
    update: Update, context: Context, draft: Draft, offer: Offer, error: UserError
) -> None:
    """Say why a press was not taken, and show how the draft stands."""
    eske = context.eske
    eske.store.drafts.put(draft, eske.clock.now())
    texts = context.readers_texts(update, offer.team)
    await toast(context, update, texts(error.key, **error.values), alert=True)
    await show(context, update, _message(eske, draft, offer, texts))


async def _gone(update: Update, context: Context, verb: str, number: int) -> None:
    """A press on a draft that is no more; a second yes to a new plan shows what came of it."""
    made = context.eske.store.schedules.by_origin(f"draft:{number}")
    if verb != "done" or made is None:
        raise UserError("wizard-gone")
    team = pressed_team(context, made.team_id)
    await check(update, context, team, Action.SCHEDULE)
    await _show_made(update, context, made, changed=False)


async def _show_made(update: Update, context: Context, made: Schedule, *, changed: bool) -> None:
    team = context.eske.store.teams.by_id(made.team_id)
    texts = context.readers_texts(update, team)
    plan = plan_of(context.eske, made, team, texts.language)
    await toast(context, update, "")
    await show(context, update, plans.planned(plan, texts, changed=changed))


def _pressed(update: Update) -> int:
    """The number of the pressed message; UserError where it is not in the private chat."""
    message = update.effective_message
    if message is None or message.chat.type != ChatType.PRIVATE:
        raise UserError("press-unknown")
    return message.message_id


def _offer(eske: Eske, team: Team) -> Offer:
    return Offer(team, tuple(decks_for(eske, team)), tuple(scripts_for(eske, team)))


def _changed(eske: Eske, draft: Draft) -> Schedule | None:
    """The schedule that a draft changes, as it is now."""
    return eske.store.schedules.by_id(draft.schedule_id) if draft.schedule_id else None


def _message(eske: Eske, draft: Draft, offer: Offer, texts: Texts) -> voice.Message:
    """The wizard as a message, at the draft's step."""
    team, plan, mark, quiet_at = offer.team, None, "", None
    if draft.step is Step.CONFIRM and not missing(draft, offer):
        planned = would_be(draft, _changed(eske, draft), offer, eske.clock.now())
        plan = plan_of(eske, planned, team, texts.language)
        if first := planned.next_at:
            mark = fingerprint(draft, first)
            at = first.astimezone(team.zone).time()
            quiet_at = at if is_quiet(at, eske.config.quiet) else None
    view = wizard.View(draft, offer, plan, mark, quiet_at, eske.today(team))
    return wizard.wizard(view, texts)


HANDLERS = [CallbackQueryHandler(press, pattern="^draft:")]
