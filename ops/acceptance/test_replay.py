"""What operators do with views and backups, and that nobody else does."""
import collections
import json
import time
import urllib.error
import urllib.request

import pytest

from chalet import Server, run

ROUTES = [
    ("GET", "/ops/views"),
    ("POST", "/ops/views/organization/rebuild"),
    ("GET", "/ops/views/organization/rebuild"),
    ("POST", "/ops/rebuild"),
    ("GET", "/ops/rebuild"),
    ("GET", "/ops/views/organization/dead-letters"),
    ("POST", "/ops/views/organization/dead-letters/1/retry"),
    ("POST", "/ops/views/organization/dead-letters/1/set-aside"),
    ("GET", "/ops/views/organization/set-aside"),
    ("GET", "/ops/log/head"),
]


def ask(server, method, path, body=None, **headers):
    request = urllib.request.Request(
        server.url + path,
        method=method,
        data=None if body is None else json.dumps(body).encode(),
        headers={"Content-Type": "application/json", **headers},
    )
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.status, json.loads(answer.read() or b"null")
    except urllib.error.HTTPError as refusal:
        return refusal.code, json.loads(refusal.read() or b"null")


def operator(server, method, path, body=None):
    token = (server.data / "operator.token").read_text().strip()
    return ask(server, method, path, body, Authorization="Bearer " + token)


def signed_in(server, user):
    status, answer = ask(server, "POST", "/api/sessions", {"login": user, "password": user})
    assert status in (200, 201), answer
    return {"Authorization": "Bearer " + answer["token"]}


@pytest.mark.parametrize("method, path", ROUTES)
def test_nobody_but_the_operator_controls_views(server, method, path):
    for caller in ({}, signed_in(server, "user01"), signed_in(server, "user03"), {"Authorization": "Bearer x"}):
        assert ask(server, method, path, {"reason": "mine"} if method == "POST" else None, **caller)[0] in (401, 403)


def test_every_view_is_rebuilt_while_people_ask(server):
    caller = signed_in(server, "user03")
    status, begun = operator(server, "POST", "/ops/rebuild")
    assert status == 202 and len(begun) > 10
    deadline = time.monotonic() + 240
    while True:
        assert ask(server, "GET", "/api/organizations", **caller)[0] == 200
        progress = operator(server, "GET", "/ops/rebuild")[1]
        assert all(0 <= one["percent"] <= 100 for one in progress)
        if all(one["stage"] not in ("READING", "COMPARING") for one in progress):
            break
        assert time.monotonic() < deadline, progress
        time.sleep(0.2)
    assert {one["stage"] for one in progress} == {"LIVE"}
    for one in progress:
        for kind in one["comparison"]["kinds"]:
            assert (kind["missing"], kind["extra"], kind["different"]) == (0, 0, 0), one


def test_views_tell_how_they_are_doing(server):
    for view in operator(server, "GET", "/ops/views")[1]:
        assert {"position", "lag", "rate", "deadLetters"} <= view.keys()
        assert operator(server, "GET", f"/ops/views/{view['view']}/dead-letters") == (200, {"items": [], "next": None})
        assert operator(server, "GET", f"/ops/views/{view['view']}/set-aside")[0] == 200


def test_what_makes_no_sense_is_refused(server):
    for method, path, body, status, token in [
        ("GET", "/ops/views/nothing/dead-letters", None, 404, "unknown-view"),
        ("GET", "/ops/views/nothing/set-aside", None, 404, "unknown-view"),
        ("GET", "/ops/views/organization/dead-letters?limit=0", None, 400, "invalid-value"),
        ("POST", "/ops/views/organization/dead-letters/1/retry", None, 404, "not-found"),
        ("POST", "/ops/views/organization/dead-letters/1/set-aside", {"reason": "none"}, 404, "not-found"),
        ("POST", "/ops/views/organization/dead-letters/1/set-aside", {"reason": " "}, 400, "invalid-value"),
        ("POST", "/ops/views/organization/rebuild?mode=slowly", None, 400, "invalid-value"),
        ("POST", "/ops/views/nothing/rebuild", None, 404, "unknown-view"),
    ]:
        found, problem = operator(server, method, path, body)
        assert (found, problem["type"]) == (status, f"urn:chalet:error:{token}"), (path, problem)


def test_the_command_shows_views_and_rebuilds_them(server):
    shown = run("views", "--data", str(server.data))
    assert shown.returncode == 0 and "organization" in shown.stdout, shown.stderr
    done = run("rebuild", "organization", "--compare-only", "--data", str(server.data))
    assert done.returncode == 0 and "COMPARED" in done.stdout and "0 documents differ" in done.stdout, done.stderr
    shown = run("views", "--data", str(server.data)).stdout
    assert [line for line in shown.splitlines() if line.startswith("organization ") and line.endswith(": COMPARED")]
    assert run("dead-letters", "--data", str(server.data)).returncode == 0
    refused = run("retry", "organization", "1", "--data", str(server.data))
    assert refused.returncode == 1 and "no such dead letter" in refused.stderr


def test_a_history_is_copied_up_to_a_position_and_served(server, tmp_path):
    head = operator(server, "GET", "/ops/log/head")[1]["position"]
    copy = tmp_path / "copy"
    done = run("copy", str(copy), "--to-position", str(head - 1), "--data", str(server.data))
    assert done.returncode == 0 and "up to position" in done.stdout, done.stderr
    verified = run("verify", "--data", str(copy))
    assert verified.returncode == 0 and "whole" in verified.stdout, verified.stderr
    with Server(copy) as restored:
        assert operator(restored, "GET", "/ops/log/head")[1]["position"] < head
        assert signed_in(restored, "user01")
    refused = run("copy", str(tmp_path / "more"), "--to-position", str(head + 1000), "--data", str(server.data))
    assert refused.returncode == 1 and not (tmp_path / "more").exists()


@pytest.mark.parametrize("seconds", [0.15, 0.6])
def test_a_rebuild_that_was_killed_leaves_all_as_it_was(tmp_path, seconds):
    with Server(tmp_path / "data", "--demo", "5") as own:
        caller = signed_in(own, "user01")
        before = ask(own, "GET", "/api/organizations", **caller)
        assert operator(own, "POST", "/ops/rebuild")[0] == 202
        time.sleep(seconds)
        own.kill()
        own.start()
        assert ask(own, "GET", "/api/organizations", **signed_in(own, "user01")) == before
        status, begun = operator(own, "POST", "/ops/rebuild")
        assert status == 202
        deadline = time.monotonic() + 120
        while any(one["stage"] in ("READING", "COMPARING") for one in operator(own, "GET", "/ops/rebuild")[1]):
            assert time.monotonic() < deadline
            time.sleep(0.1)
        progress = operator(own, "GET", "/ops/rebuild")[1]
        assert {one["stage"] for one in progress} == {"LIVE"}, progress
        own.stop()
        generations = collections.Counter(file.name.split(".")[0] for file in (own.data / "views").glob("*.db"))
        assert set(generations.values()) == {1}, "nothing is left of what was begun"
