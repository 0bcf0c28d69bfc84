"""Cards from which one picks several options in private, in three languages, to the close."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.demo import people
from tests.flow.cast import (
    ASTRID,
    CLOSE_AT,
    ELISHEVA,
    GRACE,
    HEBREW,
    HEBREW_STAFF,
    INGRID,
    KARI,
    LARS,
    LEADERS,
    NOA,
    PER,
    STAFF,
    TEAM,
    Message,
    Stage,
    plain,
    stage,
)

LANGUAGES = ("nb", "en", "he")
NAMES = {"nb": "Verdi", "en": "Value", "he": "ערך"}
SENTENCES = {
    "nb": "Spør hva personen vil ha ut av samtalen, før du sier hva du hadde planlagt, nummer",
    "en": "Ask what the person wants from the conversation before you say your plan, number",
    "he": "שאלו מה האדם רוצה להפיק מהשיחה לפני שאתם מספרים מה תכננתם בעצמכם, מספר",
}
OPEN = "SELECT value FROM open_answers"
CLOSED = "SELECT value FROM answers"
PICKS = "SELECT picks, stage FROM picks"


def words(text: dict[str, str], number: object = "") -> str:
    said = ", ".join(f'{code}: "{text[code]} {number}"' for code in LANGUAGES)
    return f"{{{said}}}"


def deck(kind: str, options: int, text: dict[str, str], more: str = "") -> str:
    listed = "\n".join(f"      - {words(text, n)}" for n in range(1, options + 1))
    return f"""\
title: {words(NAMES)}
about: {words(NAMES)}
source: "003"
format: {kind}
cards:
  - id: first
    text: {words({"nb": "Velg med omhu", "en": "Choose with care", "he": "בחרו בתשומת לב"}, ":")}
    options:
{listed}
{more}
"""


ADVICE = deck("choose", 18, SENTENCES, "    pick: 3")
VALUES = deck("values", 24, NAMES)


def write(folder: Path, text: str, name: str = "vare") -> None:
    (folder / "reflection_cards").mkdir(exist_ok=True)
    (folder / "reflection_cards" / f"{name}.yaml").write_text(text, encoding="utf-8")


async def press(play: Stage, person: int, *captions: str) -> Message:
    """Press these buttons one after the other in the person's own chat; the message then."""
    for caption in captions:
        message = await play.last(person)
        await play.press(person, message, data_of(message, caption), person)
    return await play.last(person)


def data_of(message: Message, caption: str) -> str:
    """What the button with this caption holds, picked or not."""
    held = {
        plain(button["text"]).removeprefix("✓ "): button["data"]
        for row in message["buttons"]
        for button in row
        if "data" in button
    }
    return str(held[caption])


async def picked(
    play: Stage, person: int, card: Message, positions: tuple[int, ...], language: str = "nb"
) -> Message:
    """Open a card of advice and pick these options."""
    await play.opened(person, card)
    done = play.words(language, "picks-done", count=len(positions), wanted=3)
    return await press(play, person, *map(str, positions), done)


async def valued(play: Stage, person: int, card: Message, language: str, first: int) -> Message:
    """Open a card of values and pick ten, of these the first five, of these the first one."""
    await play.opened(person, card)
    ten = [f"{NAMES[language]} {position}" for position in range(first, first + 10)]
    await press(play, person, *ten, play.words(language, "picks-on", count=10, wanted=10))
    await press(play, person, *ten[:5], play.words(language, "picks-on", count=5, wanted=5))
    return await press(play, person, ten[0], play.words(language, "picks-done", count=1, wanted=1))


def sees(message: Message, *texts: str) -> bool:
    """Whether these texts stand in the message, in this order."""
    places = [plain(message["text"]).find(text) for text in texts]
    return places[0] >= 0 and places == sorted(places)


async def team_of(play: Stage, language: str) -> tuple[int, int, list[int]]:
    """A team of this language: its chat, its lead, and five of its people who read it."""
    if language == "he":
        return HEBREW, NOA, HEBREW_STAFF
    people = STAFF[:5] if language == "nb" else [*STAFF[4:7], *STAFF[:2]]
    team = play.bot.eske.store.teams.by_chat(TEAM)
    assert team is not None
    play.bot.eske.store.teams.change(team.id, language=language)
    for person in people:
        play.bot.eske.store.people.choose_language(person, language)
    return TEAM, KARI, people


