"""Of all that takes words in a private chat, what was opened last gets them."""

from collections.abc import Awaitable, Callable
from itertools import permutations
from pathlib import Path
from unittest.mock import patch

import pytest

from bot.store.updates import Updates
from tests.flow.admins_desk import desk, presses, writes
from tests.flow.cast import INGRID, KARI, Message, Stage, stage
from tests.flow.test_wizard import opened as wizard

MOVING = ("Dilemmaer", "1 · En person vil")
WHERE = {
    "plan": ("SELECT plan FROM drafts", "eske.db"),
    "desk": ("SELECT draft FROM card_drafts", "eske.db"),
    "suggestion": ("SELECT text FROM suggestions", "eske.db"),
    "card": ("SELECT value FROM open_answers", "open.db"),
}


def held(play: Stage, what: str) -> str:
    """What is kept of it."""
    return str(play.rows(*WHERE[what]))


async def at_time(play: Stage) -> Message:
    """A plan that asks for a time, or takes a written one."""
    shown = await wizard(play)
    for words in ("Dilemmaer", "wizard-next", "tirsdag", "wizard-next"):
        caption = words if words[0].isupper() or words == "tirsdag" else play.words("nb", words)
        await play.press(KARI, await play.message(shown, KARI), caption, KARI)
    return await play.last(KARI)


def ways(play: Stage, card: Message) -> dict[str, Callable[[], Awaitable[object]]]:
    """How each thing that takes words is opened."""
    return {
        "plan": lambda: at_time(play),
        "desk": lambda: desk(play, *MOVING, "Endre", "Tekst", person=KARI),
        "suggestion": lambda: play.say(KARI, "/suggest", KARI),
        "card": lambda: play.opened(KARI, card),
    }


@pytest.mark.parametrize(("first", "second"), [*permutations(WHERE, 2)])
async def test_words_are_for_what_was_opened_last(tmp_path: Path, first: str, second: str) -> None:
    async with stage(tmp_path, limits=False, ESKE_ADMINS=f"{KARI}") as play:
        open_ = ways(play, await play.drawn(deck="hverdagskort"))
        await open_[first]()
        await open_[second]()
        others = [held(play, what) for what in WHERE if what != second]
        before = held(play, second)
        # A time is words, too, and of all four only a plan takes nothing else.
        await play.say(KARI, "13:15", KARI)
        assert held(play, second) != before
        assert [held(play, what) for what in WHERE if what != second] == others


async def test_words_that_are_no_time_are_not_held_up_by_a_plan(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False, ESKE_ADMINS=f"{KARI}") as play:
        await desk(play, *MOVING, "Endre", "Tekst", person=KARI)
        await at_time(play)
        await play.say(KARI, "Ny tekst.", KARI)
        assert "Ny tekst." in held(play, "desk")


@pytest.mark.parametrize("what", ["plan", "desk", "suggestion"])
async def test_what_is_pressed_again_above_a_card_is_shown_below_it_and_takes_the_words(
    tmp_path: Path, what: str
) -> None:
    steps = {
        "plan": ["draft:step:1:days", "draft:step:1:time"],
        "desk": ["desk:step:1:review", "desk:step:1:text"],
        "suggestion": ["suggestion:step:1:deck", "suggestion:step:1:text"],
    }
    async with stage(tmp_path, limits=False, ESKE_ADMINS=f"{KARI}") as play:
        card = await play.drawn(deck="hverdagskort")
        await ways(play, card)[what]()
        if what == "suggestion":
            await play.say(KARI, "Hva hjalp?", KARI)
        above = await play.last(KARI)
        opened = await play.opened(KARI, card)
        # Answered or not: whoever has answered may write again to change it.
        await play.say(KARI, "Vi lytter.", KARI)
        answers, before = held(play, "card"), held(play, what)
        for step in steps[what]:
            await play.press(KARI, above, step, KARI)
        assert (await play.last(KARI))["id"] > opened["id"]
        await play.say(KARI, "13:15", KARI)
        assert held(play, what) != before
        assert held(play, "card") == answers


async def test_of_two_drafts_that_ask_the_one_pressed_last_gets_the_words(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False, ESKE_ADMINS=f"{KARI}") as play:
        await desk(play, *MOVING, "Endre", "Tekst", person=KARI)
        first = await play.last(KARI)
        await desk(play, "Hverdagskort", "Nytt kort", person=KARI)
        second = await play.last(KARI)
        await play.press(KARI, first, "desk:step:1:text", KARI)
        assert (await play.last(KARI))["id"] > second["id"]
        assert "Den første." in await writes(play, "Den første.", person=KARI)
        # That one asks no more: the other still does.
        assert "Den andre." in await writes(play, "Den andre.", person=KARI)
        assert play.rows("SELECT step FROM card_drafts") == [("review",), ("review",)]


async def test_an_edited_message_of_a_draft_is_no_answer_to_a_card(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False, ESKE_ADMINS=f"{INGRID}") as play:
        await play.opened(INGRID, await play.drawn(deck="hverdagskort"))
        answered = await play.say(INGRID, "Mitt svar.", INGRID)
        await desk(play, "Ny kortstokk", person=INGRID)
        title = await play.say(INGRID, "Våre", INGRID)
        about = await play.say(INGRID, "Om den.", INGRID)
        for number in (title, about):
            await play.say(INGRID, "Våre kort", INGRID, edit=number)
            told = (await play.last(INGRID))["text"]
            assert told == play.words("nb", "desk-no-edits")
        assert "Mitt svar." in held(play, "card")
        # An answer is still changed where it stands.
        await play.say(INGRID, "Bedre sagt.", INGRID, edit=answered)
        assert "Bedre sagt." in held(play, "card")


async def test_words_that_are_handled_again_after_a_stop_are_taken_once(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False, ESKE_ADMINS=f"{INGRID}") as play:
        await play.opened(INGRID, await play.drawn(deck="hverdagskort"))
        await desk(play, "Ny kortstokk", person=INGRID)
        for words in ("Våre egne", "Det vi lurer på.", "Hva nå?"):
            with patch.object(Updates, "done"):
                await play.say(INGRID, words, INGRID)
                await play.stop()
            await play.start()
        shown = (await play.last(INGRID))["text"]
        assert "Våre egne\nDet vi lurer på." in shown
        assert "Hva nå?" in shown
        assert held(play, "card") == "[]"
        await presses(play, "Publiser", person=INGRID)
        deck = play.bot.eske.library.decks["vare-egne"]
        assert deck.about == {"nb": "Det vi lurer på."}


async def test_a_picture_for_a_draft_is_told_that_words_are_needed(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False, ESKE_ADMINS=f"{INGRID}") as play:
        await play.opened(INGRID, await play.drawn(deck="hverdagskort"))
        await desk(play, *MOVING, "Endre", "Tekst", person=INGRID)
        await play.say(INGRID, "", INGRID, kind="photo")
        assert (await play.last(INGRID))["text"] == play.words("nb", "desk-words-none")
        assert "Ny." in await writes(play, "Ny.", person=INGRID)
