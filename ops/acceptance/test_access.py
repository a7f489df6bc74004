"""Everything is closed to whom it is not opened: other members, externals, nobody."""
import re

import pytest
import requests

from chalet import Server, run
from dav import Dav
from letters import Mailbox
from rest import Rest, sign_in

METHODS = (
    "GET", "HEAD", "PUT", "DELETE", "POST", "PROPFIND", "PROPPATCH", "REPORT", "MKCOL", "MKCALENDAR",
    "COPY", "MOVE", "LOCK", "UNLOCK", "ACL", "SEARCH", "PATCH",
)
OPEN = {
    ("post", "/api/accounts"), ("post", "/api/sessions"), ("post", "/api/registrations/confirm"),
    ("post", "/api/password-resets"), ("post", "/api/password-resets/confirm"),
    ("post", "/api/recovery-addresses/confirm"), ("post", "/api/logins/confirm"), ("post", "/api/agenda-endings"),
    ("get", "/api/invitations/{invitation}"), ("get", "/api/invitations/{invitation}/logo"),
}
BY_SECRET = {
    ("get", "/api/guest-files/{attachment}/{token}/{name}"), ("get", "/api/public-calendars/{link}/{secret}/{name}"),
}
ENDLESS = {"/api/reminders/stream"}  # tried in test_reminders.py
EVENT = (
    b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//acceptance//EN\r\nBEGIN:VEVENT\r\nUID:own\r\n"
    b"DTSTAMP:20260101T000000Z\r\nDTSTART:20260101T100000Z\r\nSUMMARY:Secret plan\r\n"
    b"END:VEVENT\r\nEND:VCALENDAR\r\n"
)


@pytest.fixture(scope="module")
def owned(server):
    """What user08 has."""
    owner = Dav(server.url, "user08", "user08")
    calendar = owner.make_calendar("closed", "VEVENT")
    assert owner.put_event(calendar + "own.ics", EVENT).status_code == 201
    return [owner.calendars, calendar, calendar + "own.ics", owner.books, owner.default_book(),
            "/dav/principals/user08/"]


@pytest.fixture(scope="module")
def external(server):
    """An account that is external in the organization."""
    boss = sign_in(server.url, "user01", "user01")
    organization = organization_of(boss)
    invited = boss.done(
        "POST", f"{organization}/invitations",
        {"email": "guest@example.org", "role": "external"}, status=201,
    ).json()
    body = {
        "email": "guest@example.org", "password": "correct horse battery", "name": "Guest",
        "invitation": invited["invitation"],
        "invitationSecret": Mailbox(server, "guest@example.org").link("invitation")["secret"],
    }
    Rest(server.url).done("POST", "/api/accounts", body, status=201)
    return ("guest@example.org", "correct horse battery")


def organization_of(client: Rest) -> str:
    return "/api/organizations/" + client.get("/api/organizations")[0]["id"].split(":")[1]


@pytest.mark.parametrize("method", METHODS)
def test_nobody_gets_anything_over_dav(server, owned, method):
    for path in (*owned, "/dav/", "/dav/nowhere/", "/.well-known/caldav"):
        answer = requests.request(method, server.url + path, timeout=30, allow_redirects=False)
        assert answer.status_code == 401, f"{method} {path}: {answer.status_code}"
        assert "calendar-access" in answer.headers["DAV"]
        assert answer.headers["WWW-Authenticate"].startswith('Basic realm="Chalet"')
        assert b"Secret" not in answer.content


def test_wrong_passwords_open_nothing(server, owned):
    for password in ("", "user07", "USER08"):
        answer = Dav(server.url, "user08", password).ask("GET", owned[2])
        assert answer.status_code == 401


@pytest.mark.parametrize("method", METHODS)
def test_another_member_or_an_external_gets_nothing_over_dav(server, owned, external, method):
    for login, password in (("user07", "user07"), external):
        other = Dav(server.url, login, password)
        for path in owned[:5]:
            answer = other.ask(method, path, EVENT if method == "PUT" else None, Depth="0")
            assert answer.status_code in (400, 403, 404, 405, 415, 501), (
                f"{method} {path}: {answer.status_code} {answer.text}"
            )
            assert b"Secret" not in answer.content
    still = Dav(server.url, "user08", "user08").ask("GET", owned[2])
    assert still.content == EVENT


def routes(server):
    description = requests.get(server.url + "/v3/api-docs", timeout=60).json()
    for path, operations in description["paths"].items():
        for method in operations:
            yield method, path


def test_nobody_gets_anything_over_rest(server):
    found = list(routes(server))
    assert len(found) > 30
    for method, path in found:
        concrete = re.sub(r"\{[^}]*\}", "x", path)
        answer = requests.request(method, server.url + concrete, json={}, timeout=30)
        if (method, path) in OPEN:
            assert answer.status_code == 400, f"{method} {path}: {answer.status_code}"
        elif (method, path) in BY_SECRET:
            assert answer.status_code == 404, f"{method} {path}: {answer.status_code}"
        else:
            assert answer.status_code == 401, f"{method} {path}: {answer.status_code}"
            assert answer.json()["type"] == "urn:chalet:error:not-signed-in"


