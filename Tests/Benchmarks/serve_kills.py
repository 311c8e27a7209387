"""Is every write that the server acknowledged there, however the server ends?

Four writers state needs over HTTP while the server is killed (SIGKILL) at a moment taken by
chance, a hundred times on one database; at the end every need that was answered 201 is asked for.

    python serve_kills.py PROGRAM FOLDER [ROUNDS]
"""

import json
import random
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
from pathlib import Path

ROUNDS = 100
WRITERS = 4
SEED = 20261122


def start(program, folder):
    server = subprocess.Popen(
        [program, "serve", "--db", "kills.db", "--port", "0", "--quiet", "--key-requests",
         "1000000000"], cwd=folder,
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    return server, server.stdout.readline().strip()


def ask(address, key, path, body=None):
    request = urllib.request.Request(
        address + path, data=body and json.dumps(body).encode(),
        headers={"Authorization": "Bearer " + key, "Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=30) as answer:
        return answer.status


def write(address, key, name, acknowledged):
    number = 0
    while True:
        need = f"{name}-{number}"
        try:
            body = {"id": need, "fields": {"processes": "stamping"}}
            if ask(address, key, "/v1/needs", body) == 201:
                acknowledged.append(need)
        except urllib.error.HTTPError as error:
            if error.code == 429:
                time.sleep(0.05)
                continue
            raise
        except OSError:
            return
        number += 1


def main():
    program, runs = Path(sys.argv[1]).resolve(), Path(sys.argv[2])
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else ROUNDS
    chance = random.Random(SEED)
    with tempfile.TemporaryDirectory() as folder:
        def run(*words):
            return subprocess.run(
                [program, *words, "--db", "kills.db"], cwd=folder, check=True, text=True,
                capture_output=True).stdout.strip()
        run("init")
        key = run("key", "add", "Kills", "--role", "organiser")
        acknowledged = []
        for number in range(rounds):
            server, address = start(program, folder)
            writers = [
                threading.Thread(
                    target=write, args=(address, key, f"r{number}w{writer}", acknowledged))
                for writer in range(WRITERS)]
            for writer in writers:
                writer.start()
            time.sleep(chance.uniform(0.5, 3))
            server.kill()
            server.wait()
            for writer in writers:
                writer.join()
        server, address = start(program, folder)
        lost = []
        for need in acknowledged:
            try:
                ask(address, key, "/v1/needs/" + need)
            except urllib.error.HTTPError as error:
                if error.code == 429:
                    time.sleep(1)
                    ask(address, key, "/v1/needs/" + need)
                else:
                    lost.append(need)
        server.kill()
        server.wait()
    line = f"{rounds} kills, {len(acknowledged)} acknowledged, {len(lost)} lost"
    print(line)
    (runs / "serve-kills.csv").write_text(
        f"rounds,acknowledged,lost\n{rounds},{len(acknowledged)},{len(lost)}\n")
    sys.exit(1 if lost else 0)


main()
