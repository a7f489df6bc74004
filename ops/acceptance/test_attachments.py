"""Files attached to events (RFC 8607): who puts them there, who reads them, and what becomes of them."""
import email
import re
import urllib.parse
import uuid

import pytest
import requests

from dav import Dav, precondition
from letters import Mailbox
from rest import sign_in
from test_scheduling import address, await_, copy_of, meeting

OWNER, OTHER, VIEWER, INVITED = "user03", "user08", "user06", "user07"
CALDAV = "{urn:ietf:params:xml:ns:caldav}"
ATTACHMENT = 25 * 1024 * 1024


def event(uid: str, *more: str) -> bytes:
    lines = [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//acceptance//EN", "BEGIN:VEVENT", f"UID:{uid}",
        "DTSTAMP:20260101T000000Z", "DTSTART:20990504T100000Z", "DURATION:PT1H", *more, "SUMMARY:Meeting",
        "END:VEVENT", "END:VCALENDAR", "",
    ]
    return "\r\n".join(lines).encode()


def unfolded(answer) -> str:
    return answer.text.replace("\r\n ", "")


def attach(dav: Dav, path: str, body=b"hello", name="notes.txt", query="", **headers):
    return dav.ask(
        "POST", f"{path}?action=attachment-add{query}", body, Content_Type="text/plain",
        Content_Disposition=f'attachment; filename="{name}"', **headers,
    )


def link(dav: Dav, path: str) -> str:
    """Path of the first file that an event refers to."""
    text = unfolded(dav.ask("GET", path))
    return re.search(r"ATTACH;MANAGED-ID=[^:]*:https?://[^/]+(\S+)", text).group(1)


@pytest.fixture(scope="module")
def work(server):
    return Dav(server.url, OWNER, OWNER).make_calendar("files", "VEVENT")


@pytest.fixture
def owner(dav):
    return dav(OWNER)


def test_servers_say_that_they_keep_files(owner, work):
    answer = owner.ask("OPTIONS", work)
    assert "calendar-managed-attachments" in answer.headers["DAV"].split(", ")
    body = (
        '<d:propfind xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:prop><c:max-attachment-size/>'
        "<c:max-attachments-per-resource/></d:prop></d:propfind>"
    )
    said = owner.ask("PROPFIND", work, body, Depth="0", Content_Type="application/xml").text
    assert f">{ATTACHMENT}<" in said and ">100<" in said


def test_a_file_is_added_updated_and_removed(owner, work):
    path = work + "life.ics"
    assert owner.put_event(path, event("life")).status_code == 201
    added = attach(owner, path, Prefer="return=representation")
    assert added.status_code == 201
    first = added.headers["Cal-Managed-ID"]
    assert f"ATTACH;MANAGED-ID={first};FMTTYPE=text/plain;SIZE=5;FILENAME=notes.txt:" in unfolded(added)
    served = owner.ask("GET", link(owner, path))
    assert served.content == b"hello" and served.headers["Content-Type"] == "text/plain"
    part = owner.ask("GET", link(owner, path), Range="bytes=1-2")
    assert part.status_code == 206 and part.content == b"el"
    etag = served.headers["ETag"]
    assert owner.ask("GET", link(owner, path), If_None_Match=etag).status_code == 304
    updated = owner.ask("POST", f"{path}?action=attachment-update&managed-id={first}", b"changed")
    assert updated.status_code == 204
    second = updated.headers["Cal-Managed-ID"]
    assert second != first
    assert owner.ask("GET", link(owner, path)).content == b"changed"
    assert updated.headers["ETag"] == owner.ask("GET", path).headers["ETag"]
    removed = owner.ask("POST", f"{path}?action=attachment-remove&managed-id={second}")
    assert removed.status_code == 204 and "Cal-Managed-ID" not in removed.headers
    assert "ATTACH" not in owner.ask("GET", path).text


def test_one_instance_may_have_files_of_its_own(owner, work):
    path = work + "series.ics"
    owner.put_event(path, event("series", "RRULE:FREQ=DAILY;COUNT=5"))
    answer = attach(owner, path, query="&rid=20990506T100000Z", Prefer="return=representation")
    assert answer.status_code == 201
    text = unfolded(answer)
    assert text.count("ATTACH;") == 1
    assert text.index("RECURRENCE-ID:20990506T100000Z") < text.index("ATTACH;")


