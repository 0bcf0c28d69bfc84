"""A channel: its cards, and everything else in the private chat of whoever leads it."""

from datetime import time, timedelta
from pathlib import Path

import pytest

from bot.core.answer import Visibility
from bot.core.schedule import Rule
from bot.store import NewSchedule
from tests.flow.cast import (
    ASTRID,
    CARD_AT,
    CLOSE_AT,
    HEBREW,
    INGRID,
    KARI,
    NOA,
    STAFF,
    TOR,
    Message,
    Stage,
    stage,
)

CHANNEL, TITLE = -1002100000004, "Eske for alle"
CHANNEL_STAFF = STAFF[:5]


async def test_a_channel_gets_one_silent_hello_with_the_way_to_the_private_chat(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        (hello,) = await play.messages(CHANNEL)
        assert hello["text"] == play.words("nb", "channel-hello")
        assert hello["silent"]
        ((button,),) = hello["buttons"]
        assert button["text"] == play.words("nb", "channel-button-setup")
        assert button["url"] == f"https://t.me/eske_demo_bot?start={token(play)}"


async def test_whoever_added_eske_gets_the_settings_and_is_told_things(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        panel = await play.last(KARI)
        assert panel["text"].startswith(play.words("nb", "settings-title", team=TITLE))
        assert play.words("nb", "channel-how") in panel["text"]
        assert contacts(play) == [KARI]


async def test_the_hellos_button_opens_the_settings_for_those_who_lead_the_channel(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        await play.post("start", person=TOR, payload=token(play))
        panel = await play.last(TOR)
        assert panel["text"].startswith(play.words("nb", "settings-title", team=TITLE))
        assert contacts(play) == [KARI, TOR]
        for person in (INGRID, NOA):
            await play.post("start", person=person, payload=token(play))
            language = "he" if person == NOA else "nb"
            assert (await play.last(person))["text"] == play.words(language, "not-allowed")
        # An admin may set it up, and is told of what needs an admin anyway.
        await play.post("start", person=ASTRID, payload=token(play))
        assert TITLE in (await play.last(ASTRID))["text"]
        assert contacts(play) == [KARI, TOR]
        await play.post("start", person=TOR, payload="setup-no-such-token")
        assert (await play.last(TOR))["text"] == play.words("nb", "contact-unknown")


async def test_a_channels_settings_are_changed_in_private_and_offer_no_talk(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        panel = await play.last(KARI)
        captions = [button["text"] for row in panel["buttons"] for button in row]
        assert not {
            play.words("nb", f"settings-button-{name}") for name in ("talk", "contact")
        } & set(captions)
        await play.press(KARI, panel, "עברית", KARI)
        shown = await play.message(panel, KARI)
        assert shown["text"].startswith(play.words("he", "settings-title", team=TITLE))
        number = panel["buttons"][1][0]["data"].split(":")[2]
        answer = await play.press(KARI, shown, f"team:visibility:{number}:talk", KARI)
        assert answer["alert"]
        assert visibility(play) == [("anonymous",)]
        # Who leads no more may change nothing, whatever stands in the private chat.
        await play.post("member", chat=CHANNEL, who=TOR, status="member")
        await play.post("start", person=TOR)
        anything = await play.last(TOR)
        assert (await play.press(TOR, anything, f"team:language:{number}:en", TOR))["alert"]


async def test_a_card_in_a_channel_is_anonymous_and_counted_and_closed(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        card = await dealt(play)
        for person, choice in zip(CHANNEL_STAFF, (0, 1, 2, 3, 4), strict=True):
            await play.press(person, card, choice, CHANNEL)
        assert play.rows("SELECT count(*) FROM open_answers", "open.db") == [(5,)]
        stranger = await play.press(NOA, card, 0, CHANNEL)
        assert stranger["text"] == play.words("he", "press-stranger")
        await play.later(seconds=15)
        shown = (await play.message(card, CHANNEL))["text"]
        assert play.words("nb", "card-answered-anonymous", count=5, k=5) in shown
        await play.clock(CLOSE_AT)
        await play.later(minutes=5)
        closed = await play.message(card, CHANNEL)
        assert closed["buttons"] == []
        (result,) = [m for m in await play.messages(CHANNEL) if m["reply_to"] == card["id"]]
        assert play.words("nb", "result-spread", count=5) in result["text"]
        assert result["silent"]


async def test_a_command_in_a_channel_gets_one_silent_reply_and_another_bots_none(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        before = len(await play.messages(KARI))
        for text in ("/settings@another_bot", "Nytt fra ledelsen", "/a/b", "se /settings"):
            await play.say(KARI, text, CHANNEL)
        assert len(await play.messages(CHANNEL)) == 1
        for text in ("/settings", "/schedule@eske_demo_bot dilemmaer tue 09:00"):
            asked = await play.say(TOR, text, CHANNEL)
            reply = await play.last(CHANNEL)
            assert reply["text"] == play.words("nb", "channel-command")
            assert (reply["reply_to"], reply["silent"]) == (asked, True)
            assert reply["buttons"][0][0]["url"].endswith(token(play))
        assert len(await play.messages(CHANNEL)) == 3
        assert len(await play.messages(KARI)) == before
        assert play.rows("SELECT * FROM schedules") == []
        assert play.rows("SELECT body FROM updates WHERE body NOT NULL", "open.db") == []


async def test_what_goes_wrong_with_a_post_is_not_told_to_a_whole_channel(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        await play.stop()
        play.spoil("DROP TABLE former_chats")
        await play.start()
        await play.say(KARI, "/settings", CHANNEL)
        assert len(await play.messages(CHANNEL)) == 1
        assert len(play.errors) == 1
        play.errors.clear()


async def test_a_channel_where_eske_may_not_post_is_paused_until_it_may(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        for posts, state in ((False, "paused"), (True, "active")):
            await play.post("member", chat=CHANNEL, who="bot", status="administrator", posts=posts)
            assert play.rows("SELECT state FROM teams WHERE is_channel") == [(state,)]
        for person in (KARI, ASTRID):
            note = play.words("nb", "note-paused-rights", team=TITLE)
            assert (await play.last(person))["text"] == note
        # The hello that stands there still does.
        assert len(await play.messages(CHANNEL)) == 1


async def test_eske_without_the_right_to_post_tells_whoever_added_it(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        await play.post("member", chat=CHANNEL, who="bot", status="kicked")
        await play.stop()
        play.spoil("DELETE FROM teams WHERE is_channel")
        await play.start()
        await play.post("member", chat=CHANNEL, who="bot", status="administrator", posts=False)
        assert (await play.last(KARI))["text"] == play.words(
            "nb", "note-paused-rights", team=TITLE
        )
        assert len(await play.messages(CHANNEL)) == 1


async def test_a_channel_that_takes_no_hello_after_all_is_paused(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        await play.post("member", chat=CHANNEL, who="bot", status="kicked")
        await play.fault("kicked", "sendMessage", CHANNEL)
        await play.post("member", chat=CHANNEL, who="bot", status="administrator")
        assert play.rows("SELECT state, hello_message_id FROM teams WHERE is_channel") == [
            ("paused", None)
        ]


async def test_eske_removed_and_added_again_goes_on_with_a_new_hello(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        await play.post("member", chat=CHANNEL, who="bot", status="kicked")
        gone = play.words("nb", "note-paused-gone", team=TITLE)
        assert (await play.last(KARI))["text"] == gone
        assert (await play.last(ASTRID))["text"] == gone
        await play.post("member", chat=CHANNEL, who="bot", status="administrator")
        assert len(await play.messages(CHANNEL)) == 2
        assert (await play.last(CHANNEL))["text"] == play.words("nb", "channel-hello")
        assert play.rows("SELECT state FROM teams WHERE is_channel") == [("active",)]
        assert (await play.last(KARI))["text"].startswith(
            play.words("nb", "settings-title", team=TITLE)
        )


async def test_whoever_added_eske_and_blocked_it_is_left_alone(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        await play.post("member", chat=CHANNEL, who="bot", status="kicked")
        await play.post("member", chat=KARI, who="bot", status="kicked")
        before = await play.messages(KARI)
        await play.post("member", chat=CHANNEL, who="bot", status="administrator")
        assert (await play.last(CHANNEL))["text"] == play.words("nb", "channel-hello")
        assert await play.messages(KARI) == before
        assert contacts(play) == []


@pytest.mark.parametrize("admins", [str(ASTRID), ""])
async def test_notes_about_a_channel_go_to_admins_where_no_lead_can_be_reached(
    tmp_path: Path, admins: str
) -> None:
    async with stage(tmp_path, ESKE_ADMINS=admins) as play:
        panel = await play.last(KARI)
        for at_the_note in (True, False):
            told = len(await play.messages(ASTRID))
            await play.fault("drop-before", "sendMessage", CHANNEL)
            if at_the_note:
                await play.fault("blocked", "sendMessage", KARI)
            await play.press(KARI, panel, play.words("nb", "settings-button-first"), KARI)
            await play.later(seconds=30)
            assert contacts(play) == []
            if admins:
                note = await play.last(ASTRID)
                assert len(await play.messages(ASTRID)) == told + 1
                assert TITLE in note["text"]
                assert note["buttons"][0][0]["text"] == play.words("nb", "note-send-again")
            # Nothing of it stands in the channel.
            assert len(await play.messages(CHANNEL)) == 1
            await play.post("start", person=KARI)


async def test_an_admin_who_cannot_be_reached_is_not_tried_for_ever(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        panel = await play.last(KARI)
        await play.post("member", chat=ASTRID, who="bot", status="kicked")
        await play.fault("drop-before", "sendMessage", CHANNEL)
        await play.fault("blocked", "sendMessage", KARI)
        await play.press(KARI, panel, play.words("nb", "settings-button-first"), KARI)
        await play.later(seconds=30)
        assert play.rows("SELECT count(*) FROM outgoing WHERE state = 'pending'") == [(0,)]
        assert play.rows("SELECT count(*) FROM outgoing") == [(2,)]


@pytest.mark.parametrize(
    ("title", "kept"),
    [
        ("<b>Nytt</b> & <script>", "<b>Nytt</b> & <script>"),
        ("\u2069\u202eesketra\u202c mot\u2067 oss", "esketra mot oss"),
        ("\u202e", "…"),
        ("x" * 4096, "x" * 128),
        ("<" * 4096, "<" * 128),
    ],
)
async def test_any_title_of_a_channel_is_shown_and_none_is_markup(
    tmp_path: Path, title: str, kept: str
) -> None:
    async with stage(tmp_path) as play:
        await play.post("chat", chat=CHANNEL, title=title)
        assert play.rows("SELECT title FROM teams WHERE is_channel") == [(kept,)]
        await play.post("start", person=TOR, payload=token(play))
        head = play.words("nb", "settings-title", team="X").replace("X", kept)
        panel = await play.last(TOR)
        assert panel["text"].startswith(head)
        bold = [e for e in panel_entities(panel) if e["type"] == "bold"]
        assert len(bold) == 1


async def test_the_language_of_a_channel_is_its_titles_else_that_of_whoever_adds_eske(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        state = play.server.state
        channel = state.world.chats[CHANNEL]
        for title, adder, language in (
            ("ערוץ הצוות", KARI, "he"),
            ("News", INGRID, "nb"),
            ("News", STAFF[4], "en"),
        ):
            await play.post("member", chat=CHANNEL, who="bot", status="kicked")
            await play.stop()
            play.spoil("DELETE FROM teams WHERE is_channel")
            await play.start()
            channel.title = title
            for member in channel.members.values():
                if member.status == "creator":
                    member.status = "member"
            channel.members[adder].status = "creator"
            await play.post("member", chat=CHANNEL, who="bot", status="administrator")
            assert (await play.last(CHANNEL))["text"] == play.words(language, "channel-hello")


async def test_a_migrated_group_gets_its_old_result_anew_and_no_message_there_is_touched(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        card = await play.drawn(NOA, HEBREW)
        await play.press(NOA, card, 0, HEBREW)
        await play.clock(CLOSE_AT)
        new = HEBREW - 1002000000000
        await play.fault("migrate", "sendMessage", HEBREW)
        await play.later(minutes=1)
        await play.say(NOA, "/draw@eske_demo_bot", HEBREW)
        await play.later(minutes=1)
        before = await play.messages(new)
        edits = {m["id"]: m["edits"] for m in before}
        await play.stop()
        play.spoil("UPDATE outgoing SET state = 'pending' WHERE kind = 'result'")
        await play.start()
        await play.later(minutes=1)
        after = await play.messages(new)
        assert {m["id"]: m["edits"] for m in after[: len(before)]} == edits
        assert len(after) == len(before) + 1


async def dealt(play: Stage) -> Message:
    """The first card of a schedule for the channel, that means to be talked about."""
    ((number,),) = play.rows("SELECT id FROM teams WHERE is_channel")
    play.bot.eske.store.schedules.add(
        NewSchedule(
            team_id=number,
            origin="test",
            deck_ids=("dilemmaer",),
            rule=Rule("FREQ=WEEKLY;BYDAY=TU", time(9), CARD_AT.date()),
            open_for=timedelta(hours=24),
            visibility=Visibility.TALK,
            next_at=CARD_AT,
        )
    )
    await play.clock(CARD_AT)
    (card,) = await play.cards(CHANNEL)
    return card


def token(play: Stage) -> str:
    """The payload of the channel's deep link."""
    ((found,),) = play.rows("SELECT contact_token FROM teams WHERE is_channel")
    return f"setup-{found}"


def contacts(play: Stage) -> list[int]:
    """Who is told things about the channel."""
    found = play.rows(
        "SELECT user_id FROM contacts JOIN teams ON id = team_id WHERE is_channel ORDER BY 1"
    )
    return [row[0] for row in found]


def visibility(play: Stage) -> list[tuple[str]]:
    """How the channel's answers are seen."""
    return play.rows("SELECT visibility FROM teams WHERE is_channel")


def panel_entities(message: Message) -> list[dict[str, object]]:
    """What is formatted in a message."""
    found: list[dict[str, object]] = message.get("entities", [])
    return found
