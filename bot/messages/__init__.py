"""Voice: what Eske's things look like as Telegram messages, and the one gate out to Telegram."""
