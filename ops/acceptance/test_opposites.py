"""What is no event and no contact is taken back as well, by the ordinary command that says the opposite."""
import pytest

from chalet import Server
from dav import Dav
from rest import Rest, sign_in
from test_undo import card, collection, device, event, finished, last_command, organization_of


@pytest.fixture(scope="module")
def own(tmp_path_factory):
    with Server(tmp_path_factory.mktemp("opposites") / "data", "--demo", "6") as running:
        yield running


@pytest.fixture(scope="module")
def boss(own):
    return sign_in(own.url, "user01", "user01")


@pytest.fixture(scope="module")
def house(boss):
    return organization_of(boss)


def local(made) -> str:
    return made.json()["id"].split(":")[1]


def look(person: Rest, command: str, **more) -> dict:
    return person.done("POST", "/api/undo", {"command": command, "dryRun": True, **more}, status=200).json()


def taken_back(person: Rest, command: str, **more) -> dict:
    """One thing that nothing speaks against."""
    planned = look(person, command, **more)
    assert (planned["plan"]["reverse"], planned["refusals"]) == (1, []), planned
    undo = finished(person, person.done("POST", "/api/undo", {"command": command, **more}, status=202))
    assert (undo["done"], undo["refused"]) == (1, 0), undo
    return undo


def codes(planned: dict) -> list:
    return [(one["name"], one["code"]) for one in planned["refusals"]]


def test_a_team_goes_that_nobody_touched_since(own, boss, house):
    wish = {"name": "Blue", "colour": "#336699", "members": ["account:user03", "account:user04"]}
    team = local(boss.done("POST", f"{house}/teams", wish, status=201))
    taken_back(boss, last_command(boss))
    boss.refused("GET", f"{house}/teams/{team}", None, 404, "unknown-team")
    team = local(boss.done("POST", f"{house}/teams", wish, status=201))
    made = last_command(boss)
    other = sign_in(own.url, "user02", "user02")
    other.done("POST", f"{house}/teams/{team}/members", {"accounts": ["account:user05"]})
    assert ("team.created", "undo-conflicts") in codes(look(boss, made))
    other.refused("POST", "/api/undo", {"command": made}, 404, "nothing-to-undo")
    assert boss.get(f"{house}/teams/{team}")
    taken_back(boss, made, conflicts="overwrite")
    boss.refused("GET", f"{house}/teams/{team}", None, 404, "unknown-team")


def test_who_joined_a_team_leaves_and_who_left_is_in_again(boss, house):
    def members() -> set:
        return {one["account"] for one in boss.get(f"{house}/teams/{team}/members")["items"]}

    first, second, third = (f"account:user0{n}" for n in (3, 4, 5))
    wish = {"name": "Green", "colour": "#339966", "members": [first]}
    team = local(boss.done("POST", f"{house}/teams", wish, status=201))
    boss.done("POST", f"{house}/teams/{team}/members", {"accounts": [second, third]})
    joined = last_command(boss)
    boss.done("POST", f"{house}/teams/{team}/members/removals", {"accounts": [first]})
    left = last_command(boss)
    boss.done("POST", f"{house}/teams/{team}/members/removals", {"accounts": [third]})
    planned = look(boss, joined)
    assert planned["total"] == 1 and codes(planned) == [("team.members-added", "undo-conflicts")]
    finished(boss, boss.done("POST", "/api/undo", {"command": joined}, status=202))
    assert members() == set()
    taken_back(boss, left)
    assert members() == {first}
    boss.done("PUT", f"{house}/teams/{team}/leader", {"account": first})
    taken_back(boss, last_command(boss))
    assert boss.get(f"{house}/teams/{team}")["leader"] is None


