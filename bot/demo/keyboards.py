"""Reply markup: what Telegram refuses in it beyond its types."""

from typing import Any

from bot.demo.errors import ApiError

ACTIONS = (
    *("url", "callback_data", "web_app", "login_url", "switch_inline_query", "copy_text"),
    *("switch_inline_query_current_chat", "switch_inline_query_chosen_chat", "callback_game"),
    "pay",
)
SCHEMES = ("http://", "https://", "tg://", "ton://")


def inline(markup: dict[str, Any] | None) -> dict[str, Any] | None:
    """The inline keyboard to store: checked, without empty rows; `None` where none is left."""
    if markup is None or "inline_keyboard" not in markup:
        return None
    rows = [row for row in markup["inline_keyboard"] if row]
    for button in (button for row in rows for button in row):
        _check(button)
    if sum(map(len, rows)) > 100:
        raise ApiError("REPLY_MARKUP_TOO_LONG")
    return {"inline_keyboard": rows} if rows else None


def seals(markup: dict[str, Any] | None) -> bool:
    """Whether a message with this markup can never be edited."""
    return markup is not None and "inline_keyboard" not in markup


def _check(button: dict[str, Any]) -> None:
    where = "can't parse inline keyboard button"
    actions = [name for name in ACTIONS if name in button]
    if not actions:
        raise ApiError(f"{where}: Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise ApiError(f"{where}: exactly one action is allowed, found {', '.join(actions)}")
    if not button["text"].strip():
        raise ApiError(f"{where}: text must be non-empty")
    if button.get("callback_data") == "":
        raise ApiError("BUTTON_DATA_INVALID")
    if "url" in button and not _is_address(button["url"]):
        raise ApiError("BUTTON_URL_INVALID")
    if button.get("style", "primary") not in ("primary", "success", "danger"):
        raise ApiError(f"{where}: invalid button style specified")


def _is_address(url: str) -> bool:
    host = url.partition("://")[2] or url
    return (url.startswith(SCHEMES) and bool(host)) or ("://" not in url and "." in host)
