"""Anybody in a team suggests a card in three steps; and everything that can come between."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.flow.admins_desk import desk
from tests.flow.cast import (
    ASTRID,
    ELISHEVA,
    HEBREW,
    HEBREW_STAFF,
    INGRID,
    KARI,
    MARIT,
    TEAM,
    Message,
    Stage,
    stage,
)
from tests.flow.test_wizard import captions, followed, link

TEXT = "Hva ga noen håp hos oss i dag?"
SENT = "SELECT user_id, state, text, deck_id, writer FROM suggestions ORDER BY id"


async def begun(play: Stage, person: int = INGRID) -> Message:
    """The first step, in a person's private chat."""
    await play.post("start", person=person)
    await play.say(person, "/suggest", person)
    return await play.last(person)


async def written(play: Stage, person: int = INGRID, text: str = TEXT) -> Message:
    """The second step, after the text."""
    await begun(play, person)
    await play.say(person, text, person)
    return await play.last(person)


async def tap(play: Stage, person: int, *captions: str) -> Message:
    """Press buttons on a person's last message, one after the other."""
    for caption in captions:
        answer = await play.press(person, await play.last(person), caption, person)
        assert answer["text"] in (None, ""), answer
    return await play.last(person)


async def suggested(
    play: Stage, person: int = INGRID, language: str = "nb", text: str = TEXT
) -> int:
    """A card that somebody suggests for `hverdagskort`, from lived experience; its number."""
    shown = await written(play, person, text)
    deck = play.bot.eske.library.decks["hverdagskort"].title[language]
    assert deck in captions(shown)
    writer = play.words(language, "writer-lived-experience")
    await tap(play, person, deck, writer, play.words(language, "suggest-send"))
    return int(play.rows("SELECT max(id) FROM suggestions")[0][0])


async def told(play: Stage, person: int) -> str:
    """What a person was told last in private."""
    return str((await play.last(person))["text"])


