"""A device deletes and rewrites what it should not, and its owner takes that back; nobody else can."""
import concurrent.futures
import re
import time

import pytest

from chalet import Server
from dav import Dav
from house import until
from rest import Rest, sign_in

MANY = 5000
PATIENCE = 180


@pytest.fixture(scope="module")
def own(tmp_path_factory):
    """A server that may be killed."""
    with Server(tmp_path_factory.mktemp("undo") / "data", "--demo", "6") as running:
        yield running


def event(uid: str, title: str) -> bytes:
    return (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//acceptance//EN\r\nBEGIN:VEVENT\r\n"
        f"UID:{uid}\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20260504T100000Z\r\nDURATION:PT1H\r\n"
        f"SUMMARY:{title}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    ).encode()


def card(uid: str, name: str) -> bytes:
    return f"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:{uid}\r\nFN:{name}\r\nN:{name};;;;\r\nEND:VCARD\r\n".encode()


def device(server, rest: Rest, person: str, label: str) -> tuple[Dav, str]:
    """A device with an app password of its own, and that password's id."""
    made = rest.done(
        "POST", f"/api/accounts/{person}/app-passwords", {"label": label, "password": person}, status=201
    ).json()
    return Dav(server.url, person, made["password"]), made["id"]


def finished(rest: Rest, begun) -> dict:
    place = begun.headers["Location"]
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        undo = rest.get(place)
        if undo["state"] != "running":
            assert undo["state"] == "finished", undo
            return undo
        time.sleep(0.05)
    raise AssertionError(f"{place} did not end")


def collection(rest: Rest, path: str, kind: str) -> str:
    found = [c["id"] for c in rest.get(kind) if path.rstrip("/").endswith("/" + c["segment"])]
    assert len(found) == 1, path
    return found[0]


def changes(device: Dav, path: str, token: str) -> tuple[set, set, str]:
    """What a client that synchronizes is told: what is there, what is gone, and the next token."""
    answer = device.ask(
        "REPORT", path,
        f'<d:sync-collection xmlns:d="DAV:"><d:sync-token>{token}</d:sync-token>'
        "<d:sync-level>1</d:sync-level><d:prop><d:getetag/></d:prop></d:sync-collection>".encode(),
        Content_Type="application/xml",
    )
    assert answer.status_code == 207, answer.text
    there, gone = set(), set()
    for one in re.findall(r"<(?:\w+:)?response>.*?</(?:\w+:)?response>", answer.text, re.S):
        href = re.search(r"href>([^<]+)<", one).group(1)
        (gone if "404" in one and "getetag>\"" not in one else there).add(href.rsplit("/", 1)[-1])
    return there, gone, re.search(r"sync-token>([^<]+)<", answer.text).group(1)


def test_a_device_s_deletions_are_taken_back_and_nothing_else(own):
    anna = sign_in(own.url, "user03", "user03")
    phone, phone_id = device(own, anna, "user03", "Phone")
    laptop, _ = device(own, anna, "user03", "Laptop")
    path = laptop.make_calendar("kept", "VEVENT")
    book = laptop.default_book()
    for n in range(6):
        laptop.put_event(f"{path}e{n}.ics", event(f"u{n}", f"Title {n}"))
        laptop.put_card(f"{book}c{n}.vcf", card(f"c{n}", f"Name {n}"))
    for n in range(3):
        assert phone.ask("DELETE", f"{path}e{n}.ics").status_code == 204
        assert phone.ask("DELETE", f"{book}c{n}.vcf").status_code == 204
    phone.put_event(f"{path}e3.ics", event("u3", "Spoilt"))
    phone.put_event(f"{path}new.ics", event("new", "By the phone"))
    laptop.put_event(f"{path}e1.ics", event("u1", "Made anew"))

    clients = anna.get("/api/me/activity/clients")["items"]
    known = next(c for c in clients if c["credential"] == phone_id)
    assert known["deeds"] == 8
    deeds = anna.get(f"/api/me/activity?client={known['id']}")["items"]
    assert [d["event"] for d in deeds][:2] == ["calendar.object-put"] * 2

    wish = {"client": {"appPassword": phone_id}}
    planned = anna.done("POST", "/api/undo", {**wish, "dryRun": True}, status=200).json()
    assert planned["state"] == "planned"
    plan = {k: planned["plan"][k] for k in ("recreate", "changeBack", "delete", "conflicts")}
    assert plan == {"recreate": 5, "changeBack": 1, "delete": 1, "conflicts": 1}
    assert [(r["name"], r["code"]) for r in planned["refusals"]] == [("e1.ics", "undo-conflicts")]
    assert phone.ask("GET", f"{path}e0.ics").status_code == 404, "a dry run changes nothing"

    undo = finished(anna, anna.done("POST", "/api/undo", wish, status=202))
    assert (undo["done"], undo["refused"]) == (7, 0)
    assert b"Title 0" in phone.ask("GET", f"{path}e0.ics").content
    assert b"Made anew" in phone.ask("GET", f"{path}e1.ics").content
    assert phone.ask("GET", f"{path}e3.ics").content == event("u3", "Title 3")
    assert phone.ask("GET", f"{path}new.ics").status_code == 404
    assert phone.ask("GET", f"{book}c2.vcf").content == card("c2", "Name 2")

    again = finished(anna, anna.done("POST", "/api/undo", {"command": undo["command"]}, status=202))
    assert again["done"] == 7, "an undo is taken back like anything else"
    assert phone.ask("GET", f"{path}e0.ics").status_code == 404
    assert b"By the phone" in phone.ask("GET", f"{path}new.ics").content


def test_what_was_changed_later_is_overwritten_when_that_is_wanted(own):
    anna = sign_in(own.url, "user03", "user03")
    phone, phone_id = device(own, anna, "user03", "Old phone")
    laptop, _ = device(own, anna, "user03", "New laptop")
    path = laptop.make_calendar("overwritten", "VEVENT")
    laptop.put_event(f"{path}a.ics", event("a", "Before"))
    phone.put_event(f"{path}a.ics", event("a", "By the phone"))
    laptop.put_event(f"{path}a.ics", event("a", "Later"))
    wish = {"client": {"credential": phone_id}, "conflicts": "overwrite"}
    finished(anna, anna.done("POST", "/api/undo", wish, status=202))
    assert phone.ask("GET", f"{path}a.ics").content == event("a", "Before")


def test_nobody_takes_back_what_others_did(own):
    anna = sign_in(own.url, "user03", "user03")
    phone, phone_id = device(own, anna, "user03", "Another phone")
    path = phone.make_calendar("private", "VEVENT")
    phone.put_event(f"{path}a.ics", event("a", "One"))
    deed = anna.get("/api/me/activity?limit=1")["items"][0]
    wishes = [{"command": deed["command"]}, {"client": {"appPassword": phone_id}}, {"client": {"id": deed["client"]}}]
    owner = sign_in(own.url, "user01", "user01")
    organization = owner.get("/api/organizations")[0]["id"].split(":")[1]
    owner.done("PUT", f"/api/organizations/{organization}/users/user05/role", {"role": "external"})
    strangers = [sign_in(own.url, login, login) for login in ("user01", "user02", "user04", "user05", "user06")]
    founded = strangers[-1].done("POST", "/api/organizations", {"name": "Elsewhere"}, status=201)
    assert founded.json()["id"]
    for stranger in strangers:
        for wish in wishes:
            stranger.refused("POST", "/api/undo", {**wish, "dryRun": True}, 404, "nothing-to-undo")
            stranger.refused("POST", "/api/undo", wish, 404, "nothing-to-undo")
        assert stranger.get(f"/api/me/activity?client={deed['client']}")["items"] == []
    Rest(own.url).refused("POST", "/api/undo", wishes[0], 401, "not-signed-in")
    begun = anna.done("POST", "/api/undo", wishes[0], status=202)
    strangers[0].refused("GET", begun.headers["Location"], None, 404, "unknown-undo")
    finished(anna, begun)


def test_whoever_sees_a_calendar_no_more_is_not_told_what_became_of_it(own):
    anna, ben = (sign_in(own.url, one, one) for one in ("user03", "user04"))
    laptop, guest = (Dav(own.url, one, one) for one in ("user03", "user04"))
    path = laptop.make_calendar("lent", "VEVENT")
    calendar = collection(anna, path, "/api/calendars")
    share = f"/api/calendars/{calendar.split(':')[1]}/shares/account:user04"
    anna.done("PUT", share, {"level": "edit"})
    there = f"{guest.calendars}shared-{calendar.split(':')[1]}/"
    until(lambda: guest.put_event(f"{there}a.ics", event("a", "By a guest")).status_code < 300)
    deed = ben.get("/api/me/activity?limit=1")["items"][0]
    wishes = [{"command": deed["command"]}, {"client": {"id": deed["client"], "collection": calendar}}]
    for wish in wishes:
        planned = ben.done("POST", "/api/undo", {**wish, "dryRun": True}, status=200).json()
        assert planned["plan"]["delete"] == 1
    anna.done("DELETE", share)
    laptop.put_event(f"{path}a.ics", event("a", "Changed since"))
    for wish in wishes:
        for conflicts in ("skip", "overwrite"):
            body = {**wish, "dryRun": True, "conflicts": conflicts}
            planned = ben.done("POST", "/api/undo", body, status=200).json()
            assert (planned["total"], planned["plan"]["conflicts"], planned["plan"]["objects"]) == (0, 0, [])
            assert [(one["collection"], one["code"]) for one in planned["refusals"]] == [(calendar, "forbidden")]


def test_wishes_that_make_no_sense_are_refused(own):
    anna = sign_in(own.url, "user03", "user03")
    too_early = {"client": {"userAgent": "none", "from": "-1000000000-01-01T00:00:00Z"}}
    anna.refused("POST", "/api/undo", too_early, 404, "nothing-to-undo")
    assert anna.get("/api/me/activity?limit=1&to=-1000000000-01-01T00:00:00Z")["items"] == []
    for wish in (
        {}, {"client": {}}, {"command": "a", "import": "b"}, {"command": "a", "conflicts": "perhaps"},
        {"client": {"from": "yesterday", "userAgent": "a"}},
    ):
        answer = anna.ask("POST", "/api/undo", wish)
        assert answer.status_code == 400, (wish, answer.text)
    anna.refused("POST", "/api/undo", {"import": "unheard-of"}, 404, "nothing-to-undo")


def test_five_thousand_deletions_of_one_device_are_taken_back_in_one_step(own):
    ben = sign_in(own.url, "user02", "user02")
    phone, phone_id = device(own, ben, "user02", "Broken phone")
    laptop, _ = device(own, ben, "user02", "Laptop")
    path = laptop.make_calendar("many", "VEVENT")
    names = [f"e{n}.ics" for n in range(MANY)]
    with concurrent.futures.ThreadPoolExecutor(8) as workers:
        list(workers.map(lambda name: laptop.put_event(path + name, event(name, name)), names))
        _, _, token = changes(laptop, path, "")
        gone = list(workers.map(lambda name: phone.ask("DELETE", path + name).status_code, names))
    assert set(gone) == {204}
    there, gone, token = changes(laptop, path, token)
    assert (len(there), len(gone)) == (0, MANY)

    wish = {"client": {"appPassword": phone_id}}
    started = time.monotonic()
    planned = ben.done("POST", "/api/undo", {**wish, "dryRun": True}, status=200).json()
    looked = time.monotonic()
    assert planned["plan"]["recreate"] == MANY
    begun = ben.done("POST", "/api/undo", wish, status=202)
    undo = finished(ben, begun)
    ended = time.monotonic()
    assert (undo["done"], undo["refused"]) == (MANY, 0)
    print(f"dry run of {MANY}: {looked - started:.1f} s, undo: {ended - looked:.1f} s")
    there, gone, _ = changes(laptop, path, token)
    assert (there, gone) == (set(names), set()), "clients that synchronize get them all again"
    assert laptop.ask("GET", f"{path}e4711.ics").content == event("e4711.ics", "e4711.ics")


def test_an_undo_goes_on_after_a_crash(own):
    ben = sign_in(own.url, "user02", "user02")
    phone, phone_id = device(own, ben, "user02", "Crashing phone")
    path = Dav(own.url, "user02", "user02").make_calendar("crash", "VEVENT")
    names = [f"e{n}.ics" for n in range(600)]
    with concurrent.futures.ThreadPoolExecutor(8) as workers:
        list(workers.map(lambda name: phone.put_event(path + name, event(name, name)), names))
    begun = ben.done("POST", "/api/undo", {"client": {"appPassword": phone_id}}, status=202)
    own.kill()
    own.start()
    ben = sign_in(own.url, "user02", "user02")
    finished(ben, begun)
    assert changes(Dav(own.url, "user02", "user02"), path, "")[0] == set()


def last_command(rest: Rest) -> str:
    return rest.get("/api/me/activity?limit=1")["items"][0]["command"]


def organization_of(rest: Rest) -> str:
    return "/api/organizations/" + rest.get("/api/organizations")[0]["id"].split(":")[1]


def role_of(rest: Rest, house: str, person: str) -> str:
    users = rest.get(f"{house}/users?limit=50")["items"]
    return next(user["role"] for user in users if user["account"] == f"account:{person}")


def test_names_roles_and_rights_of_an_organization_become_what_they_were(own):
    boss = sign_in(own.url, "user01", "user01")
    house = organization_of(boss)
    name, role = boss.get(house)["name"], role_of(boss, house, "user04")
    for renamed in ("First", "Second"):
        boss.done("PATCH", house, {"name": renamed})
    boss.done("PUT", f"{house}/users/user04/role", {"role": "administrator"})
    promotion = last_command(boss)
    boss.done("PUT", f"{house}/users/user03/accounting")
    wish = {"client": {"id": boss.get("/api/me/activity?limit=1")["items"][0]["client"]}}
    planned = boss.done("POST", "/api/undo", {**wish, "dryRun": True}, status=200).json()
    assert (planned["plan"]["reverse"], planned["plan"]["conflicts"], planned["refusals"]) == (3, 0, []), planned
    assert boss.get(house)["name"] == "Second", "a dry run changes nothing"
    stranger = sign_in(own.url, "user04", "user04")
    stranger.refused("POST", "/api/undo", {"command": promotion}, 404, "nothing-to-undo")
    undo = finished(boss, boss.done("POST", "/api/undo", wish, status=202))
    assert (undo["done"], undo["refused"]) == (3, 0)
    assert boss.get(house)["name"] == name and role_of(boss, house, "user04") == role
    told = boss.get("/api/me/activity?limit=3")["items"]
    assert {one["cause"] for one in told} == {f"undo {undo['id']}"}
    finished(boss, boss.done("POST", "/api/undo", {"command": undo["command"]}, status=202))
    assert boss.get(house)["name"] == "Second" and role_of(boss, house, "user04") == "administrator"
    boss.done("PUT", f"{house}/users/user04/role", {"role": role})
    planned = boss.done("POST", "/api/undo", {"command": promotion, "dryRun": True}, status=200).json()
    assert planned["total"] == 0 and planned["plan"]["conflicts"] == 1, "it was changed later"
    assert [one["code"] for one in planned["refusals"]] == ["undo-conflicts"]


def test_whoever_lost_the_right_meanwhile_takes_nothing_back(own):
    boss, other = (sign_in(own.url, one, one) for one in ("user01", "user04"))
    house = organization_of(boss)
    boss.done("PUT", f"{house}/users/user04/role", {"role": "administrator"})
    other.done("PATCH", house, {"name": "By an administrator"})
    command = last_command(other)
    boss.done("PUT", f"{house}/users/user04/role", {"role": "collaborator"})
    undo = finished(other, other.done("POST", "/api/undo", {"command": command}, status=202))
    assert (undo["refused"], [one["code"] for one in undo["refusals"]]) == (1, ["forbidden"])
    assert boss.get(house)["name"] == "By an administrator"


def test_what_has_no_opposite_is_said_to_have_none(own):
    boss = sign_in(own.url, "user01", "user01")
    house = organization_of(boss)
    made = boss.done("POST", f"{house}/teams", {"name": "Untaken", "colour": "#336699"}, status=201).json()
    boss.done("DELETE", f"{house}/teams/{made['id'].split(':')[1]}")
    planned = boss.done("POST", "/api/undo", {"command": last_command(boss), "dryRun": True}, status=200).json()
    assert planned["total"] == 0
    assert [(one["name"], one["code"]) for one in planned["refusals"]] == [("team.deleted", "not-undoable")]


def test_settings_shares_and_a_whole_calendar_become_what_they_were(own):
    cora = sign_in(own.url, "user03", "user03")
    laptop, _ = device(own, cora, "user03", "Tidy")
    path = laptop.make_calendar("whole", "VEVENT")
    laptop.put_event(f"{path}a.ics", event("a", "Kept"))
    calendar = "/api/calendars/" + collection(cora, path, "/api/calendars").split(":")[1]
    cora.done("PUT", f"{calendar}/shares/account:user04", {"level": "view"})
    cora.done("PUT", f"{calendar}/shares/account:user04", {"level": "edit"})
    finished(cora, cora.done("POST", "/api/undo", {"command": last_command(cora)}, status=202))
    assert [one["level"] for one in cora.get(f"{calendar}/shares")] == ["view"]
    cora.done("DELETE", f"{calendar}/shares/account:user04")
    finished(cora, cora.done("POST", "/api/undo", {"command": last_command(cora)}, status=202))
    assert [one["level"] for one in cora.get(f"{calendar}/shares")] == ["view"]
    phone, phone_id = device(own, cora, "user03", "Untidy")
    assert phone.ask("DELETE", f"{path}a.ics").status_code == 204
    assert phone.ask("DELETE", path).status_code == 204
    finished(cora, cora.done("POST", "/api/undo", {"client": {"appPassword": phone_id}}, status=202))
    assert laptop.ask("GET", f"{path}a.ics").content == event("a", "Kept")


def test_a_merge_is_taken_back_like_any_other_command(own):
    cora = sign_in(own.url, "user03", "user03")
    dav = Dav(own.url, "user03", "user03")
    path = dav.make_book("merging")
    for name in ("one", "two"):
        dav.put_card(f"{path}{name}.vcf", card(name, "Nadia Keller"))
    book = "/api/address-books/" + collection(cora, path, "/api/address-books").split(":")[1]
    cora.done("POST", f"{book}/merges", {"reference": "one.vcf", "duplicates": ["two.vcf"]}, status=201)
    assert dav.ask("GET", f"{path}two.vcf").status_code == 404
    command = last_command(cora)
    planned = cora.done("POST", "/api/undo", {"command": command, "dryRun": True}, status=200).json()
    assert [(one["name"], one["change"]) for one in planned["plan"]["objects"]] == [("contact.merged", "reverse")]
    undo = finished(cora, cora.done("POST", "/api/undo", {"command": command}, status=202))
    assert (undo["done"], undo["refused"]) == (1, 0)
    assert b"Nadia Keller" in dav.ask("GET", f"{path}two.vcf").content
    planned = cora.done("POST", "/api/undo", {"command": command, "dryRun": True}, status=200).json()
    assert planned["total"] == 0, "it is taken back already"
