"""The story of an organization, from an empty directory to a restart after a kill."""
import urllib.parse

import pytest
import requests

from chalet import Server, run
from dav import Dav
from letters import Mailbox
from rest import Rest, sign_in

PASSWORD = "correct horse battery"


class People:
    """Accounts by first name: ids and signed-in clients."""

    def __init__(self, server: Server):
        self.server = server
        self.url = server.url
        self.ids = {}
        self.clients = {}

    def register(self, name: str, **wanted) -> dict:
        body = {"email": email(name), "password": PASSWORD, "name": name, **wanted}
        made = Rest(self.url).done("POST", "/api/accounts", body, status=201).json()
        self.ids[name] = made["account"].split(":")[1]
        self.clients[name] = sign_in(self.url, email(name), PASSWORD)
        return made

    def join(self, name: str, host: str, organization: str, role: str):
        invited = self.clients[host].done(
            "POST", f"{organization}/invitations", {"email": email(name), "role": role}, status=201
        ).json()
        secret = Mailbox(self.server, email(name)).link("invitation")["secret"]
        self.register(name, invitation=invited["invitation"], invitationSecret=secret)


def email(name: str) -> str:
    return f"{name.lower()}@example.org"


def roles(client: Rest, organization: str) -> dict:
    return {user["email"]: user["role"] for user in client.get(f"{organization}/users")["items"]}


@pytest.fixture(scope="module")
def story(tmp_path_factory):
    with Server(tmp_path_factory.mktemp("story") / "data") as server:
        yield server


def first_account(server: Server, people: People) -> str:
    """Through the page that the setup link opens, as a person would."""
    link = server.setup_link()
    page = requests.get(link, headers={"Accept-Language": "de"}, timeout=30)
    assert page.status_code == 200
    assert 'lang="de"' in page.text
    assert "default-src 'none'" in page.headers["Content-Security-Policy"]
    code = urllib.parse.parse_qs(urllib.parse.urlparse(link).query)["code"][0]
    form = {
        "code": code, "name": "Anna", "email": email("Anna"), "password": PASSWORD,
        "organization": "Bergbahn", "zone": "Europe/Zurich",
    }
    weak = requests.post(server.url + "/register", data={**form, "password": "1234"}, timeout=30)
    assert weak.status_code == 422
    done = requests.post(server.url + "/register", data=form, timeout=30)
    assert done.status_code == 200, done.text
    assert "/dav/calendars/" in done.text
    again = requests.post(server.url + "/register", data={**form, "email": "x@example.org"}, timeout=30)
    assert again.status_code == 403
    people.clients["Anna"] = sign_in(server.url, email("Anna"), PASSWORD)
    people.ids["Anna"] = people.clients["Anna"].get("/api/me")["account"].split(":")[1]
    organization = people.clients["Anna"].get("/api/organizations")[0]
    assert organization["name"] == "Bergbahn"
    assert organization["role"] == "legal-representative"
    return "/api/organizations/" + organization["id"].split(":")[1]


def test_an_organization_lives_and_its_history_shows_it_all(story):
    people = People(story)
    Rest(story.url).refused(
        "POST", "/api/accounts",
        {"email": "eve@example.org", "password": PASSWORD, "name": "Eve"},
        403, "registration-closed",
    )
    organization = first_account(story, people)
    for name, role in (
        ("Bruno", "administrator"), ("Carla", "collaborator"), ("Dario", "external"),
        ("Erna", "collaborator"),
    ):
        people.join(name, "Anna", organization, role)
    anna, bruno, carla, dario = (people.clients[n] for n in ("Anna", "Bruno", "Carla", "Dario"))
    expected = {
        email("Anna"): "legal-representative", email("Bruno"): "administrator",
        email("Carla"): "collaborator", email("Dario"): "external", email("Erna"): "collaborator",
    }
    assert roles(anna, organization) == expected
    refusals(people, organization)
    replacement = f"{organization}/legal-representative-replacement"
    succession = {"former": people.ids["Anna"], "successor": people.ids["Carla"], "formerRole": "collaborator"}
    bruno.refused("POST", replacement, succession, 403, "only-legal-representative-appoints")
    anna.done("POST", replacement, succession)
    assert roles(carla, organization)[email("Carla")] == "legal-representative"
    assert roles(carla, organization)[email("Anna")] == "collaborator"
    people.clients["Erna"].done("POST", f"{organization}/leave")
    carla.done(
        "DELETE", f"{organization}/users/{people.ids['Dario']}", {"confirmation": email("Dario"), "understood": True}
    )
    assert set(roles(carla, organization)) == {email("Anna"), email("Bruno"), email("Carla")}
    history(story, people, organization)


