"""A wall's picture, its table and its file say the same, to each reader no more than they may know."""

import csv
import pathlib
import re
import shutil
import statistics
import tempfile

import pytest

import sites
from tables import numbers_of, read, table_of

EDITIONS = ("public", "staff", "family")
# What the staff's files hold, one row a student.
STAFF_COLUMNS = "code,student,n,first-date,first,latest-date,latest,gain,rate-ols,rate-theil-sen,band".split(",")
CODE = re.compile(r"\b[B-DF-HJ-NP-TV-XZ]{4}\b")


def every_wall(site, layout):
    found = [(path, site.markup(path)) for path in site.walls(layout)]
    assert found, f"the {site.name} site has no wall of the layout “{layout}”"
    return found


def drawn(markup, kind=None):
    """The elements of a wall's drawing, of one class."""
    picture = next(e for e in markup.all("svg") if "chart" in (e.get("class") or "").split())
    inside = [e for e in markup.elements if picture in e.parents]
    return [e for e in inside if kind is None or kind in (e.get("class") or "").split()]


def shapes(elements):
    """How many shapes these paths draw: each begins with a move."""
    return sum(e.get("d").count("M") for e in elements)


def finding(markup):
    return markup.all("figcaption")[0].text


def plain(text):
    """A number of a page as files write it."""
    number = text.replace("−", "-").removeprefix("+")
    return number if re.fullmatch(r"-?[\d.]+", number) else text


# MARK: - as many in the table as in the picture


@pytest.mark.parametrize("name", EDITIONS)
def test_each_line_of_a_growth_wall_is_a_row(built, name):
    for path, markup in every_wall(built[name], "growth"):
        table, words = numbers_of(markup), [e.text for e in drawn(markup, "chart-strong")]
        # One more of each in the legend.
        for part in ("chart-point", "chart-now", "chart-gap"):
            assert len(drawn(markup, part)) == len(table.rows) + 1, f"{path}: {part}"
        assert [word for word in words if CODE.fullmatch(word)] == table.codes, path
        changes = [word for word in words if not CODE.fullmatch(word)]
        # What is within the measure's own error is told in a word.
        pairs = list(zip(changes, table.column("Change"), strict=True))
        assert [pair for pair in pairs if pair[0] != pair[1] and re.search(r"\d", pair[0])] == [], path


@pytest.mark.parametrize("name", EDITIONS)
def test_each_day_of_a_calendar_is_a_row(built, name):
    for path, markup in every_wall(built[name], "calendar"):
        rows = numbers_of(markup).rows
        # Each step is in the legend once.
        steps = [shapes(drawn(markup, f"chart-day-{step}")) - 1 for step in range(5)]
        assert sum(steps) == len(rows), f"{path}: {sum(steps)} squares, {len(rows)} rows"
        by_text = {}
        for _, text in rows:
            by_text[text] = by_text.get(text, 0) + 1
        if name == "public":
            assert sorted(by_text.values()) == sorted(filter(None, steps)), path


@pytest.mark.parametrize("name", EDITIONS)
def test_each_cell_of_a_standards_wall_is_in_the_table(built, name):
    for path, markup in every_wall(built[name], "standards"):
        table = numbers_of(markup)
        states = [cell for row in table.rows for head, cell in zip(table.heads, row) if head not in ("Code", "Student")]
        for step, state in enumerate(("Beginning", "Developing", "Secure", "Extending"), start=1):
            count = shapes(drawn(markup, f"chart-band-{step}")) - 1
            assert count == states.count(state), f"{path}: {state}"
        assert shapes(drawn(markup, "chart-state-refresh")) - 1 == states.count("Needs a refresh"), path
        heads = [e.text for e in drawn(markup, "chart-ink")]
        assert heads == table.codes, path
        assert len(states) == len(heads) * (len(table.heads) - table.heads.index("Code") - 1), path


@pytest.mark.parametrize("name", EDITIONS)
def test_a_thermometer_stands_where_its_table_ends(built, name):
    for path, markup in every_wall(built[name], "thermometer"):
        rows = numbers_of(markup).rows
        totals = [float(plain(total)) for _, total in rows]
        assert totals == sorted(totals), f"{path}: a sum that shrinks"
        said = rows[-1][1]
        assert re.search(rf"\b{said}\b", finding(markup)), path
        strong = [e.text for e in drawn(markup, "chart-strong")]
        assert [text for text in strong if re.search(rf"\b{said}\b", text)], f"{path}: {strong}"


def test_each_dot_of_a_quadrant_is_a_row(staff):
    for path, markup in every_wall(staff, "quadrant"):
        table = numbers_of(markup)
        dots = drawn(markup, "chart-dot")
        assert len(dots) == len(table.rows) > 0, path
        assert sorted(e.text for e in drawn(markup, "chart-ink") if CODE.fullmatch(e.text)) == table.codes, path
        for side, head in (("cx", "Latest"), ("cy", "Change")):
            places, values = [float(dot.get(side)) for dot in dots], [float(plain(value)) for value in table.column(head)]
            assert places == pytest.approx(scaled(values, places), abs=0.2), f"{path}: {head}"


