"""People, as little as can be: a chosen language, and whether the notice was shown."""

from sqlite_utils import Database

from bot.store.database import write


class People:
    """The people in eske.db. Nothing here tells when somebody did something, or in which team."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def language(self, user_id: int) -> str | None:
        """The language that this person chose, or None for the phone's own."""
        rows = self._db.query("SELECT language FROM people WHERE user_id = ?", [user_id])
        return next((row["language"] for row in rows), None)

    def choose_language(self, user_id: int, language: str | None) -> None:
        """Speak this language to the person from now on; None: the phone's own."""
        with write(self._db):
            self._db.execute(
                "INSERT INTO people (user_id, language) VALUES (?, ?)"
                " ON CONFLICT (user_id) DO UPDATE SET language = excluded.language",
                [user_id, language],
            )

    def notice_shown(self, user_id: int) -> bool:
        """Whether this person has seen what is stored, and that answering is voluntary."""
        rows = self._db.query("SELECT notice_shown FROM people WHERE user_id = ?", [user_id])
        return any(row["notice_shown"] for row in rows)

    def mark_notice_shown(self, user_id: int) -> None:
        """This person has seen the notice."""
        with write(self._db):
            self._db.execute(
                "INSERT INTO people (user_id, notice_shown) VALUES (?, 1)"
                " ON CONFLICT (user_id) DO UPDATE SET notice_shown = 1",
                [user_id],
            )
