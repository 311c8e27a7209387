#!/usr/bin/env python3
"""Does a sync that is killed at any moment, and made again, leave the same store as one left alone?

Measured: of so many kills (SIGKILL after a random time of 0 to 120 % of an undisturbed round), after how many the
store differs; each time the partner has another edition: firms renamed, new, gone. At the end everything the
store tells is compared, byte for byte, with that of a store that saw every edition undisturbed.
Run: sync_kills.py MATXICH OUT_FOLDER [--kills 200] [--records 20000]
"""
import argparse
import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from import_lists import SEED
from sync_catalogues import NGINX, free_port, serve, write


def edition(number, records):
    """The firms of an edition by id: a tenth renamed, a twentieth gone."""
    draw = random.Random(SEED + number)
    return {
        f"F{firm:05d}": f"Firm {firm} {'edition ' + str(number) if draw.random() < 0.1 else ''}".strip()
        for firm in range(records) if draw.random() >= 0.05
    }


def publish(pages, firms):
    lines = [
        json.dumps({"id": key, "name": name, "country": "VN", "processes": "stamping"})
        for key, name in firms.items()
    ]
    fresh = pages / "fresh.gz"
    write(fresh, lines)
    fresh.rename(pages / "list.jsonl.gz")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("matxich")
    parser.add_argument("out", type=Path)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--records", type=int, default=20_000)
    options = parser.parse_args()
    if not os.access(NGINX, os.X_OK):
        print("skipped: there is no " + NGINX + " (Debian: nginx)")
        return
    options.out.mkdir(parents=True, exist_ok=True)
    work = (options.out / "kills").resolve()
    pages = work / "pages"
    pages.mkdir(parents=True, exist_ok=True)
    port = free_port()
    server = serve(work, port)
    killed, calm = work / "killed.db", work / "calm.db"

    def run(base, *arguments):
        return subprocess.run(
            [options.matxich, *arguments, "--db", str(base), "--quiet"], capture_output=True)

    def told(base):
        suppliers = run(base, "export", "suppliers", "--format", "ndjson").stdout
        return sorted(suppliers.splitlines())

    differing = 0
    survived = 0
    try:
        publish(pages, edition(0, options.records))
        for base in (killed, calm):
            run(base, "init")
            run(base, "source", "add", "partner", "--url", f"http://127.0.0.1:{port}/list.jsonl",
                "--format", "json-lines", "--allow-private")
            run(base, "sync")
        draw = random.Random(SEED)
        usual = 1.0
        number = killings = 0
        # A sync that was over before the blow was not killed: it is not counted.
        while killings < options.kills:
            number += 1
            publish(pages, edition(number, options.records))
            start = time.monotonic()
            if run(calm, "sync").returncode != 0:
                sys.exit("the undisturbed sync failed")
            usual = 0.8 * usual + 0.2 * (time.monotonic() - start)
            victim = subprocess.Popen(
                [options.matxich, "sync", "--db", str(killed), "--quiet"], stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL)
            time.sleep(draw.random() * 1.2 * usual)
            victim.send_signal(signal.SIGKILL)
            if victim.wait() == 0:
                survived += 1
            else:
                killings += 1
            if run(killed, "sync").returncode != 0:
                sys.exit("the sync after a kill failed")
            # What a store tells takes longer than a sync: it is compared now and then.
            if number % 20 == 0 or killings == options.kills:
                differing += told(killed) != told(calm)
    finally:
        server.terminate()
        server.wait()
    doctor = run(killed, "doctor")
    if differing or doctor.returncode:
        print(f"{doctor.stdout.decode()}The stores are kept in {work}.", file=sys.stderr)
    else:
        subprocess.run(["rm", "-r", str(work)], check=True)
    report = {
        "kills": options.kills, "through before the kill": survived, "records": options.records,
        "comparisonsThatDiffer": differing,
        "doctor": doctor.returncode,
    }
    (options.out / "sync-kills.json").write_text(json.dumps(report, indent=2) + "\n")
    print(json.dumps(report, indent=2))
    sys.exit(1 if differing or doctor.returncode else 0)


if __name__ == "__main__":
    main()
