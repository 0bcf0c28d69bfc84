"""The table of open.db for what people are picking."""

from sqlite_utils import Database

from bot.store.tables import OPEN


@OPEN()
def m004_picks(db: Database) -> None:
    """What a person has picked of an open card, until it is an answer and after that."""
    db.execute(
        """CREATE TABLE picks (
            delivery_id INTEGER NOT NULL REFERENCES keys (delivery_id) ON DELETE CASCADE,
            person BLOB NOT NULL,
            picks TEXT NOT NULL,
            stage INTEGER NOT NULL,
            PRIMARY KEY (delivery_id, person)
        ) STRICT, WITHOUT ROWID"""
    )
