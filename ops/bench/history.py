#!/usr/bin/env python3
"""A long history by ordinary commands, and what it costs: verify, the rebuilding of every view while people ask, the past.

Usage: history.py DIRECTORY [EVENTS]

Furnishes a data directory below the one given with a demo, has 64 callers add to it up to EVENTS (1,000,000), and measures
with a server on it. Prints a Markdown table. Keeps the data directory when it ends, so that it can be looked at.
"""
import base64
import http.client
import json
import os
import pathlib
import subprocess
import sys
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "ops" / "acceptance"))
import chalet  # noqa: E402

PER_SECOND = 40
IDLE_SECONDS = 20
READY = 900
BASIC = "Basic " + base64.b64encode(b"user01:user01").decode()


def row(what, measured):
    print(f"| {what} | {measured} |", flush=True)


def fill(data, events):
    bench = ROOT / "ops" / "bench" / "target"
    java = pathlib.Path(os.environ["JAVA_HOME"]) / "bin" / "java"
    begun = time.monotonic()
    done = subprocess.run(
        [java, "-Xms512m", "-Xmx2g", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED",
         "-Ddisable-axoniq-console-message=true", "-cp", f"{bench}/classes:{bench}/lib/*",
         "org.chalet.bench.Bench", str(data), "fill", str(events)],
        capture_output=True, text=True, timeout=READY, check=True)
    row("filling: " + done.stdout.strip().split(" in ")[0], f"{time.monotonic() - begun:.0f} s")


class Operator:
    def __init__(self, server):
        self.server = server
        self.token = (server.data / "operator.token").read_text().strip()

    def ask(self, method, path):
        connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=60)
        connection.request(method, "/ops" + path, headers={"Authorization": "Bearer " + self.token})
        answer = json.loads(connection.getresponse().read())
        connection.close()
        return answer


class Asking(threading.Thread):
    """One caller asks for this and that at a fixed rate, whatever the answers take."""

    def __init__(self, server, questions):
        super().__init__(daemon=True)
        self.server, self.questions = server, questions
        self.taken, self.failed, self.over = [], 0, threading.Event()

    def run(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=60)
        due = time.perf_counter()
        turn = 0
        while not self.over.is_set():
            method, path, headers = self.questions[turn % len(self.questions)]
            begun = time.perf_counter()
            connection.request(method, path, headers=headers)
            answer = connection.getresponse()
            answer.read()
            self.taken.append(time.perf_counter() - begun)
            self.failed += answer.status >= 400
            turn += 1
            due = max(due + 1 / PER_SECOND, time.perf_counter() - 1)
            time.sleep(max(0, due - time.perf_counter()))

    def end(self):
        self.over.set()
        self.join()
        assert not self.failed, f"{self.failed} of {len(self.taken)} were refused"
        ordered = sorted(self.taken)
        return [1000 * ordered[int(share * len(ordered))] for share in (0.5, 0.99)]


def processor_seconds(pid):
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def await_rest(server):
    """Until what follows the log has seen it: the server has next to nothing to do."""
    deadline = time.monotonic() + READY
    before = processor_seconds(server.process.pid)
    while time.monotonic() < deadline:
        time.sleep(3)
        now = processor_seconds(server.process.pid)
        if now - before < 0.3:
            return
        before = now


def session(server):
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
    connection.request("POST", "/api/sessions", json.dumps({"login": "user01", "password": "user01"}),
                       {"Content-Type": "application/json"})
    answer = connection.getresponse()
    token = json.loads(answer.read())["token"]
    connection.close()
    return {"Authorization": "Bearer " + token}


def timed(server, paths, headers, times=100):
    taken = []
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
    for turn in range(times):
        path = paths[turn % len(paths)]
        begun = time.perf_counter()
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        text = answer.read()
        assert answer.status == 200, (path, answer.status, text[:300])
        taken.append(time.perf_counter() - begun)
    connection.close()
    return f"{1000 * sorted(taken)[times // 2]:.0f} ms (p50), {1000 * max(taken):.0f} ms (longest of {times})"


