#!/usr/bin/env python3
"""Measures datawall on schools that it makes up: a whole build and its stages, rebuilds, a check, and how the time grows.

    make bench
    make bench BENCH=full
    python3 Tests/Benchmarks/bench.py --sizes 1000 10000 --rounds 3

Each round does everything once in every school, so that a slow minute of the machine falls on all alike; the table has
the medians of the rounds, and each time as a ratio to that of the whole build. Content and sites lie in memory where
/dev/shm is one (or below TMPDIR, when that is set), and are removed at the end. Needs nothing but Python.
"""

import argparse
import datetime
import math
import os
import pathlib
import platform
import shutil
import signal
import statistics
import sys
import tempfile

import corpus
import measure

ROOT = pathlib.Path(__file__).resolve().parents[2]
# So many bytes of content and sites to a record, of which there must be room.
SPACE = 40_000
JOBS = ("staff", "unchanged", "edit", "check", "public")
NAMES = {"staff": "whole build, staff", "unchanged": "again, nothing changed", "edit": "again, after one edit",
         "check": "check", "public": "whole build, public"}


class School:
    """A school of one size, what is made of it, and what that took."""

    def __init__(self, folder, records, program):
        self.folder, self.program = folder, program
        self.content = folder / "content"
        made = corpus.School(self.content, records)
        made.write()
        self.edited = sorted((self.content / "students/s000001/evidence").glob("*.md"))
        self.runs = {job: [] for job in JOBS}

    def measure_round(self, number):
        staff, public = self.folder / f"staff-{number}", self.folder / f"public-{number}"
        self._build("staff", staff)
        self._build("unchanged", staff, written=0)
        with open(self.edited[number % len(self.edited)], "a", encoding="utf-8") as file:
            file.write(f"\nA new sentence of round {number}.\n")
        edit = self._build("edit", staff)
        if not 0 < edit.totals["filesWritten"] < 20:
            sys.exit(f"one edit wrote {edit.totals['filesWritten']} files: that is no rebuild")
        self._run("check", "check", "--audience", "staff")
        self._build("public", public)
        # In memory it costs nothing; on a disk, files that were just removed would slow down the next ones.
        if str(self.folder).startswith("/dev/shm/"):
            shutil.rmtree(staff)
            shutil.rmtree(public)

    def _build(self, job, output, written=None):
        audience = "public" if job == "public" else "staff"
        run = self._run(job, "build", "--audience", audience, "--output", output)
        if written is not None and run.totals["filesWritten"] != written:
            sys.exit(f"nothing changed, and {run.totals['filesWritten']} files were written")
        return run

    def _run(self, job, command, *arguments):
        run = measure.run(
            self.program, command, "--content", self.content, "--templates", ROOT / "site-templates", *arguments)
        self.runs[job].append(run)
        return run

    def seconds(self, job):
        return statistics.median(run.seconds for run in self.runs[job])

    def stage(self, name):
        return statistics.median(run.stages[name] for run in self.runs["staff"])

    def total(self, name, job="staff"):
        return statistics.median(run.totals[name] for run in self.runs[job])


def growth(small, large, value):
    """The exponent with which a value grows by the number of records: 1 for twice as much of twice as many."""
    records = math.log(large.total("records") / small.total("records"))
    return math.log(value(large) / value(small)) / records


def time(seconds):
    return f"{seconds:.3f}" if seconds < 10 else f"{seconds:.1f}"


