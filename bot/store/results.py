"""Results: the messages in which a team's chat shows what came of a card."""

from sqlite_utils import Database

from bot.store.database import write


class Results:
    """The result messages in eske.db; a long result has several pages, counted from 0."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def message(self, delivery_id: int, page: int, chat_id: int) -> int | None:
        """The id of the message that shows this page in this chat, if one does."""
        rows = self._db.query(
            "SELECT message_id FROM result_messages"
            " WHERE delivery_id = ? AND page = ? AND chat_id = ?",
            [delivery_id, page, chat_id],
        )
        return next((int(row["message_id"]) for row in rows), None)

    def put(self, delivery_id: int, page: int, chat_id: int, message_id: int) -> None:
        """The page stands in the chat as this message."""
        with write(self._db):
            self._db.execute(
                "INSERT OR REPLACE INTO result_messages VALUES (?, ?, ?, ?)",
                [delivery_id, page, chat_id, message_id],
            )
