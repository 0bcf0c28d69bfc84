"""The words of /schedule in English, Norwegian bokmål and Hebrew, whichever the team speaks."""

import unicodedata
from datetime import timedelta

from bot.core.answer import Visibility


def unmarked(text: str) -> str:
    """A text without marks of direction, which come along when a line is copied from a message."""
    return "".join(sign for sign in text if unicodedata.category(sign) != "Cf")


def fold(text: str) -> str:
    """A word as it is looked up: without case, accents and niqqud, with plain quotes and dashes.

    "Lørdag", "LORDAG" and "lordag" are one word, as are "א׳–ה׳" and "א'-ה'".
    """
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    kinds = ((sign, unicodedata.category(sign)) for sign in plain)
    return "".join("-" if kind == "Pd" else sign for sign, kind in kinds if kind != "Mn")


_LETTERS = str.maketrans({"ø": "o", "æ": "ae", "−": "-"} | dict.fromkeys("׳’‘‛`´ʼ", "'"))


def _words(text: str) -> frozenset[str]:
    return frozenset(map(fold, text.split()))


_DAYS = (
    "monday mondays mon mo mandag mandager mandagen man ma שני ב' ב",
    "tuesday tuesdays tues tue tu tirsdag tirsdager tirsdagen tirs tir ti שלישי ג' ג",
    "wednesday wednesdays weds wed we onsdag onsdager onsdagen ons on רביעי ד' ד",
    "thursday thursdays thurs thur thu th torsdag torsdager torsdagen tors tor to חמישי ה' ה",
    "friday fridays fri fredag fredager fredagen fre fr שישי ששי ו' ו",
    "saturday saturdays sat sa lørdag lørdager lørdagen lør lø שבת ש'",
    "sunday sundays sun su søndag søndager søndagen søn sø ראשון א' א",
)
_WORK_DAYS = "weekdays weekday hverdager hverdag ukedager ukedag virkedager virkedag"
_WORK_DAYS_IN_ISRAEL = "חול עבודה"

# What a day word stands for; 0 is Monday.
DAYS: dict[str, tuple[int, ...]] = {
    word: (number,) for number, line in enumerate(_DAYS) for word in _words(line)
}
DAYS |= dict.fromkeys(_words(_WORK_DAYS), (0, 1, 2, 3, 4))
DAYS |= dict.fromkeys(_words(_WORK_DAYS_IN_ISRAEL), (6, 0, 1, 2, 3))

# In Hebrew the first and Sunday are one word, as are the second and Monday, and so on. With the
# article it is the ordinal, without it the day: "יום שני הראשון" is the first Monday.
_ORDINALS = {
    1: "first 1st 1. første הראשון",
    2: "second 2nd 2. andre annen השני",
    3: "third 3rd 3. tredje השלישי",
    4: "fourth 4th 4. fjerde הרביעי",
    -1: "last siste האחרון אחרון",
}
ORDINALS = {word: number for number, line in _ORDINALS.items() for word in _words(line)}
_NUMBERS = {2: "two to other annen annet", 3: "three tre שלושה", 4: "four fire ארבעה"}
NUMBERS = {word: number for number, line in _NUMBERS.items() for word in _words(line)}

EVERY = _words("every each hver hvert כל מדי פעם אחת")
WEEK = _words("week weeks uke uken uka uker שבוע בשבוע לשבוע שבועות")
DAY = _words("day days dag dager יום ימים")
AND = _words(", and og & + ויום")
RANGE = _words("- to til through thru עד")
FILLERS = (
    AND
    | EVERY
    | _words(
        "on at the of in month open for på i den kl kl. klokka klokken måned måneden åpen åpent "
        "יום ביום ימי בימי בימים ב- בשעה בחודש חודש של החודש פתוח פתוחה למשך"
    )
)

# One word that says what others say in several.
EXPANSIONS = {
    fold(word): tuple(map(fold, meaning.split()))
    for line, meaning in {
        "daily daglig יומי": "every day",
        "weekly ukentlig שבועי": "every week",
        "fortnightly": "every 2 weeks",
        "annenhver annethvert": "every other",
        "שבועיים בשבועיים לשבועיים": "2 weeks",
        "יומיים ליומיים": "2 days",
        "שעתיים לשעתיים": "2 hours",
    }.items()
    for word in line.split()
}

UNITS = dict.fromkeys(_words("h hour hours t time timer שעה שעות ש ש'"), timedelta(hours=1))
UNITS |= dict.fromkeys(_words("d day days dag dager døgn יום ימים"), timedelta(days=1))

VISIBILITIES = dict.fromkeys(
    _words("anonymous anonymously anonym anonymt אנונימי אנונימית"), Visibility.ANONYMOUS
)
VISIBILITIES |= dict.fromkeys(_words("talk samtale שיחה"), Visibility.TALK)
# Not "open": that is how long a card is.
VISIBILITIES |= dict.fromkeys(_words("visible synlig synlige גלוי גלויה"), Visibility.OPEN)

# What stands in the place of a deck where a schedule is to start sessions, and the word after
# which a session begins only when a lead says so.
SESSIONS = "focus"
FOCUS = _words("focus fokus fokusmøte מיקוד")
ASK = _words("ask asks spør spørr שאל לשאול בשאלה")

# All words that mean something to /schedule, be it in another place.
KNOWN = (
    DAYS.keys()
    | ORDINALS.keys()
    | NUMBERS.keys()
    | EXPANSIONS.keys()
    | UNITS.keys()
    | VISIBILITIES.keys()
    | (WEEK | DAY | RANGE | FILLERS | ASK)
)


def _natural(*lines: str) -> dict[str, str]:
    return {fold(word): word for line in lines for word in line.split() if len(word) > 3}


# What can be suggested for a word with a slip in it, in the spelling that people know.
SPELLINGS = _natural(
    *_DAYS,
    _WORK_DAYS,
    *_ORDINALS.values(),
    "every hver daily daglig weekly ukentlig weeks uker annenhver שבועיים שבוע",
    "hours days timer dager שעות ימים anonymous anonym אנונימי talk samtale שיחה",
    "visible synlig גלוי",
    "spør לשאול",
)


def day(word: str) -> tuple[int, ...]:
    """The days that a folded word names; in Hebrew "and" and "on" may be part of the word."""
    for prefix in ("", "ו", "ב", "וב"):
        if word.startswith(prefix) and (days := DAYS.get(word.removeprefix(prefix))):
            return days
    return days_between(*word.split("-")) if word.count("-") == 1 else ()


def days_between(first: str, last: str) -> tuple[int, ...]:
    """The days from one day word to another, in order, over the week's end if need be."""
    start, end = DAYS.get(first, ()), DAYS.get(last, ())
    if len(start) != 1 or len(end) != 1:
        return ()
    return tuple((start[0] + n) % 7 for n in range((end[0] - start[0]) % 7 + 1))
