"""Two other libraries against the server, and what the witness objects to."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
import telegram
from aiogram import Bot as AiogramBot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from bot.demo.server import Server
from tests.demo.conftest import CHANNEL, FORUM, INGRID, KARI, LEADERS, TEAM, TOR, Wire
from tests.demo.test_files import PNG
from tests.witness import ObjectionError, Witness

TEXT = "<b>Kort</b> <i>12</i> <a href='https://example.org/'>her</a> @kari_nordmann"


@pytest.fixture(scope="module")
def witness() -> Witness:
    """One witness for all: its models take a while to load."""
    return Witness()


@pytest.fixture
async def server(witness: Witness) -> AsyncIterator[Server]:
    """A server that the witness watches from the first update on."""
    async with Server(witness=witness) as made:
        yield made


@pytest.fixture
async def bot(server: Server) -> AsyncIterator[telegram.Bot]:
    """python-telegram-bot, as Eske uses it."""
    made = telegram.Bot(
        server.token, base_url=f"{server.url}/bot", base_file_url=f"{server.url}/file/bot"
    )
    async with made:
        yield made


async def say(server: Server, wire_call: str, **body: Any) -> None:
    """Any control call."""
    await getattr(server.control, wire_call)(body)


async def test_python_telegram_bot_understands_every_answer(
    server: Server, bot: telegram.Bot
) -> None:
    keyboard = telegram.InlineKeyboardMarkup(
        [[telegram.InlineKeyboardButton("1", callback_data="a")]]
    )
    sent = await bot.send_message(TEAM, TEXT, parse_mode="HTML", reply_markup=keyboard)
    assert sent.text == "Kort 12 her @kari_nordmann"
    assert [entity.type for entity in sent.entities] == ["bold", "italic", "text_link", "mention"]
    await sent.edit_text("ny", reply_markup=telegram.InlineKeyboardMarkup([]))
    await sent.edit_reply_markup(keyboard)
    await sent.set_reaction("👍")
    document = await bot.send_document(TEAM, b"abc", filename="kort.yaml", caption="fil")
    assert document.document is not None
    file = await bot.get_file(document.document.file_id)
    assert bytes(await file.download_as_bytearray()) == b"abc"
    await document.edit_caption("ny fil")
    await bot.send_photo(INGRID, PNG, caption="<b>bilde</b>", parse_mode="HTML")
    await bot.send_chat_action(INGRID, "typing")
    await bot.delete_message(TEAM, document.message_id)
    assert (await bot.get_chat(FORUM)).is_forum
    assert (await bot.get_chat(INGRID)).first_name == "Ingrid Solberg"
    assert [member.user.id for member in await bot.get_chat_administrators(TEAM)] == [KARI]
    assert await bot.get_chat_member_count(TEAM) == 12
    assert (await bot.get_chat_member(TEAM, TOR)).status == "administrator"
    await bot.set_my_commands([("hjelp", "Hjelp")], language_code="nb")
    assert len(await bot.get_my_commands(language_code="nb")) == 1
    await bot.set_my_commands([("a", "b")], scope=telegram.BotCommandScopeChat(TEAM))
    await bot.delete_my_commands(scope=telegram.BotCommandScopeChat(TEAM))
    await bot.set_my_name("Eske")
    await bot.set_my_description("Kort", language_code="nb")
    await bot.set_my_short_description("Kort")
    assert (await bot.get_my_name()).name == "Eske"
    assert (await bot.get_my_description("nb")).description == "Kort"
    assert (await bot.get_my_short_description()).short_description == "Kort"
    await bot.set_chat_menu_button(INGRID, telegram.MenuButtonCommands())
    await bot.get_chat_menu_button(INGRID)
    assert not (await bot.get_webhook_info()).url
    assert server.mistakes == []


async def test_python_telegram_bot_understands_every_update(
    server: Server, bot: telegram.Bot
) -> None:
    await say(server, "member", chat=TEAM, who="bot", status="administrator")
    await say(server, "member", chat=FORUM, who="bot", status="administrator")
    await bot.get_updates(allowed_updates=["chat_member", "message"])
    await say(server, "member", chat=TEAM, who=INGRID, status="restricted")
    await say(server, "member", chat=TEAM, who=INGRID, status="left")
    await bot.get_updates(-1, allowed_updates=[])
    sent = await bot.send_message(TEAM, "hei")
    await sent.pin()
    topic = await bot.create_forum_topic(FORUM, "Helg")
    await bot.send_message(FORUM, "hei", message_thread_id=topic.message_thread_id)
    await bot.send_message(CHANNEL, "hei")
    for who, chat in ((KARI, TEAM), (TOR, TEAM), (KARI, FORUM), (KARI, CHANNEL), (KARI, KARI)):
        await say(server, "say", person=who, chat=chat, text="/a@eske_demo_bot https://a.no/b")
    await say(server, "say", person=KARI, chat=TEAM, text="a", **{"as": "channel"})
    await say(server, "say", person=KARI, chat=TEAM, text="a", reply_to=sent.message_id)
    for kind in ("photo", "voice"):
        await say(server, "say", person=KARI, chat=KARI, kind=kind, text="se")
    file = {"name": "a.yaml", "base64": "YQ=="}
    await say(server, "say", person=KARI, chat=KARI, document=file)
    await say(server, "say", person=KARI, chat=KARI, text="b", edit=1)
    await say(server, "press", person=KARI, chat=TEAM, message=sent.message_id, data="a")
    await bot.delete_message(TEAM, sent.message_id)
    await say(server, "press", person=KARI, chat=TEAM, message=sent.message_id, data="a")
    await say(server, "faults", kind="migrate", chat=LEADERS)
    with pytest.raises(telegram.error.ChatMigrated):
        await bot.send_message(LEADERS, "hei")
    await say(server, "member", chat=KARI, who="bot", status="kicked")
    found = await bot.get_updates(1)
    kinds = {next(k for k in u.to_dict() if k != "update_id") for u in found}
    assert kinds == {
        *("message", "edited_message", "channel_post", "callback_query", "my_chat_member"),
    }
    assert server.mistakes == []


async def test_aiogram_understands_the_server_too(server: Server) -> None:
    api = TelegramAPIServer.from_base(server.url)
    button = InlineKeyboardButton(text="1", callback_data="a")
    async with AiogramBot(server.token, AiohttpSession(api=api)) as aiogram_bot:
        sent = await aiogram_bot.send_message(
            TEAM,
            TEXT,
            parse_mode="HTML",
            reply_markup=InlineKeyboardMarkup(inline_keyboard=[[button]]),
        )
        assert sent.html_text.startswith("<b>Kort</b>")
        await aiogram_bot.delete_message(TEAM, sent.message_id)
        assert len(await aiogram_bot.get_updates(limit=5)) == 5
    assert server.mistakes == []


@pytest.mark.parametrize(
    "params",
    [
        {"chat_id": "1", "text": "x", "colour": "red"},
        {"chat_id": "1", "text": "x", "parse_mode": "Markup"},
        {"chat_id": "1"},
        {"chat_id": "1", "text": "x", "reply_markup": '{"inline_keyboard":[[{"txt":"a"}]]}'},
        {
            "chat_id": "1",
            "text": "x",
            "reply_markup": '{"inline_keyboard":[[{"text":"a","callback_data":"a","b":1}]]}',
        },
        {"chat_id": "1", "text": "x", "entities": '[{"type":"bald","offset":0,"length":1}]'},
    ],
)
def test_the_witness_objects_to_a_wrong_request(witness: Witness, params: dict[str, Any]) -> None:
    with pytest.raises(ObjectionError):
        witness.request("sendMessage", params)


def test_the_witness_objects_to_wrong_answers_and_updates(witness: Witness) -> None:
    chat = {"id": 1, "type": "private", "first_name": "a"}
    message = {"message_id": 1, "date": 1, "chat": chat, "text": "a"}
    witness.answer("sendMessage", {}, message)
    wrong: list[dict[str, Any]] = [
        message | {"txt": "a"},
        message | {"chat": chat | {"type": "bogus"}},
        message | {"entities": [{"type": "bald", "offset": 0, "length": 1}]},
        {"message_id": 1},
    ]
    for answer in wrong:
        with pytest.raises(ObjectionError):
            witness.answer("sendMessage", {}, answer)
        with pytest.raises(ObjectionError):
            witness.update({"update_id": 1, "message": answer})
    with pytest.raises(ObjectionError):
        witness.answer("sendMessage", {}, True)


async def test_what_the_witness_objects_to_is_collected(server: Server, wire: Wire) -> None:
    assert server.mistakes == []
    await server.api.call("getMe", {})
    server.state.updates.add("message", {"message_id": 1}, "chat 1")
    assert len(server.mistakes) == 1
