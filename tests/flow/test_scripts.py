"""An admin looks through the scripts in the private chat, and takes one back."""

from pathlib import Path

from bot.content.files import shipped_home
from bot.core.edit import FileName, Kind, What
from bot.editing import publish_file
from tests.content.samples import SCRIPT
from tests.flow.admins_desk import captions, desk, presses, writes
from tests.flow.cast import ASTRID, KARI, NOA, Stage, stage
from tests.flow.test_exchange import file_of, offered

UTEN_PYNT = FileName(Kind.SCRIPT, "uten-pynt")
# On the second page of the list.
OPENED = ("Fokusmøter", "Neste", "Uten pynt")


def local(folder: Path, script_id: str) -> Path:
    """Where admins' version of a script lies."""
    return folder / "prompts" / f"{script_id}.yaml"


def change(play: Stage, title: str, user_id: int = ASTRID) -> None:
    """Give a script another Norwegian title, as a file that is sent back does."""
    source = play.bot.eske.library.copies.read(UTEN_PYNT)
    assert source is not None
    data = source.data.replace(b'nb: "Uten pynt"', f'nb: "{title}"'.encode())
    publish_file(play.bot.eske, user_id, UTEN_PYNT, data, source.digest, What.FILE)


async def test_an_admin_reads_a_whole_script_in_each_language(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        listed = await desk(play, "Fokusmøter")
        assert listed.startswith(play.words("nb", "scripts-title"))
        assert "• Bevis, ikke inntrykk · 15 minutter · nb en he · følger med Eske" in listed
        assert "Uten pynt" not in listed
        await presses(play, "Neste")
        script = play.bot.eske.library.scripts["uten-pynt"]
        shown = await presses(play, "Uten pynt")
        assert play.words("nb", "scripts-change") in shown
        for caption, language in (("English", "en"), ("עברית", "he"), ("Norsk", "nb")):
            shown = await presses(play, caption)
            assert f"✓ {caption}" in await captions(play)
            for words in script.texts:
                assert words[language] in shown
            # What Eske itself says to the admin stays in the admin's language.
            assert play.words("nb", "scripts-change") in shown
        back = await presses(play, "Tilbake")
        assert "• Uten pynt" in back, "the page of the list that it came from"
        assert (await presses(play, "Alle kortstokkene")).startswith("Kortstokkene")


async def test_a_hebrew_admin_reads_scripts_in_hebrew(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False, ESKE_ADMINS=f"{NOA}") as play:
        await play.say(NOA, "/decks", NOA)
        listed = await presses(play, "מפגשי מיקוד", person=NOA)
        assert "15 דקות · nb en he · מגיע עם Eske" in listed
        title = (await captions(play, NOA))[0]
        shown = await presses(play, title, person=NOA)
        assert play.words("he", "scripts-change") in shown
        assert "✓ עברית" in await captions(play, NOA)


async def test_a_script_is_fetched_changed_sent_back_and_taken_into_use(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        await desk(play, *OPENED, play.words("nb", "export-button"))
        file = await play.last(ASTRID)
        assert file["document"]["name"] == "uten-pynt.yaml"
        data = (await file_of(play, file)).replace(b'nb: "Uten pynt"', b'nb: "Rett fram"')
        shown = await offered(play, "uten-pynt.yaml", data)
        assert "Rett fram" in shown["text"]
        await presses(play, play.words("nb", "upload-apply"))
        assert "Rett fram" in await desk(play, "Fokusmøter", "Neste")


async def test_a_changed_script_shows_its_history_and_goes_back_to_what_is_shipped(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path, limits=False) as play:
        await desk(play, *OPENED)
        nothing = await presses(play, "Historikk")
        assert play.words("nb", "history-empty") in nothing
        assert "Uten pynt" in await presses(play, "Tilbake")
        assert play.words("nb", "history-button-shipped") not in await captions(play)
        change(play, "Uten omsvøp")
        await desk(play, "Fokusmøter", "Neste")
        shown = await presses(play, "Uten omsvøp")
        assert "Uten omsvøp · 15 minutter · nb en he · følger med Eske, endret her" in shown
        await presses(play, "Historikk", "1", "Tilbake", "Tilbake")
        asked = await presses(play, play.words("nb", "history-button-shipped"))
        assert play.words("nb", "history-ask") in asked
        assert local(tmp_path, "uten-pynt").exists()
        await presses(play, play.words("nb", "history-button-yes"))
        assert not local(tmp_path, "uten-pynt").exists()
        assert play.bot.eske.library.scripts["uten-pynt"].title["nb"] == "Uten pynt"
        await presses(play, "Historikk", "Tilbake")
        assert play.words("nb", "history-button-shipped") not in await captions(play)
        await writes(play, "/undo")
        assert play.bot.eske.library.scripts["uten-pynt"].title["nb"] == "Uten omsvøp"


async def test_a_script_changed_on_disk_a_moment_ago_can_be_taken_back(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        await desk(play, "Fokusmøter", "Neste")
        shipped = shipped_home() / "prompts" / "uten-pynt.yaml"
        local(tmp_path, "uten-pynt").parent.mkdir(parents=True, exist_ok=True)
        local(tmp_path, "uten-pynt").write_bytes(shipped.read_bytes() + b"# Ours.\n")
        await presses(play, "Uten pynt", play.words("nb", "history-button-shipped"))
        await presses(play, play.words("nb", "history-button-yes"))
        assert not local(tmp_path, "uten-pynt").exists()


async def test_an_own_script_says_what_is_missing_and_hints_at_labels(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        data = SCRIPT.replace("Snakk sammen, en: Talk, he: דברו", "Snakk om rusmisbrukere")
        name = FileName(Kind.SCRIPT, "vart-eget")
        publish_file(play.bot.eske, ASTRID, name, data.encode(), None, What.NEW)
        await desk(play, "Fokusmøter", "Neste")
        shown = await presses(play, "Prøve")
        assert "Prøve · 15 minutter · nb · mangler en he · deres eget" in shown
        languages = "engelsk og hebraisk"
        assert play.words("nb", "scripts-missing", languages=languages) in shown
        (hint,) = play.bot.eske.library.terms.hints({"nb": "rusmisbrukere"})
        assert play.words("nb", "hint-term", **hint.values("nb")) in shown
        assert play.words("nb", "history-button-shipped") not in await captions(play)
        # A leader who reads it in Hebrew sees the missing text in another language.
        hebrew = await presses(play, "עברית")
        assert "Snakk om rusmisbrukere" in hebrew
        assert "מה עכשיו?" in hebrew


async def test_a_long_script_has_pages_in_one_message(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        steps = "".join(
            f"  - id: step-{number}\n    minutes: 1\n    do: {{nb: '{number} {'å' * 230}'}}\n"
            f"    question: {{nb: '{'æ' * 230}?'}}\n    hint: {{nb: '{'ø' * 230}'}}\n"
            for number in range(13)
        )
        head, _, rest = SCRIPT.partition("  - id: middle")
        data = f"{head}{steps}  - id: new{rest.partition('  - id: new')[2]}"
        name = FileName(Kind.SCRIPT, "langt")
        publish_file(play.bot.eske, ASTRID, name, data.encode(), None, What.NEW)
        first = await desk(play, "Fokusmøter", "Neste", "Prøve")
        before = await play.last(ASTRID)
        second = await presses(play, "Neste")
        assert (await play.last(ASTRID))["id"] == before["id"]
        assert first != second
        assert "12 å" in await presses(play, "Neste")
        # Another language begins at the beginning.
        assert play.words("nb", "scripts-change") in await presses(play, "English")


async def test_a_search_finds_scripts_and_leads_back_to_what_it_found(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        found = await writes(play, "/decks brosjyre")
        assert found == play.words("nb", "scripts-found", count=1, query="brosjyre")
        assert await captions(play) == ["Fokusmøte · Uten pynt", "Alle kortstokkene"]
        await presses(play, "Uten pynt", "English")
        assert await presses(play, "Tilbake") == found
        both = await writes(play, "/decks håp")
        assert "kort med «håp»" in both
        assert "fokusmøter med «håp»" in both


async def test_the_scripts_are_for_admins_and_a_script_that_is_gone_says_so(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path, limits=False) as play:
        await play.say(KARI, "/decks", KARI)
        shown = await play.last(KARI)
        for data in ("script:list:0:", "script:open:0:x", "script:history:0:x"):
            answer = await play.press(KARI, shown, data, KARI)
            assert answer["text"] == play.words("nb", "not-allowed-admin")
        name = FileName(Kind.SCRIPT, "vart-eget")
        publish_file(play.bot.eske, ASTRID, name, SCRIPT.encode(), None, What.NEW)
        await desk(play, "Fokusmøter", "Neste")
        listed = await play.last(ASTRID)
        await writes(play, "/undo")
        answer = await play.press(ASTRID, listed, "Prøve", ASTRID)
        assert answer["text"] == play.words("nb", "scripts-gone")
