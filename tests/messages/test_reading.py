"""What a team has read, with the way to catch up on it."""

from bot.messages.reading import DeckRead, summary
from bot.texts import Texts
from tests.messages.samples import team
from tests.messages.test_rendering import in_each_language


@in_each_language
def test_each_of_several_decks_can_be_told_by_its_button(texts: Texts) -> None:
    decks = [DeckRead(title, [], f"https://t.me/x?start={title}") for title in ("En", "To")]
    several = summary(decks, team(), texts).keyboard
    assert several
    assert [row[0].text for row in several.inline_keyboard] == ["📖 En", "📖 To"]


@in_each_language
def test_the_button_of_a_single_deck_says_what_it_does(texts: Texts) -> None:
    alone = summary([DeckRead("En", [], "https://t.me/x?start=En")], team(), texts).keyboard
    assert alone
    assert alone.inline_keyboard[0][0].text == texts("reading-catch-up")
