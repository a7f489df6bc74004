#!/usr/bin/env python3
"""What it takes to bring back a calendar that one device emptied.

Usage: undo.py DIRECTORY [EVENTS]

Starts a server on a fresh data directory below the one given, fills a calendar with EVENTS (5,000) events, reads them, has a
device delete all of them with an app password of its own, and takes that back with one request. Then every event is read
again and has to be what it was, byte for byte. Prints a Markdown table.
"""
import concurrent.futures
import os
import pathlib
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "ops" / "acceptance"))
import chalet  # noqa: E402
from dav import Dav  # noqa: E402
from rest import sign_in  # noqa: E402

OWNER = "user02"
CONNECTIONS = 8
PATIENCE = 900


def row(what, measured):
    print(f"| {what} | {measured} |", flush=True)


def event(number):
    """With a folded line, words of other scripts, an alarm and a property that no program knows."""
    note = "Größe – naïve 日本語 " * (1 + number % 7)
    lines = [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//bench//EN", "BEGIN:VEVENT", f"UID:bench-{number}",
        "DTSTAMP:20260101T000000Z", f"DTSTART:2026{1 + number % 12:02}{1 + number % 28:02}T{number % 24:02}0000Z",
        "DURATION:PT1H", f"SUMMARY:Event {number}", "DESCRIPTION:", f" {note}", f"X-NUMBER;X-OF=bench:{number}",
        "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-PT15M", "DESCRIPTION:Soon", "END:VALARM",
        "END:VEVENT", "END:VCALENDAR", "",
    ]
    return "\r\n".join(lines).encode()


class Crowd:
    """Callers that share the work, each on a connection of its own."""

    def __init__(self, url, password):
        self.devices = [Dav(url, OWNER, password) for _ in range(CONNECTIONS)]

    def each(self, act, names):
        def some(index):
            return [(name, act(self.devices[index], name)) for name in names[index::CONNECTIONS]]

        with concurrent.futures.ThreadPoolExecutor(CONNECTIONS) as workers:
            return dict(pair for part in workers.map(some, range(CONNECTIONS)) for pair in part)


def expect(answer, status):
    assert answer.status_code == status, (answer.request.method, answer.url, answer.status_code, answer.text[:300])
    return answer.content


def finished(person, place):
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        undo = person.get(place)
        if undo["state"] != "running":
            return undo
        time.sleep(0.02)
    raise AssertionError(f"{place} did not end")


def measure(server, events):
    person = sign_in(server.url, OWNER, OWNER)
    made = person.done(
        "POST", f"/api/accounts/{OWNER}/app-passwords", {"label": "Phone", "password": OWNER}, status=201
    ).json()
    laptop, phone = Crowd(server.url, OWNER), Crowd(server.url, made["password"])
    path = laptop.devices[0].make_calendar("bench", "VEVENT")
    names = {f"e{number}.ics": number for number in range(events)}

    begun = time.monotonic()
    laptop.each(lambda dav, name: expect(dav.put_event(path + name, event(names[name])), 201), list(names))
    row(f"{events:,} events stored by DAV", f"{time.monotonic() - begun:.1f} s")
    before = laptop.each(lambda dav, name: expect(dav.ask("GET", path + name), 200), list(names))
    begun = time.monotonic()
    phone.each(lambda dav, name: expect(dav.ask("DELETE", path + name), 204), list(names))
    row("all deleted by a device with one app password", f"{time.monotonic() - begun:.1f} s")
    assert laptop.devices[0].hrefs(path) == []

    wish = {"client": {"appPassword": made["id"]}}
    begun = time.monotonic()
    planned = person.done("POST", "/api/undo", {**wish, "dryRun": True}, status=200).json()
    row("dry run", f"{time.monotonic() - begun:.2f} s")
    assert planned["plan"]["recreate"] == planned["total"] == events, planned["plan"]
    begun = time.monotonic()
    place = person.done("POST", "/api/undo", wish, status=202).headers["Location"]
    answered = time.monotonic()
    undo = finished(person, place)
    ended = time.monotonic()
    assert (undo["done"], undo["refused"]) == (events, 0), undo
    row("the request that takes it back is answered", f"{answered - begun:.2f} s")
    row("all is back", f"**{ended - begun:.1f} s** ({events / (ended - begun):,.0f}/s)")
    after = laptop.each(lambda dav, name: expect(dav.ask("GET", path + name), 200), list(names))
    assert len(laptop.devices[0].hrefs(path)) == events
    row("events that are what they were, byte for byte", f"{sum(after[name] == before[name] for name in names):,}")
    assert after == before


def main(parent, events=5_000):
    data = pathlib.Path(parent) / "undo"
    assert not data.exists(), f"{data} is there already"
    data.parent.mkdir(parents=True, exist_ok=True)
    chalet.PATIENCE = PATIENCE
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors\n")
    print("| what | measured |\n|---|---|")
    with chalet.Server(data, "--demo", "2") as server:
        measure(server, int(events))


if __name__ == "__main__":
    main(*sys.argv[1:])
