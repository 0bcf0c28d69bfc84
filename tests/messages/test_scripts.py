"""Scripts on an admin's desk: every page can be sent, and nothing in a file is markup."""

from dataclasses import replace

import pytest

from bot.core.desk import Origin
from bot.core.script import Script, Step
from bot.core.terms import Hint
from bot.messages.scripts import Entry, ScriptOnDesk, one_script, script_list
from bot.messages.voice import LONGEST_MESSAGE, directed
from bot.texts import Texts
from tests.messages.samples import IN_A_DECK, words
from tests.messages.test_rendering import CATALOGUE, in_each_language, shown
from tests.messages.test_session import LONG, longest

NOTED = replace(longest(), note="ש" * 400, tags=("hope",) * 9)
HINTS = (Hint("he", "ש" * 60, LONG, "ש" * 60),) * 4


def view(script: Script, origin: Origin, page: int = 0) -> ScriptOnDesk:
    return ScriptOnDesk(Entry(script, origin), page, 3, 1, HINTS)


@in_each_language
@pytest.mark.parametrize("page", range(6))
def test_every_page_of_the_longest_script_can_be_sent(texts: Texts, page: int) -> None:
    for leader in CATALOGUE.values():
        shown(one_script(view(NOTED, Origin.CHANGED, page), texts, leader))


@in_each_language
def test_a_page_that_is_quite_full_can_be_sent(texts: Texts) -> None:
    for length in range(100, 240, 2):
        steps = tuple(Step(f"{n}", 1, words("ש" * length)) for n in range(30))
        for page in range(3):
            of = view(replace(NOTED, steps=steps), Origin.CHANGED, page)
            said = shown(one_script(of, texts, CATALOGUE["he"]))
            assert len(directed(said)) <= LONGEST_MESSAGE


@in_each_language
def test_what_a_file_holds_is_never_markup(texts: Texts) -> None:
    script = replace(
        longest(), title=words(IN_A_DECK), about=words(IN_A_DECK), source=IN_A_DECK, note=IN_A_DECK
    )
    for origin in Origin:
        said = shown(one_script(view(script, origin), texts, texts))
        assert said.count("<script>") == 5


@in_each_language
def test_every_page_of_the_list_can_be_sent(texts: Texts) -> None:
    entries = [Entry(replace(NOTED, id=f"{n}"), origin) for n in range(9) for origin in Origin]
    for page in range(5):
        said = shown(script_list(entries, page, texts))
        assert said.count("•") == (3 if page > 2 else 8)
