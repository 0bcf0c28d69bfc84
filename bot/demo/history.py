"""A few weeks in the life of the demo's teams, played by the real bot, so that there is something
to look at."""

import random
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.demo import people
from bot.demo.control import Control
from bot.demo.world import Chat, Message

WEEKS = timedelta(weeks=3)
MAIN, LEADERS, HEBREW = -1002100000001, -4200000002, -4200000003
KARI, PER, NOA, MARIT, LARS = 5200000001, 5200000004, 5200000003, 5100000004, 5100000003
DAVID = 5100000011
# The open card at the end: the others are left for whoever looks at the demo.
ANSWERED_ALREADY = (5100000002, LARS, MARIT, 5100000005)
PLANS = {
    MAIN: (KARI, "dilemmaer tue,thu 09:00"),
    LEADERS: (PER, "dilemmaer monday 08:30 talk"),
    HEBREW: (NOA, "dilemmaer sun,wed 09:00"),
}
AGREED = (
    "Vi spør hva personen selv ønsker, før vi foreslår noe.",
    "Vi tar dette opp på neste personalmøte.",
    "Vi prøver det i to uker og ser hvordan det går.",
)
# What people say about a result: the first answers it, the second answers the first.
TALK = {
    MAIN: ((MARIT, "Skal vi snakke om dette på rapporten i dag?"), (LARS, "Ja, gjerne.")),
    HEBREW: ((NOA, "נדבר על זה בישיבת הצוות?"), (DAVID, "כן, בשמחה.")),
}


def beginning(now: datetime) -> datetime:
    """When a history that ends at `now` (aware) begins: in the morning, three weeks before."""
    return (now.astimezone(UTC) - WEEKS).replace(hour=8, minute=0, second=0, microsecond=0)


async def live(control: Control, until: datetime) -> None:
    """Play from the clock's present to `until` (aware), and leave one card open in the main team.

    `ControlError` where the bot is gone or does not come to rest.
    """
    await _History(control, until, random.Random(3)).play()


@dataclass(slots=True)
class _History:
    control: Control
    until: datetime
    dice: random.Random

    async def play(self) -> None:
        await self.control.settle()
        for number, (lead, plan) in PLANS.items():
            await self._command(lead, number, f"schedule {plan}")
        # A little before the end, so that the last card is not of this very moment.
        shortly = self.until - timedelta(minutes=25)
        done = dict.fromkeys(PLANS, 0)
        talked: set[int] = set()
        while (at := await self.control.settle()) is not None and at < self.until:
            await self._move(at)
            for number in PLANS:
                chat = self._chat(number)
                for message in [m for m in chat.messages.values() if m.id > done[number]]:
                    await self._live_with(message, talked)
                done[number] = chat.last_id
        if not any(_answers(message) for message in self._chat(MAIN).messages.values()):
            await self._move(shortly)
            await self._command(KARI, MAIN, "draw dilemmaer")
            await self._live_with(list(self._chat(MAIN).messages.values())[-1], talked)
        await self._move(self.until)

    async def _live_with(self, message: Message, talked: set[int]) -> None:
        """Do what the people of a chat do with a new message of the bot."""
        chat, control = message.chat, self.control
        if message.author != control.state.bot.id:
            return
        if answers := _answers(message):
            self._answer(message, answers)
            await control.settle()
        elif message.markup and chat.id == LEADERS and message.id > 2:
            text = AGREED[message.id // 3 % len(AGREED)]
            await self._say(PER, chat.id, text, message.id)
        elif message.reply_to and chat.id in TALK and chat.id not in talked:
            talked.add(chat.id)
            answered = message.id
            for person, text in TALK[chat.id]:
                answered = await self._say(person, chat.id, text, answered)

    def _answer(self, message: Message, answers: list[str]) -> None:
        """Some press, sometimes too few. The card open at the end is left for the visitor."""
        chat, state = message.chat, self.control.state
        who = [number for number in chat.members if number != state.bot.id and chat.has(number)]
        chosen = self.dice.sample(who, self.dice.randint(4, min(9, len(who))))
        closes = message.date + 86_400
        if chat.id == MAIN and closes > self.until.timestamp():
            chosen = list(ANSWERED_ALREADY)
        weights = [self.dice.randint(1, 4) for _ in answers]
        for number in chosen:
            data = self.dice.choices(answers, weights)[0]
            people.press(state, state.world.people[number], chat, message.id, data)

    async def _command(self, lead: int, chat: int, text: str) -> None:
        name, _, rest = text.partition(" ")
        await self._say(lead, chat, f"/{name}@{self.control.state.bot.username} {rest}")

    async def _say(self, person: int, chat: int, text: str, reply_to: int | None = None) -> int:
        said: dict[str, Any] = {"person": person, "chat": chat, "text": text, "reply_to": reply_to}
        return int((await self.control.say(said))["message"])

    async def _move(self, at: datetime) -> None:
        # The clock runs on while the bot comes to rest, and never goes back.
        at = max(at, self.control.state.clock.now() + timedelta(seconds=5))
        await self.control.clock({"to": at.isoformat()})

    def _chat(self, number: int) -> Chat:
        return self.control.state.world.chats[number]


def _answers(message: Message) -> list[str]:
    """The buttons of an open card that answer it."""
    rows = (message.markup or {}).get("inline_keyboard", ())
    data = (button.get("callback_data", "") for row in rows for button in row)
    return [text for text in data if text.startswith("card:answer:")]
