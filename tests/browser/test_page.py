"""People use the demo's page on a phone: staff answer, leads deal, and everybody can read it."""

import re
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

TEAM, HEBREW = -1002100000001, -4200000003
INGRID, MOHAMED, ELISHEVA, DAVID = 5100000001, 5100000002, 5100000008, 5100000011
KARI, NOA = 5200000001, 5200000003


def open_chat(phone: Page, person: str, chat: str) -> None:
    """Be somebody, and open a chat, as one does from the first screen."""
    phone.goto("/")
    phone.get_by_role("link", name=person).click()
    phone.locator("#chats").get_by_role("link", name=chat).click()
    expect(phone.locator("#chat")).to_be_visible()


def open_cards(phone: Page) -> Any:
    """The cards that are answered by a press from 1 to 5 in the chat that is shown."""
    return phone.locator(".bubble", has=phone.get_by_role("button", name="3", exact=True))


def answered(card: Any) -> int:
    """How many have answered, as a Norwegian card says it."""
    match = re.search(r"(\d+)\W* har svart", card.inner_text())
    assert match is not None
    return int(match[1])


def taken_back(phone: Page) -> dict[str, Any]:
    """The press by which Mohamed, who has answered the open card, takes that back."""
    chats = phone.request.get("/demo/world").json()["chats"]
    (team,) = [chat for chat in chats if chat["id"] == TEAM]
    card = [m for m in team["messages"] if "card:answer:" in str(m["buttons"])][-1]
    last = card["buttons"][-1][0]["data"]
    return {"person": MOHAMED, "chat": TEAM, "message": card["id"], "data": last}


def in_words(count: int) -> re.Pattern[str]:
    return re.compile(rf"\b{count}\W* har svart")


def test_a_nurse_answers_the_open_card_in_norwegian(phone: Page) -> None:
    open_chat(phone, "Ingrid Solberg", "Hjemmetjenesten Nord")
    card = open_cards(phone).last
    before = answered(card)
    card.get_by_role("button", name="2", exact=True).click()
    expect(phone.get_by_role("status")).to_contain_text(re.compile(r"Svaret ditt: \W*2"))
    expect(card).to_contain_text(in_words(before + 1), timeout=30_000)


def test_the_page_is_right_to_left_for_who_speaks_hebrew(phone: Page) -> None:
    open_chat(phone, "אלישבע", "Hjemmetjenesten Nord")
    assert phone.locator("html").get_attribute("dir") == "rtl"
    assert phone.locator("html").get_attribute("lang") == "he"
    card = open_cards(phone).last
    before = answered(card)
    card.get_by_role("button", name="3", exact=True).click()
    expect(phone.get_by_role("status")).to_contain_text("3")
    expect(card).to_contain_text(in_words(before + 1), timeout=30_000)
    box = phone.locator("#to-chats").bounding_box()
    assert box is not None
    assert box["x"] > 195, "the way back is on the right"


def test_a_lead_deals_a_card_in_hebrew_and_staff_answer_it(phone: Page) -> None:
    open_chat(phone, "נועה לוי", "צוות הבית")
    before = phone.locator(".bubble:not(.mine)").count()
    phone.get_by_role("textbox").fill("/draw dilemmaer")
    phone.get_by_role("textbox").press("Enter")
    expect(phone.locator(".bubble:not(.mine)")).to_have_count(before + 1)
    phone.goto(f"/#{DAVID}/{HEBREW}")
    open_cards(phone).last.get_by_role("button", name="2", exact=True).click()
    expect(phone.get_by_role("status")).to_contain_text("2")


def test_a_lead_presses_for_the_first_card(phone: Page) -> None:
    open_chat(phone, "Kari Nordmann", "Bofellesskapet")
    phone.get_by_role("button", name="Del ut det første kortet").click()
    expect(phone.get_by_role("status")).to_contain_text("kort")
    expect(phone.locator(".bubble", has_text="Trekk tilbake svaret mitt")).to_have_count(1)


def test_half_written_words_and_the_focus_survive_what_comes(phone: Page) -> None:
    open_chat(phone, "Marit Østbø", "Hjemmetjenesten Nord")
    phone.get_by_role("textbox").fill("Jeg tenker at")
    card = open_cards(phone).last
    key = card.get_by_role("button", name="4", exact=True)
    key.focus()
    before = answered(card)
    body = {"person": KARI, "chat": TEAM, "text": "Hei!"}
    phone.request.post("/demo/say", data=body)
    expect(phone.locator(".bubble").last).to_contain_text("Hei!")
    expect(phone.get_by_role("textbox")).to_have_value("Jeg tenker at")
    # Somebody else takes an answer back, and so the card is another one.
    phone.request.post("/demo/press", data=taken_back(phone))
    expect(card).to_contain_text(in_words(before - 1), timeout=30_000)
    expect(key).to_be_focused()
    phone.keyboard.press("Enter")
    expect(phone.get_by_role("status")).to_contain_text(re.compile(r"Svaret ditt: \W*4"))


