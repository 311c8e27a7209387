"""How many requests a second does the server answer, beside a route that looks nothing up?

A store of COUNT suppliers of the shared corpus is made once in FOLDER (`gen.py` of the shared bench
folder, or its suppliers.jsonl as CORPUS); then `wrk` asks in one session, in turn: a bare Hummingbird
route, one supplier of two hundred taken in turn, matches of a text, and needs to be stated, each of
which is counted where it was answered 201. Suppliers and matches are asked for at half of that rate
too, and the same texts are matched without the server, by `match --needs` on all cores.

    python serve_speed.py PROGRAM BARE_ROUTE FOLDER [COUNT] [SECONDS] [CORPUS]

PROGRAM and BARE_ROUTE are release builds; `wrk` is Debian's. Prints one JSON line and leaves it in
FOLDER/serve-speed.json.
"""

import csv
import json
import random
import re
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

COUNT = 1_000_000
# Needs matched without the server; the time of a few is taken off, as it is that of opening.
ENGINE_NEEDS, ENGINE_FEW = 200, 8
SECONDS = 20
ROUNDS = 3
SEED = 20261122
CONNECTIONS = 64
# A match takes a core for as long as it takes.
MATCH_CONNECTIONS = 2
# Suppliers that are asked for: a list gives no more at a time.
LISTED = 200
BARE_PORT = 18_090
# What the corpus numbers stand for: twelve processes of the catalogue, three standards.
PROCESSES = [
    "metal stamping", "phay CNC", "tiện CNC", "ép nhựa", "đúc áp lực", "hàn", "mạ kẽm",
    "sơn tĩnh điện", "forging", "wire EDM", "grinding", "heat treatment"]
STANDARDS = ["ISO 9001:2015", "IATF 16949:2016", "ISO 14001:2015"]
TEXTS = ["dập kim loại, ISO 9001", "CNC milling IATF 16949", "ép nhựa", "mạ kẽm và sơn tĩnh điện"]


def named(names, code):
    """What a code such as P017 stands for."""
    return names[int(re.sub(r"\D", "", str(code))) % len(names)]


def make(program, folder, count, corpus):
    """The store, made where it is not there."""
    store = folder / f"serve-speed-{count}.db"
    if store.exists():
        return store
    if not corpus:
        bench = Path(__file__).resolve().parents[2].parent / "shared/bench/gen.py"
        subprocess.run([sys.executable, bench, "--n", str(count), "--out", folder], check=True)
        corpus = folder / "suppliers.jsonl"
    rows = folder / f"serve-speed-{count}.csv"
    with open(corpus, encoding="utf-8") as lines, open(rows, "w", newline="") as file:
        table = csv.writer(file)
        table.writerow(["id", "name", "country", "processes", "certificates", "description"])
        for number, line in enumerate(lines):
            if number == count:
                break
            firm = json.loads(line)
            processes = {named(PROCESSES, code) for code in firm["proc"][:3]}
            standard = named(STANDARDS, firm["cert"][0])
            table.writerow([
                firm["id"], firm["name"], "VN", "; ".join(sorted(processes)), standard,
                firm["desc"][:200]])
    subprocess.run(
        [program, "import", rows, "--source", "corpus", "--db", store, "-q"], check=True,
        stdout=subprocess.DEVNULL)
    return store


def wrk(url, seconds, key=None, script=None, connections=CONNECTIONS):
    words = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--latency", "--timeout", "30s"]
    if key:
        words += ["-H", "Authorization: Bearer " + key]
    if script:
        words += ["-s", script]
    said = subprocess.run(words + [url], check=True, text=True, capture_output=True).stdout
    units = {"us": 0.001, "ms": 1, "s": 1000}

    def late(share):
        number, unit = re.search(rf"{share}%\s+([\d.]+)(us|ms|s)", said).groups()
        return round(float(number) * units[unit], 3)
    faults = re.search(r"Non-2xx or 3xx responses: (\d+)", said)
    counted = re.search(r"counted (\d+)", said)
    return {
        "perSecond": round(float(re.search(r"Requests/sec:\s+([\d.]+)", said)[1]), 1),
        "p50ms": late(50), "p99ms": late(99), "faults": int(faults[1]) if faults else 0,
        "counted": int(counted[1]) if counted else None}


def scripts(folder, ids):
    paths = ", ".join(f'"/v1/suppliers/{name}"' for name in ids)
    (folder / "get.lua").write_text(
        f"local paths = {{{paths}}}\nlocal n = 0\n"
        "request = function() n = n % #paths + 1 return wrk.format('GET', paths[n]) end\n")
    bodies = ", ".join(
        "[[" + json.dumps({"text": text, "top": 10}, ensure_ascii=False) + "]]" for text in TEXTS)
    head = "wrk.headers['Content-Type'] = 'application/json'\n"
    (folder / "match.lua").write_text(
        head + f"local bodies = {{{bodies}}}\nlocal n = 0\n"
        "request = function() n = n % #bodies + 1\n"
        "return wrk.format('POST', '/v1/match', nil, bodies[n]) end\n")
    (folder / "write.lua").write_text(
        head + "local body = '{\"fields\": {\"processes\": \"stamping\"}}'\n"
        "request = function() return wrk.format('POST', '/v1/needs', nil, body) end\n"
        "local made, mine = 0, nil\nlocal threads = {}\n"
        "function setup(thread) table.insert(threads, thread) end\n"
        "function init() made = 0 end\n"
        "function response(status) if status == 201 then made = made + 1 end end\n"
        "function done() local all = 0\n"
        "for _, thread in ipairs(threads) do all = all + thread:get('made') end\n"
        "io.write('counted ' .. all .. '\\n') end\n".replace("local made, mine", "made, mine"))