def scaled(values, places):
    """Where values belong on a scale that holds the first and the last of them at their places."""
    low, high = values.index(min(values)), values.index(max(values))
    unit = (places[high] - places[low]) / (values[high] - values[low])
    return [places[low] + (value - values[low]) * unit for value in values]


def test_each_row_of_a_coverage_wall_is_in_the_table(staff):
    for path, markup in every_wall(staff, "coverage"):
        grid = next(e for e in markup.all("table") if "coverage" in (e.get("class") or "").split())
        seen = [row[1:] for row in table_of(markup, grid).rows]
        told = [row[2:] for row in numbers_of(markup).rows]
        assert len(seen) == len(told) > 0, path
        digits = [[re.sub(r"\D", "", cell) for cell in row] for row in seen]
        assert digits == [[re.sub(r"\D", "", cell) for cell in row] for row in told], path


@pytest.mark.parametrize("name", EDITIONS)
@pytest.mark.parametrize("layout", ["bands", "goals"])
def test_each_note_is_a_row(built, name, layout):
    for path, markup in every_wall(built[name], layout):
        notes = [e for e in markup.all("li") if "sticky" in (e.get("class") or "").split()]
        counts = [int(e.text) for e in markup.all("small") if "wall-count" in (e.get("class") or "").split()]
        assert sum(counts) == len(notes) == len(numbers_of(markup).rows) > 0, path


# MARK: - the order of codes


def of_note(markup, note):
    """The code on a note: small beside the name where there is a name."""
    who = next(e for e in markup.all("span") if note in e.parents and "sticky-who" in (e.get("class") or "").split())
    inside = [e for e in markup.all("small", "bdi") if who in e.parents]
    return next((e.text for e in inside if e.tag == "small"), inside[0].text)


@pytest.mark.parametrize("name", EDITIONS)
def test_students_stand_in_the_order_of_their_codes(built, name):
    count = 0
    for path in built[name].by_kind["wall"]:
        markup = built[name].markup(path)
        assert numbers_of(markup).codes == sorted(numbers_of(markup).codes), path
        for column in (e for e in markup.all("ul") if "stickies" in (e.get("class") or "").split()):
            codes = [of_note(markup, note) for note in markup.all("li") if note.parents[-1] is column]
            assert codes == sorted(codes), path
            count += len(codes)
    assert count > 20


# MARK: - files


def files_of_walls(site):
    for path in site.by_kind["wall"]:
        file = path.replace("index.html", "wall.csv")
        assert file in site.files, f"{path}: no CSV"
        links = [e.get("href") or "" for e in site.markup(path).all("a")]
        assert any(link.endswith("wall.csv") for link in links), f"{path}: no link to its CSV"
        yield path, numbers_of(site.markup(path)), read(site.bytes(file))


@pytest.mark.parametrize("name", ["public", "family"])
def test_a_file_holds_what_the_table_shows(built, name):
    """And nothing more: no column, row or figure beyond what the page tells."""
    for path, table, file in files_of_walls(built[name]):
        assert file.heads == table.heads, path
        assert file.rows == [[plain(cell) for cell in row] for row in table.rows], path
        assert f"{path.removesuffix('index.html')}summary.csv" not in built[name].files


def number(text):
    return float(text) if text else None


def staff_files(site):
    """The files with one row a student: beside the walls of an assessment, and beside the assessments."""
    paths = [path for path in site.files if re.fullmatch(r"(walls|assessments)/[^/]+/(wall|scores)\.csv", path)]
    found = {path: read(site.bytes(path)) for path in paths}
    return {path: file for path, file in found.items() if path.startswith("assessments") or "n" in file.heads}


def test_the_staff_have_one_row_a_student(staff):
    files = staff_files(staff)
    measured = [path for layout in ("bands", "growth", "thermometer", "quadrant") for path in staff.walls(layout)]
    assert set(files) >= {path.replace("index.html", "wall.csv") for path in measured}
    assert sum(path.startswith("assessments") for path in files) == len(staff.by_kind["assessment"])
    students = sites.students()
    for path, file in files.items():
        assert file.heads == STAFF_COLUMNS, path
        assert file.codes == sorted(set(file.codes)), f"{path}: not in the order of codes"
        assert set(file.column("student")) <= set(students), path
        for row in file.rows:
            where = f"{path}: {row}"
            _, _, count, first_date, first, latest_date, latest, gain, ols, theil_sen, _ = row
            assert int(count) >= 1 and first_date <= latest_date, where
            assert gain or not (ols or theil_sen), f"{where}: a rate without a gain"
            if gain:
                assert float(latest) - float(first) == pytest.approx(float(gain), abs=1e-9), where
            if int(count) < 2:
                assert (gain, ols, theil_sen) == ("", "", ""), f"{where}: growth of one score"
            assert not {"nan", "inf"} & {cell.lower().strip("-") for cell in row}, where


