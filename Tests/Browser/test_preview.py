"""The preview follows the hand of who writes: pages change by themselves, and say what is wrong."""

import re
import socket
import time

import pytest
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.support.ui import Select

import previewing
import sites

# A goal of a student, long enough to be scrolled, that all readers may see.
STUDENT = "anneke-v"
RECORD = f"content/students/{STUDENT}/goals/2026-09-14-run-my-own-mile.md"
PAGE = f"staff/students/{STUDENT}/goals/run-my-own-mile/"
TITLE = "I will run four laps that all feel the same"
STEP = "Jog to the far gate and back with the dog"

FAULTS = "document.getElementById('_preview-faults')"
# The page without what the preview adds to it.
OWN_TEXT = """
const page = document.documentElement.cloneNode(true);
for (const part of page.querySelectorAll('[id^="_preview"]')) part.remove();
return page.textContent
"""


@pytest.fixture(scope="module")
def preview():
    with previewing.previewing() as preview:
        yield preview


@pytest.fixture
def goal(preview, browser):
    """The goal's page, open in the browser."""
    browser.view(1280, 500)
    browser.complaints()
    browser.open(preview.address + PAGE)
    until(browser, f"return document.querySelector('h1').textContent === {TITLE!r} && !{FAULTS}?.checkVisibility()")
    # The switch is made by the script, which then asks for news.
    until(browser, "return document.querySelectorAll('#_preview-edition option').length > 1")
    return browser


def until(browser, script, *arguments):
    """Waits until a script returns something true, and returns that. Meanwhile the page may go and come."""
    end, last = time.monotonic() + previewing.LIMIT, None
    while time.monotonic() < end:
        try:
            last = browser.driver.execute_script(script, *arguments)
            if last:
                return last
        except WebDriverException as fault:
            last = fault.msg
        time.sleep(0.02)
    raise AssertionError(f"it never came: {script}: {last}\n{browser.run(OWN_TEXT)[:2000]}")


def shows(browser, text):
    return until(browser, "return document.querySelector('main').textContent.includes(arguments[0])", text)


def test_an_edit_shows_and_the_page_stays_where_it_was(goal, preview):
    goal.run("scrollTo(0, 300)")
    assert goal.run("return scrollY") == 300
    with preview.edited(RECORD, STEP, "Jog to the near gate and back with the cat"):
        shows(goal, "Jog to the near gate and back with the cat")
        until(goal, "return Math.abs(scrollY - 300) <= 1")
    shows(goal, STEP)
    until(goal, "return Math.abs(scrollY - 300) <= 1")
    assert goal.complaints() == []


def test_one_edit_after_the_other_shows(goal, preview):
    """Each is made as soon as the one before is there; the text goes on from page to page."""
    for number in range(5):
        with preview.edited(RECORD, TITLE, f"{TITLE}, number {number}"):
            until(goal, "return document.querySelector('h1').textContent === arguments[0]", f"{TITLE}, number {number}")
            # The home page of the student has it, too.
    until(goal, "return document.querySelector('h1').textContent === arguments[0]", TITLE)


def test_a_file_that_is_saved_in_place_shows(goal, preview):
    """Emptied, then written in two pieces with a while between, as slow programs do."""
    file = preview.content.parent / RECORD
    text = file.read_text("utf-8")
    changed = text.replace(STEP, "Walk with the cat")
    try:
        with file.open("w", encoding="utf-8") as half:
            half.write(changed[:200])
            half.flush()
            time.sleep(0.2)
            half.write(changed[200:])
        shows(goal, "Walk with the cat")
        assert not goal.run(f"return {FAULTS}?.checkVisibility() ?? false")
    finally:
        preview.save(file, text)
    shows(goal, STEP)


def test_a_fault_is_shown_over_the_last_good_page_until_it_is_mended(goal, preview):
    broken = "review-dates: [2026-10-16, 2026-11-20, 2027-03-19"
    with preview.edited(RECORD, broken + "]", broken):
        text = until(goal, f"return {FAULTS}?.checkVisibility() && {FAULTS}.textContent")
        lines = (preview.content.parent / RECORD).read_text("utf-8").split("\n")
        place = re.search(rf"{re.escape(RECORD.split('/')[-1])}\D*(\d+)", text)
        assert place, f"no file and line: {text}"
        # Where the bracket opens, or where it is missed.
        at = next(number for number, line in enumerate(lines, 1) if line == broken)
        assert int(place[1]) in (at, at + 1)
        assert lines[int(place[1]) - 1] in text, "the line itself is not shown"
        assert goal.run("return document.querySelector('h1').textContent") == TITLE
        shows(goal, STEP)
        # Whoever comes now sees the same.
        goal.open(preview.address + PAGE)
        until(goal, f"return {FAULTS}?.checkVisibility()")
        shows(goal, STEP)
    until(goal, f"return !{FAULTS}?.checkVisibility()")
    shows(goal, STEP)


