"""Reading together: what a team sees of it, and how one person gets the earlier texts."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.deck import LANGUAGES
from tests.flow.cast import (
    GRACE,
    HEBREW,
    HEBREW_STAFF,
    INGRID,
    KARI,
    LARS,
    MARIT,
    MOHAMED,
    MONDAY,
    NOA,
    STAFF,
    TEAM,
    Message,
    Stage,
    stage,
)
from tests.flow.test_formats import write
from tests.flow.test_picking import team_of

TITLES = {"nb": "Grunnlag", "en": "Ground", "he": "בסיס"}
TEXTS = {"nb": "Tekst nummer", "en": "Text number", "he": "טקסט מספר"}
RIGHT = {"nb": "Personen", "en": "The person", "he": "האדם"}
DECK = """\
title: {nb: Grunnlag, en: Ground, he: בסיס}
about: {nb: Å lese sammen, en: Reading together, he: קוראים יחד}
source: "003"
format: read
cards:
"""
CARD = """\
  - id: text-%d
    text: {nb: "Tekst nummer %d", en: "Text number %d", he: "טקסט מספר %d"}
    check:
      question: {nb: "Hvem eier den?", en: "Who owns it?", he: "של מי זה?"}
      options:
        - {nb: Vi, en: We, he: אנחנו}
        - {nb: Personen, en: The person, he: האדם}
      right: 2
"""
ROWS = "SELECT user_id, place, ends FROM catch_ups"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder with a deck of three texts."""
    write(tmp_path, DECK + "".join(CARD % ((n,) * 4) for n in (1, 2, 3)))
    return tmp_path


async def read_by(
    play: Stage, people: list[int], options: list[int], lead: int = KARI, chat: int = TEAM
) -> Message:
    """Deal a text, let people read it and answer its question, and close it; its result."""
    await play.say(lead, "/draw@eske_demo_bot vare", chat)
    card = (await play.cards(chat))[-1]
    for person, option in zip(people, options, strict=True):
        prompt = await play.opened(person, card)
        await play.press(person, prompt, 0, person)
        await play.press(person, await play.message(prompt, person), option - 1, person)
        await play.later(seconds=4)
    await play.later(days=2)
    return await play.last(chat)


def link_in(message: Message) -> str:
    """What the deep link on a message holds."""
    (url,) = [b["url"] for row in message["buttons"] for b in row if "url" in b]
    return str(url).partition("start=")[2]


async def caught_up(play: Stage, person: int, message: Message) -> Message:
    """Press "catch me up" on a message; the first text."""
    await play.post("start", person=person, payload=link_in(message))
    await play.later(seconds=3)
    return await play.last(person)


def texts_of(messages: list[Message], language: str = "nb") -> list[str]:
    """The texts that came in private, in order, by their numbers."""
    lines = [
        line for m in messages if m["text"].startswith("📖") for line in m["text"].split("\n")
    ]
    return [line.removeprefix(f"{TEXTS[language]} ") for line in lines if TEXTS[language] in line]


