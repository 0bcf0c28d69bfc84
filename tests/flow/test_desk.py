"""An admin changes the decks in the private chat: looks, writes, sees, publishes."""

from datetime import timedelta
from difflib import unified_diff
from pathlib import Path

from bot.content.files import shipped_home
from bot.core.deck import Format
from tests.flow.admins_desk import captions, card_in, deck_of, desk, local, presses, writes
from tests.flow.cast import ASTRID, KARI, NOA, TEAM, Message, stage

NB = "Hva overrasket deg på jobb denne uka?"
EN = "What surprised you at work this week?"
HE = "מה הפתיע אתכם השבוע בעבודה?"
MOVING = ("Dilemmaer", "1 · En person vil")


async def test_an_admin_adds_a_card_in_three_languages_and_sees_it_as_staff_would(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path, limits=False) as play:
        asked = await desk(play, "Hverdagskort", "Nytt kort")
        assert play.words("nb", "desk-ask-text", language="på norsk") in asked
        shown = await writes(play, NB)
        # The text, the promise and the button are those of a team's chat.
        assert NB in shown
        assert play.words("nb", "card-anonymous") in shown
        assert play.words("nb", "card-private-reflect") in await captions(play)
        await presses(play, "English")
        assert NB in (await play.last(ASTRID))["text"], (
            "the Norwegian text stands there, to translate"
        )
        assert play.words("en", "card-anonymous") in await writes(play, EN)
        await presses(play, "עברית")
        assert play.words("he", "card-anonymous") in await writes(play, HE)
        assert local(tmp_path, "hverdagskort").exists() is False, "nothing is published yet"
        published = await presses(play, "Publiser")
        assert play.words("nb", "desk-published") in published
        card = deck_of(play, "hverdagskort").cards[-1]
        assert card.text == {"nb": NB, "en": EN, "he": HE}
        assert card.id == "what-surprised-you-at-work-this-week"
        assert card.format is Format.REFLECT
        assert play.rows("SELECT * FROM card_drafts") == []


async def test_an_edit_changes_only_the_lines_of_its_card(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        await desk(play, *MOVING, "Endre", "Tekst")
        await writes(play, "Flyttingen har stoppet opp.")
        await presses(play, "Publiser")
        shipped = shipped_home() / "reflection_cards" / "dilemmaer.yaml"
        before, after = shipped.read_text("utf-8"), local(tmp_path, "dilemmaer").read_text("utf-8")
        changed = [
            line
            for line in unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm="")
            if not line.startswith(("---", "+++", "@@"))
        ]
        assert len(changed) == 2
        assert changed[1] == '+      nb: "Flyttingen har stoppet opp."'


