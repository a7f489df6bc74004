"""Invitations, answers and free/busy time between people, as clients send and read them."""
import json
import time
import urllib.request
import uuid
from datetime import datetime, timezone

import caldav
import pytest

from chalet import Server
from dav import NS, Dav, multistatus, precondition
from letters import Mailbox

PATIENCE = 60
CALDAV = "{urn:ietf:params:xml:ns:caldav}"
ICAL = {"Content_Type": "text/calendar; charset=utf-8"}


def await_(condition, what: str):
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        found = condition()
        if found:
            return found
        time.sleep(0.1)
    raise AssertionError(f"still not: {what}")


def meeting(uid: str, organizer: str, *attendees: str, more: str = "") -> bytes:
    people = "".join(f"ATTENDEE;RSVP=TRUE:mailto:{a}\r\n" for a in attendees)
    return (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//acceptance//EN\r\nBEGIN:VEVENT\r\n"
        f"UID:{uid}\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20990504T100000Z\r\n"
        f"DTEND:20990504T110000Z\r\nSUMMARY:Meeting {uid}\r\n{more}"
        f"ORGANIZER:mailto:{organizer}\r\n"
        f"ATTENDEE;PARTSTAT=ACCEPTED:mailto:{organizer}\r\n{people}END:VEVENT\r\nEND:VCALENDAR\r\n"
    ).encode()


def address(user: str) -> str:
    return f"{user}@example.org"


def copy_of(dav: Dav, uid: str):
    """Href, text and Schedule-Tag of somebody's copy, wherever it is."""
    calendar = dav.calendars + "default/"
    body = (
        '<c:calendar-query xmlns:c="urn:ietf:params:xml:ns:caldav" xmlns:d="DAV:"><d:prop>'
        "<c:schedule-tag/><c:calendar-data/></d:prop><c:filter><c:comp-filter name='VCALENDAR'>"
        "<c:comp-filter name='VEVENT'><c:prop-filter name='UID'>"
        f"<c:text-match>{uid}</c:text-match></c:prop-filter></c:comp-filter></c:comp-filter>"
        "</c:filter></c:calendar-query>"
    )
    answer = dav.ask("REPORT", calendar, body, Depth="1", Content_Type="application/xml")
    for response in multistatus(answer).iterfind("d:response", NS):
        return (
            response.find("d:href", NS).text,
            response.find(".//c:calendar-data", NS).text.replace("\r\n ", "").replace("\n ", ""),
            response.find(".//c:schedule-tag", NS).text,
        )
    return None


def test_an_invitation_is_answered_and_called_off(dav):
    anna, ben = dav("user03"), dav("user04")
    uid = str(uuid.uuid4())
    path = f"{anna.calendars}default/{uid}.ics"
    stored = anna.put_event(path, meeting(uid, address("user03"), address("user04")))
    assert stored.status_code == 201
    assert "ETag" not in stored.headers
    tag = stored.headers["Schedule-Tag"]
    href, text, _ = await_(lambda: copy_of(ben, uid), "the invitation")
    items = [ben.ask("GET", item).text for item in ben.hrefs(ben.calendars + "inbox/")]
    assert any("METHOD:REQUEST" in item and uid in item for item in items)

    refused = ben.put_event(href, text.replace("T100000Z", "T090000Z").encode())
    assert refused.status_code == 403
    assert "allowed-attendee-scheduling-object-change" in refused.text
    accepted = text.replace("RSVP=TRUE:mailto:user04", "PARTSTAT=ACCEPTED:mailto:user04")
    assert ben.put_event(href, accepted.encode()).status_code == 204
    await_(lambda: "PARTSTAT=ACCEPTED" in line(copy_of(anna, uid)[1], "user04"), "the answer")
    assert copy_of(anna, uid)[2] == tag
    assert anna.ask("GET", path).headers["Schedule-Tag"] == tag

    stale = anna.ask("DELETE", path, If_Schedule_Tag_Match='"other"')
    assert stale.status_code == 412
    assert anna.ask("DELETE", path, If_Schedule_Tag_Match=tag).status_code == 204
    await_(lambda: "STATUS:CANCELLED" in copy_of(ben, uid)[1], "the cancellation")
    for item in ben.hrefs(ben.calendars + "inbox/"):
        assert ben.ask("DELETE", item).status_code == 204
    assert ben.hrefs(ben.calendars + "inbox/") == []


def line(text: str, attendee: str) -> str:
    return next(one for one in text.splitlines() if f"mailto:{attendee}" in one)


def question(organizer: str, *attendees: str) -> str:
    people = "".join(f"ATTENDEE:mailto:{a}\r\n" for a in attendees)
    return (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nPRODID:-//acceptance//EN\r\n"
        "BEGIN:VFREEBUSY\r\nUID:q1\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20990601T000000Z\r\n"
        f"DTEND:20990602T000000Z\r\nORGANIZER:mailto:{organizer}\r\n{people}"
        "END:VFREEBUSY\r\nEND:VCALENDAR\r\n"
    )


