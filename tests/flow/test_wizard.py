"""The wizard: walked through in Norwegian and Hebrew, and everything that can come between."""

import functools
import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from tests.flow.cast import (
    ASTRID,
    CARD_AT,
    GRACE,
    HEBREW,
    KARI,
    LEADERS,
    MONDAY,
    NOA,
    PER,
    TEAM,
    TOR,
    Message,
    Stage,
    plain,
    stage,
)
from tests.flow.test_formats import DECK, write

PLANS = "SELECT deck_ids, rrule, wall_time, open_minutes, visibility, state FROM schedules"
SESSION_PLANS = "SELECT script_ids, starts, deck_ids, rrule FROM schedules"
DRAFTS = "SELECT count(*) FROM drafts"


async def asked(play: Stage, person: int = KARI, chat: int = TEAM) -> Message:
    """The wizard in a person's private chat, by the link that the command in the group gives."""
    await play.say(person, "/schedule@eske_demo_bot", chat)
    return await followed(play, person, link(await play.last(chat)))


async def opened(play: Stage, person: int = KARI, chat: int = TEAM) -> Message:
    """The wizard where it asks about cards, or where one was."""
    shown = await asked(play, person, chat)
    cards = [b for row in shown["buttons"] for b in row if ":subject:" in b["data"]][:1]
    return await tap(play, shown, *(button["text"] for button in cards), person=person)


async def followed(play: Stage, person: int, payload: str) -> Message:
    """What stands in a person's private chat after a deep link was followed."""
    await play.post("start", person=person, payload=payload)
    await play.later(seconds=4)
    return await play.last(person)


def link(message: Message) -> str:
    """The payload of the deep link on a message's first button with one."""
    urls = [b["url"] for row in message["buttons"] for b in row if "url" in b]
    return str(urls[0]).partition("start=")[2]


def captions(message: Message) -> list[str]:
    """What stands on the buttons."""
    return [plain(button["text"]) for row in message["buttons"] for button in row]


async def tap(play: Stage, shown: Message, *words: str, person: int = KARI) -> Message:
    """Press buttons one after the other, each where the message stands then."""
    for word in words:
        now = await play.message(shown, person)
        answer = await play.press(person, now, word, person)
        assert answer["text"] in (None, ""), answer
    return await play.message(shown, person)


async def refused(play: Stage, shown: Message, which: str, person: int = KARI) -> str:
    """What is said, as an alert, to a press that is not taken."""
    answer = await play.press(person, shown, which, person)
    assert answer["alert"]
    return str(answer["text"])


async def to_confirm(play: Stage, person: int = KARI, chat: int = TEAM) -> Message:
    """The wizard at its last step, for dilemmas on Tuesdays at nine."""
    shown = await opened(play, person, chat)
    say = words_of(play, "nb")
    steps = ("Dilemmaer", say("wizard-next"), "tirsdag", say("wizard-next"), "09:00")
    more = (say("wizard-rhythm-weekly"), "24 timer", say("wizard-visibility-anonymous"))
    return await tap(play, shown, *steps, *more, person=person)


def words_of(play: Stage, language: str) -> Callable[..., str]:
    """The texts of one language."""
    return functools.partial(play.words, language)


