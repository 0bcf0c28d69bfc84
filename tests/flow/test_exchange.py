"""Admins fetch decks as files, send them back changed, look at the difference, and say yes."""

from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import load_workbook

from bot.content import copies
from bot.core.edit import FileName, Kind
from tests.flow.cast import ASTRID, INGRID, KARI, Message, Stage, stage
from tests.flow.test_calendars import sent
from tests.flow.test_wizard import captions, words_of

UPLOADS = "SELECT name FROM uploads"
OLD, NEW = "alt har stoppet opp", "alt står stille"


async def admin(play: Stage) -> Any:
    """Astrid opens the private chat; her texts."""
    await play.post("start", person=ASTRID)
    await play.later(seconds=4)
    return words_of(play, "nb")


async def asked(play: Stage, *presses: str, person: int = ASTRID) -> Message:
    """What comes of /decks export and these presses."""
    await play.say(person, "/decks export", person)
    for press in presses:
        await play.press(person, await play.last(person), press, person)
        await play.later(seconds=4)
    return await play.last(person)


async def file_of(play: Stage, message: Message) -> bytes:
    """The bytes of the file in a message."""
    url = f"{play.server.url}/demo/file/{message['document']['id']}"
    async with play._http.get(url) as response:
        return await response.read()


async def fetched(play: Stage, *presses: str, language: str = "nb") -> tuple[str, bytes]:
    """A file that Astrid fetches: its name and its bytes."""
    say = words_of(play, language)
    message = await asked(play, *(say(press) if "-" in press else press for press in presses))
    return message["document"]["name"], await file_of(play, message)


async def offered(play: Stage, name: str, data: bytes, person: int = ASTRID) -> Message:
    """What Eske says to a file."""
    await sent(play, data, person, name=name)
    return await play.last(person)


async def pressed(play: Stage, message: Message, key: str) -> Message:
    """The message after a press on the button of that key."""
    await play.press(ASTRID, message, words_of(play, "nb")(key), ASTRID)
    await play.later(seconds=4)
    return await play.message(message, ASTRID)


def file(play: Stage, kind: Kind, name: str) -> bytes:
    """A file that is in use."""
    source = play.bot.eske.library.copies.read(FileName(kind, name.removesuffix(".yaml")))
    assert source is not None
    return source.data


def dilemmas(play: Stage) -> bytes:
    """The file of the deck that is in use."""
    return file(play, Kind.DECK, "dilemmaer")


def changed(data: bytes) -> bytes:
    assert OLD.encode() in data
    return data.replace(OLD.encode(), NEW.encode())


def first_text(play: Stage) -> str:
    return play.bot.eske.library.decks["dilemmaer"].cards[0].text["nb"]


