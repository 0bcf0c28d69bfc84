"""Two seats: handed over by a link, accepted in private, and left again."""

from pathlib import Path

from tests.flow.cast import ASTRID, GRACE, HEBREW_STAFF, MARIT, TOR, Stage, stage
from tests.flow.test_wizard import captions, followed

SEATS = "SELECT seat, user_id FROM seats WHERE user_id IS NOT NULL ORDER BY seat"


async def offered(play: Stage, seat: str) -> str:
    """The payload of a new link that hands over a seat."""
    await play.post("start", person=ASTRID)
    await play.say(ASTRID, "/seats", ASTRID)
    await play.press(ASTRID, await play.last(ASTRID), f"seat:offer:0:{seat}", ASTRID)
    await play.later(seconds=5)
    return str((await play.last(ASTRID))["text"]).rpartition("start=")[2]


async def seated(play: Stage, seat: str, person: int) -> None:
    """Somebody takes a seat."""
    payload = await offered(play, seat)
    shown = await followed(play, person, payload)
    await play.press(person, shown, 0, person)
    await play.later(seconds=5)
    assert (seat, person) in play.rows(SEATS)


async def test_a_seat_is_taken_after_reading_what_it_means(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        payload = await offered(play, "experience")
        shown = await followed(play, MARIT, payload)
        for key in ("seat-means-experience", "seat-kept"):
            assert play.words("nb", key) in shown["text"]
        assert play.rows(SEATS) == []
        await play.press(MARIT, shown, play.words("nb", "seat-refuse"), MARIT)
        assert play.rows(SEATS) == []
        shown = await followed(play, MARIT, payload)
        for _ in range(2):
            await play.press(MARIT, shown, f"seat:accept:0:{payload[5:]}", MARIT)
        assert play.rows(SEATS) == [("experience", MARIT)]
        shown = await play.message(shown, MARIT)
        assert play.words("nb", "seats-off") in shown["text"]
        # The link works once.
        await followed(play, GRACE, payload)
        assert (await play.last(GRACE))["text"] == play.words("en", "seat-link-used")


async def test_of_two_who_accept_one_link_the_second_is_told(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        payload = await offered(play, "experience")
        first, second = [await followed(play, one, payload) for one in (MARIT, GRACE)]
        await play.press(MARIT, first, 0, MARIT)
        answer = await play.press(GRACE, second, 0, GRACE)
        assert answer["text"] == play.words("en", "seat-link-used")
        assert play.rows(SEATS) == [("experience", MARIT)]


async def test_two_approvals_come_from_two_people(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        await seated(play, "experience", MARIT)
        shown = await followed(play, MARIT, await offered(play, "professional"))
        answer = await play.press(MARIT, shown, 0, MARIT)
        assert answer["text"] == play.words("nb", "seat-one-each")
        assert play.rows(SEATS) == [("experience", MARIT)]


async def test_admins_see_which_seats_are_filled_and_not_by_whom(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        await seated(play, "experience", MARIT)
        await seated(play, "professional", GRACE)
        await play.say(ASTRID, "/seats", ASTRID)
        shown = await play.last(ASTRID)
        assert play.words("nb", "seats-on") in shown["text"]
        assert "Marit" not in shown["raw"]
        assert str(MARIT) not in shown["raw"]
        answer = await play.press(ASTRID, shown, "seat:offer:0:experience", ASTRID)
        assert answer["text"] == play.words("nb", "seat-taken-already")
        free = play.words("nb", "seat-free", seat="erfaringsplassen")
        for _ in range(2):
            await play.press(ASTRID, shown, "seat:free:0:experience", ASTRID)
        shown = await play.message(shown, ASTRID)
        assert free not in captions(shown)
        assert play.words("nb", "seats-off") in shown["text"]
        await play.later(seconds=5)
        assert (await play.last(MARIT))["text"] == play.words("nb", "suggest-note-freed")


async def test_a_hebrew_holder_who_is_in_no_team_leaves_again(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        person = HEBREW_STAFF[0]
        await play.post("member", who=person, chat=-4200000003, status="left")
        await seated(play, "experience", person)
        await play.say(person, "/seats", person)
        shown = await play.last(person)
        for _ in range(2):
            await play.press(person, shown, "seat:leave:0:experience", person)
        assert play.rows("SELECT * FROM seats") == []
        shown = await play.message(shown, person)
        seat = play.words("he", "seat-experience")
        assert shown["text"] == play.words("he", "seat-left", seat=seat)


async def test_nobody_else_sees_or_hands_over_seats(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        await seated(play, "experience", MARIT)
        await play.post("start", person=TOR)
        await play.say(TOR, "/seats", TOR)
        shown = await play.last(TOR)
        assert shown["text"] == play.words("nb", "review-not-allowed")
        for person in (TOR, MARIT):
            for data in ("seat:offer:0:professional", "seat:free:0:experience"):
                answer = await play.press(person, await play.last(person), data, person)
                assert answer["text"] == play.words("nb", "review-not-allowed")
        await play.press(TOR, shown, "seat:leave:0:experience", TOR)
        assert play.rows(SEATS) == [("experience", MARIT)]
        for data in ("seat:accept:0:", "seat:accept:0:nothing"):
            answer = await play.press(TOR, shown, data, TOR)
            assert answer["text"] == play.words("nb", "seat-link-used")
