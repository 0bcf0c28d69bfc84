"""A second opinion on the wire: aiogram's models, and python-telegram-bot's reading of answers.

Give it to the demo's server; what it raises is collected in the server's `mistakes`. aiogram's
models let much pass (unknown fields, wrong enumerations, JSON inside texts): this closes the gaps.
"""

import json
import typing
from collections.abc import Iterator, Mapping
from typing import Any

import aiogram.methods
import aiogram.types
import telegram
from aiogram.methods.base import TelegramMethod
from pydantic import BaseModel, TypeAdapter, ValidationError

CHAT_TYPES = {"private", "group", "supergroup", "channel"}
ENTITY_TYPES = {
    *("mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "bold"),
    *("italic", "underline", "strikethrough", "spoiler", "blockquote", "expandable_blockquote"),
    *("code", "pre", "text_link", "text_mention", "custom_emoji", "date_time"),
}
STYLES = {"primary", "success", "danger"}
# How python-telegram-bot reads the answers that are objects.
READERS: dict[str, type[telegram.TelegramObject]] = {
    "Message": telegram.Message,
    "ChatFullInfo": telegram.ChatFullInfo,
    "User": telegram.User,
    "File": telegram.File,
    "WebhookInfo": telegram.WebhookInfo,
    "ForumTopic": telegram.ForumTopic,
    "BotName": telegram.BotName,
    "BotDescription": telegram.BotDescription,
    "BotShortDescription": telegram.BotShortDescription,
    "MenuButtonCommands": telegram.MenuButton,
}


class ObjectionError(Exception):
    """Something on the wire that one of the two libraries would not say or understand."""


class Witness:
    """Checks each request, answer and update; `seen` counts them by kind."""

    def __init__(self) -> None:
        self.seen = {"request": 0, "answer": 0, "update": 0}
        self._methods: dict[str, type[TelegramMethod[Any]]] = {}
        for name in aiogram.methods.__all__:
            method = getattr(aiogram.methods, name)
            if hasattr(method, "__api_method__"):
                self._methods[str(method.__api_method__)] = method
        self._returns: dict[str, TypeAdapter[Any]] = {}

    def request(self, method: str, params: Mapping[str, Any]) -> None:
        """A call as it came, every parameter a text, an upload, or a JSON value."""
        self.seen["request"] += 1
        model = self._methods[method]
        values = {}
        for name, value in params.items():
            if name not in model.model_fields:
                if any(v == f"attach://{name}" for v in params.values()):
                    continue
                raise ObjectionError(f"{method} has no parameter {name}")
            made = _decoded(model.model_fields[name].annotation, value)
            if made != {} or name != "reply_markup":
                values[name] = made
        _inspect(_validated(lambda: model.model_validate(values)))
        if values.get("parse_mode", "HTML") not in ("HTML", "MarkdownV2"):
            raise ObjectionError(f"parse_mode {values['parse_mode']!r}")

    def answer(self, method: str, params: Mapping[str, Any], result: Any) -> None:
        """The result of a call that went well."""
        self.seen["answer"] += 1
        if method not in self._returns:
            self._returns[method] = TypeAdapter(self._methods[method].__returning__)
        if isinstance(result, bool) and method.startswith(("sendM", "sendD", "sendP", "edit")):
            raise ObjectionError(f"{method} answers {result}")
        read = _validated(lambda: self._returns[method].validate_python(result))
        _inspect(read)
        _parsed(result, read)

    def update(self, update: dict[str, Any]) -> None:
        """An update that the bot will get."""
        self.seen["update"] += 1
        _inspect(_validated(lambda: aiogram.types.Update.model_validate(update)))
        parsed = telegram.Update.de_json(update, None)
        if parsed.api_kwargs or parsed.effective_chat is None:
            raise ObjectionError(f"python-telegram-bot does not know this update: {update}")


def _parsed(result: Any, read: Any) -> None:
    """Let python-telegram-bot read what aiogram has named."""
    for raw, model in zip(
        result if isinstance(result, list) else [result],
        read if isinstance(read, list) else [read],
        strict=True,
    ):
        name = type(model).__name__
        if name.startswith("ChatMember"):
            telegram.ChatMember.de_json(raw, None)
        elif name == "Update":
            telegram.Update.de_json(raw, None)
        elif name == "BotCommand":
            telegram.BotCommand.de_json(raw, None)
        elif isinstance(model, BaseModel):
            READERS[name].de_json(raw, None)


def _validated(check: typing.Callable[[], Any]) -> Any:
    try:
        return check()
    except ValidationError as error:
        # A union reports each of its members; the first is enough.
        first = error.errors()[0]
        raise ObjectionError(f"{first['loc']}: {first['msg']}") from None


def _decoded(annotation: Any, value: Any) -> Any:
    """Nested values come as JSON in a text; what is a text by its type stays one."""
    if not isinstance(value, str | int | float | bool | list | dict):
        return "attach://upload"
    if isinstance(value, str) and any(_is_nested(kind) for kind in _kinds(annotation)):
        if value.startswith("attach://"):
            return value
        return json.loads(value)
    if isinstance(value, str) and {int, str} <= set(_kinds(annotation)):
        return int(value) if value.lstrip("-").isdigit() else value
    return value


def _kinds(annotation: Any) -> Iterator[Any]:
    """The members of a union, however deep."""
    if typing.get_origin(annotation) in (list, dict):
        yield annotation
        return
    inner = typing.get_args(annotation)
    if not inner:
        yield annotation
    for part in inner:
        yield from _kinds(part)


def _is_nested(kind: Any) -> bool:
    if typing.get_origin(kind) in (list, dict):
        return True
    if not isinstance(kind, type) or not issubclass(kind, BaseModel):
        return False
    return not issubclass(kind, aiogram.types.InputFile)


def _inspect(value: Any) -> None:
    """Refuse unknown fields and wrong enumerations, anywhere inside."""
    if isinstance(value, list | tuple):
        for item in value:
            _inspect(item)
    if not isinstance(value, BaseModel):
        return
    if value.model_extra:
        raise ObjectionError(f"{type(value).__name__} has no {sorted(value.model_extra)}")
    kind = getattr(value, "type", None)
    if isinstance(value, aiogram.types.Chat) and kind not in CHAT_TYPES:
        raise ObjectionError(f"chat type {kind!r}")
    if isinstance(value, aiogram.types.MessageEntity) and kind not in ENTITY_TYPES:
        raise ObjectionError(f"entity type {kind!r}")
    if isinstance(value, aiogram.types.InlineKeyboardButton) and value.style not in {
        None,
        *STYLES,
    }:
        raise ObjectionError(f"button style {value.style!r}")
    for name in value.model_fields_set:
        _inspect(getattr(value, name))
