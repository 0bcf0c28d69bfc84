"""Suggestions as admins and the holders of the two seats see them; nobody sees whose they are."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from bot.core.deck import LANGUAGES, Deck, in_language
from bot.core.desk import PAGE, page_of
from bot.core.suggestion import Kind, NoteKind, Remark, Seat, Suggestion, lacking
from bot.core.terms import Hint
from bot.messages.callbacks import Button, Noun
from bot.messages.card import Row
from bot.messages.desk import language_list
from bot.messages.hint import hint_lines
from bot.messages.panel import LANGUAGE_NAMES
from bot.messages.suggestion import (
    MOST_HINTS,
    as_staff_see_it,
    deck_line,
    deck_rows,
    face,
    language_for,
)
from bot.messages.voice import Message, isolated, keyboard, say
from bot.texts import Texts
from bot.texts.dates import list_words

# Of the Bot API's 4096, a part is for marks of direction and for how many remarks are left out.
LONGEST = 3800


@dataclass(frozen=True, slots=True)
class Review:
    """A suggestion to be reviewed.

    `seat` is the one that the reader holds, None for an admin without one; `filled` are the seats
    that are taken, and `approvals` the version that each has approved.
    """

    suggestion: Suggestion
    deck: Deck | None
    remarks: Sequence[Remark]
    hints: Sequence[Hint]
    filled: Collection[Seat]
    approvals: Mapping[Seat, int]
    is_admin: bool
    seat: Seat | None


def review_list(waiting: Sequence[Suggestion], page: int, texts: Texts) -> Message:
    """What waits, a page at a time, each with a button that opens it."""
    if not waiting:
        return Message(say(texts, "review-none"))
    page, pages = page_of(len(waiting), page)
    lines = [say(texts, "review-list", count=len(waiting))]
    rows: list[Row] = []
    for one in waiting[page * PAGE :][:PAGE]:
        lines.append(f"<b>{one.id}</b> {isolated(in_language(one.text, texts.language))}")
        rows.append([(texts("review-open", number=str(one.id)), _button(one, "open"))])
    rows = [[row[0] for row in rows[at : at + 3]] for at in range(0, len(rows), 3)]
    ways: Row = []
    if page:
        ways.append(("◀", Button(Noun.SUGGESTION, "list", 0, f"{page - 1}")))
    if page + 1 < pages:
        ways.append(("▶", Button(Noun.SUGGESTION, "list", 0, f"{page + 1}")))
    return Message("\n\n".join(lines), keyboard(*rows, ways))


def review(view: Review, texts: Texts, staff: Texts, *, head: str = "") -> Message:
    """One suggestion as staff would see it, what is known and said about it, and the buttons.

    `staff` are the texts in the language in which the card is shown. Of what was said, there is
    the last, as much as a message has room for.
    """
    suggestion = view.suggestion
    lines = [head] if head else []
    lines += [
        say(texts, "review-title", number=str(suggestion.id)),
        *as_staff_see_it(suggestion, staff),
        *_other_languages(suggestion, texts),
        say(texts, f"suggest-answered-{suggestion.format}"),
        deck_line(view.deck, texts),
        say(texts, "review-from"),
        *hint_lines(view.hints[:MOST_HINTS], texts),
        *_approvals(view, texts),
    ]
    room = LONGEST - len("\n".join(lines))
    lines += _remarks(view.remarks, texts, room)
    return Message("\n".join(lines), keyboard(*_rows(view, texts)))


def note(view: Review, kind: NoteKind, texts: Texts, staff: Texts) -> Message:
    """A note to an admin or to a seat that a suggestion needs them."""
    return review(view, texts, staff, head=say(texts, f"suggest-note-{kind}"))


def news(count: int, texts: Texts) -> Message:
    """A note to an admin that so many suggestions wait."""
    row: Row = [(texts("review-show"), Button(Noun.SUGGESTION, "list", 0, "0"))]
    return Message(say(texts, "suggest-note-new", count=count), keyboard(row))


def decks(view: Review, offered: Sequence[Deck], texts: Texts) -> Message:
    """Which deck the card is to be published in."""
    suggestion = view.suggestion
    lines = [*face(suggestion, texts), say(texts, "review-which-deck")]
    rows = deck_rows(suggestion, offered, "put", texts)
    rows.append([(texts("button-back"), _button(suggestion, "open"))])
    return Message("\n".join(lines), keyboard(*rows))


def prompt(suggestion: Suggestion, purpose: str, language: str, texts: Texts) -> Message:
    """Asks for words, as a reply to this message; `purpose` says what they will be."""
    in_words = texts(f"desk-in-{language}") if language else ""
    lines = [
        isolated(in_language(suggestion.text, texts.language)),
        say(texts, f"suggest-prompt-{purpose}", language=in_words),
    ]
    if earlier := suggestion.text.get(language):
        lines.append(f"<code>{isolated(earlier)}</code>")
    value = f"{purpose}.{language}" if language else purpose
    row: Row = [(texts("suggest-forget"), _button(suggestion, "forget", value))]
    return Message("\n\n".join(lines), keyboard(row))


def seat_names(seats: Collection[Seat], texts: Texts) -> str:
    """The names of these seats, as in a sentence."""
    return list_words([texts(f"seat-{seat}") for seat in Seat if seat in seats], texts.language)


def _other_languages(suggestion: Suggestion, texts: Texts) -> list[str]:
    """The card's other texts, and which teams will not get it."""
    shown = language_for(suggestion, texts)
    lines = [
        f"{LANGUAGE_NAMES[code]}: {isolated(text)}"
        for code, text in suggestion.text.items()
        if code != shown
    ]
    if missing := [code for code in LANGUAGES if code not in suggestion.text]:
        languages = language_list(missing, texts)
        lines.append(say(texts, "review-languages", languages=languages))
    return lines


