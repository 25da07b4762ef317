"""Nothing from elsewhere, nothing on the console, nothing heavy."""

SCRIPTS_LIMIT = 15_000
PAGE_LIMIT = 100_000


def test_no_request_elsewhere_and_no_complaint(look, browser):
    browser.view(390)
    browser.complaints(), browser.requests()
    browser.open(look.address)
    asked = browser.requests()
    assert asked, "the page itself was not asked for"
    assert [address for address in asked if not address.startswith(look.edition.address)] == []
    assert browser.complaints() == []
    # From a stick as from a server, the stylesheet must be let in by the page's own policy.
    assert browser.run("return document.styleSheets.length > 0 && getComputedStyle(document.querySelector('.skip')).position") == "absolute"
    assert browser.run("return [...document.images].filter(image => image.complete && !image.naturalWidth).map(i => i.src)") == []


def test_no_cookie_and_nothing_stored(look, browser):
    browser.open(look.address)
    assert browser.run("return document.cookie") == ""
    if look.address.startswith("http"):
        assert browser.run("return localStorage.length + sessionStorage.length") == 0


def test_portfolios_are_light(public, staff):
    """A portfolio with its stylesheet and scripts, without pictures: under 100 KB before compression."""
    for site in (public, staff):
        shared = [path for path in site.files if path.endswith((".css", ".js", ".svg"))]
        sizes = {}
        for path in site.by_kind["portfolio"]:
            page = site.bytes(path)
            loaded = [file for file in shared if file.rsplit("/", 1)[-1].encode() in page]
            assert any(file.endswith(".css") for file in loaded)
            sizes[path] = len(page) + sum(len(site.bytes(file)) for file in loaded)
        assert sizes
        assert {path: size for path, size in sizes.items() if size > PAGE_LIMIT} == {}


def test_scripts_are_small(public):
    scripts = {path: len(public.bytes(path)) for path in public.files if path.endswith((".js", ".mjs"))}
    assert sum(scripts.values()) < SCRIPTS_LIMIT, scripts
