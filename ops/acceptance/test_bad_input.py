"""What no client should send: refused or taken, at once, and never to the harm of a neighbour."""
import socket
import time
import urllib.parse

import pytest

from dav import multistatus, precondition

PATIENCE = 20
XML = {"Content-Type": "application/xml; charset=utf-8"}
NAMESPACES = 'xmlns="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"'
JUNE = (
    f"<c:calendar-query {NAMESPACES}><prop><getetag/><c:calendar-data>"
    '<c:expand start="20260601T000000Z" end="20260701T000000Z"/></c:calendar-data></prop>'
    '<c:filter><c:comp-filter name="VCALENDAR"><c:comp-filter name="VEVENT">'
    '<c:time-range start="20260601T000000Z" end="20260701T000000Z"/>'
    "</c:comp-filter></c:comp-filter></c:filter></c:calendar-query>"
)


def event(uid: str, *lines: str, start: str = "DTSTART:20260610T100000Z") -> str:
    return "\r\n".join(
        ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//acceptance//EN", "BEGIN:VEVENT",
         f"UID:{uid}", "DTSTAMP:20260101T000000Z", start, *lines, "SUMMARY:x", "END:VEVENT",
         "END:VCALENDAR", ""]
    )


class Room:
    """A calendar with a neighbour in it, to which nothing may happen."""

    def __init__(self, client, path: str):
        self.client = client
        self.path = path
        self.good = event("good").encode()
        assert client.put_event(f"{path}good.ics", self.good).status_code in (201, 204)

    def ask(self, method: str, path: str, body=None, **headers):
        began = time.monotonic()
        answer = self.client.ask(method, path, body, **headers)
        assert time.monotonic() - began < PATIENCE, "too slow"
        assert answer.status_code < 500, answer.text
        return answer

    def put(self, name: str, text, **headers):
        sent = {"Content_Type": "text/calendar; charset=utf-8", **headers}
        return self.ask("PUT", self.path + name, text.encode() if isinstance(text, str) else text,
                        **sent)

    def xml(self, method: str, body, path=None, **headers):
        return self.ask(method, path or self.path, body, **{"Depth": "1", **XML, **headers})

    def verify(self) -> str:
        """The neighbour is as it was; returns the answer to a query."""
        assert self.client.ask("GET", f"{self.path}good.ics").content == self.good
        found = self.xml("REPORT", JUNE)
        assert found.status_code == 207, found.text
        assert f"{self.path}good.ics" in found.text
        multistatus(found)
        return found.text


@pytest.fixture
def room(dav, request):
    client = dav("user07")
    segment = f"bad-{abs(hash(request.node.name)) % 10**9}"
    room = Room(client, client.make_calendar(segment, "VEVENT", "VTODO"))
    yield room
    room.verify()
    assert client.ask("DELETE", room.path).status_code == 204


def test_xml_that_does_not_end(room):
    for method in ("PROPFIND", "PROPPATCH", "REPORT"):
        assert room.xml(method, f"<propfind {NAMESPACES}><prop>").status_code == 400


def test_xml_bombs(room):
    entities = '<!ENTITY a "ha">' + "".join(
        f'<!ENTITY {new} "{f"&{old};" * 10}">' for old, new in zip("abcdefghi", "bcdefghij")
    )
    for document in (
        f"<!DOCTYPE propfind [{entities}]><propfind {NAMESPACES}><prop><x>&j;</x></prop></propfind>",
        f'<!DOCTYPE p [<!ENTITY x SYSTEM "file:///etc/passwd">]><propfind {NAMESPACES}><prop>'
        "<y>&x;</y></prop></propfind>",
        f'<!DOCTYPE p SYSTEM "http://127.0.0.1:1/x.dtd"><propfind {NAMESPACES}><allprop/></propfind>',
    ):
        answer = room.xml("PROPFIND", document)
        assert answer.status_code == 400
        assert "root:" not in answer.text


def test_xml_that_is_nested_very_deeply(room):
    body = f"<propfind {NAMESPACES}>" + "<prop>" * 50_000 + "</prop>" * 50_000 + "</propfind>"
    assert room.xml("PROPFIND", body).status_code == 413


def test_xml_with_very_many_elements_or_attributes(room):
    wide = f"<propfind {NAMESPACES}><prop>" + "<a/>" * 300_000 + "</prop></propfind>"
    assert room.xml("PROPFIND", wide).status_code == 413
    attributes = " ".join(f'a{number}="1"' for number in range(100_000))
    assert 400 <= room.xml("PROPFIND", f"<propfind {NAMESPACES} {attributes}/>").status_code < 500


