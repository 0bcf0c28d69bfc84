"""What Eske says of itself and to each person: help, languages, menus, privacy, the next step."""

from pathlib import Path
from typing import Any

import pytest
from telegram import (
    BotCommandScope,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
)

from bot.core.deck import LANGUAGES
from bot.menus import EVERYONES, LEADS, set_menus
from bot.messages.voice import toast
from tests.flow.cast import (
    ASTRID,
    ELISHEVA,
    GRACE,
    HEBREW,
    INGRID,
    KARI,
    LEADERS,
    NOA,
    PRIYA,
    TEAM,
    TOR,
    Stage,
    plain,
    stage,
    texts,
)

ONE_SCREEN = 1200
LONGEST_ALERT = 190
NAMES = {"nb": "Norsk", "en": "English", "he": "עברית"}


@pytest.mark.parametrize(
    ("person", "chat", "language", "key"),
    [
        (GRACE, TEAM, "en", "help-staff"),
        (ELISHEVA, TEAM, "he", "help-staff"),
        (KARI, TEAM, "nb", "help-lead"),
        (NOA, HEBREW, "he", "help-lead"),
        (TOR, LEADERS, "nb", "help-staff"),
        (ASTRID, LEADERS, "nb", "help-lead"),
        (INGRID, INGRID, "nb", "help-private"),
        (KARI, KARI, "nb", "help-private-lead"),
        (NOA, NOA, "he", "help-private-lead"),
        (ASTRID, ASTRID, "nb", "help-private-lead"),
    ],
)
async def test_help_is_one_screen_for_each_role(
    tmp_path: Path, person: int, chat: int, language: str, key: str
) -> None:
    async with stage(tmp_path) as play:
        await play.post("start", person=person)
        await play.say(person, "/help@eske_demo_bot", chat)
        told = await play.last(person)
        assert told["text"].startswith(play.words(language, key))
        assert len(told["raw"]) < ONE_SCREEN
        # Leads may send a calendar's invitation, in private or as a reply in the group.
        assert ("ics" in told["text"]) == ("lead" in key)
        in_private = chat == person
        assert (play.words(language, "help-crisis") in told["text"]) == in_private
        is_admin = in_private and person == ASTRID
        assert (play.words(language, "help-admin") in told["text"]) == is_admin
        # Admins see the decks with /decks.
        assert ("dilemmaer · " in told["text"]) == ("lead" in key and not is_admin)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_help_is_one_screen_in_every_language(tmp_path: Path, language: str) -> None:
    async with stage(tmp_path) as play:
        for person in (KARI, ASTRID, INGRID):
            await speak(play, person, language)
            for chat in (TEAM, person):
                if chat != TEAM or person != ASTRID:
                    await play.say(person, "/help@eske_demo_bot", chat)
                    assert len((await play.last(person))["raw"]) < ONE_SCREEN
                    await play.later(seconds=5)


@pytest.mark.parametrize(("language", "number"), [("nb", "113"), ("he", "101")])
async def test_eske_says_that_it_is_no_crisis_service_and_whom_to_call(
    tmp_path: Path, language: str, number: str
) -> None:
    async with stage(tmp_path) as play:
        await speak(play, INGRID, language)
        await play.say(INGRID, "/help", INGRID)
        assert number in (await play.last(INGRID))["text"]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_person_chooses_a_language_and_is_answered_in_it_at_once(
    tmp_path: Path, language: str
) -> None:
    async with stage(tmp_path) as play:
        await play.post("start", person=INGRID)
        await play.say(INGRID, "/language", INGRID)
        asked = await play.last(INGRID)
        assert asked["text"] == play.words("nb", "language-which")
        captions = [b["text"] for row in asked["buttons"] for b in row]
        assert captions == [*NAMES.values(), play.words("nb", "language-phone")]
        for _ in ("a press", "a double tap"):
            assert not (await play.press(INGRID, asked, NAMES[language], INGRID))["alert"]
        answered = await play.message(asked, INGRID)
        assert answered["text"] == play.words(language, "language-chosen")
        await play.say(INGRID, "/help", INGRID)
        told = await play.last(INGRID)
        assert told["text"].startswith(play.words(language, "help-private"))