def _approvals(view: Review, texts: Texts) -> list[str]:
    if set(view.filled) != set(Seat):
        return []
    still = lacking(view.suggestion.version, view.filled, view.approvals)
    return [
        say(texts, "review-lacking" if seat in still else "review-approved", seat=name)
        for seat, name in ((seat, texts(f"seat-{seat}")) for seat in Seat)
    ]


def _remarks(remarks: Sequence[Remark], texts: Texts, room: int) -> list[str]:
    """What was said last, and before that as far as it fits into `room` characters; and how much
    is left out."""
    lines: list[str] = []
    for one in reversed(remarks):
        line = _remark(one, texts)
        room -= len(line) + 1
        if room < 0 and lines:
            break
        lines.insert(0, line)
    if earlier := len(remarks) - len(lines):
        lines.insert(0, say(texts, "review-earlier", count=earlier))
    return ["", *lines] if lines else []


def _remark(one: Remark, texts: Texts) -> str:
    if one.kind is Kind.UNREACHED:
        return say(texts, "suggest-remark-unreached")
    if one.kind in {Kind.QUESTION, Kind.ANSWER}:
        return say(texts, f"suggest-remark-{one.kind}", text=one.text)
    who = texts(f"seat-{one.seat}") if one.seat else texts("suggest-remark-by-admin")
    return say(texts, f"suggest-remark-{one.kind}", who=who, text=one.text)


def _rows(view: Review, texts: Texts) -> list[Row]:
    one = view.suggestion
    rows: list[Row] = []
    if view.seat and set(view.filled) == set(Seat):
        approve = _button(one, "approve", f"{one.version}")
        rows.append([(texts("review-approve"), approve)])
        rows.append([(texts("review-change"), _button(one, "words", Kind.CHANGE))])
    comment = (texts("review-comment"), _button(one, "words", Kind.COMMENT))
    back: Row = [(texts("review-back"), Button(Noun.SUGGESTION, "list", 0, "0"))]
    if not view.is_admin:
        return [*rows, [comment], back]
    rows.append([(texts("review-publish"), _button(one, "publish", f"{one.version}"))])
    rows.append([(texts("review-ask"), _button(one, "words", Kind.QUESTION)), comment])
    rows.append(
        [
            (
                texts("review-text", language=LANGUAGE_NAMES[code]),
                _button(one, "words", f"text.{code}"),
            )
            for code in LANGUAGES
        ]
    )
    rows.append(
        [
            (texts("review-deck"), _button(one, "decks")),
            (texts("review-decline"), _button(one, "words", "decline")),
        ]
    )
    return [*rows, back]


def _button(suggestion: Suggestion, verb: str, value: str = "") -> Button:
    return Button(Noun.SUGGESTION, verb, suggestion.id, value)