def test_xml_in_other_encodings(room):
    text = f'<?xml version="1.0" encoding="%s"?><propfind {NAMESPACES}><prop><getetag/></prop></propfind>'
    for encoding in ("utf-8", "utf-16", "iso-8859-1"):
        answer = room.xml("PROPFIND", (text % encoding).encode(encoding))
        assert answer.status_code == 207, encoding
    assert room.xml("PROPFIND", b"\xff\xff\xff<x/>").status_code == 400
    assert room.xml("PROPFIND", (text % "utf-8").encode() + b"<!-- \xc3\x28 -->").status_code == 400


def test_huge_bodies(room):
    assert room.put("big.ics", b"x" * (12 * 1024 * 1024)).status_code == 413
    assert room.xml("PROPFIND", b" " * (12 * 1024 * 1024)).status_code == 413


def test_a_body_that_comes_very_slowly_keeps_nobody_waiting(room, server):
    with socket.create_connection(("127.0.0.1", server.port), timeout=PATIENCE) as slow:
        slow.sendall(
            b"PUT " + room.path.encode() + b"slow.ics HTTP/1.1\r\nHost: x\r\n"
            b"Authorization: Basic dXNlcjA3OnVzZXIwNw==\r\nContent-Length: 1000\r\n\r\nBEGIN"
        )
        began = time.monotonic()
        room.verify()
        assert time.monotonic() - began < PATIENCE
    assert room.ask("GET", f"{room.path}slow.ics").status_code == 404


def test_wrong_content_types(room):
    for kind in ("application/json", "text/vcard", "text/calendar; charset=utf-16", "x"):
        assert room.put("1.ics", event("1"), Content_Type=kind).status_code == 415
    assert room.ask("GET", f"{room.path}1.ics").status_code == 404


def test_calendars_that_are_not_utf_8(room):
    latin = event("latin").replace("SUMMARY:x", "SUMMARY:Caf\u00e9").encode("latin-1")
    answer = room.put("latin.ics", latin)
    assert answer.status_code in (201, 403)
    if answer.status_code == 201:
        assert room.ask("GET", f"{room.path}latin.ics").content


@pytest.mark.parametrize(
    "tail",
    ["../../../etc/passwd", "%2e%2e/%2e%2e/x.ics", "..%2f..%2fx.ics", "a%2fb.ics", "a%5cb.ics",
     "%00.ics", "a%00b.ics", "%252e%252e%252fx.ics", "%25252f.ics", "x" * 4096 + ".ics",
     "%c0%ae%c0%ae/x.ics", "%zz.ics", "a;b=c.ics", ";/x.ics", "a//b.ics", "%0d%0aSet-Cookie:x.ics"],
    ids=lambda tail: tail[:24],
)
def test_tricks_in_paths(room, server, tail):
    for method in ("GET", "PUT", "DELETE"):
        status, answer = raw(server, method, room.path + tail, event("trick"))
        assert status < 500, answer
        assert "Set-Cookie" not in answer.split("\r\n\r\n")[0]
        assert "root:" not in answer
        assert "<html" not in answer and "Tomcat" not in answer
    for href in room.client.hrefs(room.path):
        name = urllib.parse.unquote(href.removeprefix(room.path))
        assert "/" not in name and "\x00" not in name and name not in ("", ".", ".."), href


