"""/undo and the history: what changed can be read, and whatever was, comes back."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from bot.content.files import shipped_home
from bot.core.edit import FileName, Kind, PutCard, What, card_of
from bot.editing import move_card, publish, publish_file
from bot.messages.decks import card_button, open_button
from tests.flow.cast import ASTRID, INGRID, KARI, Message, Stage, plain, stage

DILEMMAER = FileName(Kind.DECK, "dilemmaer")


def first_card(play: Stage) -> str:
    """The id of the deck's first card."""
    return play.bot.eske.library.decks["dilemmaer"].cards[0].id


def text_of(play: Stage, card_id: str = "") -> str:
    """What a card says in Norwegian now."""
    card = card_of(play.bot.eske.library.decks["dilemmaer"], card_id or first_card(play))
    assert card is not None
    return card.text["nb"]


def edit(play: Stage, text: str, user_id: int = ASTRID, card_id: str = "") -> None:
    """Give a card another text."""
    card = card_of(play.bot.eske.library.decks["dilemmaer"], card_id or first_card(play))
    assert card is not None
    new = replace(card, text={**card.text, "nb": text})
    publish(play.bot.eske, user_id, DILEMMAER, [PutCard(new, card)], What.TEXT)


async def pressed(play: Stage, key: str | int) -> Message:
    """The message after Astrid pressed a button of it, by its text's key or its number."""
    caption = key if isinstance(key, int) else play.words("nb", key)
    await play.later(seconds=2)
    answer = await play.press(ASTRID, await play.last(ASTRID), caption, ASTRID)
    assert not answer["alert"], answer
    await play.later(seconds=2)
    return await play.last(ASTRID)


