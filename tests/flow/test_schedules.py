"""/schedules: what is planned in words, and every button that changes it."""

from datetime import timedelta
from pathlib import Path

from tests.flow.cast import CARD_AT, GRACE, KARI, PER, TEAM, Message, Stage, stage

STATES = "SELECT state FROM schedules ORDER BY id"
DATES = ("12. januar", "14. januar", "19. januar")


async def planned(play: Stage) -> Message:
    """The message with the buttons of a plan for Tuesdays and Thursdays."""
    await play.say(KARI, "/schedule dilemmaer tue,thu 09:00")
    return await play.last(KARI)


async def press(play: Stage, plan: Message, key: str, person: int = KARI, **values: int) -> str:
    """Press the button that is called so, where the plan stands now; what is said to that."""
    now = await play.message(plan, KARI)
    answer = await play.press(person, now, play.words("nb", key, **values), KARI)
    await play.later(seconds=5)
    return str(answer["text"])


async def test_schedules_are_listed_in_words_each_with_a_button_to_open_it(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        await play.say(KARI, "/schedules")
        assert "/schedule dilemmaer" in (await play.last(KARI))["text"]
        await planned(play)
        await play.say(KARI, "/schedules")
        listed = await play.last(KARI)
        assert all(date in listed["text"] for date in DATES)
        await play.later(seconds=10)
        await play.say(KARI, "/schedule dilemmaer first monday 08:30")
        await play.say(KARI, "/schedules")
        listed = await play.last(KARI)
        assert "første mandag i måneden kl. 08:30" in listed["text"]
        await play.press(KARI, listed, 1, KARI)
        opened = await play.message(listed, KARI)
        assert "mandag 1. februar kl. 08:30" in opened["text"]
        assert "12. januar" not in opened["text"]


async def test_a_pause_of_a_week_ends_by_itself(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        plan = await planned(play)
        await press(play, plan, "schedule-pause")
        said = await press(play, plan, "schedule-pause-weeks", weeks=1)
        assert said == play.words("nb", "schedule-now-paused")
        paused = await play.message(plan, KARI)
        assert "mandag 18. januar kl. 09:0" in paused["text"]
        await play.later(days=7)
        assert await play.cards() == []
        assert play.rows(STATES) == [("active",)]
        await play.clock("next")
        assert len(await play.cards()) == 1
        assert play.rows("SELECT due_at FROM deliveries")[0][0].startswith("2027-01-19T08:00")


async def test_a_pause_without_end_lasts_until_somebody_resumes(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        plan = await planned(play)
        await press(play, plan, "schedule-pause")
        await press(play, plan, "schedule-pause-open")
        assert play.words("nb", "schedule-paused") in (await play.message(plan, KARI))["text"]
        await play.later(days=30)
        assert play.rows("SELECT * FROM deliveries") == []
        assert await press(play, plan, "schedule-resume") == play.words(
            "nb", "schedule-now-resumed"
        )
        assert "11. februar" in (await play.message(plan, KARI))["text"]
        await play.clock("next")
        assert len(await play.cards()) == 1


async def test_the_next_one_is_skipped_once_even_by_a_double_tap(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        plan = await planned(play)
        for _ in range(2):
            await play.press(KARI, plan, play.words("nb", "schedule-skip"), KARI)
        shown = (await play.message(plan, KARI))["text"]
        assert ("12. januar" in shown, "14. januar" in shown) == (False, True)
        await play.clock(CARD_AT + timedelta(hours=1))
        assert await play.cards() == []
        await play.clock(CARD_AT + timedelta(days=2))
        assert len(await play.cards()) == 1


async def test_one_is_dealt_now_once_even_by_a_double_tap(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        plan = await planned(play)
        run = play.words("nb", "schedule-run")
        for _ in range(2):
            answer = await play.press(KARI, plan, run, KARI)
            assert answer["text"] == play.words("nb", "draw-comes")
        assert len(await play.cards()) == 1
        await play.later(minutes=1)
        await play.press(KARI, plan, run, KARI)
        assert len(await play.cards()) == 2
        assert "12. januar" in (await play.message(plan, KARI))["text"]


async def test_a_schedule_is_deleted_after_a_question_and_its_card_goes_on(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        plan = await planned(play)
        await play.clock(CARD_AT)
        await press(play, plan, "schedule-delete")
        asked = await play.message(plan, KARI)
        assert play.words("nb", "schedule-delete-really") in asked["text"]
        await press(play, plan, "button-back")
        assert play.rows(STATES) == [("active",)]
        await press(play, plan, "schedule-delete")
        await press(play, plan, "schedule-delete-yes")
        assert play.rows(STATES) == []
        gone = await play.message(plan, KARI)
        assert (gone["text"], gone["buttons"]) == (play.words("nb", "schedule-deleted"), [])
        (card,) = await play.cards()
        assert (await play.press(GRACE, card, 0))["text"]
        await play.later(days=9)
        assert play.rows("SELECT state FROM deliveries") == [("closed",)]


async def test_buttons_of_a_schedule_that_another_lead_deleted_say_so(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        plan = await planned(play)
        await play.post("member", chat=TEAM, who=PER, status="administrator")
        await play.say(PER, "/schedules")
        other = await play.last(PER)
        for key in ("schedule-delete", "schedule-delete-yes"):
            button = play.words("nb", key)
            await play.press(PER, await play.message(other, PER), button, PER)
        for place in range(5):
            answer = await play.press(KARI, plan, place, KARI)
            assert (answer["text"], answer["alert"]) == (play.words("nb", "schedule-gone"), True)


async def test_old_buttons_do_what_can_still_be_done(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        plan = await planned(play)
        number = play.rows("SELECT id FROM schedules")[0][0]
        await press(play, plan, "schedule-pause")
        for data in (f"schedule:pause:{number}:1", f"schedule:pause:{number}:1"):
            await play.press(KARI, plan, data, KARI)
        assert play.rows(STATES) == [("paused",)]
        # Skipping a paused one would bring nothing; a made-up pause is refused.
        await play.press(KARI, plan, 1, KARI)
        forged = await play.press(KARI, plan, f"schedule:pause:{number}:99", KARI)
        assert forged["text"] == play.words("nb", "press-unknown")
        await play.later(seconds=5)
        assert play.rows(STATES) == [("paused",)]
        staff = await play.press(GRACE, (await play.messages())[0], f"schedule:run:{number}:")
        assert staff["text"] == play.words("en", "not-allowed-press")


async def test_a_rule_that_is_through_ends_and_says_so(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        await play.say(KARI, "/schedule dilemmaer RRULE:FREQ=DAILY;COUNT=2 10:00")
        plan = await play.last(KARI)
        await play.later(days=3)
        assert play.rows(STATES) == [("ended",)]
        assert play.rows("SELECT count(*) FROM deliveries") == [(2,)]
        for place, key in ((0, None), (1, "schedule-ended-toast")):
            answer = await play.press(KARI, plan, place, KARI)
            assert answer["text"] == ("" if key is None else play.words("nb", key))
        await play.press(KARI, plan, f"schedule:pause:{1}:1", KARI)
        assert play.rows(STATES) == [("ended",)]
        await play.say(KARI, "/schedules")
        assert play.words("nb", "schedule-ended") in (await play.last(KARI))["text"]
