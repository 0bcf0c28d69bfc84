"""The only wiring: every handler in one ordered list, the tick, the intake, start and stop."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from telegram.error import InvalidToken, TelegramError
from telegram.ext import Application, BaseHandler, ContextTypes, ExtBot

from bot.clock import Clock
from bot.config import Config, ConfigError
from bot.content.files import shipped_home
from bot.content.library import Library
from bot.context import Context, Eske, EskeApplication
from bot.handlers import (
    admins,
    answers,
    calendars,
    channels,
    commands,
    commitments,
    committing,
    deck_changes,
    decks,
    desk,
    desk_words,
    errors,
    exchange,
    focus,
    help,
    history,
    membership,
    people,
    picking,
    planning,
    reading,
    schedules,
    scripts,
    seats,
    sessions,
    setup,
    suggest,
    suggestion_words,
    suggestions,
    wizard,
    writing,
)
from bot.intake import Intake
from bot.jobs.refresh import Refresh
from bot.jobs.session_messages import SessionMessages
from bot.jobs.tick import Tick
from bot.members import Members
from bot.menus import set_menus
from bot.messages.gate import Gate
from bot.messages.transport import Transport
from bot.store import Store
from bot.texts import load_texts
from bot.work import Work

logger = logging.getLogger(__name__)

# The first that fits takes an update.
HANDLERS: list[BaseHandler[Any, Context, Any]] = [
    *membership.HANDLERS,
    *channels.HANDLERS,
    *reading.HANDLERS,
    *setup.HANDLERS,
    *commands.HANDLERS,
    *planning.HANDLERS,
    *people.HANDLERS,
    *admins.HANDLERS,
    *history.HANDLERS,
    *schedules.HANDLERS,
    *sessions.HANDLERS,
    *focus.HANDLERS,
    *wizard.HANDLERS,
    *exchange.HANDLERS,
    *decks.HANDLERS,
    *desk.HANDLERS,
    *deck_changes.HANDLERS,
    *scripts.HANDLERS,
    *suggest.HANDLERS,
    *suggestions.HANDLERS,
    *suggestion_words.HANDLERS,
    *seats.HANDLERS,
    *calendars.HANDLERS,
    *help.HANDLERS,
    *commitments.HANDLERS,
    *committing.HANDLERS,
    *answers.HANDLERS,
    *picking.HANDLERS,
    *writing.HANDLERS,
    *errors.HANDLERS,
    *help.OTHERWISE,
]

TICK_SECONDS = 1
STOP_SECONDS = 10


@dataclass(frozen=True, slots=True)
class Running:
    """A running Eske: its parts, its tick and its intake."""

    eske: Eske
    tick: Tick
    intake: Intake


@asynccontextmanager
async def running(
    config: Config, clock: Clock | None = None, *, strict_texts: bool = False
) -> AsyncIterator[Running]:
    """Eske at work until the block ends; what is under way then is finished first.

    Raises ConfigError where Telegram does not know the token, and what `Store` raises.
    """
    clock = clock or Clock()
    store = Store(config.data)
    try:
        store.restart()
        application, bot = _build(config, clock, store, strict_texts)
        try:
            await _reach_telegram(application)
            # Before the first update: a command may ask for a deck.
            bot.tick.read_library()
            scheduler = _scheduler(bot.tick, config)
            polling = asyncio.create_task(bot.intake.run())
            scheduler.start()
            bot.eske.work.start(set_menus(bot.eske))
            logger.info("Eske is at work as @%s", application.bot.username)
            try:
                yield bot
            finally:
                stop_ticking(scheduler)
                polling.cancel()
                await asyncio.gather(polling, return_exceptions=True)
                await bot.eske.work.finish(STOP_SECONDS)
                await bot.intake.finish()
                await bot.eske.gate.close()
        finally:
            await application.shutdown()
            await bot.eske.bot.shutdown()
    finally:
        store.close()


def _build(
    config: Config, clock: Clock, store: Store, strict_texts: bool
) -> tuple[EskeApplication, Running]:
    fetching = Transport(config.api_timeout, connections=1)
    bot: ExtBot[None] = ExtBot(
        config.token,
        base_url=f"{config.api_url}/bot",
        base_file_url=f"{config.api_url}/file/bot",
        request=Transport(config.api_timeout),
        get_updates_request=fetching,
    )
    gate, refresh, renewed = Gate(clock), Refresh(), SessionMessages()
    eske = Eske(
        config=config,
        clock=clock,
        bot=bot,
        store=store,
        library=Library(shipped_home(), config.data),
        catalogue=load_texts(strict=strict_texts),
        gate=gate,
        members=Members(bot, gate, clock, lambda user_id: user_id in eske.admins),
        work=Work(),
        touch=refresh.touch,
        touch_session=renewed.touch,
    )
    application = _application(bot, eske)
    intake = Intake(bot, store, clock, eske.work, application.process_update, fetching)
    return application, Running(eske, Tick(eske, intake, refresh, renewed), intake)


def _application(bot: ExtBot[None], eske: Eske) -> EskeApplication:
    application = (
        Application.builder()
        .bot(bot)
        .updater(None)
        # Schedules live in the database; a JobQueue would forget them.
        .job_queue(None)
        .context_types(ContextTypes(context=Context))
        .build()
    )
    application.bot_data["eske"] = eske
    awaited = [
        wizard.typed_time(eske),
        suggestion_words.awaited_words(eske),
        desk_words.typed_words(eske),
    ]
    application.add_handlers([*awaited, *HANDLERS])
    application.add_error_handler(errors.explain)
    return application


async def _reach_telegram(application: EskeApplication) -> None:
    """Wait until Telegram answers: a restart may come before the network does."""
    pause = 1.0
    while True:
        try:
            await application.initialize()
            # Without this, a webhook set by an earlier program keeps all updates away.
            await application.bot.delete_webhook()
        except InvalidToken:
            raise ConfigError(
                "Telegram does not know this token: check ESKE_TOKEN, or ask @BotFather for"
                " a new one."
            ) from None
        except TelegramError as error:
            logger.warning("Telegram does not answer yet: %s", error.message)
            await asyncio.sleep(pause)
            pause = min(pause * 2, 30)
        else:
            return


def _scheduler(tick: Tick, config: Config) -> AsyncIOScheduler:
    scheduler = AsyncIOScheduler(timezone=config.zone)
    scheduler.add_job(
        tick.run,
        "interval",
        seconds=TICK_SECONDS,
        misfire_grace_time=None,
        coalesce=True,
        max_instances=1,
    )
    scheduler.add_job(
        tick.purge, "cron", hour=4, minute=30, misfire_grace_time=3600, coalesce=True
    )
    return scheduler


def stop_ticking(scheduler: AsyncIOScheduler) -> None:
    """Stop the scheduler. It would begin one more tick, cancel it, and log that as an error."""
    scheduler.pause()
    scheduler.shutdown(wait=False)
