"""The table of changes that admins have begun to make to decks."""

from sqlite_utils import Database

from bot.store.tables import ESKE


@ESKE()
def m005_card_drafts(db: Database) -> None:
    """Half-made changes of cards and decks, so that they outlive a restart."""
    # `about` is what is changed in the deck; `draft` the cards and heads, before and after.
    db.execute(
        """CREATE TABLE card_drafts (
            id INTEGER PRIMARY KEY,
            user_id INTEGER NOT NULL,
            message_id INTEGER,
            deck_id TEXT NOT NULL,
            about TEXT NOT NULL,
            language TEXT NOT NULL,
            step TEXT NOT NULL,
            draft TEXT NOT NULL,
            changed_at TEXT NOT NULL
        ) STRICT"""
    )
