"""Words to a card, where something comes in between: nothing is lost, and nothing is mistaken."""

from pathlib import Path

from tests.flow.cast import CARD_AT, CLOSE_AT, INGRID, KARI, STAFF, TEAM, Stage, stage
from tests.flow.test_wizard import opened, tap

REFLECT = "hverdagskort tue 09:00"
OPEN = "SELECT delivery_id, value FROM open_answers ORDER BY 1"


async def test_who_answers_just_before_a_stop_gets_a_receipt_that_works_after_it(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        card = await play.dealt(REFLECT)
        await play.opened(INGRID, card)
        await play.fault("429", "sendMessage", INGRID, retry_after=60)
        await play.say(INGRID, "Rett før stoppen.", INGRID)
        assert play.rows(OPEN, "open.db") == [(1, '[[], "Rett før stoppen."]')]
        await play.stop()
        await play.start()
        await play.later(seconds=90)
        kept = await play.last(INGRID)
        assert kept["buttons"][0][0]["data"].startswith("receipt:withdraw:")
        await play.press(INGRID, kept, 0, INGRID)
        assert play.rows(OPEN, "open.db") == []


async def test_a_reply_to_an_answer_or_to_what_eske_said_of_it_changes_that_one(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        card = await play.dealt(REFLECT)
        await play.later(seconds=20)
        other = await play.drawn(deck="fem-prosesser")
        await play.opened(INGRID, card)
        said = await play.say(INGRID, "Til det første.", INGRID)
        kept = await play.last(INGRID)
        await play.later(seconds=5)
        await play.opened(INGRID, other)
        await play.say(INGRID, "Bedre sagt.", INGRID, reply_to=said)
        assert play.rows(OPEN, "open.db") == [(1, '[[], "Bedre sagt."]')]
        await play.later(seconds=5)
        await play.say(INGRID, "Enda bedre.", INGRID, reply_to=kept["id"])
        assert play.rows(OPEN, "open.db") == [(1, '[[], "Enda bedre."]')]


async def test_a_lead_who_replies_to_a_note_has_not_answered_its_card(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        await play.post("start", person=KARI, payload=await contact(play))
        await play.say(KARI, f"/schedule {REFLECT}")
        await play.fault("drop-after", "sendMessage", TEAM)
        await play.clock(CARD_AT)
        await play.later(seconds=10)
        note = await play.last(KARI)
        assert "card:again:" in str(note["buttons"])
        await play.say(KARI, "Ja, det er der.", KARI, reply_to=note["id"])
        assert play.rows(OPEN, "open.db") == []
        assert (await play.last(KARI))["text"] == play.words("nb", "private-words")


async def test_a_note_in_the_chat_that_is_replied_to_is_not_taken_for_the_card(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        await play.say(KARI, f"/schedule {REFLECT}")
        await play.fault("drop-after", "sendMessage", TEAM)
        await play.clock(CARD_AT)
        await play.later(seconds=10)
        note = await play.last()
        assert "card:again:" in str(note["buttons"])
        await play.say(INGRID, "Jeg ser det ikke.", reply_to=note["id"])
        await play.later(seconds=15)
        assert play.rows("SELECT state FROM deliveries") == [("unknown",)]
        assert "card:again:" in str((await play.message(note))["buttons"])


async def test_a_time_is_an_answer_where_a_card_was_opened_after_the_wizard_asked_for_one(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        card = await play.dealt(REFLECT)
        asked = await opened(play)
        say = play.words
        days = ("Dilemmaer", say("nb", "wizard-next"), "tirsdag", say("nb", "wizard-next"))
        asked = await tap(play, asked, *days)
        await play.opened(KARI, card)
        await play.say(KARI, "22:00", KARI)
        assert play.rows(OPEN, "open.db") == [(1, '[[], "22:00"]')]
        await play.later(seconds=5)
        # The card says that its answer can be changed by writing a new one. A reply decides.
        await play.say(KARI, "22:30", KARI)
        await play.later(seconds=5)
        await play.say(KARI, "13:15", KARI, reply_to=asked["id"])
        assert "13:15" in (await play.message(asked, KARI))["text"]
        assert play.rows(OPEN, "open.db") == [(1, '[[], "22:30"]')]


async def test_a_number_on_two_lines_is_found_as_it_would_be_stored(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        card = await play.dealt(REFLECT)
        await play.opened(INGRID, card)
        for text in ("Ring 9123\n4567", "ola@\nnordmann.no", "17.\n05.\n1948"):
            await play.say(INGRID, text, INGRID)
            await play.later(seconds=3)
            assert (await play.last(INGRID))["text"] == play.words("nb", "text-identifies")
        assert play.rows(OPEN, "open.db") == []


async def test_a_reply_to_an_anonymous_card_that_has_closed_is_told_so(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        card = await play.dealt(REFLECT)
        await play.clock(CLOSE_AT)
        await play.say(INGRID, "For sent?", reply_to=card["id"])
        assert (await play.last(INGRID))["text"] == play.words("nb", "press-closed")


async def test_a_text_that_is_withdrawn_after_the_close_leaves_no_byte(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        card = await play.dealt(REFLECT)
        for number, person in enumerate(STAFF[:5]):
            await play.opened(person, card)
            await play.say(person, f"Hemmelig tanke {number}.", person)
            await play.later(seconds=2)
        await play.clock(CLOSE_AT)
        await play.press(STAFF[4], await play.last(STAFF[4]), 0, STAFF[4])
        await play.later(seconds=5)
        assert b"Hemmelig tanke 3." in stored(tmp_path)
        assert b"Hemmelig tanke 4." not in stored(tmp_path)


async def test_a_notice_that_does_not_arrive_does_not_keep_the_card_away(tmp_path: Path) -> None:
    async with stage(tmp_path, newcomers=True) as play:
        card = await play.dealt(REFLECT)
        # The second try is lost as well.
        await play.fault("drop-after", "sendMessage", INGRID, times=2)
        shown = await play.opened(INGRID, card)
        assert play.words("nb", "private-write", most=600) in shown["text"]
        assert play.rows(f"SELECT notice_shown FROM people WHERE user_id = {INGRID}") == []


async def test_an_open_answer_in_a_channels_name_is_told_that_it_takes_people(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        await play.say(KARI, f"/schedule {REFLECT} synlig")
        await play.clock(CARD_AT)
        card = (await play.cards())[-1]
        await play.say(KARI, "Som kanal.", speaks_as="channel", reply_to=card["id"])
        assert (await play.last())["text"] == play.words("nb", "not-in-team")
        assert play.rows(OPEN, "open.db") == []


def stored(folder: Path) -> bytes:
    """Every byte of the data folder."""
    return b"".join(file.read_bytes() for file in folder.iterdir())


async def contact(play: Stage) -> str:
    """The payload of the link with which a lead asks to be told things."""
    (token,) = play.rows(f"SELECT contact_token FROM teams WHERE chat_id = {TEAM}")
    return f"contact-{token[0]}"


async def test_words_are_kept_though_a_second_copy_of_the_card_comes_after_them(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        card = await play.dealt(REFLECT)
        await play.opened(INGRID, card)
        await play.fault("429", "sendMessage", INGRID, retry_after=5)
        await play.opened(INGRID, card)
        await play.say(INGRID, "Mens det andre kom.", INGRID)
        await play.later(seconds=10)
        assert play.rows(OPEN, "open.db") == [(1, '[[], "Mens det andre kom."]')]
