"""A term's definition beside its link: by mouse, keyboard and thumb, without script and on paper (WCAG 1.4.13)."""

import io
import time

import pypdf
import pytest
from selenium.webdriver.common.keys import Keys

from test_axe import RUN, TAGS, axe  # noqa: F401 (a fixture)
from test_print import folded

LINKS = "const links = [...document.querySelectorAll('main a.term')].filter(link => link.checkVisibility());"
# Where the link is and where its definition, when it is open.
STATE = LINKS + """
const link = links[arguments[0]], card = document.querySelector(':popover-open');
const boxOf = part => part && (({left, top, right, bottom}) => ({left, top, right, bottom}))(part.getBoundingClientRect());
const last = [...link.getClientRects()].at(-1);
return {
  open: document.querySelectorAll(':popover-open').length, text: link.textContent, href: link.href,
  isOwn: !!card && card.contains(document.getElementById(link.getAttribute('aria-describedby'))),
  link: {left: last.left, top: last.top, right: last.right, bottom: last.bottom}, card: boxOf(card),
  isFocused: document.activeElement === link, room: [document.documentElement.clientWidth, innerHeight]};
"""
# Longer than the script waits before it opens or closes one.
PATIENCE = 0.4


class Page:
    """A page with links to terms."""

    def __init__(self, browser, address, width=1280, dir="ltr"):
        self.browser = browser
        browser.view(width)
        browser.open(address)
        self.move(2, 2)
        browser.run("document.documentElement.dir = arguments[0]", dir)
        self.count = browser.run(LINKS + "return links.length")
        assert self.count > 0

    def state(self, index):
        return self.browser.run(STATE, index)

    def show(self, index):
        """Brings a link to the middle of the window and gives its place."""
        self.browser.run(LINKS + "links[arguments[0]].scrollIntoView({block: 'center', behavior: 'instant'})", index)
        self.browser.drawn()
        box = self.state(index)["link"]
        return (box["left"] + box["right"]) / 2, (box["top"] + box["bottom"]) / 2

    def mouse(self, kind, x, y):
        self.browser.command("Input.dispatchMouseEvent", type=kind, x=x, y=y)

    def move(self, x, y):
        self.mouse("mouseMoved", x, y)

    def hover(self, index):
        self.move(*self.show(index))
        time.sleep(PATIENCE)
        return self.state(index)

    def focus(self, index):
        """As the keyboard does it: the browser shows focus after a key."""
        self.show(index)
        self.browser.press(Keys.SHIFT)
        self.browser.run(LINKS + "links[arguments[0]].focus()", index)
        self.browser.drawn()
        return self.state(index)

    def tap(self, x, y):
        self.browser.command("Input.dispatchTouchEvent", type="touchStart", touchPoints=[{"x": x, "y": y}])
        self.browser.command("Input.dispatchTouchEvent", type="touchEnd", touchPoints=[])
        time.sleep(PATIENCE)


def address_of(editions, edition="public", kind="portfolio"):
    return editions[edition].at(editions[edition].site.page(kind))


@pytest.fixture(params=[390, 1280])
def page(request, editions, browser):
    return Page(browser, address_of(editions), request.param)


def test_the_mouse_opens_it_and_may_move_onto_it(page):
    state = page.hover(1)
    assert state["open"] == 1 and state["isOwn"], state
    card = state["card"]
    page.move(card["left"] + 20, card["top"] + 20)
    time.sleep(PATIENCE)
    assert page.state(1)["open"] == 1, "it stays while pointed at"
    page.move(2, 2)
    time.sleep(PATIENCE)
    assert page.state(1)["open"] == 0


def test_a_mouse_that_passes_by_opens_nothing(page):
    x, y = page.show(1)
    page.move(x, y)
    page.move(2, 2)
    time.sleep(PATIENCE)
    assert page.state(1)["open"] == 0


def test_escape_closes_it_while_the_mouse_stays(page):
    assert page.hover(1)["open"] == 1
    page.browser.press(Keys.ESCAPE)
    page.browser.drawn()
    time.sleep(PATIENCE)
    assert page.state(1)["open"] == 0


def test_the_keyboard_opens_it_closes_it_and_follows_the_link(page):
    state = page.focus(0)
    assert state["open"] == 1 and state["isOwn"]
    page.browser.press(Keys.ESCAPE)
    page.browser.drawn()
    state = page.state(0)
    assert state["open"] == 0 and state["isFocused"], "the focus stays"
    state = page.focus(1)
    assert state["open"] == 1 and state["isOwn"]
    page.browser.press(Keys.ENTER)
    page.browser.drawn()
    assert page.browser.driver.current_url == state["href"]
    assert "/lexicon/" in state["href"]


def test_moving_on_closes_it(page):
    """From the last link of all the next stop is in the definition, which lies behind it."""
    for index in (0, page.count - 1):
        assert page.focus(index)["open"] == 1
        page.browser.press(Keys.TAB)
        page.browser.drawn()
        if page.browser.run("return !!document.activeElement.closest('[popover]')"):
            assert page.state(index)["open"] == 1, "it stays while the focus is in it"
            page.browser.press(Keys.TAB)
            page.browser.drawn()
        isTerm = page.browser.run("return !!document.activeElement.closest('a.term')")
        assert page.state(index)["open"] == int(isTerm)


