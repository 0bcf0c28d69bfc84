"""What the bot says of itself, and reactions."""

import pytest

from tests.demo.conftest import INGRID, TEAM, Wire

HELP = [{"command": "hjelp", "description": "Hjelp"}]


async def test_commands_are_kept_by_scope_and_language(wire: Wire) -> None:
    chat = {"type": "chat", "chat_id": TEAM}
    await wire.ok("setMyCommands", commands=HELP, language_code="nb")
    await wire.ok("setMyCommands", commands=[], scope=chat)
    assert await wire.ok("getMyCommands", language_code="nb") == HELP
    assert await wire.ok("getMyCommands") == []
    await wire.ok("setMyCommands", commands=HELP, scope=chat)
    assert await wire.ok("getMyCommands", scope={"type": "chat", "chat_id": str(TEAM)}) == HELP
    await wire.ok("deleteMyCommands", scope=chat)
    assert await wire.ok("getMyCommands", scope=chat) == []


@pytest.mark.parametrize(
    ("params", "refusal"),
    [
        ({"commands": [{"command": "", "description": "a"}]}, "command must be non-empty"),
        (
            {"commands": [{"command": "a" * 33, "description": "a"}]},
            "command length must not exceed 32",
        ),
        (
            {"commands": [{"command": "a", "description": ""}]},
            "command description must be non-empty",
        ),
        (
            {"commands": [{"command": "a", "description": "a" * 257}]},
            "command description length must not exceed 256",
        ),
        ({"commands": [{"command": "Hjelp", "description": "a"}]}, "BOT_COMMAND_INVALID"),
        ({"commands": [{"command": "עזרה", "description": "a"}]}, "BOT_COMMAND_INVALID"),
        (
            {"commands": HELP, "scope": {"type": "chat", "chat_id": 5}},
            "chat not found",
        ),
        (
            {"commands": HELP, "scope": {"type": "everybody"}},
            'can\'t parse scope: Field "type" of BotCommandScopeDefault must be "default"',
        ),
        ({"commands": HELP, "language_code": "nob"}, "invalid language code specified"),
        ({}, "can't parse commands JSON object"),
    ],
)
async def test_commands_that_telegram_refuses_are_refused(
    wire: Wire, params: dict[str, object], refusal: str
) -> None:
    assert await wire.refused("setMyCommands", **params) == f"400 Bad Request: {refusal}"


async def test_descriptions_fall_back_to_the_one_without_a_language(wire: Wire) -> None:
    await wire.ok("setMyDescription", description="Cards")
    await wire.ok("setMyDescription", description="Kort", language_code="nb")
    texts = [
        (await wire.ok("getMyDescription", language_code=code))["description"]
        for code in ("", "nb", "he")
    ]
    assert texts == ["Cards", "Kort", "Cards"]
    assert (await wire.ok("getMyName"))["name"] == "Eske"
    answer = await wire.refused("setMyShortDescription", short_description="x" * 121)
    assert answer == '400 Bad Request: "short_description" must not exceed 120 characters'


async def test_the_menu_button_is_set_for_all_or_for_one(wire: Wire) -> None:
    assert await wire.ok("getChatMenuButton", chat_id=INGRID) == {"type": "commands"}
    app = {"type": "web_app", "text": "a", "web_app": {"url": "https://a.org"}}
    await wire.ok("setChatMenuButton", chat_id=INGRID, menu_button=app)
    assert (await wire.ok("getChatMenuButton", chat_id=INGRID))["type"] == "web_app"
    assert await wire.ok("getChatMenuButton") == {"type": "commands"}


async def test_a_reaction_is_one_of_telegrams(wire: Wire) -> None:
    number = (await wire.demo("say", person=INGRID, chat=TEAM, text="hei"))["message"]
    message = {"chat_id": TEAM, "message_id": number}
    thumb = {"type": "emoji", "emoji": "👍"}
    await wire.ok("setMessageReaction", **message, reaction=[thumb])
    (team,) = [chat for chat in (await wire.world())["chats"] if chat["id"] == TEAM]
    assert team["messages"][-1]["reactions"] == ["👍"]
    wrong = [{"type": "emoji", "emoji": "🧿"}]
    answer = await wire.refused("setMessageReaction", **message, reaction=wrong)
    assert answer == "400 Bad Request: REACTION_INVALID"
    answer = await wire.refused("setMessageReaction", **message, reaction=[thumb, thumb])
    assert answer == "400 Bad Request: REACTIONS_TOO_MANY"


async def test_an_action_is_one_of_telegrams(wire: Wire) -> None:
    assert await wire.ok("sendChatAction", chat_id=INGRID, action="typing")
    answer = await wire.refused("sendChatAction", chat_id=INGRID, action="dancing")
    assert answer == "400 Bad Request: wrong parameter action in request"
