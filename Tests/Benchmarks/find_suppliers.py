#!/usr/bin/env python3
"""How fast are a need's best suppliers found among a million, beside tantivy on the same files?

Measured by `matching-benchmark` (its head says how) and by the peer's own script, in turn, one thread:
  filter_text  the musts as filters, then words by relevance, 20 best
  text_only    words by relevance, 20 best
  fit          the full explained score of the platform: 20 best with explanations, from a saved index
  live         the same for a minute while fifty suppliers a second change, of the first size alone
Corpus: suppliers.jsonl and needs.jsonl of the shared benchmark folder, made there by `gen.py` with a fixed seed.
Without that folder nothing is measured, and that is said.
Run: find_suppliers.py MATXICH OUT_FOLDER [--corpus FOLDER] [--sizes 100k 1m] [--oracle 20]
"""
import argparse
import json
import subprocess
import sys
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


def main():
    options = argparse.ArgumentParser()
    options.add_argument("program", type=Path)
    options.add_argument("out", type=Path)
    options.add_argument("--corpus", type=Path, default=SHARED / "data")
    options.add_argument("--sizes", nargs="*", default=["100k", "1m"])
    options.add_argument("--oracle", type=int, default=20)
    chosen = options.parse_args()
    benchmark = chosen.program.with_name("matching-benchmark")
    lines = []
    for size in chosen.sizes:
        folder = chosen.corpus / size
        if not (folder / "suppliers.jsonl").exists():
            print(f"no corpus at {folder}: nothing is measured of this size", file=sys.stderr)
            continue
        peer = SHARED / "bench_tantivy.py"
        if peer.exists():
            lines.append(line_of([sys.executable, peer, folder], cwd=SHARED))
        lines.append(line_of([benchmark, folder, "--oracle", str(chosen.oracle)]))
        if size == chosen.sizes[0]:
            lines.append(line_of([benchmark, folder, "--live", "60", "--reuse"]))
    if not lines:
        return
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
