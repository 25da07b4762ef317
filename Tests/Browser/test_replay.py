"""The slider of a wall of notes goes through the term, for hands, keyboards and ears; without it nothing is missing."""

import itertools

import pytest
from selenium.webdriver.common.keys import Keys

from tables import numbers_of

# Where a note has a name the code stands small beside it.
CODE = """const CODE = note =>
  (note.querySelector('.sticky-who small') ?? note.querySelector('.sticky-who bdi')).textContent.trim();
"""
BOX = "document.querySelector('.replay')"
BUTTON = f"{BOX}.querySelector('button')"
PARTS = "[...document.querySelectorAll('.replay-place, .replay-place *')]"
# The wall as it is seen: of each column the heading, the number beside it, and the codes of its notes.
COLUMNS = CODE + """
return [...document.querySelectorAll('.wall-column')].map(column => [
  column.querySelector('h2 .band').textContent.trim(), Number(column.querySelector('.wall-count').textContent),
  [...column.querySelectorAll('.sticky')].filter(note => note.checkVisibility())
    .map(CODE)])
"""
MARKED = CODE + """
return [...document.querySelectorAll('.sticky')].filter(note => note.checkVisibility())
  .filter(note => note.querySelector('.sticky-mark')?.checkVisibility()).map(CODE).sort()
"""
SLIDER = """
const slider = document.querySelector('.replay input');
return {value: Number(slider.value), text: slider.getAttribute('aria-valuetext'), isHere: document.activeElement === slider,
  name: slider.labels[0]?.textContent.trim(), said: document.querySelector('.replay output').textContent}
"""
# Time, as the tests want it to pass: what a page sets an interval for is kept, and called when a test says so.
CLOCK = """
window.ticking = new Map();
window.setInterval = work => { const id = ticking.size + 1; ticking.set(id, work); return id; };
window.clearInterval = id => ticking.delete(id);
"""


class Wall:
    """A wall of notes, and what its table says of each day."""

    def __init__(self, browser, edition, path, **wishes):
        self.browser, self.table = browser, numbers_of(edition.site.markup(path))
        labels = [e.get("label") for e in edition.site.markup(path).all("option")]
        self.days = [head for head in self.table.heads if head in labels]
        assert self.days == labels and len(labels) > 1, "the table lacks a day of the slider"
        browser.view(**{"width": 1280, **wishes})
        browser.complaints()
        browser.open(edition.at(path))
        self.first_sight = browser.run(COLUMNS)
        self.headings = [heading for heading, _, _ in self.first_sight]

    def told(self, day):
        """The columns that the table tells of a day."""
        bands = dict(zip(self.table.codes, self.table.column(self.days[day])))
        codes = [sorted(code for code in bands if bands[code] == heading) for heading in self.headings]
        assert sum(map(len, codes)) == sum(band != "" for band in bands.values()), "a band without a column"
        return [[heading, len(codes), codes] for heading, codes in zip(self.headings, codes)]

    def moved(self, earlier, later):
        """The notes that hung elsewhere on the earlier of two days."""
        bands = zip(self.table.codes, self.table.column(self.days[earlier]), self.table.column(self.days[later]))
        return sorted(code for code, before, after in bands if before and after and before != after)

    def start(self):
        """Goes to the slider with the keyboard's own means."""
        self.browser.run("document.querySelector('.replay button').focus()")
        self.browser.press(Keys.TAB)
        assert self.browser.run(SLIDER)["isHere"]

    def press(self, *keys):
        self.browser.press(*keys)
        return self.browser.run(SLIDER)


def walls(edition):
    found = [path for path in edition.site.walls("bands") if edition.site.markup(path).all("option")]
    assert found, f"the {edition.site.name} site has no wall with a slider"
    return found


