"""Rules: pure functions and frozen values; no Telegram, no SQL, no files, and time comes in."""
