"""Answers that everyone sees are replies in the chat; and texts that are to be read."""

from pathlib import Path

import pytest

from tests.flow.cast import (
    CARD_AT,
    CLOSE_AT,
    GRACE,
    INGRID,
    KARI,
    LARS,
    NOA,
    PRIYA,
    STAFF,
    Message,
    Stage,
    stage,
)
from tests.flow.test_formats import write
from tests.flow.test_writing import OPEN

READ = """\
title: {nb: Felles grunnlag, en: Common ground, he: בסיס משותף}
about: {nb: Å lese sammen, en: Reading together, he: קוראים יחד}
source: "003"
format: read
cards:
  - id: own-process
    text: {nb: "Bedring er personens egen prosess.", en: "It is one's own.", he: "של האדם עצמו."}
    check:
      question: {nb: "Hvem eier den?", en: "Who owns it?", he: "של מי זה?"}
      options:
        - {nb: Vi, en: We, he: שלנו}
        - {nb: Personen, en: The person, he: של האדם}
        - {nb: Ingen, en: Nobody, he: של אף אחד}
      right: 2
"""


async def dealt_open(play: Stage) -> Message:
    """An everyday card whose answers everyone sees."""
    await play.say(KARI, "/schedule hverdagskort tue 09:00 synlig")
    await play.clock(CARD_AT)
    return (await play.cards())[-1]


