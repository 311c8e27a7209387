#!/usr/bin/env python3
"""How long does a round over many partner endpoints take, beside fetching and loading the same bytes barely?

Measured: wall seconds and peak resident memory of whole processes, in turn.
  first      100 endpoints x 10,000 records (JSON Lines, gzip, nginx on loopback) into an empty database
             against  curl --parallel into files, then Python's gzip, json and sqlite3 into one table
  unchanged  the same round again
  changed    1 % of each catalogue's records changed, and the whole catalogue is read again
  news       the same change, told by endpoints that give what is new alone, into a database that holds the rest
Corpus: firms with an id, name, address, country, processes and a certificate, drawn with a fixed seed.
Run: sync_catalogues.py MATXICH OUT_FOLDER [--endpoints 100] [--records 10000] [--runs 3]
"""
import argparse
import contextlib
import csv
import gzip
import json
import os
import platform
import random
import socket
import sqlite3
import statistics
import subprocess
import sys
import time
from pathlib import Path

from import_lists import PLACES, PROCESSES, SEED, timed

NGINX = "/usr/sbin/nginx"
CONFIGURATION = """
%(user)s
daemon off; pid nginx.pid; error_log error.log;
events { worker_connections 1024; }
http {
    access_log access.log; client_body_temp_path temp; proxy_temp_path temp; fastcgi_temp_path temp;
    uwsgi_temp_path temp; scgi_temp_path temp;
    server { listen 127.0.0.1:%(port)d; root pages; gzip_static always; keepalive_requests 100000; }
}
"""
LOADER = """
import gzip, json, sqlite3, sys
base = sqlite3.connect(sys.argv[1])
base.execute("CREATE TABLE record (source TEXT, id TEXT, name TEXT, body TEXT)")
for path in sys.argv[2:]:
    rows = []
    for line in gzip.open(path, "rt", encoding="utf-8"):
        record = json.loads(line)
        rows.append((path, record["id"], record["name"], line))
    base.executemany("INSERT INTO record VALUES (?, ?, ?, ?)", rows)
    base.commit()
"""


def record(draw, endpoint, number, edition):
    place, country, _, _ = PLACES[draw.randrange(len(PLACES))]
    return {
        "id": f"E{endpoint:03d}-{number:05d}", "name": f"Precision Parts {endpoint}-{number} Ltd{edition}",
        "address": f"Lot {draw.randrange(1, 400)}, {place}", "country": country,
        "processes": PROCESSES[draw.randrange(len(PROCESSES))], "certificates": "ISO 9001:2015",
    }


def write(path, lines):
    # The time within a packed file would make equal catalogues differ.
    with open(path, "wb") as file, gzip.GzipFile(fileobj=file, mode="wb", mtime=0, compresslevel=6) as packed:
        packed.write("".join(line + "\n" for line in lines).encode())


def publish(pages, endpoints, records, changed_share):
    """Writes each endpoint's catalogue, and as its news what changed: at first all of it."""
    for endpoint in range(endpoints):
        draw = random.Random(SEED + endpoint)
        changing = random.Random(endpoint)
        lines = []
        changed = []
        for number in range(records):
            is_changed = changing.random() < changed_share
            text = json.dumps(record(draw, endpoint, number, " (new)" if is_changed else ""))
            lines.append(text)
            if is_changed:
                changed.append(text)
        write(pages / f"e{endpoint:03d}.jsonl.gz", lines)
        write(pages / f"news{endpoint:03d}.jsonl.gz", changed if changed_share > 0 else lines)


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def serve(folder, port):
    (folder / "nginx.conf").write_text(
        CONFIGURATION % {"port": port, "user": "user root;" if os.getuid() == 0 else ""})
    server = subprocess.Popen([NGINX, "-p", str(folder), "-c", "nginx.conf", "-e", "error.log"])
    while not (folder / "nginx.pid").exists():
        time.sleep(0.02)
    return server


def told_of(work, base):
    """How many requests the server was asked, and how many changes the store has written down, so far."""
    requests = (work / "access.log").read_text().count("\n")
    with contextlib.closing(sqlite3.connect(base)) as store:
        return requests, store.execute("SELECT count(*) FROM change").fetchone()[0]


