"""The world as a plain page of chats and messages, to look at."""

from html import escape
from typing import Any

STYLE = (
    "body{font:16px/1.4 system-ui,sans-serif;max-width:42rem;margin:1rem auto;padding:0 1rem}"
    "article{border-inline-start:3px solid #8aa;margin:.5rem 0;padding-inline-start:.6rem}"
    "small{color:#555}pre{font:inherit;white-space:pre-wrap;margin:0}"
    "kbd{border:1px solid #888;border-radius:4px;padding:0 .3rem}"
)


def render(world: dict[str, Any]) -> str:
    """The page; every text escaped, each in its own direction."""
    names = {person["id"]: person["name"] for person in world["people"]}
    names[world["bot"]["id"]] = "Eske"
    chats = "".join(_chat(chat, names) for chat in world["chats"])
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width"><title>Eske: the demo</title>'
        f"<style>{STYLE}</style><h1>Eske: the demo</h1><p>It is {escape(world['now'])} here. "
        "Load the page again to see what is new; docs/demo.md says how to write, press and move "
        f"the clock.</p>{chats}</html>"
    )


def _chat(chat: dict[str, Any], names: dict[int, str]) -> str:
    messages = "".join(_message(message, names) for message in chat["messages"])
    return (
        f'<section><h2 dir="auto">{escape(chat["title"])}</h2>'
        f"<p><small>{escape(chat['type'])}, {chat['id']}</small></p>{messages}</section>"
    )


def _message(message: dict[str, Any], names: dict[int, str]) -> str:
    who = names.get(message["from"], str(message["from"]))
    text = message["text"] or f"({message.get('service', 'a file')})"
    rows = "".join(
        "<p>" + " ".join(f'<kbd dir="auto">{escape(b["text"])}</kbd>' for b in row) + "</p>"
        for row in message["buttons"]
    )
    return (
        f"<article><small><bdi>{escape(who)}</bdi> · {message['id']}</small>"
        f'<pre dir="auto">{escape(text)}</pre>{rows}</article>'
    )
