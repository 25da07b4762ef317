"""Compares the CSV files of a staff site with the same numbers worked out by other means."""

import csv
import subprocess

SCORES = "code,student,n,first-date,first,latest-date,latest,gain,rate-ols,rate-theil-sen,band".split(",")
SUMMARY = "class,n,mean,median,q1,q3,effect-size".split(",")


def build(datawall, templates, content, output):
    subprocess.run(
        [datawall, "build", "--strict", "--audience", "staff", "--content", content, "--templates", templates,
         "--output", output], check=True, capture_output=True)


def check(school, site, measures):
    """Compares every table of the site; returns (cells compared, the largest difference of two numbers)."""
    everyone = [student for student in school.students if student.scores]
    tables = [(site / "assessments/measure", "scores.csv", everyone, (None, None))]
    for wall in school.walls:
        students = [student for student in school.students if wall.room in (None, student.room)]
        tables.append((site / "walls" / wall.id, "wall.csv", students, (wall.first, wall.last)))
    cells, largest = 0, 0.0
    for folder, name, students, period in tables:
        students = sorted(students, key=lambda student: student.code)
        rows = [(student, student.between(*period)) for student in students]
        expected = [SCORES] + [growth(school, *row, measures) for row in rows]
        summary = [SUMMARY + [band for band, _ in school.bands]]
        for room in [*school.rooms, None]:
            own = [series for student, series in rows if room in (None, student.room)]
            if room is None or any(student.room == room for student, _ in rows):
                summary.append(group(school, room or "all", own, measures))
        for path, table in [(folder / name, expected), (folder / "summary.csv", summary)]:
            count, difference = compare(path, table)
            cells, largest = cells + count, max(largest, difference)
    return cells, largest


def growth(school, student, series, measures):
    """A student's row: a value, or None where there must be nothing."""
    row = [student.code, student.id, len(series)] + [None] * 8
    if not series:
        return row
    (first_day, first), (last_day, last) = series[0], series[-1]
    weeks = [(day - first_day).days / 7 for day, _ in series]
    values = [value for _, value in series]
    row[3:7] = first_day, first, last_day, last
    if len(series) >= 2:
        row[7] = last - first
    if first_day != last_day:
        if len(series) >= 3:
            row[8] = measures.least_squares(weeks, values)
        if len(series) >= 4:
            row[9] = measures.theil_sen(weeks, values)
    row[10] = band(school, last)
    return row


def group(school, name, rows, measures):
    latest = [series[-1][1] for series in rows if series]
    row = [name, len(latest)] + [None] * 5
    if latest:
        row[2] = measures.mean(latest)
        row[3:6] = (measures.quantile(latest, share) for share in (0.5, 0.25, 0.75))
    pairs = [(series[0][1], series[-1][1]) for series in rows if len(series) >= 2]
    if len(pairs) >= 2:
        before, after = zip(*pairs)
        spread = (measures.deviation(before) + measures.deviation(after)) / 2
        change = measures.mean(after) - measures.mean(before)
        if spread > 0:
            row[6] = (change if school.better == "higher" else -change) / spread
    counts = {name: 0 for name, _ in school.bands}
    for value in latest:
        if (name := band(school, value)) is not None:
            counts[name] += 1
    return row + list(counts.values())


def band(school, value):
    """Half-open from the cut on; with `better: lower` a score equal to a cut is in the band that ends there."""
    if school.better == "higher":
        made = [name for name, start in school.bands if start <= value]
        return made[-1] if made else None
    starts = [start for _, start in school.bands]
    for (name, start), end in zip(school.bands, starts[1:] + [float("inf")]):
        if (start < value or start == value == starts[0]) and value <= end:
            return name
    return None


def compare(path, expected):
    with open(path, encoding="utf-8", newline="") as file:
        found = list(csv.reader(file))
    assert [row[:2] for row in found] == [[str(cell) for cell in row[:2]] for row in expected], f"{path}: other rows"
    largest = 0.0
    for line, (row, wanted) in enumerate(zip(found, expected), 1):
        assert len(row) == len(wanted), f"{path}:{line}: {len(row)} cells"
        for head, cell, value in zip(expected[0], row, wanted):
            place = f"{path}:{line}, {head}: `{cell}` should be `{value}`"
            if value is None:
                assert cell == "", place
            elif isinstance(value, float):
                assert cell and "e" not in cell.lower(), place
                difference = abs(float(cell) - value)
                # Six digits.
                assert difference <= 1e-6 * max(1.0, abs(value)), place
                largest = max(largest, difference)
            else:
                assert cell == str(value), place
    return sum(map(len, found)), largest