def test_a_room_is_what_it_was_and_a_new_one_is_retired(boss, house):
    room = local(boss.done("POST", f"{house}/rooms", {"name": "Lake", "capacity": 4}, status=201))
    added = last_command(boss)
    boss.done("PATCH", f"{house}/rooms/{room}", {"name": "Sea", "equipment": ["projector"]})
    changed = last_command(boss)
    assert ("room.added", "undo-conflicts") in codes(look(boss, added))
    finished(boss, boss.done("POST", "/api/undo", {"command": changed}, status=202))
    known = boss.get(f"{house}/rooms/{room}")
    assert (known["name"], known["equipment"], known["active"]) == ("Lake", [], True)
    room = local(boss.done("POST", f"{house}/rooms", {"name": "Hill"}, status=201))
    undo = taken_back(boss, last_command(boss))
    assert boss.get(f"{house}/rooms/{room}")["active"] is False
    finished(boss, boss.done("POST", "/api/undo", {"command": undo["command"]}, status=202))
    assert boss.get(f"{house}/rooms/{room}")["active"] is True


def test_an_invitation_is_withdrawn_and_that_stays(boss, house):
    body = {"email": "guest.of.undo@example.org", "role": "external"}
    boss.done("POST", f"{house}/invitations", body, status=201)
    taken_back(boss, last_command(boss))
    assert body["email"] not in str(boss.get(f"{house}/invitations?state=open"))
    withdrawn = look(boss, last_command(boss))
    assert withdrawn["total"] == 0 and ("organization.invitation-withdrawn", "not-undoable") in codes(withdrawn)


def test_products_and_access_to_them_are_what_they_were(boss, house):
    def access() -> dict:
        return boss.get(f"{house}/access/{holder}")

    holder = "account:user06"
    nothing = access()
    path = f"{house}/access/{holder}"
    boss.done("PUT", f"{path}/future/kdrive", {"use": True, "rights": ["technical"]})
    granted = last_command(boss)
    some = access()
    assert some != nothing
    taken_back(boss, granted)
    undone = last_command(boss)
    assert access() == nothing
    taken_back(boss, undone)
    assert access() == some
    boss.done("DELETE", f"{path}/future/kdrive")
    boss.done("PUT", f"{path}/everything")
    everything = look(boss, last_command(boss))
    assert codes(everything) == [("product.everything-granted", "not-undoable")], "single rights were lost by it"
    boss.done("DELETE", f"{path}/everything")
    assert access() == nothing
    boss.done("PUT", f"{path}/everything")
    taken_back(boss, last_command(boss))
    assert access() == nothing

    product = local(boss.done("POST", f"{house}/products", {"kind": "kdrive", "name": "Files"}, status=201))
    added = last_command(boss)
    boss.done("PUT", f"{house}/products/{product}/access/{holder}", {"use": True})
    assert codes(look(boss, added)) == [("product.added", "undo-conflicts")]
    boss.done("DELETE", f"{house}/products/{product}")
    taken_back(boss, last_command(boss))
    assert boss.get(f"{house}/products/{product}")["name"] == "Files"
    fresh = local(boss.done("POST", f"{house}/products", {"kind": "kdrive", "name": "More"}, status=201))
    taken_back(boss, last_command(boss))
    boss.refused("GET", f"{house}/products/{fresh}", None, 404, "unknown-product")


def test_a_calendar_that_a_device_made_goes_with_all_in_it_and_comes_back(own):
    cora = sign_in(own.url, "user03", "user03")
    phone, phone_id = device(own, cora, "user03", "Eager phone")
    path, book = phone.make_calendar("eager", "VEVENT"), phone.make_book("eager")
    for n in range(3):
        phone.put_event(f"{path}e{n}.ics", event(f"eager-{n}", f"Title {n}"))
    phone.put_card(f"{book}c.vcf", card("eager", "Eager"))
    wish = {"client": {"appPassword": phone_id}}
    planned = cora.done("POST", "/api/undo", {**wish, "dryRun": True}, status=200).json()
    assert (planned["plan"]["reverse"], planned["plan"]["delete"], planned["refusals"]) == (2, 4, []), planned
    undo = finished(cora, cora.done("POST", "/api/undo", wish, status=202))
    assert (undo["done"], undo["refused"]) == (6, 0), undo
    assert path not in phone.hrefs(phone.calendars) and book not in phone.hrefs(phone.books)
    again = finished(cora, cora.done("POST", "/api/undo", {"command": undo["command"]}, status=202))
    assert (again["done"], again["refused"]) == (6, 0), again
    assert phone.ask("GET", f"{path}e1.ics").content == event("eager-1", "Title 1")
    assert phone.ask("GET", f"{book}c.vcf").content == card("eager", "Eager")


