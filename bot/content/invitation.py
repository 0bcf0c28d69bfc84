"""Calendar invitations: the bytes of an .ics file become times, and nothing but times."""

import hashlib
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from bot.content.calendar_lines import LARGEST, Block, Property, read_blocks
from bot.content.calendar_zones import CalendarZones
from bot.core.errors import UserError
from bot.core.invitation import Invitation, Move, with_moves
from bot.core.recurrence import check_rule, shorten
from bot.core.schedule import Rule, instant

__all__ = ["LARGEST", "read_invitation"]

_MOST_DATES = 1000
_YEARS = range(2000, 2100)
# An invitation or its end; the others are what people answered to one.
_METHODS = frozenset({"", "PUBLISH", "REQUEST", "CANCEL"})


def read_invitation(data: bytes, home: ZoneInfo) -> Invitation:
    """The one series that an .ics file speaks of, as a team with the zone `home` understands it.

    Floating times are the team's; times in UTC stay in UTC and so shift on the team's clock when
    that changes, as RFC 5545 has it. UserError says what is wrong and what to do. Takes two
    seconds at most, whatever the bytes.
    """
    calendar = read_blocks(data)
    try:
        return _read(calendar, home)
    except ValueError:
        raise UserError("calendar-broken") from None


def _read(calendar: Block, home: ZoneInfo) -> Invitation:
    method = calendar.value("METHOD").upper()
    if method not in _METHODS:
        raise UserError("calendar-answer")
    zones = CalendarZones(calendar, home)
    events = [block for block in calendar.blocks if block.name == "VEVENT"]
    singles = [event for event in events if event.one("RECURRENCE-ID")]
    wholes = [event for event in events if not event.one("RECURRENCE-ID")]
    series = [event for event in wholes if event.one("RRULE")]
    over = method == "CANCEL"
    if not series and len(wholes) == 1 and not singles and _is_off(wholes[0], over):
        # Some programs call a series off without saying again when it was.
        series = wholes
    told = series or singles
    if not told:
        raise UserError("calendar-no-recurrence")
    uids = {event.value("UID") for event in told}
    if len(uids) > 1:
        raise UserError("calendar-several", count=len(uids))
    (uid,) = uids
    if not uid:
        raise UserError("calendar-broken")
    whole = max(series, key=_sequence, default=None)
    cancelled = whole is not None and _is_off(whole, over)
    rule: Rule | None = None
    moves: tuple[Move, ...] = ()
    if not cancelled:
        moves = tuple(_move(event, zones, home, over) for event in singles if _has(event, uid))
        rule = _rule(whole, zones, home) if whole else None
    return Invitation(
        uid=hashlib.sha256(uid.encode()).hexdigest()[:32],
        sequence=max(map(_sequence, [whole] if whole else singles)),
        cancelled=cancelled,
        rule=with_moves(rule, moves, home) if rule else None,
        moves=() if rule else moves,
    )


def _has(event: Block, uid: str) -> bool:
    return event.value("UID") == uid


def _is_off(event: Block, over: bool) -> bool:
    return over or event.value("STATUS").upper() == "CANCELLED"


def _sequence(event: Block) -> int:
    value = event.value("SEQUENCE")
    return int(value) if value.isascii() and value.isdigit() and len(value) < 10 else 0


def _move(event: Block, zones: CalendarZones, home: ZoneInfo, over: bool) -> Move:
    """What became of the occurrence that a VEVENT with a RECURRENCE-ID stands for."""
    planned, start = event.one("RECURRENCE-ID"), event.one("DTSTART")
    assert planned is not None
    if planned.range:
        raise UserError("calendar-from-then-on")
    to = None
    if not _is_off(event, over):
        if start is None:
            raise ValueError("no DTSTART")
        to = _instant(start, zones, home)
    return Move(_instant(planned, zones, home), to)


