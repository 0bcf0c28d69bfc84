"""A card as staff will see it, for those who edit it."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from telegram import InlineKeyboardMarkup

from bot.core.answer import Visibility, fitting
from bot.core.deck import Card
from bot.core.delivery import Delivery, DeliveryState
from bot.core.desk import spoken
from bot.core.result import K_DEFAULT
from bot.core.team import Team, TeamState
from bot.messages.callbacks import Button, Noun
from bot.messages.card import CardView, Row, open_card
from bot.texts import Texts

# Stands for a text that is not written yet.
BLANK = "…"
_THEN = datetime(2000, 1, 1, tzinfo=UTC)


def preview(card: Card, texts: Texts) -> tuple[str, list[Row]]:
    """What a team that speaks the language of `texts` sees of a card: its text, and its buttons,
    which only say that they are a preview."""
    language = texts.language
    visibility = fitting(Visibility.ANONYMOUS, card)
    team = Team(
        id=0,
        chat_id=0,
        topic_id=None,
        title="",
        language=language,
        zone=ZoneInfo("UTC"),
        k=K_DEFAULT,
        k_settled=False,
        visibility=visibility,
        state=TeamState.ACTIVE,
        paused_for=None,
        hello_message_id=None,
    )
    delivery = Delivery(
        id=0,
        team_id=0,
        schedule_id=None,
        deck_id="",
        card=spoken(card, language, BLANK),
        language=language,
        visibility=visibility,
        k=team.k,
        open_for=timedelta(days=1),
        state=DeliveryState.OPEN,
        why=None,
        due_at=_THEN,
        send_at=_THEN,
        closes_at=None,
        message_id=None,
        agreed=None,
    )
    shown = open_card(CardView(delivery, team, 0, date.min, "tg://"), texts)
    return shown.text, _harmless(shown.keyboard)


def _harmless(keyboard: InlineKeyboardMarkup | None) -> list[Row]:
    """The same buttons, none of which does anything."""
    rows = keyboard.inline_keyboard if keyboard else ()
    nothing = Button(Noun.DECK, "preview", 0)
    return [[(button.text, nothing) for button in row] for row in rows]
