"""What the server refuses: Telegram's own code and description, and mistakes of a control call."""

from collections.abc import Mapping

PREFIX: Mapping[int, str] = {
    400: "Bad Request",
    403: "Forbidden",
    404: "Not Found",
    409: "Conflict",
}


class ApiError(Exception):
    """A Bot API error; `description` comes without its "Bad Request: " in front."""

    def __init__(self, description: str, code: int = 400, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.parameters = parameters
        prefix = PREFIX.get(code)
        self.description = f"{prefix}: {description}" if prefix else description


def forbidden(description: str) -> ApiError:
    """A 403 of the Bot API."""
    return ApiError(description, 403)


def too_many(seconds: int) -> ApiError:
    """A 429 of the Bot API that asks to wait for `seconds`."""
    return ApiError(f"Too Many Requests: retry after {seconds}", 429, retry_after=seconds)


class ControlError(Exception):
    """A call of the control API that cannot be done; the text says what to do."""

    def __init__(self, text: str, status: int = 400) -> None:
        super().__init__(text)
        self.status = status
