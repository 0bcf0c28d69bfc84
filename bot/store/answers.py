"""Answers: pseudonymous while a card is open, and beyond anybody's telling once it is closed."""

import hashlib
import hmac
import json
import random
import secrets
from collections.abc import Sequence
from datetime import datetime

from sqlite_utils import Database

from bot.core.answer import Value
from bot.core.delivery import Delivery
from bot.core.outgoing import OutgoingKind
from bot.store.database import scrub, write
from bot.store.outgoing import Payload, insert_closing


class Answers:
    """Answers in open.db until their card closes, in eske.db after that."""

    def __init__(self, eske: Database, open_: Database) -> None:
        self._eske = eske
        self._open = open_

    def put(self, delivery_id: int, user_id: int, value: Value) -> bool:
        """Keep this person's answer in place of an earlier one; False where there was one."""
        with write(self._open):
            person = self._person(delivery_id, user_id)
            done = self._open.execute(
                "INSERT OR IGNORE INTO open_answers VALUES (?, ?, ?)",
                [delivery_id, person, _text(value)],
            )
            if not done.rowcount:
                self._open.execute(
                    "UPDATE open_answers SET value = ? WHERE delivery_id = ? AND person = ?",
                    [_text(value), delivery_id, person],
                )
        return done.rowcount == 1

    def withdraw(self, delivery_id: int, user_id: int) -> bool:
        """Take this person's answer back; False where there was none."""
        with write(self._open):
            done = self._open.execute(
                "DELETE FROM open_answers WHERE delivery_id = ? AND person = ?",
                [delivery_id, self._person(delivery_id, user_id)],
            )
        return done.rowcount == 1

    def count(self, delivery_id: int) -> int:
        """How many have answered an open card."""
        rows = self._open.query(
            "SELECT count(*) AS n FROM open_answers WHERE delivery_id = ?", [delivery_id]
        )
        return int(next(iter(rows))["n"])

    def open_values(self, delivery_id: int) -> list[Value]:
        """What was answered to an open card, without the people."""
        rows = self._open.query(
            "SELECT value FROM open_answers WHERE delivery_id = ?", [delivery_id]
        )
        return [_value(row["value"]) for row in rows]

    def closed_values(self, delivery_id: int) -> list[Value]:
        """What was answered to a closed card, in the order of random keys."""
        rows = self._eske.query("SELECT value FROM answers WHERE delivery_id = ?", [delivery_id])
        return [_value(row["value"]) for row in rows]

    def close(
        self,
        delivery: Delivery,
        values: Sequence[Value],
        owed: Sequence[tuple[OutgoingKind, Payload]],
        now: datetime,
    ) -> None:
        """Keep `values` for good, owe the team what the close brings, and forget who answered.

        The first transaction makes the delivery closed; whatever stops Eske after it, `sweep`
        forgets the rest at the next start.
        """
        with write(self._eske):
            done = self._eske.execute(
                "UPDATE deliveries SET state = 'closed' WHERE id = ? AND state = 'closing'",
                [delivery.id],
            )
            if done.rowcount:
                for value in random.sample(values, len(values)):
                    self._eske.execute(
                        "INSERT INTO answers VALUES (?, ?, ?)",
                        [secrets.token_bytes(16), delivery.id, _text(value)],
                    )
                for kind, payload in owed:
                    insert_closing(self._eske, delivery, kind, payload, now)
        self._forget([delivery.id])

    def sweep(self) -> None:
        """Forget the people behind every card that is not open any more."""
        keys = {int(row["delivery_id"]) for row in self._open.query("SELECT * FROM keys")}
        answerable = self._eske.query(
            "SELECT id FROM deliveries"
            " WHERE state IN ('pending', 'sending', 'open', 'unknown', 'closing')"
        )
        # Also where nothing is left to forget: the last stop may have come before the scrubbing.
        self._forget(sorted(keys - {int(row["id"]) for row in answerable}))

    def _forget(self, delivery_ids: Sequence[int]) -> None:
        with write(self._open):
            for delivery_id in delivery_ids:
                self._open.execute("DELETE FROM keys WHERE delivery_id = ?", [delivery_id])
        scrub(self._open)

    def _person(self, delivery_id: int, user_id: int) -> bytes:
        for row in self._open.query("SELECT key FROM keys WHERE delivery_id = ?", [delivery_id]):
            return _pseudonym(row["key"], user_id)
        key = secrets.token_bytes(32)
        self._open.execute("INSERT INTO keys VALUES (?, ?)", [delivery_id, key])
        return _pseudonym(key, user_id)


def _pseudonym(key: bytes, user_id: int) -> bytes:
    return hmac.digest(key, str(user_id).encode(), hashlib.sha256)[:16]


def _text(value: Value) -> str:
    return json.dumps([list(value.choices), value.text], ensure_ascii=False)


def _value(text: str) -> Value:
    choices, words = json.loads(text)
    return Value(tuple(choices), words)
