"""One calendar, seen by everybody: its owner, those it is shared with on each level, others, nobody; and two real clients."""
import subprocess

import caldav
import pytest

from chalet import Server
from dav import Dav
from house import House as People, until
from letters import Mailbox
from rest import Rest, sign_in

OWNER, VIEWER, EDITOR, SHARER = "user03", "user06", "user07", "user08"
MEMBER, EXTERNAL, OUTSIDER = "user02", "user04", "user05"
BUSY = "user01"
XML = {"Content-Type": "application/xml"}
SYNC = '<sync-collection xmlns="DAV:"><sync-token/><sync-level>1</sync-level><prop><getetag/></prop></sync-collection>'
QUERY = (
    '<c:calendar-query xmlns:c="urn:ietf:params:xml:ns:caldav" xmlns="DAV:"><prop><getetag/></prop><c:filter>'
    '<c:comp-filter name="VCALENDAR"><c:comp-filter name="VEVENT"/></c:comp-filter></c:filter></c:calendar-query>'
)
COLOUR = (
    '<propertyupdate xmlns="DAV:"><set><prop><calendar-color xmlns="http://apple.com/ns/ical/">#112233FF'
    "</calendar-color></prop></set></propertyupdate>"
)


def event(uid: str, title: str = "Meeting") -> bytes:
    lines = [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//acceptance//EN", "BEGIN:VEVENT", f"UID:{uid}",
        "DTSTAMP:20260101T000000Z", "DTSTART:20260504T100000Z", "DURATION:PT1H", f"SUMMARY:{title}",
        "END:VEVENT", "END:VCALENDAR", "",
    ]
    return "\r\n".join(lines).encode()


def ace(account: str, *privileges: str) -> str:
    granted = "".join(f"<privilege><{name}/></privilege>" for name in privileges)
    return (
        f"<ace><principal><href>/dav/principals/{account}/</href></principal><grant>{granted}</grant></ace>"
    )


ACL = (
    '<acl xmlns="DAV:">' + ace(VIEWER, "read") + ace(EDITOR, "read", "write")
    + ace(SHARER, "read", "write", "write-acl")
    + ace(BUSY, "X").replace("<X/>", '<read-free-busy xmlns="urn:ietf:params:xml:ns:caldav"/>')
    + "</acl>"
)


class House:
    """An organization, and a calendar of one of its collaborators that is shared on every level."""

    def __init__(self, url: str):
        self.url = url
        boss = sign_in(url, "user01", "user01")
        self.organization = boss.get("/api/organizations")[0]["id"]
        users = f"/api/organizations/{self.organization.split(':')[1]}/users"
        boss.done("PUT", f"{users}/user04/role", {"role": "external"})
        email = next(u["email"] for u in boss.get(users)["items"] if u["account"] == f"account:{OUTSIDER}")
        boss.done("DELETE", f"{users}/{OUTSIDER}", {"confirmation": email, "understood": True})
        self.owner = Dav(url, OWNER, OWNER)
        self.work = self.owner.make_calendar("work", "VEVENT")
        owner = sign_in(url, OWNER, OWNER)
        self.id = next(c["id"] for c in owner.get("/api/calendars") if c["segment"] == "work").split(":")[1]
        answer = self.owner.ask("ACL", self.work, ACL, **XML)
        assert answer.status_code == 200, answer.text
        assert self.owner.put_event(self.work + "e.ics", event("e")).status_code == 201

    def dav(self, user: str) -> Dav:
        return Dav(self.url, user, user)

    def path(self, user: str) -> str:
        return self.work if user == OWNER else f"/dav/calendars/{user}/shared-{self.id}/"


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    with Server(tmp_path_factory.mktemp("sharing") / "data", "--demo", "8") as server:
        yield House(server.url)


