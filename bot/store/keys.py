"""The keys of open cards: under them people are pseudonyms, and they go when the card closes.

A card's key also holds the random token of its deep link, and who came by that link.
"""

import hashlib
import hmac
import secrets
from dataclasses import dataclass

from sqlite_utils import Database

from bot.store.database import write


@dataclass(frozen=True, slots=True)
class Visit:
    """An open card in a private chat; `prompt` is the message that shows it there."""

    delivery_id: int
    prompt: int


class Keys:
    """Deep links to open cards, and visits by them, in open.db."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def token_of(self, delivery_id: int) -> str:
        """The token of the deep link to an open card, the same until it closes."""
        rows = self._db.query("SELECT token FROM keys WHERE delivery_id = ?", [delivery_id])
        for token in (row["token"] for row in rows if row["token"]):
            return str(token)
        token = secrets.token_urlsafe(16)
        with write(self._db):
            key_of(self._db, delivery_id)
            self._db.execute(
                "UPDATE keys SET token = ? WHERE delivery_id = ?", [token, delivery_id]
            )
        return token

    def by_token(self, token: str) -> int | None:
        """The number of the open card whose deep link holds this token."""
        rows = self._db.query("SELECT delivery_id FROM keys WHERE token = ?", [token])
        return next((int(row["delivery_id"]) for row in rows), None)

    def visit(self, delivery_id: int, user_id: int, prompt: int) -> None:
        """This person has opened the card in the private chat, as the message `prompt`."""
        with write(self._db):
            self._db.execute(
                "INSERT OR REPLACE INTO visits"
                " VALUES (?, ?, (SELECT ifnull(max(turn), 0) + 1 FROM visits), ?)",
                [delivery_id, pseudonym(key_of(self._db, delivery_id), user_id), prompt],
            )

    def visits_of(self, user_id: int) -> list[Visit]:
        """The open cards that this person has opened in the private chat, the last one first."""
        visits = {
            (int(row["delivery_id"]), bytes(row["person"])): row
            for row in self._db.query("SELECT * FROM visits")
        }
        found = [
            visits[delivery_id, person]
            for delivery_id, key in all_keys(self._db)
            if (delivery_id, person := pseudonym(key, user_id)) in visits
        ]
        found.sort(key=lambda row: int(row["turn"]), reverse=True)
        return [Visit(row["delivery_id"], row["prompt"]) for row in found]


def key_of(db: Database, delivery_id: int) -> bytes:
    """The key of an open card, made if need be; inside an open transaction."""
    if key := known_key(db, delivery_id):
        return key
    key = secrets.token_bytes(32)
    db.execute("INSERT INTO keys (delivery_id, key) VALUES (?, ?)", [delivery_id, key])
    return key


def known_key(db: Database, delivery_id: int) -> bytes | None:
    """The key of a card, or None where nothing was ever kept under one, or it has closed."""
    rows = db.query("SELECT key FROM keys WHERE delivery_id = ?", [delivery_id])
    return next((bytes(row["key"]) for row in rows), None)


def all_keys(db: Database) -> list[tuple[int, bytes]]:
    """Every open card's number and key."""
    rows = db.query("SELECT delivery_id, key FROM keys")
    return [(int(row["delivery_id"]), bytes(row["key"])) for row in rows]


def pseudonym(key: bytes, *what: int) -> bytes:
    """What stands for a person, or for a message of theirs, as long as the key exists."""
    return hmac.digest(key, ":".join(map(str, what)).encode(), hashlib.sha256)[:16]
