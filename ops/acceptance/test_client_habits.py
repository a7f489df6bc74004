"""The rest of what the common clients send: what each does beside setting up and syncing."""
import base64
import re
import xml.etree.ElementTree as ElementTree

import pytest

from dav import Dav, multistatus
from rest import sign_in
from test_client_scripts import (
    ALL_OF_IOS, DAVX5, DECLARED, EM_CLIENT, EVOLUTION, IOS, MAC, NS, OUTLOOK, THUNDERBIRD, Client,
    card, event, hrefs, query, responses, sync, text,
)

ICAL = {"Content-Type": "text/calendar; charset=utf-8"}
PUSH = "https://bitfire.at/webdav-push"
ZONE = (
    "BEGIN:VCALENDAR&#13;\nVERSION:2.0&#13;\nBEGIN:VTIMEZONE&#13;\nTZID:Europe/Zurich&#13;\n"
    "BEGIN:STANDARD&#13;\nDTSTART:19701025T030000&#13;\nTZOFFSETFROM:+0200&#13;\n"
    "TZOFFSETTO:+0100&#13;\nEND:STANDARD&#13;\nEND:VTIMEZONE&#13;\nEND:VCALENDAR&#13;\n"
)


def mail(client: Client) -> str:
    found = client.propfind(client.principal, "0", "<c:calendar-user-address-set/>")
    addresses = [one.text for one in found.iterfind(".//d:href", NS)]
    return next(one for one in addresses if one.startswith("mailto:"))


def free_busy(organizer: str, attendee: str) -> str:
    return (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//acceptance//EN\r\nMETHOD:REQUEST\r\n"
        "BEGIN:VFREEBUSY\r\nUID:fb\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20990601T000000Z\r\n"
        f"DTEND:20990602T000000Z\r\nORGANIZER:{organizer}\r\nATTENDEE:{attendee}\r\n"
        "END:VFREEBUSY\r\nEND:VCALENDAR\r\n"
    )


def meeting(uid: str, organizer: str, attendee: str, agent: str = "") -> str:
    return event(uid).replace(
        "SUMMARY:",
        f"ORGANIZER{agent}:{organizer}\r\nATTENDEE{agent}:{attendee}\r\nSUMMARY:",
    )


def is_busy_or_free(answer) -> bool:
    return answer.status_code == 200 and b"VFREEBUSY" in answer.content


def test_ios_probes_where_other_servers_have_their_calendars(dav):
    client = Client(dav, "user03", IOS)
    body = (
        f"<d:propfind {DECLARED}><d:prop><d:current-user-principal/><d:principal-URL/>"
        "<d:resourcetype/></d:prop></d:propfind>"
    )
    for path in ("/principals/", "/calendar/dav/user03/user/", "/principals/users/user03/"):
        answer = client.ask("PROPFIND", path, body, Depth="0")
        assert answer.status_code in (404, 405), f"{path}: {answer.status_code}"


def test_ios_asks_its_principal_for_everything_about_scheduling(dav):
    client = Client(dav, "user03", IOS)
    found = client.propfind(
        client.principal, "0",
        "<c:allowed-calendar-component-set/><c:schedule-inbox-URL/><c:schedule-outbox-URL/>"
        "<s:notification-URL/><s:email-address-set/><d:resource-id/>",
    )
    assert "404" not in ElementTree.tostring(found, "unicode")
    inbox = text(found, "c:schedule-inbox-URL").strip()
    assert text(found, "c:schedule-outbox-URL").strip() == f"{client.dav.calendars}outbox/"
    availability = client.propfind(inbox, "0", "<c:calendar-availability/><d:sync-token/>")
    assert text(availability, "d:sync-token")
    assert text(client.report(inbox, "d:sync-collection", sync(""), Depth="1"), "d:sync-token")


def test_ios_changes_zone_and_transparency_of_a_calendar(dav):
    client = Client(dav, "user03", IOS)
    path = client.dav.make_calendar("ios-zone", "VEVENT")
    client.patch(path, f"<c:calendar-timezone>{ZONE}</c:calendar-timezone>")
    client.patch(
        path,
        "<c:schedule-calendar-transp><c:transparent/></c:schedule-calendar-transp>",
    )
    now = client.propfind(path, "0", ALL_OF_IOS)
    assert "TZID:Europe/Zurich" in text(now, "c:calendar-timezone")
    assert now.find(".//c:schedule-calendar-transp/c:transparent", NS) is not None


