"""The library keeps what was good, whatever happens to the files."""

import os
from pathlib import Path

import pytest

from bot.content.check import check_all
from bot.content.files import shipped_home
from bot.content.library import Broken, Instead, Library
from bot.core.deck import LANGUAGES, Deck
from bot.core.edit import FileName, Kind
from bot.core.script import Script
from tests.content.samples import DECK, SCRIPT

SPOILT = DECK.replace("source", "sorce")
OTHER = DECK.replace("Trial", "Other")


class Disk:
    """A shipped and a local folder, and a library over them."""

    def __init__(self, root: Path) -> None:
        self.shipped = root / "shipped"
        self.local = root / "local"
        for home in (self.shipped, self.local):
            (home / "reflection_cards").mkdir(parents=True)
            (home / "prompts").mkdir()
        self.library = self.restarted()

    def restarted(self) -> Library:
        return Library(self.shipped, self.local)

    def put(self, text: str | bytes, name: str = "one.yaml", *, shipped: bool = False) -> Path:
        home = self.shipped if shipped else self.local
        path = home / "reflection_cards" / name
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path

    def title(self, deck_id: str = "one") -> str | None:
        deck = self.library.decks.get(deck_id)
        return deck.title["en"] if deck else None


@pytest.fixture
def disk(tmp_path: Path) -> Disk:
    return Disk(tmp_path)


def keys(broken: list[Broken]) -> list[tuple[str, list[str], Instead]]:
    return [(each.path.name, [m.key for m in each.mistakes], each.instead) for each in broken]


def test_decks_and_scripts_are_found_by_the_names_of_their_files(disk: Disk) -> None:
    disk.put(DECK, shipped=True)
    (disk.local / "prompts" / "talk.yaml").write_text(SCRIPT, encoding="utf-8")
    assert disk.library.refresh() == []
    assert (list(disk.library.decks), list(disk.library.scripts)) == (["one"], ["talk"])


def test_a_local_deck_wins_over_a_shipped_one_of_its_name(disk: Disk) -> None:
    disk.put(DECK, shipped=True)
    local = disk.put(OTHER)
    disk.library.refresh()
    assert disk.title() == "Other"
    local.unlink()
    disk.library.refresh()
    assert disk.title() == "Trial"


def test_a_changed_file_is_noticed(disk: Disk) -> None:
    disk.put(DECK)
    disk.library.refresh()
    disk.put(OTHER)
    assert disk.library.refresh() == []
    assert disk.title() == "Other"


def test_a_file_that_did_not_change_is_not_read_as_yaml_again(disk: Disk) -> None:
    disk.put(DECK)
    disk.library.refresh()
    before = disk.library.decks["one"]
    disk.library.refresh()
    assert disk.library.decks["one"] is before


def test_a_deck_that_breaks_keeps_its_last_good_version(disk: Disk) -> None:
    disk.put(DECK, shipped=True)
    disk.put(OTHER)
    disk.library.refresh()
    disk.put(SPOILT)
    broken = disk.library.refresh()
    told = ["mistake-field-missing", "mistake-unknown-field"]
    assert keys(broken) == [("one.yaml", told, Instead.LAST_GOOD)]
    assert disk.title() == "Other"


def test_a_broken_deck_is_told_once(disk: Disk) -> None:
    disk.put(SPOILT)
    assert len(disk.library.refresh()) == 1
    assert disk.library.refresh() == []
    disk.put(SPOILT + "# still\n")
    assert len(disk.library.refresh()) == 1


def test_a_mended_deck_is_used_again(disk: Disk) -> None:
    disk.put(SPOILT)
    disk.library.refresh()
    disk.put(OTHER)
    assert disk.library.refresh() == []
    assert disk.title() == "Other"


def test_after_a_restart_the_shipped_deck_stands_in_for_a_broken_local_one(disk: Disk) -> None:
    disk.put(DECK, shipped=True)
    disk.put(SPOILT)
    disk.library = disk.restarted()
    [broken] = disk.library.refresh()
    assert broken.instead is Instead.SHIPPED
    assert disk.title() == "Trial"


def test_a_broken_deck_that_nothing_stands_in_for_is_not_there(disk: Disk) -> None:
    disk.put(SPOILT)
    [broken] = disk.library.refresh()
    assert (broken.instead, disk.title()) == (Instead.NOTHING, None)


def test_a_shipped_deck_needs_all_languages_and_a_local_one_does_not(disk: Disk) -> None:
    text = DECK.replace("      he: מה עזר היום?\n", "")
    disk.put(text, "shipped.yaml", shipped=True)
    disk.put(text, "local.yaml")
    assert [each.path.name for each in disk.library.refresh()] == ["shipped.yaml"]


def test_a_folder_that_is_gone_for_a_while_takes_no_deck_away(disk: Disk) -> None:
    disk.put(OTHER)
    disk.library.refresh()
    folder = disk.local / "reflection_cards"
    folder.rename(disk.local / "away")
    folder.write_text("not a folder", encoding="utf-8")
    assert keys(disk.library.refresh()) == [
        ("reflection_cards", ["mistake-folder-unreadable"], Instead.LAST_GOOD),
        ("terms", ["mistake-folder-unreadable"], Instead.NOTHING),
    ]
    assert disk.library.refresh() == []
    assert disk.title() == "Other"


def test_a_missing_shipped_folder_is_told_and_a_missing_local_one_is_not(tmp_path: Path) -> None:
    library = Library(tmp_path / "shipped", tmp_path / "local")
    assert [m.key for each in library.refresh() for m in each.mistakes] == [
        "mistake-folder-missing",
        "mistake-folder-missing",
    ]