def requests_on(at: str) -> dict:
    """Every method, in an order in which none takes away what the next one needs."""
    text = {"Content-Type": "text/calendar"}
    return {
        "OPTIONS": ("OPTIONS", at, None, {}),
        "PROPFIND": ("PROPFIND", at, None, {"Depth": "1"}),
        "REPORT sync": ("REPORT", at, SYNC, XML),
        "REPORT query": ("REPORT", at, QUERY, {**XML, "Depth": "1"}),
        "GET collection": ("GET", at, None, {}),
        "GET": ("GET", at + "e.ics", None, {}),
        "HEAD": ("HEAD", at + "e.ics", None, {}),
        "PROPPATCH": ("PROPPATCH", at, COLOUR, XML),
        "PUT new": ("PUT", at + "n.ics", event("n"), text),
        "PUT": ("PUT", at + "e.ics", event("e"), text),
        "DELETE": ("DELETE", at + "n.ics", None, {}),
        "POST": ("POST", at, event("p"), text),
        "ACL": ("ACL", at, ACL, XML),
        "MKCALENDAR": ("MKCALENDAR", at, None, {}),
    }


READING = {"OPTIONS": 200, "PROPFIND": 207, "REPORT sync": 207, "REPORT query": 207, "GET collection": 200, "GET": 200, "HEAD": 200}
EXISTS = {"PROPPATCH": 207, "MKCALENDAR": 405}
WRITING = {"PUT new": 201, "PUT": 204, "DELETE": 204, "POST": 201}
NO_WRITING = {"PUT new": 403, "PUT": 403, "DELETE": 403, "POST": 403}
ABSENT = {
    "OPTIONS": 200, "PROPFIND": 404, "REPORT sync": 404, "REPORT query": 404, "GET collection": 404, "GET": 404,
    "HEAD": 404, "PROPPATCH": 404, "PUT new": 409, "PUT": 409, "DELETE": 404, "POST": 405, "ACL": 405, "MKCALENDAR": 403,
}
EXPECTED = {
    OWNER: {**READING, **EXISTS, **WRITING, "ACL": 200},
    SHARER: {**READING, **EXISTS, **WRITING, "ACL": 200},
    EDITOR: {**READING, **EXISTS, **WRITING, "ACL": 403},
    VIEWER: {**READING, **EXISTS, **NO_WRITING, "ACL": 403},
    BUSY: {**READING, **EXISTS, **NO_WRITING, "ACL": 403, "GET": 404, "HEAD": 404},
    MEMBER: ABSENT,
    EXTERNAL: ABSENT,
    OUTSIDER: ABSENT,
}


@pytest.mark.parametrize("user", EXPECTED)
def test_every_method_is_answered_by_what_somebody_was_given(house, user):
    dav = house.dav(user)
    wrong = []
    for name, (method, path, body, headers) in requests_on(house.path(user)).items():
        answer = dav.ask(method, path, body, **headers)
        if answer.status_code != EXPECTED[user][name]:
            wrong.append(f"{name}: {answer.status_code}, not {EXPECTED[user][name]}: {answer.text[:300]}")
        if name == "POST" and answer.status_code == 201:
            house.owner.ask("DELETE", house.work + answer.headers["Location"].rsplit("/", 1)[1])
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("user", [SHARER, EDITOR, VIEWER, BUSY, MEMBER, EXTERNAL, OUTSIDER])
def test_the_owners_own_urls_are_the_owners(house, user):
    dav = house.dav(user)
    for name, (method, path, body, headers) in requests_on(house.work).items():
        assert dav.ask(method, path, body, **headers).status_code == 403, name


def test_nobody_gets_anywhere(house):
    nobody = house.dav(VIEWER)
    nobody.session.auth = None
    for name, (method, path, body, headers) in requests_on(house.path(VIEWER)).items():
        expected = 200 if method == "OPTIONS" else 401
        assert nobody.ask(method, path, body, **headers).status_code == expected, name


def test_a_refusal_names_the_privilege_and_where(house):
    answer = house.dav(VIEWER).put_event(house.path(VIEWER) + "e.ics", event("e", "Mine"))
    assert "need-privileges" in answer.text and house.path(VIEWER) + "e.ics" in answer.text
    assert "write-content" in answer.text


