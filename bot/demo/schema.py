"""Checks and decodes the parameters of a call against Telegram's own, in `schema.json`."""

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from bot.demo.errors import ApiError

Check = Callable[[Any], Any]

# What Telegram says when a parameter is missing (telegram-bot-api, Client.cpp).
MISSING = {
    "chat_id": "chat_id is empty",
    "text": "message text is empty",
    "message_id": "message identifier is not specified",
    "user_id": "invalid user_id specified",
    "document": "there is no document in the request",
    "photo": "there is no photo in the request",
    "file_id": "file_id not specified",
    "action": "wrong parameter action in request",
    "commands": "can't parse commands JSON object",
}
# What Telegram says when a text is longer than the schema allows.
TOO_LONG = {
    ("answerCallbackQuery", "text"): "MESSAGE_TOO_LONG",
    ("InlineKeyboardButton", "callback_data"): "BUTTON_DATA_INVALID",
    ("BotCommand", "command"): "command length must not exceed 32",
    ("BotCommand", "description"): "command description length must not exceed 256",
}
WHAT = {"reply_markup": "reply keyboard markup", "reply_parameters": "reply parameters"}


class MismatchError(Exception):
    """A value that is not of its type; the text is what td's JSON reader would say."""


class Schema:
    """Parameter tables of every method served, compiled once."""

    def __init__(self, source: dict[str, Any] | None = None) -> None:
        path = Path(__file__).with_name("schema.json")
        made = source or json.loads(path.read_text("utf-8"))
        self.reactions = frozenset(made["reactions"])
        self._types: dict[str, Any] = made["types"]
        self._checks: dict[str, Check] = {}
        self._built: dict[str, Check] = {}
        self._methods = {
            name: {
                field: (_limited(self._decoder(field, types), name, field, limits), required)
                for field, (types, required, limits) in table.items()
            }
            for name, table in made["methods"].items()
        }
        self.methods = frozenset(self._methods)
        self._required = {
            name: [field for field, (_, required) in table.items() if required]
            for name, table in self._methods.items()
        }

    def decode(self, method: str, sent: Mapping[str, Any]) -> dict[str, Any]:
        """The parameters of `method` as Python values; `ApiError` where Telegram would refuse."""
        table = self._methods[method]
        values = {}
        for name, value in sent.items():
            if name not in table:
                raise ApiError(f'parameter "{name}" is unknown to {method}')
            decoded = table[name][0](value)
            if decoded is not None:
                values[name] = decoded
        for name in self._required[method]:
            if name not in values:
                raise ApiError(MISSING.get(name, f'parameter "{name}" is required'))
        return values

    def _decoder(self, name: str, types: list[str]) -> Check:
        """How a parameter's text becomes a value. Telegram reads all parameters as text first."""
        if types == ["Integer", "String"]:
            return _identifier
        if "InputFile" in types:
            return lambda value: value
        if types == ["String"]:
            return _text
        if types == ["Integer"]:
            return lambda value: _number(name, value)
        if types in (["Boolean"], ["True"]):
            return lambda value: _truth(name, value)
        check = self._union(types)
        return lambda value: _nested(name, value, check)

    def _union(self, types: list[str]) -> Check:
        checks = [self._of(kind) for kind in types]
        if len(checks) == 1:
            return checks[0]

        def check(value: Any) -> Any:
            first: MismatchError | None = None
            for option in checks:
                try:
                    return option(value)
                except MismatchError as error:
                    first = first or error
            raise first or MismatchError("no type")

        return check

    def _of(self, kind: str) -> Check:
        if kind.startswith("Array of "):
            item = kind.removeprefix("Array of ")
            return lambda value: _array(value, self._of(item))
        if kind not in self._checks:
            # Looked up late, as types contain each other.
            def check(value: Any) -> Any:
                return self._built[kind](value)

            self._checks[kind] = check
            self._built[kind] = self._build(kind)
        return self._checks[kind]

    def _build(self, kind: str) -> Check:
        if kind in BASIC:
            return lambda value: _basic(value, kind)
        if "any" in self._types[kind]:
            return self._union(self._types[kind]["any"])
        table = {
            name: (_limited(self._union(types), kind, name, limits), required, limits.get("fixed"))
            for name, (types, required, limits) in self._types[kind]["fields"].items()
        }
        return lambda value: _object(value, kind, table)


