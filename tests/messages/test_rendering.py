"""Messages as Telegram gets them: short enough, well-formed, and nobody's text is markup."""

from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest

from bot.core.answer import (
    PICKED_FORMATS,
    PRIVATE_FORMATS,
    Value,
    Visibility,
    fitting,
    positions,
)
from bot.core.deck import LANGUAGES, Card, Check, FollowUp, Format
from bot.core.follow_up import small_card
from bot.core.result import Outcome, Result
from bot.core.schedule import Occurrence, Rule, Schedule, ScheduleState
from bot.demo import html
from bot.messages.callbacks import Button
from bot.messages.card import CardView, closed_card, open_card, position_label
from bot.messages.follow_up import wording
from bot.messages.notes import note
from bot.messages.panel import Panel, panel, thresholds, zones
from bot.messages.plans import Plan, deletion, one_plan, pauses, plan_list, planned
from bot.messages.private import PrivateCard, kept_text, private_card
from bot.messages.result import result_pages
from bot.messages.voice import LONGEST_MESSAGE, LONGEST_TOAST, Message, directed, toast
from bot.texts import Texts, load_texts
from tests.messages.samples import HOSTILE, IN_A_DECK, OPENED, TODAY, card, delivery, team, words

CATALOGUE = load_texts(strict=True)
# As long as a deck may write it, in characters that take the most bytes.
LONG_TEXT, LONG_CAPTION, LONG_AGREED = "🙂" * 1000, "ש" * 60, "<&>" * 199 + "\u202e\u2069"
WEEK = timedelta(weeks=1)
LINK = "https://t.me/eske_bot?start=card-x"

in_each_language = pytest.mark.parametrize("texts", CATALOGUE.values(), ids=CATALOGUE)


def shown(message: Message) -> str:
    """The text that people see; fails where Telegram would refuse the message."""
    text, _ = html.parse(message.text)
    assert 0 < len(text) <= LONGEST_MESSAGE
    opened = sum(text.count(sign) for sign in "\u2066\u2067\u2068")
    assert opened == text.count("\u2069"), "isolates are not balanced"
    rows = message.keyboard.inline_keyboard if message.keyboard else ()
    for button in (button for row in rows for button in row):
        assert button.text.strip()
        assert button.url or Button.unpack(str(button.callback_data)).pack()
    assert all(rows), "an empty row"
    return text


def plain(text: str) -> str:
    """Without the marks of direction."""
    return "".join(sign for sign in text if sign not in "\u2066\u2067\u2068\u2069\u202e")


@in_each_language
@pytest.mark.parametrize("kind", Format)
@pytest.mark.parametrize("wanted", Visibility)
def test_every_card_can_be_sent_open_and_closed(
    texts: Texts, kind: Format, wanted: Visibility
) -> None:
    for of in (card(kind), card(kind, LONG_TEXT, LONG_CAPTION)):
        visibility = fitting(wanted, of)
        sent = delivery(of, texts.language, visibility, agreed=LONG_AGREED)
        view = CardView(sent, team(texts.language), 4, TODAY, LINK)
        for message in (open_card(view, texts), closed_card(sent, texts)):
            assert of.text["nb"] in shown(message)
        keyboard = open_card(view, texts).keyboard
        assert keyboard is not None
        buttons = [button for row in keyboard.inline_keyboard for button in row]
        linked = visibility is Visibility.ANONYMOUS and kind in PRIVATE_FORMATS
        assert [button.url for button in buttons if button.url] == [LINK] * linked
        more = {Visibility.TALK: 1, Visibility.OPEN: 2, Visibility.ANONYMOUS: 1 + linked}
        answers = 0 if visibility is Visibility.TALK else positions(of)
        assert len(buttons) == answers + more[visibility]
        assert closed_card(sent, texts).keyboard is None


@in_each_language
@pytest.mark.parametrize("kind", [Format.SCALE, Format.CHOICE, Format.DILEMMA])
def test_every_outcome_can_be_told(texts: Texts, kind: Format) -> None:
    for of in (card(kind), card(kind, LONG_TEXT, LONG_CAPTION)):
        sent = delivery(of, texts.language)
        counts = (200, *[1] * (positions(of) - 2), 0)
        for result in (
            Result(Outcome.TOO_FEW, 4),
            Result(Outcome.NEARLY_ALL, 9, nearly=positions(of), hidden=True),
            Result(Outcome.SPREAD, sum(counts), counts, texts=200),
        ):
            pages = result_pages(sent, result, [LONG_AGREED] * result.texts, texts)
            told = [shown(page) for page in pages]
            assert ("▮" in told[0]) is (result.outcome is Outcome.SPREAD)
            assert sum(page.count("<&>" * 199) for page in told) == result.texts


