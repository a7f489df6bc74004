#!/usr/bin/env python3
"""Imports people from CSV into an organization of a running Chalet, and tells how fast it went and what was lost.

Usage: roster.py URL USER PASSWORD [LINES]

Every hundredth line is bad on purpose: it has to be refused by its number. Ends after half an hour at the latest.
"""
import json
import sys
import time
import urllib.request

PATIENCE = 1800


def ask(url, method="GET", body=None, token="", kind="application/json"):
    request = urllib.request.Request(url, method=method, data=body)
    request.add_header("Content-Type", kind)
    if token:
        request.add_header("Authorization", "Bearer " + token)
    with urllib.request.urlopen(request, timeout=60) as answer:
        return json.load(answer)


def main():
    url, user, password = sys.argv[1].rstrip("/"), sys.argv[2], sys.argv[3]
    lines = int(sys.argv[4]) if len(sys.argv) > 4 else 10_000
    opened = ask(url + "/api/sessions", "POST", json.dumps({"login": user, "password": password}).encode())
    token = opened["token"]
    organization = ask(url + "/api/organizations", token=token)[0]["id"].split(":")[1]
    imports = f"{url}/api/organizations/{organization}/imports"
    stamp = int(time.time())
    rows = ["email,role"]
    bad = set()
    for i in range(lines):
        if i % 100 == 99:
            bad.add(i + 2)
            rows.append("not an address,collaborator")
        else:
            rows.append(f"p{stamp}.{i}@people.example,collaborator")
    begun = time.monotonic()
    made = ask(imports, "POST", "\n".join(rows).encode(), token, "text/csv")
    while made["state"] in ("preparing", "running"):
        assert time.monotonic() - begun < PATIENCE, made
        time.sleep(0.5)
        made = ask(f"{imports}/{made['id']}", token=token)
    took = time.monotonic() - begun
    refused, cursor = set(), ""
    while True:
        page = ask(f"{imports}/{made['id']}/refusals?limit=200" + (f"&cursor={cursor}" if cursor else ""), token=token)
        refused |= {one["line"] for one in page["items"]}
        cursor = page["next"]
        if not cursor:
            break
    print(f"{made['state']}: {made['done']} invited, {made['refused']} refused in {took:.1f} s, {lines / took:.0f} lines/s")
    assert made["done"] + made["refused"] == made["total"] == lines, made
    assert refused == bad, (sorted(refused ^ bad)[:10])


if __name__ == "__main__":
    main()