async def test_a_new_deck_is_made_from_title_to_first_card_and_dealt(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        await desk(play, "Ny kortstokk")
        await writes(play, "Våre egne", "Det vi lurer på akkurat nå.")
        shown = await writes(play, NB)
        assert play.words("nb", "desk-ready") in shown
        assert "Det vi lurer på akkurat nå." in shown
        await presses(play, "Publiser")
        deck = deck_of(play, "vare-egne")
        assert (deck.title, deck.format) == ({"nb": "Våre egne"}, Format.REFLECT)
        card = await play.drawn(deck="vare-egne")
        assert NB in card["text"]
        listed = await desk(play, "Neste")
        assert "Våre egne · 1 kort · nb · mangler en he · deres egen" in listed


async def test_a_hebrew_title_or_one_that_is_taken_asks_for_a_name(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False, ESKE_ADMINS=f"{NOA}") as play:
        await play.say(NOA, "/decks", NOA)
        await presses(play, "חפיסה חדשה", person=NOA)
        title = "שאלות שאנחנו שואלים את עצמנו לפני כל ישיבת צוות"
        asked = await writes(play, title, person=NOA)
        assert play.words("he", "desk-ask-name") in asked
        taken = await writes(play, "Dilemmaer", person=NOA)
        assert taken == play.words("he", "desk-name-taken", id="dilemmaer")
        wrong = await writes(play, "מה", person=NOA)
        assert wrong == play.words("he", "file-name-wrong", name="מה")
        await writes(play, "Before meetings", "לכל הצוות.", HE, person=NOA)
        await presses(play, "לפרסם", person=NOA)
        assert deck_of(play, "before-meetings").title == {"he": title}


async def test_a_reply_to_a_shown_card_changes_its_text_in_the_language_shown(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path, limits=False) as play:
        await desk(play, *MOVING, "English")
        shown = await play.last(ASTRID)
        told = await writes(play, "The move has stalled.", reply_to=shown["id"])
        assert "The move has stalled." in told
        # The others are still the old ones, and the admin is told.
        assert play.words("nb", "desk-others", languages="norsk og hebraisk") in told
        await presses(play, "Publiser")
        text = card_in(play, "dilemmaer", "moving-house").text
        assert text["en"] == "The move has stalled."
        assert text["nb"].startswith("En person vil ordne flyttingen")


async def test_a_reply_to_a_draft_that_asks_nothing_changes_its_text(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        await desk(play, *MOVING, "Endre", "Tekst")
        await writes(play, "Først dette.")
        draft = await play.last(ASTRID)
        assert "Nei, slik." in await writes(play, "Nei, slik.", reply_to=draft["id"])


async def test_each_thing_about_a_card_can_be_changed(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        await desk(play, *MOVING, "Endre", "Ytterpunkter")
        refused = await writes(play, "Bare ett")
        assert refused == play.words("nb", "desk-two-lines")
        await writes(play, "Vente\nHandle nå")
        await presses(play, "Endre mer", "Stikkord", "✓ Egenmakt", "Håp")
        shown = await presses(play, "Se på det")
        assert "Stikkord: mastery-helplessness, hope" in shown
        await presses(play, "Endre mer", "Oppfølging")
        assert await writes(play, "snart: Gikk det?") == play.words("nb", "desk-follow-up-how")
        assert "Etter 14 dager: Gikk det?" in await writes(play, "2 uker: Gikk det?")
        await presses(play, "Publiser")
        card = card_in(play, "dilemmaer", "moving-house")
        assert [pole["nb"] for pole in card.poles] == ["Vente", "Handle nå"]
        assert card.poles[0]["en"] == "Support and give more time"
        assert card.tags == ("mastery-helplessness", "hope")
        assert card.follow_up is not None
        assert (card.follow_up.after, card.follow_up.text) == (
            timedelta(weeks=2),
            {"nb": "Gikk det?"},
        )


async def test_another_format_asks_for_what_it_needs_before_it_is_published(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path, limits=False) as play:
        asked = await desk(play, *MOVING, "Endre", "Format", "Flere av mange råd")
        assert play.words("nb", "desk-ask-options", language="på norsk") in asked
        shown = await presses(play, "Se på det")
        needs = play.words("nb", "mistake-format-needs", field="options", format="choose")
        assert needs in shown
        assert "✅ Publiser" not in await captions(play)
        await presses(play, "Endre mer", "Alternativer")
        picks = await writes(play, "Ring\nSpør\nVent")
        assert play.words("nb", "desk-ask-pick") in picks
        assert "1. Ring\n2. Spør\n3. Vent\nHver velger 2." in await presses(play, "2")
        # In a language in common: the text is in three, the options in one so far.
        await presses(play, "Publiser")
        card = card_in(play, "dilemmaer", "moving-house")
        assert (card.format, card.pick, card.poles) == (Format.CHOOSE, 2, ())
        assert not card.speaks("en")


async def test_a_text_to_read_gets_a_question_with_the_right_answer_marked(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path, limits=False) as play:
        await desk(play, *MOVING, "Endre", "Format", "Les og bekreft")
        unmarked = await writes(play, "Hva er recovery?\nEn vei\nEn kur")
        assert unmarked == play.words("nb", "desk-check-right", sign="*")
        shown = await writes(play, "Hva er recovery?\n* En vei\nEn kur")
        assert "Hva er recovery?\n1. En vei ✓\n2. En kur" in shown
        await presses(play, "Publiser")
        check = card_in(play, "dilemmaer", "moving-house").check
        assert check is not None
        assert check.right == 1


async def test_a_deck_gets_another_name_in_one_language(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        await desk(play, "Hverdagskort", "Navn og omtale", "Navn")
        await writes(play, "Små spørsmål")
        shown = await presses(play, "Publiser")
        assert shown.startswith("Små spørsmål · 24 kort")
        assert deck_of(play, "hverdagskort").title["en"] == "Everyday cards"


async def test_a_card_and_a_deck_are_retired_and_come_back(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        await desk(play, *MOVING, "Ta ut av bruk")
        question = await play.last(ASTRID)
        done = await play.press(ASTRID, question, "Ja, ta ut", ASTRID)
        assert done["text"] == play.words("nb", "decks-done")
        assert card_in(play, "dilemmaer", "moving-house").retired
        # Pressed again on the old question: it stays as it is.
        await play.press(ASTRID, question, "deck:retire:1:" + data(question), ASTRID)
        assert card_in(play, "dilemmaer", "moving-house").retired
        assert len(play.rows("SELECT id FROM edits")) == 1
        await presses(play, "Ta i bruk igjen", "Ja, ta i bruk")
        assert not card_in(play, "dilemmaer", "moving-house").retired
        await desk(play, "Dilemmaer", "Ta ut av bruk", "Ja, ta ut")
        assert deck_of(play, "dilemmaer").retired
        # Retired ones come last, and marked.
        assert (await desk(play, "Neste")).splitlines()[-1].startswith("• 🗄 Dilemmaer")
        told = await play.drawn(KARI, TEAM, "hverdagskort")
        assert told["text"]


async def test_a_card_moves_to_another_deck(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        await desk(play, *MOVING, "Flytt", "Hverdagskort", "Ja, flytt")
        assert deck_of(play, "hverdagskort").cards[-1].id == "moving-house"
        assert len(deck_of(play, "dilemmaer").cards) == 14


async def test_a_search_finds_cards_in_all_languages_by_pages(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        found = await writes(play, "/decks תקווה")
        assert "kort med «תקווה»" in found
        await writes(play, "/decks empowerment")
        await presses(play, "Neste")
        card = (await captions(play))[0]
        await presses(play, card.partition(" · ")[2][:20])
        back = await presses(play, "Tilbake")
        assert "kort med «empowerment»" in back
        assert "← Forrige" in await captions(play)
        nothing = await writes(play, "/decks <b>x</b>")
        assert nothing.startswith("Ingen kort og ingen fokusmøter har «<b>x</b>»")


def data(message: Message) -> str:
    """What the first button of a message is about."""
    return str(message["buttons"][0][0]["data"]).split(":", 3)[3]
