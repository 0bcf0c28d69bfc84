"""Telegram on your desk: a strict Bot API server, a small world of people, and their chats."""
