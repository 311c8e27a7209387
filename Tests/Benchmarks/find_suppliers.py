#!/usr/bin/env python3
"""How fast are a need's best suppliers found among a million, beside tantivy on the same files?

Measured by `matching-benchmark` (its head says how) and by the peer's own script, in turn, one thread:
  filter_text  the musts as filters, then words by relevance, 20 best
  text_only    words by relevance, 20 best
  overlap      how much of tantivy's 20 of `filter_text` is in ours, over 200 needs (it rounds the lengths of texts)
  fit          the full explained score of the platform: 20 best with explanations, from a saved index
  live         the same for a minute while fifty suppliers a second change
Both indexes are built once more on two threads: `two_threads`.
Corpus: suppliers.jsonl and needs.jsonl of the shared benchmark folder, made there by `gen.py` with a fixed seed.
Without that folder nothing is measured, and that is said.
Run: find_suppliers.py MATXICH OUT_FOLDER [--corpus FOLDER] [--sizes 100k 1m] [--oracle 20] [--live 60]
"""
import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

SHARED = Path(__file__).resolve().parents[3] / "shared" / "bench"


def line_of(command, **more):
    """The JSON objects a command prints, as one."""
    print("  " + " ".join(str(part) for part in command), file=sys.stderr)
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, **more)
    found = {}
    for line in done.stdout.splitlines():
        if line.startswith("{"):
            found.update(json.loads(line))
    return found


def overlap(one, other):
    """The mean share of one file's lists that is in the other's."""
    ours, theirs = json.loads(one.read_text()), json.loads(other.read_text())
    shares = [len(set(ours[need]) & set(theirs[need])) / len(theirs[need]) for need in theirs if theirs[need]]
    return round(sum(shares) / len(shares), 4)


def measured(benchmark, folder, chosen):
    """One object for the peer, one for each of our two indexes, one for searches while suppliers change."""
    lines = []
    lists = [Path(name) for name in (tempfile.mkstemp()[1], tempfile.mkstemp()[1])]
    peer = SHARED / "bench_tantivy.py"
    if peer.exists():
        lines.append(line_of([sys.executable, peer, folder, lists[0]], cwd=SHARED))
    oracle = ["--oracle", str(chosen.oracle)]
    for kind, key in (("--no-fit", "build_s"), ("--fit", "fit_build_s")):
        two = line_of([benchmark, folder, kind, "--threads", "2", "--rounds", "1"])[key]
        line = line_of([benchmark, folder, kind, "--lists", lists[1]] + oracle)
        lines.append(line | {"two_threads": {key: two}})
    if peer.exists():
        lines[1]["overlap"] = overlap(lists[1], lists[0])
    lines.append(line_of([benchmark, folder, "--live", str(chosen.live), "--reuse"]))
    for path in lists:
        path.unlink()
    return lines


def main():
    options = argparse.ArgumentParser()
    options.add_argument("program", type=Path)
    options.add_argument("out", type=Path)
    options.add_argument("--corpus", type=Path, default=SHARED / "data")
    options.add_argument("--sizes", nargs="*", default=["100k", "1m"])
    options.add_argument("--oracle", type=int, default=20)
    options.add_argument("--live", type=int, default=60)
    chosen = options.parse_args()
    benchmark = chosen.program.with_name("matching-benchmark")
    lines = []
    for size in chosen.sizes:
        folder = chosen.corpus / size
        if (folder / "suppliers.jsonl").exists():
            lines += measured(benchmark, folder, chosen)
        else:
            print(f"no corpus at {folder}: nothing is measured of this size", file=sys.stderr)
    if not lines:
        return
    chosen.out.mkdir(parents=True, exist_ok=True)
    target = chosen.out / "find_suppliers.jsonl"
    target.write_text("".join(json.dumps(line) + "\n" for line in lines))
    for line in lines:
        shown = {key: value for key, value in line.items() if not isinstance(value, dict)}
        for kind in ("filter_text", "text_only", "fit"):
            if kind in line:
                shown[kind] = "{p50_ms} / {p99_ms} ms".format(**line[kind])
        print(json.dumps(shown))


if __name__ == "__main__":
    main()
