"""Cards of every format that has buttons, from the team's own decks."""

from pathlib import Path

import pytest

from tests.flow.cast import CARD_AT, CLOSE_AT, GRACE, INGRID, KARI, NOA, STAFF, stage

DECK = """\
title: {nb: Våre kort}
about: {nb: Våre egne kort}
source: "003"
format: scale
cards:
  - id: first
    text: {nb: "Vi lytter <først> & spør så."}
"""
CHOICE = (
    DECK.replace("format: scale", "format: choice")
    + """\
    options: [{nb: Ring}, {nb: "Vent <litt>"}, {nb: Spør & lytt}]
"""
)


@pytest.mark.parametrize(
    ("text", "choices", "labels"),
    [
        (DECK, (0, 1, 2, 3, 4), ["1 · ", "5 · "]),
        (CHOICE, (0, 0, 1, 1, 2), ["1 · Ring", "2 · Vent <litt>", "3 · Spør & lytt"]),
    ],
)
async def test_a_local_deck_is_dealt_answered_and_summed_up(
    tmp_path: Path, text: str, choices: tuple[int, ...], labels: list[str]
) -> None:
    write(tmp_path, text)
    async with stage(tmp_path) as play:
        card = await play.dealt("vare tue 09:00 open 1d")
        assert card["text"].startswith("Vi lytter <først> & spør så.")
        captions = [button["text"] for row in card["buttons"] for button in row]
        for label in labels:
            assert any(label in caption for caption in captions), label
        for person, choice in zip(STAFF, choices, strict=False):
            answer = await play.press(person, card, choice)
            assert captions[choice] in answer["text"] or text is DECK
        await play.clock(CLOSE_AT)
        result = await play.last()
        assert result["reply_to"] == card["id"]
        assert all(label in result["text"] for label in labels)
        assert play.words("nb", "result-spread", count=5) in result["text"]


async def test_the_ends_of_a_scale_are_named_in_the_readers_language(tmp_path: Path) -> None:
    write(tmp_path, DECK)
    async with stage(tmp_path) as play:
        card = await play.dealt("vare tue 09:00")
        low = f"1 · {play.words('en', 'scale-lowest')}"
        answer = await play.press(GRACE, card, 0)
        assert answer["text"] == play.words("en", "answer-kept", label=low)


async def test_a_card_without_the_teams_language_is_not_dealt_there(tmp_path: Path) -> None:
    write(tmp_path, DECK)
    async with stage(tmp_path) as play:
        await play.say(KARI, "/draw@eske_demo_bot vare")
        assert len(await play.cards()) == 1
        chat = -4200000003
        await play.say(NOA, "/draw@eske_demo_bot vare", chat)
        assert await play.cards(chat) == []
        assert "dilemmaer" in (await play.last(NOA))["text"]


async def test_a_card_is_a_snapshot_that_no_later_edit_of_the_deck_changes(
    tmp_path: Path,
) -> None:
    write(tmp_path, DECK)
    async with stage(tmp_path) as play:
        card = await play.dealt("vare tue 09:00")
        write(tmp_path, DECK.replace("lytter", "roper"))
        await play.later(minutes=2)
        await play.press(INGRID, card, 0)
        await play.later(seconds=11)
        assert (await play.message(card))["text"].startswith("Vi lytter")


async def test_a_deck_that_breaks_while_eske_runs_keeps_its_last_good_version(
    tmp_path: Path,
) -> None:
    write(tmp_path, DECK)
    async with stage(tmp_path) as play:
        await play.say(KARI, "/schedule vare tue 09:00")
        write(tmp_path, DECK + "  - id: [")
        await play.clock(CARD_AT)
        assert (await play.last())["text"].startswith("Vi lytter")


async def test_a_deck_that_is_gone_is_told_to_the_leads(tmp_path: Path) -> None:
    write(tmp_path, DECK)
    async with stage(tmp_path) as play:
        await play.say(KARI, "/schedule vare tue 09:00")
        (tmp_path / "reflection_cards" / "vare.yaml").unlink()
        await play.clock(CARD_AT)
        note = await play.last()
        assert play.rows("SELECT state, why FROM deliveries") == [("missed", "no-card")]
        assert "Hjemmetjenesten Nord" in note["text"]
        assert note["silent"]
        await play.say(KARI, "/schedules")
        assert "⚠️" in (await play.last(KARI))["text"]


def write(folder: Path, text: str) -> None:
    """Put a deck of the team's own into the data folder."""
    home = folder / "reflection_cards"
    home.mkdir(exist_ok=True)
    (home / "vare.yaml").write_text(text, "utf-8")