@in_each_language
@pytest.mark.parametrize("kind", [Format.TASK, Format.CHOOSE])
def test_every_follow_up_can_be_sent_and_summed_up(texts: Texts, kind: Format) -> None:
    of = replace(card(kind, LONG_TEXT, "<&>" * 40), follow_up=FollowUp(WEEK, words(LONG_TEXT)))
    first = delivery(of, texts.language)
    around = wording(first, (1, 20, 3), TODAY + 2 * WEEK, team().zone, CATALOGUE)
    small = small_card(first, (1, 20, 3), around)
    sent = delivery(small, texts.language)
    view = CardView(sent, team(texts.language), 4, TODAY, LINK)
    for message in (open_card(view, texts), closed_card(sent, texts)):
        assert LONG_TEXT in shown(message)
    parts = (Result(Outcome.SPREAD, 40, (20, 20, 0)), Result(Outcome.NEARLY_ALL, 9, nearly=3))
    few = Result(Outcome.TOO_FEW, 2)
    result = Result(Outcome.PARTS, 40, parts=(*parts, few)[: len(small.questions)])
    (page,) = result_pages(sent, result, [], texts)
    assert "▮" in shown(page)
    assert (texts("follow-up-few") in shown(page)) is (kind is Format.CHOOSE)


@in_each_language
def test_what_a_team_agreed_on_stands_above_its_follow_up_and_is_no_markup(texts: Texts) -> None:
    first = delivery(card(Format.TASK), texts.language, Visibility.TALK, agreed=LONG_AGREED)
    around = wording(first, (), TODAY + 2 * WEEK, team().zone, CATALOGUE)
    sent = delivery(small_card(first, (), around), texts.language, Visibility.TALK)
    text = shown(open_card(CardView(sent, team(texts.language), 0, TODAY, LINK), texts))
    assert "<&>" * 199 in text
    assert IN_A_DECK in text


@in_each_language
def test_an_agreement_is_told_as_it_was_written(texts: Texts) -> None:
    sent = delivery(card(Format.REFLECT), texts.language, Visibility.TALK, agreed=LONG_AGREED)
    (page,) = result_pages(sent, Result(Outcome.SILENCE, 0), [], texts)
    assert "<&>" * 199 in shown(page)


@in_each_language
def test_what_people_wrote_cannot_become_markup_or_turn_the_line(texts: Texts) -> None:
    sent = delivery(card(Format.REFLECT), texts.language)
    (page,) = result_pages(sent, Result(Outcome.TEXTS, 1, texts=1), [HOSTILE], texts)
    assert plain(HOSTILE) in plain(shown(page))
    assert "<script>" not in page.text
    assert not {"\u202e", "\u2067"} & set(page.text)


@in_each_language
def test_a_withdrawn_text_is_counted_and_gone(texts: Texts) -> None:
    sent = delivery(card(Format.REFLECT), texts.language)
    (page,) = result_pages(sent, Result(Outcome.TEXTS, 6, texts=6), ["ett", "to"], texts)
    assert texts("result-withdrawn", count=4) in page.text


@in_each_language
def test_too_few_and_nearly_all_give_no_figure_for_any_position(texts: Texts) -> None:
    sent = delivery(card(Format.SCALE), texts.language)
    (nearly,) = result_pages(sent, Result(Outcome.NEARLY_ALL, 17, nearly=3), [], texts)
    assert "17" not in shown(nearly)
    assert "16" not in shown(nearly)
    (few,) = result_pages(sent, Result(Outcome.TOO_FEW, 4), [], texts)
    assert position_label(sent.card, 1, texts.language, texts) not in shown(few)


def bars(counts: tuple[int, ...]) -> list[int]:
    result = Result(Outcome.SPREAD, sum(counts), counts)
    (page,) = result_pages(delivery(card(Format.SCALE)), result, [], CATALOGUE["nb"])
    return [line.count("▮") for line in shown(page).splitlines() if "▮" in line]


def test_bars_are_as_long_as_their_counts_and_never_wider_than_a_phone() -> None:
    assert bars((3, 2, 0, 1, 0)) == [3, 2, 1]
    assert bars((100, 50, 1, 0, 25)) == [12, 6, 1, 3]


