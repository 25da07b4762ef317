#!/usr/bin/env python3
"""Times how long it takes `datawall preview` from a saved record to its changed page.

    python3 Tests/Benchmarks/preview.py CONTENT
    python3 Tests/Benchmarks/preview.py /dev/shm/corpus/content --edits 100

Copies the content folder CONTENT (and the templates) to a temporary folder, starts the preview there for the staff,
adds a sentence to the text of 40 goals, reflections and pieces of evidence, one after the other, each of another
student as long as there are any, and asks as the script in the browser does: first for news, in one long question,
then for the record's page. Each time runs from when the record was closed to when the changed page is here, whole.
The first edit is not counted: the page's edition is made when it is first looked at.

It prints the number of records and edits, how long the preview took to begin, and of the edits the median, the time
that nine of ten stay below, and the highest, in milliseconds. Needs nothing but Python. The temporary folder (`TMPDIR`)
in memory is the quietest. Compare numbers of one machine and one day only.
"""

import argparse
import http.client
import json
import pathlib
import re
import selectors
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
# Seconds to wait for what must come before we give up.
LIMIT = 120


def records_to_edit(content, count):
    """(record, address of its page), students in turns, the same each time."""
    by_student = {}
    for student in sorted((content / "students").iterdir()):
        records = [path for kind in ("goals", "reflections", "evidence") for path in sorted((student / kind).glob("*.md"))]
        # A draft has no page.
        by_student[student.name] = [path for path in records if not re.search(r"^draft: *true", path.read_text("utf-8"), re.M)]
    found = []
    while len(found) < count and any(by_student.values()):
        for student, records in by_student.items():
            if records:
                record = records.pop(0)
                slug = re.sub(r"^\d{4}-\d\d-\d\d-", "", record.stem)
                found.append((record, f"/staff/students/{student}/{record.parent.name}/{slug}/"))
    # Spread over the school, not its first students only.
    return found[:: max(1, len(found) // count)][:count] if len(found) > count else found


def started(program, content, templates, errors):
    """The preview's process, and the port that it says."""
    command = [program, "preview", "--port", "0", "--audience", "staff", "--content", content, "--templates", templates]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors)
    line, end = b"", time.monotonic() + LIMIT
    with selectors.DefaultSelector() as selector:
        selector.register(process.stdout, selectors.EVENT_READ)
        while not line.endswith(b"\n") and selector.select(max(0, end - time.monotonic())):
            byte = process.stdout.read1(1)
            if not byte:
                break
            line += byte
    found = re.match(rb"Preview at http://(?:localhost|127\.0\.0\.1):(\d+)/", line)
    return process, int(found[1]) if found else None


class Client:
    """Two connections that stay open, as a browser's do."""

    def __init__(self, port):
        self.news, self.pages = (http.client.HTTPConnection("127.0.0.1", port, timeout=LIMIT) for _ in range(2))

    @staticmethod
    def get(connection, target):
        connection.request("GET", target)
        answer = connection.getresponse()
        return answer.status, answer.read()

    def state(self, after=None):
        status, body = self.get(self.news, "/_preview/state" + ("" if after is None else f"?after={after}"))
        if status != 200:
            sys.exit(f"/_preview/state answered {status}: {body[:300]!r}")
        return json.loads(body)

    def page(self, address):
        return self.get(self.pages, address)


def time_of_edit(client, record, address, sentence):
    """Seconds from the record's close to the page with the sentence in hand."""
    text = record.read_text("utf-8").rstrip("\n") + f"\n\n{sentence}\n"
    version = client.state()["version"]
    with record.open("w", encoding="utf-8") as file:
        file.write(text)
    begin = time.perf_counter()
    while time.perf_counter() - begin < LIMIT:
        state = client.state(after=version)
        if state["faults"]:
            sys.exit(f"the preview shows a fault: {state['faults'][0]}")
        if state["version"] == version:
            continue
        version = state["version"]
        status, page = client.page(address)
        if status != 200:
            sys.exit(f"{address} answered {status}: is the record {record} published to the staff?")
        if sentence.encode() in page:
            return time.perf_counter() - begin
    sys.exit(f"{address} never showed the edit of {record}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("content", type=pathlib.Path, metavar="CONTENT", help="a school's content folder; it stays as it is")
    parser.add_argument("--edits", type=int, default=40, metavar="N")
    parser.add_argument("--pause", type=float, default=0.3, metavar="SECONDS", help="between two edits (default: 0.3)")
    parser.add_argument("--templates", type=pathlib.Path, default=ROOT / "site-templates")
    parser.add_argument("--datawall", type=pathlib.Path, default=ROOT / ".build/release/datawall", metavar="PROGRAM")
    options = parser.parse_args()
    program = options.datawall.resolve()
    if not program.is_file():
        sys.exit(f"{program} is not there: run `make site` first, or name it with --datawall")

    with tempfile.TemporaryDirectory(prefix="datawall-bench-") as work:
        content, templates = pathlib.Path(work) / "content", pathlib.Path(work) / "templates"
        shutil.copytree(options.content, content)
        shutil.copytree(options.templates, templates)
        chosen = records_to_edit(content, options.edits + 1)
        if len(chosen) < 2:
            sys.exit(f"{options.content} has no goals, reflections or evidence to edit")
        count = sum(1 for _ in content.rglob("*.md"))
        with tempfile.TemporaryFile() as errors:
            begin = time.perf_counter()
            process, port = started(program, content, templates, errors)
            try:
                if port is None:
                    errors.seek(0)
                    sys.exit(f"datawall preview said no address:\n{errors.read().decode('utf-8', 'replace')}")
                ready = time.perf_counter() - begin
                client = Client(port)
                times = []
                for number, (record, address) in enumerate(chosen):
                    client.page(address)
                    time.sleep(options.pause)
                    times.append(1000 * time_of_edit(client, record, address, f"This is edit number {number} of the trial."))
            finally:
                process.terminate()
                try:
                    process.wait(10)
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.wait()
                process.stdout.close()
    counted = times[1:]
    tenths = statistics.quantiles(counted, n=10, method="inclusive") if len(counted) > 1 else counted * 9
    print(f"{count} records; ready after {ready:.2f} s; {len(counted)} edits, ms from saved to the changed page:")
    print(f"  median {statistics.median(counted):.1f}   nine of ten below {tenths[8]:.1f}   highest {max(counted):.1f}")


if __name__ == "__main__":
    main()
