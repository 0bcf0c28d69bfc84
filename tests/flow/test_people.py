"""People are called what they are called, and chats too: no name breaks anything."""

from pathlib import Path
from typing import Any

from tests.flow.cast import CLOSE_AT, INGRID, KARI, STAFF, TEAM, TOR, stage

EMOJI = "🙂" * 64
MARKUP = "<b>Kari</b> & <a href='x'>Per</a> &amp; <i>"
# Overrides, embeddings and an isolate that is never closed.
BIDI = "\u202eadmin\u202c \u2067\u202b\u200f!"


async def test_people_of_every_name_answer_and_are_never_named(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        people = play.server.state.world.people
        for person, name in zip(STAFF, (EMOJI, MARKUP, BIDI, "\u200b", "0"), strict=False):
            people[person].name = name
            people[person].username = None
            people[person].language = None
        card = await play.dealt("dilemmaer tue 09:00")
        for person, choice in zip(STAFF, (0, 1, 2, 3, 4), strict=False):
            answer = await play.press(person, card, choice)
            # Without a language of the phone the team's own counts.
            kept = play.words("nb", "answer-kept", label=label(card, choice))
            assert answer["text"] == kept
        await play.clock(CLOSE_AT)
        assert play.words("nb", "result-spread", count=5) in (await play.last())["text"]
        for message in await play.messages():
            assert all(people[person].name not in message["raw"] for person in STAFF[:3])


async def test_names_stand_in_no_file(tmp_path: Path) -> None:
    async with stage(tmp_path, newcomers=True) as play:
        card = await play.dealt("dilemmaer tue 09:00 talk")
        await play.say(INGRID, "Vi venter.", reply_to=card["id"])
        for file in ("eske.db", "open.db"):
            tables = play.rows("SELECT name FROM sqlite_master WHERE type = 'table'", file)
            # Of a person stands there only that the notice was shown.
            names = [table for (table,) in tables if table != "people"]
            kept = str([play.rows(f"SELECT * FROM {table}", file) for table in names])
            assert "Ingrid" not in kept
            assert str(INGRID) not in kept
        assert play.rows("SELECT * FROM people") == [(INGRID, None, 1)]


async def test_what_looks_like_markup_stays_as_it_was_written(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        card = await play.dealt("dilemmaer tue 09:00 talk")
        for text in (MARKUP, BIDI, EMOJI + " ja"):
            await play.say(INGRID, text, reply_to=card["id"])
            (kept,) = play.rows("SELECT agreed FROM deliveries")[0]
            assert kept == text
            await play.later(seconds=21)
            shown = await play.message(card)
            assert visible(text) in visible(shown["raw"])
            assert balanced(shown["raw"])
            assert "text_link" not in str(shown["entities"])
        await play.clock(CLOSE_AT)
        assert visible(EMOJI + " ja") in visible((await play.last())["raw"])


async def test_a_chat_of_any_title_can_be_set_up_and_planned_for(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        state = play.server.state
        chat = state.world.chats[TEAM]
        for title in (MARKUP, BIDI, EMOJI, "{ $team }"):
            chat.title = title
            state.service(chat, state.owner(chat), {"new_chat_title": title})
            for command in ("/settings", "/schedules", "/schedule dilemmaer tue 09:00"):
                await play.say(KARI, f"{command.replace(' ', '@eske_demo_bot ', 1)}")
                await play.later(seconds=5)
            shown = await play.messages(KARI)
            assert any(visible(title) in visible(message["raw"]) for message in shown), title
            assert all(balanced(message["raw"]) for message in shown), title
            (hello,) = [m for m in await play.messages() if m["id"] == 2]
            await play.press(TOR, hello, "team:panel:1:")
            await play.later(seconds=10)


async def test_a_stranger_with_an_odd_start_is_welcomed(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        for payload in ("contact-", "contact-x", "card-1", "-", "_" * 64):
            await play.post("start", person=INGRID, payload=payload)
            assert (await play.last(INGRID))["text"]
            await play.later(seconds=5)


def label(card: dict[str, Any], choice: int) -> str:
    """What stands on a button."""
    return str([b["text"] for row in card["buttons"] for b in row][choice])


def visible(text: str) -> str:
    """A text without the marks of direction, of which Eske may take some away."""
    return "".join(c for c in text if c not in "\u200f\u202b\u202c\u202e\u2066\u2067\u2068\u2069")


def balanced(text: str) -> bool:
    """Whether every line ends all the directions that it began."""
    for line in text.splitlines():
        isolates = embeddings = 0
        for character in line:
            isolates += (character in "\u2066\u2067\u2068") - (character == "\u2069")
            embeddings += character in "\u202a\u202b\u202d\u202e"
            if isolates < 0:
                return False
        if isolates:
            return False
    return True
