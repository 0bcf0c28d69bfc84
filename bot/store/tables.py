"""The tables of the two SQLite files, step by step as Eske grew."""

from sqlite_utils import Database, Migrations

# What may be kept and backed up. Nothing here tells who answered what.
ESKE = Migrations("eske")

# What must be forgotten: answers of open cards and the keys to them, unprocessed updates.
# This file is never backed up.
OPEN = Migrations("open")


@ESKE()
def m001_initial(db: Database) -> None:
    """Teams, their schedules, what was dealt, what was answered, what is owed."""
    for statement in _ESKE_001:
        db.execute(statement)


@OPEN()
def m001_open(db: Database) -> None:
    """Raw updates, and the answers of open cards under a key for each card."""
    for statement in _OPEN_001:
        db.execute(statement)


_ESKE_001 = (
    """CREATE TABLE teams (
        id INTEGER PRIMARY KEY,
        chat_id INTEGER NOT NULL,
        topic_id INTEGER NOT NULL DEFAULT 0,
        title TEXT NOT NULL,
        language TEXT NOT NULL,
        zone TEXT NOT NULL,
        k INTEGER NOT NULL,
        k_settled INTEGER NOT NULL DEFAULT 0,
        visibility TEXT NOT NULL,
        state TEXT NOT NULL,
        paused_for TEXT,
        hello_message_id INTEGER,
        contact_token TEXT NOT NULL UNIQUE,
        UNIQUE (chat_id, topic_id)
    ) STRICT""",
    "CREATE TABLE former_chats (chat_id INTEGER PRIMARY KEY, became INTEGER NOT NULL) STRICT",
    """CREATE TABLE contacts (
        team_id INTEGER NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
        user_id INTEGER NOT NULL,
        PRIMARY KEY (team_id, user_id)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE schedules (
        id INTEGER PRIMARY KEY,
        team_id INTEGER NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
        origin TEXT NOT NULL UNIQUE,
        deck_ids TEXT NOT NULL,
        rrule TEXT NOT NULL,
        wall_time TEXT NOT NULL,
        starts_on TEXT NOT NULL,
        open_minutes INTEGER NOT NULL,
        visibility TEXT NOT NULL,
        state TEXT NOT NULL,
        paused_until TEXT,
        next_at TEXT,
        seed TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX schedules_due ON schedules (next_at) WHERE state = 'active'",
    # `origin` names the occurrence or the update that a delivery came from: it comes once.
    """CREATE TABLE deliveries (
        id INTEGER PRIMARY KEY,
        team_id INTEGER NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
        schedule_id INTEGER REFERENCES schedules (id) ON DELETE SET NULL,
        origin TEXT NOT NULL UNIQUE,
        deck_id TEXT NOT NULL,
        card_id TEXT NOT NULL,
        card TEXT NOT NULL,
        language TEXT NOT NULL,
        visibility TEXT NOT NULL,
        k INTEGER NOT NULL,
        open_minutes INTEGER NOT NULL,
        state TEXT NOT NULL,
        why TEXT,
        due_at TEXT NOT NULL,
        send_at TEXT NOT NULL,
        closes_at TEXT,
        message_id INTEGER,
        agreed TEXT
    ) STRICT""",
    "CREATE INDEX deliveries_to_send ON deliveries (send_at) WHERE state = 'pending'",
    """CREATE INDEX deliveries_to_close ON deliveries (closes_at)
        WHERE state IN ('pending', 'sending', 'open', 'unknown', 'closing')""",
    "CREATE INDEX deliveries_of_team ON deliveries (team_id, id)",
    """CREATE TABLE delivery_messages (
        chat_id INTEGER NOT NULL,
        message_id INTEGER NOT NULL,
        delivery_id INTEGER NOT NULL REFERENCES deliveries (id) ON DELETE CASCADE,
        PRIMARY KEY (chat_id, message_id)
    ) STRICT, WITHOUT ROWID""",
    # A random key and nothing else: no person, no message, no time, no order of arrival.
    """CREATE TABLE answers (
        key BLOB PRIMARY KEY,
        delivery_id INTEGER NOT NULL REFERENCES deliveries (id) ON DELETE CASCADE,
        value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX answers_of_delivery ON answers (delivery_id)",
    """CREATE TABLE outgoing (
        id INTEGER PRIMARY KEY,
        team_id INTEGER NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
        delivery_id INTEGER REFERENCES deliveries (id) ON DELETE CASCADE,
        chat_id INTEGER,
        kind TEXT NOT NULL,
        payload TEXT NOT NULL,
        state TEXT NOT NULL,
        send_at TEXT NOT NULL,
        attempts INTEGER NOT NULL DEFAULT 0
    ) STRICT""",
    "CREATE INDEX outgoing_to_send ON outgoing (send_at) WHERE state = 'pending'",
)

_OPEN_001 = (
    # The body goes once the update is done with; the number stays for two days, so that the
    # same update is not taken in twice.
    """CREATE TABLE updates (
        update_id INTEGER PRIMARY KEY,
        received_at TEXT NOT NULL,
        body TEXT,
        problem TEXT
    ) STRICT""",
    "CREATE INDEX updates_to_do ON updates (update_id) WHERE body IS NOT NULL AND problem IS NULL",
    "CREATE TABLE keys (delivery_id INTEGER PRIMARY KEY, key BLOB NOT NULL) STRICT",
    """CREATE TABLE open_answers (
        delivery_id INTEGER NOT NULL REFERENCES keys (delivery_id) ON DELETE CASCADE,
        person BLOB NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (delivery_id, person)
    ) STRICT, WITHOUT ROWID""",
)
