"""axe-core finds nothing, on a phone and on a desk, in light and in dark."""

import pytest

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

MODES = [(360, "light"), (360, "dark"), (1280, "light"), (1280, "dark")]

RUN = """
const [tags, done] = arguments;
axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']})
  .then(done, error => done({error: String(error)}));
"""


@pytest.fixture(scope="session")
def axe(carried):
    return carried("axe_playwright_python/axe.min.js", "AXE_JS").read_text("utf-8")


def test_axe_finds_nothing(look, browser, axe):
    """One page, opened once: axe takes most of the time of all these tests."""
    browser.view(360)
    browser.open(look.address)
    browser.run(axe)
    lines = []
    for width, scheme in MODES:
        browser.view(width, scheme=scheme)
        browser.drawn()
        seen = browser.run("return [innerWidth, matchMedia('(prefers-color-scheme: dark)').matches]")
        assert seen == [width, scheme == "dark"]
        found = browser.run_async(RUN, TAGS)
        assert "error" not in found, found
        assert len(found["passes"]) > 10, "axe hardly ran"
        lines += [
            f"{width} {scheme}: {rule['id']} ({rule['impact']}): {rule['help']}\n"
            f"    {node['target']}\n    {node.get('failureSummary', '')}"
            for rule in found["violations"]
            for node in rule["nodes"][:4]
        ]
    assert not lines, f"{look.path}\n" + "\n".join(lines)
