"""The two seats: what admins see of them, what is handed over, and what a holder is told."""

from collections.abc import Collection

from bot.core.suggestion import Seat
from bot.messages.callbacks import Button, Noun
from bot.messages.card import Row
from bot.messages.voice import Message, isolated, keyboard, say
from bot.texts import Texts


def seats(taken: Collection[Seat], texts: Texts) -> Message:
    """Both seats, for an admin: who sits there is not said."""
    lines = [
        say(texts, "seats-title"),
        say(texts, "seats-on" if set(taken) == set(Seat) else "seats-off"),
        "",
    ]
    rows: list[Row] = []
    for seat in Seat:
        name = texts(f"seat-{seat}")
        is_taken = seat in taken
        lines.append(say(texts, "seat-taken" if is_taken else "seat-empty", seat=name))
        if is_taken:
            rows.append([(texts("seat-free", seat=name), _button("free", seat))])
        else:
            rows.append([(texts("seat-offer", seat=name), _button("offer", seat))])
    return Message("\n".join(lines), keyboard(*rows))


def offer(seat: Seat, link: str, texts: Texts) -> Message:
    """A link to hand over, in a message that can be forwarded."""
    return Message(f"{say(texts, 'seat-link', seat=texts(f'seat-{seat}'))}\n\n{isolated(link)}")


def meaning(seat: Seat, token: str, texts: Texts) -> Message:
    """What it means to take a seat, for whoever was handed the link."""
    row: Row = [
        (texts("seat-accept"), Button(Noun.SEAT, "accept", 0, token)),
        (texts("seat-refuse"), Button(Noun.SEAT, "refuse", 0)),
    ]
    lines = [
        say(texts, "seat-offered", seat=texts(f"seat-{seat}")),
        say(texts, f"seat-means-{seat}"),
        say(texts, "seat-kept"),
    ]
    return Message("\n\n".join(lines), keyboard(row))


def own(seat: Seat, texts: Texts, *, is_on: bool) -> Message:
    """What the holder of a seat can do; `is_on`: both seats are filled."""
    lines = [
        say(texts, "seat-own", seat=texts(f"seat-{seat}")),
        say(texts, "seats-on" if is_on else "seats-off"),
    ]
    row: Row = [(texts("seat-leave"), _button("leave", seat))]
    return Message("\n\n".join(lines), keyboard(row))


def _button(verb: str, seat: Seat) -> Button:
    return Button(Noun.SEAT, verb, 0, seat)