@pytest.mark.parametrize(
    "agent",
    [
        "iOS/18.5 (22F76) dataaccessd/1.0",
        "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Thunderbird/128.0",
    ],
)
def test_an_outbox_tells_when_colleagues_are_busy(dav, agent):
    anna, ben = dav("user05"), dav("user06")
    uid = str(uuid.uuid4())
    busy = meeting(uid, address("user06")).replace(b"20990504", b"20990601")
    assert ben.put_event(f"{ben.calendars}default/{uid}.ics", busy).status_code == 201
    answer = anna.ask(
        "POST",
        anna.calendars + "outbox/",
        question(address("user05"), address("user06"), "nobody@example.com"),
        User_Agent=agent,
        Originator="mailto:user05@example.org",
        Recipient="mailto:user06@example.org, mailto:nobody@example.com",
        **ICAL,
    )
    assert answer.status_code == 200, answer.text
    responses = multistatus(answer).findall("c:response", NS)
    statuses = [one.find("c:request-status", NS).text for one in responses]
    assert statuses == ["2.0;Success", "3.7;Invalid calendar user"]
    text = responses[0].find("c:calendar-data", NS).text
    assert "20990601T100000Z/20990601T110000Z" in text
    assert uid not in text
    other = anna.ask(
        "POST", anna.calendars + "outbox/", question(address("user06"), address("user05")), **ICAL
    )
    assert other.status_code == 403
    assert ben.ask("POST", anna.calendars + "outbox/", "x", **ICAL).status_code == 403


@pytest.fixture
def library(server):
    def principal(user):
        client = caldav.DAVClient(server.url + "/", username=address(user), password=user)
        return client.principal()

    return principal


def test_python_caldav_invites_and_accepts(library):
    organizer, attendee = library("user07"), library("user08")
    uid = str(uuid.uuid4())
    plain = meeting(uid, "x@example.org").decode()
    plain = "\r\n".join(l for l in plain.splitlines() if "mailto:" not in l) + "\r\n"
    calendar = next(c for c in organizer.calendars() if str(c.url).endswith("/default/"))
    calendar.save_with_invites(plain, [organizer, attendee.get_vcal_address()])

    def invitation():
        return next(
            (i for i in attendee.schedule_inbox().get_items() if uid in i.data), None
        )

    item = await_(invitation, "the invitation")
    assert item.is_invite_request()
    own = next(c for c in attendee.calendars() if str(c.url).endswith("/default/"))
    item.accept_invite(calendar=own)
    await_(
        lambda: "PARTSTAT=ACCEPTED"
        in line(unfolded(calendar.event_by_uid(uid).data), "user08"),
        "the answer",
    )


def unfolded(text: str) -> str:
    return text.replace("\r\n ", "").replace("\n ", "")


def test_python_caldav_asks_when_others_are_busy(library):
    organizer, attendee = library("user07"), library("user08")
    start = datetime(2099, 7, 1, tzinfo=timezone.utc)
    end = datetime(2099, 7, 2, tzinfo=timezone.utc)
    answer = organizer.freebusy_request(start, end, [attendee.get_vcal_address()])
    assert answer


def test_messages_survive_a_killed_server(tmp_path):
    with Server(tmp_path / "data", "--demo", "4") as server:
        anna = Dav(server.url, "user01", "user01")
        ben = Dav(server.url, "user02", "user02")
        uids = [str(uuid.uuid4()) for _ in range(20)]
        for uid in uids:
            path = f"{anna.calendars}default/{uid}.ics"
            text = meeting(uid, address("user01"), address("user02"))
            assert anna.put_event(path, text).status_code == 201
        server.kill()
        server.start("--demo", "4")
        for uid in uids:
            await_(lambda uid=uid: copy_of(ben, uid), "the invitation")
        items = [ben.ask("GET", item).text for item in ben.hrefs(ben.calendars + "inbox/")]
        assert sorted(uid for uid in uids for item in items if uid in item) == sorted(uids)


def test_strangers_are_invited_and_answer_by_mail(server, dav):
    anna = dav("user03")
    uid = str(uuid.uuid4())
    path = f"{anna.calendars}default/{uid}.ics"
    assert anna.put_event(path, meeting(uid, address("user03"), "eve@example.com")).ok
    text = Mailbox(server, "eve@example.com").text("meeting-request")
    assert "Meeting" in text
    calendar = (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//other//EN\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\n"
        f"UID:{uid}\r\nDTSTAMP:20260601T000000Z\r\nORGANIZER:mailto:user03@example.org\r\n"
        "ATTENDEE;PARTSTAT=DECLINED:mailto:eve@example.com\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    mail = (
        "Authentication-Results: mx.example.org; dmarc=pass header.from=example.com\r\n"
        "From: Eve <eve@example.com>\r\nTo: user03@example.org\r\n"
        f"Message-ID: <{uid}@example.com>\r\nMIME-Version: 1.0\r\n"
        f"Content-Type: text/calendar; method=REPLY; charset=utf-8\r\n\r\n{calendar}"
    )
    assert hook(server, mail, "wrong")[0] == 401
    status, answer = hook(server, mail)
    assert status == 200, answer
    assert answer["recipients"] == [{"recipient": "user03@example.org", "status": "1.2"}]
    assert "PARTSTAT=DECLINED" in line(copy_of(anna, uid)[1], "eve")
    etag = anna.ask("GET", path).headers["ETag"]
    assert hook(server, mail)[0] == 200
    assert anna.ask("GET", path).headers["ETag"] == etag
    status, answer = hook(server, mail.replace("dmarc=pass", "dmarc=fail"))
    assert (status, answer["type"]) == (422, "urn:chalet:error:unknown-sender")
    operator = (server.data / "operator.token").read_text().strip()
    assert hook(server, mail, operator)[0] == 401
    forged = mail.replace("From: Eve <eve@", "From: Mallory <mallory@").replace(uid + "@", "x@")
    status, answer = hook(server, forged)
    assert (status, answer["type"]) == (422, "urn:chalet:error:unknown-sender")