def rebuild(operator, questions, server, views, head):
    asking = Asking(server, questions)
    asking.start()
    time.sleep(IDLE_SECONDS)
    idle = asking.end()
    asking = Asking(server, questions)
    asking.start()
    begun = time.monotonic()
    operator.ask("POST", "/rebuild?mode=switch")
    progress = operator.ask("GET", "/rebuild")
    read = 0
    while any(one["stage"] in ("READING", "COMPARING") for one in progress):
        time.sleep(1)
        progress = operator.ask("GET", "/rebuild")
        if not read and all(one["stage"] != "READING" or one["percent"] >= 99 for one in progress):
            read = time.monotonic() - begun
    took = time.monotonic() - begun
    busy = asking.end()
    assert all(one["stage"] == "LIVE" for one in progress), progress
    row(f"rebuilding {views} views beside the live ones, all of them together", f"{took:.0f} s")
    row("the same: events of the log, each of which every view is shown", f"{head / took:,.0f}/s")
    row("the same: events shown to views", f"{views * head / took:,.0f}/s")
    row("answers meanwhile, p50 and p99 (idle)",
        f"{busy[0]:.1f} ms and {busy[1]:.1f} ms ({idle[0]:.1f} ms and {idle[1]:.1f} ms)")
    row("p99 meanwhile to idle (wanted: below 2)", f"{busy[1] / idle[1]:.2f}")


def measure(server):
    operator = Operator(server)
    head = operator.ask("GET", "/log/head")["position"]
    views = len(operator.ask("GET", "/views"))
    await_rest(server)
    bearer = session(server)
    me = timed_json(server, "/api/organizations", bearer)
    organization = me[0]["id"] if isinstance(me, list) else me["items"][0]["id"]
    questions = [
        ("GET", f"/api/organizations/{organization}", bearer),
        ("GET", f"/api/organizations/{organization}/users?limit=50", bearer),
        ("PROPFIND", "/dav/calendars/user01/default/", {"Authorization": BASIC, "Depth": "0"}),
        ("PROPFIND", "/dav/calendars/user01/", {"Authorization": BASIC, "Depth": "1"}),
    ]
    rebuild(operator, questions, server, views, head)
    own = f"/api/organizations/{organization}"
    now = timed_json(server, f"{own}/as-of?position={head}", bearer)
    row("the organization asked about", f"{now['counts']['users']:,} members, {now['version'] + 1:,} events")
    moments = [head * tenth // 10 for tenth in range(1, 11)]
    for what, path in [
        ("the organization as of ten positions (wanted: below 300 ms)", "as-of?position={}"),
        ("200 of its users as of ten positions", "as-of/users?limit=200&position={}"),
        ("its grants as of ten positions", "as-of/grants?limit=200&position={}"),
    ]:
        row(what, timed(server, [f"{own}/{path.format(moment)}" for moment in moments], bearer))
    row("its newest 50 deeds", timed(server, [f"{own}/timeline?limit=50"], bearer))


def timed_json(server, path, headers):
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    body = json.loads(answer.read())
    assert answer.status == 200, body
    return body


def main(parent, events=1_000_000):
    data = pathlib.Path(parent) / "history"
    assert not data.exists(), f"{data} is there already"
    data.parent.mkdir(parents=True, exist_ok=True)
    chalet.PATIENCE = READY
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors\n")
    print("| what | measured |\n|---|---|")
    with chalet.Server(data, "--demo", "5"):
        pass
    fill(data, int(events))
    begun = time.monotonic()
    said = chalet.run("verify", "--data", str(data))
    assert said.returncode == 0, said.stderr
    row("`verify`", f"{time.monotonic() - begun:.0f} s")
    begun = time.monotonic()
    server = chalet.Server(data)
    with server:
        row("a start that builds every view", f"{time.monotonic() - begun:.0f} s")
        measure(server)
    print(f"\nload {os.getloadavg()[0]:.1f} at the end")


if __name__ == "__main__":
    main(*sys.argv[1:])
