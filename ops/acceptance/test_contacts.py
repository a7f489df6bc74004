"""Contacts over REST: field by field, in groups, with pictures, from and into files, and for whom."""
import time

import pytest
import requests

from chalet import Server
from rest import Rest, sign_in
from test_authorization import PICTURE

CARD = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:kept\r\nN:Meier;Anna;;;\r\nFN:Anna Meier\r\nitem1.TEL:+41 1\r\n"
    "item1.X-ABLabel:Boat\r\nX-UNKNOWN;A=b:stays\r\nEND:VCARD\r\n"
)


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    with Server(tmp_path_factory.mktemp("contacts") / "data", "--demo", "5") as server:
        yield server


@pytest.fixture(scope="module")
def owner(server):
    return sign_in(server.url, "user03", "user03")


@pytest.fixture(scope="module")
def sharee(server):
    return sign_in(server.url, "user04", "user04")


@pytest.fixture(scope="module")
def stranger(server):
    return sign_in(server.url, "user05", "user05")


@pytest.fixture
def book(owner, request):
    """An address book of its own for each test."""
    body = {"segment": request.node.name[:40].replace("_", "-"), "displayName": request.node.name}
    path = owner.done("POST", "/api/address-books", body, status=201).headers["Location"]
    return path


def put(owner, book, name, text):
    answer = owner.session.put(
        f"{owner.url}{book}/cards/{name}", data=text.encode(), headers={"Content-Type": "text/vcard"}, timeout=60
    )
    assert answer.status_code == 201, answer.text
    return answer.headers["ETag"]


def text_of(owner, book, name):
    answer = owner.ask("GET", f"{book}/cards/{name}", headers={"Accept": "text/vcard"})
    assert answer.status_code == 200, answer.text
    return answer.text


def share(owner, sharee, book, level):
    owner.done("PUT", f"{book}/shares/account:user04", {"level": level})
    sharee.done("PUT", f"/api/shared-address-books/{book.rsplit('/', 1)[1]}/acceptance")


def names(rest, query=""):
    return [item["displayName"] for item in rest.get(f"/api/contacts{query}")["items"]]


def test_a_change_touches_nothing_else_and_heeds_if_match(owner, book):
    etag = put(owner, book, "a.vcf", CARD)
    contact = f"{book}/contacts/a.vcf"
    changed = owner.done(
        "PATCH", contact, {"emails": [{"value": "anna@example.org", "types": ["work"]}]}, headers={"If-Match": etag}
    )
    assert text_of(owner, book, "a.vcf") == CARD.replace(
        "END:VCARD", "EMAIL;TYPE=work:anna@example.org\r\nEND:VCARD"
    )
    stale = owner.ask("PATCH", contact, {"notes": ["x"]}, headers={"If-Match": etag})
    assert stale.status_code == 412
    read = owner.ask("GET", contact)
    assert read.headers["ETag"] == changed.headers["ETag"]
    assert read.json()["contact"]["phones"] == [
        {"value": "+41 1", "types": [], "label": "Boat", "preferred": False, "service": None}
    ]
    owner.done("PATCH", contact, read.json()["contact"])
    assert owner.ask("GET", contact).headers["ETag"] == changed.headers["ETag"]


def test_contacts_are_created_and_refused_without_a_name(owner, book):
    made = owner.done("POST", f"{book}/contacts", {"displayName": "Lea Kunz"}, status=201)
    assert "N:Kunz;Lea;;;" in text_of(owner, book, made.json()["name"])
    owner.refused("POST", f"{book}/contacts", {"birthday": "--05-01"}, 400, "invalid-value")
    owner.refused("POST", f"{book}/contacts", {"displayName": "A", "birthday": "1.5.80"}, 400, "invalid-value")


