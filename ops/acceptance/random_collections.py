"""What becomes of the collections themselves: made, removed, shared, painted."""
from random_writes import WRITTEN
from replica import OURS

SHAREE = "<href>mailto:user02@example.org</href>"


class Collections:
    def make_collection(self):
        kind = self.rng.choice(["calendar", "calendar", "book"])
        names = [name for name in (f"{OURS}{kind}-{n}" for n in range(4)) if name not in self.truth]
        if not names:
            return
        name = self.rng.choice(names)
        if kind == "calendar":
            self.owner.make_calendar(name, "VEVENT", "VTODO")
        else:
            self.owner.make_book(name)
        self.truth[name] = {}
        self.note("the owner makes", name)

    def remove_collection(self):
        if len(self.truth) > 2:
            name = self.rng.choice(sorted(self.truth))
            answer = self.owner.ask("DELETE", self.path(name))
            assert answer.status_code in WRITTEN, f"{name}: {answer.status_code} {answer.text}"
            del self.truth[name]
            self.shared.pop(name, None)
            self.note("the owner removes", name)

    def paint_collection(self):
        """A change of its properties is none of its objects."""
        name = self.rng.choice(sorted(self.truth))
        body = ('<propertyupdate xmlns="DAV:" xmlns:i="http://apple.com/ns/ical/"><set><prop>'
                f"<i:calendar-color>#{self.rng.randrange(2**24):06X}FF</i:calendar-color>"
                "</prop></set></propertyupdate>")
        answer = self.owner.ask("PROPPATCH", self.path(name), body, Content_Type="application/xml")
        assert answer.status_code == 207, answer.text

    def share(self):
        # Books are shared too, but stand in a home only once their reader has accepted them elsewhere.
        names = sorted(name for name in self.truth if name.startswith(f"{OURS}calendar"))
        if not names:
            return
        name = self.rng.choice(names)
        level = self.rng.choice(["read", "read-write", "read-write", ""])
        said = f"<s:set>{SHAREE}<s:{level}/></s:set>" if level else f"<s:remove>{SHAREE}</s:remove>"
        body = f'<s:share xmlns="DAV:" xmlns:s="http://calendarserver.org/ns/">{said}</s:share>'
        if not level and name not in self.shared:
            return
        answer = self.owner.ask("POST", self.path(name), body, Content_Type="application/xml")
        assert answer.status_code in (200, 204), f"{name}: {answer.status_code} {answer.text}"
        if level:
            self.shared[name] = level
        else:
            del self.shared[name]
        self.note("the owner shares", name, level or "no more")

    def path(self, name: str) -> str:
        home = self.owner.calendars if name.startswith(f"{OURS}calendar") else self.owner.books
        return f"{home}{name}/"
