"""Set-up and sync as the common clients do them, request by request, with what each relies on."""
import re
import xml.etree.ElementTree as ElementTree

import pytest
import requests

from chalet import run
from dav import multistatus

NS = {
    "d": "DAV:",
    "c": "urn:ietf:params:xml:ns:caldav",
    "a": "urn:ietf:params:xml:ns:carddav",
    "s": "http://calendarserver.org/ns/",
    "i": "http://apple.com/ns/ical/",
}
DECLARED = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NS.items())
XML = {"Content-Type": "text/xml; charset=utf-8"}
IOS = {
    "User-Agent": "iOS/18.5 (22F76) dataaccessd/1.0",
    "Accept": "*/*",
    "Brief": "t",
    "Prefer": "return=minimal",
}
MAC = {
    "User-Agent": "Mac+OS+X/10.15.5 (19F101) CalendarAgent/930.5.1",
    "Accept": "*/*",
    "Brief": "t",
    "Prefer": "return=minimal",
}
DAVX5 = {"User-Agent": "DAVx5/4.4.1 (dav4jvm; okhttp/4.12.0) Android/14", "Accept": "*/*"}
THUNDERBIRD = {"User-Agent": "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Thunderbird/128.0"}
OUTLOOK = {"User-Agent": "CalDavSynchronizer/4.5"}
EM_CLIENT = {"User-Agent": "eMClient/9.2.2230.0", "Accept": "text/xml", "Brief": "t"}
EVOLUTION = {"User-Agent": "Evolution/3.52.3", "Prefer": "return=minimal"}

ALL_OF_IOS = """
<d:add-member/><s:allowed-sharing-modes/><i:autoprovisioned/><x:bulk-requests xmlns:x="http://me.com/_namespace/"/>
<c:calendar-alarm/><i:calendar-color/><c:calendar-description/><c:calendar-free-busy-set/><i:calendar-order/>
<c:calendar-timezone/><d:current-user-privilege-set/><c:default-alarm-vevent-date/>
<c:default-alarm-vevent-datetime/><d:displayname/><s:getctag/><s:invite/><i:language-code/><i:location-code/>
<d:owner/><s:pre-publish-url/><s:publish-url/><s:push-transports/><s:pushkey/><d:quota-available-bytes/>
<d:quota-used-bytes/><i:refreshrate/><d:resource-id/><d:resourcetype/><c:schedule-calendar-transp/>
<c:schedule-default-calendar-URL/><s:source/><s:subscribed-strip-alarms/><s:subscribed-strip-attachments/>
<s:subscribed-strip-todos/><c:supported-calendar-component-set/><c:supported-calendar-component-sets/>
<d:supported-report-set/><d:sync-token/><s:xmpp-server/><s:xmpp-uri/>
"""


class Client:
    """One program that speaks as one user, with the headers that it always sends."""

    def __init__(self, dav, user: str, headers: dict):
        self.dav = dav(user)
        self.user = user
        self.headers = headers
        self.principal = f"/dav/principals/{user}/"

    def ask(self, method: str, path: str, body=None, **headers) -> requests.Response:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        sent = {**self.headers, **(XML if body else {}), **named}
        return self.dav.session.request(
            method,
            self.dav.url + path,
            data=body.encode() if isinstance(body, str) else body,
            headers=sent,
            timeout=60,
            allow_redirects=False,
        )

    def propfind(self, path: str, depth: str, properties: str) -> ElementTree.Element:
        body = f"<d:propfind {DECLARED}><d:prop>{properties}</d:prop></d:propfind>"
        answer = self.ask("PROPFIND", path, body, Depth=depth)
        assert answer.status_code == 207, answer.text
        return multistatus(answer)

    def report(self, path: str, kind: str, content: str, **headers) -> ElementTree.Element:
        answer = self.ask("REPORT", path, f"<{kind} {DECLARED}>{content}</{kind}>", **headers)
        assert answer.status_code == 207, answer.text
        return multistatus(answer)

    def patch(self, path: str, properties: str):
        body = (
            f"<d:propertyupdate {DECLARED}><d:set><d:prop>{properties}</d:prop></d:set>"
            "</d:propertyupdate>"
        )
        answer = self.ask("PROPPATCH", path, body)
        assert answer.status_code == 207, answer.text
        statuses = {found.text for found in multistatus(answer).iterfind(".//d:status", NS)}
        assert statuses == {"HTTP/1.1 200 OK"}, answer.text

    def put(self, path: str, text: str, kind: str, **headers) -> requests.Response:
        return self.ask("PUT", path, text, **{"Content-Type": f"text/{kind}; charset=utf-8"}, **headers)