def test_a_summary_adds_up(staff):
    summaries = [path for path in staff.files if re.fullmatch(r"(walls|assessments)/[^/]+/summary\.csv", path)]
    files = staff_files(staff)
    assert len(summaries) == len(files)
    for path, file in files.items():
        summary = read(staff.bytes(f"{path.rpartition('/')[0]}/summary.csv"))
        assert summary.heads[:7] == "class,n,mean,median,q1,q3,effect-size".split(",")
        everyone = dict(zip(summary.heads, next(row for row in summary.rows if row[0] == "all")))
        classes = [dict(zip(summary.heads, row)) for row in summary.rows if row[0] != "all"]
        assert int(everyone["n"]) == len(file.rows) == sum(int(each["n"]) for each in classes), path
        for band in summary.heads[7:]:
            told = file.column("band").count(band)
            assert int(everyone[band] or 0) == told == sum(int(each[band] or 0) for each in classes), f"{path}: {band}"
        if everyone["mean"]:
            latest = [float(value) for value in file.column("latest")]
            assert float(everyone["mean"]) == pytest.approx(statistics.fmean(latest), abs=1e-9), path
            assert float(everyone["median"]) == pytest.approx(statistics.median(latest), abs=1e-9), path


# MARK: - who may be on it


def rows_of(file):
    with (sites.CONTENT / "private" / file).open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


def test_only_who_agreed_has_a_card_in_public(public):
    """Read from the school's own list: a code stands on a public wall when its family said so for work."""
    agreed = {row["student"] for row in rows_of("consent.csv") if row["work"] == "public"}
    codes = {row["code"]: row["student"] for row in rows_of("codes.csv")}
    assert 10 < len(agreed) < len(codes)
    told = set()
    for path in public.by_kind["wall"] + public.by_kind["walls"]:
        for file in (path, path.replace("index.html", "wall.csv")):
            if file in public.files:
                found = set(CODE.findall(public.bytes(file).decode("utf-8"))) & set(codes)
                assert {code for code in found if codes[code] not in agreed} == set(), file
                told |= found
    assert len(told) > 10
    assert not CODE.search(" ".join(e.text for path in public.by_kind["walls"] for e in public.markup(path).all("main")))


def test_staff_walls_are_the_staffs(public, family, staff):
    hidden = {path.split("/")[1] for layout in ("quadrant", "coverage") for path in staff.walls(layout)}
    assert len(hidden) >= 2
    for site in (public, family):
        for path in site.files:
            if path.endswith((".html", ".csv", ".xml")):
                text = site.bytes(path).decode("utf-8")
                assert [wall for wall in hidden if f"walls/{wall}" in text or f"walls/{wall}" in path] == [], path


@pytest.fixture(scope="module")
def shy():
    """The demo school if 13 children had to stand behind each number: more than there are cards of any class, and
    more than there are in Room 7."""
    with tempfile.TemporaryDirectory(prefix="datawall-shy-") as folder:
        content = pathlib.Path(shutil.copytree(sites.CONTENT, f"{folder}/content"))
        settings = content / "school.yml"
        text, count = re.subn(r"^minimum-group: .*$", "minimum-group: 13", settings.read_text("utf-8"), flags=re.M)
        assert count == 1
        settings.write_text(text, "utf-8")
        sites.build("public", f"{folder}/site", content=content)
        yield sites.Site("public", f"{folder}/site")


def walls_of(site, room):
    return [path for path in site.by_kind["wall"] if path.startswith(f"walls/{room}-")]


def test_a_group_with_few_cards_has_none(shy):
    """Only what the class did together, as shares that are told in steps and counts of thirteen and more."""
    codes = {row["code"] for row in rows_of("codes.csv")}
    told = set()
    for path in walls_of(shy, "room-12"):
        for file in {path, path.replace("index.html", "wall.csv")} & set(shy.files):
            assert set(CODE.findall(shy.bytes(file).decode("utf-8"))) & codes == set(), file
            told.add(file)
    assert len(told) > 5
    shares = numbers_of(shy.markup(shy.walls("standards")[0])).rows
    assert [row[-1] for row in shares if not re.fullmatch(r"[2468]0% to [3579]9%|20% or less|80% or more", row[-1])] == []


def test_a_small_group_has_no_number_at_all(shy):
    found = walls_of(shy, "room-7")
    assert len(found) > 2
    for path in found:
        markup = shy.markup(path)
        assert path.replace("index.html", "wall.csv") not in shy.files, path
        assert [e for e in markup.elements if e.tag in ("figure", "table", "details")] == [], path
        said = next(e.text for e in markup.all("p") if (e.get("class") or "") == "empty")
        assert said and set(re.findall(r"\d+", said)) <= {"13"}, f"{path}: {said}"
    # Nor where they are listed.
    listed = [e.text for e in shy.markup("walls/index.html").all("li") if re.search(r"\bRoom 7\b", e.text)]
    assert len(listed) == len(found)
    assert [text for text in listed if re.search(r"\d+ of|\d+%", text)] == []
