"""A demo with its past weeks, and a phone that looks at it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
FLAGS = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A browser without a window. Its loop would be in the way of other modules' tests."""
    if CHROMIUM is None:
        pytest.skip("no browser here: apt-get install chromium")
    with sync_playwright() as play:
        made = play.chromium.launch(executable_path=CHROMIUM, args=FLAGS, headless=True)
        yield made
        made.close()


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """Where a demo runs, in a process of its own as `make demo` has it. The tests share it."""
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "demo", "--no-browser", "--history", "--port", "0"],
        stdout=subprocess.PIPE,
        text=True,
        env=dict(os.environ),
    ) as demo:
        assert demo.stdout is not None
        yield demo.stdout.readline().split()[-1]
        demo.terminate()


@pytest.fixture
def phone(browser: Browser, address: str) -> Iterator[Page]:
    """A phone that shows the demo; what goes wrong in the page, or is fetched elsewhere, fails."""
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, locale="nb-NO", base_url=address
    )
    page = context.new_page()
    page.set_default_timeout(15_000)
    mistakes: list[str] = []
    page.on("pageerror", lambda error: mistakes.append(str(error)))
    page.on("console", lambda line: mistakes.append(line.text) if line.type == "error" else None)
    page.on(
        "request",
        lambda request: None if request.url.startswith(address) else mistakes.append(request.url),
    )
    yield page
    context.close()
    assert [line for line in mistakes if not line.startswith("data:")] == []
