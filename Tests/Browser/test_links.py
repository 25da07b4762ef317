"""Every link, anchor and file that a page asks for is there, from any base path and from a stick."""

import posixpath
import re
import urllib.parse

import pytest

import sites
from serving import serving

EDITIONS = ("public", "staff", "family")
LOADED = {("img", "src"), ("script", "src"), ("link", "href"), ("source", "src"), ("image", "href"), ("use", "href")}


def addresses(markup):
    """(element, address, whether it is loaded with the page)"""
    for element in markup.elements:
        for key, value in element.attributes.items():
            if (element.tag, key) in LOADED:
                yield element, value, element.get("rel") != "canonical"
            elif key in ("href", "action", "cite", "data", "poster"):
                yield element, value, False
            elif key == "srcset":
                for part in value.split(","):
                    yield element, part.split()[0], True


def target(path, address):
    """The file that an address on a page leads to, and its fragment."""
    parts = urllib.parse.urlsplit(address)
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(path), urllib.parse.unquote(parts.path)))
    if not parts.path:
        joined = path
    elif parts.path.endswith("/"):
        joined = posixpath.normpath(posixpath.join(joined, "index.html"))
    return joined, urllib.parse.unquote(parts.fragment)


@pytest.mark.parametrize("name", EDITIONS)
def test_links_and_anchors_resolve(built, name):
    site, faults, count = built[name], [], 0
    files = set(site.files)
    for path in site.pages:
        markup = site.markup(path)
        for element, address, is_loaded in addresses(markup):
            where = f"{path}:{element.line}: {address}"
            parts = urllib.parse.urlsplit(address)
            if parts.scheme or parts.netloc:
                if is_loaded or parts.scheme not in ("https", "http", "mailto"):
                    faults.append(f"{where} is loaded from elsewhere")
                continue
            count += 1
            if address.startswith("/"):
                faults.append(f"{where} works at one base path only")
                continue
            file, fragment = target(path, address)
            if file not in files:
                faults.append(f"{where} leads nowhere")
            elif fragment and file.endswith(".html") and fragment not in site.markup(file).ids:
                faults.append(f"{where}: no such place on that page")
    assert count > 1000
    assert faults == []


@pytest.mark.parametrize("name", EDITIONS)
def test_every_page_can_be_reached_from_home(built, name):
    site = built[name]
    reached, ahead = {"index.html"}, ["index.html"]
    while ahead:
        path = ahead.pop()
        for element in site.markup(path).all("a"):
            address = element.get("href") or ""
            if not urllib.parse.urlsplit(address).scheme:
                file, _ = target(path, address)
                if file.endswith(".html") and file in site.files and file not in reached:
                    reached.add(file)
                    ahead.append(file)
    assert sorted(set(site.pages) - reached) == ["404.html"]


def test_a_stick_needs_no_server(family):
    """From a folder nothing turns `goals/` into `goals/index.html`: links must end in files."""
    faults = []
    for path in family.pages:
        for element, address, _ in addresses(family.markup(path)):
            parts = urllib.parse.urlsplit(address)
            if not parts.scheme and (parts.path.endswith("/") or parts.path.endswith(".")):
                faults.append(f"{path}:{element.line}: {address}")
    assert faults == []


@pytest.mark.parametrize("name", EDITIONS)
def test_stylesheets_ask_for_nothing_from_elsewhere(built, name):
    site = built[name]
    sheets = [path for path in site.files if path.endswith(".css")]
    assert sheets
    for path in sheets:
        text = re.sub(r"/\*.*?\*/", "", site.bytes(path).decode("utf-8"), flags=re.S)
        for address in re.findall(r"url\(\s*[\"']?([^\"')]*)", text):
            assert address.startswith("data:") or target(path, address)[0] in site.files, f"{path}: {address}"
        assert "@import" not in text


def test_the_sitemap_lists_every_page_once(public):
    listed = re.findall(r"<loc>(.*?)</loc>", public.bytes("sitemap.xml").decode("utf-8"))
    assert len(listed) == len(set(listed))
    pages = {target("sitemap.xml", address)[0] for address in listed}
    assert pages == set(public.pages) - {"404.html"}


def test_absolute_addresses_where_they_must_be(tmp_path):
    """With --base-url the sitemap and robots.txt name the whole address."""
    sites.build("public", tmp_path / "site", "--base-url", "https://school.example/wall")
    site = sites.Site("absolute", tmp_path / "site")
    listed = re.findall(r"<loc>(.*?)</loc>", site.bytes("sitemap.xml").decode("utf-8"))
    assert listed and all(address.startswith("https://school.example/wall/") for address in listed)
    assert b"Sitemap: https://school.example/wall/sitemap.xml" in site.bytes("robots.txt")


def test_the_404_page_works_at_any_depth(browser, tmp_path):
    """A server answers with it below any folder, so its own links must not count on where it stands."""
    folder = tmp_path / "site"
    with serving(folder) as address:
        sites.build("public", folder, "--base-url", address)
        browser.view(1280)
        browser.complaints(), browser.requests()
        browser.open(address + "students/nobody/goals/nothing/")
        assert browser.run("return document.querySelector('h1').textContent")
        wrong = [request for request in browser.requests() if not request.startswith(address)]
        assert wrong == []
        links = browser.run("return [...document.links].map(link => link.href)")
        assert links
        for link in links:
            path = urllib.parse.urlsplit(link).path.removeprefix(urllib.parse.urlsplit(address).path)
            file = path + "index.html" if path == "" or path.endswith("/") else path
            assert "#" in link or (folder / file).is_file(), link
        assert browser.run("return getComputedStyle(document.querySelector('.skip')).position") == "absolute", "no style"
