"""Reads what a lead writes after /schedule: decks, a rhythm, a time, how long a card is open."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from difflib import get_close_matches

from bot.core import schedule_vocabulary as vocabulary
from bot.core.answer import Visibility
from bot.core.errors import UserError
from bot.core.recurrence import check_rule, monthly, shorten, weekly
from bot.core.schedule import Rule, Starts
from bot.core.schedule_names import named_decks, named_scripts
from bot.core.schedule_vocabulary import day, fold

OPEN_FOR = timedelta(days=1)
SHORTEST, LONGEST = timedelta(hours=1), timedelta(days=14)

_TIME = re.compile(r"(?:kl\.?|ב-?)?(?:([0-9]{1,2})(?:[:.]([0-9]{2}))?|([0-9]{2})([0-9]{2}))")
_DURATION = re.compile(r"(?:ל-?)?([0-9]+)(\D*)")
_COUNT = re.compile(r"([1-9][0-9]?)\.?")
_RRULE = ("rrule:", "freq=", "dtstart")


@dataclass(frozen=True, slots=True)
class ScheduleRequest:
    """What a lead asked for. `visibility` is None where the team's own holds.

    With `script_ids` it asks for sessions, else for cards.
    """

    deck_ids: tuple[str, ...]
    rule: Rule
    open_for: timedelta
    visibility: Visibility | None
    script_ids: tuple[str, ...] = ()
    starts: Starts = Starts.ITSELF


def parse_schedule(
    words: str, *, decks: Collection[str], scripts: Collection[str] = (), today: date
) -> ScheduleRequest:
    """Read what stands after /schedule; `decks` and `scripts` are the ids that can be chosen.

    `<deck>[,<deck>…] <when> <time> [open 24h] [anonymous|talk]`; after the decks in any order.
    `focus[:<script>[,<script>…]] <when> <time> [ask]` asks for sessions.
    `today` is the local date: the rule starts there, and a rhythm in weeks without a day takes
    its day. Of every n weeks, the first is the one in which the next such day lies.
    UserError names the first word that is not understood, or what is missing.
    """
    chunks = vocabulary.unmarked(words).split()
    written = list(chunks)
    head, colon, names = _take_joined(chunks, ",:").partition(":")
    deck_ids: tuple[str, ...] = ()
    script_ids: tuple[str, ...] = ()
    if fold(head) in vocabulary.FOCUS:
        script_ids = named_scripts(names, scripts)
    else:
        deck_ids = named_decks(f"{head}{colon}{names}", decks)
    example = deck_ids[0] if deck_ids else vocabulary.SESSIONS
    raw = ""
    if chunks and fold(chunks[0]).startswith(_RRULE):
        raw = _take_joined(chunks, ",;=:")
    reader = _Reader(chunks, example)
    reader.read(raw=bool(raw), sessions=bool(script_ids))
    if not raw and not reader.days and not reader.frequency:
        if script_ids:
            raise UserError("schedule-session-when")
        raise UserError("schedule-when-missing", deck=example)
    rrule, starts_on = (raw, today) if raw else reader.rrule(today)
    rule = check_rule(rrule, at=reader.at or time(), starts_on=starts_on)
    if reader.at is None:
        raise UserError("schedule-time-missing", rest=" ".join(written))
    return ScheduleRequest(
        *(deck_ids, rule, reader.open_for or OPEN_FOR, reader.visibility),
        *(script_ids, reader.starts or Starts.ITSELF),
    )


def parse_time(text: str) -> time | None:
    """The local wall time that is all that a text says: "13:15", "0915", "kl 9", "9.30"."""
    words = [fold(word) for word in vocabulary.unmarked(text).split()]
    said = [word for word in words if word not in vocabulary.FILLERS]
    return _wall_time(_TIME.fullmatch(said[0])) if len(said) == 1 else None


def _wall_time(match: re.Match[str] | None) -> time | None:
    if match is None:
        return None
    hour, minute = int(match[1] or match[3]), int(match[2] or match[4] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _take_joined(chunks: list[str], signs: str) -> str:
    """Take the first chunk, and those that follow as long as one of `signs` joins them."""
    if not chunks:
        return ""
    taken = [chunks.pop(0)]
    while chunks and (
        taken[-1][-1] in signs or chunks[0][0] in signs or ("=" in signs and "=" in chunks[0])
    ):
        taken.append(chunks.pop(0))
    return "".join(taken)


class _Reader:
    """Goes through the words once; every part may come once, in any order."""

    def __init__(self, chunks: Sequence[str], deck_id: str) -> None:
        self.deck_id = deck_id
        self.words: list[str] = []
        self.written: list[str] = []
        for chunk in chunks:
            for word in re.findall(r",|[^,]+", chunk):
                meaning = vocabulary.EXPANSIONS.get(fold(word), (fold(word),))
                self.words += meaning
                self.written += [word] * len(meaning)
        self.here = 0
        self.days: list[int] = []
        self.joined = False
        self.frequency: tuple[str, int] | None = None
        self.at: time | None = None
        self.open_for: timedelta | None = None
        self.visibility: Visibility | None = None
        self.starts: Starts | None = None

    def read(self, *, raw: bool, sessions: bool = False) -> None:
        """Read all words; with `raw`, the rhythm has been given as an RRULE."""
        rhythm = () if raw else (self._every, self._ordinal, self._range, self._day)
        if sessions:
            parts = (*rhythm, self._time, self._ask, self._filler)
        else:
            parts = (*rhythm, self._duration, self._time, self._visibility, self._filler)
        while self.here < len(self.words):
            if not any(part() for part in parts):
                if sessions:
                    raise UserError("schedule-session-word", word=self._quoted())
                raise self._not_understood()

    def rrule(self, today: date) -> tuple[str, date]:
        """The rule that was asked for, and the local date from which it counts."""
        freq, number = self.frequency or ("WEEKLY", 1)
        if freq == "DAILY":
            return f"FREQ=DAILY;INTERVAL={number}", today
        days = self.days or [today.weekday()]
        if freq == "MONTHLY":
            return monthly(days, number), today
        return weekly(days, number, today)

    def _word(self, ahead: int = 0) -> str:
        place = self.here + ahead
        return self.words[place] if 0 <= place < len(self.words) else ""

    def _every(self) -> bool:
        """Read "every [other | 2 | second] week" or "day", also "every other Tuesday"."""
        if self._word() not in vocabulary.EVERY or self.frequency:
            return False
        number, count = self._word(1), _COUNT.fullmatch(self._word(1))
        times = int(count[1]) if count else vocabulary.NUMBERS.get(number)
        ordinal = vocabulary.ORDINALS.get(number, 0) if times is None else 0
        used = 1 if times is None and ordinal < 2 else 2
        unit, following = self._word(used), self._word(used + 1)
        every = times or max(ordinal, 1)
        if unit in vocabulary.WEEK:
            return self._repeat("WEEKLY", every, used + 1)
        if unit in vocabulary.DAY and not day(following) and not self.days:
            return self._repeat("DAILY", every, used + 1)
        if times and day(unit):
            return self._repeat("WEEKLY", every, used)
        if used == 2 and day(unit):
            raise UserError(
                "schedule-every-second",
                number=str(every),
                ordinal=self.written[self.here + 1],
                weekday=self.written[self.here + 2],
                deck=self.deck_id,
            )
        return False

    def _repeat(self, freq: str, number: int, used: int) -> bool:
        self.frequency = (freq, number)
        self.here += used
        return True

    def _ordinal(self) -> bool:
        number = vocabulary.ORDINALS.get(self._word())
        if not number or self.frequency or not (day(self._word(1)) or day(self._word(-1))):
            return False
        return self._repeat("MONTHLY", number, 1)

    def _range(self) -> bool:
        """Read the rest of "mon to fri", whose first day has been read."""
        days = vocabulary.days_between(self._word(-1), self._word(1))
        if self._word() not in vocabulary.RANGE or not days:
            return False
        self._add(days)
        self.here += 2
        return True

    def _day(self) -> bool:
        word = self._word()
        days = day(word)
        on_that_day = word == "on" and day(self._word(1))
        if not days or on_that_day or (self.frequency and self.frequency[0] == "DAILY"):
            return False
        # "שני ראשון" may be Monday and Sunday, or the first Monday: only "," or "and" tells.
        if self.days and not self.joined and "א" <= word[0] <= "ת" and word in vocabulary.DAYS:
            return False
        self._add(days)
        self.here += 1
        return True

    def _add(self, days: tuple[int, ...]) -> None:
        self.days += [day for day in days if day not in self.days]
        self.joined = False

    def _duration(self) -> bool:
        match = _DURATION.fullmatch(self._word())
        if not match or self.open_for:
            return False
        unit = vocabulary.UNITS.get(match[2] or self._word(1))
        if not unit:
            return False
        self.open_for = min(int(match[1]), 1000) * unit
        if not SHORTEST <= self.open_for <= LONGEST:
            raise UserError("schedule-open-for", word=self._quoted(), deck=self.deck_id)
        self.here += 1 if match[2] else 2
        return True

    def _time(self) -> bool:
        word = self._word()
        match = _TIME.fullmatch(word)
        if self.at is not None or not (match or "0" <= word[:1] <= "9"):
            return False
        self.at = _wall_time(match)
        if self.at is None:
            raise UserError("schedule-time-wrong", word=self._quoted(), deck=self.deck_id)
        self.here += 1
        return True

    def _visibility(self) -> bool:
        visibility = vocabulary.VISIBILITIES.get(self._word())
        if not visibility or self.visibility:
            return False
        self.visibility = visibility
        self.here += 1
        return True

    def _ask(self) -> bool:
        if self._word() not in vocabulary.ASK or self.starts:
            return False
        self.starts = Starts.ASK
        self.here += 1
        return True

    def _filler(self) -> bool:
        if self._word() not in vocabulary.FILLERS:
            return False
        self.joined = self.joined or self._word() in vocabulary.AND
        self.here += 1
        return True

    def _quoted(self) -> str:
        """The present word as it was written."""
        return shorten(self.written[self.here])

    def _not_understood(self) -> UserError:
        word, written, deck = self._word(), self._quoted(), self.deck_id
        if not day(word) and word not in vocabulary.KNOWN:
            for match in get_close_matches(word, vocabulary.SPELLINGS, n=1, cutoff=0.75):
                nearest = vocabulary.SPELLINGS[match]
                return UserError("schedule-word-nearly", word=written, nearest=nearest, deck=deck)
        return UserError("schedule-word-unknown", word=written, deck=deck)
