"""/admins and /audit: the right to change all that Eske deals is given, taken, and seen."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.edit import What
from tests.flow.admins_desk import desk, presses, writes
from tests.flow.cast import ASTRID, GRACE, INGRID, KARI, MONDAY, TEAM, Message, Stage, stage


async def link_of(play: Stage, admin: int) -> str:
    """The payload of a link that an admin makes in the bot."""
    await play.say(admin, "/admins", admin)
    await play.press(admin, await play.last(admin), 0, admin)
    return str((await play.last(admin))["text"]).partition("start=")[2].split()[0]


async def opened(play: Stage, person: int, payload: str) -> Message:
    """What a person sees who opens the link."""
    await play.post("start", person=person, payload=payload)
    await play.later(seconds=2)
    return await play.last(person)


async def granted(play: Stage, person: int, by: int = ASTRID) -> None:
    """Make somebody an admin."""
    offer = await opened(play, person, await link_of(play, by))
    await play.press(person, offer, 0, person)
    assert (await play.last(person))["text"] != offer["text"]


async def test_an_admin_makes_another_one_by_a_link_and_is_told(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        payload = await link_of(play, ASTRID)
        offer = await opened(play, INGRID, payload)
        assert offer["text"] == play.words("nb", "admins-offer")
        assert play.bot.eske.admins == {ASTRID}
        await play.press(INGRID, offer, 0, INGRID)
        assert (await play.last(INGRID))["text"] == play.words("nb", "admins-accepted")
        await play.later(seconds=5)
        told = play.words("nb", "note-admin-accepted", id=str(INGRID))
        assert (await play.last(ASTRID))["text"] == told
        await play.say(INGRID, "/admins", INGRID)
        listed = (await play.last(INGRID))["text"]
        assert "Ingrid" in listed
        assert str(ASTRID) in listed
        # Wherever admins may do something, the new one may.
        (hello,) = await play.messages()
        answer = await play.press(INGRID, hello, "team:zones:1:")
        assert not answer["alert"]


async def test_a_link_is_used_once_and_not_by_who_is_an_admin(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        payload = await link_of(play, ASTRID)
        own = await opened(play, ASTRID, payload)
        assert own["text"] == play.words("nb", "admins-already")
        first, second = [await opened(play, one, payload) for one in (INGRID, KARI)]
        await play.press(INGRID, first, 0, INGRID)
        answer = await play.press(KARI, second, 0, KARI)
        assert answer["text"] == play.words("nb", "admins-link-gone")
        again = await play.press(INGRID, first, f"admin:accept:0:{payload[6:]}", INGRID)
        assert again["text"] == play.words("nb", "admins-already")
        late = await opened(play, KARI, payload)
        assert late["text"] == play.words("nb", "admins-link-gone")
        assert play.bot.eske.admins == {ASTRID, INGRID}


async def test_a_link_is_good_for_a_day(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        payload = await link_of(play, ASTRID)
        await play.later(hours=24)
        late = await opened(play, INGRID, payload)
        assert late["text"] == play.words("nb", "admins-link-gone")


async def test_a_granted_right_is_taken_back_with_all_that_came_of_it(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        await granted(play, INGRID)
        payload = await link_of(play, INGRID)
        await play.say(ASTRID, "/admins", ASTRID)
        listed = await play.last(ASTRID)
        await play.press(
            ASTRID, listed, play.words("nb", "admins-button-revoke", who="Ingrid")[:12], ASTRID
        )
        asked = await play.last(ASTRID)
        for _ in range(2):
            await play.later(seconds=5)
            answer = await play.press(ASTRID, asked, f"admin:revoke:{INGRID}:", ASTRID)
            assert not answer["alert"]
        assert play.bot.eske.admins == {ASTRID}
        await play.say(INGRID, "/admins", INGRID)
        assert (await play.last(INGRID))["text"] == play.words("nb", "not-allowed-admin")
        late = await opened(play, KARI, payload)
        assert late["text"] == play.words("nb", "admins-link-gone")


async def test_who_is_named_in_the_settings_is_taken_out_there(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        await granted(play, INGRID)
        await play.say(INGRID, "/admins", INGRID)
        listed = await play.last(INGRID)
        for data in (f"admin:ask:{ASTRID}:", f"admin:revoke:{ASTRID}:"):
            answer = await play.press(INGRID, listed, data, INGRID)
            assert answer["text"] == play.words("nb", "admins-is-configured")
        answer = await play.press(INGRID, listed, f"admin:ask:{KARI}:", INGRID)
        assert answer["text"] == play.words("nb", "admins-is-none")
        assert play.bot.eske.admins == {ASTRID, INGRID}


async def test_the_last_admin_stays(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        await granted(play, INGRID)
        await play.stop()
        object.__setattr__(play._config, "admins", frozenset())
        await play.start()
        await play.say(INGRID, "/admins", INGRID)
        answer = await play.press(
            INGRID, await play.last(INGRID), f"admin:revoke:{INGRID}:", INGRID
        )
        assert answer["text"] == play.words("nb", "admins-last")
        await granted(play, KARI, INGRID)
        await play.press(INGRID, await play.last(INGRID), f"admin:revoke:{INGRID}:", INGRID)
        assert play.bot.eske.admins == {KARI}


@pytest.mark.parametrize("command", ["/admins", "/audit"])
async def test_what_is_for_admins_is_told_to_nobody_else_and_in_no_group(
    tmp_path: Path, command: str
) -> None:
    async with stage(tmp_path) as play:
        await play.say(GRACE, command, GRACE)
        assert (await play.last(GRACE))["text"] == play.words("en", "not-allowed-admin")
        await play.post("member", chat=TEAM, who=ASTRID, status="member")
        before = await play.messages()
        await play.say(ASTRID, f"{command}@eske_demo_bot", TEAM)
        assert await play.messages() == before
        assert (await play.last(ASTRID))["text"] == play.words("nb", "admin-in-private")
        for data in ("admin:link:0:", "audit:page:0:"):
            answer = await play.press(KARI, before[0], data)
            assert answer["alert"], data


async def test_the_audit_list_says_who_did_what_page_by_page(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        await play.say(ASTRID, "/audit", ASTRID)
        assert (await play.last(ASTRID))["text"] == play.words("nb", "audit-empty")
        await granted(play, INGRID)
        await play.say(INGRID, "/audit", INGRID)
        line = play.words(
            "nb",
            "audit-line",
            when="mandag 11. januar kl. 09:01",
            who=str(ASTRID),
            what=play.words("nb", "what-grant"),
            about=str(INGRID),
        )
        assert line in (await play.last(INGRID))["text"]
        for number in range(17):
            at = MONDAY + timedelta(minutes=number)
            play.bot.eske.store.audit.add(at, None, What.DISK, f"deck/d{number}")
        await play.say(ASTRID, "/audit", ASTRID)
        newest = await play.last(ASTRID)
        assert "deck/d16" in newest["text"]
        await play.press(ASTRID, newest, play.words("nb", "button-older"), ASTRID)
        await play.press(ASTRID, await play.last(ASTRID), play.words("nb", "button-older"), ASTRID)
        oldest = await play.last(ASTRID)
        assert play.words("nb", "who-you") in oldest["text"]
        assert play.words("nb", "who-disk") in oldest["text"]
        assert len(oldest["buttons"][0]) == 1


async def test_the_private_menu_shows_admins_what_they_can_do(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        await granted(play, INGRID)
        await play.later(seconds=5)
        menus = play.server.state.profile.commands
        shown = [names for scope, names in menus.items() if str(INGRID) in str(scope)]
        assert "audit" in str(shown)
        await play.say(INGRID, "/help", INGRID)
        assert "/audit" in (await play.last(INGRID))["text"]


async def test_no_words_of_cards_or_answers_are_in_the_audit_list_or_the_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    async with stage(tmp_path, limits=False) as play:
        card = await play.drawn(deck="hverdagskort")
        await play.opened(INGRID, card)
        await play.say(INGRID, "Mitt zebrasvar.", INGRID)
        await desk(play, "Ny kortstokk")
        await writes(play, "Zebra", "Om zebraer.", "Hva er en zebra?")
        await presses(play, "Publiser", "Endre", "Tekst")
        await writes(play, "Hvor er zebraen?")
        await presses(play, "Publiser")
        await writes(play, "/undo")
        (tmp_path / "reflection_cards" / "zebra.yaml").write_text("zebra: [zebra", "utf-8")
        await play.later(minutes=2)
        about = play.rows("SELECT action, about FROM audit")
        assert ("new", "deck/zebra#zebra-1") in about
        # An id is made of the first title, and says where an entry belongs.
        assert "zebraen" not in str(about) + caplog.text
        assert "zebraer" not in str(about) + caplog.text
        assert "zebrasvar" not in str(about) + caplog.text
        play.errors.clear()
