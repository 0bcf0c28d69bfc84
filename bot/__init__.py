"""Eske: reflection cards for recovery-oriented teams, in Telegram."""

import os

# python-telegram-bot then gives every period as a timedelta, and not with a warning as a number.
os.environ.setdefault("PTB_TIMEDELTA", "true")
