"""Ways by which a page could tell more than its words: policies, comments, attributes, orders, files beside pages."""

import csv
import io
import re
import xml.etree.ElementTree

import pytest

EDITIONS = ("public", "staff", "family")
POLICY = {
    "default-src": "'none'", "img-src": "'self'", "style-src": "'self'", "script-src": "'self'", "base-uri": "'none'",
    "form-action": "'none'",
}
# What loads something by itself; where a reader goes by a link is the reader's own wish.
LOADING = {"img": "src", "script": "src", "link": "href", "iframe": "src", "source": "src", "video": "src",
           "audio": "src", "embed": "src", "object": "data", "image": "href", "use": "href"}
CODE = re.compile(r"[A-Z]{4}")


def metas(markup, key, name):
    return [meta.get("content") for meta in markup.all("meta") if (meta.get(key) or "").lower() == name]


def weak(markup):
    """What is wrong with a page's policies."""
    faults = []
    policies = metas(markup, "http-equiv", "content-security-policy")
    parts = [dict((part.split() + [""])[:2] for part in policy.split(";")) for policy in policies]
    if parts != [POLICY] or any(len(part.split()) != 2 for part in policies[0].split(";")):
        faults.append(f"policy {policies}")
    if metas(markup, "name", "referrer") != ["no-referrer"]:
        faults.append("referrer")
    first = next((e for e in markup.elements if e.tag in ("link", "script", "img", "style", "base")), None)
    policy = next((e for e in markup.elements if e.get("http-equiv") == "Content-Security-Policy"), None)
    if first and policy and markup.elements.index(first) < markup.elements.index(policy):
        faults.append("something is loaded before the policy stands")
    for element in markup.elements:
        address = element.get(LOADING.get(element.tag, ""))
        if address and re.match(r"(?:[a-z][a-z0-9+.-]*:|//)", address, re.I) and element.get("rel") != "canonical":
            faults.append(f"<{element.tag}> loads {address}")
        if element.get("http-equiv") == "refresh" or element.tag in ("base", "iframe", "object", "embed"):
            faults.append(f"<{element.tag}>")
    return faults


@pytest.mark.parametrize("name", EDITIONS)
def test_every_page_is_closed_to_all_other_origins(built, name):
    site = built[name]
    faults = {path: faults for path in site.pages if (faults := weak(site.markup(path)))}
    assert faults == {}


def test_the_check_sees_what_is_open(public):
    from markup import Markup

    page = public.bytes("index.html").decode("utf-8")
    assert weak(Markup(page)) == []
    for old, new in {
        "script-src 'self'": "script-src 'self' 'unsafe-inline'",
        "; base-uri 'none'": "",
        "default-src 'none'": "default-src *",
        "no-referrer": "origin",
        "</main>": '<img src="//elsewhere.example/a.png" alt="a"></main>',
    }.items():
        assert old in page
        assert weak(Markup(page.replace(old, new))) != [], new


@pytest.mark.parametrize("name", EDITIONS)
def test_no_comment_and_no_address_in_files_beside_pages(built, name):
    site = built[name]
    for path in site.files:
        if path.endswith((".html", ".xml", ".svg")):
            assert b"<!--" not in site.bytes(path), path
        if path.endswith((".css", ".js", ".svg")):
            text = site.bytes(path).decode("utf-8").replace("http://www.w3.org/", "")
            assert not re.search(r"https?://|url\(\s*['\"]?//|@import|sourceMappingURL|\bfetch\(|<script|\bon\w+=", text), path


def test_the_sitemap_is_in_the_order_of_addresses(public):
    tree = xml.etree.ElementTree.fromstring(public.bytes("sitemap.xml"))
    addresses = [place.text for place in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    assert len(addresses) > 400 and len(set(addresses)) == len(addresses)
    assert [a for a in addresses if a != "./"] == sorted(a for a in addresses if a != "./")


def codes_of(rows):
    """The first codes of table rows; a student with several rows counts once."""
    codes = [row[0] for row in rows if row and CODE.fullmatch(row[0])]
    return [code for at, code in enumerate(codes) if at == 0 or codes[at - 1] != code]


@pytest.mark.parametrize("name", ["public", "family"])
def test_files_of_numbers_are_in_the_order_of_codes_and_name_nobody(built, name):
    site, with_codes = built[name], 0
    for path in site.files:
        if not path.endswith(".csv"):
            continue
        rows = list(csv.reader(io.StringIO(site.bytes(path).decode("utf-8-sig"))))
        if name == "public":
            heads = [cell.lower() for cell in rows[0]]
            assert not {"id", "name"} & set(heads), (path, heads)
            for row in rows[1:] if "student" in heads else []:
                assert CODE.fullmatch(row[heads.index("student")]), path
        codes = codes_of(rows[1:])
        with_codes += len(codes) > 1
        assert codes == sorted(codes), path
    assert with_codes > 1 or name == "family"


def test_lists_of_people_are_in_the_order_of_codes(public):
    """A row of links to portfolios, wherever it stands."""
    lists = 0
    for path in [*public.by_kind["home"], *public.by_kind["class"], *public.by_kind["classes"]]:
        markup, people = public.markup(path), {}
        for link in markup.all("a"):
            if CODE.fullmatch(link.text) and re.search(r"students/[a-z]{4}/(index\.html)?$", link.get("href") or ""):
                parent = next((id(p) for p in reversed(link.parents) if p.tag in ("ul", "ol")), None)
                people.setdefault(parent, []).append(link.text)
        for parent, codes in people.items():
            # The news, newest first, name their owners, too.
            if parent is not None and len(codes) > 3 and len(set(codes)) == len(codes):
                lists += 1
                assert codes == sorted(codes), path
    assert lists > 2
