"""The topics of a forum: each is a team with its own name, cards and answers."""

from pathlib import Path

import pytest

from tests.flow.cast import (
    ASTRID,
    CARD_AT,
    CLOSE_AT,
    FORUM,
    GRACE,
    INGRID,
    KARI,
    LARS,
    PRIYA,
    TOMASZ,
    Message,
    Stage,
    stage,
)

DAY, NIGHT = 2, 3
HERE = [INGRID, LARS, GRACE, TOMASZ, PRIYA]


async def test_a_topic_becomes_a_team_by_its_name(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        await started(play)
        hello = await play.last(FORUM)
        assert hello["topic"] == DAY
        assert hello["text"].startswith(play.words("nb", "hello", team="Bofellesskapet · Dagvakt"))
        await play.say(KARI, "/settings@eske_demo_bot", FORUM, topic=DAY)
        title = play.words("nb", "settings-title", team="Bofellesskapet · Dagvakt")
        assert (await play.last(KARI))["text"].startswith(title)
        # General goes by the forum's own title.
        await play.say(KARI, "/settings@eske_demo_bot", FORUM)
        title = play.words("nb", "settings-title", team="Bofellesskapet")
        assert (await play.last(KARI))["text"].startswith(title)


async def test_a_topic_that_was_started_by_a_reply_learns_its_name_later(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        said = await play.say(LARS, "Hei", FORUM, topic=NIGHT)
        await play.say(KARI, "/start@eske_demo_bot", FORUM, reply_to=said)
        assert names(play) == [(0, None), (NIGHT, None)]
        await play.say(KARI, "/help@eske_demo_bot", FORUM, topic=NIGHT)
        assert names(play) == [(0, None), (NIGHT, "Nattevakt")]


async def test_a_topic_that_is_no_team_is_told_how_to_become_one(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        for command in ("schedule dilemmaer tue 09:00", "settings", "draw", "help", "schedules"):
            name, _, words = command.partition(" ")
            await play.say(KARI, f"/{name}@eske_demo_bot {words}".strip(), FORUM, topic=NIGHT)
            told = play.words("nb", "command-no-team", command="/start@eske_demo_bot")
            assert (await play.last(KARI))["text"] == told, command
        before = len(await play.messages(FORUM))
        # What is said there is none of Eske's business, and neither are other bots' commands.
        await play.say(LARS, "/start@another_bot", FORUM, topic=NIGHT)
        await play.say(LARS, "Noen som har nøkkelen?", FORUM, topic=NIGHT)
        assert len(await play.messages(FORUM)) == before
        assert names(play) == [(0, None)]


async def test_an_anonymous_administrator_starts_and_plans_in_a_topic(tmp_path: Path) -> None:
    async with stage(tmp_path) as play:
        await play.say(KARI, "/start@eske_demo_bot", FORUM, speaks_as="anonymous", topic=DAY)
        assert names(play) == [(0, None), (DAY, "Dagvakt")]
        asked = await play.say(
            KARI,
            "/schedule@eske_demo_bot dilemmaer tue 09:00",
            FORUM,
            speaks_as="anonymous",
            topic=DAY,
        )
        reply = await play.last(FORUM)
        assert (reply["topic"], reply["reply_to"], reply["silent"]) == (DAY, asked, True)
        await play.clock(CARD_AT)
        (card,) = await play.cards(FORUM)
        assert card["topic"] == DAY


async def test_each_topic_and_general_has_its_own_cards_answers_and_results(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        cards = await dealt_everywhere(play)
        for number, card in enumerate(cards.values()):
            for person in HERE[number:]:
                await play.press(person, card, 0, FORUM)
        assert play.rows(
            "SELECT count(*) FROM open_answers GROUP BY delivery_id ORDER BY delivery_id",
            "open.db",
        ) == [(5,), (4,), (3,)]
        # A press on the card of one topic with the data of another's answers neither.
        day, night = cards[DAY], cards[NIGHT]
        forged = night["buttons"][0][0]["data"]
        assert (await play.press(INGRID, day, forged, FORUM))["alert"]
        await play.later(seconds=30)
        await play.clock(CLOSE_AT)
        await play.later(minutes=1)
        for topic, card in cards.items():
            shown = await play.messages(FORUM)
            assert (await play.message(card, FORUM))["buttons"] == []
            (result,) = [m for m in shown if m["reply_to"] == card["id"]]
            assert result["topic"] == topic
            assert result["silent"]


async def test_a_reply_in_a_topic_and_its_edit_are_what_that_team_agreed_on(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        await started(play)
        for topic in (None, DAY):
            await play.say(
                KARI,
                "/schedule@eske_demo_bot dilemmaer tue 09:00 talk",
                FORUM,
                topic=topic,
            )
        await play.clock(CARD_AT)
        general, day = await play.cards(FORUM)
        assert (general["topic"], day["topic"]) == (None, DAY)
        for card, words in ((general, "Vi banker på"), (day, "Vi spør først")):
            said = await play.say(LARS, words, FORUM, reply_to=card["id"])
        assert agreed(play) == ["Vi banker på", "Vi spør først"]
        await play.post("say", person=LARS, chat=FORUM, edit=said, text="Vi spør alltid først")
        assert agreed(play) == ["Vi banker på", "Vi spør alltid først"]
        await play.later(seconds=15)
        assert "Vi banker på" in (await play.message(general, FORUM))["text"]
        assert "Vi spør alltid først" in (await play.message(day, FORUM))["text"]
        # Something said in the topic that is no reply is no answer.
        await play.say(LARS, "Vi spør sist", FORUM, topic=DAY)
        assert agreed(play) == ["Vi banker på", "Vi spør alltid først"]


async def test_a_topic_is_called_by_its_new_name_and_another_picture_changes_none(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        await started(play)
        await play.post("chat", chat=FORUM, topic=DAY, title="Dag og <b>kveld</b>")
        assert names(play)[1] == (DAY, "Dag og <b>kveld</b>")
        await play.post("chat", chat=FORUM, title="Bo \u202eog\u2069 leve")
        state = play.server.state
        forum = state.world.chats[FORUM]
        state.service(
            forum,
            state.owner(forum),
            {"forum_topic_edited": {"icon_custom_emoji_id": "5"}},
            thread=DAY,
        )
        await play.say(KARI, "/settings@eske_demo_bot", FORUM, topic=DAY)
        title = play.words("nb", "settings-title", team="X")
        shown = title.replace("X", "Bo og leve · Dag og <b>kveld</b>")
        assert (await play.last(KARI))["text"].startswith(shown)


@pytest.mark.parametrize("name", ["&<" * 2048, "\u2067\u202e", "æ" * 4096, "</b>\n\n<code>"])
async def test_any_name_of_a_topic_is_shown(tmp_path: Path, name: str) -> None:
    async with stage(tmp_path) as play:
        await started(play)
        await play.post("chat", chat=FORUM, topic=DAY, title=name)
        (known,) = [title for topic, title in names(play) if topic == DAY]
        assert known
        assert len(known) <= 128
        await play.say(KARI, "/settings@eske_demo_bot", FORUM, topic=DAY)
        assert f"Bofellesskapet · {known}" in (await play.last(KARI))["text"]
        await play.fault("drop-before", "sendMessage", FORUM)
        await play.say(KARI, "/draw@eske_demo_bot dilemmaer", FORUM, topic=DAY)
        await play.later(seconds=5)
        note = await play.last(FORUM)
        assert f"Bofellesskapet · {known}" in note["text"]
        assert note["topic"] == DAY


@pytest.mark.parametrize("do", ["close", "delete"])
async def test_a_card_for_a_topic_that_is_closed_or_deleted_fails_and_somebody_is_told(
    tmp_path: Path, do: str
) -> None:
    async with stage(tmp_path) as play:
        await started(play)
        await play.say(KARI, "/schedule@eske_demo_bot dilemmaer tue,thu 09:00", FORUM, topic=DAY)
        await play.post("chat", chat=FORUM, topic=DAY, do=do)
        await play.clock(CARD_AT)
        await play.later(minutes=1)
        assert await play.cards(FORUM) == []
        assert states(play) == ["failed"]
        # Nobody asked to be told privately, and the topic takes no note.
        note = await play.last(ASTRID)
        assert "Bofellesskapet · Dagvakt" in note["text"]
        await become_contact(play)
        if do == "close":
            await play.post("chat", chat=FORUM, topic=DAY, do="reopen")
            again = await play.press(ASTRID, note, 0, ASTRID)
            assert again["text"] == play.words("nb", "draw-comes")
            assert len(await play.cards(FORUM)) == 1
        else:
            await play.clock(CARD_AT.replace(day=CARD_AT.day + 2))
            await play.later(minutes=1)
            assert "Bofellesskapet · Dagvakt" in (await play.last(KARI))["text"]
            assert states(play) == ["failed", "failed"]
        # The neighbours are served as before.
        await play.later(minutes=1)
        await play.say(KARI, "/draw@eske_demo_bot dilemmaer", FORUM)
        assert (await play.cards(FORUM))[-1]["topic"] is None


@pytest.mark.parametrize("do", ["close", "delete"])
async def test_a_result_that_its_topic_does_not_take_is_put_on_the_card(
    tmp_path: Path, do: str
) -> None:
    async with stage(tmp_path) as play:
        await started(play)
        await play.say(KARI, "/draw@eske_demo_bot dilemmaer", FORUM, topic=DAY)
        (card,) = await play.cards(FORUM)
        for place, person in enumerate(HERE):
            await play.press(person, card, place, FORUM)
        await play.later(seconds=30)
        await play.post("chat", chat=FORUM, topic=DAY, do=do)
        await play.clock(CLOSE_AT)
        await play.later(minutes=1)
        shown = await play.messages(FORUM)
        assert not [m for m in shown if m["reply_to"] == card["id"]]
        if do == "close":
            figures = play.words("nb", "result-spread", count=5)
            assert figures in (await play.message(card, FORUM))["text"]
        assert play.rows("SELECT count(*) FROM outgoing WHERE state = 'pending'") == [(0,)]


async def test_a_press_that_goes_wrong_is_explained_in_the_language_of_its_topic(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as play:
        await started(play)
        play.server.state.world.people[LARS].language = None
        hello = await play.last(FORUM)
        await play.press(KARI, hello, "עברית", FORUM)
        answer = await play.press(LARS, hello, 0, FORUM)
        assert answer["text"] == play.words("he", "not-allowed-press")


async def started(play: Stage, topic: int = DAY) -> None:
    """Kari makes a topic a team."""
    await play.say(KARI, "/start@eske_demo_bot", FORUM, topic=topic)


async def dealt_everywhere(play: Stage) -> dict[int | None, Message]:
    """An open card in General and in both topics."""
    await started(play, DAY)
    await started(play, NIGHT)
    places: tuple[int | None, ...] = (None, DAY, NIGHT)
    for topic in places:
        words = "/schedule@eske_demo_bot dilemmaer tue 09:00"
        await play.say(KARI, words, FORUM, topic=topic)
    await play.clock(CARD_AT)
    cards = await play.cards(FORUM)
    assert [card["topic"] for card in cards] == [None, DAY, NIGHT]
    return {card["topic"]: card for card in cards}


async def become_contact(play: Stage) -> None:
    """Kari asks to be told things about the day shift."""
    ((token,),) = play.rows(f"SELECT contact_token FROM teams WHERE topic_id = {DAY}")
    await play.post("start", person=KARI, payload=f"contact-{token}")
    told = play.words("nb", "contact-added", team="Bofellesskapet · Dagvakt")
    assert (await play.last(KARI))["text"] == told


def names(play: Stage) -> list[tuple[int, str | None]]:
    """The teams of the forum: their topics and how those are called."""
    return play.rows(f"SELECT topic_id, topic_title FROM teams WHERE chat_id = {FORUM} ORDER BY 1")


def agreed(play: Stage) -> list[str]:
    """What was agreed on, card by card."""
    return [row[0] for row in play.rows("SELECT agreed FROM deliveries ORDER BY id")]


def states(play: Stage) -> list[str]:
    """Where each card stands."""
    return [row[0] for row in play.rows("SELECT state FROM deliveries ORDER BY id")]
