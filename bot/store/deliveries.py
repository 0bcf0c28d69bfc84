"""Deliveries: which card went, or should have gone, to which team, and where it stands."""

from collections.abc import Sequence
from datetime import datetime

from sqlite_utils import Database

from bot.core.deck import Card
from bot.core.delivery import Delivery, DeliveryState, Why
from bot.core.schedule import Schedule
from bot.store.database import first_instant, text_of, write
from bot.store.delivery_rows import NewDelivery, delivery_from, insert_delivery
from bot.store.outgoing import NewNote, insert_note
from bot.store.schedules import claim
from bot.store.snapshots import snapshot

# A pending one closes only where a copy of its card is known to stand in the chat: after a kill
# nobody knows, and the card has still to go out or to be missed.
_TO_CLOSE = (
    "state IN ('pending', 'sending', 'open', 'unknown', 'closing') AND (state != 'pending'"
    " OR EXISTS (SELECT 1 FROM delivery_messages WHERE delivery_id = deliveries.id))"
)


class Deliveries:
    """The deliveries in eske.db."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def claim(
        self,
        schedule: Schedule,
        following: datetime | None,
        new: Sequence[NewDelivery],
        notes: Sequence[NewNote] = (),
    ) -> bool:
        """Take what is due: move the schedule on, and owe its cards and notes; all or nothing.

        False where somebody else took it first.
        """

        def owe() -> None:
            for delivery in new:
                insert_delivery(self._db, delivery, schedule.id)

        return claim(self._db, schedule, following, owe, notes)

    def add(self, new: NewDelivery) -> bool:
        """Owe a card outside any schedule; False where its origin gave one before."""
        with write(self._db):
            return insert_delivery(self._db, new, None)

    def by_id(self, delivery_id: int) -> Delivery | None:
        """The delivery of that number."""
        return self._one("SELECT * FROM deliveries WHERE id = ?", delivery_id)

    def by_origin(self, origin: str) -> Delivery | None:
        """The delivery that came from this occurrence or update."""
        return self._one("SELECT * FROM deliveries WHERE origin = ?", origin)

    def by_message(self, chat_id: int, message_id: int) -> Delivery | None:
        """The delivery that this message shows; each of two copies leads to the same one."""
        return self._one(
            "SELECT deliveries.* FROM delivery_messages JOIN deliveries ON id = delivery_id"
            " WHERE chat_id = ? AND delivery_messages.message_id = ?",
            *(chat_id, message_id),
        )

    def messages(self, delivery_id: int, chat_id: int) -> list[int]:
        """The message ids of every copy of the card in this chat."""
        rows = self._db.query(
            "SELECT message_id FROM delivery_messages WHERE delivery_id = ? AND chat_id = ?",
            [delivery_id, chat_id],
        )
        return [int(row["message_id"]) for row in rows]

    def is_shown(self, delivery_id: int) -> bool:
        """Whether a copy of the card is known to stand, or to have stood, in a chat."""
        return any(self._db["delivery_messages"].rows_where("delivery_id = ?", [delivery_id]))

    def dealt(self, team_id: int) -> list[tuple[str, str]]:
        """(deck id, card id) of all that this team was dealt, oldest first; not of follow-ups."""
        rows = self._db.query(
            "SELECT deck_id, card_id FROM deliveries WHERE team_id = ?"
            " AND state NOT IN ('missed', 'failed') AND follows IS NULL ORDER BY id",
            [team_id],
        )
        return [(row["deck_id"], row["card_id"]) for row in rows]

    def asked_since(self, team_id: int, since: datetime) -> bool:
        """Whether a person, not a schedule, has had a card dealt to this team since then."""
        return bool(
            self._one(
                "SELECT * FROM deliveries WHERE team_id = ? AND schedule_id IS NULL"
                " AND follows IS NULL AND due_at > ? LIMIT 1",
                *(team_id, text_of(since)),
            )
        )

    def last_of_schedule(self, schedule_id: int) -> Delivery | None:
        """What the schedule dealt, or should have dealt, last."""
        return self._one(
            "SELECT * FROM deliveries WHERE schedule_id = ? ORDER BY id DESC LIMIT 1", schedule_id
        )

    def to_send(self, now: datetime) -> list[Delivery]:
        """The deliveries whose card is to be sent by now, oldest first."""
        return self._all(
            "SELECT d.* FROM deliveries d JOIN teams t ON t.id = d.team_id"
            " WHERE d.state = 'pending' AND d.send_at <= ? AND t.state = 'active'"
            " ORDER BY d.send_at, d.id",
            text_of(now),
        )

    def to_close(self, now: datetime) -> list[Delivery]:
        """The deliveries whose time is over, and those that a crash left half closed."""
        return self._all(
            f"SELECT * FROM deliveries WHERE {_TO_CLOSE} AND closes_at <= ?"
            " ORDER BY closes_at, id",
            text_of(now),
        )

    def open(self) -> list[Delivery]:
        """The deliveries that take answers now."""
        return self._all("SELECT * FROM deliveries WHERE state = 'open' ORDER BY id")

    def next_at(self) -> datetime | None:
        """The next instant at which a card is to be sent or closed."""
        return first_instant(
            self._db,
            "SELECT min(at) AS at FROM (SELECT min(send_at) AS at FROM deliveries d"
            " JOIN teams t ON t.id = d.team_id WHERE d.state = 'pending' AND t.state = 'active'"
            f" UNION ALL SELECT min(closes_at) FROM deliveries WHERE {_TO_CLOSE})",
        )

    def mark_sending(self, delivery_id: int, closes_at: datetime) -> bool:
        """The card is about to be sent; False where it is no longer pending.

        `closes_at` holds unless an earlier copy of the card set it before.
        """
        with write(self._db):
            return bool(
                self._db.execute(
                    "UPDATE deliveries SET state = 'sending',"
                    " closes_at = ifnull(closes_at, ?) WHERE id = ? AND state = 'pending'",
                    [text_of(closes_at), delivery_id],
                ).rowcount
            )

    def mark_open(self, delivery_id: int, chat_id: int, message_id: int) -> None:
        """The card stands in the chat as this message."""
        with write(self._db):
            self._db.execute(
                "INSERT OR REPLACE INTO delivery_messages VALUES (?, ?, ?)",
                [chat_id, message_id, delivery_id],
            )
            self._db.execute(
                "UPDATE deliveries SET message_id = ?,"
                " state = iif(state IN ('pending', 'sending', 'unknown'), 'open', state)"
                " WHERE id = ?",
                [message_id, delivery_id],
            )

    def mark_pending(self, delivery_id: int, send_at: datetime) -> None:
        """The card is to be sent at `send_at` (again)."""
        with write(self._db):
            self._db.execute(
                "UPDATE deliveries SET state = 'pending', why = NULL, send_at = ?, closes_at ="
                " iif(EXISTS (SELECT 1 FROM delivery_messages WHERE delivery_id = deliveries.id),"
                " closes_at, NULL) WHERE id = ? AND state = 'sending'",
                [text_of(send_at), delivery_id],
            )

    def send_again(self, delivery_id: int, now: datetime) -> bool:
        """A lead wants the card sent after all, as if it were due now; False where it is there."""
        with write(self._db):
            return bool(
                self._db.execute(
                    "UPDATE deliveries SET state = 'pending', why = NULL, closes_at = NULL,"
                    " due_at = ?, send_at = ? WHERE id = ? AND state IN ('unknown', 'failed')",
                    [text_of(now), text_of(now), delivery_id],
                ).rowcount
            )

    def reword(self, delivery_id: int, card: Card) -> None:
        """A pending card is sent in these words."""
        with write(self._db):
            self._db.execute(
                "UPDATE deliveries SET card = ? WHERE id = ? AND state = 'pending'",
                [snapshot(card), delivery_id],
            )

    def put_off(self, delivery_id: int, send_at: datetime) -> None:
        """A pending card is not to be sent before `send_at`."""
        with write(self._db):
            self._db.execute(
                "UPDATE deliveries SET send_at = ? WHERE id = ? AND state = 'pending'",
                [text_of(send_at), delivery_id],
            )

    def give_up(
        self, delivery_id: int, state: DeliveryState, why: Why | None, notes: Sequence[NewNote]
    ) -> None:
        """The card is missed, failed or unknown, and these notes say so; all or nothing.

        Nothing changes where a press has shown meanwhile that the card is there.
        """
        with write(self._db):
            done = self._db.execute(
                "UPDATE deliveries SET state = ?, why = ?"
                " WHERE id = ? AND state IN ('pending', 'sending')",
                [state, why, delivery_id],
            )
            for note in notes if done.rowcount else ():
                insert_note(self._db, note)

    def postpone_close(self, delivery_id: int, closes_at: datetime) -> None:
        """The card stays open until `closes_at`."""
        with write(self._db):
            self._db.execute(
                "UPDATE deliveries SET closes_at = ? WHERE id = ?",
                [text_of(closes_at), delivery_id],
            )

    def mark_closing(self, delivery_id: int) -> None:
        """No answer is taken from here on."""
        with write(self._db):
            self._db.execute("UPDATE deliveries SET state = 'closing' WHERE id = ?", [delivery_id])

    def restart(self) -> None:
        """After a stop: what was being sent is owed again, as nobody knows what became of it.

        A card that was half closed takes the answers that still wait at Telegram.
        """
        with write(self._db):
            self._db.execute("UPDATE deliveries SET state = 'pending' WHERE state = 'sending'")
            self._db.execute("UPDATE deliveries SET state = 'open' WHERE state = 'closing'")

    def agree(self, delivery_id: int, text: str) -> None:
        """Keep what the team agreed on; a later sentence replaces it."""
        with write(self._db):
            self._db.execute("UPDATE deliveries SET agreed = ? WHERE id = ?", [text, delivery_id])

    def _one(self, sql: str, *values: str | int) -> Delivery | None:
        return next(iter(self._all(sql, *values)), None)

    def _all(self, sql: str, *values: str | int) -> list[Delivery]:
        return [delivery_from(row) for row in self._db.query(sql, list(values))]
