"""The methods about chats, their members and topics, and files."""

from collections.abc import Mapping
from typing import Any

from bot.demo import views
from bot.demo.errors import ApiError
from bot.demo.files import MEGABYTE
from bot.demo.state import State
from bot.demo.world import PRESENT

Params = Mapping[str, Any]


def get_me(state: State, params: Params) -> dict[str, Any]:
    """getMe."""
    names = ("can_connect_to_business", "has_main_web_app", "has_topics_enabled")
    more = ("allows_users_to_create_topics", "can_manage_bots", "supports_guest_queries")
    may_not = ("can_read_all_group_messages", "supports_inline_queries")
    flags = dict.fromkeys((*names, *more, *may_not, "supports_join_request_queries"), False)
    return views.user(state.bot) | {"can_join_groups": True} | flags


def get_chat(state: State, params: Params) -> dict[str, Any]:
    """getChat."""
    return views.full_chat(state.readable(params["chat_id"]), state.world)


def get_chat_member(state: State, params: Params) -> dict[str, Any]:
    """getChatMember: who left is "left", who was never there is refused."""
    chat = state.readable(params["chat_id"])
    person = state.person(params["user_id"])
    if person is None:
        raise ApiError("user not found")
    if person.id not in chat.members:
        raise ApiError("member not found")
    state.seen.add(person.id)
    return views.member(chat, person, chat.members[person.id])


def get_chat_administrators(state: State, params: Params) -> list[dict[str, Any]]:
    """getChatAdministrators: no bots, and no anonymous ones for a bot that is none itself."""
    chat = state.readable(params["chat_id"])
    if chat.type == "private":
        raise ApiError("there are no administrators in the private chat")
    insider = chat.is_administrator(state.bot.id)
    made = []
    for number, member in chat.members.items():
        person = state.person(number)
        if person is None or person.is_bot or not chat.is_administrator(number):
            continue
        if insider or not member.anonymous:
            state.seen.add(number)
            made.append(views.member(chat, person, member))
    return made


def get_chat_member_count(state: State, params: Params) -> int:
    """getChatMemberCount, the bot included."""
    chat = state.readable(params["chat_id"])
    return sum(member.status in PRESENT for member in chat.members.values())


def leave_chat(state: State, params: Params) -> bool:
    """leaveChat."""
    chat = state.readable(params["chat_id"])
    if chat.type == "private":
        raise ApiError("chat member status can't be changed in private chats")
    state.set_member(chat, state.bot, "left", state.bot)
    return True


def create_forum_topic(state: State, params: Params) -> dict[str, Any]:
    """createForumTopic."""
    chat = state.writable(params["chat_id"])
    if not chat.is_forum:
        raise ApiError("the chat is not a forum")
    if not chat.is_administrator(state.bot.id):
        raise ApiError("not enough rights to create a topic")
    topic = {"name": params["name"], "icon_color": params.get("icon_color", views.BLUE)}
    message = state.post(chat, state.bot, {"forum_topic_created": topic})
    message.thread = message.id
    chat.topics[message.id] = chat.opened[message.id] = params["name"]
    state.tell(message)
    return {"message_thread_id": message.id, **topic}


def get_file(state: State, params: Params) -> dict[str, Any]:
    """getFile: what is over 20 MB a bot cannot fetch."""
    file = state.files.get(params["file_id"])
    if file is None:
        raise ApiError("wrong file_id or the file is temporarily unavailable")
    if len(file.upload.data) > 20 * MEGABYTE:
        raise ApiError("file is too big")
    return {
        "file_id": file.id,
        "file_unique_id": file.unique,
        "file_size": len(file.upload.data),
        "file_path": file.path,
    }
