"""What became of a file or a card: its edits by pages, one of them, and what would come back."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.core.difference import Difference
from bot.core.edit import FileName
from bot.core.history import PastEdit
from bot.messages.admins import who_words
from bot.messages.callbacks import ASK, DO, Button, ForeignButtonError, Noun
from bot.messages.card import Row
from bot.messages.difference import difference_text
from bot.messages.voice import LONGEST_MESSAGE, Message, keyboard, say
from bot.texts import Texts
from bot.texts.dates import moment_words

PAGE = 6
MOST_CARDS = 3
# Of a message, for what stands above the difference.
_ROOM = 600
_VALUE = re.compile(r"([ba])?([0-9]{1,15})(?:\.([0-9]{1,4}))?")


class Target(StrEnum):
    """Which version is to come back: before an edit, or after it."""

    BEFORE = "b"
    AFTER = "a"


@dataclass(frozen=True, slots=True)
class Reference:
    """What a button of the history holds besides an edit: a page of the list, or the newest edit
    that its reader knew; and which card of the edit it is about, None for the whole file."""

    number: int
    card: int | None
    target: Target | None = None

    def pack(self) -> str:
        """The value of a button."""
        card = "" if self.card is None else f".{self.card}"
        return f"{self.target or ''}{self.number}{card}"

    @classmethod
    def unpack(cls, value: str) -> "Reference":
        """What `pack` made; ForeignButtonError for anything else."""
        if not (found := _VALUE.fullmatch(value)):
            raise ForeignButtonError(value)
        target, number, card = found.groups()
        return cls(int(number), int(card) if card else None, Target(target) if target else None)


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads, in which language, where and on which day; `names` are those of admins."""

    user_id: int
    texts: Texts
    zone: ZoneInfo
    today: date
    names: dict[int, str]


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """One page of the edits of the file `name`, or of one card in it; `back` leads to what it is
    of."""

    name: FileName
    title: str
    card_id: str | None
    edits: Sequence[PastEdit]
    number: int
    more: bool
    can_restore: bool
    # Leads to the deck, card or script; none where that is gone.
    back: Button | None


def history_page(page: HistoryPage, reader: Reader) -> Message:
    """The edits of one page, the newest first, each with a button that shows it."""
    texts = reader.texts
    if page.card_id is None:
        lines = [say(texts, "history-title", title=page.title)]
    else:
        lines = [say(texts, "history-title-card", title=page.title, card=page.card_id)]
    last: list[Row] = [shipped_row(page.name, texts)] if page.can_restore else []
    if page.back:
        last.append([(texts("button-back"), page.back)])
    if not page.edits:
        lines += ["", say(texts, "history-empty")]
        return Message("\n".join(lines), keyboard(*last))
    for place, edit in enumerate(page.edits, page.number * PAGE + 1):
        lines += ["", f"<b>{place}.</b> {_line(edit, reader)}"]
    first = page.edits[0]
    newer = (texts("button-newer"), _button("list", first, page, page.number - 1))
    older = (texts("button-older"), _button("list", first, page, page.number + 1))
    rows = [
        [
            (str(place), _button("show", edit, page, page.number))
            for place, edit in enumerate(page.edits, page.number * PAGE + 1)
        ],
        [newer] * (page.number > 0) + [older] * page.more,
    ]
    return Message("\n".join(lines), keyboard(*rows, *last))


def shipped_row(name: FileName, texts: Texts) -> Row:
    """The button that asks whether to go back to what comes with Eske."""
    return [(texts("history-button-shipped"), Button(Noun.EDIT, "shipped", ASK, name.key))]


def ask_shipped(
    name: FileName, mark: str, changes: Difference | None, back: Button | None, texts: Texts
) -> Message:
    """Shows what would change if what comes with Eske came back, and asks whether it shall.

    `mark` stands for the local file as it is shown here: the answer is for that.
    """
    yes = Button(Noun.EDIT, "shipped", DO, f"{name.key}.{mark}")
    lines = [say(texts, "history-ask"), "", changes_text(changes, texts)]
    no = [(texts("button-back"), back)] if back else []
    return Message("\n".join(lines), keyboard([(texts("history-button-yes"), yes)], no))


