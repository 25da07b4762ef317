"""Other names and ids under the same codes make the same sites: nothing in them comes from a name or the roster."""

import random
import re
import shutil

import pytest

import generated
import sites

READERS = ("public", "school", "class:room-7")


def renamed(content, seed):
    """Gives every student of a folder another id and another name, in all texts and tables; rows stand elsewhere."""
    chance = random.Random(seed)
    mint = generated.Mint(seed)
    names = {word: mint().capitalize() for words in sites.students().values() for word in words}
    ids = {identifier: mint() for identifier in sites.students()}
    words = names | ids
    longest = sorted(map(re.escape, words), key=len, reverse=True)
    pattern = re.compile(rf"(?<![\w-])({'|'.join(longest)})(?![\w-])")
    for file in [file for file in content.rglob("*") if file.suffix in (".md", ".csv", ".yml")]:
        text = pattern.sub(lambda found: words[found[1]], file.read_text("utf-8"))
        if file.suffix == ".csv":
            head, *rows = text.splitlines()
            chance.shuffle(rows)
            text = "\n".join([head, *rows]) + "\n"
        file.write_text(text, "utf-8")
    for old, new in ids.items():
        (content / "students" / old).rename(content / "students" / new)
    return ids


def files(readers, folder, content, *options):
    sites.build(readers, folder, *options, content=content)
    site = sites.Site(readers, folder)
    return {path: site.bytes(path) for path in site.files}


def differing(one, other):
    return sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))


@pytest.mark.parametrize("readers", READERS)
def test_renaming_every_student_of_the_demo_changes_no_byte(tmp_path, readers):
    shutil.copytree(sites.CONTENT, tmp_path / "one")
    shutil.copytree(sites.CONTENT, tmp_path / "other")
    # What earlier builds told is of these names.
    for content in ("one", "other"):
        (tmp_path / content / "private/published.json").unlink(missing_ok=True)
    ids = renamed(tmp_path / "other", 5)
    assert sorted(ids) != sorted(ids, key=ids.get), "the order of the folders has changed"
    one, other = (files(readers, tmp_path / f"{name}-site", tmp_path / name) for name in ("one", "other"))
    assert len(one) > 400
    assert differing(one, other) == []


def test_the_staff_edition_shows_that_the_names_are_others(tmp_path):
    """Proves the tests above."""
    shutil.copytree(sites.CONTENT, tmp_path / "other")
    renamed(tmp_path / "other", 5)
    site = files("staff", tmp_path / "site", tmp_path / "other")
    assert any(generated.MARKER.search(data) for data in site.values())


@pytest.mark.parametrize("is_shy", [False, True], ids=["with cards", "with counts"])
def test_another_roster_of_a_generated_school_changes_no_byte(tmp_path, is_shy):
    """Walls of all layouts, with cards; and where no family agrees to any, with counts that hide small ones."""
    made = {}
    for roster in (1, 2):
        school = generated.School(seed=7, students=260, rooms=10, roster=roster, is_shy=is_shy)
        content = tmp_path / f"content-{roster}"
        school.write(content)
        for readers in ("public", "class:room-3"):
            folder = tmp_path / f"{readers.replace(':', '-')}-{roster}"
            made[readers, roster] = files(readers, folder, content, "--date", generated.DAY)
    for readers in ("public", "class:room-3"):
        assert differing(made[readers, 1], made[readers, 2]) == []
