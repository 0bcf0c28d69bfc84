"""What the server refuses, in Telegram's words: texts, buttons, edits, deletions, answers."""

import pytest

from tests.demo.conftest import INGRID, TEAM, Wire

SAME = (
    "400 Bad Request: message is not modified: specified new message content and reply markup are "
    "exactly the same as a current content and reply markup of the message"
)
BUTTON = {"inline_keyboard": [[{"text": "1", "callback_data": "a"}]]}


@pytest.mark.parametrize(
    ("params", "refusal"),
    [
        ({}, "message text is empty"),
        ({"text": ""}, "message text is empty"),
        ({"text": " \n "}, "text must be non-empty"),
        ({"text": "x" * 4097}, "message is too long"),
        ({"text": "æ" * 16385}, "text is too long"),
        ({"text": "x", "parse_mode": "Markup"}, "unsupported parse_mode"),
        ({"text": "x", "colour": "red"}, 'parameter "colour" is unknown to sendMessage'),
        (
            {"text": "x", "message_thread_id": "five"},
            'parameter "message_thread_id" must be an Integer',
        ),
        (
            {"text": "x", "protect_content": "perhaps"},
            'parameter "protect_content" must be a Boolean',
        ),
        ({"text": "x", "reply_parameters": {"message_id": 99}}, "message to be replied not found"),
        ({"text": "x", "reply_parameters": "{"}, "can't parse reply parameters JSON object"),
        (
            {"text": "x", "reply_parameters": {}},
            "can't parse reply parameters: Can't find field \"message_id\"",
        ),
    ],
)
async def test_a_text_that_telegram_refuses_is_refused(
    wire: Wire, params: dict[str, object], refusal: str
) -> None:
    assert (
        await wire.refused("sendMessage", chat_id=TEAM, **params) == f"400 Bad Request: {refusal}"
    )


