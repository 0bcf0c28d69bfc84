"""Commitments in the team's chat, in a session's message, and in a list for those who lead."""

from collections.abc import Iterator, Sequence
from datetime import date

from bot.core.commitment import (
    ENDINGS,
    LONGEST_ROLE,
    LONGEST_SENTENCE,
    WEEKS,
    Commitment,
    due_after,
)
from bot.core.deck import in_language
from bot.core.script import Script
from bot.core.team import Team
from bot.messages.callbacks import Button, Noun
from bot.messages.card import Row
from bot.messages.voice import Message, isolated, keyboard, say
from bot.texts import Texts
from bot.texts.dates import date_words

# In the button of a message that asks for a sentence: what a reply to that message is.
CORRECTED = "corrected"
# Telegram's limit is 4096 characters; marks of direction, one at each line, count too.
_PAGE = 3700
_MOST = 40
_IN_A_ROW = 5


def opening_lines(commitment: Commitment | None, texts: Texts, today: date) -> list[str]:
    """What a session begins with: what was agreed last time, and the question about it."""
    if commitment is None:
        return [say(texts, "commitment-opening-none")]
    return [
        say(texts, "commitment-opening"),
        *_face(commitment, texts, today),
        "",
        f"<b>{isolated(in_language(commitment.follow_up, texts.language))}</b>",
        say(texts, "commitment-endings" if commitment.is_open else "commitment-ask-why"),
    ]


def opening_rows(commitment: Commitment | None, texts: Texts) -> list[Row]:
    """The buttons that say what became of the last commitment."""
    return [_endings(commitment, texts)] if commitment else []


def closing_lines(
    commitment: Commitment | None, script: Script, language: str, texts: Texts, today: date
) -> list[str]:
    """What a session ends with: the commitment, or what is to be recorded, and how."""
    if commitment is not None:
        return [say(texts, "commitment-closing"), *_face(commitment, texts, today)]
    return [
        f"<b>{isolated(in_language(script.commitment, language))}</b>",
        say(texts, "commitment-write", most=LONGEST_SENTENCE),
    ]


def closing_rows(session_id: int, commitment: Commitment | None, texts: Texts) -> list[Row]:
    """The button that says how the commitment of this session is written, or written anew."""
    caption = "commitment-button-write" if commitment is None else "commitment-button-rewrite"
    return [[(texts(caption), Button(Noun.COMMITMENT, "how", session_id))]]


def in_chat(commitment: Commitment, texts: Texts, today: date) -> Message:
    """The commitment as it stands in the team's chat, to be completed, or with its ending."""
    lines = [say(texts, "commitment-title"), *_face(commitment, texts, today), ""]
    if not commitment.is_open:
        lines.append(say(texts, "commitment-ask-why"))
        return Message("\n".join(lines), keyboard(_reopening(commitment, texts)))
    rows = _whens(commitment, texts, today)
    lines.append(say(texts, "commitment-complete", most=LONGEST_ROLE))
    if commitment.made_on < today:
        rows.append(_endings(commitment, texts))
        lines += ["", say(texts, "commitment-endings")]
    return Message("\n".join(lines), keyboard(*rows))


def due_today(commitment: Commitment, texts: Texts, today: date) -> Message:
    """Tells the team's chat of a commitment on the morning of its day."""
    lines = [
        say(texts, "commitment-due"),
        *_face(commitment, texts, today),
        "",
        say(texts, "commitment-endings"),
    ]
    return Message("\n".join(lines), keyboard(_endings(commitment, texts)))


def for_leads(commitment: Commitment, texts: Texts, today: date) -> Message:
    """One commitment with everything that those who lead can do about it."""
    if commitment.is_open:
        hint = say(texts, "commitment-complete", most=LONGEST_ROLE)
        correct: Row = [(texts("commitment-button-correct"), _button(commitment, "correct"))]
        more = [*_whens(commitment, texts, today), correct]
    else:
        hint, more = say(texts, "commitment-ask-why"), [_reopening(commitment, texts)]
    text = "\n".join([*_face(commitment, texts, today), "", hint])
    back: Row = [(texts("button-back"), Button(Noun.COMMITMENT, "list", commitment.team_id))]
    return Message(text, keyboard(_endings(commitment, texts), *more, back))


