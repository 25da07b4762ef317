"""Everything works from the keyboard alone, and one always sees where one is."""

import pytest
from selenium.webdriver.common.keys import Keys

# Where the keyboard should come by, in order. Of radio buttons with one name only one is a stop.
STOPS = """
const groups = new Set();
return [...document.querySelectorAll('a[href], button, summary, input, select, textarea, [tabindex="0"]')].filter(element => {
  if (element.disabled || !element.checkVisibility({visibilityProperty: true})) return false;
  if (element.type !== 'radio') return true;
  const isNew = !groups.has(element.name);
  groups.add(element.name);
  return isNew;
}).map((element, index) => { element.testStop = index; return element.outerHTML.slice(0, 100); });
"""

# Which stop the keyboard is at, and whether one sees it: an outline that is drawn, on the screen, not behind
# another thing. -1: at none of the stops (a region that scrolls); null: at the page's end.
HERE = """
const element = document.activeElement;
if (!element || element === document.body || element === document.documentElement) return null;
const style = getComputedStyle(element), box = element.getBoundingClientRect();
// A link that runs over two lines has two boxes; one that is seen is enough. A table may be longer than the screen:
// what is on it counts.
const isSeen = [...element.getClientRects()].some(box => {
  const above = Math.max(box.top, 0), below = Math.min(box.bottom, innerHeight);
  const top = document.elementFromPoint(box.left + box.width / 2, (above + below) / 2);
  return top && (element.contains(top) || top.closest('label')?.contains(element));
});
return {
  stop: element.testStop ?? (element.type === 'radio' ? 'radio' : -1),
  html: element.outerHTML.slice(0, 100),
  isOutlined: element.matches(':focus-visible') && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
  isOnScreen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth && box.width > 0,
  isSeen,
};
"""
# Notes where each press of a key led to: a page has up to two hundred stops, and asking after each takes long.
WATCH = f"window.visits = []; addEventListener('keyup', () => visits.push((() => {{{HERE}}})()), true)"
AT_ONCE = 25


def test_the_first_stop_skips_to_the_page(look, browser):
    browser.view(1280)
    browser.open(look.address)
    browser.press(Keys.TAB)
    here = browser.run(HERE)
    assert 'class="skip"' in here["html"]
    assert here["isOutlined"] and here["isOnScreen"] and here["isSeen"], here
    browser.press(Keys.ENTER)
    browser.drawn()
    assert browser.run("return location.hash") == "#_main"
    browser.press(Keys.TAB)
    # A page whose main part has nothing to stop at goes on to the footer.
    is_past = """const main = document.querySelector('#_main'), here = document.activeElement;
      return main.contains(here) || !!(main.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING)"""
    assert browser.run(is_past), browser.run(HERE)


def walk(browser, stops):
    """Where the tabulator key leads to, press by press."""
    browser.run(WATCH)
    # Regions that scroll are stops of their own: leave room for them.
    for _ in range(0, 2 * stops + 20, AT_ONCE):
        browser.press(Keys.TAB * AT_ONCE)
        visits = browser.run("return visits.splice(0)")
        assert len(visits) == AT_ONCE
        yield from visits


@pytest.mark.parametrize("width", [390, 1280])
def test_all_stops_are_reached_in_order_and_seen(look, browser, width):
    browser.view(width)
    browser.open(look.address)
    stops = browser.run(STOPS)
    visited, faults = [], []
    for here in walk(browser, len(stops)):
        if here is None or (visited and here["stop"] == 0):
            break
        visited.append(here["stop"])
        if not (here["isOutlined"] and here["isOnScreen"] and here["isSeen"]):
            faults.append(here)
    assert faults == []
    assert [stop for stop in visited if stop != -1] == list(range(len(stops))), stops


def test_the_numbers_of_a_chart_open_with_enter(editions, browser):
    edition = editions["public"]
    browser.view(390)
    browser.open(edition.at(edition.site.page("portfolio")))
    is_open = "return document.querySelector('details').open"
    is_seen = "return document.querySelector('details table').checkVisibility()"
    assert [browser.run(is_open), browser.run(is_seen)] == [False, False]
    browser.run("document.querySelector('details summary').focus()")
    browser.press(Keys.ENTER)
    assert [browser.run(is_open), browser.run(is_seen)] == [True, True]
    browser.press(Keys.SPACE)
    assert browser.run(is_open) is False
