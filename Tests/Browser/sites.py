"""The demo school's sites as folders, and one page of each kind to look at."""

import fnmatch
import functools
import os
import pathlib
import re
import subprocess

from markup import Markup

ROOT = pathlib.Path(__file__).resolve().parents[2]
CONTENT = ROOT / "content"
# The family whose own site is tested.
FAMILY = os.environ.get("DATAWALL_FAMILY", "imani-b")

# A page of each kind by its place. Where a kind has many pages the largest is looked at: it has the most in it.
# A new kind of page needs its line here (test_markup.py tells).
KINDS = {
    "home": "index.html",
    "not found": "404.html",
    "classes": "classes/index.html",
    "class": "classes/*/index.html",
    "portfolio": "students/*/index.html",
    "family page": "students/*/family/index.html",
    "data notebook": "students/*/notebook/index.html",
    "goal": "students/*/goals/*/index.html",
    "reflection": "students/*/reflections/*/index.html",
    "evidence": "students/*/evidence/*/index.html",
    "lexicon": "lexicon/index.html",
    "term": "lexicon/*/index.html",
    "standards": "standards/index.html",
    "standard": "standards/*/index.html",
    "walls": "walls/index.html",
    "wall": "walls/*/index.html",
    "assessments": "assessments/index.html",
    "assessment": "assessments/*/index.html",
    "rubric": "rubrics/*/index.html",
    "free page": "*/index.html",
}

# Those that only a family and the staff have.
OF_FAMILIES = ("family page", "data notebook")

# How a wall may be laid out; the last two only for staff.
LAYOUTS = ("bands", "growth", "standards", "thermometer", "calendar", "goals", "quadrant", "coverage")
WALLS = tuple(f"wall: {layout}" for layout in LAYOUTS)
OF_STAFF = WALLS[-2:]

# Others worth a look of their own: a portfolio with little in it and one in between; evidence with a picture; a wall
# of each layout.
EXTRAS = ("portfolio, the barest", "portfolio, the middle one", "evidence with a picture", *WALLS)


class Site:
    def __init__(self, name, folder):
        self.name, self.folder = name, pathlib.Path(folder).resolve()

    @functools.cached_property
    def files(self):
        """All files, as paths below the site, sorted."""
        found = (path for path in self.folder.rglob("*") if path.is_file())
        return sorted(path.relative_to(self.folder).as_posix() for path in found)

    @functools.cached_property
    def pages(self):
        return [path for path in self.files if path.endswith(".html")]

    def bytes(self, path):
        return (self.folder / path).read_bytes()

    @functools.cache
    def markup(self, path):
        return Markup(self.bytes(path).decode("utf-8"))

    @functools.cached_property
    def by_kind(self):
        """The pages of each kind, the largest first. A page counts for the first kind that its path fits."""
        kinds = {kind: [] for kind in KINDS}
        for path in self.pages:
            kinds[kind_of(path)].append(path)
        for paths in kinds.values():
            paths.sort(key=lambda path: (-(self.folder / path).stat().st_size, path))
        return kinds

    def page(self, kind):
        """The path of the page that stands for a kind; None when this site has none."""
        if kind == "portfolio, the barest":
            return self.by_kind["portfolio"][-1]
        if kind == "portfolio, the middle one":
            portfolios = self.by_kind["portfolio"]
            return portfolios[len(portfolios) // 2]
        if kind == "evidence with a picture":
            pictured = (path for path in self.by_kind["evidence"] if self.markup(path).all("img"))
            return next(pictured, None)
        if kind in WALLS:
            return next(iter(self.walls(kind.removeprefix("wall: "))), None)
        return next(iter(self.by_kind[kind]), None)

    def walls(self, layout):
        """The walls with this layout, the largest page first."""
        return [path for path in self.by_kind["wall"] if layout_of(path) == layout]


def kind_of(path):
    for kind, pattern in KINDS.items():
        # A star stands for one folder: fnmatch's own would run across the slash.
        if path.count("/") == pattern.count("/") and fnmatch.fnmatchcase(path, pattern):
            return kind
    raise AssertionError(f"{path}: a kind of page that sites.KINDS does not know")


def layout_of(path):
    """The layout of the wall on this page, as the school asked for it."""
    record = CONTENT / "walls" / f"{path.split('/')[-2]}.md"
    return re.search(r"^layout: *(\w+)", record.read_text("utf-8"), re.M)[1]


def datawall():
    """The program to test: DATAWALL, or what was built last."""
    named = os.environ.get("DATAWALL")
    candidates = [pathlib.Path(named)] if named else [ROOT / ".build" / mode / "datawall" for mode in ("debug", "release")]
    for candidate in candidates:
        if candidate.is_file():
            return candidate.resolve()
    raise FileNotFoundError("no datawall to test: run `swift build`, or name one in DATAWALL")


def build(readers, output, *options, content=CONTENT):
    """Builds a site; a warning fails it. Returns what datawall said."""
    command = [datawall(), "build", "--strict", "--content", content, "--templates", ROOT / "site-templates"]
    command += ["--audience", readers, "--output", output, *options]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr + done.stdout
    return done.stdout


def students():
    """Every student's id with the words of the name: `{"imani-b": ["Imani", "Boateng"]}`."""
    found = {}
    for file in sorted(CONTENT.glob("students/*/student.md")):
        head = file.read_text("utf-8").split("\n---\n")[0]
        values = re.findall(r"^(?:name|family-name):\s*(.+?)\s*$", head, re.M)
        found[file.parent.name] = [value.strip("\"'") for value in values]
    return found
