"""Which language a chat is first spoken to in."""

import pytest

from bot.core.language import likely_language, supported


@pytest.mark.parametrize(
    ("code", "language"),
    [
        ("nb", "nb"),
        ("no", "nb"),
        ("nn-NO", "nb"),
        ("en_GB", "en"),
        ("HE", "he"),
        ("iw", "he"),
        ("de", None),
        ("", None),
        (None, None),
    ],
)
def test_a_language_code_is_one_of_ours_or_nothing(code: str | None, language: str | None) -> None:
    assert supported(code) == language


@pytest.mark.parametrize(
    ("title", "language"),
    [
        ("צוות בוקר", "he"),
        ("Team צפון", "he"),
        ("Oppfølgingsteamet", "nb"),
        ("Ledergruppa", "nb"),
        ("Bolig og tjenester", "nb"),
        ("Psykisk helse Sandnes", "nb"),
        ("Avdelingen vår", "nb"),
    ],
)
def test_the_title_says_more_than_a_phone(title: str, language: str) -> None:
    assert likely_language([title], ["en"], "en") == language


@pytest.mark.parametrize("title", ["Ambulant team", "Recovery", "FACT 2", ""])
def test_a_title_that_says_nothing_leaves_it_to_the_first_code_that_eske_speaks(
    title: str,
) -> None:
    assert likely_language([title], [None, "de", "iw", "en"], "nb") == "he"


def test_with_no_sign_at_all_the_default_is_taken() -> None:
    assert likely_language(["Team"], [None], "nb") == "nb"
