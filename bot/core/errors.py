"""Errors that are told to a person, in the person's language."""


class UserError(Exception):
    """Something a person can mend: `key` is the id of a Fluent message, `values` fill it."""

    def __init__(self, key: str, **values: str | int) -> None:
        super().__init__(key, values)
        self.key = key
        self.values = values
