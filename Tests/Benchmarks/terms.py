#!/usr/bin/env python3
"""Times how long it takes to find the terms of a lexicon in a text, with few terms and with many.

    python3 Tests/Benchmarks/terms.py --terms 60 6000 --megabytes 8 --runs 5

The text is that of the demo school's records, over and over; once as it is, and once with a letter outside of ASCII in
each paragraph, which takes the longer way. The terms are one to four words that stand side by side in it, or that don't,
half and half, each with nine further spellings. Sources/Lexicon is built with `swiftc -O` into a temporary folder.
Needs nothing but Python and Swift. Compare numbers of one machine and one day only.
"""

import argparse
import pathlib
import random
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
ENDINGS = ["", "s", "es", "ing", "ed", " plan", " plans", " sheet", " of a class", " in a year"]


def paragraphs(content):
    """The paragraphs of the records' bodies, without front matter."""
    for path in sorted(content.rglob("*.md")):
        body = re.sub(r"\A---\n.*?\n---\n", "", path.read_text("utf-8"), flags=re.S)
        yield from (block.strip() for block in re.split(r"\n\s*\n", body) if block.strip())


def terms(words, count):
    """So many different terms of one to four words. The same arguments give the same terms."""
    chance = random.Random(1)
    made = {}
    while len(made) < count:
        length = chance.randint(1, 4)
        start = chance.randrange(len(words) - length)
        term = words[start:start + length] if chance.random() < 0.5 else chance.choices(words, k=length)
        if len("".join(term)) > 5:
            made[" ".join(term).lower()] = None
    return list(made)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--terms", type=int, nargs="+", default=[60, 600, 6000], metavar="N")
    parser.add_argument("--megabytes", type=float, default=8, metavar="N")
    parser.add_argument("--runs", type=int, default=5, metavar="N")
    parser.add_argument("--content", type=pathlib.Path, default=ROOT / "content", help="the school whose text is searched")
    options = parser.parse_args()

    blocks = list(paragraphs(options.content))
    words = re.findall(r"[A-Za-z]+", " ".join(blocks))
    if len(words) < 1000:
        sys.exit(f"{options.content} has too little text")
    copies = 1 + int(options.megabytes * 1e6 / len("\n\n".join(blocks).encode()))
    plain = [block.encode("ascii", "ignore").decode() for block in blocks]
    texts = {"ASCII": plain * copies, "with “é”": [f"{block} é" for block in blocks] * copies}
    with tempfile.TemporaryDirectory(prefix="datawall-terms-") as work:
        work = pathlib.Path(work)
        sources = [*sorted((ROOT / "Sources/Lexicon").glob("*.swift")), ROOT / "Tests/Benchmarks/terms.swift"]
        subprocess.run(["swiftc", "-O", "-wmo", "-parse-as-library", "-package-name", "datawall", "-swift-version", "6",
                        "-o", work / "terms", *sources], check=True)
        for count in options.terms:
            lines = [f"{number}\t{term}{ending}" for number, term in enumerate(terms(words, count)) for ending in ENDINGS]
            (work / f"{count}.tsv").write_text("\n".join(lines), "utf-8")
        for name, text in texts.items():
            (work / "text").write_text("\n\n".join(text), "utf-8")
            size = (work / "text").stat().st_size / 1e6
            print(f"{name}: {size:.1f} MB in {len(text)} paragraphs; the fastest of {options.runs} runs")
            print(f"  {'terms':>6}{'spellings':>11}{'found':>9}{'make, ms':>10}{'find, ms per MB':>17}")
            for count in options.terms:
                said = subprocess.run([work / "terms", work / f"{count}.tsv", work / "text", str(options.runs)],
                                      check=True, capture_output=True, text=True).stdout.split()
                print(f"  {count:6}{said[0]:>11}{said[1]:>9}{float(said[2]):10.1f}{float(said[3]):17.1f}", flush=True)


if __name__ == "__main__":
    main()
