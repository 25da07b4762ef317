"""Who may see what, read from every byte that was written."""

import functools
import re
import unicodedata

import pytest

import sites

# Words that are a student's name and also something else, with the reason why they may stand there.
# A name goes in here only after each place where it stands was read.
ALLOWED = {}

# Text in pictures: as their formats write it.
ENCODINGS = ("utf-8", "latin-1", "utf-16-le", "utf-16-be")


def folded(text):
    """Without diacritics and case; ł and ø, which no decomposition takes apart, by hand."""
    plain = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return plain.casefold().translate(str.maketrans("łøđı", "lodi"))


@functools.cache
def compiled(words):
    return re.compile(r"(?<![\w-])(?:" + "|".join(re.escape(folded(word)) for word in words) + r")(?![\w-])")


def pattern(words):
    """Any of these as a whole word; a dash is part of an id's word."""
    return compiled(tuple(words))


def metadata(data):
    """What a JPEG says beside its picture: the application segments, the comments, and what trails after its end."""
    at, found = 2, []
    while data[at : at + 1] == b"\xff" and data[at + 1] != 0xDA:
        kind, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        if 0xE0 <= kind <= 0xEF or kind == 0xFE:
            found.append(data[at + 4 : at + 2 + length])
        at += 2 + length
    return b"\n".join([*found, data[data.rindex(b"\xff\xd9") + 2 :]])


def readings(site, path, words):
    """(text, words to look for): the name of a file and all that it holds, in each way a name could be written."""
    data = site.bytes(path)
    yield path, words
    if path.endswith((".html", ".css", ".js", ".xml", ".txt", ".svg", ".json", ".csv")) or "." not in path.lstrip("."):
        yield data.decode("utf-8"), words
        return
    if path.endswith((".jpg", ".jpeg")):
        yield from ((metadata(data).decode(encoding, "ignore"), words) for encoding in ENCODINGS)
    # In the picture itself a short word is there by chance, a long one is not.
    long = [word for word in words if len(word) >= 5]
    yield from ((data.decode(encoding, "ignore"), long) for encoding in ENCODINGS)


def leaks(site, words):
    words, found = [word for word in words if word not in ALLOWED], []
    for path in site.files:
        for text, searched in readings(site, path, words):
            plain = folded(text)
            for match in pattern(searched).finditer(plain):
                around = plain[max(0, match.start() - 40) : match.end() + 40].replace("\n", " ")
                found.append(f"{path}: …{around}…")
    return found


def words_of(students):
    return [word for identifier, names in students.items() for word in (identifier, *names)]


def test_the_search_finds_what_it_should(tmp_path):
    comment = "by Łê".encode("utf-8")
    jpeg = b"\xff\xd8\xff\xfe" + (len(comment) + 2).to_bytes(2, "big") + comment + b"\xff\xda\x00\x01 ede \xff\xd9"
    for name, data in {
        "a.html": "<p>with Łucja.".encode(),
        "b.jpg": jpeg,
        "c.jpg": jpeg.replace(b"Z", b"") + "Thùyet".encode("utf-16-le"),
        "imani-b.txt": b"x",
        "sound.html": b"<p>A lucjan planned; imani-bx, thuyets, ede-x",
    }.items():
        (tmp_path / name).write_bytes(data)
    found = leaks(sites.Site("small", tmp_path), ["Łucja", "Thùyet", "imani-b", "Łê", "Ede"])
    assert sorted({line.split(":")[0] for line in found}) == ["a.html", "b.jpg", "c.jpg", "imani-b.txt"]
    assert not any("ede" in line for line in found), "a short word inside a picture's own data"


def test_no_name_or_id_on_the_public_site(public):
    students = sites.students()
    assert len(students) > 20
    assert leaks(public, words_of(students)) == []


def test_a_family_site_names_only_its_child(family):
    students = sites.students()
    child = students.pop(sites.FAMILY)
    assert leaks(family, words_of(students)) == []
    own = family.bytes(f"students/{sites.FAMILY}/index.html").decode("utf-8")
    assert child[0] in own
    assert [path for path in family.by_kind["portfolio"]] == [f"students/{sites.FAMILY}/index.html"]


def test_private_records_are_on_the_staff_site_alone(public, staff):
    """Each public record's page is among the staff's too, and the staff have more."""
    for kind in ("goal", "reflection", "evidence"):
        assert 0 < len(public.by_kind[kind]) < len(staff.by_kind[kind])


@pytest.mark.parametrize("name", ["staff", "family"])
def test_what_is_not_public_is_marked_and_kept_from_search(built, name):
    site, faults = built[name], []
    for path in site.pages:
        markup = site.markup(path)
        if not any(meta.get("name") == "robots" and "noindex" in meta.get("content") for meta in markup.all("meta")):
            faults.append(f"{path}: search engines are not sent away")
        banners = [e for e in markup.elements if f"banner-{name}" in (e.get("class") or "").split()]
        if len(banners) != 1 or "edition" not in banners[0].text:
            faults.append(f"{path}: not marked")
    assert faults == []
    assert site.bytes("robots.txt").decode().split("\n")[:2] == ["User-agent: *", "Disallow: /"]
    assert "sitemap.xml" not in site.files


def test_the_public_site_may_be_found(public):
    hidden = [p for p in public.pages if any(m.get("name") == "robots" for m in public.markup(p).all("meta"))]
    assert hidden == ["404.html"]
    assert [p for p in public.pages if b"banner-" in public.bytes(p)] == []
    assert b"Allow: /" in public.bytes("robots.txt")


def test_public_portfolios_go_by_code(public):
    for path in public.by_kind["portfolio"]:
        heading = public.markup(path).all("h1")[0].text
        assert re.fullmatch(r"[A-Z]{4}", heading), heading
        assert path == f"students/{heading.lower()}/index.html"
