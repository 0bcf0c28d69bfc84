"""Every message of a commitment: within Telegram's limits, escaped, and with the right buttons."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import product
from typing import Any

import pytest

from bot.core.commitment import Commitment, CommitmentState
from bot.core.script import Script
from bot.messages import commitment as views
from bot.messages.callbacks import Button
from bot.messages.card import Row
from bot.messages.voice import LONGEST_TOAST, Message, isolated, keyboard
from bot.texts import Texts
from tests.messages.samples import HOSTILE, IN_A_DECK, TODAY, team, words
from tests.messages.test_rendering import in_each_language, plain, shown

LONG = "<&>" * 99 + "\u202e\u2069"
SCRIPT = Script("x", words("T"), words("T"), "003", (), 15, (), words(IN_A_DECK), words(IN_A_DECK))


def commitment(**fields: Any) -> Commitment:
    """An open one of yesterday whose texts try to break out."""
    known: dict[str, Any] = {
        "id": 10**15,
        "team_id": 3,
        "session_id": 10**15,
        "text": HOSTILE,
        "whose": HOSTILE[:60],
        "due_on": None,
        "follow_up": words(IN_A_DECK),
        "made_on": TODAY - timedelta(days=1),
        "state": CommitmentState.OPEN,
        "why": None,
        "closed_on": None,
        "message_id": 77,
    }
    return Commitment(**known | fields)


OPEN = commitment()
DATED = commitment(due_on=date(2028, 1, 1), text=LONG, whose="ש" * 60)
CLOSED = [
    commitment(state=state, closed_on=TODAY, why=why)
    for state, why in product(list(CommitmentState)[1:], (None, HOSTILE, LONG))
]
EVERY = [OPEN, DATED, *CLOSED]


def captions(rows: list[Row]) -> list[str]:
    return [caption for row in rows for caption, _ in row]


def holds(message: Message) -> list[Button]:
    rows = message.keyboard.inline_keyboard if message.keyboard else ()
    return [Button.unpack(str(button.callback_data)) for row in rows for button in row]


@in_each_language
@pytest.mark.parametrize("of", EVERY)
def test_every_message_of_a_commitment_can_be_sent(texts: Texts, of: Commitment) -> None:
    for view in (views.in_chat, views.due_today, views.for_leads, views.correction):
        text = plain(shown(view(of, texts, TODAY)))
        assert plain(of.text) in text
        assert of.whose is not None
        assert plain(of.whose) in text
        assert of.why is None or plain(of.why) in text


@in_each_language
@pytest.mark.parametrize("of", EVERY)
def test_what_it_adds_to_a_session_can_be_sent(texts: Texts, of: Commitment) -> None:
    opening = views.opening_lines(of, texts, TODAY)
    rows = views.opening_rows(of, texts)
    text = shown(Message("\n".join(opening), keyboard(*rows)))
    assert IN_A_DECK in plain(text)
    assert len(captions(rows)) == 3
    closing = views.closing_lines(of, SCRIPT, texts.language, texts, TODAY)
    shown(Message("\n".join(closing), keyboard(*views.closing_rows(10**15, of, texts))))


@in_each_language
def test_without_a_commitment_a_session_says_so_and_what_to_record(texts: Texts) -> None:
    assert shown(Message("\n".join(views.opening_lines(None, texts, TODAY))))
    assert views.opening_rows(None, texts) == []
    closing = views.closing_lines(None, SCRIPT, texts.language, texts, TODAY)
    assert f"<b>{isolated(IN_A_DECK)}</b>" in closing
    (((_, how),),) = views.closing_rows(7, None, texts)
    assert isinstance(how, Button)
    assert (how.verb, how.id) == ("how", 7)


@in_each_language
def test_done_partly_and_dropped_stand_side_by_side_and_the_ending_is_marked(texts: Texts) -> None:
    (row,) = views.opening_rows(commitment(state=CommitmentState.DROPPED, closed_on=TODAY), texts)
    assert [caption.startswith("✓") for caption, _ in row] == [False, False, True]
    assert [button.value for _, button in row if isinstance(button, Button)] == [
        *("done", "partly", "dropped"),
    ]


@in_each_language
def test_the_button_of_what_is_chosen_is_marked(texts: Texts) -> None:
    made = commitment(made_on=TODAY)
    for due_on, marked in ((None, 0), (TODAY + timedelta(weeks=4), 2), (date(2027, 3, 3), None)):
        message = views.in_chat(replace(made, due_on=due_on), texts, TODAY)
        assert message.keyboard is not None
        shown_now = [b.text for row in message.keyboard.inline_keyboard for b in row]
        assert [n for n, caption in enumerate(shown_now) if "✓" in caption] == (
            [] if marked is None else [marked]
        )


@in_each_language
def test_on_the_day_it_is_made_it_asks_for_the_rest_and_later_how_it_went(texts: Texts) -> None:
    verbs = {button.verb for button in holds(views.in_chat(OPEN, texts, TODAY))}
    assert verbs == {"by", "close"}
    made = replace(OPEN, made_on=TODAY)
    assert {button.verb for button in holds(views.in_chat(made, texts, TODAY))} == {"by"}
    assert {b.verb for b in holds(views.in_chat(CLOSED[0], texts, TODAY))} == {"reopen"}


@in_each_language
@pytest.mark.parametrize("keeps", [True, False])
def test_the_list_can_be_sent_however_much_was_agreed(texts: Texts, keeps: bool) -> None:
    here = team(texts.language, HOSTILE[:128])
    for often, of in product((1, 3, 60), (OPEN, DATED, replace(OPEN, text="V", whose=None))):
        closed = CLOSED * 2
        message = views.commitment_list([of] * often, closed[:10], here, texts, TODAY, keeps=keeps)
        text = plain(shown(message))
        listed = len(holds(message))
        assert keeps == (listed > 0)
        if keeps and listed < often + 10:
            left = often + 10 - listed
            assert plain(texts("commitments-more", count=left)) in text


@in_each_language
def test_a_team_without_commitments_is_told_where_the_first_is_written(texts: Texts) -> None:
    message = views.commitment_list([], [], team(), texts, TODAY, keeps=True)
    assert plain(shown(message)) == plain(texts("commitments-none"))


@in_each_language
def test_what_is_told_at_a_press_fits(texts: Texts) -> None:
    keys = ["commitment-how", "commitment-gone", "commitment-stranger", "commitment-now-open"]
    keys += [f"commitment-now-{state}" for state in list(CommitmentState)[1:]]
    assert all(len(texts(key)) < LONGEST_TOAST for key in keys)