def test_ios_syncs_reminders_and_falls_back_to_a_listing(dav):
    client = Client(dav, "user03", IOS)
    path = client.dav.make_calendar("ios-tasks", "VTODO")
    task = event("ios-task").replace("VEVENT", "VTODO").replace("DTEND", "DUE")
    created = client.put(f"{path}t.ics", task, "calendar", If_None_Match="*")
    assert created.status_code == 201
    queried = client.report(
        path, "c:calendar-query", "<d:prop><d:getetag/></d:prop>" + query("VTODO", ""), Depth="1"
    )
    assert list(responses(queried)) == [f"{path}t.ics"]
    listed = client.propfind(path, "1", "<d:getetag/>")
    assert text(responses(listed)[f"{path}t.ics"], "d:getetag") == created.headers["ETag"]


def test_ios_changes_a_meeting_by_its_schedule_tag_and_asks_who_is_busy(dav):
    client, guest = Client(dav, "user03", IOS), Client(dav, "user04", IOS)
    path = client.dav.make_calendar("ios-meetings", "VEVENT")
    text_of = meeting("ios-meeting", mail(client), mail(guest))
    assert client.put(f"{path}m.ics", text_of, "calendar", If_None_Match="*").status_code == 201
    tag = client.ask("GET", f"{path}m.ics").headers["Schedule-Tag"]
    renamed = text_of.replace("Lunch", "Dinner")
    changed = client.put(f"{path}m.ics", renamed, "calendar", If_Schedule_Tag_Match=tag)
    assert changed.status_code == 204
    stale = client.put(f"{path}m.ics", renamed, "calendar", If_Schedule_Tag_Match='"stale"')
    assert stale.status_code == 412
    busy = client.ask(
        "POST", f"{client.dav.calendars}outbox/", free_busy(mail(client), mail(guest)), **ICAL
    )
    assert is_busy_or_free(busy), busy.text
    assert client.ask("DELETE", f"{path}m.ics").status_code == 204


@pytest.mark.parametrize("headers", [IOS, MAC], ids=["ios", "macos"])
def test_apple_contacts_ask_for_room_and_changes(dav, headers):
    client = Client(dav, "user03", headers)
    home = client.propfind(
        client.dav.books, "1",
        "<d:add-member/><d:quota-available-bytes/><d:quota-used-bytes/><d:resource-id/>"
        "<d:resourcetype/><d:supported-report-set/><d:sync-token/><s:getctag/>",
    )
    assert "404" not in ElementTree.tostring(home, "unicode")
    book = client.dav.default_book()
    before = client.propfind(book, "0", "<s:getctag/><d:sync-token/>")
    name = f"{book}apple-{headers is IOS}.vcf"
    assert client.put(name, card(f"apple-{headers is IOS}"), "vcard").status_code == 201
    told = client.report(book, "d:sync-collection", sync(text(before, "d:sync-token")), Depth="1")
    assert list(responses(told)) == [name]
    assert client.ask("DELETE", name).status_code == 204


def test_davx5_finds_groups_and_proxies_two_levels_deep(dav):
    client = Client(dav, "user04", DAVX5)
    names = (
        "<d:displayname/><d:group-membership/><d:resourcetype/><c:calendar-home-set/>"
        "<s:calendar-proxy-read-for/><s:calendar-proxy-write-for/>"
    )
    own = client.propfind(client.principal, "0", names)
    for group in own.iterfind(".//d:group-membership/d:href", NS):
        assert client.propfind(group.text, "0", names) is not None
    assert text(client.propfind(client.principal, "0", "<c:calendar-user-address-set/>"),
                "c:calendar-user-address-set")


