"""Settings from the environment: read once, checked, frozen."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.core.deck import LANGUAGES
from bot.core.team import QuietHours

TOKEN = re.compile(r"\d{6,12}:[A-Za-z0-9_-]{30,}")


class ConfigError(Exception):
    """A setting that is missing or cannot be understood; the text is one line for the operator."""


@dataclass(frozen=True, slots=True)
class Config:
    """All settings of `eske run`. The README's table explains each."""

    # Not shown: a traceback with local values must not print it.
    token: str = field(repr=False)
    admins: frozenset[int]
    data: Path
    api_url: str
    language: str
    zone: ZoneInfo
    quiet: QuietHours
    grace: timedelta
    answers_kept: timedelta
    commitments_kept: timedelta
    api_timeout: float
    log_level: str


def read_config(environment: Mapping[str, str]) -> Config:
    """The settings in `environment` (ESKE_…); ConfigError says which one to mend, and how."""
    settings = {name: value.strip() for name, value in environment.items() if value.strip()}
    return Config(
        token=_token(settings),
        admins=_admins(settings.get("ESKE_ADMINS", "")),
        data=Path(settings.get("ESKE_DATA", "data")).expanduser(),
        api_url=_url(settings.get("ESKE_API_URL", "https://api.telegram.org")),
        language=_language(settings.get("ESKE_LANGUAGE", "nb")),
        zone=_zone(settings.get("ESKE_TIMEZONE", "Europe/Oslo")),
        quiet=_quiet(settings.get("ESKE_QUIET_HOURS", "20:00-07:00")),
        grace=timedelta(hours=_number(settings, "ESKE_GRACE_HOURS", 2, 0, 24)),
        answers_kept=timedelta(days=_number(settings, "ESKE_ANSWER_DAYS", 90, 1, 3650)),
        commitments_kept=timedelta(days=_number(settings, "ESKE_COMMITMENT_DAYS", 365, 1, 3650)),
        api_timeout=_number(settings, "ESKE_API_TIMEOUT", 20, 0.1, 300),
        log_level=_log_level(settings.get("ESKE_LOG_LEVEL", "INFO")),
    )


def _token(settings: Mapping[str, str]) -> str:
    token = settings.get("ESKE_TOKEN")
    if path := settings.get("ESKE_TOKEN_FILE"):
        if token:
            raise ConfigError("ESKE_TOKEN and ESKE_TOKEN_FILE are both set: keep one of them.")
        try:
            token = Path(path).read_text("utf-8").strip()
        except (OSError, UnicodeDecodeError) as error:
            reason = getattr(error, "strerror", None) or "it is not text"
            raise ConfigError(f"ESKE_TOKEN_FILE cannot be read: {path} ({reason}).") from None
    if not token:
        raise ConfigError(
            "ESKE_TOKEN is not set: @BotFather gives the token (README, Setting up for real)."
            " To look at Eske without one: eske demo."
        )
    if not TOKEN.fullmatch(token):
        raise ConfigError("ESKE_TOKEN is no bot token: copy the whole line from @BotFather.")
    return token


def _admins(text: str) -> frozenset[int]:
    names = [name for name in re.split(r"[\s,;]+", text) if name]
    if wrong := [name for name in names if not (name.isascii() and name.isdigit())]:
        raise ConfigError(
            f"ESKE_ADMINS holds “{wrong[0]}”: give Telegram user ids, numbers with commas between."
        )
    return frozenset(int(name) for name in names)


def _url(text: str) -> str:
    if not re.fullmatch(r"https?://[^\s/]+(/\S*)?", text):
        raise ConfigError(f"ESKE_API_URL is no address: “{text}”. Example: http://127.0.0.1:8081")
    return text.rstrip("/")


def _language(text: str) -> str:
    if text not in LANGUAGES:
        raise ConfigError(f"ESKE_LANGUAGE is “{text}”: give one of {', '.join(LANGUAGES)}.")
    return text


def _zone(text: str) -> ZoneInfo:
    try:
        return ZoneInfo(text)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ConfigError(f"ESKE_TIMEZONE is “{text}”: give a name such as Europe/Oslo.") from None


def _quiet(text: str) -> QuietHours:
    try:
        starts, ends = (time.fromisoformat(part.strip()) for part in text.split("-"))
    except ValueError:
        raise ConfigError(
            f"ESKE_QUIET_HOURS is “{text}”: give two times, such as 20:00-07:00."
        ) from None
    return QuietHours(starts, ends)


def _log_level(text: str) -> str:
    if text.upper() not in ("DEBUG", "INFO", "WARNING", "ERROR"):
        raise ConfigError(f"ESKE_LOG_LEVEL is “{text}”: give DEBUG, INFO, WARNING or ERROR.")
    return text.upper()


def _number(
    settings: Mapping[str, str], name: str, default: float, least: float, most: float
) -> float:
    text = settings.get(name, str(default))
    try:
        number = float(text)
    except ValueError:
        number = float("nan")
    if not least <= number <= most:
        raise ConfigError(f"{name} is “{text}”: give a number from {least:g} to {most:g}.")
    return number
