"""Versions, settings and whole collections come back, as clients see them; and for nobody who may not."""
import subprocess
import time
from datetime import datetime, timezone

import pytest

from chalet import Server
from dav import NS, Dav, multistatus
from letters import Mailbox
from rest import Rest, sign_in

PATIENCE = 60
SECONDS = 120
SYNC = (
    '<sync-collection xmlns="DAV:"><sync-token>{}</sync-token><sync-level>1</sync-level>'
    "<prop><getetag/></prop></sync-collection>"
)


@pytest.fixture(scope="module")
def own(tmp_path_factory):
    """user04 is an external user, user05 administers another organization."""
    with Server(tmp_path_factory.mktemp("restore") / "data", "--demo", "5") as running:
        boss = sign_in(running.url, "user01", "user01")
        organization = boss.get("/api/organizations")[0]["id"].split(":")[1]
        users = f"/api/organizations/{organization}/users"
        boss.done("PUT", f"{users}/user04/role", {"role": "external"})
        found = boss.get(users)["items"]
        mail = next(user["email"] for user in found if user["account"] == "account:user05")
        boss.done("DELETE", f"{users}/user05", {"confirmation": mail, "understood": True})
        yield running


def event(uid: str, title: str, *more: str) -> bytes:
    lines = "".join(line + "\r\n" for line in more)
    return (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//acceptance//EN\r\nBEGIN:VEVENT\r\n"
        f"UID:{uid}\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20270504T100000Z\r\nDURATION:PT1H\r\n"
        f"SUMMARY:{title}\r\n{lines}END:VEVENT\r\nEND:VCALENDAR\r\n"
    ).encode()


def card(uid: str, name: str) -> bytes:
    return (
        f"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:{uid}\r\nFN:{name}\r\nN:{name};;;;\r\nEND:VCARD\r\n"
    ).encode()


def moment() -> str:
    """Now, with what follows surely later."""
    time.sleep(0.01)
    said = datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    time.sleep(0.01)
    return said


def calendar_of(person: Rest, segment: str) -> str:
    return next(
        "/api/calendars/" + one["id"].split(":")[1]
        for one in person.get("/api/calendars") if one["segment"] == segment
    )


def book_of(person: Rest, segment: str) -> str:
    return next(
        "/api/address-books/" + one["id"].split(":")[1]
        for one in person.get("/api/address-books") if one["segment"] == segment
    )


def finished(person: Rest, begun) -> dict:
    """What came of a restore, once it is over and seen."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        known = person.get(begun.headers["Location"])
        if known["state"] not in ("preparing", "running"):
            return known
        time.sleep(0.05)
    raise AssertionError(f"not over: {known}")


def until(seen):
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if seen():
            return
        time.sleep(0.05)
    raise AssertionError("never seen")


def texts(dav: Dav, path: str) -> dict:
    return {href[len(path):]: dav.ask("GET", href).content for href in dav.hrefs(path)}


def synced(dav: Dav, path: str, token: str):
    """What a client learns since a token: names and whether they are there; and the next token."""
    answer = dav.ask("REPORT", path, SYNC.format(token), Content_Type="application/xml")
    assert answer.status_code == 207, answer.text
    root = multistatus(answer)
    names = {}
    for response in root.iterfind("d:response", NS):
        status = response.find("d:status", NS)
        gone = status is not None and "404" in status.text
        names[response.find("d:href", NS).text[len(path):]] = not gone
    return names, root.find("d:sync-token", NS).text


def everybody_else(own):
    """Whom nothing of user02's is shared with, and what they are told."""
    for login in ("user03", "user04", "user05", "user01"):
        yield sign_in(own.url, login, login), 403, "forbidden"
    yield Rest(own.url), 401, "not-signed-in"


