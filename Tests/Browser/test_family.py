"""What a family opens first, and the notebook that it may take along on paper."""

import io

import pypdf
import pytest

from test_print import folded

PLACES = """
return ['_here', '_there'].map(id => document.getElementById(id).closest('section').getBoundingClientRect())
  .map(box => ({left: box.left, right: box.right, top: box.top, bottom: box.bottom}))
"""
# How many parts there are that should keep together on paper; those that may be cut in two; and the headings that may
# be left alone at the foot of a sheet.
CUT = """
const keeps = part => {
  for (let around = part; around.tagName !== 'MAIN'; around = around.parentElement)
    if (getComputedStyle(around).breakInside.startsWith('avoid')) return true;
  return false;
};
const parts = [...document.querySelectorAll('main svg.chart, main tr, main .notebook-term > .note, main figcaption')];
const heads = [...document.querySelectorAll('main h2, main h3, main h4')];
const cut = parts.filter(part => !keeps(part)).map(part => part.outerHTML.slice(0, 90));
const alone = heads.filter(head => getComputedStyle(head).breakAfter !== 'avoid' && !keeps(head));
return [parts.length, cut, alone.map(head => head.textContent)];
"""
NOTEBOOK = ("family", "staff")


def texts(markup, *tags, within="main"):
    return [e.text for e in markup.all(*tags) if any(parent.tag == within for parent in e.parents)]


def test_the_family_page_comes_first(family):
    """On a family's site it opens with the growth of the child, before the school's question, walls and ways."""
    home = family.markup("index.html")
    own = family.markup(family.page("family page"))
    assert texts(home, "h1") == texts(own, "h1")
    assert texts(home, "h2")[:2] == texts(own, "h2")
    assert [e.get("id") for e in home.all("h2") if any(p.tag == "main" for p in e.parents)][:2] == ["_here", "_there"]
    main = next(e for e in home.all("main"))
    first = next(e for e in home.elements if main in e.parents)
    assert "family-head" in (first.get("class") or "").split()
    # The same words on both, up to where home goes on, and the definitions that lie ready at the end of the page.
    definitions = "".join(e.text for e in own.all("div") if e.get("class") == "term-cards")
    said = own.all("main")[0].text.removesuffix(definitions)
    assert "".join(main.text.split()).startswith("".join(said.split()))


def test_every_child_has_one_among_the_staffs(staff, public, family):
    for kind in ("family page", "data notebook"):
        assert len(staff.by_kind[kind]) == len(staff.by_kind["portfolio"])
        assert len(family.by_kind[kind]) == 1
        assert public.by_kind[kind] == []
    assert texts(public.markup("index.html"), "h1") != texts(family.markup("index.html"), "h1")


def test_a_family_page_says_here_and_there(staff):
    """Both halves of every child's page have something in them: growth or how it begins, a step, a question to ask."""
    for path in staff.by_kind["family page"]:
        markup = staff.markup(path)
        sections = [e for e in markup.all("section") if e.get("aria-labelledby") in ("_here", "_there")]
        assert [e.get("aria-labelledby") for e in sections] == ["_here", "_there"], path
        for section in sections:
            assert len([e for e in markup.all("h3") if section in e.parents]) >= 1, path
            assert len(section.text) > 100, path
        questions = next(e for e in markup.all("ul") if "questions" in (e.get("class") or "").split())
        asked = [e.text for e in markup.all("li") if questions in e.parents]
        assert asked and all("?" in question for question in asked), path


@pytest.mark.parametrize("kind", ["home", "family page"])
def test_here_and_there_stand_side_by_side(editions, browser, kind):
    """On a desk; on a phone HERE is above THERE."""
    edition = editions["family"]
    for width, is_beside in ((1280, True), (390, False)):
        browser.view(width)
        browser.open(edition.at(edition.site.page(kind)))
        here, there = browser.run(PLACES)
        if is_beside:
            assert here["right"] < there["left"] and abs(here["top"] - there["top"]) < 2
        else:
            assert here["bottom"] < there["top"] and abs(here["left"] - there["left"]) < 2


@pytest.mark.parametrize("name", NOTEBOOK)
def test_a_notebook_prints_whole(editions, browser, name):
    edition = editions[name]
    path = edition.site.page("data notebook")
    markup = edition.site.markup(path)
    findings, numbers = texts(markup, "figcaption"), texts(markup, "td", within="figure")
    assert len(findings) > 2 and len(numbers) > 20
    browser.view(1280)
    browser.open(edition.at(path))
    paper = pypdf.PdfReader(io.BytesIO(browser.printed()))
    sheets = [page.extract_text() for page in paper.pages]
    text = folded("".join(sheets))
    assert [finding for finding in findings if folded(finding) not in text] == []
    headings = texts(markup, "h1", "h2", "h3", "h4")
    assert [heading for heading in headings if folded(heading) not in text] == []
    # The tables are open on paper.
    assert [number for number in numbers if folded(number) not in text] == []
    assert [number for number, sheet in enumerate(sheets, start=1) if not sheet.strip()] == [], "an empty sheet"
    assert folded("Skip to the page") not in text


def test_no_chart_is_cut_in_two(editions, browser):
    """A drawing, its finding, a note and a row of a table keep together, and a heading with what follows."""
    edition = editions["family"]
    for kind in ("data notebook", "family page"):
        browser.view(1280, media="print")
        browser.open(edition.at(edition.site.page(kind)))
        try:
            count, cut, alone = browser.run(CUT)
            assert count > 5
            assert (cut, alone) == ([], []), kind
        finally:
            browser.view(1280)
