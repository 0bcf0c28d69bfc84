"""Writing a message with its values; the messages here stand in for the real ones."""

import logging

import pytest
from fluent.runtime import FluentBundle, FluentResource

from bot.texts import Texts, load_texts

ENGLISH = """
greeting = Hello { $name }
answers = { $count ->
    [one] One answer
   *[other] { $count } answers
}
only-english = Here
"""
HEBREW = """
greeting = שלום { $name }
answers = { $count ->
    [one] תשובה אחת
    [two] שתי תשובות
   *[other] { $count } תשובות
}
"""


def texts(language: str, source: str, fallback: Texts | None, *, strict: bool) -> Texts:
    bundle = FluentBundle([language], use_isolating=True)
    bundle.add_resource(FluentResource(source))
    return Texts(language, language == "he", bundle, fallback, strict)


def hebrew(*, strict: bool) -> Texts:
    return texts("he", HEBREW, texts("en", ENGLISH, None, strict=strict), strict=strict)


def test_every_language_is_there_and_knows_its_direction() -> None:
    catalogue = load_texts()
    directions = {language: texts.rtl for language, texts in catalogue.items()}
    assert directions == {"nb": False, "en": False, "he": True}


def test_a_value_is_isolated_from_the_direction_of_the_text() -> None:
    assert hebrew(strict=True)("greeting", name="Åse") == "שלום \u2068Åse\u2069"


def test_hebrew_has_its_own_form_for_two() -> None:
    assert hebrew(strict=True)("answers", count=2) == "שתי תשובות"


def test_a_value_loses_the_signs_that_turn_or_hide_text_and_keeps_its_lines() -> None:
    name = "a\u202eb\u2067c\u2069d\u200fe\u061cf\x00g\rh\ti\nj"
    assert hebrew(strict=True)("greeting", name=name) == "שלום \u2068abcdefghi\nj\u2069"


def test_a_value_that_no_message_has_room_for_is_cut() -> None:
    said = hebrew(strict=True)("greeting", name="x" * 9000)
    assert 1000 < len(said) < 2500
    assert said.endswith("x…\u2069")


def test_html_in_a_value_is_left_to_the_messages_package() -> None:
    assert hebrew(strict=True)("greeting", name="<b>&") == "שלום \u2068<b>&\u2069"


def test_a_strict_catalogue_refuses_a_message_that_is_missing_or_lacks_a_value() -> None:
    strict = hebrew(strict=True)
    with pytest.raises(KeyError, match="only-english"):
        strict("only-english")
    with pytest.raises(ValueError, match="greeting"):
        strict("greeting")


def test_a_missing_message_is_written_in_english_and_logged(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.ERROR):
        assert hebrew(strict=False)("only-english") == "Here"
    assert caplog.messages == ["no text only-english in he"]


def test_a_message_that_no_language_has_is_written_as_its_key() -> None:
    assert hebrew(strict=False)("card-lost") == "card-lost"


def test_a_missing_value_costs_no_answer_and_the_log_names_only_the_message(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.ERROR):
        assert hebrew(strict=False)("greeting", other="secret").startswith("שלום")
    assert caplog.messages == ["text greeting in he could not be written in full"]