BASIC: Mapping[str, tuple[type, ...]] = {
    "String": (str,),
    "InputFile": (str,),
    "Integer": (int,),
    "Float": (int, float),
    "Boolean": (bool,),
    "True": (bool,),
}


def _limited(check: Check, owner: str, name: str, limits: dict[str, Any]) -> Check:
    """`check`, and the greatest length of a text, in code points or bytes as Telegram counts."""
    most = limits.get("characters", limits.get("bytes"))
    if most is None:
        return check
    refusal = TOO_LONG.get((owner, name), f'"{name}" must not exceed {most} characters')

    def limited(value: Any) -> Any:
        made = check(value)
        size = len(made.encode()) if "bytes" in limits else len(made)
        if size > most:
            raise ApiError(refusal)
        return made

    return limited


def _basic(value: Any, kind: str) -> Any:
    if isinstance(value, bool) != (kind in ("Boolean", "True")):
        raise MismatchError(f"value must be of type {kind}")
    if not isinstance(value, BASIC[kind]):
        raise MismatchError(f"value must be of type {kind}")
    return value


def _array(value: Any, check: Check) -> list[Any]:
    if not isinstance(value, list):
        raise MismatchError("value must be of type Array")
    return [check(item) for item in value]


def _object(value: Any, kind: str, table: dict[str, tuple[Check, bool, Any]]) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise MismatchError(f"{kind} must be an Object")
    made = {}
    for name, item in value.items():
        if name not in table:
            raise MismatchError(f'Field "{name}" is unknown to {kind}')
        check, _, fixed = table[name]
        if fixed is not None and item != fixed:
            raise MismatchError(f'Field "{name}" of {kind} must be "{fixed}"')
        try:
            made[name] = check(item)
        except MismatchError as error:
            if str(error).startswith("value must"):
                raise MismatchError(
                    f'Field "{name}" {str(error).removeprefix("value ")}'
                ) from error
            raise
    for name, (_, required, _) in table.items():
        if required and name not in made:
            raise MismatchError(f'Can\'t find field "{name}"')
    return made


def _text(value: Any) -> str:
    if not isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    return value


def _identifier(value: Any) -> int | str | None:
    text = str(value).strip()
    if re.fullmatch(r"-?\d{1,19}", text):
        return int(text)
    return text or None


def _number(name: str, value: Any) -> int | None:
    if value in ("", None):
        return None
    try:
        return int(str(value))
    except ValueError:
        raise ApiError(MISSING.get(name, f'parameter "{name}" must be an Integer')) from None


def _truth(name: str, value: Any) -> bool | None:
    text = str(value).lower()
    if text not in ("true", "false", "1", "0", "", "yes", "no"):
        raise ApiError(f'parameter "{name}" must be a Boolean')
    return text in ("true", "1", "yes") if text else None


def _nested(name: str, value: Any, check: Check) -> Any:
    what = WHAT.get(name, name)
    if name == "allowed_updates":
        return _names(value)
    if isinstance(value, str):
        if not value:
            return None
        try:
            value = json.loads(value)
        except ValueError:
            raise ApiError(f"can't parse {what} JSON object") from None
    if name == "reply_markup":
        return _markup(value, check)
    try:
        return check(value)
    except MismatchError as error:
        raise ApiError(f"can't parse {what}: {error}") from None


def _names(value: Any) -> list[Any] | None:
    """`allowed_updates`: Telegram takes what it cannot read as not given, without an error."""
    try:
        made = json.loads(value) if isinstance(value, str) else value
    except ValueError:
        return None
    return made if isinstance(made, list) else None


def _markup(value: Any, check: Check) -> Any:
    if not isinstance(value, dict):
        raise ApiError("object expected as reply markup")
    if not value:
        # python-telegram-bot writes an empty inline keyboard as {}.
        return None
    try:
        return check(value)
    except MismatchError as error:
        if "inline_keyboard" in value:
            raise ApiError(f"can't parse inline keyboard button: {error}") from None
        raise ApiError(f"can't parse reply keyboard markup: {error}") from None
