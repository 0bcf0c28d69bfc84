"""What a team is called."""

from hypothesis import given
from hypothesis import strategies as st

from bot.core.team import LONGEST_TITLE, tidy_title

TURNS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@given(st.text() | st.text(st.sampled_from(f"{TURNS} \n\tab<&א")))
def test_a_title_is_one_line_that_turns_nothing_and_never_empty(title: str) -> None:
    kept = tidy_title(title)
    assert kept == " ".join(kept.split())
    assert 0 < len(kept) <= LONGEST_TITLE
    assert not set(kept) & set(TURNS)
    assert tidy_title(kept) == kept


def test_a_title_keeps_its_letters_and_signs() -> None:
    assert tidy_title(" Hjemme\u202etjenesten\n<b>Nord</b>  צוות\u2069 ") == (
        "Hjemmetjenesten <b>Nord</b> צוות"
    )
