"""A client goes wild in a calendar: its owner hears of it, holds it, and undoes it by one click; nobody else may."""
import time

import pytest
import requests

from chalet import Server
from dav import Dav
from letters import Mailbox
from rest import Rest, sign_in
from test_undo import card, collection, device, event

PATIENCE = 60


@pytest.fixture(scope="module")
def own(tmp_path_factory):
    with Server(tmp_path_factory.mktemp("guard") / "data", "--demo", "6") as running:
        yield running


def filled(server, person: str, name: str, how_many: int) -> tuple[Rest, Dav, str, str]:
    rest = sign_in(server.url, person, person)
    laptop = Dav(server.url, person, person)
    path = laptop.make_calendar(name, "VEVENT")
    for n in range(how_many):
        laptop.put_event(f"{path}e{n}.ics", event(f"{name}-{n}", f"Title {n}"))
    return rest, laptop, path, collection(rest, path, "/api/calendars")


def open_change(rest: Rest, calendar: str) -> dict:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        found = [c for c in rest.get("/api/mass-changes")["items"] if c["collection"] == calendar]
        if found:
            return found[0]
        time.sleep(0.05)
    raise AssertionError("nothing was noticed")


def there_again(laptop: Dav, path: str, how_many: int):
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if all(laptop.ask("GET", f"{path}e{n}.ics").status_code == 200 for n in range(how_many)):
            return
        time.sleep(0.1)
    raise AssertionError("not all came back")


def test_the_link_in_the_letter_brings_all_back_by_one_click(own):
    rest, laptop, path, calendar = filled(own, "user03", "wild", 30)
    phone, phone_id = device(own, rest, "user03", "Wild phone")
    for n in range(30):
        assert phone.ask("DELETE", f"{path}e{n}.ics").status_code == 204
    change = open_change(rest, calendar)
    assert change["credential"] == phone_id and change["deleted"] >= 20 and not change["held"]

    address = rest.get("/api/me")["email"]
    mailbox = Mailbox(own, address)
    assert "Wild phone" in mailbox.text("mass-change")
    token = mailbox.link("mass-change")["token"]
    page = own.url + "/mass-change"
    looked = requests.get(page, params={"token": token}, headers={"Accept-Language": "de"}, timeout=60)
    assert looked.status_code == 200 and "30 Einträge" in looked.text
    assert laptop.ask("GET", f"{path}e0.ics").status_code == 404, "looking changes nothing"
    assert requests.get(page, params={"token": "x" * 65}, timeout=60).status_code == 410
    done = requests.post(page, data={"token": token}, headers={"Origin": own.url}, timeout=60)
    assert done.status_code == 200, done.text
    there_again(laptop, path, 30)
    assert not [c for c in rest.get("/api/mass-changes")["items"] if c["collection"] == calendar]
    again = requests.post(page, data={"token": token}, headers={"Origin": own.url}, timeout=60)
    assert again.status_code == 404, again.text


def test_a_held_client_waits_until_its_owner_has_said_so(own):
    rest, laptop, path, calendar = filled(own, "user04", "held", 12)
    rest.done("PUT", f"/api/guards/{calendar}", {"share": 20, "atLeast": 4, "hold": True})
    assert rest.get(f"/api/guards/{calendar}") == {
        "watching": True, "share": 20, "atLeast": 4, "minutes": 5, "hold": True,
    }
    phone, _ = device(own, rest, "user04", "Phone")
    for n in range(4):
        phone.ask("DELETE", f"{path}e{n}.ics")
    change = open_change(rest, calendar)
    assert change["held"]
    refused = phone.ask("DELETE", f"{path}e9.ics")
    assert refused.status_code == 403 and "held-until-confirmed" in refused.text
    refused = phone.ask("DELETE", path)
    assert refused.status_code == 403 and "held-until-confirmed" in refused.text, "nor all of it at once"
    assert laptop.ask("DELETE", f"{path}e10.ics").status_code == 204, "other devices go on"
    planned = rest.done("POST", f"/api/mass-changes/{change['id']}/undo", {"dryRun": True}, status=200).json()
    assert planned["plan"]["recreate"] == 4
    rest.done("POST", f"/api/mass-changes/{change['id']}/confirm")
    assert phone.ask("DELETE", f"{path}e9.ics").status_code == 204
    rest.refused("POST", f"/api/mass-changes/{change['id']}/confirm", None, 404, "unknown-mass-change")


def test_a_held_client_deletes_no_address_book(own):
    rest = sign_in(own.url, "user06", "user06")
    laptop = Dav(own.url, "user06", "user06")
    path = laptop.make_book("cards")
    for n in range(4):
        laptop.put_card(f"{path}c{n}.vcf", card(f"c{n}", f"Person {n}"))
    book = collection(rest, path, "/api/address-books")
    rest.done("PUT", f"/api/guards/{book}", {"share": 20, "atLeast": 2, "hold": True})
    phone, _ = device(own, rest, "user06", "Phone")
    for n in range(2):
        phone.ask("DELETE", f"{path}c{n}.vcf")
    change = open_change(rest, book)
    refused = phone.ask("DELETE", path)
    assert refused.status_code == 403 and "held-until-confirmed" in refused.text
    rest.done("POST", f"/api/mass-changes/{change['id']}/confirm")
    assert phone.ask("DELETE", path).status_code == 204


def test_nobody_else_sees_chooses_confirms_or_undoes(own):
    rest, laptop, path, calendar = filled(own, "user05", "mine", 8)
    rest.done("PUT", f"/api/guards/{calendar}", {"share": 10, "atLeast": 3})
    for n in range(3):
        laptop.ask("DELETE", f"{path}e{n}.ics")
    change = open_change(rest, calendar)
    for other in ("user01", "user02", "user06"):
        stranger = sign_in(own.url, other, other)
        assert stranger.get("/api/mass-changes")["items"] == []
        stranger.refused("PUT", f"/api/guards/{calendar}", {"hold": True}, 403, "forbidden")
        stranger.refused("POST", f"/api/mass-changes/{change['id']}/confirm", None, 403, "forbidden")
        stranger.refused("POST", f"/api/mass-changes/{change['id']}/undo", {}, 404, "unknown-mass-change")
        assert stranger.ask("GET", f"/api/guards/{calendar}").status_code == 404
    nobody = Rest(own.url)
    nobody.refused("GET", "/api/mass-changes", None, 401, "not-signed-in")
    nobody.refused("POST", f"/api/mass-changes/{change['id']}/undo", {}, 401, "not-signed-in")
    rest.refused("PUT", f"/api/guards/{calendar}", {"share": 0}, 400, "invalid-value")
    rest.refused("POST", "/api/mass-changes/nothing/confirm", None, 404, "unknown-mass-change")
