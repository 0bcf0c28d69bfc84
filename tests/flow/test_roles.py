"""The whole table of roles, walked through the real handlers."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bot.core.deck import LANGUAGES
from bot.core.edit import FileName, Kind, What
from bot.core.roles import ALLOWED, Action, Role
from bot.core.suggestion import Seat
from bot.editing import publish_file
from bot.store import Holder
from tests.content.samples import DECK
from tests.flow.cast import (
    ASTRID,
    HEBREW,
    HEBREW_STAFF,
    INGRID,
    KARI,
    MARIT,
    MONDAY,
    TEAM,
    Stage,
    stage,
)
from tests.flow.test_commitments import ended, held

# Astrid is not in the team: she is nothing there but an admin. The stranger and whoever holds a
# seat are in no team.
PEOPLE = {
    Role.STRANGER: HEBREW_STAFF[0],
    Role.SEAT: HEBREW_STAFF[1],
    Role.STAFF: INGRID,
    Role.LEAD: KARI,
    Role.ADMIN: ASTRID,
}

# What is pressed in the private chat.
PRIVATE = {
    Action.GRANT_RIGHTS: "admin:list:0:",
    Action.SEE_AUDIT: "audit:page:0:",
    Action.EDIT_DECKS: "edit:list:1:0",
}


@pytest.mark.parametrize("role", list(Role))
async def test_each_role_may_do_what_the_table_says_and_nothing_else(
    tmp_path: Path, role: Role
) -> None:
    person = PEOPLE[role]
    async with stage(tmp_path, limits=False) as play:
        for nowhere in (PEOPLE[Role.STRANGER], PEOPLE[Role.SEAT]):
            await play.post("member", who=nowhere, chat=HEBREW, status="left")
        (token,) = play.rows("SELECT contact_token FROM teams WHERE id = 1")[0]
        await play.fault("drop-after", "sendMessage", TEAM)
        card = await play.drawn()
        note = await play.last()
        hello = (await play.messages())[0]
        await play.say(KARI, "/schedule@eske_demo_bot dilemmaer tue 09:00")
        await play.later(seconds=10)
        done = {
            Action.ANSWER: await pressed(play, person, card, 0),
            Action.SET_UP: await pressed(play, person, hello, "team:zones:1:"),
            # Whoever may not press it sees it in the group all the same: data is no secret.
            Action.SCHEDULE: await pressed(play, person, hello, "schedule:pauses:1:"),
            Action.DRAW: await pressed(play, person, hello, "team:draw:1:"),
            Action.SEND_AGAIN: await pressed(play, person, note, 0),
        }
        await play.post("start", person=person, payload=f"contact-{token}")
        contacts = play.rows("SELECT user_id FROM contacts WHERE team_id = 1")
        done[Action.BECOME_CONTACT] = contacts == [(person,)]
        await play.later(seconds=10)
        await play.say(person, "/help", person)
        told = await play.last(person)
        done[Action.ASK_FOR_HELP] = told["text"].startswith("Eske")
        mine = FileName(Kind.DECK, "mine")
        publish_file(play.bot.eske, None, mine, DECK.encode(), None, What.NEW)
        for action, data in PRIVATE.items():
            done[action] = await pressed(play, person, told, data, person)
        done[Action.READ] = await reads(play, person, token)
        done[Action.ACCEPT_RIGHTS] = await accepted(play, person)
        done |= await reviewed(play, person, role)
        done[Action.KEEP_COMMITMENTS] = await kept(play, person)
        session = await held(play, TEAM, minutes=4)
        number = newest_session(play)
        done[Action.TAP] = await pressed(play, person, session, f"session:tap:{number}:2.3")
        done[Action.LEAD_SESSION] = await pressed(play, person, session, f"session:stop:{number}:")
        if role in (Role.STAFF, Role.LEAD):
            done[Action.AGREE] = await agreed(play, person)
            done[Action.COMMIT] = await committed(play, person)
        expected = {action: role in ALLOWED[action] for action in done}
        assert done == expected
        assert set(Action) - set(done) <= {Action.AGREE, Action.COMMIT}


@pytest.mark.parametrize("role", [Role.STAFF, Role.LEAD])
async def test_a_command_of_a_lead_is_a_leads(tmp_path: Path, role: Role) -> None:
    async with stage(tmp_path) as play:
        commands = {
            "/schedule dilemmaer tue 09:00": Action.SCHEDULE,
            "/schedules": Action.SCHEDULE,
            "/draw": Action.DRAW,
            "/settings": Action.SET_UP,
            # Those who lead get it with buttons.
            "/commitments": Action.COMMIT,
        }
        for command, action in commands.items():
            name, _, words = command.partition(" ")
            before = len(await play.messages(PEOPLE[role]))
            await play.say(PEOPLE[role], f"{name}@eske_demo_bot {words}".strip())
            await play.later(seconds=10)
            told = (await play.messages(PEOPLE[role]))[before:]
            refused = play.words("nb", "not-allowed")
            assert (refused not in [m["text"] for m in told]) == (role in ALLOWED[action])


async def pressed(
    play: Stage, person: int, message: dict[str, Any], which: int | str, chat: int = TEAM
) -> bool:
    """Whether a press was taken, and not refused with an alert."""
    answer = await play.press(person, message, which, chat)
    await play.later(seconds=15)
    return not answer["alert"]


async def reads(play: Stage, person: int, token: str) -> bool:
    """Whether the person may have the earlier texts of the team; it had none."""
    await play.post("start", person=person, payload=f"read-{token}-0")
    await play.later(seconds=10)
    told = (await play.last(person))["text"]
    return told not in [play.words(language, "reading-stranger") for language in LANGUAGES]


async def accepted(play: Stage, person: int) -> bool:
    """Whether the person becomes an admin by a link; nothing stays of it."""
    store, now = play.bot.eske.store, play.server.clock.now()
    await play.post("start", person=person, payload=f"admin-{store.admins.new_link(ASTRID, now)}")
    await play.later(seconds=10)
    offer = await play.last(person)
    if offer["buttons"]:
        await pressed(play, person, offer, 0, person)
    return store.admins.revoke(person, ASTRID, now)


async def reviewed(play: Stage, person: int, role: Role) -> dict[Action, bool]:
    """What the person may do with suggestions, before anybody holds a seat and then."""
    store = play.bot.eske.store
    await play.say(person, "/language", person)
    shown = await play.last(person)
    token = store.seats.offer(Seat.EXPERIENCE, MONDAY)
    done = {
        Action.SUGGEST: await pressed(play, person, shown, "suggestion:begin:0:", person),
        Action.TAKE_SEAT: await pressed(play, person, shown, f"seat:accept:0:{token}", person),
    }
    if role is not Role.SEAT:
        store.seats.leave(Seat.EXPERIENCE, person)
    for seat in Seat:
        if token := store.seats.offer(seat, MONDAY):
            store.seats.take(token, Holder(HEBREW_STAFF[2 + (seat is Seat.EXPERIENCE)], "he"))
    draft = store.suggestions.begin(MARIT, "nb", MONDAY)
    store.suggestions.put(replace(draft, text={"nb": "Hva ga håp?"}), MONDAY)
    store.suggestions.send(draft, MONDAY, [])
    for action, what in (
        (Action.REVIEW, f"decks:{draft.id}:"),
        (Action.COMMENT, f"words:{draft.id}:comment"),
        (Action.APPROVE, f"approve:{draft.id}:1"),
    ):
        done[action] = await pressed(play, person, shown, f"suggestion:{what}", person)
    return done


async def kept(play: Stage, person: int) -> bool:
    """Whether the person may close a commitment."""
    session = await ended(play, TEAM)
    put = play.bot.eske.store.commitments.put
    made = put(1, newest_session(play), "Vi venter.", {"nb": "Ventet vi?"}, date(2027, 1, 11))
    return await pressed(play, person, session, f"commitment:close:{made.id}:done")


def newest_session(play: Stage) -> int:
    """The number of the session that was made last."""
    return int(play.rows("SELECT max(id) FROM sessions")[0][0])


async def committed(play: Stage, person: int) -> bool:
    """Whether the person's sentence was kept as what a session ends with."""
    session = await ended(play, TEAM)
    await play.say(person, "Vi ringer.", reply_to=session["id"])
    return play.rows("SELECT text FROM commitments WHERE text = 'Vi ringer.'") != []


async def agreed(play: Stage, person: int) -> bool:
    """Whether the person's sentence was kept as what the team agreed on."""
    await play.say(KARI, "/schedule@eske_demo_bot dilemmaer mon 10:00 talk")
    while not (talk := [c for c in await play.cards() if "card:how" in str(c["buttons"])]):
        await play.clock("next")
    await play.say(person, "Vi venter.", reply_to=talk[0]["id"])
    return play.rows("SELECT agreed FROM deliveries WHERE agreed NOT NULL") == [("Vi venter.",)]
