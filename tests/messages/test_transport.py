"""The transport, against servers that answer, refuse, drop the line and keep silent."""

import asyncio
from collections.abc import AsyncIterator
from io import BytesIO

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer, unused_port
from telegram import Bot
from telegram.error import BadRequest
from telegram.request import RequestData

from bot.demo.faults import Fault
from bot.demo.server import Server
from bot.messages.transport import AnswerLostError, NotSentError, Transport

KARI = 5200000001


@pytest.fixture
async def transport() -> AsyncIterator[Transport]:
    made = Transport(0.3)
    await made.initialize()
    yield made
    await made.shutdown()


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    async with Server(limits=False) as made:
        yield made


@pytest.fixture
async def bot(server: Server) -> AsyncIterator[Bot]:
    async with Bot(
        server.token,
        base_url=f"{server.url}/bot",
        base_file_url=f"{server.url}/file/bot",
        request=Transport(0.3),
        get_updates_request=Transport(0.3),
    ) as made:
        yield made


async def test_status_and_body_come_back_as_they_were(transport: Transport) -> None:
    async def tell(request: web.Request) -> web.Response:
        form = await request.post()
        return web.Response(status=418, text=f"{request.method} {dict(form)}")

    application = web.Application()
    application.router.add_post("/x", tell)
    async with TestServer(application) as server:
        url = str(server.make_url("/x"))
        assert await transport.do_request(url, "POST", RequestData([])) == (418, b"POST {}")


async def test_a_server_that_is_not_there_was_sent_nothing(transport: Transport) -> None:
    with pytest.raises(NotSentError):
        await transport.do_request(f"http://127.0.0.1:{unused_port()}/bot12:secret", "POST")


async def test_no_error_names_the_token(transport: Transport) -> None:
    with pytest.raises(NotSentError) as caught:
        await transport.do_request(f"http://127.0.0.1:{unused_port()}/bot12:secret", "POST")
    assert "secret" not in repr(caught.value)
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__


async def test_a_transport_that_is_not_open_says_so() -> None:
    with pytest.raises(RuntimeError):
        await Transport(1).do_request("http://127.0.0.1/", "POST")


async def test_opening_and_closing_twice_does_no_harm() -> None:
    transport = Transport(1)
    await transport.initialize()
    await transport.initialize()
    await transport.shutdown()
    await transport.shutdown()


@pytest.mark.parametrize("kind", ["drop-before", "drop-after", "timeout"])
async def test_a_call_whose_answer_never_came_may_have_happened(
    bot: Bot, server: Server, kind: str
) -> None:
    server.state.faults.waiting.append(Fault(kind, times=1, method="sendMessage"))
    with pytest.raises(AnswerLostError):
        await bot.send_message(KARI, "hei")
    sent = [m.words for m in server.state.world.chats[KARI].messages.values()]
    assert sent == ([] if kind == "drop-before" else ["hei"])
    # The next one has a connection of its own.
    await bot.send_message(KARI, "en gang til")


async def test_a_refusal_is_python_telegram_bots_own(bot: Bot) -> None:
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(1, "hei")


async def test_a_long_poll_may_last_longer_than_other_calls(server: Server) -> None:
    transport = Transport(0.2)
    await transport.initialize()
    url = f"{server.url}/bot{server.token}/getUpdates"
    server.state.updates.drop()
    assert await transport.post(f"{url}?timeout=1", read_timeout=3) == []
    with pytest.raises(AnswerLostError):
        await transport.post(f"{url}?timeout=2&offset=5")
    await transport.shutdown()


async def test_files_go_both_ways(bot: Bot, server: Server) -> None:
    sent = await bot.send_document(
        KARI, BytesIO("kort: æøå ש".encode()), filename="kort.yaml", caption="ditt kort"
    )
    assert sent.document is not None
    assert sent.document.file_name == "kort.yaml"
    assert sent.caption == "ditt kort"
    file = await sent.document.get_file()
    assert bytes(await file.download_as_bytearray()) == "kort: æøå ש".encode()


async def test_waiting_for_a_free_connection_is_no_lost_answer() -> None:
    async with Server(limits=False, api_delay=0.05) as server:
        narrow = Transport(0.3, connections=2)
        async with Bot(server.token, base_url=f"{server.url}/bot", request=narrow) as bot:
            sent = await asyncio.gather(*(bot.send_message(KARI, f"{n}") for n in range(16)))
    assert [message.text for message in sent] == [f"{n}" for n in range(16)]