def test_davx5_changes_and_deletes_what_it_knows(dav):
    client, guest = Client(dav, "user04", DAVX5), Client(dav, "user05", DAVX5)
    path = client.dav.make_calendar("davx5-writes", "VEVENT")
    created = client.put(f"{path}a.ics", event("a"), "calendar", If_None_Match="*")
    assert client.put(f"{path}a.ics", event("a"), "calendar", If_None_Match="*").status_code == 412
    changed = client.put(f"{path}a.ics", event("a", "Tea"), "calendar",
                         If_Match=created.headers["ETag"])
    assert changed.status_code == 204
    old = created.headers["ETag"]
    assert client.ask("DELETE", f"{path}a.ics", If_Match=old).status_code == 412
    gone = client.ask("DELETE", f"{path}a.ics", If_Match=changed.headers["ETag"])
    assert gone.status_code == 204
    assert client.ask("DELETE", f"{path}a.ics").status_code == 404
    lost = client.put(f"{path}b.ics", event("b"), "calendar", If_Match='"never"')
    assert lost.status_code in (404, 412)
    planned = meeting("davx5-meeting", mail(client), mail(guest))
    assert client.put(f"{path}m.ics", planned, "calendar", If_None_Match="*").status_code == 201
    shown = client.report(
        path, "c:calendar-multiget",
        "<d:prop><d:getetag/><c:schedule-tag/><c:calendar-data/></d:prop>"
        + hrefs(f"{path}m.ics", *(f"{path}none{i}.ics" for i in range(9))),
    )
    tag = text(responses(shown)[f"{path}m.ics"], "c:schedule-tag")
    update = client.put(f"{path}m.ics", planned.replace("Lunch", "Tea"), "calendar",
                        If_Schedule_Tag_Match=tag)
    assert update.status_code == 204
    refused = client.ask("DELETE", f"{path}m.ics", If_Schedule_Tag_Match='"other"')
    assert refused.status_code == 412
    now = client.ask("GET", f"{path}m.ics").headers["Schedule-Tag"]
    assert client.ask("DELETE", f"{path}m.ics", If_Schedule_Tag_Match=now).status_code == 204


def test_davx5_lists_contacts_without_a_token(dav):
    client = Client(dav, "user04", DAVX5)
    book = client.dav.make_book("davx5-listed")
    created = client.put(f"{book}l.vcf", card("l"), "vcard", If_None_Match="*")
    listed = client.propfind(book, "1", "<d:resourcetype/><d:getetag/>")
    assert text(responses(listed)[f"{book}l.vcf"], "d:getetag") == created.headers["ETag"]


def push_register(resource: str) -> str:
    """As DAVx5 writes it, with the key pair of RFC 8291, appendix A."""
    return (
        f"<push-register xmlns='{PUSH}'><subscription><web-push-subscription>"
        f"<push-resource>{resource}</push-resource><subscription-public-key type='p256dh'>"
        "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"
        "</subscription-public-key><auth-secret>BTBZMqHH6r4Tts7J_aSIgg</auth-secret>"
        "</web-push-subscription></subscription>"
        "<expires>Sun, 29 Nov 2099 10:00:00 GMT</expires></push-register>"
    )


def test_davx5_registers_for_push_messages(dav):
    client, other = Client(dav, "user04", DAVX5), Client(dav, "user05", DAVX5)
    path = client.dav.make_calendar("davx5-push", "VEVENT")
    assert "webdav-push" in client.ask("OPTIONS", path).headers["DAV"]
    found = client.propfind(
        path, "0", "".join(f"<p:{name} xmlns:p='{PUSH}'/>"
                           for name in ("transports", "topic", "supported-triggers")))
    key = found.find(f".//{{{PUSH}}}web-push/{{{PUSH}}}vapid-public-key")
    assert key.get("type") == "p256ecdsa"
    point = base64.urlsafe_b64decode(key.text + "=" * (-len(key.text) % 4))
    assert len(point) == 65 and point[0] == 4
    body = push_register("https://push.example.net/up/1")
    made = client.ask("POST", path, body)
    assert made.status_code == 201, made.text
    assert re.fullmatch(r"\w{3}, \d\d \w{3} \d{4} [\d:]{8} GMT", made.headers["Expires"])
    again = client.ask("POST", path, body)
    assert again.status_code == 204
    assert again.headers["Location"] == made.headers["Location"]
    registration = re.sub("^https?://[^/]*", "", made.headers["Location"])
    quiet = client.put(f"{path}a.ics", event("push"), "calendar",
                       Push_Dont_Notify=f'"{made.headers["Location"]}"')
    assert quiet.status_code == 201
    private = [f"https://{host}/1" for host in ("127.0.0.1", "localhost", "10.0.0.1:8443", "[::1]", "[fd00::1]")]
    for inside in ("http://push.example.net/1", "https:///1", "push", *private):
        refused = client.ask("POST", path, push_register(inside))
        assert refused.status_code == 403 and b"invalid-subscription" in refused.content
    assert other.ask("DELETE", registration).status_code == 403
    assert other.ask("POST", path, body).status_code == 403
    assert client.ask("DELETE", registration).status_code == 204
    assert client.ask("DELETE", registration).status_code == 404


