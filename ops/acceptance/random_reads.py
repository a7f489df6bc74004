"""What clients read at random, and what it has to be."""
from random_writes import last
from replica import Copy, Replica, TokenReplica


class Reads:
    def discover(self):
        replica = self.rng.choice(self.replicas)
        replica.discover()
        seen = {copy.name for copy in replica.copies.values()}
        expected = set(self.shared) if replica.name == "sharee" else set(self.truth)
        assert seen == expected, f"{replica.name} sees {sorted(seen)}, not {sorted(expected)}"
        self.note(replica.name, "discovers", *sorted(seen))

    def pull(self):
        replica, path = self.somewhere(writable=False)
        if path:
            self.pull_one(replica, path)

    def pull_one(self, replica: Replica, path: str):
        copy = replica.copies[path]
        if not replica.pull(path):
            self.note(replica.name, "misses", path)
            assert self.is_lost(replica, copy), f"{path} is gone for {replica.name}"
            del replica.copies[path]
            return
        assert not self.is_lost(replica, copy), f"{path} is still there for {replica.name}"
        held = {last(href): text for href, (_, text) in copy.objects.items()}
        self.note(replica.name, "pulls", path, len(held))
        compare(held, self.truth[copy.name], f"{replica.name} in {path}")
        if copy.token:
            self.read.append((replica, path, copy.token, dict(copy.objects)))
            del self.read[:-200]

    def is_lost(self, replica: Replica, copy: Copy) -> bool:
        return copy.name not in (self.shared if replica.name == "sharee" else self.truth)

    def ask_again(self):
        """A token of long ago, or of a collection that was made anew, still leads to what is there."""
        if not self.read:
            return
        replica, path, token, objects = self.rng.choice(self.read)
        if path not in replica.copies or self.is_lost(replica, replica.copies[path]):
            return
        elder = TokenReplica("elder", replica.dav, self.rng)
        copy = replica.copies[path]
        elder.copies[path] = Copy(copy.name, copy.kind, copy.writable, token, dict(objects))
        assert elder.pull(path), path
        held = {last(href): text for href, (_, text) in elder.copies[path].objects.items()}
        self.note("a token of long ago of", path)
        compare(held, self.truth[copy.name], f"a token of long ago in {path}")


def compare(held: dict, expected: dict, where: str):
    lost = sorted(expected.keys() - held.keys())
    extra = sorted(held.keys() - expected.keys())
    other = sorted(name for name in held.keys() & expected.keys() if held[name] != expected[name])
    assert not (lost or extra or other), f"{where}: lost {lost}, too many {extra}, different {other}"
