"""How fast Telegram lets a bot speak: in all, in one chat, in one group."""

from collections import deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta


class Window:
    """At most `most` calls in any stretch of time as long as `span`.

    The last `spare` of them are not for calls that can wait.
    """

    def __init__(self, most: int, span: timedelta, spare: int = 0) -> None:
        self._most = most
        self._span = span
        self._spare = spare
        self._taken: deque[datetime] = deque(maxlen=most)

    def free_at(self, now: datetime, *, can_wait: bool = False) -> datetime:
        """The first instant, `now` or later, at which one more call fits."""
        most = self._most - self._spare if can_wait else self._most
        if len(self._taken) < most:
            return now
        return max(now, self._taken[-most] + self._span)

    def take(self, now: datetime) -> None:
        """Count a call that goes out at `now`."""
        self._taken.append(now)

    def is_empty(self, now: datetime) -> bool:
        """Whether nothing was said for as long as the span."""
        return not self._taken or self._taken[-1] + self._span <= now


@dataclass(slots=True)
class Limits:
    """The limits of the Bot API's FAQ, a little below: the numbers are not promised.

    About 30 messages a second in all, 20 a minute in a group (edits and sends alike), one a
    second in a chat with short bursts.
    """

    overall: Window = field(default_factory=lambda: Window(28, timedelta(seconds=1)))
    chats: dict[int, list[Window]] = field(default_factory=dict)
    held_all_until: datetime | None = None
    held_until: dict[int, datetime] = field(default_factory=dict)

    def free_at(self, chat_id: int | None, now: datetime, *, can_wait: bool = False) -> datetime:
        """The first instant at which a call about this chat may go out; None: about no chat.

        What `can_wait` leaves a third of a group's minute to what cannot.
        """
        waits = [now, self.held_all_until or now]
        if chat_id is not None:
            waits.append(self.held_until.get(chat_id, now))
            windows = self._windows(chat_id)
            waits += [window.free_at(now, can_wait=can_wait) for window in windows]
        return max(waits)

    def take(self, chat_id: int | None, now: datetime) -> None:
        """A call about this chat goes out."""
        if chat_id is not None:
            for window in self._windows(chat_id):
                window.take(now)

    def hold(self, chat_id: int | None, until: datetime, now: datetime) -> None:
        """Telegram asked for a pause in this chat, or, with None, altogether.

        A second chat held at the same time means that the limit over all chats was met.
        """
        others = [at for held, at in self.held_until.items() if held != chat_id and at > now]
        if chat_id is None or others:
            self.held_all_until = max(until, self.held_all_until or until)
        if chat_id is not None:
            self.held_until[chat_id] = until

    def tidy(self, now: datetime) -> None:
        """Forget chats in which nothing has been said for a while."""
        self.held_until = {chat: at for chat, at in self.held_until.items() if at > now}
        self.chats = {
            chat: windows
            for chat, windows in self.chats.items()
            if not all(window.is_empty(now) for window in windows)
        }

    def _windows(self, chat_id: int) -> list[Window]:
        if chat_id not in self.chats:
            self.chats[chat_id] = [Window(3, timedelta(seconds=3))]
            if chat_id < 0:
                self.chats[chat_id].append(Window(18, timedelta(minutes=1), spare=6))
        return [self.overall, *self.chats[chat_id]]
