"""The lexicon as readers use it: the reading of their choice, kept from page to page, and the box that finds terms."""

import pathlib
import tempfile

import pytest
from selenium.webdriver.common.keys import Keys

import sites
from serving import serving

SCHOOL = """name: Small School
timezone: UTC
year: 2026-27
terms:
  - {id: t1, title: The year, start: 2026-08-24, end: 2027-06-12}
"""

TERMS = {
    "resume": "title: résumé\nkind: language\naliases: [CV, life on a page]\nsee-also: [baseline, gain]",
    "baseline": "title: baseline\nkind: language\ntranslations: {ar: {title: خَطُّ الأَسَاس}, es: {title: línea de base}}",
    "gain": "title: gain\nkind: language\nnot-same-as: [baseline]",
    "self-check": "title: self-check\naliases: [Straße, Æsop’s way]",
    "zone": "title: zone of proximal development and of much longer names that wrap\nsee-also: [gain]",
}
DEFINITIONS = "definitions: {student: A child says this., educator: A teacher says so.}"

READING = "return [...document.querySelectorAll('.reading')].filter(note => note.checkVisibility()).map(note => note.innerText)"
SHOWN = """return [...document.querySelectorAll('[data-filter]')].filter(row => row.checkVisibility())
  .map(row => row.querySelector('a').textContent)"""
SAID = "return document.querySelector('[role=status]').textContent"
LETTERS = """return [...document.querySelectorAll('.alphabet li')].filter(item => item.checkVisibility())
  .map(item => item.textContent)"""
BOX = ".find input"


@pytest.fixture(scope="module")
def site():
    with tempfile.TemporaryDirectory(prefix="datawall-lexicon-") as folder:
        content, site = pathlib.Path(folder) / "content", pathlib.Path(folder) / "site"
        (content / "lexicon").mkdir(parents=True)
        (content / "school.yml").write_text(SCHOOL, "utf-8")
        for name, lines in TERMS.items():
            (content / f"lexicon/{name}.md").write_text(f"---\n{lines}\n{DEFINITIONS}\n---\n", "utf-8")
        sites.build("public", site, content=content)
        with serving(site) as address:
            yield address + "lexicon/"


class Page:
    def __init__(self, window, address, width=1280):
        self.window = window
        window.view(width)
        window.open(address)

    def focus(self, selector):
        self.window.run("document.querySelector(arguments[0]).focus()", selector)

    def choose(self, value):
        self.window.run(f"document.querySelector('[name=reading][value={value}]').click()")

    @property
    def reading(self):
        return self.window.run(READING)

    def find(self, words):
        self.focus(BOX)
        self.window.run(f"document.querySelector('{BOX}').select()")
        self.window.command("Input.insertText", text=words)
        self.window.drawn()
        return self.window.run(SHOWN)


@pytest.fixture
def forgetful(browser, site):
    """Whatever is chosen in a test is forgotten after it."""
    browser.open(site)
    browser.run("localStorage.clear()")
    yield browser
    browser.open(site)
    browser.run("localStorage.clear()")


# Readings


@pytest.mark.parametrize("way", ["mouse", "keys"])
def test_a_reader_chooses_a_reading(forgetful, site, way):
    page = Page(forgetful, site + "gain/")
    assert len(page.reading) == 1 and "A child says" in page.reading[0]
    if way == "mouse":
        page.choose("educator")
    else:
        page.focus("[name=reading]:checked")
        # The page's own, then the family's, then the educator's.
        forgetful.press(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT)
    assert len(page.reading) == 1 and "A teacher says" in page.reading[0]


def test_a_missing_reading_falls_back_and_says_so(forgetful, site):
    page = Page(forgetful, site + "gain/")
    page.choose("family")
    assert len(page.reading) == 1
    assert "A child says" in page.reading[0] and "no reading for families yet" in page.reading[0]
    # All that were written, without what stands in for another.
    page.choose("all")
    assert len(page.reading) == 2


def test_the_choice_is_remembered_on_other_pages(forgetful, site):
    page = Page(forgetful, site + "gain/")
    page.choose("educator")
    other = Page(forgetful, site + "zone/")
    assert "A teacher says" in other.reading[0]
    other.choose("student")
    forgetful.driver.back()
    forgetful.drawn()
    # The page before was kept as it was left, or is made anew: either way it knows.
    while "gain" not in forgetful.driver.current_url:
        forgetful.driver.back()
    forgetful.drawn()
    assert "A child says" in page.reading[0]


def test_nothing_but_the_choice_is_kept(forgetful, site):
    Page(forgetful, site + "gain/").choose("family")
    assert forgetful.run("return {...localStorage}") == {"datawall-reading": "family"}
    assert forgetful.run("return document.cookie") == ""


