"""Teams, cards and deliveries to store."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from bot.core.answer import Visibility
from bot.core.deck import Card, Format
from bot.core.delivery import Delivery
from bot.core.follow_up import FollowUpPlan
from bot.core.outgoing import OutgoingKind
from bot.core.schedule import Rule, Schedule
from bot.core.team import Team
from bot.store import NewDelivery, NewNote, NewSchedule, Store
from bot.store.database import write
from bot.store.outgoing import insert_note

NOW = datetime(2027, 1, 11, 8, 0, tzinfo=UTC)
DAY = timedelta(days=1)
CARD = Card("one", Format.SCALE, {"nb": "Én", "en": "One", "he": "אחת"})


def a_team(store: Store, chat_id: int = -1001) -> Team:
    """A team in a chat of its own."""
    return store.teams.add(chat_id, None, "Nord", language="nb", zone="Europe/Oslo", k=5)


def a_schedule(store: Store, team: Team, origin: str = "update:1") -> Schedule:
    """Every Monday at nine, from NOW on."""
    return store.schedules.add(
        NewSchedule(
            team_id=team.id,
            origin=origin,
            deck_ids=("dilemmaer",),
            rule=Rule("FREQ=WEEKLY;BYDAY=MO", time(9), date(2027, 1, 11)),
            open_for=DAY,
            visibility=Visibility.ANONYMOUS,
            next_at=NOW,
        )
    )


def new_delivery(team: Team, origin: str, **fields: Any) -> NewDelivery:
    """A card that is owed to a team now."""
    known: dict[str, Any] = {
        "team_id": team.id,
        "origin": origin,
        "deck_id": "dilemmaer",
        "card": CARD,
        "language": "nb",
        "visibility": Visibility.ANONYMOUS,
        "k": team.k,
        "open_for": DAY,
        "due_at": NOW,
        "send_at": NOW,
    }
    return NewDelivery(**known | fields)


def delivery(store: Store, team: Team, origin: str = "update:7", **fields: Any) -> Delivery:
    """A delivery as it is stored."""
    store.deliveries.add(new_delivery(team, origin, **fields))
    stored = store.deliveries.by_origin(origin)
    assert stored is not None
    return stored


def open_delivery(store: Store, team: Team, origin: str = "update:7", message: int = 50) -> int:
    """A card that stands in the chat and takes answers; its number."""
    number = delivery(store, team, origin).id
    store.deliveries.mark_sending(number, NOW + DAY)
    store.deliveries.mark_open(number, team.chat_id, message)
    return number


def close(
    store: Store,
    number: int,
    *,
    choices: bool = True,
    texts: bool = True,
    readings: bool = False,
    parts: Sequence[range] = (),
    follow_up: FollowUpPlan | None = None,
    **figures: Any,
) -> None:
    """Close a card as the job does; by default everything may be kept."""
    store.deliveries.mark_closing(number)
    payload = {"answered": 1, "page": 0, **figures}
    owed = [(OutgoingKind.RESULT, payload)]
    closing = state(store, number)
    kept: dict[str, bool] = {"choices": choices, "texts": texts, "readings": readings}
    store.answers.close(closing, owed, NOW, **kept, parts=parts, follow_up=follow_up)


def state(store: Store, number: int) -> Delivery:
    """A delivery as it stands now."""
    found = store.deliveries.by_id(number)
    assert found is not None
    return found


def owe(store: Store, *notes: NewNote) -> None:
    """Owe these notes."""
    with write(store._eske):
        for note in notes:
            insert_note(store._eske, note)
