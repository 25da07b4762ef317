"""Pages fit a small screen, stand larger letters, and can be hit with a thumb."""

import pytest

# What sticks out to the side although nothing around it scrolls or cuts it off.
TOO_WIDE = """
const room = document.documentElement.clientWidth, root = document.scrollingElement, found = [];
for (const element of document.body.querySelectorAll('*')) {
  const box = element.getBoundingClientRect();
  if (!box.width || (box.right <= room + 1 && box.left >= -1)) continue;
  let around = element.parentElement;
  while (around && !/auto|scroll/.test(getComputedStyle(around).overflowX)) around = around.parentElement;
  const isAside = box.bottom <= 0 || element.closest('.visually-hidden');
  if (!around && !isAside) found.push(element.outerHTML.slice(0, 90) + ' ' + Math.round(box.left) + '…' + Math.round(box.right));
}
return {by: root.scrollWidth - room, hides: [root, document.body].some(e => /hidden|clip/.test(getComputedStyle(e).overflowX)), found};
"""

# WCAG 2.2, 1.4.12. A constructed stylesheet, as the pages' own policy forbids inline ones.
SPACE_OUT = """
const sheet = new CSSStyleSheet();
sheet.replaceSync(`* {line-height:1.5!important; letter-spacing:.12em!important; word-spacing:.16em!important}
  p {margin-block-end:2em!important}`);
document.adoptedStyleSheets = [sheet];
"""

# Boxes that cut off what they hold: by overflow, or by a clip-path around a box that its text runs out of.
CUT_OFF = """
const found = [];
for (const element of document.body.querySelectorAll('*')) {
  if (element.closest('svg, .visually-hidden, [hidden]') || !element.innerText?.trim()) continue;
  const style = getComputedStyle(element);
  const clips = style.clipPath !== 'none';
  const wide = (clips || /hidden|clip/.test(style.overflowX)) && element.scrollWidth > element.clientWidth + 1;
  const high = (clips || /hidden|clip/.test(style.overflowY)) && element.scrollHeight > element.clientHeight + 1;
  if (style.display !== 'inline' && (wide || high)) found.push(element.outerHTML.slice(0, 120));
}
return found;
"""

# WCAG 2.2, 2.5.8: at least 24 px each way; or a link inside a sentence; or so far from all others that a
# circle of 24 px around its middle touches none of theirs.
SMALL_TARGETS = """
const targets = [...document.querySelectorAll('a[href], button, summary, input, select, textarea')].filter(element =>
  element.checkVisibility({visibilityProperty: true}) && element.getBoundingClientRect().bottom > 0);
const boxOf = element => (element.closest('label') ?? element).getBoundingClientRect();
const isSmall = box => box.width < 23.9 || box.height < 23.9;
const inSentence = element => {
  if (element.tagName !== 'A' || getComputedStyle(element).display !== 'inline') return false;
  const block = element.closest('p, li, dd, td, th, figcaption, blockquote, h1, h2, h3, h4, caption, summary');
  return block && block.textContent.trim().length > element.textContent.trim().length;
};
const middle = box => [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
const gap = (x, y, box) => Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
return targets.filter(element => {
  const box = boxOf(element);
  if (!isSmall(box) || inSentence(element)) return false;
  const [x, y] = middle(box);
  return targets.some(other => {
    const otherBox = boxOf(other);
    if (other === element || other.contains(element) || element.contains(other)) return false;
    return isSmall(otherBox) ? Math.hypot(x - middle(otherBox)[0], y - middle(otherBox)[1]) < 24 : gap(x, y, otherBox) < 12;
  });
}).map(element => element.outerHTML.slice(0, 120) + ' ' + JSON.stringify(boxOf(element)));
"""


def assert_no_sideways_scrolling(browser):
    wide = browser.run(TOO_WIDE)
    assert wide["by"] <= 1, f"{wide['by']} px too wide: {wide['found'][:5]}"
    assert not wide["hides"], "what is too wide is cut off"
    assert wide["found"] == []


@pytest.mark.parametrize("width", [320, 390])
def test_no_sideways_scrolling(look, browser, width):
    browser.view(width)
    browser.open(look.address)
    assert_no_sideways_scrolling(browser)


@pytest.mark.parametrize("width", [390, 1280])
def test_text_spacing_cuts_nothing_off(look, browser, width):
    browser.view(width)
    browser.open(look.address)
    before = browser.run(CUT_OFF)
    browser.run(SPACE_OUT)
    browser.drawn()
    spacing, size = browser.run(
        "const s = getComputedStyle(document.querySelector('h1')); return [s.letterSpacing, s.fontSize].map(parseFloat)"
    )
    assert spacing == pytest.approx(size * 0.12, rel=0.01), "the wider spacing did not take"
    assert [before, browser.run(CUT_OFF)] == [[], []]
    assert_no_sideways_scrolling(browser)


@pytest.mark.parametrize("width", [360, 1280])
def test_targets_are_large_enough(look, browser, width):
    browser.view(width)
    browser.open(look.address)
    assert browser.run(SMALL_TARGETS) == []


def test_larger_letters_at_twice_the_size(look, browser):
    """WCAG 1.4.4: at 200 % a desk's window is as wide as a tablet's."""
    browser.view(640)
    browser.open(look.address)
    assert_no_sideways_scrolling(browser)
    assert browser.run(CUT_OFF) == []


def test_a_step_has_one_mark(editions, browser):
    """The box of a step is either the sign in its text or drawn by the stylesheet: not one above the other."""
    edition = editions["public"]
    browser.view(390)
    browser.open(edition.at(edition.site.page("goal")))
    marks = browser.run("""
      return [...document.querySelectorAll('.task .mark')].map(mark => {
        const style = getComputedStyle(mark), isDrawn = style.borderTopStyle !== 'none' || style.backgroundImage !== 'none';
        const isWritten = mark.textContent.trim() !== '' && parseFloat(style.fontSize) > 0
          && style.color !== 'rgba(0, 0, 0, 0)' && style.visibility === 'visible';
        return [isDrawn, isWritten];
      })""")
    assert marks
    assert all(is_drawn != is_written for is_drawn, is_written in marks), marks
