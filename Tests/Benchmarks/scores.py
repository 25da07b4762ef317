#!/usr/bin/env python3
"""Times how long `datawall check` takes to read and link large score sheets.

    python3 Tests/Benchmarks/scores.py --rows 200000 --runs 5

It makes a school of many students and nothing else, once without scores, once with a long sheet of so many rows and
once with as many scores in wide sheets, and prints the median of each stage over the runs, in milliseconds. What the
sheets cost is the difference from the first line, and stands in the last column for each 100,000 scores. Needs nothing
but Python. Compare numbers of one machine and one day only.
"""

import argparse
import datetime
import itertools
import pathlib
import random
import statistics
import sys
import tempfile

import measure

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCHOOL = """name: Benchmark School
timezone: Europe/Oslo
year: 2026-27
terms:
  - {id: t1, title: The year, start: 2026-08-15, end: 2027-07-01}
"""
ASSESSMENT = """---
title: Oral reading
unit: words correct per minute
purpose: for
min: 0
max: 250
bands:
  - {id: beginning, label: Beginning, from: 0}
  - {id: developing, label: Developing, from: 60}
  - {id: secure, label: Secure, from: 90}
  - {id: extending, label: Extending, from: 120}
---
Read aloud for a minute.
"""


def make_school(content, students):
    """A school of so many students in classes of 25."""
    (content / "private").mkdir(parents=True)
    (content / "assessments").mkdir()
    (content / "school.yml").write_text(SCHOOL)
    for name in ["reading", "reading-long"]:
        (content / f"assessments/{name}.md").write_text(ASSESSMENT)
    codes = map("".join, itertools.product("BCDFGHJKLMNPQRSTVWXYZ", repeat=4))
    lines = ["student,code"]
    for number, student in enumerate(students):
        room = f"room-{number // 25:03}"
        if number % 25 == 0:
            (content / "classes" / room).mkdir(parents=True)
            (content / "classes" / room / "class.md").write_text(f"---\ntitle: {room}\ngrade: 3\nteachers: [Ms. Teacher]\n---\n")
        (content / "students" / student).mkdir(parents=True)
        (content / "students" / student / "student.md").write_text(f"---\nname: Student\nclass: {room}\n---\n")
        lines.append(f"{student},{next(codes)}")
    (content / "private/codes.csv").write_text("\n".join(lines) + "\n")


def scores(students, rows):
    """So many scores, each student's one a week. The same arguments give the same scores."""
    chance = random.Random(1)
    weeks = -(-rows // len(students))
    days = [datetime.date(2026, 6, 1) - datetime.timedelta(days=7 * (weeks - week)) for week in range(weeks)]
    return days, [[round(60 + week + chance.gauss(0, 12) % 60, 1) for week in range(weeks)] for _ in students]


def write_long(content, students, rows):
    days, values = scores(students, rows)
    with open(content / "scores/long.csv", "w") as file:
        file.write("student,assessment,date,score,status,note\n")
        for week, day in enumerate(days):
            for student, row in zip(students, values):
                file.write(f"{student},reading-long,{day},{row[week]},,\n")


def write_wide(content, students, rows):
    days, values = scores(students, rows)
    with open(content / "scores/reading.csv", "w") as file:
        file.write("student," + ",".join(map(str, days)) + "\n")
        for student, row in zip(students, values):
            file.write(student + "," + ",".join(map(str, row)) + "\n")


def stages(program, content):
    """What each stage of a check took, in milliseconds, and all of them together."""
    run = measure.run(program, "check", "--audience", "staff", "--content", content, "--templates", ROOT / "site-templates")
    return {name: 1000 * seconds for name, seconds in {**run.stages, "total": run.totals["seconds"]}.items()}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=200_000, metavar="N")
    parser.add_argument("--students", type=int, default=2000, metavar="N")
    parser.add_argument("--runs", type=int, default=5, metavar="N")
    parser.add_argument("--datawall", type=pathlib.Path, default=ROOT / ".build/release/datawall", metavar="PROGRAM")
    options = parser.parse_args()
    program = options.datawall.resolve()
    if not program.is_file():
        sys.exit(f"{program} is not there: run `make site` first, or name it with --datawall")

    students = [f"s{number:05}" for number in range(options.students)]
    with tempfile.TemporaryDirectory(prefix="datawall-scores-") as work:
        content = pathlib.Path(work) / "content"
        make_school(content, students)
        without = None
        for name, write in [("none", None), ("long", write_long), ("wide", write_wide)]:
            if write:
                (content / "scores").mkdir()
                write(content, students, options.rows)
            stages(program, content)  # Not counted: it brings program and records into memory.
            runs = [stages(program, content) for _ in range(options.runs)]
            medians = {stage: statistics.median(run[stage] for run in runs) for stage in runs[0]}
            if without is None:
                without = medians
                print(f"{options.students} students, {options.rows} scores; median of {options.runs} runs, ms")
                print("      " + "".join(f"{stage:>9}" for stage in medians) + "   read and link, each 100,000")
            cost = sum(medians[stage] - without[stage] for stage in ["read", "link"]) * 100_000 / options.rows
            print(f"  {name}" + "".join(f"{value:9.1f}" for value in medians.values()) + (f"{cost:12.1f}" if write else ""), flush=True)
            for sheet in content.glob("scores/*"):
                sheet.unlink()
            if write:
                (content / "scores").rmdir()


if __name__ == "__main__":
    main()
