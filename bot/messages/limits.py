"""How fast Telegram lets a bot speak: in all, in one chat, in one group."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta


@dataclass(slots=True)
class Bucket:
    """Holds up to `size` tokens; one comes back every `every`."""

    size: int
    every: timedelta
    # The instant at which it is, or would be, full again.
    full_at: datetime | None = None

    def free_at(self, now: datetime) -> datetime:
        """The first instant, `now` or later, at which a token is there."""
        if self.full_at is None:
            return now
        return max(now, self.full_at - self.every * (self.size - 1))

    def take(self, now: datetime) -> None:
        """Use one token."""
        self.full_at = max(now, self.full_at or now) + self.every


def _overall() -> Bucket:
    return Bucket(30, timedelta(seconds=1) / 30)


@dataclass(slots=True)
class Limits:
    """The limits of the Bot API's FAQ, a little below: the numbers are not promised.

    About 30 messages a second in all, 20 a minute in a group (edits and sends alike), one a
    second in a chat with short bursts.
    """

    overall: Bucket = field(default_factory=_overall)
    chats: dict[int, list[Bucket]] = field(default_factory=dict)
    held_all_until: datetime | None = None
    held_until: dict[int, datetime] = field(default_factory=dict)

    def free_at(self, chat_id: int | None, now: datetime) -> datetime:
        """The first instant at which a call about this chat may go out; None: about no chat."""
        waits = [now, self.held_all_until or now]
        if chat_id is not None:
            waits.append(self.held_until.get(chat_id, now))
            waits += [bucket.free_at(now) for bucket in self._buckets(chat_id)]
        return max(waits)

    def take(self, chat_id: int | None, now: datetime) -> None:
        """A call about this chat goes out."""
        if chat_id is not None:
            for bucket in self._buckets(chat_id):
                bucket.take(now)

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
        for chat_id in [c for c, until in self.held_until.items() if until <= now]:
            del self.held_until[chat_id]
        for chat_id in [
            c for c, bs in self.chats.items() if all((b.full_at or now) <= now for b in bs)
        ]:
            del self.chats[chat_id]

    def _buckets(self, chat_id: int) -> list[Bucket]:
        if chat_id not in self.chats:
            self.chats[chat_id] = [Bucket(3, timedelta(seconds=1))]
            if chat_id < 0:
                self.chats[chat_id].append(Bucket(18, timedelta(seconds=60) / 18))
        return [self.overall, *self.chats[chat_id]]
