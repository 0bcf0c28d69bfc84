"""The table of eske.db for files that admins send."""

from sqlite_utils import Database

from bot.store.tables import ESKE


@ESKE()
def m004b_uploads(db: Database) -> None:
    """Files that wait until the admin who sent them says yes or no."""
    # No number comes twice: old buttons hold it. `seen` are digests of what would be replaced.
    db.execute(
        """CREATE TABLE uploads (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            user_id INTEGER NOT NULL,
            name TEXT NOT NULL,
            data BLOB NOT NULL,
            seen TEXT NOT NULL,
            made_at TEXT NOT NULL
        ) STRICT"""
    )
