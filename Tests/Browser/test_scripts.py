"""Scripts only add: without them every page says the same, with them the lexicon has a filter (and a wall its slider
and its turn: test_replay.py, test_kiosk.py)."""

import pytest

import sites
from serving import serving

READ = """
return {
  // What a person reads: the text that is shown, with what is folded away in a <details>.
  text: (document.querySelectorAll('details').forEach(part => part.open = true), document.body.innerText)
    .split(/\\s+/).filter(Boolean).join(' '),
  images: document.images.length, links: document.links.length};
"""
FILTER, REPLAY, KIOSK = ".find", ".replay", ".kiosk"
SHOWN = """return [...document.querySelectorAll('[data-filter]')].filter(row => row.checkVisibility())
  .map(row => row.querySelector('a').textContent.trim())"""


def test_the_same_content_without_script(look, browser, browser_without_script):
    read = {}
    for name, window in (("with", browser), ("without", browser_without_script)):
        window.view(1280)
        window.open(look.address)
        if name == "with":
            # What only works with script may be shown only with script.
            window.run(f"document.querySelectorAll('{FILTER}, {REPLAY}, {KIOSK}').forEach(part => part.hidden = true)")
        read[name] = window.run(READ)
    assert len(read["with"]["text"]) > 100
    assert read["without"] == read["with"]


def test_the_browser_without_script_runs_none(editions, browser, browser_without_script):
    """Proves the test above: the filter's own script shows its box, and does so nowhere else."""
    edition = editions["public"]
    for window, is_shown in ((browser, True), (browser_without_script, False)):
        window.open(edition.at("lexicon/index.html"))
        assert window.run(f"return document.querySelector('{FILTER}').checkVisibility()") is is_shown


class Lexicon:
    """The lexicon's page with its filter."""

    def __init__(self, browser, address):
        self.browser = browser
        browser.view(1280)
        browser.open(address)
        self.all = browser.run(SHOWN)

    def find(self, words):
        self.browser.run("const box = document.querySelector('.find input'); box.focus(); box.select()")
        self.browser.command("Input.insertText", text=words)
        self.browser.drawn()
        return self.browser.run(SHOWN)

    def clear(self):
        self.browser.run(
            "const box = document.querySelector('.find input'); box.value = ''; box.dispatchEvent(new Event('input'))"
        )
        return self.browser.run(SHOWN)


@pytest.fixture
def lexicon(editions, browser):
    return Lexicon(browser, editions["public"].at("lexicon/index.html"))


def test_the_filter_finds_terms(lexicon, browser):
    assert len(lexicon.all) > 20
    assert "exit slip" in lexicon.find("EXIT sl")
    assert len(lexicon.find("exit slip")) < len(lexicon.all) / 2
    # Letters without a term left are hidden with their terms.
    letters = browser.run("return [...document.querySelectorAll('.letter')].filter(e => e.checkVisibility()).length")
    assert 0 < letters <= len(lexicon.find("exit slip"))
    assert lexicon.clear() == lexicon.all


def test_the_filter_says_when_nothing_is_found(lexicon, browser):
    is_said = "return document.querySelector('.found-none').checkVisibility()"
    assert browser.run(is_said) is False
    assert lexicon.find("zzzz") == []
    assert browser.run(is_said) is True
    lexicon.clear()
    assert browser.run(is_said) is False


@pytest.mark.parametrize("words", ["naive", "naïve", "NAÏVE", "nai\u0308ve"])
def test_the_filter_folds_diacritics(browser, tmp_path, words):
    """However it is typed or written, with one character or with a combining one."""
    content = tmp_path / "content"
    (content / "lexicon").mkdir(parents=True)
    (content / "school.yml").write_text(
        "name: Small School\ntimezone: UTC\nyear: 2026-27\nterms:\n"
        "  - {id: t1, title: The year, start: 2026-08-24, end: 2027-06-12}\n",
        "utf-8",
    )
    for name, title in (("guess", "naïve guess"), ("other", "baseline")):
        definition = f"---\ntitle: {title}\ndefinitions: {{student: A word.}}\n---\n"
        (content / "lexicon" / f"{name}.md").write_text(definition, "utf-8")
    sites.build("public", tmp_path / "site", content=content)
    with serving(tmp_path / "site") as address:
        page = Lexicon(browser, address + "lexicon/")
        assert sorted(page.all) == ["baseline", "naïve guess"]
        assert page.find(words) == ["naïve guess"]


def test_terms_can_be_shown_by_kind_without_script(editions, browser_without_script):
    edition = editions["public"]
    window = browser_without_script
    window.view(1280)
    window.open(edition.at("lexicon/index.html"))

    def choose(number):
        window.run("document.querySelectorAll('.choice input')[arguments[0]].click()", number)
        return window.run(SHOWN)

    everything, concepts, language = choose(0), choose(1), choose(2)
    assert concepts and language
    assert sorted(concepts + language) == sorted(everything)
    assert choose(0) == everything
