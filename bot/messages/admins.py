"""Who the admins are, how somebody becomes one, and what they did."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from bot.core.edit import What
from bot.core.history import AuditEntry, Done
from bot.messages.callbacks import Button, Noun
from bot.messages.voice import Message, keyboard, say
from bot.texts import Texts
from bot.texts.dates import moment_words


@dataclass(frozen=True, slots=True)
class Admin:
    """One admin; `name` is None where Telegram does not tell it."""

    user_id: int
    name: str | None
    granted: bool


def admin_list(admins: Sequence[Admin], texts: Texts) -> Message:
    """All admins, and what can be changed of that here."""
    parts = [say(texts, "admins-title")]
    for granted, heading in ((False, "admins-configured"), (True, "admins-granted")):
        if some := [admin for admin in admins if admin.granted is granted]:
            parts += ["", say(texts, heading), *(_line(admin, texts) for admin in some)]
    rows = [
        [(texts("admins-button-revoke", who=_who(admin)), _button("ask", admin.user_id))]
        for admin in admins
        if admin.granted
    ]
    link = [(texts("admins-button-link"), _button("link"))]
    return Message("\n".join(parts), keyboard(link, *rows))


def handed_over(link: str, texts: Texts) -> Message:
    """A link to hand to the person who is to become an admin."""
    return Message(say(texts, "admins-link", link=link), keyboard([_back(texts)]))


def ask_to_revoke(admin: Admin, texts: Texts) -> Message:
    """Asks whether somebody is to be an admin no more."""
    yes = (texts("admins-button-revoke-yes"), _button("revoke", admin.user_id))
    return Message(say(texts, "admins-ask", who=_who(admin)), keyboard([yes], [_back(texts)]))


def ask_to_accept(token: str, texts: Texts) -> Message:
    """Asks somebody who came by a link whether they want to be an admin."""
    yes = (texts("admins-button-accept"), Button(Noun.ADMIN, "accept", 0, token))
    return Message(say(texts, "admins-offer"), keyboard([yes]))


@dataclass(frozen=True, slots=True)
class AuditPage:
    """Entries from place `first` on, and whether older ones follow; for the reader's own eyes."""

    entries: Sequence[AuditEntry]
    first: int
    more: bool
    reader: int
    zone: ZoneInfo
    today: date


def audit_page(page: AuditPage, size: int, texts: Texts) -> Message:
    """One page of the audit list, the newest entry first."""
    lines = [say(texts, "audit-title" if page.entries else "audit-empty")]
    for entry in page.entries:
        when = moment_words(entry.at, page.zone, texts.language, today=page.today)
        who = who_words(entry.user_id, entry.action, page.reader, texts)
        what = texts(f"what-{entry.action}")
        lines += ["", say(texts, "audit-line", when=when, who=who, what=what, about=entry.about)]
    newer = (texts("button-newer"), Button(Noun.AUDIT, "page", max(0, page.first - size)))
    older = (texts("button-older"), Button(Noun.AUDIT, "page", page.first + size))
    row = [newer] * (page.first > 0) + [older] * page.more
    return Message("\n".join(lines), keyboard(row))


def who_words(
    user_id: int | None, done: Done, reader: int, texts: Texts, name: str | None = None
) -> str:
    """Who did something, as `reader` is told: "you", a name or the number of an account, that it
    was done on disk, or by some admin, after so long that nobody knows which."""
    if user_id is None:
        return texts("who-disk" if done is What.DISK else "who-admin")
    return texts("who-you") if user_id == reader else name or str(user_id)


def _line(admin: Admin, texts: Texts) -> str:
    name = admin.name or texts("admins-no-name")
    return say(texts, "admins-line", name=name, id=str(admin.user_id))


def _who(admin: Admin) -> str:
    return admin.name or str(admin.user_id)


def _back(texts: Texts) -> tuple[str, Button]:
    return texts("button-back"), _button("list")


def _button(verb: str, user_id: int = 0) -> Button:
    return Button(Noun.ADMIN, verb, user_id)