def clean(work):
    for file in [*work.glob("*.db*"), *work.glob("fetched*.gz")]:
        file.unlink()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("matxich")
    parser.add_argument("out", type=Path)
    parser.add_argument("--endpoints", type=int, default=100)
    parser.add_argument("--records", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    if not os.access(NGINX, os.X_OK):
        print("skipped: there is no " + NGINX + " (Debian: nginx)")
        return
    options.out.mkdir(parents=True, exist_ok=True)
    work = (options.out / "work").resolve()
    pages = work / "pages"
    pages.mkdir(parents=True, exist_ok=True)
    port = free_port()
    server = serve(work, port)
    ours, theirs, told = work / "ours.db", work / "theirs.db", work / "told.db"
    figures = {"first": [], "curl and a bare loader": [], "unchanged": [], "changed": [], "news": []}
    try:
        with open(options.out / "sync-raw.csv", "w", newline="") as file:
            raw = csv.writer(file)
            raw.writerow(["question", "run", "wallSeconds", "peakMB"])

            def note(question, run, command):
                wall, peak = timed(command)
                figures[question].append((wall, peak))
                raw.writerow([question, run, f"{wall:.3f}", f"{peak:.1f}"])

            for run in range(options.runs):
                clean(work)
                publish(pages, options.endpoints, options.records, 0)
                for base, prefix, mode in ((ours, "e", "full"), (told, "news", "incremental")):
                    for endpoint in range(options.endpoints):
                        subprocess.run(
                            [options.matxich, "source", "add", f"e{endpoint:03d}", "--db", str(base), "--url",
                             f"http://127.0.0.1:{port}/{prefix}{endpoint:03d}.jsonl", "--format", "json-lines",
                             "--mode", mode, "--allow-private", "--quiet"], check=True)
                sync = [options.matxich, "sync", "--quiet", "--db"]
                subprocess.run(sync + [str(told)], check=True, stdout=subprocess.DEVNULL)
                note("first", run, sync + [str(ours)])
                names = [f"{endpoint:03d}" for endpoint in range(options.endpoints)]
                fetched = [str(work / f"fetched{name}.gz") for name in names]
                fetch = ["curl", "--silent", "--parallel", "--fail"]
                for name, path in zip(names, fetched):
                    fetch += [f"http://127.0.0.1:{port}/e{name}.jsonl", "-o", path]
                loading = [sys.executable, "-c", LOADER, str(theirs), *fetched]
                script = " ".join(fetch) + " && exec " + subprocess.list2cmdline(loading[:1]) + ' "$@"'
                note("curl and a bare loader", run, ["/bin/sh", "-c", script, "sh", *loading[1:]])
                before = told_of(work, ours)
                note("unchanged", run, sync + [str(ours)])
                unchanged_cost = [after - former for after, former in zip(told_of(work, ours), before)]
                publish(pages, options.endpoints, options.records, 0.01)
                note("changed", run, sync + [str(ours)])
                note("news", run, sync + [str(told)])
    finally:
        server.terminate()
        server.wait()
    clean(work)
    subprocess.run(["rm", "-r", str(work)], check=True)

    def median(question):
        return statistics.median(wall for wall, _ in figures[question])

    report = {
        "machine": f"{platform.machine()}, {os.cpu_count()} cores", "seed": SEED, "runs": options.runs,
        "endpoints": options.endpoints, "recordsEach": options.records,
        "seconds": {question: round(median(question), 2) for question in figures},
        "ratioToCurlAndLoader": round(median("first") / median("curl and a bare loader"), 2),
        "requestsUnchanged": unchanged_cost[0], "changesUnchanged": unchanged_cost[1],
        "newsToFirst": round(median("news") / median("first"), 3),
        "peakMB": round(max(peak for question in ("first", "changed") for _, peak in figures[question])),
    }
    (options.out / "sync-summary.json").write_text(json.dumps(report, indent=2) + "\n")
    print(json.dumps(report, indent=2))


if __name__ == "__main__":
    main()