async def test_an_open_answer_is_a_reply_that_gets_a_quiet_sign_and_can_be_edited(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        card = await dealt_open(play)
        assert play.words("nb", "card-open") in card["text"]
        how = await play.press(GRACE, card, play.words("nb", "card-how-open"))
        assert how == {"text": play.words("en", "how-open"), "alert": True, "url": None}
        before = len(await play.messages())
        said = await play.say(INGRID, "Vi lytter.", reply_to=card["id"])
        await play.say(LARS, "Vi spør.", reply_to=card["id"])
        await play.say(INGRID, "Vi lytter mer.", edit=said)
        assert sorted(play.rows(OPEN, "open.db")) == [
            ('[[], "Vi lytter mer."]',),
            ('[[], "Vi spør."]',),
        ]
        assert len(await play.messages()) == before
        shown = await play.messages(of_bot=False)
        assert next(m["reactions"] for m in shown if m["id"] == said) == ["👌"]
        await play.clock(CLOSE_AT)
        result = await play.last()
        assert result["text"] == play.words("nb", "result-in-chat", count=2)
        assert (result["reply_to"], result["silent"]) == (card["id"], True)


async def test_an_open_answer_is_taken_back_by_the_button(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        card = await dealt_open(play)
        await play.say(INGRID, "Vi lytter.", reply_to=card["id"])
        told = await play.press(INGRID, card, play.words("nb", "card-withdraw"))
        assert told["text"] == play.words("nb", "answer-withdrawn-open")
        assert play.rows(OPEN, "open.db") == []


async def test_only_words_are_open_and_buttons_stay_anonymous(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        card = await play.dealt("dilemmaer tue 09:00 synlig")
        assert play.words("nb", "card-anonymous") in card["text"]
        assert play.rows("SELECT visibility FROM deliveries") == [("anonymous",)]


@pytest.mark.parametrize(("text", "kind"), [("Ring 912 34 567.", None), ("", "photo")])
async def test_an_open_answer_that_cannot_be_kept_is_told_with_a_way_to_the_private_chat(
    tmp_path: Path, text: str, kind: str | None
) -> None:
    async with stage(tmp_path) as play:
        card = await dealt_open(play)
        said = await play.say(PRIYA, text, reply_to=card["id"], kind=kind)
        told = await play.last()
        key = "answer-media" if kind else "text-identifies"
        assert told["text"] == play.words("en", key)
        assert (told["reply_to"], told["silent"]) == (said, True)
        assert ("url" in str(told["buttons"])) is (kind is None)
        assert play.rows(OPEN, "open.db") == []


async def test_a_reply_to_a_card_that_was_sent_twice_counts_once_for_each_person(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        await play.say(KARI, "/schedule hverdagskort tue 09:00 synlig")
        await play.fault("drop-after", "sendMessage", -1002100000001)
        await play.clock(CARD_AT)
        first = (await play.cards())[-1]
        await play.say(INGRID, "Til den første.", reply_to=first["id"])
        assert play.rows("SELECT state FROM deliveries") == [("open",)]
        await play.stop()
        play.spoil("UPDATE deliveries SET state = 'sending'")
        await play.start()
        await play.later(seconds=10)
        second = (await play.cards())[-1]
        assert second["id"] != first["id"]
        await play.say(INGRID, "Til den andre.", reply_to=second["id"])
        await play.say(LARS, "Jeg til den første.", reply_to=first["id"])
        assert len(play.rows(OPEN, "open.db")) == 2


@pytest.mark.parametrize("language", ["nb", "he"])
async def test_a_text_is_read_and_its_question_answered_in_private(
    tmp_path: Path, language: str
) -> None:
    write(tmp_path, READ)
    async with stage(tmp_path) as play:
        reader = {"nb": INGRID, "he": STAFF[7]}[language]
        card = await play.dealt("vare tue 09:00")
        prompt = await play.opened(reader, card)
        await play.press(reader, prompt, play.words(language, "private-read-button"), reader)
        asked = await play.message(prompt, reader)
        assert play.words(language, "private-read-done") in asked["text"]
        right = {"nb": "Personen", "he": "של האדם"}[language]
        await play.press(reader, asked, 0, reader)
        told = await play.message(prompt, reader)
        assert play.words(language, "private-other", right=right) in told["text"]
        await play.press(reader, told, right, reader)
        told = await play.message(prompt, reader)
        assert play.words(language, "private-right", right=right) in told["text"]
        await play.say(reader, "Fin tekst", reader)
        assert (await play.last(reader))["text"] == play.words(language, "words-not-taken")
        assert play.rows(OPEN, "open.db") == [("[[2], null]",)]


async def test_the_team_learns_how_many_have_read_and_how_the_question_went(
    tmp_path: Path,
) -> None:
    write(tmp_path, READ)
    async with stage(tmp_path) as play:
        card = await play.dealt("vare tue 09:00")
        for number, person in enumerate(STAFF[:6]):
            prompt = await play.opened(person, card)
            await play.press(person, prompt, "card:read:1:", person)
            if number:
                await play.press(person, await play.message(prompt, person), number % 3, person)
            await play.later(seconds=4)
        await play.clock(CLOSE_AT)
        told = (await play.last())["text"]
        assert play.words("nb", "result-read", count=6) in told
        assert "Personen ✓\n▮▮ 2" in told
        assert play.rows("SELECT count(*) FROM answers") == [(6,)]


async def test_a_press_in_private_by_somebody_else_or_on_a_forged_message_is_refused(
    tmp_path: Path,
) -> None:
    write(tmp_path, READ)
    async with stage(tmp_path) as play:
        card = await play.dealt("vare tue 09:00")
        await play.opened(INGRID, card)
        await play.post("start", person=NOA)
        hello = await play.last(NOA)
        for data in ("card:read:1:", "card:check:1:2", "card:answer:1:1", "receipt:withdraw:1:x"):
            answer = await play.press(NOA, hello, data, NOA)
            assert answer["alert"], data
        assert play.rows(OPEN, "open.db") == []


async def test_whose_first_contact_is_an_open_answer_sees_the_notice_privately_and_once(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path, newcomers=True) as play:
        card = await dealt_open(play)
        for person in (INGRID, INGRID, PRIYA):
            await play.say(person, "Vi lytter.", reply_to=card["id"])
        (notice,) = await play.messages(INGRID)
        assert notice["text"] == play.words("nb", "notice", days=90)
        # Priya has never opened the private chat: nothing about her stands in the group.
        assert play.rows("SELECT user_id FROM people") == [(INGRID,)]
        assert (await play.cards())[-1]["id"] == card["id"]