async def test_a_member_suggests_a_card_in_three_steps(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        shown = await begun(play)
        assert play.words("nb", "suggest-title", step=1) in shown["text"]
        await play.say(INGRID, TEXT, INGRID)
        shown = await play.last(INGRID)
        assert play.words("nb", "suggest-title", step=2) in shown["text"]
        assert "✓ " + play.words("nb", "suggest-format-reflect") in captions(shown)
        shown = await tap(play, INGRID, "Fra 1 til 5", "Hverdagskort")
        assert play.words("nb", "suggest-title", step=3) in shown["text"]
        shown = await tap(play, INGRID, play.words("nb", "writer-lived-experience"))
        assert TEXT in shown["text"]
        assert play.words("nb", "card-by", writers="folk med egen erfaring") in shown["text"]
        assert "▫️ 5 · Stemmer helt" in shown["text"]
        assert play.words("nb", "card-anonymous") in shown["text"]
        assert play.rows("SELECT state FROM suggestions") == [("draft",)]
        shown = await tap(play, INGRID, play.words("nb", "suggest-send"))
        assert shown["text"] == play.words("nb", "suggest-sent")
        assert play.rows(SENT) == [
            (INGRID, "waiting", f'{{"nb": "{TEXT}"}}', "hverdagskort", "lived experience")
        ]
        assert play.rows("SELECT format FROM suggestions") == [("scale",)]
        await play.later(seconds=5)
        note = await play.last(ASTRID)
        assert note["text"] == play.words("nb", "suggest-note-new", count=1)
        assert note["silent"]


async def test_a_hebrew_member_need_not_know_the_deck_or_be_named(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        person, text = HEBREW_STAFF[0], "מה נתן תקווה היום?"
        shown = await written(play, person, text)
        assert play.words("he", "suggest-title", step=2) in shown["text"]
        shown = await tap(play, person, play.words("he", "suggest-deck-unknown"))
        shown = await tap(play, person, play.words("he", "suggest-writer-none"))
        assert "✓ עברית" in captions(shown)
        await tap(play, person, play.words("he", "suggest-send"))
        assert play.rows(SENT) == [(person, "waiting", f'{{"he": "{text}"}}', "", "")]


async def test_in_a_group_a_link_leads_into_the_private_chat(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        said = await play.say(INGRID, "/suggest@eske_demo_bot", TEAM)
        invitation = await play.last()
        assert (invitation["reply_to"], invitation["silent"]) == (said, True)
        shown = await followed(play, INGRID, link(invitation))
        assert play.words("nb", "suggest-title", step=1) in shown["text"]


async def test_a_stranger_is_told_kindly_who_may_suggest(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        await play.post("member", who=HEBREW_STAFF[0], chat=HEBREW, status="left")
        await begun(play, HEBREW_STAFF[0])
        assert await told(play, HEBREW_STAFF[0]) == play.words("he", "suggest-stranger")
        assert play.rows(SENT) == []


async def test_whoever_left_the_team_meanwhile_sends_nothing_but_hears_of_what_was_sent(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path, limits=False) as play:
        person = HEBREW_STAFF[0]
        await suggested(play, person, "he", "מה נתן תקווה?")
        await play.say(person, "/suggest", person)
        await tap(play, person, play.words("he", "suggest-another"))
        await play.say(person, "ומה מחר?", person)
        unknown, none = (play.words("he", f"suggest-{k}") for k in ("deck-unknown", "writer-none"))
        await tap(play, person, unknown, none)
        await play.post("member", who=person, chat=HEBREW, status="left")
        shown = await play.last(person)
        answer = await play.press(person, shown, play.words("he", "suggest-send"), person)
        assert answer["text"] == play.words("he", "suggest-stranger")
        assert [row[1] for row in play.rows(SENT)] == ["waiting", "draft"]
        await play.later(minutes=6)
        await play.say(person, "/suggest", person)
        assert await told(play, person) == play.words("he", "suggest-stranger")


@pytest.mark.parametrize(
    ("text", "key", "values"),
    [
        ("Ring 912 34 567 når noen vil ha håp.", "text-identifies", {}),
        ("Hva med 018505 50073?", "text-identifies", {}),
        ("håp " * 70, "suggest-text-long", {"most": 240, "length": 279}),
        ("å" * 5000, "suggest-text-long", {"most": 240, "length": 904}),
        ("…", "suggest-text-empty", {}),
    ],
)
async def test_a_text_that_no_card_can_have_is_refused_and_not_kept(
    tmp_path: Path, text: str, key: str, values: dict[str, int]
) -> None:
    async with stage(tmp_path, limits=False) as play:
        await begun(play)
        # Telegram's clients cut a long text into messages.
        for at in range(0, len(text), 4096):
            await play.say(INGRID, text[at : at + 4096], INGRID)
        assert await told(play, INGRID) == play.words("nb", key, **values)
        assert play.rows("SELECT text FROM suggestions") == [("{}",)]
        await play.say(INGRID, TEXT, INGRID)
        assert TEXT in await told(play, INGRID)


async def test_a_picture_is_told_that_a_card_is_words(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        await begun(play)
        await play.say(INGRID, "", INGRID, kind="photo")
        assert await told(play, INGRID) == play.words("nb", "suggest-media")


async def test_a_restart_in_the_middle_loses_nothing(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        await written(play)
        await play.stop()
        await play.start()
        await tap(play, INGRID, "Hverdagskort")
        await play.stop()
        await play.start()
        await tap(play, INGRID, play.words("nb", "writer-staff"))
        await play.say(INGRID, "/suggest", INGRID)
        shown = await play.last(INGRID)
        assert play.words("nb", "suggest-preview") in shown["text"]
        await tap(play, INGRID, play.words("nb", "suggest-send"))
        assert [row[1] for row in play.rows(SENT)] == ["waiting"]


async def test_a_second_press_does_no_harm(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        await written(play)
        shown = await tap(play, INGRID, "Hverdagskort", play.words("nb", "writer-staff"))
        number = play.rows("SELECT id FROM suggestions")[0][0]
        for data in ("send", "send", "writer", "step"):
            await play.press(INGRID, shown, f"suggestion:{data}:{number}:text", INGRID)
        assert [row[1] for row in play.rows(SENT)] == ["waiting"]
        assert len(play.rows("SELECT * FROM suggestion_notes")) <= 1
        assert play.words("nb", "suggest-standing-waiting") in await told(play, INGRID)
        for _ in range(2):
            await play.press(INGRID, shown, f"suggestion:withdraw:{number}:", INGRID)
        assert play.rows(SENT) == []
        answer = await play.press(INGRID, shown, f"suggestion:send:{number}:", INGRID)
        assert answer["text"] == play.words("nb", "suggest-gone")


async def test_nobody_presses_the_buttons_of_another(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        number = await suggested(play)
        shown = await written(play, MARIT)
        for verb in ("own", "withdraw", "send", "step", "words"):
            data = f"suggestion:{verb}:{number}:{'answer' if verb == 'words' else ''}"
            answer = await play.press(MARIT, shown, data, MARIT)
            assert answer["text"] == play.words("nb", "press-unknown")
        assert play.rows(SENT)[0][:2] == (INGRID, "waiting")


async def test_five_may_wait_and_a_sixth_is_told_so_kindly(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        await suggested(play)
        for _ in range(4):
            await play.say(INGRID, "/suggest", INGRID)
            await tap(play, INGRID, play.words("nb", "suggest-another"))
            await play.say(INGRID, TEXT, INGRID)
            await tap(play, INGRID, "Hverdagskort", play.words("nb", "writer-staff"))
            await tap(play, INGRID, play.words("nb", "suggest-send"))
        await play.say(INGRID, "/suggest", INGRID)
        shown = await play.last(INGRID)
        answer = await play.press(INGRID, shown, play.words("nb", "suggest-another"), INGRID)
        assert answer["text"] == play.words("nb", "suggest-many", most=5)
        assert len(play.rows(SENT)) == 5
        await tap(play, INGRID, "Se nr. 3", play.words("nb", "suggest-withdraw"))
        assert await told(play, INGRID) == play.words("nb", "suggest-withdrawn")
        await play.say(INGRID, "/suggest", INGRID)
        await tap(play, INGRID, play.words("nb", "suggest-another"))
        assert len(play.rows(SENT)) == 5


async def test_words_for_a_card_that_was_opened_since_are_the_cards(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        card = await play.drawn(deck="hverdagskort")
        asked = await begun(play)
        await play.opened(INGRID, card)
        await play.say(INGRID, "Vi ventet.", INGRID)
        assert play.rows("SELECT count(*) FROM open_answers", "open.db") == [(1,)]
        assert play.rows("SELECT text FROM suggestions") == [("{}",)]
        await play.say(INGRID, TEXT, INGRID, reply_to=asked["id"])
        assert TEXT in play.rows("SELECT text FROM suggestions")[0][0]
        assert play.rows("SELECT count(*) FROM open_answers", "open.db") == [(1,)]


async def test_an_edited_text_changes_the_draft_and_never_an_open_card(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        await play.opened(INGRID, await play.drawn(deck="hverdagskort"))
        await begun(play)
        said = await play.say(INGRID, TEXT, INGRID)
        before = len(await play.messages(INGRID))
        await play.say(INGRID, "Hva ga noen mot?", INGRID, edit=said)
        assert len(await play.messages(INGRID)) == before
        assert "Hva ga noen mot?" in await told(play, INGRID)
        await tap(play, INGRID, "Hverdagskort", play.words("nb", "writer-staff"))
        await tap(play, INGRID, play.words("nb", "suggest-send"))
        await play.say(INGRID, "Noe annet?", INGRID, edit=said)
        assert await told(play, INGRID) == play.words("nb", "suggest-sent-already")
        assert "Hva ga noen mot?" in play.rows("SELECT text FROM suggestions")[0][0]
        assert play.rows("SELECT count(*) FROM open_answers", "open.db") == [(0,)]


async def test_a_text_that_was_refused_can_be_mended_where_it_stands(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        early = await play.say(INGRID, "hei", INGRID)
        await play.opened(INGRID, await play.drawn(deck="hverdagskort"))
        await begun(play)
        said = await play.say(INGRID, f"Ring 912 34 567. {TEXT}", INGRID)
        await play.say(INGRID, TEXT, INGRID, edit=said)
        assert TEXT in play.rows("SELECT text FROM suggestions")[0][0]
        await tap(play, INGRID, play.words("nb", "button-back"))
        await play.say(INGRID, "hallo", INGRID, edit=early)
        assert TEXT in play.rows("SELECT text FROM suggestions")[0][0]
        assert play.rows("SELECT count(*) FROM open_answers", "open.db") == [(0,)]


async def test_an_admin_who_also_changes_a_deck_writes_for_what_was_opened_last(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path, limits=False) as play:
        await desk(play, "Hverdagskort", "Nytt kort")
        await play.say(ASTRID, "/suggest", ASTRID)
        await play.say(ASTRID, TEXT, ASTRID)
        assert TEXT in play.rows("SELECT text FROM suggestions")[0][0]
        await tap(play, ASTRID, play.words("nb", "button-back"))
        await desk(play, "Hverdagskort", "Nytt kort")
        await play.say(ASTRID, "Hva lærte vi?", ASTRID)
        assert TEXT in play.rows("SELECT text FROM suggestions")[0][0]
        assert "Hva lærte vi?" in str(play.rows("SELECT draft FROM card_drafts"))


async def test_words_below_a_step_with_buttons_are_not_taken(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        shown = await written(play)
        await play.say(INGRID, "Hverdagskort", INGRID, reply_to=shown["id"])
        assert await told(play, INGRID) == play.words("nb", "suggest-press-first")
        assert TEXT in play.rows("SELECT text FROM suggestions")[0][0]


async def test_at_night_no_admin_is_told_and_in_the_morning_once(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        await play.later(hours=13)
        before = len(await play.messages(ASTRID))
        await suggested(play)
        await suggested(play, MARIT)
        await suggested(play, ELISHEVA, "he", "מה נתן תקווה?")
        await play.later(minutes=30)
        assert len(await play.messages(ASTRID)) == before
        await play.later(hours=10)
        assert len(await play.messages(ASTRID)) == before + 1
        assert await told(play, ASTRID) == play.words("nb", "suggest-note-new", count=3)
        assert play.rows("SELECT * FROM suggestion_notes") == []


async def test_what_is_withdrawn_before_morning_is_not_told(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        await play.later(hours=13)
        before = len(await play.messages(ASTRID))
        await suggested(play)
        await play.say(INGRID, "/suggest", INGRID)
        await tap(play, INGRID, "Se nr. 1", play.words("nb", "suggest-withdraw"))
        await play.clock(play.server.clock.now() + timedelta(hours=11))
        assert len(await play.messages(ASTRID)) == before
        assert play.rows("SELECT * FROM suggestion_notes") == []


@pytest.mark.parametrize(("kind", "copies"), [("429", 1), ("500", 1), ("drop-after", 2)])
async def test_a_note_that_telegram_holds_back_or_may_have_lost_comes_again(
    tmp_path: Path, kind: str, copies: int
) -> None:
    async with stage(tmp_path, limits=False) as play:
        before = len(await play.messages(ASTRID))
        await play.fault(kind, "sendMessage", ASTRID)
        await suggested(play)
        await play.later(minutes=2)
        assert len(await play.messages(ASTRID)) == before + copies
        assert play.rows("SELECT * FROM suggestion_notes") == []


async def test_a_note_that_was_owed_at_a_stop_is_sent_after_it(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        await play.later(hours=13)
        await suggested(play)
        await play.stop()
        play.spoil("UPDATE suggestion_notes SET state = 'sending'")
        await play.start()
        await play.later(hours=11)
        assert await told(play, ASTRID) == play.words("nb", "suggest-note-new", count=1)


async def test_a_lead_suggests_like_everyone(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        await suggested(play, KARI)
        assert play.rows(SENT)[0][:2] == (KARI, "waiting")
