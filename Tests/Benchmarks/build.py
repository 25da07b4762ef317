#!/usr/bin/env python3
"""Times the stages of `datawall build` on a school of many students, made of the demo school's own records.

    python3 Tests/Benchmarks/build.py --students 100 500 2000 --runs 5

Each student is a copy of one of the demo's with another id, another code and another class; classes, score sheets
and consent grow with them, everything else stays as it is. The table has the median of each stage over the runs,
in milliseconds, for a first build (all files new) and for a second (nothing changed); and the most memory that any
run held. Needs nothing but Python. Compare numbers of one machine and one day only.
"""

import argparse
import csv
import itertools
import pathlib
import re
import shutil
import statistics
import sys
import tempfile

import measure

ROOT = pathlib.Path(__file__).resolve().parents[2]


def read_table(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def write_table(path, rows):
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)


def make_school(demo, content, count):
    """Writes a school of `count` students to the folder `content`. The same count gives the same bytes."""
    shutil.copytree(demo, content, ignore=shutil.ignore_patterns("students", "classes", "scores", "private"))
    originals = sorted(path.name for path in (demo / "students").iterdir() if path.is_dir())
    copies = {f"s{number:05}": originals[number % len(originals)] for number in range(count)}
    rooms = {}
    for number, (student, original) in enumerate(copies.items()):
        source, target = demo / "students" / original, content / "students" / student
        shutil.copytree(source, target)
        card = (source / "student.md").read_text("utf-8")
        room = re.search(r"^class: *(\S+)", card, re.M).group(1)
        # Once round the demo's students fills its classes once; then the next ones begin.
        copy = f"{room}-{number // len(originals):04}"
        rooms[copy] = room
        (target / "student.md").write_text(re.sub(r"^class: .*$", f"class: {copy}", card, flags=re.M), "utf-8")
        for record in target.rglob("*.md"):
            text = record.read_text("utf-8")
            if original in text:
                record.write_text(re.sub(rf"(?<![\w-]){original}(?![\w-])", student, text), "utf-8")
    for copy, room in rooms.items():
        shutil.copytree(demo / "classes" / room, content / "classes" / copy)
    # A wall stays the wall of one class: the first copy of its own.
    for wall in (content / "walls").glob("*.md"):
        text = wall.read_text("utf-8")
        wall.write_text(re.sub(r"^class: *(\S+)", r"class: \1-0000", text, flags=re.M), "utf-8")

    def multiply(path):
        """A table whose first column is the student: a row for each copy."""
        header, *rows = read_table(path)
        by_student = {}
        for row in rows:
            by_student.setdefault(row[0], []).append(row)
        return [header] + [[student, *row[1:]] for student, original in copies.items() for row in by_student.get(original, [])]

    for sheet in sorted((demo / "scores").glob("*.csv")):
        write_table(content / "scores" / sheet.name, multiply(sheet))
    write_table(content / "private/consent.csv", multiply(demo / "private/consent.csv"))
    codes = map("".join, itertools.product("BCDFGHJKLMNPQRSTVWXYZ", repeat=4))
    write_table(content / "private/codes.csv", [["student", "code"], *([s, next(codes)] for s in copies)])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--students", type=int, nargs="+", default=[100, 500, 2000], metavar="N")
    parser.add_argument("--runs", type=int, default=5, metavar="N")
    parser.add_argument("--audience", default="staff", help="the readers to build for (default: staff, who see most)")
    parser.add_argument("--jobs", type=int, metavar="N", help="how many things at once (default: one a processor)")
    parser.add_argument("--datawall", type=pathlib.Path, default=ROOT / ".build/release/datawall", metavar="PROGRAM")
    parser.add_argument("--content", type=pathlib.Path, default=ROOT / "content", help="the school to copy from")
    options = parser.parse_args()
    program = options.datawall.resolve()
    if not program.is_file():
        sys.exit(f"{program} is not there: run `make site` first, or name it with --datawall")

    with tempfile.TemporaryDirectory(prefix="datawall-bench-") as work:
        for count in options.students:
            school = pathlib.Path(work) / str(count)
            make_school(options.content, school / "content", count)
            command = ["build", "--content", school / "content", "--audience", options.audience]
            command += ["--templates", ROOT / "site-templates"]
            command += ["--jobs", options.jobs] if options.jobs else []
            # Not counted: it brings program and records into memory.
            measure.run(program, *command, "--output", school / "warm")
            kinds, peak = {"first": [], "again": []}, 0
            for number in range(options.runs):
                # A new folder each time: emptying one would make the next build's writes slower.
                for kind in kinds:
                    output = school / f"out-{number}"
                    run = measure.run(program, *command, "--output", output)
                    kinds[kind].append({**run.stages, "total": run.totals["seconds"], "wall": run.seconds})
                    peak = max(peak, run.totals["peakMemoryBytes"])
            print(f"{count} students, {run.totals['records']} records, {run.totals['pages']} pages; "
                  f"median of {options.runs} runs, ms; at most {peak / 2**20:.0f} MiB of memory")
            names = list(kinds["first"][0])
            print("        " + "".join(f"{name:>9}" for name in names))
            for kind, runs in kinds.items():
                print(f"  {kind:6}" + "".join(f"{1000 * statistics.median(stages[name] for stages in runs):9.1f}" for name in names))
            print(flush=True)
            shutil.rmtree(school)


if __name__ == "__main__":
    main()
