"""axe-core finds nothing, on a phone and on a desk, in light and in dark."""

import pytest

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

RUN = """
const [tags, done] = arguments;
axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']})
  .then(done, error => done({error: String(error)}));
"""


@pytest.fixture(scope="session")
def axe(carried):
    return carried("axe_playwright_python/axe.min.js", "AXE_JS").read_text("utf-8")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing(look, browser, axe, width, scheme):
    browser.view(width, scheme=scheme)
    browser.open(look.address)
    dark = browser.run("return matchMedia('(prefers-color-scheme: dark)').matches")
    assert dark == (scheme == "dark")
    browser.run(axe)
    found = browser.run_async(RUN, TAGS)
    assert "error" not in found, found
    assert len(found["passes"]) > 10, "axe hardly ran"
    lines = [
        f"{rule['id']} ({rule['impact']}): {rule['help']}\n    {node['target']}\n    {node.get('failureSummary', '')}"
        for rule in found["violations"]
        for node in rule["nodes"][:4]
    ]
    assert not lines, f"{look.path}\n" + "\n".join(lines)
