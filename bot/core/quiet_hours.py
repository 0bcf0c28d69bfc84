"""What may be sent when: quiet hours, and what becomes of a card that is late."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.core.schedule import instant
from bot.core.team import QuietHours

GRACE = timedelta(hours=2)
# Up to here a card counts as on time: the tick and a restart of Eske take a while.
PUNCTUAL = timedelta(minutes=10)


class Lateness(StrEnum):
    """How a card stands against the moment that was planned for it."""

    ON_TIME = "on-time"
    LATE = "late"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class Sending:
    """What to do with a card that is due: send it at `at` (UTC, maybe later than now) or never."""

    lateness: Lateness
    at: datetime | None


def is_quiet(wall: time, quiet: QuietHours) -> bool:
    """Whether a local wall time lies in the quiet hours; hours that end as they start are none."""
    if quiet.starts <= quiet.ends:
        return quiet.starts <= wall < quiet.ends
    return wall >= quiet.starts or wall < quiet.ends


def held_until(at: datetime, zone: ZoneInfo, quiet: QuietHours) -> datetime:
    """The same instant if it lies outside the quiet hours, else their end, in UTC."""
    local = at.astimezone(zone)
    if not is_quiet(local.time(), quiet):
        return at.astimezone(UTC)
    tomorrow = local.time() >= quiet.ends
    end = instant(local.date() + timedelta(days=tomorrow), quiet.ends, zone)
    # Where the clocks go back over the end of the quiet hours, the hours have ended once already.
    return max(end, at.astimezone(UTC))


def when_to_send(
    due_at: datetime,
    now: datetime,
    zone: ZoneInfo,
    quiet: QuietHours,
    *,
    confirmed_in_quiet: bool = False,
    grace: timedelta = GRACE,
) -> Sending:
    """What becomes of a card due at the aware instant `due_at`, looked at when it is `now`.

    On time it goes out at once, in quiet hours only if a lead confirmed that time. Late, within
    the grace, it goes out too, but never in quiet hours: it waits for their end if that lies
    within the grace. Otherwise it is missed, which the leads are told.
    """
    late_by = now - due_at
    lateness = Lateness.ON_TIME if late_by <= PUNCTUAL else Lateness.LATE
    if lateness is Lateness.ON_TIME and confirmed_in_quiet:
        return Sending(lateness, now)
    at = held_until(now, zone, quiet)
    if at - due_at > grace:
        return Sending(Lateness.MISSED, None)
    return Sending(lateness if at == now else Lateness.LATE, at)
