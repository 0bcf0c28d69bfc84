"""The methods by which a bot gets its updates: getUpdates and the webhook's."""

import re
from collections.abc import Mapping
from typing import Any

from bot.demo.errors import ApiError
from bot.demo.state import State

Params = Mapping[str, Any]


async def get_updates(state: State, params: Params) -> list[dict[str, Any]]:
    """getUpdates. A limit outside 1 to 100 counts as 100, as at Telegram."""
    state.updates.allow(params.get("allowed_updates"))
    limit = params.get("limit", 100)
    return await state.updates.fetch(
        params.get("offset", 0),
        limit if 1 <= limit <= 100 else 100,
        max(0, params.get("timeout", 0)),
    )


def set_webhook(state: State, params: Params) -> bool:
    """setWebhook. Plain http is allowed to this machine, where Telegram wants https."""
    url = params["url"]
    if not url:
        return delete_webhook(state, params)
    if not url.startswith(("https://", "http://127.0.0.1:", "http://localhost:")):
        raise ApiError("bad webhook: An HTTPS URL must be provided for webhook")
    secret = params.get("secret_token")
    if secret and not re.fullmatch(r"[A-Za-z0-9_-]+", secret):
        raise ApiError("secret token contains unallowed characters")
    state.updates.allow(params.get("allowed_updates"))
    if params.get("drop_pending_updates"):
        state.updates.drop()
    state.secret = secret
    state.updates.set_webhook(url)
    return True


def delete_webhook(state: State, params: Params) -> bool:
    """deleteWebhook."""
    if params.get("drop_pending_updates"):
        state.updates.drop()
    state.updates.set_webhook(None)
    return True


def get_webhook_info(state: State, params: Params) -> dict[str, Any]:
    """getWebhookInfo."""
    updates = state.updates
    updates.purge()
    made: dict[str, Any] = {
        "url": updates.webhook or "",
        "has_custom_certificate": False,
        "pending_update_count": len(updates.pending),
    }
    if updates.allowed:
        made["allowed_updates"] = updates.allowed
    if updates.webhook and updates.webhook_error:
        made["last_error_date"], made["last_error_message"] = updates.webhook_error
    return made
