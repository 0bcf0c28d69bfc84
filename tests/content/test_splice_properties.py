"""Whatever is changed in whatever deck: it reads back as edited, and all else stays as it was."""

import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.content.decks import check_deck
from bot.content.files import shipped_home
from bot.content.splice import new_deck, spliced
from bot.core.deck import LANGUAGES, Card, Check, Deck, FollowUp, Format, Words
from bot.core.edit import DropCard, Edit, FileName, Head, Kind, PutCard, PutHead, edited, head_of
from tests.content import oddities

NAME = FileName(Kind.DECK, "deck-one")
SHIPPED = {
    path.name: path.read_bytes() for path in (shipped_home() / "reflection_cards").glob("*.yaml")
}
FILES = oddities.files() | SHIPPED
COMMENT = re.compile(r"(?<=[\r\n])[ \t]*(#[^\r\n]*)")
# The lines before the place that hold nothing but comments, and a hyphen.
GAP = re.compile(r"(?<=[\r\n])(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n?|\n))*[ \t]*(?:-[ \t]*)?\Z")
SIGNS = "aø שה:#'\"\\{}[],&*!|>%@`-?~=1/😀.\u200f"

short_texts = st.sampled_from(["no", "9:30", "true", "~", "5", "- a", "a: b", "a #b", "Hei"]) | (
    st.builds("{}{}".format, st.text(SIGNS, max_size=9), st.sampled_from("aש1😀")).map(str.strip)
)
long_texts = st.lists(st.just("") | short_texts.map(" {}".format), min_size=1, max_size=4).map(
    lambda lines: "\n".join([*lines, "a #b"]).strip()
)
files = st.sampled_from(sorted(FILES))


@st.composite
def words(draw: st.DrawFn, codes: list[str], texts: st.SearchStrategy[str]) -> Words:
    """A text in all these languages, and perhaps in others."""
    others = draw(st.sets(st.sampled_from(LANGUAGES)))
    return {code: draw(texts) for code in {*codes, *others}}


@st.composite
def cards(draw: st.DrawFn, card_id: str) -> Card:
    codes = draw(st.lists(st.sampled_from(LANGUAGES), min_size=1, max_size=3, unique=True))
    kind = draw(st.sampled_from(Format))
    short, long = words(codes, short_texts), words(codes, short_texts | long_texts)
    least, most = {Format.CHOICE: (2, 6), Format.CHOOSE: (2, 5)}.get(kind, (0, 0))
    options = tuple(draw(st.lists(short, min_size=least, max_size=most)))
    if kind is Format.VALUES:
        options = (draw(short),) * 24
    check = st.builds(Check, short, st.tuples(short, short), st.just(2))
    days = st.integers(1, 365).map(lambda days: timedelta(days=days))
    return Card(
        card_id,
        kind,
        draw(long),
        options,
        draw(st.tuples(short, short)) if kind is Format.DILEMMA else (),
        tuple(draw(st.lists(st.sampled_from(["hope", "no", "a-b", "x1"]), max_size=3))),
        draw(st.none() | st.builds(FollowUp, days, long)),
        tuple(draw(st.lists(short_texts, max_size=2))),
        draw(st.none() | long_texts),
        draw(st.integers(1, len(options) - 1)) if kind is Format.CHOOSE else None,
        draw(check) if kind is Format.READ else None,
        draw(st.booleans()),
    )


@st.composite
def changed(draw: st.DrawFn, card: Card) -> Card:
    """The card with one thing changed, or all."""
    new = draw(cards(card.id))
    field = draw(st.sampled_from(["", "text", "tags", "by", "note", "retired"]))
    if field == "text":
        spoken = [code for code in LANGUAGES if card.speaks(code)]
        return replace(card, text=draw(words(spoken, short_texts | long_texts)))
    return replace(card, **{field: getattr(new, field)}) if field else new


@st.composite
def heads(draw: st.DrawFn, head: Head) -> Head:
    """The head with some of it changed."""
    codes = [code for code in head.title if code in head.about]
    new = Head(
        draw(words(codes, short_texts)),
        draw(words(codes, long_texts)),
        draw(short_texts),
        draw(st.sampled_from(Format)),
        draw(st.booleans()),
    )
    kept = draw(st.sets(st.sampled_from(Head.__slots__)))
    return replace(new, **{field: getattr(head, field) for field in kept})


def deck_in(data: bytes) -> Deck:
    deck, mistakes = check_deck(Path("deck-one.yaml"), data, False)
    assert mistakes == ()
    assert deck
    return deck


def edit(data: bytes, change: Edit) -> bytes:
    """The file after one edit, which is what the rules say it must be."""
    after = spliced(NAME, data, [change])
    assert deck_in(after) == edited(deck_in(data), [change])
    assert after.startswith(b"\xef\xbb\xbf") == data.startswith(b"\xef\xbb\xbf")
    return after


