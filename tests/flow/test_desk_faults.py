"""What can go wrong while admins change the decks: nothing is lost, and they learn what to do."""

from pathlib import Path
from unittest.mock import patch

from bot.core.errors import UserError
from bot.store.card_drafts import CardDrafts
from tests.flow.admins_desk import (
    buttons,
    captions,
    card_in,
    deck_of,
    desk,
    local,
    presses,
    writes,
)
from tests.flow.cast import ASTRID, INGRID, KARI, LEADERS, MONDAY, TEAM, Message, Stage, stage

MOVING = ("Dilemmaer", "1 · En person vil")
BOTH = f"{ASTRID},{KARI}"


async def test_a_half_made_card_survives_a_restart(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        await desk(play, "Hverdagskort", "Nytt kort")
        await writes(play, "Hva vil du lære?")
        await presses(play, "English")
        await play.stop()
        await play.start()
        # The draft still waits for the English words.
        assert "What would you like to learn?" in await writes(
            play, "What would you like to learn?"
        )
        listed = await desk(play)
        assert "✏️ Fortsett: Hva vil du lære?" in await captions(play), listed
        await presses(play, "Fortsett", "Publiser")
        assert deck_of(play, "hverdagskort").cards[-1].text["nb"] == "Hva vil du lære?"


async def test_two_admins_changing_one_card_lose_nothing(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False, ESKE_ADMINS=BOTH) as play:
        await desk(play, *MOVING, "Endre", "Tekst")
        await writes(play, "Astrids tekst.")
        await desk(play, *MOVING, "Endre", "Stikkord", person=KARI)
        await presses(play, "Håp", "Se på det", "Publiser", person=KARI)
        told = await presses(play, "Publiser")
        assert play.words("nb", "desk-overtaken") in told
        assert "Astrids tekst." in told
        assert card_in(play, "dilemmaer", "moving-house").text["nb"] != "Astrids tekst."
        await presses(play, "Publiser")
        card = card_in(play, "dilemmaer", "moving-house")
        assert card.text["nb"] == "Astrids tekst."
        assert "hope" in card.tags


async def test_where_both_changed_the_same_words_the_second_is_told_which(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False, ESKE_ADMINS=BOTH) as play:
        for person, words in ((ASTRID, "Astrids tekst."), (KARI, "Karis tekst.")):
            await desk(play, *MOVING, "Endre", "Tekst", person=person)
            await writes(play, words, person=person)
        await presses(play, "Publiser", person=KARI)
        told = await presses(play, "Publiser")
        assert play.words("nb", "desk-clash", fields="Tekst") in told
        assert card_in(play, "dilemmaer", "moving-house").text["nb"] == "Karis tekst."
        await presses(play, "Forkast")
        assert card_in(play, "dilemmaer", "moving-house").text["nb"] == "Karis tekst."


async def test_two_admins_adding_the_same_card_make_two(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False, ESKE_ADMINS=BOTH) as play:
        for person in (ASTRID, KARI):
            await desk(play, "Hverdagskort", "Nytt kort", "English", person=person)
            await writes(play, "What now?", person=person)
        await presses(play, "Publiser", person=ASTRID)
        await presses(play, "Publiser", person=KARI)
        ids = [card.id for card in deck_of(play, "hverdagskort").cards[-2:]]
        assert ids == ["what-now", "what-now-2"]


async def test_two_admins_making_a_deck_of_one_name_make_two(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False, ESKE_ADMINS=BOTH) as play:
        for person, words in ((ASTRID, "Hva nå?"), (KARI, "Og nå?")):
            await desk(play, "Ny kortstokk", person=person)
            await writes(play, "Våre egne", "Om dem.", words, person=person)
        await presses(play, "Publiser")
        asked = await presses(play, "Publiser", person=KARI)
        assert play.words("nb", "desk-ask-name") in asked
        await writes(play, "Kveldsvakta", person=KARI)
        await presses(play, "Publiser", person=KARI)
        assert deck_of(play, "vare-egne").cards[0].text == {"nb": "Hva nå?"}
        assert deck_of(play, "kveldsvakta").cards[0].text == {"nb": "Og nå?"}


async def test_a_card_that_another_admin_moved_is_changed_where_it_is_now(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path, limits=False, ESKE_ADMINS=BOTH) as play:
        await desk(play, *MOVING, "Endre", "Tekst")
        await writes(play, "Ny tekst.")
        await desk(play, *MOVING, "Flytt", "Hverdagskort", "Ja, flytt", person=KARI)
        told = await presses(play, "Publiser")
        assert "Utkast til endring i «Hverdagskort»" in told
        await presses(play, "Publiser")
        assert card_in(play, "hverdagskort", "moving-house").text["nb"] == "Ny tekst."
        assert len(deck_of(play, "dilemmaer").cards) == 14


async def test_publishing_twice_publishes_once(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        await desk(play, "Hverdagskort", "Nytt kort")
        await writes(play, "Hva nå?")
        draft = await play.last(ASTRID)
        await presses(play, "Publiser")
        publish = next(b["data"] for row in draft["buttons"] for b in row if "Publ" in b["text"])
        again = await play.press(ASTRID, draft, publish, ASTRID)
        assert again["text"] == play.words("nb", "desk-gone")
        assert len(deck_of(play, "hverdagskort").cards) == 25


async def test_a_stop_between_publishing_and_forgetting_the_draft_makes_no_second_card(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path, limits=False) as play:
        await desk(play, "Hverdagskort", "Nytt kort")
        await writes(play, "Hva nå?")
        draft = await play.last(ASTRID)
        with patch.object(CardDrafts, "remove"):
            await presses(play, "Publiser")
        publish = next(b["data"] for row in draft["buttons"] for b in row if "Publ" in b["text"])
        await play.press(ASTRID, draft, publish, ASTRID)
        assert len(deck_of(play, "hverdagskort").cards) == 25
        assert play.rows("SELECT id FROM card_drafts") == []


async def test_a_deck_file_that_is_deleted_while_its_card_is_edited_costs_no_draft(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path, limits=False) as play:
        await desk(play, "Ny kortstokk")
        await writes(play, "Egen", "Om den.", "Første kort?")
        await presses(play, "Publiser", "Endre", "Tekst")
        await writes(play, "Andre utgave?")
        file = local(tmp_path, "egen")
        held = file.read_bytes()
        file.unlink()
        await play.later(minutes=2)
        # Whose card it was is told; the draft stands above that.
        assert "/history egen" in (await play.last(ASTRID))["text"]
        told = await published(play)
        assert play.words("nb", "edit-file-gone") in told
        assert "Andre utgave?" in told
        file.write_bytes(held)
        await play.later(minutes=2)
        await published(play)
        assert deck_of(play, "egen").cards[0].text == {"nb": "Andre utgave?"}
        play.errors.clear()


async def test_the_local_copy_deleted_while_its_card_is_edited_is_as_another_change(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path, limits=False) as play:
        await desk(play, *MOVING, "Endre", "Tekst")
        await writes(play, "En gang.")
        await presses(play, "Publiser", "Endre", "Tekst")
        await writes(play, "To ganger.")
        local(tmp_path, "dilemmaer").unlink()
        await play.later(minutes=2)
        assert play.words("nb", "desk-overtaken") in await published(play)
        await published(play)
        assert card_in(play, "dilemmaer", "moving-house").text["nb"] == "To ganger."


async def test_a_text_that_is_too_long_is_refused_and_still_awaited(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        await desk(play, *MOVING, "Endre", "Tekst")
        long = play.words("nb", "mistake-long", field="text", length=4096, most=240)
        # A phone sends 5000 characters as two messages.
        assert await writes(play, "x" * 4096) == long
        assert "904 tegn" in await writes(play, "x" * 904)
        assert "Kort nok." in await writes(play, "Kort nok.")


async def test_html_in_a_text_stays_text(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        await desk(play, "Ny kortstokk")
        await writes(play, "<i>A & B</i>", "<script>", "1 < 2 && <b>fet</b>?")
        shown = await play.last(ASTRID)
        assert "&lt;b&gt;fet&lt;/b&gt;" in shown["raw"] or "<b>fet</b>" in shown["text"]
        await presses(play, "Publiser")
        assert deck_of(play, "i-a-b-i").cards[0].text == {"nb": "1 < 2 && <b>fet</b>?"}
        assert "<i>A & B</i>" in (await desk(play))


async def test_words_for_an_open_card_are_not_taken_for_a_draft(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False, ESKE_ADMINS=f"{INGRID}") as play:
        card = await play.drawn(deck="hverdagskort")
        await desk(play, *MOVING, "Endre", "Tekst", person=INGRID)
        draft = await play.last(INGRID)
        opened = await play.opened(INGRID, card)
        # The card was opened last: the words are an answer.
        await writes(play, "Mitt svar.", person=INGRID)
        assert play.rows("SELECT count(*) FROM open_answers", "open.db") == [(1,)]
        # A reply decides, either way.
        assert "Ny tekst." in await writes(play, "Ny tekst.", person=INGRID, reply_to=draft["id"])
        await writes(play, "Et annet svar.", person=INGRID, reply_to=opened["id"])
        assert play.rows("SELECT count(*) FROM open_answers", "open.db") == [(1,)]
        # Pressed after the card was opened, the draft comes last again, and takes the words.
        for caption in ("Endre mer", "Tekst"):
            await play.press(INGRID, await draft_of(play, INGRID), caption, INGRID)
        assert "Enda nyere." in await writes(play, "Enda nyere.", person=INGRID)


async def test_a_draft_that_asks_nothing_takes_no_words(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        await desk(play, *MOVING, "Endre", "Tekst")
        await writes(play, "Ny tekst.")
        assert await writes(play, "Noe annet") == play.words("nb", "private-words")
        await play.press(ASTRID, await draft_of(play, ASTRID), "Forkast", ASTRID)
        assert await writes(play, "Noe annet") == play.words("nb", "private-words")


async def test_the_decks_are_for_admins_and_in_private(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        refused = play.words("nb", "not-allowed-admin")
        assert await writes(play, "/decks", person=KARI) == refused
        await play.say(ASTRID, "/decks", ASTRID)
        mine = await play.last(ASTRID)
        for data in ("deck:list:0:", "deck:new:0:", "desk:publish:1:", "deck:retire:1:x.y"):
            answer = await play.press(KARI, (await play.last(KARI)), data, KARI)
            assert answer["text"] == refused
        assert buttons(mine)
        await play.say(KARI, "/decks@eske_demo_bot", TEAM)
        assert (await play.last(KARI))["text"] == refused
        # In a group an admin is shown the way.
        await play.say(ASTRID, "/decks@eske_demo_bot", LEADERS)
        way = await play.last(ASTRID)
        assert way["text"] == play.words("nb", "decks-private")
        (link,) = [b["url"] for row in way["buttons"] for b in row if "url" in b]
        await play.post("start", person=ASTRID, payload=link.partition("start=")[2])
        assert (await play.last(ASTRID))["text"].startswith("Kortstokkene")


async def test_another_admins_draft_cannot_be_pressed(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False, ESKE_ADMINS=BOTH) as play:
        await desk(play, *MOVING, "Endre", "Tekst")
        await play.say(KARI, "/decks", KARI)
        answer = await play.press(KARI, await play.last(KARI), "desk:discard:1:", KARI)
        assert answer["text"] == play.words("nb", "press-unknown")


async def test_who_is_no_admin_any_more_writes_to_no_draft(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        admins, now = play.bot.eske.store.admins, MONDAY
        link = admins.link(admins.new_link(ASTRID, now), now)
        assert link is not None
        admins.accept(link, KARI, now, [])
        await desk(play, *MOVING, "Endre", "Tekst", person=KARI)
        draft = await play.last(KARI)
        publish = draft["buttons"][0][0]["data"].replace("language", "publish")
        await writes(play, "Ny tekst.", person=KARI)
        admins.revoke(KARI, ASTRID, now)
        answer = await play.press(KARI, await play.last(KARI), publish, KARI)
        assert answer["text"] == play.words("nb", "not-allowed-admin")
        assert card_in(play, "dilemmaer", "moving-house").text["nb"] != "Ny tekst."
        assert play.rows("SELECT * FROM card_drafts") == []
        assert await writes(play, "Ny tekst.", person=KARI) == play.words("nb", "private-words")


async def test_a_draft_in_which_nothing_is_changed_shows_the_card_as_it_is_now(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path, limits=False, ESKE_ADMINS=BOTH) as play:
        await desk(play, *MOVING, "Endre")
        await desk(play, *MOVING, "Endre", "Tekst", person=KARI)
        await writes(play, "Karis tekst.", person=KARI)
        await presses(play, "Publiser", person=KARI)
        assert "Karis tekst." in await desk(play, "Dilemmaer", "1 · Karis tekst.", "Endre")
        await presses(play, "Stikkord", "Håp", "Se på det", "Publiser")
        card = card_in(play, "dilemmaer", "moving-house")
        assert (card.text["nb"], "hope" in card.tags) == ("Karis tekst.", True)
        # What is changed in a draft stays, whoever else changes the card.
        await presses(play, "Endre", "Tekst")
        await writes(play, "Astrids tekst.")
        assert "Astrids tekst." in await desk(play, "Dilemmaer", "1 · Karis tekst.", "Endre")


async def test_a_button_of_a_card_that_is_gone_says_so(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        await desk(play, *MOVING)
        old = await play.last(ASTRID)
        await presses(play, "Flytt", "Hverdagskort", "Ja, flytt")
        answer = await play.press(ASTRID, old, "Endre", ASTRID)
        assert answer["text"] == play.words("nb", "decks-card-gone")


async def published(play: Stage) -> str:
    """What stands in place of Astrid's draft once she has tried to publish it."""
    draft = await draft_of(play, ASTRID)
    await play.press(ASTRID, draft, "Publiser", ASTRID)
    return str((await play.message(draft, ASTRID))["text"])


async def draft_of(play: Stage, person: int) -> Message:
    """The message that shows a person's draft."""
    return [m for m in await play.messages(person) if "Utkast" in m["text"]][-1]


async def test_a_read_only_folder_is_told_in_full_and_the_draft_stays(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        await desk(play, *MOVING, "Endre", "Tekst")
        await writes(play, "Ny tekst.")
        why = UserError("file-folder-read-only", folder="/srv/eske/data/reflection_cards" * 3)
        told = play.words("nb", why.key, **why.values)
        assert len(told) > 200, "more than an alert can hold"
        with patch("bot.content.copies.Copies.put", side_effect=why):
            assert told in await presses(play, "Publiser")
            assert "✅ Publiser" in await captions(play)
            # Elsewhere there is no draft to show it in.
            await desk(play, *MOVING, "Ta ut av bruk", "Ja, ta ut")
            assert (await play.last(ASTRID))["text"] == told
        assert not card_in(play, "dilemmaer", "moving-house").retired


async def test_words_are_for_the_card_or_the_suggestion_that_was_opened_last(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path, limits=False) as play:
        await desk(play, *MOVING, "Endre", "Tekst")
        await play.say(ASTRID, "/suggest", ASTRID)
        await writes(play, "Hva vil dere prøve?")
        assert play.rows("SELECT step FROM card_drafts") == [("text",)]
        assert "Hva vil dere prøve?" in str(play.rows("SELECT text FROM suggestions"))
        await desk(play, "Fem prosesser", "Nytt kort")
        assert "Og nå?" in await writes(play, "Og nå?")


async def test_the_history_of_a_card_leads_there_and_back(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        await desk(play, *MOVING, "Endre", "Tekst")
        await writes(play, "Ny tekst.")
        history = await presses(play, "Publiser", "Historikk")
        assert (
            play.words("nb", "history-title-card", title="Dilemmaer", card="moving-house")
            in history
        )
        assert "Ny tekst." in await presses(play, "1")
        assert "Ny tekst." in await presses(play, "Tilbake", "Tilbake")
        assert "✏️ Endre" in await captions(play)
        assert "Historikk" in await captions(play)
        await writes(play, "/undo")
        assert card_in(play, "dilemmaer", "moving-house").text["nb"].startswith("En person vil")
        assert play.words("nb", "history-title", title="Dilemmaer") in await desk(
            play, "Dilemmaer", "Historikk"
        )
