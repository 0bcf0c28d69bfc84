"""Faults on order: what goes wrong with the next calls that match."""

from dataclasses import dataclass

KINDS = (
    *("429", "500", "drop-before", "drop-after", "timeout"),
    *("blocked", "kicked", "migrate"),
)


@dataclass(slots=True)
class Fault:
    """The next `times` calls of `method` (any if `None`) in `chat` (any if `None`) go wrong."""

    kind: str
    times: int = 1
    method: str | None = None
    chat: int | None = None
    retry_after: int = 3

    def hits(self, method: str, chat: int | None, chat_type: str | None) -> bool:
        """Whether a call meets this fault; one that only a kind of chat can have waits for it."""
        if self.times <= 0 or (self.chat is not None and self.chat != chat):
            return False
        if self.method is None:
            # Else an idle bot's poll would use the fault up.
            if method == "getUpdates":
                return False
        elif self.method != method:
            return False
        if self.kind == "blocked":
            return chat_type == "private"
        if self.kind == "kicked":
            return chat_type in ("group", "supergroup", "channel")
        return self.kind != "migrate" or chat_type == "group"


class Faults:
    """The faults that are still to come, oldest first."""

    def __init__(self) -> None:
        self.waiting: list[Fault] = []

    def take(self, method: str, chat: int | None, chat_type: str | None) -> Fault | None:
        """The fault that this call meets, counted down."""
        for fault in self.waiting:
            if fault.hits(method, chat, chat_type):
                fault.times -= 1
                if not fault.times:
                    self.waiting.remove(fault)
                return fault
        return None