def hook(server, mail: str, token: str = ""):
    secret = token or (server.data / "meeting-mails.token").read_text().strip()
    request = urllib.request.Request(
        server.url + "/ops/meetings/mails",
        data=mail.encode(),
        headers={"Authorization": f"Bearer {secret}", "Content-Type": "message/rfc822"},
    )
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as refusal:
        body = refusal.read()
        return refusal.code, json.loads(body) if body else {}


def test_a_meeting_is_moved_by_storing_it_first_and_called_off_with_its_calendar(dav):
    anna, ben = dav("user03"), dav("user04")
    uid = str(uuid.uuid4())
    here, work = f"{anna.calendars}default/{uid}.ics", f"{anna.calendars}work-{uid}/"
    assert anna.put_event(here, meeting(uid, address("user03"), address("user04"))).ok
    await_(lambda: copy_of(ben, uid), "the invitation")
    assert anna.ask("MKCALENDAR", work).status_code == 201
    copied = anna.ask("COPY", here, Destination=work + "copy.ics")
    assert copied.status_code == 409
    assert "unique-scheduling-object-resource" in copied.text and here in copied.text
    there = anna.ask("GET", here)
    moved = anna.ask("PUT", f"{work}{uid}.ics", there.text, If_None_Match="*", **ICAL)
    assert moved.status_code == 201, moved.text
    tag = there.headers["Schedule-Tag"]
    assert anna.ask("DELETE", here, If_Schedule_Tag_Match=tag).status_code == 204
    changed = there.text.replace(f"SUMMARY:Meeting {uid}", "SUMMARY:Moved")
    assert anna.put_event(f"{work}{uid}.ics", changed.encode()).ok
    await_(lambda: "SUMMARY:Moved" in copy_of(ben, uid)[1], "the change")
    assert "CANCELLED" not in copy_of(ben, uid)[1]
    assert anna.ask("DELETE", work).status_code == 204
    await_(lambda: "STATUS:CANCELLED" in copy_of(ben, uid)[1], "the cancellation")


def test_attendees_see_the_answers_of_others(dav):
    anna, ben, cleo = dav("user03"), dav("user04"), dav("user05")
    uid = str(uuid.uuid4())
    path = f"{anna.calendars}default/{uid}.ics"
    attendees = (address("user04"), address("user05"))
    assert anna.put_event(path, meeting(uid, address("user03"), *attendees)).ok
    href, text, _ = await_(lambda: copy_of(ben, uid), "the invitation")
    _, _, tag = await_(lambda: copy_of(cleo, uid), "the other invitation")
    accepted = text.replace("RSVP=TRUE:mailto:user04", "PARTSTAT=ACCEPTED:mailto:user04")
    assert ben.put_event(href, accepted.encode()).ok
    await_(lambda: "PARTSTAT=ACCEPTED" in line(copy_of(cleo, uid)[1], "user04"), "the answer")
    assert copy_of(cleo, uid)[2] == tag


def test_what_scheduling_refuses_names_its_precondition(dav):
    anna = dav("user03")
    gone = anna.ask("DELETE", anna.calendars + "default/")
    assert gone.status_code == 403 and precondition(gone) == CALDAV + "default-calendar-needed"
    asked = anna.ask("POST", anna.calendars + "inbox/", question(address("user03"), address("user04")), **ICAL)
    assert asked.status_code == 403 and precondition(asked) == CALDAV + "supported-collection"
    for segment in ("inbox", "outbox"):
        put = anna.put_event(f"{anna.calendars}{segment}/x.ics", meeting("x", address("user03")))
        assert put.status_code == 403 and precondition(put) == CALDAV + "supported-collection"
    patch = (
        '<d:propertyupdate xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:set><d:prop>'
        "<c:schedule-default-calendar-URL><d:href>/dav/calendars/user04/default/</d:href>"
        "</c:schedule-default-calendar-URL></d:prop></d:set></d:propertyupdate>"
    )
    answer = anna.ask("PROPPATCH", anna.calendars + "inbox/", patch, Content_Type="application/xml")
    told = multistatus(answer).find("d:response/d:propstat", NS)
    assert told.find("d:prop/c:schedule-default-calendar-URL", NS) is not None
    assert " 403 " in told.find("d:status", NS).text
    assert told.find("d:error/c:valid-schedule-default-calendar-URL", NS) is not None