def test_a_share_with_the_organization_leaves_externals_out(house):
    owner = sign_in(house.url, OWNER, OWNER)
    calendar = owner.done("POST", "/api/calendars", {"displayName": "Everybody"}, status=201).json()["id"]
    owner.done("PUT", f"/api/calendars/{calendar}/shares/{house.organization}", {"level": "view"})
    segment = "shared-" + calendar.split(":")[1]
    assert segment in house.dav(MEMBER).ask("PROPFIND", f"/dav/calendars/{MEMBER}/", Depth="1").text
    assert segment not in house.dav(EXTERNAL).ask("PROPFIND", f"/dav/calendars/{EXTERNAL}/", Depth="1").text
    member = sign_in(house.url, MEMBER, MEMBER)
    assert [s["status"] for s in member.get("/api/shared-calendars") if s["id"] == calendar] == ["accepted"]
    owner.done("DELETE", f"/api/calendars/{calendar}/shares/{house.organization}")
    gone = house.dav(MEMBER).ask("PROPFIND", f"/dav/calendars/{MEMBER}/{segment}/", Depth="0")
    assert gone.status_code == 404
    owner.refused("PUT", f"/api/calendars/{calendar}/shares/account:{OUTSIDER}", {"level": "view"}, 422, "cannot-share-with")


def test_an_address_book_is_there_once_it_was_accepted(house):
    owner, member = sign_in(house.url, OWNER, OWNER), sign_in(house.url, MEMBER, MEMBER)
    book = owner.get("/api/address-books")[0]["id"]
    owner.done("PUT", f"/api/address-books/{book}/shares/account:{MEMBER}", {"level": "edit"})
    home, segment = f"/dav/addressbooks/{MEMBER}/", "shared-" + book.split(":")[1]
    dav = house.dav(MEMBER)
    assert segment not in dav.ask("PROPFIND", home, Depth="1").text
    member.refused("GET", f"/api/address-books/{book}/cards", None, 404, "unknown-collection")
    member.done("PUT", f"/api/shared-address-books/{book}/acceptance")
    card = b"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:z\r\nFN:Zoe\r\nN:Zoe;;;;\r\nEND:VCARD\r\n"
    assert dav.put_card(f"{home}{segment}/z.vcf", card).status_code == 201
    assert [c["name"] for c in owner.get(f"/api/address-books/{book}/cards")["items"]] == ["z.vcf"]
    assert dav.ask("DELETE", f"{home}{segment}/").status_code == 204
    assert dav.ask("PROPFIND", f"{home}{segment}/", Depth="0").status_code == 404
    assert len(owner.get(f"/api/address-books/{book}/cards")["items"]) == 1


def test_two_people_work_in_one_calendar_with_real_clients(house, tmp_path):
    """The editor's vdirsyncer carries in what the owner's python-caldav finds, and the other way round."""
    principal = caldav.DAVClient(house.url + "/", username=OWNER, password=OWNER).principal()
    calendar = next(c for c in principal.calendars() if str(c.url).endswith("/work/"))
    work = tmp_path / "editor" / f"shared-{house.id}"
    vdirsyncer(house.url, EDITOR, f"shared-{house.id}", tmp_path)
    (work / "from-editor.ics").write_bytes(event("from-editor", "By the editor"))
    vdirsyncer(house.url, EDITOR, f"shared-{house.id}", tmp_path)
    found = calendar.event_by_uid("from-editor")
    assert found.instance.vevent.summary.value == "By the editor"
    name = str(found.url).rsplit("/", 1)[1]
    timeline = sign_in(house.url, OWNER, OWNER).get(f"/api/calendars/{house.id}/objects/{name}/timeline")
    assert [entry["actor"] for entry in timeline["items"]] == [f"account:{EDITOR}"]
    calendar.save_event(event("from-owner", "By the owner").decode())
    calendar.event_by_uid("from-editor").delete()
    vdirsyncer(house.url, EDITOR, f"shared-{house.id}", tmp_path)
    assert not (work / "from-editor.ics").exists()
    assert any(b"By the owner" in file.read_bytes() for file in work.glob("*.ics"))


def vdirsyncer(url: str, user: str, segment: str, work):
    config = work / "editor.conf"
    config.write_text(
        f"""[general]
status_path = "{work}/status/"
[pair p]
a = "files"
b = "server"
collections = ["{segment}"]
conflict_resolution = null
[storage files]
type = "filesystem"
path = "{work}/editor/"
fileext = ".ics"
[storage server]
type = "caldav"
url = "{url}/dav/calendars/{user}/"
username = "{user}"
password = "{user}"
"""
    )
    for command in ("discover", "sync"):
        done = subprocess.run(
            ["vdirsyncer", "-c", str(config), command], input=b"y\n" * 4, capture_output=True, timeout=120
        )
        assert done.returncode == 0, done.stderr.decode()


