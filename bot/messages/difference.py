"""What an edit changes, so that a phone can show it: what is gone struck out, what is new bold."""

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from difflib import SequenceMatcher

from bot.core.deck import Format, in_language
from bot.core.difference import Change, Changed, Difference, Fate, Place, Value
from bot.messages.voice import LONGEST_MESSAGE, isolated, say
from bot.texts import Texts, undirected
from bot.texts.dates import duration_words

LONGEST_EXCERPT = 60
MOST_MOVED = 10
# Below this likeness (0 to 1) single marked words would only confuse.
_ALIKE = 0.5
_TAG = re.compile("<[^>]*>")


def difference_text(difference: Difference, texts: Texts, most: int = LONGEST_MESSAGE) -> str:
    """The difference in at most `most` characters, as Telegram counts them; what has no room is
    counted at the end."""
    parts = list(_parts(difference, texts))
    # Room for the line that counts the rest.
    room, shown = most - 60, 0
    for text, _ in parts:
        room -= length(text)
        if room < 0:
            break
        shown += 1
    left_out = sum(count for _, count in parts[shown:])
    # A heading over nothing says nothing.
    while left_out and shown and not parts[shown - 1][1]:
        shown -= 1
    lines = [text for text, _ in parts[:shown]]
    if left_out:
        lines.append("\n" + say(texts, "difference-more", count=left_out))
    return "\n".join(lines)


def difference_pages(
    differences: Iterable[Difference], notes: Iterable[str], texts: Texts, most: int
) -> list[str]:
    """The differences whole, and lines of HTML about them all, on pages of at most `most`
    characters as Telegram counts them."""
    parts: list[str] = []
    for found in differences:
        told = [text for text, _ in _parts(found, texts)]
        if not found:
            told = [say(texts, "difference-none", title=in_language(found.title, texts.language))]
        # One deck is kept apart from the next.
        parts += [f"\n{told[0]}", *told[1:]]
    parts += [f"\n{note}" for note in notes]
    pages: list[str] = []
    for part in parts:
        if pages and length(f"{pages[-1]}\n{part}") <= most:
            pages[-1] += f"\n{part}"
        else:
            pages.append(part.lstrip("\n"))
    return pages


def field_name(place: Place, texts: Texts) -> str:
    """What people call a field: “Text”, “Option 2”."""
    names = [name for name in place if isinstance(name, str)]
    number = next((name for name in place if isinstance(name, int)), 0)
    return texts(f"field-{'-'.join(names).replace('_', '-')}", number=number)


def length(text: str) -> int:
    """How long Telegram may find a text in HTML: with a mark of direction for each line."""
    return len(html.unescape(_TAG.sub("", text))) + text.count("\n") + 2


def _parts(difference: Difference, texts: Texts) -> Iterator[tuple[str, int]]:
    """Each part with how many changes it tells of; none for what is only a heading."""
    title = in_language(difference.title, texts.language)
    fate = difference.fate
    yield say(texts, f"difference-file-{fate}", title=title), int(fate is not Fate.CHANGED)
    for change in difference.head:
        yield _change(change, texts, fate), 1
    for item in difference.items:
        heading = say(texts, f"difference-{item.fate}", text=_excerpt(item, texts), id=item.id)
        # A card that is retired and no more is told of by its heading.
        yield f"\n{heading}", int(item.fate is not Fate.CHANGED)
        for change in item.changes:
            yield _change(change, texts, item.fate), 1
    if difference.moved:
        ids = ", ".join(difference.moved[:MOST_MOVED]) + (
            "…" * (len(difference.moved) > MOST_MOVED)
        )
        yield "\n" + say(texts, "difference-moved", ids=ids), 1


def _excerpt(item: Changed, texts: Texts) -> str:
    text = " ".join(in_language(item.words, texts.language).split())
    return text if len(text) <= LONGEST_EXCERPT else text[: LONGEST_EXCERPT - 1] + "…"


def _change(change: Change, texts: Texts, fate: Fate) -> str:
    label = html.escape(field_name(change.place, texts), quote=False)
    if change.language:
        language = texts(f"field-language-{change.language}")
        label = say(texts, "difference-in-language", field=label, language=language)
    before, after = (_shown(value, texts) for value in (change.before, change.after))
    if after is None:
        values = [f"<s>{isolated(before or '')}</s>"]
    elif before is None:
        values = [isolated(after) if fate is Fate.ADDED else f"<b>{isolated(after)}</b>"]
    else:
        values = _compared(before, after)
    # What comes or goes as a whole needs no gaps.
    gap = "" if fate is Fate.ADDED else "\n"
    return "\n".join([f"{gap}<i>{label}</i>", *values])


def _shown(value: Value | None, texts: Texts) -> str | None:
    match value:
        case None:
            return None
        case Format():
            return texts(f"format-{value}")
        case timedelta():
            return duration_words(value, texts.language)
    return str(value)


def _compared(before: str, after: str) -> list[str]:
    """The old line and the new one, with the words marked in which they differ."""
    was, becomes = (re.findall(r"\s+|\S+", text) for text in (before, after))
    matcher = SequenceMatcher(None, was, becomes, autojunk=False)
    if matcher.ratio() < _ALIKE:
        return [f"<s>{isolated(before)}</s>", f"<b>{isolated(after)}</b>"]
    gone, new = [], []
    for kind, i1, i2, j1, j2 in matcher.get_opcodes():
        gone.append(_marked(was[i1:i2], "s" if kind != "equal" else ""))
        new.append(_marked(becomes[j1:j2], "b" if kind != "equal" else ""))
    return [f"\u2068{''.join(line)}\u2069" for line in (gone, new)]


def _marked(words: Sequence[str], tag: str) -> str:
    text = html.escape(undirected("".join(words)), quote=False)
    return f"<{tag}>{text}</{tag}>" if tag and text else text