def which_file(files: Sequence[tuple[str, PastEdit]], texts: Texts) -> Message:
    """Asks whose history to show; `files` are titles, each with the last edit of its file."""
    rows = [
        [
            (
                texts(f"history-file-{edit.name.kind}", title=title),
                Button(Noun.EDIT, "list", edit.id, Reference(0, None).pack()),
            )
        ]
        for title, edit in files
    ]
    key = "history-which" if files else "history-empty"
    return Message(say(texts, key, command="/history"), keyboard(*rows))


def one_edit(
    edit: PastEdit, changes: Difference | None, seen: Reference, reader: Reader
) -> Message:
    """One edit with what it changed, and the buttons that bring a version back."""
    texts = reader.texts
    lines = [_line(edit, reader), "", changes_text(changes, texts)]
    rows = [
        [(texts(f"history-button-{word}"), _again("ask", edit, seen, target))]
        for word, target in (("before", Target.BEFORE), ("after", Target.AFTER))
    ]
    back = (texts("button-back"), _again("list", edit, seen, None))
    return Message("\n".join(lines), keyboard(*rows, [back]))


def ask_back(
    edit: PastEdit, changes: Difference | None, seen: Reference, newest: int, texts: Texts
) -> Message:
    """Shows what would change if a version came back, and asks whether it shall.

    `newest` is the file's newest edit now: the answer is for the file as it is shown here.
    """
    wanted = Reference(newest, seen.card, seen.target)
    yes = (texts("history-button-yes"), Button(Noun.EDIT, "back", edit.id, wanted.pack()))
    no = (texts("button-back"), _again("show", edit, seen, None))
    lines = [say(texts, "history-ask"), "", changes_text(changes, texts)]
    return Message("\n".join(lines), keyboard([yes], [no]))


def brought_back(
    edit: PastEdit, changes: Difference | None, card: int | None, texts: Texts
) -> Message:
    """Says what has come back; `edit` is the one that did it."""
    lines = [say(texts, "history-back-done"), "", changes_text(changes, texts)]
    shown = Button(Noun.EDIT, "list", edit.id, Reference(0, card).pack())
    return Message("\n".join(lines), keyboard([(texts("history-button"), shown)]))


def undone(
    edit: PastEdit, changes: Sequence[Difference | None], new: PastEdit, reader: Reader
) -> Message:
    """Says which edit was taken back, and what is different now; `new` is what took it back."""
    texts, each = reader.texts, (LONGEST_MESSAGE - _ROOM) // len(changes)
    lines = [say(texts, "undo-done"), _line(edit, reader)]
    for change in changes:
        lines += ["", changes_text(change, texts, each)]
    shown = Button(Noun.EDIT, "list", new.id, Reference(0, None).pack())
    return Message("\n".join(lines), keyboard([(texts("history-button"), shown)]))


def changes_text(
    changes: Difference | None, texts: Texts, most: int = LONGEST_MESSAGE - _ROOM
) -> str:
    """A difference in words; of one that no reader of cards would see, that it is none."""
    return difference_text(changes, texts, most) if changes else say(texts, "history-no-words")


def _line(edit: PastEdit, reader: Reader) -> str:
    """When, who, what, and which cards, of which there may be many."""
    texts = reader.texts
    name = reader.names.get(edit.user_id or 0)
    who = who_words(edit.user_id, edit.what, reader.user_id, texts, name)
    values = {
        "when": moment_words(edit.at, reader.zone, texts.language, today=reader.today),
        "who": who,
        "what": texts(f"what-{edit.what}"),
    }
    if not edit.card_ids:
        return say(texts, "history-edit", **values)
    cards = ", ".join(edit.card_ids[:MOST_CARDS]) + "…" * (len(edit.card_ids) > MOST_CARDS)
    return say(texts, "history-edit-cards", **values, cards=cards)


def _button(verb: str, edit: PastEdit, page: HistoryPage, number: int) -> Button:
    card = None if page.card_id is None else edit.card_ids.index(page.card_id)
    return Button(Noun.EDIT, verb, edit.id, Reference(number, card).pack())


def _again(verb: str, edit: PastEdit, seen: Reference, target: Target | None) -> Button:
    return Button(Noun.EDIT, verb, edit.id, Reference(seen.number, seen.card, target).pack())
