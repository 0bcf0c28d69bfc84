"""What is refused before free text is stored, and what is not. All numbers here are made up."""

import random
from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.core.identifiers import Kind, find_identifiers

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("01850550073", Kind.NATIONAL_NUMBER),
        ("Fnr. 018505 50073.", Kind.NATIONAL_NUMBER),
        ("1853250011 stod det, med null foran: 01853250011", Kind.NATIONAL_NUMBER),
        ("ת.ז. 123456782", Kind.NATIONAL_NUMBER),
        ("12345678-2", Kind.NATIONAL_NUMBER),
        ("10000008, uten null foran", Kind.NATIONAL_NUMBER),
        ("ring 91234567", Kind.PHONE),
        ("ring 2, 91 23 45 67 eller 912 34 567", Kind.PHONE),
        ("22.33.44.55", Kind.PHONE),
        ("(+47) 912 34 567", Kind.PHONE),
        ("0047 91234567", Kind.PHONE),
        ("24112026", Kind.PHONE),
        ("+46 70 123 45 67", Kind.PHONE),
        ("תתקשרו 050-123-4567", Kind.PHONE),
        ("02-1234567", Kind.PHONE),
        ("+972 (0)50 1234567", Kind.PHONE),
        ("1️⃣ 9️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣", Kind.PHONE),
        ("skriv til kari.nordmann@sandnes.kommune.no", Kind.EMAIL),
        ("ola @ example.org", Kind.EMAIL),
        ("spør @kari_n", Kind.USERNAME),
        ("spør ＠אבי", Kind.USERNAME),
        ("t.me/kari", Kind.LINK),
        ("https://telegram.me/kari", Kind.LINK),
        ("kari.t.me", Kind.LINK),
        ("tg://user?id=1", Kind.LINK),
    ],
)
def test_an_identifier_is_found(text: str, kind: Kind) -> None:
    assert kind in find_identifiers(text, TODAY)


@pytest.mark.parametrize(
    "text",
    [
        "født 17.05.1984",
        "født 17. 5. 84,",
        "17/5-84",
        "17.5-84",
        "17.5 1984",
        "17.5-1984",
        "17 05 1984",
        "1984-05-17",
        "170584",
        "170584 12346",
        "17051984",
        "19840517",
        "05/17/1984",
        "17. mai 1984",
        "17. mai -84",
        "17th of May, 1984",
        "May 17, 1984",
        "ב-17 במאי 1984",
        "17 במאי 1984",
        "١٧.٠٥.١٩٨٤",
        "barnet er født 01.06.22",
        "beboeren, 05.05.30",
        "12.05.1984-14.05.1990",
    ],
)
def test_a_full_date_some_years_back_is_a_date_of_birth(text: str) -> None:
    assert Kind.BIRTH_DATE in find_identifiers(text, TODAY)


@pytest.mark.parametrize("days", [-700, -365, -30, -1, 0, 1, 30, 365])
@pytest.mark.parametrize("form", ["%d.%m.%Y", "%d.%m.%y", "%Y-%m-%d", "%d/%m-%y", "%d/%m/%Y"])
def test_a_date_of_work_is_no_date_of_birth(form: str, days: int) -> None:
    for today in (TODAY, date(2028, 2, 29)):
        on = today + timedelta(days=days)
        assert find_identifiers(f"Møtet er {on:{form}} kl. 09:00–10:30.", today) == ()


def test_several_kinds_come_once_each_in_a_fixed_order() -> None:
    text = "@kari 91234567 eller 22334455, 01850550073, a@b.no"
    kinds = (Kind.NATIONAL_NUMBER, Kind.PHONE, Kind.EMAIL, Kind.USERNAME)
    assert find_identifiers(text, TODAY) == kinds


@pytest.mark.parametrize("text", ["01850550074", "123456789", "+++", "", "@ kontoret", "a@b"])
def test_what_only_looks_like_an_identifier_is_left_alone(text: str) -> None:
    assert find_identifiers(text, TODAY) == ()


@pytest.mark.parametrize("text", ["1" * 100_000, "1 " * 50_000, "10.30-" * 17_000, "a@" * 50_000])
def test_very_long_texts_take_linear_time(text: str) -> None:
    """No time is measured: a step that is not linear would take minutes here."""
    assert Kind.BIRTH_DATE not in find_identifiers(text, TODAY)


