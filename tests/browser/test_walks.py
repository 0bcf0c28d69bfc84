"""The walks of docs/walks.md: a lead plans cards, staff answer one, an admin adds one; unread.

With ESKE_PICTURES set to a folder, every screen is left there as a picture.
"""

import html
import os
import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from bot.texts import Texts, load_texts

LEADS = {"nb": ("Kari Nordmann", "Hjemmetjenesten Nord"), "he": ("נועה לוי", "צוות הבית")}
STAFF = {"nb": ("Marit Østbø", "Hjemmetjenesten Nord"), "he": ("עומר חדד", "צוות הבית")}
ADMINS = {"nb": "Astrid Haugen", "he": "תמר אדלר"}
PAGE = {
    "nb": {
        "commands": "Kommandoer",
        "send": "Send",
        "start": "Start",
        "next": "Til neste hendelse",
    },
    "he": {"commands": "פקודות", "send": "שליחה", "start": "התחלה", "next": "לאירוע הבא"},
}
DECK = {"nb": "Hverdagskort", "he": "כרטיסים ליומיום"}
DAYS = {"nb": ("mandag", "onsdag"), "he": ("יום ראשון", "יום שלישי")}
OPEN_FOR = {"nb": "24 timer", "he": "24 שעות"}
WORDS = {"nb": "Vi spør, og så venter vi på svaret.", "he": "שואלים, ואז מחכים לתשובה."}

CARD = {"nb": "Hva overrasket deg på jobb denne uka?", "he": "מה הפתיע אתכם השבוע בעבודה?"}


class Walk:
    """Somebody on a phone who presses what they see."""

    def __init__(self, phone: Page, language: str, name: str) -> None:
        self.phone = phone
        self.language = language
        self.texts: Texts = load_texts()[language]
        self._name = name
        self._screens = 0
        phone.set_default_timeout(20_000)

    def open(self, person: str, chat: str) -> None:
        """Be somebody, and open a chat."""
        self.phone.goto("/")
        self.phone.get_by_role("link", name=person).click()
        self.phone.locator("#chats").get_by_role("link", name=chat).first.click()
        expect(self.phone.locator("#chat")).to_be_visible()
        self.look()

    def press(self, caption: str) -> None:
        """Press the last button with this caption, chosen or not."""
        said = re.compile(rf"^(✓ )?{re.escape(caption)}$")
        self.phone.get_by_role("button", name=said).last.click()

    def says(self, key: str, **values: str | int) -> None:
        """Wait until the last message of Eske says this."""
        expect(self.last).to_contain_text(words(self.texts(key, **values)))
        self.look()

    @property
    def last(self) -> Locator:
        """The last message that is not one's own."""
        return self.phone.locator(".bubble:not(.mine)").last

    def look(self) -> None:
        """Leave a picture, where pictures are wanted."""
        folder = os.environ.get("ESKE_PICTURES")
        self._screens += 1
        if folder:
            self.phone.wait_for_timeout(300)
            name = f"{self._name}-{self.language}-{self._screens:02}.png"
            self.phone.screenshot(path=Path(folder) / name)


def words(text: str) -> re.Pattern[str]:
    """A text of Eske as the page shows it, whatever marks of direction stand in it."""
    plain = html.unescape(re.sub(r"</?(?:b|i|code)>", "", text)).split("\n")[0]
    marks = "[\u200e\u200f\u2066-\u2069]*"
    parts = (re.escape(sign) for sign in plain if not re.fullmatch(marks + "+", sign))
    return re.compile(marks + marks.join(parts))