def refusals(people: People, organization: str):
    anna, bruno, carla = (people.clients[n] for n in ("Anna", "Bruno", "Carla"))
    users = f"{organization}/users"
    role = lambda name: f"{users}/{people.ids[name]}/role"
    anna.refused("POST", f"{organization}/leave", None, 409, "last-legal-representative")
    anna.refused("PUT", role("Anna"), {"role": "administrator"}, 409, "last-legal-representative")
    bruno.refused(
        "PUT", role("Carla"), {"role": "legal-representative"}, 403, "only-legal-representative-appoints"
    )
    carla.refused(
        "PUT", role("Erna"), {"role": "administrator"}, 403, "managing-users-needs-administrator"
    )
    anna.refused("PUT", role("Dario"), {"role": "legal-representative"}, 422, "external-cannot-represent")
    anna.refused(
        "POST", users, {"email": email("Bruno"), "role": "collaborator"}, 409, "already-a-member"
    )
    anna.refused(
        "DELETE", f"{users}/{people.ids['Erna']}", {"confirmation": "somebody else", "understood": True},
        422, "confirmation-mismatch",
    )
    anna.refused("PUT", role("Erna"), {"role": "emperor"}, 400, "invalid-value")
    anna.refused("PATCH", "/api/organizations/nowhere", {"name": "X"}, 404, "unknown-organization")
    stale = anna.ask("PATCH", organization, {"name": "X"}, headers={"If-Match": '"0"'})
    assert stale.status_code == 412, stale.text


def history(server: Server, people: People, organization: str):
    carla = people.clients["Carla"]
    entries = everything(carla, f"{organization}/timeline")
    happened = [entry["event"] for entry in reversed(entries)]
    assert happened[0] == "organization.opened"
    for name, times in (
        ("organization.user-added", 4), ("organization.legal-representative-replaced", 1),
        ("organization.user-left", 1), ("organization.user-removed", 1),
    ):
        assert happened.count(name) >= times, happened
    replaced = next(e for e in entries if e["event"] == "organization.legal-representative-replaced")
    assert replaced["actor"] == f"account:{people.ids['Anna']}"
    assert "python-requests" in replaced["client"]["userAgent"]
    assert replaced["client"]["address"] == "127.0.0.1"
    before = carla.get(f"{organization}/as-of?position={replaced['position'] - 1}")
    users = {user["account"]: user["role"] for user in before["users"]}
    assert users[f"account:{people.ids['Anna']}"] == "legal-representative"
    assert len(users) == 5
    people.clients["Anna"].refused("GET", f"{organization}/timeline", None, 403, "forbidden")


def everything(client: Rest, path: str) -> list:
    page = client.get(path)
    entries = page["items"]
    while page.get("next"):
        page = client.get(f"{path}?cursor={urllib.parse.quote(page['next'])}")
        entries += page["items"]
    return entries