async def test_a_choice_outlives_a_restart_and_the_phones_language_comes_back(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        await speak(play, NOA, "nb")
        await play.stop()
        await play.start()
        await play.say(NOA, "/language", NOA)
        asked = await play.last(NOA)
        assert asked["text"] == play.words("nb", "language-which")
        await play.press(NOA, asked, play.words("nb", "language-phone"), NOA)
        shown = await play.message(asked, NOA)
        assert shown["text"] == play.words("he", "language-as-phone")


async def test_in_a_group_the_language_is_chosen_by_whoever_presses_for_themself(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        await play.say(PRIYA, "/language@eske_demo_bot")
        asked = await play.last()
        assert asked["text"] == play.words("en", "language-which")
        answer = await play.press(ELISHEVA, asked, "Norsk")
        assert answer["text"] == play.words("nb", "language-chosen")
        assert (await play.message(asked))["text"] == asked["text"]
        assert play.rows("SELECT user_id, language FROM people WHERE language NOT NULL") == [
            (ELISHEVA, "nb")
        ]
        await play.later(minutes=1)
        await play.post("start", person=PRIYA)
        await play.say(PRIYA, "/language@eske_demo_bot")
        assert (await play.last(PRIYA))["text"] == play.words("en", "language-which")


async def test_a_forged_language_changes_nothing(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        await play.post("start", person=INGRID)
        await play.say(INGRID, "/language", INGRID)
        asked = await play.last(INGRID)
        for data in ("me:language:0:tlh", "me:language:0:NB", "me:language:0:nb:", "me:name:0:"):
            answer = await play.press(INGRID, asked, data, INGRID)
            assert answer["text"] == play.words("nb", "press-unknown")
        assert play.rows("SELECT * FROM people WHERE language NOT NULL") == []


async def test_the_menu_of_a_private_chat_speaks_the_chosen_language(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        await speak(play, INGRID, "he")
        own = await menu(play, BotCommandScopeChat(INGRID))
        assert own == [(name, play.words("he", f"menu-{name}")) for name in EVERYONES]
        await speak(play, INGRID, "")
        assert await menu(play, BotCommandScopeChat(INGRID)) == []
        await speak(play, KARI, "en")
        own = await menu(play, BotCommandScopeChat(KARI))
        assert own == [(name, play.words("en", f"menu-{name}")) for name in LEADS]


async def test_who_is_told_things_as_a_lead_finds_a_leads_commands_in_private(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        (found,) = play.rows(f"SELECT contact_token FROM teams WHERE chat_id = {HEBREW}")
        assert await menu(play, BotCommandScopeChat(NOA)) == []
        await play.post("start", person=NOA, payload=f"contact-{found[0]}")
        own = await menu(play, BotCommandScopeChat(NOA))
        assert own == [(name, play.words("he", f"menu-{name}")) for name in LEADS]
        await play.post("member", who=NOA, chat=HEBREW, status="member")
        await play.say(NOA, "/help", NOA)
        assert await menu(play, BotCommandScopeChat(NOA)) == []


async def test_a_menu_that_telegram_will_not_take_costs_nobody_an_answer(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        await play.fault("500", "setMyCommands")
        await speak(play, INGRID, "he")
        assert (await play.last(INGRID))["text"] == play.words("he", "language-chosen")
        assert await menu(play, BotCommandScopeChat(INGRID)) == []


async def test_each_language_has_its_menus_and_leads_see_more(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        for code, language in (("", "en"), ("nb", "nb"), ("he", "he")):
            for scope, names in (
                (BotCommandScopeAllPrivateChats(), EVERYONES),
                (BotCommandScopeAllGroupChats(), EVERYONES),
                (BotCommandScopeAllChatAdministrators(), LEADS),
            ):
                expected = [(name, play.words(language, f"menu-{name}")) for name in names]
                assert await menu(play, scope, code) == expected


async def test_eske_describes_itself_in_each_language_and_sets_only_what_changed(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        bot = play.bot.eske.bot
        for code, language in (("", "en"), ("nb", "nb"), ("he", "he"), ("fr", "en")):
            long = await bot.get_my_description(code)
            assert long.description == play.words(language, "eske-about")
            short = await bot.get_my_short_description(code)
            assert short.short_description == play.words(language, "eske-about-short")
        methods = ("setMyCommands", "setMyDescription", "setMyShortDescription")
        for method in methods:
            await play.fault("500", method)
        await set_menus(play.bot.eske)
        # No call met the fault that waits for it.
        assert [fault.method for fault in play.server.state.faults.waiting] == [*methods]


@pytest.mark.parametrize(("person", "language"), [(INGRID, "nb"), (ELISHEVA, "he")])
async def test_what_eske_does_not_know_in_private_gets_a_friendly_next_step(
    tmp_path: Path, person: int, language: str
) -> None:
    async with stage(tmp_path) as play:
        await play.post("start", person=person)
        assert (await play.last(person))["text"] == play.words(language, "start")
        for said, key in (
            ("hei", "private-words"),
            ("/unknown", "command-unknown"),
            ("/unknown@eske_demo_bot now", "command-unknown"),
        ):
            await play.later(seconds=5)
            await play.say(person, said, person)
            assert (await play.last(person))["text"] == play.words(language, key)
        await play.say(person, "", person, kind="photo")
        assert (await play.last(person))["text"] == play.words(language, "private-words")
        bodies = play.rows("SELECT body FROM updates WHERE body NOT NULL", "open.db")
        assert bodies == []


async def test_an_unknown_command_in_a_group_is_answered_only_if_it_names_eske(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        before = await play.messages()
        await play.say(PRIYA, "/pizza")
        await play.say(PRIYA, "/pizza@another_bot")
        assert await play.messages() == before
        await play.say(PRIYA, "/pizza@Eske_Demo_Bot")
        told = await play.last()
        assert told["text"] == play.words("en", "command-unknown")
        assert told["silent"]
        await play.post("start", person=PRIYA)
        await play.say(PRIYA, "/pizza@eske_demo_bot")
        assert (await play.last())["id"] == told["id"]
        assert (await play.last(PRIYA))["text"] == play.words("en", "command-unknown")


@pytest.mark.parametrize(
    ("visibility", "told", "untold"),
    [
        ("anonymous", {"anonymous", "written", "talk"}, {"open"}),
        ("open", {"anonymous", "open", "talk"}, {"written"}),
        ("talk", {"talk"}, {"anonymous", "written", "open"}),
    ],
)
async def test_privacy_is_told_from_the_settings_that_make_it_true(
    tmp_path: Path, visibility: str, told: set[str], untold: set[str]
) -> None:
    async with stage(tmp_path, ESKE_ANSWER_DAYS="30") as play:
        await play.stop()
        play.spoil(f"UPDATE teams SET visibility = '{visibility}', k = 7")
        await play.start()
        await play.say(NOA, "/privacy", HEBREW)
        said = (await play.last(NOA))["text"]
        assert {part for part in told if play.words("he", f"privacy-{part}") in said} == told
        assert not {part for part in untold if play.words("he", f"privacy-{part}") in said}
        threshold = play.words("he", "privacy-threshold", k=7)
        assert (threshold in said) == (visibility != "talk")
        assert play.words("he", "privacy-kept", days=30) in said
        assert play.words("he", "privacy-commitments", days=365) in said


async def test_privacy_tells_of_answers_that_only_one_plan_asks_for(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        await play.say(KARI, "/schedule dilemmaer tue 09:00")
        await play.stop()
        play.spoil("UPDATE teams SET visibility = 'talk'")
        await play.start()
        await play.later(minutes=1)
        await play.say(KARI, "/privacy@eske_demo_bot")
        assert play.words("nb", "privacy-anonymous") in (await play.last(KARI))["text"]


async def test_privacy_in_private_tells_all_that_can_be(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        await play.post("start", person=INGRID)
        await play.say(INGRID, "/privacy", INGRID)
        said = (await play.last(INGRID))["text"]
        for part in ("anonymous", "written", "open", "talk", "person", "telegram"):
            assert play.words("nb", f"privacy-{part}") in said
        assert play.words("nb", "privacy-threshold-usual", k=5) in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_words_about_privacy_are_short(language: str) -> None:
    say = texts(strict=True)[language]
    alert = toast(say("notice-press"))
    assert len(alert) <= LONGEST_ALERT
    assert "/privacy" in plain(alert)
    # Inside Hebrew the slash would stand at the other end.
    assert ("\u2066/privacy\u2069" in alert) == (language == "he")
    for days in (1, 2, 90):
        assert len(say("notice", days=days).splitlines()) <= 6


@pytest.mark.parametrize("language", LANGUAGES)
def test_telegram_takes_the_descriptions(language: str) -> None:
    say = texts(strict=True)[language]
    assert len(say("eske-about")) <= 512
    assert len(say("eske-about-short")) <= 120


async def speak(play: Stage, person: int, language: str) -> None:
    """Let a person choose a language in the private chat; "" is the phone's."""
    await play.post("start", person=person)
    await play.say(person, "/language", person)
    await play.press(person, await play.last(person), f"me:language:0:{language}", person)
    await play.later(seconds=5)


async def menu(play: Stage, scope: BotCommandScope, code: str = "") -> list[tuple[str, Any]]:
    """The commands that Telegram shows there, with what they are said to do."""
    commands = await play.bot.eske.bot.get_my_commands(scope, code or None)
    return [(command.command, command.description) for command in commands]


async def test_a_minute_later_no_byte_of_words_that_were_for_no_card_is_on_the_disk(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        # Just tidied: the next time is a minute away.
        await play.later(minutes=2)
        await play.say(KARI, "Noe helt privat", KARI)
        files = [tmp_path / name for name in ("open.db", "open.db-wal", "eske.db", "eske.db-wal")]
        assert any(b"Noe helt privat" in file.read_bytes() for file in files)
        await play.later(minutes=2)
        await play.later(seconds=2)
        assert not any(b"Noe helt privat" in file.read_bytes() for file in files)
