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


@ESKE()
def m002_every_day(db: Database) -> None:
    """People's languages, half-made plans, channels and topics by name, written answers."""
    for statement in _ESKE_002:
        db.execute(statement)


@ESKE()
def m003_sessions(db: Database) -> None:
    """Sessions, the commitments that they end with, and schedules that start them."""
    for statement in _ESKE_003:
        db.execute(statement)


@OPEN()
def m001_open(db: Database) -> None:
    """Raw updates, and the answers of open cards under a key for each card."""
    for statement in _OPEN_001:
        db.execute(statement)


@OPEN()
def m002_in_writing(db: Database) -> None:
    """Deep links to open cards, who writes to which card, and whose text is whose to withdraw."""
    for statement in _OPEN_002:
        db.execute(statement)


@OPEN()
def m003_taps(db: Database) -> None:
    """What people tap inside a step of a session, under a key for each step."""
    for statement in _OPEN_003:
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

_ESKE_002 = (
    "ALTER TABLE teams ADD COLUMN is_channel INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE teams ADD COLUMN topic_title TEXT",
    # A hash of what only the writer holds: with it a text can be withdrawn after the close.
    "ALTER TABLE answers ADD COLUMN receipt BLOB",
    # A long result stands in several messages.
    """CREATE TABLE result_messages (
        delivery_id INTEGER NOT NULL REFERENCES deliveries (id) ON DELETE CASCADE,
        page INTEGER NOT NULL,
        chat_id INTEGER NOT NULL,
        message_id INTEGER NOT NULL,
        PRIMARY KEY (delivery_id, page)
    ) STRICT, WITHOUT ROWID""",
    # No time and no order: only that the notice was shown.
    """CREATE TABLE people (
        user_id INTEGER PRIMARY KEY,
        language TEXT,
        notice_shown INTEGER NOT NULL DEFAULT 0
    ) STRICT, WITHOUT ROWID""",
    # A plan that a lead has begun to make, or to change where there is a schedule. A number is
    # never given twice: old buttons hold it, and the schedule that came of it is named after it.
    """CREATE TABLE drafts (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        user_id INTEGER NOT NULL,
        team_id INTEGER NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
        schedule_id INTEGER REFERENCES schedules (id) ON DELETE CASCADE,
        message_id INTEGER,
        step TEXT NOT NULL,
        plan TEXT NOT NULL,
        changed_at TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX drafts_of_person ON drafts (user_id, changed_at)",
)

_ESKE_003 = (
    # A schedule that names scripts starts sessions; one that names none deals cards.
    "ALTER TABLE schedules ADD COLUMN script_ids TEXT",
    "ALTER TABLE schedules ADD COLUMN starts TEXT",
    # From a calendar invitation: whose it is (a digest) and its version, its own zone, and single
    # dates left out, added and moved.
    "ALTER TABLE schedules ADD COLUMN calendar_uid TEXT",
    "ALTER TABLE schedules ADD COLUMN calendar_sequence INTEGER",
    "ALTER TABLE schedules ADD COLUMN zone TEXT",
    "ALTER TABLE schedules ADD COLUMN exdates TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE schedules ADD COLUMN rdates TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE schedules ADD COLUMN moved TEXT NOT NULL DEFAULT '[]'",
    # What an invitation would plan or change, until a lead says yes. No number comes twice.
    """CREATE TABLE proposals (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        team_id INTEGER NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
        schedule_id INTEGER REFERENCES schedules (id) ON DELETE CASCADE,
        plan TEXT NOT NULL, made_at TEXT NOT NULL
    ) STRICT""",
    # `origin` names the occurrence or the update that a session came from: it comes once.
    # `course` is where the session stands in its time, `results` what came of taps.
    """CREATE TABLE sessions (
        id INTEGER PRIMARY KEY,
        team_id INTEGER NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
        schedule_id INTEGER REFERENCES schedules (id) ON DELETE SET NULL,
        origin TEXT NOT NULL UNIQUE,
        script_id TEXT NOT NULL,
        script TEXT NOT NULL,
        language TEXT NOT NULL,
        k INTEGER NOT NULL,
        state TEXT NOT NULL,
        why TEXT,
        due_at TEXT NOT NULL,
        course TEXT,
        results TEXT NOT NULL DEFAULT '{}',
        sound INTEGER NOT NULL DEFAULT 0,
        message_id INTEGER
    ) STRICT""",
    "CREATE INDEX sessions_of_team ON sessions (team_id, id)",
    "CREATE INDEX sessions_at_work ON sessions (due_at) WHERE state IN"
    " ('pending', 'asking', 'running', 'paused')",
    """CREATE TABLE session_messages (
        chat_id INTEGER NOT NULL,
        message_id INTEGER NOT NULL,
        session_id INTEGER NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
        PRIMARY KEY (chat_id, message_id)
    ) STRICT, WITHOUT ROWID""",
    # `whose` is a role, never a person's name. `due_on` is a local date; none: the next meeting.
    # `mentioned_on` is the due date on whose morning the team was told.
    """CREATE TABLE commitments (
        id INTEGER PRIMARY KEY,
        team_id INTEGER NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
        session_id INTEGER REFERENCES sessions (id) ON DELETE SET NULL,
        text TEXT NOT NULL,
        whose TEXT,
        due_on TEXT,
        follow_up TEXT NOT NULL,
        made_on TEXT NOT NULL,
        state TEXT NOT NULL,
        why TEXT,
        closed_on TEXT,
        mentioned_on TEXT,
        message_id INTEGER
    ) STRICT""",
    "CREATE INDEX commitments_of_team ON commitments (team_id, id)",
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

_OPEN_002 = (
    "ALTER TABLE keys ADD COLUMN token TEXT",
    "CREATE UNIQUE INDEX keys_by_token ON keys (token)",
    # Under the card's key, as the person: the message that holds the text, for a later edit.
    "ALTER TABLE open_answers ADD COLUMN message BLOB",
    "ALTER TABLE open_answers ADD COLUMN receipt BLOB",
    # Who opened a card in the private chat, so that the next words are known to be for it.
    """CREATE TABLE visits (
        delivery_id INTEGER NOT NULL REFERENCES keys (delivery_id) ON DELETE CASCADE,
        person BLOB NOT NULL,
        turn INTEGER NOT NULL,
        prompt INTEGER NOT NULL,
        PRIMARY KEY (delivery_id, person)
    ) STRICT, WITHOUT ROWID""",
)

_OPEN_003 = (
    """CREATE TABLE step_keys (
        session_id INTEGER NOT NULL,
        step_id TEXT NOT NULL,
        key BLOB NOT NULL,
        PRIMARY KEY (session_id, step_id)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE taps (
        session_id INTEGER NOT NULL,
        step_id TEXT NOT NULL,
        person BLOB NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (session_id, step_id, person),
        FOREIGN KEY (session_id, step_id) REFERENCES step_keys ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID""",
)
