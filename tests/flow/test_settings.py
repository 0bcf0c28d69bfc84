"""The hello, the settings, and the lead who wants to be told things."""

from pathlib import Path

from tests.flow.cast import (
    ASTRID,
    GRACE,
    HEBREW,
    INGRID,
    KARI,
    LEADERS,
    NOA,
    TEAM,
    TOR,
    Message,
    Stage,
    stage,
)


async def test_hello_is_said_once_in_each_chats_language(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        for chat, language, title in (
            (TEAM, "nb", "Hjemmetjenesten Nord"),
            (LEADERS, "nb", "Ledergruppa"),
            (HEBREW, "he", "צוות הבית"),
        ):
            (hello,) = await play.messages(chat)
            assert hello["text"].startswith(play.words(language, "hello", team=title))
        await play.say(KARI, "/start@eske_demo_bot")
        assert len(await play.messages()) == 1
        small = (await play.messages(HEBREW))[0]
        assert play.words("he", "settings-small-team", count=6, k=5) not in small["text"]
        leaders = (await play.messages(LEADERS))[0]
        assert play.words("nb", "settings-small-team", count=5, k=5) in leaders["text"]


async def test_only_leads_and_admins_may_press_the_hello(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        (hello,) = await play.messages(LEADERS)
        for person, allowed in ((TOR, False), (ASTRID, True), (KARI, True)):
            key = "settings-button-zone"
            answer = await play.press(person, hello, play.words("nb", key), LEADERS)
            assert answer["alert"] is not allowed
            shown = await play.message(hello, LEADERS)
            assert (shown["text"] == hello["text"]) is not allowed
            await play.press(person, shown, play.words("nb", "button-back"), LEADERS)
            assert (await play.message(hello, LEADERS))["text"] == hello["text"]
        (team,) = await play.messages()
        staff = await play.press(GRACE, team, 0)
        assert staff == {"text": play.words("en", "not-allowed-press"), "alert": True, "url": None}


async def test_another_language_is_spoken_from_the_next_message_on(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        (hello,) = await play.messages()
        await play.press(TOR, hello, "עברית")
        shown = await play.message(hello)
        title = "Hjemmetjenesten Nord"
        assert shown["text"].startswith(play.words("he", "hello", team=title))
        await play.later(seconds=5)
        card = await play.drawn()
        assert play.words("he", "card-answered-anonymous", count=0, k=5) in card["text"]


async def test_the_first_card_is_dealt_once_by_the_hello_even_by_a_double_tap(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        (hello,) = await play.messages()
        for _ in range(2):
            answer = await play.press(KARI, hello, play.words("nb", "settings-button-first"))
            assert answer["text"] == play.words("nb", "draw-comes")
        assert len(await play.messages()) == 2


async def test_the_threshold_only_rises_once_a_card_was_dealt(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        panel = await opened(play)
        assert await choices(play, panel) == ["3", "4", "5", "6", "8", "10", "12", "15", "20"]
        # Nobody was promised a number yet; the first choice is such a promise.
        await play.press(KARI, await play.message(panel, KARI), "team:k:1:4", KARI)
        await play.drawn()
        assert await choices(play, panel) == ["4", "5", "6", "8", "10", "12", "15", "20"]
        for forged in ("3", "21", "0", "-5", "x", "²"):
            answer = await play.press(KARI, panel, f"team:k:1:{forged}", KARI)
            assert answer["alert"], forged
        assert play.rows("SELECT k FROM teams WHERE id = 1") == [(4,)]
        await play.press(KARI, panel, "team:k:1:6", KARI)
        assert (
            play.words("nb", "settings-visibility-anonymous", k=6)
            in ((await play.message(panel, KARI))["text"])
        )


async def test_the_default_threshold_is_settled_by_the_first_card(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        await play.drawn()
        answer = await play.press(KARI, await opened(play), "team:k:1:4", KARI)
        assert answer["text"] == play.words("nb", "settings-k-only-up", k=5)


async def test_a_time_zone_is_set_by_button_or_by_name_and_plans_keep_their_wall_time(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        await play.say(KARI, "/schedule dilemmaer every day 10:00")
        panel = await opened(play)
        await play.press(KARI, panel, play.words("nb", "settings-button-zone"), KARI)
        zones = await play.message(panel, KARI)
        await play.press(KARI, zones, "Asia/Jerusalem", KARI)
        assert "Asia/Jerusalem" in (await play.message(panel, KARI))["text"]
        # Ten in Jerusalem is past already: the next is tomorrow's.
        assert play.rows("SELECT next_at FROM schedules")[0][0].startswith("2027-01-12T08:00")
        await play.later(seconds=10)
        await play.say(KARI, "/settings America/New_York")
        assert "America/New_York" in (await play.last(KARI))["text"]
        # And Tuesday's it stays: what is past does not come back.
        assert play.rows("SELECT next_at FROM schedules")[0][0].startswith("2027-01-12T15:00")
        await play.later(seconds=10)
        for wrong in ("Europe/Nowhere", "../../etc/passwd", "<b>x</b>"):
            await play.say(KARI, f"/settings {wrong}")
            assert wrong in (await play.last(KARI))["text"]
        assert play.rows("SELECT zone FROM teams WHERE id = 1") == [("America/New_York",)]


async def test_a_skipped_or_dealt_date_does_not_come_back_with_another_time_zone(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        await play.say(KARI, "/schedule dilemmaer every day 10:00")
        await play.clock("next")
        assert len(await play.cards()) == 1
        await play.say(KARI, "/settings America/New_York")
        assert play.rows("SELECT next_at FROM schedules")[0][0].startswith("2027-01-12T15:00")
        await play.say(KARI, "/schedules")
        skip = play.words("nb", "schedule-skip")
        await play.press(KARI, await play.last(KARI), skip, KARI)
        await play.later(seconds=10)
        await play.say(KARI, "/settings Europe/Oslo")
        assert play.rows("SELECT next_at FROM schedules")[0][0].startswith("2027-01-13T09:00")


async def test_settings_in_private_are_not_taken_for_the_hello(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        number = (await play.messages())[0]["id"]
        while (panel := await opened(play))["id"] < number:
            await play.later(seconds=10)
        zones = play.words("nb", "settings-button-zone")
        await play.press(KARI, panel, zones, KARI)
        back = await play.message(panel, KARI)
        await play.press(KARI, back, play.words("nb", "button-back"), KARI)
        assert (await play.message(panel, KARI))["text"] == panel["text"]


async def test_a_lead_becomes_the_contact_by_the_deep_link_and_nobody_else(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        (hello,) = await play.messages()
        links = [b["url"] for row in hello["buttons"] for b in row if "url" in b]
        (payload,) = [one.partition("start=")[2] for one in links if "=contact-" in one]
        for person, key in ((KARI, "contact-added"), (INGRID, "not-allowed")):
            await play.post("start", person=person, payload=payload)
            told = (await play.last(person))["text"]
            assert told == play.words("nb", key, team="Hjemmetjenesten Nord")
        await play.post("start", person=NOA, payload="contact-wrong")
        assert (await play.last(NOA))["text"] == play.words("he", "contact-unknown")
        assert play.rows("SELECT user_id FROM contacts WHERE team_id = 1") == [(KARI,)]
        assert len(await play.messages()) == 1


async def test_the_private_chat_is_welcomed(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        for person, language in ((GRACE, "en"), (NOA, "he")):
            await play.post("start", person=person)
            assert (await play.last(person))["text"] == play.words(language, "start")


async def opened(play: Stage) -> Message:
    """The settings in Kari's private chat."""
    await play.say(KARI, "/settings@eske_demo_bot")
    return await play.last(KARI)


async def choices(play: Stage, panel: Message) -> list[str]:
    """The thresholds that are offered; the panel is shown again after that."""
    shown = await play.message(panel, KARI)
    await play.press(KARI, shown, play.words("nb", "settings-button-k"), KARI)
    offered = await play.message(panel, KARI)
    await play.press(KARI, offered, play.words("nb", "button-back"), KARI)
    await play.later(seconds=10)
    return [b["text"] for row in offered["buttons"] for b in row][:-1]