def writing_on(at: str, own: str) -> dict:
    """Everything that would write into a calendar; ``own`` is a calendar of the same person."""
    text = {"Content-Type": "text/calendar"}
    lock = (
        '<lockinfo xmlns="DAV:"><lockscope><exclusive/></lockscope><locktype><write/></locktype></lockinfo>'
    )
    return {
        "PUT": ("PUT", at + "e.ics", event("e"), text),
        "PUT new": ("PUT", at + "w.ics", event("w"), text),
        "POST": ("POST", at, event("w"), text),
        "DELETE": ("DELETE", at + "e.ics", None, {}),
        "MOVE out": ("MOVE", at + "e.ics", None, {"Destination": own + "e.ics"}),
        "MOVE into": ("MOVE", own + "mine.ics", None, {"Destination": at + "mine.ics"}),
        "COPY into": ("COPY", own + "mine.ics", None, {"Destination": at + "mine.ics"}),
        "LOCK": ("LOCK", at, lock, XML),
        "LOCK object": ("LOCK", at + "e.ics", lock, XML),
        "PROPPATCH object": ("PROPPATCH", at + "e.ics", COLOUR, XML),
        "ACL": ("ACL", at, ACL, XML),
        "share": ("POST", at, '<share xmlns="http://calendarserver.org/ns/"/>', XML),
    }


@pytest.mark.parametrize("user", [VIEWER, BUSY])
def test_whoever_may_only_look_is_told_the_privilege_of_every_writing(house, user):
    dav, at = house.dav(user), house.path(user)
    own = dav.make_calendar("own", "VEVENT")
    assert dav.put_event(own + "mine.ics", event("mine")).status_code == 201
    wrong = []
    for name, (method, path, body, headers) in writing_on(at, own).items():
        if user == BUSY and name in ("MOVE out", "LOCK object", "PROPPATCH object"):
            continue  # nothing is there for them
        answer = dav.ask(method, path, body, **headers)
        if answer.status_code != 403 or "need-privileges" not in answer.text:
            wrong.append(f"{name}: {answer.status_code} {answer.text[:300]}")
    assert not wrong, "\n".join(wrong)
    assert dav.ask("MKCALENDAR", at + "inside/").status_code in (403, 409)
    assert dav.ask("GET", own + "mine.ics").status_code == 200
    allowed = dav.ask("OPTIONS", at).headers["Allow"].split(", ")
    assert not {"PUT", "LOCK", "ACL"} & set(allowed) and "REPORT" in allowed


CS = 'xmlns="http://calendarserver.org/ns/" xmlns:d="DAV:"'


def test_apples_clients_invite_and_answer(house):
    """CS:share from the owner, the notification to the other, its answer, and what the owner hears of it."""
    team_mate = house.dav(MEMBER)
    calendar = house.owner.make_calendar("apple", "VEVENT")
    notifications = f"/dav/notifications/{MEMBER}/"
    share = (
        f"<share {CS}><set><d:href>/dav/principals/{MEMBER}/</d:href><common-name>M</common-name>"
        "<summary>Apple</summary><read-write/></set></share>"
    )
    assert house.owner.ask("POST", calendar, share, **XML).status_code == 200
    listed = team_mate.ask(
        "PROPFIND", notifications, f"<d:propfind {CS}><d:prop><notificationtype/></d:prop></d:propfind>", Depth="1", **XML
    )
    name = next(part.split("<")[0] for part in listed.text.split(notifications)[1:] if ".xml" in part.split("<")[0])
    told = team_mate.ask("GET", notifications + name)
    assert told.status_code == 200 and "invite-noresponse" in told.text and calendar in told.text
    for other in (house.owner, house.dav(EXTERNAL), house.dav(OUTSIDER)):
        assert other.ask("GET", notifications + name).status_code == 403
        assert other.ask("DELETE", notifications + name).status_code == 403
        assert other.ask("PROPFIND", notifications, Depth="1").status_code == 403
    nobody = house.dav(MEMBER)
    nobody.session.auth = None
    assert nobody.ask("GET", notifications + name).status_code == 401
    reply = (
        f"<invite-reply {CS}><d:href>mailto:x@example.org</d:href><invite-accepted/>"
        f"<hosturl><d:href>{calendar}</d:href></hosturl><in-reply-to>{name}</in-reply-to></invite-reply>"
    )
    home = f"/dav/calendars/{MEMBER}/"
    answer = team_mate.ask("POST", home, reply, **XML)
    assert answer.status_code == 200 and "shared-as" in answer.text
    shared_as = home + answer.text.split(home)[1].split("<")[0]
    assert team_mate.put_event(shared_as + "a.ics", event("a")).status_code == 201
    assert team_mate.ask("GET", notifications + name).status_code == 404
    assert house.dav(EXTERNAL).ask("POST", f"/dav/calendars/{EXTERNAL}/", reply, **XML).status_code == 404
    remove = f"<share {CS}><remove><d:href>/dav/principals/{MEMBER}/</d:href></remove></share>"
    assert house.owner.ask("POST", calendar, remove, **XML).status_code == 200
    assert team_mate.ask("GET", shared_as + "a.ics").status_code == 404
    assert "invite-deleted" in team_mate.ask("GET", notifications + name).text
    assert team_mate.ask("DELETE", notifications + name).status_code == 204


