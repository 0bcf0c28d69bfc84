"""What was suggested is reviewed: asked about, edited, approved by two, published, declined."""

from pathlib import Path

import pytest

from tests.flow.cast import (
    ASTRID,
    GRACE,
    INGRID,
    KARI,
    MARIT,
    PER,
    TEAM,
    TOR,
    Message,
    Stage,
    stage,
)
from tests.flow.test_seats import seated
from tests.flow.test_suggest import TEXT, suggested, tap, told
from tests.flow.test_wizard import captions, followed, link

STATES = "SELECT state FROM suggestions ORDER BY id"
TWO = f"{ASTRID},{PER}"


async def opened(play: Stage, number: int, person: int = ASTRID) -> Message:
    """A suggestion as an admin, or the holder of a seat, opens it from the list."""
    await play.post("start", person=person)
    await play.say(person, "/suggestions", person)
    shown = await play.last(person)
    assert (await play.press(person, shown, f"suggestion:open:{number}:", person))["text"] == ""
    return await play.message(shown, person)


async def replied(play: Stage, person: int, button: str, words: str) -> Message:
    """Press a button on the last message that asks for words, and reply to what comes."""
    await play.press(person, await play.last(person), button, person)
    prompt = await play.last(person)
    assert captions(prompt)[-1:], prompt
    await play.say(person, words, person, reply_to=prompt["id"])
    await play.later(seconds=5)
    return await play.last(person)


async def test_a_suggestion_goes_through_two_approvals_into_a_deck_and_is_dealt_with_its_by(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path, limits=False) as play:
        await seated(play, "professional", GRACE)
        await seated(play, "experience", MARIT)
        number = await suggested(play)
        await play.later(seconds=5)
        for person, language in ((GRACE, "en"), (MARIT, "nb")):
            note = await play.last(person)
            assert note["silent"]
            assert play.words(language, "suggest-note-review") in note["text"]
            assert TEXT in note["text"]
        shown = await opened(play, number)
        refused = await play.press(ASTRID, shown, play.words("nb", "review-publish"), ASTRID)
        both = "fagplassen og erfaringsplassen"
        assert refused["text"] == play.words("nb", "review-needs", seats=both)
        thanks = await play.press(GRACE, await play.last(GRACE), "Approve", GRACE)
        assert thanks["text"] == play.words("en", "review-thanks")
        await play.say(INGRID, "/suggest", INGRID)
        assert play.words("nb", "suggest-standing-approved") in await told(play, INGRID)
        refused = await play.press(ASTRID, shown, play.words("nb", "review-publish"), ASTRID)
        assert refused["text"] == play.words("nb", "review-needs", seats="erfaringsplassen")
        for _ in range(2):
            await play.press(MARIT, await play.last(MARIT), "Godkjenn", MARIT)
            await play.later(seconds=5)
        ready = play.words("nb", "suggest-note-ready")
        assert [ready in m["text"] for m in await play.messages(ASTRID)][-2:] == [False, True]
        shown = await tap(play, ASTRID, play.words("nb", "review-publish"))
        assert play.words("nb", "review-published") in shown["text"]
        assert play.rows(STATES) == [("published",)]
        await play.later(seconds=5)
        ended = await told(play, INGRID)
        assert play.words("nb", "suggest-standing-published", deck="Hverdagskort") in ended
        assert play.rows("SELECT user_id FROM suggestions") == [(None,)]
        for _ in range(25):
            await play.say(KARI, "/draw@eske_demo_bot hverdagskort")
            await play.later(seconds=11)
        dealt = [card for card in await play.cards() if TEXT in card["text"]]
        assert len(dealt) == 1
        writers = play.words("nb", "writer-lived-experience")
        assert play.words("nb", "card-by", writers=writers) in dealt[0]["text"]


