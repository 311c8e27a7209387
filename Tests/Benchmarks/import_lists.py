#!/usr/bin/env python3
"""How long does a long supplier list take into the store, beside the tool one would use instead?

Measured: wall seconds and peak resident memory of whole processes, in turn.
  CSV   1,000,000 rows:  matxich import      against  sqlite-utils insert --csv
  XLSX    100,000 rows:  matxich import      against  openpyxl, read-only mode, cells only read
Corpus: firms with a member number, name, address, country, main process, latitude and longitude, about 150
bytes a row, drawn with a fixed seed; one row in 1,000 has a fault (no name).
Run: import_lists.py MATXICH OUT_FOLDER [--rows 1000000] [--sheet-rows 100000] [--runs 3]
"""
import argparse
import csv
import json
import os
import platform
import random
import statistics
import subprocess
import sys
import time
from pathlib import Path

SEED = 20261121
HEADER = ["Member No", "Company name", "Address", "Country", "Main processes", "lat", "lng"]
PROCESSES = [
    "metal stamping; deep drawing", "plastic injection moulding", "CNC milling; CNC turning",
    "aluminium die casting", "zinc plating", "wire harness", "SMT assembly", "sewing", "rubber moulding",
    "mould making", "sheet metal; welding", "powder coating",
]
PLACES = [
    ("Que Vo Industrial Park, Bac Ninh", "Vietnam", 21.15, 106.15),
    ("Bien Hoa 2 Industrial Zone, Dong Nai", "Vietnam", 10.93, 106.87),
    ("Trang Due Industrial Park, Hai Phong", "Vietnam", 20.86, 106.57),
    ("Gasan Digital 1-ro, Geumcheon-gu, Seoul", "Korea", 37.47, 126.88),
    ("Toyota-cho, Toyota, Aichi", "Japan", 35.05, 137.15),
]


def rows(count):
    draw = random.Random(SEED)
    for number in range(count):
        place, country, latitude, longitude = PLACES[draw.randrange(len(PLACES))]
        name = "" if draw.randrange(1000) == 0 else f"Precision Parts Company {number:07d} Ltd"
        yield [
            f"M-{number:07d}", name, f"Lot {draw.randrange(1, 400)}, {place}", country,
            PROCESSES[draw.randrange(len(PROCESSES))],
            f"{latitude + draw.random():.6f}", f"{longitude + draw.random():.6f}",
        ]


def write_csv(path, count):
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(HEADER)
        writer.writerows(rows(count))


def write_xlsx(path, count):
    import xlsxwriter

    book = xlsxwriter.Workbook(path, {"constant_memory": True})
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, HEADER)
    for index, row in enumerate(rows(count), 1):
        sheet.write_row(index, 0, row[:5])
        sheet.write_number(index, 5, float(row[5]))
        sheet.write_number(index, 6, float(row[6]))
    book.close()


def timed(command):
    """Wall seconds and peak MB of one process."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    if os.waitstatus_to_exitcode(status) not in (0, 2):
        sys.exit(f"failed: {' '.join(map(str, command))}")
    return wall, usage.ru_maxrss / 1024


def compare(name, ours, theirs, clean, runs, raw):
    figures = {"ours": [], "theirs": []}
    for run in range(runs):
        for who, command in (("ours", ours), ("theirs", theirs)):
            clean()
            wall, peak = timed(command)
            figures[who].append((wall, peak))
            raw.writerow([name, who, run, f"{wall:.3f}", f"{peak:.1f}"])
    median = {who: statistics.median(w for w, _ in f) for who, f in figures.items()}
    ratios = [a[0] / b[0] for a, b in zip(figures["ours"], figures["theirs"])]
    return {
        "question": name,
        "oursSeconds": round(median["ours"], 2),
        "theirsSeconds": round(median["theirs"], 2),
        "ratio": round(statistics.median(ratios), 2),
        "oursPeakMB": round(max(p for _, p in figures["ours"])),
        "theirsPeakMB": round(max(p for _, p in figures["theirs"])),
    }


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("matxich")
    parser.add_argument("out", type=Path)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--sheet-rows", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    work = options.out / "work"
    work.mkdir(exist_ok=True)
    lines, book = work / "list.csv", work / "list.xlsx"
    write_csv(lines, options.rows)
    write_xlsx(book, options.sheet_rows)
    ours, theirs = work / "ours.db", work / "theirs.db"

    def clean():
        for file in work.glob("*.db*"):
            file.unlink()

    reader = (
        "import openpyxl,sys\n"
        "for row in openpyxl.load_workbook(sys.argv[1], read_only=True).active.iter_rows(values_only=True): pass"
    )
    with open(options.out / "raw.csv", "w", newline="") as file:
        raw = csv.writer(file)
        raw.writerow(["question", "who", "run", "wallSeconds", "peakMB"])
        summary = [
            compare(
                f"csv-{options.rows}",
                [options.matxich, "import", str(lines), "--db", str(ours), "--quiet"],
                [sys.executable, "-m", "sqlite_utils", "insert", str(theirs), "list", str(lines), "--csv"],
                clean, options.runs, raw),
            compare(
                f"xlsx-{options.sheet_rows}",
                [options.matxich, "import", str(book), "--db", str(ours), "--quiet"],
                [sys.executable, "-c", reader, str(book)], clean, options.runs, raw),
        ]
    clean()
    lines.unlink()
    book.unlink()
    work.rmdir()
    report = {
        "machine": f"{platform.machine()}, {os.cpu_count()} cores", "seed": SEED, "runs": options.runs,
        "results": summary,
    }
    (options.out / "summary.json").write_text(json.dumps(report, indent=2) + "\n")
    print(json.dumps(report, indent=2))


if __name__ == "__main__":
    main()