def test_versions_are_compared_and_restored(own):
    dav = Dav(own.url, "user02", "user02")
    person = sign_in(own.url, "user02", "user02")
    path = dav.make_calendar("versions", "VEVENT")
    first = event("a", "First", "ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:x@example.org")
    second = event("a", "Second", "ATTENDEE;PARTSTAT=ACCEPTED:mailto:x@example.org")
    dav.put_event(path + "a.ics", first)
    dav.put_event(path + "a.ics", second)
    base = calendar_of(person, "versions")
    stored = base + "/objects/a.ics"
    compared = person.get(stored + "/compare?from=0&to=1")
    assert {change["field"] for change in compared["changes"]} == {
        "VEVENT/SUMMARY", "VEVENT/ATTENDEE[mailto:x@example.org]/PARTSTAT",
    }
    etag = dav.ask("GET", path + "a.ics").headers["ETag"]
    restore = stored + "/versions/0/restore"
    stale = {"If-Match": '"stale"'}
    assert person.ask("POST", restore, None, headers=stale).status_code == 412
    done = person.done("POST", restore, None, headers={"If-Match": etag})
    assert dav.ask("GET", path + "a.ics").content == first
    assert dav.ask("GET", path + "a.ics").headers["ETag"] == done.headers["ETag"]
    assert dav.ask("DELETE", path + "a.ics").status_code == 204
    person.done("POST", stored + "/versions/1/restore", {"notify": False}, status=201)
    assert dav.ask("GET", path + "a.ics").content == second
    for other, status, token in everybody_else(own):
        other.refused("POST", restore, None, status, token)
        missing = (401, token) if status == 401 else (404, "unknown-object")
        other.refused("GET", stored + "/compare?from=0&to=1", None, *missing)
        other.refused("GET", stored + "/timeline", None, *missing)


def test_whom_a_calendar_is_shared_with_sees_and_restores_what_was_since(own):
    dav = Dav(own.url, "user02", "user02")
    person, other = (sign_in(own.url, login, login) for login in ("user02", "user03"))
    path = dav.make_calendar("lent", "VEVENT")
    for title in ("Secret", "Known"):
        dav.put_event(path + "a.ics", event("a", title))
    dav.put_event(path + "gone.ics", event("gone", "Secret"))
    dav.ask("DELETE", path + "gone.ics")
    base = calendar_of(person, "lent")
    share = base + "/shares/account:user03"
    person.done("PUT", share, {"level": "edit"})
    dav.put_event(path + "a.ics", event("a", "Later"))
    until(lambda: other.ask("GET", base + "/objects/a.ics/timeline").status_code == 200)
    entries = other.get(base + "/objects/a.ics/timeline")["items"]
    assert [entry["version"] for entry in entries] == [2]
    other.refused("GET", base + "/objects/a.ics/versions/0", None, 404, "unknown-object")
    other.refused("POST", base + "/objects/a.ics/versions/0/restore", None, 404, "unknown-object")
    for deleted_before in ("timeline", "versions/1", "compare?from=1", "compare?from=1&to=1"):
        other.refused("GET", f"{base}/objects/gone.ics/{deleted_before}", None, 404, "unknown-object")
    other.done("POST", base + "/objects/a.ics/versions/1/restore")
    assert dav.ask("GET", path + "a.ics").content == event("a", "Known")
    person.done("PUT", share, {"level": "view"})
    until(lambda: other.ask(
        "POST", base + "/objects/a.ics/versions/1/restore").status_code == 403)


def test_settings_come_back(own):
    person = sign_in(own.url, "user02", "user02")
    Dav(own.url, "user02", "user02").make_calendar("painted", "VEVENT")
    base = calendar_of(person, "painted")
    before = person.get(base)["displayName"]
    person.done("PATCH", base, {"displayName": "Other"})
    newest = person.get(base + "/timeline")["items"][0]["version"]
    restore = f"{base}/versions/{newest - 1}/restore"
    for other, status, token in everybody_else(own):
        other.refused("POST", restore, None, status, token)
    person.done("POST", restore)
    assert person.get(base)["displayName"] == before
    person.refused("POST", f"{base}/versions/99/restore", None, 404, "unknown-object")


