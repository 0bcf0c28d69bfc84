"""The commands, as an operator runs them: a process each."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.store import Store
from bot.store.database import connect
from tests.test_config import TOKEN

# Nothing listens there: whatever gets as far as Telegram waits for it.
NOBODY = {"ESKE_TOKEN": TOKEN, "ESKE_API_URL": "http://127.0.0.1:9"}


def eske(*arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run a command to its end, with no settings but these."""
    clean = {name: text for name, text in os.environ.items() if not name.startswith("ESKE_")}
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        env=clean | settings,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def refusal(**settings: str) -> str:
    """The one line with which `eske run` refuses to start."""
    done = eske("run", **settings)
    assert done.returncode == 1
    assert done.stdout == ""
    assert TOKEN not in done.stderr
    (line,) = done.stderr.splitlines()
    return line


@pytest.mark.parametrize(
    ("settings", "named"),
    [
        ({}, "ESKE_TOKEN is not set"),
        ({"ESKE_ADMINS": "5"}, "ESKE_TOKEN is not set"),
        ({"ESKE_TOKEN": f"{TOKEN} {TOKEN}"}, "ESKE_TOKEN is no bot token"),
        ({"ESKE_TOKEN": TOKEN, "ESKE_TOKEN_FILE": "/dev/null"}, "both set"),
        ({"ESKE_TOKEN_FILE": "/nowhere/token"}, "ESKE_TOKEN_FILE cannot be read"),
        ({**NOBODY, "ESKE_ADMINS": "@kari"}, "ESKE_ADMINS"),
        ({**NOBODY, "ESKE_TIMEZONE": "Oslo"}, "ESKE_TIMEZONE"),
        ({**NOBODY, "ESKE_DATA": "/dev/null/data"}, "/dev/null/data cannot be used"),
    ],
)
def test_eske_does_not_start_half_set(settings: dict[str, str], named: str) -> None:
    assert named in refusal(**settings)


def test_a_second_eske_in_the_same_folder_refuses_to_start(tmp_path: Path) -> None:
    first = Store(tmp_path)
    line = refusal(**NOBODY, ESKE_DATA=str(tmp_path))
    first.close()
    assert f"Another Eske works in {tmp_path}" in line


def test_a_database_of_a_newer_eske_is_left_alone(tmp_path: Path) -> None:
    Store(tmp_path).close()
    db = connect(tmp_path / "eske.db")
    sql = "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES (?, ?, ?)"
    db.execute(sql, ["eske", "m999_later", "2030"])
    db.close()
    assert "was written by a newer Eske" in refusal(**NOBODY, ESKE_DATA=str(tmp_path))


def test_a_damaged_database_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "eske.db").write_bytes(b"no database at all" * 100)
    assert "cannot be used: file is not a database" in refusal(**NOBODY, ESKE_DATA=str(tmp_path))


def test_a_start_that_waits_for_the_network_ends_when_it_is_told_to(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "run"],
        env=os.environ | NOBODY | {"ESKE_DATA": str(tmp_path)},
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stderr is not None
    with process.stderr:
        assert "does not answer yet" in process.stderr.readline()
        process.terminate()
        assert process.wait(20) == 0


def test_check_is_silent_about_good_decks_and_needs_no_token(tmp_path: Path) -> None:
    done = eske("check", ESKE_DATA=str(tmp_path))
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_check_prints_a_line_for_each_mistake_and_fails(tmp_path: Path) -> None:
    folder = tmp_path / "reflection_cards"
    folder.mkdir()
    path = folder / "mine.yaml"
    path.write_text(
        "title: {nb: Mine}\nabout: {nb: Om}\nsource: '002'\nformat: scael\n"
        "cards:\n  - {id: one, text: {nb: En}, colour: red}\n",
        "utf-8",
    )
    done = eske("check", ESKE_DATA=str(tmp_path))
    assert done.returncode == 1
    lines = done.stdout.splitlines()
    assert len(lines) == 2
    assert lines[0].startswith(f"{path}:4:9: ")
    assert lines[1].startswith(f"{path}:6:")
    assert "colour" in lines[1]