@in_each_language
def test_a_reading_text_is_told_with_its_question_and_the_right_option(texts: Texts) -> None:
    check = Check(words("Hva?"), (words("a"), words("b")), 2)
    sent = delivery(replace(card(Format.READ), check=check), texts.language)
    for result, marked in (
        (Result(Outcome.READ, 6), False),
        (Result(Outcome.SPREAD, 6, (2, 4)), True),
        (Result(Outcome.NEARLY_ALL, 6, nearly=2), True),
    ):
        (page,) = result_pages(sent, result, [], texts)
        assert ("b ✓" in shown(page)) is marked
        assert texts("result-read", count=6) in page.text


@in_each_language
@pytest.mark.parametrize("kind", sorted(PRIVATE_FORMATS - PICKED_FORMATS))
def test_a_card_can_be_shown_in_the_private_chat_at_every_stage(
    texts: Texts, kind: Format
) -> None:
    check = Check(words(IN_A_DECK), (words("a"), words("b")), 2) if kind is Format.READ else None
    of = replace(card(kind, LONG_TEXT, LONG_CAPTION), check=check)
    sent = delivery(of, texts.language)
    for own in (None, Value(), Value((1,)), Value((2,)), Value((2,), LONG_AGREED)):
        message = private_card(PrivateCard(sent, team(texts.language), own, TODAY), texts)
        assert LONG_TEXT in shown(message)
        marked = [text for row in buttons(message) for text, _ in row if text.startswith("✓")]
        assert len(marked) == bool(own and own.choices and kind is not Format.REFLECT)
    receipt = kept_text(sent, Value(text="ord"), "r" * 22, texts)
    assert "receipt:withdraw:" in str(buttons(receipt))


@in_each_language
def test_the_panel_can_be_sent_in_every_state(texts: Texts) -> None:
    states = product((None, 4, 40), (True, False), (True, False), Visibility, (True, False))
    for size, greets, sees, visibility, settled in states:
        of = replace(team(texts.language), visibility=visibility, k_settled=settled)
        view = Panel(of, size, LINK, greets, sees, LINK)
        assert plain(HOSTILE) in plain(shown(panel(view, texts)))
        shown(thresholds(of, texts))
    shown(zones(team(), ["Europe/Oslo", "America/Argentina/ComodRivadavia"], texts))


def test_a_settled_threshold_is_only_offered_higher() -> None:
    of = replace(team(), k=6, k_settled=True)
    keyboard = thresholds(of, CATALOGUE["nb"]).keyboard
    assert keyboard is not None
    offered = [button.text for row in keyboard.inline_keyboard[:-1] for button in row]
    assert offered == ["6", "8", "10", "12", "15", "20"]


@in_each_language
def test_a_small_team_is_told_that_talking_fits_it_better(texts: Texts) -> None:
    small, large = (
        shown(panel(Panel(team(), size, LINK, False, False, LINK), texts)) for size in (5, 6)
    )
    assert len(small) > len(large)


@in_each_language
@pytest.mark.parametrize("state", ScheduleState)
def test_every_plan_can_be_sent(texts: Texts, state: ScheduleState) -> None:
    rules = ("FREQ=WEEKLY;BYDAY=TU,TH", "FREQ=MONTHLY;BYDAY=-1FR", "FREQ=DAILY;COUNT=3")
    plans = [
        Plan(
            schedule=Schedule(
                id=10**12 + number,
                team_id=3,
                deck_ids=("sample",),
                rule=Rule(rrule, OPENED.time(), TODAY),
                open_for=timedelta(days=1),
                visibility=visibility,
                state=state,
                paused_until=OPENED if number else None,
                next_at=OPENED,
                seed="s",
            ),
            team=team(texts.language),
            titles=[HOSTILE, "B"],
            coming=[Occurrence(TODAY, OPENED)] * 3,
            last=replace(delivery(card(Format.SCALE)), why=None),
            today=TODAY,
        )
        for number, (rrule, visibility) in enumerate(zip(rules, Visibility, strict=True))
    ]
    for plan in plans:
        for message in (planned(plan, texts), one_plan(plan, texts), pauses(plan, texts)):
            assert plain(HOSTILE) in plain(shown(message))
        shown(deletion(plan, texts))
    shown(plan_list([], team(), texts))
    assert shown(plan_list(plans[:1], team(), texts)) == shown(one_plan(plans[0], texts))
    shown(plan_list(plans, team(), texts))


