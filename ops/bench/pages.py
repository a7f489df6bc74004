#!/usr/bin/env python3
"""How long the server takes for each page.

Usage: pages.py DIRECTORY [CONTACTS [EVENTS]]

Starts a server on a fresh data directory below the one given, gives one person CONTACTS (10,000) contacts and EVENTS (20,000) events, and
asks for every page 30 times, one after the other. Prints a Markdown table of the median and the longest but one.
"""
import concurrent.futures
import datetime
import os
import pathlib
import sys
import time

import requests

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "ops" / "acceptance"))
import chalet  # noqa: E402
from dav import Dav  # noqa: E402

OWNER = "user01"
CONNECTIONS = 8
TIMES = 30
PAGES = (
    "/calendar", "/contacts", "/contacts?q=person+77", "/manager", "/manager/users", "/history", "/history/organization",
    "/profile", "/setup",
)


def event(number):
    day = datetime.date.today() + datetime.timedelta(days=number % 1000 - 500)
    return (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//bench//EN\r\nBEGIN:VEVENT\r\n"
        f"UID:bench-{number}\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:{day:%Y%m%d}T{number % 24:02}0000Z\r\nDURATION:PT1H\r\n"
        f"SUMMARY:Event {number}\r\nLOCATION:Room {number % 20}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    ).encode()


def card(number):
    return (
        f"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:bench-{number}\r\nFN:Person {number}\r\nN:{number};Person;;;\r\n"
        f"EMAIL:person{number}@example.org\r\nTEL:+41225550{number:06}\r\nORG:Company {number % 300}\r\nEND:VCARD\r\n"
    ).encode()


def fill(url, path, kind, body, count):
    def some(index):
        dav = Dav(url, OWNER, OWNER)
        for number in range(index, count, CONNECTIONS):
            answer = dav.ask("PUT", f"{path}{number}.{kind}", body(number), **{"Content-Type": f"text/{'calendar' if kind == 'ics' else 'vcard'}"})
            assert answer.status_code == 201, answer.text

    with concurrent.futures.ThreadPoolExecutor(CONNECTIONS) as workers:
        list(workers.map(some, range(CONNECTIONS)))


def measure(server, contacts, events):
    fill(server.url, f"/dav/calendars/{OWNER}/default/", "ics", event, events)
    fill(server.url, f"/dav/addressbooks/{OWNER}/default/", "vcf", card, contacts)
    browser = requests.Session()
    browser.post(f"{server.url}/login", {"login": OWNER, "password": OWNER}, headers={"Sec-Fetch-Site": "same-origin"})
    time.sleep(5)
    for page in PAGES:
        taken = []
        for _ in range(TIMES + 5):
            begun = time.perf_counter()
            answer = browser.get(server.url + page)
            taken.append(time.perf_counter() - begun)
            assert answer.status_code == 200, (page, answer.status_code)
        ordered = sorted(1000 * one for one in taken[5:])
        print(f"| `{page}` | {len(answer.content) / 1000:.0f} kB | {ordered[TIMES // 2]:.1f} ms | {ordered[-2]:.1f} ms |", flush=True)


def main(parent, contacts=10_000, events=20_000):
    data = pathlib.Path(parent) / "pages"
    assert not data.exists(), f"{data} is there already"
    data.parent.mkdir(parents=True, exist_ok=True)
    chalet.PATIENCE = 300
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors\n")
    print("| page | size | median | longest but one |\n|---|---|---|---|")
    with chalet.Server(data, "--demo", "6") as server:
        measure(server, int(contacts), int(events))


if __name__ == "__main__":
    main(*sys.argv[1:])
