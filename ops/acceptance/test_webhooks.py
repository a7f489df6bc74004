"""Webhooks over the wire: who has them, and what their receivers see."""
import base64
import hashlib
import hmac
import http.server
import json
import threading

import pytest

from chalet import Server
from rest import sign_in

TEMPLATE = '{"text": "%subject% %date% %description% %location%"}'


class Receiver(http.server.ThreadingHTTPServer):
    """Takes calls on loopback, and answers what it is told to."""

    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.calls = []
        self.status = 204
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_port}/hook"


class Handler(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.calls.append((self.path, dict(self.headers), body))
        self.send_response(self.server.status)
        self.send_header("Location", "http://127.0.0.1:1/")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *args):
        pass


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    data = tmp_path_factory.mktemp("webhooks") / "data"
    with Server(data, "--demo", "5", "--webhook-network", "127.0.0.1") as running:
        yield running


@pytest.fixture
def receiver():
    with Receiver() as running:
        yield running
        running.shutdown()


def posted(person, path, body=None, status=200):
    return person.done("POST", path, body, status=status).json()


def webhook(person, url):
    body = {"name": "Hook", "url": url, "template": TEMPLATE}
    return posted(person, "/api/me/webhooks", body, status=201)


def test_a_test_call_is_signed_with_the_secret_that_was_shown_once(server, receiver):
    anna = sign_in(server.url, "user03", "user03")
    made = webhook(anna, receiver.url)
    path = f"/api/me/webhooks/{made['id']}"
    assert "secret" not in anna.get(path)
    assert "whsec_" not in json.dumps(anna.get("/api/me/webhooks"))
    assert posted(anna, path + "/test")["state"] == "delivered"
    [(where, headers, body)] = receiver.calls
    signed = f"{headers['Webhook-Id']}.{headers['Webhook-Timestamp']}.".encode() + body
    key = base64.b64decode(made["secret"].removeprefix("whsec_"))
    expected = base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
    assert headers["Webhook-Signature"] == "v1," + expected
    assert headers["Idempotency-Key"] == headers["Webhook-Id"]
    assert json.loads(body)["text"].startswith("Chalet 20")
    [call] = anna.get(path + "/calls")["items"]
    assert (call["state"], call["test"], call["status"], call["tries"]) == ("delivered", True, 204, 1)


def test_a_renewed_secret_signs_what_comes_then(server, receiver):
    anna = sign_in(server.url, "user03", "user03")
    made = webhook(anna, receiver.url)
    renewed = posted(anna, f"/api/me/webhooks/{made['id']}/secret")
    assert renewed["secret"] != made["secret"]


def test_a_receiver_that_leads_into_the_own_network_is_not_followed(server, receiver):
    anna = sign_in(server.url, "user03", "user03")
    receiver.status = 302
    made = webhook(anna, receiver.url)
    tried = posted(anna, f"/api/me/webhooks/{made['id']}/test")
    assert (tried["state"], tried["status"], tried["problem"]) == ("failed", 302, "redirect")
    assert len(receiver.calls) == 1


def test_the_own_network_is_refused_without_the_operator_s_word(server):
    anna = sign_in(server.url, "user03", "user03")
    for url in ("http://10.0.0.1/", "https://192.168.1.1/x", "http://[::1]:8080/", "http://169.254.169.254/latest"):
        body = {"name": "Hook", "url": url, "template": TEMPLATE}
        anna.refused("POST", "/api/me/webhooks", body, 403, "private-address")


def test_what_is_no_webhook_is_refused(server, receiver):
    anna = sign_in(server.url, "user03", "user03")
    for wrong in ({"url": "nothing"}, {"template": '{"text": %subject%}'}, {"type": "image/png"}, {"name": ""}):
        body = {"name": "Hook", "url": receiver.url, "template": TEMPLATE} | wrong
        anna.refused("POST", "/api/me/webhooks", body, 400, "invalid-value")
    body = {"name": "Hook", "url": receiver.url}
    anna.refused("POST", "/api/me/webhooks", body, 400, "invalid-value")


def test_nobody_has_another_s_webhook(server, receiver):
    anna = sign_in(server.url, "user03", "user03")
    path = f"/api/me/webhooks/{webhook(anna, receiver.url)['id']}"
    for login in ("user01", "user04"):
        other = sign_in(server.url, login, login)
        for method, address, body in (
            ("GET", path, None), ("PATCH", path, {"name": "Mine"}), ("DELETE", path, None),
            ("GET", path + "/calls", None), ("POST", path + "/test", None), ("POST", path + "/secret", None),
        ):
            other.refused(method, address, body, 404, "unknown-webhook")
        assert other.get("/api/me/webhooks")["items"] == []
    anna.done("PATCH", path, {"name": "Yours"})
    assert anna.get(path)["name"] == "Yours"
    anna.done("DELETE", path)
    anna.refused("GET", path, None, 404, "unknown-webhook")
    assert not receiver.calls


def test_an_account_has_twenty(server, receiver):
    bob = sign_in(server.url, "user05", "user05")
    for _ in range(20):
        webhook(bob, receiver.url)
    body = {"name": "Hook", "url": receiver.url, "template": TEMPLATE}
    bob.refused("POST", "/api/me/webhooks", body, 409, "too-many-webhooks")
