"""The words of the scripts that Eske ships: complete, open, fair, and in plain language."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.content.files import shipped_home
from bot.content.scripts import check_script
from bot.core.deck import LANGUAGES, Words
from bot.core.script import Script

FILES = sorted((shipped_home() / "prompts").glob("*.yaml"))

# How an open question begins; what begins otherwise can be answered with yes or no.
OPEN = {
    "nb": r"hva|hvem|hvilke[nt]?|hvor|hvordan|hvorfor|når",
    "en": r"what|who|which|where|how|why|when",
    "he": r"[בלמ]?(?:מה|מי|איזה|איזו|אילו|כמה)|איפה|היכן|איך|מדוע|מתי|לאן|עד כמה|עד לאן",
}

# Words that reduce people to a problem, and names of protected instruments and lists.
AVOIDED = {
    "nb": r"misbruker|narkoman|alkoholiker|(?:ren|skitten)e? prøve|schizofren|bipolare|sinnssyk"
    r"|psykisk syke|umotivert|etterlevende|svingdør|manipuler|klar for recovery|100 råd",
    "en": r"addict|abuser|alcoholic|(?:clean|dirty) test|schizophrenic|mentally ill"
    r"|non-compliant|unmotivated|frequent flyer|manipulative|recovery-ready|100 ways",
    "he": "נרקומן|מכור|אלכוהוליסט|סכיזופרנ|חולה נפש|חולי נפש|משוגע|חסר מוטיבציה"
    "|לא משתף פעולה|דלת מסתובבת|מניפולטיבי|לא מוכן להחלמה",
}
PROTECTED = r"\b(?:inspire|ors|srs|fit|pcoms|imroc)\b"

# Whether answers are anonymous depends on the team: only the message that asks may say so.
PROMISED = "anonym|אנונימ"

# Hebrew addresses people in the plural.
SINGULAR = r"\b(?:אתה|שלך|לך|אותך|איתך|ממך|עליך|תוכלי)\b"


def script_of(path: Path) -> Script:
    """The script in a shipped file, which must be without a mistake."""
    script, mistakes = check_script(path, path.read_bytes(), shipped=True)
    assert script, mistakes
    return script


def words_of(script: Script) -> Iterator[Words]:
    """Every text of a script."""
    yield from (script.title, script.about, script.commitment, script.follow_up)
    for step in script.steps:
        yield from (step.do, *step.options, *step.poles)
        yield from (words for words in (step.question, step.hint) if words)


every_script = pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])


def test_twelve_scripts_are_shipped_under_different_titles() -> None:
    scripts = [script_of(path) for path in FILES]
    assert len(scripts) == 12
    for language in LANGUAGES:
        assert len({script.title[language] for script in scripts}) == 12


def test_the_scripts_draw_on_every_source() -> None:
    assert {script_of(path).source for path in FILES} == {"000", "001", "002", "003", "004"}


def test_several_scripts_ask_for_one_press_in_one_step() -> None:
    asking = [sum(bool(step.input) for step in script_of(path).steps) for path in FILES]
    assert sum(asking) >= 5
    assert max(asking) == 1


@every_script
def test_a_script_takes_a_quarter_of_an_hour_from_commitment_to_commitment(path: Path) -> None:
    script = script_of(path)
    assert script.minutes == 15
    assert 4 <= len(script.steps) <= 7
    assert [script.steps[0].id, script.steps[-1].id] == ["last-commitment", "new-commitment"]
    assert all(step.hint for step in script.steps)


def test_every_script_opens_with_the_same_first_step() -> None:
    first = [script_of(path).steps[0].do for path in FILES]
    assert all(do == first[0] for do in first)


@every_script
def test_no_question_can_be_answered_with_yes_or_no(path: Path) -> None:
    script = script_of(path)
    for language, begins in OPEN.items():
        for step in script.steps:
            if step.question:
                assert re.match(rf"(?:{begins})\b", step.question[language], re.I), step.id
                assert step.question[language].count("?") == 1, step.id
        # What comes next may first ask whether it happened, but then asks on.
        assert re.search(rf"(?:^|, ו?|and |og )(?:{begins})\b", script.follow_up[language], re.I)


@every_script
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_uses_a_word_that_we_avoid(path: Path, language: str) -> None:
    found = rf"{AVOIDED[language]}|{PROMISED}|{PROTECTED}"
    for words in words_of(script_of(path)):
        assert not re.search(found, words[language], re.I), words[language]


@every_script
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_role_is_recorded_and_no_name(path: Path, language: str) -> None:
    role, not_name = {
        "nb": ("rolle", r"roller?, ikke navn"),
        "en": ("role", r"roles?, not (?:a name|names)"),
        "he": ("בעל", r"תפקיד(?:ים)?, לא (?:שם|שמות)"),
    }[language]
    script = script_of(path)
    assert role in script.commitment[language]
    assert re.search(not_name, script.steps[-1].do[language])


@every_script
def test_hebrew_addresses_people_in_the_plural(path: Path) -> None:
    for words in words_of(script_of(path)):
        assert not re.search(SINGULAR, words["he"]), words["he"]


@every_script
@pytest.mark.parametrize(("language", "marks"), [("nb", "«»"), ("en", "“”"), ("he", "״״")])
def test_each_language_quotes_in_its_own_way(path: Path, language: str, marks: str) -> None:
    for words in words_of(script_of(path)):
        text = words[language]
        assert set(re.findall('["«»“”״]', text)) <= set(marks), text
        if marks[0] != marks[1]:
            assert text.count(marks[0]) == text.count(marks[1]), text
        assert "  " not in text