def test_contacts_are_merged_and_a_merge_is_undone(story):
    anna = sign_in(story.url, email("Anna"), PASSWORD)
    account = anna.get("/api/me")["account"].split(":")[1]
    dav = Dav(story.url, account, PASSWORD)
    path = dav.default_book()
    cards = {"one": "TEL:+41790000001", "two": "EMAIL:two@example.org"}
    for name, line in cards.items():
        text = f"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:{name}\r\nFN:Nina Frei\r\nN:Frei;Nina;;;\r\n{line}\r\nEND:VCARD\r\n"
        assert dav.put_card(f"{path}{name}.vcf", text.encode()).status_code == 201
    book = book_of(story, anna)
    made = anna.done(
        "POST", f"/api/address-books/{book}/merges",
        {"reference": "one.vcf", "duplicates": ["two.vcf"]}, status=201,
    ).json()
    merged = dav.ask("GET", path + "one.vcf").text
    assert "+41790000001" in merged and "two@example.org" in merged
    assert dav.ask("GET", path + "two.vcf").status_code == 404
    anna.done("POST", f"/api/merges/{made['merge'].split(':')[-1]}/undo", status=200)
    assert "two@example.org" not in dav.ask("GET", path + "one.vcf").text
    assert "two@example.org" in dav.ask("GET", path + "two.vcf").text
    events = [e["event"] for e in everything(anna, f"/api/address-books/{book}/cards/one.vcf/timeline")]
    assert len(events) >= 3


def book_of(story: Server, client: Rest) -> str:
    return client.get("/api/address-books")[0]["id"].split(":")[1]


def test_the_history_proves_itself_and_survives_a_kill(story):
    anna = sign_in(story.url, email("Anna"), PASSWORD)
    organization = "/api/organizations/" + anna.get("/api/organizations")[0]["id"].split(":")[1]
    carla = sign_in(story.url, email("Carla"), PASSWORD)
    before = everything(carla, f"{organization}/timeline")
    carla.done("PATCH", organization, {"name": "Bergbahn AG"})
    verified(story)
    story.kill()
    verified(story)
    story.start()
    verified(story)
    carla = sign_in(story.url, email("Carla"), PASSWORD)
    assert carla.get(organization)["name"] == "Bergbahn AG"
    after = everything(carla, f"{organization}/timeline")
    assert after[1:] == before


def verified(story: Server):
    done = run("verify", "--data", str(story.data))
    assert done.returncode == 0, done.stderr
    assert "whole" in done.stdout


def test_a_copy_can_be_restored_and_tells_the_same(story, tmp_path):
    backup, restored = tmp_path / "backup", tmp_path / "restored"
    done = run("backup", str(backup), "--data", str(story.data))
    assert done.returncode == 0, done.stderr
    done = run(
        "restore", str(backup), "--data", str(restored),
        "--erased-keys", str(story.data / "erased-keys"),
    )
    assert done.returncode == 0, done.stderr
    with Server(restored) as copy:
        carla = sign_in(copy.url, email("Carla"), PASSWORD)
        assert carla.get("/api/organizations")[0]["name"] == "Bergbahn AG"


def test_a_damaged_history_is_named_and_not_gone_on_with(story, tmp_path):
    backup = tmp_path / "backup"
    assert run("backup", str(backup), "--data", str(story.data)).returncode == 0
    damaged = str(tmp_path / "damaged")
    assert run("restore", str(backup), "--data", damaged).returncode == 1
    done = run("restore", str(backup), "--data", damaged, "--without-erased-keys")
    assert done.returncode == 0
    log = tmp_path / "damaged" / "events.db"
    content = log.read_bytes()
    at = content.rfind(b"organization.renamed")
    assert at > 0
    log.write_bytes(content[:at] + b"organization.Renamed" + content[at + 20:])
    done = run("verify", "--data", str(tmp_path / "damaged"))
    assert done.returncode == 2
    assert "position" in done.stderr


def test_views_are_rebuilt_while_the_server_runs(story):
    token = (story.data / "operator.token").read_text().strip()
    views = Rest(story.url, token).get("/ops/views")
    assert views
    for view in views:
        done = run("rebuild", view["view"], "--data", str(story.data))
        assert done.returncode == 0, done.stdout + done.stderr
        assert "LIVE" in done.stdout
    assert story.health() == "UP"


def test_it_stops_cleanly(story):
    assert story.stop() in (0, 143)
