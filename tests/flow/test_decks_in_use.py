"""What teams meet when admins change the decks that they use."""

from pathlib import Path

from bot.handlers.help import MOST_DECKS
from tests.flow.admins_desk import card_in, deck_of, desk, local
from tests.flow.cast import ASTRID, CARD_AT, CLOSE_AT, INGRID, KARI, stage
from tests.flow.test_wizard import asked, tap


async def test_leads_are_told_that_the_deck_of_a_plan_is_out_of_use(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        await play.say(KARI, "/schedule dilemmaer tue,thu 09:00")
        await desk(play, "Dilemmaer", "Ta ut av bruk", "Ja, ta ut")
        await play.clock(CARD_AT)
        told = (await play.last())["text"]
        assert "tatt ut av bruk" in told
        assert "/schedules" in told
        await play.say(KARI, "/schedules")
        why = play.words("nb", "delivery-no-card", when="tirsdag 12. januar kl. 09:00")
        assert why in (await play.last(KARI))["text"]
        (now,) = [
            b for row in (await play.last(KARI))["buttons"] for b in row if "nå" in b["text"]
        ]
        answer = await play.press(KARI, await play.last(KARI), now["data"], KARI)
        assert answer["text"] == play.words("nb", "draw-no-card")
        # The plan stays: in use again, the deck is dealt from at the next time.
        await desk(play, "Neste", "Dilemmaer", "Ta i bruk", "Ja, ta i bruk")
        await play.later(days=2)
        assert len(await play.cards()) == 1


async def test_a_card_that_is_open_is_answered_whatever_becomes_of_its_deck(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path, limits=False) as play:
        card = await play.drawn(deck="dilemmaer")
        await desk(play, "Dilemmaer", "Ta ut av bruk", "Ja, ta ut")
        assert (await play.press(INGRID, card, 0))["text"].startswith("Svaret ditt: 1")
        local(tmp_path, "dilemmaer").write_text("title: [", "utf-8")
        await play.later(minutes=2)
        assert (await play.press(INGRID, card, 1))["text"].startswith("Svaret ditt: 2")
        await play.clock(CLOSE_AT)
        closed = await play.message(card)
        assert card["text"].splitlines()[0] in closed["text"]
        assert closed["buttons"] == []


async def test_a_card_that_moves_is_not_new_to_a_team_that_has_had_it(tmp_path: Path) -> None:
    async with stage(tmp_path, limits=False) as play:
        shown = await play.drawn(deck="dilemmaer")
        had = next(
            card
            for card in deck_of(play, "dilemmaer").cards
            if card.text["nb"] == shown["text"].splitlines()[0]
        )
        await desk(play)
        await play.say(ASTRID, f"/decks {had.id}", ASTRID)
        for caption in (had.text["nb"][:12], "Flytt", "Hverdagskort", "Ja, flytt"):
            await play.press(ASTRID, await play.last(ASTRID), caption, ASTRID)
        assert card_in(play, "hverdagskort", had.id).text == had.text
        size, dealt = len(deck_of(play, "hverdagskort").cards), []
        for _ in range(size):
            await play.later(minutes=1)
            dealt.append(had.text["nb"] in (await play.drawn(deck="hverdagskort"))["text"])
        assert [place for place, again in enumerate(dealt) if again] == [size - 1]


async def test_a_team_can_choose_from_more_decks_than_a_message_has_room_for(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "reflection_cards"
    folder.mkdir()
    for number in range(110):
        name = f"d{number:03d}-{'x' * 59}"
        title, about = f"{number} {'T' * 50}", "a" * 190
        head = f"title: {{nb: {title}}}\nabout: {{nb: {about}}}\nsource: x\nformat: reflect\n"
        card = "cards:\n  - id: one\n    text: {nb: Hva nå?}\n"
        (folder / f"{name}.yaml").write_text(head + card, "utf-8")
    async with stage(tmp_path, limits=False) as play:
        shown = await asked(play)
        shown = await tap(play, shown, play.words("nb", "wizard-subject-cards"), "Neste")
        shown = await tap(play, shown, "45 TTT")
        # Where the deck was chosen, others can be too.
        assert "✓ 45" in str(shown["buttons"])
        shown = await tap(play, shown, "46 TTT", "Forrige", play.words("nb", "wizard-next"))
        assert play.words("nb", "wizard-ask-days") in shown["text"]
        await play.say(KARI, "/help", KARI)
        more = play.words(
            "nb", "help-decks-more", count=len(play.bot.eske.library.decks) - MOST_DECKS
        )
        assert more in (await play.last(KARI))["text"]
        for command in ("/draw@eske_demo_bot nei", "/schedule@eske_demo_bot nei tue 09:00"):
            await play.say(KARI, command)
            assert "«nei»" in (await play.last(KARI))["text"]
