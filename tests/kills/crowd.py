"""Fifty people who press, and a book of what they pressed and what Telegram was told."""

import asyncio
import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.demo import people
from bot.demo.server import Server
from bot.demo.state import Query
from bot.demo.updates import Updates
from bot.demo.world import Member, Person
from bot.texts import load_texts

TEAM = -1002100000001
CROWD = [5400000001 + number for number in range(50)]
CLOSED = load_texts()["en"]("press-closed")


class WatchedUpdates(Updates):
    """Telegram's queue, which notes what the bot says it has."""

    def __init__(self, server: Server) -> None:
        # Telegram slows down who polls the same again and again: that would cost minutes here.
        super().__init__(server.state.now, throttle=False)
        self.confirmed: set[int] = set()
        self.asked = asyncio.Event()

    async def fetch(self, offset: int, limit: int, wait: int) -> list[dict[str, Any]]:
        """See `Updates.fetch`."""
        self.asked.set()
        return await super().fetch(offset, limit, wait)

    def _confirm(self, offset: int) -> None:
        self.purge()
        before = {item.id for item in self.pending}
        super()._confirm(offset)
        self.confirmed |= before - {item.id for item in self.pending}


class Recorder:
    """A witness that keeps every message the bot sent, and can strike at an exact moment.

    `strike_at` is a method and whether the blow falls when it is asked or when it is done.
    """

    def __init__(self) -> None:
        self.sent: list[dict[str, Any]] = []
        self.strike_at: tuple[str, str] | None = None
        self.strike: Callable[[], None] = lambda: None
        self.struck = asyncio.Event()

    def request(self, method: str, params: Mapping[str, Any]) -> None:
        """A call of the bot."""
        self._moment(method, "asked")

    def answer(self, method: str, params: Mapping[str, Any], result: Any) -> None:
        """What it got."""
        if method == "sendMessage":
            self.sent.append(result)
        self._moment(method, "done")

    def update(self, update: dict[str, Any]) -> None:
        """Nothing of interest."""

    def copies(self) -> dict[int, list[dict[str, Any]]]:
        """The messages that show a card with answer buttons, by delivery."""
        found: dict[int, list[dict[str, Any]]] = {}
        for message in self.sent:
            data = answers(message)
            if data:
                found.setdefault(int(data[0].split(":")[2]), []).append(message)
        return found

    def results(self, copies: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """The messages that answer one of these."""
        shown = {message["message_id"] for message in copies}
        return [m for m in self.sent if m.get("reply_to_message", {}).get("message_id") in shown]

    def _moment(self, method: str, edge: str) -> None:
        if self.strike_at == (method, edge):
            self.strike_at = None
            self.strike()
            self.struck.set()


def answers(message: Mapping[str, Any]) -> list[str]:
    """The data of the buttons with which a card is answered."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    data = [button.get("callback_data", "") for row in rows for button in row]
    return [text for text in data if text.startswith(("card:answer:", "card:withdraw:"))]


@dataclass(frozen=True, slots=True)
class Press:
    """One press, as the book has it."""

    update_id: int
    person: int
    delivery_id: int
    data: str
    query: Query

    @property
    def told_closed(self) -> bool:
        """Whether the person was told that the card takes no answers any more."""
        return self.query.answer is not None and self.query.answer["text"] == CLOSED


class Crowd:
    """The people, pressing at random moments; the same seed presses the same."""

    def __init__(self, server: Server, recorder: Recorder, rng: random.Random) -> None:
        self._state = server.state
        self._recorder = recorder
        self._rng = rng
        self.book: list[Press] = []
        self._chat = self._state.world.chats[TEAM]
        for number in CROWD:
            self._state.world.people[number] = Person(number, f"Person {number}", language="en")
            self._chat.members[number] = Member("member")

    async def press_for(self, presses: int, ending: Mapping[int, float]) -> None:
        """Press the newest card that is not about to close; `ending`: Unix seconds by delivery."""
        for _ in range(presses):
            await asyncio.sleep(self._rng.uniform(0.001, 0.007))
            now = self._state.now()
            copies = self._recorder.copies()
            still = [card for card in copies if now < ending.get(card, now + 1)]
            if still:
                message = self._rng.choice(copies[max(still)])
                self.press(self._rng.choice(CROWD), message, self._rng.choice(answers(message)))

    def press(self, person: int, message: Mapping[str, Any], data: str) -> None:
        """One press, which waits for nothing."""
        who = self._state.world.people[person]
        query = people.press(self._state, who, self._chat, message["message_id"], data)
        number, delivery_id = self._state.updates.last_id, int(data.split(":")[2])
        self.book.append(Press(number, person, delivery_id, data, query))

    def expected(self, delivery_id: int) -> dict[int, int]:
        """Who must have which position: the last press of each person that was in time."""
        positions: dict[int, int] = {}
        for press in self.book:
            if press.delivery_id != delivery_id or press.told_closed:
                continue
            _, verb, _, value = press.data.split(":")
            positions.pop(press.person, None)
            if verb == "answer":
                positions[press.person] = int(value)
        return positions
