"""Lead commands in the private chat: which team they are for, and that they do things once."""

from pathlib import Path
from unittest.mock import patch

from bot.core.roles import Role
from tests.flow.cast import (
    ASTRID,
    CARD_AT,
    GRACE,
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
from tests.flow.test_channels import CHANNEL
from tests.flow.test_wizard import captions, tap, words_of

GROUPS = ("Hjemmetjenesten Nord", "Ledergruppa")
PLANS = "SELECT team_id, wall_time FROM schedules"


async def asked(play: Stage, command: str, person: int = KARI) -> Message:
    """The question that a command in the private chat gets."""
    said = await play.say(person, command, person)
    question = await play.last(person)
    assert question["reply_to"] == said
    return question


async def test_a_command_in_private_asks_which_team_and_is_carried_out_in_place(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path, limits=False) as play:
        say = words_of(play, "nb")
        question = await asked(play, "/schedule dilemmaer tue 09:00")
        before = len(await play.messages(KARI))
        assert question["text"] == say("which-team")
        assert captions(question) == ["Bofellesskapet", "Eske for alle", *GROUPS]
        for _ in range(2):
            answer = await play.press(KARI, question, "Ledergruppa", KARI)
            assert not answer["alert"]
        assert say("schedule-made") in (await play.message(question, KARI))["text"]
        assert len(await play.messages(KARI)) == before
        assert play.rows(PLANS) == [(2, "09:00")]
        question = await asked(play, "/schedules")
        await play.press(KARI, question, "Ledergruppa", KARI)
        assert "tirsdag kl. 09:00" in (await play.message(question, KARI))["text"]


async def test_who_leads_one_team_is_not_asked(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        say = words_of(play, "he")
        await play.say(NOA, "/settings", NOA)
        assert say("settings-title", team="צוות הבית") in (await play.last(NOA))["text"]
        await play.say(NOA, "/schedule", NOA)
        assert say("wizard-ask-subject") in (await play.last(NOA))["text"]


async def test_who_leads_none_is_told_kindly_what_to_do(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        for command in ("/schedule dilemmaer tue 09:00", "/schedules", "/draw", "/settings"):
            await play.say(GRACE, command, GRACE)
            assert (await play.last(GRACE))["text"] == play.words("en", "which-team-none")
            await play.later(seconds=4)
        assert play.rows(PLANS) == []


async def test_an_admin_is_asked_about_every_team(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        teams = play.rows("SELECT count(*) FROM teams")[0][0]
        assert len(captions(await asked(play, "/settings", ASTRID))) == teams


async def test_a_card_is_drawn_once_even_by_a_double_tap_and_a_minute_later(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path, limits=False) as play:
        say = words_of(play, "nb")
        question = await asked(play, "/draw dilemmaer")
        for _ in range(2):
            await play.press(KARI, question, "Hjemmetjenesten Nord", KARI)
        told = await play.message(question, KARI)
        assert told["text"] == say("draw-comes-to", team="Hjemmetjenesten Nord")
        await play.later(minutes=1)
        await play.press(KARI, question, "team:for:1:", KARI)
        assert play.rows("SELECT team_id, deck_id FROM deliveries") == [(1, "dilemmaer")]


async def test_without_words_the_question_becomes_the_wizard(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        say = words_of(play, "nb")
        question = await asked(play, "/schedule")
        await play.press(KARI, question, "Ledergruppa", KARI)
        shown = await play.message(question, KARI)
        assert say("wizard-ask-subject") in shown["text"]
        assert "Ledergruppa" in shown["text"]
        assert play.rows("SELECT team_id, message_id FROM drafts") == [(2, question["id"])]


async def test_wrong_words_are_explained_where_the_question_stood(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        question = await asked(play, "/schedule dilemmaer tuu 09:00")
        await play.press(KARI, question, "Ledergruppa", KARI)
        told = await play.message(question, KARI)
        assert "tuu" in told["text"]
        assert "/schedule dilemmaer" in told["text"]


async def test_the_right_is_asked_for_anew_and_presses_are_not_taken_on_trust(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path, limits=False) as play:
        say = words_of(play, "nb")
        question = await asked(play, "/schedule dilemmaer tue 09:00")
        await play.post("member", chat=LEADERS, who=KARI, status="member")
        await play.press(KARI, question, "Ledergruppa", KARI)
        assert (await play.message(question, KARI))["text"] == say("not-allowed-press")
        # Not Kari's team at all, no team at all, and not in a group.
        await play.press(KARI, question, "team:for:3:", KARI)
        answers = [await play.press(KARI, question, "team:for:99:", KARI)]
        hello = (await play.messages())[0]
        answers.append(await play.press(TOR, hello, "team:for:1:"))
        assert [answer["text"] for answer in answers] == [say("press-unknown")] * 2
        assert play.rows(PLANS) == []


async def test_a_question_whose_command_is_gone_asks_for_it_again(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        question = await asked(play, "/schedule dilemmaer tue 09:00")
        del play.server.control.state.world.chats[KARI].messages[question["reply_to"]]
        answer = await play.press(KARI, question, "Ledergruppa", KARI)
        assert answer["text"] == play.words("nb", "which-team-again")
        # So does a press that was made up on another message.
        await play.say(KARI, "/help", KARI)
        answer = await play.press(KARI, await play.last(KARI), "team:for:1:", KARI)
        assert answer["text"] == play.words("nb", "which-team-again")
        assert play.rows(PLANS) == []


async def test_the_panel_works_from_the_private_chat(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        say = words_of(play, "nb")
        question = await asked(play, "/settings America/New_York")
        await play.press(KARI, question, "Hjemmetjenesten Nord", KARI)
        await play.later(seconds=4)
        panel = await play.message(question, KARI)
        assert say("settings-title", team="Hjemmetjenesten Nord") in panel["text"]
        assert play.rows("SELECT zone FROM teams WHERE id = 1") == [("America/New_York",)]
        assert len(await play.messages(TEAM)) == 1


async def test_a_channel_is_planned_for_in_private_without_asking_how_to_answer(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path, limits=False) as play:
        say = words_of(play, "nb")
        question = await asked(play, "/schedule")
        shown = await tap(play, question, "Eske for alle", "Hverdagskort", say("wizard-next"))
        assert "2 av 6" in shown["text"]
        await tap(play, shown, "tirsdag", say("wizard-next"), "09:00", say("wizard-rhythm-weekly"))
        shown = await tap(play, shown, "24 timer")
        assert say("wizard-ask-confirm") in shown["text"]
        await tap(play, shown, say("wizard-yes"))
        assert play.rows("SELECT visibility FROM schedules") == [("anonymous",)]
        # Nor can it be made to talk in words.
        await play.later(seconds=5)
        question = await asked(play, "/schedule dilemmaer wed 09:00 talk")
        await play.press(KARI, question, "Eske for alle", KARI)
        assert play.rows("SELECT DISTINCT visibility FROM schedules") == [("anonymous",)]
        await play.clock(CARD_AT)
        assert len(await play.cards(CHANNEL)) == 1


async def test_telegram_is_not_asked_about_every_team_again_and_again(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        await play.say(INGRID, "/help", INGRID)
        members, asked = play.bot.eske.members, []
        roles = members.roles

        async def counted(chat_id: int, user_id: int) -> frozenset[Role]:
            asked.append(chat_id)
            return await roles(chat_id, user_id)

        with patch.object(members, "roles", counted):
            await play.say(INGRID, "/help", INGRID)
            assert asked == []
            await play.later(minutes=6)
            await play.say(INGRID, "/help", INGRID)
            assert len(asked) == len(set(asked)) == 5