def correction(commitment: Commitment, texts: Texts, today: date) -> Message:
    """Asks for another sentence, as a reply to this message."""
    lines = [
        *_face(commitment, texts, today),
        "",
        say(texts, "commitment-correct", most=LONGEST_SENTENCE),
    ]
    button = _button(commitment, "open", CORRECTED)
    return Message("\n".join(lines), keyboard([(texts("button-back"), button)]))


def commitment_list(
    open_ones: Sequence[Commitment],
    closed: Sequence[Commitment],
    team: Team,
    texts: Texts,
    today: date,
    *,
    keeps: bool,
) -> Message:
    """What is open and what was closed last; with `keeps`, a button opens each."""
    if not open_ones and not closed:
        return Message(say(texts, "commitments-none"))
    lines = [say(texts, "commitments-title", team=team.name)]
    shown: list[Commitment] = []
    length = 0
    for heading, ones in (("commitments-open", open_ones), ("commitments-closed", closed)):
        if ones:
            lines += ["", say(texts, heading)]
        for one in ones:
            entry = _entry(len(shown) + 1, one, texts, today)
            length += len(entry) + 1
            if length > _PAGE or len(shown) == _MOST:
                break
            shown.append(one)
            lines.append(entry)
    if left := len(open_ones) + len(closed) - len(shown):
        lines += ["", say(texts, "commitments-more", count=left)]
    if not keeps:
        return Message("\n".join(lines))
    lines += ["", say(texts, "commitments-choose")]
    buttons: Row = [(f"{n}", _button(one, "open")) for n, one in enumerate(shown, 1)]
    rows = [buttons[at : at + _IN_A_ROW] for at in range(0, len(buttons), _IN_A_ROW)]
    return Message("\n".join(lines), keyboard(*rows))


def _face(commitment: Commitment, texts: Texts, today: date) -> list[str]:
    """The sentence, whose it is, by when, and what became of it."""
    lines = [f"<b>{isolated(commitment.text)}</b>", *_details(commitment, texts, today)]
    if commitment.why:
        lines.append(say(texts, "commitment-why", why=commitment.why))
    return lines


def _entry(number: int, commitment: Commitment, texts: Texts, today: date) -> str:
    details = " · ".join(_details(commitment, texts, today))
    return f"<b>{number}</b> {isolated(commitment.text)}\n{details}"


def _details(commitment: Commitment, texts: Texts, today: date) -> Iterator[str]:
    if commitment.whose:
        yield say(texts, "commitment-whose", whose=commitment.whose)
    if commitment.closed_on:
        on = date_words(commitment.closed_on, texts.language, today=today)
        yield say(texts, f"commitment-ended-{commitment.state}", on=on)
    elif commitment.due_on:
        on = date_words(commitment.due_on, texts.language, today=today)
        yield say(texts, "commitment-by-date", on=on)
    else:
        yield say(texts, "commitment-by-meeting")


def _endings(commitment: Commitment, texts: Texts) -> Row:
    return [
        (
            ("✓ " if ending is commitment.state else "") + texts(f"commitment-button-{ending}"),
            _button(commitment, "close", ending),
        )
        for ending in ENDINGS
    ]


def _reopening(commitment: Commitment, texts: Texts) -> Row:
    return [(texts("commitment-button-reopen"), _button(commitment, "reopen"))]


def _whens(commitment: Commitment, texts: Texts, today: date) -> list[Row]:
    """By when it could be; what stands there now is marked."""
    buttons: Row = []
    for weeks in (0, *WEEKS):
        caption = texts("commitment-in-weeks", weeks=weeks)
        mark = "✓ " if commitment.due_on == due_after(weeks, today) else ""
        buttons.append((mark + caption, _button(commitment, "by", f"{weeks}")))
    return [buttons[:1], buttons[1:]]


def _button(commitment: Commitment, verb: str, value: str = "") -> Button:
    return Button(Noun.COMMITMENT, verb, commitment.id, value)
