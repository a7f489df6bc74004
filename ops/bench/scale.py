#!/usr/bin/env python3
"""Compares a calendar of 1,000 events with one of 20,000 on one running Chalet.

Usage: scale.py DAVBENCH.PY HOME_URL USER PASSWORD [SECONDS]

Uses davbench.py's requests. Its events fill five years whatever their number, so a month's answer grows with the
calendar; `query-month` is therefore measured on events that fill twenty times the years as well: the same answer out of
twenty times the calendar.
"""
import importlib.util
import sys
from datetime import timedelta

SMALL, LARGE = 1_000, 20_000
CASES = ["get", "sync-delta", "query-month", "put"]


def load(path):
    spec = importlib.util.spec_from_file_location("davbench", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


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


def measure(davbench, home, user, password, name, objects, event, cases, seconds):
    davbench.event = event
    server = davbench.Server(f"{name}={home}{name}/", user, password)
    server.prepare(objects)
    rates = {}
    for case in cases:
        if case == "sync-delta":
            server.token = server.sync_token()
            server.fill(server.cal, range(10), "e", ".ics", lambda i, u: event(i + 3, u), "text/calendar; charset=utf-8", 1)
        rates[case] = davbench.measure(server, case, objects, seconds, 16)["rps"]
    return rates


def main():
    davbench = load(sys.argv[1])
    home, user, password = sys.argv[2].rstrip("/") + "/", sys.argv[3], sys.argv[4]
    seconds = int(sys.argv[5]) if len(sys.argv) > 5 else 5
    original = davbench.event
    measure(davbench, home, user, password, "warmup", SMALL, original, CASES, seconds)
    small = measure(davbench, home, user, password, "scale1k", SMALL, original, CASES, seconds)
    large = measure(davbench, home, user, password, "scale20k", LARGE, original, CASES, seconds)
    month = ["query-month"]
    sparse_small = measure(davbench, home, user, password, "month1k", SMALL, spread(davbench, 1), month, seconds)
    sparse = measure(davbench, home, user, password, "month20k", LARGE, spread(davbench, 20), month, seconds)
    print("| case | at 1,000 | at 20,000 | cost ratio |\n|---|---|---|---|")
    for case in CASES:
        print(f"| {case} | {small[case]:,.0f}/s | {large[case]:,.0f}/s | {small[case] / large[case]:.2f} |")
    one, twenty = sparse_small["query-month"], sparse["query-month"]
    print(f"| query-month, same answer | {one:,.0f}/s | {twenty:,.0f}/s | {one / twenty:.2f} |")


if __name__ == "__main__":
    main()
