"""What YAML can do to a program, and what people do to YAML without meaning it."""

import pytest

from tests.content.samples import DECK, deck_of, found


def keys(text: str | bytes) -> list[str]:
    return [key for _, _, key, _ in found(text)]


def test_thirty_kilobytes_of_brackets_are_refused_by_their_depth() -> None:
    assert found("[" * 30_000) == [(1, 21, "mistake-too-deep", {"most": 20})]


@pytest.mark.parametrize("sign", ["[", "{", "- ", "? ", "a: {", "{a: ["])
def test_a_full_file_of_openings_is_refused_by_its_depth(sign: str) -> None:
    text = sign * (256 * 1024 // len(sign))
    assert "mistake-too-deep" in keys(text)


def test_an_alias_bomb_is_not_unfolded() -> None:
    lines = ["a: &a [x, x]"]
    for before, name in zip("abcdefgh", "bcdefghi", strict=True):
        lines.append(f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]")
    mistakes = found("\n".join(lines))
    assert (1, 4, "mistake-anchor", {"sign": "&a"}) in mistakes
    assert (2, 8, "mistake-alias", {"sign": "*a"}) in mistakes


def test_a_merge_bomb_is_not_unfolded() -> None:
    lines = ["a: &a {x: 1}"]
    for before, name in zip("abcdefgh", "bcdefghi", strict=True):
        lines.append(f"{name}: &{name} {{<<: [{', '.join([f'*{before}'] * 9)}]}}")
    assert {"mistake-merge", "mistake-anchor", "mistake-alias"} <= set(keys("\n".join(lines)))


def test_a_merge_key_says_so_at_its_place() -> None:
    assert found(DECK + "<<: {a: b}\n") == [(11, 1, "mistake-merge", {"sign": "<<"})]


def test_an_anchor_does_not_hide_the_mistakes_after_it() -> None:
    text = DECK.replace("source:", "source: &s").replace("first", "First One")
    assert found(text) == [
        (3, 9, "mistake-anchor", {"sign": "&s"}),
        (6, 9, "mistake-id", {"id": "First One", "example": "first-one"}),
    ]


def test_a_python_tag_is_refused() -> None:
    text = DECK.replace('"003"', "!!python/object/apply:os.system [ls]")
    sign = {"sign": "tag:yaml.org,2002:python/object/apply:os…"}
    assert found(text)[0] == (3, 9, "mistake-yaml-tag", sign)


def test_a_directive_is_refused_at_its_line() -> None:
    assert found("%YAML 1.1\n---\n" + DECK)[0] == (1, 1, "mistake-directive", {})


@pytest.mark.parametrize("word", ["no", "on", "off", "yes", "y", "9:30", "017", "2026-11-24"])
def test_words_that_yaml_reads_otherwise_stay_text(word: str) -> None:
    deck = deck_of(DECK.replace("nb: Hva hjalp i dag?", f"nb: {word}"))
    assert deck
    assert deck.cards[0].text["nb"] == word


@pytest.mark.parametrize("word", ["1.5", "1e3", ".inf", "0x1F", "0o17", "1_000", "=", "nan"])
def test_other_numbers_of_yaml_stay_text_too(word: str) -> None:
    deck = deck_of(DECK.replace('"003"', word))
    assert deck
    assert deck.source == word


@pytest.mark.parametrize("word", ["5", "-3", "true", "False"])
def test_a_number_or_true_where_text_belongs_asks_for_quotes(word: str) -> None:
    mistakes = found(DECK.replace("nb: Hva hjalp i dag?", f"nb: {word}"))
    assert mistakes == [(8, 11, "mistake-quotes", {"value": word})]


@pytest.mark.parametrize("word", ["~", "null", ""])
def test_nothing_where_text_belongs_is_an_empty_text(word: str) -> None:
    mistakes = found(DECK.replace('"003"', word))
    assert [(line, key) for line, _, key, _ in mistakes] == [(3, "mistake-text-empty")]


def test_a_number_of_a_thousand_digits_is_told_not_computed() -> None:
    text = DECK.replace("format: reflect", "format: choose") + (
        "    options: [{nb: a, en: a, he: a}, {nb: b, en: b, he: b}]\n"
        f"    pick: {'9' * 10_000}\n"
    )
    values = {"field": "pick", "least": 1, "most": 1}
    assert found(text) == [(12, 11, "mistake-number", values)]


def test_a_tab_that_indents_is_told_at_its_place() -> None:
    assert found(DECK.replace("    text:", "  \ttext:")) == [(7, 3, "mistake-tab", {})]


def test_every_line_with_a_tab_is_told_at_once() -> None:
    mistakes = found(DECK.replace("      ", "\t"))
    assert mistakes == [(line, 1, "mistake-tab", {}) for line in (8, 9, 10)]


def test_a_tab_after_a_hyphen_is_told_at_its_place() -> None:
    assert found(DECK.replace("  - id", "  - \tid")) == [(6, 5, "mistake-tab", {})]


def test_a_tab_between_name_and_text_does_no_harm() -> None:
    assert deck_of(DECK.replace("source: ", "source:\t"))


def test_a_tab_within_a_text_is_a_hidden_sign() -> None:
    mistakes = found(DECK.replace("Hva hjalp", "Hva\thjalp"))
    assert mistakes == [(8, 11, "mistake-hidden-sign", {"code": "U+0009"})]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_utf16_is_named(encoding: str) -> None:
    assert found(DECK.encode(encoding)) == [(1, 1, "mistake-utf16", {})]


def test_latin1_is_told_at_the_first_letter_that_is_wrong() -> None:
    data = DECK.split("he:")[0].encode("latin-1")
    assert found(data) == [(1, 15, "mistake-utf8", {})]


def test_the_place_of_a_wrong_letter_counts_characters() -> None:
    data = b"# \xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d\r\n# \xd7\xa9 \xe5\r\n"
    assert found(data) == [(2, 5, "mistake-utf8", {})]


def test_a_byte_order_mark_is_tolerated() -> None:
    text = DECK.replace("source:", "sorce:")
    assert deck_of(b"\xef\xbb\xbf" + DECK.encode())
    assert found(b"\xef\xbb\xbf" + text.encode()) == found(text)


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_of_other_systems_are_tolerated(end: str) -> None:
    spoilt = DECK.replace("first", "First")
    assert deck_of(DECK.replace("\n", end)) == deck_of(DECK)
    assert found(spoilt.replace("\n", end)) == found(spoilt)


def test_a_file_without_a_final_line_end_is_read() -> None:
    assert deck_of(DECK.rstrip("\n")) == deck_of(DECK)


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment", "---\n"])
def test_an_empty_file_says_how_to_begin(text: str) -> None:
    assert keys(text)[0] in ("mistake-file-empty", "mistake-not-fields")


def test_a_second_document_is_told_at_its_line() -> None:
    assert found(DECK + "---\na: b\n") == [(11, 1, "mistake-second-document", {})]


def test_a_field_that_stands_twice_names_the_first_line() -> None:
    values = {"field": "source", "line": "3"}
    assert found(DECK + "source: again\n") == [(11, 1, "mistake-field-twice", values)]


def test_a_list_as_the_name_of_a_field_is_told() -> None:
    assert (11, 3, "mistake-field-name", {}) in found(DECK + "? [a, b]\n: c\n")


def test_a_nameless_field_is_told() -> None:
    assert (11, 1, "mistake-field-name", {}) in found(DECK + "~: c\n")


@pytest.mark.parametrize("code", ["202a", "202b", "202d", "202e", "2066", "2067", "2069"])
def test_signs_that_turn_the_direction_are_refused(code: str) -> None:
    values = {"code": f"U+{code.upper()}"}
    text = DECK.replace("מה עזר", f"מה {chr(int(code, 16))}עזר")
    assert found(text) == [(10, 14, "mistake-hidden-sign", values)]


def test_a_hidden_sign_written_as_an_escape_is_refused() -> None:
    text = DECK.replace("Hva hjalp i dag?", '"Hva \\u202E hjalp"')
    assert found(text) == [(8, 11, "mistake-hidden-sign", {"code": "U+202E"})]


def test_strange_line_ends_do_not_shift_the_places_after_them() -> None:
    text = DECK.replace("Prøve,", "Pr\u2028ø\u0085ve,").replace("first", "First")
    assert [(line, column, key) for line, column, key, _ in found(text)] == [
        (1, 15, "mistake-hidden-sign"),
        (1, 17, "mistake-hidden-sign"),
        (6, 9, "mistake-id"),
    ]


def test_marks_that_hebrew_text_needs_are_welcome() -> None:
    assert deck_of(DECK.replace("מה עזר היום?", "מה עזר ב־CHIME\u200e היום?\u200f"))


@pytest.mark.parametrize(
    ("line", "place", "key"),
    [
        ("source: Husk: alt", (3, 13), "mistake-colon"),
        ("source: @her", (3, 9), "mistake-first-sign"),
        ("source: *", (3, 9), "mistake-first-sign"),
        ("source: > tekst", (3, 9), "mistake-first-sign"),
        ("source: 'Det's bra'", (3, 14), "mistake-indentation"),
        ('source: "a \\q b"', (3, 12), "mistake-backslash"),
        ('source: "aldri lukket', (3, 9), "mistake-quote-open"),
        ("source", (3, 1), "mistake-colon-missing"),
        ("  source: inn", (3, 3), "mistake-indentation"),
    ],
)
def test_broken_yaml_is_told_where_a_person_would_mend_it(
    line: str, place: tuple[int, int], key: str
) -> None:
    [(row, column, told, _)] = found(DECK.replace('source: "003"', line))
    assert ((row, column), told) == (place, key)


def test_an_open_bracket_names_where_it_opened() -> None:
    [(line, _, key, values)] = found(DECK.replace("he: ניסיון}", "he: ניסיון"))
    assert (line, key, values) == (2, "mistake-bracket", {"line": "1", "column": "8"})


def test_the_place_of_broken_yaml_counts_hebrew_letters_and_emoji_as_one() -> None:
    mistakes = found("a: {he: שלום😀, b: @}\n")
    assert mistakes == [(1, 19, "mistake-first-sign", {"sign": "@"})]


def test_a_large_file_is_refused_before_it_is_read_as_yaml() -> None:
    assert found(b"a" * (256 * 1024 + 1)) == [(1, 1, "mistake-file-large", {"most": 256})]


def test_a_file_of_nonsense_gives_a_hundred_mistakes_and_their_number() -> None:
    mistakes = found("".join(f"field-{number}: {{}}\n" for number in range(9000)))
    assert len(mistakes) == 101
    assert mistakes[-1][2:] == ("mistake-more", {"count": 9000 + 5 - 100})