@in_each_language
@pytest.mark.parametrize(
    "key", ["note-missed-outage", "note-missed-no-card", "note-unknown", "note-refused"]
)
def test_every_note_can_be_sent(texts: Texts, key: str) -> None:
    payload = {"key": key, "count": 1, "due_at": OPENED.isoformat()}
    message = note(payload, team(), texts, OPENED)
    assert plain(HOSTILE) in plain(shown(message))
    assert message.keyboard is None
    again = note(payload | {"again": 5}, team(), texts, OPENED).keyboard
    assert again is not None
    assert again.inline_keyboard[0][0].callback_data == "card:again:5:"


def test_a_toast_is_cut_where_telegram_would_refuse_it() -> None:
    assert toast("å" * 200) == "å" * 200
    assert len(toast("å" * 201)) == LONGEST_TOAST
    assert toast("å" * 201).endswith("…")


@in_each_language
def test_the_answer_to_a_press_fits_a_toast_with_the_longest_caption(texts: Texts) -> None:
    of = card(Format.CHOICE, caption="ש" * 59)
    label = position_label(of, 6, texts.language, texts)
    assert len(texts("answer-kept", label=label)) <= LONGEST_TOAST


@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_name_the_ends_and_number_the_middle(language: str) -> None:
    texts = CATALOGUE[language]
    dilemma = Card("d", Format.DILEMMA, words("?"), poles=(words("vente"), words("støtte")))
    labels = [position_label(dilemma, position, language, texts) for position in range(1, 6)]
    assert labels == ["1 · vente", "2", "3", "4", "5 · støtte"]


def example(language: str) -> Message:
    texts = {"nb": "Hvem bestemmer?", "he": "מי מחליט?"}
    ends = ({"nb": "Vi", "he": "אנחנו"}, {"nb": "Personen selv", "he": "האדם עצמו"})
    of = Card("who", Format.DILEMMA, texts, poles=ends)
    view = CardView(replace(delivery(of, language), id=7), team(language), 3, TODAY, LINK)
    return open_card(view, CATALOGUE[language])


def buttons(message: Message) -> list[list[tuple[str, object]]]:
    assert message.keyboard is not None
    return [[(b.text, b.callback_data) for b in row] for row in message.keyboard.inline_keyboard]


def test_a_card_in_norwegian_looks_like_this() -> None:
    message = example("nb")
    texts = CATALOGUE["nb"]
    assert message.text.splitlines() == [
        "<b>\u2068Hvem bestemmer?\u2069</b>",
        "",
        *texts("card-anonymous").splitlines(),
        texts("card-answered-anonymous", count=3, k=5),
        "Åpent til \u2068onsdag 13. januar kl. 09:00\u2069",
    ]
    assert buttons(message) == [
        [("1 · Vi", "card:answer:7:1")],
        [("2", "card:answer:7:2"), ("3", "card:answer:7:3"), ("4", "card:answer:7:4")],
        [("5 · Personen selv", "card:answer:7:5")],
        [(texts("card-private-dilemma"), None)],
        [(texts("card-withdraw"), "card:withdraw:7:")],
    ]


def test_a_card_in_hebrew_looks_like_this() -> None:
    message = example("he")
    lines = message.text.splitlines()
    assert lines[0] == "<b>\u2068מי מחליט?\u2069</b>"
    assert lines[-1] == "פתוח עד \u2068יום רביעי 13 בינואר בשעה 09:00\u2069"
    assert [row[0][0] for row in buttons(message)] == [
        "1 · אנחנו",
        "2",
        "5 · האדם עצמו",
        CATALOGUE["he"]("card-private-dilemma"),
        CATALOGUE["he"]("card-withdraw"),
    ]


@pytest.mark.parametrize(
    ("line", "marked"),
    [
        ("Eske כבר לא יודע מי ענה מה.", True),
        ("<b>\u2068מי מחליט?\u2069</b>", True),
        ("Innstillinger for צוות", False),
        ("<code>/schedule dilemmaer שלישי 09:00</code>", False),
        ("• <code>fem-prosesser</code> – \u2068תהליכים\u2069", True),
        ("\u20685\u2069", False),
    ],
)
def test_a_line_that_is_mostly_hebrew_runs_from_right_to_left(line: str, marked: bool) -> None:
    assert directed(f"x\n{line}") == (f"x\n\u200f{line}" if marked else f"x\n{line}")
