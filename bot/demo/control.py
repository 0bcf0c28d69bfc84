"""The control API: what the tests and the page do to the world. Documented in docs/demo.md."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from bot.demo import faults, people, picture, profile, topics
from bot.demo.errors import ControlError
from bot.demo.link import Link, LinkError
from bot.demo.methods import METHODS
from bot.demo.state import State
from bot.demo.world import Chat, Person

PAGE = Path(__file__).with_name("page")
PATIENCE = 60  # real seconds that a call waits for the bot to go quiet
Call = Callable[[dict[str, Any]], Awaitable[dict[str, Any]]]


class Control:
    """The control API over one state; `link` reaches the bot, `None` where none runs.

    `ready`: the history has been played. `start_over` ends this world, if another can follow.
    """

    def __init__(self, state: State, link: Link | None) -> None:
        self.state = state
        self.link = link
        self.ready = True
        self.start_over: Callable[[], None] | None = None
        calls: dict[str, Call] = {
            "say": self.say,
            "press": self.press,
            "start": self.start,
            "member": self.member,
            "chat": self.chat,
            "clock": self.clock,
            "kill": self.kill,
            "faults": self.faults,
            "reset": self.reset,
        }
        self.app = Starlette(
            routes=[
                Route("/demo/world", self._world),
                Route("/demo/file/{id}", self._file),
                Route("/demo/commands", self._commands),
                *(
                    Route(f"/demo/{name}", self._endpoint(call), methods=["POST"])
                    for name, call in calls.items()
                ),
                Mount("/", StaticFiles(directory=PAGE, html=True)),
            ]
        )

    async def settle(self) -> datetime | None:
        """Wait until the bot has fetched all updates and gone quiet; its next planned instant."""
        if self.link is None:
            return None
        try:
            return await asyncio.wait_for(self._settle(self.link), PATIENCE)
        except TimeoutError:
            waiting = len(self.state.updates.pending)
            raise ControlError(
                f"the bot was not quiet within {PATIENCE} s ({waiting} updates wait): see its log",
                504,
            ) from None
        except LinkError as error:
            raise ControlError(str(error), 502) from None

    async def _settle(self, link: Link) -> datetime | None:
        while True:
            await self.state.updates.drained()
            last = self.state.updates.last_id
            next_at = await link.settle(self.state.clock.offset)
            if last == self.state.updates.last_id:
                return next_at

    async def say(self, body: dict[str, Any]) -> dict[str, Any]:
        """A person writes or edits a message."""
        person, chat = self._person(body), self._chat(body)
        if (number := _number(body, "edit")) is not None:
            people.edit(self.state, person, chat, number, _text(body, "text"))
        else:
            words = people.Words(
                text=_text(body, "text") if body.get("text") is not None else "",
                topic=_number(body, "topic"),
                reply_to=_number(body, "reply_to"),
                kind=body.get("kind"),
                speaks_as=body.get("as"),
                document=body.get("document"),
            )
            number = people.say(self.state, person, chat, words).id
        await self.settle()
        return {"message": number}

    async def press(self, body: dict[str, Any]) -> dict[str, Any]:
        """A person presses a button, or forges a press."""
        person, chat = self._person(body), self._chat(body)
        number = _number(body, "message")
        if number is None:
            raise ControlError('"message" is missing: the id of the message with the button')
        query = people.press(self.state, person, chat, number, _text(body, "data"))
        await self.settle()
        return {"answer": query.answer}

    async def start(self, body: dict[str, Any]) -> dict[str, Any]:
        """A person opens the private chat, perhaps by a deep link."""
        message = people.start(self.state, self._person(body), body.get("payload") or "")
        await self.settle()
        return {"message": message.id}

    async def member(self, body: dict[str, Any]) -> dict[str, Any]:
        """Somebody joins, leaves, or gets another standing in a chat."""
        who = self.state.bot if body.get("who") == "bot" else self._person(body, "who")
        posts = body.get("posts", True) is not False
        people.change_member(self.state, self._chat(body), who, _text(body, "status"), posts=posts)
        await self.settle()
        return {}

    async def chat(self, body: dict[str, Any]) -> dict[str, Any]:
        """A chat, or one topic of it, gets another title; a topic is closed, opened or deleted."""
        chat, topic = self._chat(body), _number(body, "topic")
        if topic is None:
            topics.retitle(self.state, chat, _text(body, "title"))
        elif body.get("title") is not None:
            topics.rename(self.state, chat, topic, _text(body, "title"))
        else:
            topics.change(self.state, chat, topic, _text(body, "do"))
        await self.settle()
        return {}

    async def clock(self, body: dict[str, Any]) -> dict[str, Any]:
        """The demo's clock jumps forward, to an instant or to the bot's next one."""
        to = _text(body, "to")
        clock = self.state.clock
        planned = await self.settle()
        if to == "next":
            if planned is None:
                raise ControlError("the bot has nothing planned", 409)
            at = max(planned, clock.now())
        else:
            at = _instant(to)
            if at < clock.now():
                raise ControlError(f"the clock cannot go back: it is {clock.now().isoformat()}")
        clock.move(max(clock.offset, at.timestamp() - time.time()))
        next_at = await self.settle()
        return {"now": clock.now().isoformat(), "next_at": next_at and next_at.isoformat()}

    async def kill(self, body: dict[str, Any]) -> dict[str, Any]:
        """The bot is killed and started again."""
        if self.link is None:
            raise ControlError("no bot runs here", 409)
        await self.link.kill()
        await self.settle()
        return {}

    async def faults(self, body: dict[str, Any]) -> dict[str, Any]:
        """The next matching calls of the bot go wrong."""
        kind = str(body.get("kind"))
        if kind not in faults.KINDS:
            raise ControlError(f'"kind" is one of {", ".join(faults.KINDS)}')
        method = body.get("method")
        if method is not None and method not in METHODS:
            raise ControlError(f'"method" is one of {", ".join(METHODS)}')
        chat = self._chat(body) if body.get("chat") is not None else None
        fault = faults.Fault(
            kind,
            times=_number(body, "times") or 1,
            method=method,
            chat=chat.id if chat else None,
            retry_after=_number(body, "retry_after") or 3,
        )
        wants: dict[str, tuple[str, ...]] = {"blocked": ("private",), "migrate": ("group",)}
        wants["kicked"] = ("group", "supergroup", "channel")
        if chat is not None and chat.type not in wants.get(kind, (chat.type,)):
            raise ControlError(f"{kind} cannot happen in a {chat.type} chat")
        self.state.faults.waiting.append(fault)
        await self.settle()
        return {}

    async def reset(self, body: dict[str, Any]) -> dict[str, Any]:
        """This world ends, and a new one begins at the same address."""
        if self.start_over is None:
            raise ControlError("only eske demo can start over", 409)
        # Soon, not now: the answer goes out first.
        asyncio.get_running_loop().call_later(0.1, self.start_over)
        self.ready = False
        return {}

    def _person(self, body: dict[str, Any], name: str = "person") -> Person:
        number = _number(body, name)
        person = self.state.person(number) if number is not None else None
        if person is None:
            raise ControlError(f'"{name}" must be the id of a person of GET /demo/world')
        return person

    def _chat(self, body: dict[str, Any]) -> Chat:
        chat = self.state.world.chats.get(_number(body, "chat") or 0)
        if chat is None:
            raise ControlError('"chat" must be the id of a chat of GET /demo/world')
        return chat

    def _endpoint(self, call: Call) -> Callable[[Request], Awaitable[Response]]:
        async def endpoint(request: Request) -> Response:
            try:
                body = await request.json()
                if not isinstance(body, dict):
                    raise ControlError("the body must be a JSON object")
                return JSONResponse(await call(body))
            except ValueError:
                return JSONResponse({"error": "the body must be a JSON object"}, 400)
            except ControlError as error:
                return JSONResponse({"error": str(error)}, error.status)

        return endpoint

    async def _world(self, request: Request) -> Response:
        return JSONResponse({"ready": self.ready, **picture.world(self.state)})

    async def _commands(self, request: Request) -> Response:
        try:
            asked = {name: int(value) for name, value in request.query_params.items()}
            commands = profile.commands_for(self.state, self._person(asked), self._chat(asked))
        except (ValueError, ControlError) as error:
            return JSONResponse({"error": str(error)}, 400)
        return JSONResponse(commands)

    async def _file(self, request: Request) -> Response:
        file = self.state.files.get(request.path_params["id"])
        if file is None:
            return JSONResponse({"error": "no such file"}, 404)
        return Response(file.upload.data, media_type=file.upload.mime)


def _number(body: dict[str, Any], name: str) -> int | None:
    value = body.get(name)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int):
        raise ControlError(f'"{name}" must be a number')
    return value


def _text(body: dict[str, Any], name: str) -> str:
    value = body.get(name)
    if not isinstance(value, str):
        raise ControlError(f'"{name}" must be a text')
    return value


def _instant(text: str) -> datetime:
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        raise ControlError('"to" is "next" or an ISO 8601 time') from None
    return at if at.tzinfo else at.replace(tzinfo=UTC)