def text_of(data: bytes) -> str:
    return data.decode("utf-8-sig")


def places(text: str) -> list[tuple[int, int]]:
    """Where each card begins and ends: by PyYAML's own reckoning, not by ours."""
    root = yaml.compose(text, Loader=yaml.CSafeLoader)
    assert root
    [found] = [value for name, value in root.value if name.value == "cards"]
    starts = [item.start_mark.index for item in found.value]
    if found.flow_style:
        return [(item.start_mark.index, item.end_mark.index) for item in found.value]
    gaps = [GAP.search(text[:end]) for end in [*starts[1:], found.end_mark.index]]
    return [
        (start, gap.start() if gap else len(text)) for start, gap in zip(starts, gaps, strict=True)
    ]


def lines_of(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def comments_stay(before: str, after: str) -> bool:
    """Whether each comment that has a line of its own is still there, and in the same order."""
    lines = iter(line.strip() for line in after.splitlines())
    found = [comment for comment in COMMENT.findall(before) if comment != oddities.NO_COMMENT]
    return all(comment in lines for comment in found)


@settings(max_examples=120)
@given(files, st.data())
def test_a_changed_card_leaves_every_byte_of_the_others(file: str, data: st.DataObject) -> None:
    deck = deck_in(FILES[file])
    place = data.draw(st.integers(0, len(deck.cards) - 1))
    card = deck.cards[place]
    new = data.draw(changed(card))
    after = edit(FILES[file], PutCard(new, card))

    before, text = text_of(FILES[file]), text_of(after)
    start, end = places(before)[place]
    assert text.startswith(before[:start])
    assert text.endswith(before[end:])
    if all(getattr(new, field) or not getattr(card, field) for field in Card.__slots__):
        assert comments_stay(before, text)
    assert deck_in(edit(after, PutCard(card, new))) == deck


@settings(max_examples=60)
@given(files, cards("new-one"))
def test_a_new_card_moves_nothing_else(file: str, card: Card) -> None:
    after = edit(FILES[file], PutCard(card, None))
    before, text = text_of(FILES[file]), text_of(after)
    signs = enumerate(zip(before, text, strict=False))
    at = next((at for at, (old, new) in signs if old != new), len(before))
    assert text[at + len(text) - len(before) :] == before[at:]
    assert deck_in(edit(after, DropCard(card))) == deck_in(FILES[file])


@settings(max_examples=120)
@given(files, st.data())
def test_a_dropped_card_takes_only_its_own_lines(file: str, data: st.DataObject) -> None:
    deck = deck_in(FILES[file])
    place = data.draw(st.integers(0, len(deck.cards) - 1))
    after = edit(FILES[file], DropCard(deck.cards[place]))
    before, text = text_of(FILES[file]), text_of(after)
    first, last = places(before)[place]
    assert comments_stay(before[:first] + before[last:], text)
    if file.partition(",")[0] not in oddities.IN_BRACKETS:
        # The hyphen's line is the last one above the card.
        above, below, left = map(lines_of, (before[:first], before[last:], text))
        assert left[: len(above) - 1] == above[:-1]
        assert left[len(left) - len(below) :] == below


@settings(max_examples=60)
@given(files, st.data())
def test_a_changed_head_leaves_the_cards(file: str, data: st.DataObject) -> None:
    deck = deck_in(FILES[file])
    head = data.draw(heads(head_of(deck)))
    after = edit(FILES[file], PutHead(head, head_of(deck)))
    before, text = text_of(FILES[file]), text_of(after)
    if head.format == deck.format:
        assert before[places(before)[0][0] : places(before)[-1][1]] in text
        assert comments_stay(before, text)
    assert deck_in(edit(after, PutHead(head_of(deck), head))) == deck


@settings(max_examples=30)
@given(files, st.data())
def test_many_edits_at_once_are_one_after_the_other(file: str, data: st.DataObject) -> None:
    deck = deck_in(FILES[file])
    edits: list[Edit] = [PutCard(data.draw(changed(card)), card) for card in deck.cards[:3]]
    edits += [DropCard(deck.cards[-1])] if len(deck.cards) > 3 else []
    edits.append(PutCard(data.draw(cards("new-one")), None))
    after = spliced(NAME, FILES[file], edits)
    assert deck_in(after) == edited(deck, edits)


@settings(max_examples=30)
@given(heads(Head({"nb": "A"}, {"nb": "B"}, "x", Format.TASK)), cards("first"))
def test_a_new_deck_reads_back(head: Head, card: Card) -> None:
    deck = deck_in(new_deck(head, card))
    assert (head_of(deck), deck.cards) == (head, (card,))
