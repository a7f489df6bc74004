"""What clients do at random, one step after the other, and what must be true after each."""
import random
import threading

import requests

from chalet import Server
from dav import Dav
from random_collections import Collections
from random_reads import Reads
from random_writes import PATIENCE, Writes, last, written
from replica import ListingReplica, Replica, TokenReplica


class World(Writes, Reads, Collections):
    """The server, its clients, and what the server has acknowledged: bytes by object by collection."""

    def __init__(self, server: Server, seed: int):
        self.server = server
        self.rng = random.Random(seed)
        owner, sharee = (Dav(server.url, user, user) for user in ("user01", "user02"))
        self.owner = owner
        self.replicas = [
            TokenReplica("token", owner, self.rng),
            ListingReplica("listing", Dav(server.url, "user01", "user01"), self.rng),
            TokenReplica("sharee", sharee, self.rng),
        ]
        self.truth: dict[str, dict[str, bytes]] = {}
        self.shared: dict[str, str] = {}
        self.read: list = []
        self.log: list[str] = []
        self.number = 0
        self.make_collection()

    def fresh(self) -> int:
        self.number += 1
        return self.number

    def note(self, *words):
        self.log.append(" ".join(str(word) for word in words))

    def step(self):
        steps = {
            self.create: 14, self.edit: 22, self.remove: 6, self.push: 34, self.pull: 16, self.carry: 4,
            self.duplicate: 1, self.discover: 3, self.ask_again: 2, self.share: 1,
            self.make_collection: 0.8, self.remove_collection: 0.6, self.paint_collection: 0.6,
        }
        self.rng.choices(list(steps), list(steps.values()))[0]()

    def crash(self):
        """Kills the server while somebody writes: what it acknowledged stays, of the rest anything may."""
        replica, path = self.somewhere()
        sent = None
        if path and not self.is_lost(replica, replica.copies[path]):
            copy = replica.copies[path]
            text = written(copy, self.rng, f"uid-{self.fresh()}")
            href = f"{path}crash{self.number}{copy.suffix}"
            sent = threading.Thread(target=quietly_put, args=(replica.dav, href, text, copy.headers))
            sent.start()
            sent.join(self.rng.random() / 20)
        self.server.kill()
        if sent:
            sent.join(PATIENCE)
        self.server.start()
        if sent:
            answer = replica.dav.ask("GET", href)
            if answer.status_code == 200:
                assert answer.content == text, f"{href} was stored in part"
                self.truth[copy.name][last(href)] = text
            else:
                assert answer.status_code in (403, 404), f"{href}: {answer.status_code}"
        self.note("the server was killed and started again")

    def settle(self):
        """Everybody sends what is left and reads what there is; then all have the same."""
        for replica in self.replicas:
            replica.discover()
            for path, copy in list(replica.copies.items()):
                for href in sorted(copy.pending):
                    self.push_one(replica, path, href)
        for replica in self.replicas:
            for path in list(replica.copies):
                self.pull_one(replica, path)
        self.same_everywhere()

    def same_everywhere(self):
        token, listing, _ = self.replicas
        assert token.copies.keys() == listing.copies.keys()
        for path, copy in token.copies.items():
            assert copy.objects == listing.copies[path].objects, path
            assert set(self.owner.hrefs(path)) == copy.objects.keys(), path
            for href, (etag, text) in copy.objects.items():
                answer = self.owner.ask("GET", href)
                assert (answer.headers["ETag"], answer.content) == (etag, text), href
            before = copy.token
            assert token.pull(path) and copy.token == before, f"{path} changes without a change"


def quietly_put(dav: Dav, href: str, text: bytes, headers: dict):
    try:
        Dav(dav.url, dav.user, dav.user).ask("PUT", href, text, If_None_Match="*", **headers)
    except requests.RequestException:
        # The server went before it answered; whether it wrote is asked once it is back.
        pass
