"""The table of follow-ups that are to come."""

from sqlite_utils import Database

from bot.store.tables import ESKE


@ESKE()
def m007_follow_ups(db: Database) -> None:
    """What is asked once more about a closed card, and when."""
    for statement in _STATEMENTS:
        db.execute(statement)


_STATEMENTS = (
    # `chosen` are the positions that the team chose most. The row goes when the card is owed.
    """CREATE TABLE follow_ups (
        delivery_id INTEGER PRIMARY KEY REFERENCES deliveries (id) ON DELETE CASCADE,
        due_at TEXT NOT NULL,
        chosen TEXT NOT NULL
    ) STRICT""",
    # Which delivery a card asks about once more.
    "ALTER TABLE deliveries ADD COLUMN follows INTEGER REFERENCES deliveries (id)"
    " ON DELETE CASCADE",
)