@pytest.mark.parametrize("dir", ["ltr", "rtl"])
@pytest.mark.parametrize("width", [390, 1280])
def test_each_lies_in_the_window_beside_its_link(editions, browser, width, dir):
    page = Page(browser, address_of(editions, "staff"), width, dir)
    for index in range(page.count):
        state = page.focus(index)
        link, card, (wide, high) = state["link"], state["card"], state["room"]
        assert state["open"] == 1 and state["isOwn"], "one at a time"
        assert card["left"] >= 0 and card["top"] >= 0 and card["right"] <= wide and card["bottom"] <= high, state
        assert 0 <= card["top"] - link["bottom"] <= 4 or 0 <= link["top"] - card["bottom"] <= 4, state
        assert card["left"] <= link["right"] and card["right"] >= link["left"], state
        if 8 < link["left"] and card["left"] > 8.5 and card["right"] < wide - 8.5:
            side = "left" if dir == "ltr" else "right"
            assert abs(card[side] - link[side]) < 1, state


def test_a_link_on_two_lines_has_it_at_the_line_of_the_mouse(page):
    page.browser.run(LINKS + """
      const link = links[0], text = document.createElement('p');
      link.textContent = 'word '.repeat(40);
      document.querySelector('main').prepend(text);
      text.append(link)""")
    page.browser.drawn()
    page.show(0)
    boxes = page.browser.run(LINKS + "return [...links[0].getClientRects()].map(({left, top, bottom}) => [left, top, bottom])")
    assert len(boxes) > 1
    left, top, bottom = boxes[0]
    page.move(left + 10, (top + bottom) / 2)
    time.sleep(PATIENCE)
    card = page.state(0)["card"]
    assert 0 <= card["top"] - bottom <= 4 or 0 <= top - card["bottom"] <= 4


def test_it_moves_with_the_page(page):
    before = page.focus(1)
    page.browser.run("scrollBy({top: 60, behavior: 'instant'})")
    page.browser.drawn()
    after = page.state(1)
    moved = before["link"]["top"] - after["link"]["top"]
    assert moved > 0
    assert after["open"] == 0 or abs(before["card"]["top"] - after["card"]["top"] - moved) < 1


def test_a_first_tap_opens_it_and_it_has_the_link(editions, browser):
    address = address_of(editions)
    browser.command("Emulation.setTouchEmulationEnabled", enabled=True)
    try:
        page = Page(browser, address, 390)
        page.tap(*page.show(1))
        state = page.state(1)
        assert state["open"] == 1 and state["isOwn"]
        assert browser.driver.current_url == address
        page.tap(2, 2)
        assert page.state(1)["open"] == 0, "a tap beside it closes it"
        page.tap(*page.show(1))
        x, y = browser.run("""
          const {left, top, width, height} = document.querySelector(':popover-open a').getBoundingClientRect();
          return [left + width / 2, top + height / 2]""")
        page.tap(x, y)
        assert browser.driver.current_url == state["href"]
        # A second tap on the link itself follows it, too.
        page = Page(browser, address, 390)
        page.tap(*page.show(1))
        page.tap(*page.show(1))
        assert browser.driver.current_url == state["href"]
    finally:
        browser.command("Emulation.setTouchEmulationEnabled", enabled=False)


def test_opening_asks_for_nothing_and_complains_of_nothing(page):
    page.browser.complaints(), page.browser.requests()
    assert page.hover(0)["open"] == 1
    assert page.focus(1)["open"] == 1
    assert page.browser.requests() == []
    assert page.browser.complaints() == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_with_one_open(page, axe, scheme):  # noqa: F811
    width = page.browser.run("return innerWidth")
    page.browser.view(width, scheme=scheme)
    page.browser.run(axe)
    assert page.focus(1)["open"] == 1
    found = page.browser.run_async(RUN, TAGS)
    assert len(found["passes"]) > 10
    assert [rule["id"] for rule in found["violations"]] == []
    assert page.state(1)["open"] == 1, "it was closed while axe looked"


def test_without_script_it_is_a_plain_link(editions, browser_without_script):
    window = browser_without_script
    window.view(1280)
    window.open(address_of(editions))
    hidden = window.run("return [...document.querySelectorAll('[popover], .term-cards > h2')].map(card => card.checkVisibility())")
    assert hidden and not any(hidden)
    assert window.run("return document.querySelector('.term-cards').getBoundingClientRect().height") == 0
    target = window.run(LINKS + "links[0].focus(); return links[0].href")
    window.press(Keys.ENTER)
    for _ in range(20):
        if window.driver.current_url == target:
            break
        time.sleep(0.1)
    assert window.driver.current_url == target


@pytest.mark.parametrize("edition", ["public", "staff"])
def test_a_portfolio_ends_with_the_words_that_it_uses(editions, browser, edition):
    browser.view(1280)
    browser.open(address_of(editions, edition))
    cards = browser.run("return [...document.querySelectorAll('[popover]')].map(card => card.querySelector('p + p').textContent)")
    assert cards
    text = "".join(sheet.extract_text() for sheet in pypdf.PdfReader(io.BytesIO(browser.printed())).pages)
    words = folded(text).split(folded("The words of this portfolio"))
    assert len(words) == 2
    assert [card for card in cards if folded(card) not in words[1]] == []
    assert folded("All about") not in words[1]


@pytest.mark.parametrize("kind", ["goal", "assessment", "wall"])
def test_other_pages_print_no_definitions(editions, browser, kind):
    page = Page(browser, address_of(editions, "staff", kind))
    assert page.focus(0)["open"] == 1
    cards = browser.run("return [...document.querySelectorAll('[popover]')].map(card => card.querySelector('p + p').textContent)")
    text = folded("".join(sheet.extract_text() for sheet in pypdf.PdfReader(io.BytesIO(browser.printed())).pages))
    assert [card for card in cards if folded(card) in text] == []