def test_what_somebody_writes_is_never_html(phone: Page) -> None:
    open_chat(phone, "Ingrid Solberg", "Hjemmetjenesten Nord")
    phone.get_by_role("textbox").fill("<img src=x onerror=alert(1)><b>hei</b>")
    phone.get_by_role("button", name="Send").click()
    last = phone.locator(".bubble.mine .text").last
    expect(last).to_have_text("<img src=x onerror=alert(1)><b>hei</b>")
    assert phone.locator("#messages img").count() == 0


def test_a_reply_quotes_what_it_answers(phone: Page) -> None:
    open_chat(phone, "Lars", "Hjemmetjenesten Nord")
    phone.locator(".bubble").nth(1).locator(".reply").click()
    phone.get_by_role("textbox").fill("Enig")
    phone.get_by_role("button", name="Send").click()
    expect(phone.locator(".bubble.mine").last.locator(".quotation")).to_have_count(1)


def test_the_menu_lists_the_commands_that_the_person_has_there(phone: Page) -> None:
    for person, offered in ((INGRID, False), (KARI, True)):
        phone.goto(f"/#{person}/{TEAM}")
        phone.get_by_role("button", name="Kommandoer").click()
        expect(phone.get_by_role("menuitem", name="/privacy")).to_be_visible()
        expect(phone.get_by_role("menuitem", name="/settings")).to_have_count(int(offered))
        phone.keyboard.press("Escape")
        expect(phone.get_by_role("menu")).to_be_hidden()
        expect(phone.get_by_role("button", name="Kommandoer")).to_be_focused()


def test_the_payload_of_a_deep_link_is_not_shown(phone: Page) -> None:
    open_chat(phone, "Tomasz Nowak", "Hjemmetjenesten Nord")
    phone.get_by_role("button", name="Skriv hvorfor, privat").last.click()
    expect(phone.locator(".bubble.mine .text").last).to_have_text("/start")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_to_mend(phone: Page, scheme: Any) -> None:
    phone.emulate_media(color_scheme=scheme)
    for place in ("", f"{INGRID}", f"{INGRID}/{TEAM}", f"{DAVID}/{HEBREW}", f"{KARI}/{KARI}"):
        phone.goto(f"/#{place}")
        phone.wait_for_selector("h2:visible")
        found = Axe().run(phone)
        assert found.violations_count == 0, f"{place}: {found.generate_report()}"


def test_everything_that_can_be_pressed_is_large_enough(phone: Page) -> None:
    for place in ("", f"{INGRID}", f"{INGRID}/{TEAM}", f"{ELISHEVA}/{TEAM}", f"{NOA}/{NOA}"):
        phone.goto(f"/#{place}")
        phone.wait_for_selector("h2:visible")
        # Words inside a text are as high as its lines.
        for node in phone.locator("button:not(.inline, .quotation):visible, a:visible").all():
            box = node.bounding_box()
            assert box is not None
            assert min(box["width"], box["height"]) >= 43.5, node.inner_text()


def test_the_clock_moves_to_what_happens_next_and_one_can_start_over(phone: Page) -> None:
    open_chat(phone, "Lars", "Hjemmetjenesten Nord")
    before = phone.locator("#clock").inner_text()
    phone.get_by_role("textbox").fill("Dette blir borte")
    phone.get_by_role("textbox").press("Enter")
    expect(phone.locator(".bubble.mine", has_text="Dette blir borte")).to_have_count(1)
    phone.get_by_role("button", name="Til neste hendelse").click()
    expect(phone.get_by_role("status")).to_contain_text("Klokka er nå")
    expect(phone.locator("#clock")).not_to_have_text(before)
    phone.on("dialog", lambda dialog: dialog.accept())
    phone.get_by_role("button", name="Begynn på nytt").click()
    expect(phone.locator("#wait")).to_be_visible()
    expect(phone.locator("#wait")).to_be_hidden(timeout=60_000)
    expect(open_cards(phone).last).to_contain_text(in_words(4))
    expect(phone.locator(".bubble.mine", has_text="Dette blir borte")).to_have_count(0)