@pytest.mark.parametrize("language", LANGUAGES)
async def test_three_of_eighteen_are_picked_by_five_and_told_without_the_people(
    tmp_path: Path, language: str
) -> None:
    write(tmp_path, ADVICE)
    async with stage(tmp_path) as play:
        chat, lead, staff = await team_of(play, language)
        card = await play.drawn(lead, chat, "vare")
        assert card["buttons"][0][0]["text"] == play.words(language, "card-private-choose")
        assert SENTENCES[language] not in card["text"]
        for person, third in zip(staff, (3, 4, 5, 6, 3), strict=True):
            second = 2 if third < 5 else 9
            kept = await picked(play, person, card, (17, second, third), language)
            assert sees(
                kept, play.words(language, "picks-kept-choose"), f"{SENTENCES[language]} 17"
            )
        await play.later(seconds=11)
        count = play.words(language, "card-answered-anonymous", count=5, k=5)
        assert count in (await play.message(card, chat))["text"]
        await play.later(days=2)
        result = await play.last(chat)
        assert result["reply_to"] == card["id"]
        # All picked the same one: it stands first, and there is no figure.
        said = [f"{SENTENCES[language]} {position}" for position in (17, 2, 3, 9)]
        assert sees(result, play.words(language, "result-picks-alike"), *said)
        assert f"{SENTENCES[language]} 4" not in result["text"]
        assert "▮" not in result["text"]
        assert play.rows(PICKS, "open.db") == play.rows(OPEN, "open.db") == []
        # What was told is kept, one by one: nothing tells which are one person's.
        kept_ones = sorted(row[0] for row in play.rows(CLOSED))
        assert kept_ones == sorted(
            [
                *["[[17], null]"] * 5,
                *["[[2], null]"] * 3,
                *["[[9], null]"] * 2,
                *["[[3], null]"] * 2,
            ]
        )


@pytest.mark.parametrize("language", LANGUAGES)
async def test_ten_five_and_one_of_24_values_are_picked_by_five_and_told(
    tmp_path: Path, language: str
) -> None:
    write(tmp_path, VALUES)
    async with stage(tmp_path) as play:
        chat, lead, staff = await team_of(play, language)
        card = await play.drawn(lead, chat, "vare")
        assert card["buttons"][0][0]["text"] == play.words(language, "card-private-values")
        for person, first in zip(staff, (1, 2, 3, 4, 14), strict=True):
            kept = await valued(play, person, card, language, first)
            assert play.words(language, "picks-until") in kept["text"]
        await play.later(days=2)
        result = await play.last(chat)
        name = NAMES[language]
        # The second to the fifth picked by most; 4 and 5 by four of five are nearly all.
        assert sees(result, play.words(language, "result-picks-alike"), f"{name} 4", f"{name} 5")
        assert sees(
            result, play.words(language, "result-picks-shared"), f"{name} 2\n", f"{name} 7"
        )
        assert f"{name} 1\n" not in result["text"]
        # Nor where it says what somebody wants to practise.
        assert f"{name} 4" in result["text"].splitlines()[-1]
        assert f"{name} 14" not in result["text"]
        kept_ones = sorted(row[0] for row in play.rows(CLOSED))
        assert kept_ones[:4] == ["[[2], null]"] * 2 + ["[[3], null]"] * 2


async def test_done_with_too_few_or_too_many_says_how_many_and_answers_nothing(
    tmp_path: Path,
) -> None:
    write(tmp_path, ADVICE)
    async with stage(tmp_path) as play:
        message = await play.opened(INGRID, await play.drawn(deck="vare"))
        await press(play, INGRID, "1", "18")
        message = await play.last(INGRID)
        done = play.words("nb", "picks-done", count=2, wanted=3)
        told = await play.press(INGRID, message, data_of(message, done), INGRID)
        assert (told["alert"], told["text"]) == (
            True,
            play.words("nb", "picks-missing", count=1, wanted=3),
        )
        message = await press(play, INGRID, "2", "3")
        done = play.words("nb", "picks-done", count=4, wanted=3)
        told = await play.press(INGRID, message, data_of(message, done), INGRID)
        assert told["text"] == play.words("nb", "picks-many", count=1, wanted=3)
        assert play.rows(OPEN, "open.db") == []
        await press(play, INGRID, "2", play.words("nb", "picks-done", count=3, wanted=3))
        assert play.rows(OPEN, "open.db") == [("[[1, 3, 18], null]",)]


