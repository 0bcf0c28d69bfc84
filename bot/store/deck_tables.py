"""The tables of eske.db for what admins do: edits of files, the audit list, granted rights."""

from sqlite_utils import Database

from bot.store.tables import ESKE


@ESKE()
def m004_decks(db: Database) -> None:
    """The history of decks and scripts, admins by grant, notes to people outside any team."""
    for statement in _ESKE_004:
        db.execute(statement)


_ESKE_004 = (
    # What a file held, whole and compressed, by the SHA-256 of its bytes.
    "CREATE TABLE versions (digest TEXT PRIMARY KEY, data BLOB NOT NULL) STRICT, WITHOUT ROWID",
    # `before` and `after` are what was in use, none where there was no file. An edit is pending
    # until the file on disk shows that it was made. No user: somebody wrote in the data folder.
    # `origin` names the update that a taking back came of, so that it comes once.
    """CREATE TABLE edits (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        batch INTEGER,
        kind TEXT NOT NULL,
        file_id TEXT NOT NULL,
        card_ids TEXT NOT NULL,
        what TEXT NOT NULL,
        user_id INTEGER,
        at TEXT NOT NULL,
        state TEXT NOT NULL,
        before TEXT REFERENCES versions (digest),
        before_local INTEGER NOT NULL,
        after TEXT REFERENCES versions (digest),
        after_local INTEGER NOT NULL,
        undoes INTEGER REFERENCES edits (id),
        origin TEXT
    ) STRICT""",
    "CREATE INDEX edits_of_file ON edits (kind, file_id, id)",
    "CREATE INDEX edits_pending ON edits (id) WHERE state = 'pending'",
    # The shipped version that lay beneath a local copy when admins were last told of it.
    """CREATE TABLE shipped_bases (
        kind TEXT NOT NULL,
        file_id TEXT NOT NULL,
        digest TEXT NOT NULL,
        PRIMARY KEY (kind, file_id)
    ) STRICT, WITHOUT ROWID""",
    # Mistakes on disk that admins were told of, while they last.
    "CREATE TABLE told_mistakes (digest TEXT PRIMARY KEY) STRICT, WITHOUT ROWID",
    # Never an answer, never a text of a card.
    """CREATE TABLE audit (
        id INTEGER PRIMARY KEY,
        at TEXT NOT NULL,
        user_id INTEGER,
        action TEXT NOT NULL,
        about TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE admins (
        user_id INTEGER PRIMARY KEY,
        granted_by INTEGER NOT NULL,
        at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    # A hash of the link's token: who reads a copy of this file becomes no admin by it.
    """CREATE TABLE admin_links (
        digest BLOB PRIMARY KEY,
        made_by INTEGER NOT NULL,
        until TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    # A row without a team is owed to a person.
    """CREATE TABLE outgoing_004 (
        id INTEGER PRIMARY KEY,
        team_id INTEGER REFERENCES teams (id) ON DELETE CASCADE,
        delivery_id INTEGER REFERENCES deliveries (id) ON DELETE CASCADE,
        chat_id INTEGER,
        kind TEXT NOT NULL,
        payload TEXT NOT NULL,
        state TEXT NOT NULL,
        send_at TEXT NOT NULL,
        attempts INTEGER NOT NULL DEFAULT 0,
        CHECK (team_id IS NOT NULL OR chat_id IS NOT NULL)
    ) STRICT""",
    """INSERT INTO outgoing_004 SELECT id, team_id, delivery_id, chat_id, kind, payload, state,
        send_at, attempts FROM outgoing""",
    "DROP TABLE outgoing",
    "ALTER TABLE outgoing_004 RENAME TO outgoing",
    "CREATE INDEX outgoing_to_send ON outgoing (send_at) WHERE state = 'pending'",
)
