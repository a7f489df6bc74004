"""What calendars tell of busy times, and what calendars and address books say of their limits and keep."""
import pytest

from dav import Dav, precondition
from test_scheduling import await_

OWNER, BUSY, OTHER = "user03", "user08", "user07"
CALDAV = "{urn:ietf:params:xml:ns:caldav}"
CARDDAV = "{urn:ietf:params:xml:ns:carddav}"
XML = {"Content_Type": "application/xml"}
QUERY = (
    '<c:free-busy-query xmlns:c="urn:ietf:params:xml:ns:caldav">'
    '<c:time-range start="20260310T000000Z" end="20260311T000000Z"/></c:free-busy-query>'
)


def component(kind: str, uid: str, *lines: str) -> bytes:
    return "\r\n".join([
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//acceptance//EN", f"BEGIN:{kind}", f"UID:{uid}",
        "DTSTAMP:20260101T000000Z", *lines, f"END:{kind}", "END:VCALENDAR", "",
    ]).encode()


def card(uid: str, *lines: str) -> bytes:
    return "\r\n".join(
        ["BEGIN:VCARD", "VERSION:3.0", f"UID:{uid}", "FN:Card", "N:Card;;;;", *lines, "END:VCARD", ""]
    ).encode()


def busy(dav: Dav, path: str, depth="0") -> str:
    answer = dav.ask("REPORT", path, QUERY, Depth=depth, **XML)
    assert answer.status_code == 200, answer.text
    assert answer.headers["Content-Type"].startswith("text/calendar")
    return answer.text.replace("\r\n ", "")


def said(dav: Dav, path: str, name: str, space="urn:ietf:params:xml:ns:caldav") -> str:
    body = f'<propfind xmlns="DAV:"><prop><x:{name} xmlns:x="{space}"/></prop></propfind>'
    answer = dav.ask("PROPFIND", path, body, Depth="0", **XML)
    assert answer.status_code == 207 and "200 OK" in answer.text, answer.text
    return answer.text.split(f"{name}>")[1].split("<")[0]


@pytest.fixture(scope="module")
def owner(server):
    return Dav(server.url, OWNER, OWNER)


@pytest.fixture(scope="module")
def work(owner):
    path = owner.make_calendar("busy", "VEVENT", "VFREEBUSY", "VAVAILABILITY")
    for name, kind, *lines in [
        ("one", "VEVENT", "DTSTART:20260310T100000Z", "DURATION:PT1H", "SUMMARY:Secret"),
        ("free", "VEVENT", "DTSTART:20260310T120000Z", "DURATION:PT1H", "TRANSP:TRANSPARENT"),
        ("maybe", "VEVENT", "DTSTART:20260310T140000Z", "DURATION:PT1H", "STATUS:TENTATIVE"),
        ("off", "VEVENT", "DTSTART:20260310T150000Z", "DURATION:PT1H", "STATUS:CANCELLED"),
        ("told", "VFREEBUSY", "FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20260310T160000Z/PT1H"),
        ("away", "VAVAILABILITY", "DTSTART:20260310T200000Z", "BUSYTYPE:BUSY-UNAVAILABLE"),
    ]:
        answer = owner.put_event(f"{path}{name}.ics", component(kind, name, *lines))
        assert answer.status_code == 201, answer.text
    return path


def test_a_calendar_tells_when_its_owner_is_busy(owner, work):
    told = busy(owner, work)
    assert "FREEBUSY;FBTYPE=BUSY:20260310T100000Z/20260310T110000Z" in told
    assert "FREEBUSY;FBTYPE=BUSY-TENTATIVE:20260310T140000Z/20260310T150000Z" in told
    assert "20260310T160000Z/20260310T170000Z,20260310T200000Z/20260311T000000Z" in told
    for hidden in ("T120000Z", "T150000Z/", "Secret"):
        assert hidden not in told
    assert "FREEBUSY;" not in busy(owner, owner.calendars)
    assert "20260310T100000Z/20260310T110000Z" in busy(owner, owner.calendars, "1")


