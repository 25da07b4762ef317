"""A school of two thousand students made at random: every byte of its editions against what `generated` says of them."""

import pathlib
import re
import tempfile

import pytest

import generated
import sites

CODE = re.compile(rb"\b[%b]{4}\b" % generated.CODE_LETTERS.encode())
READERS = ("public", "school", "class:room-3", "family")


def build(school, readers, folder, content):
    sites.build(readers, folder, "--date", generated.DAY, content=content)
    return sites.Site(readers, folder)


@pytest.fixture(scope="module")
def generation():
    """The school and its editions, by readers."""
    school = generated.School(seed=2026)
    # The family of whom there is most to tell.
    most = max(range(2000), key=lambda number: sum(number == record.child for record in school.records if record.is_out))
    with tempfile.TemporaryDirectory(prefix="datawall-generated-") as folder:
        folder = pathlib.Path(folder)
        school.write(folder / "content")
        editions = {}
        for readers in READERS:
            name = f"family:{school.children[most].id}" if readers == "family" else readers
            editions[name] = build(school, name, folder / readers.replace(":", "-"), folder / "content")
        yield school, editions


def found(site):
    """(markers, codes) by file."""
    for path in site.files:
        # A name stands in a path as well as in what it leads to.
        data = path.encode() + b"\n" + site.bytes(path)
        markers = {marker.decode().lower() for marker in generated.MARKER.findall(data)}
        yield path, markers, {code.decode() for code in CODE.findall(data)}


def leaks(school, site, readers):
    markers, codes = school.allowed(readers)
    others = {child.code for child in school.children} - codes
    return [
        f"{path}: {sorted((words - markers) | (told & others))[:5]}"
        for path, words, told in found(site)
        if words - markers or told & others
    ]


def test_no_name_id_or_private_sentence_leaves_its_circle(generation):
    school, editions = generation
    assert len(editions) == len(READERS)
    for readers, site in editions.items():
        told = leaks(school, site, readers)
        assert told == [], f"{readers}: {len(told)} files, of which\n" + "\n".join(told[:10])


def test_what_may_be_told_is_told(generation):
    """A site that holds nothing leaks nothing: nearly all that these readers may know is there."""
    school, editions = generation
    for readers, site in editions.items():
        markers, _ = school.allowed(readers)
        known = set().union(*(words for _, words, _ in found(site)))
        assert len(known) > 100 and len(known) > 0.98 * len(markers), readers


def test_the_search_sees_what_is_wider_than_it_should_be(generation):
    """The school's edition is none for the public: proves the tests above."""
    school, editions = generation
    assert len(leaks(school, editions["school"], "public")) > 500
    assert len(leaks(school, editions["class:room-3"], "school")) >= 3
    family = next(readers for readers in editions if readers.startswith("family:"))
    assert len(leaks(school, editions[family], "public")) > 5