def test_ksync_signs_in_with_a_password_of_its_own(server, dav):
    person = sign_in(server.url, "user06", "user06")
    passwords = "/api/accounts/user06/app-passwords"
    label = {"label": "Infomaniak Sync - 2026-11-23", "password": "user06"}
    made = person.done("POST", passwords, label, status=201).json()
    phone = lambda user: Dav(server.url, user, made["password"])  # noqa: E731
    client = Client(phone, "user06", DAVX5)
    for service, home in (("caldav", client.dav.calendars), ("carddav", client.dav.books)):
        moved = client.ask("PROPFIND", f"/.well-known/{service}", Depth="0")
        assert moved.status_code == 301
        assert client.propfind(home, "1", "<d:resourcetype/><d:sync-token/>") is not None
    tasks = f"{client.dav.calendars}4f7ff3c8-2222-4222-8222-000000000006/"
    body = (
        f"<c:mkcalendar {DECLARED}><d:set><d:prop><d:displayname>Tasks</d:displayname>"
        '<c:supported-calendar-component-set><c:comp name="VTODO"/>'
        "</c:supported-calendar-component-set></d:prop></d:set></c:mkcalendar>"
    )
    assert client.ask("MKCALENDAR", tasks, body).status_code == 201
    task = event("k1").replace("VEVENT", "VTODO").replace("DTEND", "DUE")
    assert client.put(f"{tasks}k1.ics", task, "calendar", If_None_Match="*").status_code == 201
    assert client.ask("POST", tasks, push_register("https://push.example.net/k")).status_code == 201
    person.done("DELETE", f"{passwords}/{made['id'].split(':')[-1]}")
    assert client.ask("PROPFIND", tasks, Depth="0").status_code == 401


def test_thunderbird_looks_into_the_inbox_and_asks_who_is_busy(dav):
    client, guest = Client(dav, "user05", THUNDERBIRD), Client(dav, "user06", THUNDERBIRD)
    found = client.propfind(
        client.principal, "0",
        "<c:calendar-home-set/><c:calendar-user-address-set/><c:schedule-inbox-URL/>"
        "<c:schedule-outbox-URL/>",
    )
    inbox = text(found, "c:schedule-inbox-URL").strip()
    listed = client.propfind(inbox, "1", "<d:getcontenttype/><d:resourcetype/><d:getetag/>")
    assert inbox in responses(listed)
    busy = client.ask(
        "POST", text(found, "c:schedule-outbox-URL").strip(),
        free_busy(mail(client), mail(guest)),
        Originator=mail(client), Recipient=mail(guest), **ICAL,
    )
    assert is_busy_or_free(busy), busy.text


def test_thunderbird_fetches_by_the_hundred_and_looks_after_a_conflict(dav):
    client = Client(dav, "user05", THUNDERBIRD)
    path = client.dav.make_calendar("thunderbird-many", "VEVENT")
    created = client.put(f"{path}0.ics", event("0"), "calendar", If_None_Match="*")
    many = client.report(
        path, "c:calendar-multiget", "<d:prop><d:getetag/><c:calendar-data/></d:prop>"
        + hrefs(*(f"{path}{i}.ics" for i in range(100))), Depth="1")
    assert len(responses(many)) == 100
    assert client.put(f"{path}0.ics", event("0", "Tea"), "calendar", If_Match='"other"'
                      ).status_code == 412
    assert client.ask("HEAD", f"{path}0.ics").headers["ETag"] == created.headers["ETag"]


