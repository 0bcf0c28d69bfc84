"""Teams: the chats that Eske serves, their settings, and their contacts among the leads."""

import secrets
from collections.abc import Mapping, Sequence
from typing import Any
from zoneinfo import ZoneInfo

from sqlite_utils import Database

from bot.core.answer import Visibility
from bot.core.team import PauseReason, Team, TeamState, tidy_title
from bot.store.database import write
from bot.store.outgoing import NewNote, insert_note

_SETTINGS = frozenset({"language", "zone", "k", "k_settled", "visibility", "hello_message_id"})

# What goes along where two teams turn out to be one.
_OF_TEAM = (
    *("schedules", "deliveries", "outgoing", "contacts", "drafts", "sessions", "commitments"),
    *("proposals", "catch_ups"),
)


class Teams:
    """The teams in eske.db."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(
        self,
        chat_id: int,
        topic_id: int | None,
        title: str,
        *,
        language: str,
        zone: str,
        k: int,
        is_channel: bool = False,
        topic_title: str | None = None,
    ) -> Team:
        """The team of this chat and topic, made with these settings where there is none yet."""
        with write(self._db):
            self._db.execute(
                "INSERT OR IGNORE INTO teams (chat_id, topic_id, title, language, zone, k,"
                " visibility, state, contact_token, is_channel, topic_title)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    *(chat_id, topic_id or 0, tidy_title(title), language, zone, k),
                    *(Visibility.ANONYMOUS, TeamState.ACTIVE, secrets.token_urlsafe(16)),
                    *(int(is_channel), topic_title and tidy_title(topic_title)),
                ],
            )
        team = self.by_chat(chat_id, topic_id)
        assert team is not None
        return team

    def by_id(self, team_id: int) -> Team:
        """The team of that number; KeyError where there is none."""
        for row in self._db.query("SELECT * FROM teams WHERE id = ?", [team_id]):
            return _team(row)
        raise KeyError(team_id)

    def by_chat(self, chat_id: int, topic_id: int | None = None) -> Team | None:
        """The team that lives in this chat and topic, also by the id that the chat once had."""
        rows = self._db.query(
            "SELECT * FROM teams WHERE topic_id = ? AND chat_id ="
            " ifnull((SELECT became FROM former_chats WHERE chat_id = ?), ?)",
            [topic_id or 0, chat_id, chat_id],
        )
        return next((_team(row) for row in rows), None)

    def by_contact_token(self, token: str) -> Team | None:
        """The team whose deep link for a lead holds this token."""
        rows = self._db.query("SELECT * FROM teams WHERE contact_token = ?", [token])
        return next((_team(row) for row in rows), None)

    def contact_token(self, team_id: int) -> str:
        """The token of the deep link with which a lead asks to be told things privately."""
        rows = self._db.query("SELECT contact_token FROM teams WHERE id = ?", [team_id])
        return str(next(iter(rows))["contact_token"])

    def of_chat(self, chat_id: int) -> list[Team]:
        """Every team in this chat: itself, or the topics of a forum."""
        rows = self._db.query("SELECT * FROM teams WHERE chat_id = ? ORDER BY id", [chat_id])
        return [_team(row) for row in rows]

    def change(self, team_id: int, **settings: str | int | None) -> Team:
        """Change settings (columns of the table) and return the team as it is now."""
        if unknown := settings.keys() - _SETTINGS:
            raise ValueError(f"no such setting: {', '.join(sorted(unknown))}")
        assignments = ", ".join(f"{name} = ?" for name in settings)
        with write(self._db):
            self._db.execute(
                f"UPDATE teams SET {assignments} WHERE id = ?", [*settings.values(), team_id]
            )
        return self.by_id(team_id)

    def chat_now(self, chat_id: int) -> int:
        """The id that a chat has now, which may have become a supergroup since."""
        rows = self._db.query("SELECT became FROM former_chats WHERE chat_id = ?", [chat_id])
        return next((int(row["became"]) for row in rows), chat_id)

    def rename(self, chat_id: int, title: str) -> None:
        """The chat has a new title."""
        with write(self._db):
            self._db.execute(
                "UPDATE teams SET title = ? WHERE chat_id = ?", [tidy_title(title), chat_id]
            )

    def rename_topic(self, chat_id: int, topic_id: int, title: str) -> None:
        """A topic of a forum has this title."""
        with write(self._db):
            self._db.execute(
                "UPDATE teams SET topic_title = ? WHERE chat_id = ? AND topic_id = ?",
                [tidy_title(title), chat_id, topic_id],
            )

    def all(self) -> list[Team]:
        """Every team that is served or paused, by title."""
        return [_team(row) for row in self._db.query("SELECT * FROM teams ORDER BY title, id")]

    def pause(self, team_id: int, reason: PauseReason, notes: Sequence[NewNote]) -> None:
        """Stop serving a team and owe the notes that say so; nothing where it has stopped."""
        with write(self._db):
            done = self._db.execute(
                "UPDATE teams SET state = ?, paused_for = ? WHERE id = ? AND state = ?",
                [TeamState.PAUSED, reason, team_id, TeamState.ACTIVE],
            )
            for note in notes if done.rowcount else ():
                insert_note(self._db, note)

    def resume(self, team_id: int) -> bool:
        """Serve a team again; False where it was not paused."""
        with write(self._db):
            done = self._db.execute(
                "UPDATE teams SET state = ?, paused_for = NULL WHERE id = ? AND state = ?",
                [TeamState.ACTIVE, team_id, TeamState.PAUSED],
            )
        return done.rowcount == 1

    def move(self, old: int, new: int) -> bool:
        """A group became a supergroup: its teams go on in the chat `new`.

        The cards that are open are owed again, as the old messages cannot be reached; answers
        given so far stay. False where the move was made before.
        """
        with write(self._db):
            if not self._db.execute(
                "INSERT OR IGNORE INTO former_chats VALUES (?, ?)", [old, new]
            ).rowcount:
                return False
            self._db.execute("UPDATE former_chats SET became = ? WHERE became = ?", [new, old])
            self._take_over(old, new)
            self._db.execute("UPDATE teams SET chat_id = ? WHERE chat_id = ?", [new, old])
            self._db.execute(
                "UPDATE deliveries SET state = 'pending', message_id = NULL WHERE team_id IN"
                " (SELECT id FROM teams WHERE chat_id = ?) AND state IN ('open', 'unknown')",
                [new],
            )
            self._db.execute(
                "UPDATE commitments SET message_id = NULL WHERE team_id IN"
                " (SELECT id FROM teams WHERE chat_id = ?)",
                [new],
            )
        return True

    def _take_over(self, old: int, new: int) -> None:
        """What was begun in `new` before the move was known goes to the teams of `old`."""
        twins = self._db.query(
            "SELECT n.id AS new, o.id AS old FROM teams n JOIN teams o USING (topic_id)"
            " WHERE n.chat_id = ? AND o.chat_id = ?",
            [new, old],
        )
        for twin in list(twins):
            for table in _OF_TEAM:
                self._db.execute(
                    f"UPDATE OR IGNORE {table} SET team_id = ? WHERE team_id = ?",
                    [twin["old"], twin["new"]],
                )
            self._db.execute("DELETE FROM teams WHERE id = ?", [twin["new"]])

    def add_contact(self, team_id: int, user_id: int) -> None:
        """This lead wants notes about the team in the private chat."""
        with write(self._db):
            self._db.execute("INSERT OR IGNORE INTO contacts VALUES (?, ?)", [team_id, user_id])

    def drop_contact(self, team_id: int, user_id: int) -> None:
        """This person is not told things about the team any more."""
        with write(self._db):
            self._db.execute(
                "DELETE FROM contacts WHERE team_id = ? AND user_id = ?", [team_id, user_id]
            )

    def drop_contact_everywhere(self, user_id: int) -> None:
        """This person has blocked Eske."""
        with write(self._db):
            self._db.execute("DELETE FROM contacts WHERE user_id = ?", [user_id])

    def contacts(self, team_id: int) -> list[int]:
        """The user ids of the leads who are told things about this team privately."""
        rows = self._db.query("SELECT user_id FROM contacts WHERE team_id = ?", [team_id])
        return [int(row["user_id"]) for row in rows]


def _team(row: Mapping[str, Any]) -> Team:
    return Team(
        id=row["id"],
        chat_id=row["chat_id"],
        topic_id=row["topic_id"] or None,
        title=row["title"],
        language=row["language"],
        zone=ZoneInfo(row["zone"]),
        k=row["k"],
        k_settled=bool(row["k_settled"]),
        visibility=Visibility(row["visibility"]),
        state=TeamState(row["state"]),
        paused_for=PauseReason(row["paused_for"]) if row["paused_for"] else None,
        hello_message_id=row["hello_message_id"],
        is_channel=bool(row["is_channel"]),
        topic_title=row["topic_title"],
    )