def test_an_outsider_changes_and_sees_nothing_over_rest(server, external):
    """Somebody with an account, whom the organization and the collections do not concern."""
    owner = sign_in(server.url, "user08", "user08")
    boss = sign_in(server.url, "user01", "user01")
    organization = organization_of(boss).rsplit("/", 1)[1]
    book = owner.get("/api/address-books")[0]["id"].split(":")[1]
    calendar = owner.get("/api/calendars")[0]["id"].split(":")[1]
    names = {
        "organization": organization, "account": "user08", "calendar": calendar,
        "addressBook": book, "name": "own.ics", "version": "0",
    }
    guest = sign_in(server.url, *external)
    own = {"/api/organizations/{organization}",
           "/api/organizations/{organization}/users", "/api/organizations/{organization}/leave",
           "/api/organizations/{organization}/leaving", "/api/organizations/{organization}/products",
           "/api/organizations/{organization}/teams"}
    for method, path in routes(server):
        if path in own | ENDLESS or path.startswith("/api/me/") or path == "/api/sessions/current" or (method, path) in OPEN:
            continue
        concrete = re.sub(r"\{([^}]*)\}", lambda part: names.get(part.group(1), "x"), path)
        answer = guest.ask(method.upper(), concrete, {})
        told = f"{method} {path}: {answer.status_code} {answer.text}"
        about_the_guest = "{" not in path
        assert (200 if about_the_guest else 400) <= answer.status_code < 500, told
        assert "Secret plan" not in answer.text, told
        assert not about_the_guest or "user08" not in answer.text, told
    assert [user["email"] for user in guest.get(f"/api/organizations/{organization}/users")["items"]] == [
        "guest@example.org"
    ]


@pytest.mark.parametrize(
    "path", ["/actuator", "/actuator/prometheus", "/actuator/info", "/actuator/env", "/ops/views",
             "/ops/log/head", "/error", "/nothing", "/api", "/assets/../application.yaml"]
)
def test_the_rest_of_the_server_is_closed(server, path):
    member = sign_in(server.url, "user01", "user01")
    assert requests.get(server.url + path, timeout=30).status_code in (400, 401, 404)
    assert member.ask("GET", path).status_code in (400, 401, 403, 404)


def test_the_operator_sees_inside(server):
    operator = Rest(server.url, (server.data / "operator.token").read_text().strip())
    assert "chalet" in operator.done("GET", "/actuator/prometheus", status=200).text
    assert operator.get("/actuator/health")["components"]
    assert operator.get("/ops/log/head")["position"] > 0
    operator.refused("GET", "/api/me", None, 401, "not-signed-in")
    assert (server.data / "operator.token").stat().st_mode & 0o077 == 0


def test_whoever_guesses_passwords_has_to_wait(server):
    for _ in range(15):
        assert Dav(server.url, "user02", "yesterday's").ask("GET", "/dav/").status_code == 401
    for guess in range(9):
        assert Dav(server.url, "user02", f"wrong{guess}").ask("GET", "/dav/").status_code == 401
    answer = Dav(server.url, "user02", "wrong").ask("GET", "/dav/")
    assert answer.status_code == 429
    assert int(answer.headers["Retry-After"]) > 0


def test_an_app_password_opens_dav_until_it_is_revoked(server):
    person = sign_in(server.url, "user03", "user03")
    path, phone = "/api/accounts/user03/app-passwords", {"label": "Phone"}
    person.refused("POST", path, {**phone, "password": "guess"}, 403, "wrong-password")
    made = person.done("POST", path, {**phone, "password": "user03"}, status=201).json()
    phone = Dav(server.url, "user03", made["password"])
    assert phone.hrefs("/dav/calendars/user03/")
    person.done("DELETE", f"/api/accounts/user03/app-passwords/{made['id'].split(':')[-1]}")
    assert phone.ask("PROPFIND", "/dav/calendars/user03/").status_code == 401


def test_a_demo_wants_an_empty_directory(tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "letter.txt").write_text("dear")
    done = run("up", "--data", str(tmp_path / "data"), "--port", "0", "--demo", "2")
    assert done.returncode != 0
    assert "empty data directory" in done.stdout + done.stderr
    assert [entry.name for entry in (tmp_path / "data").iterdir()] == ["letter.txt"]


def test_one_directory_has_one_server(server):
    done = run("up", "--data", str(server.data), "--port", "0")
    assert done.returncode != 0
    assert "Chalet does not start" in done.stdout + done.stderr


def test_a_setting_that_does_not_exist_stops_the_start(tmp_path):
    done = run("up", "--data", str(tmp_path / "data"), "--chalet.prot=8081")
    assert done.returncode != 0
    assert "prot" in done.stdout + done.stderr


def test_it_speaks_tls(tmp_path):
    pem, key = tmp_path / "cert.pem", tmp_path / "key.pem"
    import subprocess
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
         "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1",
         "-keyout", str(key), "-out", str(pem)],
        check=True, capture_output=True, timeout=60,
    )
    # Server.health speaks plain HTTP, so the answers are asked for here.
    server = Server(tmp_path / "data", "--tls-cert", str(pem), "--tls-key", str(key), "--demo", "1")
    server.url = server.url.replace("http:", "https:")
    server.health = lambda: secure_health(server.url, pem)
    with server:
        answer = requests.request("PROPFIND", server.url + "/dav/", verify=str(pem), timeout=30)
        assert answer.status_code == 401


def secure_health(url, pem) -> str:
    try:
        return requests.get(url + "/actuator/health", verify=str(pem), timeout=5).json()["status"]
    except requests.RequestException:
        return "DOWN"