def test_outlook_fetches_changes_and_keeps_its_own_invitations(dav):
    client, guest = Client(dav, "user05", OUTLOOK), Client(dav, "user06", OUTLOOK)
    own = client.propfind(
        client.principal, "0", "<s:calendar-proxy-read-for/><s:calendar-proxy-write-for/>"
    )
    assert "404" not in ElementTree.tostring(own, "unicode")
    path = client.dav.make_calendar("outlook-own", "VEVENT")
    invited = meeting("outlook", mail(client), mail(guest), ";SCHEDULE-AGENT=CLIENT")
    assert client.put(f"{path}o.ics", invited, "calendar", If_None_Match="*").status_code == 201
    refused = client.ask("REPORT", path, f"<d:sync-collection {DECLARED}>"
                         f"{sync('outdated')}</d:sync-collection>")
    assert refused.status_code == 403
    told = client.report(path, "d:sync-collection", sync(""))
    assert list(responses(told)) == [f"{path}o.ics"]
    many = client.report(path, "c:calendar-multiget",
                         "<d:prop><d:getetag/><c:calendar-data/></d:prop>" + hrefs(f"{path}o.ics"))
    assert "SCHEDULE-AGENT=CLIENT" in text(many, "c:calendar-data").replace("\n ", "")
    inbox = guest.propfind(f"{guest.dav.calendars}inbox/", "1", "<c:calendar-data/>")
    assert "UID:outlook\n" not in ElementTree.tostring(inbox, "unicode").replace("\r", "")


def test_evolution_locks_makes_and_fetches(dav):
    client = Client(dav, "user06", EVOLUTION)
    path = client.dav.make_calendar("evolution-locked", "VEVENT")
    assert client.put(f"{path}v.ics", event("v"), "calendar", If_None_Match="*").status_code == 201
    info = (
        "<d:lockinfo xmlns:d='DAV:'><d:lockscope><d:exclusive/></d:lockscope><d:locktype>"
        "<d:write/></d:locktype><d:owner>Evolution</d:owner></d:lockinfo>"
    )
    lock = client.ask("LOCK", f"{path}v.ics", info, Timeout="Second-60", Depth="0")
    assert lock.status_code == 200, lock.text
    token = lock.headers["Lock-Token"]
    stranger = client.put(f"{path}v.ics", event("v", "Tea"), "calendar")
    assert stranger.status_code == 423
    own = client.put(f"{path}v.ics", event("v", "Tea"), "calendar", If=f"({token})")
    assert own.status_code == 204
    assert client.ask("UNLOCK", f"{path}v.ics", Lock_Token=token).status_code == 204
    many = client.report(
        path, "c:calendar-multiget", "<d:prop><d:getetag/><c:calendar-data/></d:prop>"
        + hrefs(*(f"{path}{name}.ics" for name in ["v", *range(99)])), Depth="1")
    assert len(responses(many)) == 100
    assert client.dav.make_book("evolution")


def test_em_client_stores_zones_that_begin_with_the_calendar(dav):
    client = Client(dav, "user06", EM_CLIENT)
    path = client.dav.make_calendar("em-zones", "VEVENT")
    zoned = event("em").replace(
        "BEGIN:VEVENT",
        "BEGIN:VTIMEZONE\r\nTZID:Zurich\r\nBEGIN:STANDARD\r\nDTSTART:00010101T000000\r\n"
        "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT",
    ).replace("DTSTART:20260610T100000Z", "DTSTART;TZID=Zurich:20260610T100000")
    assert client.put(f"{path}z.ics", zoned, "calendar", If_None_Match="*").status_code == 201
    assert client.ask("GET", f"{path}z.ics").text == zoned
    reports = client.propfind(client.dav.calendars, "0", "<d:supported-report-set/>")
    assert reports.find(".//d:report/d:sync-collection", NS) is None
    assert multistatus(client.ask("PROPFIND", path, Depth="1")) is not None
