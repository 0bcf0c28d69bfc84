"""The rules of a script file, each with its place."""

import pytest

from bot.core.deck import Format
from tests.content.samples import SCRIPT, WORDS, found, found_in_script, script_of

QUESTION = "    question: {nb: Hva nå?, en: What now?, he: מה עכשיו?}\n"


def middle(lines: str) -> str:
    """The good script with these lines at the end of its middle step, from line 12."""
    rest = "".join(f"    {line}\n" for line in lines.splitlines())
    return SCRIPT.replace("  - id: new", rest + "  - id: new")


def test_a_good_script_is_read_whole() -> None:
    script = script_of(SCRIPT)
    assert script
    assert (script.id, script.minutes) == ("deck-one", 15)
    assert [(step.id, step.minutes) for step in script.steps] == [
        ("last", 1),
        ("middle", 13),
        ("new", 1),
    ]
    assert script.steps[1].question == {"nb": "Hva nå?", "en": "What now?", "he": "מה עכשיו?"}
    assert script.steps[1].input is None
    assert script.follow_up["en"] == "How did it go?"


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        ("input: none", None),
        ("input: reflect", Format.REFLECT),
        ("input: scale", Format.SCALE),
        (f"input: choice\noptions: [{WORDS}, {WORDS}, {WORDS}]", Format.CHOICE),
        (f"input: dilemma\npoles: [{WORDS}, {WORDS}]", Format.DILEMMA),
    ],
)
def test_a_step_may_take_a_brief_answer(lines: str, kind: Format | None) -> None:
    script = script_of(middle(f"hint: {WORDS}\n{lines}"))
    assert script
    assert script.steps[1].input is kind


@pytest.mark.parametrize("minutes", [5, 10, 20, 30])
def test_other_lengths_are_allowed(minutes: int) -> None:
    text = SCRIPT.replace("minutes: 13", f"minutes: {minutes - 2}") + f"minutes: {minutes}\n"
    script = script_of(text)
    assert script
    assert script.minutes == minutes


def test_a_length_that_is_not_offered_is_told_once() -> None:
    values = {"field": "minutes", "known": "5, 10, 15, 20, 30"}
    assert found_in_script(SCRIPT + "minutes: 12\n") == [(17, 10, "mistake-number-other", values)]


def test_steps_that_do_not_sum_up_say_what_they_sum_to() -> None:
    text = SCRIPT.replace("minutes: 13", "minutes: 12")
    values = {"total": 14, "minutes": 15}
    assert found_in_script(text) == [(5, 3, "mistake-step-sum", values)]


def test_the_sum_is_not_told_where_a_step_lacks_its_minutes() -> None:
    text = SCRIPT.replace("    minutes: 13\n", "")
    assert found_in_script(text) == [(8, 5, "mistake-field-missing", {"field": "minutes"})]


@pytest.mark.parametrize(("step", "line"), [("last", 5), ("new", 12)])
def test_the_first_and_the_last_step_take_one_minute(step: str, line: int) -> None:
    text = SCRIPT.replace(f"id: {step}\n    minutes: 1", f"id: {step}\n    minutes: 2")
    text = text.replace("minutes: 13", "minutes: 12")
    assert found_in_script(text) == [(line, 5, "mistake-step-end", {"minutes": 2})]


@pytest.mark.parametrize("minutes", ["0", "-1", "31", "'5'", "five", "1.5"])
def test_the_minutes_of_a_step_are_a_number(minutes: str) -> None:
    values = {"field": "minutes", "least": 1, "most": 30}
    text = SCRIPT.replace("minutes: 13", f"minutes: {minutes}")
    assert found_in_script(text) == [(9, 14, "mistake-number", values)]


def test_a_step_that_takes_answers_needs_a_question() -> None:
    text = middle("input: scale").replace(QUESTION, "")
    values = {"input": "scale"}
    assert found_in_script(text) == [(8, 5, "mistake-question-missing", values)]


def test_a_script_without_any_question_is_told() -> None:
    assert found_in_script(SCRIPT.replace(QUESTION, "")) == [(5, 3, "mistake-question-none", {})]


@pytest.mark.parametrize("word", ["read", "values", "choose", "task"])
def test_an_input_that_does_not_fit_in_a_step_is_refused(word: str) -> None:
    [(line, column, key, values)] = found_in_script(middle(f"input: {word}"))
    assert (line, column, values["value"]) == (12, 12, word)
    assert key.startswith("mistake-unknown-word")


def test_a_choice_needs_options_in_a_step_too() -> None:
    values = {"field": "options", "format": "choice"}
    assert found_in_script(middle("input: choice")) == [(8, 5, "mistake-format-needs", values)]


def test_options_without_an_input_are_told() -> None:
    values = {"field": "options", "format": "none", "formats": "choice, choose, values"}
    text = middle(f"options: [{WORDS}, {WORDS}]")
    assert found_in_script(text) == [(12, 14, "mistake-format-other", values)]


def test_two_steps_of_one_id_are_told() -> None:
    text = SCRIPT.replace("id: new", "id: last")
    assert found_in_script(text) == [(12, 9, "mistake-id-twice", {"id": "last", "line": "5"})]


def test_two_steps_are_too_few() -> None:
    first, middle_and_last = SCRIPT.split("  - id: middle")
    _, rest = middle_and_last.split("  - id: new")
    values = {"field": "steps", "count": 2, "least": 3}
    mistakes = found_in_script(f"{first}  - id: new{rest}")
    assert (5, 3, "mistake-few", values) in mistakes


def test_a_shipped_script_needs_all_languages() -> None:
    text = SCRIPT.replace(", he: דברו", "")
    values = {"field": "do", "languages": "he"}
    assert found_in_script(text) == [(10, 9, "mistake-language-missing", values)]


def test_a_local_script_needs_one_language_in_all_its_texts() -> None:
    only = SCRIPT.replace(", en: Talk", "").replace(", he: דברו", "")
    script = script_of(only, shipped=False)
    assert script
    assert [script.speaks(language) for language in ("nb", "en", "he")] == [True, False, False]
    apart = only.replace("{nb: Hva nå?, en: What now?, he: מה עכשיו?}", "{en: What now?}")
    values = {"field": "question", "languages": "nb"}
    assert found_in_script(apart, shipped=False) == [(11, 15, "mistake-language-apart", values)]


def test_a_deck_is_no_script() -> None:
    keys = {mistake[2] for mistake in found(SCRIPT)}
    assert {"mistake-field-missing", "mistake-unknown-field"} & keys