async def test_a_deck_is_fetched_changed_sent_back_looked_at_accepted_and_dealt(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        say = await admin(play)
        name, data = await fetched(play, "export-decks", "Dilemmaer", "export-yaml")
        assert (name, data) == ("dilemmaer.yaml", dilemmas(play))
        shown = await offered(play, name, changed(data))
        assert "men alt har stoppet opp." in shown["text"]
        assert "men alt står stille." in shown["text"]
        assert captions(shown) == [say("upload-apply"), say("upload-discard")]
        # Nothing is changed before the yes.
        assert OLD in first_text(play)
        for _ in range(2):
            done = await pressed(play, shown, "upload-apply")
        assert done["text"] == say("upload-done", name=name)
        assert captions(done) == []
        assert NEW in first_text(play)
        assert play.rows(UPLOADS) == []
        cards = {card.text["nb"] for card in play.bot.eske.library.decks["dilemmaer"].cards}
        for _ in cards:
            card = await play.drawn()
            if NEW in card["text"]:
                break
            await play.later(minutes=1)
        else:
            pytest.fail("the new text was not dealt")
        assert play.rows("SELECT action, about FROM audit") == [
            ("export", "deck/dilemmaer"),
            ("file", "deck/dilemmaer#moving-house"),
        ]


async def test_a_file_that_waits_survives_a_restart(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        await admin(play)
        shown = await offered(play, "dilemmaer.yaml", changed(dilemmas(play)))
        await play.stop()
        await play.start()
        await pressed(play, shown, "upload-apply")
        assert NEW in first_text(play)


async def test_what_is_discarded_changes_nothing_and_cannot_be_applied_later(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        say = await admin(play)
        shown = await offered(play, "dilemmaer.yaml", changed(dilemmas(play)))
        gone = await pressed(play, shown, "upload-discard")
        assert say("upload-discarded") in gone["text"]
        answer = await play.press(ASTRID, shown, say("upload-apply"), ASTRID)
        assert (answer["text"], answer["alert"]) == (say("upload-gone"), True)
        assert OLD in first_text(play)


async def test_after_seven_days_a_file_must_be_sent_again(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        say = await admin(play)
        shown = await offered(play, "dilemmaer.yaml", changed(dilemmas(play)))
        await play.later(days=8)
        play.bot.tick.purge()
        answer = await play.press(ASTRID, shown, say("upload-apply"), ASTRID)
        assert answer["text"] == say("upload-gone")


async def test_a_deck_that_was_changed_meanwhile_is_not_overwritten_but_shown_anew(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        say = await admin(play)
        first = await offered(play, "dilemmaer.yaml", changed(dilemmas(play)))
        other = dilemmas(play).replace(b"Moving day is getting close", b"Moving day is near")
        second = await offered(play, "dilemmaer.yaml", other)
        await pressed(play, second, "upload-apply")
        again = await pressed(play, first, "upload-apply")
        assert say("upload-meanwhile") in again["text"]
        # What the file would take back is to be seen.
        assert "Moving day is near" in again["text"]
        assert dilemmas(play) == other
        await pressed(play, again, "upload-apply")
        assert dilemmas(play) == changed(other.replace(b"is near", b"is getting close"))


async def test_all_mistakes_of_a_file_are_told_with_their_lines(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        say = await admin(play)
        data = dilemmas(play).replace(b"format: dilemma", b"format: dilema", 1)
        told = await offered(play, "dilemmaer.yaml", data.replace(b"id: moving-house", b"id: Nei"))
        assert say("upload-flaws", name="dilemmaer.yaml") in told["text"]
        lines = data.decode().splitlines()
        for start in ("format: dilema", "  - id: moving-house"):
            line = str(lines.index(start) + 1)
            assert f"dilemmaer.yaml, linje {line}, kolonne" in told["text"]
        assert captions(told) == []
        assert play.rows(UPLOADS) == []


async def test_hostile_yaml_gets_a_clear_word_and_the_deck_still_deals(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        say = await admin(play)
        for data, key in (
            (b"title: &a {nb: *a}", "mistake-anchor"),
            (b"[" * 30_000, "mistake-too-deep"),
            ("title: Hei".encode("utf-16"), "mistake-utf16"),
            ("title: Å".encode("latin-1"), "mistake-utf8"),
        ):
            told = await offered(play, "dilemmaer.yaml", data)
            assert "dilemmaer.yaml, linje 1, kolonne " in told["text"]
            assert say(key, sign="&a", most="20") in told["text"]
        assert (await play.drawn())["text"]


# Of the test's own way to the demo's server.
@pytest.mark.filterwarnings("ignore:Sending a large body:ResourceWarning")
async def test_a_file_of_twenty_megabytes_is_not_even_fetched(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        say = await admin(play)
        await play.fault("drop-before", "getFile")
        for name, most in (("dilemmaer.yaml", 256), ("eske.zip", 5120), ("eske.xlsx", 5120)):
            told = await offered(play, name, bytes(20 * 1024 * 1024))
            assert told["text"] == say("upload-large", most=most)
        assert len(play.server.state.faults.waiting) == 1


async def test_a_file_under_a_new_name_makes_a_new_deck(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        await admin(play)
        shown = await offered(play, "egne-kort.yaml", dilemmas(play))
        assert "➕" in shown["text"]
        await pressed(play, shown, "upload-apply")
        assert "egne-kort" in play.bot.eske.library.decks
        # A phone that has the file already writes another name.
        shown = await offered(play, "egne-kort (1).yaml", changed(dilemmas(play)))
        await pressed(play, shown, "upload-apply")
        assert dilemmas(play) != changed(dilemmas(play))
        assert "egne-kort-1" not in play.bot.eske.library.decks
        assert NEW in play.bot.eske.library.decks["egne-kort"].cards[0].text["nb"]


async def test_a_file_with_nothing_new_is_told_so_and_one_with_comments_only_too(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        say = await admin(play)
        told = await offered(play, "dilemmaer.yaml", dilemmas(play))
        assert say("upload-nothing") in told["text"]
        shown = await offered(play, "dilemmaer.yaml", b"# Hei\n" + dilemmas(play))
        assert say("difference-none", title="Dilemmaer") in shown["text"]
        await pressed(play, shown, "upload-apply")
        assert dilemmas(play).startswith(b"# Hei\n")


async def test_everything_goes_out_as_a_zip_and_what_was_changed_in_it_comes_back(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        say = await admin(play)
        name, data = await fetched(play, "export-everything")
        with ZipFile(BytesIO(data)) as archive:
            files = {info: archive.read(info) for info in archive.namelist()}
        assert files["reflection_cards/dilemmaer.yaml"] == dilemmas(play)
        script = files["prompts/uten-pynt.yaml"]
        files["reflection_cards/dilemmaer.yaml"] = changed(dilemmas(play))
        files["prompts/uten-pynt.yaml"] = script.replace(b"Uten pynt", b"Rett fram")
        shown = await offered(play, name, packed(files))
        assert "Rett fram" in shown["text"]
        assert "alt står stille" in shown["text"]
        assert say("upload-same", count=len(files) - 2) in shown["text"]
        await pressed(play, shown, "upload-apply")
        assert NEW in first_text(play)
        assert play.bot.eske.library.scripts["uten-pynt"].title["nb"] == "Rett fram"


async def test_a_hostile_zip_changes_nothing(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        say = await admin(play)
        told = await offered(play, "eske.zip", packed({"../../a.yaml": b"a", "b.txt": b"b"}))
        assert f"../../a.yaml: {say('upload-path-outside')}" in told["text"]
        assert f"b.txt: {say('upload-not-yaml')}" in told["text"]
        told = await offered(play, "eske.zip", packed({"a.yaml": bytes(5_000_000)}))
        assert told["text"] == say("upload-zip-bomb")
        assert play.rows(UPLOADS) == []


def packed(files: dict[str, bytes]) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return made.getvalue()


async def test_a_translator_fills_a_spreadsheet_and_the_deck_speaks_it(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        say = await admin(play)
        name, data = await fetched(play, "export-decks", "Dilemmaer", "export-sheet")
        assert name == "dilemmaer.xlsx"
        book: Any = load_workbook(BytesIO(data))
        sheet = book["dilemmaer"]
        rows = {sheet.cell(at, 1).value: at for at in range(2, sheet.max_row + 1)}
        sheet.cell(rows["dilemmaer/moving-house/text"], 3).value = "Flyttedagen kommer."
        shown = await offered(play, name, saved(book))
        assert "Flyttedagen kommer." in shown["text"]
        assert say("upload-note-sheet") in shown["text"]
        before = dilemmas(play)
        await pressed(play, shown, "upload-apply")
        assert first_text(play) == "Flyttedagen kommer."
        old, new = before.decode().splitlines(), dilemmas(play).decode().splitlines()
        assert [line for line in new if line not in old] == ['      nb: "Flyttedagen kommer."']
        # The sheet still has the old text of another card that was changed since.
        sheet.cell(rows["dilemmaer/moving-house/text"], 3).value = "Noe annet."
        told = await offered(play, name, saved(book))
        assert say("upload-sheet-overtaken") in told["text"]
        assert "celle C4" in told["text"]


async def test_what_is_wrong_in_a_spreadsheet_is_told_with_its_cells(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        say = await admin(play)
        name, data = await fetched(play, "export-sheets")
        book: Any = load_workbook(BytesIO(data))
        sheet = book["dilemmaer"]
        sheet["C4"], sheet["D5"] = "x" * 300, "To\nlinjer"
        sheet["A6"], sheet["C7"] = "dilemmaer/ny/text", "=1"
        told = await offered(play, name, saved(book))
        for cell, key, values in (
            ("C4", "mistake-long", {"field": "text", "length": 300, "most": 240}),
            ("D5", "mistake-lines", {"field": "poles"}),
            ("A6", "upload-sheet-key-unknown", {"row": "dilemmaer/ny/text"}),
            ("C7", "upload-sheet-formula", {}),
        ):
            assert f"Arket dilemmaer, celle {cell}: {say(key, **values)}" in told["text"]


def saved(book: Any) -> bytes:
    made = BytesIO()
    book.save(made)
    return made.getvalue()


async def test_many_changes_have_pages(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        say = await admin(play)
        data = dilemmas(play).replace(b'text:\n      nb: "', b'text:\n      nb: "Se her: ')
        shown = await offered(play, "dilemmaer.yaml", data)
        pages = [shown["text"]]
        while "▸" in captions(shown):
            await play.press(ASTRID, shown, "▸", ASTRID)
            await play.later(seconds=4)
            shown = await play.message(shown, ASTRID)
            pages.append(shown["text"])
        assert len(pages) > 1
        assert pages[0].count("Side 1 av ") == 1
        for card in play.bot.eske.library.decks["dilemmaer"].cards:
            assert any(f"Se her: {card.text['nb']}" in page for page in pages)
        await play.press(ASTRID, shown, "◂", ASTRID)
        assert say("upload-ask") in (await play.message(shown, ASTRID))["text"]


async def test_a_script_is_fetched_too(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        await admin(play)
        name, data = await fetched(play, "export-scripts", "Uten pynt")
        assert name == "uten-pynt.yaml"
        assert data == file(play, Kind.SCRIPT, name)


@pytest.mark.parametrize("person", [KARI, INGRID])
async def test_who_is_no_admin_gets_the_usual_kind_word_and_no_file(
    tmp_path: Path, person: int
) -> None:
    async with stage(tmp_path) as play:
        await play.post("start", person=person)
        await play.later(seconds=4)
        say = words_of(play, "nb")
        told = await offered(play, "dilemmaer.yaml", b"x", person)
        assert told["text"] == say("private-words")
        told = await asked(play, person=person)
        assert told["text"] == say("not-allowed-admin")
        for data in ("export:everything:0:", "upload:apply:1:"):
            answer = await play.press(person, told, data, person)
            assert answer["text"] == say("not-allowed-admin")


async def test_an_upload_is_its_senders(tmp_path: Path) -> None:
    async with stage(tmp_path, ESKE_ADMINS=f"{ASTRID},{KARI}") as play:
        say = await admin(play)
        await offered(play, "dilemmaer.yaml", changed(dilemmas(play)))
        await play.post("start", person=KARI)
        hers = await play.last(KARI)
        answer = await play.press(KARI, hers, "upload:apply:1:", KARI)
        assert answer["text"] == say("upload-gone")
        assert OLD in first_text(play)


async def test_old_and_forged_buttons_explain_themselves(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        say = await admin(play)
        menu = await asked(play)
        for data, key in (
            ("export:file:0:000000000000", "export-gone"),
            ("export:list:0:nothing", "press-unknown"),
            ("export:strange:0:", "press-unknown"),
            ("upload:strange:1:", "press-unknown"),
            ("upload:page:9:x", "upload-gone"),
        ):
            answer = await play.press(ASTRID, menu, data, ASTRID)
            assert answer["text"] == say(key), data


async def test_a_file_that_telegram_does_not_hand_out_is_asked_for_again(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        say = await admin(play)
        await play.fault("drop-after", "getFile", times=2)
        told = await offered(play, "dilemmaer.yaml", changed(dilemmas(play)))
        assert told["text"] == say("document-lost")


@pytest.mark.parametrize(
    ("number", "key"), [(28, "file-disk-full"), (30, "file-folder-read-only")]
)
async def test_a_disk_that_refuses_leaves_all_as_it_was_and_the_file_can_be_applied_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, key: str
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(number, "what the system says")

    async with stage(tmp_path) as play:
        say = await admin(play)
        shown = await offered(play, "dilemmaer.yaml", changed(dilemmas(play)))
        with monkeypatch.context() as patched:
            patched.setattr(copies, "_write", refuse)
            answer = await play.press(ASTRID, shown, say("upload-apply"), ASTRID)
            # An alert has room for 200 characters: what is longer comes as a message.
            told = answer["text"] or (await play.last(ASTRID))["text"]
            assert told == say(key, folder=str(tmp_path / "reflection_cards"))
        assert OLD in first_text(play)
        await pressed(play, shown, "upload-apply")
        assert NEW in first_text(play)


async def test_a_deck_that_was_deleted_meanwhile_is_shown_as_new(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        say = await admin(play)
        path = tmp_path / "reflection_cards" / "egne-kort.yaml"
        await pressed(play, await offered(play, path.name, dilemmas(play)), "upload-apply")
        shown = await offered(play, path.name, changed(dilemmas(play)))
        path.unlink()
        again = await pressed(play, shown, "upload-apply")
        assert say("upload-meanwhile") in again["text"]
        assert say("difference-file-added", title="Dilemmaer") in again["text"]
        assert not path.exists()
        await pressed(play, again, "upload-apply")
        assert file(play, Kind.DECK, path.name) == changed(dilemmas(play))


async def test_what_a_zip_changed_is_undone_in_one(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        await admin(play)
        before, script = dilemmas(play), file(play, Kind.SCRIPT, "uten-pynt")
        data = packed({"dilemmaer.yaml": changed(before), "prompts/egen.yaml": script})
        await pressed(play, await offered(play, "to.zip", data), "upload-apply")
        assert "egen" in play.bot.eske.library.scripts
        await play.say(ASTRID, "/undo", ASTRID)
        assert dilemmas(play) == before
        assert "egen" not in play.bot.eske.library.scripts


async def test_a_word_that_labels_people_gets_a_hint_and_no_refusal(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        say = await admin(play)
        data = dilemmas(play).replace(OLD.encode(), b"alle rusmisbrukere venter")
        shown = await offered(play, "dilemmaer.yaml", data)
        assert "💡 «rusmisbrukere»" in shown["text"]
        assert say("upload-apply") in captions(shown)


async def test_a_reader_of_hebrew_gets_it_all_in_hebrew(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        await admin(play)
        await play.say(ASTRID, "/language", ASTRID)
        await play.press(ASTRID, await play.last(ASTRID), "me:language:0:he", ASTRID)
        say = words_of(play, "he")
        name, data = await fetched(play, "export-sheets", language="he")
        assert name == "eske.xlsx"
        book: Any = load_workbook(BytesIO(data))
        assert book["dilemmaer"].sheet_view.rightToLeft
        assert book["dilemmaer"]["B2"].value == say("field-title")
        shown = await offered(play, "dilemmaer.yaml", changed(dilemmas(play)))
        assert say("upload-ask") in shown["text"]
        assert say("field-language-nb") in shown["text"]


async def test_the_decks_lead_to_their_files(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        say = await admin(play)
        await play.say(ASTRID, "/decks", ASTRID)
        shown = await play.last(ASTRID)
        await play.press(ASTRID, shown, say("export-button"), ASTRID)
        assert say("export-everything") in captions(await play.message(shown, ASTRID))