async def test_a_lead_walks_through_every_step_to_a_card(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        say = words_of(play, "nb")
        said = await play.say(KARI, "/schedule@eske_demo_bot")
        invitation = await play.last()
        assert (invitation["reply_to"], invitation["silent"]) == (said, True)
        assert captions(invitation) == [say("wizard-button-plan")]
        await play.post("start", person=KARI, payload=link(invitation))
        before = len(await play.messages(KARI))
        shown = await play.last(KARI)
        for subject in ("cards", "sessions"):
            assert say(f"wizard-means-{subject}") in shown["text"]
        shown = await tap(play, shown, say("wizard-subject-cards"))
        assert "Hverdagssituasjoner der to gode hensyn" in shown["text"]
        assert "15 kort" in shown["text"]
        shown = await tap(play, shown, "Dilemmaer", "Fem prosesser")
        assert "✓ Dilemmaer" in captions(shown)
        shown = await tap(play, shown, say("wizard-next"))
        assert "Dilemmaer og Fem prosesser" in shown["text"]
        assert "mandag til fredag" in captions(shown)
        await tap(play, shown, "tirsdag", "torsdag", say("wizard-next"))
        shown = await tap(play, shown, "09:30", say("wizard-rhythm-weekly"))
        assert say("wizard-ask-open-for") in shown["text"]
        shown = await tap(play, shown, "2 dager")
        assert say("wizard-means-talk") in shown["text"]
        assert say("wizard-means-open") in shown["text"]
        shown = await tap(play, shown, say("wizard-visibility-anonymous"))
        for words in ("12. januar", "14. januar", "19. januar", "kl. 09:30", "8 av 8"):
            assert words in shown["text"]
        assert play.rows(PLANS) == []
        shown = await tap(play, shown, say("wizard-yes"))
        assert say("schedule-made") in shown["text"]
        assert play.rows(PLANS) == [
            (
                '["dilemmaer", "fem-prosesser"]',
                "FREQ=WEEKLY;BYDAY=TU,TH",
                *("09:30", 2880, "anonymous", "active"),
            )
        ]
        assert play.rows(DRAFTS) == [(0,)]
        assert len(await play.messages(KARI)) == before
        await play.clock(CARD_AT + timedelta(minutes=30))
        assert play.rows("SELECT state FROM deliveries") == [("open",)]


async def test_a_hebrew_team_plans_from_sunday_to_thursday(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        say = words_of(play, "he")
        shown = await opened(play, NOA, HEBREW)
        shown = await tap(play, shown, "דילמות", say("wizard-next"), person=NOA)
        assert "יום ראשון עד יום חמישי" in captions(shown)
        days = [caption for caption in captions(shown) if caption.startswith("יום")]
        assert days[0] == "יום ראשון"
        shown = await tap(play, shown, "יום ראשון עד", say("wizard-next"), person=NOA)
        assert "Asia/Jerusalem" in shown["text"]
        await play.say(NOA, "בשעה 9:15", NOA)
        await tap(play, shown, say("wizard-rhythm-weekly"), person=NOA)
        shown = await tap(play, shown, "24 שעות", say("wizard-visibility-anonymous"), person=NOA)
        assert "בשעה 09:15" in shown["text"]
        await tap(play, shown, say("wizard-yes"), person=NOA)
        (plan,) = play.rows(PLANS)
        assert plan[1:3] == ("FREQ=WEEKLY;BYDAY=SU,MO,TU,WE,TH", "09:15")
        await play.clock(MONDAY + timedelta(days=1))
        assert play.rows("SELECT language, state FROM deliveries") == [("he", "open")]


async def test_a_lead_plans_sessions_that_ask_first(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        say = words_of(play, "nb")
        shown = await asked(play, PER, LEADERS)
        shown = await tap(play, shown, say("wizard-subject-sessions"), person=PER)
        assert await refused(play, shown, say("wizard-next"), PER) == say("wizard-missing-scripts")
        shown = await tap(play, shown, say("wizard-scripts-all"), person=PER)
        chosen = [caption for caption in captions(shown) if caption.startswith("✓")]
        assert len(chosen) == len(play.bot.eske.library.scripts) == 12
        shown = await tap(play, shown, "Uten pynt", say("wizard-next"), person=PER)
        assert say("wizard-scripts-many", count=11) in shown["text"]
        await tap(play, shown, "tirsdag", say("wizard-next"), "08:30", person=PER)
        shown = await tap(play, shown, say("wizard-rhythm-weekly"), person=PER)
        for starts in ("itself", "ask"):
            assert say(f"wizard-means-{starts}") in shown["text"]
        # Nothing is asked that sessions have not.
        shown = await tap(play, shown, say("wizard-starts-ask"), person=PER)
        for words in ("12. januar", "19. januar", "26. januar", "kl. 08:30", "7 av 7"):
            assert words in shown["text"]
        assert say("schedule-starts-ask") in shown["text"]
        assert play.rows(PLANS) == []
        shown = await tap(play, shown, say("wizard-yes"), person=PER)
        assert say("schedule-made") in shown["text"]
        ((scripts, starts, decks, rule),) = play.rows(SESSION_PLANS)
        assert (len(json.loads(scripts)), "uten-pynt" in scripts) == (11, False)
        assert (starts, decks, rule) == ("ask", "[]", "FREQ=WEEKLY;BYDAY=TU")
        await play.clock(CARD_AT - timedelta(minutes=30))
        assert play.rows("SELECT state FROM sessions") == [("asking",)]


async def test_a_hebrew_team_plans_one_session_that_starts_by_itself(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        say = words_of(play, "he")
        shown = await asked(play, NOA, HEBREW)
        await tap(play, shown, say("wizard-subject-sessions"), "ההרגל הישן", person=NOA)
        await tap(play, shown, say("wizard-next"), "יום שלישי", say("wizard-next"), person=NOA)
        await play.say(NOA, "בשעה 9:15", NOA)
        shown = await tap(play, shown, say("wizard-rhythm-every-2"), person=NOA)
        shown = await tap(play, shown, say("wizard-starts-itself"), person=NOA)
        assert "ההרגל הישן" in shown["text"]
        await tap(play, shown, say("wizard-yes"), person=NOA)
        ((scripts, starts, *_),) = play.rows(SESSION_PLANS)
        assert (scripts, starts) == ('["den-gamle-vanen"]', "itself")
        # A quarter past nine in Jerusalem.
        await play.clock(CARD_AT - timedelta(minutes=45))
        assert play.rows("SELECT state, script_id FROM sessions") == [
            ("running", "den-gamle-vanen")
        ]


async def test_a_plan_of_sessions_is_changed_and_stays_one(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        say = words_of(play, "nb")
        await play.say(KARI, "/schedule focus:fem-steder every 2 weeks tue 08:30")
        shown = await tap(play, await play.last(KARI), say("schedule-change"))
        assert say("wizard-ask-confirm") in shown["text"]
        changes = [caption for caption in captions(shown) if caption.startswith("Endre")]
        assert changes == [
            say(f"wizard-to-{step}") for step in ("scripts", "days", "time", "rhythm", "starts")
        ]
        number = play.rows("SELECT id FROM drafts")[0][0]
        assert await refused(play, shown, f"draft:subject:{number}:cards")
        shown = await tap(play, shown, say("wizard-to-scripts"), "Uten pynt", say("wizard-done"))
        shown = await tap(play, shown, say("wizard-to-starts"), say("wizard-starts-ask"))
        shown = await tap(play, shown, say("wizard-to-time"), "08:00")
        shown = await tap(play, shown, say("wizard-yes-change"))
        assert say("schedule-changed") in shown["text"]
        assert play.rows(SESSION_PLANS) == [
            ('["fem-steder", "uten-pynt"]', "ask", "[]", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;WKST=TU")
        ]
        assert play.rows("SELECT next_at FROM schedules")[0][0].startswith("2027-01-12T07:00")


async def test_every_step_leads_back_and_out(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        say = words_of(play, "nb")
        shown = await to_confirm(play)
        for step in ("visibility", "open-for", "rhythm", "time", "days", "decks", "subject"):
            # From the whole plan one goes to a step, and back to the whole.
            shown = await tap(play, shown, say(f"wizard-to-{step}"))
            assert play.words("nb", f"wizard-ask-{step}", zone="Europe/Oslo", k=5) in shown["text"]
            shown = await tap(play, shown, say("wizard-done"))
            assert say("wizard-ask-confirm") in shown["text"]
        shown = await tap(play, shown, say("wizard-cancel"))
        assert (shown["text"], shown["buttons"]) == (say("wizard-cancelled"), [])
        shown = await opened(play)
        shown = await tap(play, shown, "Dilemmaer", say("wizard-next"), say("button-back"))
        assert "✓ Dilemmaer" in captions(shown)


async def test_nothing_can_be_left_out(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        say = words_of(play, "nb")
        shown = await opened(play)
        number = play.rows("SELECT id FROM drafts")[0][0]
        assert await refused(play, shown, say("wizard-next")) == say("wizard-missing-decks")
        forged = f"draft:step:{number}:confirm"
        assert await refused(play, shown, forged) == say("wizard-missing-decks")
        assert await refused(play, shown, f"draft:done:{number}:") == say("wizard-missing-decks")
        shown = await tap(play, shown, "Dilemmaer", say("wizard-next"))
        assert await refused(play, shown, say("wizard-next")) == say("wizard-missing-days")
        for wrong in ("at:25", "day:+9", "deck:x", "open:1", "rhythm:kept", "keep:", "what:1"):
            verb, _, value = wrong.partition(":")
            assert await refused(play, shown, f"draft:{verb}:{number}:{value}")
        assert play.rows(PLANS) == []


async def test_a_draft_survives_a_restart_and_a_week(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        say = words_of(play, "nb")
        shown = await to_confirm(play)
        assert "12. januar" in shown["text"]
        await play.stop()
        await play.start()
        await play.later(days=7, hours=1)
        # The dates that the lead saw are past: that yes was to another plan.
        assert await refused(play, shown, say("wizard-yes")) == say("wizard-look-again")
        shown = await play.message(shown, KARI)
        assert "12. januar" not in shown["text"]
        assert "19. januar" in shown["text"]
        await tap(play, shown, say("wizard-yes"))
        assert len(play.rows(PLANS)) == 1


async def test_the_link_goes_on_where_one_was(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        shown = await opened(play)
        await tap(play, shown, "Dilemmaer", play.words("nb", "wizard-next"))
        again = await opened(play)
        assert again["id"] != shown["id"]
        assert play.words("nb", "wizard-ask-days") in again["text"]
        assert play.rows(DRAFTS) == [(1,)]


async def test_a_double_tap_does_once_what_one_does(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        say = words_of(play, "nb")
        shown = await opened(play)
        for word in ("Dilemmaer", "next", "tirsdag", "next", "09:00", "weekly", "24 timer"):
            key = {"next": "wizard-next", "weekly": "wizard-rhythm-weekly"}.get(word)
            now = await play.message(shown, KARI)
            for _ in range(2):
                await play.press(KARI, now, say(key) if key else word, KARI)
        now = await tap(play, shown, say("wizard-visibility-talk"))
        for _ in range(2):
            answer = await play.press(KARI, now, say("wizard-yes"), KARI)
            assert not answer["alert"]
        assert say("schedule-made") in (await play.message(shown, KARI))["text"]
        assert len(play.rows(PLANS)) == 1


async def test_buttons_of_a_cancelled_or_finished_draft_say_so(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        say = words_of(play, "nb")
        old = await opened(play)
        await tap(play, old, say("wizard-cancel"))
        # Neither does a new draft take the presses of an old one.
        confirm = await to_confirm(play)
        assert await refused(play, old, "Dilemmaer") == say("wizard-gone")
        await tap(play, confirm, say("wizard-yes"))
        assert await refused(play, confirm, say("wizard-to-days")) == say("wizard-gone")
        await tap(play, await to_confirm(play), say("wizard-yes"))
        assert len(play.rows(PLANS)) == 2


async def test_two_leads_plan_at_once_each_their_own(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        say = words_of(play, "nb")
        mine = await to_confirm(play)
        theirs = await to_confirm(play, TOR)
        assert play.rows(DRAFTS) == [(2,)]
        await tap(play, mine, say("wizard-yes"))
        await tap(play, theirs, say("wizard-yes"), person=TOR)
        assert len(play.rows(PLANS)) == 2


async def test_a_draft_is_its_makers_own(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        shown = await to_confirm(play)
        (yes,) = [b["data"] for row in shown["buttons"] for b in row if ":done:" in b["data"]]
        number = play.rows("SELECT id FROM drafts")[0][0]
        await play.post("start", person=GRACE)
        theirs = await play.last(GRACE)
        for data in (yes, f"draft:cancel:{number}:", f"draft:day:{number}:+1"):
            assert await refused(play, theirs, data, GRACE) == play.words("en", "press-unknown")
        # Nor does its maker turn a message of the group into it.
        hello = (await play.messages())[0]
        answer = await play.press(KARI, hello, f"draft:step:{number}:days")
        assert answer["alert"]
        assert (await play.messages())[0]["text"] == hello["text"]
        assert (play.rows(PLANS), play.rows(DRAFTS)) == ([], [(1,)])


async def test_staff_cannot_follow_the_link(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        await play.say(KARI, "/schedule@eske_demo_bot")
        payload = link(await play.last())
        await play.post("start", person=GRACE, payload=payload)
        assert (await play.last(GRACE))["text"] == play.words("en", "not-allowed")
        await play.post("start", person=KARI, payload=payload + "x")
        assert (await play.last(KARI))["text"] == play.words("nb", "contact-unknown")
        assert play.rows(DRAFTS) == [(0,)]
        before = len(await play.messages())
        await play.say(GRACE, "/schedule@eske_demo_bot")
        assert len(await play.messages()) == before


async def test_who_loses_the_right_in_the_middle_plans_nothing(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        say = words_of(play, "nb")
        shown = await to_confirm(play, TOR)
        await play.post("member", chat=TEAM, who=TOR, status="member")
        assert await refused(play, shown, say("wizard-yes"), TOR) == say("not-allowed-press")
        assert (play.rows(PLANS), play.rows(DRAFTS)) == ([], [(1,)])


async def test_a_deck_that_is_retired_in_the_middle_is_asked_for_anew(tmp_path: Path) -> None:
    write(tmp_path, DECK)
    async with stage(tmp_path, limits=False) as play:
        say = words_of(play, "nb")
        shown = await opened(play)
        await tap(play, shown, "Våre kort", say("wizard-next"), "tirsdag", say("wizard-next"))
        shown = await tap(play, shown, "09:00", say("wizard-rhythm-weekly"), "24 timer")
        shown = await tap(play, shown, say("wizard-visibility-talk"))
        (tmp_path / "reflection_cards" / "vare.yaml").unlink()
        await play.later(minutes=2)
        assert await refused(play, shown, say("wizard-yes")) == say("wizard-missing-decks")
        shown = await play.message(shown, KARI)
        assert not any("Våre kort" in caption for caption in captions(shown))
        shown = await tap(play, shown, "Hverdagskort", say("wizard-done"))
        await tap(play, shown, say("wizard-yes"))
        assert play.rows(PLANS)[0][0] == '["hverdagskort"]'


async def test_who_blocks_the_bot_in_the_middle_can_come_back(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        shown = await opened(play)
        await tap(play, shown, "Dilemmaer", play.words("nb", "wizard-next"))
        await play.post("member", chat=KARI, who="bot", status="kicked")
        await play.later(hours=1)
        again = await opened(play)
        assert play.words("nb", "wizard-ask-days") in again["text"]
        assert "Dilemmaer" in again["text"]


async def test_the_anonymous_administrator_gets_the_link_too(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        said = await play.say(TOR, "/schedule@eske_demo_bot", speaks_as="anonymous")
        invitation = await play.last()
        assert (invitation["reply_to"], invitation["silent"]) == (said, True)
        await play.post("start", person=TOR, payload=link(invitation))
        assert play.words("nb", "wizard-ask-subject") in (await play.last(TOR))["text"]


@pytest.mark.parametrize("text", ["13:15", "1315", "kl 13.15", "Kl. 13:15"])
async def test_a_time_can_be_written(tmp_path: Path, text: str) -> None:
    async with stage(tmp_path, limits=False) as play:
        say = words_of(play, "nb")
        await play.post("start", person=KARI)
        # Before a draft asks for it, it is not the wizard's.
        await play.say(KARI, text, KARI)
        assert (await play.last(KARI))["text"] == say("private-words")
        shown = await opened(play)
        shown = await tap(
            play, shown, "Dilemmaer", say("wizard-next"), "tirsdag", say("wizard-next")
        )
        await play.say(KARI, "i morgen", KARI)
        assert (await play.last(KARI))["text"] == say("private-words")
        await play.say(KARI, text, KARI)
        shown = await play.message(shown, KARI)
        assert "13:15" in shown["text"]
        assert say("wizard-ask-rhythm") in shown["text"]


async def test_a_time_in_the_quiet_hours_is_kept_and_said(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        say = words_of(play, "nb")
        shown = await to_confirm(play)
        assert say("wizard-quiet", at="09:00") not in shown["text"]
        await tap(play, shown, say("wizard-to-time"))
        await play.say(KARI, "21:30", KARI)
        shown = await play.message(shown, KARI)
        assert say("wizard-quiet", at="21:30") in shown["text"]


async def test_a_plan_is_changed_and_its_every_second_week_stays(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        say = words_of(play, "nb")
        await play.say(KARI, "/schedule dilemmaer every 2 weeks tue 09:00")
        plan = await play.last(KARI)
        assert "12. januar" in plan["text"]
        # In the week between, when a new rule would begin with the wrong week.
        await play.later(days=3)
        shown = await tap(play, plan, say("schedule-change"))
        assert say("wizard-ask-confirm") in shown["text"]
        shown = await tap(play, shown, say("wizard-to-time"), "10:00")
        shown = await tap(play, shown, say("wizard-to-visibility"), say("wizard-visibility-talk"))
        assert "26. januar" in shown["text"]
        assert "19. januar" not in shown["text"]
        shown = await tap(play, shown, say("wizard-yes-change"))
        assert say("schedule-changed") in shown["text"]
        assert play.rows(PLANS)[0][1:5] == (
            *("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;WKST=TU", "10:00", 1440, "talk"),
        )
        assert play.rows("SELECT next_at FROM schedules")[0][0].startswith("2027-01-26T09:00")


async def test_a_changed_plan_stays_paused_and_does_not_bring_back_what_was_skipped(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path, limits=False) as play:
        say = words_of(play, "nb")
        await play.say(KARI, "/schedule dilemmaer tue,thu 09:00")
        plan = await play.last(KARI)
        await play.press(KARI, plan, say("schedule-skip"), KARI)
        shown = await tap(play, plan, say("schedule-change"), say("wizard-to-open-for"), "8 timer")
        assert "12. januar" not in shown["text"]
        plan = await tap(play, shown, say("wizard-yes-change"))
        assert play.rows("SELECT next_at FROM schedules")[0][0].startswith("2027-01-14T08:00")
        await play.press(KARI, plan, say("schedule-pause"), KARI)
        plan = await play.message(plan, KARI)
        await play.press(KARI, plan, say("schedule-pause-open"), KARI)
        await play.later(minutes=1)
        plan = await play.message(plan, KARI)
        shown = await tap(play, plan, say("schedule-change"), say("wizard-to-time"), "10:00")
        await tap(play, shown, say("wizard-yes-change"))
        assert play.rows("SELECT state, next_at FROM schedules") == [("paused", None)]


async def test_a_rule_of_ones_own_can_be_kept(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        say = words_of(play, "nb")
        await play.say(KARI, "/schedule dilemmaer second tuesday 09:00")
        shown = await tap(play, await play.last(KARI), say("schedule-change"))
        shown = await tap(play, shown, say("wizard-to-days"))
        (kept,) = [caption for caption in captions(shown) if "andre tirsdag" in caption]
        assert kept.startswith("✓ ")
        shown = await tap(play, shown, "fredag")
        assert f"✓ {kept}" not in captions(shown)
        shown = await tap(play, shown, kept.removeprefix("✓ "), say("wizard-to-time"), "10:00")
        await tap(play, shown, say("wizard-yes-change"))
        assert play.rows(PLANS)[0][1:3] == ("FREQ=MONTHLY;BYDAY=2TU", "10:00")


async def test_a_plan_that_another_lead_deletes_in_the_middle_is_gone(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        say = words_of(play, "nb")
        await play.say(KARI, "/schedule dilemmaer tue 09:00")
        shown = await tap(play, await play.last(KARI), say("schedule-change"))
        await play.post("start", person=ASTRID)
        admins = await play.last(ASTRID)
        await play.press(ASTRID, admins, "schedule:delete:1:1", ASTRID)
        assert await refused(play, shown, say("wizard-yes-change")) == say("wizard-gone")
        assert play.rows(PLANS) == []


async def test_two_leads_do_not_undo_each_others_changes_unseen(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        say = words_of(play, "nb")
        await play.say(KARI, "/schedule dilemmaer tue 09:00")
        mine = await tap(play, await play.last(KARI), say("schedule-change"))
        mine = await tap(play, mine, say("wizard-to-open-for"), "8 timer")
        await play.say(TOR, "/schedules@eske_demo_bot", speaks_as="anonymous")
        answer = await play.press(TOR, await play.last(), say("schedule-change"))
        theirs = await followed(play, TOR, answer["url"].partition("start=")[2])
        theirs = await tap(play, theirs, say("wizard-to-time"), "10:00", person=TOR)
        await tap(play, theirs, say("wizard-yes-change"), person=TOR)
        said = await refused(play, mine, say("wizard-yes-change"))
        assert said == say("wizard-changed-meanwhile")
        assert play.rows(PLANS)[0][2:4] == ("10:00", 1440)
        await tap(play, mine, say("wizard-yes-change"))
        assert play.rows(PLANS)[0][2:4] == ("09:00", 480)


async def test_a_rule_that_is_through_is_not_confirmed(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        say = words_of(play, "nb")
        await play.say(KARI, "/schedule dilemmaer RRULE:FREQ=DAILY;COUNT=1 10:00")
        plan = await play.last(KARI)
        await play.later(days=2)
        shown = await tap(play, plan, say("schedule-change"))
        assert say("schedule-ended") in shown["text"]
        assert await refused(play, shown, say("wizard-yes-change")) == say("wizard-ended")
        shown = await tap(play, shown, say("wizard-to-days"), "fredag", say("wizard-next"))
        shown = await tap(play, shown, say("wizard-rhythm-weekly"))
        await tap(play, shown, say("wizard-yes-change"))
        assert play.rows(PLANS)[0][1] == "FREQ=WEEKLY;BYDAY=FR"
        assert play.rows("SELECT state FROM schedules") == [("active",)]


async def test_in_a_group_the_button_to_change_leads_into_the_private_chat(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path, limits=False) as play:
        say = words_of(play, "nb")
        await play.say(TOR, "/schedule dilemmaer tue 09:00", speaks_as="anonymous")
        plan = await play.last()
        answer = await play.press(TOR, plan, say("schedule-change"))
        await play.post("start", person=TOR, payload=answer["url"].partition("start=")[2])
        shown = await play.last(TOR)
        assert say("wizard-ask-confirm") in shown["text"]
        shown = await tap(play, shown, say("wizard-cancel"), person=TOR)
        assert shown["text"] == say("wizard-as-was")
        assert len(play.rows(PLANS)) == 1
        await play.post("start", person=PER, payload=answer["url"].partition("start=")[2])
        assert (await play.last(PER))["text"] == say("not-allowed")


async def test_the_hello_leads_to_the_wizard(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        hello = (await play.messages())[0]
        assert captions(hello)[0] == play.words("nb", "wizard-button-plan")
        await play.post("start", person=KARI, payload=link(hello))
        assert play.words("nb", "wizard-ask-subject") in (await play.last(KARI))["text"]