def rows(schools):
    """The lines of the table: what it is, then for each school a value and its ratio to the whole build."""
    def line(name, value, ratio=lambda school: None):
        return [name, *((value(school), ratio(school)) for school in schools)]

    def timed(name, value):
        return line(name, lambda school: time(value(school)), lambda school: value(school) / school.seconds("staff"))

    yield line("records", lambda school: f"{school.total('records'):.0f}")
    yield line("pages", lambda school: f"{school.total('pages'):.0f}")
    yield line("MB of the site", lambda school: f"{school.total('bytes') / 1e6:.1f}")
    yield timed(NAMES["staff"] + ", s", lambda school: school.seconds("staff"))
    for name in schools[0].runs["staff"][0].stages:
        yield timed(f"  {name}", lambda school, name=name: school.stage(name))
    for job in JOBS[1:]:
        yield timed(NAMES[job] + ", s", lambda school, job=job: school.seconds(job))
    yield line("records a second", lambda school: f"{school.total('records') / school.seconds('staff'):.0f}")
    yield line("pages a second", lambda school: f"{school.total('pages') / school.seconds('staff'):.0f}")
    yield line("MB a second", lambda school: f"{school.total('bytes') / 1e6 / school.seconds('staff'):.1f}")
    yield line("processor, s", lambda school: time(school.total("processorSeconds")),
               lambda school: school.total("processorSeconds") / school.seconds("staff"))
    yield line("most memory, MiB", lambda school: f"{school.total('peakMemoryBytes') / 2**20:.0f}")
    yield line("  public", lambda school: f"{school.total('peakMemoryBytes', 'public') / 2**20:.0f}")
    yield line("files read", lambda school: f"{school.total('filesRead'):.0f}")
    yield line("files written", lambda school: f"{school.total('filesWritten'):.0f}")
    yield line("  after one edit", lambda school: f"{school.total('filesWritten', 'edit'):.0f}")


def table(schools):
    lines = []
    for name, *cells in rows(schools):
        lines.append(f"{name:26}" + "".join(
            f"{value:>12}" + (f"{ratio:7.2f}" if ratio is not None else " " * 7) for value, ratio in cells))
    head = f"{'':26}" + "".join(f"{school.folder.name:>12}{'ratio':>7}" for school in schools)
    lines = [head, *lines]
    for small, large in zip(schools, schools[1:]):
        times = ", ".join(
            f"{name} n^{growth(small, large, value):.2f}" for name, value in [
                ("build", lambda school: school.seconds("staff")), ("public", lambda school: school.seconds("public")),
                ("check", lambda school: school.seconds("check")), ("memory", lambda school: school.total("peakMemoryBytes"))])
        lines.append(f"growth from {small.folder.name} to {large.folder.name} records: {times}")
    return "\n".join(line.rstrip() for line in lines)


def machine(folder):
    """The machine, in a line."""
    model = platform.processor() or platform.machine()
    try:
        names = [line for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines() if line.startswith("model name")]
        model = names[0].partition(":")[2].strip() or model
    except (OSError, IndexError):
        pass
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    place = "in memory" if str(folder).startswith("/dev/shm/") else f"below {folder.parent}"
    return f"{cores} cores, {model}, {platform.system()}; {datetime.date.today()}; {place}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 10_000], metavar="RECORDS")
    parser.add_argument("--full", action="store_true", help="a district of 100,000 records too")
    parser.add_argument("--rounds", type=int, default=3, metavar="N")
    parser.add_argument("--datawall", type=pathlib.Path, default=ROOT / ".build/release/datawall", metavar="PROGRAM")
    options = parser.parse_args()
    program = options.datawall.resolve()
    if not program.is_file():
        sys.exit(f"{program} is not there: run `make bench`, or name it with --datawall")
    sizes = sorted({*options.sizes, *([100_000] if options.full else [])})
    if min(sizes) < 200 or options.rounds < 1:
        sys.exit("A school of fewer than 200 records, or no round at all, says nothing.")

    # So that what was made is removed when somebody ends this program.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("ended"))
    place = measure.work_folder()
    if place and shutil.disk_usage(place).free < sum(sizes) * SPACE:
        place = None
    with tempfile.TemporaryDirectory(prefix="datawall-bench-", dir=place) as work:
        work = pathlib.Path(work)
        rounds = "one round" if options.rounds == 1 else f"median of {options.rounds} rounds"
        print(f"datawall on {machine(work)}\n{rounds}; ratios are to the whole build for the staff\n", flush=True)
        schools = [School(work / f"{size:,}", size, program) for size in sizes]
        # Not counted: it brings the program into memory.
        measure.run(program, "check", "--content", schools[0].content, "--templates", ROOT / "site-templates")
        for number in range(options.rounds):
            for school in schools:
                school.measure_round(number)
        print(table(schools))


if __name__ == "__main__":
    main()
