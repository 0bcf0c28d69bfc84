"""The rules of a deck file, each with its place."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.deck import FollowUp, Format
from tests.content.samples import DECK, WORDS, card, deck_of, found, options


def test_a_good_deck_is_read_whole() -> None:
    deck = deck_of(DECK)
    assert deck
    assert (deck.id, deck.source, deck.title["nb"]) == ("deck-one", "003", "Prøve")
    assert deck.cards[0].id == "first"
    assert deck.cards[0].format is Format.REFLECT
    assert deck.cards[0].text["he"] == "מה עזר היום?"


def test_a_card_keeps_its_tags_follow_up_authors_and_note() -> None:
    deck = deck_of(
        card(
            "tags: [hope, own-word]\n"
            f"follow_up: {{after: 2 weeks, text: {WORDS}}}\n"
            "by: [staff, lived experience]\n"
            "note: free text"
        )
    )
    assert deck
    first = deck.cards[0]
    assert first.tags == ("hope", "own-word")
    assert first.follow_up == FollowUp(timedelta(weeks=2), {"nb": "a", "en": "b", "he": "c"})
    assert (first.by, first.note) == (("staff", "lived experience"), "free text")


def test_a_card_may_say_another_format_than_its_deck() -> None:
    deck = deck_of(card("format: scale", deck_format="task"))
    assert deck
    assert deck.cards[0].format is Format.SCALE


@pytest.mark.parametrize(
    ("deck_format", "lines"),
    [
        ("reflect", ""),
        ("scale", ""),
        ("task", ""),
        ("choice", options(6)),
        ("choose", options(20) + "\npick: 3"),
        ("values", options(24)),
        ("dilemma", f"poles: [{WORDS}, {WORDS}]"),
        ("read", f"check: {{question: {WORDS}, options: [{WORDS}, {WORDS}], right: 2}}"),
    ],
)
def test_every_format_has_a_card_that_is_right(deck_format: str, lines: str) -> None:
    assert found(card(lines, deck_format=deck_format)) == []


@pytest.mark.parametrize("field", ["title", "about", "source", "format", "cards"])
def test_every_field_of_a_deck_is_needed(field: str) -> None:
    text = DECK.replace(f"{field}:", "note:") if field != "cards" else DECK.split("cards:")[0]
    assert (1, 1, "mistake-field-missing", {"field": field}) in found(text)


@pytest.mark.parametrize("field", ["id", "text"])
def test_a_card_needs_an_id_and_a_text(field: str) -> None:
    text = (
        DECK.replace(f"{field}: first", "note: x") if field == "id" else DECK.split("    text")[0]
    )
    assert found(text) == [(6, 5, "mistake-field-missing", {"field": field})]


def test_an_unknown_field_suggests_the_nearest() -> None:
    values = {"field": "pole", "near": "poles"}
    assert found(card("pole: x")) == [(8, 5, "mistake-unknown-field", values)]


def test_an_unknown_field_that_is_near_to_none_lists_all() -> None:
    values = {"field": "xyz", "known": "title, about, source, format, cards, retired"}
    assert found("xyz: a\n" + DECK) == [(1, 1, "mistake-unknown-field-none", values)]


def test_an_unknown_format_suggests_the_nearest() -> None:
    values = {"field": "format", "value": "dilema", "near": "dilemma"}
    text = card(f"poles: [{WORDS}, {WORDS}]", deck_format="dilema")
    assert found(text) == [(4, 9, "mistake-unknown-word", values)]


def test_a_format_that_is_near_to_none_lists_all() -> None:
    [(line, column, key, values)] = found(card("format: poll"))
    assert (line, column, key) == (8, 13, "mistake-unknown-word-none")
    assert str(values["known"]).startswith("reflect, scale, choice")


@pytest.mark.parametrize(
    ("deck_format", "lines", "key", "values"),
    [
        ("choice", options(1), "mistake-count", {"count": 1, "least": 2, "most": 6}),
        ("choice", options(7), "mistake-count", {"count": 7, "least": 2, "most": 6}),
        ("choose", options(21), "mistake-count", {"count": 21, "least": 2, "most": 20}),
        ("values", options(23), "mistake-count-exact", {"count": 23, "most": 24}),
    ],
)
def test_each_format_has_its_number_of_options(
    deck_format: str, lines: str, key: str, values: dict[str, int]
) -> None:
    more = "\npick: 1" if deck_format == "choose" else ""
    assert found(card(lines + more, deck_format=deck_format)) == [
        (8, 14, key, {"field": "options", **values})
    ]


@pytest.mark.parametrize("count", [1, 3])
def test_a_dilemma_has_two_poles(count: int) -> None:
    poles = f"poles: [{', '.join([WORDS] * count)}]"
    values = {"field": "poles", "count": count, "most": 2}
    assert found(card(poles, deck_format="dilemma")) == [(8, 12, "mistake-count-exact", values)]


@pytest.mark.parametrize(
    ("deck_format", "field"),
    [("choice", "options"), ("dilemma", "poles"), ("choose", "pick"), ("read", "check")],
)
def test_a_format_that_needs_a_field_says_which(deck_format: str, field: str) -> None:
    values = {"field": field, "format": deck_format}
    assert (6, 5, "mistake-format-needs", values) in found(card("", deck_format=deck_format))


def test_a_field_of_another_format_is_told_with_the_formats_that_have_it() -> None:
    values = {"field": "options", "format": "scale", "formats": "choice, choose, values"}
    assert found(card(options(2), deck_format="scale")) == [
        (8, 14, "mistake-format-other", values)
    ]


@pytest.mark.parametrize("pick", ["0", "3", "'2'", "two", "2.5", "[1]", "~"])
def test_pick_is_a_number_below_that_of_the_options(pick: str) -> None:
    values = {"field": "pick", "least": 1, "most": 2}
    text = card(f"{options(3)}\npick: {pick}", deck_format="choose")
    assert found(text) == [(9, 11, "mistake-number", values)]


def test_the_right_option_of_a_check_exists() -> None:
    line = f"check: {{right: 3, question: {WORDS}, options: [{WORDS}, {WORDS}]}}"
    values = {"field": "right", "least": 1, "most": 2}
    assert found(card(line, deck_format="read")) == [(8, 20, "mistake-number", values)]


@pytest.mark.parametrize(
    ("bad", "example"),
    [
        ("First Card", "first-card"),
        ("Første_kort", "forste-kort"),
        ("a--b", "a-b"),
        ("-a-", "a"),
        ("שלום", "first"),
        ("ﬁne…", "fine"),
    ],
)
def test_a_wrong_id_suggests_the_nearest_right_one(bad: str, example: str) -> None:
    mistakes = found(DECK.replace("first", bad))
    assert mistakes == [(6, 9, "mistake-id", {"id": bad, "example": example})]


def test_an_id_of_more_than_sixty_four_signs_is_too_long() -> None:
    mistakes = found(DECK.replace("first", "a" * 65))
    assert mistakes == [(6, 9, "mistake-long", {"field": "id", "length": 65, "most": 64})]


def test_an_id_that_is_taken_names_the_first_line() -> None:
    text = DECK + f"  - id: first\n    text: {WORDS}\n"
    assert found(text) == [(11, 9, "mistake-id-twice", {"id": "first", "line": "6"})]


@pytest.mark.parametrize(
    "after", ["2", "2 years", "0 days", "-1 days", "to uker", "53 weeks", "~"]
)
def test_a_follow_up_comes_after_days_or_weeks(after: str) -> None:
    [(line, column, _, values)] = found(card(f"follow_up: {{after: {after}, text: {WORDS}}}"))
    assert (line, column, values["field"]) == (8, 24, "after")


@pytest.mark.parametrize(
    ("after", "days"), [("1 day", 1), ("10 days", 10), ("1 week", 7), ("52 weeks", 364)]
)
def test_days_and_weeks_are_understood(after: str, days: int) -> None:
    deck = deck_of(card(f"follow_up: {{after: {after}, text: {WORDS}}}"))
    assert deck
    assert deck.cards[0].follow_up
    assert deck.cards[0].follow_up.after == timedelta(days=days)


def test_a_tag_that_is_nearly_a_recovery_process_is_told() -> None:
    mistakes = found(card("tags: [conectedness]"))
    values = {"tag": "conectedness", "near": "connectedness"}
    assert mistakes == [(8, 12, "mistake-tag-near", values)]


def test_a_tag_is_written_like_an_id() -> None:
    values = {"tag": "Lived Experience", "example": "lived-experience"}
    assert found(card("tags: [Lived Experience]")) == [(8, 12, "mistake-tag", values)]


@pytest.mark.parametrize(
    ("line", "column", "key"),
    [
        ("tags: hope", 11, "mistake-not-list"),
        ("by: staff", 9, "mistake-not-list"),
        ("note: [a]", 11, "mistake-not-text"),
        ("note: {a: b}", 11, "mistake-not-text"),
        ("follow_up: 2 weeks", 16, "mistake-not-fields"),
        ("format: [scale]", 13, "mistake-not-text"),
    ],
)
def test_a_field_of_the_wrong_shape_is_told_at_its_value(line: str, column: int, key: str) -> None:
    assert [mistake[:3] for mistake in found(card(line))] == [(8, column, key)]


@pytest.mark.parametrize("root", ["plain", "[a]", "- title: x"])
def test_a_file_that_is_no_deck_at_all_is_told(root: str) -> None:
    known = {"known": "title, about, source, format, cards, retired"}
    assert found(root) == [(1, 1, "mistake-not-fields", known)]


def test_a_deck_without_cards_is_told() -> None:
    values = {"field": "cards", "count": 0, "least": 1}
    assert found(DECK.split("cards:")[0] + "cards: []\n") == [(5, 8, "mistake-few", values)]


@pytest.mark.parametrize(
    ("name", "example"),
    [("My Deck.yaml", "my-deck.yaml"), ("a.yml", "a.yaml"), ("א.yaml", "my-own.yaml")],
)
def test_the_name_of_the_file_is_the_id_of_the_deck(name: str, example: str) -> None:
    values = {"name": name, "ending": ".yaml", "example": example}
    assert found(DECK, path=Path(name)) == [(1, 1, "mistake-file-name", values)]


def test_all_mistakes_of_a_file_are_told_at_once_in_their_order() -> None:
    text = (
        DECK.replace("source", "sorce").replace("first", "First").replace("en: What", "eng: What")
        + f"  - id: second\n    text: {WORDS}\n    poles: []\n"
    )
    assert [(line, column, key) for line, column, key, _ in found(text)] == [
        (1, 1, "mistake-field-missing"),
        (3, 1, "mistake-unknown-field"),
        (6, 9, "mistake-id"),
        (8, 7, "mistake-language-missing"),
        (9, 7, "mistake-unknown-language"),
        (13, 12, "mistake-format-other"),
    ]


def test_a_card_and_a_deck_can_be_retired() -> None:
    deck = deck_of(card("retired: true"))
    assert deck
    assert (deck.cards[0].retired, deck.retired, deck.dealt) == (True, False, ())
    whole = deck_of(DECK + "retired: true\n")
    assert whole
    assert (whole.retired, whole.dealt) == (True, ())


def test_retired_is_true_or_false() -> None:
    values = {"field": "retired", "yes": "true", "no": "false"}
    assert [key for *_, key, values in found(card("retired: no"))] == ["mistake-true-false"]
    assert found(card("retired: no"))[0][-1] == values