@pytest.mark.parametrize("language", ["nb", "he"])
def test_a_lead_plans_cards_by_pressing_what_is_there(phone: Page, language: str) -> None:
    walk = Walk(phone, language, "lead")
    walk.open(*LEADS[language])
    say, page = walk.texts, PAGE[language]
    phone.get_by_role("button", name=page["commands"]).click()
    walk.look()
    phone.get_by_role("menuitem", name=f"/schedule {say('menu-schedule')}").click()
    walk.says("wizard-private")
    walk.press(say("wizard-button-plan"))
    walk.says("wizard-ask-subject")
    walk.press(say("wizard-subject-cards"))
    walk.says("wizard-ask-decks")
    walk.press(DECK[language])
    expect(walk.last.get_by_role("button", name=f"✓ {DECK[language]}", exact=True)).to_be_visible()
    walk.press(say("wizard-next"))
    walk.says("wizard-ask-days")
    for day in DAYS[language]:
        walk.press(day)
        expect(walk.last.get_by_role("button", name=f"✓ {day}", exact=True)).to_be_visible()
    walk.press(say("wizard-next"))
    expect(walk.last.get_by_role("button", name="09:30")).to_be_visible()
    walk.look()
    walk.press("09:30")
    walk.says("wizard-ask-rhythm")
    walk.press(say("wizard-rhythm-weekly"))
    walk.says("wizard-ask-open-for")
    walk.press(OPEN_FOR[language])
    walk.says("wizard-ask-visibility")
    walk.press(say("wizard-visibility-anonymous"))
    walk.says("wizard-ask-confirm")
    assert walk.last.inner_text().count("•") == 3
    walk.press(say("wizard-yes"))
    walk.says("schedule-made")
    before = len(cards(phone, language))
    phone.get_by_role("button", name=page["next"]).click()
    expect(phone.get_by_role("status")).to_be_visible()
    # A session of the leaders goes by minute by minute: not a press for each.
    for _ in range(100):
        if len(cards(phone, language)) > before:
            break
        assert phone.request.post("/demo/clock", data={"to": "next"}).ok
    else:
        raise AssertionError("no card came")


@pytest.mark.parametrize("language", ["nb", "he"])
def test_staff_answer_a_card_in_writing_and_take_it_back(phone: Page, language: str) -> None:
    walk = Walk(phone, language, "staff")
    walk.open(*STAFF[language])
    say = walk.texts
    walk.press(say("card-private-reflect"))
    walk.says("private-team", team=STAFF[language][1])
    phone.get_by_role("textbox").fill(WORDS[language])
    phone.get_by_role("button", name=PAGE[language]["send"]).click()
    walk.says("private-kept")
    walk.press(say("receipt-withdraw"))
    walk.says("receipt-withdrawn")


@pytest.mark.parametrize("language", ["nb", "he"])
def test_an_admin_adds_a_card_and_sees_it_as_staff_will(phone: Page, language: str) -> None:
    walk = Walk(phone, language, "admin")
    walk.open(ADMINS[language], "Eske –")
    say, page = walk.texts, PAGE[language]
    phone.get_by_role("button", name=page["start"]).click()
    walk.says("start")
    phone.get_by_role("button", name=page["commands"]).click()
    phone.get_by_role("menuitem", name=f"/decks {say('menu-decks')}").click()
    walk.says("decks-title")
    walk.press(DECK[language])
    walk.press(say("decks-add"))
    walk.says("desk-draft-new-card", deck=DECK[language])
    phone.get_by_role("textbox").fill(CARD[language])
    phone.get_by_role("button", name=page["send"]).click()
    walk.says("card-anonymous")
    expect(walk.last).to_contain_text(CARD[language])
    walk.press(say("desk-publish"))
    walk.says("desk-published")


@pytest.mark.parametrize("language", ["nb", "he"])
def test_help_is_one_screen(phone: Page, language: str) -> None:
    walk = Walk(phone, language, "help")
    walk.open(*STAFF[language])
    phone.get_by_role("button", name=PAGE[language]["commands"]).click()
    phone.get_by_role("menuitem", name=f"/help {walk.texts('menu-help')}").click()
    expect(phone.get_by_role("status")).to_be_visible()
    phone.goto("about:blank")
    walk.open(STAFF[language][0], "Eske")
    walk.says("help-staff")


def cards(phone: Page, language: str) -> list[object]:
    """The cards that were ever answered in writing in the walk's chat, closed ones too."""
    chats = phone.request.get("/demo/world").json()["chats"]
    (chat,) = [chat for chat in chats if chat["title"] == LEADS[language][1]]
    return [m for m in chat["messages"] if "?start=card-" in str(m["buttons"]) or m["edits"]]