@pytest.mark.parametrize(
    "query,element",
    [
        ("", "valid-action"),
        ("?action=attachment-steal", "valid-action"),
        ("?action=attachment-add&managed-id=x", "valid-managed-id"),
        ("?action=attachment-add&rid=20990601T100000Z", "valid-rid"),
        ("?action=attachment-update", "valid-managed-id"),
        ("?action=attachment-update&managed-id=unknown", "valid-managed-id"),
        ("?action=attachment-update&managed-id=x&rid=M", "valid-rid"),
        ("?action=attachment-remove&managed-id=unknown", "valid-managed-id"),
    ],
)
def test_what_does_not_fit_is_refused_by_its_element(owner, work, query, element):
    path = work + "wrong.ics"
    owner.put_event(path, event("wrong"))
    answer = owner.ask("POST", path + query, b"x", Content_Type="text/plain")
    assert answer.status_code == 403
    assert precondition(answer) == CALDAV + element


def test_too_large_a_file_is_refused(owner, work):
    path = work + "large.ics"
    owner.put_event(path, event("large"))
    answer = attach(owner, path, b"x" * (ATTACHMENT + 1))
    assert answer.status_code == 403 and precondition(answer) == CALDAV + "max-attachment-size"
    inline = event("inline", "ATTACH;ENCODING=BASE64;VALUE=BINARY:" + "QUJD" * 30_000)
    answer = owner.put_event(work + "inline.ics", inline)
    assert answer.status_code == 403 and precondition(answer) == CALDAV + "max-attachment-size"


def test_only_so_many_files_are_attached(owner, work):
    path = work + "many.ics"
    owner.put_event(path, event("many"))
    for _ in range(100):
        assert attach(owner, path, b"x").status_code == 201
    answer = attach(owner, path, b"x")
    assert answer.status_code == 403
    assert precondition(answer) == CALDAV + "max-attachments-per-resource"


def test_ids_are_not_made_up_or_stolen(server, owner, work, dav):
    path = work + "mine.ics"
    owner.put_event(path, event("mine"))
    attach(owner, path)
    stolen = re.search(r"(ATTACH;.*)\r?\n", unfolded(owner.ask("GET", path))).group(1).strip()
    other = dav(OTHER)
    for line in (stolen, "ATTACH;MANAGED-ID=madeup:https://example.org/x"):
        answer = other.put_event(other.default_calendar() + "theft.ics", event("theft", line))
        assert answer.status_code == 403 and precondition(answer) == CALDAV + "valid-managed-id"
    copy = owner.put_event(work + "copy.ics", event("copy", stolen))
    assert copy.status_code == 201


def test_whoever_reads_the_event_reads_its_files_and_nobody_else(server, owner, work, dav):
    path = work + "secret.ics"
    owner.put_event(path, event("secret"))
    attach(owner, path)
    file = link(owner, path)
    assert dav(OTHER).ask("GET", file).status_code == 404
    assert Dav(server.url, OTHER, "wrong").ask("GET", file).status_code == 401
    assert attach(dav(OTHER), path).status_code == 403
    acl = (
        '<acl xmlns="DAV:"><ace><principal><href>/dav/principals/{}/</href></principal>'
        "<grant><privilege><read/></privilege></grant></ace></acl>"
    )
    given = owner.ask("ACL", work, acl.format(VIEWER), Content_Type="application/xml")
    assert given.status_code == 200, given.text
    assert dav(VIEWER).ask("GET", file).content == b"hello"
    taken = owner.ask("ACL", work, '<acl xmlns="DAV:"/>', Content_Type="application/xml")
    assert taken.status_code == 200, taken.text
    assert dav(VIEWER).ask("GET", file).status_code == 404


def test_a_restored_event_has_its_files_again(server, owner, work):
    path = work + "back.ics"
    owner.put_event(path, event("back"))
    attach(owner, path)
    file = link(owner, path)
    assert owner.ask("DELETE", path).status_code == 204
    person = sign_in(server.url, OWNER, OWNER)
    calendar = next(
        one["id"].split(":")[1] for one in person.get("/api/calendars") if one["segment"] == "files"
    )
    person.done("POST", f"/api/calendars/{calendar}/objects/back.ics/restore", status=201)
    assert link(owner, path) == file
    assert owner.ask("GET", file).content == b"hello"


def test_attendees_get_the_link_and_may_read_the_file(owner, dav):
    uid = str(uuid.uuid4())
    path = f"{owner.calendars}default/{uid}.ics"
    assert owner.put_event(path, meeting(uid, address(OWNER), address(INVITED))).status_code == 201
    assert attach(owner, path).status_code == 201
    guest = dav(INVITED)
    await_(lambda: "MANAGED-ID" in (copy_of(guest, uid) or ("", ""))[1], "the file")
    own = copy_of(guest, uid)[0]
    assert guest.ask("GET", link(guest, own)).content == b"hello"
    refused = attach(guest, own)
    assert refused.status_code == 403
    assert precondition(refused) == CALDAV + "allowed-attendee-scheduling-object-change"


