"""Many teams with one open card each, the same for every bot, and all the presses on them."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.content.files import shipped_home
from bot.content.library import Library
from bot.core.answer import Visibility
from bot.demo import html, people
from bot.demo.server import Server
from bot.demo.world import Chat, Member, Message, Person, World, load
from bot.messages.card import CardView, open_card
from bot.store import NewDelivery, Store
from bot.texts import load_texts

CHATS, PEOPLE = 100, 10
PRESSES = CHATS * PEOPLE
CARD_MESSAGE = 1
TEXTS = load_texts()["nb"]


def world() -> World:
    """The demo's bot in a hundred groups of ten people."""
    made = World(load().bot, {}, {})
    for number in range(CHATS):
        chat = Chat(_chat_id(number), "supergroup", f"Team {number}")
        chat.members[made.bot.id] = Member("member")
        for place in range(PEOPLE):
            person = Person(6_000_000_000 + number * PEOPLE + place, f"Person {place}", "nb")
            made.people[person.id] = person
            chat.members[person.id] = Member("member")
        made.chats[chat.id] = chat
    return made


def fill(folder: Path) -> None:
    """Eske's data: every team, and its card open."""
    store, now = Store(folder), datetime.now(UTC)
    library = Library(shipped_home(), folder)
    library.refresh()
    card = library.decks["dilemmaer"].cards[0]
    for number in range(CHATS):
        team = store.teams.add(
            _chat_id(number), None, f"Team {number}", language="nb", zone="Europe/Oslo", k=5
        )
        origin = f"bench:{number}"
        store.deliveries.add(
            NewDelivery(
                team_id=team.id,
                origin=origin,
                deck_id="dilemmaer",
                card=card,
                language="nb",
                visibility=Visibility.ANONYMOUS,
                k=5,
                open_for=timedelta(days=1),
                due_at=now,
                send_at=now,
            )
        )
        delivery = store.deliveries.by_origin(origin)
        assert delivery is not None
        store.deliveries.mark_sending(delivery.id, now + timedelta(days=1))
        store.deliveries.mark_open(delivery.id, team.chat_id, CARD_MESSAGE)
    store.close()


def post(server: Server, folder: Path) -> None:
    """Put the open cards into the chats, as Eske's messages."""
    store = Store(folder)
    for delivery in store.deliveries.open():
        team = store.teams.by_id(delivery.team_id)
        view = CardView(delivery, team, 0, datetime.now(UTC).date(), "https://t.me/x")
        message = open_card(view, TEXTS)
        assert message.keyboard is not None
        chat = server.state.world.chats[team.chat_id]
        text, entities = html.parse(message.text)
        content = {"text": text, "entities": entities}
        server.state.post(chat, server.state.bot, content).markup = message.keyboard.to_dict()
    store.close()


def press(server: Server, count: int, choice: int) -> None:
    """Everybody presses their team's card, chat after chat, until there are `count` presses."""
    chats = list(server.state.world.chats.values())
    for number in range(count):
        chat = chats[number % CHATS]
        members = [who for who in chat.members if who != server.state.bot.id]
        person = server.state.world.people[members[number // CHATS]]
        data = _buttons(chat.messages[CARD_MESSAGE])[(number + choice) % 5]
        people.press(server.state, person, chat, CARD_MESSAGE, data)


def counts_shown(server: Server, each: int) -> bool:
    """Whether every card in the chats says that `each` have answered."""
    words = TEXTS("card-answered", count=each, k=5)
    return all(
        words in chat.messages[CARD_MESSAGE].words for chat in server.state.world.chats.values()
    )


def answers_kept(folder: Path) -> int:
    """How many answers are in the database."""
    store = Store(folder)
    kept = sum(len(store.answers.open_values(delivery.id)) for delivery in store.deliveries.open())
    store.close()
    return kept


def _buttons(card: Message) -> list[str]:
    assert card.markup is not None
    return [button["callback_data"] for row in card.markup["inline_keyboard"] for button in row]


def _chat_id(number: int) -> int:
    return -1_003_000_000_000 - number