def _rule(event: Block, zones: CalendarZones, home: ZoneInfo) -> Rule:
    """The series of a VEVENT, with the dates that it leaves out or adds."""
    start = event.one("DTSTART")
    if start is None or len(event.all("RRULE")) > 1 or event.one("EXRULE"):
        raise ValueError("not one rule with a start")
    single = [*event.all("EXDATE"), *event.all("RDATE")]
    if sum(found.value.count(",") + 1 for found in single) > _MOST_DATES:
        raise UserError("calendar-many-dates", most=_MOST_DATES)
    wall, zone = _wall(start, zones)
    wall = wall.replace(second=0)
    rule = _checked(_without_times(event.value("RRULE"), wall), wall, zone)
    local = rule.in_zone(home)
    rdates = [at for at, _ in _dates(event, "RDATE", rule, zones, home)]
    left_out = [
        at
        for at, whole_day in _dates(event, "EXDATE", rule, zones, home)
        # RFC 5545: one with another time than the occurrence leaves nothing out.
        if whole_day or at.time() == rule.at or at in rdates
    ]
    return Rule(
        rrule=rule.rrule,
        at=rule.at,
        starts_on=rule.starts_on,
        zone=local.key if local != home else None,
        exdates=tuple(sorted(set(left_out))),
        rdates=tuple(sorted(set(rdates))),
    )


def _checked(rrule: str, wall: datetime, zone: str | None) -> Rule:
    try:
        rule = check_rule(rrule, at=wall.time(), starts_on=wall.date())
    except UserError as error:
        # The texts of /schedule tell how to write a rule; here nobody wrote one.
        if error.key in ("schedule-too-often", "schedule-own-time"):
            raise UserError("calendar-too-often") from None
        if error.key == "schedule-never":
            raise UserError("calendar-over") from None
        raise UserError("calendar-rule", rule=shorten(rrule)) from None
    return Rule(rule.rrule, rule.at, rule.starts_on, zone)


def _without_times(rrule: str, wall: datetime) -> str:
    """The rule without times of day that only say again when it begins."""
    own = {"BYHOUR": wall.hour, "BYMINUTE": wall.minute, "BYSECOND": 0}
    kept = []
    for part in rrule.upper().split(";"):
        name, _, value = part.partition("=")
        number = int(value) if value.isascii() and value.isdigit() and len(value) < 3 else None
        if name not in own or own[name] != number:
            kept.append(part)
    return ";".join(kept)


def _dates(
    event: Block, name: str, rule: Rule, zones: CalendarZones, home: ZoneInfo
) -> Iterator[tuple[datetime, bool]]:
    """Single dates as wall times of the rule's zone, and whether they stand for a whole day."""
    local = rule.in_zone(home)
    for found in event.all(name):
        for at in found.times():
            if isinstance(at, datetime):
                moment = _instant_of(at, found, zones, home)
                yield moment.astimezone(local).replace(tzinfo=None, second=0), False
            else:
                yield datetime.combine(at, rule.at), True


def _wall(found: Property, zones: CalendarZones) -> tuple[datetime, str | None]:
    """The wall time that a property gives, and its zone; None is the team's."""
    (at,) = found.times()
    if not isinstance(at, datetime):
        raise UserError("calendar-all-day")
    return at.replace(tzinfo=None), _zone(at, found, zones)


def _zone(at: date, found: Property, zones: CalendarZones) -> str | None:
    if at.year not in _YEARS:
        raise UserError("calendar-strange-date", year=str(at.year))
    if isinstance(at, datetime) and at.tzinfo is not None:
        return zones.named("UTC", at.year)
    return zones.named(found.zone, at.year) if found.zone else zones.floating(at.year)


def _instant(found: Property, zones: CalendarZones, home: ZoneInfo) -> datetime:
    (at,) = found.times()
    if not isinstance(at, datetime):
        raise UserError("calendar-all-day")
    return _instant_of(at, found, zones, home)


def _instant_of(at: datetime, found: Property, zones: CalendarZones, home: ZoneInfo) -> datetime:
    if at.tzinfo is not None:
        return at.astimezone(UTC)
    zone = _zone(at, found, zones)
    wall_time = time(at.hour, at.minute)
    return instant(at.date(), wall_time, ZoneInfo(zone) if zone else home)
