#!/usr/bin/env python3
"""Compares a calendar of 1,000 events with a large one on one running Chalet.

Usage: scale.py DAVBENCH.PY HOME_URL USER PASSWORD [SECONDS [LARGE]]

Uses davbench.py's requests. Its events fill five years whatever their number; here they fill the more years the more
there are, so that a month holds the same in both calendars.
"""
import sys
from datetime import timedelta

import measuring

SMALL, LARGE = 1_000, 100_000
CASES = ["get", "sync-delta", "query-month", "put", "put1"]
WALKS = ["propfind", "sync-full"]
WITHIN = 600


def spread(davbench, factor):
    """Events over `factor` times five years around the month asked for, as dense as davbench's SMALL ones."""
    original = davbench.datetime

    def event(i, uid):
        years = 5 * factor
        start = original(2026 - years // 2, 1, 1, 8) + timedelta(hours=(i * 37) % (years * 365 * 24))
        rule = "RRULE:FREQ=WEEKLY;COUNT=20\r\n" if i % 10 == 0 else ""
        filler = davbench.fold("DESCRIPTION:" + "Agenda point and notes for the meeting. " * 12)
        return (
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//scale//EN\r\nBEGIN:VEVENT\r\n"
            f"UID:{uid}\r\nDTSTAMP:20240101T000000Z\r\nDTSTART:{start:%Y%m%dT%H%M%SZ}\r\n"
            f"DTEND:{start + timedelta(hours=1):%Y%m%dT%H%M%SZ}\r\n{rule}SUMMARY:Meeting {i}\r\n{filler}"
            "LOCATION:Room 7\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        )

    return event


def filled(davbench, home, user, password, name, objects):
    davbench.event = spread(davbench, max(1, objects // SMALL))
    server = davbench.Server(f"{name}={home}{name}/", user, password)
    measuring.begin(server)
    held = measuring.fill(davbench, server, objects, WITHIN)
    if held < objects:
        sys.exit(f"only {held} events were stored within {WITHIN} s")
    return server


def rps(davbench, server, case, objects, seconds, connections=16):
    if case == "sync-delta":
        measuring.change_ten(davbench, server)
    figures = davbench.measure(server, case, objects, seconds, connections)
    if "rps" not in figures:
        sys.exit(f"{case}: {figures}")
    return figures["rps"]


def compare(davbench, home, user, password, seconds, large):
    """Lines of two tables. The calendars take turns, so that what else runs meets both."""
    warm = filled(davbench, home, user, password, "warmup", SMALL)
    for case in CASES:
        rps(davbench, warm, case, SMALL, 2)
    one = filled(davbench, home, user, password, "scale-small", SMALL)
    many = filled(davbench, home, user, password, "scale-large", large)
    yield f"| case | at {SMALL:,} | at {large:,} | cost ratio (at most 1.5) |"
    yield "|---|---|---|---|"
    for case in CASES:
        rates = [(rps(davbench, one, case, SMALL, seconds), rps(davbench, many, case, large, seconds)) for _ in range(3)]
        small, great = (sorted(column)[1] for column in zip(*rates))
        yield f"| {case} | {small:,.0f}/s | {great:,.0f}/s | {small / great:.2f} |"
    yield ""
    yield f"| case at {large:,} | one client | four clients |"
    yield "|---|---|---|"
    for case in WALKS:
        entries = [rps(davbench, many, case, large, 3 * seconds, clients) * large for clients in (1, 4)]
        yield f"| {case} | {entries[0]:,.0f} entries/s | {entries[1]:,.0f} entries/s |"


def main():
    davbench = measuring.load(sys.argv[1])
    home, user, password = sys.argv[2].rstrip("/") + "/", sys.argv[3], sys.argv[4]
    seconds = int(sys.argv[5]) if len(sys.argv) > 5 else 5
    large = int(sys.argv[6]) if len(sys.argv) > 6 else LARGE
    for line in compare(davbench, home, user, password, seconds, large):
        print(line, flush=True)


if __name__ == "__main__":
    main()
