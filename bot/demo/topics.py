"""What administrators do to a chat and its topics: new titles, closed and deleted topics."""

from bot.demo.errors import ControlError
from bot.demo.state import State
from bot.demo.world import Chat


def retitle(state: State, chat: Chat, title: str) -> None:
    """A group or a channel gets another title."""
    if chat.type == "private":
        raise ControlError("a private chat has no title")
    chat.title = title
    state.service(chat, state.owner(chat), {"new_chat_title": title})


def rename(state: State, chat: Chat, topic: int, title: str) -> None:
    """A topic gets another name; the message that opened it keeps the first."""
    _known(chat, topic)
    chat.topics[topic] = title
    state.service(chat, state.owner(chat), {"forum_topic_edited": {"name": title}}, thread=topic)


def change(state: State, chat: Chat, topic: int, do: str) -> None:
    """A topic is closed ("close"), opened again ("reopen"), or deleted with all that is in it
    ("delete"), of which no bot is told."""
    _known(chat, topic)
    if do == "delete":
        del chat.topics[topic]
        chat.shut.discard(topic)
        chat.messages = {n: m for n, m in chat.messages.items() if m.thread != topic}
    elif do == "close":
        chat.shut.add(topic)
        state.service(chat, state.owner(chat), {"forum_topic_closed": {}}, thread=topic)
    elif do == "reopen":
        chat.shut.discard(topic)
        state.service(chat, state.owner(chat), {"forum_topic_reopened": {}}, thread=topic)
    else:
        raise ControlError('"do" is "close", "reopen" or "delete"')


def _known(chat: Chat, topic: int) -> None:
    if topic not in chat.topics:
        raise ControlError(f"chat {chat.id} has the topics {sorted(chat.topics)}")