async def test_undo_says_what_it_undid_and_shows_the_difference(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        shipped = text_of(play)
        edit(play, "Hva ga håp?")
        await play.say(ASTRID, "/undo", ASTRID)
        told = await play.last(ASTRID)
        assert told["text"].startswith(play.words("nb", "undo-done"))
        for said in (play.words("nb", "what-text"), play.words("nb", "who-you"), "Hva ga håp?"):
            assert said in told["text"]
        struck = [e for e in told["entities"] if e["type"] == "strikethrough"]
        assert struck
        assert shipped in told["text"]
        assert text_of(play) == shipped
        await play.later(seconds=2)
        await play.say(ASTRID, "/undo", ASTRID)
        assert (await play.last(ASTRID))["text"] == play.words("nb", "undo-nothing")
        await play.say(KARI, "/undo", KARI)
        assert (await play.last(KARI))["text"] == play.words("nb", "not-allowed-admin")


async def test_the_history_shows_each_edit_and_brings_back_what_was(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        shipped = text_of(play)
        for text in ("Én", "To"):
            edit(play, text)
        await play.say(ASTRID, "/undo", ASTRID)
        listed = await pressed(play, "history-button")
        assert listed["text"].count(play.words("nb", "what-text")) == 2
        assert [b["text"] for b in listed["buttons"][0]] == ["1", "2", "3"]
        shown = await pressed(play, 2)
        assert "Én" in shown["text"]
        assert shipped in shown["text"]
        asked = await pressed(play, "history-button-before")
        assert play.words("nb", "history-ask") in asked["text"]
        assert text_of(play) == "Én"
        done = await pressed(play, "history-button-yes")
        assert play.words("nb", "history-back-done") in done["text"]
        assert text_of(play) == shipped
        # The same press again is for a file as it was then.
        answer = await play.press(ASTRID, done, asked["buttons"][0][0]["data"], ASTRID)
        assert answer["text"] == play.words("nb", "edit-overtaken")


async def test_an_old_yes_overwrites_nothing_that_came_since(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        edit(play, "Én")
        await play.say(ASTRID, "/undo", ASTRID)
        await pressed(play, "history-button")
        await pressed(play, 1)
        asked = await pressed(play, "history-button-after")
        edit(play, "Andres", INGRID)
        answer = await play.press(ASTRID, asked, 0, ASTRID)
        assert answer["text"] == play.words("nb", "edit-overtaken")
        assert text_of(play) == "Andres"


async def test_what_comes_with_eske_is_restored_after_a_question(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        shipped = text_of(play)
        edit(play, "Én", INGRID)
        edit(play, "To")
        await play.say(ASTRID, "/undo", ASTRID)
        await pressed(play, "history-button")
        asked = await pressed(play, "history-button-shipped")
        assert shipped in asked["text"]
        assert text_of(play) == "Én"
        await pressed(play, "history-button-yes")
        assert text_of(play) == shipped
        listed = await pressed(play, "history-button")
        assert play.words("nb", "history-button-shipped") not in str(listed["buttons"])
        # Not even that is for good.
        await play.say(ASTRID, "/undo", ASTRID)
        assert text_of(play) == "Én"


async def test_a_file_that_is_broken_from_the_start_gives_way_to_what_comes_with_eske(
    tmp_path: Path,
) -> None:
    broken = tmp_path / "reflection_cards" / "dilemmaer.yaml"
    broken.parent.mkdir()
    broken.write_text("title: [", "utf-8")
    async with stage(tmp_path, limits=False) as play:
        await play.say(ASTRID, "/history dilemmaer", ASTRID)
        asked = await pressed(play, "history-button-shipped")
        broken.write_text("title: {", "utf-8")
        answer = await play.press(ASTRID, asked, 0, ASTRID)
        assert answer["text"] == play.words("nb", "edit-overtaken")
        assert broken.exists()
        await play.say(ASTRID, "/history dilemmaer", ASTRID)
        asked = await pressed(play, "history-button-shipped")
        await pressed(play, "history-button-yes")
        assert not broken.exists()
        again = await play.press(ASTRID, asked, 0, ASTRID)
        assert again["text"] == play.words("nb", "edit-shipped-already")
        edit(play, "Hva ga håp?")
        assert text_of(play) == "Hva ga håp?"


async def test_one_card_has_a_history_of_its_own_and_comes_back_alone(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        first, second = (card.id for card in play.bot.eske.library.decks["dilemmaer"].cards[:2])
        shipped = text_of(play, second)
        edit(play, "Første")
        edit(play, "Andre", card_id=second)
        edit(play, "Tredje", card_id=first)
        number = play.rows("SELECT id FROM edits ORDER BY id")[1][0]
        await play.say(ASTRID, "/help", ASTRID)
        await play.press(ASTRID, await play.last(ASTRID), f"edit:list:{number}:0.0", ASTRID)
        listed = await play.last(ASTRID)
        assert second in listed["text"]
        assert len(listed["buttons"][0]) == 1
        await pressed(play, 0)
        await pressed(play, "history-button-before")
        await pressed(play, "history-button-yes")
        assert text_of(play, second) == shipped
        assert text_of(play, first) == "Tredje"
        listed = await pressed(play, "history-button")
        assert len(listed["buttons"][0]) == 2


async def test_the_desk_leads_to_the_history_of_a_deck_and_of_a_card_and_back(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        deck = play.bot.eske.library.decks["dilemmaer"]
        first, second = deck.cards[:2]
        edit(play, "Første")
        for button, card in ((open_button(deck), None), (card_button(deck, first, "nb"), first)):
            await play.say(ASTRID, "/decks", ASTRID)
            await play.press(ASTRID, await play.last(ASTRID), button.pack(), ASTRID)
            listed = await pressed(play, "history-button")
            title = {"title": deck.title["nb"]} | ({"card": card.id} if card else {})
            key = "history-title-card" if card else "history-title"
            assert listed["text"].startswith(play.words("nb", key, **title))
            assert [b["text"] for b in listed["buttons"][0]] == ["1"]
            opened = await pressed(play, "button-back")
            assert play.words("nb", "history-button") in str(opened["buttons"])
        untouched = card_button(deck, second, "nb").pack()
        await play.press(ASTRID, await play.last(ASTRID), untouched, ASTRID)
        listed = await pressed(play, "history-button")
        assert play.words("nb", "history-empty") in listed["text"]


async def test_the_history_of_a_script_is_found_by_its_name(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        await play.say(ASTRID, "/history", ASTRID)
        assert (await play.last(ASTRID))["text"] == play.words("nb", "history-empty")
        script = FileName(Kind.SCRIPT, "den-gamle-vanen")
        source = play.bot.eske.library.copies.read(script)
        assert source is not None
        data = source.data.replace(b"nb: ", b"nb: Nei, ", 1)
        publish_file(play.bot.eske, ASTRID, script, data, source.digest, What.FILE)
        title = play.bot.eske.library.scripts[script.id].title["nb"]
        await play.say(ASTRID, "/history", ASTRID)
        (row,) = (await play.last(ASTRID))["buttons"]
        assert plain(row[0]["text"]) == play.words("nb", "history-file-script", title=title)
        listed = await pressed(play, 0)
        assert listed["text"].startswith(play.words("nb", "history-title", title=title))
        await play.say(ASTRID, f"/history {script.id}", ASTRID)
        named = await play.last(ASTRID)
        assert (named["text"], named["buttons"]) == (listed["text"], listed["buttons"])
        shown = await pressed(play, 0)
        assert "Nei, " in shown["text"]
        await play.say(ASTRID, "/history dilemmaer", ASTRID)
        assert play.words("nb", "history-empty") in (await play.last(ASTRID))["text"]
        await play.say(ASTRID, "/history nothing", ASTRID)
        unknown = play.words("nb", "history-unknown", name="nothing")
        assert (await play.last(ASTRID))["text"] == unknown


async def test_a_change_on_disk_stands_in_the_history_within_a_minute(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        shipped = shipped_home() / "reflection_cards" / "dilemmaer.yaml"
        local = tmp_path / "reflection_cards" / "dilemmaer.yaml"
        local.parent.mkdir()
        local.write_text(shipped.read_text("utf-8").replace("nb: ", "nb: Kjære, ", 3), "utf-8")
        await play.later(seconds=61)
        assert play.rows("SELECT what, user_id, state FROM edits") == [("disk", None, "done")]
        await play.say(ASTRID, "/help", ASTRID)
        await play.press(ASTRID, await play.last(ASTRID), "edit:list:1:0", ASTRID)
        assert play.words("nb", "who-disk") in (await play.last(ASTRID))["text"]
        local.write_text("title: [", "utf-8")
        await play.later(seconds=61)
        note = await play.last(ASTRID)
        assert "dilemmaer.yaml:1:" in note["text"]
        assert (
            play.words("nb", "note-broken-last-good", place="", mistake="", more=0)[-40:]
            in note["text"]
        )
        assert play.rows("SELECT count(*) FROM edits") == [(1,)]
        # What is broken is not dealt, and what was good is.
        assert "Kjære" in str(play.bot.eske.library.decks["dilemmaer"])


async def test_a_year_later_the_history_says_that_some_admin_did_it(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        edit(play, "Hva ga håp?")
        play.bot.eske.store.audit.forget(play.server.clock.now() + timedelta(days=366))
        await play.say(ASTRID, "/help", ASTRID)
        await play.press(ASTRID, await play.last(ASTRID), "edit:list:1:0", ASTRID)
        assert play.words("nb", "who-admin") in (await play.last(ASTRID))["text"]


async def test_a_moved_card_comes_back_with_one_undo_and_both_decks_are_shown(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        decks = play.bot.eske.library.decks
        other = next(id_ for id_ in decks if id_ != "dilemmaer")
        card = decks["dilemmaer"].cards[0]
        move_card(play.bot.eske, ASTRID, DILEMMAER, FileName(Kind.DECK, other), card)
        assert card_of(play.bot.eske.library.decks[other], card.id) == card
        await play.say(ASTRID, "/undo", ASTRID)
        told = await play.last(ASTRID)
        for deck in (decks["dilemmaer"], decks[other]):
            assert deck.title["nb"] in told["text"]
        assert card_of(play.bot.eske.library.decks["dilemmaer"], card.id) == card
        assert card_of(play.bot.eske.library.decks[other], card.id) is None


async def test_buttons_of_the_history_that_are_forged_do_nothing(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        edit(play, "Én")
        await play.say(ASTRID, "/help", ASTRID)
        message = await play.last(ASTRID)
        for data in ("list:1:x", "list:1:0.9", "show:99:0", "ask:1:0", "back:1:0", "no:1:0"):
            answer = await play.press(ASTRID, message, f"edit:{data}", ASTRID)
            assert answer["alert"], data
            await play.later(seconds=2)
        assert text_of(play) == "Én"


async def test_a_note_to_an_admin_comes_again_if_it_may_be_lost_and_not_for_ever(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        await play.fault("drop-before", "sendMessage", ASTRID)
        (tmp_path / "reflection_cards").mkdir()
        (tmp_path / "reflection_cards" / "mine.yaml").write_text("title: [", "utf-8")
        await play.later(seconds=61)
        assert play.rows("SELECT state FROM outgoing WHERE team_id IS NULL") == [("pending",)]
        await play.later(seconds=40)
        assert "mine.yaml" in (await play.last(ASTRID))["text"]
        assert play.rows("SELECT state FROM outgoing WHERE team_id IS NULL") == [("sent",)]


async def test_an_admin_who_never_wrote_to_eske_is_not_waited_for(tmp_path: Path) -> None:
    async with stage(tmp_path, ESKE_ADMINS="7777777777") as play:
        (tmp_path / "reflection_cards").mkdir()
        (tmp_path / "reflection_cards" / "mine.yaml").write_text("title: [", "utf-8")
        await play.later(seconds=61)
        assert play.rows("SELECT state FROM outgoing WHERE team_id IS NULL") == [("failed",)]
