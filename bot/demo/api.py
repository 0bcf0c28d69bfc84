"""A call of the Bot API from address to answer: token, method, faults, checks, the work."""

import asyncio
import inspect
from collections.abc import Mapping
from typing import Any, Protocol

from starlette.types import Receive, Scope, Send

from bot.demo import wire
from bot.demo.errors import ApiError, forbidden, too_many
from bot.demo.faults import Fault
from bot.demo.files import Upload
from bot.demo.methods import METHODS
from bot.demo.state import PLACE, State


class Witness(Protocol):
    """A second opinion on what goes over the wire; raises where something is wrong."""

    def request(self, method: str, params: Mapping[str, Any]) -> None:
        """A call of the bot, its parameters as they came: texts, uploads, JSON values."""

    def answer(self, method: str, params: Mapping[str, Any], result: Any) -> None:
        """The result of a call that went well."""

    def update(self, update: dict[str, Any]) -> None:
        """An update that the bot will get."""


class Api:
    """The Bot API as an ASGI application. `delay`: real seconds added to every call."""

    def __init__(self, state: State, witness: Witness | None = None, delay: float = 0.0) -> None:
        self.state = state
        self.delay = delay
        self.mistakes: list[str] = []
        self._witness = witness
        self._methods = {name.lower(): name for name in METHODS}
        if witness is not None:
            state.updates.watch = lambda update: self._check("update", update)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve /bot<token>/<method> and /file/bot<token>/<path>."""
        path: str = scope["path"]
        if path.startswith("/file/"):
            await self._file(path.removeprefix("/file"), send)
            return
        try:
            self._authorize(path)
            method = self._methods.get(path.partition("/bot")[2].partition("/")[2].lower())
            if method is None:
                raise ApiError("method not found", 404)
            sent = await wire.parameters(scope, receive)
            if self.delay:
                await asyncio.sleep(self.delay)
            fault = self._fault(method, sent)
            if fault is not None and fault.kind == "drop-before":
                await wire.drop(scope, receive)
                return
            result = await self.call(method, sent)
        except UnicodeError:
            await _refuse(send, ApiError("strings must be encoded in UTF-8"))
            return
        except ApiError as error:
            await _refuse(send, error)
            return
        if fault is not None and fault.kind == "drop-after":
            await wire.drop(scope, receive)
        elif fault is not None and fault.kind == "timeout":
            await wire.hang(receive)
        else:
            await wire.answer(send, {"ok": True, "result": result})

    async def call(self, method: str, sent: Mapping[str, Any]) -> Any:
        """Do one call and return its result; `ApiError` where it is refused."""
        self._check("request", method, sent)
        decoded = self.state.schema.decode(method, self._attached(method, sent))
        result = METHODS[method](self.state, decoded)
        if inspect.isawaitable(result):
            result = await result
        self._check("answer", method, sent, result)
        return result

    def _authorize(self, path: str) -> None:
        token = path.removeprefix("/bot").partition("/")[0]
        if token == self.state.token:
            return
        number, _, secret = token.partition(":")
        if not number.isdigit() or not secret:
            raise ApiError("Unauthorized: invalid token specified", 401)
        raise ApiError("Unauthorized", 401)

    def _attached(self, method: str, sent: Mapping[str, Any]) -> dict[str, Any]:
        """The parameters with every attach:// replaced by its upload."""
        made = dict(sent)
        for name, value in sent.items():
            if isinstance(value, str) and value.startswith("attach://"):
                part = value.removeprefix("attach://")
                if not isinstance(made.get(part), Upload):
                    raise ApiError(f"attached file {part} not found")
                made[name] = made.pop(part)
        return made

    def _fault(self, method: str, sent: Mapping[str, Any]) -> Fault | None:
        """The fault this call meets; raises where the fault is an answer."""
        waiting = self.state.faults.waiting
        if not waiting:
            return None
        try:
            number = int(sent.get("chat_id", ""))
        except (ValueError, TypeError):
            number = 0
        chat = self.state.world.chats.get(number)
        fault = self.state.faults.take(method, number or None, chat.type if chat else None)
        if fault is None:
            return None
        if fault.kind == "429":
            raise too_many(fault.retry_after)
        if fault.kind == "500":
            raise ApiError("Internal Server Error", 500)
        if fault.kind in ("blocked", "kicked", "migrate") and chat is not None:
            self._strike(fault.kind, number)
        return fault

    def _strike(self, kind: str, number: int) -> None:
        """The world changes under the call: it is blocked, kicked out, or the chat moves."""
        state, chat = self.state, self.state.world.chats[number]
        if kind == "migrate":
            if chat.migrated_to is None:
                state.migrate(chat)
            raise ApiError(
                "group chat was upgraded to a supergroup chat",
                migrate_to_chat_id=chat.migrated_to or 0,
            )
        state.set_member(chat, state.bot, "kicked", state.owner(chat))
        if kind == "kicked":
            raise forbidden(f"bot was kicked from the {PLACE[chat.type]}")
        raise forbidden("bot was blocked by the user")

    def _check(self, what: str, *about: Any) -> None:
        if self._witness is None:
            return
        try:
            getattr(self._witness, what)(*about)
        except Exception as error:
            # Whatever a witness objects to is a finding for the test, not a fault of the server.
            self.mistakes.append(f"{what} {about}: {error}")

    async def _file(self, path: str, send: Send) -> None:
        try:
            self._authorize(path)
        except ApiError as error:
            await _refuse(send, error)
            return
        file = self.state.files.at(path.partition("/bot")[2].partition("/")[2])
        if file is None:
            await _refuse(send, ApiError("file not found", 404))
            return
        await wire.raw(send, file.upload.data, 200, (b"content-type", file.upload.mime.encode()))


async def _refuse(send: Send, error: ApiError) -> None:
    body: dict[str, Any] = {"ok": False, "error_code": error.code}
    body["description"] = error.description
    headers = []
    if error.parameters:
        body["parameters"] = error.parameters
    if "retry_after" in error.parameters:
        headers.append((b"retry-after", str(error.parameters["retry_after"]).encode()))
    await wire.answer(send, body, error.code, *headers)