def delayed(script, full, connections):
    """The same requests at half the rate of the full run: each connection waits in between."""
    period = 2_000 * connections / full["perSecond"]
    wait = max(1, round(period - full["p50ms"] / 2))
    slow = script.with_name("half-" + script.name)
    slow.write_text(script.read_text() + f"function delay() return {wait} end\n")
    return slow


def engine_alone(program, store, folder):
    """How many needs a second `match` answers on all cores, opening left out."""
    seconds = []
    # The first makes the index where none is kept yet.
    for count in (1, ENGINE_FEW, ENGINE_FEW + ENGINE_NEEDS):
        rows = folder / "engine.csv"
        with open(rows, "w", newline="", encoding="utf-8") as file:
            table = csv.writer(file)
            table.writerow(["id", "text"])
            table.writerows([f"N{n}", TEXTS[n % len(TEXTS)]] for n in range(count))
        began = time.monotonic()
        subprocess.run(
            [program, "match", "--needs", rows, "--top", "10", "--format", "json", "--db", store,
             "-q"], check=True, stdout=subprocess.DEVNULL)
        seconds.append(time.monotonic() - began)
    return round(ENGINE_NEEDS / (seconds[2] - seconds[1]), 1)


def items(address, key, path):
    request = urllib.request.Request(address + path, headers={"Authorization": "Bearer " + key})
    with urllib.request.urlopen(request, timeout=600) as answer:
        return json.load(answer)["items"]


def ready(address, key):
    """Waits for the search index; how long it took, in seconds."""
    began = time.monotonic()
    request = urllib.request.Request(
        address + "/v1/match", data=json.dumps({"text": TEXTS[0]}).encode(),
        headers={"Authorization": "Bearer " + key, "Content-Type": "application/json"})
    urllib.request.urlopen(request, timeout=7_200).read()
    return round(time.monotonic() - began, 1)


def median(runs):
    return sorted(runs, key=lambda run: run["perSecond"])[len(runs) // 2]


def main():
    program, bare, runs = (Path(word).resolve() for word in sys.argv[1:4])
    count = int(sys.argv[4]) if len(sys.argv) > 4 else COUNT
    seconds = int(sys.argv[5]) if len(sys.argv) > 5 else SECONDS
    corpus = sys.argv[6] if len(sys.argv) > 6 else None
    store = make(program, runs, count, corpus)
    key = subprocess.run(
        [program, "key", "add", "Speed", "--role", "organiser", "--db", store], check=True,
        text=True, capture_output=True).stdout.strip()
    plain = subprocess.Popen([bare, str(BARE_PORT)])
    server = subprocess.Popen(
        [program, "serve", "--db", store, "--port", "0", "--quiet", "--key-requests",
         "1000000000"], stdout=subprocess.PIPE, text=True)
    try:
        address = server.stdout.readline().strip()
        built = ready(address, key)
        names = [item["id"] for item in items(address, key, f"/v1/suppliers?limit={LISTED}")]
        random.Random(SEED).shuffle(names)
        with tempfile.TemporaryDirectory() as folder:
            folder = Path(folder)
            scripts(folder, names)
            figures = {"bare": [], "supplier": [], "match": [], "writes": []}
            for _ in range(ROUNDS):
                figures["bare"].append(wrk(f"http://127.0.0.1:{BARE_PORT}/firms/x", seconds))
                figures["supplier"].append(wrk(address, seconds, key, folder / "get.lua"))
                figures["writes"].append(wrk(address, seconds, key, folder / "write.lua"))
                figures["match"].append(
                    wrk(address, seconds, key, folder / "match.lua", MATCH_CONNECTIONS))
            half = {}
            for name, script, connections in (
                    ("supplier", "get.lua", CONNECTIONS), ("match", "match.lua", MATCH_CONNECTIONS)):
                slow = delayed(folder / script, median(figures[name]), connections)
                half[name] = wrk(address, 2 * seconds, key, slow, connections)
    finally:
        server.terminate()
        plain.terminate()
        server.wait(120)
    found = {name: median(values) for name, values in figures.items()}
    with tempfile.TemporaryDirectory() as folder:
        alone = engine_alone(program, store, Path(folder))
    found["writes"]["acknowledgedPerSecond"] = round(found["writes"]["counted"] / seconds)
    line = json.dumps({
        "suppliers": count, "connections": CONNECTIONS, "seconds": seconds, "rounds": ROUNDS,
        "indexSeconds": built, **found,
        "supplierAtHalf": half["supplier"], "matchAtHalf": half["match"],
        "engineAlonePerSecond": alone, "matchOfEngine": round(found["match"]["perSecond"] / alone, 3),
        "supplierOfBare": round(found["supplier"]["perSecond"] / found["bare"]["perSecond"], 3)})
    print(line)
    (runs / "serve-speed.json").write_text(line + "\n")


main()