def test_a_calendar_is_exactly_what_it_was_and_tokens_stay_true(own):
    dav = Dav(own.url, "user02", "user02")
    person = sign_in(own.url, "user02", "user02")
    path = dav.make_calendar("exact", "VEVENT")
    for name in "abc":
        dav.put_event(f"{path}{name}.ics", event(name, name.upper()))
    before = texts(dav, path)
    then = moment()
    dav.put_event(path + "a.ics", event("a", "Changed"))
    dav.ask("DELETE", path + "b.ics")
    dav.put_event(path + "moved.ics", event("b", "B under another name"))
    dav.put_event(path + "d.ics", event("d", "Later"))
    _, token = synced(dav, path, "")
    at = calendar_of(person, "exact") + "/restore-at"
    wanted = {"at": then, "mode": "exactly"}
    preview = person.done("POST", at, {**wanted, "dryRun": True}, status=200).json()
    counts = [preview[key] for key in ("add", "change", "remove", "unchanged")]
    assert counts == [1, 1, 2, 1] and preview["id"] is None
    assert {"name": "d.ics", "action": "remove"} in preview["first"]
    gentle = {"at": then, "mode": "add-missing", "dryRun": True}
    assert person.done("POST", at, gentle, status=200).json()["add"] == 0
    for other, status, told in everybody_else(own):
        other.refused("POST", at, {**wanted, "dryRun": True}, status, told)
        other.refused("POST", at, wanted, status, told)
    dav.put_event(path + "e.ics", event("e", "Meanwhile"))
    seen = {**wanted, "previewed": preview["previewed"]}
    person.refused("POST", at, seen, 409, "changed-since-preview")
    preview = person.done("POST", at, {**wanted, "dryRun": True}, status=200).json()
    seen = {"position": preview["position"], "mode": "exactly", "previewed": preview["previewed"]}
    begun = person.done("POST", at, seen, status=202)
    known = finished(person, begun)
    assert (known["state"], known["refused"]) == ("finished", 0), known
    assert (known["added"], known["changed"], known["removed"]) == (1, 1, 3)
    until(lambda: texts(dav, path) == before)
    changed, _ = synced(dav, path, token)
    # e.ics came and went after the token, so a client that never saw it may hear of it or not
    assert {name: there for name, there in changed.items() if name != "e.ics"} == {
        "a.ics": True, "b.ics": True, "d.ics": False, "moved.ics": False,
    }
    nobody = sign_in(own.url, "user03", "user03")
    nobody.refused("GET", begun.headers["Location"], None, 404, "unknown-import")


def test_a_real_client_gets_back_what_all_was_deleted(own, tmp_path):
    dav = Dav(own.url, "user02", "user02")
    person = sign_in(own.url, "user02", "user02")
    path = dav.make_calendar("lost", "VEVENT")
    for number in range(150):
        dav.put_event(f"{path}{number}.ics", event(f"lost-{number}", f"Event {number}"))
    then = moment()
    vdirsyncer(own, tmp_path, path)
    for number in range(150):
        dav.ask("DELETE", f"{path}{number}.ics")
    dav.put_event(path + "new.ics", event("new", "New"))
    vdirsyncer(own, tmp_path, path)
    assert len(list((tmp_path / "copy").glob("*.ics"))) == 1
    base = calendar_of(person, "lost")
    points = {one["age"]: one for one in person.get(base + "/restore-points")}
    assert list(points) == ["24h", "48h", "7d", "30d"] and not points["24h"]["enabled"]
    wanted = {"at": then, "mode": "add-missing"}
    known = finished(person, person.done("POST", base + "/restore-at", wanted, status=202))
    assert (known["added"], known["refused"], known["state"]) == (150, 0, "finished")
    until(lambda: len(dav.hrefs(path)) == 151)
    vdirsyncer(own, tmp_path, path)
    assert len(list((tmp_path / "copy").glob("*.ics"))) == 151
    for other, status, token in everybody_else(own):
        missing = (401, token) if status == 401 else (404, "unknown-collection")
        other.refused("GET", base + "/restore-points", None, *missing)


def test_an_address_book_is_what_it_was(own):
    dav = Dav(own.url, "user02", "user02")
    person = sign_in(own.url, "user02", "user02")
    path = dav.make_book("people")
    dav.put_card(path + "a.vcf", card("a", "Anna"))
    dav.put_card(path + "b.vcf", card("b", "Bert"))
    before = texts(dav, path)
    then = moment()
    dav.put_card(path + "a.vcf", card("a", "Anne"))
    dav.ask("DELETE", path + "b.vcf")
    dav.put_card(path + "c.vcf", card("c", "Carl"))
    base = book_of(person, "people")
    compared = person.get(base + "/cards/a.vcf/compare?from=0")
    assert {one["field"]: one["after"] for one in compared["changes"]} == {
        "FN": "Anne", "N/family": "Anne",
    }
    wanted = {"at": then, "mode": "exactly"}
    for other, status, token in everybody_else(own):
        other.refused("POST", base + "/restore-at", wanted, status, token)
        other.refused("POST", base + "/cards/a.vcf/versions/0/restore", None, status, token)
    known = finished(person, person.done("POST", base + "/restore-at", wanted, status=202))
    assert (known["added"], known["changed"], known["removed"]) == (1, 1, 1), known
    until(lambda: texts(dav, path) == before)
    person.done("POST", base + "/cards/a.vcf/versions/1/restore")
    assert dav.ask("GET", path + "a.vcf").content == card("a", "Anne")


