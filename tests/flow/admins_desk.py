"""What an admin does in the private chat, for tests: press, write, and read what is shown."""

from pathlib import Path
from typing import Any

from bot.core.deck import Card, Deck
from bot.core.edit import card_of
from tests.flow.cast import ASTRID, Message, Stage, plain


async def desk(play: Stage, *captions: str, person: int = ASTRID) -> str:
    """Write /decks, press these buttons one after the other, and read what is shown."""
    await play.say(person, "/decks", person)
    return await presses(play, *captions, person=person)


async def presses(play: Stage, *captions: str, person: int = ASTRID) -> str:
    """Press buttons of Eske's last message in the private chat, and read what is shown then."""
    for caption in captions:
        shown = await play.last(person)
        assert has(shown, caption), (caption, buttons(shown))
        await play.press(person, shown, caption, person)
    return str((await play.last(person))["text"])


async def writes(
    play: Stage, *texts: str, person: int = ASTRID, reply_to: int | None = None
) -> str:
    """Write in the private chat, and read Eske's last message."""
    for text in texts:
        more: dict[str, Any] = {"reply_to": reply_to} if reply_to else {}
        await play.say(person, text, person, **more)
    return str((await play.last(person))["text"])


async def captions(play: Stage, person: int = ASTRID) -> list[str]:
    """The captions of the buttons of Eske's last message."""
    return buttons(await play.last(person))


def buttons(message: Message) -> list[str]:
    """The captions of a message's buttons."""
    return [plain(button["text"]) for row in message["buttons"] for button in row]


def has(message: Message, caption: str) -> bool:
    """Whether a message has such a button."""
    return any(caption in text for text in buttons(message))


def deck_of(play: Stage, deck_id: str) -> Deck:
    """The deck as it is in use."""
    return play.bot.eske.library.decks[deck_id]


def card_in(play: Stage, deck_id: str, card_id: str) -> Card:
    """The card as it is in use."""
    card = card_of(deck_of(play, deck_id), card_id)
    assert card is not None
    return card


def local(folder: Path, deck_id: str) -> Path:
    """Where admins' version of a deck lies."""
    return folder / "reflection_cards" / f"{deck_id}.yaml"
