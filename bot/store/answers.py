"""Answers: pseudonymous while a card is open, and beyond anybody's telling once it is closed."""

import hashlib
import json
import random
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from bot.core.answer import Value
from bot.core.delivery import Delivery
from bot.core.follow_up import FollowUpPlan
from bot.core.outgoing import OutgoingKind
from bot.store.database import empty_log, scrub, write
from bot.store.follow_ups import insert_follow_up
from bot.store.keys import all_keys, key_of, known_key, pseudonym
from bot.store.outgoing import Payload, insert_closing, revise_result


@dataclass(frozen=True, slots=True)
class Written:
    """Where a text stands: the message that holds it, and the `receipt` of its writer.

    Without a receipt the one that was given before stays good.
    """

    chat_id: int
    message_id: int
    receipt: str | None = None


class Answers:
    """Answers in open.db until their card closes, in eske.db after that."""

    def __init__(self, eske: Database, open_: Database) -> None:
        self._eske = eske
        self._open = open_

    def put(
        self, delivery_id: int, user_id: int, value: Value, written: Written | None = None
    ) -> bool:
        """Keep this person's answer in place of an earlier one; False where there was one."""
        with write(self._open):
            key = key_of(self._open, delivery_id)
            whose = [delivery_id, pseudonym(key, user_id)]
            done = self._open.execute(
                "INSERT OR IGNORE INTO open_answers (delivery_id, person, value) VALUES (?, ?, ?)",
                [*whose, _text(value)],
            )
            if not done.rowcount:
                self._open.execute(
                    "UPDATE open_answers SET value = ? WHERE delivery_id = ? AND person = ?",
                    [_text(value), *whose],
                )
            if written:
                receipt = _hash(written.receipt) if written.receipt else None
                self._open.execute(
                    "UPDATE open_answers SET message = ?, receipt = ifnull(?, receipt)"
                    " WHERE delivery_id = ? AND person = ?",
                    [pseudonym(key, written.chat_id, written.message_id), receipt, *whose],
                )
        return done.rowcount == 1

    def of(self, delivery_id: int, user_id: int) -> Value | None:
        """This person's own answer to an open card."""
        key = known_key(self._open, delivery_id)
        if key is None:
            return None
        rows = self._open.query(
            "SELECT value FROM open_answers WHERE delivery_id = ? AND person = ?",
            [delivery_id, pseudonym(key, user_id)],
        )
        return next((_value(row["value"]) for row in rows), None)

    def by_text(self, chat_id: int, message_id: int) -> int | None:
        """The number of the open card to which the text in this message is an answer."""
        for delivery_id, key in all_keys(self._open):
            message = pseudonym(key, chat_id, message_id)
            if any(
                self._open.query(
                    "SELECT 1 FROM open_answers WHERE delivery_id = ? AND message = ?",
                    [delivery_id, message],
                )
            ):
                return delivery_id
        return None

    def withdraw(self, delivery_id: int, user_id: int) -> bool:
        """Take this person's answer back, or what was picked for one; False where there was
        neither."""
        with write(self._open):
            whose = [delivery_id, pseudonym(key_of(self._open, delivery_id), user_id)]
            gone = sum(
                self._open.execute(
                    f"DELETE FROM {table} WHERE delivery_id = ? AND person = ?", whose
                ).rowcount
                for table in ("open_answers", "picks")
            )
        return gone > 0

    def withdraw_text(self, delivery_id: int, receipt: str, now: datetime) -> bool:
        """Take one text back by its receipt, before or after the close; False where it is gone.

        A position that the same person chose stays; a result that shows the text is owed anew.
        """
        which = [delivery_id, _hash(receipt)]
        found = "WHERE delivery_id = ? AND receipt = ?"
        with write(self._open):
            for row in self._open.query(f"SELECT value FROM open_answers {found}", which):
                value = _value(row["value"])
                if not value.choices:
                    self._open.execute(f"DELETE FROM open_answers {found}", which)
                    return True
                kept = _text(Value(value.choices))
                self._open.execute(
                    f"UPDATE open_answers SET value = ?, message = NULL, receipt = NULL {found}",
                    [kept, *which],
                )
                return True
        with write(self._eske):
            gone = self._eske.execute(f"DELETE FROM answers {found}", which).rowcount
            if gone:
                revise_result(self._eske, delivery_id, now)
        if gone:
            # The press that brought the receipt names its writer, and is in the other file's log.
            empty_log(self._eske)
        return gone == 1

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
        owed: Sequence[tuple[OutgoingKind, Payload]],
        now: datetime,
        *,
        choices: bool,
        texts: bool,
        readings: bool = False,
        parts: Sequence[range] = (),
        follow_up: FollowUpPlan | None = None,
    ) -> None:
        """Keep what may be kept for good, owe the team what the close brings, and forget whose
        it was.

        A text is parted from the position of its writer; of `readings` without `choices` it is
        kept how many there were. The positions in `parts` are kept one by one: nothing tells
        which of them are one person's. `follow_up` is what the team is to be asked later.

        The first transaction makes the delivery closed; whatever stops Eske after it, `sweep`
        forgets the rest at the next start.
        """
        kept = self._kept(
            delivery.id, choices=choices, texts=texts, readings=readings, parts=parts
        )
        with write(self._eske):
            done = self._eske.execute(
                "UPDATE deliveries SET state = 'closed' WHERE id = ? AND state = 'closing'",
                [delivery.id],
            )
            if done.rowcount:
                self._keep(delivery.id, random.sample(kept, len(kept)))
                if follow_up:
                    insert_follow_up(self._eske, delivery.id, follow_up)
                for kind, payload in owed:
                    insert_closing(self._eske, delivery, kind, payload, now)
        self._forget([delivery.id])

    def sweep(self) -> None:
        """Forget the people behind every card that is not open any more."""
        keys = {delivery_id for delivery_id, _ in all_keys(self._open)}
        answerable = self._eske.query(
            "SELECT id FROM deliveries"
            " WHERE state IN ('pending', 'sending', 'open', 'unknown', 'closing')"
        )
        # Also where nothing is left to forget: the last stop may have come before the scrubbing.
        self._forget(sorted(keys - {int(row["id"]) for row in answerable}))

    def _kept(
        self,
        delivery_id: int,
        *,
        choices: bool,
        texts: bool,
        readings: bool,
        parts: Sequence[range],
    ) -> list[tuple[Value, bytes | None]]:
        kept: list[tuple[Value, bytes | None]] = []
        for row in self._open.query(
            "SELECT value, receipt FROM open_answers WHERE delivery_id = ?", [delivery_id]
        ):
            value = _value(row["value"])
            if choices and (value.choices or value.text is None):
                kept.append((Value(value.choices), None))
            elif readings:
                kept.append((Value(), None))
            kept += [
                (Value((choice,)), None)
                # A value to practise is among those that were kept.
                for choice in sorted(set(value.choices))
                if any(choice in part for part in parts)
            ]
            if texts and value.text is not None:
                kept.append((Value(text=value.text), row["receipt"]))
        return kept

    def _keep(self, delivery_id: int, shuffled: Sequence[tuple[Value, bytes | None]]) -> None:
        for value, receipt in shuffled:
            self._eske.execute(
                "INSERT INTO answers (key, delivery_id, value, receipt) VALUES (?, ?, ?, ?)",
                [secrets.token_bytes(16), delivery_id, _text(value), receipt],
            )

    def _forget(self, delivery_ids: Sequence[int]) -> None:
        with write(self._open):
            for delivery_id in delivery_ids:
                self._open.execute("DELETE FROM keys WHERE delivery_id = ?", [delivery_id])
        scrub(self._open)


def _hash(receipt: str) -> bytes:
    return hashlib.sha256(receipt.encode()).digest()


def _text(value: Value) -> str:
    return json.dumps([list(value.choices), value.text], ensure_ascii=False)


def _value(text: str) -> Value:
    choices, words = json.loads(text)
    return Value(tuple(choices), words)
