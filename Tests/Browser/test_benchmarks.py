"""`make bench`, on schools so small that nothing is measured: what it makes up is without faults, and it leaves nothing."""

import os
import re
import subprocess
import sys

import sites

BENCHMARKS = sites.ROOT / "Tests/Benchmarks"


def test_the_table_has_all_and_nothing_is_left(tmp_path):
    program = sites.datawall()
    done = subprocess.run(
        [sys.executable, "-B", BENCHMARKS / "bench.py", "--datawall", program, "--sizes", "200", "400", "--rounds", "1"],
        env=os.environ | {"TMPDIR": str(tmp_path)}, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    said = {line[:26].strip(): line[26:].split() for line in done.stdout.splitlines()[2:] if not line.startswith("growth")}
    for name, numbers in {"records": 2, "whole build, staff, s": 4, "write": 4, "again, nothing changed, s": 4,
                          "again, after one edit, s": 4, "check, s": 4, "whole build, public, s": 4,
                          "MB a second": 2, "most memory, MiB": 2}.items():
        assert len(said[name]) == numbers, name
    assert said["whole build, staff, s"][1::2] == ["1.00", "1.00"]
    small, large = map(int, said["records"])
    assert 180 < small < 220 and 360 < large < 440
    assert re.search(r"^growth from 200 to 400 records: build n\^-?\d", done.stdout, re.M)
    assert not any(tmp_path.iterdir())


def test_the_same_school_each_time_and_no_fault_in_it(tmp_path):
    make = "import sys, pathlib; sys.path.insert(0, sys.argv[1]); import corpus; corpus.School(pathlib.Path(sys.argv[2]), 250).write()"
    for name in ("one", "two"):
        subprocess.run([sys.executable, "-B", "-c", make, BENCHMARKS, tmp_path / name], check=True)
    one, two = ({file.relative_to(tmp_path / name): file.read_bytes() for file in (tmp_path / name).rglob("*") if file.is_file()}
                for name in ("one", "two"))
    assert one == two and len(one) > 200
    for audience in ("staff", "public"):
        sites.build(audience, tmp_path / audience, content=tmp_path / "one")
