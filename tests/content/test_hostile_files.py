"""Whatever bytes a file holds: a deck, or mistakes whose places are in the file. Never a crash."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.content.decks import check_deck
from bot.content.mistakes import MOST_MISTAKES
from bot.content.scripts import check_script
from bot.texts import load_texts
from tests.content.samples import DECK, PATH, SCRIPT, card

TEXTS = load_texts(strict=True)
READ = card(
    "tags: [hope]\n"
    "follow_up: {after: 2 weeks, text: {nb: a, he: ב}}\n"
    "check: {question: {nb: a}, options: [{nb: a}, {nb: b}], right: 1}\n"
    "by: [staff]\n"
    "note: 'x'",
    deck_format="read",
)
WORDS = st.sampled_from(
    [
        *("title", "cards", "text", "poles", "id", "format", "nb", "he", "no", "dilemma", "right"),
        *(":", ": ", "- ", "\n", "\n  ", "\n    ", "[", "]", "{", "}", ",", "'", '"', "|\n", ">"),
        *("&a", "*a", "<<", "!!int", "#", "---\n", "...\n", "%", "?", "\t", "~", "1", "9:30", "ש"),
        *("\r", "\u2028", "\u202e", "\ufeff", "\0", "😀", "\\", "\\x", "@", "`"),
    ]
)


def lines_of(data: bytes) -> int:
    return data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1


def examine(data: bytes) -> None:
    for check in (check_deck, check_script):
        for shipped in (True, False):
            result, mistakes = check(PATH, data, shipped)
            assert (result is None) == bool(mistakes)
            assert len(mistakes) <= MOST_MISTAKES + 1
            assert list(mistakes) == sorted(mistakes, key=lambda each: (each.line, each.column))
            for mistake in mistakes:
                assert 1 <= mistake.line <= lines_of(data)
                assert mistake.column >= 1
                for texts in TEXTS.values():
                    assert texts(mistake.key, **mistake.values)


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_give_a_deck_or_mistakes(data: bytes) -> None:
    examine(data)


@settings(deadline=None)
@given(st.text(max_size=300))
def test_any_text_gives_a_deck_or_mistakes(text: str) -> None:
    examine(text.encode())


@settings(deadline=None)
@given(st.lists(WORDS, max_size=60))
def test_anything_like_yaml_gives_a_deck_or_mistakes(words: list[str]) -> None:
    examine("".join(words).encode())


@settings(deadline=None)
@given(
    st.sampled_from([DECK, SCRIPT, READ]),
    st.lists(st.tuples(st.integers(0, 1000), st.integers(0, 12), st.lists(WORDS, max_size=3))),
)
def test_a_good_file_that_is_spoilt_gives_a_deck_or_mistakes(
    text: str, cuts: list[tuple[int, int, list[str]]]
) -> None:
    for at, length, words in cuts:
        start = at % (len(text) + 1)
        text = text[:start] + "".join(words) + text[start + length :]
    examine(text.encode())


@settings(deadline=None)
@given(st.sampled_from([DECK, SCRIPT]), st.data())
def test_a_good_file_with_lines_moved_gives_a_deck_or_mistakes(
    text: str, data: st.DataObject
) -> None:
    lines = data.draw(st.permutations(text.splitlines(keepends=True)))
    examine("".join(lines).encode())