def test_only_readers_read_and_only_editors_write(server, owner, sharee, stranger, book):
    put(owner, book, "a.vcf", CARD)
    contact = f"{book}/contacts/a.vcf"
    reads = [contact, f"{contact}/photo", f"{book}/groups", f"{book}/export"]
    writes = [
        ("POST", f"{book}/contacts", {"displayName": "X"}), ("PATCH", contact, {"notes": ["x"]}),
        ("DELETE", f"{contact}/photo", None), ("POST", f"{book}/groups", {"name": "G"}),
        ("POST", f"{book}/imports", None),
    ]
    for path in reads:
        stranger.refused("GET", path, None, 404, "unknown-collection")
        Rest(server.url).refused("GET", path, None, 401, "not-signed-in")
    for method, path, body in writes:
        stranger.refused(method, path, body, 403, "forbidden")
    stranger.refused("PUT", f"{contact}/favourite", None, 403, "forbidden")
    share(owner, sharee, book, "view")
    for method, path, body in writes:
        sharee.refused(method, path, body, 403, "forbidden")
    mine = sharee.get("/api/address-books")[0]["id"]
    sharee.refused("POST", f"{book}/moves", {"to": mine, "names": ["a.vcf"]}, 403, "forbidden")
    copied = sharee.done("POST", f"{book}/copies", {"to": mine, "names": ["a.vcf"]}, status=200).json()
    assert copied[0]["error"] is None
    local = book.rsplit("/", 1)[1]
    assert sharee.get(f"/api/contacts?addressBook={local}")["items"][0]["shared"] is True
    sharee.done("PUT", f"{contact}/favourite")
    assert "Anna Meier" in names(sharee, "?favourite=true")
    assert "Anna Meier" not in names(owner, "?favourite=true")
    share(owner, sharee, book, "edit")
    sharee.done("PATCH", contact, {"notes": ["seen"]})


def test_groups_of_both_styles_are_one_list(owner, book):
    members = []
    for name in ("Ben", "Zoe"):
        members.append(owner.done("POST", f"{book}/contacts", {"displayName": name}, status=201).json()["name"])
    card = owner.done("POST", f"{book}/groups", {"name": "Club", "members": members}, status=201).json()["id"]
    word = owner.done(
        "POST", f"{book}/groups", {"name": "Work", "style": "category", "members": members[:1]}, status=201
    ).json()["id"]
    owner.refused("POST", f"{book}/groups", {"name": "W", "style": "category"}, 422, "group-needs-members")
    assert [(group["name"], group["members"]) for group in owner.get(f"{book}/groups")] == [("Club", 2), ("Work", 1)]
    local = book.rsplit("/", 1)[1]
    assert names(owner, f"?addressBook={local}&group={card}") == ["Ben", "Zoe"]
    owner.done("POST", f"{book}/groups/{card}/members", {"remove": members[:1]})
    owner.done("POST", f"{book}/groups/{word}/members", {"add": members[1:]})
    renamed = owner.done("PATCH", f"{book}/groups/{word}", {"name": "Office"}, status=200).json()["id"]
    owner.done("PATCH", f"{book}/groups/{card}", {"name": "Team"}, status=200)
    assert names(owner, f"?addressBook={local}&group={renamed}") == ["Ben", "Zoe"]
    assert names(owner, f"?addressBook={local}&group={card}") == ["Zoe"]
    owner.refused("PATCH", f"{book}/groups/{word}", {"name": "X"}, 404, "unknown-group")
    owner.refused("PATCH", f"{book}/groups/nothing", {"name": "X"}, 400, "invalid-value")
    owner.done("DELETE", f"{book}/groups/{renamed}")
    owner.done("DELETE", f"{book}/groups/{card}")
    assert owner.get(f"{book}/groups") == []
    assert names(owner, f"?addressBook={local}") == ["Ben", "Zoe"]


def test_a_photo_is_made_anew(owner, book):
    put(owner, book, "a.vcf", CARD)
    photo = f"{owner.url}{book}/contacts/a.vcf/photo"
    headers = {"Content-Type": "image/png"}
    assert owner.session.put(photo, data=PICTURE, headers=headers, timeout=60).status_code == 204
    shown = owner.session.get(photo, timeout=60)
    assert shown.headers["Content-Type"] == "image/jpeg" and shown.content[:3] == b"\xff\xd8\xff"
    assert shown.headers["X-Content-Type-Options"] == "nosniff"
    again = owner.session.get(photo, headers={"If-None-Match": shown.headers["ETag"]}, timeout=60)
    assert again.status_code == 304
    svg = owner.session.put(photo, data=b"<svg/>", headers={"Content-Type": "image/svg+xml"}, timeout=60)
    assert svg.status_code == 415
    owner.done("DELETE", f"{book}/contacts/a.vcf/photo")
    assert text_of(owner, book, "a.vcf") == CARD


