"""An account of somebody whom nobody invited: opened, found again, moved to another address."""
import base64
import hmac
import struct
import time

import pytest
import requests

from chalet import Server
from dav import Dav
from letters import Mailbox
from rest import Rest, sign_in

FIRST, SECOND = "correct horse battery", "battery staple horse"
ZOE, NEW = "zoe@example.org", "zoe@elsewhere.example"
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8cf"
    "c0000003010100c9fe92ef0000000049454e44ae426082"
)


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    data = tmp_path_factory.mktemp("accounts") / "data"
    with Server(data, "--registration", "open") as running:
        yield running


@pytest.fixture(scope="module")
def account(server):
    """Opened by the link in the mail, once."""
    anybody = Rest(server.url)
    body = {"email": ZOE, "password": FIRST, "name": "Zoe"}
    anybody.done("POST", "/api/accounts", body, status=202)
    anybody.refused(
        "POST", "/api/sessions", {"login": ZOE, "password": FIRST}, 401, "wrong-credentials"
    )
    token = Mailbox(server, ZOE).link("confirm-registration")
    confirm = {**token, "password": FIRST}
    wrong = {**token, "password": SECOND}
    anybody.refused("POST", "/api/registrations/confirm", wrong, 403, "wrong-password")
    made = anybody.done("POST", "/api/registrations/confirm", confirm, status=201).json()
    anybody.refused("POST", "/api/registrations/confirm", confirm, 410, "link-not-valid")
    return made["account"].split(":")[1]


def test_an_address_with_an_account_is_answered_like_any_other(server, account):
    body = {"email": ZOE, "password": SECOND, "name": "Eve"}
    answer = Rest(server.url).done("POST", "/api/accounts", body, status=202)
    assert answer.content == b""
    assert "there is one already" in Mailbox(server, ZOE).text("account-exists")


def test_a_forgotten_password_is_replaced_once(server, account):
    elsewhere = sign_in(server.url, ZOE, FIRST)
    anybody = Rest(server.url)
    anybody.done("POST", "/api/password-resets", {"login": "nobody@example.org"}, status=202)
    anybody.done("POST", "/api/password-resets", {"login": account}, status=202)
    change = {**Mailbox(server, ZOE).link("password-reset"), "password": SECOND}
    anybody.done("POST", "/api/password-resets/confirm", change)
    anybody.refused("POST", "/api/password-resets/confirm", change, 410, "link-not-valid")
    elsewhere.refused("GET", "/api/me", None, 401, "not-signed-in")
    zoe = sign_in(server.url, ZOE, SECOND)
    zoe.done("POST", "/api/me/password", {"current": SECOND, "new": FIRST})
    assert zoe.get("/api/me")["email"] == ZOE


def test_another_login_opens_the_same_account_for_people_and_devices(server, account):
    zoe = sign_in(server.url, ZOE, FIRST)
    zoe.done("POST", "/api/me/login", {"email": NEW, "password": FIRST}, status=202)
    token = Mailbox(server, NEW).link("confirm-login")
    page = requests.get(f"{server.url}/confirm-login", params=token, timeout=30)
    assert page.status_code == 200 and page.headers["Referrer-Policy"] == "no-referrer"
    assert requests.post(f"{server.url}/confirm-login", data=token, timeout=30).status_code == 200
    assert zoe.get("/api/me")["email"] == NEW
    for login in (NEW, account):
        assert Dav(server.url, login, FIRST).ask("PROPFIND", "/dav/", Depth="0").status_code == 207
    assert Dav(server.url, ZOE, FIRST).ask("PROPFIND", "/dav/", Depth="0").status_code == 401
    assert Mailbox(server, ZOE).text("login-changed")


def test_a_picture_is_shown_to_its_owner_and_not_to_strangers(server, account):
    zoe = sign_in(server.url, account, FIRST)
    path = f"/api/accounts/{account}/picture"
    put = zoe.session.put(
        server.url + path, data=PIXEL, headers={"Content-Type": "image/png"}, timeout=30
    )
    assert put.status_code == 204, put.text
    shown = zoe.ask("GET", path)
    assert shown.headers["Content-Type"] == "image/jpeg" and shown.content[:2] == b"\xff\xd8"
    etag = {"If-None-Match": shown.headers["ETag"]}
    assert zoe.ask("GET", path, headers=etag).status_code == 304
    Rest(server.url).refused("GET", path, None, 401, "not-signed-in")
    zoe.done("DELETE", path)
    zoe.refused("GET", path, None, 404, "not-found")


def test_a_session_left_open_makes_no_app_password_and_changes_no_address(server, account):
    zoe = sign_in(server.url, account, FIRST)
    app = f"/api/accounts/{account}/app-passwords"
    begun = zoe.done("POST", "/api/me/two-factor", {"password": FIRST}, status=201).json()
    assert f"otpauth://totp/Chalet:{NEW.replace('@', '%40')}?" in begun["uri"]
    first = {"code": code_of(begun["secret"])}
    codes = zoe.done("POST", "/api/me/two-factor/confirmation", first, status=201).json()["recoveryCodes"]
    for method, path, body in (
        ("POST", app, {"label": "Phone", "password": FIRST}),
        ("POST", "/api/me/password", {"current": FIRST, "new": SECOND}),
        ("POST", "/api/me/login", {"email": ZOE, "password": FIRST}),
        ("PUT", "/api/me/recovery-address", {"email": ZOE, "password": FIRST}),
        ("POST", f"/api/accounts/{account}/deletion", {"understood": True, "password": FIRST}),
    ):
        zoe.refused(method, path, body, 401, "second-factor-required")
        zoe.refused(method, path, {**body, **first}, 401, "wrong-second-factor")
    phone = {"label": "Phone", "password": FIRST, "code": codes[0]}
    made = zoe.done("POST", app, phone, status=201).json()
    device = Dav(server.url, account, made["password"])
    assert device.ask("PROPFIND", "/dav/", Depth="0").status_code == 207
    zoe.refused("POST", app, phone, 401, "wrong-second-factor")
    zoe.done("DELETE", "/api/me/two-factor", {"password": FIRST, "code": codes[1]})


def code_of(secret: str) -> str:
    """What an authenticator app shows now (RFC 6238)."""
    step = struct.pack(">Q", int(time.time()) // 30)
    digest = hmac.new(base64.b32decode(secret), step, "sha1").digest()
    start = digest[-1] & 0xF
    return f"{(struct.unpack('>I', digest[start : start + 4])[0] & 0x7FFFFFFF) % 10**6:06}"
