"""Cards, teams and deliveries to write messages from, with texts that try to break out."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.core.answer import Visibility
from bot.core.deck import LANGUAGES, Card, Format, Words
from bot.core.delivery import Delivery, DeliveryState
from bot.core.team import Team, TeamState

OPENED = datetime(2027, 1, 12, 8, tzinfo=UTC)
TODAY = date(2027, 1, 12)
# What a deck may hold: markup, a reference, both directions. No deck has hidden characters.
IN_A_DECK = '<b>Åse & "Co"</i> &lt; <script> שלום {x}'
# What a person may give a chat as its name: unclosed and closing direction controls too.
HOSTILE = f"\u2069{IN_A_DECK} \u202e\u2067"


def words(text: str) -> Words:
    return dict.fromkeys(LANGUAGES, text)


def card(kind: Format, text: str = IN_A_DECK, caption: str = "<i>A & B") -> Card:
    """A card of this format whose texts are as given."""
    options = {Format.CHOICE: 6, Format.CHOOSE: 20, Format.VALUES: 24}.get(kind, 0)
    return Card(
        "sample",
        kind,
        words(text),
        options=tuple(words(f"{caption}{n}") for n in range(options)),
        poles=(words(caption), words(caption)) if kind is Format.DILEMMA else (),
    )


def team(language: str = "nb", title: str = HOSTILE) -> Team:
    return Team(
        id=3,
        chat_id=-1001,
        topic_id=None,
        title=title,
        language=language,
        zone=ZoneInfo("Europe/Oslo"),
        k=5,
        k_settled=False,
        visibility=Visibility.ANONYMOUS,
        state=TeamState.ACTIVE,
        paused_for=None,
        hello_message_id=None,
    )


def delivery(
    of: Card,
    language: str = "nb",
    visibility: Visibility = Visibility.ANONYMOUS,
    agreed: str | None = None,
) -> Delivery:
    return Delivery(
        id=10**15,
        team_id=3,
        schedule_id=1,
        deck_id="sample",
        card=of,
        language=language,
        visibility=visibility,
        k=5,
        open_for=timedelta(days=1),
        state=DeliveryState.OPEN,
        why=None,
        due_at=OPENED,
        send_at=OPENED,
        closes_at=OPENED + timedelta(days=1),
        message_id=77,
        agreed=agreed,
    )