async def test_a_second_press_and_one_from_another_device_do_no_harm(tmp_path: Path) -> None:
    write(tmp_path, ADVICE)
    async with stage(tmp_path) as play:
        card = await play.drawn(deck="vare")
        old = await play.opened(INGRID, card)
        for _ in range(2):
            told = await play.press(INGRID, old, data_of(old, "3"), INGRID)
            assert (told["alert"], told["text"]) == (False, "")
        assert play.rows(PICKS, "open.db") == [("[[3]]", 0)]
        # The other device opens the card anew, and goes on where the first was.
        new = await play.opened(INGRID, card)
        await press(play, INGRID, "4", "5", play.words("nb", "picks-done", count=3, wanted=3))
        for _ in range(2):
            await play.press(INGRID, new, "card:stage:1:1", INGRID)
        assert play.rows(OPEN, "open.db") == [("[[3, 4, 5], null]",)]
        # The older message still shows its numbers: a press there begins to change the answer.
        old = await play.message(old, INGRID)
        await play.press(INGRID, old, data_of(old, "9"), INGRID)
        shown = await play.message(old, INGRID)
        assert play.words("nb", "picks-answered") in shown["text"]
        assert play.rows(OPEN, "open.db") == [("[[3, 4, 5], null]",)]


async def test_an_answer_is_changed_and_counts_once(tmp_path: Path) -> None:
    write(tmp_path, ADVICE)
    async with stage(tmp_path) as play:
        card = await play.drawn(deck="vare")
        await picked(play, INGRID, card, (1, 2, 3))
        changed = await press(play, INGRID, play.words("nb", "picks-change"), "3", "7")
        assert play.rows(OPEN, "open.db") == [("[[1, 2, 3], null]",)]
        assert f"✅ 7. {SENTENCES['nb']}" in changed["text"]
        await press(play, INGRID, play.words("nb", "picks-done", count=3, wanted=3))
        assert play.rows(OPEN, "open.db") == [("[[1, 2, 7], null]",)]
        await play.later(seconds=11)
        count = play.words("nb", "card-answered-anonymous", count=1, k=5)
        assert count in (await play.message(card))["text"]


async def test_what_is_withdrawn_takes_the_picks_with_it(tmp_path: Path) -> None:
    write(tmp_path, ADVICE)
    async with stage(tmp_path) as play:
        card = await play.drawn(deck="vare")
        await picked(play, INGRID, card, (1, 2, 3))
        again = await press(play, INGRID, play.words("nb", "card-withdraw"))
        assert play.rows(OPEN, "open.db") == play.rows(PICKS, "open.db") == []
        assert play.words("nb", "picks-count") in again["text"]
        # Half-made picks go too, by the button on the card in the chat.
        await press(play, INGRID, "5")
        told = await play.press(INGRID, card, play.words("nb", "card-withdraw"))
        assert told["text"] == play.words("nb", "answer-withdrawn")
        assert play.rows(PICKS, "open.db") == []
        told = await play.press(INGRID, card, play.words("nb", "card-withdraw"))
        assert told["text"] == play.words("nb", "answer-none")


async def test_a_press_after_the_close_is_told_and_keeps_nothing(tmp_path: Path) -> None:
    write(tmp_path, VALUES)
    async with stage(tmp_path) as play:
        card = await play.dealt("vare tue 09:00 open 1d")
        message = await play.opened(INGRID, card)
        await press(play, INGRID, "Verdi 1", "Verdi 2")
        await play.clock(CLOSE_AT)
        assert play.rows(PICKS, "open.db") == []
        for data in (data_of(message, "Verdi 3"), "card:stage:1:1"):
            told = await play.press(INGRID, message, data, INGRID)
            assert (told["alert"], told["text"]) == (True, play.words("nb", "press-closed"))
        told = await play.opened(INGRID, card)
        assert told["text"] == play.words("nb", "link-closed")
        assert play.rows(PICKS, "open.db") == play.rows(OPEN, "open.db") == []