@pytest.mark.parametrize("value", ["nobody", "'] x", ""])
def test_a_strange_memory_does_no_harm(forgetful, site, value):
    forgetful.run("localStorage.setItem('datawall-reading', arguments[0])", value)
    forgetful.complaints()
    page = Page(forgetful, site + "gain/")
    assert len(page.reading) == 1 and "A child says" in page.reading[0]
    assert forgetful.complaints() == []


def test_a_browser_that_keeps_nothing_can_switch(forgetful, site):
    broken = forgetful.command(
        "Page.addScriptToEvaluateOnNewDocument",
        source="Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }})",
    )
    forgetful.complaints()
    try:
        page = Page(forgetful, site + "gain/")
        page.choose("educator")
        assert "A teacher says" in page.reading[0]
        assert forgetful.complaints() == []
    finally:
        forgetful.command("Page.removeScriptToEvaluateOnNewDocument", identifier=broken["identifier"])


def test_a_reader_chooses_without_script(browser_without_script, site):
    page = Page(browser_without_script, site + "gain/")
    assert len(page.reading) == 1
    page.choose("educator")
    assert len(page.reading) == 1 and "A teacher says" in page.reading[0]


def test_print_has_all_readings(forgetful, site):
    page = Page(forgetful, site + "gain/")
    page.choose("educator")
    forgetful.view(800, media="print")
    shown = page.reading
    assert len(shown) == 2 and "A child says" in shown[0] and "A teacher says" in shown[1]


# The index


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("resume", ["résumé"]), ("RÉSUMÉ", ["résumé"]), ("re\u0301sume", ["résumé"]),
        ("cv", ["résumé"]), ("life page", ["résumé"]), ("base", ["baseline"]), ("linea", ["baseline"]),
        ("línea de", ["baseline"]), ("خط الاساس", ["baseline"]), ("خَطُّ", ["baseline"]), ("خـــط", ["baseline"]),
        ("self check", ["self-check"]), ("SELF‑CHECK", ["self-check"]), ("strasse", ["self-check"]),
        ("aesop's", ["self-check"]), ("teacher", []), ("  ", sorted(["résumé", "baseline", "gain", "self-check", TERMS["zone"][7:].split("\n")[0]])),
    ],
)  # fmt: skip
def test_the_box_finds_names_however_they_are_typed(browser, site, words, found):
    page = Page(browser, site)
    assert sorted(page.find(words)) == found


def test_the_count_is_said_politely(browser, site):
    page = Page(browser, site)
    assert browser.run(SAID) == ""
    assert browser.run("return document.querySelector('[role=status]').closest('[hidden]')") is None
    said = []
    for words in ("in", "gain", "xyz"):
        page.find(words)
        said.append(browser.run(SAID))
    assert said == ["2 terms found.", "One term found.", "No term found."]


def test_escape_clears_the_box(browser, site):
    page = Page(browser, site)
    everything = browser.run(SHOWN)
    assert page.find("gain") != everything
    browser.press(Keys.ESCAPE)
    browser.drawn()
    assert browser.run(SHOWN) == everything
    assert browser.run(f"return document.querySelector('{BOX}').value") == ""
    assert browser.run(SAID) == ""


def test_letters_go_with_their_terms(browser, site):
    page = Page(browser, site)
    assert len(browser.run(LETTERS)) == 26
    page.find("gain")
    assert browser.run(LETTERS) == ["G"]
    page.find("xyz")
    assert browser.run(LETTERS) == []
    page.find("")
    assert len(browser.run(LETTERS)) == 26


def test_kind_and_words_narrow_together(browser, site):
    page = Page(browser, site)
    assert sorted(page.find("se")) == ["baseline", "self-check"]
    browser.run("document.getElementById('_kind-concept').click()")
    assert browser.run(SHOWN) == ["self-check"]
    assert browser.run(SAID) == "One term found."
    assert browser.run(LETTERS) == ["S"]
    assert page.find("gain") == []
    assert browser.run("return document.querySelector('.found-none').checkVisibility()")


# Both


@pytest.mark.parametrize("path", ["", "gain/", "resume/", "zone/"])
@pytest.mark.parametrize("width", [320, 390])
def test_a_phone_needs_no_scrolling_sideways(browser, site, path, width):
    Page(browser, site + path, width)
    assert browser.run("return document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("edition", ["public", "staff", "family"])
def test_every_term_is_a_picture_and_a_list(editions, browser, edition):
    """Whoever can't see the map finds each of its names in a link beside it."""
    paths = [path for path in editions[edition].site.by_kind["term"] if "_neighbours" in editions[edition].site.bytes(path).decode()]
    assert len(paths) > 20
    for path in paths[:3] + paths[-3:]:
        Page(browser, editions[edition].at(path))
        names, links = browser.run("""
          const map = document.querySelector('.graph svg');
          return [map.querySelector('desc').textContent,
                  [...document.querySelectorAll('.beside a')].map(link => link.textContent)]""")
        assert links and all(link in names for link in links if "+" not in link), path
