"""Settings from the environment: each one good, bad, and missing."""

from datetime import time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.config import ConfigError, read_config
from bot.core.team import QuietHours

TOKEN = "123456789:" + "Aa-_5" * 7


def test_a_token_alone_is_enough() -> None:
    config = read_config({"ESKE_TOKEN": TOKEN, "HOME": "/root"})
    assert config.token == TOKEN
    assert config.admins == frozenset()
    assert config.data == Path("data")
    assert config.api_url == "https://api.telegram.org"
    assert (config.language, config.zone) == ("nb", ZoneInfo("Europe/Oslo"))
    assert config.quiet == QuietHours(time(20), time(7))
    assert (config.grace, config.answers_kept) == (timedelta(hours=2), timedelta(days=90))
    assert config.api_timeout == 20


@pytest.mark.parametrize(
    ("name", "text", "field", "value"),
    [
        ("ESKE_ADMINS", "12, 34;56 78", "admins", frozenset({12, 34, 56, 78})),
        ("ESKE_DATA", "/srv/eske", "data", Path("/srv/eske")),
        ("ESKE_API_URL", "http://127.0.0.1:8081/", "api_url", "http://127.0.0.1:8081"),
        ("ESKE_LANGUAGE", " he ", "language", "he"),
        ("ESKE_TIMEZONE", "Asia/Jerusalem", "zone", ZoneInfo("Asia/Jerusalem")),
        ("ESKE_QUIET_HOURS", "21:30 - 06:15", "quiet", QuietHours(time(21, 30), time(6, 15))),
        ("ESKE_GRACE_HOURS", "0.5", "grace", timedelta(minutes=30)),
        ("ESKE_ANSWER_DAYS", "30", "answers_kept", timedelta(days=30)),
        ("ESKE_COMMITMENT_DAYS", "180", "commitments_kept", timedelta(days=180)),
        ("ESKE_API_TIMEOUT", "1.5", "api_timeout", 1.5),
        ("ESKE_LANGUAGE", "  ", "language", "nb"),
    ],
)
def test_each_setting_is_read(name: str, text: str, field: str, value: object) -> None:
    config = read_config({"ESKE_TOKEN": TOKEN, name: text})
    assert getattr(config, field) == value


@pytest.mark.parametrize(
    ("name", "text"),
    [
        *(("ESKE_TOKEN", text) for text in ("", "123", "abc:" + "x" * 35, f"{TOKEN} x")),
        *(("ESKE_ADMINS", text) for text in ("@kari", "12,x", "-5", "٣")),
        *(("ESKE_API_URL", text) for text in ("localhost:8081", "ftp://x", "https://")),
        *(("ESKE_LANGUAGE", text) for text in ("no", "NB", "english")),
        *(("ESKE_TIMEZONE", text) for text in ("Oslo", "../etc/passwd", "/etc/passwd", "x\0y")),
        *(("ESKE_QUIET_HOURS", text) for text in ("20-", "20:00", "25:00-07:00", "1-2-3")),
        *(("ESKE_GRACE_HOURS", text) for text in ("-1", "25", "two", "nan", "inf")),
        *(("ESKE_ANSWER_DAYS", text) for text in ("0", "3651", "many")),
        *(("ESKE_COMMITMENT_DAYS", text) for text in ("0", "3651")),
        *(("ESKE_API_TIMEOUT", text) for text in ("0", "301", "1,5")),
    ],
)
def test_a_setting_that_cannot_be_is_refused_in_one_line_that_names_it(
    name: str, text: str
) -> None:
    with pytest.raises(ConfigError) as refused:
        read_config({"ESKE_TOKEN": TOKEN, name: text})
    assert str(refused.value).startswith(name)
    assert "\n" not in str(refused.value)
    if name == "ESKE_TOKEN" and text:
        assert text not in str(refused.value)


def test_the_token_can_stand_in_a_file(tmp_path: Path) -> None:
    path = tmp_path / "token"
    path.write_text(f"{TOKEN}\n", "utf-8")
    assert read_config({"ESKE_TOKEN_FILE": str(path)}).token == TOKEN


def test_a_token_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "bytes").write_bytes(b"\xff\xfe")
    for path in (tmp_path / "none", tmp_path, tmp_path / "bytes"):
        with pytest.raises(ConfigError, match=r"^ESKE_TOKEN_FILE cannot be read: .*\)\.$"):
            read_config({"ESKE_TOKEN_FILE": str(path)})


def test_a_token_file_without_a_token_is_refused(tmp_path: Path) -> None:
    for text in ("", "not a token"):
        (tmp_path / "token").write_text(text, "utf-8")
        with pytest.raises(ConfigError, match=r"^ESKE_TOKEN"):
            read_config({"ESKE_TOKEN_FILE": str(tmp_path / "token")})


def test_a_token_and_a_token_file_are_one_too_many(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="keep one of them"):
        read_config({"ESKE_TOKEN": TOKEN, "ESKE_TOKEN_FILE": str(tmp_path / "token")})


def test_settings_printed_for_a_person_do_not_hold_the_token() -> None:
    config = read_config({"ESKE_TOKEN": TOKEN})
    assert TOKEN not in f"{config!r} {config}"
