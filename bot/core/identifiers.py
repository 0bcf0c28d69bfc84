"""Finds what could point at one person in free text, before that text is stored.

Numbers are looked for as groups of digits with little between them, in any script, and in every
window of neighbouring groups. Where it is not certain, the text is refused: that costs one kind
reply, a stored number costs more. What people at work really write (times, amounts, years, dates
of meetings) is taken away first. Names, Hebrew calendar dates and numbers written in words
cannot be caught.
"""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum


class Kind(StrEnum):
    """What sort of identifier was found. The found text itself is never handed on."""

    NATIONAL_NUMBER = "national-number"
    PHONE = "phone"
    EMAIL = "email"
    BIRTH_DATE = "birth-date"
    USERNAME = "username"
    LINK = "link"


def find_identifiers(text: str, today: date) -> tuple[Kind, ...]:
    """Return the kinds of identifiers in `text`, each once, in the order of `Kind`.

    `today` is the local date; it tells a date of birth (two years back or more) from a plan.
    Runs in time linear in the length of the text.
    """
    plain = _plain(text)
    found = {kind for kind, pattern in _WRITTEN.items() if pattern.search(plain)}
    if any(_is_norwegian_number(number) for number in _numbers(plain)):
        found.add(Kind.NATIONAL_NUMBER)
    dates, rest = _take_dates(_AMOUNT.sub(_TAKEN, plain), today)
    if any(_is_birth_date(on, today) for on in dates):
        found.add(Kind.BIRTH_DATE)
    rest = _YEARS.sub(_TAKEN, _MOMENTS.sub(_TAKEN, rest))
    for number in _numbers(rest):
        if _PHONE.fullmatch(number):
            found.add(Kind.PHONE)
        if _is_israeli_number(number):
            found.add(Kind.NATIONAL_NUMBER)
    return tuple(kind for kind in Kind if kind in found)


def _plain(text: str) -> str:
    """Lower case, ASCII digits, plain spaces and dashes, no marks that one cannot see."""
    seen = (c for c in text if unicodedata.category(c) not in ("Cf", "Mn", "Me"))
    return "".join(map(_plain_character, unicodedata.normalize("NFKC", "".join(seen)))).lower()


def _plain_character(character: str) -> str:
    digit = unicodedata.digit(character, None)
    if digit is not None:
        return str(digit)
    category = unicodedata.category(character)
    if category == "Zs" or character == "\t":
        return " "
    return "-" if category == "Pd" or character == "−" else character


# --- Numbers as groups of digits ---------------------------------------------------------------

_GROUP = re.compile(r"\+?[0-9]+")
# A dot and a space end a sentence.
_JOINT = re.compile(r"\.|[ /()\[\]-]{1,3}")
_LONGEST = 17


def _numbers(plain: str) -> Iterator[str]:
    """Yield every number of 8 to 17 digits made of whole neighbouring groups; "+" is kept."""
    runs: list[list[str]] = [[]]
    end = 0
    for match in _GROUP.finditer(plain):
        if match[0].startswith("+") or not _JOINT.fullmatch(plain, end, match.start()):
            runs.append([])
        runs[-1].append(match[0])
        end = match.end()
    for groups in runs:
        for first in range(len(groups)):
            number = ""
            for group in groups[first : first + _LONGEST]:
                number += group
                if len(number) > _LONGEST + 1:
                    break
                if len(number) >= 8:
                    yield number


def _is_norwegian_number(number: str) -> bool:
    """Whether it is a fødselsnummer, D-number (day + 40) or test number (month + 40 or + 80).

    The first control digit may leave 0 to 3, as in numbers given out from 2032 on; today's
    numbers leave 0. Source: Skatteetaten's rules for control digits.
    """
    if len(number) != 11 or not number.isdecimal():
        return False
    day, month = int(number[:2]), int(number[2:4])
    if not 1 <= day % 40 <= 31 or day > 71 or not 1 <= month % 40 <= 12 or month > 92:
        return False
    first, second = (
        sum(int(digit) * weight for digit, weight in zip(number, weights, strict=False))
        for weights in ((3, 7, 6, 1, 8, 9, 4, 5, 2, 1), (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1))
    )
    return first % 11 <= 3 and second % 11 == 0


