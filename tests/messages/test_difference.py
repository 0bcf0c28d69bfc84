"""A difference as Telegram gets it: well-formed, readable in each language, and never too long."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.deck import LANGUAGES, Card, Check, Deck, FollowUp, Format
from bot.core.difference import difference
from bot.core.script import Script, Step
from bot.demo import html
from bot.messages.difference import difference_text, length
from bot.messages.voice import LONGEST_MESSAGE, Message, directed
from bot.texts import Texts
from tests.messages.samples import HOSTILE, IN_A_DECK, card, words
from tests.messages.test_rendering import CATALOGUE, in_each_language, plain, shown

NB = CATALOGUE["nb"]


def deck(*cards: Card, title: str = "Prøve") -> Deck:
    return Deck("sample", words(title), words("Om"), "003", Format.REFLECT, cards)


def sent(before: Deck | None, after: Deck | None, texts: Texts) -> str:
    """The text as Telegram gets it, with the marks of direction that are set on the way out."""
    text = directed(difference_text(difference(before, after), texts))
    return shown(Message(text))


def test_the_words_that_differ_are_marked() -> None:
    old = replace(card(Format.REFLECT), text={"nb": "Hva hjalp deg i dag?"})
    new = replace(old, text={"nb": "Hva hjalp oss i dag & i går?"})
    text = difference_text(difference(deck(old), deck(new)), NB)
    assert "Hva hjalp <s>deg</s> i <s>dag?</s>" in text
    assert "Hva hjalp <b>oss</b> i <b>dag &amp; i går?</b>" in text
    assert "Tekst, norsk" in plain(shown(Message(text)))


def test_another_text_altogether_is_struck_out_as_a_whole() -> None:
    old = replace(card(Format.REFLECT), text={"nb": "Hva hjalp deg?"})
    new = replace(old, text={"nb": "Noe helt annet, nemlig"})
    text = plain(difference_text(difference(deck(old), deck(new)), NB))
    assert "<s>Hva hjalp deg?</s>\n<b>Noe helt annet, nemlig</b>" in text


@in_each_language
@pytest.mark.parametrize("kind", Format)
def test_every_card_can_be_shown_coming_changing_and_going(texts: Texts, kind: Format) -> None:
    one = replace(
        card(kind),
        tags=("hope",),
        by=(IN_A_DECK,),
        note=HOSTILE,
        pick=2,
        follow_up=FollowUp(timedelta(weeks=2), words(IN_A_DECK)),
        check=Check(words(IN_A_DECK), (words("a"), words("b")), 1),
    )
    other = replace(card(Format.REFLECT, "שלום"), retired=True)
    for before, after in ((None, deck(one)), (deck(one), deck(other)), (deck(one), None)):
        assert sent(before, after, texts)
        assert sent(after, before, texts)


@in_each_language
def test_every_part_of_a_script_has_its_words(texts: Texts) -> None:
    step = Step("one", 5, words("a"), words("b"), words("c"), Format.CHOICE, (words("d"),))
    script = Script(
        "s", words("t"), words("u"), "003", ("hope",), 15, (step,), words("v"), words("w")
    )
    assert shown(Message(difference_text(difference(None, script), texts)))


@in_each_language
def test_a_long_difference_is_cut_and_says_how_much_is_missing(texts: Texts) -> None:
    many = deck(*(replace(card(Format.VALUES, "<&>" * 70), id=f"card-{n}") for n in range(30)))
    whole = difference(None, many)
    text = directed(difference_text(whole, texts))
    assert len(html.parse(text)[0]) <= LONGEST_MESSAGE
    last = plain(shown(Message(text))).splitlines()[-1].strip("\u200f")
    assert last.startswith(plain(texts("difference-more", count=5))[:3])
    # Nothing is lost between what is shown and what is counted.
    told = plain(text).count("<i>")
    everything = 1 + len(whole.head) + sum(1 + len(item.changes) for item in whole.items)
    headings = plain(text).count("➕")
    assert f"{everything - told - headings:,}" in last.replace("\u00a0", ",").replace(" ", ",")


def test_moved_cards_are_named() -> None:
    one, two, three = (replace(card(Format.REFLECT, name), id=name) for name in ("a", "b", "c"))
    text = plain(sent(deck(one, two, three), deck(two, three, one), NB))
    assert "Flyttet i rekkefølgen: a" in text
    many = [replace(card(Format.REFLECT), id=f"{n:x<64}") for n in range(60)]
    assert sent(deck(*many), deck(*reversed(many)), NB)


def test_the_length_is_what_telegram_counts() -> None:
    for text in ("a &amp; <b>b</b>", "ש\nש", ""):
        assert length(text) > len(html.parse(directed(text))[0])


def test_a_language_that_a_card_gains_is_new() -> None:
    old = replace(card(Format.REFLECT), text={"nb": "Hei"})
    new = replace(old, text=dict.fromkeys(LANGUAGES, "Hei"))
    text = plain(difference_text(difference(deck(old), deck(new)), NB))
    assert "Tekst, hebraisk</i>\n<b>Hei</b>" in text