async def test_without_both_seats_an_admin_publishes_alone(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        await seated(play, "experience", MARIT)
        number = await suggested(play)
        await play.later(seconds=5)
        assert play.words("nb", "suggest-note-review") not in await told(play, MARIT)
        shown = await opened(play, number)
        assert "Mangler engelsk og hebraisk" in shown["text"]
        assert str(INGRID) not in shown["raw"]
        assert "Ingrid" not in shown["raw"]
        await tap(play, ASTRID, play.words("nb", "review-publish"))
        for _ in range(2):
            answer = await play.press(ASTRID, shown, f"suggestion:publish:{number}:1", ASTRID)
            assert answer["text"] == play.words("nb", "review-already-published")
        deck = play.bot.eske.library.decks["hverdagskort"]
        assert [card.id for card in deck.cards].count(f"suggestion-{number}") == 1


async def test_of_two_admins_who_decide_at_once_the_second_is_told(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False, ESKE_ADMINS=TWO) as play:
        number = await suggested(play)
        await opened(play, number)
        shown = await opened(play, number, PER)
        declined = await replied(play, ASTRID, play.words("nb", "review-decline"), "Finnes alt.")
        assert declined["text"] == play.words("nb", "review-declined")
        answer = await play.press(PER, shown, play.words("nb", "review-publish"), PER)
        assert answer["text"] == play.words("nb", "review-already-declined")
        assert play.rows(STATES) == [("declined",)]
        why = play.words("nb", "suggest-standing-declined", why="Finnes alt.")
        assert why in await told(play, INGRID)


async def test_a_question_goes_to_the_proposer_and_the_answer_into_the_thread(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path, limits=False, ESKE_ADMINS=TWO) as play:
        number = await suggested(play)
        await opened(play, number)
        await replied(play, ASTRID, play.words("nb", "review-ask"), "For hvem?")
        note = await play.last(INGRID)
        assert "For hvem?" in note["text"]
        assert not note["silent"]
        assert "Astrid" not in note["raw"]
        await play.say(INGRID, "/suggest", INGRID)
        assert play.words("nb", "suggest-standing-asked") in await told(play, INGRID)
        # A reply to the note itself is the answer, too.
        await play.say(INGRID, "For alle.", INGRID, reply_to=note["id"])
        await play.later(seconds=5)
        for admin in (ASTRID, PER):
            assert play.words("nb", "suggest-note-answered") in await told(play, admin)
            assert "For alle." in await told(play, admin)
        words = play.rows("SELECT kind, text FROM suggestion_words ORDER BY id")
        assert words == [("question", "For hvem?"), ("answer", "For alle.")]


async def test_a_proposer_who_blocked_eske_is_not_waited_for(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        number = await suggested(play)
        await play.post("member", chat=INGRID, who="bot", status="kicked")
        await opened(play, number)
        await replied(play, ASTRID, play.words("nb", "review-ask"), "For hvem?")
        shown = await opened(play, number)
        assert play.words("nb", "suggest-remark-unreached") in shown["text"]
        await tap(play, ASTRID, play.words("nb", "review-publish"))
        await play.later(seconds=5)
        assert play.rows("SELECT state, user_id FROM suggestions") == [("published", None)]
        assert play.rows("SELECT * FROM suggestion_notes") == []


async def test_an_edit_after_an_approval_asks_for_it_again(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        await seated(play, "professional", GRACE)
        await seated(play, "experience", MARIT)
        number = await suggested(play)
        await play.later(seconds=5)
        old = await play.last(GRACE)
        await play.press(GRACE, old, "Approve", GRACE)
        await play.press(MARIT, await play.last(MARIT), "Be om en endring", MARIT)
        prompt = await play.last(MARIT)
        await play.say(MARIT, "Si «vi».", MARIT, reply_to=prompt["id"])
        await play.later(seconds=5)
        assert play.words("nb", "suggest-note-change") in await told(play, ASTRID)
        assert "Si «vi»." in await told(play, ASTRID)
        await opened(play, number)
        shown = await replied(play, ASTRID, "✏️ English", "What gave us hope today?")
        assert "What gave us hope today?" in shown["text"]
        assert "Mangler hebraisk" in shown["text"]
        for person, language in ((GRACE, "en"), (MARIT, "nb")):
            assert play.words(language, "suggest-note-review") in await told(play, person)
        answer = await play.press(GRACE, old, f"suggestion:approve:{number}:1", GRACE)
        assert answer["text"] == play.words("en", "review-changed")
        answer = await play.press(ASTRID, shown, f"suggestion:publish:{number}:1", ASTRID)
        assert answer["text"] == play.words("nb", "review-changed")
        await play.press(GRACE, await play.last(GRACE), "Approve", GRACE)
        await play.press(MARIT, await play.last(MARIT), "Godkjenn", MARIT)
        await tap(play, ASTRID, play.words("nb", "review-publish"))
        card = play.bot.eske.library.decks["hverdagskort"].cards[-1]
        assert card.text == {"nb": TEXT, "en": "What gave us hope today?"}


async def test_a_seat_given_back_in_the_middle_turns_approvals_off(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        await seated(play, "professional", GRACE)
        await seated(play, "experience", MARIT)
        number = await suggested(play)
        await play.later(seconds=5)
        note = await play.last(GRACE)
        await play.press(GRACE, note, "Approve", GRACE)
        await play.say(GRACE, "/seats", GRACE)
        await tap(play, GRACE, play.words("en", "seat-leave"))
        assert play.rows("SELECT * FROM approvals") == []
        answer = await play.press(GRACE, note, "suggestion:approve:1:1", GRACE)
        assert answer["text"] == play.words("en", "review-not-allowed")
        answer = await play.press(MARIT, await play.last(MARIT), "Godkjenn", MARIT)
        assert answer["text"] == play.words("nb", "review-approvals-off")
        # Whoever follows is asked anew.
        await seated(play, "professional", TOR)
        await play.later(seconds=5)
        assert play.words("nb", "suggest-note-review") in await told(play, TOR)
        await opened(play, number)
        shown = await play.last(ASTRID)
        answer = await play.press(ASTRID, shown, play.words("nb", "review-publish"), ASTRID)
        assert answer["alert"]
        await play.say(TOR, "/seats", TOR)
        await tap(play, TOR, play.words("nb", "seat-leave"))
        await tap(play, ASTRID, play.words("nb", "review-publish"))
        assert play.rows(STATES) == [("published",)]


async def test_comments_are_seen_by_those_who_review_and_not_by_the_proposer(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path, limits=False) as play:
        await seated(play, "experience", MARIT)
        number = await suggested(play)
        await opened(play, number, MARIT)
        await replied(play, MARIT, play.words("nb", "review-comment"), "Dette treffer.")
        shown = await opened(play, number)
        assert "erfaringsplassen: Dette treffer." in shown["text"]
        await replied(play, ASTRID, play.words("nb", "review-comment"), "Enig.")
        assert "Administrator: Enig." in (await opened(play, number, MARIT))["text"]
        await play.say(INGRID, "/suggest", INGRID)
        await tap(play, INGRID, "Se nr. 1")
        assert "Dette treffer." not in await told(play, INGRID)


@pytest.mark.parametrize(
    ("words", "key", "values"),
    [
        ("Spør Ola på 912 34 567.", "text-identifies", {}),
        ("ja " * 300, "suggest-words-long", {"length": 899, "most": 600}),
        ("…", "suggest-words-empty", {}),
    ],
)
async def test_words_that_cannot_be_kept_are_refused(
    tmp_path: Path, words: str, key: str, values: dict[str, int]
) -> None:
    async with stage(tmp_path, limits=False) as play:
        number = await suggested(play)
        await opened(play, number)
        await replied(play, ASTRID, play.words("nb", "review-ask"), words)
        assert await told(play, ASTRID) == play.words("nb", key, **values)
        assert play.rows("SELECT * FROM suggestion_words") == []


async def test_words_that_were_asked_for_can_be_left_unsaid_and_are_not_changed_later(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path, limits=False) as play:
        number = await suggested(play)
        await opened(play, number)
        await play.press(ASTRID, await play.last(ASTRID), play.words("nb", "review-ask"), ASTRID)
        prompt = await play.last(ASTRID)
        said = await play.say(ASTRID, "For hvem?", ASTRID, reply_to=prompt["id"])
        await play.say(ASTRID, "For dem?", ASTRID, edit=said)
        assert await told(play, ASTRID) == play.words("nb", "suggest-no-edits")
        await play.press(ASTRID, prompt, play.words("nb", "suggest-forget"), ASTRID)
        await play.say(ASTRID, "Og nå?", ASTRID, reply_to=prompt["id"])
        assert play.rows("SELECT text FROM suggestion_words") == [("For hvem?",)]


async def test_a_card_without_a_deck_gets_one_before_it_is_published(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        await play.post("start", person=INGRID)
        await play.say(INGRID, "/suggest", INGRID)
        await play.say(INGRID, TEXT, INGRID)
        await tap(play, INGRID, play.words("nb", "suggest-deck-unknown"))
        await tap(play, INGRID, play.words("nb", "writer-staff"))
        await tap(play, INGRID, play.words("nb", "suggest-send"))
        shown = await opened(play, 1)
        answer = await play.press(ASTRID, shown, play.words("nb", "review-publish"), ASTRID)
        assert answer["text"] == play.words("nb", "review-deck-first")
        await tap(play, ASTRID, play.words("nb", "review-deck"), "Fem prosesser")
        await tap(play, ASTRID, play.words("nb", "review-publish"))
        assert play.bot.eske.library.decks["fem-prosesser"].cards[-1].by == ("staff",)


async def test_a_suggestion_that_was_withdrawn_meanwhile_is_not_published(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        number = await suggested(play)
        shown = await opened(play, number)
        await play.say(INGRID, "/suggest", INGRID)
        await tap(play, INGRID, "Se nr. 1", play.words("nb", "suggest-withdraw"))
        answer = await play.press(ASTRID, shown, play.words("nb", "review-publish"), ASTRID)
        assert answer["text"] == play.words("nb", "suggest-gone")


async def test_after_a_stop_between_file_and_decision_the_card_is_published_once(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path, limits=False) as play:
        number = await suggested(play)
        await opened(play, number)
        await tap(play, ASTRID, play.words("nb", "review-publish"))
        await play.later(seconds=5)
        await play.stop()
        play.spoil("UPDATE suggestions SET state = 'waiting'")
        await play.start()
        await opened(play, number)
        await tap(play, ASTRID, play.words("nb", "review-publish"))
        deck = play.bot.eske.library.decks["hverdagskort"]
        assert [card.id for card in deck.cards].count(f"suggestion-{number}") == 1
        assert play.rows(STATES) == [("published",)]


async def test_the_list_has_pages_and_a_group_only_gets_a_link(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False, ESKE_ADMINS=TWO) as play:
        for person in (INGRID, MARIT):
            await suggested(play, person)
            for _ in range(4):
                await play.say(person, "/suggest", person)
                await tap(play, person, play.words("nb", "suggest-another"))
                await play.say(person, TEXT, person)
                await tap(play, person, "Hverdagskort", play.words("nb", "writer-staff"))
                await tap(play, person, play.words("nb", "suggest-send"))
        await play.say(PER, "/suggestions@eske_demo_bot", -4200000002)
        invitation = await play.last(-4200000002)
        assert TEXT not in invitation["text"]
        shown = await followed(play, PER, link(invitation))
        assert play.words("nb", "review-list", count=10) in shown["text"]
        assert "Se 8" in captions(shown)
        assert "Se 9" not in captions(shown)
        shown = await tap(play, PER, "▶")
        assert "Se 10" in captions(shown)
        await tap(play, PER, "◀")


async def test_nobody_else_reviews(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        number = await suggested(play)
        shown = await play.last(KARI)
        await play.say(KARI, "/suggestions", KARI)
        assert await told(play, KARI) == play.words("nb", "review-not-allowed")
        for data in ("open", "decks", "publish:1", "approve:1", "put:x", "words:comment"):
            verb, _, value = data.partition(":")
            pressed = f"suggestion:{verb}:{number}:{value}"
            answer = await play.press(KARI, shown, pressed, KARI)
            assert answer["text"] == play.words("nb", "review-not-allowed")
        assert play.rows(STATES) == [("waiting",)]
        await play.say(KARI, "/suggestions@eske_demo_bot", TEAM)
        assert play.words("nb", "review-not-allowed") == await told(play, KARI)