def test_other_files_in_the_folder_are_left_alone(disk: Disk) -> None:
    for name in (".hidden.yaml", "one.yaml~", "README.md", ".one.yaml.swp"):
        disk.put(b"\xff", name)
    assert disk.library.refresh() == []


def test_a_file_with_the_ending_yml_is_told(disk: Disk) -> None:
    disk.put(DECK, "one.yml")
    assert keys(disk.library.refresh()) == [("one.yml", ["mistake-file-name"], Instead.NOTHING)]


def test_whatever_lies_in_the_folder_is_told_and_never_raises(disk: Disk) -> None:
    folder = disk.local / "reflection_cards"
    (folder / "a.yaml").mkdir()
    (folder / "b.yaml").symlink_to(folder / "nowhere")
    (folder / "c.yaml").symlink_to(folder / "c.yaml")
    os.mkfifo(folder / "d.yaml")
    (folder / "e.yaml").symlink_to("/dev/zero")
    disk.put(b"\xff\xfe\x00", "f.yaml")
    assert [(name, told) for name, told, _ in keys(disk.library.refresh())] == [
        ("a.yaml", ["mistake-file-none"]),
        ("b.yaml", ["mistake-file-missing"]),
        ("c.yaml", ["mistake-file-unreadable"]),
        ("d.yaml", ["mistake-file-none"]),
        ("e.yaml", ["mistake-file-none"]),
        ("f.yaml", ["mistake-utf16"]),
    ]


def test_twenty_megabytes_are_refused_unread(disk: Disk) -> None:
    with disk.put(b"").open("r+b") as file:
        file.truncate(20_000_000)
    assert keys(disk.library.refresh()) == [("one.yaml", ["mistake-file-large"], Instead.NOTHING)]


def test_bytes_are_checked_as_the_local_file_that_they_would_be(disk: Disk) -> None:
    text = DECK.replace("      he: מה עזר היום?\n", "")
    name = FileName(Kind.DECK, "one")
    deck, mistakes = disk.library.check(name, text.encode())
    assert isinstance(deck, Deck)
    assert (deck.id, mistakes) == ("one", ())
    _, [mistake] = disk.library.check(name, DECK.replace("source:", "source: *").encode())
    assert (mistake.path, mistake.line) == (disk.library.copies.path(name), 3)
    script, _ = disk.library.check(FileName(Kind.SCRIPT, "talk"), SCRIPT.encode())
    assert isinstance(script, Script)


def test_a_file_name_of_broken_bytes_can_be_printed(disk: Disk) -> None:
    disk.put(DECK, os.fsdecode(b"\xff\xfe.yaml"))
    [broken] = disk.library.refresh()
    assert broken.mistakes[0].place.encode().endswith(b"??.yaml:1:1")


def test_the_check_tells_all_mistakes_in_the_order_of_paths(disk: Disk) -> None:
    disk.put(SPOILT, "b.yaml", shipped=True)
    disk.put(SPOILT, "z.yaml")
    disk.put(SPOILT, "a.yaml")
    (disk.local / "prompts" / "s.yaml").write_text("a: b", encoding="utf-8")
    told = list(check_all(disk.library))
    assert [mistake.path for mistake in told] == sorted(mistake.path for mistake in told)
    assert {mistake.path.name for mistake in told} == {"a.yaml", "b.yaml", "s.yaml", "z.yaml"}


def labels(word: str) -> str:
    why = "{nb: a, en: b, he: c}"
    avoid = "{" + ", ".join(f"{code}: [{word}]" for code in LANGUAGES) + "}"
    return f"terms:\n  - {{avoid: {avoid}, instead: {why}, why: {why}}}\n"


def said(disk: Disk, *words: str) -> list[str]:
    return [hint.found for hint in disk.library.terms.hints({"en": " ".join(words)})]


def test_a_local_list_of_terms_wins_and_a_second_one_adds_to_it(disk: Disk) -> None:
    for home in (disk.shipped, disk.local):
        (home / "reflection_cards" / "terms").mkdir()
    disk.put(labels("addict"), "terms/labels.yaml", shipped=True)
    assert disk.library.refresh() == []
    assert said(disk, "addict", "junkie", "wino") == ["addict"]
    disk.put(labels("junkie"), "terms/labels.yaml")
    disk.put(labels("wino"), "terms/ours.yaml")
    assert disk.library.refresh() == []
    assert said(disk, "addict", "junkie", "wino") == ["junkie", "wino"]
    assert disk.library.decks == {}


def test_a_list_of_terms_that_breaks_keeps_its_last_good_version(disk: Disk) -> None:
    (disk.local / "reflection_cards" / "terms").mkdir()
    disk.put(labels("addict"), "terms/labels.yaml")
    disk.library.refresh()
    disk.put("terms: no", "terms/labels.yaml")
    assert keys(disk.library.refresh()) == [
        ("labels.yaml", ["mistake-not-list"], Instead.LAST_GOOD)
    ]
    assert said(disk, "addict") == ["addict"]


def test_all_that_eske_ships_is_right() -> None:
    library = Library(shipped_home(), Path("nowhere"))
    assert [mistake.place for each in library.refresh() for mistake in each.mistakes] == []
    assert library.decks
    assert library.scripts
    assert library.terms.terms
    assert (shipped_home() / "prompts").is_dir()