async def test_a_restart_in_the_middle_loses_nothing(tmp_path: Path) -> None:
    write(tmp_path, VALUES)
    async with stage(tmp_path) as play:
        card = await play.drawn(deck="vare")
        await play.opened(INGRID, card)
        ten = [f"Verdi {position}" for position in range(1, 11)]
        await press(
            play, INGRID, *ten, play.words("nb", "picks-on", count=10, wanted=10), "Verdi 4"
        )
        await play.stop()
        await play.start()
        await press(play, INGRID, *ten[4:8], play.words("nb", "picks-on", count=5, wanted=5))
        await press(play, INGRID, "Verdi 8", play.words("nb", "picks-done", count=1, wanted=1))
        assert play.rows(OPEN, "open.db") == [("[[8, 4, 5, 6, 7, 8], null]",)]


async def test_the_way_back_leads_through_all_stages(tmp_path: Path) -> None:
    write(tmp_path, VALUES)
    async with stage(tmp_path) as play:
        await valued(play, GRACE, await play.drawn(deck="vare"), "en", 1)
        back = play.words("en", "button-back")
        first = await press(play, GRACE, play.words("en", "picks-change"), back, back)
        assert play.words("en", "picks-how-0", wanted=10) in first["text"]
        assert data_of(first, play.words("en", "picks-on", count=10, wanted=10))
        # What is not among the ten any more is not kept either.
        await press(play, GRACE, "Value 1", "Value 20")
        kept = await press(play, GRACE, play.words("en", "picks-on", count=10, wanted=10))
        assert data_of(kept, play.words("en", "picks-on", count=4, wanted=5))
        assert play.rows(OPEN, "open.db") == [("[[1, 1, 2, 3, 4, 5], null]",)]


async def test_many_quick_presses_are_all_kept_and_the_last_is_shown_soon(tmp_path: Path) -> None:
    write(tmp_path, VALUES)
    async with stage(tmp_path) as play:
        message = await play.opened(INGRID, await play.drawn(deck="vare"))
        control = play.server.control
        chat, person = control.state.world.chats[INGRID], control.state.world.people[INGRID]
        for position in range(1, 11):
            data = data_of(message, f"Verdi {position}")
            people.press(control.state, person, chat, message["id"], data)
        # Not `later`, which waits until the gate holds nothing back.
        await control.clock({"to": (play.server.clock.now() + timedelta(seconds=4)).isoformat()})
        shown = await play.message(message, INGRID)
        assert data_of(shown, play.words("nb", "picks-on", count=10, wanted=10))
        await play.later(seconds=20)


async def test_an_edit_of_the_deck_changes_nothing_while_the_card_is_open(tmp_path: Path) -> None:
    write(tmp_path, ADVICE)
    async with stage(tmp_path) as play:
        card = await play.drawn(deck="vare")
        await play.opened(INGRID, card)
        await press(play, INGRID, "18")
        write(tmp_path, deck("choose", 4, NAMES, "    pick: 1"))
        await play.later(minutes=2)
        await press(play, INGRID, "17", "16", play.words("nb", "picks-done", count=3, wanted=3))
        assert play.rows(OPEN, "open.db") == [("[[16, 17, 18], null]",)]
        assert f"{SENTENCES['nb']} 18" in (await play.last(INGRID))["text"]


async def test_who_has_left_the_team_picks_nothing_more(tmp_path: Path) -> None:
    write(tmp_path, ADVICE)
    async with stage(tmp_path) as play:
        card = await play.drawn(deck="vare")
        message = await play.opened(LARS, card)
        await play.post("member", chat=TEAM, who=LARS, status="left")
        told = await play.press(LARS, message, data_of(message, "3"), LARS)
        assert (told["alert"], told["text"]) == (True, play.words("nb", "press-stranger"))
        assert play.rows(PICKS, "open.db") == []


