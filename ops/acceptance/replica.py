"""Two small sync engines, each of which keeps a copy of some collections of an account."""
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

from dav import CALENDAR, CARD, NS, Dav, multistatus, precondition

XML = {"Content_Type": "application/xml; charset=utf-8"}
PREFIXES = 'xmlns="DAV:" xmlns:c="{c}" xmlns:a="{a}"'.format(**NS)
OURS = "r-"


@dataclass
class Copy:
    """What a client holds of one collection: (ETag, bytes) by href, and up to where it was read."""

    name: str
    kind: str
    writable: bool
    token: str = ""
    objects: dict = field(default_factory=dict)
    pending: dict = field(default_factory=dict)

    @property
    def headers(self) -> dict:
        return CALENDAR if self.kind == "calendar" else CARD

    @property
    def suffix(self) -> str:
        return ".ics" if self.kind == "calendar" else ".vcf"


class Replica:
    def __init__(self, name: str, dav: Dav, rng):
        self.name = name
        self.dav = dav
        self.rng = rng
        self.copies: dict[str, Copy] = {}

    def discover(self):
        """Notices new collections, and forgets those that are gone."""
        seen = {}
        body = (f"<propfind {PREFIXES}><prop><resourcetype/><displayname/>"
                "<current-user-privilege-set/></prop></propfind>")
        for home in (self.dav.calendars, self.dav.books):
            for response in self.responses("PROPFIND", home, body, Depth="1"):
                name = response.findtext(".//d:displayname", "", NS)
                writable = response.find(".//d:privilege/d:write-content", NS) is not None
                if kind_of(response) and name.startswith(OURS):
                    seen[href_of(response)] = Copy(name, kind_of(response), writable)
        for path, found in seen.items():
            known = self.copies.setdefault(path, found)
            known.writable = found.writable
        self.copies = {path: self.copies[path] for path in seen}

    def pull(self, path: str) -> bool:
        """Makes the copy what the server has; False where the server has no such collection."""
        raise NotImplementedError

    def fetch(self, path: str, hrefs: list):
        """Takes over these objects, by one multiget or one by one."""
        copy = self.copies[path]
        if self.rng.random() < 0.3:
            for href in hrefs:
                answer = self.dav.ask("GET", href)
                assert answer.status_code == 200, f"GET {href}: {answer.status_code}"
                copy.objects[href] = (answer.headers["ETag"], answer.content)
            return
        for start in range(0, len(hrefs), 10):
            self.multiget(path, hrefs[start : start + 10])

    def multiget(self, path: str, hrefs: list):
        copy = self.copies[path]
        of, data = (
            ("c:calendar", "c:calendar-data")
            if copy.kind == "calendar"
            else ("a:addressbook", "a:address-data")
        )
        listed = "".join(f"<href>{escape(href)}</href>" for href in hrefs)
        body = f"<{of}-multiget {PREFIXES}><prop><getetag/><{data}/></prop>{listed}</{of}-multiget>"
        for response in self.responses("REPORT", path, body, Depth="1"):
            text = response.find(f".//{data}", NS)
            assert text is not None, f"multiget of {href_of(response)} has no data"
            copy.objects[href_of(response)] = (etag_of(response), text.text.encode())

    def responses(self, method: str, path: str, body: str, **headers) -> list:
        answer = self.dav.ask(method, path, body.encode(), **XML, **headers)
        assert answer.status_code == 207, f"{method} {path}: {answer.status_code} {answer.text}"
        return multistatus(answer).findall("d:response", NS)


class ListingReplica(Replica):
    """Compares the ETags of all objects each time."""

    def pull(self, path: str) -> bool:
        body = f"<propfind {PREFIXES}><prop><getetag/><resourcetype/></prop></propfind>"
        answer = self.dav.ask("PROPFIND", path, body, Depth="1", **XML)
        if answer.status_code == 404:
            return False
        assert answer.status_code == 207, f"PROPFIND {path}: {answer.status_code} {answer.text}"
        members = multistatus(answer).findall("d:response", NS)
        listed = {href_of(one): etag_of(one) for one in members if href_of(one) != path}
        copy = self.copies[path]
        for href in copy.objects.keys() - listed.keys():
            del copy.objects[href]
        held = {href: etag for href, (etag, _) in copy.objects.items()}
        self.fetch(path, [href for href, etag in listed.items() if held.get(href) != etag])
        return True


class TokenReplica(Replica):
    """Asks for what has changed since it asked last (RFC 6578), at times in small pages. Who asks for the first time is told
    what is there, and not what went before."""

    def pull(self, path: str) -> bool:
        copy = self.copies[path]
        limit = self.rng.choice([0, 0, 1, 3])
        first, listed = not copy.token, set()
        more = True
        while more:
            answer = self.changes(path, copy.token, limit)
            if answer.status_code == 404:
                return False
            if precondition(answer) == "{DAV:}valid-sync-token" and copy.token:
                copy.token = ""
                copy.objects = {}
                first = True
                continue
            assert answer.status_code == 207, f"sync {path}: {answer.status_code} {answer.text}"
            copy.token, changed, removed, more = delta(answer, path)
            for href in removed:
                copy.objects.pop(href, None)
            listed = (listed | changed.keys()) - set(removed)
            self.fetch(path, [
                href for href, etag in changed.items()
                if href not in copy.objects or copy.objects[href][0] != etag])
        if first:
            copy.objects = {href: held for href, held in copy.objects.items() if href in listed}
        return True

    def changes(self, path: str, token: str, limit: int = 0):
        bound = f"<limit><nresults>{limit}</nresults></limit>" if limit else ""
        body = (f"<sync-collection {PREFIXES}><sync-token>{escape(token)}</sync-token>"
                f"<sync-level>1</sync-level>{bound}<prop><getetag/></prop></sync-collection>")
        return self.dav.ask("REPORT", path, body, Depth="0", **XML)


def delta(answer, path: str) -> tuple:
    """(token, ETags of what changed, what is gone, whether there is more)."""
    root = multistatus(answer)
    changed, removed, more = {}, [], False
    for response in root.findall("d:response", NS):
        status = response.findtext("d:status", "", NS)
        if href_of(response) == path:
            assert " 507 " in status, status
            more = True
        elif " 404 " in status:
            removed.append(href_of(response))
        else:
            changed[href_of(response)] = etag_of(response)
    return root.findtext("d:sync-token", None, NS), changed, removed, more


def href_of(response) -> str:
    return response.find("d:href", NS).text


def etag_of(response) -> str:
    return response.findtext(".//d:getetag", None, NS)


def kind_of(response) -> str:
    if response.find(".//d:resourcetype/c:calendar", NS) is not None:
        return "calendar"
    return "book" if response.find(".//d:resourcetype/a:addressbook", NS) is not None else ""
