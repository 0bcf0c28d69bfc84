"""HTTP by hand, for speed: reading a call's parameters, answering, and failing as networks do."""

import asyncio
import json
from typing import Any
from urllib.parse import parse_qsl

from python_multipart import create_form_parser
from starlette.types import Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

from bot.demo.errors import ApiError
from bot.demo.files import Upload

JSON = (b"content-type", b"application/json")


class Joined:
    """A connection whose writes of one turn of the loop leave together: half the system calls."""

    def __init__(self, transport: asyncio.Transport) -> None:
        self._transport = transport
        self._parts: list[bytes] = []

    def write(self, data: bytes) -> None:
        """Keep the data until the turn ends."""
        if not self._parts:
            asyncio.get_running_loop().call_soon(self._flush)
        self._parts.append(data)

    def close(self) -> None:
        """Write what is kept, and close."""
        self._flush()
        self._transport.close()

    def __getattr__(self, name: str) -> Any:
        """All else is the connection's own."""
        return getattr(self._transport, name)

    def _flush(self) -> None:
        parts, self._parts = self._parts, []
        if parts:
            self._transport.write(b"".join(parts))


class Protocol(H11Protocol):
    """uvicorn's HTTP, whose requests can reach their connection to break it."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Keep the connection where a request finds it."""
        super().connection_made(transport)
        self.transport = Joined(transport)  # type: ignore[assignment]
        self.app_state = {"connection": transport}


async def parameters(scope: Scope, receive: Receive) -> dict[str, Any]:
    """The parameters of a call, from its address and body: texts, uploads, values of JSON."""
    found: dict[str, Any] = dict(parse_qsl(scope["query_string"].decode(), keep_blank_values=True))
    body = await _body(receive)
    if not body:
        return found
    kind = next((v for k, v in scope["headers"] if k == b"content-type"), b"").decode("latin-1")
    if kind.startswith("application/json"):
        try:
            sent = json.loads(body)
        except ValueError:
            raise ApiError("can't parse request JSON object") from None
        if not isinstance(sent, dict):
            raise ApiError("can't parse request JSON object")
        return found | sent
    if kind.startswith("multipart/form-data"):
        return found | _parts(kind, body)
    return found | dict(parse_qsl(body.decode(), keep_blank_values=True, errors="strict"))


async def _body(receive: Receive) -> bytes:
    parts = []
    while True:
        event = await receive()
        parts.append(event.get("body", b""))
        if not event.get("more_body"):
            return b"".join(parts)


def _parts(kind: str, body: bytes) -> dict[str, Any]:
    found: dict[str, Any] = {}

    def on_field(field: Any) -> None:
        found[field.field_name.decode()] = (field.value or b"").decode()

    def on_file(file: Any) -> None:
        file.file_object.seek(0)
        name = (file.file_name or b"file").decode()
        mime = file.content_type or "application/octet-stream"
        found[file.field_name.decode()] = Upload(name, mime, file.file_object.read())
        file.close()

    parser = create_form_parser({"Content-Type": kind.encode()}, on_field, on_file)
    parser.write(body)
    parser.finalize()
    return found


async def answer(
    send: Send, body: dict[str, Any], status: int = 200, *headers: tuple[bytes, bytes]
) -> None:
    """Send a JSON answer."""
    data = json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()
    await raw(send, data, status, JSON, *headers)


async def raw(send: Send, data: bytes, status: int, *headers: tuple[bytes, bytes]) -> None:
    """Send bytes."""
    length = (b"content-length", str(len(data)).encode())
    start = {"type": "http.response.start", "status": status, "headers": [length, *headers]}
    await send(start)
    await send({"type": "http.response.body", "body": data})


async def hang(receive: Receive) -> None:
    """Give no answer until the client goes away."""
    while (await receive())["type"] != "http.disconnect":
        pass


async def drop(scope: Scope, receive: Receive) -> None:
    """Break the connection without an answer."""
    scope["state"]["connection"].abort()
    await hang(receive)
