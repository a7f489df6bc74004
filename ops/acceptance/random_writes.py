"""What clients change at random, and how the server answers it."""
import random
import time

from dav import precondition
from edits import calendar_object, card, marked, uid_of
from replica import Copy, Replica

WRITTEN = (200, 201, 202, 204)
GONE = (404, 409)
PATIENCE = 60


def last(href: str) -> str:
    return href.rstrip("/").rsplit("/", 1)[1]


def written(copy: Copy, rng: random.Random, uid: str) -> bytes:
    return (calendar_object if copy.kind == "calendar" else card)(rng, uid)


class Writes:
    """Changes wait on a device until it sends them, so that two of them meet."""

    def somewhere(self, writable: bool = True):
        replica = self.rng.choice(self.replicas)
        paths = [path for path, copy in replica.copies.items() if copy.writable or not writable]
        return (replica, self.rng.choice(paths)) if paths else (replica, None)

    def create(self):
        replica, path = self.somewhere()
        if path:
            copy, number = replica.copies[path], self.fresh()
            # Clients name resources as they like; a blank and a letter beyond ASCII are common.
            name = self.rng.choice(["o{}", "o{}", "O%20{}", "%C3%BC{}", "o@{}"]).format(number)
            text = written(copy, self.rng, f"uid-{number}")
            copy.pending[path + name + copy.suffix] = ("create", text)
            self.note(replica.name, "creates", path + name)

    def edit(self):
        self.pend("edit")

    def remove(self):
        self.pend("delete")

    def pend(self, what: str):
        replica, path = self.somewhere()
        free = path and sorted(replica.copies[path].objects.keys() - replica.copies[path].pending.keys())
        if free:
            href = self.rng.choice(free)
            replica.copies[path].pending[href] = (what, str(self.fresh()))
            self.note(replica.name, what, href)

    def push(self):
        replica, path = self.somewhere()
        if path and replica.copies[path].pending:
            self.push_one(replica, path, self.rng.choice(sorted(replica.copies[path].pending)))

    def push_one(self, replica: Replica, path: str, href: str):
        copy = replica.copies[path]
        what, detail = copy.pending.pop(href)
        while True:
            text, answer = self.send(replica, copy, href, what, detail)
            self.note(replica.name, "pushes", what, href, answer.status_code)
            if answer.status_code in WRITTEN:
                return self.acknowledge(replica, path, href, text, answer)
            if answer.status_code != 412:
                assert answer.status_code in GONE or self.may_be_refused(replica, copy, answer), (
                    f"{what} {href}: {answer.status_code} {answer.text}")
                if answer.status_code in GONE:
                    copy.objects.pop(href, None)
                return None
            if not self.read_again(replica, copy, href):
                return None
            what, detail = ("edit", str(self.fresh())) if what == "create" else (what, detail)

    def send(self, replica: Replica, copy: Copy, href: str, what: str, detail):
        dav = replica.dav
        if what == "create":
            return detail, dav.ask("PUT", href, detail, If_None_Match="*", **copy.headers)
        if href not in copy.objects:
            return None, dav.ask("DELETE", href, If_Match='"unknown"')
        etag, known = copy.objects[href]
        if what == "delete":
            return None, dav.ask("DELETE", href, If_Match=etag)
        text = marked(known, detail)
        return text, dav.ask("PUT", href, text, If_Match=etag, **copy.headers)

    def may_be_refused(self, replica: Replica, copy: Copy, answer) -> bool:
        """Shares end without a word to the clients; what is not there any more is also forbidden."""
        return (
            answer.status_code == 403
            and replica.name == "sharee"
            and self.shared.get(copy.name) != "read-write"
        )

    def acknowledge(self, replica, path, href, text, answer):
        copy = replica.copies[path]
        if answer.status_code == 202:
            self.await_visible(replica, href, text)
        objects = self.truth[copy.name]
        if text is None:
            objects.pop(last(href), None)
            copy.objects.pop(href, None)
            return
        objects[last(href)] = text
        etag = answer.headers.get("ETag")
        if etag:
            copy.objects[href] = (etag, text)
        else:
            self.read_again(replica, copy, href)

    def await_visible(self, replica, href, text):
        deadline = time.monotonic() + PATIENCE
        while True:
            answer = replica.dav.ask("GET", href)
            if (answer.content if answer.ok else None) == text:
                return
            assert time.monotonic() < deadline, f"{href} was accepted and never seen"

    def read_again(self, replica: Replica, copy: Copy, href: str) -> bool:
        answer = replica.dav.ask("GET", href)
        expected = self.truth.get(copy.name, {}).get(last(href))
        if answer.status_code == 404 or self.may_be_refused(replica, copy, answer):
            is_there = expected is not None and not self.is_lost(replica, copy)
            assert not is_there, f"{href} was acknowledged and is gone"
            copy.objects.pop(href, None)
            return False
        assert answer.status_code == 200, f"GET {href}: {answer.status_code} {answer.text}"
        assert answer.content == expected, f"{href} is not what was acknowledged last"
        copy.objects[href] = (answer.headers["ETag"], answer.content)
        return True

    def carry(self):
        """To another collection: as most clients do, by DELETE and PUT, or by MOVE."""
        replica, path = self.somewhere()
        targets = path and sorted(
            other for other, copy in replica.copies.items()
            if other != path and copy.writable and copy.kind == replica.copies[path].kind)
        free = path and sorted(replica.copies[path].objects.keys() - replica.copies[path].pending.keys())
        if not targets or not free:
            return
        href, target = self.rng.choice(free), self.rng.choice(targets)
        if self.rng.random() < 0.5:
            self.move(replica, path, href, target)
        else:
            self.delete_and_put(replica, path, href, target)

    def delete_and_put(self, replica: Replica, path: str, href: str, target: str):
        source, there = replica.copies[path], target + last(href)
        text = source.objects[href][1]
        source.pending[href] = ("delete", "")
        self.push_one(replica, path, href)
        if href not in source.objects and there not in replica.copies[target].objects:
            replica.copies[target].pending[there] = ("create", text)
            self.push_one(replica, target, there)

    def move(self, replica: Replica, path: str, href: str, target: str):
        source, there = replica.copies[path], target + last(href)
        answer = replica.dav.ask(
            "MOVE", href, Destination=replica.dav.url + there, Overwrite="F",
            If_Match=source.objects[href][0])
        self.note(replica.name, "moves", href, "to", target, answer.status_code)
        if answer.status_code in WRITTEN:
            del source.objects[href]
            text = self.truth[source.name].pop(last(href))
            self.truth[replica.copies[target].name][last(href)] = text
            if answer.status_code == 202:
                self.await_visible(replica, there, text)
            return
        refused = any(
            self.may_be_refused(replica, copy, answer) for copy in (source, replica.copies[target]))
        assert answer.status_code in (412, *GONE) or refused, (
            f"MOVE {href}: {answer.status_code} {answer.text}")
        self.read_again(replica, source, href)

    def duplicate(self):
        """The same UID under another name is refused (RFC 4791 5.3.2.1, RFC 6352 6.3.2.1)."""
        replica, path = self.somewhere()
        name = path and replica.copies[path].name
        if not path or not self.truth.get(name) or self.is_lost(replica, replica.copies[path]):
            return
        text = self.rng.choice(sorted(self.truth[name].values()))
        answer = replica.dav.ask(
            "PUT", path + f"again{self.fresh()}" + replica.copies[path].suffix, text,
            **replica.copies[path].headers)
        self.note(replica.name, "duplicates", uid_of(text), answer.status_code)
        is_told = precondition(answer).endswith("}no-uid-conflict")
        refused = self.may_be_refused(replica, replica.copies[path], answer)
        assert is_told or refused, f"{answer.status_code} {answer.text}"