def responses(answer: ElementTree.Element) -> dict:
    return {one.find("d:href", NS).text: one for one in answer.iterfind("d:response", NS)}


def text(element: ElementTree.Element, path: str) -> str:
    found = element.find(f".//{path}", NS)
    assert found is not None, ElementTree.tostring(element, "unicode")
    return "".join(found.itertext())


def sync(token: str, properties: str = "<d:getetag/>") -> str:
    return (
        f"<d:sync-token>{token}</d:sync-token><d:sync-level>1</d:sync-level>"
        f"<d:prop>{properties}</d:prop>"
    )


def event(uid: str, summary: str = "Lunch") -> str:
    return (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//acceptance//EN\r\nBEGIN:VEVENT\r\n"
        f"UID:{uid}\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20260610T100000Z\r\n"
        f"DTEND:20260610T110000Z\r\nSUMMARY:{summary}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )


def card(uid: str, version: str = "3.0") -> str:
    return (
        f"BEGIN:VCARD\r\nVERSION:{version}\r\nUID:{uid}\r\nFN:Lea Rossi\r\nN:Rossi;Lea;;;\r\n"
        "X-OWN:kept\r\nEND:VCARD\r\n"
    )


def query(component: str, inside: str) -> str:
    return (
        '<c:filter><c:comp-filter name="VCALENDAR">'
        f'<c:comp-filter name="{component}">{inside}</c:comp-filter></c:comp-filter></c:filter>'
    )


def hrefs(*paths: str) -> str:
    return "".join(f"<d:href>{path}</d:href>" for path in paths)


def test_ios_sets_up_calendars(dav, server):
    client = Client(dav, "user03", IOS)
    stranger = requests.request("PROPFIND", server.url + "/.well-known/caldav", timeout=60,
                                headers=IOS, allow_redirects=False)
    assert stranger.status_code in (301, 302, 307, 308, 401)
    for path in ("/", "/principals/", "/dav/"):
        answer = client.ask(
            "PROPFIND", path,
            f"<d:propfind {DECLARED}><d:prop><d:current-user-principal/></d:prop></d:propfind>",
            Depth="0",
        )
        if path == "/principals/":
            assert 300 <= answer.status_code < 500
        else:
            assert answer.status_code == 207
            assert client.principal in answer.text
    options = client.ask("OPTIONS", client.principal)
    assert "calendar-access" in options.headers["DAV"]
    assert "PROPFIND" in options.headers["Allow"]
    found = client.propfind(
        client.principal, "0",
        "<c:calendar-home-set/><c:calendar-user-address-set/><d:current-user-principal/>"
        "<d:displayname/><s:dropbox-home-URL/><s:email-address-set/><d:principal-collection-set/>"
        "<d:principal-URL/><d:resource-id/><d:supported-report-set/>",
    )
    assert "404" not in ElementTree.tostring(found, "unicode")
    assert text(found, "c:calendar-home-set") == client.dav.calendars
    assert text(found, "d:principal-URL") == client.principal
    searched = client.ask(
        "REPORT", "/dav/principals/", f"<d:principal-search-property-set {DECLARED}/>", Depth="0"
    )
    assert searched.status_code == 200
    expanded = client.report(
        client.principal, "d:expand-property",
        "".join(
            f'<d:property name="{name}" namespace="{NS["s"]}"><d:property name="displayname"/>'
            "</d:property>"
            for name in ("calendar-proxy-read-for", "calendar-proxy-write-for")
        ),
        Depth="0",
    )
    assert expanded.find(".//s:calendar-proxy-write-for", NS) is not None


@pytest.mark.parametrize(
    "method", ["GET", "HEAD", "OPTIONS", "PROPFIND", "REPORT", "POST", "PUT", "DELETE", "PROPPATCH"]
)
def test_well_known_addresses_lead_on_whatever_the_method(dav, server, method):
    for service in ("caldav", "carddav"):
        path = f"/.well-known/{service}"
        stranger = requests.request(method, server.url + path, timeout=60, allow_redirects=False)
        assert stranger.status_code in (301, 401), stranger.text
        assert "calendar-access" in stranger.headers["DAV"]
        known = dav("user03").ask(method, path)
        assert known.status_code == 301
        assert known.headers["Location"].endswith("/dav/")


def test_ios_reads_its_home_and_keeps_what_it_sets(dav):
    client = Client(dav, "user03", IOS)
    home = client.propfind(client.dav.calendars, "1", ALL_OF_IOS)
    assert "404" not in ElementTree.tostring(home, "unicode")
    calendars = [
        one for one in responses(home).values()
        if one.find(".//d:resourcetype/c:calendar", NS) is not None
    ]
    assert calendars
    for one in calendars:
        for name in ("d:sync-token", "s:getctag", "d:owner", "d:current-user-privilege-set",
                     "c:supported-calendar-component-set", "d:add-member"):
            text(one, name)
    made = f"{client.dav.calendars}7E1C0E1E-0000-4000-8000-000000000003/"
    zone = (
        "BEGIN:VCALENDAR&#13;\nVERSION:2.0&#13;\nBEGIN:VTIMEZONE&#13;\nTZID:Europe/Zurich&#13;\n"
        "BEGIN:STANDARD&#13;\nDTSTART:19701025T030000&#13;\nTZOFFSETFROM:+0200&#13;\n"
        "TZOFFSETTO:+0100&#13;\nEND:STANDARD&#13;\nEND:VTIMEZONE&#13;\nEND:VCALENDAR&#13;\n"
    )
    body = (
        f"<c:mkcalendar {DECLARED}><d:set><d:prop><i:calendar-order>3</i:calendar-order>"
        '<c:supported-calendar-component-set><c:comp name="VEVENT"/>'
        "</c:supported-calendar-component-set><d:displayname>Home</d:displayname>"
        '<i:calendar-color symbolic-color="custom">#63DA38FF</i:calendar-color>'
        f"<c:calendar-timezone>{zone}</c:calendar-timezone><c:schedule-calendar-transp>"
        "<c:opaque/></c:schedule-calendar-transp></d:prop></d:set></c:mkcalendar>"
    )
    assert client.ask("MKCALENDAR", made, body).status_code == 201
    client.patch(made, "<i:calendar-order>5</i:calendar-order>")
    client.patch(made, '<i:calendar-color symbolic-color="red">#FF2968FF</i:calendar-color>')
    client.patch(made, "<d:displayname>Family</d:displayname>")
    client.patch(made, "<c:default-alarm-vevent-date>X:1</c:default-alarm-vevent-date>")
    client.patch(client.dav.calendars,
                 "<c:default-alarm-vevent-datetime>X:2</c:default-alarm-vevent-datetime>")
    now = client.propfind(made, "0", ALL_OF_IOS)
    assert text(now, "i:calendar-order") == "5"
    assert now.find(".//i:calendar-color", NS).attrib == {"symbolic-color": "red"}
    assert text(now, "d:displayname") == "Family"
    assert text(now, "c:default-alarm-vevent-date") == "X:1"
    assert now.find(".//c:schedule-calendar-transp/c:opaque", NS) is not None
    of_home = client.propfind(client.dav.calendars, "0", "<c:default-alarm-vevent-datetime/>")
    assert text(of_home, "c:default-alarm-vevent-datetime") == "X:2"


def test_ios_syncs_a_calendar(dav):
    client = Client(dav, "user03", IOS)
    path = client.dav.make_calendar("ios", "VEVENT")
    before = client.propfind(path, "0", "<s:getctag/><d:sync-token/>")
    created = client.put(f"{path}a%40b.ics", event("ios-1"), "calendar", If_None_Match="*")
    assert created.status_code == 201
    after = client.propfind(path, "0", "<s:getctag/><d:sync-token/>")
    assert text(after, "s:getctag") != text(before, "s:getctag")
    told = client.report(path, "d:sync-collection", sync(text(before, "d:sync-token")), Depth="1")
    assert list(responses(told)) == [f"{path}a%40b.ics"]
    home = client.ask("REPORT", client.dav.calendars,
                      f"<d:sync-collection {DECLARED}>{sync('')}</d:sync-collection>")
    assert home.status_code in (207, 403) and b"supported-report" in home.content
    queried = client.report(
        path, "c:calendar-query",
        "<d:prop><d:getetag/><d:resourcetype/></d:prop>"
        + query("VEVENT", '<c:time-range start="20260501T000000Z"/>'),
        Depth="1",
    )
    assert list(responses(queried)) == [f"{path}a%40b.ics"]
    many = client.report(
        path, "c:calendar-multiget",
        "<d:prop><d:getetag/><c:calendar-data/><c:schedule-tag/></d:prop>"
        + hrefs(f"{path}a%40b.ics", f"{path}gone.ics"),
        Depth="1",
    )
    found = responses(many)
    assert text(found[f"{path}a%40b.ics"], "c:calendar-data").splitlines() == event("ios-1").splitlines()
    assert text(found[f"{path}gone.ics"], "d:status") == "HTTP/1.1 404 Not Found"
    changed = client.put(f"{path}a%40b.ics", event("ios-1", "Dinner"), "calendar",
                         If_Match=created.headers["ETag"])
    assert changed.status_code == 204
    stale = client.put(f"{path}a%40b.ics", event("ios-1", "Tea"), "calendar",
                       If_Match=created.headers["ETag"])
    assert stale.status_code == 412


def test_ios_finds_people_to_invite(dav):
    client = Client(dav, "user03", IOS)
    found = client.report(
        "/dav/principals/", "s:calendarserver-principal-search",
        "<s:search-token>user04</s:search-token><s:limit><s:nresults>50</s:nresults></s:limit>"
        "<d:prop><d:displayname/><c:calendar-user-address-set/></d:prop>",
        Depth="0",
    )
    assert "/dav/principals/user04/" in responses(found)


def test_ios_syncs_contacts(dav):
    client = Client(dav, "user03", IOS)
    home = client.propfind(
        client.dav.books, "1",
        "<d:add-member/><d:current-user-privilege-set/><d:displayname/><a:max-image-size/>"
        "<a:max-resource-size/><s:me-card/><d:owner/><s:push-transports/><d:resource-id/>"
        "<d:resourcetype/><d:supported-report-set/><d:sync-token/><s:getctag/>",
    )
    books = [
        href for href, one in responses(home).items()
        if one.find(".//d:resourcetype/a:addressbook", NS) is not None
    ]
    first = books[0]
    assert first == client.dav.default_book()
    assert int(text(responses(home)[first], "a:max-image-size")) > 0
    for uid, version in (("me", "3.0"), ("new", "4.0")):
        assert client.put(f"{first}{uid}.vcf", card(uid, version), "vcard").status_code == 201
    group = (
        "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:team\r\nFN:Team\r\nN:Team;;;;\r\n"
        "X-ADDRESSBOOKSERVER-KIND:group\r\nX-ADDRESSBOOKSERVER-MEMBER:urn:uuid:me\r\nEND:VCARD\r\n"
    )
    assert client.put(f"{first}team.vcf", group, "vcard").status_code == 201
    many = responses(client.report(
        first, "a:addressbook-multiget",
        "<d:prop><d:getetag/><a:address-data/></d:prop>"
        + hrefs(*(f"{first}{name}.vcf" for name in ("me", "new", "team"))),
        Depth="0",
    ))
    for one in many.values():
        assert "VERSION:3.0" in text(one, "a:address-data")
    assert "X-OWN:kept" in text(many[f"{first}new.vcf"], "a:address-data")
    client.patch(client.dav.books, f"<s:me-card><d:href>{first}me.vcf</d:href></s:me-card>")
    kept = client.propfind(client.dav.books, "0", "<s:me-card/>")
    assert text(kept, "s:me-card") == f"{first}me.vcf"


def test_macos_reads_what_ios_does_and_asks_for_its_card(dav):
    client = Client(dav, "user04", MAC)
    home = client.propfind(client.dav.calendars, "1", ALL_OF_IOS)
    assert "404" not in ElementTree.tostring(home, "unicode")
    own = client.propfind(client.principal, "0", "<a:principal-address/><a:addressbook-home-set/>")
    address = text(own, "a:principal-address")
    assert "FN:" in client.ask("GET", address).text


@pytest.mark.parametrize("service, token", [("caldav", "calendar-access"), ("carddav", "addressbook")])
def test_davx5_finds_its_homes(dav, service, token):
    client = Client(dav, "user04", DAVX5)
    moved = client.ask("PROPFIND", f"/.well-known/{service}", "<d:propfind xmlns:d='DAV:'>"
                       "<d:prop><d:current-user-principal/></d:prop></d:propfind>", Depth="0")
    assert moved.status_code in (301, 302, 307, 308)
    root = client.propfind(re.sub("^https?://[^/]*", "", moved.headers["Location"]), "0",
                           "<d:resourcetype/><d:displayname/><d:current-user-principal/>")
    principal = text(root, "d:current-user-principal")
    assert token in client.ask("OPTIONS", principal, Accept_Encoding="identity").headers["DAV"]
    home = "c:calendar-home-set" if service == "caldav" else "a:addressbook-home-set"
    found = client.propfind(
        principal, "0",
        f"<d:displayname/><d:group-membership/><d:resourcetype/><{home}/>"
        "<s:calendar-proxy-read-for/><s:calendar-proxy-write-for/>",
    )
    listed = client.propfind(
        text(found, home), "1",
        "<d:resourcetype/><d:displayname/><d:owner/><d:current-user-privilege-set/>"
        "<i:calendar-color/><c:calendar-description/><c:calendar-timezone/>"
        "<c:calendar-timezone-id/><c:supported-calendar-component-set/><s:source/>",
    )
    assert any(one.find(".//d:privilege/d:write-content", NS) is not None
               for one in responses(listed).values())


def test_davx5_syncs_a_calendar_by_time_and_by_token(dav):
    client = Client(dav, "user04", DAVX5)
    path = f"{client.dav.calendars}0b1d6d3c-1111-4111-8111-000000000004/"
    body = (
        f"<d:mkcol {DECLARED}><d:set><d:prop><d:resourcetype><d:collection/><c:calendar/>"
        "</d:resourcetype><d:displayname>Phone</d:displayname><c:calendar-timezone-id>Europe/Zurich"
        '</c:calendar-timezone-id><c:supported-calendar-component-set><c:comp name="VEVENT"/>'
        '<c:comp name="VTODO"/></c:supported-calendar-component-set></d:prop></d:set></d:mkcol>'
    )
    assert client.ask("MKCOL", path, body).status_code == 201
    state = client.propfind(path, "0", "<d:supported-report-set/><d:sync-token/><s:getctag/>"
                            "<c:max-resource-size/><c:supported-calendar-data/>")
    assert int(text(state, "c:max-resource-size")) > 0
    created = client.put(f"{path}x1.ics", event("x1"), "calendar", If_None_Match="*")
    by_time = client.report(
        path, "c:calendar-query",
        "<d:prop><d:getetag/></d:prop>"
        + query("VEVENT", '<c:time-range start="20260301T000000Z"/>'),
        Depth="1",
    )
    assert text(by_time, "d:getetag") == created.headers["ETag"]
    by_token = client.report(path, "d:sync-collection",
                             sync("", "<d:getetag/><d:resourcetype/>"), Depth="0")
    token = text(by_token, "d:sync-token")
    many = client.report(
        path, "c:calendar-multiget",
        "<d:prop><d:getcontenttype/><d:getetag/><c:schedule-tag/><c:calendar-data/></d:prop>"
        + hrefs(f"{path}x1.ics"),
    )
    assert "UID:x1" in text(many, "c:calendar-data")
    weak = client.put(f"{path}x1.ics", event("x1", "Tea"), "calendar",
                      If_Match="W/" + created.headers["ETag"])
    assert weak.status_code in (204, 412)
    gone = client.ask("DELETE", f"{path}x1.ics")
    assert gone.status_code == 204
    delta = client.report(path, "d:sync-collection", sync(token), Depth="0")
    assert text(responses(delta)[f"{path}x1.ics"], "d:status") == "HTTP/1.1 404 Not Found"
    assert text(delta, "d:sync-token")
    refused = client.ask("REPORT", path, f"<d:sync-collection {DECLARED}>"
                         f"{sync('http://elsewhere/token/1')}</d:sync-collection>", Depth="0")
    assert refused.status_code == 403 and b"valid-sync-token" in refused.content


def test_davx5_gets_modern_cards_where_it_asks_for_them(dav):
    client = Client(dav, "user04", DAVX5)
    book = client.dav.make_book("davx5")
    state = client.propfind(book, "0", "<a:supported-address-data/><d:sync-token/>")
    versions = {one.get("version") for one in state.iterfind(".//a:address-data-type", NS)}
    assert versions == {"3.0", "4.0"}
    group = (
        "BEGIN:VCARD\r\nVERSION:4.0\r\nUID:g\r\nKIND:group\r\nFN:Team\r\nMEMBER:urn:uuid:m\r\n"
        "END:VCARD\r\n"
    )
    assert client.put(f"{book}g.vcf", group, "vcard").status_code == 201
    assert client.put(f"{book}m.vcf", card("m"), "vcard").status_code == 201
    modern = responses(client.report(
        book, "a:addressbook-multiget",
        '<d:prop><d:getcontenttype/><d:getetag/><a:address-data content-type="text/vcard"'
        ' version="4.0"/></d:prop>' + hrefs(f"{book}g.vcf", f"{book}m.vcf"),
        Depth="0",
    ))
    assert "VERSION:4.0" in text(modern[f"{book}m.vcf"], "a:address-data")
    assert "MEMBER:urn:uuid:m" in text(modern[f"{book}g.vcf"], "a:address-data")
    older = client.report(book, "a:addressbook-multiget",
                          "<d:prop><a:address-data/></d:prop>" + hrefs(f"{book}g.vcf"), Depth="0")
    shown = text(older, "a:address-data")
    assert "X-ADDRESSBOOKSERVER-KIND:group" in shown
    assert "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:m" in shown


def test_thunderbird_syncs_calendars(dav):
    client = Client(dav, "user05", THUNDERBIRD)
    path = client.dav.make_calendar("thunderbird", "VEVENT", "VTODO")
    first = client.propfind(
        path, "0", "<d:resourcetype/><d:owner/><d:displayname/><d:current-user-principal/>"
        "<d:current-user-privilege-set/><i:calendar-color/><c:calendar-home-set/>")
    assert first.find(".//d:resourcetype/c:calendar", NS) is not None
    assert first.find(".//d:privilege/d:write", NS) is not None
    assert client.ask("OPTIONS", client.dav.calendars).status_code == 200
    created = client.put(f"{path}t1.ics", event("t1"), "calendar", If_None_Match="*")
    told = client.report(path, "d:sync-collection",
                         sync("", "<d:getcontenttype/><d:getetag/>"), Depth="1")
    one = responses(told)[f"{path}t1.ics"]
    assert text(one, "d:status") == "HTTP/1.1 200 OK"
    assert text(one, "d:getcontenttype").startswith("text/calendar")
    token = text(told, "d:sync-token")
    assert client.ask("DELETE", f"{path}t1.ics", If_Match=created.headers["ETag"]).status_code == 204
    gone = client.report(path, "d:sync-collection", sync(token), Depth="1")
    assert " 404" in text(responses(gone)[f"{path}t1.ics"], "d:status")
    assert client.ask("HEAD", f"{path}t1.ics").status_code == 404


def test_thunderbird_syncs_contacts_without_preconditions(dav):
    client = Client(dav, "user05", THUNDERBIRD)
    book = client.dav.make_book("thunderbird")
    for version in ("3.0", "4.0"):
        assert client.put(f"{book}l(1)@x.vcf", card("l"), "vcard").status_code in (201, 204), version
    many = client.report(book, "a:addressbook-multiget",
                         "<d:prop><d:getetag/><a:address-data/></d:prop>"
                         + hrefs(f"{book}l(1)@x.vcf"), Depth="1")
    assert list(responses(many)) == [f"{book}l(1)@x.vcf"]
    inline = client.report(book, "d:sync-collection",
                           sync("", "<d:getetag/><a:address-data/>"), Depth="1")
    one = responses(inline)[f"{book}l(1)@x.vcf"]
    assert "FN:Lea Rossi" in text(one, "a:address-data")
    assert text(one, "d:status") == "HTTP/1.1 200 OK"


def test_outlook_caldav_synchronizer(dav):
    client = Client(dav, "user05", OUTLOOK)
    path = f"{client.dav.calendars}outlook/"
    body = (
        f"<d:mkcol {DECLARED}><d:set><d:prop><d:resourcetype><d:collection/><c:calendar/>"
        "</d:resourcetype><d:displayname>Outlook</d:displayname></d:prop></d:set></d:mkcol>"
    )
    assert client.ask("MKCOL", path, body).status_code == 201
    found = client.report(
        "/dav/principals/", "d:principal-property-search",
        "<d:property-search><d:prop><d:displayname/></d:prop><d:match>User 04</d:match>"
        "</d:property-search><d:property-search><d:prop><s:email-address-set/></d:prop>"
        "<d:match>user04</d:match></d:property-search><d:prop><d:displayname/>"
        "<c:calendar-user-address-set/></d:prop><d:apply-to-principal-collection-set/>",
        Depth="0",
    )
    assert found.tag == "{DAV:}multistatus"
    quirky = event("o1").replace(
        "BEGIN:VEVENT",
        "BEGIN:VTIMEZONE\r\nTZID:W. Europe Standard Time \r\nBEGIN:STANDARD\r\nDTSTART:16010101T030000\r\n"
        "TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\n"
        "END:STANDARD\r\nBEGIN:DAYLIGHT\r\nDTSTART:00010101T020000\r\nTZOFFSETFROM:+0100\r\n"
        "TZOFFSETTO:+0200\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r\nEND:DAYLIGHT\r\n"
        "END:VTIMEZONE\r\nBEGIN:VEVENT",
    ).replace("DTSTART:20260610T100000Z",
              "DTSTART;TZID=W. Europe Standard Time :20260610T100000").replace(
        "SUMMARY:", "RRULE:FREQ=WEEKLY;INTERVAL=0\r\nX-ALT-DESC;FMTTYPE=text/html:<p>x</p>\r\nSUMMARY:"
    )
    name = "040000008200E00074C5B7101A82E008" + "0" * 180 + ".ics"
    created = client.put(path + name, quirky, "calendar", If_None_Match="*")
    assert created.status_code == 201, created.text
    etag = created.headers["ETag"]
    queried = client.report(
        path, "c:calendar-query",
        "<d:prop><d:getetag/></d:prop>" + query(
            "VEVENT", '<c:time-range start="20260601T000000Z" end="20260701T000000Z"/>'),
        Depth="1",
    )
    assert text(queried, "d:getetag") == etag
    assert client.ask("GET", path + name).text == quirky
    unquoted = client.put(path + name, quirky.replace("Lunch", "Tea"), "calendar",
                          If_Match=etag.strip('"'))
    assert unquoted.status_code == 204


def test_em_client_asks_the_home_and_lists_the_calendar(dav):
    client = Client(dav, "user06", EM_CLIENT)
    path = client.dav.make_calendar("em", "VEVENT")
    client.put(f"{path}e1.ics", event("e1"), "calendar", If_None_Match="*")
    home = client.ask("REPORT", client.dav.calendars,
                      f"<d:sync-collection {DECLARED}>{sync('')}</d:sync-collection>", Depth="1")
    assert home.status_code == 403
    assert multistatus(home)[0].tag == "{DAV:}supported-report"
    listed = client.propfind(path, "1", "<d:getetag/><d:getcontenttype/>")
    assert text(responses(listed)[f"{path}e1.ics"], "d:getcontenttype").startswith("text/calendar")
    assert "404" not in ElementTree.tostring(listed, "unicode")
    bad = client.ask("REPORT", path,
                     f"<d:sync-collection {DECLARED}>{sync('garbage')}</d:sync-collection>")
    assert bad.status_code == 403 and b"valid-sync-token" in bad.content


def test_evolution_puts_with_preferences_and_takes_zones_as_known(dav):
    client = Client(dav, "user06", EVOLUTION)
    path = client.dav.make_calendar("evolution", "VEVENT", "VTODO", "VJOURNAL")
    options = client.ask("OPTIONS", path)
    assert "calendar-no-timezone" in options.headers["DAV"]
    token = text(client.propfind(path, "0", "<d:sync-token/>"), "d:sync-token")
    assert "/" in token and ":" in token
    bare = event("v1").replace("DTSTART:20260610T100000Z",
                               "DTSTART;TZID=Europe/Zurich:20260610T100000")
    created = client.put(f"{path}v1.ics", bare, "calendar", If_None_Match="*")
    assert created.status_code == 201
    assert created.headers["Preference-Applied"] == "return=minimal"
    spelled = client.ask("GET", f"{path}v1.ics", CalDAV_Timezones="T")
    assert "BEGIN:VTIMEZONE" in spelled.text
    assert client.ask("GET", f"{path}v1.ics").text == bare


def test_the_operator_gets_records_for_a_zone_file():
    done = run("dns", "https://chalet.example.org", "example.org")
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert "_caldavs._tcp.example.org. 3600 IN SRV 0 1 443 chalet.example.org." in lines
    assert '_carddavs._tcp.example.org. 3600 IN TXT "path=/dav/"' in lines
    assert run("dns", "chalet").returncode == 1
