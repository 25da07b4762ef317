"""Every number in the staff's CSV files, worked out again by another program (see Tests/Numbers)."""

import datetime
import random
import sys

import pytest

import sites

sys.path.append(str(sites.ROOT / "Tests/Numbers"))
import compare
import measures
import school


def made_up(better):
    """Classes of all sizes, students with none to a dozen scores, with ties, leaps, negatives and long fractions."""
    chance = random.Random(f"numbers {better}")
    start = datetime.date(2025, 9, 1)
    students = []
    for number in range(90):
        days = chance.sample(range(400), number % 13)
        pace, begin = chance.uniform(-0.2, 0.4), chance.uniform(-40, 60)
        scores = [(start + datetime.timedelta(day), begin + pace * day + chance.gauss(0, 5)) for day in days]
        places = chance.choice([0, 1, 12])
        scores = [(day, round(min(max(value, -99), 299), places)) for day, value in scores]
        students.append(school.Student(f"s{number:02}", f"room-{min(number % 7, number % 5)}", scores))
    # All alike: no spread, and a rate of nothing.
    students += [school.Student(f"t{n}", "room-9", [(start + datetime.timedelta(7 * week), 5.0) for week in range(5)])
                 for n in range(4)]
    bands = [("low", -99), ("middle", 0), ("high", 20.5), ("top", 50)]
    walls = [
        school.Wall("everyone"),
        school.Wall("winter", first=datetime.date(2025, 12, 1), last=datetime.date(2026, 2, 28)),
        school.Wall("one-room", room="room-3", last=datetime.date(2026, 5, 1)),
        school.Wall("nothing-yet", room="room-1", first=datetime.date(2026, 12, 1)),
    ]
    return school.School(bands, better, students, walls)


@pytest.mark.parametrize("better", ["higher", "lower"])
def test_every_number_agrees_with_an_independent_computation(better, tmp_path):
    made = made_up(better)
    school.write(made, tmp_path / "content")
    compare.build(sites.datawall(), sites.ROOT / "site-templates", tmp_path / "content", tmp_path / "out")
    cells, largest = compare.check(made, tmp_path / "out", measures)
    assert cells > 3000
    assert largest < 1e-9
