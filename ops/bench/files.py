#!/usr/bin/env python3
"""Imports every .ics and .vcf file below a directory into a running Chalet, each into a collection of its own, and once more.

Usage: files.py URL USER PASSWORD DIRECTORY

Prints a line for each file: what was taken, what was refused and why, and whether the second time changed anything. Fails where
something is neither taken nor refused, or a second import takes anything.
"""
import json
import pathlib
import sys
import time
import urllib.error
import urllib.request
from collections import Counter

PATIENCE = 300


class Chalet:
    def __init__(self, url, user, password):
        self.url, self.token = url, ""
        self.token = self.ask("/api/sessions", "POST", {"login": user, "password": password})["token"]

    def ask(self, path, method="GET", body=None, kind="application/json"):
        data = json.dumps(body).encode() if isinstance(body, dict) else body
        request = urllib.request.Request(self.url + path, method=method, data=data)
        request.add_header("Content-Type", kind)
        if self.token:
            request.add_header("Authorization", "Bearer " + self.token)
        with urllib.request.urlopen(request, timeout=120) as answer:
            text = answer.read()
        return json.loads(text) if text else {}

    def finished(self, path):
        deadline = time.monotonic() + PATIENCE
        while (now := self.ask(path))["state"] in ("preparing", "running"):
            assert time.monotonic() < deadline, now
            time.sleep(0.05)
        return now

    def reasons(self, path):
        found, cursor = Counter(), ""
        while cursor is not None:
            page = self.ask(f"{path}/refusals" + (f"?cursor={cursor}" if cursor else ""))
            found.update(one["code"] for one in page["items"])
            cursor = page["next"]
        return found


def calendars(chalet, file, into):
    """Taken, there already, refused, why, and where to."""
    target = f"/api/calendars/{into}/imports?existing=replace" if into else "/api/calendar-imports"
    begun = chalet.ask(target, "POST", file.read_bytes(), "text/calendar")
    path = f"/api/calendar-imports/{begun['id']}"
    done = chalet.finished(path)
    taken = done["stored"] + done["replaced"]
    return done, taken, done["unchanged"] + done["kept"], chalet.reasons(path), done["calendar"].split(":")[1]


def cards(chalet, file, into):
    book = into or chalet.ask("/api/address-books", "POST", {"displayName": file.stem})["id"].split(":")[1]
    seen = chalet.ask(f"/api/address-books/{book}/imports", "POST", file.read_bytes(), "application/octet-stream")
    path = f"/api/contact-imports/{seen['id']}"
    chalet.ask(f"{path}/confirmation", "POST", {})
    done = chalet.finished(path)
    return done, done["stored"], done["present"], chalet.reasons(path), book


def words(reasons):
    return ", ".join(f"{count} {token}" for token, count in sorted(reasons.items()))


def tried(chalet, file):
    take = cards if file.suffix == ".vcf" else calendars
    try:
        done, taken, present, reasons, into = take(chalet, file, None)
        again, more, same, *_ = take(chalet, file, into)
    except urllib.error.HTTPError as refusal:
        return Counter(files=1, whole=1), f"| {file.name} | – | – | – | the file: {json.load(refusal)['type'].rsplit(':', 1)[1]} |"
    assert done["state"] == again["state"] == "finished", (file, done, again)
    assert taken + present + done["refused"] == done["total"], (file, done)
    assert more == 0 and same == taken + present and again["refused"] == done["refused"], (file, again)
    counts = Counter(files=1, total=done["total"], taken=taken, present=present, refused=done["refused"])
    return counts, f"| {file.name} | {done['total']} | {taken} | {present} | {words(reasons)} |"


def main():
    url, user, password, directory = sys.argv[1:5]
    chalet = Chalet(url.rstrip("/"), user, password)
    files = sorted(one for one in pathlib.Path(directory).rglob("*") if one.suffix in (".ics", ".vcf"))
    all_counts = Counter()
    print("| file | in it | taken | there already | refused |\n|---|---|---|---|---|")
    for file in files:
        counts, line = tried(chalet, file)
        all_counts += counts
        print(line, flush=True)
    print(dict(all_counts))


if __name__ == "__main__":
    main()
