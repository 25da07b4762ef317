"""Runs datawall and says what it took."""

import dataclasses
import json
import os
import subprocess
import sys
import time


@dataclasses.dataclass
class Run:
    # Of the whole program, from start to end.
    seconds: float
    # Seconds by the name of the stage.
    stages: dict
    # As `--time --format json` prints them.
    totals: dict


def run(program, command, *arguments):
    """One run of `datawall COMMAND`. Ends this program when it fails."""
    line = [str(program), command, "--time", "--format", "json", *map(str, arguments)]
    begin = time.perf_counter()
    done = subprocess.run(line, capture_output=True, text=True)
    seconds = time.perf_counter() - begin
    if done.returncode != 0:
        sys.exit(f"{' '.join(line)}\nfailed:\n{done.stdout[:2000]}{done.stderr[-2000:]}")
    times = json.loads(done.stdout)["times"]
    return Run(seconds, {stage["name"]: stage["seconds"] for stage in times["stages"]}, times["totals"])


def work_folder():
    """A folder in memory where there is one: otherwise the disk is measured, not datawall. Nil leaves it to TMPDIR."""
    memory = "/dev/shm"
    return memory if os.path.isdir(memory) and os.access(memory, os.W_OK) and "TMPDIR" not in os.environ else None
