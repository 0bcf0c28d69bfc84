"""The methods by which a bot describes itself: commands, descriptions, the menu button."""

import json
import re
from collections.abc import Mapping
from typing import Any

from bot.demo.errors import ApiError
from bot.demo.state import State
from bot.demo.world import Chat, Person

Params = Mapping[str, Any]


def set_my_commands(state: State, params: Params) -> bool:
    """setMyCommands."""
    key = _key(state, params)
    if len(params["commands"]) > 100:
        raise ApiError("BOT_COMMANDS_TOO_MUCH")
    for entry in params["commands"]:
        if not entry["command"].removeprefix("/"):
            raise ApiError("command must be non-empty")
        if not entry["description"].strip():
            raise ApiError("command description must be non-empty")
        if not re.fullmatch(r"/?[a-z0-9_]+", entry["command"]):
            raise ApiError("BOT_COMMAND_INVALID")
    state.profile.commands[key] = [
        {**entry, "command": entry["command"].removeprefix("/")} for entry in params["commands"]
    ]
    return True


def get_my_commands(state: State, params: Params) -> list[dict[str, Any]]:
    """getMyCommands: exactly those of this scope and language."""
    return state.profile.commands.get(_key(state, params), [])


def delete_my_commands(state: State, params: Params) -> bool:
    """deleteMyCommands."""
    state.profile.commands.pop(_key(state, params), None)
    return True


def commands_for(state: State, person: Person, chat: Chat) -> list[dict[str, Any]]:
    """The commands that this person's client offers in this chat.

    The first scope and language that has any, as the Bot API's "Determining list of commands".
    """
    here: dict[str, Any] = {"chat_id": chat.id}
    scopes: list[dict[str, Any]] = [{"type": "chat", **here}, {"type": "all_private_chats"}]
    if chat.type != "private":
        leads = chat.is_administrator(person.id)
        scopes = [
            {"type": "chat_member", **here, "user_id": person.id},
            *([{"type": "chat_administrators", **here}] if leads else []),
            {"type": "chat", **here},
            *([{"type": "all_chat_administrators"}] if leads else []),
            {"type": "all_group_chats"},
        ]
    for scope in (*scopes, {"type": "default"}):
        for code in (person.language or "", ""):
            key = json.dumps(scope, sort_keys=True), code
            if found := state.profile.commands.get(key):
                return found
    return []


def set_my_name(state: State, params: Params) -> bool:
    """setMyName."""
    return _set_text(state, params, "name")


def get_my_name(state: State, params: Params) -> dict[str, Any]:
    """getMyName: the bot's own name where no other was set."""
    made = _get_text(state, params, "name")
    return {"name": made["name"] or state.bot.name}


def set_my_description(state: State, params: Params) -> bool:
    """setMyDescription."""
    return _set_text(state, params, "description")


def get_my_description(state: State, params: Params) -> dict[str, Any]:
    """getMyDescription."""
    return _get_text(state, params, "description")


def set_my_short_description(state: State, params: Params) -> bool:
    """setMyShortDescription."""
    return _set_text(state, params, "short_description")


def get_my_short_description(state: State, params: Params) -> dict[str, Any]:
    """getMyShortDescription."""
    return _get_text(state, params, "short_description")


def set_chat_menu_button(state: State, params: Params) -> bool:
    """setChatMenuButton: of one private chat, or the default."""
    state.profile.menus[_menu_chat(state, params)] = params.get("menu_button", {"type": "default"})
    return True


def get_chat_menu_button(state: State, params: Params) -> dict[str, Any]:
    """getChatMenuButton."""
    menus = state.profile.menus
    made = menus.get(_menu_chat(state, params)) or menus.get(None)
    return made if made and made["type"] != "default" else {"type": "commands"}


def _menu_chat(state: State, params: Params) -> int | None:
    if "chat_id" not in params:
        return None
    chat = state.find(params["chat_id"])
    if chat.type != "private":
        raise ApiError("chat not found")
    return chat.id


def _key(state: State, params: Params) -> tuple[str, str]:
    scope = params.get("scope", {"type": "default"})
    if "chat_id" in scope:
        chat = state.readable(_number(scope["chat_id"]))
        if scope["type"] != "chat" and chat.type not in ("group", "supergroup"):
            raise ApiError("chat not found")
        scope = {**scope, "chat_id": chat.id}
    return json.dumps(scope, sort_keys=True), _language(params)


def _number(chat_id: int | str) -> int | str:
    text = str(chat_id)
    return int(text) if re.fullmatch(r"-?\d+", text) else text


def _language(params: Params) -> str:
    code: str = params.get("language_code", "")
    if code and not re.fullmatch("[a-z]{2}", code):
        raise ApiError("invalid language code specified")
    return code


def _set_text(state: State, params: Params, name: str) -> bool:
    state.profile.texts[name, _language(params)] = params.get(name, "")
    return True


def _get_text(state: State, params: Params, name: str) -> dict[str, Any]:
    texts = state.profile.texts
    return {name: texts.get((name, _language(params))) or texts.get((name, ""), "")}