def test_cards_move_one_by_one_and_conflicts_are_told(owner, book):
    put(owner, book, "a.vcf", CARD)
    put(owner, book, "b.vcf", CARD.replace("UID:kept", "UID:other"))
    made = owner.done("POST", "/api/address-books", {"segment": "moved-to", "displayName": "To"}, status=201)
    to = made.headers["Location"]
    put(owner, to, "c.vcf", CARD)
    body = {"to": to.rsplit("/", 1)[1], "names": ["a.vcf", "b.vcf", "none.vcf"]}
    outcomes = owner.done("POST", f"{book}/moves", body, status=200).json()
    assert [outcome["error"] for outcome in outcomes] == ["card-uid-taken", None, "unknown-object"]
    assert text_of(owner, to, outcomes[1]["newName"]) == CARD.replace("UID:kept", "UID:other")
    copies = owner.done("POST", f"{book}/copies", body | {"names": ["a.vcf"]}, status=200).json()
    assert "UID:kept" not in text_of(owner, to, copies[0]["newName"])


def imported(owner, book, file, mapping=None):
    seen = owner.session.post(
        f"{owner.url}{book}/imports", data=file, headers={"Content-Type": "application/octet-stream"}, timeout=60
    )
    assert seen.status_code == 201, seen.text
    path = seen.headers["Location"]
    owner.done("POST", f"{path}/confirmation", {"mapping": mapping}, status=200)
    deadline = time.monotonic() + 120
    while (now := owner.get(path))["state"] == "running":
        assert time.monotonic() < deadline, now
        time.sleep(0.05)
    return now


def test_what_is_exported_is_imported_again_and_not_twice(owner, book):
    put(owner, book, "a.vcf", CARD)
    owner.done("POST", f"{book}/contacts", {
        "displayName": "=1+1", "emails": [{"value": "e@example.org", "types": ["home"]}],
        "phones": [{"value": "+41 79", "types": ["cell"]}], "birthday": "1980-05-01",
    }, status=201)
    cards = owner.ask("GET", f"{book}/export?version=4.0")
    assert cards.headers["Content-Type"].startswith("text/vcard") and cards.text.count("BEGIN:VCARD") == 2
    same = imported(owner, book, cards.content)
    assert (same["state"], same["stored"], same["present"]) == ("finished", 0, 2)
    made = owner.done("POST", "/api/address-books", {"segment": "imported", "displayName": "In"}, status=201)
    into = made.headers["Location"]
    for layout in ("google", "outlook"):
        sheet = owner.ask("GET", f"{book}/export?format=csv&layout={layout}")
        assert "'=1+1" in sheet.text
        first = imported(owner, into, sheet.content)
        assert (first["stored"], first["refused"]) == (2, 0), first
        assert imported(owner, into, sheet.content)["present"] == 2
    local = into.rsplit("/", 1)[1]
    assert names(owner, f"?addressBook={local}").count("=1+1") == 2
    one = owner.ask("GET", f"{book}/export?name=a.vcf")
    assert one.text == CARD
    owner.refused("GET", f"{book}/export?format=xml", None, 400, "invalid-value")


def test_refused_rows_are_told_by_line_and_imports_are_ones_own(owner, stranger, book):
    done = imported(owner, book, "Name;Birthday\nZoë;never\nBen;1.5.1980\n".encode("windows-1252"))
    assert (done["encoding"], done["delimiter"], done["stored"], done["refused"]) == ("windows-1252", ";", 1, 1)
    refusals = owner.get(f"/api/contact-imports/{done['id']}/refusals")["items"]
    assert [(refusal["line"], refusal["code"]) for refusal in refusals] == [(2, "invalid-value")]
    stranger.refused("GET", f"/api/contact-imports/{done['id']}", None, 404, "unknown-import")
    assert requests.get(f"{owner.url}/api/contact-imports", timeout=60).status_code == 401
