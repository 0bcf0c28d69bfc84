"""The tables of cards that people suggest, and of the two seats that approve them."""

from sqlite_utils import Database

from bot.store.tables import ESKE


@ESKE()
def m006_suggestions(db: Database) -> None:
    """Suggested cards, what is said about them, who approves them, and who is owed a note."""
    for statement in _STATEMENTS:
        db.execute(statement)


_STATEMENTS = (
    # A number is never given twice: old buttons hold it, and the card that came of it.
    """CREATE TABLE suggestions (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        user_id INTEGER,
        language TEXT NOT NULL,
        state TEXT NOT NULL,
        step TEXT NOT NULL,
        message_id INTEGER,
        written_id INTEGER,
        text TEXT NOT NULL,
        deck_id TEXT,
        format TEXT NOT NULL,
        writer TEXT,
        version INTEGER NOT NULL,
        why TEXT NOT NULL,
        changed_on TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX suggestions_of_person ON suggestions (user_id)",
    # Nobody's number and no time: only whether an admin, a seat or the proposer said it.
    """CREATE TABLE suggestion_words (
        id INTEGER PRIMARY KEY,
        suggestion_id INTEGER NOT NULL REFERENCES suggestions (id) ON DELETE CASCADE,
        kind TEXT NOT NULL,
        seat TEXT,
        text TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX words_of_suggestion ON suggestion_words (suggestion_id)",
    # Which version of the card a seat has approved.
    """CREATE TABLE approvals (
        suggestion_id INTEGER NOT NULL REFERENCES suggestions (id) ON DELETE CASCADE,
        seat TEXT NOT NULL,
        version INTEGER NOT NULL,
        PRIMARY KEY (suggestion_id, seat)
    ) STRICT, WITHOUT ROWID""",
    # A seat that is offered has a token and nobody; one that is taken has somebody and no token.
    """CREATE TABLE seats (
        seat TEXT PRIMARY KEY,
        token TEXT,
        offered_on TEXT,
        user_id INTEGER,
        language TEXT
    ) STRICT, WITHOUT ROWID""",
    # What somebody is owed in private; the row goes when it has arrived.
    """CREATE TABLE suggestion_notes (
        id INTEGER PRIMARY KEY,
        suggestion_id INTEGER REFERENCES suggestions (id) ON DELETE CASCADE,
        user_id INTEGER NOT NULL,
        kind TEXT NOT NULL,
        send_at TEXT NOT NULL,
        state TEXT NOT NULL DEFAULT 'pending',
        attempts INTEGER NOT NULL DEFAULT 0
    ) STRICT""",
)