def raw(server, method: str, path: str, body: str):
    """One request whose path no library tidies up."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=PATIENCE) as connection:
        head = (
            f"{method} {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            "Authorization: Basic dXNlcjA3OnVzZXIwNw==\r\nContent-Type: text/calendar\r\n"
            f"Content-Length: {len(body) if method == 'PUT' else 0}\r\n\r\n"
        )
        connection.sendall((head + (body if method == "PUT" else "")).encode())
        answer = b""
        while chunk := connection.recv(65536):
            answer += chunk
    text = answer.decode("utf-8", "replace")
    return int(text.split(" ", 2)[1]), text


def test_hrefs_of_others(room):
    theirs = "/dav/calendars/user08/default/"
    assert room.ask("GET", theirs + "1.ics").status_code == 403
    assert room.put("../../user08/default/1.ics", event("1")).status_code in (400, 403)
    many = room.xml(
        "REPORT",
        f"<c:calendar-multiget {NAMESPACES}><prop><getetag/><c:calendar-data/></prop>"
        f"<href>{theirs}1.ics</href><href>http://elsewhere/x.ics</href><href>\u0000</href>"
        "</c:calendar-multiget>".replace("\u0000", "%00"),
    )
    assert many.status_code == 207
    assert "200 OK" not in many.text


def test_etags_that_are_made_up(room):
    for made_up in ('"x"', "x", 'W/"x"', '"' + "x" * 5000 + '"', '"a", "b"', "\\", '"', ",,,"):
        answer = room.put("good.ics", event("good", "X-A:1"), If_Match=made_up)
        assert answer.status_code in (400, 412), made_up
        gone = room.ask("DELETE", f"{room.path}good.ics", If_Match=made_up)
        assert gone.status_code in (400, 412), made_up


def test_sync_tokens_that_are_made_up(room):
    for token in ("x", "http://x/ns/sync/1", "http://x/ns/sync/1/-1", "9" * 500, "data:,1", "%00"):
        answer = room.xml(
            "REPORT",
            f"<sync-collection {NAMESPACES}><sync-token>{token}</sync-token>"
            "<sync-level>1</sync-level><prop><getetag/></prop></sync-collection>",
        )
        assert precondition(answer) == "{DAV:}valid-sync-token", token


def test_an_event_of_the_year_1(room):
    assert room.put("1.ics", event("1", start="DTSTART:00010101T000000Z")).status_code == 201
    rule = event("2", "RRULE:FREQ=DAILY", start="DTSTART:00010101T000000Z")
    assert room.put("2.ics", rule).status_code == 201
    assert "20260615" in room.verify()
    zero = room.put("0.ics", event("0", start="DTSTART:00000101T000000Z"))
    assert precondition(zero).endswith("min-date-time")


def test_a_rule_with_interval_zero(room):
    assert room.put("0.ics", event("0", "RRULE:FREQ=DAILY;INTERVAL=0")).status_code == 201
    room.verify()


def test_a_rule_with_a_million_values(room):
    for part, most in (("BYSECOND", 60), ("BYDAY", 0), ("BYYEARDAY", 366), ("BYSETPOS", 366)):
        values = ",".join(
            "MO" if part == "BYDAY" else str(1 + number % most) for number in range(1_000_000)
        )
        rule = event("many", f"RRULE:FREQ=SECONDLY;{part}={values}")
        assert room.put(f"{part}.ics", rule).status_code in (201, 403, 409, 413), part
        room.ask("DELETE", f"{room.path}{part}.ics")


def test_rules_that_never_match(room):
    for number, rule in enumerate(
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=31",
         "FREQ=MINUTELY;BYMONTH=4;BYMONTHDAY=31;BYHOUR=1", "FREQ=DAILY;UNTIL=20000101T000000Z",
         "FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6", "FREQ=SECONDLY;BYSETPOS=400;BYDAY=MO",
         "FREQ=YEARLY;INTERVAL=99999999")
    ):
        answer = room.put(f"{number}.ics", event(f"never{number}", f"RRULE:{rule}"))
        assert answer.status_code in (201, 403), rule
    room.verify()


def test_a_zone_without_its_definition(room):
    text = event("zone", start="DTSTART;TZID=Europe/Zurich:20260610T100000")
    assert room.put("zone.ics", text).status_code == 201
    assert "20260610T080000Z" in room.verify()
    unknown = event("moon", start="DTSTART;TZID=Sea of Tranquility:20260611T100000")
    assert room.put("moon.ics", unknown).status_code == 201
    assert "moon.ics" in room.verify()


def test_zone_names_of_windows(room):
    for number, zone in enumerate(("W. Europe Standard Time", '"W. Europe Standard Time "')):
        text = event(f"w{number}", start=f"DTSTART;TZID={zone}:2026061{number}T100000")
        assert room.put(f"w{number}.ics", text).status_code == 201, zone
    assert room.verify().count("T080000Z") >= 2


def test_folded_and_unfolded_lines(room):
    long = "DESCRIPTION:" + "\u00e9" * 5000
    assert room.put("long.ics", event("long", long)).status_code == 201
    folded = "SUMMARY:a\r\n b\r\n\tc\r\n "
    assert room.put("folded.ics", event("folded", folded)).status_code == 201
    middle = event("middle", "DESCRIPTION:\u00e9").encode().replace(b"\xc3\xa9", b"\xc3\r\n \xa9")
    assert room.put("middle.ics", middle).status_code in (201, 403)
    bare = event("bare").replace("\r\n", "\n")
    assert room.put("bare.ics", bare).status_code == 201
    assert room.put("fold.ics", "BEGIN:VCALENDAR\r\n " * 100_000).status_code == 403
    room.verify()


def test_vcard_2_1(room):
    book = room.client.make_book("old-cards")
    old = (
        b"BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;Luc\r\n"
        b"TEL;HOME;VOICE:+41 1\r\nEND:VCARD\r\n"
    )
    put = room.ask("PUT", f"{book}old.vcf", old, Content_Type="text/vcard")
    assert put.status_code == 201
    assert room.ask("GET", f"{book}old.vcf").content == old
    many = room.ask(
        "REPORT", book,
        '<a:addressbook-multiget xmlns="DAV:" xmlns:a="urn:ietf:params:xml:ns:carddav"><prop>'
        f"<a:address-data/></prop><href>{book}old.vcf</href></a:addressbook-multiget>",
        **XML,
    )
    assert "VERSION:3.0" in many.text and "M\u00fcller" in many.content.decode()
    assert room.ask("DELETE", book).status_code == 204
