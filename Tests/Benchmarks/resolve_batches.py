#!/usr/bin/env python3
"""Does the time of a batch follow the batch, or the base it is resolved against?

Bases of 1,000, 10,000 and 99,800 made-up firms of the shared benchmark folder's er.csv are imported
and resolved; then a batch of 100 more of the same list is imported and resolved, twice. Told
for each base: the seconds of the whole run, of each batch's run and of one explanation, the program's
start included, and the subjects and pairs the batch's run looked at.
Run: resolve_batches.py MATXICH OUT [--er FILE] [--bases 1000,10000,99800]
"""
import argparse
import csv
import json
import re
import resource
import subprocess
import tempfile
import time
from pathlib import Path

ER = Path(__file__).resolve().parents[3] / "shared" / "bench" / "data" / "100k" / "er.csv"
HEADER = ["Mã số", "Tên doanh nghiệp", "Địa chỉ", "Điện thoại", "Website"]
BATCH, BATCHES = 100, 2


def rows(path):
    """The firms as a list that an import understands; provinces are numbers there and left out."""
    with open(path, newline="") as file:
        for row in csv.DictReader(file):
            yield [row["unique_id"], row["name"], row["address"], row["phone"], row["domain"]]


def write(path, lines):
    with open(path, "w", newline="") as file:
        csv.writer(file).writerows([HEADER, *lines])


def run(*words):
    start = time.perf_counter()
    done = subprocess.run(words, check=True, capture_output=True, text=True)
    return done.stdout.strip(), round(time.perf_counter() - start, 2)


def measured(exe, folder, lines, base):
    database, file = folder / f"{base}.db", folder / "list.csv"
    common = ["--db", database, "--lang", "en", "-q"]
    run(exe, "init", *common)
    write(file, lines[:base])
    run(exe, "import", file, "--source", "base", "--date", "2026-11-22", *common)
    said, seconds = run(exe, "resolve", "run", *common)
    batches = []
    for number in range(BATCHES):
        first = base + number * BATCH
        write(file, lines[first:first + BATCH])
        run(exe, "import", file, "--source", f"batch{number}", "--date", "2026-11-22", *common)
        found, took = run(exe, "resolve", "run", *common)
        changed = int(re.search(r"New or changed: ([\d,]+)", found)[1].replace(",", ""))
        batches.append({"seconds": took, "changed": changed, "said": found})
    ids = [line[0] for line in lines[base:base + 2]]
    _, explained = run(exe, "resolve", "explain", *ids, *common)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    return {"base": base, "whole_seconds": seconds, "whole": said, "batches": batches,
            "explain_seconds": explained, "database_mb": database.stat().st_size >> 20,
            "peak_mb_so_far": peak}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--er", type=Path, default=ER)
    parser.add_argument("--bases", default="1000,10000,99800")
    options = parser.parse_args()
    exe = options.program.resolve()
    lines = list(rows(options.er))
    found = []
    with tempfile.TemporaryDirectory() as folder:
        for base in map(int, options.bases.split(",")):
            found.append(measured(exe, Path(folder), lines[:base + BATCH * BATCHES], base))
            print(json.dumps(found[-1]), flush=True)
    target = options.out / "resolve_batches.jsonl"
    target.write_text("".join(json.dumps(line) + "\n" for line in found))


if __name__ == "__main__":
    main()