def test_whoever_may_know_busy_times_learns_them_alone(server, owner, work, dav):
    acl = (
        f'<acl xmlns="DAV:"><ace><principal><href>/dav/principals/{BUSY}/</href></principal><grant><privilege>'
        '<read-free-busy xmlns="urn:ietf:params:xml:ns:caldav"/></privilege></grant></ace></acl>'
    )
    assert owner.ask("ACL", work, acl, **XML).status_code == 200
    reader = dav(BUSY)
    shared = next(
        href for href in reader.hrefs(reader.calendars)
        if "/shared-" in href and "free-busy-query" in reader.ask(
            "PROPFIND", href, '<propfind xmlns="DAV:"><prop><supported-report-set/></prop></propfind>', Depth="0", **XML
        ).text and "20260310T100000Z" in busy(reader, href)
    )
    assert "Secret" not in busy(reader, shared)
    assert reader.hrefs(shared) == []
    assert dav(OTHER).ask("REPORT", work, QUERY, **XML).status_code == 403
    assert Dav(server.url, OTHER, "wrong").ask("REPORT", work, QUERY, **XML).status_code == 401


@pytest.mark.parametrize("range_,status", [("", 400), ("<c:time-range/>", 403), ('<c:time-range start="x"/>', 403)])
def test_a_question_without_a_time_is_refused(owner, work, range_, status):
    body = f'<c:free-busy-query xmlns:c="urn:ietf:params:xml:ns:caldav">{range_}</c:free-busy-query>'
    assert owner.ask("REPORT", work, body, **XML).status_code == status


def test_limits_of_calendars_are_announced_and_kept(owner, work):
    start = "DTSTART:20260101T000000Z"
    size = int(said(owner, work, "max-resource-size"))
    attendees = int(said(owner, work, "max-attendees-per-instance"))
    instances = int(said(owner, work, "max-instances"))
    assert said(owner, work, "min-date-time") == "00010101T000000Z"
    assert said(owner, work, "max-date-time") == "99991231T235959Z"
    for element, status, lines in [
        ("max-resource-size", 413, [start, "DESCRIPTION:" + "x" * size]),
        ("max-attendees-per-instance", 403, [start] + ["ATTENDEE:mailto:a@example.org"] * (attendees + 1)),
        ("max-instances", 403, [start, f"RRULE:FREQ=DAILY;COUNT={instances + 1}"]),
        ("min-date-time", 403, ["DTSTART:00001231T235959Z"]),
        ("max-date-time", 403, ["DTSTART;TZID=Etc/GMT+12:99991231T235959"]),
    ]:
        answer = owner.put_event(work + "limit.ics", component("VEVENT", "limit", *lines))
        assert answer.status_code == status, element
        assert precondition(answer) == CALDAV + element
    assert owner.ask("GET", work + "limit.ics").status_code == 404


def test_limits_of_address_books_are_announced_and_kept(owner):
    book = owner.make_book("limits")
    size = int(said(owner, book, "max-resource-size", "urn:ietf:params:xml:ns:carddav"))
    answer = owner.put_card(book + "x.vcf", card("x", "NOTE:" + "x" * size))
    assert answer.status_code == 413 and precondition(answer) == CARDDAV + "max-resource-size"


def test_quotas_say_what_is_used(server, dav):
    person = dav("user06")
    calendar, book = person.make_calendar("quota", "VEVENT"), person.make_book("quota")
    for path, put, text in [
        (calendar, person.put_event, component("VEVENT", "q", "DTSTART:20260101T000000Z")),
        (book, person.put_card, card("q")),
    ]:
        home = path.rsplit("/", 2)[0] + "/"
        free = int(said(person, home, "quota-available-bytes", "DAV:"))
        used = int(said(person, home, "quota-used-bytes", "DAV:"))
        put(path + ("q.ics" if path == calendar else "q.vcf"), text)
        await_(lambda: int(said(person, path, "quota-used-bytes", "DAV:")) == len(text), "the bytes")
        assert int(said(person, home, "quota-used-bytes", "DAV:")) == used + len(text)
        assert int(said(person, path, "quota-available-bytes", "DAV:")) == free - len(text)