# --- Every valid number is found, however it is written -----------------------------------------

DIGITS = (
    "0123456789",
    "٠١٢٣٤٥٦٧٨٩",
    "۰۱۲۳۴۵۶۷۸۹",
    "०१२३४५६७८९",
    "０１２３４５６７８９",
    "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗",
)
UNSEEN = ("", "\u200e", "\u200f", "\u2068", "\u2069", "\u202b", "\u200b", "\u00ad", "\ufe0f")
SEPARATORS = (" ", "\u00a0", "\u202f", ".", "-", "\u2011", "–", "־", " - ", ") ", " (", "\t")
SENTENCES = ("Beboeren har {} i mappa.", "Her: {}", "Ask for {}, please", "המספר הוא {}.", "{}")


def check(digits: str, weights: tuple[int, ...]) -> int:
    return -sum(int(d) * w for d, w in zip(digits, weights, strict=True)) % 11


@st.composite
def norwegian_numbers(draw: st.DrawFn) -> str:
    """Ordinary, D- and test numbers, under today's rule and the one from 2032."""
    day = draw(st.integers(1, 28)) + draw(st.sampled_from((0, 40)))
    month = draw(st.integers(1, 12)) + draw(st.sampled_from((0, 40, 80)))
    start = f"{day:02}{month:02}{draw(st.integers(0, 99_999)):05}"
    first = (check(start, (3, 7, 6, 1, 8, 9, 4, 5, 2)) + draw(st.integers(0, 3))) % 11
    assume(first < 10)
    second = check(f"{start}{first}", (5, 4, 3, 2, 7, 6, 5, 4, 3, 2))
    assume(second < 10)
    return f"{start}{first}{second}"


@st.composite
def israeli_numbers(draw: st.DrawFn) -> str:
    start = f"{draw(st.integers(1, 99_999_999)):08}"
    total = sum(sum(divmod(int(d) * (1 + i % 2), 10)) for i, d in enumerate(start))
    return f"{start}{-total % 10}"


def numbers_of(shape: str) -> st.SearchStrategy[str]:
    """A phone number: in the shape, "#" is any digit and "N" one from 2 to 9; groups by spaces."""
    strategies = [
        st.sampled_from("0123456789" if c == "#" else "23456789" if c == "N" else c) for c in shape
    ]
    return st.tuples(*strategies).map("".join)


PHONES = st.sampled_from(
    (
        "N#######",
        "N# ## ## ##",
        "N## ## ###",
        "N # # # # # # #",
        "+47 N# ## ## ##",
        "0047 N#######",
        "47 N## ## ###",
        "05# #######",
        "05# ### ####",
        "03 #######",
        "02 ### ####",
        "+972 5# #######",
        "00972 3 #######",
        "972 5# ### ####",
    )
).flatmap(numbers_of)


@st.composite
def written(draw: st.DrawFn, numbers: st.SearchStrategy[str], *, regroup: bool) -> str:
    """A sentence with the number in it, in some script, with separators and unseen marks."""
    number = draw(numbers)
    chance = random.Random(draw(st.integers(0, 2**32)))
    if regroup:
        number = "".join(digit + chance.choice(("", "", " ")) for digit in number).strip()
    script, usual = chance.choice(DIGITS), chance.choice(SEPARATORS)
    signs = []
    for sign in number:
        between = chance.choice(SEPARATORS) if regroup else usual
        signs.append(script[int(sign)] if sign.isdecimal() else sign.replace(" ", between))
        signs.append(chance.choice(UNSEEN))
    return chance.choice(SENTENCES).format("".join(signs))


@given(written(norwegian_numbers(), regroup=True))
def test_every_norwegian_number_is_found(text: str) -> None:
    assert Kind.NATIONAL_NUMBER in find_identifiers(text, TODAY)


ISRAELI_SHAPES = ((9,), (8, 1), (3, 3, 3), (1, 7, 1), (1,) * 9)


@given(st.data(), israeli_numbers(), st.sampled_from(ISRAELI_SHAPES))
def test_every_israeli_number_is_found(
    data: st.DataObject, number: str, shape: tuple[int, ...]
) -> None:
    digits = iter(number)
    grouped = " ".join("".join(next(digits) for _ in range(size)) for size in shape)
    text = data.draw(written(st.just(grouped), regroup=False))
    assert Kind.NATIONAL_NUMBER in find_identifiers(text, TODAY)


