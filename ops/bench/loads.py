"""Loads that davbench.py does not have: text beside objects, a writer among readers, large answers in little memory."""
import http.client
import re
import subprocess
import tempfile
import threading
import time
import urllib.parse

import measuring

SYNC = (
    '<?xml version=\\"1.0\\"?><D:sync-collection xmlns:D=\\"DAV:\\"><D:sync-token>" .. token .. "</D:sync-token>'
    "<D:sync-level>1</D:sync-level><D:prop><D:getetag/></D:prop></D:sync-collection>"
)


def wrk(script, origin, connections, seconds):
    with tempfile.NamedTemporaryFile("w", suffix=".lua") as file:
        file.write(script)
        file.flush()
        done = subprocess.run(
            ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "60s", "-s", file.name, origin],
            capture_output=True,
            text=True,
        )
    found = re.search(r"Requests/sec:\s+([\d.]+)", done.stdout)
    if not found or "Non-2xx" in done.stdout:
        raise SystemExit(f"wrk: {done.stdout[-300:]} {done.stderr[-300:]}")
    return float(found.group(1))


def getting(paths, auth):
    """A script that gets paths at random; `paths` is a Lua expression."""
    return (
        f'local hdr = {{ ["Authorization"] = "{auth}" }}\n'
        f'function request() return wrk.format("GET", {paths}, hdr) end'
    )


def text_beside_objects(server, pid, path, seconds):
    """GET of a text that the server holds, and of one of 1,000 events of the same length."""
    connection = http.client.HTTPConnection(server.u.hostname, server.u.port, timeout=60)
    connection.request("GET", path)
    length = len(connection.getresponse().read())
    connection.close()
    measuring.begin(server)
    server.fill(server.cal, range(1000), "e", ".ics", lambda i, uid: event_of(length, uid), "text/calendar; charset=utf-8")
    base = urllib.parse.urlparse(server.cal).path
    origin = f"{server.u.scheme}://{server.u.netloc}"
    rounds = []
    for _ in range(4):
        text = timed(pid, lambda: wrk(getting(f'"{path}"', server.auth), origin, 16, seconds), seconds)
        one = f'"{base}e" .. math.random(0, 999) .. ".ics"'
        rounds.append((text, timed(pid, lambda: wrk(getting(one, server.auth), origin, 16, seconds), seconds)))
    return length, rounds[1:]  # the first warms up


def timed(pid, run, seconds):
    before = measuring.processor_seconds(pid)
    rps = run()
    return rps, (measuring.processor_seconds(pid) - before) * 1000 / (rps * seconds)


def event_of(length, uid):
    head = (
        f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//bench//EN\r\nBEGIN:VEVENT\r\nUID:{uid}\r\n"
        "DTSTAMP:20240101T000000Z\r\nDTSTART:20260301T080000Z\r\n"
    )
    tail = "END:VEVENT\r\nEND:VCALENDAR\r\n"
    left = length - len(head) - len(tail)
    lines = []
    while left > 0:
        size = min(left, 70) if not 70 < left < 90 else left - 20
        lines.append("COMMENT:" + "x" * (size - 10) + "\r\n")
        left -= size
    return head + "".join(lines) + tail


def writer_among_readers(davbench, server, readers, pause, seconds):
    """Milliseconds that each PUT of one writer took while so many clients synchronized, with so many between two times."""
    base = urllib.parse.urlparse(server.cal).path
    script = (
        f'local token = "{server.sync_token()}"\n'
        f'local hdr = {{ ["Authorization"] = "{server.auth}", ["Content-Type"] = "application/xml", ["Depth"] = "1" }}\n'
        f'function request() return wrk.format("REPORT", "{base}", hdr, "{SYNC}") end\n'
        f"function delay() return {pause} end\n"
        'function response(status, headers, body) token = body:match("sync%-token>([^<]+)<") or token end\n'
    )
    origin = f"{server.u.scheme}://{server.u.netloc}"
    rates = []
    crowd = threading.Thread(target=lambda: rates.append(wrk(script, origin, readers, seconds + 2)))
    crowd.start()
    time.sleep(1)
    taken = []
    connection = http.client.HTTPConnection(server.u.hostname, server.u.port, timeout=60)
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        uid = f"crowd{time.monotonic_ns()}"
        text = davbench.event(7, uid)
        begun = time.perf_counter()
        status, answer, _ = server.request("PUT", f"{server.cal}{uid}.ics", text, {"Content-Type": "text/calendar"}, connection)
        taken.append((time.perf_counter() - begun) * 1000)
        if status != 201:
            raise SystemExit(f"PUT answered {status}: {answer[:300]}")
    connection.close()
    crowd.join()
    return sorted(taken), rates[0]


def heap_after_collections(log):
    """The largest heap that a collection of garbage left, in MB, of those that looked at all of it and of the others."""
    with open(log) as lines:
        text = lines.read()
    young = [int(left) for left in re.findall(r"Pause Young.*? \d+M->(\d+)M", text)]
    full = [int(left) for left in re.findall(r"Pause Full.*? \d+M->(\d+)M", text)]
    return max(young, default=0), max(full, default=0)