@pytest.mark.parametrize("name", ["public", "staff", "family"])
def test_without_script_the_newest_day_stands(editions, browser_without_script, name):
    for path in walls(editions[name]):
        wall = Wall(browser_without_script, editions[name], path)
        assert wall.first_sight == wall.told(len(wall.days) - 1)
        # No dead slider, and nothing left of the place that was kept for it.
        assert browser_without_script.run(f"return {PARTS}.some(part => part.checkVisibility())") is False
        browser_without_script.run("document.querySelector('.numbers summary').click()")
        assert browser_without_script.run("return document.querySelector('.numbers table').checkVisibility()")


@pytest.mark.parametrize("name", ["public", "staff", "family"])
def test_the_slider_goes_to_each_day(editions, browser, name):
    """By keyboard: each day is as the table tells it, in the order of codes, and said as well as shown."""
    for path in walls(editions[name]):
        wall = Wall(browser, editions[name], path)
        last = len(wall.days) - 1
        marked = browser.run(MARKED)
        assert wall.first_sight == wall.told(last), "before anything is touched"
        wall.start()
        slider = wall.press(Keys.HOME)
        for day in range(last + 1):
            where = f"{path} on {wall.days[day]}"
            assert slider["value"] == day and slider["text"] == wall.days[day] and slider["isHere"], where
            assert browser.run(COLUMNS) == wall.told(day), where
            if 0 < day:
                moved = wall.moved(day - 1, day)
                number = {0: "no note", 1: "one note"}.get(len(moved), f"{len(moved)} notes")
                assert slider["said"].startswith(wall.days[day]) and number in slider["said"], where
                assert day == last or browser.run(MARKED) == moved, where
            if day < last:
                slider = wall.press(Keys.ARROW_RIGHT)
        assert (browser.run(COLUMNS), browser.run(MARKED)) == (wall.first_sight, marked), "not as at first sight"
        assert wall.press(Keys.ARROW_LEFT)["value"] == last - 1
        assert browser.run(COLUMNS) == wall.told(last - 1)
        assert wall.press(Keys.END)["value"] == last
        assert browser.run(COLUMNS) == wall.first_sight
        assert browser.complaints() == []


def test_what_was_said_is_heard(editions, browser):
    """The slider has a name and the sentence beside it is a live region, read out when it changes."""
    edition = editions["public"]
    wall = Wall(browser, edition, walls(edition)[0])
    nodes = browser.command("Accessibility.getFullAXTree")["nodes"]
    parts = {node["role"]["value"]: node for node in nodes if not node["ignored"]}
    assert parts["slider"]["name"]["value"], "a slider without a name"
    assert browser.run(SLIDER)["text"] == wall.days[-1]
    live = {each["name"]: each["value"].get("value") for each in parts["status"]["properties"]}
    assert live["live"] == "polite"
    assert browser.run(SLIDER)["said"] == wall.days[-1]


@pytest.fixture
def held(browser):
    """The browser with its clock held."""
    script = browser.command("Page.addScriptToEvaluateOnNewDocument", source=CLOCK)
    yield browser
    browser.command("Page.removeScriptToEvaluateOnNewDocument", **script)


TICK = "ticking.forEach(work => work())"
RUNNING = "return ticking.size"
PLAY = "return document.querySelector('.replay button').textContent.trim()"


def test_the_term_is_replayed_and_stopped(editions, held):
    wall = Wall(held, editions["public"], walls(editions["public"])[0])
    last = len(wall.days) - 1
    play = held.run(PLAY)
    held.run("document.querySelector('.replay button').focus()")
    held.press(Keys.ENTER)
    assert held.run(RUNNING) == 1 and held.run(PLAY) != play
    assert held.run(SLIDER)["value"] == 0 and held.run(COLUMNS) == wall.told(0)
    for day in (1, 2):
        held.run(TICK)
        assert held.run(COLUMNS) == wall.told(day)
        assert held.run("return document.activeElement.tagName") == "BUTTON"

    held.press(Keys.SPACE)
    assert (held.run(RUNNING), held.run(PLAY)) == (0, play), "not stopped"
    assert held.run(SLIDER)["value"] == 2

    held.press(Keys.SPACE)
    assert held.run(RUNNING) == 1 and held.run(SLIDER)["value"] == 3, "goes on from where it was stopped"
    for _ in range(3, last):
        held.run(TICK)
    assert (held.run(RUNNING), held.run(PLAY)) == (0, play), "it stops by itself at the end"
    assert held.run(SLIDER)["value"] == last and held.run(COLUMNS) == wall.first_sight

    held.press(Keys.ENTER)
    assert held.run(RUNNING) == 1
    wall.start()
    assert wall.press(Keys.END)["value"] == last
    assert (held.run(RUNNING), held.run(PLAY)) == (0, play), "a hand on the slider stops the replay"


