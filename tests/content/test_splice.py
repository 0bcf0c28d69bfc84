"""An edit rewrites the lines of what changed, in the way of the file; or it is refused."""

import difflib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest

from bot.content.files import shipped_home
from bot.content.splice import new_deck, spliced
from bot.core.deck import Card, Deck, Format, Words
from bot.core.edit import DropCard, Edit, FileName, Kind, PutCard, PutHead, card_of, head_of
from bot.core.errors import UserError
from tests.content.samples import DECK, deck_of

NAME = FileName(Kind.DECK, "deck-one")
FIVE = (shipped_home() / "reflection_cards" / "fem-prosesser.yaml").read_text("utf-8")
COMMENTED = (
    DECK
    + """\
    # why these tags
    tags: [hope]  # one
    # for editors
    note: x
"""
)


def deck(text: str) -> Deck:
    found = deck_of(text, shipped=False)
    assert found
    return found


def after(text: str, *edits: Edit) -> str:
    return spliced(NAME, text.encode(), edits).decode()


def change(file: str, card_id: str = "first", /, **fields: object) -> str:
    """The file after these fields of one card are changed."""
    card = card_of(deck(file), card_id)
    assert card
    return after(file, PutCard(replace(card, **fields), card))  # type: ignore[arg-type]


def difference(before: str, now: str) -> list[str]:
    """The lines that are gone and the lines that are new."""
    lines = difflib.unified_diff(before.splitlines(), now.splitlines(), n=0, lineterm="")
    return [line for line in lines if not line.startswith(("---", "+++", "@@"))]


@contextmanager
def refused(key: str, **values: str | int) -> Iterator[None]:
    with pytest.raises(UserError) as raised:
        yield
    assert raised.value.key == key
    assert values.items() <= raised.value.values.items()


def test_one_text_of_one_card_is_one_line() -> None:
    card = card_of(deck(FIVE), "what-you-say-first")
    assert card
    text = {**card.text, "en": 'What do you say "first"?'}
    now = change(FIVE, card.id, text=text)
    assert difference(FIVE, now) == [
        f'-      en: "{card.text["en"]}"',
        '+      en: "What do you say \\"first\\"?"',
    ]


def test_an_edit_that_changes_nothing_changes_no_byte() -> None:
    assert change(FIVE, "old-notes") == FIVE


def test_a_new_field_stands_where_the_shipped_decks_have_it() -> None:
    now = change(COMMENTED, format=Format.SCALE, by=("staff", "Kari N."), retired=True)
    assert difference(COMMENTED, now) == [
        "+    format: scale",
        '+    by: [staff, "Kari N."]',
        "+    retired: true",
    ]
    lines = now.splitlines()
    assert lines.index("    format: scale") == lines.index("  - id: first") + 1
    assert lines[-4:-1] == ['    by: [staff, "Kari N."]', "    # for editors", "    note: x"]


def test_a_field_that_is_gone_leaves_the_comments_around_it() -> None:
    now = change(COMMENTED, tags=())
    assert difference(COMMENTED, now) == ["-    tags: [hope]  # one"]
    assert change(now, tags=("hope",)) == now.replace(
        "    # why these tags\n", "    tags: [hope]\n    # why these tags\n"
    )


def test_languages_stand_in_their_order() -> None:
    only_english = "".join(
        line for line in DECK.splitlines(True) if line[6:9] not in ("nb:", "he:")
    )
    words: Words = {"nb": "Hva?", "en": "What helped today?", "he": "מה?"}
    assert difference(only_english, change(only_english, text=words)) == [
        '+      nb: "Hva?"',
        '+      he: "מה?"',
    ]
    assert change(change(DECK, text=words), text={"en": "What helped today?"}) == only_english


def test_a_language_at_the_hyphen_can_go_and_come() -> None:
    text = DECK.replace("format: reflect", "format: dilemma") + (
        "    poles:\n      - nb: A\n        en: B\n      - nb: C\n        en: D\n"
    )
    one, two = ({"nb": "A", "en": "B"}, {"nb": "C", "en": "D"})
    gone = change(text, poles=({"en": "B"}, two))
    assert gone == text.replace("- nb: A\n        en: B", "- en: B")
    assert change(gone, poles=(one, two)) == text.replace("nb: A", 'nb: "A"')


def test_options_keep_their_lines_when_one_goes_between_them() -> None:
    text = DECK.replace("format: reflect", "format: choice") + (
        "    options:\n      - nb: A  # a\n      - nb: B\n      # before c\n      - {nb: C}\n"
    )
    a, b, c, d = ({"nb": sign} for sign in "ABCD")
    assert change(text, options=(a, c)) == text.replace("      - nb: B\n", "")
    assert difference(text, change(text, options=(a, b, d, c))) == ['+      - nb: "D"']


def test_a_text_in_paragraphs_is_written_in_lines() -> None:
    now = change(DECK, text={"nb": "Én.\n\n- To: #3"}, note="Kort")
    assert now.endswith(
        '    text:\n      nb: |-\n        Én.\n\n        - To: #3\n    note: "Kort"\n'
    )
    text = DECK.replace("nb: Hva hjalp i dag?", 'nb: "Hva?" # so it is')
    now = change(text, text={"nb": "Én.\n\nTo."})
    assert '      nb: "Én.\\n\\nTo." # so it is\n' in now