def test_a_calendar_that_somebody_else_writes_into_stays_unless_that_is_overwritten(own):
    cora = sign_in(own.url, "user03", "user03")
    phone, _ = device(own, cora, "user03", "Sharing phone")
    path = phone.make_calendar("lent-since", "VEVENT")
    made = last_command(cora)
    calendar = "/api/calendars/" + collection(cora, path, "/api/calendars").split(":")[1]
    cora.done("PUT", f"{calendar}/shares/account:user04", {"level": "edit"})
    phone.put_event(f"{path}a.ics", event("since", "Since"))
    planned = look(cora, made)
    assert planned["total"] == 0 and codes(planned) == [("calendar.created", "undo-conflicts")]
    taken_back(cora, made, conflicts="overwrite")
    assert path not in phone.hrefs(phone.calendars)


def test_how_one_is_called_and_a_public_link_become_what_they_were(own):
    dora = sign_in(own.url, "user04", "user04")
    before = dora.get("/api/me")
    dora.done("PATCH", "/api/me", {"name": "Somebody Else", "language": "it", "zone": "Europe/Rome"})
    taken_back(dora, last_command(dora))
    after = dora.get("/api/me")
    assert {k: after[k] for k in ("name", "language", "zone")} == {k: before[k] for k in ("name", "language", "zone")}
    dora.done("POST", "/api/accounts/user04/app-passwords", {"label": "A", "password": "user04"}, status=201)
    assert ("identity.app-password-created", "not-undoable") in codes(look(dora, last_command(dora)))


def test_what_was_changed_in_merged_cards_since_is_a_conflict_that_may_be_overwritten(own):
    cora = sign_in(own.url, "user03", "user03")
    dav = Dav(own.url, "user03", "user03")
    path = dav.make_book("merged-since")
    dated = card("two", "Nadia Keller").replace(b"END:VCARD", b"BDAY:1990-01-02\r\nEND:VCARD")
    dav.put_card(f"{path}one.vcf", card("one", "Nadia Keller"))
    dav.put_card(f"{path}two.vcf", dated)
    book = "/api/address-books/" + collection(cora, path, "/api/address-books").split(":")[1]
    cora.done("POST", f"{book}/merges", {"reference": "one.vcf", "duplicates": ["two.vcf"]}, status=201)
    command = last_command(cora)
    merged = dav.ask("GET", f"{path}one.vcf").content
    assert b"1990-01-02" in merged
    dav.put_card(f"{path}one.vcf", merged.replace(b"1990-01-02", b"1991-01-02"))
    planned = look(cora, command)
    assert (planned["total"], planned["plan"]["conflicts"]) == (0, 1), planned
    assert codes(planned) == [("contact.merged", "undo-conflicts")]
    overwritten = look(cora, command, conflicts="overwrite")
    assert (overwritten["total"], overwritten["plan"]["conflicts"], overwritten["refusals"]) == (1, 1, [])
    assert dav.ask("GET", f"{path}two.vcf").status_code == 404, "a dry run changes nothing"
    wish = {"command": command, "conflicts": "overwrite"}
    undo = finished(cora, cora.done("POST", "/api/undo", wish, status=202))
    assert (undo["done"], undo["refused"]) == (1, 0)
    assert dav.ask("GET", f"{path}one.vcf").content == card("one", "Nadia Keller")
    assert dav.ask("GET", f"{path}two.vcf").content == dated
