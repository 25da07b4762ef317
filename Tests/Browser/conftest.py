"""What the tests share: the demo school's sites, built once or taken from DATAWALL_SITES, and two browsers."""

import contextlib
import os
import pathlib
import sys
import tempfile

import pytest

import sites
from chromium import chromium
from serving import serving


class Edition:
    """A site and the address that readers open it at."""

    def __init__(self, site, address):
        self.site, self.address = site, address

    def at(self, path):
        # A web server's readers see folders, a stick's readers see files.
        if self.address.startswith("http"):
            path = path.removesuffix("index.html")
        return self.address + path


@pytest.fixture
def tmp_path():
    """A folder for one test. Unlike pytest's own nothing of it stays."""
    with tempfile.TemporaryDirectory(prefix="datawall-test-") as folder:
        yield pathlib.Path(folder)


@pytest.fixture(scope="session")
def built():
    """The folders of the three sites, by name."""
    readers = {"public": "public", "staff": "staff", "family": f"family:{sites.FAMILY}"}
    given = os.environ.get("DATAWALL_SITES")
    if given:
        yield {name: sites.Site(name, pathlib.Path(given) / name) for name in readers}
        return
    with tempfile.TemporaryDirectory(prefix="datawall-sites-") as folder:
        for name, audience in readers.items():
            sites.build(audience, pathlib.Path(folder) / name)
        yield {name: sites.Site(name, pathlib.Path(folder) / name) for name in readers}


@pytest.fixture(scope="session")
def public(built):
    return built["public"]


@pytest.fixture(scope="session")
def staff(built):
    return built["staff"]


@pytest.fixture(scope="session")
def family(built):
    return built["family"]


@pytest.fixture(scope="session")
def editions(built):
    """The sites as people open them: two from a server, the family's from its folder."""
    with contextlib.ExitStack() as stack:
        addresses = {name: stack.enter_context(serving(built[name].folder)) for name in ("public", "staff")}
        addresses["family"] = built["family"].folder.as_uri() + "/"
        yield {name: Edition(built[name], address) for name, address in addresses.items()}


@pytest.fixture(scope="session")
def browser():
    with chromium() as window:
        yield window


@pytest.fixture(scope="session")
def browser_without_script():
    with chromium(scripts=False) as window:
        yield window


@pytest.fixture(scope="session")
def carried():
    """Finds a file that an installed package carries."""

    def find(pattern, variable):
        named = os.environ.get(variable)
        if named:
            return pathlib.Path(named)
        for folder in filter(os.path.isdir, sys.path):
            for path in pathlib.Path(folder).glob(pattern):
                return path
        raise FileNotFoundError(f"{pattern}: install requirements.txt, or name the file in {variable}")

    return find


# Every page that is looked at in the browser: (edition, kind of page).
# A wall is there as its layouts; on the public site the calendar, the same everywhere, is left out to save time.
AS_OTHERS = ("wall", "wall: calendar", *sites.OF_FAMILIES, *sites.OF_STAFF)
LOOKS = [("public", kind) for kind in (*sites.KINDS, *sites.EXTRAS) if kind not in AS_OTHERS]
LOOKS += [("staff", kind) for kind in ("home", "class", "portfolio", "goal", "reflection", "evidence", "walls")]
LOOKS += [("staff", kind) for kind in ("lexicon", "term", *sites.WALLS)]
LOOKS += [("family", kind) for kind in ("home", "portfolio", "goal", "evidence with a picture", "lexicon")]
LOOKS += [("family", kind) for kind in (*sites.OF_FAMILIES, "wall: bands")]


def pytest_generate_tests(metafunc):
    if "look" in metafunc.fixturenames:
        metafunc.parametrize("look", LOOKS, ids=[f"{edition}: {kind}" for edition, kind in LOOKS], indirect=True)


class Look:
    def __init__(self, edition, path):
        self.edition, self.path = edition, path
        self.address = edition.at(path)


@pytest.fixture
def look(request, editions):
    """A page to open, once for each of LOOKS."""
    name, kind = request.param
    path = editions[name].site.page(kind)
    assert path, f"the {name} site has no page of the kind “{kind}”"
    return Look(editions[name], path)