def mailed(server, to: str, name: str = "meeting-request") -> str:
    """The calendar in the newest such mail to somebody."""
    mailbox = Mailbox(server, to)
    mailbox.text(name)
    found = urllib.parse.quote(next(mailbox.letters(name))["id"], safe="")
    raw = mailbox.operator.session.get(
        f"{server.url}/ops/mails/{found}", headers={"Accept": "message/rfc822"}, timeout=60
    )
    message = email.message_from_bytes(raw.content)
    part = next(one for one in message.walk() if one.get_content_type() == "text/calendar")
    return part.get_payload(decode=True).decode().replace("\r\n ", "")


def test_guests_read_files_by_the_link_in_their_mail(server, owner):
    uid, guest = str(uuid.uuid4()), f"{uuid.uuid4()}@example.com"
    path = f"{owner.calendars}default/{uid}.ics"
    assert owner.put_event(path, meeting(uid, address(OWNER), guest)).status_code == 201
    assert attach(owner, path, name="agenda.txt").status_code == 201
    await_(lambda: "guest-files" in mailed(server, guest), "the link")
    text = mailed(server, guest)
    assert "MANAGED-ID" not in text and "/dav/attachments/" not in text
    secret = re.search(r"ATTACH;[^:]*:https?://[^/]+(/api/guest-files/\S+)", text).group(1)
    read = requests.get(server.url + secret, timeout=60)
    assert read.status_code == 200 and read.content == b"hello"
    assert read.headers["Content-Disposition"].startswith("attachment;")
    segments = secret.split("/")
    segments[4] = "A" * len(segments[4])
    guessed = requests.get(server.url + "/".join(segments), timeout=60)
    assert guessed.status_code == 404
    assert guessed.json()["type"] == "urn:chalet:error:unknown-attachment"
    assert owner.ask("DELETE", path).status_code == 204
    assert requests.get(server.url + secret, timeout=60).status_code == 404


def test_pages_attach_read_replace_and_detach_over_rest(server, owner, work, dav):
    person, other, viewer = (sign_in(server.url, name, name) for name in (OWNER, OTHER, VIEWER))
    name = f"rest-{uuid.uuid4()}"
    owner.ask("PUT", f"{work}{name}.ics", event(name))
    calendar = next(one["id"] for one in person.get("/api/calendars") if one["segment"] == "files").split(":")[1]
    path = f"{server.url}/api/calendars/{calendar}/objects/{name}.ics/attachments"

    def send(who, method, address, body=b"%PDF-1", **query):
        return who.session.request(
            method, address, params=query, data=body, headers={"Content-Type": "application/pdf"}, timeout=60
        )

    made = send(person, "POST", path, fileName="../plan\u00e9.pdf")
    assert made.status_code == 201, made.text
    first = made.json()
    assert (first["name"], first["type"], first["size"]) == (".._plan\u00e9.pdf", "application/pdf", 6)
    assert made.headers["ETag"] == first["etag"]
    told = person.get(f"/api/calendars/{calendar}/events/{name}.ics")["details"]["attachments"]
    assert [(one["managedId"], one["name"]) for one in told] == [(first["id"], first["name"])]
    read = person.session.get(f"{server.url}/api/attachments/{first['id']}", timeout=60)
    assert (read.content, read.headers["Content-Type"]) == (b"%PDF-1", "application/octet-stream")
    assert read.headers["Content-Disposition"].startswith("attachment;")
    assert owner.ask("GET", link(owner, f"{work}{name}.ics")).content == b"%PDF-1"

    assert send(other, "POST", path, fileName="x").status_code in (403, 404)
    assert other.session.get(f"{server.url}/api/attachments/{first['id']}", timeout=60).status_code == 404
    person.done("PUT", f"/api/calendars/{calendar}/shares/account:{VIEWER}", {"level": "view"})
    refused = send(viewer, "POST", path, fileName="x")
    assert (refused.status_code, refused.json()["type"]) == (403, "urn:chalet:error:forbidden")
    assert requests.get(f"{server.url}/api/attachments/{first['id']}", timeout=60).status_code == 401

    stale = person.session.put(f"{path}/{first['id']}", data=b"x", headers={"If-Match": '"stale"'}, timeout=60)
    assert stale.status_code == 412
    second = send(person, "PUT", f"{path}/{first['id']}", b"two", fileName="two.pdf").json()
    unknown = send(person, "PUT", f"{path}/{first['id']}", b"three")
    assert (unknown.status_code, unknown.json()["type"]) == (403, "urn:chalet:error:invalid-managed-id")
    large = send(person, "POST", path, b"x" * (ATTACHMENT + 1), fileName="large")
    assert (large.status_code, large.json()["type"]) == (403, "urn:chalet:error:attachment-too-large")
    assert send(person, "DELETE", f"{path}/{second['id']}").status_code == 204
    assert "ATTACH" not in unfolded(owner.ask("GET", f"{work}{name}.ics"))
