"""Staff answer in words: privately by the link on a card, until it closes, and after."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.answer import LONGEST_ANSWER
from tests.flow.cast import (
    CLOSE_AT,
    ELISHEVA,
    GRACE,
    HEBREW_STAFF,
    INGRID,
    KARI,
    LARS,
    MARIT,
    MOHAMED,
    PRIYA,
    STAFF,
    TEAM,
    Message,
    Stage,
    stage,
)

REFLECT = "hverdagskort tue 09:00"
OPEN = "SELECT value FROM open_answers"


async def answer(play: Stage, person: int, card: Message, text: str) -> Message:
    """Open a card privately and write to it; what Eske says to that."""
    await play.opened(person, card)
    await play.say(person, text, person)
    await play.later(seconds=2)
    return await play.last(person)


async def test_five_answer_privately_and_the_team_sees_the_words_without_the_people(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        card = await play.dealt(REFLECT)
        assert play.words("nb", "card-private-reflect") in str(card["buttons"])
        for number, person in enumerate(STAFF[:5]):
            kept = await answer(play, person, card, f"Tanke nummer\n  {number}.")
            assert kept["buttons"][0][0]["data"].startswith("receipt:withdraw:")
        await play.later(seconds=11)
        shown = await play.message(card)
        assert play.words("nb", "card-answered-anonymous", count=5, k=5) in shown["text"]
        assert "Tanke" not in str(await play.messages(of_bot=False))
        assert all(str(person) not in str(rows(play)) for person in STAFF)
        await play.clock(CLOSE_AT)
        result = await play.last()
        assert (result["reply_to"], result["silent"]) == (card["id"], True)
        assert sorted(line for line in result["text"].splitlines() if "💬" in line) == [
            f"💬 Tanke nummer {number}." for number in range(5)
        ]
        assert play.rows("SELECT * FROM keys", "open.db") == []


def rows(play: Stage) -> list[object]:
    """All that open.db knows of an open card."""
    tables = ("keys", "open_answers", "visits")
    return [play.rows(f"SELECT * FROM {table}", "open.db") for table in tables]


async def test_below_the_threshold_no_word_is_shown_or_kept(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        card = await play.dealt(REFLECT)
        for person in STAFF[:4]:
            await answer(play, person, card, "Hemmelig tanke.")
        await play.clock(CLOSE_AT)
        assert (await play.last())["text"] == play.words("nb", "result-too-few", count=4, k=5)
        assert play.rows("SELECT * FROM answers") == play.rows(OPEN, "open.db") == []


async def test_an_answer_is_changed_by_new_words_or_by_editing_and_taken_back(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        card = await play.dealt(REFLECT)
        await answer(play, INGRID, card, "Først.")
        said = await play.say(INGRID, "Så.", INGRID)
        assert play.rows(OPEN, "open.db") == [('[[], "Så."]',)]
        before = len(await play.messages(INGRID))
        await play.say(INGRID, "Til slutt.", INGRID, edit=said)
        assert play.rows(OPEN, "open.db") == [('[[], "Til slutt."]',)]
        assert len(await play.messages(INGRID)) == before
        (changed,) = [m for m in await play.messages(INGRID, of_bot=False) if m["id"] == said]
        assert changed["reactions"] == ["👌"]
        await play.later(seconds=5)
        again = await play.opened(INGRID, card)
        told = await play.press(INGRID, again, play.words("nb", "card-withdraw"), INGRID)
        assert told["text"] == play.words("nb", "answer-withdrawn")
        assert play.rows(OPEN, "open.db") == []
        assert (await play.message(again, INGRID))["buttons"] == []


async def test_whoever_holds_the_receipt_removes_the_text_also_from_the_result(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        card = await play.dealt(REFLECT)
        receipts = [await answer(play, p, card, f"Tanke {p % 100}.") for p in STAFF[:6]]
        await play.press(STAFF[5], receipts[5], 0, STAFF[5])
        assert len(play.rows(OPEN, "open.db")) == 5
        old = await answer(play, STAFF[0], card, "En annen tanke.")
        late = await play.press(STAFF[0], receipts[0], 0, STAFF[0])
        assert late["alert"]
        assert late["text"] == play.words("nb", "receipt-gone")
        await play.clock(CLOSE_AT)
        result = await play.last()
        assert "En annen tanke." in result["text"]
        await play.press(STAFF[0], old, 0, STAFF[0])
        await play.later(seconds=5)
        after = await play.message(result)
        assert "En annen tanke." not in after["text"]
        assert play.words("nb", "result-withdrawn", count=1) in after["text"]
        assert after["text"].count("💬") == 4
        assert "annen tanke" not in str(play.rows("SELECT * FROM answers"))
        told = await play.message(old, STAFF[0])
        assert told["text"] == play.words("nb", "receipt-withdrawn")
        assert told["buttons"] == []


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("🙂🙂", "answer-empty"),
        ("…", "answer-empty"),
        ("ord " * 151, "answer-long"),
        ("Ring 912 34 567.", "text-identifies"),
        ("Skriv til ola@nordmann.no", "text-identifies"),
        ("Hun er født 17.05.1948.", "text-identifies"),
        ("Spør @ola_nordmann", "text-identifies"),
    ],
)
async def test_words_that_cannot_be_kept_are_told_kindly_and_the_earlier_answer_stands(
    tmp_path: Path, text: str, key: str
) -> None:
    async with stage(tmp_path) as play:
        card = await play.dealt(REFLECT)
        await answer(play, INGRID, card, "Vi lytter.")
        said = await play.say(INGRID, text, INGRID)
        told = await play.last(INGRID)
        assert told["text"] == play.words("nb", key, most=LONGEST_ANSWER, length=603)
        assert play.rows(OPEN, "open.db") == [('[[], "Vi lytter."]',)]
        assert play.rows("SELECT body FROM updates WHERE body NOT NULL", "open.db") == []
        # Mended in place, it counts.
        await play.say(INGRID, "Vi spør.", INGRID, edit=said)
        assert play.rows(OPEN, "open.db") == [('[[], "Vi spør."]',)]


@pytest.mark.parametrize("kind", ["photo", "voice", "document"])
async def test_a_picture_a_voice_or_a_file_is_no_answer(tmp_path: Path, kind: str) -> None:
    async with stage(tmp_path) as play:
        card = await play.dealt(REFLECT)
        await play.opened(GRACE, card)
        file = {"name": "a.txt", "base64": "YQ=="}
        more = {"document": file} if kind == "document" else {"kind": kind}
        await play.say(GRACE, "Words.", GRACE, **more)
        assert (await play.last(GRACE))["text"] == play.words("en", "answer-media")
        assert play.rows(OPEN, "open.db") == []


async def test_four_thousand_characters_and_turned_text_break_nothing(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        card = await play.dealt(REFLECT)
        odd = "<b>Vi</b> & \u202eytter\u2067 {x}"
        await play.opened(INGRID, card)
        await play.say(INGRID, "å" * 4096, INGRID)
        assert play.rows(OPEN, "open.db") == []
        for person in STAFF[:5]:
            await answer(play, person, card, odd)
        await play.clock(CLOSE_AT)
        result = await play.last()
        assert result["text"].count("💬 <b>Vi</b> & ytter {x}") == 5
        assert "\u202e" not in result["raw"]


async def test_words_and_links_after_the_close_are_told_kindly(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        card = await play.dealt("dilemmaer tue 09:00 open 2h")
        prompt = await play.opened(INGRID, card)
        await play.press(INGRID, prompt, 2, INGRID)
        prompt = await play.message(prompt, INGRID)
        said = await play.say(INGRID, "Fordi.", INGRID)
        await play.later(hours=3)
        for words, where in (("For sent.", {"reply_to": prompt["id"]}), ("Nytt.", {"edit": said})):
            await play.say(INGRID, words, INGRID, **where)
            await play.later(seconds=3)
            told = (await play.last(INGRID))["text"]
            key = "words-closed" if "reply_to" in where else "private-words"
            assert told == play.words("nb", key)
        late = await play.press(INGRID, prompt, 0, INGRID)
        assert late["text"] == play.words("nb", "press-closed")
        again = await play.opened(INGRID, card)
        assert again["text"] == play.words("nb", "link-closed")
        assert play.rows("SELECT * FROM keys", "open.db") == []


async def test_a_link_of_a_stranger_a_broken_one_and_one_used_twice(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        card = await play.dealt(REFLECT)
        stranger = HEBREW_STAFF[0]
        told = await play.opened(stranger, card)
        assert told["text"] == play.words("he", "link-stranger", team="Hjemmetjenesten Nord")
        await play.say(stranger, "לא משם", stranger)
        assert play.rows(OPEN, "open.db") == []
        for payload in ("card-", "card-xyz", "card-" + "A" * 22):
            await play.post("start", person=INGRID, payload=payload)
            assert (await play.last(INGRID))["text"] == play.words("nb", "link-closed")
            await play.later(seconds=3)
        first = await play.opened(INGRID, card)
        second = await play.opened(INGRID, card)
        assert first["text"] == second["text"]
        await play.say(INGRID, "Svar på den første.", INGRID, reply_to=first["id"])
        assert len(play.rows(OPEN, "open.db")) == 1


async def test_who_has_left_the_team_is_not_counted_any_more(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        card = await play.dealt(REFLECT)
        await play.opened(LARS, card)
        await play.post("member", chat=TEAM, who=LARS, status="left")
        await play.say(LARS, "Hei.", LARS)
        told = await play.last(LARS)
        assert told["text"] == play.words("nb", "link-stranger", team="Hjemmetjenesten Nord")
        assert play.rows(OPEN, "open.db") == []


async def test_who_never_opened_the_private_chat_comes_in_by_the_link(tmp_path: Path) -> None:
    async with stage(tmp_path, newcomers=True) as play:
        card = await play.dealt(REFLECT)
        kept = await answer(play, PRIYA, card, "We listen.")
        assert play.words("en", "private-kept") in kept["text"]
        assert play.rows(OPEN, "open.db") == [('[[], "We listen."]',)]


async def test_the_notice_comes_once_before_the_first_card_in_private_and_at_the_first_press(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path, newcomers=True) as play:
        card = await play.dealt("dilemmaer tue 09:00")
        await play.opened(ELISHEVA, card)
        notice, prompt = await play.messages(ELISHEVA)
        assert notice["text"] == play.words("he", "notice", days=90)
        assert prompt["text"].startswith(play.words("he", "private-team", team="X")[:5])
        await play.opened(ELISHEVA, card)
        assert len(await play.messages(ELISHEVA)) == 3
        first = await play.press(GRACE, card, 0)
        assert (first["text"], first["alert"]) == (play.words("en", "notice-press"), True)
        second = await play.press(GRACE, card, 1)
        assert play.words("en", "notice-press") != second["text"]
        assert len(play.rows(OPEN, "open.db")) == 1
        shown = sorted(play.rows("SELECT user_id FROM people"))
        assert shown == sorted([(GRACE,), (ELISHEVA,)])


async def test_a_card_in_private_speaks_the_readers_language(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        card = await play.dealt(REFLECT)
        prompt = await play.opened(ELISHEVA, card)
        assert play.words("he", "private-write", most=600) in prompt["text"]
        assert card["text"].splitlines()[0] not in prompt["text"]


async def test_words_go_to_the_card_opened_last_and_a_reply_to_its_own(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        card = await play.dealt(REFLECT)
        await play.later(seconds=20)
        other = await play.drawn(deck="fem-prosesser")
        first = await play.opened(INGRID, card)
        await play.opened(INGRID, other)
        await play.say(INGRID, "Til det siste.", INGRID)
        await play.say(INGRID, "Til det første.", INGRID, reply_to=first["id"])
        found = play.rows("SELECT delivery_id, value FROM open_answers ORDER BY 1", "open.db")
        assert found == [(1, '[[], "Til det første."]'), (2, '[[], "Til det siste."]')]


async def test_an_old_message_that_is_edited_is_not_taken_for_an_answer_to_a_newer_card(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        card = await play.dealt("hverdagskort tue 09:00 open 2h")
        await play.opened(INGRID, card)
        said = await play.say(INGRID, "I går.", INGRID)
        await play.later(hours=3)
        other = await play.drawn(deck="fem-prosesser")
        await play.opened(INGRID, other)
        await play.say(INGRID, "I går, bedre sagt.", INGRID, edit=said)
        assert (await play.last(INGRID))["text"] == play.words("nb", "private-words")
        assert play.rows(OPEN, "open.db") == []


async def test_a_restart_between_the_link_and_the_words_loses_nothing(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        card = await play.dealt(REFLECT)
        await play.opened(INGRID, card)
        await play.stop()
        await play.start()
        await play.say(INGRID, "Etter omstarten.", INGRID)
        assert play.rows(OPEN, "open.db") == [('[[], "Etter omstarten."]',)]
        # The link on the card is the same.
        assert (await play.message(card))["buttons"] == card["buttons"]


async def test_who_blocks_eske_in_the_middle_can_come_back(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        card = await play.dealt(REFLECT)
        await play.opened(INGRID, card)
        await play.fault("blocked", "sendMessage", INGRID)
        await play.say(INGRID, "Rett før.", INGRID)
        assert play.rows(OPEN, "open.db") == [('[[], "Rett før."]',)]
        assert await answer(play, INGRID, card, "Og etterpå.")
        assert play.rows(OPEN, "open.db") == [('[[], "Og etterpå."]',)]


async def test_a_reply_in_the_group_is_told_of_the_private_way_and_not_kept(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        card = await play.dealt(REFLECT)
        await play.say(MARIT, "Jeg tenker at …", reply_to=card["id"])
        assert (await play.last(MARIT))["text"] == play.words("nb", "reply-to-private")
        assert play.rows(OPEN, "open.db") == []


async def test_a_long_result_takes_several_messages_and_shrinks_when_texts_go(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        card = await play.dealt(REFLECT)
        receipts = {}
        for number, person in enumerate((*STAFF, KARI)):
            receipts[person] = await answer(play, person, card, f"{number} " + "ord " * 140)
        await play.clock(CLOSE_AT)
        await play.later(seconds=5)
        pages = [m for m in await play.messages() if "💬" in m["text"]]
        assert len(pages) == 2
        assert sum(page["text"].count("💬") for page in pages) == 10
        assert all(page["reply_to"] == card["id"] for page in pages)
        for person in STAFF:
            await play.press(person, receipts[person], 0, person)
            await play.later(seconds=21)
        after = [await play.message(page) for page in pages]
        assert after[0]["text"].count("💬") == 1
        assert after[1]["text"] == play.words("nb", "result-page-withdrawn")


@pytest.mark.parametrize("kind", ["429", "500", "drop-before", "drop-after"])
async def test_a_result_of_words_whose_sending_fails_comes_all_the_same(
    tmp_path: Path, kind: str
) -> None:
    async with stage(tmp_path) as play:
        card = await play.dealt(REFLECT)
        for person in STAFF[:5]:
            await answer(play, person, card, "Vi lytter.")
        await play.fault(kind, "sendMessage", TEAM)
        await play.clock(CLOSE_AT)
        await play.later(minutes=2)
        told = [m for m in await play.messages() if "💬" in m["text"]]
        assert len(told) == (2 if kind == "drop-after" else 1)


async def test_a_dilemma_is_placed_in_the_group_and_reasoned_in_private(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        card = await play.dealt("dilemmaer tue 09:00")
        for number, person in enumerate(STAFF[:6]):
            await play.press(person, card, number % 5)
            await answer(play, person, card, f"Grunn {number}.")
        # Another position keeps the reason.
        await play.press(STAFF[0], card, 4)
        await play.clock(CLOSE_AT)
        result = (await play.last())["text"]
        assert "▮" in result
        assert play.words("nb", "result-reasons") in result
        assert result.count("💬") == 6


async def test_reasons_from_too_few_are_hidden_while_the_positions_are_shown(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        card = await play.dealt("dilemmaer tue 09:00")
        for number, person in enumerate(STAFF[:5]):
            await play.press(person, card, number)
        await answer(play, INGRID, card, "Grunn.")
        await play.clock(CLOSE_AT)
        result = (await play.last())["text"]
        assert play.words("nb", "result-reasons-hidden", k=5) in result
        assert "Grunn." not in result
        assert "Grunn." not in str(play.rows("SELECT * FROM answers"))


async def test_a_dilemma_can_be_answered_wholly_in_private(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        card = await play.dealt("dilemmaer tue 09:00")
        kept = await answer(play, MOHAMED, card, "Fordi.")
        assert play.words("nb", "private-place-too") in kept["text"]
        await play.later(seconds=11)
        counted = play.words("nb", "card-answered-anonymous", count=0, k=5)
        assert counted in (await play.message(card))["text"]
        prompt = next(m for m in await play.messages(MOHAMED) if "card:answer:" in str(m))
        await play.press(MOHAMED, prompt, 3, MOHAMED)
        chosen = (await play.message(prompt, MOHAMED))["buttons"]
        assert [b["text"] for row in chosen for b in row if b["text"].startswith("✓")] == ["✓ 4"]
        await play.later(seconds=11)
        counted = play.words("nb", "card-answered-anonymous", count=1, k=5)
        assert counted in (await play.message(card))["text"]
        assert play.rows(OPEN, "open.db") == [('[[4], "Fordi."]',)]


async def test_words_to_a_card_that_takes_none_are_told_of_its_buttons(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        card = await play.dealt("dilemmaer tue 09:00 talk")
        assert not [b for row in card["buttons"] for b in row if "url" in b]
        await play.say(INGRID, "Hei?", INGRID)
        assert (await play.last(INGRID))["text"] == play.words("nb", "private-words")


async def test_answers_given_in_time_count_after_an_outage(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        card = await play.dealt(REFLECT)
        for person in STAFF[:4]:
            await answer(play, person, card, "Vi lytter.")
        await play.opened(STAFF[4], card)
        await play.clock(CLOSE_AT - timedelta(minutes=5))
        await play.stop()
        await play.say(STAFF[4], "I tide.", STAFF[4])
        await play.clock(CLOSE_AT + timedelta(minutes=5))
        await play.start()
        assert (await play.last())["text"].count("💬") == 5
