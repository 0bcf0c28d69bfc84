"""Cards from which several options are picked: in the private chat, in the team's, in a result."""

import re
from dataclasses import replace

import pytest

from bot.core.answer import Value, Visibility
from bot.core.deck import LANGUAGES, Card, Format
from bot.core.picking import Picking, begun
from bot.core.result import Outcome, Result
from bot.messages.card import CardView, closed_card, open_card
from bot.messages.preview import preview
from bot.messages.private import PrivateCard, private_card
from bot.messages.result import result_pages
from bot.messages.voice import Message, directed
from bot.texts import Texts
from tests.messages.samples import IN_A_DECK, TODAY, card, delivery, team, words
from tests.messages.test_rendering import buttons, in_each_language, plain, shown

# As long as a deck may write it, and escaped five times as long.
ADVICE = replace(
    card(Format.CHOOSE, "&" * 240),
    options=tuple(words("&<ש" * 39 + f"{number:03}") for number in range(1, 21)),
    pick=3,
    by=("staff", "lived experience", "family and friends"),
)
NAMES = {"nb": "Rettferdighet", "en": "Fairness", "he": "צדק"}
VALUES = replace(
    card(Format.VALUES, IN_A_DECK),
    options=tuple({code: f"{NAMES[code]} {n}" for code in LANGUAGES} for n in range(1, 25)),
)
TEN, FIVE = tuple(range(1, 11)), (2, 4, 6, 8, 10)


def private(of: Card, picking: Picking | None, texts: Texts, own: Value | None = None) -> Message:
    view = PrivateCard(delivery(of, texts.language), team(texts.language), own, TODAY, picking)
    message = private_card(view, texts)
    # With the marks that are set when it is sent.
    shown(Message(directed(message.text), message.keyboard))
    return message


def captions(message: Message) -> list[list[str]]:
    return [[plain(caption) for caption, _ in row] for row in buttons(message)]


@in_each_language
def test_twenty_long_options_are_numbered_in_one_message_with_numbers_to_press(
    texts: Texts,
) -> None:
    message = private(ADVICE, Picking(((2, 20),)), texts)
    lines = plain(shown(message)).splitlines()
    assert [line.split(".")[0] for line in lines if re.match(r"(✅ )?\d+\.", line)] == [
        f"✅ {number}" if number in {2, 20} else f"{number}" for number in range(1, 21)
    ]
    rows = captions(message)
    assert [len(row) for row in rows] == [5, 5, 5, 5, 1, 1]
    assert rows[0] == ["1", "✓ 2", "3", "4", "5"]
    assert rows[4] == [plain(texts("picks-done", count=2, wanted=3))]
    held = [data for row in buttons(message) for _, data in row]
    assert held[:2] == [f"card:pick:{10**15}:0+1", f"card:pick:{10**15}:0-2"]


@in_each_language
def test_short_options_stand_on_their_buttons(texts: Texts) -> None:
    message = private(VALUES, None, texts)
    rows = captions(message)
    assert [len(row) for row in rows] == [2] * 12 + [1]
    assert rows[0][0] == VALUES.options[0][texts.language]
    assert rows[12] == [plain(texts("picks-on", count=0, wanted=10))]
    assert "1. " not in shown(message)


@in_each_language
def test_each_stage_of_values_has_a_way_back_and_one_on(texts: Texts) -> None:
    for picking, count, on in (
        (Picking((TEN, (1,), ()), 1), 10, texts("picks-on", count=1, wanted=5)),
        (Picking((TEN, FIVE, ()), 2), 5, texts("picks-done", count=0, wanted=1)),
    ):
        rows = captions(private(VALUES, picking, texts))
        assert sum(len(row) for row in rows[:-2]) == count
        assert rows[-2] == [plain(texts("button-back")), plain(on)]
    done = private(VALUES, Picking((TEN, FIVE, (6,)), 3), texts, Value((6, *FIVE)))
    assert captions(done) == [[texts("picks-change")], [texts("card-withdraw")]]
    assert VALUES.options[5][texts.language] in plain(shown(done))


@in_each_language
def test_who_changes_an_answer_is_told_that_the_earlier_one_counts(texts: Texts) -> None:
    half = Picking(((2,),))
    assert texts("picks-count") in private(ADVICE, half, texts).text
    assert texts("picks-answered") in private(ADVICE, half, texts, Value((1, 2, 3))).text


@in_each_language
def test_nothing_is_taken_back_where_nothing_was_picked(texts: Texts) -> None:
    assert len(captions(private(ADVICE, None, texts))) == 5
    assert captions(private(ADVICE, begun(ADVICE), texts))[5] == [texts("picks-forget")]


@in_each_language
@pytest.mark.parametrize("of", [ADVICE, VALUES])
def test_the_options_stand_on_a_card_to_talk_about_and_not_on_an_anonymous_one(
    texts: Texts, of: Card
) -> None:
    last = plain(of.options[-1][texts.language])
    talk = delivery(of, texts.language, Visibility.TALK, agreed="<&>" * 100)
    view = CardView(talk, team(texts.language), 0, TODAY, "tg://")
    for message in (open_card(view, texts), closed_card(talk, texts)):
        assert f"{len(of.options)}. {last}" in plain(shown(message))
    anonymous = delivery(of, texts.language)
    message = open_card(replace(view, delivery=anonymous), texts)
    assert last not in plain(shown(message))
    assert captions(message)[0] == [texts(f"card-private-{of.format}")]
    # So it is for those who edit it.
    assert preview(of, texts)[1][0][0][0] == texts(f"card-private-{of.format}")


@in_each_language
def test_what_was_picked_is_told_with_what_most_picked_first(texts: Texts) -> None:
    counts = (0, 3, 0, 5, *[2] * 16)
    result = Result(Outcome.SPREAD, 9, counts)
    (page,) = result_pages(delivery(ADVICE, texts.language), result, [], texts)
    told = plain(shown(page))
    names = [plain(option[texts.language]) for option in ADVICE.options]
    assert names[0] not in told
    assert 0 < told.index(names[3]) < told.index(names[1]) < told.index(names[4])
    assert "▮▮▮▮▮ 5" in told
    assert plain(texts("result-picks-rest")) in told


@in_each_language
def test_what_nearly_all_picked_is_told_without_any_figure(texts: Texts) -> None:
    result = Result(Outcome.SHARED, 17, nearly=3, alike=(3, 4), shared=(9,))
    (page,) = result_pages(delivery(VALUES, texts.language), result, [], texts)
    told = plain(shown(page))
    assert "17" not in told
    assert "16" not in told
    assert told.index(VALUES.options[3][texts.language]) < told.index(
        VALUES.options[8][texts.language]
    )
    value = VALUES.options[2][texts.language]
    assert plain(texts("result-practised-nearly", value=value)) in plain(page.text)


@in_each_language
def test_a_result_without_anything_in_common_and_a_hidden_one_are_told(texts: Texts) -> None:
    apart = Result(Outcome.SPREAD, 5, (0,) * 24, practised=(1, 3, 5, 7, 9))
    (page,) = result_pages(delivery(VALUES, texts.language), apart, [], texts)
    assert "▮" not in shown(page)
    assert VALUES.options[8][texts.language] in plain(shown(page))
    (page,) = result_pages(delivery(ADVICE, texts.language), Result(Outcome.HIDDEN, 9), [], texts)
    assert texts("result-picks-hidden", count=9) == page.text