def entry(told: str, number: str, language: str = "nb") -> list[str]:
    """What is told of a text, in its parts."""
    lines = told.split("\n")
    return lines[lines.index(f"📖 {TEXTS[language]} {number}") + 1].split(" · ")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_team_reads_together_and_one_person_catches_up(
    folder: Path, language: str
) -> None:
    async with stage(folder, limits=False) as play:
        chat, lead, people = await team_of(play, language)
        order = []
        # Enough, and spread; enough, and alike; too few.
        for readers, options in (
            (people, [2, 1, 1, 2, 1]),
            (people, [2] * 5),
            (people[:3], [1] * 3),
        ):
            result = await read_by(play, readers, options, lead, chat)
            order.append(number_of(play))
        assert result["buttons"][0][0]["text"] == play.words(language, "reading-catch-up")
        await play.say(people[0], "/reading@eske_demo_bot", chat)
        told = (await play.last(people[0]))["text"]
        say = play.words
        assert entry(told, order[0], language) == [
            say(language, "reading-count", count=5),
            say(language, "reading-right", right=2, count=5),
        ]
        # No figure where nearly all answered alike, and nothing where too few read.
        assert entry(told, order[1], language)[1] == say(language, "reading-nearly-right")
        assert f"{TEXTS[language]} {order[2]}" not in told
        talk = f"{TEXTS[language]} {order[0]}"
        assert say(language, "reading-talk", text=talk) in told
        first = await caught_up(play, people[1], await play.last(people[0]))
        assert play.rows(ROWS) == [(people[1], 1, 3)]
        answer = await play.press(people[1], first, 0, people[1])
        assert answer["text"] == say(language, "private-other", right=RIGHT[language])
        answer = await play.press(people[1], first, 1, people[1])
        assert answer["text"] == say(language, "private-right", right=RIGHT[language])
        for _ in range(4):
            await play.later(weeks=1)
        had = await play.messages(people[1])
        assert texts_of(had, language)[-3:] == order
        assert say(language, "catch-up-last") in had[-1]["text"]
        # It is over, and nothing is left of it, nor of what was answered.
        assert play.rows(ROWS) == play.rows("SELECT * FROM open_answers", "open.db") == []
        assert play.rows("SELECT count(*) FROM answers") == [(10,)]


async def once_read(play: Stage, times: int = 1) -> Message:
    """A team that has had so many texts; the last result."""
    for _ in range(times):
        result = await read_by(play, STAFF[:5], [2, 1, 1, 2, 1])
    return result


async def test_a_second_press_says_how_far_one_has_come(folder: Path) -> None:
    async with stage(folder, limits=False) as play:
        result = await once_read(play, 2)
        await caught_up(play, INGRID, result)
        rows = play.rows("SELECT * FROM catch_ups")
        told = await caught_up(play, INGRID, result)
        assert "Én tekst er igjen" in told["text"]
        assert play.rows("SELECT * FROM catch_ups") == rows
        assert len(texts_of(await play.messages(INGRID))) == 1


async def test_the_texts_that_come_after_the_press_are_read_with_the_team(folder: Path) -> None:
    async with stage(folder, limits=False) as play:
        await caught_up(play, MARIT, await once_read(play))
        await once_read(play)
        assert play.rows(ROWS) == []
        assert len(texts_of(await play.messages(MARIT))) == 1


async def test_a_restart_and_an_outage_lose_no_text_and_send_none_twice(folder: Path) -> None:
    async with stage(folder, limits=False) as play:
        result = await once_read(play, 3)
        await caught_up(play, LARS, result)
        before = len(texts_of(await play.messages(LARS)))
        await play.stop()
        await play.later(weeks=2)
        await play.start()
        await play.later(seconds=5)
        assert len(texts_of(await play.messages(LARS))) == before + 1
        await play.fault("drop-before", "sendMessage", LARS)
        await play.later(weeks=1)
        await play.later(hours=3)
        assert len(texts_of(await play.messages(LARS))) == before + 2
        assert play.rows(ROWS) == []


async def test_quiet_hours_hold_a_text_but_not_the_first_one(folder: Path) -> None:
    async with stage(folder, limits=False) as play:
        result = await once_read(play, 2)
        await play.clock(MONDAY + timedelta(days=6, hours=14))
        before = len(texts_of(await play.messages(LARS)))
        await caught_up(play, LARS, result)
        assert len(texts_of(await play.messages(LARS))) == before + 1
        (at,) = play.rows("SELECT next_at FROM catch_ups")[0]
        assert "T06:00" in at
        # What an outage has brought into the night waits for the morning.
        await play.stop()
        await play.clock(MONDAY + timedelta(days=14, hours=14))
        await play.start()
        await play.later(seconds=5)
        assert len(texts_of(await play.messages(LARS))) == before + 1
        await play.later(hours=10)
        assert len(texts_of(await play.messages(LARS))) == before + 2


async def test_one_press_stops_it_and_another_does_no_harm(folder: Path) -> None:
    async with stage(folder, limits=False) as play:
        first = await caught_up(play, LARS, await once_read(play, 2))
        for _ in range(2):
            answer = await play.press(LARS, first, play.words("nb", "catch-up-stop"), LARS)
            assert answer["text"] == play.words("nb", "catch-up-stopped")
            assert play.rows(ROWS) == []
        before = await play.messages(LARS)
        await play.later(weeks=1)
        assert await play.messages(LARS) == before


