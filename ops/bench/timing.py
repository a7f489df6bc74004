#!/usr/bin/env python3
"""Tells by how much a running demo's answers take longer for a login that there is than for one that there is not.

Usage: timing.py URL [TRIPLES]

Asks in turn, in one run, for a known login, for an unknown one, and for another unknown one, whose difference is that
of chance. Every request comes from a loopback address of its own: no limit is reached. Run it on the server's machine.
"""
import base64
import http.client
import itertools
import json
import random
import statistics
import sys
import time
import urllib.parse

ACCOUNTS = 40
WARM_UP = 20
PATIENCE = 60
RESETS = 100


class Client:
    def __init__(self, url):
        parts = urllib.parse.urlsplit(url)
        self.host, self.port = parts.hostname, parts.port
        self.numbers = itertools.count(random.randrange(1 << 20) << 3)

    def ask(self, method, path, body=None, headers=None):
        """Status, answer and seconds, from an address that never asked before."""
        number = next(self.numbers)
        source = f"127.{1 + (number >> 16) % 250}.{(number >> 8) % 256}.{1 + number % 250}"
        connection = http.client.HTTPConnection(
            self.host, self.port, timeout=PATIENCE, source_address=(source, 0)
        )
        try:
            connection.connect()
            data = None if body is None else json.dumps(body).encode()
            said = {"Content-Type": "application/json", **(headers or {})}
            begun = time.perf_counter()
            connection.request(method, path, data, said)
            answer = connection.getresponse()
            text = answer.read()
            return answer.status, text, time.perf_counter() - begun
        finally:
            connection.close()

    def sign_in(self, login):
        return self.ask("POST", "/api/sessions", {"login": login, "password": "wrong horse"})

    def dav(self, login):
        basic = base64.b64encode(f"{login}:wrong {random.random()}".encode()).decode()
        return self.ask("PROPFIND", "/dav/", None, {"Authorization": "Basic " + basic, "Depth": "0"})

    def reset(self, login):
        return self.ask("POST", "/api/password-resets", {"login": login})

    def address(self, account):
        opened = json.loads(self.ask("POST", "/api/sessions", {"login": account, "password": account})[1])
        return json.loads(
            self.ask("GET", "/api/me", None, {"Authorization": "Bearer " + opened["token"]})[1]
        )["email"]


def measured(ask, known, status, triples):
    """Milliseconds by kind of login; unknown logins are as long as known ones."""
    took = {"known": [], "unknown": [], "chance": []}
    for turn in range(-WARM_UP, triples):
        login = known[turn % len(known)]
        logins = {"known": login, "unknown": other(login, "q"), "chance": other(login, "z")}
        for kind in random.sample(sorted(logins), 3):
            answered, text, seconds = ask(logins[kind])
            assert answered == status, (answered, text)
            if turn >= 0:
                took[kind].append(seconds * 1000)
    return took


def other(login, letter):
    return letter + login[1:]


def p90(values):
    return statistics.quantiles(values, n=10)[8]


def main():
    client = Client(sys.argv[1])
    triples = int(sys.argv[2]) if len(sys.argv) > 2 else 300
    accounts = [f"user{i:02}" for i in range(1, ACCOUNTS + 1)]
    addresses = [client.address(account) for account in accounts]
    doors = (
        ("sign-in by id", client.sign_in, accounts, 401, triples),
        ("sign-in by address", client.sign_in, addresses, 401, triples),
        ("DAV by id", client.dav, accounts, 401, triples),
        ("password reset by address", client.reset, addresses, 202, min(triples, RESETS)),
    )
    print("door                        known p50  unknown-known p50   p90   by chance p50   p90   (ms)")
    for name, ask, known, status, some in doors:
        took = measured(ask, known, status, some)
        middle = {kind: statistics.median(values) for kind, values in took.items()}
        late = {kind: p90(values) for kind, values in took.items()}
        print(
            f"{name:27} {middle['known']:9.2f} {middle['unknown'] - middle['known']:+18.2f}"
            f" {late['unknown'] - late['known']:+6.2f} {middle['unknown'] - middle['chance']:+14.2f}"
            f" {late['unknown'] - late['chance']:+6.2f}"
        )


if __name__ == "__main__":
    main()