def test_who_reads_a_note_stays_there(editions, held):
    """Notes are moved below the reader's keyboard: where it is must not be lost, or every step begins the page anew."""
    wall = Wall(held, editions["public"], walls(editions["public"])[0])
    held.run("document.querySelector('.replay button').click()")
    stays = next(code for code, band in zip(wall.table.codes, wall.table.column(wall.days[0])) if band)
    note = "[...document.querySelectorAll('.sticky')].find(note => CODE(note) === arguments[0])"
    held.run(f"{CODE} {note}.querySelector('a').focus()", stays)
    reads = "return document.activeElement.textContent.trim()"
    assert held.run(reads) == stays
    held.run(TICK)
    assert held.run(SLIDER)["value"] == 1
    assert held.run(reads) == stays


@pytest.mark.parametrize(("motion", "glides"), [("reduce", False), ("no-preference", True)])
def test_notes_glide_only_for_who_likes_it(editions, browser, motion, glides):
    wall = Wall(browser, editions["public"], walls(editions["public"])[0], motion=motion)
    try:
        moving = browser.run("""
          const slider = document.querySelector('.replay input');
          slider.value = 0;
          slider.dispatchEvent(new Event('input'));
          return document.getAnimations().length""")
        assert wall.moved(0, len(wall.days) - 1)
        assert (moving > 0) is glides
    finally:
        browser.view(1280)


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_nothing_shifts_when_the_script_starts(editions, browser, width):
    """The slider's place is kept: with its box folded away again everything stands where it stood."""
    edition = editions["public"]
    Wall(browser, edition, walls(edition)[0], width=width)
    places = """return [...document.querySelectorAll('main .sticky, main .wall-words, main .numbers, footer')]
      .map(part => Math.round(part.getBoundingClientRect().top))"""
    shown = browser.run(places)
    assert browser.run(f"return {BOX}.checkVisibility()")
    browser.run(f"{BOX}.hidden = true")
    assert browser.run(f"return {BOX}.checkVisibility()") is False
    browser.drawn()
    assert browser.run(places) == shown


@pytest.mark.parametrize("width", [390, 1280])
def test_the_slider_stays_in_sight(editions, held, width):
    """The wall grows and shrinks with its columns while the term plays; the button that stops it is still there."""
    wall = Wall(held, editions["public"], walls(editions["public"])[0], width=width)
    held.run("document.querySelector('.replay button').focus()")
    held.press(Keys.ENTER)
    for _ in wall.days[1:]:
        held.drawn()
        top, bottom = held.run(f"const box = {BUTTON}.getBoundingClientRect(); return [box.top, box.bottom]")
        assert 0 <= top and bottom <= 900
        held.run(TICK)


def test_on_paper_there_is_no_slider(editions, browser):
    edition = editions["public"]
    Wall(browser, edition, walls(edition)[0], media="print")
    try:
        assert browser.run(f"return {PARTS}.some(part => part.checkVisibility())") is False
    finally:
        browser.view(1280)


def test_the_table_tells_of_moves(editions):
    """Without a move the tests above would prove little."""
    moved = 0
    for path in walls(editions["public"]):
        table = numbers_of(editions["public"].site.markup(path))
        days = [e.get("label") for e in editions["public"].site.markup(path).all("option")]
        columns = [table.column(day) for day in days]
        moved += sum(a != b for before, after in itertools.pairwise(columns) for a, b in zip(before, after) if a and b)
        assert table.codes == sorted(set(table.codes))
    assert moved > 10