async def test_who_leaves_the_team_gets_no_more(folder: Path) -> None:
    async with stage(folder, limits=False) as play:
        await caught_up(play, LARS, await once_read(play, 2))
        await play.post("member", chat=TEAM, who=LARS, status="left")
        before = await play.messages(LARS)
        await play.later(weeks=1)
        assert await play.messages(LARS) == before
        assert play.rows(ROWS) == []


async def test_who_blocks_eske_is_forgotten(folder: Path) -> None:
    async with stage(folder, limits=False) as play:
        await caught_up(play, LARS, await once_read(play, 3))
        await play.fault("blocked", "sendMessage", LARS)
        await play.later(weeks=1)
        assert play.rows(ROWS) == []


async def test_a_text_whose_arrival_is_not_known_comes_once_more(folder: Path) -> None:
    async with stage(folder, limits=False) as play:
        result = await once_read(play, 2)
        await caught_up(play, LARS, result)
        await caught_up(play, MOHAMED, result)
        await play.fault("drop-after", "sendMessage", LARS)
        await play.later(weeks=1)
        assert play.rows(ROWS) == [(LARS, 1, 2)]
        # Nobody knows whether it came: twice is better than never.
        await play.later(hours=2)
        assert play.rows(ROWS) == []


async def test_strangers_and_old_links_get_no_texts(folder: Path) -> None:
    async with stage(folder, limits=False) as play:
        payload = link_in(await once_read(play))
        token, _, key = payload.rpartition("-")
        for person, link, said in (
            (NOA, payload, "reading-stranger"),
            (LARS, f"{token}-000000000000", "reading-old-link"),
            (LARS, f"read-nobody-{key}", "reading-old-link"),
            (LARS, "read-", "reading-old-link"),
        ):
            await play.post("start", person=person, payload=link)
            language = "he" if person == NOA else "nb"
            assert (await play.last(person))["text"] == play.words(language, said)
        assert play.rows(ROWS) == []


async def test_a_forged_press_on_a_question_tells_nothing(folder: Path) -> None:
    async with stage(folder, limits=False) as play:
        first = await caught_up(play, LARS, await once_read(play))
        await play.say(LARS, "/language", LARS)
        other = await play.last(LARS)
        for message, data in (
            (other, "reading:check:1:2"),
            (first, "reading:check:1:9"),
            (first, "reading:check:99:1"),
            (first, "reading:stop:99:x"),
        ):
            answer = await play.press(LARS, message, data, LARS)
            assert answer["text"] == play.words("nb", "press-unknown"), data


async def test_reading_in_private_asks_which_team_and_is_for_staff_too(folder: Path) -> None:
    async with stage(folder, limits=False) as play:
        await once_read(play)
        for person in (INGRID, KARI):
            await play.say(person, "/reading", person)
            question = await play.last(person)
            assert question["text"] == play.words("nb", "which-team")
            await play.press(person, question, "Hjemmetjenesten Nord", person)
            assert entry((await play.message(question, person))["text"], number_of(play))


async def test_a_team_without_texts_and_a_person_without_a_team_hear_what_to_do(
    folder: Path,
) -> None:
    async with stage(folder, limits=False) as play:
        await play.say(GRACE, "/reading@eske_demo_bot", TEAM)
        assert "/draw felles-grunnlag" in (await play.last(GRACE))["text"]
        nobody = HEBREW_STAFF[0]
        await play.post("member", who=nobody, chat=HEBREW, status="left")
        await play.say(nobody, "/reading", nobody)
        assert (await play.last(nobody))["text"] == play.words("he", "reading-no-team")


def number_of(play: Stage) -> str:
    """The number of the text that was dealt last."""
    (card,) = play.rows("SELECT card_id FROM deliveries ORDER BY id DESC LIMIT 1")[0]
    return str(card).removeprefix("text-")
