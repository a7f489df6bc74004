"""What breaks the RFC is taken as it is or refused clearly; it never does harm."""
from dav import precondition
from samples import text_of

CALDAV = "{urn:ietf:params:xml:ns:caldav}"
CLEAR = {
    CALDAV + name
    for name in (
        "valid-calendar-data",
        "valid-calendar-object-resource",
        "supported-calendar-data",
        "supported-calendar-component",
        "no-uid-conflict",
        "max-resource-size",
        "max-instances",
        "min-date-time",
        "max-date-time",
        "max-attendees-per-instance",
    )
}
WHOLE_MONTH = (
    '<c:calendar-query xmlns="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><prop><getetag/></prop>'
    '<c:filter><c:comp-filter name="VCALENDAR"><c:comp-filter name="VEVENT">'
    '<c:time-range start="20050101T000000Z" end="20050201T000000Z"/>'
    "</c:comp-filter></c:comp-filter></c:filter></c:calendar-query>"
)


def test_broken_files_are_refused_clearly_or_kept_as_they_are(dav, samples):
    client = dav("user06")
    collection = client.make_calendar("invalid", "VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY")
    files = samples.invalid()
    assert files
    refused, kept = 0, 0
    for file in files:
        path = f"{collection}{file.stem}.ics"
        answer = client.put_event(path, file.read_bytes())
        if answer.status_code in (201, 204):
            kept += 1
            assert client.ask("GET", path).content == file.read_bytes(), file.name
        else:
            refused += 1
            assert 400 <= answer.status_code < 500, f"{file.name}: {answer.status_code}"
            assert precondition(answer) in CLEAR, f"{file.name}: {answer.text}"
            assert client.ask("GET", path).status_code == 404, file.name
    assert refused
    assert len(client.hrefs(collection)) == kept
    query = client.ask(
        "REPORT", collection, WHOLE_MONTH, Depth="1", Content_Type="application/xml"
    )
    assert query.status_code == 207, query.text


def test_an_answer_survives_every_broken_neighbour(dav, samples):
    client = dav("user06")
    collection = client.make_calendar("neighbours", "VEVENT", "VTODO")
    for number, file in enumerate(samples.invalid()):
        client.put_event(f"{collection}{number}.ics", text_of(file).encode())
    good = (
        b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//acceptance//EN\r\nBEGIN:VEVENT\r\nUID:good\r\n"
        b"DTSTAMP:20050101T000000Z\r\nDTSTART:20050110T100000Z\r\nSUMMARY:Good\r\nEND:VEVENT\r\n"
        b"END:VCALENDAR\r\n"
    )
    assert client.put_event(collection + "good.ics", good).status_code == 201
    query = client.ask(
        "REPORT", collection, WHOLE_MONTH, Depth="1", Content_Type="application/xml"
    )
    assert query.status_code == 207
    assert "good.ics" in query.text


def test_what_is_no_calendar_at_all_is_refused(dav):
    client = dav("user06")
    collection = client.default_calendar()
    for text in (b"", b"hello", b"BEGIN:VCALENDAR\r\n", b"\x00\xff" * 100, b"BEGIN:VCARD\r\nEND:VCARD\r\n"):
        answer = client.put_event(collection + "nothing.ics", text)
        assert 400 <= answer.status_code < 500, answer.text
        assert precondition(answer) in CLEAR, answer.text
    assert client.ask("GET", collection + "nothing.ics").status_code == 404


def test_what_is_no_card_at_all_is_refused(dav):
    client = dav("user06")
    book = client.default_book()
    for text in (b"", b"hello", b"BEGIN:VCARD\r\n", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"):
        answer = client.put_card(book + "nothing.vcf", text)
        assert 400 <= answer.status_code < 500, answer.text
        assert precondition(answer).startswith("{urn:ietf:params:xml:ns:carddav}"), answer.text


def test_a_second_object_with_the_same_uid_is_refused(dav):
    client = dav("user06")
    collection = client.make_calendar("uids", "VEVENT")
    text = (
        b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//acceptance//EN\r\nBEGIN:VEVENT\r\nUID:same\r\n"
        b"DTSTAMP:20050101T000000Z\r\nDTSTART:20050110T100000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    assert client.put_event(collection + "one.ics", text).status_code == 201
    answer = client.put_event(collection + "two.ics", text)
    assert answer.status_code == 409
    assert precondition(answer) == CALDAV + "no-uid-conflict"


def test_xml_that_wants_to_read_files_is_refused(dav):
    client = dav("user06")
    body = (
        '<!DOCTYPE p [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
        '<propfind xmlns="DAV:"><prop><displayname>&x;</displayname></prop></propfind>'
    )
    answer = client.ask("PROPFIND", client.calendars, body, Content_Type="application/xml")
    assert answer.status_code == 400, answer.text