def test_teams_and_organizations_are_principals(house):
    group = f"/dav/principals/{house.organization}/"
    asked = '<propfind xmlns="DAV:"><prop><displayname/><resourcetype/><group-member-set/></prop></propfind>'
    seen = house.dav(MEMBER).ask("PROPFIND", group, asked, Depth="0", **XML)
    assert seen.status_code == 207 and "principal" in seen.text and f"/dav/principals/{OWNER}/" in seen.text
    external = house.dav(EXTERNAL).ask("PROPFIND", group, asked, Depth="0", **XML)
    assert external.status_code == 207 and f"/dav/principals/{OWNER}/" not in external.text
    assert house.dav(OUTSIDER).ask("PROPFIND", group, asked, Depth="0", **XML).status_code == 403


def test_an_address_without_an_account_has_the_calendar_once_it_registers(tmp_path):
    """Offered, told by mail, sent again, registered: then it is there; an address book waits to be accepted."""
    with Server(tmp_path / "data", "--demo", "2", "--registration", "open") as server:
        owner = sign_in(server.url, "user01", "user01")
        calendar = next(c["id"] for c in owner.get("/api/calendars"))
        book = owner.get("/api/address-books")[0]["id"]
        address = "newcomer@example.org"
        offers = {}
        for collection in (calendar, book):
            body = {"collection": collection, "email": address, "level": "view"}
            offers[collection] = owner.done("POST", "/api/share-offers", body, status=201).json()["id"]
        assert [o["status"] for o in owner.get(f"/api/share-offers?collection={calendar}")] == ["pending"]
        other = sign_in(server.url, "user02", "user02")
        other.refused("GET", f"/api/share-offers?collection={calendar}", None, 404, "unknown-collection")
        other.refused("DELETE", f"/api/share-offers/{offers[calendar]}", None, 403, "forbidden")
        other.refused("PUT", f"/api/share-offers/{offers[calendar]}/acceptance", None, 404, "unknown-share-offer")
        mailbox = Mailbox(server, address)
        assert mailbox.link("calendar-offered")["email"] == address
        owner.done("POST", f"/api/share-offers/{offers[calendar]}/letter")
        owner.refused("POST", f"/api/share-offers/{offers[calendar]}/letter", None, 429, "too-many-requests")
        password = "a long enough Passw0rd"
        anybody = Rest(server.url)
        anybody.done("POST", "/api/accounts", {"email": address, "password": password, "name": "Nora"}, status=202)
        confirm = {"token": mailbox.link("confirm-registration")["token"], "password": password}
        anybody.done("POST", "/api/registrations/confirm", confirm, status=201)
        newcomer = sign_in(server.url, address, password)
        until(lambda: [s["id"] for s in newcomer.get("/api/shared-calendars")] == [calendar])
        assert [o["id"] for o in newcomer.get("/api/me/share-offers")] == [offers[book]]
        newcomer.done("PUT", f"/api/share-offers/{offers[book]}/acceptance")
        assert [s["status"] for s in newcomer.get("/api/shared-address-books")] == ["accepted"]
        assert owner.get(f"/api/share-offers?collection={book}") == []
        account = newcomer.get("/api/me")["account"]
        owner.done("DELETE", f"/api/calendars/{calendar}/shares/{account}")
        assert newcomer.get("/api/shared-calendars") == []