@given(written(PHONES, regroup=False))
def test_every_phone_number_is_found(text: str) -> None:
    assert Kind.PHONE in find_identifiers(text, TODAY)


# --- What staff really write is kept ------------------------------------------------------------

ORDINARY = """
Vi tok oss tid til å lytte kl. 09:00–10:30, og det hjalp.
Møtet varte fra kl 9.10-11 og ble nyttig.
Kveldsvakta 21.00-22.30 er for kort til en samtale.
Nattvakt 2230-0730 gjør det vanskelig å delta.
2 av 5 hadde prøvd det.
I uke 48 skal alle ha lest dokumentet.
Uke 48-50 passer best, ikke uke 2/2027.
Vi er 100 % enige.
Det kostet kr 1 250 000 i fjor.
Prosjektet fikk 10 000 000 kr over tre år.
Budsjettet er 25 000 000 kroner.
Bydelen har 15 000 innbyggere.
Byen har 82 385 innbyggere.
Budsjettet ble kr 22345678,- i 2025.
Vi møtes på rom 214.
Rom 214-216 er ledige.
Planen for 2026 er klar.
Handlingsplan 2025–2028 må følges opp.
I 2024, 2025 og 2026 gikk det bedre.
Se aml. § 9-2 og hol. § 3-2.
Forskrift FOR-2011-06-24-30 gjelder her.
Neste gang er tirsdag 24. november kl. 14.00.
Neste gang er 24.11. kl. 10.
Vi prøver igjen 24.11 10.30-11.30.
Kurset er 24.11-26.11 på rådhuset.
Kurset er 1. mai-30. juni neste år.
Samlingen er 24.11.2026-26.11.2026.
Fristen er 1.3.27 for alle.
17. mai 15 deltakere, det var fint.
Vi begynte i mai 2019.
24.11 15 deltakere, 2.12, 12 deltakere.
Jeg valgte 4, 5, 3, 4 og 2 på skalaen.
Fra 1 til 5 sier jeg 3-4.
Medisinen deles ut kl. 08, 14 og 20.
Det tar 10-15 minutter, ikke 45.
Halvparten (50 %) av de 24 kortene er brukt.
Vi er 9 ansatte på 3 vakter.
Verdiene våre står på side 12–14.
Vakt 08.00-15.30 15.00-22.30 i helgene.
Sak 2024/1234 handlet om dette.
Jeg ble møtt med respekt, og ga det videre.
Mer tid, færre skjema!
Han fikk bestemme selv :)
Vi bør spørre: hva er viktig for deg?
Temperaturen var -10 til +20 i høst.
We met at 9:30 and again at 14:00.
The meeting is on 24 November 2026 at 09:00.
The next one is on 2026-11-24.
About 3 out of 4 said yes.
We have 12,500 residents and 40 staff.
Chapter 3.2 on pages 10-25 is worth reading.
It took 2-3 weeks, 5 days a week, 7.5 hours a day.
Step 1: listen. Step 2: wait. Step 3: ask.
The budget is €1,200,000 for 2026/27.
I asked one open question, and waited 10 seconds.
In 1998 this ward had 30 beds.
הפגישה ביום שלישי 24 בנובמבר בשעה 09:00.
נפגשנו ב-24.11.2026 בשעה 10:00-11:30.
2 מתוך 5 ענו שכן.
בשבוע 48 ננסה שוב.
100% מהצוות הסכימו.
עלה 25 000 ₪ בשנת 2025.
עלה 22,345,678 ש״ח בשלוש שנים.
חדר 214, קומה 3.
הקשבתי יותר ודיברתי פחות.
משמרת 07:00–15:00 עמוסה מאוד.
ב-2019 התחלנו, וב-2026 נסיים.
""".strip().splitlines()


@pytest.mark.parametrize("sentence", ORDINARY)
def test_an_ordinary_answer_is_kept(sentence: str) -> None:
    assert find_identifiers(sentence, TODAY) == ()


@given(st.integers(0, 2**32), st.integers(2, 8), st.sampled_from((" ", "\n", "\u200f ", " – ")))
def test_ordinary_sentences_together_are_kept(seed: int, count: int, between: str) -> None:
    sentences = random.Random(seed).sample(ORDINARY, count)
    assert find_identifiers(between.join(sentences), TODAY) == ()
