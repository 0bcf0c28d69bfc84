"""The log: one line an event, without the token and without the addresses that hold it."""

import logging
import re
import sys

# Not \b before the digits: in "/bot123:AA…" both neighbours are word characters.
_TOKEN = re.compile(r"(?<!\d)\d{6,12}:[A-Za-z0-9_-]{30,}")


class _Redacting(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        return _TOKEN.sub("(token)", super().format(record))


def set_up_logging(level: str) -> None:
    """Log to standard error; never python-telegram-bot's DEBUG lines, which hold the token."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Redacting("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for noisy in ("httpx", "httpcore", "telegram", "apscheduler", "aiohttp"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
