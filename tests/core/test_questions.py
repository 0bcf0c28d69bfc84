"""Questions for yes or no are told from open ones, in three languages."""

import pytest

from bot.core.questions import closed_questions

CLOSED = {
    "nb": """
        Er vi gode på dette? | Kjenner du noen som vet hva de vil? | Og kan vi gjøre mer?
        Når en kollega slutter, har vi en plan? | Hvis noen sier nei, lytter vi da?
        Det er travelt. Rekker vi det? | Noen spør «hva nå?». Kan de? | Passer rommet for alle?
        Vi sier ja – kan vi stå for det? | I dag: Har du merket hva som virker?
    """,
    "en": """
        Are we good at it? | Do you know what they want? | If someone says no, do we listen?
        Isn't it so? | It is a busy day. Can we keep to it? | And have we asked?
        Someone asks “what now?” Do we know?
    """,
    "he": """
        האם אנחנו מקשיבים? | יש לכם זמן לזה? | אתם מקשיבים למישהו? | אתם יודעים מה חשוב לאדם?
        כשמישהו עוזב, האם יש תוכנית? | והאם שאלנו? | הצוות מכיר את התוכנית?
    """,
}
OPEN = {
    "nb": """
        Hva gjør vi da? | Når en av oss slutter, hva kan vi gjøre?
        Har vi spurt, og hva svarte de? | Er det planen eller personen som styrer?
        Noen ringer og spør: «Blir det noen gang bedre?» Hva vil du svare?
        Vi kan det. Er vi der.
        Når er latteren noe vi deler, og når blir noen stående utenfor?
        Hvor mange er vi? Og hos oss?
        Er vi travle, hva hjelper da? | Når vi sier «du velger selv», hvilke valg finnes egentlig?
        Ekspert eller støttespiller: Hvilken rolle glir vi inn i?
    """,
    "en": """
        What do we do then? | When one of us leaves, what can we do?
        Have we asked, and what did they say?
        Is it the plan or the person that steers?
        “Why do you want to know?” Which question is it?
        When is laughter something we share, and when is someone left out? | Which? And here?
        Do one thing differently. | Are we busy, what helps?
    """,
    "he": """
        מה עוזר? | ומה אצלכם? | כשאומרים ״לא״, איך אתם מקשיבים? | האם שאלנו, ומה ענו לנו?
        מתקשרים אליכם ושואלים: ״זה ישתפר?״ מה תענו? | האם זו התוכנית או האדם?
        ה״אנחנו יודעים״ מתגנב. למה? | אצל צנ״ש ועו״ס, מה שונה? | על אילו זכויות כדאי לספר?
    """,
}


def each(texts: dict[str, str]) -> list[tuple[str, str]]:
    return [
        (language, text.strip())
        for language, block in texts.items()
        for line in block.strip().splitlines()
        for text in line.split(" | ")
    ]


@pytest.mark.parametrize(("language", "text"), each(CLOSED))
def test_what_can_be_answered_with_yes_or_no_is_found(language: str, text: str) -> None:
    assert len(closed_questions(text, language)) == 1


@pytest.mark.parametrize(("language", "text"), each(OPEN))
def test_what_asks_for_more_is_left_alone(language: str, text: str) -> None:
    assert closed_questions(text, language) == []


def test_each_closed_question_of_a_text_is_told() -> None:
    text = "Is it so? What is it? Can we?"
    assert closed_questions(text, "en") == ["Is it so?", "Can we?"]
