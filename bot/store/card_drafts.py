"""Changes of cards and decks that admins have begun, in their private chats."""

import json
from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import datetime, timedelta
from typing import Any

from sqlite_utils import Database

from bot.core.card_draft import CardDraft, Step
from bot.core.deck import Card, Format
from bot.core.edit import Head
from bot.store.database import text_of, write
from bot.store.snapshots import card_of, snapshot

KEPT = timedelta(days=30)


class CardDrafts:
    """The drafts of cards in eske.db."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def begin(self, new: CardDraft, now: datetime) -> CardDraft:
        """What this person has begun about the same thing, else `new`, stored."""
        with write(self._db):
            rows = self._db.query(
                "SELECT * FROM card_drafts WHERE user_id = ? AND deck_id = ? AND about = ?",
                [new.user_id, new.deck_id, new.about],
            )
            if begun := next((_draft(row) for row in rows), None):
                return begun
            number = self._db.execute(
                "INSERT INTO card_drafts (user_id, message_id, deck_id, about, language, step,"
                " draft, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                [new.user_id, *_columns(new), text_of(now)],
            ).lastrowid
        assert number is not None
        return replace(new, id=number)

    def put(self, draft: CardDraft, now: datetime) -> None:
        """Keep a draft as it is now; one that is published or discarded does not come back."""
        with write(self._db):
            self._db.execute(
                "UPDATE card_drafts SET message_id = ?, deck_id = ?, about = ?, language = ?,"
                " step = ?, draft = ?, changed_at = ? WHERE id = ?",
                [*_columns(draft), text_of(now), draft.id],
            )

    def by_id(self, draft_id: int) -> CardDraft | None:
        """The draft of that number."""
        rows = self._db.query("SELECT * FROM card_drafts WHERE id = ?", [draft_id])
        return next((_draft(row) for row in rows), None)

    def of_person(self, user_id: int) -> list[CardDraft]:
        """The drafts of a person, the one worked on last first."""
        rows = self._db.query(
            "SELECT * FROM card_drafts WHERE user_id = ? ORDER BY changed_at DESC, id DESC",
            [user_id],
        )
        return [_draft(row) for row in rows]

    def remove(self, draft_id: int) -> None:
        """Forget a draft."""
        with write(self._db):
            self._db.execute("DELETE FROM card_drafts WHERE id = ?", [draft_id])

    def forget(self, now: datetime) -> None:
        """Forget what nobody has touched for 30 days."""
        with write(self._db):
            self._db.execute("DELETE FROM card_drafts WHERE changed_at < ?", [text_of(now - KEPT)])


def _columns(draft: CardDraft) -> list[str | int | None]:
    cards = {"card": draft.card, "before": draft.before}
    heads = {"head": draft.head, "head_before": draft.head_before}
    written = {
        **{name: card and json.loads(snapshot(card)) for name, card in cards.items()},
        **{name: head and asdict(head) for name, head in heads.items()},
        "words_id": draft.words_id,
    }
    return [
        *(draft.message_id, draft.deck_id, draft.about, draft.language, draft.step),
        json.dumps(written, ensure_ascii=False),
    ]


def _draft(row: Mapping[str, Any]) -> CardDraft:
    written = json.loads(row["draft"])
    return CardDraft(
        id=row["id"],
        user_id=row["user_id"],
        deck_id=row["deck_id"],
        language=row["language"],
        step=Step(row["step"]),
        message_id=row["message_id"],
        card=_card(written["card"]),
        before=_card(written["before"]),
        head=_head(written["head"]),
        head_before=_head(written["head_before"]),
        words_id=written["words_id"],
    )


def _card(fields: Mapping[str, Any] | None) -> Card | None:
    return card_of(json.dumps(fields)) if fields else None


def _head(fields: Mapping[str, Any] | None) -> Head | None:
    return Head(**{**fields, "format": Format(fields["format"])}) if fields else None
