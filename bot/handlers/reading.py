"""/reading: what a team has read together; and the earlier texts, in private, one a week."""

from telegram import Update
from telegram.ext import CallbackQueryHandler, CommandHandler, filters

from bot.context import Context
from bot.core.errors import UserError
from bot.core.key import short_key
from bot.core.reading import CatchUp, earlier_texts, texts_read
from bot.core.roles import Action
from bot.dealing import deck_titles
from bot.handlers.cards import answers_here, holds
from bot.handlers.notice import first_notice
from bot.handlers.rights import Asked, button_of, check, pressed_team
from bot.handlers.speech import tell, toast
from bot.messages import reading as messages
from bot.messages import voice
from bot.messages.callbacks import ForeignButtonError
from bot.reading import catch_up_link, closed_texts


async def reading(update: Update, context: Context, asked: Asked) -> voice.Message:
    """/reading: the texts that enough people of the team have read, by deck."""
    eske, team = context.eske, asked.team
    await check(update, context, team, Action.READ)
    texts = context.readers_texts(update, team)
    closed = closed_texts(eske, team.id)
    told = texts_read((one, eske.store.answers.closed_values(one.id)) for one in closed)
    ids = list(dict.fromkeys(one.deck_id for one in reversed(closed)))
    decks = [
        messages.DeckRead(
            title,
            [one for one in told if one.delivery.deck_id == id_],
            catch_up_link(eske, team, id_),
        )
        for id_, title in zip(ids, deck_titles(eske, ids, texts.language), strict=True)
    ]
    return messages.summary(decks, team, texts)


async def begin(update: Update, context: Context) -> None:
    """/start in private by "catch me up": owe the person the earlier texts of a deck."""
    user, eske = update.effective_user, context.eske
    assert user is not None
    await first_notice(context, update)
    token, _, key = (context.args or [""])[0].removeprefix("read-").rpartition("-")
    team = eske.store.teams.by_contact_token(token)
    if team is None:
        raise UserError("reading-old-link")
    if not await answers_here(context, team.chat_id, user.id, Action.READ):
        raise UserError("reading-stranger")
    closed = closed_texts(eske, team.id)
    deck_id = next((one.deck_id for one in closed if short_key(one.deck_id) == key), None)
    if deck_id is None:
        raise UserError("reading-old-link")
    texts = context.readers_texts(update, team)
    ends, now = len(earlier_texts(closed, deck_id)), eske.clock.now()
    eske.store.catch_ups.begin(CatchUp(user.id, team.id, deck_id, 0, ends, now, texts.language))
    row = eske.store.catch_ups.of(user.id, team.id, deck_id)
    assert row is not None
    (title,) = deck_titles(eske, [deck_id], texts.language)
    await tell(context, update, messages.begun(row, title, team, texts, eske.today(team)))


async def press_check(update: Update, context: Context) -> None:
    """Say whether the option is right. Nothing is kept."""
    query, button = update.callback_query, button_of(update)
    assert query is not None
    delivery = context.eske.store.deliveries.by_id(button.id)
    # A client can send any data: what counts is on the message itself.
    if delivery is None or not holds(query, button):
        raise UserError("press-unknown")
    texts = context.readers_texts(update)
    try:
        said = messages.check_toast(delivery, button.number(), texts)
    except (ForeignButtonError, KeyError):
        raise UserError("press-unknown") from None
    await toast(context, update, said, alert=True)


async def press_stop(update: Update, context: Context) -> None:
    """No more texts for whoever pressed."""
    button, user, store = button_of(update), update.effective_user, context.eske.store
    assert user is not None
    team = pressed_team(context, button.id)
    for deck_id in {one.deck_id for one in closed_texts(context.eske, team.id)}:
        if short_key(deck_id) == button.value:
            store.catch_ups.stop(user.id, team.id, deck_id)
    texts = context.readers_texts(update, team)
    await toast(context, update, texts("catch-up-stopped"), alert=True)


HANDLERS = [
    CommandHandler(
        "start",
        begin,
        filters.UpdateType.MESSAGE & filters.ChatType.PRIVATE & filters.Regex("^/start read-"),
    ),
    CallbackQueryHandler(press_check, pattern="^reading:check:"),
    CallbackQueryHandler(press_stop, pattern="^reading:stop:"),
]
