"""The world as the Bot API shows it: users, chats, members and messages as plain objects."""

from typing import Any

from bot.demo.world import Chat, Member, Message, Person, World

# Telegram's description of a chat needs these; nothing in the demo turns on them.
NO_GIFTS = dict.fromkeys(
    ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription"), False
) | {"gifts_from_channels": False}
ALL_MAY = dict.fromkeys(
    (
        *("can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos"),
        *("can_send_videos", "can_send_video_notes", "can_send_voice_notes", "can_send_polls"),
        *("can_send_other_messages", "can_add_web_page_previews", "can_react_to_messages"),
        *("can_edit_tag", "can_change_info", "can_invite_users", "can_pin_messages"),
        "can_manage_topics",
    ),
    True,
)
RIGHTS = (
    *("can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members"),
    *("can_promote_members", "can_change_info", "can_invite_users", "can_post_stories"),
    *("can_edit_stories", "can_delete_stories", "can_send_welcome_messages"),
)
BLUE = 7322096  # the first of the six colours of a topic
# When the topics of the world's file were opened: the second of January 2026.
LONG_AGO = 1_767_312_000


def user(person: Person) -> dict[str, Any]:
    """A `User`."""
    made: dict[str, Any] = {"id": person.id, "is_bot": person.is_bot, "first_name": person.name}
    if person.username:
        made["username"] = person.username
    if person.language:
        made["language_code"] = person.language
    return made


def chat(it: Chat, world: World) -> dict[str, Any]:
    """A `Chat`."""
    made: dict[str, Any] = {"id": it.id, "type": it.type}
    if it.type == "private":
        person = world.people[it.id]
        made["first_name"] = person.name
        if person.username:
            made["username"] = person.username
        return made
    made["title"] = it.title
    if it.username:
        made["username"] = it.username
    if it.is_forum:
        made["is_forum"] = True
    return made


def full_chat(it: Chat, world: World) -> dict[str, Any]:
    """A `ChatFullInfo`."""
    made = chat(it, world)
    made |= {"accent_color_id": abs(it.id) % 7, "max_reaction_count": 11}
    made["accepted_gift_types"] = dict(NO_GIFTS)
    if it.type in ("group", "supergroup"):
        made["permissions"] = dict(ALL_MAY)
    if it.type == "supergroup":
        made["has_visible_history"] = True
    if it.username:
        made["active_usernames"] = [it.username]
    if it.pinned:
        made["pinned_message"] = message(it.messages[it.pinned[-1]], world)
    return made


def member(it: Chat, who: Person, entry: Member | None) -> dict[str, Any]:
    """A `ChatMember` of the chat's kind; `None` stands for one who has left."""
    status = entry.status if entry else "left"
    made: dict[str, Any] = {"status": status, "user": user(who)}
    if status == "creator":
        made["is_anonymous"] = bool(entry and entry.anonymous)
    elif status == "administrator":
        made |= {"can_be_edited": False, "is_anonymous": bool(entry and entry.anonymous)}
        made |= dict.fromkeys(RIGHTS, True)
        if it.type == "channel":
            may_post = entry is None or entry.posts
            made |= {"can_post_messages": may_post, "can_edit_messages": may_post}
        else:
            made["can_pin_messages"] = True
        if it.is_forum:
            made["can_manage_topics"] = True
    elif status == "restricted":
        made |= {**dict.fromkeys(ALL_MAY, False), "is_member": True, "until_date": 0}
    elif status == "kicked":
        made["until_date"] = 0
    return made


def message(it: Message, world: World, *, deep: bool = True) -> dict[str, Any]:
    """A `Message`; the one it replies to comes along once, without its own.

    In a topic, one that replies to nothing carries the message that opened the topic (seen by
    many: banteg/takopi#152, adolfousier/opencrabs#130).
    """
    made: dict[str, Any] = {
        "message_id": it.id,
        **it.origin,
        "chat": chat(it.chat, world),
        "date": it.date,
        **it.content,
    }
    if it.edited is not None:
        made["edit_date"] = it.edited
    if it.thread is not None:
        made["message_thread_id"] = it.thread
        if it.thread in it.chat.opened:
            made["is_topic_message"] = True
    if deep and it.reply_to is not None and it.reply_to in it.chat.messages:
        made["reply_to_message"] = message(it.chat.messages[it.reply_to], world, deep=False)
    elif deep and it.reply_to is None and it.thread in it.chat.topics and it.id != it.thread:
        made["reply_to_message"] = _opening(it.chat, it.thread, world)
    if it.markup is not None:
        made["reply_markup"] = it.markup
    return made


def _opening(it: Chat, topic: int, world: World) -> dict[str, Any]:
    """The service message that opened a topic: its number is the topic's."""
    if topic in it.messages:
        return message(it.messages[topic], world, deep=False)
    owner = next(number for number, who in it.members.items() if who.status == "creator")
    return {
        "message_id": topic,
        "from": user(world.people[owner]),
        "chat": chat(it, world),
        "date": LONG_AGO,
        "message_thread_id": topic,
        "is_topic_message": True,
        "forum_topic_created": {"name": it.opened[topic], "icon_color": BLUE},
    }


def inaccessible(it: Chat, number: int, world: World) -> dict[str, Any]:
    """An `InaccessibleMessage`: what a press carries when its message is gone."""
    return {"chat": chat(it, world), "message_id": number, "date": 0}
