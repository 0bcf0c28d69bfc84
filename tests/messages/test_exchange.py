"""Files as messages: short enough, well-formed, and nobody's file name is markup."""

import pytest

from bot.core.deck import Deck, Format
from bot.core.difference import difference
from bot.core.edit import FileName, Kind
from bot.core.terms import Hint
from bot.core.upload import Flaw, NewFile, Reading
from bot.messages import exchange
from bot.messages.exchange import MOST_LISTED, UploadView
from bot.messages.voice import Message, directed
from bot.texts import Texts
from tests.messages.samples import HOSTILE, IN_A_DECK, card, words
from tests.messages.test_rendering import CATALOGUE, in_each_language, plain, shown

NAME = FileName(Kind.DECK, "d" * 64)


def captions(message: Message) -> list[str]:
    rows = message.keyboard.inline_keyboard if message.keyboard else ()
    return [button.text for row in rows for button in row]


def sent(message: Message) -> str:
    """The text with the marks of direction that are set on the way out."""
    return plain(shown(Message(directed(message.text), message.keyboard)))


def reading(*texts: str, same: int = 2) -> Reading:
    files = []
    for text in texts:
        deck = Deck("d", words(text), words(text), "003", Format.CHOICE, (card(Format.CHOICE),))
        files.append(NewFile(NAME, b"", None, difference(None, deck)))
    return Reading(tuple(files), same, ())


@in_each_language
def test_the_menu_and_the_ways_can_be_sent(texts: Texts) -> None:
    assert len(captions(exchange.menu(texts))) == 4
    assert sent(exchange.menu(texts))
    assert sent(exchange.ways(NAME, HOSTILE, texts))


@pytest.mark.parametrize("kind", Kind)
def test_a_long_list_has_pages(kind: Kind) -> None:
    titles = {FileName(kind, f"id-{n}"): f"Nr. {n}" for n in range(MOST_LISTED * 2 + 1)}
    pages = [captions(exchange.listing(titles, kind, n, CATALOGUE["nb"])) for n in range(3)]
    assert [page[-1] for page in pages] == ["▸", "▸", "◂"]
    assert [one for page in pages for one in page if one[0] == "N"] == list(titles.values())
    # A deck that is gone meanwhile must not leave an empty page.
    assert captions(exchange.listing(titles, kind, 9, CATALOGUE["nb"])) == pages[-1]
    assert captions(exchange.listing({}, kind, 0, CATALOGUE["nb"])) == []


@in_each_language
def test_an_upload_of_many_files_is_shown_whole_on_pages(texts: Texts) -> None:
    hints = [Hint("nb", f"{IN_A_DECK}{n}", words("x" * 200), IN_A_DECK) for n in range(30)]
    texts_of = [f"{IN_A_DECK} {n}" * 4 for n in range(12)]
    view = UploadView(1, HOSTILE * 5 + ".xlsx", reading(*texts_of), hints)
    pages = []
    for page in range(20):
        message = exchange.upload(
            UploadView(1, view.name, view.reading, hints, page, meanwhile=True), texts
        )
        pages.append(sent(message))
        if "▸" not in captions(message):
            break
    assert 2 < len(pages) < 20
    for n, text in enumerate(texts_of):
        assert any(text in page for page in pages), n
    assert any(f"{IN_A_DECK}29" in page for page in pages)


@in_each_language
def test_flaws_are_told_until_a_message_is_full_and_the_rest_is_counted(texts: Texts) -> None:
    places = ("3:7", "C5", "A2:B3", "")
    some = [
        Flaw(f"{HOSTILE} {n}", places[n % 4], "mistake-text-empty", {"field": IN_A_DECK})
        for n in range(200)
    ]
    text = sent(exchange.flaws(HOSTILE * 20, some, texts))
    told = text.count("• ")
    assert 5 < told < 200
    assert f"{200 - told}" in text
    assert "A2:B3" in text
    assert "…" not in sent(exchange.flaws("a.yaml", some[:1], texts)).splitlines()[-1]


@in_each_language
def test_the_ends_can_be_sent(texts: Texts) -> None:
    for message in (
        exchange.nothing_new(HOSTILE, texts),
        exchange.applied(HOSTILE, texts),
        exchange.discarded(HOSTILE, texts),
    ):
        assert sent(message)
        assert captions(message) == []
