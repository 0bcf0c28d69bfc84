"""Notes: what leads and admins are told about cards and chats that need them."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.core.team import Team
from bot.messages.callbacks import Button, Noun
from bot.messages.voice import Message, keyboard, say
from bot.texts import Texts
from bot.texts.dates import moment_words


def note(payload: Mapping[str, Any], team: Team, texts: Texts, now: datetime) -> Message:
    """A note from its row: `key` names the text, `due_at` is a time, `again` a delivery.

    `session` is one that can be started after all.
    """
    values: dict[str, str | int] = {"team": team.name}
    if "count" in payload:
        values["count"] = int(payload["count"])
    if "due_at" in payload:
        today = now.astimezone(team.zone).date()
        due_at = datetime.fromisoformat(payload["due_at"])
        values["when"] = moment_words(due_at, team.zone, texts.language, today=today)
    text = say(texts, payload["key"], **values)
    if "session" in payload:
        start = Button(Noun.SESSION, "start", int(payload["session"]))
        return Message(text, keyboard([(texts("note-session-start"), start)]))
    if "again" not in payload:
        return Message(text)
    button = Button(Noun.CARD, "again", int(payload["again"]))
    return Message(text, keyboard([(texts("note-send-again"), button)]))


def personal_note(payload: Mapping[str, Any], texts: Texts) -> Message:
    """A note that is no team's: `key` names the text, `values` fill it.

    `mistake`, where there is one, is such a payload itself: a mistake in a file, in words.
    """
    values = dict(payload.get("values", {}))
    if mistake := payload.get("mistake"):
        values["mistake"] = texts(mistake["key"], **mistake["values"])
    return Message(say(texts, payload["key"], **values))
