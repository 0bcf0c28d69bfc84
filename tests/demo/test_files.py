"""Files both ways: uploads, downloads, sizes, pictures, ids."""

import base64
import struct

import aiohttp

from tests.demo.conftest import INGRID, TEAM, Wire

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=="
)
JPEG = (
    b"\xff\xd8\xff\xe0\x00\x04ab" + b"\xff\xc0\x00\x0b\x08" + struct.pack(">HH", 20, 30) + b"\x01"
)


def picture(width: int, height: int) -> bytes:
    """The head of a PNG of this size."""
    return PNG[:16] + struct.pack(">II", width, height) + PNG[24:]


async def test_what_the_bot_sends_can_be_fetched_again(wire: Wire) -> None:
    answer = await wire.upload("sendDocument", b"abc", chat_id=TEAM, caption="en fil")
    document = answer["result"]["document"]
    assert (document["file_name"], document["file_size"]) == ("kort.yaml", 3)
    assert answer["result"]["caption"] == "en fil"
    file = await wire.ok("getFile", file_id=document["file_id"])
    url = f"{wire.server.url}/file/bot{wire.server.token}/{file['file_path']}"
    async with wire.session.get(url) as response:
        assert await response.read() == b"abc"
    async with wire.session.get(url.replace(wire.server.token, "1:a")) as response:
        assert response.status == 401
    again = await wire.ok("sendDocument", chat_id=INGRID, document=document["file_id"])
    assert again["document"]["file_unique_id"] == document["file_unique_id"]


async def test_a_person_sends_a_file_and_the_bot_fetches_it(wire: Wire) -> None:
    document = {"name": "kort.yaml", "base64": base64.b64encode(b"abc").decode()}
    await wire.demo("say", person=INGRID, chat=INGRID, text="se", document=document)
    message = (await wire.new())["message"]
    assert message["caption"] == "se"
    file = await wire.ok("getFile", file_id=message["document"]["file_id"])
    assert file["file_size"] == 3
    (chat,) = [chat for chat in (await wire.world())["chats"] if chat["id"] == INGRID]
    shown = chat["messages"][-1]["document"]
    async with wire.session.get(f"{wire.server.url}/demo/file/{shown['id']}") as response:
        assert await response.read() == b"abc"


async def test_photos_and_voices_come_from_people(wire: Wire) -> None:
    await wire.demo("say", person=INGRID, chat=INGRID, kind="photo", text="se")
    assert (await wire.new())["message"]["photo"][0]["width"] == 1
    await wire.demo("say", person=INGRID, chat=INGRID, kind="voice")
    assert (await wire.new())["message"]["voice"]["duration"] == 1
    assert await wire.impossible("say", person=INGRID, chat=INGRID, kind="film")
    assert await wire.impossible("say", person=INGRID, chat=INGRID, document={"name": "a"})


async def test_a_file_attached_by_name_is_taken(wire: Wire) -> None:
    form = aiohttp.FormData({"chat_id": str(TEAM), "document": "attach://part"})
    form.add_field("part", b"abc", filename="a.txt", content_type="text/plain")
    url = f"{wire.server.url}/bot{wire.server.token}/sendDocument"
    async with wire.session.post(url, data=form) as response:
        answer = await response.json()
    assert answer["result"]["document"]["file_name"] == "a.txt"
    answer = await wire.refused("sendDocument", chat_id=TEAM, document="attach://gone")
    assert answer == "400 Bad Request: attached file gone not found"


async def test_pictures_are_looked_at(wire: Wire) -> None:
    for data, description in (
        (b"no picture", "IMAGE_PROCESS_FAILED"),
        (picture(9000, 2000), "PHOTO_INVALID_DIMENSIONS"),
        (picture(210, 10), "PHOTO_INVALID_DIMENSIONS"),
        (
            PNG + bytes(10 * 1024 * 1024),
            f"file of size {len(PNG) + 10485760} bytes is too big for a photo; "
            "the maximum size is 10485760 bytes",
        ),
    ):
        answer = await wire.upload("sendPhoto", data, chat_id=TEAM)
        assert answer["description"] == f"Bad Request: {description}"
    for data, size in ((PNG, (1, 1)), (JPEG, (30, 20))):
        answer = await wire.upload("sendPhoto", data, chat_id=TEAM)
        (photo,) = answer["result"]["photo"]
        assert (photo["width"], photo["height"]) == size


async def test_large_and_empty_files_and_wrong_ids_are_refused(wire: Wire) -> None:
    answer = await wire.upload("sendDocument", b"", chat_id=TEAM)
    assert answer["description"] == "Bad Request: file must be non-empty"
    answer = await wire.upload("sendDocument", bytes(50 * 1024 * 1024 + 1), chat_id=TEAM)
    assert (answer["error_code"], answer["description"]) == (413, "Request Entity Too Large")
    answer = await wire.upload("sendDocument", bytes(20 * 1024 * 1024 + 1), chat_id=TEAM)
    number = answer["result"]["document"]["file_id"]
    assert await wire.refused("getFile", file_id=number) == "400 Bad Request: file is too big"
    assert await wire.refused("getFile", file_id="x") == (
        "400 Bad Request: wrong file_id or the file is temporarily unavailable"
    )
    assert await wire.refused("sendDocument", chat_id=TEAM, document="x") == (
        "400 Bad Request: wrong remote file identifier specified: Wrong character in the string"
    )
    assert await wire.refused("sendDocument", chat_id=TEAM) == (
        "400 Bad Request: there is no document in the request"
    )


async def test_captions_have_their_own_limit_and_edits(wire: Wire) -> None:
    answer = await wire.upload("sendPhoto", PNG, chat_id=TEAM, caption="x" * 1025)
    assert answer["description"] == "Bad Request: message caption is too long"
    answer = await wire.upload("sendPhoto", PNG, chat_id=TEAM, caption="x" * 1024)
    photo = {"chat_id": TEAM, "message_id": answer["result"]["message_id"]}
    assert await wire.refused("editMessageText", **photo, text="y") == (
        "400 Bad Request: there is no text in the message to edit"
    )
    edited = await wire.ok("editMessageCaption", **photo, caption="<b>y</b>", parse_mode="HTML")
    assert edited["caption_entities"] == [{"type": "bold", "offset": 0, "length": 1}]
    text = {"chat_id": TEAM, "message_id": await wire.send()}
    assert await wire.refused("editMessageCaption", **text, caption="y") == (
        "400 Bad Request: there is no caption in the message to edit"
    )