def _is_israeli_number(number: str) -> bool:
    """Whether it is a teudat zehut: nine digits, of which people may leave out a leading zero.

    Eight digits from 2 up are taken as a phone, and fewer are left alone: every tenth is valid.
    """
    if not re.fullmatch(r"1\d{7}|\d{9}", number):
        return False
    doubled = (int(d) * (1 + place % 2) for place, d in enumerate(number.zfill(9)))
    return sum(sum(divmod(value, 10)) for value in doubled) % 10 == 0


# In turn: with a country code, Norway, Israel written with 972, Israel at home.
_PHONE = re.compile(
    r"\+\d{8,15}|00[1-9]\d{7,14}|(?:47)?[2-9]\d{7}|9720?[2-9]\d{7,8}|0(?:[23489]|[57]\d)\d{7}"
)

# --- Written identifiers -----------------------------------------------------------------------

_WRITTEN = {
    Kind.EMAIL: re.compile(r"[\w+-] ?@ ?[\w-]+\.\w"),
    Kind.USERNAME: re.compile(r"(?<!\w)@[^\W\d_]\w"),
    Kind.LINK: re.compile(r"(?<!\w)(?:t|telegram)\.(?:me|dog)(?!\w)|(?<!\w)tg://"),
}

# --- Dates, times, amounts: what is no identifier, and the dates that are ----------------------

# Not a space and no digit or joint, so nothing grows together over the gap.
_TAKEN = "¤"
_ALONE = r"(?<!\d)(?<!\d[ ./()-])(?<!\d[ ./()-]{2})(?<!\d[ ./()-]{3})"

_THOUSANDS = r"\d{1,3}(?:[ .]?\d{3}){1,3}(?!\d)"
_AMOUNT = re.compile(
    rf"(?<!\w)(?:kr\.?|nok|[$€£₪]) ?{_THOUSANDS}"
    rf"|{_ALONE}{_THOUSANDS} ?(?:kr(?!\w)|kroner|nok|mill|euro|shekel|ש[\"״]ח|שקל|[$€£₪]|,-)"
    # Round and grouped by thousands, as no one writes a phone number.
    rf"|{_ALONE}(?:\d{{1,2}}[ .])?\d{{1,3}}[ .]000(?!\d)(?![ .]\d)"
)

_MONTHS = {
    stem: month
    for month, stems in enumerate(
        (
            "jan ינואר",
            "feb פברואר",
            "mar מרץ מרס",
            "apr אפריל",
            "mai may מאי",
            "jun יוני",
            "jul יולי",
            "aug אוגוסט",
            "sep ספטמבר",
            "okt oct אוקטובר",
            "nov נובמבר",
            "des dec דצמבר",
        ),
        start=1,
    )
    for stem in stems.split()
}
_STEMS = "|".join(_MONTHS)
_MONTH = rf"ב?(?P<name>{_STEMS})[a-z]*\.?"
_DAY = r"(?P<day>\d{1,2})"
_NUMBER = r"(?P<month>\d{1,2})"
_YEAR = r"(?P<year>\d{4}|\d\d)(?!\d)"

