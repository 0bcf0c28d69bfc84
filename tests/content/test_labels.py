"""The shipped list of labels: what it finds in each language, and what it leaves alone."""

import unicodedata
from pathlib import Path

import pytest

from bot.content.check import remarks
from bot.content.files import shipped_home
from bot.content.library import Library
from bot.core.deck import LANGUAGES


@pytest.fixture(scope="module")
def library() -> Library:
    library = Library(shipped_home(), Path("nowhere"))
    library.refresh()
    return library


def found(library: Library, language: str, text: str) -> list[str]:
    return [hint.found for hint in library.terms.hints({language: text})]


LABELS = {
    "nb": """
        En rusmisbruker | Rusmisbrukeren | rusmisbrukere | RUSMISBRUKERNE | rusmisbrukerens
        misbrukerne | stoffmisbrukeren | narkomane | narkomanen | sprøytenarkomane | junkien
        rusmisbruk | alkoholmisbruket | alkoholikere | alkoholikerens | fylliken | alkisene
        ren prøve | rene prøver | skitne urinprøver | skitten test | ren for rus
        schizofren | den schizofrene | de schizofrenes | han bipolare | er bipolar | psykopaten
        sinnssyk | de psykisk syke | psykisk syk | sinnslidende | galningen
        umotivert | umotiverte | lite motivert | ikke motiverte | mangler motivasjon
        lite etterlevende | manglende etterlevelse | lite samarbeidsvillig
        svingdørspasient | svingdørspasientene | svingdørsbrukere | manipulerende | manipulative
        oppmerksomhetssøkende | ikke klar for recovery | ikke klare for behandling
        manglende sykdomsinnsikt | lider av schizofreni | lider av en psykisk lidelse
        vanskelig pasient | vanskelige brukere | krevende beboere | tungt kasus | kverulanten
        kronikere | kroniske pasienter | behandlingsresistent | lavtfungerende | uteliggere
    """,
    "en": """
        addict | addicts | an addict’s | the addicts' | Drug abuser | abusers | substance users
        junkies | ex-addict | drug abuse | alcohol abuse | alcoholic | alcoholics | drunkards
        clean test | dirty urine | dirty drug screens | clean from drugs | stay clean
        a schizophrenic | schizophrenics | is bipolar | the bipolars | psychopaths
        the mentally ill | mentally-ill | lunatics | crazy people | the insane
        unmotivated | poorly motivated | lacks motivation | non-compliant | noncompliant
        non‑compliance | uncooperative | frequent flyer | frequent-flyers
        revolving-door patients
        manipulative | attention-seeking | drug-seeking | not recovery-ready
        not ready for recovery | lacks insight into her condition | suffers from schizophrenia
        suffering from a mental illness | difficult patients | hopeless cases
        problem service users
        chronic patients | treatment-resistant | low-functioning | high functioning
        the homeless
    """,
    "he": """
        נרקומן | נרקומנים | הנרקומנית | לנרקומנים | ושהנרקומן | כשהנרקומן | נרקומני | מנרקומן
        מכור | המכורים | ולמכורים | שמכורה | מכורות | ג׳אנקי | ג'אנקים | מסוממים
        שימוש לרעה בסמים | אלכוהוליסטית | האלכוהוליסטים | שתיינים
        בדיקה נקייה | בדיקת שתן מלוכלכת | דגימות נקיות | נקי מסמים | נקייה מחומרים
        סכיזופרן | הסכיזופרנים | סכיזופרנית | הוא ביפולרי | פסיכופתים
        חולה נפש | חולי נפש | חולי־נפש | לחולת הנפש | נכי נפש | פגועי נפש | משוגעת | המשוגעים
        פסיכית
        חסר מוטיבציה | חסרת מוטיבציה | חסרי מוטיבציה | לא משתף פעולה | שאינם משתפים פעולה
        סרבני טיפול
        דלת מסתובבת | הדלת המסתובבת | מניפולטיבי | מניפולטיבית | מניפולטיביים | מחפשת תשומת לב
        לא מוכן להחלמה | אינה מוכנה להחלמה | חסר תובנה למחלתו | סובל מסכיזופרניה
        סובלת ממחלת נפש
        מטופלים קשים | דיירת בעייתית | מקרה אבוד | מקרים סוציאליים | עמידים לטיפול
        בתפקוד נמוך | הומלסים
        נַרְקוֹמָן | הַמְּכוּרִים | מְשֻׁגָּע | חוֹלֵה נֶפֶשׁ
    """,
}
HARMLESS = {
    "nb": """
        bruker | brukermedvirkning | pasientforeningen | pasient | kasse | kasus | i hvert kasus
        misbruker makt | Vi misbruker tilliten. | maktmisbruk | seksuelt misbruk | narkotika
        narkose | Anonyme Narkomane | arbeidsnarkoman | Anonyme Alkoholikere | alkoholfri
        alkoholavhengig | rusmiddel | rusfri | rent kjøkken | rene laken | renter
        ren samvittighet
        en prøve | prøv igjen | schizofreni | en bipolar lidelse | psykose | psykisk helse
        psykisk sykdom | psykiatrisk sykepleier | sykehus | galt | sinn | motivert | motivasjon
        motiverende intervju | umotorisert | etterlevelse | samarbeid | svingdør | svinger
        manipulere tall | oppmerksomhet | klar for neste steg | ikke klar for møtet | sykdom
        innsikt | mangler innsikt i budsjettet | lidelse | lider av mangel på tid | lidenskap
        vanskelig spørsmål | krevende samtaler | krevende brukermøte | kronisk smerte | kroner
        resistent | velfungerende team | bolig | bostedsløs | ligger ute
    """,
    "en": """
        addictive | addiction | addicted to nothing | address | addition | coffee addict | abuse
        child abuse | abuse of power | her abuser | domestic abuser | substance use
        service users
        user | alcohol | alcoholism | non-alcoholic beer | alcoholic drinks
        Alcoholics Anonymous
        clean kitchen | clean clothes | a test | keep it clean | dirty dishes | clean needles
        schizophrenia | bipolar disorder | a bipolar disorder | psychotic experiences
        psychosis
        mental health | mentally | ill | illness | insanely | motivated | motivation | motive
        motivational interviewing | compliance | non-compliance with the law | cooperative
        fly often | frequent flyer points | revolving doors | doors | manipulate the figures
        attention | seeking help | ready for recovery | not ready for the meeting | insight
        we lack insight into costs | suffering | The plan suffers from delays. | suffer
        case | in case | case law | a case study | difficult question | difficult conversations
        chronic pain | treatment | resistant | high-functioning team | functioning | home
        homeless
    """,
    "he": """
        למכור | ולמכור | למכור את הבית | מכירה | נמכר | ממכר | התמכרות | מתמכרים | מכר | מוכר
        מכורח
        מכור לטלפון | נרקוטי | נרקומניה | נרקומנים אנונימיים | סמים | אלכוהול | אלכוהוליזם
        אלכוהוליסטים אנונימיים | שתייה | שימוש | לרעה | חדר נקי | ניקיון | בדיקה | מטבח מלוכלך
        נקיטה
        סכיזופרניה | הפרעה סכיזופרנית | הפרעה ביפולרית | פסיכוזה | פסיכולוגית | פסיכיאטר
        מחלת נפש | בריאות הנפש | כוחות נפש | חולים | בית חולים | חוק שיקום נכי נפש בקהילה
        שיגעון | השתגעות | יום משוגע | מוטיבציה | יש מוטיבציה | שיתוף פעולה | משתפים פעולה
        פעולה
        דלת | מסתובב | הדלת פתוחה | דלת מסתובבת בכניסה | מניפולציה בנתונים | תשומת לב
        מחפשים דירה
        מוכן להחלמה | לא מוכן לישיבה | תובנה | סובלנות | סובל מרעש | סבל | מטופל | דייר
        שאלה קשה
        מקרה | במקרה | מקרים | כאב כרוני | עמיד | טיפול | תפקוד | הום | חולה קשה
    """,
}