def test_what_makes_no_sense_is_refused(own):
    person = sign_in(own.url, "user03", "user03")
    at = "/api/calendars/" + person.get("/api/calendars")[0]["id"].split(":")[1] + "/restore-at"
    for body in (
        {"mode": "exactly"},
        {"mode": "all", "position": 5},
        {"mode": "exactly", "at": "yesterday"},
        {"mode": "exactly", "at": "2026-01-01T00:00:00Z", "position": 5},
        {"position": 5},
    ):
        answer = person.ask("POST", at, body)
        assert answer.status_code == 400, answer.text
    far = {"mode": "exactly", "at": "2999-01-01T00:00:00Z"}
    person.refused("POST", at, far, 404, "moment-in-future")
    person.refused("POST", at, {"mode": "exactly", "position": 10**12}, 404, "unknown-position")
    person.refused("POST", at, {"mode": "exactly", "position": 1}, 404, "unknown-collection")


def test_nobody_is_invited_unless_it_is_asked_for(own):
    dav = Dav(own.url, "user01", "user01")
    person = sign_in(own.url, "user01", "user01")
    guest = "guest.of.restores@example.org"
    mailbox = Mailbox(own, guest)
    path = dav.make_calendar("meetings", "VEVENT")
    me = person.get("/api/me")["email"]

    def mails() -> int:
        kept = mailbox.operator.get("/ops/mails?state=captured&limit=1000")["mails"]
        return sum(mail["to"] == guest for mail in kept)

    invited = ("ORGANIZER:mailto:" + me, "ATTENDEE;RSVP=TRUE:mailto:" + guest)
    dav.put_event(path + "m.ics", event("m", "Meeting", *invited))
    dav.put_event(path + "m.ics", event("m", "Meeting moved", *invited))
    restore = calendar_of(person, "meetings") + "/objects/m.ics/versions/0/restore"
    until(lambda: mails() == 2)
    person.done("POST", restore)
    person.done("POST", restore.replace("versions/0", "versions/1"))
    person.done("POST", restore, {"notify": True})
    until(lambda: mails() == 3)


@pytest.mark.parametrize("kind", ["calendar", "book"])
def test_a_name_and_a_uid_are_free_at_once_after_a_deletion(own, kind):
    dav = Dav(own.url, "user03", "user03")
    if kind == "calendar":
        path, put, text, suffix = dav.make_calendar("free", "VEVENT"), dav.put_event, event, ".ics"
    else:
        path, put, text, suffix = dav.make_book("free"), dav.put_card, card, ".vcf"
    for round_ in range(3):
        assert put(path + "x" + suffix, text("u", f"Round {round_}")).status_code == 201
        assert dav.ask("DELETE", path + "x" + suffix).status_code == 204
    assert put(path + "y" + suffix, text("u", "Other name")).status_code == 201
    assert put(path + "x" + suffix, text("v", "Other UID")).status_code == 201
    assert dav.ask("DELETE", path + "y" + suffix).status_code == 204
    assert put(path + "z" + suffix, text("u", "Third name")).status_code == 201
    assert set(texts(dav, path)) == {"x" + suffix, "z" + suffix}


def vdirsyncer(server, tmp_path, path: str):
    config = tmp_path / "config"
    (tmp_path / "copy").mkdir(exist_ok=True)
    config.write_text(
        f"""[general]
status_path = "{tmp_path}/status"
[pair lost]
a = "copy"
b = "server"
collections = null
conflict_resolution = "b wins"
[storage copy]
type = "filesystem"
path = "{tmp_path}/copy"
fileext = ".ics"
[storage server]
type = "caldav"
url = "{server.url}{path}"
username = "user02"
password = "user02"
"""
    )
    for step in (("discover",), ("sync", "--force-delete")):
        done = subprocess.run(
            ["vdirsyncer", "-c", str(config), *step],
            input="y\n", capture_output=True, text=True, timeout=SECONDS,
        )
        assert done.returncode == 0, done.stdout + done.stderr
