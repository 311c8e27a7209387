"""Do the others notice a thousand connections that send their requests a byte at a time?

A key asks for one supplier over a few connections that stay open, first alone, then while slow
connections drip heads into the server and are opened anew where it cuts them. In between a body
of ten gigabytes is offered; the server refuses it by its head.

    python serve_slow.py PROGRAM FOLDER [SLOW] [SECONDS]

PROGRAM is a release build. Prints one JSON line and leaves it in FOLDER/serve-slow.json.
"""

import http.client
import json
import socket
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

SLOW = 1_000
SECONDS = 45
CLIENTS = 4
# What one client asks for in a second: far from full load, so that waiting is the server's doing.
ASKED_PER_SECOND = 20
DRIP_SECONDS = 2
BODY_BYTES = 10 * 1024**3


def percentile(values, share):
    return round(sorted(values)[int(len(values) * share)] * 1000, 3) if values else None


def ask(port, key, path, until, times, faults):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    while time.monotonic() < until:
        began = time.perf_counter()
        connection.request("GET", path, headers={"Authorization": "Bearer " + key})
        answer = connection.getresponse()
        answer.read()
        times.append(time.perf_counter() - began)
        if answer.status != 200:
            faults.append(answer.status)
        time.sleep(1 / ASKED_PER_SECOND)


def measured(port, key, path, seconds):
    times, faults = [], []
    until = time.monotonic() + seconds
    clients = [
        threading.Thread(target=ask, args=(port, key, path, until, times, faults))
        for _ in range(CLIENTS)]
    for client in clients:
        client.start()
    for client in clients:
        client.join()
    return {
        "requests": len(times), "faults": len(faults),
        "p50ms": percentile(times, 0.5), "p99ms": percentile(times, 0.99)}


class Drip(threading.Thread):
    """Holds connections open, each with half a head."""

    def __init__(self, port, count):
        super().__init__(daemon=True)
        self.port, self.count, self.cut, self.ended = port, count, 0, False
        self.sockets = [self.open() for _ in range(count)]

    def open(self):
        connection = socket.create_connection(("127.0.0.1", self.port))
        connection.sendall(b"GET /healthz HTTP/1.1\r\nhost: slow\r\n")
        connection.setblocking(False)
        return connection

    def run(self):
        while not self.ended:
            for place, connection in enumerate(self.sockets):
                try:
                    if connection.recv(1024) is not None:
                        raise ConnectionError
                except BlockingIOError:
                    try:
                        connection.send(b"x")
                        continue
                    except OSError:
                        pass
                except OSError:
                    pass
                self.cut += 1
                connection.close()
                self.sockets[place] = self.open()
            time.sleep(DRIP_SECONDS)


def refused(port, key):
    """How soon a body of ten gigabytes is refused, and after how many bytes of it."""
    began = time.perf_counter()
    connection = socket.create_connection(("127.0.0.1", port), timeout=60)
    connection.sendall(
        f"POST /v1/match HTTP/1.1\r\nhost: x\r\nauthorization: Bearer {key}\r\n"
        f"content-type: application/json\r\ncontent-length: {BODY_BYTES}\r\n\r\n".encode())
    sent, piece = 0, b"x" * 65_536
    connection.setblocking(False)
    answer = b""
    while not answer:
        try:
            answer = connection.recv(65_536)
        except BlockingIOError:
            try:
                sent += connection.send(piece)
            except BlockingIOError:
                time.sleep(0.001)
    return {
        "status": int(answer.split()[1]), "bytesSent": sent,
        "milliseconds": round((time.perf_counter() - began) * 1000, 1)}


def main():
    program, runs = Path(sys.argv[1]).resolve(), Path(sys.argv[2])
    slow = int(sys.argv[3]) if len(sys.argv) > 3 else SLOW
    seconds = int(sys.argv[4]) if len(sys.argv) > 4 else SECONDS
    with tempfile.TemporaryDirectory() as folder:
        def run(*words):
            return subprocess.run(
                [program, *words, "--db", "slow.db"], cwd=folder, check=True, text=True,
                capture_output=True).stdout.strip()
        run("init")
        run("supplier", "add", "--name", "An Bình", "--processes", "dập kim loại")
        key = run("key", "add", "Slow", "--role", "organiser")
        server = subprocess.Popen(
            [program, "serve", "--db", "slow.db", "--port", "0", "--quiet"], cwd=folder,
            stdout=subprocess.PIPE, text=True)
        port = int(server.stdout.readline().rsplit(":", 1)[1])
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        connection.request("GET", "/v1/suppliers", headers={"Authorization": "Bearer " + key})
        path = "/v1/suppliers/" + json.load(connection.getresponse())["items"][0]["id"]
        measured(port, key, path, 5)
        alone = measured(port, key, path, seconds)
        drip = Drip(port, slow)
        drip.start()
        beside = measured(port, key, path, seconds)
        large = refused(port, key)
        drip.ended = True
        server.terminate()
        ended = server.wait(120)
    line = json.dumps({
        "slowConnections": slow, "alone": alone, "beside": beside, "cut": drip.cut,
        "tenGigabytes": large, "exitStatus": ended})
    print(line)
    (runs / "serve-slow.json").write_text(line + "\n")
    sys.exit(0 if large["status"] == 413 and not beside["faults"] and not ended else 1)


main()