async def test_data_that_no_button_of_the_card_holds_changes_nothing(tmp_path: Path) -> None:
    write(tmp_path, ADVICE)
    write(tmp_path, VALUES, "other")
    async with stage(tmp_path) as play:
        card = await play.drawn(deck="vare")
        await play.drawn(deck="other")
        message = await play.opened(INGRID, card)
        for data in (
            "card:pick:1:0+19",
            "card:pick:1:1+1",
            "card:pick:1:",
            "card:pick:2:0+1",
            "card:stage:1:7",
            "card:stage:1:x",
            "card:stage:2:0",
            "card:answer:1:1",
        ):
            told = await play.press(INGRID, message, data, INGRID)
            assert told["text"] == play.words("nb", "press-unknown"), data
        # Nor on the card in the chat, which everybody presses.
        told = await play.press(INGRID, card, "card:pick:1:0+1")
        assert told["text"] == play.words("nb", "press-unknown")
        assert play.rows(PICKS, "open.db") == []


async def test_words_for_such_a_card_are_told_of_its_buttons(tmp_path: Path) -> None:
    write(tmp_path, ADVICE)
    async with stage(tmp_path) as play:
        card = await play.drawn(deck="vare")
        await play.opened(INGRID, card)
        await play.say(INGRID, "Den tredje.", INGRID)
        assert (await play.last(INGRID))["text"] == play.words("nb", "words-not-taken")
        await play.say(INGRID, "Den tredje.", reply_to=card["id"])
        assert (await play.last(INGRID))["text"] == play.words("nb", "reply-to-private")
        assert play.rows(OPEN, "open.db") == []


async def test_below_the_threshold_no_pick_is_told_or_kept(tmp_path: Path) -> None:
    write(tmp_path, ADVICE)
    async with stage(tmp_path) as play:
        card = await play.dealt("vare tue 09:00 open 1d")
        for person in STAFF[:4]:
            await picked(play, person, card, (1, 2, 3), {ELISHEVA: "he"}.get(person, "nb"))
        await play.clock(CLOSE_AT)
        assert (await play.last())["text"] == play.words("nb", "result-too-few", count=4, k=5)
        assert play.rows("SELECT * FROM answers") == []
        assert play.rows(PICKS, "open.db") == []


async def test_a_team_that_talks_sees_the_options_on_the_card(tmp_path: Path) -> None:
    write(tmp_path, ADVICE)
    async with stage(tmp_path) as play:
        await play.say(PER, "/schedule vare tue 09:00 talk", LEADERS)
        await play.clock(CLOSE_AT - timedelta(days=1))
        card = await play.last(LEADERS)
        assert sees(card, f"1. {SENTENCES['nb']} 1\n", f"18. {SENTENCES['nb']} 18")
        assert len(card["buttons"]) == 1
        await play.say(PER, "Vi prøver nummer 3.", LEADERS, reply_to=card["id"])
        await play.later(seconds=11)
        assert "Vi prøver nummer 3." in (await play.message(card, LEADERS))["text"]


async def test_a_channel_picks_by_the_link_too(tmp_path: Path) -> None:
    write(tmp_path, ADVICE)
    async with stage(tmp_path) as play:
        channel = -1002100000004
        await play.say(KARI, "/draw vare", KARI)
        asked = await play.last(KARI)
        await play.press(KARI, asked, "Eske for alle", KARI)
        (card,) = await play.cards(channel)
        await picked(play, INGRID, card, (1, 2, 3))
        assert play.rows(OPEN, "open.db") == [("[[1, 2, 3], null]",)]


async def test_an_admin_sees_such_a_card_as_staff_will_with_all_its_options(
    tmp_path: Path,
) -> None:
    write(tmp_path, ADVICE)
    async with stage(tmp_path) as play:
        await play.say(ASTRID, "/decks omhu nummer 18", ASTRID)
        found = await play.last(ASTRID)
        await play.press(ASTRID, found, 0, ASTRID)
        shown = await play.last(ASTRID)
        captions = [plain(button["text"]) for row in shown["buttons"] for button in row]
        assert captions[0] == play.words("nb", "card-private-choose")
        assert f"18. {SENTENCES['nb']} 18" in shown["text"]