def each(texts: dict[str, str]) -> list[tuple[str, str]]:
    return [
        (language, text.strip())
        for language, lines in texts.items()
        for line in lines.strip().splitlines()
        for text in line.split("|")
    ]


@pytest.mark.parametrize(("language", "text"), each(LABELS))
def test_a_label_is_found_in_all_its_forms(library: Library, language: str, text: str) -> None:
    assert len(found(library, language, text)) == 1
    # In a sentence, in quotes, and however its letters were typed.
    assert found(library, language, f"… «{text}», {text}.")
    assert found(library, language, unicodedata.normalize("NFD", text))


@pytest.mark.parametrize(("language", "text"), each(HARMLESS))
def test_what_only_looks_like_a_label_is_left_alone(
    library: Library, language: str, text: str
) -> None:
    assert found(library, language, text) == []


def test_a_label_inside_a_longer_word_is_none(library: Library) -> None:
    words = [(language, word) for language, word in each(LABELS) if word.isalpha()]
    assert len(words) > 50
    longer = [(language, word) for language, word in words if not word.endswith("narkomane")]
    assert [word for language, word in longer if found(library, language, f"q{word}q")] == []


def test_every_suggestion_and_reason_is_free_of_labels(library: Library) -> None:
    said = [words for term in library.terms.terms for words in (term.instead, term.why)]
    assert library.terms.hints(*said) == ()
    assert all(set(words) == set(LANGUAGES) for words in said)


def test_what_eske_ships_gives_no_hint(library: Library) -> None:
    assert remarks(library, "en") == []
