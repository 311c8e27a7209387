#!/usr/bin/env python3
"""Are 1,000,000 records resolved within 60 seconds and 4 GB?

The list: ten times `er.csv` of the shared benchmark folder, made there by `gen.py` with the seeds 7 to 16, ids and
true firms told apart by the seed. So one firm's records are of one seed, and firms of two seeds are strangers that
share what firms of one country share. What is measured is `matxich resolve evaluate --no-store`: reading, learning,
comparing, clusters and measuring, the whole process from its start. Seconds, gigabytes and measures are printed
with their limits; a limit that is missed is the exit code.
Run: resolve_million.py MATXICH OUT_FOLDER [--bench FOLDER] [--seeds N] [--keep FOLDER]
Needs in its Python: numpy (for `gen.py`).
"""
import argparse
import csv
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
SHARED = HERE.parents[2] / "shared"
SECONDS_MAX = 60
GIGABYTES_MAX = 4
FIRST_SEED = 7


def made(bench, folder, seed):
    """The list of one seed."""
    out = folder / f"seed-{seed}"
    if not (out / "er.csv").exists():
        subprocess.run([sys.executable, "gen.py", "--only", "er", "--out", out], cwd=bench, check=True,
                       stdout=subprocess.DEVNULL, env={**os.environ, "SEED": str(seed)})
    return out / "er.csv"


def joined(paths, target):
    """All lists behind each other, ids and true firms told apart by their place; how many records."""
    records = 0
    with open(target, "w", newline="", encoding="utf-8") as file:
        writer = None
        for place, path in enumerate(paths):
            with open(path, newline="", encoding="utf-8") as source:
                reader = csv.DictReader(source)
                if writer is None:
                    writer = csv.DictWriter(file, reader.fieldnames)
                    writer.writeheader()
                for row in reader:
                    row["unique_id"] = f"{place}-{row['unique_id']}"
                    row["cluster"] = f"{place}-{row['cluster']}"
                    writer.writerow(row)
                    records += 1
    return records


def measured(program, path):
    """What the program found, in how many seconds, with how much memory at most."""
    start = time.perf_counter()
    done = subprocess.run(
        [program, "resolve", "evaluate", "--no-store", "--quiet", "--input", path, "--truth", path,
         "--mapping", HERE / "Resolution" / "er.yaml"],
        check=True, stdout=subprocess.PIPE, text=True)
    seconds = time.perf_counter() - start
    # Of all children the largest: on Linux in kilobytes.
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1e6
    found = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")][-1]
    return {"seconds": round(seconds, 1), "seconds_max": SECONDS_MAX, "peak_gigabytes": round(peak, 2),
            "gigabytes_max": GIGABYTES_MAX, **found}


def main():
    options = argparse.ArgumentParser()
    options.add_argument("program", type=Path)
    options.add_argument("out", type=Path)
    options.add_argument("--bench", type=Path, default=SHARED / "bench")
    options.add_argument("--seeds", type=int, default=10)
    options.add_argument("--keep", type=Path, help="where the lists are made and left")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = chosen.keep.resolve() if chosen.keep else Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        paths = [made(chosen.bench, folder, FIRST_SEED + place) for place in range(chosen.seeds)]
        target = folder / "er.csv"
        records = joined(paths, target)
        line = {"peer": "matxich", "list": f"er.csv x {chosen.seeds}", "rows": records,
                **measured(chosen.program.resolve(), target)}
    print(json.dumps(line))
    print(f"{line['rows']:,} records: {line['seconds']} s of {SECONDS_MAX} s, "
          f"{line['peak_gigabytes']} GB of {GIGABYTES_MAX} GB", file=sys.stderr)
    (chosen.out / "resolve_million.jsonl").write_text(json.dumps(line) + "\n")
    return 0 if line["seconds"] <= SECONDS_MAX and line["peak_gigabytes"] <= GIGABYTES_MAX else 1


if __name__ == "__main__":
    sys.exit(main())
