"""Legal holds, certificates of erasures, and who is refused all of it."""
import pathlib

import pytest

from chalet import run
from house import PASSWORD, Person
from rest import Rest


@pytest.fixture(scope="module")
def operator(house):
    token = (pathlib.Path(house.server.data) / "operator.token").read_text().strip()
    return Rest(house.server.url, token)


@pytest.fixture(scope="module")
def people(house):
    """Somebody who is not to be erased, a second manager, an external user, and somebody elsewhere."""
    return {
        "held": house.joins("hanna"),
        "second": house.joins("sven", "administrator"),
        "third": house.joins("tilda", "administrator"),
        "external": house.joins("emil", "external"),
    }


def asked(house, by: Person, about: Person) -> str:
    body = {"account": f"account:{about.id}"}
    made = by.done("POST", f"{house.path}/legal-holds", body, status=201).json()
    return f"{house.path}/legal-holds/{made['id'].split(':')[1]}"


def test_two_people_set_a_hold_and_two_lift_it(house, people, operator):
    second, third, held = people["second"], people["third"], people["held"]
    hold = asked(house, second, held)
    second.refused("POST", f"{hold}/confirm", None, 403, "legal-hold-needs-two")
    third.refused("POST", f"{hold}/confirm", None, 403, "legal-hold-needs-two")
    third.refused(
        "POST", f"{house.path}/legal-holds", {"account": f"account:{held.id}"}, 409, "legal-hold-exists"
    )
    operator.refused("POST", f"/ops{hold[len('/api'):]}/confirm", None, 403, "legal-hold-needs-two")
    house.boss.done("POST", f"{hold}/confirm")
    listed = second.get(f"{house.path}/legal-holds")["holds"]
    assert [(one["account"], one["state"]) for one in listed] == [(f"account:{held.id}", "set")]
    house.boss.refused(
        "DELETE", house.user(held),
        {"confirmation": held.email, "understood": True, "collections": "delete"}, 409, "under-legal-hold",
    )
    house.boss.refused("POST", f"{hold}/confirm-lift", None, 409, "legal-hold-not-asked")
    house.boss.done("POST", f"{hold}/lift")
    house.boss.refused("POST", f"{hold}/confirm-lift", None, 403, "legal-hold-needs-two")
    second.done("POST", f"{hold}/confirm-lift")
    assert second.get(f"{house.path}/legal-holds")["holds"] == []
    second.refused("POST", f"{hold}/lift", None, 404, "unknown-legal-hold")


def test_the_operator_is_the_second_where_nobody_else_is(house, people, operator):
    alone = people["second"]
    path = alone.opens("Alone")
    operator.refused("POST", f"/ops{path[len('/api'):]}/legal-holds/none/confirm", None, 404, "unknown-legal-hold")
    alone.refused(
        "POST", f"{path}/legal-holds", {"account": f"account:{alone.id}"}, 403, "legal-hold-needs-two"
    )
    guest = people["external"]
    body = {"email": guest.email, "role": "external"}
    alone.done("POST", f"{path}/invitations", body, status=201)
    guest.accepts()
    made = alone.done("POST", f"{path}/legal-holds", {"account": f"account:{guest.id}"}, status=201).json()
    hold = f"{path}/legal-holds/{made['id'].split(':')[1]}"
    operator.done("POST", f"/ops{hold[len('/api'):]}/confirm")
    assert operator.get(f"/ops{path[len('/api'):]}/legal-holds")["holds"][0]["state"] == "set"
    alone.done("POST", f"{hold}/lift")
    operator.done("POST", f"/ops{hold[len('/api'):]}/confirm")


def test_nobody_else_sets_sees_or_lifts_a_hold(house, people):
    hold = asked(house, house.boss, people["held"])
    people["second"].done("POST", f"{hold}/confirm")
    stranger = people["third"]
    elsewhere = stranger.opens("Elsewhere")
    other = f"{elsewhere}{hold[len(house.path):]}"
    body = {"account": f"account:{people['held'].id}"}
    stranger.refused("POST", f"{elsewhere}/legal-holds", body, 404, "not-a-member")
    for deed in ("confirm", "lift", "confirm-lift"):
        stranger.refused("POST", f"{other}/{deed}", None, 404, "unknown-legal-hold")
        for somebody in (people["held"], people["external"]):
            somebody.refused("POST", f"{hold}/{deed}", None, 403, "forbidden")
        Rest(house.server.url).refused("POST", f"{hold}/{deed}", None, 401, "not-signed-in")
    for somebody in (people["held"], people["external"]):
        somebody.refused("GET", f"{house.path}/legal-holds", None, 403, "forbidden")
        somebody.refused("POST", f"{house.path}/legal-holds", body, 403, "forbidden")
    outsider = house.boss.get("/api/organizations")
    assert all(one["name"] != "Elsewhere" for one in outsider)
    house.boss.refused("GET", f"{elsewhere}/legal-holds", None, 404, "unknown-organization")
    house.boss.refused("POST", f"{elsewhere}/legal-holds", body, 404, "unknown-organization")
    house.boss.done("POST", f"{hold}/lift")
    people["second"].done("POST", f"{hold}/confirm-lift")


def test_a_deletion_may_be_asked_for_under_a_hold_and_is_not_certified(house, people, operator):
    held = people["held"]
    hold = asked(house, house.boss, held)
    people["second"].done("POST", f"{hold}/confirm")
    held.done(
        "POST", f"/api/accounts/{held.id}/deletion", {"password": PASSWORD, "understood": True}, status=200
    )
    assert operator.get("/ops/erasures") == {"erasures": [], "next": None}
    operator.refused("GET", f"/ops/erasures/{held.id}/certificate", None, 404, "not-found")


def test_erasures_are_the_operators_to_see(house, people):
    for somebody in (house.boss, people["second"], people["external"], Rest(house.server.url)):
        for path in ("/ops/erasures", f"/ops/erasures/{people['held'].id}/certificate"):
            assert somebody.ask("GET", path).status_code == 401
        deed = f"/ops{house.path[len('/api'):]}/legal-holds"
        assert somebody.ask("GET", deed).status_code == 401
        assert somebody.ask("POST", f"{deed}/none/confirm").status_code == 401


def test_a_restore_wants_to_know_who_was_erased_since(house, tmp_path):
    backup, lost = tmp_path / "backup", tmp_path / "lost"
    data = pathlib.Path(house.server.data)
    assert run("backup", str(backup), "--data", str(data)).returncode == 0
    refused = run("restore", str(backup), "--data", str(lost))
    assert refused.returncode == 1 and "--erased-keys" in refused.stderr
    refused = run("restore", str(backup), "--data", str(lost), "--erased-keys", str(tmp_path / "none"))
    assert refused.returncode == 1 and not lost.exists()
    done = run("restore", str(backup), "--data", str(lost), "--erased-keys", str(data / "erased-keys"))
    assert done.returncode == 0, done.stderr