def test_a_template_shows(goal, preview):
    with preview.edited("templates/goal.mustache", "<h1>{{title}}</h1>", "<h1>{{title}} (as a trial)</h1>"):
        until(goal, "return document.querySelector('h1').textContent === arguments[0]", TITLE + " (as a trial)")
    until(goal, "return document.querySelector('h1').textContent === arguments[0]", TITLE)
    with preview.edited("templates/goal.mustache", "<h1>{{title}}</h1>", "<h1>{{titel}}</h1>"):
        text = until(goal, f"return {FAULTS}?.checkVisibility() && {FAULTS}.textContent")
        assert "goal.mustache" in text and "titel" in text
    until(goal, f"return !{FAULTS}?.checkVisibility()")


def test_a_style_shows(goal, preview):
    """What a page loads is followed like the page."""
    style = next(path for path in sorted(preview.templates.rglob("*.css")) if b"h1" in path.read_bytes())
    text = style.read_text("utf-8")
    try:
        preview.save(style, text + "\nh1 { letter-spacing: 7px !important }\n")
        until(goal, "return getComputedStyle(document.querySelector('h1')).letterSpacing === '7px'")
    finally:
        preview.save(style, text)
    until(goal, "return getComputedStyle(document.querySelector('h1')).letterSpacing !== '7px'")


def test_a_folder_that_is_moved_shows(goal, preview):
    """The goals are gone while the folder has another name. The home page of the student says so, or why it can't."""
    folder = preview.content.parent / RECORD
    goals, away = folder.parent, folder.parent.with_name("targets")
    goal.open(preview.address + f"staff/students/{STUDENT}/")
    shows(goal, TITLE)
    goals.rename(away)
    try:
        until(goal, f"""return {FAULTS}?.checkVisibility() || !document.querySelector('main').textContent.includes(arguments[0])
        """, TITLE)
    finally:
        away.rename(goals)
    until(goal, f"return !{FAULTS}?.checkVisibility()")
    shows(goal, TITLE)
    # What is in it is followed under its old name.
    with preview.edited(RECORD, TITLE, "I will run like a calf"):
        shows(goal, "I will run like a calf")


def test_the_site_as_the_public_sees_it(goal, preview):
    name = sites.students()[STUDENT]
    assert name[0] in goal.run(OWN_TEXT), "the staff sees the name; else this test would prove nothing"
    Select(goal.driver.find_element("css selector", "select#_preview-edition")).select_by_value("public")
    until(goal, "return location.pathname.startsWith('/public/') && document.readyState === 'complete'")
    until(goal, "return document.getElementById('_preview-edition')?.value === 'public'")
    for path in ("public/", "public/classes/", "public/walls/"):
        goal.open(preview.address + path)
        text = goal.run(OWN_TEXT)
        assert len(text) > 200, path
        for names in sites.students().values():
            # The family's name together with the first, as a text would have them; single names may be words.
            assert " ".join(names) not in text, f"{path} names {names}"
    goal.driver.get(preview.address + "public/" + PAGE.removeprefix("staff/"))
    assert STEP not in goal.run(OWN_TEXT), "a student's id leads somewhere on the public site"


def test_nothing_is_written(preview):
    """Who looks changes nothing. The files of the tests above are as they were, and there are no others."""
    for copy, original in ((preview.content, sites.CONTENT), (preview.templates, sites.ROOT / "site-templates")):
        now = {path.relative_to(copy): path.read_bytes() for path in copy.rglob("*") if path.is_file()}
        before = {path.relative_to(original): path.read_bytes() for path in original.rglob("*") if path.is_file()}
        assert sorted(now) == sorted(before)
        assert [path for path in now if now[path] != before[path]] == []


def test_what_build_writes_has_nothing_of_it(built):
    for site in built.values():
        named = [path for path in site.files if "_preview" in path or b"_preview" in site.bytes(path)]
        assert named == []


def test_it_ends_when_it_is_told_to():
    with previewing.previewing() as preview:
        with socket.create_connection(("127.0.0.1", preview.port), timeout=previewing.LIMIT) as waiting:
            # A browser that asks for news and would wait for them.
            waiting.sendall(
                b"GET /_preview/state?after=1 HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n\r\n" % preview.port)
            # Ended by the signal, or of its own accord after it.
            assert preview.end() in (0, -15), preview.said()
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection(("127.0.0.1", preview.port), timeout=previewing.LIMIT)
