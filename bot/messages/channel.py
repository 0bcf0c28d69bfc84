"""What Eske says in a channel itself: little, as everybody reads it and nobody can reply."""

from bot.messages.voice import Message, keyboard, say
from bot.texts import Texts


def hello(setup_link: str, texts: Texts) -> Message:
    """The hello in a channel: what will come, and the way to the settings for those who lead."""
    button = (texts("channel-button-setup"), setup_link)
    return Message(say(texts, "channel-hello"), keyboard([button]))


def pointer(setup_link: str, texts: Texts) -> Message:
    """The reply to a command that was posted in a channel: not here."""
    button = (texts("channel-button-setup"), setup_link)
    return Message(say(texts, "channel-command"), keyboard([button]))