def test_check_prints_a_hint_for_each_label_and_does_not_fail(tmp_path: Path) -> None:
    for folder in ("reflection_cards", "prompts"):
        (tmp_path / folder).mkdir()
    deck, script = tmp_path / "reflection_cards" / "mine.yaml", tmp_path / "prompts" / "mine.yaml"
    head = "about: {en: About}\nsource: '002'\n"
    deck.write_text(
        f"title: {{en: Junkies}}\n{head}format: reflect\ncards:\n"
        "  - {id: one, text: {en: An addict}}\n"
        "  - {id: two, text: {en: Who is an addict?}, note: 'addict is what the card is about'}\n"
        "  - {id: three, text: {en: An addict}, retired: true}\n",
        "utf-8",
    )
    script.write_text(
        f"title: {{en: Mine}}\n{head}minutes: 5\nsteps:\n"
        "  - {id: a, minutes: 1, do: {en: A}}\n"
        "  - {id: b, minutes: 3, do: {en: B}, question: {en: Who is a drunkard?}}\n"
        "  - {id: c, minutes: 1, do: {en: C}}\n"
        "commitment: {en: C}\nfollow_up: {en: F}\n",
        "utf-8",
    )
    done = eske("check", ESKE_DATA=str(tmp_path))
    assert (done.returncode, done.stderr) == (0, "")
    starts = [line.split(" 💡 ")[0] for line in done.stdout.splitlines()]
    assert starts == [f"{script}: b:", f"{deck}:", f"{deck}: one:"]


def test_check_remarks_on_wording_in_the_reader_s_language_and_does_not_fail(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "reflection_cards"
    folder.mkdir()
    path = folder / "mine.yaml"
    path.write_text(
        "title: {en: Mine}\nabout: {en: About}\nsource: '002'\nformat: reflect\ncards:\n"
        "  - {id: one, text: {en: 'Is there time for three of us?', nb: 'Hva nå?'}}\n"
        "  - {id: two, text: {en: Is there time for three of us now?}}\n",
        "utf-8",
    )
    done = eske("check", "--language", "nb", ESKE_DATA=str(tmp_path))
    assert (done.returncode, done.stderr) == (0, "")
    assert [line.split(" 💡 ")[0] for line in done.stdout.splitlines()] == [
        *(f"{path}: one:", f"{path}: one:", f"{path}: two:", f"{path}: two:")
    ]
    assert "ja eller nei" in done.stdout
    assert "mine/one" in done.stdout.splitlines()[-1]


@pytest.mark.parametrize("language", ["nb", "en", "he"])
def test_check_shows_what_the_decks_cover_as_a_table(tmp_path: Path, language: str) -> None:
    folder = tmp_path / "reflection_cards"
    folder.mkdir()
    (folder / "a-deck-of-ours.yaml").write_text(
        "title: {nb: Vår}\nabout: {nb: Om}\nsource: '003'\nformat: reflect\ncards:\n"
        "  - {id: one, text: {nb: 'Hva nå?', he: 'ומה עכשיו?'}, tags: [hope, ours]}\n"
        "  - {id: two, text: {nb: 'Hvem spør vi, og når?'}, tags: [hope, meaning]}\n"
        "  - {id: old, retired: true, text: {nb: 'Hvorfor spør vi alltid de samme?'}}\n",
        "utf-8",
    )
    done = eske("check", "--content", "--language", language, ESKE_DATA=str(tmp_path))
    assert (done.returncode, done.stderr) == (0, "")
    # The marks keep a Hebrew heading in its column, and take no place.
    lines = done.stdout.replace("\u200e", "").splitlines()
    assert ("\u200e" in done.stdout) == (language == "he")
    ours = lines[1]
    assert ours.split("  ") != [ours]
    cells = [cell.strip() for cell in ours.split("  ") if cell]
    assert cells == ["a-deck-of-ours", "2", "nb he 1", "C0 H2 I0 M1 E0", "nb 21, he 10", "ours 1"]
    at = ours.index("C0 ")
    table = lines[: lines.index("")]
    assert all(line[at - 2 : at] == "  " and line[at] != " " for line in table)
    assert table[-1].split()[1].isdigit()