def test_a_new_card_is_set_apart_as_the_others_are() -> None:
    card = Card("new-one", Format.SCALE, {"he": "כמה?", "nb": "Hvor mye?"}, tags=("no", "hope"))
    lines = (
        "  - id: new-one\n    format: scale\n    text:\n"
        '      nb: "Hvor mye?"\n      he: "כמה?"\n    tags: ["no", hope]\n'
    )
    assert after(FIVE, PutCard(card, None)) == FIVE + "\n" + lines
    tight = DECK + "  - id: second\n    text: {nb: To}\n"
    assert after(tight, PutCard(card, None)) == tight + lines
    open_end = DECK.rstrip("\n")
    assert after(open_end, PutCard(card, None)) == f"{open_end}\n\n{lines}".rstrip("\n")


def test_new_lines_end_as_the_others_do() -> None:
    for end in ("\r\n", "\r"):
        text = COMMENTED.replace("\n", end)
        now = change(text, text={"nb": "A\nB", "en": "C"}, retired=True)
        usual = change(COMMENTED, text={"nb": "A\nB", "en": "C"}, retired=True)
        assert now == usual.replace("\n", end)


def test_a_dropped_card_leaves_no_double_empty_line() -> None:
    card = card_of(deck(FIVE), "when-where-how-long")
    assert card
    now = after(FIVE, DropCard(card))
    assert "\n\n\n" not in now
    assert "    tags: [meaning]\n\n  # Second round\n\n  - id: helping-one-another\n" in now


def test_a_deck_that_asks_otherwise_keeps_how_its_cards_ask() -> None:
    text = DECK + "  - id: second\n    format: scale\n    text: {nb: To}\n"
    head = head_of(deck(text))
    now = after(text, PutHead(replace(head, format=Format.SCALE, source="005"), head))
    assert difference(text, now) == [
        '-source: "003"',
        "-format: reflect",
        '+source: "005"',
        "+format: scale",
        "+    format: reflect",
        "-    format: scale",
    ]


def test_what_says_what_holds_anyway_is_left_alone() -> None:
    text = DECK + "    retired: false\n    tags: []\n    format: reflect\n"
    assert difference(text, change(text, note="x")) == ['+    note: "x"']
    assert difference(text, change(text, retired=True)) == [
        "-    retired: false",
        "+    retired: true",
    ]
    assert difference(text, change(text, tags=("hope",))) == ["-    tags: []", "+    tags: [hope]"]


def test_the_last_card_cannot_be_dropped() -> None:
    with refused("edit-last-card"):
        after(DECK, DropCard(deck(DECK).cards[0]))


def test_a_broken_file_is_not_changed() -> None:
    card = deck(DECK).cards[0]
    with refused("edit-file-broken", name="deck-one.yaml", line="3"):
        after(DECK.replace("source:", "source: &s"), PutCard(card, card))


def test_a_mistake_in_the_new_card_is_named() -> None:
    long = {"nb": "x" * 241}
    with refused("mistake-long", length=241):
        change(DECK, text=long)
    with refused("mistake-long", length=241):
        new_deck(head_of(deck(DECK)), Card("a", Format.TASK, long))


def test_a_card_id_that_is_taken_is_refused() -> None:
    with refused("mistake-id-twice", id="first"):
        after(DECK, PutCard(Card("first", Format.TASK, {"nb": "x"}), None))


def test_what_does_not_read_back_is_refused() -> None:
    with refused("edit-not-safe"):
        change(DECK, note=" spaces ")
    with refused("edit-not-safe"):
        change(DECK, note="half an emoji \ud83d")


@pytest.mark.parametrize(
    ("written", "fields"),
    [
        ("    ? note\n    : x\n", {"note": "y"}),
        ("    note: x\n    ? tags\n    : [hope]\n", {"by": ("staff",)}),
        (
            "    format: choice\n    options: [nb: A, nb: B]\n",
            {"options": ({"nb": "A"}, {"nb": "C"})},
        ),
    ],
)
def test_yaml_that_nobody_writes_by_hand_is_read_but_not_changed(
    written: str, fields: dict[str, object]
) -> None:
    with refused("edit-not-safe"):
        change(DECK + written, **fields)


def test_a_shipped_deck_can_be_changed_from_end_to_end() -> None:
    for path in sorted((shipped_home() / "reflection_cards").glob("*.yaml")):
        text = path.read_text("utf-8")
        cards = deck(text).cards
        now = after(text, *(PutCard(replace(card, retired=True), card) for card in cards))
        assert difference(text, now) == ["+    retired: true"] * len(cards)


def test_a_new_deck_looks_like_the_shipped_ones() -> None:
    head = replace(head_of(deck(FIVE)), about={"nb": "Om", "he": "על"}, retired=True)
    card = replace(deck(FIVE).cards[0], text={"nb": "Hva?"})
    assert new_deck(head, card).decode() == (
        'title:\n  nb: "Fem prosesser"\n  en: "Five processes"\n  he: "חמישה תהליכים"\n'
        'about:\n  nb: "Om"\n  he: "על"\nsource: "003"\nformat: reflect\nretired: true\n\n'
        'cards:\n  - id: places-nearby\n    text:\n      nb: "Hva?"\n    tags: [connectedness]\n'
    )