@pytest.mark.parametrize(
    ("html", "refusal"),
    [
        ("<x>a</x>", 'Unsupported start tag "x" at byte offset 0'),
        ("æ<b>a</i>", 'Unmatched end tag at byte offset 6, expected "</b>", found "</i>"'),
        ("a</b>", "Unexpected end tag at byte offset 1"),
        ("<i><b>a", 'Can\'t find end tag corresponding to start tag "b"'),
        ("a <3 b", "Unclosed start tag at byte offset 2"),
        ("<span>a</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ],
)
async def test_wrong_markup_is_refused_with_the_byte_where_it_stands(
    wire: Wire, html: str, refusal: str
) -> None:
    answer = await wire.refused("sendMessage", chat_id=TEAM, text=html, parse_mode="HTML")
    assert answer == f"400 Bad Request: can't parse entities: {refusal}"


async def test_text_that_is_not_utf_8_is_refused(wire: Wire) -> None:
    url = f"{wire.server.url}/bot{wire.server.token}/sendMessage?chat_id={TEAM}"
    for body, kind in (
        (b"text=%ff", "application/x-www-form-urlencoded"),
        (b"text=\xff", "application/x-www-form-urlencoded"),
        (b'{"text": "\\ud800"}', "application/json"),
    ):
        headers = {"Content-Type": kind}
        async with wire.session.post(url, data=body, headers=headers) as response:
            answer = await response.json()
        assert answer["description"] == "Bad Request: strings must be encoded in UTF-8"


async def test_parameters_come_as_json_too(wire: Wire) -> None:
    url = f"{wire.server.url}/bot{wire.server.token}/sendMessage"
    body = {"chat_id": TEAM, "text": "x", "reply_markup": BUTTON, "protect_content": True}
    async with wire.session.post(url, json=body) as response:
        assert (await response.json())["result"]["reply_markup"] == BUTTON
    async with wire.session.post(url, json=[1]) as response:
        answer = await response.json()
    assert answer["description"] == "Bad Request: can't parse request JSON object"


async def test_a_text_of_4096_letters_after_markup_is_taken(wire: Wire) -> None:
    text = "<b>" + "x" * 4096 + "</b>"
    assert await wire.send(text=text, parse_mode="HTML")


@pytest.mark.parametrize(
    ("markup", "refusal"),
    [
        ("{", "can't parse reply keyboard markup JSON object"),
        ("[]", "object expected as reply markup"),
        (
            {"inline_keyboard": [[{"text": "a"}]]},
            "can't parse inline keyboard button: "
            "Text buttons are unallowed in the inline keyboard",
        ),
        (
            {"inline_keyboard": [[{"callback_data": "a"}]]},
            "can't parse inline keyboard button: Can't find field \"text\"",
        ),
        (
            {"inline_keyboard": [[{"text": 1, "callback_data": "a"}]]},
            'can\'t parse inline keyboard button: Field "text" must be of type String',
        ),
        (
            {"inline_keyboard": [[{"text": "a", "callback_dta": "a"}]]},
            'can\'t parse inline keyboard button: Field "callback_dta" is unknown to '
            "InlineKeyboardButton",
        ),
        ({"inline_keyboard": [[{"text": "a", "callback_data": "x" * 65}]]}, "BUTTON_DATA_INVALID"),
        ({"inline_keyboard": [[{"text": "a", "callback_data": "ש" * 33}]]}, "BUTTON_DATA_INVALID"),
        ({"inline_keyboard": [[{"text": "a", "callback_data": ""}]]}, "BUTTON_DATA_INVALID"),
        ({"inline_keyboard": [[{"text": "a", "url": "nowhere"}]]}, "BUTTON_URL_INVALID"),
        (
            {"inline_keyboard": [[{"text": "a", "callback_data": "a"}]] * 101},
            "REPLY_MARKUP_TOO_LONG",
        ),
    ],
)
async def test_a_keyboard_that_telegram_refuses_is_refused(
    wire: Wire, markup: object, refusal: str
) -> None:
    answer = await wire.refused("sendMessage", chat_id=TEAM, text="x", reply_markup=markup)
    assert answer == f"400 Bad Request: {refusal}"


async def test_64_bytes_of_callback_data_are_taken(wire: Wire) -> None:
    data = "ש" * 32
    markup = {"inline_keyboard": [[{"text": "a", "callback_data": data}]]}
    assert await wire.send(reply_markup=markup)


async def test_an_empty_keyboard_as_python_telegram_bot_writes_it_is_none(wire: Wire) -> None:
    sent = await wire.ok("sendMessage", chat_id=TEAM, text="x", reply_markup="{}")
    assert "reply_markup" not in sent


async def test_an_edit_that_changes_nothing_is_refused(wire: Wire) -> None:
    number = await wire.send(text="a", reply_markup=BUTTON)
    edit = {"chat_id": TEAM, "message_id": number}
    assert await wire.refused("editMessageText", **edit, text=" a ", reply_markup=BUTTON) == SAME
    assert await wire.refused("editMessageReplyMarkup", **edit, reply_markup=BUTTON) == SAME


async def test_an_edit_without_a_keyboard_takes_it_away(wire: Wire) -> None:
    number = await wire.send(text="a", reply_markup=BUTTON)
    edited = await wire.ok("editMessageText", chat_id=TEAM, message_id=number, text="a")
    assert "reply_markup" not in edited
    assert edited["edit_date"]


async def test_messages_that_are_not_there_are_refused_by_each_method(wire: Wire) -> None:
    gone = {"chat_id": TEAM, "message_id": 99}
    refused = [
        await wire.refused("editMessageText", **gone, text="x"),
        await wire.refused("deleteMessage", **gone),
        await wire.refused("setMessageReaction", **gone),
        await wire.refused("pinChatMessage", chat_id=INGRID, message_id=99),
        await wire.refused("editMessageText", chat_id=TEAM, text="x"),
    ]
    assert refused == [
        "400 Bad Request: message to edit not found",
        "400 Bad Request: message to delete not found",
        "400 Bad Request: message to react not found",
        "400 Bad Request: message to pin not found",
        "400 Bad Request: message identifier is not specified",
    ]


async def test_what_the_bot_did_not_write_it_cannot_edit(wire: Wire) -> None:
    said = await wire.demo("say", person=INGRID, chat=TEAM, text="hei")
    answer = await wire.refused(
        "editMessageText", chat_id=TEAM, message_id=said["message"], text="x"
    )
    assert answer == "400 Bad Request: message can't be edited"


async def test_a_message_with_a_forced_reply_cannot_be_edited(wire: Wire) -> None:
    number = await wire.send(reply_markup={"force_reply": True})
    answer = await wire.refused("editMessageText", chat_id=TEAM, message_id=number, text="x")
    assert answer == "400 Bad Request: message can't be edited"


async def test_others_messages_and_old_ones_cannot_be_deleted(wire: Wire) -> None:
    said = await wire.demo("say", person=INGRID, chat=TEAM, text="hei")
    answer = await wire.refused("deleteMessage", chat_id=TEAM, message_id=said["message"])
    assert answer == "400 Bad Request: message can't be deleted"
    number = await wire.send()
    await wire.later(hours=49)
    answer = await wire.refused("deleteMessage", chat_id=TEAM, message_id=number)
    assert answer == "400 Bad Request: message can't be deleted for everyone"


async def test_a_deleted_message_is_gone(wire: Wire) -> None:
    number = await wire.send()
    assert await wire.ok("deleteMessage", chat_id=TEAM, message_id=number) is True
    (team,) = [chat for chat in (await wire.world())["chats"] if chat["id"] == TEAM]
    assert number not in [message["id"] for message in team["messages"]]


async def test_an_answer_to_a_press_comes_once_in_time_and_short(wire: Wire) -> None:
    too_old = (
        "400 Bad Request: query is too old and response timeout expired or query ID is invalid"
    )
    number = await wire.send(reply_markup=BUTTON)
    presses = []
    for _ in range(2):
        await wire.demo("press", person=INGRID, chat=TEAM, message=number, data="a")
        presses.append((await wire.new())["callback_query"]["id"])
    first, second = presses
    answer = await wire.refused("answerCallbackQuery", callback_query_id=first, text="x" * 201)
    assert answer == "400 Bad Request: MESSAGE_TOO_LONG"
    assert await wire.ok("answerCallbackQuery", callback_query_id=first, text="x" * 200)
    assert await wire.refused("answerCallbackQuery", callback_query_id=first) == too_old
    await wire.later(seconds=151)
    assert await wire.refused("answerCallbackQuery", callback_query_id=second) == too_old
    assert await wire.refused("answerCallbackQuery", callback_query_id="7") == too_old
