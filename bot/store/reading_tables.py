"""The table of people who catch up with what their team has read."""

from sqlite_utils import Database

from bot.store.tables import ESKE


@ESKE()
def m008_catch_ups(db: Database) -> None:
    """Who gets the earlier texts of a deck, and how far it has come; gone when it is over."""
    db.execute(
        """CREATE TABLE catch_ups (
            user_id INTEGER NOT NULL,
            team_id INTEGER NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
            deck_id TEXT NOT NULL,
            place INTEGER NOT NULL,
            ends INTEGER NOT NULL,
            next_at TEXT NOT NULL,
            language TEXT NOT NULL,
            PRIMARY KEY (user_id, team_id, deck_id)
        ) STRICT, WITHOUT ROWID"""
    )