_DATES = tuple(
    re.compile(pattern)
    for pattern in (
        # 17. mai 1984, 17th of May '84, 17 במאי 1984, but not 1. mai-30. juni
        rf"(?<!\d){_DAY}(?:\.|st|nd|rd|th)? ?(?:of )?{_MONTH},? ?"
        rf"(?P<year>\d{{4}}|['’-]\d\d)(?!\d)(?!\.? ?ב?(?:{_STEMS}))",
        # May 17, 1984
        rf"(?<!\w){_MONTH} ?{_DAY}(?:st|nd|rd|th)?,? (?P<year>\d{{4}})(?!\d)",
        # 1984-05-17, but not the 2011-06-24-30 of a law
        rf"(?<!\d)(?P<year>\d{{4}})(?P<s>[./-]){_NUMBER}(?P=s){_DAY}(?!\d)(?!(?P=s)\d)",
        # 17.05.1984, 17/5/84, 17-5-84, but not inside a longer row of the same kind
        rf"(?<!\d)(?<!\d\.){_DAY}\.(?P<gap> ?){_NUMBER}\.(?P=gap){_YEAR}(?!\.\d)",
        *(
            rf"(?<!\d)(?<!\d{s})(?<!\d{s} )(?<!\d {s} )"
            rf"{_DAY} ?{s} ?{_NUMBER} ?{s} ?{_YEAR}(?! ?{s} ?\d)"
            for s in "/-"
        ),
        # 17 05 1984
        rf"(?<!\d)(?<!\d )(?P<day>\d\d) (?P<month>\d\d) {_YEAR}(?! \d)",
        # 17/5-84
        rf"(?<!\d)(?<!\d[./-]){_DAY}/{_NUMBER} ?- ?{_YEAR}(?![./-]\d)",
        # 17.5-84, 17.5 1984, but not the hours 9.10-11
        rf"(?<!\d)(?<!\d[./-]){_DAY}\.{_NUMBER}"
        rf"(?:\.?,? (?=\d{{4}})| ?- ?(?!(?:[01]\d|2[0-4])(?!\d))){_YEAR}(?![./-]\d)",
    )
)
# 17051984, 170584; 19840517
_COMPACT_DATES = (
    re.compile(rf"(?<!\d)(?<!\d[./-])(?P<day>\d\d)(?P<month>\d\d){_YEAR}"),
    re.compile(r"(?<!\d)(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)(?!\d)"),
)

_HOUR = r"(?:[01]\d|2[0-3])[0-5]\d"
_PAIR = r"(?:[0-2]?\d|3[01])[./:][0-5]?\d"
# 21.00-22.30, 24.11-26.11, 24.11. 10.30, 2230-0730
_MOMENTS = re.compile(
    rf"(?<!\d)(?<!\d[./:])(?:{_PAIR}|{_HOUR})(?:(?:\.? ?- ?|\.? )(?:{_PAIR}|{_HOUR}))+(?!\d)"
)
_YEARS = re.compile(rf"{_ALONE}(?:19|20)\d\d(?: ?[/ -] ?(?:19|20)\d\d)*(?!\d)")


def _take_dates(text: str, today: date) -> tuple[list[date], str]:
    """Return all full dates, and the text without them; bare digits stay: they may be a phone."""
    dates: list[date] = []

    def take(match: re.Match[str]) -> str:
        on = _date_in(match, today)
        if on is None:
            return match[0]
        dates.append(on)
        return _TAKEN

    for pattern in _DATES:
        text = pattern.sub(take, text)
    for pattern in _COMPACT_DATES:
        pattern.sub(take, text)
    return dates, text


def _is_birth_date(on: date, today: date) -> bool:
    """Whether someone alive may be born then; what is less than two years back is work."""
    return today.year - 120 <= on.year and on <= today - timedelta(days=2 * 365)


def _date_in(match: re.Match[str], today: date) -> date | None:
    """Read the date; a year of two digits is at most two years ahead, else last century's."""
    parts = match.groupdict()
    year = int(parts["year"].lstrip("'’-"))
    if year < 100:
        year += 2000 if 2000 + year <= today.year + 2 else 1900
    if not 1900 <= year < 2100:
        return None
    month = int(parts["month"]) if "month" in parts else _MONTHS[parts["name"]]
    day = int(parts["day"])
    try:
        # With slashes an American may put the month first.
        return date(year, day, month) if month > 12 and "/" in match[0] else date(year, month, day)
    except ValueError:
        return None
