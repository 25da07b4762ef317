"""Walls take turns on a corridor's screen once somebody starts it, and stop when somebody wants them to."""

import re
import shutil

import pytest
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

import sites
from serving import serving

FIRST, SECOND = "walls/all-books", "walls/room-12-books"
STATE = """
const link = document.querySelector('.kiosk a');
return {isOn: document.documentElement.classList.contains('is-kiosk'), text: link?.checkVisibility() && link.textContent,
  hasHeader: [...document.querySelectorAll('body > header *, .trail')].some(part => part.checkVisibility()),
  h1: document.querySelector('h1').checkVisibility()}
"""


@pytest.fixture(scope="module")
def corridor(tmp_path_factory):
    """The demo school with two walls that stay three seconds each, all other walls without a turn."""
    folder = tmp_path_factory.mktemp("corridor")
    content = shutil.copytree(sites.CONTENT, folder / "content")
    for wall in content.glob("walls/*.md"):
        text = re.sub(r"^kiosk: .*\n", "", wall.read_text("utf-8"), flags=re.M)
        if f"walls/{wall.stem}" in (FIRST, SECOND):
            text = text.replace("\nlayout:", "\nkiosk: {seconds: 3}\nlayout:", 1)
        wall.write_text(text, "utf-8")
    sites.build("public", folder / "site", content=content)
    with serving(folder / "site") as address:
        yield address
    shutil.rmtree(folder)


def wait(browser, address):
    WebDriverWait(browser.driver, 8, poll_frequency=0.1).until(lambda driver: driver.current_url == address)


def test_nothing_turns_by_itself(corridor, browser):
    browser.open(f"{corridor}{FIRST}/")
    state = browser.run(STATE)
    assert not state["isOn"] and state["text"] == "Show the walls in turn" and state["hasHeader"]


def test_walls_take_turns_until_escape(corridor, browser):
    browser.complaints()
    browser.open(f"{corridor}{FIRST}/")
    browser.run("document.querySelector('.kiosk a').click()")
    wait(browser, f"{corridor}{SECOND}/#kiosk")
    state = browser.run(STATE)
    assert state == {"isOn": True, "text": "Stop (Esc)", "hasHeader": False, "h1": True}
    wait(browser, f"{corridor}{FIRST}/#kiosk")
    browser.press(Keys.ESCAPE)
    wait(browser, f"{corridor}{FIRST}/")
    WebDriverWait(browser.driver, 5).until(lambda driver: browser.run(STATE)["hasHeader"])
    assert not browser.run(STATE)["isOn"]
    assert browser.complaints() == []


def test_a_wall_without_a_turn_offers_none(corridor, browser, browser_without_script):
    browser.open(f"{corridor}walls/our-goals/")
    assert browser.run(STATE)["text"] is None
    browser_without_script.open(f"{corridor}{FIRST}/")
    page = browser_without_script.driver
    assert not page.find_element("css selector", ".kiosk").is_displayed()