def test_whoever_comes_back_has_nothing_that_was_shared_before(tmp_path):
    """Shared, left, gone from the home at once, invited again: nothing is there until it is shared anew."""
    with Server(tmp_path / "data", "--demo", "1") as server:
        house = People(server)
        mona = house.joins("mona")
        calendar = house.boss.get("/api/calendars")[0]["id"]
        share = f"/api/calendars/{calendar}/shares/account:{mona.id}"
        house.boss.done("PUT", share, {"level": "edit"})
        path = f"/dav/calendars/{mona.id}/shared-{calendar.split(':')[1]}/"
        assert mona.dav().put_event(path + "a.ics", event("a")).status_code == 201
        token = mona.dav().ask("REPORT", path, SYNC, **XML)
        assert token.status_code == 207

        mona.done("POST", f"{house.path}/leave")
        assert gone(mona, path)
        until(lambda: house.boss.get(f"/api/calendars/{calendar}/shares") == [])

        invitation = {"email": mona.email, "role": "collaborator"}
        house.boss.done("POST", f"{house.path}/invitations", invitation, status=201)
        mona.accepts()
        assert gone(mona, path)
        assert mona.get("/api/shared-calendars") == []
        house.boss.done("PUT", share, {"level": "view"})
        assert mona.dav().ask("GET", path + "a.ics").status_code == 200
        assert mona.dav().put_event(path + "b.ics", event("b")).status_code == 403


def gone(person, path: str) -> bool:
    dav = person.dav()
    listed = dav.ask("PROPFIND", f"/dav/calendars/{person.id}/", Depth="1")
    assert listed.status_code == 207
    return path not in listed.text and dav.ask("GET", path + "a.ics").status_code == 404


def test_clients_share_with_addresses_of_whoever_has_no_account(tmp_path):
    """CS:share with a mailto: of nobody here is an offer by mail, and is taken back as it was made."""
    with Server(tmp_path / "data", "--demo", "1") as server:
        owner = sign_in(server.url, "user01", "user01")
        calendar = owner.get("/api/calendars")[0]
        path = f"/dav/calendars/user01/{calendar['segment']}/"
        dav = Dav(server.url, "user01", "user01")
        href = "<d:href>mailto:cleo@elsewhere.example</d:href>"
        words = "<s:common-name>Cleo</s:common-name><s:summary>Our work</s:summary>"

        def invites(change: str) -> int:
            body = f'<s:share xmlns:s="http://calendarserver.org/ns/" xmlns:d="DAV:">{change}</s:share>'
            return dav.ask("POST", path, body, **XML).status_code

        assert invites(f"<s:set>{href}{words}<s:read-write/></s:set>") == 200
        offers = f"/api/share-offers?collection={calendar['id']}"
        assert [(o["email"], o["level"]) for o in owner.get(offers)] == [("cleo@elsewhere.example", "edit")]
        assert Mailbox(server, "cleo@elsewhere.example").link("calendar-offered")
        asked = '<propfind xmlns="DAV:"><prop><invite xmlns="http://calendarserver.org/ns/"/></prop></propfind>'
        told = dav.ask("PROPFIND", path, asked, Depth="0", **XML).text
        assert "mailto:cleo@elsewhere.example" in told and "Our work" in told and ">Cleo<" in told
        assert invites(f"<s:remove>{href}</s:remove>") == 200
        assert owner.get(offers) == []


def test_nobody_subscribes_to_the_network_of_the_server(house):
    owner = sign_in(house.url, OWNER, OWNER)
    for host in ("127.0.0.1:8080", "localhost", "10.0.0.1", "169.254.169.254", "[::1]", "printer.localhost"):
        body = {"url": f"https://{host}/feed.ics"}
        owner.refused("POST", "/api/subscriptions", body, 403, "private-address")
        made = house.dav(OWNER).ask(
            "MKCALENDAR", f"/dav/calendars/{OWNER}/inside/",
            '<c:mkcalendar xmlns:c="urn:ietf:params:xml:ns:caldav" xmlns="DAV:"><set><prop>'
            f'<source xmlns="http://calendarserver.org/ns/"><d:href xmlns:d="DAV:">webcal://{host}/feed.ics</d:href>'
            "</source></prop></set></c:mkcalendar>", **XML,
        )
        assert made.status_code == 403 and made.headers["Chalet-Error"] == "private-address"
