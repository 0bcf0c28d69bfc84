"""A few weeks in the life of the demo's teams, played by the real bot, so that there is something
to look at."""

import random
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.demo import people
from bot.demo.control import Control
from bot.demo.world import Chat, Message

WEEKS = timedelta(weeks=3)
MAIN, LEADERS, HEBREW = -1002100000001, -4200000002, -4200000003
KARI, PER, NOA, MARIT, LARS = 5200000001, 5200000004, 5200000003, 5100000004, 5100000003
DAVID = 5100000011
# The open cards at the end: the others are left for whoever looks at the demo.
ANSWERED_ALREADY = (5100000002, LARS, MARIT, 5100000005)
PLANS = {
    MAIN: (KARI, ("dilemmaer tue,thu 09:00", "hverdagskort mon,wed,fri 12:00 open 3d")),
    LEADERS: (PER, ("dilemmaer monday 08:30 talk",)),
    HEBREW: (NOA, ("dilemmaer sun,wed 09:00", "hverdagskort mon,wed,fri 11:00 open 3d")),
}
# Dealt on the first day: by the end each of these teams has been asked how it went, two weeks
# later. The Hebrew team draws a task with a longer time first.
TASKS, TASKS_FOR = "ikke-uten-meg", (MAIN, HEBREW, HEBREW)
ADVICE = "tre-raad"
# A task has so many buttons.
TASK = 2
AGREED = (
    "Vi spør hva personen selv ønsker, før vi foreslår noe.",
    "Vi tar dette opp på neste personalmøte.",
    "Vi prøver det i to uker og ser hvordan det går.",
)
# What the leaders agree on at the end of a session.
COMMITTED = (
    "Vi spør dem det gjelder, før vi endrer en rutine.",
    "Vi setter av ti minutter til en erfaringskonsulent på neste ledermøte.",
    "Vi leser tre brev høyt sammen og skriver dem om.",
)
# What people write to a card in private; some who write English or Hebrew do so here too.
WRITTEN = {
    MAIN: (
        "Jeg vil spørre oftere, og vente litt lenger på svaret.",
        "Vi har lett for å bestemme når det haster. Det vil jeg legge merke til.",
        "Det gikk bedre den dagen vi satte oss ned og bare hørte etter.",
        "More listening first, and less of our own plan.",
        "Jeg tror vi skriver for lite om det folk får til.",
        "Å si det når jeg ikke vet. Det gir plass til den andre.",
    ),
    HEBREW: (
        "לשאול קודם, ורק אחר כך להציע.",
        "השבוע הקשבתי יותר ממה שדיברתי, וזה הרגיש אחרת.",
        "כשיש לחץ אנחנו מחליטים במקום האדם. כדאי לעצור רגע.",
        "לכתוב גם על מה שהצליח.",
        "לתת לאדם לבחור איפה ניפגש.",
        "להגיד כשאין לי תשובה.",
    ),
}
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
    tapped: set[int] = field(default_factory=set)
    committed: set[int] = field(default_factory=set)

    async def play(self) -> None:
        await self.control.settle()
        for number, (lead, plans) in PLANS.items():
            for plan in plans:
                await self._command(lead, number, f"schedule {plan}")
        for number in TASKS_FOR:
            await self._command(PLANS[number][0], number, f"draw {TASKS}")
        for number in (MAIN, HEBREW):
            await self._command(PLANS[number][0], number, f"draw {ADVICE}")
        await self._command(PER, LEADERS, f"schedule focus {_soon(self.until)}")
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
            await self._meet()
        for number in (MAIN, HEBREW):
            if any(_answers(message) for message in self._chat(number).messages.values()):
                continue
            await self._move(shortly)
            await self._command(PLANS[number][0], number, "draw dilemmaer")
            await self._live_with(list(self._chat(number).messages.values())[-1], talked)
        await self._move(self.until)

    async def _live_with(self, message: Message, talked: set[int]) -> None:
        """Do what the people of a chat do with a new message of the bot."""
        chat, control = message.chat, self.control
        if message.author != control.state.bot.id:
            return
        if answers := _answers(message):
            if "🔁" in message.words:
                self._follow_up(message, answers)
            elif len(answers) == TASK:
                self._take_on(message, answers)
            else:
                self._answer(message, answers)
            await control.settle()
        elif (link := _link(message)) and chat.id in WRITTEN:
            is_picked = "☑️" in str(message.markup)
            await (self._pick if is_picked else self._write)(message, link)
        elif chat.id == LEADERS and _buttons(message, "card:how:"):
            text = AGREED[message.id // 3 % len(AGREED)]
            await self._say(PER, chat.id, text, message.id)
        elif message.reply_to and chat.id in TALK and chat.id not in talked:
            talked.add(chat.id)
            answered = message.id
            for person, text in TALK[chat.id]:
                answered = await self._say(person, chat.id, text, answered)

    async def _meet(self) -> None:
        """What leaders do in a session: they say how it went, tap, and write down what they do."""
        chat, state = self._chat(LEADERS), self.control.state
        running = [one for one in chat.messages.values() if _buttons(one, "session:stop:")]
        for message in running[-1:]:
            taps = _buttons(message, "session:tap:")
            if endings := _buttons(message, "commitment:close:"):
                # Done, partly, dropped: one is as good as the other.
                people.press(
                    state, state.world.people[PER], chat, message.id, self.dice.choice(endings)
                )
            if taps and message.id not in self.tapped:
                self.tapped.add(message.id)
                for number in (number for number in chat.members if number != state.bot.id):
                    data = self.dice.choice(taps)
                    people.press(state, state.world.people[number], chat, message.id, data)
            if _buttons(message, "commitment:how:") and message.id not in self.committed:
                self.committed.add(message.id)
                text = COMMITTED[len(self.committed) % len(COMMITTED)]
                await self._say(KARI, chat.id, text, message.id)

    def _answer(self, message: Message, answers: list[str]) -> None:
        """Some press, sometimes too few. The card open at the end is left for the visitor."""
        chat, state = message.chat, self.control.state
        chosen = self._some(chat, open_for=86_400, since=message.date)
        weights = [self.dice.randint(1, 4) for _ in answers]
        for number in chosen:
            data = self.dice.choices(answers, weights)[0]
            people.press(state, state.world.people[number], chat, message.id, data)

    def _take_on(self, message: Message, answers: list[str]) -> None:
        """All but two take a task on."""
        chat, state = message.chat, self.control.state
        for place, number in enumerate(self._everybody(chat)):
            data = answers[place < 2]
            people.press(state, state.world.people[number], chat, message.id, data)

    def _follow_up(self, message: Message, answers: list[str]) -> None:
        """Everybody says of each question how it went; there are three answers to each."""
        chat, state = message.chat, self.control.state
        for number in self._everybody(chat):
            for at in range(0, len(answers), 3):
                data = self.dice.choices(answers[at : at + 3], (3, 2, 1))[0]
                people.press(state, state.world.people[number], chat, message.id, data)

    async def _pick(self, message: Message, payload: str) -> None:
        """Everybody opens a card of advice in private and picks three of the first nine."""
        state = self.control.state
        for number in self._everybody(message.chat):
            person, chat = state.world.people[number], state.world.chats[number]
            shown = await self._open(number, payload)
            picks = self.dice.sample(_buttons(shown, "card:pick:")[:9], 3)
            for data in (*picks, *_buttons(shown, "card:stage:")):
                people.press(state, person, chat, shown.id, data)
            await self.control.settle()

    async def _write(self, message: Message, payload: str) -> None:
        """Some open the card in private and write to it."""
        chat = message.chat
        chosen = self._some(chat, open_for=3 * 86_400, since=message.date)
        texts = WRITTEN[chat.id]
        for number, text in zip(chosen, self.dice.sample(texts, len(texts)), strict=False):
            await self._open(number, payload)
            await self._say(number, number, text)

    async def _open(self, number: int, payload: str) -> Message:
        """Open a card in private. What many open at once comes as fast as Telegram allows."""
        state = self.control.state
        chat = state.world.chats[number]
        before = chat.last_id
        people.start(state, state.world.people[number], payload)
        while True:
            at = await self.control.settle()
            for shown in reversed(chat.messages.values()):
                if shown.id > before and shown.author == state.bot.id:
                    return shown
            assert at is not None, "nothing is owed, and the card has not come"
            await self._move(at)

    def _some(self, chat: Chat, open_for: int, since: int) -> list[int]:
        """Some of those in a chat; a card that is open at the end is left to the others."""
        if since + open_for > self.until.timestamp():
            return [number for number in ANSWERED_ALREADY if chat.has(number)]
        who = self._everybody(chat)
        return self.dice.sample(who, self.dice.randint(4, min(9, len(who))))

    def _everybody(self, chat: Chat) -> list[int]:
        bot = self.control.state.bot.id
        return [number for number in chat.members if number != bot and chat.has(number)]

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


def _soon(until: datetime) -> str:
    """A day and a time in Oslo, a little after `until` (aware), as a lead writes them."""
    at = until.astimezone(ZoneInfo("Europe/Oslo")) + timedelta(minutes=20)
    at -= timedelta(minutes=at.minute % 5)
    return f"{at:%a %H:%M}".lower()


def _answers(message: Message) -> list[str]:
    """The buttons of an open card that answer it."""
    return _buttons(message, "card:answer:")


def _buttons(message: Message, kind: str) -> list[str]:
    """What the buttons of one kind hold."""
    rows = (message.markup or {}).get("inline_keyboard", ())
    data = (button.get("callback_data", "") for row in rows for button in row)
    return [text for text in data if text.startswith(kind)]


def _link(message: Message) -> str:
    """The payload of the deep link on an open card that is answered in private, or ""."""
    rows = (message.markup or {}).get("inline_keyboard", ())
    links = (button.get("url", "").partition("?start=")[2] for row in rows for button in row)
    return next((payload for payload in links if payload.startswith("card-")), "")
