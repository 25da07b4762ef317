"""A portfolio prints as a booklet."""

import io
import re

import pypdf
import pytest

GOALS = "return [...document.querySelectorAll('.goal h3')].map(heading => heading.textContent.trim())"
# The ways to other pages; a list of links in the page's own text is text on paper.
UNSEEN = """return [...document.querySelectorAll('.skip, body > header nav, body > nav, nav.pager')].filter(part => part.checkVisibility())
  .map(part => part.outerHTML.slice(0, 80))"""


def folded(text):
    """Letters and digits alone: how a PDF breaks and spaces lines is its own affair."""
    return re.sub(r"[\W_]+", "", text.casefold())


@pytest.mark.parametrize("kind", ["portfolio", "portfolio, the barest"])
def test_a_portfolio_prints_whole_and_without_navigation(editions, browser, kind):
    edition = editions["public"]
    browser.view(1280)
    browser.open(edition.at(edition.site.page(kind)))
    goals = browser.run(GOALS)
    assert goals
    entries = browser.run("return [...document.querySelectorAll('.entry-title')].map(title => title.textContent.trim())")
    navigation = browser.run("return [...document.querySelectorAll('.skip, header nav a')].map(link => link.textContent.trim())")
    assert len(navigation) > 3

    paper = pypdf.PdfReader(io.BytesIO(browser.printed()))
    text = folded("".join(page.extract_text() for page in paper.pages))
    assert [goal for goal in goals if folded(goal) not in text] == []
    assert [entry for entry in entries if folded(entry) not in text] == []
    assert folded("".join(navigation[1:])) not in text
    assert folded(navigation[0]) not in text
    # A sheet holds about ten entries: more than one for each four entries and two for a goal means gaps.
    assert 1 <= len(paper.pages) <= 2 + 2 * len(goals) + len(entries) // 4
    assert all(page.extract_text().strip() for page in paper.pages), "an empty sheet"


def test_on_paper_there_is_ink_on_white(look, browser):
    """In print nothing that only a screen can do is shown, and the dark scheme is off."""
    browser.view(1280, scheme="dark", media="print")
    browser.open(look.address)
    try:
        assert browser.run(UNSEEN) == []
        color = browser.run("""
          const canvas = document.createElement('canvas').getContext('2d');
          canvas.fillStyle = getComputedStyle(document.querySelector('main')).color;
          canvas.fillRect(0, 0, 1, 1);
          return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3)""")
        assert max(color) < 130, f"text in {color} on white paper"
    finally:
        browser.view(1280)
