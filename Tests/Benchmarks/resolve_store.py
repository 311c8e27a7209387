#!/usr/bin/env python3
"""Are the firms of a database the same whatever the order of imports, and is a killed run nothing at all?

  orders  the real lists are imported in two orders, each into a database of its own, and resolved; the sets of
          (source, external id) that are one firm are compared
  kills   runs are killed at random moments of a fixed seed; after each kill the documents a run writes are counted:
          none or all of them; a last run must give the export of a run that nobody disturbed
Corpus: supplier-lists of the shared data folder, files of one content once. Without it nothing is measured.
Run: resolve_store.py MATXICH OUT [--kills 12]
"""
import argparse
import collections
import csv
import hashlib
import json
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

LISTS = Path(__file__).resolve().parents[3] / "shared" / "data" / "supplier-lists"
DOCUMENTS = ["merge", "pair-to-review", "firm-tie", "resolution-run"]


def distinct_lists():
    """The CSV lists, those of one content once."""
    found = {}
    for path in sorted(LISTS.glob("*.csv")):
        found.setdefault(hashlib.sha256(path.read_bytes()).hexdigest(), path)
    return list(found.values())


def imported(exe, database, lists):
    subprocess.run([exe, "init", "--db", database, "-q"], check=True)
    for path in lists:
        words = ["import", path, "--db", database, "--source", path.stem.lower(), "-q"]
        done = subprocess.run([exe, *words, "--date", "2026-11-22"], capture_output=True, text=True)
        if done.returncode not in (0, 2):
            sys.exit(f"{path}: {done.stderr}")


def resolved(exe, database):
    """What a run says, and its seconds."""
    start = time.monotonic()
    done = subprocess.run(
        [exe, "resolve", "run", "--db", database, "--lang", "en", "-q"], check=True,
        capture_output=True, text=True)
    return done.stdout.strip(), round(time.monotonic() - start, 1)


def firms(exe, database, folder):
    """The records of each firm."""
    path = folder / "firms.csv"
    words = ["resolve", "export", "--db", database, "--output", path, "--force", "-q"]
    subprocess.run([exe, *words], check=True)
    found = collections.defaultdict(set)
    with open(path, newline="") as file:
        for row in csv.DictReader(file):
            found[row["organisation_id"]].add((row["source"], row["external_id"]))
    return {frozenset(records) for records in found.values()}


def orders(exe, folder):
    lists = distinct_lists()
    found, lines = [], []
    for name, order in [("forward", lists), ("backward", lists[::-1])]:
        database = folder / f"{name}.db"
        imported(exe, database, order)
        said, seconds = resolved(exe, database)
        again, idle = resolved(exe, database)
        found.append(firms(exe, database, folder))
        lines.append({"order": name, "said": said, "seconds": seconds, "again_seconds": idle})
    return {
        "question": "orders", "lists": len(lists), "runs": lines,
        "firms": [len(one) for one in found], "same": found[0] == found[1]}


def counts(database):
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
        query = "SELECT count(*) FROM document WHERE kind = ?"
        return [connection.execute(query, [kind]).fetchone()[0] for kind in DOCUMENTS]


def kills(exe, folder, count):
    random.seed(3)
    whole, killed = folder / "whole.db", folder / "killed.db"
    imported(exe, killed, [path for path in distinct_lists() if "oar" in path.name][:6])
    shutil.copy(killed, whole)
    said, seconds = resolved(exe, whole)
    seen = collections.Counter()
    for _ in range(count):
        run = subprocess.Popen(
            [exe, "resolve", "run", "--db", killed], stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        time.sleep(seconds * random.uniform(0.2, 1.05))
        run.kill()
        run.wait()
        seen[tuple(counts(killed))] += 1
    resolved(exe, killed)
    return {
        "question": "kills", "said": said, "seconds": seconds, "documents": DOCUMENTS,
        "whole": counts(whole),
        "after_kills": [{"counts": list(key), "times": times} for key, times in seen.items()],
        "same": firms(exe, killed, folder) == firms(exe, whole, folder)}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("matxich", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--kills", type=int, default=12)
    options = parser.parse_args()
    if not LISTS.is_dir():
        return print(f"no lists at {LISTS}: nothing measured", file=sys.stderr)
    exe = options.matxich.resolve()
    with tempfile.TemporaryDirectory() as folder:
        found = [orders(exe, Path(folder)), kills(exe, Path(folder), options.kills)]
    target = options.out / "resolve_store.jsonl"
    target.write_text("".join(json.dumps(line) + "\n" for line in found))


if __name__ == "__main__":
    main()
